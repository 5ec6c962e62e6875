"""Which institution a statement is for, told by an address, a title, a wish or how it is spoken of; all invented."""

from __future__ import annotations

import pytest

from catalogue.extraction.applied_to import find_applied_to
from catalogue.extraction.context import Context
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.parse import Finding
from catalogue.extraction.vocabulary import Alias, InstitutionEntry, Vocabulary
from catalogue.reading import read

VOCABULARY = Vocabulary(
    institutions=(
        InstitutionEntry("aden", "University of Aden", "university", "YE", "", (Alias("UAD", exact_case=True),)),
        InstitutionEntry("borel", "Borel University", "university", "FR", "", ()),
        InstitutionEntry("norr", "University of Norr", "university", "NO", "", ()),
        InstitutionEntry("delta", "Delta Institute of Physics", "research_institute", "DE", "", ()),
        InstitutionEntry("cairn", "Cairn", "company", "SE", "", (Alias("Cairn", True, True),)),
        InstitutionEntry("eider", "Eider", "open_source", "", "", ()),
        InstitutionEntry("heron", "Heron", "open_source", "", "", ()),
        InstitutionEntry("grebe", "Grebe Summer of Code", "programme", "", "", ()),
        InstitutionEntry("norr-alone", "Trinity University", "university", "US", "", ()),
    )
)


def applied(text: str, name: str = "statement.txt") -> Finding | None:
    context = Context.of(read(text.encode(), name), VOCABULARY)
    return find_applied_to(context, find_institutions(context)).get("statement.institution")


# One sentence after one that tells of a place studied at: (sentence, institution, why).
SENTENCES = [
    ("I ask the University of Aden for three years.", "University of Aden", "asked outright"),
    ("I now ask to be admitted to the University of Aden.", "University of Aden", "asked outright"),
    ("A doctorate is what I now seek at the University of Aden.", "University of Aden", "asked outright"),
    ("The University of Aden, to which I hereby apply, trains surveyors.", "University of Aden", "asked after it"),
    ("I have chosen the MEng in Hydraulics at the University of Aden.", "University of Aden", "chosen"),
    ("The two-year master's at the University of Aden puts all into the field.", "University of Aden", "a course"),
    ("A semester at the University of Aden would allow me to read law.", "University of Aden", "a time ahead"),
    ("The atmosphere at the University of Aden is that of a monastery.", "University of Aden", "what it is like"),
    ("Aden is where three of my five papers were written.", "University of Aden", "a place that stands for it"),
    ("This is what Aden is known for.", "University of Aden", "a place that stands for it"),
    ("At Aden I would like to work on tides.", "University of Aden", "at a place, not in it"),
    ("For the MSt in Greek at the University of Aden I shall need Latin.", "University of Aden", "a wish beside it"),
    # Nothing of these says where the statement goes.
    ("In July I will complete my degree at the University of Norr.", None, "a degree to be finished"),
    ("I am finishing my master's at the University of Norr.", None, "a degree to be finished"),
    ("I spent a summer in Aden with my aunt.", None, "a town"),
    ("The thesis at the University of Norr is on tides.", None, "what the writer does"),
    ("The University of Norr gave me my diploma.", None, "a gift of the past"),
    ("I have taught at the University of Norr for six years.", None, "years of work"),
    ("A professor from the University of Norr visited us.", None, "somebody else's place"),
]
BEFORE = "I hold a BSc from Borel University. "


@pytest.mark.parametrize(("sentence", "institution", "why"), SENTENCES)
def test_what_a_sentence_says(sentence: str, institution: str | None, why: str) -> None:
    found = applied(BEFORE + sentence)
    assert (found.data["value"] if found else None) == institution, why


OWN = "Ada Brok\nDepartment of Physics, Borel University\nada@brok.example\n\n"
BODY = "\n\nI write about tides. I took my degree at Borel University in 2019 and have measured since.\n"
PAGES = [
    (OWN + "School of Tides\nUniversity of Aden\nAden 1020\n\nDear committee,", "University of Aden", "an address"),
    (OWN + "Cairn SE\nHarbour Street 5\n\n3 June 2023\n\nDear Sir or Madam,", "Cairn", "a firm's address above a date"),
    (OWN + "University of Aden\nAden 1020\n\nSehr geehrte Frau Norr,", "University of Aden", "a greeting in German"),
    (OWN + "University of Aden\nAden 1020\n\nMesdames, Messieurs,", "University of Aden", "a greeting in French"),
    (
        "To: Graduate Admissions, University of\nAden\nFrom: Ada Brok\nRe: Statement of Purpose",
        "University of Aden",
        "to",
    ),
    ("Ada Brok\nHost: Delta Institute of Physics, Jena\nResearch outline", "Delta Institute of Physics", "the host"),
    (
        "# Eider\n\n## Grebe Summer of Code 2023\n\nHeron files for snippets",
        "Eider",
        "the organisation before its part",
    ),
    ("Statement of purpose\nAda Brok", None, "nothing says where"),
]


@pytest.mark.parametrize(("head", "institution", "why"), PAGES)
def test_what_the_page_says(head: str, institution: str | None, why: str) -> None:
    found = applied(head + BODY, "statement.md" if head.startswith("#") else "statement.txt")
    assert (found.data["value"] if found else None) == institution, why


NAMES = [
    ("SoP_UAD_v3.txt", "University of Aden", "an acronym"),
    ("sop-uad.txt", "University of Aden", "an acronym in small letters"),
    ("sop-university-of-aden.txt", "University of Aden", "a name"),
    ("sop-borel-university.txt", "Borel University", "back to where the writer studied"),
    ("ada-borel-university.txt", None, "where the writer studied"),
    ("adenoids.txt", None, "part of a word"),
]


@pytest.mark.parametrize(("name", "institution", "why"), NAMES)
def test_what_the_name_of_the_file_says(name: str, institution: str | None, why: str) -> None:
    found = applied("Statement of purpose" + BODY, name)
    assert (found.data["value"] if found else None) == institution, why
    evidence = found.evidence[0] if found else None
    if evidence and institution == "University of Aden":
        assert evidence.source == "file name"
        assert name[evidence.start : evidence.end] == evidence.quote


def test_the_title_of_a_page_says_where_it_goes() -> None:
    page = (
        "<html><head><title>Ada Brok | SoP | UAD</title></head><body><p>I measure tides, and have for years.</p></body>"
    )
    found = applied(page, "index.html")
    assert found is not None
    assert (found.data["value"], found.evidence[0].source) == ("University of Aden", "metadata:title")


def test_a_title_names_no_place_where_the_writer_studied() -> None:
    page = (
        "<html><head><title>Ada Brok | UAD</title></head><body><p>I hold a BSc from the University of Aden.</p></body>"
    )
    assert applied(page, "index.html") is None
