"""Names of institutions that no list holds are found by their form or by the words before them; all are invented."""

from __future__ import annotations

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.institutions import MOST_EVIDENCE, find_institutions
from catalogue.extraction.parse import KINDS, Finding
from catalogue.extraction.vocabulary import Alias, InstitutionEntry, Vocabulary
from catalogue.reading import read

VOCABULARY = Vocabulary(
    institutions=(
        InstitutionEntry("aden", "University of Aden", "university", "YE", "", ()),
        InstitutionEntry("owner", "Owner", "company", "GB", "", ()),
        InstitutionEntry("depth", "Owner Depth", "company", "GB", "owner", (Alias("Depth", True, True),)),
        InstitutionEntry("nrc", "NRC", "research_institute", "FR", "", ()),
    )
)


def findings(text: str) -> tuple[Finding, ...]:
    return find_institutions(Context.of(read(text.encode(), "statement.txt"), VOCABULARY))


def named(text: str) -> dict[str, str]:
    return {finding.data["name"]: finding.data["kind"] for finding in findings(text)}


FOUND = [
    ("I studied at the Moss Institute of Technology.", {"Moss Institute of Technology": "university"}, "form"),
    ("I hold a BSc from Tervane University.", {"Tervane University": "university"}, "form"),
    ("I graduated from the University of Lower Brill in 2020.", {"University of Lower Brill": "university"}, "form"),
    ("I took two years at Harrow Moss Community College.", {"Harrow Moss Community College": "university"}, "form"),
    ("At Quillon University I studied law.", {"Quillon University": "university"}, "a capital at the sentence's head"),
    ("I joined the Learning and Motion Lab as a student.", {"Learning and Motion Lab": "laboratory"}, "two topics"),
    ("I was at the Centre for Tidal Studies.", {"Centre for Tidal Studies": "research_institute"}, "form"),
    ("I lead the Society for Moss Science.", {"Society for Moss Science": "nonprofit"}, "form"),
    ("I was an intern at Ambera Technologies Pvt. Ltd..", {"Ambera Technologies Pvt. Ltd.": "company"}, "suffix"),
    ("I was a machine learning engineer at Nodewise.ai in Pune.", {"Nodewise.ai": "company"}, "domain name"),
    ("I am a software developer at Harlow Vent, a studio in Leeds.", {"Harlow Vent": "company"}, "a post at"),
    ("After that I joined Brillant, a startup in Lagos.", {"Brillant": "company"}, "joined"),
    ("I worked for a startup called Zentric on chat.", {"Zentric": "company"}, "a startup with its name"),
    ("At Owner I met clients such as Fisk, Netcore Bay, and Orrin.",
     {"Owner": "company", "Fisk": "company", "Netcore Bay": "company", "Orrin": "company"}, "clients"),
    ("I began contributing to Tidepool, an open-source library.", {"Tidepool": "open_source"}, "open source"),
    ("I worked with Prof. Pell from the University of Aden in his start-up, Voxa51.",
     {"University of Aden": "university", "Voxa51": "company"}, "two places in one sentence"),
    ("I did an internship at NRC-Moss on fuzzing.", {"NRC-Moss": "company"}, "nor is the other half"),
    ("I did an internship at CIF-NRC on fuzzing.", {"CIF-NRC": "company"}, "half of a double name is not the whole"),
]  # fmt: skip
NOT_FOUND = [
    ("I presented our work at MOSSCONF 2021 and at the Moss Workshop.", "venues"),
    ("The Department of Physics taught me much.", "a department"),
    ("We won the Moss Challenge and the Tidal Hackathon.", "competitions"),
    ("I read “Free Tools, Free Society” by R. Moss.", "a title in quotation marks"),
    ("I wrote Boletto, an open-source tool for tides.", "the writer's own tool"),
    ("I am interested in Language Technologies.", "a subject with the ending of a firm"),
    ("I worked for the Ministry of Tides.", "ministries are not labelled"),
    ("Our Research Group meets on Mondays.", "no name of its own"),
    ("I am grateful to Professor Lab.", "a person"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FOUND)
def test_unlisted_names(text: str, expected: dict[str, str], why: str) -> None:
    assert named(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_FOUND)
def test_what_only_looks_like_a_name(text: str, why: str) -> None:
    assert named(text) == {}, why


def test_reference_lists_hold_no_mentions() -> None:
    text = "I study tides.\n\nReferences\n\n[1] O. Pell. On tides. Department of Moss, University of Aden, 2013."
    assert named(text) == {}


def test_later_short_form_is_the_same_institution() -> None:
    found = findings("I was an intern at Ambera Technologies in 2020. At Ambera, I built a pipeline.")
    (finding,) = found
    assert (finding.data["name"], finding.data["aka"]) == ("Ambera Technologies", ["Ambera"])
    assert len(finding.evidence) == 2


def test_abbreviation_in_brackets_is_the_same_institution() -> None:
    (finding,) = findings("I was a student at Tervane University (TVU). At TVU, I led the chess club.")
    assert (finding.data["name"], finding.data["aka"]) == ("Tervane University", ["TVU"])


def test_university_may_be_called_by_its_place_after_at() -> None:
    text = "I studied at the University of Lower Brill. I was a teaching assistant at Lower Brill. I like Lower Brill."
    (finding,) = findings(text)
    assert finding.data["name"] == "University of Lower Brill"


def test_owner_is_left_out_where_the_text_leaves_it_out() -> None:
    assert named("I was an intern at Depth in London.") == {"Depth": "company"}
    assert named("I was an intern at Owner Depth in London.") == {"Owner Depth": "company"}


def test_record_has_its_keys_and_evidence_that_stands_in_the_text() -> None:
    text = "I am applying to the MSc at the University of Aden. " + "I like the University of Aden. " * 20
    (finding,) = findings(text)
    assert tuple(finding.data) == KINDS["institutions"]
    assert finding.data["key"] == "aden"
    assert len(finding.evidence) == MOST_EVIDENCE
    assert all(text[e.start : e.end] == e.quote for e in finding.evidence)
    assert finding.evidence[0].start == text.index("University of Aden"), "the sentence that decided stands first"


AGREEING = Vocabulary(
    institutions=(
        InstitutionEntry("itu-body", "International Tide Union", "agency", "CH", "", (Alias("MTU", True),)),
        InstitutionEntry("brook", "Brook University", "university", "US", "", (Alias("BRU", True),)),
        InstitutionEntry(
            "brook-eng",
            "Brook University Hale School of Engineering",
            "university",
            "US",
            "brook",
            (Alias("BRU Hale School of Engineering"),),
        ),
        InstitutionEntry("sway", "Sway Relief", "nonprofit", "KE", "", ()),
        InstitutionEntry("genova", "Genova Bio", "company", "US", "", ()),
    )
)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "I study at Moss Technical University. My finals at MTU are in June.",
            {"Moss Technical University": "studied_at"},
            "an acronym is what the text has so called",
        ),
        (
            "I hope to join Brook University. The BRU Hale School of Engineering is strong.",
            {"Brook University": "applied_to"},
            "a school of a university that is named",
        ),
        ("With Sway Relief in Osh I was an officer.", {"Sway Relief": "worked_at"}, "the frame of a known name"),
        ("I was paid by a fellowship of Sway Relief.", {}, "who pays"),
        ("We sequenced the samples with Genova Bio and assembled them.", {}, "a product"),
    ],
)
def test_known_names_agree_with_the_rest_of_the_text(text: str, expected: dict[str, str], why: str) -> None:
    context = Context.of(read(text.encode(), "statement.txt"), AGREEING)
    assert {finding.data["name"]: finding.data["role"] for finding in find_institutions(context)} == expected, why
