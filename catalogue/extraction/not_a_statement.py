"""Tell what is no statement: a CV, a README, a letter about someone else, an advertisement, a scrap."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.kind import names_its_kind
from catalogue.extraction.needles import fold

# Below this many words nothing is said that a record could rest on.
FEWEST_WORDS = 40
# A list of posts or commands speaks of its writer less often than this, as a share of its words.
_MOST_IN_A_LIST = 0.012
_FIRST_PERSON = ("i", "me", "my", "mine", "myself")
# Words that make up a third of any English text and none of another language's.
_ENGLISH = frozenset(
    "the of and to in a is that for it as was with be by on not he i this are or his from at which but have an"
    " had they you were "
    "their one all we can her has there been if more when will would who so no my our its also into than them"
    " these about".split()
)
_LEAST_ENGLISH = 0.14
_CV = re.compile(
    r"^(?:curriculum vitae|r[ée]sum[ée]|work experience|professional experience|employment(?: history)?"
    r"|experience|education|skills|technical skills"
    r"|publications|awards(?: (?:and|&) \w+)?|honou?rs(?: (?:and|&) \w+)?|languages|references|certifications?"
    r"|projects|interests|hobbies"
    r"|extracurricular activities|summary|objective|contact|volunteering|teaching experience"
    r"|research experience)\s*:?$",
    re.IGNORECASE,
)
_README = re.compile(
    r"\bnpm install\b|\bpip install\b|\bgit clone\b|\bmake install\b|\bdocker (?:run|compose|build)\b"
    r"|^(?:installation|usage|getting started|prerequisites"
    r"|requirements|contributing|license|changelog|table of contents|build(?:ing)?|quick ?start|dependencies)\s*:?$",
    re.IGNORECASE,
)
_RECOMMENDING = Cue(
    r"\b(?:letter of recommendation|recommendation letter|reference letter|pleased to recommend"
    r"|pleasure to (?:recommend|write)|(?:strongly|highly|warmly) recommend"
    r"|recommend (?:him|her|them|[A-Z]\w+)|writ\w+ (?:in support of|to (?:recommend|support)|on behalf of)"
    r"|support (?:of )?(?:his|her|their) application"
    r"|I have known [A-Z]\w+|I supervised (?:him|her|his|[A-Z])|without (?:any )?reservation)\b"
)
_THIRD_PERSON = re.compile(r"\b(?:he|she|his|her|him|hers|Mr\.|Ms\.)(?!\w)", re.IGNORECASE)
_ADVERTISING = re.compile(
    r"\b(?:we are (?:looking|seeking|hiring|recruiting)|(?:applications? (?:are|is) invited|invite applications)"
    r"|the successful (?:candidate|applicant)"
    r"|applicants? (?:must|should|will)|how to apply|what we offer|we offer|application deadline|closing date"
    r"|your (?:profile|tasks|responsibilities)|job description"
    r"|candidates (?:must|should|will|are)|about the (?:role|position)|equal opportunity employer|salary"
    r"|requirements:)\b",
    re.IGNORECASE,
)


def find_reason_against(context: Context) -> str | None:
    """Return why the document is no statement, as a sentence for the person who imported it, or None."""
    words = fold(context.text).split()
    if len(words) < FEWEST_WORDS:
        return f"It has {len(words)} words; a statement has at least {FEWEST_WORDS}."
    if sum(map(_ENGLISH.__contains__, words)) < _LEAST_ENGLISH * len(words):
        return "It is not written in English; only English statements are understood."
    own = sum(map(words.count, _FIRST_PERSON))
    share = own / len(words)
    reason = _recommendation(context, own) or _advertisement(context, share)
    if reason or share >= _MOST_IN_A_LIST:
        return reason
    headings = [s.text.strip() for s in context.sentences if s.kind == "heading" or len(s.text.split()) <= 3]
    return _readme(context, headings, share) or _curriculum_vitae(context, headings, share)


def _recommendation(context: Context, own: int) -> str | None:
    """A letter that recommends, and speaks of another person more than of its writer."""
    recommends = any(_RECOMMENDING.search(sentence.text) for sentence in context.where(_RECOMMENDING))
    if recommends and len(_THIRD_PERSON.findall(context.text)) > own:
        return "It is a letter of recommendation: it speaks of someone else than its writer."
    return None


def _advertisement(context: Context, first_person: float) -> str | None:
    if first_person < 0.005 and len({m.group().casefold() for m in _ADVERTISING.finditer(context.text)}) >= 2:
        return "It is an advertisement for a position: it addresses applicants and nobody applies in it."
    return None


def _readme(context: Context, headings: list[str], first_person: float) -> str | None:
    signs = sum(bool(_README.search(heading)) for heading in headings)
    commands = len(
        re.findall(
            r"\b(?:npm|pip3?|git|docker|make|cargo|apt-get|brew|conda) (?:install|clone|run|build|compose)\b",
            context.text,
        )
    )
    if not names_its_kind(context) and first_person < 0.01 and signs + commands >= 2:
        return "It is a README or manual of software: it explains how to install or use something."
    return None


def _curriculum_vitae(context: Context, headings: list[str], first_person: float) -> str | None:
    signs = {heading.casefold().rstrip(":") for heading in headings if _CV.match(heading)}
    titled = any(re.match(r"curriculum vitae|r[ée]sum[ée]\b|.{0,40}\bCV$", heading, re.I) for heading in headings[:3])
    if names_its_kind(context) and not titled:
        return None
    if first_person < _MOST_IN_A_LIST and (len(signs) >= 3 or (titled and signs)):
        return "It is a curriculum vitae: it lists education and experience and states no purpose."
    return None
