"""What a person's name looks like in running text, and which capitalised words are none."""

from __future__ import annotations

import re

from catalogue.extraction.names import PARTICLES

# Latin, Greek and Cyrillic capitals, for which `re` has no class of its own.
_UPPER = "".join(
    chr(code) for low, high in ((0x41, 0x250), (0x370, 0x530), (0x1E00, 0x2000)) for code in range(low, high)
    if chr(code).isupper()
)  # fmt: skip
_LETTER = r"[^\W\d_]"
# A possessive 's ends the word; an apostrophe within (O'Brien, D’Arco) does not.
_PART = rf"{_LETTER}*(?:['’](?!s\b|\s){_LETTER}+)?"
WORD = rf"[{_UPPER}]{_PART}(?:[-‐‑]{_LETTER}{_PART})*"
# Three at most in one go: without a bound a row of initials could be read in ever more ways.
INITIAL = rf"[{_UPPER}]\.(?:[ ]?-?[{_UPPER}]\.){{0,2}}"
_PARTICLE = "|".join(sorted(PARTICLES - {"o", "st", "an"}, key=len, reverse=True))
_LEAD = rf"(?:(?:(?:{_PARTICLE}|Van|Von|De|Al|El)[ ]){{1,3}}|(?:al|el|ibn)-)?"
NAME = (
    rf"{_LEAD}(?:{INITIAL}|{WORD})"
    rf"(?:[ ](?:(?:{_PARTICLE})[ ]|(?<=[MN][ai]c[ ])an[ ]|(?:al|el)-){{0,3}}(?:{INITIAL}"
    rf"|{WORD}(?!\.[{_UPPER}]))){{0,4}}"
)
HONORIFIC = (
    r"(?:(?:[Ss]pecially [Aa]ppointed|[Aa]ssociate|[Aa]ssistant|[Aa]djunct|[Vv]isiting|[Ff]ull|[Dd]istinguished"
    r"|[Ee]merit(?:us|a)) )*"
    r"(?:(?:[Pp]rof(?:essor)?s?|PROF|Drs?|DR|Doctors?|Mr|Mrs|Ms|Mx|Miss|Sir|Dame|Shri|Smt|Herr|Frau)\b\.?"
    r"(?:-Ing\.|(?: (?:nat|med|habil|rer|ir|ing|techn|sc|h\.c)\.)+)?[ ]?(?:Emerit(?:us|a) )?)+"
)
HONOURED = re.compile(rf"\b(?P<title>{HONORIFIC}(?<=[ .]))(?P<name>{NAME})")
PLAIN_NAME = re.compile(NAME)

# Words that make a capitalised phrase something other than a person.
NOT_IN_NAMES = frozenset(
    """
    university universities college school institute institut institution laboratory laboratories lab labs group
    department departments center centre program programme faculty academy foundation council committee association
    society company inc ltd gmbh corporation corp llc team research science sciences engineering technology
    technologies systems system studies computer computing machine learning deep artificial intelligence data vision
    natural language processing robotics physics mathematics maths biology chemistry economics statistics network
    networks neural award prize conference workshop journal transactions proceedings bachelor bachelors master
    masters doctor doctoral thesis project projects summer code fall spring winter autumn january february march
    april june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday united states kingdom america european europe asia africa india china japan germany france italy canada
    australia international national american british german french chinese indian japanese korean global world
    statement purpose personal cover letter motivation proposal application applicant graduate undergraduate phd ph.d
    dphil msc bsc mba introduction background education experience conclusion references abstract motivation address
    email phone website webpage homepage github linkedin scholar google microsoft amazon facebook apple openai
    deepmind nvidia intel ibm meta python java linux windows internet web open source software hardware development
    developer engineer manager director president scholarship fellowship grant theory analysis design models model
    method methods algorithm algorithms optimization security privacy cloud mobile digital human interaction
    medicine medical health hospital clinical public policy business management marketing finance law arts history
    apache consultancy consulting services solutions partners capital bank holdings industries motors airlines ventures
    studio studios press framework library toolkit platform suite office sister brother saint equation equations
    street avenue road city state province country dear yours sincerely regards thank thanks professor prof
    first second third year semester course courses class introduction advanced applied practical general special
    the a an i my we our you your he she they it its this that these those his her their who which what when where
    while although because during after before since under with from by and but also both working following building
    given additionally moreover furthermore similarly finally recently currently here there however thus therefore
    hence if as at in on for of to is was were are be been have has had will would could should do does did not no
    yes all some many most more such other another each every any through throughout between within without about
    into over along alongside together later then now today next last again once inspired motivated having being
    """.split()
)


def is_plausible(name: str) -> bool:
    """Tell whether a capitalised phrase of two words or more can be a person's full name."""
    words = [word for word in name.split() if word.casefold() not in PARTICLES]
    if not 2 <= len(words) <= 5 or re.fullmatch(INITIAL, words[-1]):
        return False
    whole = [word for word in words if not re.fullmatch(INITIAL, word)]
    if any(_is_stop_word(word) for word in whole):
        return False
    # GAN, NLP, YOLO: a short word in capitals beside ordinary ones is an abbreviation.
    acronyms = [word for word in whole if word.isupper() and len(word) > 1]
    inner = [word for word in whole if re.search(r"[a-z][A-Z]{2}|[a-z][A-Z]+$", word)]
    return bool(whole) and not inner and (not acronyms or len(acronyms) == len(whole) or len(acronyms[-1]) > 4)


def _is_stop_word(word: str) -> bool:
    return word.casefold().strip(".'’") in NOT_IN_NAMES


def trim(name: str) -> str:
    """Return ``name`` up to the first word that no person bears: "Marta Vrana Lab" becomes "Marta Vrana"."""
    kept: list[str] = []
    for word in name.split(" "):
        if not re.fullmatch(INITIAL, word) and _is_stop_word(word) and kept[-1:] not in (["Mac"], ["Nic"]):
            break
        kept.append(word)
    while kept and (kept[-1].casefold() in PARTICLES or re.fullmatch(INITIAL, kept[-1])):
        kept.pop()
    return " ".join(kept)
