"""Patterns that are only tried where their words stand.

A statement of 6 KB is some fifty sentences, and the rules hold several hundred patterns: to try each in
each sentence is most of what extraction would cost. Nearly every pattern needs certain letters in order
to match ("supervis", "under review"); a `Cue` has them worked out from the pattern itself (see `needles`),
so that they cannot drift apart, and one pass over a sentence tells which cues can match there at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from catalogue.extraction.needles import fold, needles


class Cue:
    """A compiled pattern that knows which letters it cannot do without.

    ``search``, ``match``, ``fullmatch``, ``finditer``, ``sub`` and ``split`` are those of `re.Pattern`.
    ``bit`` stands for the cue in `Sentence.cues`: ``sentence.cues & CUE.bit`` is zero where the pattern
    cannot match in that sentence. Define cues at module level: each takes part in every pass.
    """

    __slots__ = ("bit", "finditer", "fullmatch", "match", "needles", "pattern", "search", "split", "sub")
    _known: list[Cue] = []  # one register for all, filled as modules load

    def __init__(self, written: str, flags: int = 0) -> None:
        """Compile ``written`` with the ``flags`` of `re`; raises `re.error` where it is no pattern."""
        self.pattern = re.compile(written, flags)
        self.search, self.match, self.fullmatch = self.pattern.search, self.pattern.match, self.pattern.fullmatch
        self.finditer, self.sub, self.split = self.pattern.finditer, self.pattern.sub, self.pattern.split
        self.needles = needles(self.pattern)
        self.bit = 1 << len(Cue._known)
        Cue._known.append(self)

    def __repr__(self) -> str:
        return f"Cue({self.pattern.pattern!r})"


def any_of(cues: Iterable[Cue]) -> int:
    """Return the bits of several cues, to ask for all of them at once."""
    bits = 0
    for cue in cues:
        bits |= cue.bit
    return bits


def cues_in(text: str) -> int:
    """Return the bits of all cues that can match somewhere in ``text``; one that is not there cannot match."""
    index = _Index.current()
    bits = index.always
    for number in {found[0] for found in index.automaton.find_matches_as_indexes(fold(text), overlapping=True)}:
        bits |= index.owners[number]
    return bits


class _Index:
    """One automaton over the needles of all cues, made anew when cues were added."""

    _made: _Index | None = None

    def __init__(self, cues: list[Cue]) -> None:
        owners: dict[str, int] = {}
        self.always, self.size = 0, len(cues)
        for cue in cues:
            if cue.needles is None:
                self.always |= cue.bit
            for needle in cue.needles or ():
                owners[needle] = owners.get(needle, 0) | cue.bit
        self.owners = list(owners.values())
        # Takes longer to make than the other kinds and finds in half their time.
        self.automaton = AhoCorasick(list(owners), MatchKind.Standard, implementation=Implementation.DFA)

    @classmethod
    def current(cls) -> _Index:
        """Return the index over all cues that are defined by now."""
        if cls._made is None or cls._made.size != len(Cue._known):
            cls._made = cls(Cue._known)
        return cls._made
