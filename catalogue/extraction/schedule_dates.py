"""Periods in a schedule: "May 04 - May 28", "27 May to 9 June 2024", "Weeks 1-4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_POINT = (
    rf"(?:{_MONTH}\s+{_DAY}(?:,?\s+20\d\d)?|{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+20\d\d)?|"
    rf"20\d\d-\d\d-\d\d|{_MONTH}\s+20\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]20\d\d)"
)
_TO = r"\s*(?:[-–—]+|to|until|till|through)\s*"
_RANGE = re.compile(rf"(?P<a>{_POINT}){_TO}(?P<b>{_POINT}|{_DAY}(?:,?\s+20\d\d)?(?!\s*(?:hours|h\b)))", re.I)
_BARE_RANGE = re.compile(
    rf"(?P<a>\d{{1,2}}){_TO}(?P<b>{_DAY}\s+{_MONTH}(?:,?\s+20\d\d)?)|"
    rf"(?P<c>{_MONTH}){_TO}(?P<d>{_MONTH})(?:\s+20\d\d)?\b",
    re.I,
)
_SINGLE = re.compile(_POINT, re.I)
_WEEKS = re.compile(
    r"\b(?P<unit>Week|Month|Day|Sprint|Semester|Year|Quarter)s?\s*(?P<a>\d{1,2})(?:\s*(?:[-–—&]|to|"
    r"and)\s*(?:weeks?\s*)?(?P<b>\d{1,2}))?\b",
    re.I,
)
_LETTER_DATE = re.compile(rf"(?:{_DAY}\s+{_MONTH},?|{_MONTH}\s+{_DAY},?)\s+(?P<year>20\d\d)\b")
_EDITION = re.compile(
    r"\b(?:GSoC|Summer of Code(?:\s\(\w+\))?|Outreachy|Summer|Fall|Autumn|Spring|Winter|"
    r"Season of Docs)[\s,]*[’']?(?P<year>20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period as written; ``at`` is where it stands in the words looked at, ``b`` may lack a month."""

    start: str
    end: str | None
    at: int
    dated: bool


def find_period(words: str) -> Period | None:
    """Return the first period in ``words``: dates before weeks, a range before a single day."""
    match = _RANGE.search(words)
    if match:
        return Period(match["a"].strip(), match["b"].strip(), match.start(), True)
    match = _BARE_RANGE.search(words)
    if match:
        return Period((match["a"] or match["c"]).strip(), (match["b"] or match["d"]).strip(), match.start(), True)
    match = _SINGLE.search(words)
    if match:
        return Period(match.group().strip(), None, match.start(), True)
    match = _WEEKS.search(words)
    if match:
        unit = match["unit"].capitalize()
        return Period(f"{unit} {match['a']}", f"{unit} {match['b']}" if match["b"] else None, match.start(), False)
    return None


def schedule_year(text: str, periods: list[Period]) -> int | None:
    """Return the year that the schedule runs in: its own, the letter's date, or the only edition named."""
    if any(re.search(r"20\d\d", f"{period.start} {period.end}") for period in periods):
        return None
    date_line = _LETTER_DATE.search(text, 0, 1500)
    if date_line:
        return int(date_line["year"])
    editions = {int(match["year"]) for match in _EDITION.finditer(text)}
    return editions.pop() if len(editions) == 1 else None


def iso_period(period: Period | None, year: int | None) -> tuple[str | None, str | None, int | None]:
    """Return (start, end) as ISO dates where they can be told, and the year for the next period."""
    if period is None or not period.dated:
        return None, None, year
    ends = period.end or ""
    own = re.search(r"20\d\d", f"{ends} {period.start}")
    if own and not re.search(r"20\d\d", period.start):
        year = int(own.group())
    start = _iso(period.start, year, ends)
    end = _iso(ends, int(start[:4]) if start else year, period.start) if ends else None
    if start and end and end < start and not re.search(r"20\d\d", ends):
        end = _iso(ends, int(start[:4]) + 1, period.start)
    return start, end, int((end or start)[:4]) if (end or start) else year  # type: ignore[index]


def _iso(words: str, year: int | None, other: str) -> str | None:
    """Read one end of a period; a missing month is that of the other end."""
    written = re.search(r"20\d\d", words)
    number = int(written.group()) if written else year
    if re.fullmatch(r"20\d\d-\d\d-\d\d", words):
        return words
    month = re.search(_MONTH, words, re.I) or re.search(_MONTH, other, re.I)
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)
    if number is None or month is None or re.search(r"\d[/.]\d", words):
        return None
    if day is None:
        return f"{number}-{_MONTHS[month.group()[:3].lower()]:02}"
    try:
        return date(number, _MONTHS[month.group()[:3].lower()], int(day.group(1))).isoformat()
    except ValueError:
        return None
