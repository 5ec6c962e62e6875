"""Patterns that are asked of the same text together: one pass over it tells which of them can match.

A `Cue` takes part in the pass over every sentence. The rules on persons are asked of a few sentences
only, and most of them need several words at once ("would like", "work", "with"): here each pattern is
passed over unless one word of every such set stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from catalogue.extraction.needles import fold, requirements

# A shorter needle stands in every other sentence: it only counts where a pattern has none that is longer.
_TELLING: Final = 4


class PatternGroup:
    """Compiled ``patterns``, in order; `possible` gives those that can match in a text."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self.patterns = tuple(patterns)
        numbers: dict[frozenset[str], int] = {}
        self._needs = tuple(
            sum({1 << numbers.setdefault(found, len(numbers)) for found in _telling(requirements(pattern))})
            for pattern in self.patterns
        )
        owners: dict[str, int] = {}
        for found, number in numbers.items():
            for needle in found:
                owners[needle] = owners.get(needle, 0) | 1 << number
        self._owners = list(owners.values())
        self._automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def possible(self, text: str) -> list[int]:
        """Return, in order, the places in ``patterns`` of those that can match somewhere in ``text``."""
        owners, bits = self._owners, 0
        for number, _, _ in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            bits |= owners[number]
        return [place for place, need in enumerate(self._needs) if bits & need == need]


def _telling(found: Sequence[frozenset[str]]) -> Sequence[frozenset[str]]:
    """Return the sets worth looking for."""
    return [needles for needles in found if min(map(len, needles)) >= _TELLING] or found[:1]
