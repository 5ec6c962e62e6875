"""Work out which letters a pattern cannot match without.

The way of RE2's prefilter and of Google Code Search (Russ Cox, "Regular Expression Matching with a
Trigram Index", 2012): each part of a pattern has, where it stands for few strings, all of these
("exact"), and else a set of strings of which each match holds at least one.

Text and needles are folded alike: without case, and every sign that is no part of a word is a space, so
that a word boundary in a pattern is a space in its needle and "MS" is not looked for in "systems".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]  # the parser of `re` itself has no public door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

Strings = frozenset[str]

# Strings of one part of a pattern are multiplied with the next part's up to so many.
_MOST_EXACT: Final = 300
# A pattern with more ways to begin than this is quicker tried than looked for.
_MOST_NEEDLES: Final = 400
# Stands in an exact string where the pattern asks for a word's boundary.
_BOUNDARY: Final = "\0"
_EMPTY: Final = frozenset({""})
_ONLY_BOUNDARY: Final = frozenset({_BOUNDARY})
# Nodes that begin with what they hold: a boundary before them stands before that.
_COMPOUND: Final = (ops.SUBPATTERN, ops.ATOMIC_GROUP, ops.BRANCH)


class _Folding(dict[int, str]):
    """A table for `str.translate` that fills itself: what is no part of a word becomes a space.

    One character stands for one, so that places in the folded text are places in the text.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        # Turkish letters: `re.IGNORECASE` takes them for "i".
        folded = "i" if character in "İı" else character.casefold()[0]
        self[code] = folded if character.isalnum() or character == "_" else " "
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return ``text`` between two spaces, without case, each sign that is no part of a word a space."""
    return f" {text.translate(_FOLDING)} "


def needles(pattern: re.Pattern[str]) -> Strings | None:
    """Return folded strings of which every match holds at least one, or None where there are none such."""
    exact, needed = _of_sequence(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    return max(filter(None, (_telling(exact), needed)), key=_worth, default=None)


def requirements(pattern: re.Pattern[str]) -> tuple[Strings, ...]:
    """Return sets of folded strings, of each of which every match holds at least one: `needles` is the best of them."""
    return tuple(_walk(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))[1])


def openings(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return strings with one of which every match begins; raises ValueError where it may begin with anything."""
    found = frozenset(_openings(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))[0])
    if not all(found):
        raise ValueError(f"matches of {pattern.pattern!r} may begin with anything")
    return found


