"""Find where persons are named again by their surname alone: "Ada Brok … With Brok I wrote a second paper".

A surname makes nobody a person; it only tells more about those whom a full name or a title has made known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import NOT_IN_NAMES
from catalogue.extraction.names import split_name
from catalogue.extraction.people import CITATION, SKIPPED, Mention

# A shorter surname may be an ordinary word or a symbol.
_SHORTEST = 4
# How often one person is looked for again: who is named more often is known well enough.
_MOST_AGAIN = 12
# A word in capitals or an initial right before a surname: part of another name, or of a title "Brok Prize".
_NAMED_BEFORE = re.compile(r"(?:[^\W\d_][\w.’'-]*\.|[A-Z][\w’'-]*)[ -]$")
_NAME_GOES_ON = re.compile(r"[ -](?!I\b)[A-Z]|\w|[.-]\w")


def named_again(context: Context, mentions: Sequence[Mention]) -> list[Mention]:
    """Return, in no order, where the surnames of ``mentions`` stand alone in running text."""
    taken = {at for mention in mentions for at in range(mention.start, mention.end)}
    surnames = {_surname(mention.name) for mention in mentions if " " in mention.name}
    again: list[Mention] = []
    for surname in sorted(surnames):
        if len(surname) >= _SHORTEST and surname.casefold() not in NOT_IN_NAMES:
            again += _places(context, surname, taken)
    return again


def _surname(name: str) -> str:
    parts = split_name(name)
    return " ".join([*parts.particles, parts.family])


def _places(context: Context, surname: str, taken: set[int]) -> Iterator[Mention]:
    text, at = context.text, -1
    for _ in range(_MOST_AGAIN):
        at = text.find(surname, at + 1)
        if at < 0:
            return
        end = at + len(surname)
        if at in taken or text[at - 1 : at].isalnum() or _NAME_GOES_ON.match(text, end) or CITATION.match(text, end):
            continue
        number = context.number_at(at)
        sentence = None if number is None else context.sentences[number]
        if number is None or sentence is None or sentence.kind in SKIPPED or end > sentence.end:
            continue
        before = _NAMED_BEFORE.search(text, max(sentence.start, at - 30), at)
        # The first word of a sentence has its capital from there: "With Brok".
        if before is None or before.start() == sentence.start:
            yield Mention(at, end, surname, "surname", sentence, number)
