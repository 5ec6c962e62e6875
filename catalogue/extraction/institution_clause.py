"""The clause in which an institution's name stands, cut once for all who judge it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLAUSE_BREAK = re.compile(
    r"[;:]\s|\s[–—-]\s|,? (?:and|but|while|whereas|then) (?=(?:then |later |also |now |currently |previously "
    r")?(?:I|we|my|she|he|they)\b)|,? (?:where|which|who|whose) |"
    r"\b(?:told|tells|said|says|assured|heard|think|know|believe)(?: (?:me|us))? that "
)
_LABEL_LENGTH = 30
_REACH = 110
# What the writer did at a place just named: "… at Aden, hosted by A. Brok, I studied".
I_DID_THERE = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,60}\)|, (?:hosted|supervised|advised|guided) by [^,]{3,40})*,? (?:I|we|"
    r"my) (?:[\w-]+ )?(?:was|am|have|had|led|[\w-]+ed|worked|built|began|started|took|learnt|founded|got|did|wrote|"
    r"became|met|found)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """``left`` and ``right`` are the words of the clause before and after the name of an institution of ``kind``.

    ``before`` is the whole sentence before the name, ``near`` its last words whatever clause they are in, and
    ``after`` the words that follow it.
    """

    sentence: str
    kind: str
    before: str
    near: str
    left: str
    right: str
    after: str

    @classmethod
    def of(cls, sentence: str, start: int, end: int, kind: str) -> Clause:
        """Cut the clause of the name at ``start:end`` out of ``sentence``."""
        begin = 0
        for found in _CLAUSE_BREAK.finditer(sentence, 0, start):
            # A colon or dash directly before the name introduces the name, not another clause.
            label = sentence[found.start()] == ":" and found.start() < _LABEL_LENGTH
            if found.end() < start - 4 and not label:
                begin = found.end()
        after = _CLAUSE_BREAK.search(sentence, end)
        stop = after.start() if after and after.group().strip(" ,") != "where" else len(sentence)
        after_name = sentence[end : end + _REACH]
        near = sentence[max(0, start - _REACH) : start]
        return cls(sentence, kind, sentence[:start], near, sentence[begin:start], sentence[end:stop], after_name)