def _openings(nodes: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """Return the strings that a sequence begins with, and whether it is told to its end."""
    begun = {""}
    for operation, value in nodes:
        if operation is ops.LITERAL:
            begun = {string + chr(value) for string in begun}
        elif operation is ops.IN and all(member is ops.LITERAL for member, _ in value):
            begun = {string + chr(code) for string in begun for _, code in value}
        elif operation is ops.SUBPATTERN or operation is ops.BRANCH:
            branches = [_openings(branch) for branch in ([value[3]] if operation is ops.SUBPATTERN else value[1])]
            begun = {string + more for string in begun for branch, _ in branches for more in branch}
            if not all(whole for _, whole in branches):
                return begun, False
        else:
            return begun, False
    return begun, True


def _of_sequence(nodes: Iterable[tuple[Any, Any]], before: Strings = _EMPTY) -> tuple[Strings | None, Strings | None]:
    """Return the strings that a sequence of nodes stands for, if few, and the best set that it requires.

    ``before`` is what stands directly before it, a boundary or nothing, and stands in the strings too.
    """
    exact, found = _walk(nodes, before)
    return exact, None if exact is not None else max(found, key=_worth, default=None)


def _walk(nodes: Iterable[tuple[Any, Any]], before: Strings = _EMPTY) -> tuple[Strings | None, list[Strings]]:
    """Return the strings that a sequence of nodes stands for, if few, and all sets that it requires."""
    run = before
    whole = True
    found: list[Strings | None] = []
    for operation, value in nodes:
        bounded = run == _ONLY_BOUNDARY and operation in _COMPOUND
        exact, needed = _of_node(operation, value, run if bounded else _EMPTY)
        if bounded:
            run = _EMPTY  # it stands in what the node gave
        if exact is not None and len(run) * len(exact) <= _MOST_EXACT:
            run = frozenset(left + right for left in run for right in exact)
            continue
        whole = False
        found += [_telling(run), needed]
        run = exact if exact is not None else _EMPTY
    found.append(_telling(run))
    return run if whole else None, [strings for strings in found if strings]


def _of_node(operation: Any, value: Any, before: Strings = _EMPTY) -> tuple[Strings | None, Strings | None]:
    """Return what one node stands for exactly, or None, and what it requires, or None."""
    if operation is ops.LITERAL:
        return frozenset({chr(value).translate(_FOLDING)}), None
    if operation is ops.IN:
        return _of_class(value), None
    if operation is ops.AT:
        return (frozenset({_BOUNDARY}) if value is ops.AT_BOUNDARY else _EMPTY), None
    if operation is ops.ASSERT_NOT:
        return (frozenset({_BOUNDARY}) if _forbids_word(value[1]) else _EMPTY), None
    if operation is ops.ASSERT:
        return _EMPTY, None
    if operation is ops.SUBPATTERN:
        return _of_sequence(value[3], before)
    if operation is ops.ATOMIC_GROUP:
        return _of_sequence(value, before)
    if operation is ops.BRANCH:
        return _of_branches([_of_sequence(branch, before) for branch in value[1]])
    if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _of_repeat(*value)
    return None, None


def _of_branches(branches: list[tuple[Strings | None, Strings | None]]) -> tuple[Strings | None, Strings | None]:
    if all(exact is not None for exact, _ in branches):
        union: Strings = frozenset().union(*(exact for exact, _ in branches if exact is not None))
        return (union, None) if len(union) <= _MOST_EXACT else (None, _telling(union))
    needed = [max(filter(None, (_telling(exact), needed)), key=_worth, default=None) for exact, needed in branches]
    if not all(needed):
        return None, None
    union = _pruned(frozenset().union(*(strings for strings in needed if strings)))
    return None, union if len(union) <= _MOST_NEEDLES else None


def _of_repeat(least: int, most: int, nodes: Iterable[tuple[Any, Any]]) -> tuple[Strings | None, Strings | None]:
    exact, needed = _of_sequence(nodes)
    if exact is not None and most == 1 and least in (0, 1):
        return exact | (_EMPTY if least == 0 else frozenset()), None
    return None, max(filter(None, (_telling(exact), needed)), key=_worth, default=None) if least else None


def _of_class(members: Iterable[tuple[Any, Any]]) -> Strings | None:
    """Return the characters of a small class ("[([]", "\\s", "\\d"); a large or negated one stands for too many."""
    found: set[str] = set()
    for operation, value in members:
        if operation is ops.LITERAL:
            found.add(chr(value).translate(_FOLDING))
        elif operation is ops.CATEGORY and value is ops.CATEGORY_SPACE:
            found.add(" ")
        elif operation is ops.RANGE and value[1] - value[0] < 10:
            found |= {chr(code).translate(_FOLDING) for code in range(value[0], value[1] + 1)}
        else:
            return None
    return frozenset(found)


def _forbids_word(nodes: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether what must not stand there is any letter: "(?<!\\w)", "(?![\\w-])"."""
    first, *others = nodes
    if others or first[0] is not ops.IN:
        return False
    return any(operation is ops.CATEGORY and value is ops.CATEGORY_WORD for operation, value in first[1])


def _telling(strings: Strings | None) -> Strings | None:
    """Return ``strings`` with their boundaries written as spaces, or None where one tells nothing."""
    if strings is None:
        return None
    bounded = frozenset(string for string in map(_bounded, strings) if string is not None)
    return _pruned(bounded) if bounded and all(string.strip() for string in bounded) else None


def _pruned(strings: Strings) -> Strings:
    """Leave out what is found with another: of "good" and "very good" the first is enough."""
    return frozenset(one for one in strings if not any(other in one for other in strings if other != one))


def _bounded(string: str) -> str | None:
    """Return ``string`` with a space where a word's boundary is open; None where it can stand nowhere."""
    while (at := string.find(_BOUNDARY)) >= 0:
        left, right = string[:at], string[at + 1 :].lstrip(_BOUNDARY)
        inside = left and right and (left[-1] == " ") == (right[0] == " ")
        if inside:
            return None
        open_left = not left and right and right[0] != " "
        open_right = not right and left and left[-1] != " "
        string = f" {right}" if open_left else f"{left} " if open_right else left + right
    return string


def _worth(strings: Strings) -> tuple[float, int]:
    """Long needles tell more than short ones, a letter more than a space; among equals few tell more than many."""
    return min(len(s) - s.count(" ") / 2 for s in strings), -len(strings)
