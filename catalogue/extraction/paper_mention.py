"""One place of the running text that speaks of a paper."""

from __future__ import annotations

import re
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


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the labels in brackets.

    >>> numbers_in("as shown [1, 3]")
    ('1', '3')
    """
    if "[" not in text:
        return ()
    return tuple(label for match in _MARKER.finditer(text) for label in re.findall(r"\d+", match.group(1)))
