"""Later and shorter spellings of an institution that a document names in full elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_trim import GENERIC
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import fold

_UNIVERSITY_OF = re.compile(
    r"^(?:The )?(?:University of (?:the )?(?P<of>.+)|(?P<named>.+?) (?:University|College)(?: of Technology)?)$"
)


def _base(name: str) -> str:
    """Return what stands for a university after "at": "Aden" for "University of Aden"."""
    match = _UNIVERSITY_OF.match(name)
    return (match["of"] or match["named"]) if match else ""


def under_one_name(text: str, found: list[Mention]) -> list[Mention]:
    """Give unlisted names the identity of a university that they shorten: "at Aden", "Aden University"."""
    bases = {_base(one.name): one for one in found if one.kind == "university" and _base(one.name)}
    result = []
    for one in found:
        full = bases.get(one.name) if _AFTER_AT.search(text[max(0, one.start - 8) : one.start]) else None
        if full is None and one.key is None and one.kind == "university":
            longer = [m for m in found if m.name.startswith(one.name + " ") and m.kind == "university"]
            full = longer[0] if len({m.identity for m in longer}) == 1 else None
        if (
            full is None
            and one.key is None
            and text[one.start - 2 : one.start] == " ("
            and text[one.end : one.end + 1] == ")"
        ):
            # "the Tidal Motion Lab (TM Lab)": a name in brackets directly after another.
            full = next((m for m in found if m.end == one.start - 2 and m.kind == one.kind), None)
        if full is None and one.key is None and " " in one.name:
            # "the Depth Institute" of the "Owner Depth Institute".
            longer = [m for m in found if m.name.endswith(" " + one.name) and m.kind == one.kind]
            full = longer[0] if len({m.identity for m in longer}) == 1 else None
        if full is not None and one.key is None and full.identity != one.identity:
            one = _again(full, one.start, one.end, one.sentence)
        result.append(one)
    return result


_AFTER_AT = re.compile(r"\b[Aa]t (?:the )?$")


_LEGAL = re.compile(
    r",? (?:Technologies|Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation|Solutions|"
    r"Consulting|Labs?|Pharmaceuticals|Therapeutics|Ventures|Studios|"
    r"(?:(?:Learning|Training|Research|Medical|Health|Language|Tutoring|Test\w*) )?Cent(?:er|re)|Group)$"
)
_DOMAIN = re.compile(r"\.(?:ai|io)$")


def identity(written: str) -> str:
    """Return what is equal for spellings of one unlisted name: without legal form, case and accents."""
    previous, base = "", written
    while previous != base:
        previous, base = base, _only_legal(base)
    return "name:" + " ".join(fold(base).replace(".", " ").split())


def _only_legal(written: str) -> str:
    return re.sub(
        r",? (?:Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation)$", "", written
    )


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
    spans = [(one.start, one.end) for one in found]
    allowed = {s.start for s in prose}
    tried: set[tuple[str, str]] = set()
    for mention in found:
        acronym = _ACRONYM.match(text[mention.end : mention.end + 24])
        names = short_forms(mention) + ([acronym["name"]] if acronym and not acronym["name"].isdigit() else [])
        if mention.key is None:
            names.append(mention.name)
        names += _initials(mention)
        campus = _CAMPUS.fullmatch(mention.name) if mention.kind == "university" else None
        for form in [*names, campus["campus"]] if campus else names:
            if (form, mention.identity) in tried:
                continue
            tried.add((form, mention.identity))
            for start, end in _places(text, form):
                if campus and form == campus["campus"] and not text.endswith(_BEFORE_CAMPUS, 0, start):
                    continue
                sentence = context.sentence_at(start)
                if sentence and sentence.start in allowed and not any(start < b and a < end for a, b in spans):
                    spans.append((start, end))
                    extra.append(_again(mention, start, end, sentence))
    return extra


# "Why Harrow" of the "University of Brill–Harrow"; a town's name alone is no university's.
_CAMPUS = re.compile(r".*University of [\w ]+(?:[–-]|, | at )(?P<campus>[A-Z]\w+(?: [A-Z]\w+)?)")
_BEFORE_CAMPUS = ("Why ", "why ", " at ", " join ", " to ")

# Three capitals or more that stand for much else in these texts.
_OTHER_MEANINGS = frozenset("API IPA CSS ICT IOT ITS GPA PCA SDK USA UAE MSC PHD CNN GAN".split())


def _initials(mention: Mention) -> list[str]:
    """Return the initials of a full name of three words or more, as it may be called later."""
    capitals = "".join(re.findall(r"\b[A-Z](?=[a-z])", mention.name))
    return [capitals] if len(capitals) >= 3 and capitals not in _OTHER_MEANINGS else []


def _places(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Yield where the form stands as words of its own, in no address and no longer name."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        before, after, beyond = text[start - 1 : start], text[end : end + 1], text[end + 1 : end + 2]
        goes_on = _is_word(after) or after in _JOINS or (after in _HYPHENS and _is_word(beyond))
        if not _is_word(before) and before not in _OPENS and not (after and goes_on):
            yield start, end
        start = text.find(form, end)


_JOINS, _HYPHENS, _OPENS = frozenset("@/"), frozenset(".-"), frozenset("@/.-")


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _again(mention: Mention, start: int, end: int, sentence: Sentence) -> Mention:
    return Mention(
        start,
        end,
        sentence,
        mention.identity,
        mention.name,
        mention.key,
        mention.kind,
        mention.rule + ", again",
        mention.confidence,
    )
