"""Reference lists: the same facts from the three usual ways of writing an entry."""

from __future__ import annotations

import pytest

from catalogue.extraction.reference_authors import split_authors
from catalogue.extraction.references import Reference, find_references
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
        (
            "[5] J. Osei, L. Wei, and A. Berg, Queues for slow rivers, Water Transactions 12, 33 (2019).",
            "Queues for slow rivers",
            "Water Transactions",
            2019,
            "commas alone between authors, title and venue",
        ),
        (
            "[6] J. Osei, *Rivers, Locks and Keys*, Nord Press, 2019.",
            "Rivers, Locks and Keys",
            "Nord Press",
            2019,
            "the title in italics keeps its comma",
        ),
        (
            "- Osei J, Wei L, Berg A. Queues for slow rivers. Water. 2019;12(3):33-41.",
            "Queues for slow rivers",
            "Water",
            2019,
            "surnames with bare initials",
        ),
        (
            "- Osei, J. & Wei, L. Queues for slow rivers. *Water Letters* **12**, 33–41 (2019).",
            "Queues for slow rivers",
            "Water Letters",
            2019,
            "the last initial's stop ends the authors",
        ),
        (
            "[7] Ada Berg. Who Floods My Cellar? A Survey of Slow Rivers. Water Letters, 2020.",
            "Who Floods My Cellar? A Survey of Slow Rivers",
            "Water Letters",
            2020,
            "a question with its second half",
        ),
        (
            "- Berg, A., & Wei, L. (2021, May). Queues for slow rivers [Poster]. River Days, Oslo.",
            "Queues for slow rivers",
            "River Days",
            2021,
            "a month beside the year; the kind is no part of the title",
        ),
        (
            "- Queues for slow rivers (with Li Wei). Water Letters, 2021.",
            "Queues for slow rivers",
            "Water Letters",
            2021,
            "the title first, as writers list their own",
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


def test_a_sentence_opens_a_list_of_readings() -> None:
    made = context(
        "Reading done so far:\n\n"
        '- K. Aas & P. Lund, "Sorting without Looking", River Days 2014\n'
        "- Knuth, *Literate Locks and Keys*, Oslo 1999\n\n"
        "I will read more in the autumn.\n"
    )
    titles = [made.text[slice(*reference.title)] for reference in find_references(made)]
    assert titles == ["Sorting without Looking", "Literate Locks and Keys"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("My days are:\n\n- Read about the slow rivers of the north, first\n- Write, later\n", "no list of works"),
        ("## Papers\n\nMy research is about slow rivers. I have written five papers on them.\n", "prose"),
        ("## References\n\n- Osei, J., and Wei, L., River user guide, 2019. Accessed 3 May 2020.\n", "a manual"),
    ],
)
def test_what_is_no_reference(text: str, reason: str) -> None:
    assert find_references(context(text)) == [], reason
