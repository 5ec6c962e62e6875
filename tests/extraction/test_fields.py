"""Kind, degree, programme, institution and dates of a statement, one line a case."""

from __future__ import annotations

import pytest

from catalogue.extraction.applied_to import find_applied_to
from catalogue.extraction.context import Context
from catalogue.extraction.dates import find_dates
from catalogue.extraction.degree import find_degree
from catalogue.extraction.kind import find_kind
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.programme import find_programme
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

BODY = (
    "The ice in our valley is older than our language, and it is leaving us in the course of a single lifetime, "
    "says my aunt."
)


def context_of(text: str, name: str = "a.md") -> Context:
    """Return the context of a document, with a body below ``text``."""
    return Context.of(read(f"{text}\n\n{BODY}".encode(), name), Vocabulary())


def value(found: dict[str, Finding], name: str) -> str | None:
    """Return the value of one field, its evidence checked by the caller's context."""
    return found[name].data["value"] if name in found else None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("# Statement of Purpose", "a.md", "statement_of_purpose"),
        ("STATEMENT OF ACADEMIC PURPOSE", "a.txt", "statement_of_purpose"),
        ("# Personal Statement", "sop.md", "personal_statement"),
        ("# Research Statement", "a.md", "research_statement"),
        ("# Letter of Motivation", "a.md", "cover_letter"),
        ("# GSoC 2031 Proposal", "a.md", "project_proposal"),
        ("Dear Mentors,\n\nProposal for Measuring Old Ice", "a.txt", "project_proposal"),
        ("Dear Dr. Lind,\n\nI am applying for the position of a technician.", "personal_statement.txt", "cover_letter"),
        ("I like ice.", "03_brok_SoP.txt", "statement_of_purpose"),
        ("I like ice.", "brok-PersonalStatement.md", "personal_statement"),
        ("I like ice.", "cover_letter_final.txt", "cover_letter"),
        ("I am applying for admission to the graduate program.", "a.txt", "statement_of_purpose"),
        ("I like ice.", "a.txt", None),
    ],
)
def test_kind(text: str, name: str, kind: str | None) -> None:
    assert value(find_kind(context_of(text, name)), "statement.kind") == kind


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("## Applying for a DPhil in Old Ice", "phd"),
        ("Ada Brok, M.S. Applicant", "masters"),
        ("I acquired a Masters in Ice and now I want to pursue a PhD.", "phd"),
        ("I want to pursue my Master's at Vaduz and eventually pursue a Ph.D.", "masters"),
        ("I am writing to express my interest in the PhD student position that you offer.", "phd"),
        ("I wish to build my career through a BSc in Computing.", "bachelors"),
        (
            "I am writing to express my motivation to work as a Research Intern. After my Ph.D., I want to teach.",
            "internship",
        ),
        (
            "I would like to contribute to it for Google Summer of Code 2031. I am pursuing an MSc in Ice.",
            "open_source_programme",
        ),
        ("I am applying for the postdoctoral position at Vaduz. I am a PhD student.", "job"),
        ("I am applying for the Brok Fellowship. I completed my PhD last year.", "fellowship"),
        ("I completed a Master of Science and a PhD in Ice.", None),
        ("I am a PhD student at Vaduz.", None),
        ("I like ice.", None),
    ],
)
def test_degree(text: str, degree: str | None) -> None:
    assert value(find_degree(context_of(text)), "statement.degree") == degree


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Master of Information Management and Systems applicant", "Master of Information Management and Systems"),
        ("## Applying for a DPhil in Old Ice and Water (EPSRC CDT)", "DPhil in Old Ice and Water (EPSRC CDT)"),
        ("Statement of Purpose\nAda Brok, M.Sc Computer Science (Thesis), Robotics - Fall 2031",
         "M.Sc Computer Science (Thesis), Robotics"),
        ("I am applying for a Master of Science in Computer Science (Thesis) at Vaduz.",
         "Master of Science in Computer Science (Thesis)"),
        ("I want to work as a Research Intern, from home.", "Research Intern"),
        ("I am applying for the postdoctoral position at Vaduz.", "postdoctoral position"),
        ("I would like to contribute for Google Summer of Code (GSoC) 2031.", "Google Summer of Code (GSoC) 2031"),
        ("I completed a Master of Science in Computer Science.", None),
        ("I like ice.", None),
    ],
)  # fmt: skip
def test_programme(text: str, programme: str | None) -> None:
    context = context_of(text)
    found = find_programme(context)
    assert value(found, "statement.programme") == programme
    for finding in found.values():
        assert all(context.text[e.start : e.end] == e.quote for e in finding.evidence)


