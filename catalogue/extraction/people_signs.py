"""How strongly the words around a full name say that it is a person's: asked of a whole sentence, then of each name."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from catalogue.extraction.pattern_group import PatternGroup
from catalogue.extraction.people_cues import (
    CLOSES_BRACKET,
    IN_A_TITLE,
    IN_BRACKETS,
    PLACED,
    RELATIVE,
    RELATIVE_AFTER,
    SCHOLARLY,
    STRONG_AFTER,
    STRONG_BEFORE,
    WEAK_AFTER,
    WEAK_BEFORE,
)

# How far before a name a cue may begin, and a word for a relative.
_REACH, _NEAR = 100, 40
# Right behind these no cue ends: who is "at Ada Brok" is at a place.
_NO_CUES = frozenset({"a", "an", "and", "at", "in", "into", "on", "onto"})
_STRONG_AFTER = re.compile("|".join(STRONG_AFTER))
# With what `STRONG_AFTER` and the rest of what may follow a name begin.
_GOES_ON = frozenset(" ,'’)")
_BEFORE = PatternGroup([*(re.compile(f"(?:{pattern})$") for pattern in (*STRONG_BEFORE, *WEAK_BEFORE)), RELATIVE])
_SEARCHES = [pattern.search for pattern in _BEFORE.patterns]
_RELATIVE = len(_SEARCHES) - 1


class PersonSigns:
    """What in the sentence ``text`` may say that a name is a person's."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, start: int, end: int) -> Literal["strong", "weak"] | None:
        """Return how strongly the words around ``text[start:end]`` say that it is a person."""
        text = self._text
        goes_on = text[end : end + 1] in _GOES_ON
        if goes_on and _STRONG_AFTER.match(text, end):
            return "strong"
        before = text[max(start - _REACH, 0) : start]
        weak = False
        last = before[before.rfind(" ", 0, -1) + 1 : -1].casefold()
        if before and (last not in _NO_CUES or (last == "and" and "ith " in before)):
            for place in self._possible:
                if place != _RELATIVE and _SEARCHES[place](before):
                    if place < len(STRONG_BEFORE):
                        return "strong"
                    weak = True
                    break
        if goes_on:
            if "(" in before and IN_BRACKETS.search(before) and CLOSES_BRACKET.match(text, end):
                return "weak"
            if PLACED.match(text, end) and SCHOLARLY.search(text) and not IN_A_TITLE.search(before):
                return "strong"
            weak = weak or WEAK_AFTER.match(text, end) is not None
        return "weak" if weak else None

    def is_relative(self, start: int, end: int) -> bool:
        """Tell whether the words around ``text[start:end]`` say that it is a relative or a friend of the writer."""
        before = _RELATIVE in self._possible and RELATIVE.search(self._text, max(start - _NEAR, 0), start)
        return bool(before or RELATIVE_AFTER.match(self._text, end))

    @cached_property
    def _possible(self) -> list[int]:
        """The places in `_BEFORE` of what may stand before a name; many sentences are never asked for it."""
        return _BEFORE.possible(self._text)
