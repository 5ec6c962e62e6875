"""Reference lists: the same facts from the three usual ways of writing an entry."""

from __future__ import annotations

import pytest

from catalogue.extraction.references import Reference, find_references, split_authors
from tests.extraction.documents import context

FILLER = "A statement about nothing in particular, so that the document has a body.\n\n## References\n\n"


def only(entry: str) -> tuple[str, Reference]:
    made = context(FILLER + entry)
    (reference,) = find_references(made)
    return made.text[slice(*reference.title)], reference


@pytest.mark.parametrize(
    ("entry", "title", "venue", "year", "reason"),
    [
        (
            "[1] Ada Berg, Li Wei, and Noor Haddad. Sketches for slow sensors. In Proc. of ICASSP, 2019.",
            "Sketches for slow sensors",
            "ICASSP",
            2019,
            "authors, title and venue between stops",
        ),
        (
            "- Berg, A., & Wei, L. (2021). Listening to ice: a survey. Polar Acoustics, 12(3), 44-61.",
            "Listening to ice: a survey",
            "Polar Acoustics",
            2021,
            "the year in brackets after the authors",
        ),
        (
            "- Berg, Ada, and Li Wei. 2018. “Does Ice Remember?” *Journal of Cold Regions* 4 (1): 1-9.",
            "Does Ice Remember?",
            "Journal of Cold Regions",
            2018,
            "the title in quotes keeps its question mark",
        ),
        (
            "- Berg, A. (2007). Rain and what follows it. Cold Letters. Reprinted in 2015 by Nord Press.",
            "Rain and what follows it",
            "Cold Letters",
            2007,
            "the year in brackets outranks a later one",
        ),
        (
            "[2] L. Wei and A. Berg. Quiet codes. arXiv preprint arXiv:2003.00075, under review at ICLR 2021.",
            "Quiet codes",
            "ICLR",
            2021,
            "where it is under review outranks the preprint; 2003 is no year",
        ),
        (
            "[3] A. Berg. Cold starts. In International Conference on Snow and Ice (ICSI), 2020.",
            "Cold starts",
            "ICSI",
            2020,
            "the acronym in brackets names the venue",
        ),
        (
            "[4] A. Berg and L. Wei. What thaws first? In preparation, 2024.",
            "What thaws first?",
            None,
            2024,
            "a status is no venue",
        ),
    ],
)
def test_an_entry_gives_title_venue_and_year(entry: str, title: str, venue: str | None, year: int, reason: str) -> None:
    written, reference = only(entry)
    assert (written, reference.venue, reference.year) == (title, venue, year), reason


def test_identifiers_are_kept_apart() -> None:
    _, reference = only("[1] A. Berg. Ice in numbers. Cold Letters, 2020. doi:10.5555/cold.2020.7. arXiv:2011.01808")
    assert (reference.doi, reference.arxiv, reference.number) == ("10.5555/cold.2020.7", "2011.01808", "1")


@pytest.mark.parametrize(
    "entry",
    [
        "- https://ice.example.org, accessed on 3 May 2020",
        "- Thermo Toolkit documentation, version 3, the Thermo Toolkit developers, 2020",
        "- Berg 2020",
    ],
)
def test_websites_manuals_and_stumps_are_no_papers(entry: str) -> None:
    assert find_references(context(FILLER + entry)) == []


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Berg, A., Wei, L., & Roth, C.", ("Berg, A.", "Wei, L.", "Roth, C.")),
        ("Ada Berg, Li Wei, and Noor Haddad", ("Ada Berg", "Li Wei", "Noor Haddad")),
        ("Berg, Ada, and Li Wei", ("Berg, Ada", "Li Wei")),
        ("Berg, A., et al.", ("Berg, A.",)),
    ],
)
def test_authors_are_told_apart(written: str, authors: tuple[str, ...]) -> None:
    assert split_authors(written) == authors
