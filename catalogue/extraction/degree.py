"""Find the degree or post that is applied for, never one that the writer has or plans for later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.degree_words import ANY_DEGREE, APPLYING, DEGREE, DEGREES, LATER, PAST, WISHING
from catalogue.extraction.page_parts import purpose_lines, subject_lines
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.extraction.sentences import Sentence

# What a title or a subject line says outweighs any number of sentences.
_TITLED = 30
_HELD = re.compile(
    r"\b(?:candidate|student at|ph\.?d\.? student|year student|institution|affiliation|graduate of"
    r"|alumn\w+)\b",
    re.IGNORECASE,
)
# How far before a degree the word stands that says what the writer wants with it.
_NEAR = 70
_GRADUATE = re.compile(r"\b(?:graduate (?:school|degree|research|program(?:me)?)|advanced degree)\b", re.IGNORECASE)
_THE_PHD = re.compile(r"\b(?:in|during|for|of) (?:my|the|a) (?:future )?(?:Ph\.? ?D|DPhil|doctora\w+)", re.IGNORECASE)
_TENSE_AHEAD = re.compile(
    r"\b(?:I (?:hope|plan|want|aim|wish|would|will|intend|am eager)|to build|would like|hope to|plan to|want to)\b",
    re.I,
)
# "After my PhD I want to teach": the PhD itself is then what is applied for, if nothing else is.
_AFTER_PHD = re.compile(
    r"\b[Aa]fter (?:getting |completing |finishing |receiving |obtaining )?(?:a|my|the) ?$"
    r"|\b[Aa]fter (?:\w+ )?(?:a|my|the) (?=Ph|DPhil|doct)"
)
_CONTRIBUTING = re.compile(
    r"\b(?:contribut\w+|participat\w+|desire|would like|selected|proposal|join|motivat\w+)\b", re.IGNORECASE
)
_WORKING_AS = re.compile(
    r"\b(?:work(?:ing)? as|join(?:ing)? as|role of|position (?:of|as|in|at)|applying (?:for|to)|apply (?:for|to))\b",
    re.I,
)
_A_POST = Cue(
    r"\b(?:this|the|your|open|advertised|above|a) (?:[\w-]+ ){0,3}(?:position|role|job|vacancy|post"
    r"|opening)\b",
    re.IGNORECASE,
)
_TELLING = ANY_DEGREE | _A_POST.bit
_CLAUSE_END = re.compile(r"[;:,]\s")
_ITS_POST = re.compile(r"['’]?s? (?:\w+ )?(?:position|studentship|opening|vacancy)\b")
_HOLDER = re.compile(r"['’]?s? ?(?:student|candidate|thesis)")
_ADMISSION = re.compile(r"\bapply|\bapplying|admission|\badmitted", re.IGNORECASE)


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
    proof = sorted((v for v in votes if v.degree == best), key=lambda v: -v.weight)
    confidence: Confidence = "sure" if proof[0].weight >= 8 else "likely" if proof[0].weight >= 3 else "guess"
    return {
        "statement.degree": Finding({"value": best}, tuple(v.evidence for v in proof[:3]), proof[0].rule, confidence)
    }


def _in_head(context: Context) -> Iterator[Vote]:
    """Yield what the title, a subject line or the lines beside the name say; what is told there decides."""
    subjects = {line.start for line in subject_lines(context)}
    for line in purpose_lines(context):
        titled = line.kind == "heading" or line.start in subjects
        for degree, pattern in DEGREE:
            match = pattern.search(line.text)
            # "Jane Doe, Ph.D." has the degree, "Institution: … (PhD candidate)" is at work on it, a lecturer
            # in an address is whom the letter goes to.
            if (
                match
                and not _HELD.search(line.text)
                and (titled or degree != "job")
                and (degree != "phd" or not re.fullmatch(r"[^|:]*?,? Ph\.? ?D\.?(?: Cover Letter)?", line.text))
            ):
                weight = _TITLED if titled else 10
                yield Vote(degree, weight, Evidence.span(context.text, line.start, line.end), "degree in the head")
                break


def _in_sentences(context: Context) -> Iterator[Vote]:
    for sentence in context.sentences:
        if not sentence.cues & _TELLING or sentence.kind in {"reference", "heading", "letterhead"}:
            continue
        named = False
        for degree, pattern in DEGREE:
            if not sentence.cues & pattern.bit:
                continue
            best = 0
            for match in pattern.finditer(sentence.text):
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


def weight_of(degree: str, sentence: str, start: int, end: int) -> int:
    """Return how strongly the words before a degree say that it is the one applied for."""
    before = sentence[max(start - _NEAR, 0) : start]
    clause = _CLAUSE_END.split(before)[-1]
    after = sentence[end : end + 40]
    if _ITS_POST.match(after) and APPLYING.search(before):
        return 7
    if degree == "phd" and _AFTER_PHD.search(sentence[max(start - 25, 0) : end]):
        return 2
    if LATER.search(sentence[max(start - 100, 0) : end + 5]) or _HOLDER.match(after):
        return 1 if APPLYING.search(clause) and not LATER.search(clause) else 0
    if degree == "open_source_programme":
        return 6 if not PAST.search(clause) and (_CONTRIBUTING.search(sentence) or APPLYING.search(sentence)) else 0
    if degree in {"internship", "fellowship", "job"}:
        if PAST.search(clause) and not APPLYING.search(clause):
            return 0
        return 6 if APPLYING.search(before) or (_WORKING_AS.search(clause) and WISHING.search(before)) else 0
    if _ADMISSION.search(clause):
        return 7
    if degree == "phd" and _THE_PHD.search(sentence[max(start - 12, 0) : end]) and _TENSE_AHEAD.search(sentence):
        return 5
    # "I hold a Master's and now want a PhD": the later word counts.
    past = max((match.end() for match in PAST.finditer(clause)), default=-1)
    wish = max((match.start() for match in WISHING.finditer(clause)), default=-1)
    return 4 if wish >= 0 and wish > past else 0
