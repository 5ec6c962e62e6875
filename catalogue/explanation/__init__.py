"""Explanation: a document's text with everything found in it in the margin, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.explanation.ambiguity import ambiguous_notes
from catalogue.explanation.head import head_lines
from catalogue.explanation.notes import Note, notes_of, numbered
from catalogue.explanation.page import PIPED, Page, page_lines
from catalogue.extraction import Parse
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import Document

__all__ = ["PIPED", "Page", "explain"]


def explain(place: str, document: Document, parse: Parse, vocabulary: Vocabulary, page: Page) -> Iterator[str]:
    """Yield the lines that show ``document`` with the findings of ``parse``; ``place`` is how it is called."""
    notes: list[Note] = [] if parse.not_a_statement else [*notes_of(parse), *ambiguous_notes(document, vocabulary)]
    notes = numbered(notes)
    yield from head_lines(place, document, parse, notes, page)
    if not parse.not_a_statement:
        yield from page_lines(document, notes, page)
