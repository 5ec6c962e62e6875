"""The head of the page: what document this is, its single values, and what has no place in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalogue.explanation.ink import BOLD, FAINT, SIGNS, Style, harmless, superscript
from catalogue.explanation.notes import Note
from catalogue.explanation.page import Page
from catalogue.extraction import Parse
from catalogue.extraction.levels import LEVELS
from catalogue.reading import Document


def head_lines(place: str, document: Document, parse: Parse, notes: Sequence[Note], page: Page) -> Iterator[str]:
    """Yield the name, what a person should know about the reading, and the values that stand for the whole text."""
    full = min(page.columns, page.text + page.margin + 3) if page.has_margin else page.text
    yield page.paint("━" * full, FAINT)
    yield page.paint(harmless(place), BOLD)
    yield page.paint(f"{document.media_type}, {len(document.text):,} characters", FAINT)
    yield from (f"! {harmless(warning)}" for warning in document.warnings)
    if parse.not_a_statement:
        yield f"Nothing was looked for: {harmless(parse.not_a_statement)}"
        return
    yield page.paint(_legend(notes), FAINT)
    yield ""
    at_head = [note for note in notes if note.is_field or not note.spans]
    wide = max((len(note.label) for note in at_head), default=0)
    for note in at_head:
        sign = page.paint(SIGNS[note.level], Style(note.level))
        number = superscript(note.number) if note.number else ""
        yield f"{sign} {note.label:{wide}}  {page.paint(harmless(note.value), BOLD)}{number}"
        if not note.spans:
            yield " " * (wide + 4) + page.paint(f"from the {harmless(note.source)}: {note.rule} ({note.level})", FAINT)
    yield ""


def _legend(notes: Sequence[Note]) -> str:
    counts = {level: sum(note.level == level for note in notes) for level in (*LEVELS, "ambiguous")}
    return "   ".join(f"{SIGNS[level]} {count} {level}" for level, count in counts.items() if count)
