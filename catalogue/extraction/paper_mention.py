"""One place of the running text that speaks of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.extraction.sentences import Sentence

_MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")


@dataclass(frozen=True, slots=True)
class Mention:
    """``title`` is its span or None; ``numbers`` are the reference labels beside it ("[3]")."""

    title: tuple[int, int] | None
    role: str
    sentence: Sentence
    rule: str
    venue: str | None = None
    year: int | None = None
    numbers: tuple[str, ...] = ()
    doi: str | None = None


class Positions:
    """Places in a text, asked of one sentence after the other, so that most sentences cost no search."""

    __slots__ = ("_ahead",)

    def __init__(self, positions: Iterable[int]) -> None:
        """Take the places in any order."""
        self._ahead = sorted(positions, reverse=True)

    def any_in(self, sentence: Sentence) -> bool:
        """Whether one of them lies in ``sentence``; to be asked of the sentences in their order."""
        ahead = self._ahead
        while ahead and ahead[-1] < sentence.start:
            ahead.pop()
        return bool(ahead) and ahead[-1] < sentence.end


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the labels in brackets.

    >>> numbers_in("as shown [1, 3]")
    ('1', '3')
    """
    if "[" not in text:
        return ()
    return tuple(label for match in _MARKER.finditer(text) for label in re.findall(r"\d+", match.group(1)))
