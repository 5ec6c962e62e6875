"""Which places of a document names have taken already, kept sentence by sentence so that a look at one is short."""

from __future__ import annotations

from collections.abc import Iterable

from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.sentences import Sentence


class Taken:
    """The spans that ``found`` and all that was added take."""

    def __init__(self, found: Iterable[Mention] = ()) -> None:
        self._spans: dict[int, list[tuple[int, int]]] = {}
        for one in found:
            self.add(one.sentence, one.start, one.end)

    def add(self, sentence: Sentence, start: int, end: int) -> None:
        """Take ``start:end`` of the document, which lies in ``sentence``."""
        self._spans.setdefault(sentence.start, []).append((start, end))

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Say whether any of ``start:end`` is taken."""
        return any(start < b and a < end for a, b in self._spans.get(sentence.start, ()))
