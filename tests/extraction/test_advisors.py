"""Who is named and as what: a sentence, the names and roles in it, the reason."""

from __future__ import annotations

import pytest

from catalogue.extraction.advisors import find_advisors
from catalogue.extraction.context import Context
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

PAST, PROSPECTIVE, MENTIONED = "past", "prospective", "mentioned"


def advisors(text: str, applicant: str | None = None, institutions: tuple[Finding, ...] = ()) -> list[tuple[str, str]]:
    """Return (name, role) of everyone found in ``text``."""
    context = Context.of(read(text.encode(), "a.md"), Vocabulary())
    found = find_advisors(context, institutions, applicant)
    for row in found:
        assert row.evidence and all(context.text[e.start : e.end] == e.quote for e in row.evidence)
    return [(row.data["name"], row.data["role"]) for row in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Titles and lists
        ("I worked with Prof. Dr. Jana Vrána on ice.", [("Jana Vrána", PAST)]),
        ("I worked with Profs. Vrána and Lind on ice.", [("Vrána", PAST), ("Lind", PAST)]),
        ("I worked with Professors Jana Vrána and Ivo Lind.", [("Jana Vrána", PAST), ("Ivo Lind", PAST)]),
        (
            "I worked with Dr. A. Vrána, Dr. B. Lind and Ms. Okoro.",
            [("A. Vrána", PAST), ("B. Lind", PAST), ("Okoro", PAST)],
        ),
        ("I was supervised by Dr.-Ing. Hans van der Berg.", [("Hans van der Berg", PAST)]),
        ("My thesis was supervised by **Prof. M. Pavan Kumar**.", [("M. Pavan Kumar", PAST)]),
        # Past
        ("At Lund (advised by Jana Vrána and Ivo Lind) I studied ice.", [("Jana Vrána", PAST), ("Ivo Lind", PAST)]),
        ("I wrote my thesis under the guidance of Prof. Vrána.", [("Vrána", PAST)]),
        ("Working with Jana Vrána, I am developing a model of ice.", [("Jana Vrána", PAST)]),
        ("I got the opportunity to work with Prof. Ivo Lind in his company.", [("Ivo Lind", PAST)]),
        ("My advisor, Dr. Jana Vrána, taught me patience.", [("Jana Vrána", PAST)]),
        ("Jana Vrána, my supervisor, taught me patience.", [("Jana Vrána", PAST)]),
        (
            "Currently I am a PhD student under Jana Vrána and Ivo Lind at Lund.",
            [("Jana Vrána", PAST), ("Ivo Lind", PAST)],
        ),
        ("Jana Vrána, Ivo Lind, and I are running a trial.", [("Jana Vrána", PAST), ("Ivo Lind", PAST)]),
        ("Dr. Ezenwo, who supervised the thesis, let me use the lathe.", [("Ezenwo", PAST)]),
        ("With Prof. Vrána and Dr. Lind I measured old ice.", [("Vrána", PAST), ("Lind", PAST)]),
        (
            "It was done in collaboration with Ivo Lind at Lund University, and Jana Vrána at Brno.",
            [("Ivo Lind", PAST), ("Jana Vrána", PAST)],
        ),
        ("I took the course Old Ice and New (Jana Vrána) online.", [("Jana Vrána", PAST)]),
        ("My mentor at Lund, Ada Brok, gave me freedom.", [("Ada Brok", PAST)]),
        ("I took Ice 101 with Ada Brok and loved it.", [("Ada Brok", PAST)]),
        ("I want to thank Prof. Brok for her support.", [("Brok", PAST)]),
        # Prospective
        ("I would like to work with Prof. Vrána on ice.", [("Vrána", PROSPECTIVE)]),
        ("I should like to write my dissertation with Prof. Ada Brok.", [("Ada Brok", PROSPECTIVE)]),
        ("I hope to be supervised by Dr. Lind.", [("Lind", PROSPECTIVE)]),
        ("I will study this under the guidance of Jana Vrána.", [("Jana Vrána", PROSPECTIVE)]),
        ("Dr. Jana Vrána's work on ice has been fascinating to me.", [("Jana Vrána", PROSPECTIVE)]),
        (
            "I am drawn to Jana Vrána's and Ivo Lind's research on ice.",
            [("Jana Vrána", PROSPECTIVE), ("Ivo Lind", PROSPECTIVE)],
        ),
        ("Prof. Vrána's interests align with mine.", [("Vrána", PROSPECTIVE)]),
        ("I am applying for a doctorate in the group of Prof. Ivo Lind.", [("Ivo Lind", PROSPECTIVE)]),
        (
            "I have followed the work of Prof. Vrána and her student Ms. Okoro and I want to contribute to it.",
            [("Vrána", PROSPECTIVE), ("Okoro", PROSPECTIVE)],
        ),
        ("Dear Prof. Vrána,\n\nI want to join your group because of its work.", [("Vrána", PROSPECTIVE)]),
        (
            "I am excited about working with faculty members such as Ada Brok, Ivo Lind, and Jana Vrána.",
            [("Ada Brok", PROSPECTIVE), ("Ivo Lind", PROSPECTIVE), ("Jana Vrána", PROSPECTIVE)],
        ),
        ("I hope to join the Ice Lab led by Prof. Ada Brok.", [("Ada Brok", PROSPECTIVE)]),
        ("I contacted Prof. Ada Brok, who told me of a place.", [("Ada Brok", PROSPECTIVE)]),
        # Mentioned
        ("Conversations with an alumna, Ada Brok, convinced me.", [("Ada Brok", MENTIONED)]),
        (
            "I read “Old Ice” by Ada Brok and Ivo Lind’s “New Ice” at school.",
            [("Ada Brok", MENTIONED), ("Ivo Lind", MENTIONED)],
        ),
        ("The position was forwarded to me by Prof. Ivo Lind.", [("Ivo Lind", MENTIONED)]),
        ("Dear Dr. Ivo Lind,\n\nI am writing about the position.", [("Ivo Lind", MENTIONED)]),
        ("Inspired by the work of Ada Brok, I began to read.", [("Ada Brok", MENTIONED)]),
        # Nobody
        ("We follow Brok (2019) and Lind et al. (2020), and the work of Ada Brok (2019).", []),
        ("I worked with Machine Learning and Computer Vision at Spring School.", []),
        ("Steve Jobs famously said that everybody should learn to code.", []),
        ("I was advised by many and taught by experience.", []),
        ("I study physics with the Professor of Physics.", []),
        ("I worked with the GAN Toolkit and with Apache Kafka Streams API.", []),
    ],
)
def test_names_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert advisors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "I worked with Prof. Jana Vrána. I learned much from Prof. Vrána.",
            [("Jana Vrána", PAST)],
            "a surname counts for the full name",
        ),
        (
            "I worked with Dr. Vrána. Later Jana Vrána left.",
            [("Jana Vrána", PAST)],
            "the fullest form that stands anywhere",
        ),
        (
            "I worked with Dr. Ana Li and Dr. Bo Li. Prof. Li helped me.",
            [("Ana Li", PAST), ("Bo Li", PAST)],
            "a surname that two bear is nobody's",
        ),
        (
            "I was taught by Prof. Lind. I am eager to work with Prof. Lind on a doctorate.",
            [("Lind", PROSPECTIVE)],
            "a clear wish outweighs",
        ),
        ("## References\n\n- J. Vrána, I. Lind. Ice. 2020.", [], "a reference list names co-authors"),
    ],
)
def test_one_record_a_person(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert advisors(text) == expected, reason


def test_the_writer_is_no_advisor() -> None:
    assert advisors("Ada Brok, my team leader self, and I worked with Ada Brok and Dr. Brok.", "Ada Brok") == [
        ("Brok", PAST)
    ]


def test_an_institution_is_no_person_and_stands_beside_its_person() -> None:
    text = "I worked with Ada Brok at Vaduz Polytechnic and with Jana Vrána."
    place = Finding({"name": "Vaduz Polytechnic", "role": "worked_at"}, (Evidence.span(text, 26, 43),), "test")
    person = Finding({"name": "Jana Vrána", "role": "worked_at"}, (Evidence.span(text, 53, 63),), "test")
    context = Context.of(read(text.encode(), "a.txt"), Vocabulary())
    (row,) = find_advisors(context, (place, person), None)
    assert (row.data["name"], row.data["institution"]) == ("Ada Brok", "Vaduz Polytechnic")


def test_words_in_a_title_are_nobody() -> None:
    text = "My thesis, Trapping an Ion with Old Parts, looked at it. I worked with Ada Brok."
    context = Context.of(read(text.encode(), "a.md"), Vocabulary())
    thesis = Finding({"title": "Trapping an Ion with Old Parts"}, (Evidence.span(text, 11, 41),), "test")
    assert [row.data["name"] for row in find_advisors(context, (), None, (thesis,))] == ["Ada Brok"]
