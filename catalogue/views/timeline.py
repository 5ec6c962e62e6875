"""A proposed schedule as a picture: a bar a phase over a scale of months, and the same as a table."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.models import TimelineEntry
from catalogue.models.partial_dates import Precision, parse_partial
from catalogue.views.marked_text import Evidence
from catalogue.views.prose import Passage

_ROW = 34  # pixels from one bar to the next
_TOP = 12  # pixels above the first label
_MOST_LABEL = 60  # characters


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase as written, with its place in the picture: percent across, pixels down; None without dates."""

    entry: TimelineEntry
    evidence: Evidence
    left: str = ""
    width: str = ""
    label_at: str = ""
    label_end: bool = False
    y: int = 0

    @property
    def label(self) -> str:
        """What stands over the bar."""
        written = self.entry.written
        return written if len(written) <= _MOST_LABEL else f"{written[: _MOST_LABEL - 1]}…"

    @property
    def when(self) -> str:
        """The dates as written."""
        details = self.entry.details
        return " – ".join(str(part) for part in (details.get("start"), details.get("end")) if part)

    @property
    def label_y(self) -> int:
        """Where the label's line stands."""
        return self.y - 7

    @property
    def place(self) -> str:
        """The id of the words in the text, "" where they stand nowhere."""
        return (self.evidence.places() or ("",))[0]

    @property
    def tasks(self) -> list[str]:
        """What is to be done, as written."""
        tasks = self.entry.details.get("tasks") or []
        return [tasks] if isinstance(tasks, str) else tasks


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month on the scale."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A schedule. ``bars`` are the phases that have a place in the picture."""

    phases: list[Phase]
    bars: list[Phase]
    ticks: list[Tick]
    start: int | None

    @property
    def height(self) -> int:
        """The picture's height in pixels."""
        return len(self.bars) * _ROW + _TOP + 22

    @property
    def floor(self) -> int:
        """Where the scale lies."""
        return len(self.bars) * _ROW + _TOP

    def stands_in(self, passage: Passage) -> bool:
        """Whether the passage is the table in which the writer set the schedule."""
        return passage.kind == "table" and self.start is not None and passage.start <= self.start < passage.end


def timeline_of(entries: Iterable[TimelineEntry]) -> Timeline | None:
    """Return the schedule of the entries, or None where there is none."""
    entries = list(entries)
    if not entries:
        return None
    dated = {entry.pk: days for entry in entries if (days := _days(entry))}
    first, last = min((d[0] for d in dated.values()), default=None), max((d[1] for d in dated.values()), default=None)
    phases, bars = [], []
    for entry in entries:
        phase = Phase(entry, _evidence(entry))
        if entry.pk in dated and first != last:
            phase = _placed(phase, *dated[entry.pk], first, last, len(bars))
            bars.append(phase)
        phases.append(phase)
    start = min((span[0] for entry in entries for span in entry.public_spans), default=None)
    return Timeline(phases, bars, _ticks(first, last) if bars else [], start)


def _evidence(entry: TimelineEntry) -> Evidence:
    spans = tuple((start, end) for start, end in sorted(entry.public_spans))
    return Evidence(f"phase-{entry.pk}", "phase", spans, leads_back=False)


def _days(entry: TimelineEntry) -> tuple[datetime.date, datetime.date] | None:
    try:
        start, _ = parse_partial(entry.details.get("start_iso"))
        end, precision = parse_partial(entry.details.get("end_iso"))
    except (ValueError, TypeError):
        return None
    if start is None or end is None:
        return None
    if precision == Precision.MONTH:
        end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    elif precision == Precision.YEAR:
        end = end.replace(month=12, day=31)
    return (start, end) if start <= end else None


def _placed(
    phase: Phase, start: datetime.date, end: datetime.date, first: datetime.date, last: datetime.date, row: int
) -> Phase:
    left, right = _percent(start, first, last), _percent(end, first, last)
    is_late = left > 50
    return Phase(
        phase.entry,
        phase.evidence,
        left=f"{left:.2f}%",
        width=f"{max(right - left, 1):.2f}%",
        label_at=f"{min(right, 100) if is_late else left:.2f}%",
        label_end=is_late,
        y=_TOP + row * _ROW + 14,
    )


def _percent(day: datetime.date, first: datetime.date, last: datetime.date) -> float:
    return 100 * (day - first).days / (last - first).days


def _ticks(first: datetime.date, last: datetime.date) -> list[Tick]:
    months = [
        datetime.date(first.year + number // 12, number % 12 + 1, 1)
        for number in range(first.month, first.month + (last - first).days // 28 + 1)
    ]
    # Nearer to an edge a label would stand half outside the picture.
    within = [month for month in months if 3 < _percent(month, first, last) < 95]
    step = max(1, -(-len(within) // 8))
    form = "%b %Y" if (last - first).days > 366 else "%b"
    return [Tick(f"{_percent(month, first, last):.2f}%", f"{month:{form}}") for month in within[::step]]
