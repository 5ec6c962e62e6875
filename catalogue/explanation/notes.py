"""Notes: what stands in the margin beside the words that a finding rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from catalogue.extraction.levels import LEVELS
from catalogue.extraction.parse import FIELDS, KINDS, Finding, Parse

# Longer evidence is a passage that says something; its words are not marked one by one.
LONGEST_MARK = 100
_LABELS = {
    "advisors": "advisor",
    "institutions": "institution",
    "research_areas": "area",
    "papers": "paper",
    "projects": "project",
    "timeline": "timeline",
    "awards": "award",
    "teaching": "teaching",
    "sections": "section",
}
# Fields whose value is a choice, written as words.
_CHOICES = ("statement.kind", "statement.degree")
_VALUES = ("name", "title", "label", "course", "kind")
# What a page shows of a record beside its name and role.
_FURTHER = ("institution", "by", "authors", "venue", "year", "doi", "arxiv", "start", "end")


@dataclass(frozen=True, slots=True)
class Note:
    """One finding for the margin: ``label`` its kind and role, ``level`` "sure", "likely", "guess" or "ambiguous".

    ``spans`` are its places in the text, the first the one that it stands beside; without any it stands at
    the head, and ``source`` says where its words come from. ``number`` ties it to its words, 0: not yet.
    """

    label: str
    value: str
    rule: str
    level: str
    spans: tuple[tuple[int, int], ...] = ()
    source: str = ""
    further: str = ""
    is_field: bool = False
    number: int = 0


def notes_of(parse: Parse) -> Iterator[Note]:
    """Yield a note for every field and record."""
    for name in FIELDS:
        if name in parse.fields:
            finding = parse.fields[name]
            label = name.removeprefix("statement.").replace(".", " ").replace("_", " ")
            value = str(finding.data["value"])
            yield _note(finding, label, value.replace("_", " ") if name in _CHOICES else value, is_field=True)
    for kind in KINDS:
        for finding in parse.records.get(kind, ()):
            yield _record(kind, finding)


def _record(kind: str, finding: Finding) -> Note:
    data = finding.data
    # A post of teaching may name no course: then its own words stand for it.
    value = next((str(data[key]) for key in _VALUES if data.get(key)), finding.evidence[0].quote)
    role = str(data.get("role") or "").replace("_", " ")
    label = f"{_LABELS[kind]}, {role}" if role else _LABELS[kind]
    further = "" if kind == "sections" else ", ".join(_words(data[key]) for key in _FURTHER if data.get(key))
    return _note(finding, label, value.replace("_", " ") if kind == "sections" else value, further=further)


def _words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _note(finding: Finding, label: str, value: str, *, further: str = "", is_field: bool = False) -> Note:
    spans = tuple((e.start, e.end) for e in finding.evidence if e.source == "text")
    # What has words of its own stands beside them; the sentences that tell of it are no second place.
    spans = tuple(span for span in spans if not _holds_another(span, spans))
    spans = tuple(span for span in spans if span[1] - span[0] <= LONGEST_MARK) or spans[:1]
    elsewhere = [f"{e.source.replace(':', ' ')} “{e.quote}”" for e in finding.evidence if e.source != "text"]
    source = "" if spans else "; ".join(elsewhere)
    return Note(label, value, finding.rule, finding.confidence, spans, source, further, is_field)


def _holds_another(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(other != span and span[0] <= other[0] and other[1] <= span[1] for other in spans)


def numbered(notes: Iterable[Note]) -> list[Note]:
    """Return the notes in the order of the text with numbers from 1 on; those without a place come first, without."""
    notes = list(notes)
    placed = sorted((note for note in notes if note.spans), key=lambda note: (mark_of(note.spans[0]), _rank(note)))
    return [note for note in notes if not note.spans] + [
        replace(note, number=number) for number, note in enumerate(placed, 1)
    ]


def mark_of(span: tuple[int, int]) -> int:
    """Return where the number of a note stands: behind its words, before a passage."""
    start, end = span
    return start if end - start > LONGEST_MARK else end


def _rank(note: Note) -> tuple[int, str]:
    return (LEVELS.index(note.level) if note.level in LEVELS else len(LEVELS)), note.label
