"""Research areas: what counts as one, and what it is to the writer."""

from __future__ import annotations

import pytest

from catalogue.extraction.areas import find_areas
from catalogue.extraction.context import Context
from catalogue.extraction.parse import KINDS, Evidence, Finding
from catalogue.extraction.vocabulary import Alias, AreaEntry, Vocabulary
from catalogue.reading import read


def area(name: str, field: str, *aliases: str) -> AreaEntry:
    return AreaEntry(name.casefold(), name, field, tuple(map(Alias.parse, aliases)))


VOCABULARY = Vocabulary(
    areas=(
        area("Tidal modelling", "Seas", "tide tables", "?tides"),
        area("Moss ecology", "Plants", "=ME"),
        area("Planning", "Machines", "?Planning", "motion planning"),
        area("Machine vision", "Machines", "?vision", "optical flow", "Seetool"),
        area("Robotics", "Machines"),
        *(area(f"{part} design", "Machines") for part in ("Gear", "Lever", "Pump", "Valve", "Wheel")),
    )
)


def roles(text: str) -> dict[str, str]:
    context = Context.of(read(text.encode(), "statement.txt"), VOCABULARY)
    return {finding.data["name"]: finding.data["role"] for finding in find_areas(context)}


CASES = [
    ("My interests include robotics and moss ecology.", {"Robotics": "interest", "Moss ecology": "interest"}, "listed"),
    ("I am fascinated by machine vision.", {"Machine vision": "interest"}, "an interest"),
    ("I want to build better tools for robotics.", {"Robotics": "interest"}, "a wish"),
    ("I developed a controller for robotics and tested it.", {"Robotics": "worked_on"}, "own work"),
    ("My interests are in vision and robotics.", {"Machine vision": "interest", "Robotics": "interest"}, "a company"),
    ("My vision is a better world for all of us.", {}, "a common word that is no field here"),
    ("It cut down our planning time and saved money.", {}, "a common word"),
    ("I took courses on robotics, moss ecology and algebra.", {}, "a list of courses"),
    ("I have a bachelor's degree in Robotics.", {}, "the subject of a degree alone"),
    ("I was a robotics engineer for a year.", {}, "the title of a post alone"),
    ("The members of the Institute of Robotics were kind to me.", {}, "part of another name"),
    ("We trained the model using Seetool and wrote it up.", {}, "a means"),
    ("The Pacific Journal of Applied Robotics was on the shelf.", {}, "part of the name of a journal"),
    ("How much can robotics learn from moths?", {"Robotics": "interest"}, "a question pursued"),
    ("Our study of vision fees and of robotics fairs went on.", {"Robotics": "worked_on"}, "a word for the next one"),
    ("In the course on robotics I built a walking machine.", {"Robotics": "worked_on"}, "a course with what was done"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_areas_of_one_sentence(text: str, expected: dict[str, str], why: str) -> None:
    assert roles(text) == expected, why


def test_things_that_an_area_deals_with_need_more_than_one_sentence() -> None:
    fields = "My interests are robotics, machine vision and gear design. "
    assert "Tidal modelling" not in roles(fields + "I wrote a program for tide tables.")
    twice = "I wrote a program for tide tables. Later I corrected tide tables that others used."
    assert roles(fields + twice)["Tidal modelling"] == "worked_on"


def test_things_tell_of_an_area_where_little_else_does() -> None:
    assert roles("I wrote a program for tide tables.") == {"Tidal modelling": "worked_on"}


def test_stray_word_of_a_far_field_is_left_out() -> None:
    parts = "robotics, machine vision, gear design, lever design, pump design, valve design and wheel design"
    machines = f"My research interests are {parts}. I worked on {parts}. "
    assert len(roles(machines)) == 7
    assert "Moss ecology" not in roles(machines + "I once wrote about moss ecology.")
    assert "Moss ecology" in roles("I once wrote about moss ecology.")


def test_interest_outranks_own_work_and_its_words_come_first() -> None:
    text = "I built a robotics kit. My research interest is robotics."
    context = Context.of(read(text.encode(), "statement.txt"), VOCABULARY)
    (finding,) = find_areas(context)
    assert tuple(finding.data) == KINDS["research_areas"]
    assert finding.data["role"] == "interest"
    assert [e.start for e in finding.evidence] == [text.rindex("robotics"), text.index("robotics")]
    assert all(text[e.start : e.end] == e.quote for e in finding.evidence)


def test_field_applied_for_is_an_interest() -> None:
    text = "M.S. in Robotics\n\nI was a nurse."
    context = Context.of(read(text.encode(), "statement.txt"), VOCABULARY)
    programme = Finding({"value": "M.S. in Robotics"}, (Evidence.span(text, 0, 16),), "programme in the head")
    assert [row.data["role"] for row in find_areas(context, programme)] == ["interest"]
    assert find_areas(context) == ()  # without it "in Robotics" is the subject of some degree


def test_references_do_not_count() -> None:
    assert roles("I like the sea.\n\nReferences\n\n[1] O. Pell. My research on robotics. 2013.") == {}
