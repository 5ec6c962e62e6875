"""How strongly the words around a full name say that it is a person's: asked of a whole sentence, then of each name."""

from __future__ import annotations

import re
from typing import Literal

from catalogue.extraction.pattern_group import PatternGroup
from catalogue.extraction.people_cues import (
    CLOSES_BRACKET,
    IN_A_TITLE,
    IN_BRACKETS,
    PLACED,
    SCHOLARLY,
    STRONG_AFTER,
    STRONG_BEFORE,
    WEAK_AFTER,
    WEAK_BEFORE,
)

# How far before a name a cue may begin.
_REACH = 100
_GROUP = PatternGroup(
    [
        *(re.compile(f"(?:{pattern})$") for pattern in (*STRONG_BEFORE, *WEAK_BEFORE)),
        *map(re.compile, STRONG_AFTER),
    ]
)
_WEAK = len(STRONG_BEFORE)
_AFTER = _WEAK + len(WEAK_BEFORE)


class PersonSigns:
    """What in the sentence ``text`` may say that a name is a person's."""

    __slots__ = ("_after", "_strong", "_text", "_weak")

    def __init__(self, text: str) -> None:
        self._text = text
        possible = _GROUP.possible(text)
        self._strong = [_GROUP.patterns[place].search for place in possible if place < _WEAK]
        self._weak = [_GROUP.patterns[place].search for place in possible if _WEAK <= place < _AFTER]
        self._after = [_GROUP.patterns[place].match for place in possible if place >= _AFTER]

    def of(self, start: int, end: int) -> Literal["strong", "weak"] | None:
        """Return how strongly the words around ``text[start:end]`` say that it is a person."""
        text = self._text
        before = text[max(start - _REACH, 0) : start]
        if any(search(before) for search in self._strong) or any(match(text, end) for match in self._after):
            return "strong"
        if "(" in before and IN_BRACKETS.search(before) and CLOSES_BRACKET.match(text, end):
            return "weak"
        if PLACED.match(text, end) and SCHOLARLY.search(text) and not IN_A_TITLE.search(before):
            return "strong"
        return "weak" if any(search(before) for search in self._weak) or WEAK_AFTER.match(text, end) else None
