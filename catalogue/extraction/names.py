"""Names of persons: their parts, how they are shown, how they sort, and when two may be one person's."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from catalogue.extraction.name_case import in_ordinary_case

PARTICLES = frozenset(
    "van von der den de del della dos da das do di du la le el al bin bint ibn ben ter ten zu af av y e st abu o"
    " an".split()
)
_HONORIFIC = re.compile(
    r"\(?(?:(?:associate|assistant|adjunct|visiting|full|distinguished|emeritus|emerita|specially appointed|research"
    r"|chair|honorary|ass(?:oc|t|is?t)\.?|a/|univ\.-)\s*(?=prof))*"
    r"(?:(?:prof|dott)\.ssa\b|(?:prof(?:ess?ore?|ess?ora|esseure?|a)?s?|drs?|doctors?|mrs|mr|ms|mx|miss|mme|mlle"
    r"|sir|dame"
    r"|shri|smt|herr|frau|dott|dra|engr|a/p|docent|datuk|datin|проф|доц|акад|д-р)"
    r"(?:\.-ing\.?|\.|\b(?!['’-]\w))"
    r"|(?:rev|hon|ing|ir|dipl|rer|nat|habil|hab|med|techn|sc|phil|priv\.-doz|h\.c|mult|em|rndr|phdr|judr|mudr"
    r"|mvdr|paeddr"
    r"|mgr|mag|bc|doc|doç|arş|gör|öğr|inż|arch|lic|sra?|к\.т\.н|д\.т\.н)\.(?:-ing\.?|\s?üyesi\b)?|PD\s(?=dr))"
    r"(?:\s*(?:emeritus|emerita)\b)?\)?[\s,]*",
    re.IGNORECASE,
)
# In capitals or with full stops only: Ma and Ba are surnames.
_DEGREES = re.compile(
    r"[\s,(]+(?:P[hH]\.?\s?D\.?|D\.?Phil\.?|(?:M|B|D)\.?\s?(?:Sc|Tech|Eng|Ed|Phil)\.?|[MB]\.\s?[SAD]\.?|M[SAD]"
    r"|BS|MBA|MIMS|MCS|MPH|Esq\.?|FRS|(?:C|Dr)\.?[Ss]c\.?|LL\.?[BMD]\.?|EdD|DVM|MFA|FRCP"
    r"|(?:[Ss]he|[Hh]e|[Tt]hey)/\w+(?:/\w+)?"
    r"|[Aa]pplicant|[Cc]andidate|[Ss]tudent)\)?(?=[\s,]|$)"
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)

# Letters that Unicode does not divide into a letter and its mark.
_UNDIVIDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"}
)
# Signs that lists sort as if they were not there.
_UNSORTED = str.maketrans("", "", "'.()")
# Ordinary words without title or degree, as most names are: nothing is to be done about them.
_PLAIN = re.compile(
    r"(?!(?:Associate|Assistant|Adjunct|Visiting|Full|Distinguished|Emerit|Specially|Research|Chair|Honorary|Ass|Univ"
    r"|Prof|Dr|Doctor|Mr|Ms|Mx|Miss|Mme|Mlle|Docent|Datuk|Datin|Sir|Dame|Shri|Smt|Herr|Frau|Dott|Engr|Rev|Hon|Ing"
    r"|Ir|Dipl|Rer|Nat|Hab|Med|Techn"
    r"|Sc|Phil|Priv))[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[ -](?!(?:Esq|Applicant|Candidate|Student)\b)(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+"
    r"|(?:van|von|de|del|da|der|den|al)(?= )))*"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """``Jan M. van der Berg Jr.`` in its parts; ``family`` alone for a surname that stands alone."""

    given: tuple[str, ...]
    particles: tuple[str, ...]
    family: str
    suffix: str = ""


def display_name(written: str) -> str:
    """Return a name as a page shows it: no title, no degree, given name first, not in capitals.

    "Prof. Dr. Jana VRÁNA" becomes "Jana Vrána", "Okafor, Ngozi" becomes "Ngozi Okafor".
    """
    if _PLAIN.fullmatch(written):
        return written
    name = " ".join(written.split()).strip(" ,;:-–—*_")
    while match := _HONORIFIC.match(name):
        name = name[match.end() :]
    name = re.sub(r"['’]s$", "", _without_degrees(name).strip(" ,;"))
    family, _, given = name.partition(",")
    *given_names, last = given.split() or [""]
    suffix = f" {last}" if _SUFFIX.fullmatch(last) else ""
    if given.strip():
        name = f"{' '.join(given_names if suffix else [*given_names, last])} {family.strip()}{suffix}".strip()
    return in_ordinary_case(name)


def _without_degrees(name: str) -> str:
    """Return ``name`` without what stands behind it; "Ming MA" is Ming Ma: no degree leaves a given name alone."""
    return name[:-1] + "a" if re.fullmatch(r"\w+ [MB]A", name) else _DEGREES.sub("", name)


def split_name(written: str) -> PersonName:
    """Return the parts of a name; a particle belongs to the family name it stands before."""
    words = display_name(written).split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1].strip(",")) else ""
    if not words:
        return PersonName((), (), "")
    at = len(words) - 1
    while at > 0 and words[at - 1].casefold() in PARTICLES and (at > 1 or words[at - 1].islower()):
        at -= 1
    return PersonName(tuple(words[:at]), tuple(words[at:-1]), words[-1].strip(","), suffix.strip(","))


def fold(name: str) -> str:
    """Return ``name`` in lower case without accents: "Müller-Özgür" becomes "muller-ozgur"."""
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_UNDIVIDED))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def sort_key(name: str) -> str:
    """Return the key that lists sort by: family name, given names, then particles."""
    parts = split_name(name)
    return fold(" ".join([parts.family, *parts.given, *parts.particles])).translate(_UNSORTED)


@dataclass(frozen=True, slots=True)
class NameKey:
    """What of a name is compared, folded: the family name and the given names."""

    family: str
    given: tuple[str, ...]

    @classmethod
    def of(cls, written: str) -> NameKey:
        """Return the key of a name as written."""
        parts = split_name(written)
        return cls(fold(parts.family), tuple([word.rstrip(".") for word in fold(" ".join(parts.given)).split()]))

    def may_be(self, other: NameKey) -> bool:
        """Tell whether both can be one person's: the same family name, and given names that do not contradict.

        "J. Corvin" and "Jan Corvin" can; "Jana Corvin" and "Ivo Corvin" can't; a surname alone contradicts nobody.
        """
        if self.family != other.family or not self.family:
            return False
        if not self.given or not other.given:
            return True
        short, long = sorted((self.given, other.given), key=len)
        return _agree(short[0], long[0]) or any(word in long for word in short if len(word) > 1)


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two names can be one person's, see `NameKey.may_be`."""
    return NameKey.of(one).may_be(NameKey.of(other))


def _agree(one: str, other: str) -> bool:
    """Tell whether two given names are the same, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
