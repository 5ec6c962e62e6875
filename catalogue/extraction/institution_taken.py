"""Which places of a document names have taken already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from catalogue.extraction.institution_mention import Mention


class Taken:
    """The spans that ``found`` and all that was added take, in order, so that one look is enough to see a conflict."""

    def __init__(self, found: Iterable[Mention] = ()) -> None:
        spans = sorted((one.start, one.end) for one in found)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def add(self, start: int, end: int) -> None:
        """Take ``start:end`` of the document."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)

    def holds(self, start: int, end: int) -> bool:
        """Say whether any of ``start:end`` is taken; spans that were taken do not overlap."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start
