"""Where and when a piece of work was done: the institution named beside it, the dates in its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.parse import Finding

# Roles whose institutions a piece of work can belong to, those that host work first.
_HOSTS = {"worked_at": 0, "researched_at": 0, "contributed_to": 1, "studied_at": 2}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_MONTH_NUMBER = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_DATE = rf"(?:(?P<{{0}}month>{_MONTH})\s+(?:of\s+)?)?(?P<{{0}}year>(?:19|20)\d\d)"
_SINCE = re.compile(r"\b[Ss]ince\s+(?:the\s\w+\sof\s)?" + _DATE.format("a"))
_RANGE = re.compile(
    r"\b(?:[Ff]rom\s+|[Bb]etween\s+)?" + _DATE.format("a") + r"\s*(?:to|until|till|and|–|—|-)\s*" + _DATE.format("b")
)
_STARTED = re.compile(
    r"\b(?:[Ii]n|mid-?|early|late)\s*" + _DATE.format("a") + r"\b[^.]{0,30}\b(?:started|began|joined)"
)


# "Previously, at Nordbahn, I …": a place that is not known must not give way to the one before.
_UNKNOWN_PLACE = Cue(r"\b(?:at|joined|joining)\s(?:the\s)?[A-Z]\w*\b(?!\s[’']?\d\d)")
# Work of one's own, whatever employer the paragraph speaks of.
_ELSEWHERE = Cue(
    r"\b(?:spare time|free time|side project|personal project|hobby|on my own|[Ff]or (?:the|a|my) (?:\w+ )?course)\b"
)


class Places:
    """The institutions of one document by the places where they are named."""

    def __init__(self, context: Context, institutions: tuple[Finding, ...]) -> None:
        self._context = context
        self._named: list[tuple[int, str, str, str | None]] = sorted(
            (evidence.start, institution.data["name"], institution.data["role"] or "", institution.data.get("kind"))
            for institution in institutions
            for evidence in institution.evidence
            if evidence.source == "text"
        )
        hosts = [i for i in institutions if i.data["role"] == "applied_to"]
        hosts += [i for i in institutions if i.data.get("kind") == "open_source" and i not in hosts]
        hosts.sort(key=lambda i: i.data.get("kind") == "programme")
        self._applied_to = hosts[0].data["name"] if hosts else None

    def of(self, sentences: list[int], rule: str, title: str) -> str | None:
        """Return the institution of work told in ``sentences``: its own name, one in them, or the host named last
        before them in the same paragraph; for a proposal the one applied to."""
        if rule.startswith("proposal"):
            return self._applied_to
        for _, name, *_ in self._named:
            if name.casefold() == title.casefold():
                return name
        first = self._context.sentences[sentences[0]]
        if first.cues & _ELSEWHERE.bit and _ELSEWHERE.search(first.text):
            return None
        inside = [row for row in self._between(first.start, first.end) if row[2] in _HOSTS]
        if inside:
            return min(inside, key=lambda row: (_HOSTS[row[2]], row[0]))[1]
        if first.cues & _UNKNOWN_PLACE.bit and _UNKNOWN_PLACE.search(first.text):
            return None
        block = self._context.document.blocks[first.block]
        before = [row for row in self._between(block.start, first.start) if _HOSTS.get(row[2], 9) < 2]
        if before:
            return before[-1][1]
        studied = [row for row in self._between(block.start, first.start) if row[2] == "studied_at"]
        return studied[-1][1] if studied else None

    def _between(self, start: int, end: int) -> list[tuple[int, str, str, str | None]]:
        rows = self._named
        low = bisect_right(rows, start - 1, key=lambda row: row[0])
        high = bisect_right(rows, end - 1, key=lambda row: row[0])
        return rows[low:high]


def when(context: Context, sentences: list[int]) -> tuple[str | None, str | None]:
    """Return when the work began and ended, "YYYY-MM" or "YYYY", as far as its sentences say."""
    for number in sentences:
        text = context.sentences[number].text
        if "19" not in text and "20" not in text:
            continue
        match = _RANGE.search(text)
        if match:
            return _iso(match["amonth"], match["ayear"]), _iso(match["bmonth"], match["byear"])
        match = _SINCE.search(text) or _STARTED.search(text)
        if match:
            return _iso(match["amonth"], match["ayear"]), None
    return None, None


def _iso(month: str | None, year: str) -> str:
    return f"{year}-{_MONTH_NUMBER[month[:3].lower()]:02}" if month else year
