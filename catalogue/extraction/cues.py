"""Patterns that are only tried where their words stand.

A statement of 6 KB is some fifty sentences, and the rules hold several hundred patterns: to try each in
each sentence is most of what extraction would cost. Nearly every pattern needs certain letters in order
to match ("supervis", "under review"); a `Cue` works them out from the pattern itself, so that they
cannot drift apart, and one pass over a sentence tells which cues can match there at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]  # the parser of `re` itself; it has no public door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, MatchKind

# A pattern with more ways to begin than this is quicker tried than looked for.
_MOST_NEEDLES: Final = 400


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
    for number in {found[0] for found in index.automaton.find_matches_as_indexes(_fold(text), overlapping=True)}:
        bits |= index.owners[number]
    return bits


def _fold(text: str) -> str:
    """Return ``text`` without case, so that all that `re.IGNORECASE` takes as one letter is one."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


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
        self.automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    @classmethod
    def current(cls) -> _Index:
        """Return the index over all cues that are defined by now."""
        if cls._made is None or cls._made.size != len(Cue._known):
            cls._made = cls(Cue._known)
        return cls._made


def needles(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Return letters of which every match holds at least one (without case), or None where there are none such."""
    return _required(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))


def _required(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the most telling of the sets of needles that a sequence of parsed nodes requires."""
    return max(_alternatives(sequence), key=_worth, default=None)


def _worth(found: frozenset[str]) -> tuple[int, int]:
    """Long needles tell more than short ones; among equals few tell more than many."""
    return min(map(len, found)), -len(found)


def _alternatives(sequence: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield sets of needles, each of which a match cannot do without."""
    run = ""
    for operation, value in sequence:
        if operation is ops.LITERAL:
            run += chr(value)
            continue
        if operation is ops.AT:
            continue  # of no width: the letters around it stand side by side
        if run:
            yield frozenset({_fold(run)})
            run = ""
        found = _of_node(operation, value)
        if found and len(found) <= _MOST_NEEDLES:
            yield found
    if run:
        yield frozenset({_fold(run)})


def _of_node(operation: Any, value: Any) -> frozenset[str] | None:
    """Return what one node requires, or None."""
    if operation is ops.SUBPATTERN:
        return _required(value[3])
    if operation is ops.ATOMIC_GROUP:
        return _required(value)
    if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _required(value[2]) if value[0] > 0 else None
    if operation is ops.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else None  # type: ignore[arg-type]
    if operation is ops.IN:
        return _of_class(value)
    return None


def _of_class(members: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the characters of a small class ("[([]", "\\d"); a large or negated one requires nothing."""
    found: set[str] = set()
    for operation, value in members:
        if operation is ops.LITERAL:
            found.add(_fold(chr(value)))
        elif operation is ops.RANGE and value[1] - value[0] < 10:
            found |= {_fold(chr(code)) for code in range(value[0], value[1] + 1)}
        else:
            return None
    return frozenset(found)
