"""Find many known spellings in one pass over a text (Aho-Corasick).

Spellings match whatever their case, accents, dashes and line breaks, at word boundaries, the longest
first. `level` and `fold` keep every character's place, so that what is found is a span of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

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


@lru_cache(maxsize=1)
def _prepared(text: str) -> tuple[str, str, list[tuple[int, int]]]:
    """Return ``text`` levelled, the same in lower case and its addresses; kept for the next matcher of one document."""
    levelled = level(text)
    return levelled, levelled.lower(), address_spans(text)


class Term(NamedTuple, Generic[Entry]):
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
        levelled, folded, addresses = _prepared(text)
        found: list[Term[Entry]] = []
        length, plural = len(folded), self._plural
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            # Most matches begin inside a word; this loop is where the time goes, so nothing is called before that.
            if start and ((before := folded[start - 1]).isalnum() or before == "_"):
                continue
            after = end + 1 if plural and end < length and folded[end] == "s" else end
            if after < length and ((following := folded[after]).isalnum() or following in "_+#"):
                continue
            if addresses and any(a <= start < b for a, b in addresses):
                continue
            row = self._fitting(number, levelled[start:end])
            if row is not None:
                found.append(Term(start, after, row[2], row[0]))
        return _longest_first(found)

    def _fitting(self, number: int, written: str) -> tuple[Alias, str, Entry] | None:
        """Return the one row of a spelling that its case fits; one that two entries share tells nothing."""
        rows = self._known[number]
        if len(rows) > 1:
            rows = [row for row in rows if not row[0].exact_case or row[1] == written]
            return rows[0] if len({id(row[2]) for row in rows}) == 1 else None
        return rows[0] if not rows[0][0].exact_case or rows[0][1] == written else None


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
