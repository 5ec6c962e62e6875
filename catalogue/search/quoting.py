"""Quoting what people wrote: the words that matter marked, everything else escaped.

Statements are foreign text, and `ts_headline` does not escape. So it sets private-use characters around the
words, the whole is escaped, and only then the characters become ``<mark>``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from django.db import connection
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from catalogue.search.matching import CONFIGURATION

START, STOP = "\ue000", "\ue001"
# A quotation of this many characters is two to three lines on a wide page.
LONGEST = 260

_MARKED = re.compile(f"{START}([^{START}{STOP}]*){STOP}")
_STRAY = re.compile(f"[{START}{STOP}]")

_HEADLINES = f"""
SELECT statement_id, ts_headline('{CONFIGURATION}', translate(left(text, 60000), '{START}{STOP}', ''),
  websearch_to_tsquery('{CONFIGURATION}', %s),
  'StartSel={START}, StopSel={STOP}, MaxFragments=1, MaxWords=42, MinWords=24')
FROM catalogue_publictext WHERE statement_id = ANY(%s)
"""


def headlines(text: str, statement_ids: Collection[int]) -> dict[int, SafeString]:
    """Return for each statement whose text holds the words of a search the passages around them.

    Statements in which only a name or a title matches are left out. One SQL query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_HEADLINES, [text, list(statement_ids)])
        return {pk: marked(_with_dots(found)) for pk, found in cursor.fetchall() if START in found}


def quotation(sentence: str, written: str) -> SafeString:
    """Return a sentence with ``written`` marked where it occurs, cut to a few lines around it."""
    sentence, written = (" ".join(_STRAY.sub("", one).split()) for one in (sentence, written))
    at = sentence.find(written) if written else -1
    if at >= 0:
        end = at + len(written)
        sentence = f"{sentence[:at]}{START}{written}{STOP}{sentence[end:]}"
    return marked(_cut(sentence, max(at, 0)))


def marked(text: str) -> SafeString:
    """Escape ``text`` and turn paired private characters into ``<mark>``; what is not paired vanishes."""
    html = _MARKED.sub(r"<mark>\1</mark>", str(escape(" ".join(text.split()))))
    return mark_safe(_STRAY.sub("", html))


def _with_dots(passage: str) -> str:
    """Add dots where a passage begins or ends within a sentence."""
    passage = passage.strip()
    begins = _STRAY.sub("", passage)[:1]
    ends = _STRAY.sub("", passage)[-1:]
    return ("… " if begins.islower() else "") + passage + ("" if ends in ".!?”\"" else " …")


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
