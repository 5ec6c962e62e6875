"""Papers in running text and in lists: what is one, whose it is, and what counts once."""

from __future__ import annotations

import pytest

from catalogue.extraction.papers import find_papers, same_work
from tests.extraction.documents import context, rests_on_the_text


def found(text: str, name: str | None = None) -> list[tuple[str, str, str | None, int | None]]:
    made = context(text)
    papers = find_papers(made, name)
    assert rests_on_the_text(made, papers)
    return [(p.data["title"], p.data["role"], p.data["venue"], p.data["year"]) for p in papers]


@pytest.mark.parametrize(
    ("text", "paper", "reason"),
    [
        (
            "A year on a project to apply graph networks to glacier mapping resulted in my first paper.",
            ("Graph networks to glacier mapping", "authored", None, None),
            "no title is given: the topic in the writer's words",
        ),
        (
            "For a year I worked on a method to date ice cores from their dust. "
            "I presented this study at the Cryosphere 2022 workshop in Oslo.",
            ("Method to date ice cores from their dust", "authored", "Cryosphere 2022 workshop", 2022),
            "'this study' is the work told just before",
        ),
        (
            "We proposed a lightweight snow detector with attention, and the paper is under review.",
            ("Lightweight snow detector with attention", "authored", None, None),
            "under review counts",
        ),
        (
            'The paper titled "Kelpie: Drawing on Moving Water" was published at UIST 2023.',
            ("Kelpie: Drawing on Moving Water", "authored", "UIST", 2023),
            "a title in quotes, with venue and year",
        ),
        (
            "Her paper on 'Learning Quiet Codes from Loud Data,' has shaped how I think.",
            ("Learning Quiet Codes from Loud Data", "cited", None, None),
            "somebody else's; the comma belongs to the sentence",
        ),
        (
            "To learn more I read “Cold Comfort” by Ada Berg, a book on sea ice.",
            ("Cold Comfort", "cited", None, None),
            "books that were read count",
        ),
        (
            "I built a meter for drifting floes. I am first author of the paper that appeared in Cold Matter in 2022.",
            ("Meter for drifting floes", "authored", "Cold Matter", 2022),
            "a journal known by nothing but its place in the sentence",
        ),
        (
            "I measured how labels drift in DriftSet, my first-author EMNLP 2022 paper.",
            ("DriftSet", "authored", "EMNLP", 2022),
            "the name before 'my … paper'",
        ),
        (
            "The study was published as *Whose Thaw? Calendars of the North* (Polar Letters, 2021).",
            ("Whose Thaw? Calendars of the North", "authored", "Polar Letters", 2021),
            "a title in italics, venue and year in brackets",
        ),
    ],
)
def test_running_text_gives_one_paper(text: str, paper: tuple[str, str, str | None, int | None], reason: str) -> None:
    assert found(text) == [paper], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I wish to publish many papers in good journals.", "a wish"),
        ('I worked on the project "Waves under Ice" with two friends.', "a project's name"),
        ('I wrote a thesis entitled "Minimal Surfaces of Soap and Ice".', "a thesis of one's own is a project"),
        ("The documentary “The Long Winter” made me think.", "a film"),
        ("I read and reproduced research papers on most evenings.", "no paper is named"),
        ("I joined the **Institute for Slow Sensors and Ice** to do research on snow.", "an emphasised institution"),
        ("As Ada Berg liked to say: “Nobody Ever Measures Enough Snow.”", "a saying"),
    ],
)
def test_what_is_no_paper(text: str, reason: str) -> None:
    assert found(text) == [], reason


def test_papers_read_are_listed_one_by_one() -> None:
    titles = [
        title
        for title, *_ in found("In my last year I reproduced papers such as **SnowNet**, **IceGAN**, and **Firn**.")
    ]
    assert titles == ["SnowNet", "IceGAN", "Firn"]


def test_text_and_reference_are_one_record() -> None:
    text = (
        'Last winter I published this work in Cold Letters, with an idea that we called "Quiet Codes" [1].\n\n'
        "## References\n\n[1] Ada Berg and Li Wei. Quiet codes for slow sensors. In Cold Letters, 2020.\n"
        "[2] Noor Haddad. Loud codes. In Warm Letters, 2018.\n"
    )
    assert found(text, "Ada M. Berg") == [
        ("Quiet codes for slow sensors", "authored", "Cold Letters", 2020),
        ("Loud codes", "cited", "Warm Letters", 2018),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Quiet Codes", "Quiet codes for slow sensors", True),
        ("Listening to ice: a survey", "Listening to Ice", True),
        ("Quiet codes for slow sensors", "Loud codes for fast sensors", False),
    ],
)
def test_same_work(one: str, other: str, same: bool) -> None:
    assert same_work(one, other) is same
