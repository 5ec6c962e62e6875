"""Find where persons are named: after a title, under a label, or as a full name beside words for persons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import (
    HONORIFIC,
    NAME,
    TITLE_CUE,
    TITLE_SIGN,
    TITLED,
    full_names,
    is_plausible,
    trim,
)
from catalogue.extraction.names import display_name
from catalogue.extraction.people_cues import PUBLIC_FIGURES
from catalogue.extraction.people_labels import labelled_names
from catalogue.extraction.people_signs import PersonSigns
from catalogue.extraction.sentences import Sentence

# What shows that the words are a person's name, from the surest on: its title, a label above or before
# it that asks for persons (of the writer's wish, or of the writer's past), a cue. A surname that stands
# alone (see `people_again`) is a person's only where another sign has told so elsewhere.
Sign = Literal["title", "wanted", "referee", "strong", "weak", "surname"]

# Where a name begins and ends in its sentence, how it is shown, and by what sign it is known.
Named = tuple[int, int, str, Sign]

# Kinds of block in which a person is a co-author, an addressee or the writer.
SKIPPED = frozenset({"reference", "signature", "letterhead"})
# Between two names of a list may stand the first one's affiliation: "Vera Lind at Uppsala University, and …".
_SEPARATOR = re.compile(
    r"(?:['’]s?)?(?: \([^()]{2,60}\)| (?:at|from|of|in) (?:the )?[A-Z][\w .&-]{1,50}?)?"
    r"(?:,? (?:and/or|and|&|or|as well as) (?:(?:with|by|of|also|from) )?|, |/|; | \((?:backup|co-?mentor|second"
    r"|reserve)s?: )"
)
_TITLE_AHEAD = re.compile(rf"{HONORIFIC}(?<=[ .])")
_NAME_AHEAD = re.compile(NAME)
# A name that a year or "et al." follows is a citation.
CITATION = re.compile(r"(?:['’]s?)?(?:,? et al|,? ?[(\[]\s*(?:e\.g\.,? )?(?:19|20)\d\d|,? (?:19|20)\d\d[a-z]?[);])")
_PLURAL = re.compile(r"(?:profs|professors|drs|doctors)\b", re.IGNORECASE)
_GOES_ON = re.compile(r" [A-Z]")

# How many spans before a name are looked at: institutions stand within one another, but not in many.
_NESTED = 4
# Nobody names so many persons in a statement; a list of members has no roles to find.
_MOST_MENTIONS = 200


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at ``start:end`` of the text, the surest `Sign` of it, and the sentence with its number."""

    start: int
    end: int
    name: str
    sign: Sign
    sentence: Sentence
    number: int

    @property
    def titled(self) -> bool:
        """Tell whether a title stands before the name."""
        return self.sign == "title"


def find_people(context: Context, taken: Sequence[tuple[int, int]] = ()) -> tuple[Mention, ...]:
    """Return the mentions of persons in running text, in order, the title left out of the name.

    Words within the spans ``taken`` are an institution's; only a title or a label makes them a person's.
    """
    found: list[Mention] = []
    spans = sorted(taken)
    labelled = {s.start: spans for s, *spans in labelled_names(context)}
    for number, sentence in enumerate(context.sentences):
        asked = labelled.get(sentence.start) if labelled else None
        if sentence.kind in SKIPPED and not asked:
            continue
        text, offset = sentence.text, sentence.start
        here: list[Mention] = []
        # The surest sign comes first and wins: it knows best where the name begins.
        named = _asked(text, *asked[0]) if asked else []
        if sentence.cues & TITLE_CUE.bit:
            named += _titled(text)
        names = _plausible_names(text, offset, spans)
        if names and not all(_meets(span, named) for span in names):
            named += _cued(text, names)
        for start, end, name, sign in named:
            mention = Mention(start + offset, end + offset, name, sign, sentence, number)
            if not any(m.start < mention.end and mention.start < m.end for m in here):
                here.append(mention)
        found += here
        if len(found) > _MOST_MENTIONS:
            break
    return tuple(sorted(found, key=lambda m: m.start))


