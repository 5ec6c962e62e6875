"""Schedules: tables and lists become the same steps; ISO dates only where the year is beyond doubt."""

from __future__ import annotations

import pytest

from catalogue.extraction.schedule_dates import find_period, iso_period, schedule_year
from catalogue.extraction.timeline import find_timeline
from tests.extraction.documents import context, rests_on_the_text

TABLE = """Bergen, 02 April 2023

## Timeline

| Milestones | Dates | Tasks |
| --- | --- | --- |
| Community bonding | May 04 - May 28 | Agree on the plan |
| | | Set up the code |
| Coding period | May 29 - July 03 | Tide gauges |
"""
LIST = """# Proposal 2024

## Timeline

- Week 1-2 (May 27 - June 9, 2024): Read the code; write tests
- Week 3 (June 10 - June 16, 2024): Tide gauges
"""
PHASES = """## Implementation plan

### Phase 1 — Weeks 1–4 (~80 hours): Tides

- Write the tide class
- Test it

### Phase 2 — Weeks 5–9: Scores

- Write the scores
"""


def steps(text: str) -> list[tuple[str, str | None, str | None, str | None, str | None, list[str]]]:
    made = context(text)
    timeline = find_timeline(made)
    assert rests_on_the_text(made, timeline)
    return [tuple(step.data.values()) for step in timeline]  # type: ignore[misc]


def test_rows_without_dates_go_on_with_the_step_above() -> None:
    assert steps(TABLE) == [
        ("Community bonding", "May 04", "May 28", "2023-05-04", "2023-05-28", ["Agree on the plan", "Set up the code"]),
        ("Coding period", "May 29", "July 03", "2023-05-29", "2023-07-03", ["Tide gauges"]),
    ]


def test_tab_separated_rows_are_the_same_table() -> None:
    rows = [line.strip("| ").replace(" | ", "\t") for line in TABLE.splitlines() if line.startswith("| C")]
    found = steps("Timeline\n\nMilestones\tDates\tTasks\n" + "\n".join(rows))
    assert [(label, start, end) for label, start, end, *_ in found] == [
        ("Community bonding", "May 04", "May 28"),
        ("Coding period", "May 29", "July 03"),
    ]


def test_list_items_that_begin_with_weeks_are_steps() -> None:
    assert steps(LIST) == [
        ("Week 1-2", "May 27", "June 9, 2024", "2024-05-27", "2024-06-09", ["Read the code", "write tests"]),
        ("Week 3", "June 10", "June 16, 2024", "2024-06-10", "2024-06-16", ["Tide gauges"]),
    ]


def test_headings_of_phases_gather_the_items_below() -> None:
    found = steps(PHASES)
    assert [(start, end, tasks) for _, start, end, _, _, tasks in found] == [
        ("Week 1", "Week 4", ["Write the tide class", "Test it"]),
        ("Week 5", "Week 9", ["Write the scores"]),
    ]


def test_a_statement_without_a_schedule_has_none() -> None:
    assert steps("From May 4 to May 28 I was at sea.\n\nIn June 2019 I came home.") == []


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("May 04 - May 28", "May 04", "May 28"),
        ("27 May to 9 June 2024", "27 May", "9 June 2024"),
        ("May 27–31", "May 27", "31"),
        ("Weeks 5–9 (~120 hours)", "Week 5", "Week 9"),
        ("Aug. 28", "Aug. 28", None),
    ],
)
def test_periods_as_written(words: str, start: str, end: str | None) -> None:
    period = find_period(words)
    assert period is not None and (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("words", "year", "start", "end", "reason"),
    [
        ("May 27–31", 2024, "2024-05-27", "2024-05-31", "the month counts for both"),
        ("Dec 20 - Jan 10", 2023, "2023-12-20", "2024-01-10", "a period runs over New Year"),
        ("May 4 - May 8", None, None, None, "no year, no date"),
        ("Feb 30 - Mar 2", 2023, None, "2023-03-02", "there is no such day"),
    ],
)
def test_iso_dates(words: str, year: int | None, start: str | None, end: str | None, reason: str) -> None:
    assert iso_period(find_period(words), year)[:2] == (start, end), reason


@pytest.mark.parametrize(
    ("text", "year", "reason"),
    [
        ("Bergen, 02 April 2023. I took part in Summer of Code 2022.", 2023, "the letter's date"),
        ("A proposal for GSoC 2025.", 2025, "the only edition named"),
        ("GSoC 2024 was fine, GSoC 2025 will be better.", None, "two editions: nobody knows"),
    ],
)
def test_the_year_of_a_schedule(text: str, year: int | None, reason: str) -> None:
    period = find_period("May 4 - May 28")
    assert period is not None
    assert schedule_year(text, [period]) == year, reason
