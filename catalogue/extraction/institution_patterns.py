"""Recognise names of institutions that no list holds, by the form of the name or the words before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.extraction.institution_cues import CUES
from catalogue.extraction.institution_forms import FORMS, WORD
from catalogue.extraction.parse import Confidence
from catalogue.extraction.terms import Triggers


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name at ``start:end`` of the text that was searched, with the kind that its form tells."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: Confidence = "likely"


_LABEL = re.compile(
    rf"^\W*(?P<label>(?i:mentoring organi[sz]ation|organi[sz]ation|institution|institute|university|college|company|"
    rf"employer|affiliation|current affiliation|host institution))\W*:\W*(?P<name>(?:{WORD} (?:(?:for|of|and|&|the|"
    rf"de) )*){{0,6}}{WORD})"
)
_LABEL_KINDS = {
    "company": "company",
    "employer": "company",
    "university": "university",
    "college": "university",
    "institution": "university",
    "institute": "university",
}

_LIST = re.compile(
    rf"\b(?i:clients?|companies|customers|organi[sz]ations|firms|universities|startups|start-ups|employers|partners|"
    rf"labs)"
    rf"\W{{1,3}}(?i:such as|like|including|namely|e\.g\.,?) (?P<names>{WORD}(?: {WORD}){{0,3}}"
    rf"(?:(?:, and |, or |, | and | or )(?:{WORD})(?: {WORD}){{0,3}}){{0,8}})"
)
_LIST_NEEDS = re.compile(r"such as|like|including|namely|e\.g\.")
_LIST_CUT = re.compile(r", and |, or |, | and | or ")


# No prose sentence is longer; what is (a table, a dump) is looked at in pieces, as some patterns take quadratic time.
LONGEST = 1500


def find_names(sentence: str) -> list[NameFound]:
    """Return the names of institutions in one sentence, in order of their rules; they may overlap."""
    if len(sentence) <= LONGEST:
        return _names(sentence)
    found, start = [], 0
    while start < len(sentence):
        end = start + LONGEST
        end = (sentence.rfind(" ", start + 1, end) + 1 or end) if end < len(sentence) else len(sentence)
        found += [replace(n, start=n.start + start, end=n.end + start) for n in _names(sentence[start:end])]
        start = end
    return found


def _names(sentence: str) -> list[NameFound]:
    found = [*_by_form(sentence), *_by_label(sentence), *_by_date(sentence), *_by_list(sentence), *_by_cue(sentence)]
    return [name for name in found if name.start < name.end]


def _by_form(sentence: str) -> Iterator[NameFound]:
    for number in _FORM_TRIGGERS.lists_in(sentence):
        kind, rule, _, pattern = FORMS[number]
        for match in pattern.finditer(sentence):
            yield NameFound(match.start(), match.end(), kind, rule)


def _by_cue(sentence: str) -> Iterator[NameFound]:
    for number in _CUE_TRIGGERS.lists_in(sentence.lower()):
        kind, rule, _, pattern = CUES[number]
        for match in pattern.finditer(sentence):
            yield NameFound(*match.span("name"), kind, rule, "guess" if rule in _GUESSES else "likely")


_FORM_TRIGGERS = Triggers([row[2] for row in FORMS])
_CUE_TRIGGERS = Triggers([row[2] for row in CUES])
_GUESSES = frozenset(
    {
        "cue: contributed to a name",
        "cue: name with its community",
        "cue: people at an acronym",
        "cue: a person of an acronym",
        "cue: changes to a name",
    }
)


def _by_label(sentence: str) -> Iterator[NameFound]:
    match = _LABEL.match(sentence)
    if match:
        kind = _LABEL_KINDS.get(match["label"].lower(), "nonprofit")
        yield NameFound(*match.span("name"), kind, "label: " + match["label"].lower().split()[-1])


# The head of an entry of a curriculum vitae: "Kelner Robotics, 2018-2020.".
_DATED_ENTRY = re.compile(
    rf"^\W*(?P<name>(?:{WORD} (?:(?:&|of|and|for) )?){{0,4}}{WORD}),? \(?(?:since |"
    rf"from )?(?:[A-Z][a-z]{{2,8}} )?(?:19|20)\d\d"
    r"(?:\s?[-–—]\s?(?:(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d|present|now|today))?\)?\W*$"
)


def _by_date(sentence: str) -> Iterator[NameFound]:
    match = _DATED_ENTRY.match(sentence) if len(sentence) < 90 else None
    if match:
        yield NameFound(*match.span("name"), "company", "cue: a dated entry", "guess")


def _by_list(sentence: str) -> Iterator[NameFound]:
    for match in _LIST.finditer(sentence) if _LIST_NEEDS.search(sentence) else ():
        at = match.start("names")
        for piece in _LIST_CUT.split(match["names"]):
            start = sentence.index(piece, at)
            at = start + len(piece)
            yield NameFound(start, at, "company", "cue: list of companies")
