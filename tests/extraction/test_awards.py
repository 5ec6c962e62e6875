"""Awards: their names as given, by whom and when; nominations say so."""

from __future__ import annotations

import pytest

from catalogue.extraction.awards import find_awards
from tests.extraction.documents import context, institution, rests_on_the_text


@pytest.mark.parametrize(
    ("text", "title", "by", "year", "reason"),
    [
        (
            "For my thesis I received the **Fridtjof Research Award** from Bergen Tech.",
            "Fridtjof Research Award",
            "Bergen Tech",
            None,
            "by an institution",
        ),
        (
            "With two friends I secured second place in the TinyNet challenge at NeurIPS '19.",
            "Second place in the TinyNet challenge",
            "NeurIPS",
            2019,
            "a place in a competition",
        ),
        (
            "I was among the nominees for the Haddad Prize for Young Tutors.",
            "Haddad Prize for Young Tutors (nominee)",
            None,
            None,
            "nominated, not won",
        ),
        (
            'For this work I received a "young sailor award 2021".',
            "Young sailor award 2021",
            None,
            2021,
            "in quotes and small letters",
        ),
        (
            "In 2020 I held the merit scholarship of the city.",
            "Merit scholarship",
            None,
            None,
            "named in small letters",
        ),
        ("I won the Dean's Merit Award in 2018.", "Dean's Merit Award", None, 2018, "the year is no part of the name"),
        (
            "It earned me the Distinguished Paper Award at CCS 2023.",
            "Distinguished Paper Award",
            "CCS",
            2023,
            "given by a venue",
        ),
        ("## Awards\n\n- Old Harbour Prize, Cold Union, 2019", "Old Harbour Prize", None, 2019, "an item of a list"),
    ],
)
def test_an_award_is_found(text: str, title: str, by: str | None, year: int | None, reason: str) -> None:
    made = context(text)
    awards = find_awards(made, (institution(made, "Bergen Tech"),))
    assert rests_on_the_text(made, awards)
    assert [(a.data["title"], a.data["by"], a.data["year"]) for a in awards] == [(title, by, year)], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Prof. Berg, who won the Turing Award, taught us.", "another's"),
        ("I hope to be considered for the Haddad Fellowship.", "wished for"),
        ("I was granted access to the laboratory.", "no award"),
    ],
)
def test_what_is_no_award_of_the_writer(text: str, reason: str) -> None:
    assert find_awards(context(text)) == (), reason


def test_a_nomination_is_told_by_its_rule() -> None:
    (award,) = find_awards(context("I was nominated for the Haddad Prize by my students."))
    assert award.rule == "award.nominee"
