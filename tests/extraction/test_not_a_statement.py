"""What is refused, and for which reason; what looks like it and is taken; and that nobody is invented."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from django.conf import settings

from catalogue.extraction import extract
from catalogue.extraction.vocabulary import Vocabulary, load
from catalogue.importing.run import ImportOptions, import_files
from catalogue.importing.vocabulary import load_vocabulary
from catalogue.models import Advisor, Applicant, Document, Institution, Statement
from catalogue.reading import read

from ..reading.office_files import docx, odt
from ..reading.pdf_files import Page, pdf

FILES = Path(__file__).parent / "not_statements"
# Each file of `not_statements/refused`, and words of its reason.
REFUSED = {
    "cv_moderncv.tex": "curriculum vitae",
    "cv_two_columns.html": "curriculum vitae",
    "cv_plain_dates.txt": "curriculum vitae",
    "cv_academic.txt": "curriculum vitae",
    "resume_objective.txt": "curriculum vitae",
    "resume_summary.md": "curriculum vitae",
    "README.md": "README",
    "CHANGELOG.md": "README or manual of software",
    "manual_instrument.txt": "a manual",
    "recommendation_student.txt": "letter of recommendation",
    "recommendation_first_name.md": "letter of recommendation",
    "recommendation_letter_class.tex": "letter of recommendation",
    "recommendation_warm.txt": "letter of recommendation",
    "recommendation_titled.txt": "letter of recommendation",
    "employment_reference.txt": "a certificate",
    "transcript.txt": "a certificate",
    "rejection.txt": "a letter to an applicant",
    "biography.txt": "says nothing about its writer",
    "advice.md": "gives advice",
    "thesis_chapter.tex": "part of a thesis",
    "advert_by_professor.txt": "advertisement",
    "advert_phd.html": "advertisement",
    "advert_postdoc.txt": "advertisement",
    "advert_company.md": "advertisement",
    "call_for_papers.txt": "call for papers",
    "syllabus.md": "outline of a course",
    "paper.tex": "a paper",
    "minutes.txt": "minutes of a meeting",
    "licence.txt": "licence",
    "references.txt": "list of references",
    "scrap.txt": "It has 33 words; a statement has at least 40.",
    "scrap_name.md": "a statement has at least 40",
    "german.txt": "not written in English",
    "french.tex": "not written in English",
    "spanish.html": "not written in English",
    "portuguese.md": "not written in English",
    "italian.txt": "not written in English",
    "turkish.txt": "not written in English",
    "polish.md": "not written in English",
    "dutch.txt": "not written in English",
    "swedish.txt": "not written in English",
    "vietnamese.txt": "not written in English",
    "chinese.txt": "not written in English",
    "half_english.txt": "not written in English",
}
# Each file of `not_statements/taken`, and what of it resembles something else.
TAKEN = {
    "letter_with_education_list.txt": "a letter with the headings and lists of a CV",
    "cv_like_name.txt": "told under the headings of a CV",
    "bullets_only.md": "a list from first to last",
    "gsoc_proposal.md": "installs software as a README does",
    "recommends_itself.txt": "speaks of letters of recommendation, and of their writers as he and she",
    "i_have_known.txt": "says “I have known Professor …”, “I supervised” and “I recommend”",
    "praised_by_others.txt": "quotes its own recommendation, and tells more of “her” than of “me”",
    "statement_of_a_carer.md": "tells of somebody who recommends, and calls itself a statement",
    "essay_under_cv_headings.md": "the headings of a CV above whole sentences, hardly an “I”, and no application",
    "proposal_form.md": "the headings and lists of a CV, in a form that somebody proposes with",
    "third_person_admirer.txt": "tells of others more than of the writer",
    "research_statement_we.tex": "says “we” and never “I”, as a paper does",
    "impersonal_proposal.md": "nobody speaks in it",
    "research_in_parts.md": "“Introduction” and “Results”, and nobody says “I”",
    "counsellor.txt": "wrote letters of recommendation for somebody, of whom most of it tells",
    "proposal_with_code.md": "a third of it is code, and nobody speaks in it",
    "answers_an_offer.md": "quotes an advertisement and hardly says “I”",
    "terse_letter.txt": "nobody says “I”",
    "economist.txt": "reports papers as a paper does",
    "short_statement.txt": "little more than a scrap",
    "foreign_quotations.md": "a third of it is German and French",
    "bilingual_header.tex": "a French letterhead, subject and title",
    "begins_with_advert.txt": "quotes the advertisement that it answers",
    "cover_letter_company.html": "quotes an advertisement in every paragraph",
}


def _as_docx(text: str) -> bytes:
    return docx("".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in _paragraphs(text)))


def _as_odt(text: str) -> bytes:
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in _paragraphs(text)))


def _as_pdf(text: str) -> bytes:
    page, height = Page(), 780.0
    for paragraph in _paragraphs(text):
        height = page.paragraph(40, height, paragraph, 95, size=9) - 10
    return pdf(page)


def _paragraphs(text: str) -> list[str]:
    """Letters as paragraphs, lists as lines."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    lines = [[" ".join(p.split())] if max(map(len, p.split("\n"))) > 90 else p.strip().split("\n") for p in parts]
    return [textwrap.dedent(line) for part in lines for line in part]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_gives_its_reason_and_nothing_else(name: str) -> None:
    parse = extract(read((FILES / "refused" / name).read_bytes(), name), Vocabulary())
    assert REFUSED[name] in (parse.not_a_statement or "")
    assert parse.fields == {} and not any(parse.records.values())


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_taken(name: str) -> None:
    assert extract(read((FILES / "taken" / name).read_bytes(), name), Vocabulary()).not_a_statement is None


