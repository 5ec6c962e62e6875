"""Years as bars, in a box 100 wide and 24 high that a page stretches to its width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

HEIGHT = 24
# A year in which there is one statement among hundreds still shows.
LOWEST = 1.5
# Years without any are drawn as gaps, but not so many that the bars become hairs.
MOST_YEARS = 40


class Year(Protocol):
    """A value of a facet of years."""

    @property
    def label(self) -> str:
        """The year."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def url(self) -> str:
        """The way to them."""

    @property
    def is_active(self) -> bool:
        """Whether it is chosen."""


@dataclass(frozen=True)
class Bar:
    """One year: its place in the box as SVG wants it written, and where it leads."""

    year: Year
    x: str
    y: str
    width: str
    height: str
    slot_x: str
    slot: str


def bars(years: Sequence[Year]) -> tuple[Bar, ...]:
    """Return a bar a year, with gaps for the years between in which there is none."""
    if not years:
        return ()
    numbers = [int(year.label) for year in years]
    span = numbers[-1] - numbers[0] + 1
    places = [number - numbers[0] for number in numbers] if span <= MOST_YEARS else list(range(len(years)))
    slot = 100 / (places[-1] + 1)
    highest = max(year.count for year in years) or 1
    found = []
    for place, year in zip(places, years, strict=True):
        height = max(LOWEST, HEIGHT * year.count / highest) if year.count else 0
        # A lone year would be one broad block; no bar is broader than a tenth.
        width = min(slot * 0.78, 10)
        sizes = (place * slot + (slot - width) / 2, HEIGHT - height, width, height)
        found.append(Bar(year, *(f"{size:.2f}" for size in (*sizes, place * slot, slot))))
    return tuple(found)
