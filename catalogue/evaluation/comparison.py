"""When a found value says the same as a labelled one: fair to spelling, strict about what a page would show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

# Words that say nothing about which work or place is meant.
_EMPTY_WORDS = frozenset(
    "a an the its our my their into of for and in on at to with by from via using inc ltd llc pvt ag gmbh".split()
)
# Longest first, so that "implementations" and "implementing" meet in one stem.
_ENDINGS = ("ations", "ation", "ings", "ions", "ing", "ion", "ers", "ies", "er", "ed", "es", "s", "e")
_SHORTEST_STEM = 4
_HONORIFICS = frozenset("prof professor profs dr doctor mr mrs ms sir".split())
# Up to this many characters a name in capitals may be an acronym.
_LONGEST_ACRONYM = 6

Same = Callable[[str, str], bool]


@lru_cache(maxsize=65536)
def normal(value: str | None) -> str:
    """Return ``value`` in lower case without accents, its words parted by single spaces; "+" belongs to a word."""
    plain = unicodedata.normalize("NFKD", value or "").casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^\w+]+", " ", plain).strip()


def words(value: str | None) -> list[str]:
    """Return the words of ``value`` in their normal form, in order."""
    return normal(value).split()


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=65536)
def _stems(value: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words(value) if word not in _EMPTY_WORDS)


def _shared(one: str, other: str) -> tuple[int, float, float]:
    """Return how many stems both have, as a number, as a share of all of them and as a share of the shorter one."""
    first, second = _stems(one), _stems(other)
    if not first or not second:
        return 0, 0.0, 0.0
    common = len(first & second)
    return common, common / len(first | second), common / min(len(first), len(second))


def same_person(one: str, other: str) -> bool:
    """Say whether both have the same last word and first names that agree, as far as both give any.

    >>> same_person("J. Vrána", "Jana Vrana"), same_person("Vrána", "Jana Vrána"), same_person("P. Vrána", "Jana Vrána")
    (True, True, False)
    """
    first, second = words(one), words(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if 1 in (len(first), len(second)) or set(first[:-1]) & set(second[:-1]):
        return True
    initial = 1 in (len(first[0]), len(second[0]))
    return first[0] == second[0] or (initial and first[0][0] == second[0][0])


def same_institution(one: str, other: str) -> bool:
    """Say whether nearly all telling words are the same ones."""
    if not normal(one):
        return False
    return normal(one) == normal(other) or _stems(one) == _stems(other) or _shared(one, other)[1] >= 0.8


def same_paper(one: str, other: str) -> bool:
    """Say whether most telling words are the same, or three of them are most of the shorter title."""
    common, of_all, of_shorter = _shared(one, other)
    return normal(one) == normal(other) or of_all >= 0.6 or (common >= 3 and of_shorter >= 0.8)


def same_project(one: str, other: str) -> bool:
    """Say whether half of the telling words are the same: a project's title is a reader's choice of words."""
    common, of_all, of_shorter = _shared(one, other)
    return normal(one) == normal(other) or of_all >= 0.5 or (common >= 2 and of_shorter >= 0.75)


def same_phrase(one: str, other: str) -> bool:
    """Say whether one phrase holds most of the other, and neither is much more than twice as long."""
    if normal(one) == normal(other):
        return True
    shorter, longer = sorted((len(words(one)), len(words(other))))
    return _shared(one, other)[2] >= 0.7 and longer <= 2 * shorter + 1


def same_website(one: str, other: str) -> bool:
    """Say whether both addresses lead to the same page, whatever the scheme and a leading ``www.``."""
    one, other = (re.sub(r"^https?://(www\.)?", "", address.strip().casefold()).rstrip("/") for address in (one, other))
    return one == other


def is_presentable(value: str, fair_forms: Iterable[str]) -> bool:
    """Say whether a page could show ``value``: no title before it, not shouted, not much longer than a fair form."""
    forms = list(fair_forms)
    its_words = words(value)
    if not its_words or its_words[0] in _HONORIFICS:
        return False
    if len(value) > _LONGEST_ACRONYM and value.isupper() and not any(form.isupper() for form in forms):
        return False
    return len(its_words) <= 2 * max(len(words(form)) for form in forms) + 2


def says_one_of(fair_forms: Iterable[str | None], value: str | None, same: Same) -> bool:
    """Say whether ``value`` is presentable and the same as one of the labelled forms."""
    forms = [form for form in fair_forms if form]
    if not forms or not value or not is_presentable(value, forms):
        return False
    return any(same(form, value) for form in forms)
