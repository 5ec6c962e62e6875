"""Words that name more than one known thing: nothing is found in them, and a reader should see why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from catalogue.explanation.notes import Note
from catalogue.extraction.terms import TermMatcher
from catalogue.extraction.vocabulary import Alias, AreaEntry, InstitutionEntry, Vocabulary
from catalogue.reading import Document

Entry = InstitutionEntry | AreaEntry
Names = tuple[str, ...]


def ambiguous_notes(document: Document, vocabulary: Vocabulary) -> Iterator[Note]:
    """Yield a note for each place where a spelling stands that several entries of one kind share."""
    for label, matcher in _matchers(vocabulary):
        for term in matcher.find(document.text):
            yield Note(
                label, " or ".join(term.entry), "several have this spelling", "ambiguous", ((term.start, term.end),)
            )


@lru_cache(maxsize=4)
def _matchers(vocabulary: Vocabulary) -> tuple[tuple[str, TermMatcher[Names]], ...]:
    return (
        ("institution", TermMatcher(_shared(vocabulary.institutions))),
        ("area", TermMatcher(_shared(vocabulary.areas))),
    )


def _shared(entries: Sequence[Entry]) -> list[tuple[Alias, Names]]:
    """Return the spellings that more than one entry has, each with the names of all of them."""
    names: dict[str, set[str]] = {}
    spellings: dict[str, Alias] = {}
    for entry in entries:
        for alias in entry.spellings:
            names.setdefault(alias.text.casefold(), set()).add(entry.name)
            spellings.setdefault(alias.text.casefold(), alias)
    return [(spellings[key], tuple(sorted(shared))) for key, shared in names.items() if len(shared) > 1]
