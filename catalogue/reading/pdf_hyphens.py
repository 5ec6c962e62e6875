"""Decide whether the hyphen at the end of a line belongs to its word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_PARTS = frozenset(
    "self well non co ex all half high low long short large small cross multi state real end held".split()
)
# These stand before whole words, with a hyphen or without, and begin words of their own: "pre-" "sented".
_PREFIXES = frozenset("pre post anti semi micro meta pseudo inter intra".split())
_SECOND_PARTS = frozenset(
    "based driven aware oriented level term dimensional shot grained tuning tuned world art friendly specific dependent"
    " quality trained funded related centred centered led".split()
)
# Words that begin longer ones: "under-" "standing" is none of two.
_BEGINNINGS = frozenset(
    "under over out up in on for with be to so an a some any there where here after per can not".split()
)


class Hyphens:
    """What the lines of a document say elsewhere about its own words."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.casefold())
            # The last word may be half a word, and so may the first.
            self._known.update(words[1:-1])

    def joins(self, first: str, second: str) -> bool:
        """Tell whether ``first`` (which ends in a hyphen) and ``second`` are one word without it.

        "inter-" "esting" are; "state-of-" "the-art" and "Carnegie-" "Mellon" keep their hyphen.
        """
        before = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=-$)", first)
        after = re.match(r"[^\W\d_]+", second)
        if before is None or after is None or not after.group()[0].islower():
            return False
        if before.group().isupper() and len(before.group()) > 1:
            # Nobody parts an abbreviation, and it goes on with a word: "GPU-" "based".
            return False
        head, tail = before.group().casefold(), after.group()
        if head + tail in self._known:
            return True
        if f"{head}-{tail}" in self._known or "-" in head or second[after.end() :].startswith("-"):
            return False
        if head in _PREFIXES:
            return tail not in self._known
        both_known = head in self._known and tail in self._known and head not in _BEGINNINGS
        return not (head in _FIRST_PARTS or tail in _SECOND_PARTS or both_known)