@pytest.mark.parametrize(("ending", "written_as"), [("docx", _as_docx), ("odt", _as_odt), ("pdf", _as_pdf)])
@pytest.mark.parametrize(
    "name", ["cv_plain_dates.txt", "resume_objective.txt", "recommendation_warm.txt", "advert_postdoc.txt"]
)
def test_refused_in_every_format(name: str, ending: str, written_as: Callable[[str], bytes]) -> None:
    text = (FILES / "refused" / name).read_text(encoding="utf-8")
    parse = extract(read(written_as(text), f"file.{ending}"), Vocabulary())
    assert REFUSED[name] in (parse.not_a_statement or "")


@pytest.mark.parametrize(("ending", "written_as"), [("docx", _as_docx), ("odt", _as_odt), ("pdf", _as_pdf)])
@pytest.mark.parametrize("name", ["letter_with_education_list.txt", "cv_like_name.txt", "i_have_known.txt"])
def test_taken_in_every_format(name: str, ending: str, written_as: Callable[[str], bytes]) -> None:
    text = (FILES / "taken" / name).read_text(encoding="utf-8")
    assert extract(read(written_as(text), f"file.{ending}"), Vocabulary()).not_a_statement is None


def test_every_file_is_specified() -> None:
    assert {path.name for path in (FILES / "refused").iterdir()} == set(REFUSED)
    assert {path.name for path in (FILES / "taken").iterdir()} == set(TAKEN)


@pytest.mark.parametrize(
    ("text", "says", "why"),
    [
        ("I want to study ice in Vaduz.", "It has 7 words", "a scrap"),
        ("# Statement of Purpose\n\n" + "— * — * — " * 40, "a statement has at least 40", "signs are no words"),
        ("The heron stands in the reeds and waits for the eel. " * 12, "says nothing about its writer", "a story"),
    ],
)
def test_what_has_no_name(text: str, says: str, why: str) -> None:
    assert says in (extract(read(text.encode(), "a.md"), Vocabulary()).not_a_statement or ""), why


@pytest.mark.django_db
def test_a_folder_of_them_leaves_no_person_behind() -> None:
    load_vocabulary(settings.FIXTURES)
    before = Institution.objects.count()
    report = import_files([FILES / "refused"], ImportOptions(load(settings.FIXTURES)))
    told = {outcome.name: outcome for outcome in report.of("not a statement")}
    assert sorted(told) == sorted(REFUSED) and len(report.outcomes) == len(REFUSED)
    assert all(REFUSED[name] in outcome.reason and outcome.advice for name, outcome in told.items())
    assert [model.objects.count() for model in (Applicant, Advisor, Statement, Document)] == [0, 0, 0, 0]
    assert Institution.objects.count() == before


@pytest.mark.django_db
def test_a_folder_of_those_that_look_alike_is_imported_whole() -> None:
    load_vocabulary(settings.FIXTURES)
    report = import_files([FILES / "taken"], ImportOptions(load(settings.FIXTURES)))
    assert sorted(outcome.name for outcome in report.of("created")) == sorted(TAKEN)