def _meets(span: tuple[int, int], named: list[Named]) -> bool:
    """Tell whether a name at ``span`` is told of already, wholly or in part."""
    return any(start < span[1] and span[0] < end for start, end, _, _ in named)


def _asked(text: str, position: int, sign: Sign) -> list[Named]:
    """Return the persons in a list that stands under or behind a label such as "Possible mentors"."""
    named: list[Named] = []
    for start, end, titled in _list_at(text, position, titled=False, single=False):
        name = display_name(text[start:end])
        if (titled or is_plausible(name)) and not _GOES_ON.match(text, end):
            named.append((start, end, name, sign))
    return named


def _titled(text: str) -> Iterator[Named]:
    """Yield persons with a title, and those whom "and" joins to them."""
    position = 0
    while sign := TITLE_SIGN.search(text, position):
        position = sign.start() + 1
        match = TITLED.match(text, sign.start())
        if not match:
            continue
        position = match.end()
        plural = _PLURAL.search(match["title"]) is not None
        for start, end, _ in _list_at(text, match.start("name"), titled=True, single=plural):
            yield start, end, display_name(text[start:end]), "title"
            position = max(position, end)


def _plausible_names(text: str, offset: int, taken: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Return what can be a person's full name by its words alone: its span and how it is shown.

    ``text`` begins at ``offset`` of the document, in which ``taken`` counts.
    """
    names: dict[tuple[int, int], str] = {}
    for start, end in full_names(text):
        if not is_within(start + offset, end + offset, taken):
            name = display_name(text[start:end])
            if is_plausible(name):
                names[start, end] = name
    return names


def is_within(first: int, last: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name is part of one of the sorted spans ``taken``; a shorter one inside a name is none."""
    before = bisect_left(taken, (last,))
    return any(end > first and end - start >= last - first for start, end in taken[max(before - _NESTED, 0) : before])


def _cued(text: str, names: dict[tuple[int, int], str]) -> Iterator[Named]:
    """Yield those of ``names`` that a cue makes persons; one cue serves a whole list."""
    around = PersonSigns(text)
    signs = {span: around.of(*span) for span in names}
    if not any(signs.values()):
        return
    for run in _runs(
        text,
        [span for span, name in names.items() if not around.is_relative(*span) and _may_be_person(text, *span, name)],
    ):
        found = {signs[span] for span in run}
        sign: Sign | None = "strong" if "strong" in found else "weak" if "weak" in found else None
        if sign is not None:
            yield from ((*span, names[span], sign) for span in run)


def _runs(text: str, spans: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return the full names at ``spans``, those of one list together."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in spans:
        separator = _SEPARATOR.match(text, runs[-1][-1][1]) if runs else None
        if separator and separator.end() == start:
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return runs


def _may_be_person(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether a name is neither cited, nor in capitals, nor a celebrity's."""
    return (
        not (text[start:end].isupper() and not text.isupper())
        and name.casefold() not in PUBLIC_FIGURES
        and not CITATION.match(text, end)
    )


def _list_at(text: str, position: int, *, titled: bool, single: bool) -> list[tuple[int, int, bool]]:
    """Return the spans of the names in the list that begins at ``position``: "A. Bo, Dr. Cy Do and Eve Fox's".

    ``single`` lets a surname alone go on with the list ("Profs. Bo and Cy").
    """
    spans: list[tuple[int, int, bool]] = []
    while True:
        if title := _TITLE_AHEAD.match(text, position):
            position, titled = title.end(), True
        match = _NAME_AHEAD.match(text, position)
        name = trim(match.group()) if match else ""
        if not match or not name or (not (titled or single) and not is_plausible(name)):
            return spans
        end = match.start() + len(name)
        spans.append((match.start(), end, titled or single))
        follows = _SEPARATOR.match(text, end)
        if end < match.end() or not follows:
            return spans
        position, titled = follows.end(), False
