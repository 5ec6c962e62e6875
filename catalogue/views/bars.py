"""Bars: numbers as pictures of which every mark is a link, drawn in percent so that they fit any width."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_ROW = 31  # pixels from one lying bar to the next
_TALL = 96  # pixels of the tallest standing bar
_HEAD = 18  # pixels above it, for its number
_MOST_YEARS = 24
_HALF_YEARS = 12  # as many have room in half the page's width
_BROADEST = 12  # percent of the width, so that a young catalogue has no bars like walls
_MOST_LABEL, _MOST_SHORT_LABEL = 80, 46  # characters that a column and a narrow screen have room for


@dataclass(frozen=True, slots=True)
class Bar:
    """One mark with its number. Places are pixels (numbers) or percent of the width (text)."""

    label: str
    total: int
    url: str
    x: str
    y: int
    width: str
    height: int
    middle: str = ""
    is_minor: bool = False

    @property
    def long_label(self) -> str:
        """The words over a lying bar, cut where they would run into its number."""
        return _cut(self.label, _MOST_LABEL)

    @property
    def short_label(self) -> str:
        """The same for a narrow screen."""
        return _cut(self.label, _MOST_SHORT_LABEL)

    @property
    def label_y(self) -> int:
        """Where the words over a lying bar stand."""
        return self.y - 6

    @property
    def number_y(self) -> int:
        """Where the number over a standing bar stands."""
        return self.y - 5


@dataclass(frozen=True, slots=True)
class Rest:
    """What the picture has no room for."""

    total: int
    url: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of bars, with what its table is headed by."""

    title: str
    heading: str
    bars: list[Bar]
    height: int
    earlier: Rest | None = None

    @property
    def is_wide(self) -> bool:
        """Whether standing bars need the whole width of a page."""
        return len(self.bars) > _HALF_YEARS

    @property
    def floor(self) -> int:
        """Where standing bars stand."""
        return _HEAD + _TALL

    @property
    def floor_label(self) -> int:
        """Where the words under standing bars stand."""
        return self.floor + 17


def lying(title: str, heading: str, rows: Iterable[Mapping[str, Any]]) -> Bars:
    """Return a lying bar for each row of "name", "total" and "url", the longest filling the width."""
    rows = list(rows)
    most = max((row["total"] for row in rows), default=1)
    bars = [
        Bar(row["name"], row["total"], row["url"], "0", place * _ROW + 20, f"{100 * row['total'] / most:.2f}%", 5)
        for place, row in enumerate(rows)
    ]
    return Bars(title, heading, bars, len(bars) * _ROW + 2)


def standing_years(title: str, totals: Mapping[int, int], address: str) -> Bars:
    """Return a standing bar a year, years without any in between included, of the latest two dozen years.

    ``address`` is what the year is put behind to make the link; earlier years together are one more link.
    """
    last = max(totals, default=0)
    first = min((year for year in totals if year > last - _MOST_YEARS), default=1)
    years = range(first, last + 1)
    most, step = max(totals.values(), default=1), 100 / max(len(years), 1)
    broad = min(step * 0.76, _BROADEST)
    bars = []
    for place, year in enumerate(years):
        tall = round(_TALL * totals.get(year, 0) / most)
        bars.append(
            Bar(
                str(year),
                totals.get(year, 0),
                f"{address}{year}",
                f"{(place + 0.5) * step - broad / 2:.2f}%",
                _HEAD + _TALL - tall,
                f"{broad:.2f}%",
                tall,
                middle=f"{(place + 0.5) * step:.2f}%",
                is_minor=(last - year) % 2 == 1 and len(years) > 8,
            )
        )
    earlier = sum(total for year, total in totals.items() if year < first)
    rest = Rest(earlier, f"{address}..{first - 1}") if earlier else None
    return Bars(title, "Year", bars, _HEAD + _TALL + 24, rest)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
