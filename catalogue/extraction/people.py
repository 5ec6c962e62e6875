"""Find where persons are named: after a title, under a label, or as a full name beside words for persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import HONORIFIC, HONOURED, NAME, PLAIN_NAME, is_plausible, segments, trim
from catalogue.extraction.names import display_name
from catalogue.extraction.people_cues import (
    AFTER_STRONG,
    AFTER_WEAK,
    BEFORE_STRONG,
    BEFORE_WEAK,
    CLOSES_BRACKET,
    IN_A_TITLE,
    IN_BRACKETS,
    PLACED,
    PUBLIC_FIGURES,
    RELATIVE,
    RELATIVE_AFTER,
    SCHOLARLY,
)
from catalogue.extraction.people_labels import labelled_names
from catalogue.extraction.sentences import Sentence

# What shows that the words are a person's name, from the surest on: its title, a label above or before
# it that asks for persons (of the writer's wish, or of the writer's past), a cue.
Sign = Literal["title", "wanted", "referee", "strong", "weak"]

# Kinds of block in which a person is a co-author, an addressee or the writer.
_SKIPPED = frozenset({"reference", "signature", "letterhead"})
# Between two names of a list may stand the first one's affiliation: "Vera Lind at Uppsala University, and …".
_SEPARATOR = re.compile(
    r"(?:['’]s?)?(?: \([^()]{2,60}\)| (?:at|from|of|in) (?:the )?[A-Z][\w .&-]{1,50}?)?"
    r"(?:,? (?:and/or|and|&|or|as well as) (?:(?:with|by|of|also|from) )?|, |/|; )"
)
_TITLE_AHEAD = re.compile(rf"{HONORIFIC}(?<=[ .])")
_NAME_AHEAD = re.compile(NAME)
# A name that a year or "et al." follows is a citation.
_CITATION = re.compile(r"(?:['’]s?)?(?:,? et al|,? ?[(\[]\s*(?:e\.g\.,? )?(?:19|20)\d\d|,? (?:19|20)\d\d[a-z]?[);])")
# How far before a name a cue may begin.
_REACH = 100

# Nobody names so many persons in a statement; a list of members has no roles to find.
_MOST_MENTIONS = 200


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at ``start:end`` of the text, and the surest `Sign` of it."""

    start: int
    end: int
    name: str
    sign: Sign
    sentence: Sentence

    @property
    def titled(self) -> bool:
        """Tell whether a title stands before the name."""
        return self.sign == "title"


def find_people(context: Context) -> tuple[Mention, ...]:
    """Return the mentions of persons in running text, in order, the title left out of the name."""
    found: dict[int, Mention] = {}
    labelled = {s.start: spans for s, *spans in labelled_names(context)}
    for sentence in context.sentences:
        asked = labelled.get(sentence.start)
        if sentence.kind in _SKIPPED and not asked:
            continue
        for mention in (*(_asked(sentence, *asked[0]) if asked else ()), *_titled(sentence), *_cued(sentence)):
            # The surest sign comes first and wins: it knows best where the name begins.
            if not any(m.start < mention.end and mention.start < m.end for m in found.values()):
                found[mention.start] = mention
        if len(found) > _MOST_MENTIONS:
            break
    return tuple(found[start] for start in sorted(found))


def _asked(sentence: Sentence, position: int, sign: Sign) -> Iterator[Mention]:
    """Yield the persons in a list that stands under or behind a label such as "Possible mentors"."""
    text = sentence.text
    for start, end, titled in _list_at(text, position, titled=False, single=False):
        name = display_name(text[start:end])
        if (titled or is_plausible(name)) and not re.match(r" [A-Z]", text[end : end + 2]):
            yield Mention(sentence.start + start, sentence.start + end, name, sign, sentence)


def _titled(sentence: Sentence) -> Iterator[Mention]:
    """Yield persons with a title, and those whom "and" joins to them."""
    text, position = sentence.text, 0
    while match := HONOURED.search(text, position):
        plural = bool(re.search(r"(?:profs|professors|drs|doctors)\b", match["title"], re.I))
        position = match.end()
        for start, end, _ in _list_at(text, match.start("name"), titled=True, single=plural):
            name = display_name(text[start:end])
            yield Mention(sentence.start + start, sentence.start + end, name, "title", sentence)
            position = max(position, end)


def _cued(sentence: Sentence) -> Iterator[Mention]:
    """Yield full names without title that a cue makes persons; one cue serves a whole list."""
    text = sentence.text
    for run in _runs(text):
        signs = {_sign(text, start, end) for start, end in run}
        sign: Sign | None = "strong" if "strong" in signs else "weak" if "weak" in signs else None
        for start, end in run if sign else ():
            assert sign is not None
            yield Mention(sentence.start + start, sentence.start + end, display_name(text[start:end]), sign, sentence)


def _runs(text: str) -> list[list[tuple[int, int]]]:
    """Return the full names in ``text``, those of one list together."""
    spans = [
        span
        for match in PLAIN_NAME.finditer(text)
        for span in segments(text, match.start(), match.end())
        if _may_be_person(text, *span)
    ]
    runs: list[list[tuple[int, int]]] = []
    for start, end in spans:
        separator = _SEPARATOR.match(text, runs[-1][-1][1]) if runs else None
        if separator and separator.end() == start:
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return runs


def _may_be_person(text: str, start: int, end: int) -> bool:
    """Tell whether the words can be a name that is neither cited, nor in capitals, a relative's or a celebrity's."""
    words = text[start:end]
    name = display_name(words)
    return (
        is_plausible(name)
        and not (words.isupper() and not text.isupper())
        and name.casefold() not in PUBLIC_FIGURES
        and not _CITATION.match(text, end)
        and not RELATIVE.search(text, max(start - 40, 0), start)
        and not RELATIVE_AFTER.match(text, end)
    )


def _sign(text: str, start: int, end: int) -> Sign | None:
    """Return how strongly the words around ``text[start:end]`` say that it is a person."""
    before = text[max(start - _REACH, 0) : start]
    if BEFORE_STRONG.search(before) or AFTER_STRONG.match(text, end):
        return "strong"
    if IN_BRACKETS.search(before) and CLOSES_BRACKET.match(text, end):
        return "weak"
    if PLACED.match(text, end) and SCHOLARLY.search(text) and not IN_A_TITLE.search(before):
        return "strong"
    return "weak" if BEFORE_WEAK.search(before) or AFTER_WEAK.match(text, end) else None


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
