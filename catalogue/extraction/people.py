"""Find where persons are named: after a title, or as a full name beside words that only a person has beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import HONORIFIC, HONOURED, NAME, is_plausible, trim
from catalogue.extraction.names import display_name
from catalogue.extraction.people_cues import AFTER, BEFORE, BESIDE
from catalogue.extraction.sentences import Sentence

# In a letterhead only the mentors of a proposal are persons asked for.
_MENTORS = re.compile(
    r"(?:(?:potential|proposed|possible|prospective) )?(?:mentor|supervisor|advis[eo]r)s?(?: ?\(s\))?: ", re.IGNORECASE
)
# Kinds of block in which a person is a co-author, an addressee or the writer.
_SKIPPED = frozenset({"reference", "signature", "letterhead"})
# Between two names of a list may stand the first one's affiliation: "Vera Lind at Uppsala University, and …".
_SEPARATOR = re.compile(
    r"(?:['’]s?)?(?: \([^()]{2,60}\)| (?:at|from|of|in) (?:the )?[A-Z][\w .&-]{1,50}?)?"
    r"(?:,? (?:and/or|and|&|or|as well as) (?:(?:with|by|of|also) )?|, |/)"
)
_TITLE_AHEAD = re.compile(rf"{HONORIFIC}(?<=[ .])")
_NAME_AHEAD = re.compile(NAME)
# A name that a year or "et al." follows is a citation.
_CITATION = re.compile(r"(?:['’]s?)?(?:,? et al|,? ?[(\[]\s*(?:e\.g\.,? )?(?:19|20)\d\d|,? (?:19|20)\d\d[a-z]?[);])")


# Nobody names so many persons in a statement; a list of members has no roles to find.
_MOST_MENTIONS = 200


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at ``start:end`` of the text; ``titled`` where a title stands before the name."""

    start: int
    end: int
    name: str
    titled: bool
    sentence: Sentence


def find_people(context: Context) -> tuple[Mention, ...]:
    """Return the mentions of persons in running text, in order, the title left out of the name."""
    found: dict[int, Mention] = {}
    for sentence in context.sentences:
        if sentence.kind in _SKIPPED and not (sentence.kind == "letterhead" and _MENTORS.match(sentence.text)):
            continue
        for mention in (*_titled(sentence), *_cued(sentence)):
            # A titled mention comes first and wins: it knows better where the name begins.
            if not any(m.start < mention.end and mention.start < m.end for m in found.values()):
                found[mention.start] = mention
        if len(found) > _MOST_MENTIONS:
            break
    return tuple(found[start] for start in sorted(found))


def _titled(sentence: Sentence) -> Iterator[Mention]:
    """Yield persons with a title, and those whom "and" joins to them."""
    text, position = sentence.text, 0
    while match := HONOURED.search(text, position):
        plural = bool(re.search(r"(?:profs|professors|drs|doctors)\b", match["title"], re.I))
        position = match.end()
        for start, end, titled in _list_at(text, match.start("name"), titled=True, single=plural):
            yield Mention(sentence.start + start, sentence.start + end, display_name(text[start:end]), titled, sentence)
            position = max(position, end)


def _cued(sentence: Sentence) -> Iterator[Mention]:
    """Yield full names without title that a cue makes persons."""
    text = sentence.text
    starts = [match.end() for pattern in BEFORE for match in pattern.finditer(text)]
    starts += [match.start("name") for pattern in (*AFTER, *BESIDE) for match in pattern.finditer(text)]
    for begin in starts:
        for start, end, titled in _list_at(text, begin, titled=False, single=False):
            name = display_name(text[start:end])
            shouted = text[start:end].isupper() and not text.isupper()
            if (titled or (is_plausible(name) and not shouted)) and not _CITATION.match(text, end):
                yield Mention(sentence.start + start, sentence.start + end, name, titled, sentence)


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
