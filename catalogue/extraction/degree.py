"""Find the degree or post that is applied for, never one that the writer has or plans for later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from string import capwords

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, cues_in
from catalogue.extraction.degree_wish import weight_of
from catalogue.extraction.degree_words import (
    ANY_DEGREE,
    APPLYING,
    BACHELORS,
    DEGREE,
    DEGREES,
    MASTERS,
    PHD,
    POST_OF,
)
from catalogue.extraction.name_patterns import NAME
from catalogue.extraction.page_parts import POST_TITLE, opening_end, purpose_lines, subject_lines
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.extraction.sentences import Sentence
from catalogue.reading.layout.headings import TITLE

# What a title or a subject line says outweighs any number of sentences; a line beside the name says it too.
_TITLED = 30
_BESIDE_NAME = 10
# The heading of a later part tells of what the part tells of.
_DEEP = 1
# A heading that asks for reasons names what is wanted.
WHY = re.compile(r"\W*[Ww]hy (?:the|an?|this|I|do|your)\b")
_ALONE = re.compile(r"[^|:]*?,? Ph\.? ?D\.?(?: Cover Letter)?")
# "Ada Brok, PhD, FRS" is who writes.
WITH_DEGREES = re.compile(rf"{NAME}(?:, (?:{PHD}|{MASTERS}|{BACHELORS}|[A-Z][A-Za-z]{{1,5}})(?: [A-Z]{{2,6}})*)+")
# A sentence that names more degrees is a list, and says no more with the next.
MOST_IN_A_SENTENCE = 8
_STUDENT_POST = re.compile(r"(?:ph\.?d\.?|doctoral|master['’]?s?) (?:student|candidate)\b(?! at\b)", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:candidate(?! for\b)|(?:post-?)?doctoral (?:researcher|fellow)(?! in\b)"
    r"|student at|ph\.?d\.? student|year student|institution|affiliation|graduate of"
    r"|alumn\w+)\b",
    re.IGNORECASE,
)
_A_POST = Cue(
    r"\b(?:this|the|your|open|advertised|above|a) (?:[\w-]+ ){0,3}(?:position|role|job|vacancy|post"
    r"|opening)\b",
    re.IGNORECASE,
)
_TELLING = ANY_DEGREE | _A_POST.bit


@dataclass(frozen=True, slots=True)
class Vote:
    """One place that speaks for a degree; the heaviest sum wins."""

    degree: str
    weight: int
    evidence: Evidence
    rule: str


def find_degree(context: Context) -> dict[str, Finding]:
    """Return ``statement.degree``, or nothing where the text does not say it."""
    votes = [*_in_head(context), *_in_sentences(context)]
    if not votes:
        return {}
    weights = {vote.degree: 0 for vote in votes}
    for vote in votes:
        weights[vote.degree] = max(weights[vote.degree], vote.weight) + (vote.weight > 1)
    order = [name for name, _ in DEGREES]
    best = max(weights, key=lambda name: (weights[name], -order.index(name)))
    if weights[best] <= _DEEP:
        return {}
    proof = sorted((v for v in votes if v.degree == best), key=lambda v: -v.weight)
    confidence: Confidence = "sure" if proof[0].weight >= 8 else "likely" if proof[0].weight >= 3 else "guess"
    return {
        "statement.degree": Finding({"value": best}, tuple(v.evidence for v in proof[:3]), proof[0].rule, confidence)
    }


def _in_head(context: Context) -> Iterator[Vote]:
    """Yield what the title, a subject line or the lines beside the name say; what is told there decides."""
    subjects = {line.start for line in subject_lines(context)}
    for line in purpose_lines(context):
        asked = line.start in subjects or bool(TITLE.search(line.text))
        weight = _TITLED if asked or line.kind == "heading" else _BESIDE_NAME
        if line.source != "text":
            weight = _BESIDE_NAME
        elif line.kind == "heading" and not asked and line.start >= opening_end(context):
            weight = _BESIDE_NAME if WHY.match(line.text) else _DEEP
        degree = _degree_in(line.text, asked=asked, post=weight == _TITLED)
        if not degree and asked and (POST_OF.search(line.text) or POST_TITLE.match(line.text)):
            degree = "job"
        if degree:
            yield Vote(degree, weight, line.evidence(), "degree in the head")


def _degree_in(line: str, *, asked: bool, post: bool) -> str | None:
    """Return the degree that a line of the head names, not one that somebody has or is at work on.

    "Jane Doe, Ph.D." has the degree and "Institution: … (PhD candidate)" is at work on it, but a line that
    asks for something ("Re: PhD student in ecology") names it so. A lecturer in an address is whom the
    letter goes to: a ``post`` counts in a title alone.
    """
    cues = cues_in(line)
    if not cues & ANY_DEGREE or WITH_DEGREES.fullmatch(line):
        return None
    if _HELD.search(line) and not (asked and _STUDENT_POST.search(line)):
        return None
    for form in (line, capwords(line)) if line.isupper() or line.islower() else (line,):
        for degree, pattern in DEGREE:
            match = pattern.search(form) if cues & pattern.bit else None
            if match and _counts(degree, match.group(), form, post=post):
                return degree
    return None


def _counts(degree: str, words: str, line: str, *, post: bool) -> bool:
    """Tell whether the words of a head line name what is wanted: "Job" alone and "Jane Doe, Ph.D." do not."""
    if degree == "job":
        return post and not words.islower() and words != "Job"
    return degree != "phd" or not _ALONE.fullmatch(line)


def _in_sentences(context: Context) -> Iterator[Vote]:
    for sentence in context.sentences:
        if not sentence.cues & _TELLING or sentence.kind in {"reference", "heading", "letterhead"}:
            continue
        named = False
        for degree, pattern in DEGREE:
            if not sentence.cues & pattern.bit:
                continue
            best = 0
            for match in islice(pattern.finditer(sentence.text), MOST_IN_A_SENTENCE):
                named = True
                best = max(best, weight_of(degree, sentence.text, match.start(), match.end()))
            if best:
                evidence = Evidence.span(context.text, sentence.start, sentence.end)
                yield Vote(degree, best, evidence, "degree that the writer wants")
        if not named and _applies_for_post(sentence):
            evidence = Evidence.span(context.text, sentence.start, sentence.end)
            yield Vote("job", 3, evidence, "post that the writer wants")


def _applies_for_post(sentence: Sentence) -> bool:
    if not (sentence.cues & _A_POST.bit and sentence.cues & APPLYING.bit):
        return False
    return bool(APPLYING.search(sentence.text) and _A_POST.search(sentence.text))
