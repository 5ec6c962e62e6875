"""The running text of a document: its sentences without the lists of references."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import Sentence

_REFERENCES = re.compile(
    r"^\W*(?:[\dIVX.]+\s+)?(?:references|bibliography|works cited|publications|literature cited)\W*$", re.I
)
_HEADING = 60


def running_text(context: Context) -> list[Sentence]:
    """Return the sentences outside reference lists (by block, or from a heading "References" to the next)."""
    kept, listing = [], False
    for sentence in context.sentences:
        # The heading of a list is a few words; a sentence is not asked.
        opens = len(sentence.text) < _HEADING and bool(_REFERENCES.match(sentence.text))
        if sentence.kind == "heading" or opens:
            listing = opens
        if not listing and sentence.kind != "reference":
            kept.append(sentence)
    return kept
