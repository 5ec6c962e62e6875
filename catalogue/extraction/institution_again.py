"""Later and shorter spellings of an institution that a document names in full elsewhere."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mention import Mention, again
from catalogue.extraction.institution_taken import Taken
from catalogue.extraction.institution_trim import GENERIC
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import fold

_LEGAL = re.compile(
    r",? (?:Technologies|Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation|Solutions|"
    r"Consulting|Labs?|Pharmaceuticals|Therapeutics|Ventures|Studios|"
    r"(?:(?:Learning|Training|Research|Medical|Health|Language|Tutoring|Test\w*) )?Cent(?:er|re)|Group)$"
)
_LEGAL_FORM = re.compile(r",? (?:Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation)$")
_DOMAIN = re.compile(r"\.(?:ai|io)$")


def identity(written: str) -> str:
    """Return what is equal for spellings of one unlisted name: without legal form, case and accents."""
    previous, base = "", written
    while previous != base:
        previous, base = base, _only_legal(base)
    return "name:" + " ".join(fold(base).replace(".", " ").split())


def _only_legal(written: str) -> str:
    return _LEGAL_FORM.sub("", written)


def short_forms(mention: Mention) -> list[str]:
    """Return spellings under which a later sentence may name the same unlisted institution.

    "Ambera Technologies" comes back as "Ambera", "Nodewise.ai" as "Nodewise".
    """
    if mention.key is not None:
        return []
    forms = []
    base, previous = _DOMAIN.sub("", mention.name), ""
    while base != previous:
        previous, base = base, _LEGAL.sub("", base)
        forms.append(base)
    distinct = [form for form in dict.fromkeys(forms) if form != mention.name and len(form) >= 3]
    return [
        form
        for form in distinct
        if form.lower() not in GENERIC and (" " in form or not fold(form).endswith(_COMMON_ENDINGS))
    ]


# A single word with such an ending is a common noun with a capital more often than a firm ("Learning", "Robotics").
_COMMON_ENDINGS = ("ing", "ics", "tion", "ence", "ment", "systems", "logy", "ity", "national", "university")
_ACRONYM = re.compile(r"^ ?\((?:the )?[\"“]?(?P<name>[A-Z][\w&-]{1,14})[\"”]?\)")


def shortened(context: Context, prose: list[Sentence], found: list[Mention]) -> list[Mention]:
    """Return later places of names that were introduced in full: "Ambera Technologies … At Ambera, I"."""
    text, extra = context.text, []
    taken = Taken(found)
    allowed = {s.start for s in prose}
    forms = _forms(text, found)
    places = _places(text, {form for form, _, _ in forms})
    for form, mention, campus in forms:
        for start, end in places.get(form, ()):
            if campus and not text.endswith(_BEFORE_CAMPUS, 0, start):
                continue
            sentence = context.sentence_at(start)
            if sentence and sentence.start in allowed and not taken.holds(start, end):
                taken.add(start, end)
                extra.append(again(mention, start, end, sentence))
    return extra


def _forms(text: str, found: list[Mention]) -> list[tuple[str, Mention, bool]]:
    """Return what each institution may be called later, once each, and whether that is its campus's name alone."""
    forms: dict[tuple[str, str], tuple[str, Mention, bool]] = {}
    for mention in found:
        acronym = _ACRONYM.match(text[mention.end : mention.end + 24])
        names = short_forms(mention) + ([acronym["name"]] if acronym and not acronym["name"].isdigit() else [])
        if mention.key is None:
            names.append(mention.name)
        for form in [*names, *_initials(mention)]:
            forms.setdefault((form, mention.identity), (form, mention, False))
        campus = _CAMPUS.fullmatch(mention.name) if mention.kind == "university" else None
        if campus:
            forms.setdefault((campus["campus"], mention.identity), (campus["campus"], mention, True))
    return list(forms.values())


# "Why Harrow" of the "University of Brill–Harrow"; a town's name alone is no university's.
_CAMPUS = re.compile(r".*University of [\w ]+(?:[–-]|, | at )(?P<campus>[A-Z]\w+(?: [A-Z]\w+)?)")
_BEFORE_CAMPUS = ("Why ", "why ", " at ", " join ", " to ")

# Three capitals or more that stand for much else in these texts.
_OTHER_MEANINGS = frozenset("API IPA CSS ICT IOT ITS GPA PCA SDK USA UAE MSC PHD CNN GAN".split())


def _initials(mention: Mention) -> list[str]:
    """Return the initials of a full name of three words or more, as it may be called later."""
    capitals = "".join(re.findall(r"\b[A-Z](?=[a-z])", mention.name))
    return [capitals] if len(capitals) >= 3 and capitals not in _OTHER_MEANINGS else []


def _places(text: str, forms: set[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where each form stands as words of its own, in no address and no longer name; one pass for all."""
    written = sorted(forms)
    found: dict[str, list[tuple[int, int]]] = {}
    if not written:
        return found
    automaton = AhoCorasick(written, matchkind=MatchKind.Standard)
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        before, after, beyond = text[start - 1 : start], text[end : end + 1], text[end + 1 : end + 2]
        goes_on = _is_word(after) or after in _JOINS or (after in _HYPHENS and _is_word(beyond))
        if not _is_word(before) and before not in _OPENS and not (after and goes_on):
            found.setdefault(written[number], []).append((start, end))
    return found


_JOINS, _HYPHENS, _OPENS = frozenset("@/"), frozenset(".-"), frozenset("@/.-")


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
