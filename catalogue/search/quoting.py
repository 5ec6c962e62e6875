"""Quoting what people wrote: the words that matter marked, everything else escaped.

Statements are foreign text, and `ts_headline` does not escape. So it sets private-use characters around the
words, the whole is escaped, and only then the characters become ``<mark>``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection
from django.db.models import IntegerField
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Substr
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from catalogue.models.keys import fold
from catalogue.search.matching import CONFIGURATION

START, STOP = "\ue000", "\ue001"
# A quotation of this many characters is two to three lines on a wide page.
LONGEST = 260

_MARKED = re.compile(f"{START}([^{START}{STOP}]*){STOP}")
_STRAY = re.compile(f"[{START}{STOP}]")

# A heading that holds the word says less than a sentence that does.
FEWEST_WORDS = 6
MOST_MARKED = 0.7

# Where a sentence ends; not after a title or an initial. Closing quotation marks stay with their sentence.
_SENTENCE_END = re.compile(
    r"""(?:(?<=[.!?])|(?<=[.!?]["”’)\]]))(?<!\bDr\.)(?<!\bProf\.)(?<!\bM[rs]\.)(?<!\b[A-Z]\.)"""
    r"""\s+(?=["“‘(\[\ue000]*[A-Z0-9À-ÖØ-Þ])"""
)
_HEADLINES = f"""
SELECT statement_id, ts_headline('{CONFIGURATION}', translate(left(text, 60000), '{START}{STOP}', ''),
  websearch_to_tsquery('{CONFIGURATION}', %s), 'StartSel={START}, StopSel={STOP}, HighlightAll=true')
FROM catalogue_publictext WHERE statement_id = ANY(%s)
"""


def headlines(text: str, statement_ids: Collection[int]) -> dict[int, SafeString]:
    """Return for each statement whose text holds the words of a search the sentence with most of them.

    `ts_headline` marks the words; what it would cut out runs across headings, so the cutting is done here.
    Statements in which only a name or a title matches are left out. One SQL query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_HEADLINES, [text, list(statement_ids)])
        return {pk: marked(best_passage(found)) for pk, found in cursor.fetchall() if START in found}


def best_passage(text: str) -> str:
    """Return the sentence with most of the different marked words, the first of equals, cut to a few lines."""
    pieces = [piece for line in text.split("\n") for piece in _SENTENCE_END.split(line) if START in piece]
    best = max(pieces, key=_merit) if pieces else ""
    return _cut(" ".join(best.split()), best.find(START))


def _merit(piece: str) -> tuple[bool, int]:
    return not is_heading(piece), len({fold(word) for word in _MARKED.findall(piece)})


def fuller_sentence(text: str, spans: Sequence[Sequence[int]]) -> tuple[str, str] | None:
    """Return the first sentence that holds one of the spans and is more than a heading, with the span's words."""
    for start, end in spans:
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        for piece in _SENTENCE_END.split(line):
            if text[start:end] in piece and not is_heading(piece):
                return piece, text[start:end]
    return None


def is_heading(sentence: str) -> bool:
    """Say whether a sentence is too short to say anything, as headings and letterheads are."""
    return len(sentence.split()) < FEWEST_WORDS


def words_of_mention() -> Any:
    """Return the expression of the words of the public text that a mention's first span covers, NULL without one."""
    start = Cast(KeyTextTransform("0", KeyTransform("0", "public_spans")), IntegerField())
    end = Cast(KeyTextTransform("1", KeyTransform("0", "public_spans")), IntegerField())
    return Substr("statement__public_text__text", start + 1, end - start)


def quotation(sentence: str, *words: str) -> SafeString:
    """Return a sentence with the first of ``words`` that occurs in it marked, cut to a few lines around it.

    Words that are most of the sentence are not marked: that would point at nothing.
    """
    sentence = " ".join(_STRAY.sub("", sentence).split())
    for one in words:
        written = " ".join(_STRAY.sub("", one or "").split())
        at = sentence.find(written) if written else -1
        if at >= 0 and (len(written) < MOST_MARKED * len(sentence) or is_heading(sentence)):
            end = at + len(written)
            return marked(_cut(f"{sentence[:at]}{START}{written}{STOP}{sentence[end:]}", at))
    return marked(_cut(sentence, 0))


def marked(text: str) -> SafeString:
    """Escape ``text`` and turn paired private characters into ``<mark>``; what is not paired vanishes."""
    html = _MARKED.sub(r"<mark>\1</mark>", str(escape(" ".join(text.split()))))
    return mark_safe(_STRAY.sub("", html))


def _cut(text: str, at: int) -> str:
    """Cut at spaces so that about `LONGEST` characters around position ``at`` remain; marks stay paired."""
    if len(text) <= LONGEST:
        return text
    start = 0 if at < LONGEST * 0.6 else text.rfind(" ", 0, at - LONGEST // 3) + 1
    end = text.rfind(" ", start, start + LONGEST)
    end = end if end > max(start, at) else min(len(text), start + LONGEST)
    piece = text[start:end]
    if piece.count(START) > piece.count(STOP):
        piece += STOP
    return ("… " if start else "") + piece + (" …" if end < len(text) else "")
