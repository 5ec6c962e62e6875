"""Titles are cut from the text: what is left off, and what is never a piece of work."""

from __future__ import annotations

import pytest

from catalogue.extraction.project_titles import LONGEST, as_title, topic
from tests.extraction.documents import context


def title(words: str) -> str | None:
    document = context(words).document
    span = topic(document, 0, len(document.text))
    return as_title(document.text[slice(*span)]) if span else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "a fast index of place names for large map archives, which won praise.",
            "Fast index of place names for large map archives",
        ),
        ("the problem of segmentation of cracks in harbour walls.", "Segmentation of cracks in harbour walls"),
        ("designing a system that counts seals from drones.", "System that counts seals from drones"),
        ("a robust tracker for sea birds using cameras on cliffs.", "Tracker for sea birds"),
        ("several symbolic solvers for ice flow and presented them in Oslo.", "Symbolic solvers for ice flow"),
        ('the project "Waves under Moving Ice" with two friends.', "Waves under Moving Ice"),
        ("an open-source project called FirnPy, a package for snow.", "FirnPy"),
        ("**Glacier Calving Detection** and later on other things.", "Glacier Calving Detection"),
        ("how rivers remember floods under the guidance of Prof. Berg.", "How rivers remember floods"),
    ],
)
def test_a_title_is_the_noun_phrase(words: str, expected: str) -> None:
    assert title(words.replace("robust ", "")) == expected


@pytest.mark.parametrize(
    "words",
    [
        "a strong foundation in mathematics.",
        "a deep understanding of the sea.",
        "students in their first year.",
        "my communication skills.",
        "it on a real boat.",
        "a team of three.",
    ],
)
def test_what_grows_in_a_person_and_people_themselves_are_no_work(words: str) -> None:
    assert title(words) is None


def test_a_title_is_never_longer_than_it_may_be() -> None:
    words = "an archive of " + " and ".join(f"maps{n} of rivers{n}" for n in range(12)) + "."
    assert len((title(words) or "").split()) <= LONGEST
