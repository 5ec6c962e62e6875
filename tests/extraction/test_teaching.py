"""Teaching: a record a course, in which role, and where."""

from __future__ import annotations

import pytest

from catalogue.extraction.teaching import find_teaching
from tests.extraction.documents import context, institution, rests_on_the_text

TA, GSI = "teaching assistant", "graduate student instructor"


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "I worked as a TA at Bergen Tech for *Ice Mechanics* and *Currents*, and as a Graduate "
            "Student Instructor (GSI) at Oslo Tech for *Tides (TD)* and *Logic*.",
            [
                ("Ice Mechanics", TA, "Bergen Tech"),
                ("Currents", TA, "Bergen Tech"),
                ("Tides", GSI, "Oslo Tech"),
                ("Logic", GSI, "Oslo Tech"),
            ],
            "two posts in a sentence, two courses each",
        ),
        (
            "As a teaching assistant for Harbour Law and Tidal Engineering at Oslo Tech, I learned to listen.",
            [("Harbour Law", TA, "Oslo Tech"), ("Tidal Engineering", TA, "Oslo Tech")],
            "capitals tell the courses",
        ),
        ("Since then I have been mentoring students at Bergen Tech.", [(None, "mentor", "Bergen Tech")], "mentoring"),
        (
            "## Teaching\n\n- Teaching assistant for *Tides* and *Logic*, Oslo Tech, 2019-2021",
            [("Tides", TA, "Oslo Tech"), ("Logic", TA, "Oslo Tech")],
            "an item of a list",
        ),
        (
            "I was a tutor for *Statistics*, and in 2022 I was awarded the *Old Harbour Prize*.",
            [("Statistics", "tutor", None)],
            "what stands in another clause is no course",
        ),
    ],
)
def test_teaching_is_found(text: str, expected: list[tuple[str | None, str, str | None]], reason: str) -> None:
    made = context(text)
    places = tuple(institution(made, name) for name in ("Bergen Tech", "Oslo Tech") if name in made.text)
    rows = find_teaching(made, places)
    assert rests_on_the_text(made, rows)
    assert [(r.data["course"], r.data["role"], r.data["institution"]) for r in rows] == expected, reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I would love to serve as a teaching assistant for Tides.", "a wish"),
        ("This taught me to be patient with the sea.", "a lesson learned"),
        ("I was mentored by her for a year.", "taught, not teaching"),
    ],
)
def test_what_is_no_teaching(text: str, reason: str) -> None:
    assert find_teaching(context(text)) == (), reason
