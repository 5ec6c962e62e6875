"""When a found value says the same as a labelled one."""

from __future__ import annotations

import pytest

from catalogue.evaluation import comparison


@pytest.mark.parametrize(
    ("one", "other", "same", "reason"),
    [
        ("Jana Vrána", "Jana Vrana", True, "an accent is a matter of spelling"),
        ("Vrána", "Jana Vrána", True, "a surname alone names whoever has it"),
        ("J. Vrána", "Jana Vrána", True, "an initial stands for the first name"),
        ("P. Vrána", "Jana Vrána", False, "another initial does not"),
        ("Petra Vrána", "Jana Vrána", False, "two people of one family"),
        ("Jana Milena Vrána", "Milena Vrána", True, "called by the second name"),
        ("Jana Vrána", "Jana Novotná", False, "another surname"),
        ("", "Jana Vrána", False, "nobody is no person"),
    ],
)
def test_persons(one: str, other: str, same: bool, reason: str) -> None:
    assert comparison.same_person(one, other) is comparison.same_person(other, one) is same, reason


@pytest.mark.parametrize(
    ("test", "one", "other", "same", "reason"),
    [
        ("institution", "University of Ostrava", "Ostrava University", True, "the telling words are the same"),
        ("institution", "University of Ostrava", "Ostrava", False, "half of them are too few for a place"),
        ("institution", "Brno Robotics Lab Europe Ltd", "Brno Robotics Lab Europe", True, "a legal form tells nothing"),
        ("institution", "", "", False, "no name is no institution"),
        ("paper", "Melting of glacier ice", "Glacier ice: melting and flowing", True, "three of four words"),
        ("paper", "Melting ice", "Melting of glacier ice in Nepal", False, "two words are too few to prove a paper"),
        ("project", "Melting ice", "A study of melting ice in Nepal", True, "for a project two words are enough"),
        ("project", "Ice", "A study of melting ice", False, "one is not"),
        ("phrase", "Glaciology", "MSc Glaciology", True, "one word more"),
        ("phrase", "Glaciology", "MSc in Glaciology and Polar Science", False, "more than twice as long and one"),
        ("website", "https://www.brok.example/", "http://brok.example", True, "scheme, www and the last stroke"),
        ("website", "https://brok.example/ice", "https://brok.example", False, "another page"),
    ],
)
def test_works_and_places(test: str, one: str, other: str, same: bool, reason: str) -> None:
    assert getattr(comparison, f"same_{test}")(one, other) is same, reason


@pytest.mark.parametrize(
    ("value", "forms", "presentable", "reason"),
    [
        ("Jana Vrána", ["Jana Vrána"], True, "as labelled"),
        ("Dr. Jana Vrána", ["Jana Vrána"], False, "a title is no part of a name"),
        ("JANA VRÁNA", ["Jana Vrána"], False, "capitals are cased on a page"),
        ("GLACIER", ["GLACIER"], True, "unless the name is written so"),
        ("ETHZ", ["ETH Zürich"], True, "an acronym may stand in capitals"),
        ("Vrána of the institute on the hill", ["Vrána"], False, "a name that swallowed its sentence"),
        ("…", ["Vrána"], False, "no word at all"),
    ],
)
def test_what_a_page_could_show(value: str, forms: list[str], presentable: bool, reason: str) -> None:
    assert comparison.is_presentable(value, forms) is presentable, reason
