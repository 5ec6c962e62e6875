"""The running text of a document: its sentences without the lists of references."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import Sentence

_REFERENCES = re.compile(
    r"^\W*(?:[\dIVX.]+\s+)?(?:references|bibliography|works cited|publications|literature cited)\W*$", re.I
)


def running_text(context: Context) -> list[Sentence]:
    """Return the sentences outside reference lists (by block, or from a heading "References" to the next)."""
    kept, listing = [], False
    for sentence in context.sentences:
        if sentence.kind == "heading" or _REFERENCES.match(sentence.text):
            listing = bool(_REFERENCES.match(sentence.text))
        if not listing and sentence.kind != "reference":
            kept.append(sentence)
    return kept