def test_the_institution_is_no_part_of_the_programme() -> None:
    context = context_of("Ada Brok\n\nPhD in Old Ice, Vaduz Polytechnic")
    start = context.text.index("Vaduz")
    place = Finding({"name": "Vaduz", "role": "applied_to"}, (Evidence.span(context.text, start, start + 17),), "test")
    assert value(find_programme(context, (place,)), "statement.programme") == "PhD in Old Ice"


@pytest.mark.parametrize(
    ("rows", "institution", "reason"),
    [
        ([("Vaduz", "applied_to", "university"), ("Brno", "studied_at", "university")], "Vaduz", "the one applied to"),
        (
            [("Ice Lab", "applied_to", "laboratory"), ("Vaduz", "applied_to", "university")],
            "Vaduz",
            "not its laboratory",
        ),
        ([("Vaduz", "applied_to", "university"), ("Brno", "applied_to", "university")], None, "of two none"),
        ([("Vaduz", "mentioned", "university")], None, "none applied to"),
    ],
)
def test_applied_to(rows: list[tuple[str, str, str]], institution: str | None, reason: str) -> None:
    found = tuple(
        Finding({"name": name, "role": role, "kind": kind}, (Evidence(0, 1, "x"),), "test") for name, role, kind in rows
    )
    assert value(find_applied_to(context_of(""), found), "statement.institution") == institution, reason


@pytest.mark.parametrize(
    ("text", "date", "intake", "not_before"),
    [
        ("Ada Brok\nWien, 02 April 2023\n\nDear all,", "2023-04-02", None, 2023),
        ("Ada Brok\nApril 2nd, 2023\n\nDear all,", "2023-04-02", None, 2023),
        ("Ada Brok\n2023-04-02\n\nDear all,", "2023-04-02", None, 2023),
        ("Ada Brok\n02.04.2023\n\nDear all,", "2023-04-02", None, 2023),
        ("Ada Brok\n25/04/2023\n\nDear all,", "2023-04-25", None, 2023),
        ("Ada Brok\n02/04/2023\n\nDear all,", None, None, None),
        ("Ada Brok\n12/12/2023\n\nDear all,", "2023-12-12", None, 2023),
        ("Ada Brok\nDecember 2023\n\nDear all,", "2023-12", None, 2023),
        ("Ada Brok\n5. Februar 2023\n\nDear all,", "2023-02-05", None, 2023),
        ("Ada Brok\n9 de enero de 2023\n\nDear all,", "2023-01-09", None, 2023),
        ("---\ndate: 2023-04-02\n---\n\n# Old ice", "2023-04-02", None, 2023),
        ("I put this online. Last edited Dec 9, 2022. Do not copy it.", "2022-12-09", None, 2022),
        ("I was last there on 9 December 2022.", None, None, 2022),
        ("Ada Brok, PhD in Ice, Fall 2031", None, "Fall 2031", None),
        ("I am applying for the PhD that begins in September 2031.", None, "September 2031", None),
        ("I contributed to GSoC 2030 and would like to contribute for GSoC 2031.", None, "GSoC 2031", None),
        ("In Fall 2020 I took a course, and in 2021 I wrote it up.", None, None, 2021),
        ("It was shown at ICE ’19 and is arXiv:2003.00075 or doi:10.1000/2044.1.", None, None, 2019),
        ("By 2050 the ice will be gone. I expect to graduate in 2032.", None, None, None),
    ],
)
def test_dates(text: str, date: str | None, intake: str | None, not_before: int | None) -> None:
    found = find_dates(context_of(text))
    assert (
        value(found, "statement.date"),
        value(found, "statement.intake"),
        value(found, "statement.not_before"),
    ) == (date, intake, not_before)
