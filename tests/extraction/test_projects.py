"""Projects: which sentences tell of one, which of the same one, and which of none."""

from __future__ import annotations

import time

import pytest

from catalogue.extraction.papers import find_papers
from catalogue.extraction.projects import find_projects
from tests.extraction.documents import context, institution, rests_on_the_text


def titles(text: str) -> list[str]:
    made = context(text)
    projects = find_projects(made, (), find_papers(made))
    assert rests_on_the_text(made, projects)
    return [project.data["title"] for project in projects]


@pytest.mark.parametrize(
    ("text", "title", "reason"),
    [
        (
            "In 2020 I worked on glacier calving detection with radar.",
            "Glacier calving detection with radar",
            "worked on",
        ),
        (
            "I led a team of three to map seal colonies from drone images.",
            "Map seal colonies from drone images",
            "led a team to",
        ),
        ("In 2021 I joined an open-source project called FirnPy.", "FirnPy", "its own name"),
        ("A tool that I built, Tidewatch, is still in use.", "Tidewatch", "named in passing"),
        (
            "My master's thesis, Ownership Types for Tide Gauges, was supervised by Dr. Berg.",
            "Ownership Types for Tide Gauges",
            "a thesis with a title",
        ),
        (
            "I wrote my bachelor's thesis on robust matching of whale songs.",
            "Robust matching of whale songs",
            "a thesis on",
        ),
        (
            "At the institute I used radar data to build a fast ice drift forecaster.",
            "Fast ice drift forecaster",
            "used X to build",
        ),
        (
            "As part of the crew I was responsible for the perception of a seal counting robot.",
            "Perception of a seal counting robot",
            "a duty",
        ),
        (
            "# Proposal for Self-Calibrating Tide Gauges\n\nDear mentors, this is my plan.",
            "Self-Calibrating Tide Gauges",
            "a proposal's heading",
        ),
        (
            "# Summer Proposal\n\n## Better Tide Gauges for FirnPy\n\nDear mentors, this is my plan.",
            "Better Tide Gauges for FirnPy",
            "the heading below",
        ),
        ("- Developed a drift meter for ice floes.", "Drift meter for ice floes", "a note without a subject"),
        ("Some of my projects:\n\n- **Kelner**: splits bills in harbours", "Kelner", "a list of projects"),
        ('My second project, tentatively titled "Winter Economies," looks at ports.', "Winter Economies", "titled"),
        (
            "I am among the developers of QuickTide, a tester of harbour gates.",
            "QuickTide",
            "developer of",
        ),
    ],
)
def test_a_piece_of_work_is_found(text: str, title: str, reason: str) -> None:
    assert titles(text) == [title], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I would like to build a fast ice drift forecaster.", "a wish"),
        ("I intend to keep sailing, and to write my thesis on whale songs.", "a wish that governs both verbs"),
        ("I want to develop algorithms for ice drift at your institute.", "a goal for the study"),
        ("I developed a strong foundation in mathematics.", "a quality"),
        ("I studied marine engineering at the University of Bergen.", "a course of study"),
        ("As a teaching assistant I designed engaging lectures and assignments.", "teaching"),
        ("I study how rivers remember floods.", "what a person does as a rule"),
        ("Prof. Berg developed a fast ice drift forecaster.", "another's work"),
    ],
)
def test_what_is_no_project(text: str, reason: str) -> None:
    assert titles(text) == [], reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "I worked on glacier calving detection. This project used radar. I improved the calving detector at night.",
            ["Glacier calving detection"],
            "a pronoun and shared words go on",
        ),
        (
            "I worked on **Glacier Calving Detection** and later worked on **Whale Song Matching**.",
            ["Glacier Calving Detection", "Whale Song Matching"],
            "two in one sentence",
        ),
        (
            "I built a harbour simulator in Ada. Previously, I built a tide simulator for a museum.",
            ["Harbour simulator in Ada", "Tide simulator for a museum"],
            "'previously' opens another, shared words or not",
        ),
        (
            "I worked on glacier calving detection.\n\nI later returned to glacier calving detection, and developed "
            "glacier calving detection further.",
            ["Glacier calving detection"],
            "the same words elsewhere are the same project",
        ),
        (
            "I developed a leak detector for pumps. I built a nightly tide-aware alarm dashboard for it.",
            ["Leak detector for pumps"],
            "what is made 'for it' is part of it",
        ),
        (
            "I built an autonomous sailing boat. I calibrated the wind vane at sea.",
            ["Autonomous sailing boat"],
            "'the' thing is a part of what was told",
        ),
    ],
)
def test_sentences_of_one_work_are_one_project(text: str, expected: list[str], reason: str) -> None:
    assert titles(text) == expected, reason


def test_run_in_headings_name_the_work_below_them() -> None:
    text = (
        "**Water and trade in dry years:** Ada Berg and I develop a model of rivers shared by farmers who differ, and "
        "we estimate it on forty years of data.\n\n**Research vision.** I developed a model of snow and of the roads "
        "that it closes every winter, for many years to come."
    )
    assert titles(text)[0] == "Water and trade in dry years"
    assert "Research vision" not in titles(text)


def test_work_belongs_to_the_place_named_beside_it() -> None:
    made = context(
        "At Nordlys Robotics, I developed a fast ice drift forecaster. It was fun.\n\n"
        "I worked on whale song matching in my spare time."
    )
    projects = find_projects(made, (institution(made, "Nordlys Robotics"),))
    assert [p.data["institution"] for p in projects] == ["Nordlys Robotics", None]


def test_dates_and_role_come_from_its_sentences() -> None:
    made = context("From June 2019 to March 2020 I led a team of three to map seal colonies.")
    (project,) = find_projects(made)
    assert (project.data["start"], project.data["end"], project.data["role"]) == ("2019-06", "2020-03", "lead")


def test_a_paper_that_the_text_tells_of_is_work_too() -> None:
    text = 'In "Quiet Codes for Slow Sensors", my first paper, accepted at ICASSP 2020, snow is heard.'
    assert titles(text) == ["Quiet Codes for Slow Sensors"]


def test_an_endless_sentence_does_not_cost_endless_time() -> None:
    made = context("my own very long thesis on " * 800)
    started = time.process_time()
    find_projects(made)
    assert time.process_time() - started < 5


def test_four_times_the_works_do_not_cost_sixteen_times_the_time() -> None:
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    works = [f"In 2019 I built a {a}{b} {b}{a}{a} for {a}{a}{b} mills." for a in syllables for b in syllables]

    def cost(number: int) -> float:
        made = context("\n\n".join(works[:number]))
        started = time.process_time()
        find_projects(made)
        return time.process_time() - started

    assert cost(3600) < 9 * cost(900)
