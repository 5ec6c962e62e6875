"""Find many known spellings in one pass over a text (Aho-Corasick).

Spellings match whatever their case, accents, dashes and line breaks, at word boundaries, the longest
first. `level` and `fold` keep every character's place, so that what is found is a span of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from catalogue.extraction.vocabulary import Alias

Entry = TypeVar("Entry")

# Addresses are not prose: a name inside one ("name@uni.edu", "github.com/org/x") is no mention.
_ADDRESS_SIGN = re.compile(r"://|www\.|@\w|\.(?:edu|com|org|net|ac|gov|ca|de|uk|fr|in|ch|jp|cn)\b(?=[/:)>\]\s,;.]|$)")
_SPACE = re.compile(r"\s")


# Of the signs below 128 these are levelled; str.replace is ten times quicker than a table for them.
_ASCII = (("-", " "), ("`", "'"), ("\n", " "), ("\t", " "), ("\r", " "), ("\v", " "), ("\f", " "))
_FOREIGN = re.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=65536)
def _plain(character: str) -> str:
    """Return one character that stands for ``character``: without accent, one kind of dash and quote."""
    if character.isspace() or unicodedata.category(character) == "Pd":
        return " "
    if character in "’‘´":
        return "'"
    base = unicodedata.normalize("NFKD", character)[0]
    return base if len(base.lower()) == 1 else character


def level(text: str) -> str:
    """Return ``text`` with plain letters, quotes and spaces, case kept, every character in its place."""
    for sign, plain in _ASCII:
        text = text.replace(sign, plain)
    return text if text.isascii() else _FOREIGN.sub(_plain_match, text)


def _plain_match(match: re.Match[str]) -> str:
    return _plain(match.group())


def words(listed: str) -> frozenset[str]:
    """Return the words of a string, for lists that read better as one line than as one word a line."""
    return frozenset(listed.split())


def fold(text: str) -> str:
    """Return `level` in lower case: "Self-Supervised\\nLearning" becomes "self supervised learning"."""
    return level(text).lower()


def address_spans(text: str) -> list[tuple[int, int]]:
    """Return where e-mail and web addresses stand, each up to the white space around it."""
    spans: list[tuple[int, int]] = []
    for sign in _ADDRESS_SIGN.finditer(text):
        start, end = sign.start(), sign.end()
        while start and not text[start - 1].isspace():
            start -= 1
        after = _SPACE.search(text, end)
        spans.append((start, after.start() if after else len(text)))
    return spans


@dataclass(frozen=True, slots=True)
class Term(Generic[Entry]):
    """One spelling found at ``start:end``; ``alias`` says under which conditions it counts."""

    start: int
    end: int
    entry: Entry
    alias: Alias


class TermMatcher(Generic[Entry]):
    """All spellings of many entries in one automaton. Build once, ask often.

    With ``plural`` an ending "s" that the spelling lacks is taken along ("neural networks").
    """

    def __init__(self, spellings: Iterable[tuple[Alias, Entry]], plural: bool = False) -> None:
        self._plural = plural
        known: dict[str, list[tuple[Alias, str, Entry]]] = {}
        for alias, entry in spellings:
            levelled = " ".join(level(alias.text).split())
            if levelled:
                known.setdefault(levelled.lower(), []).append((alias, levelled, entry))
        self._known = [_most_demanding(rows) for rows in known.values()]
        self._automaton = AhoCorasick(list(known), matchkind=MatchKind.Standard) if known else None

    def find(self, text: str) -> list[Term[Entry]]:
        """Return the terms in ``text``, in order and without overlap, the longest at each place."""
        if self._automaton is None:
            return []
        levelled = level(text)
        folded = levelled.lower()
        addresses = address_spans(text)
        found: list[Term[Entry]] = []
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            whole = self._whole_words(folded, start, end)
            if whole is None or any(a <= start < b for a, b in addresses):
                continue
            fitting = [row for row in self._known[number] if not row[0].exact_case or row[1] == levelled[start:end]]
            # One candidate or none: a spelling that two entries share tells nothing.
            if len({id(row[2]) for row in fitting}) == 1:
                found.append(Term(start, whole, fitting[0][2], fitting[0][0]))
        return _longest_first(found)

    def _whole_words(self, folded: str, start: int, end: int) -> int | None:
        """Return where the words end, or None where the match begins or ends inside a word."""
        if start and (folded[start - 1].isalnum() or folded[start - 1] == "_"):
            return None
        if self._plural and folded[end : end + 1] == "s":
            end += 1
        following = folded[end : end + 1]
        return None if following and (following.isalnum() or following in "_+#") else end


def _most_demanding(rows: list[tuple[Alias, str, Entry]]) -> list[tuple[Alias, str, Entry]]:
    """Keep one row an entry: a name that is also listed with a condition counts under that condition alone."""
    chosen: dict[int, tuple[Alias, str, Entry]] = {}
    for row in rows:
        other = chosen.get(id(row[2]))
        if other is None or (row[0].needs_cue, row[0].exact_case) > (other[0].needs_cue, other[0].exact_case):
            chosen[id(row[2])] = row
    return list(chosen.values())


def _longest_first(found: Sequence[Term[Entry]]) -> list[Term[Entry]]:
    """Keep, from the left, the longest of the terms that overlap."""
    kept: list[Term[Entry]] = []
    for term in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or term.start >= kept[-1].end:
            kept.append(term)
    return kept


class Triggers:
    """Tells in one pass which of several word lists have a word in a text, before any dear pattern is tried."""

    def __init__(self, lists: Sequence[Sequence[str]]) -> None:
        owners: dict[str, set[int]] = {}
        for number, listed in enumerate(lists):
            for word in listed:
                owners.setdefault(word, set()).add(number)
        self._owners = list(owners.values())
        self._automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def lists_in(self, text: str) -> list[int]:
        """Return the numbers of the lists of which ``text`` holds a word, in order."""
        found = {number for number, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        return sorted(set().union(*(self._owners[number] for number in found))) if found else []
