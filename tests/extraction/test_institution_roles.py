"""What an institution is to the writer, sentence by sentence; "Aden" and the rest are invented."""

from __future__ import annotations

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.vocabulary import Alias, InstitutionEntry, Vocabulary
from catalogue.reading.document import Block, Document

VOCABULARY = Vocabulary(
    institutions=(
        InstitutionEntry("aden", "University of Aden", "university", "YE", "", (Alias("Aden University"),)),
        InstitutionEntry("borel", "Borel University", "university", "FR", "", (Alias("BU", exact_case=True),)),
        InstitutionEntry("cairn", "Cairn Systems", "company", "GB", "", (Alias("Cairn", True, True),)),
        InstitutionEntry("cairn-lab", "Cairn Research", "laboratory", "GB", "cairn", ()),
        InstitutionEntry("delta", "Delta Institute of Physics", "research_institute", "DE", "", ()),
        InstitutionEntry("eider", "Eider", "open_source", "", "", ()),
        InstitutionEntry("fen", "Fen Vision Lab", "laboratory", "FR", "borel", ()),
        InstitutionEntry("grebe", "Grebe Summer of Science", "programme", "", "", ()),
        InstitutionEntry("nrc", "National Rain Council", "agency", "US", "", (Alias("NRC", exact_case=True),)),
    )
)


def document(*paragraphs: str, kind: str = "paragraph") -> Document:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(kind, len(text), len(text) + len(paragraph)))  # type: ignore[arg-type]
        text += paragraph + "\n\n"
    return Document("statement.txt", "text/plain", text, tuple(blocks))


def roles(*paragraphs: str) -> dict[str, str]:
    context = Context.of(document(*paragraphs), VOCABULARY)
    return {finding.data["name"]: finding.data["role"] for finding in find_institutions(context)}


# (sentence, name, role, why)
SENTENCES = [
    ("My employer, Cairn Systems, has signed the form.", "Cairn Systems", "worked_at", "the writer's own"),
    ("My present desk is at Cairn Systems.", "Cairn Systems", "worked_at", "the writer's own"),
    ("For Cairn Systems I priced the cover of farms.", "Cairn Systems", "worked_at", "what the writer did for it"),
    ("Cairn Systems took me on for five months.", "Cairn Systems", "worked_at", "what it did to the writer"),
    ("The University of Aden made me a biologist.", "University of Aden", "studied_at", "what it gave"),
    (
        "The University of Aden, whose course took a boy of ten.",
        "University of Aden",
        "studied_at",
        "nothing else told",
    ),
    ("My own school, Borel University, has no tunnel.", "Borel University", "studied_at", "the writer's own"),
    ("Borel University hosted me for a summer.", "Borel University", "researched_at", "a host"),
    ("I will receive my degree from Borel University in June.", "Borel University", "studied_at", "a degree to come"),
    ("A statistician from Borel University came.", "Borel University", "mentioned", "somebody else's"),
    (
        "I am applying to the PhD programme in physics at the University of Aden.",
        "University of Aden",
        "applied_to",
        "outright",
    ),
    (
        "I want to pursue my Master's in Statistics at the University of Aden.",
        "University of Aden",
        "applied_to",
        "a wish",
    ),
    ("I would be thrilled to join the University of Aden in the fall.", "University of Aden", "applied_to", "a wish"),
    (
        "I am applying to the M.S. program in Computer Science at Borel University.",
        "Borel University",
        "applied_to",
        "a degree's full stops end no clause",
    ),
    (
        "I found more applications of it to tides and worked with Dr. Ona Pell in the Fen Vision Lab.",
        "Fen Vision Lab",
        "researched_at",
        "an application that is none for a place",
    ),
    ("In Dr. Ona Pell's group at Borel University, I learnt optics.", "Borel University", "researched_at", "was there"),
    ("My father taught at Borel University.", "Borel University", "mentioned", "somebody else's place"),
    ("Why Borel University? It has tides.", "Borel University", "applied_to", "a question on the choice"),
    (
        "I am convinced that the University of Aden is the ideal place to grow.",
        "University of Aden",
        "applied_to",
        "praise",
    ),
    ("The University of Aden is my first choice for graduate school.", "University of Aden", "applied_to", "praise"),
    (
        "At the University of Aden, I am fascinated by Prof. Ilse Norr's work.",
        "University of Aden",
        "applied_to",
        "an attraction",
    ),
    ("I hope to continue this line of research at Borel University.", "Borel University", "applied_to", "a wish"),
    (
        "I am writing to express my interest in the PhD position at Borel University.",
        "Borel University",
        "applied_to",
        "a letter",
    ),
    (
        "Please accept this letter as my application for the analyst position at Cairn Systems.",
        "Cairn Systems",
        "applied_to",
        "a job",
    ),
    (
        "I am applying for the postdoctoral position at the Delta Institute of Physics.",
        "Delta Institute of Physics",
        "applied_to",
        "a job",
    ),
    (
        "I am a third-year undergraduate student at the University of Aden.",
        "University of Aden",
        "studied_at",
        "a student",
    ),
    ("I received my B.Sc. in Mathematics from Borel University in 2019.", "Borel University", "studied_at", "a degree"),
    ("I graduated with honours from Borel University.", "Borel University", "studied_at", "a degree"),
    (
        "I am pursuing an MSc in Robotics from the University of Aden.",
        "University of Aden",
        "studied_at",
        "now, not a wish",
    ),
    (
        "I decided to pursue my bachelor's degree at Borel University.",
        "Borel University",
        "studied_at",
        "a wish fulfilled",
    ),
    ("During my Master's at BU, I worked on sparse solvers.", "Borel University", "studied_at", "the nearest cue"),
    (
        "As an undergraduate at Borel University, I took every course in logic.",
        "Borel University",
        "studied_at",
        "a student",
    ),
    ("Last summer I interned at Cairn Systems.", "Cairn Systems", "worked_at", "an internship"),
    ("I have been a software engineer at Cairn Systems since 2021.", "Cairn Systems", "worked_at", "a post"),
    ("At Cairn Systems, I built the billing service.", "Cairn Systems", "worked_at", "what was done there"),
    (
        "I joined Cairn Research as a scientist.",
        "Cairn Research",
        "worked_at",
        "a company's laboratory is a work place",
    ),
    (
        "I served as a teaching assistant at Borel University for two years.",
        "Borel University",
        "worked_at",
        "a paid post",
    ),
    (
        "In my second year I joined the Fen Vision Lab to work on tracking.",
        "Fen Vision Lab",
        "researched_at",
        "a laboratory",
    ),
    ("I worked as a research assistant at Borel University.", "Borel University", "researched_at", "student research"),
    (
        "I worked with Dr. Ona Pell in the Fen Vision Lab on optical flow.",
        "Fen Vision Lab",
        "researched_at",
        "with a person there",
    ),
    ("I started contributing to Eider, and my patches were merged.", "Eider", "contributed_to", "open source"),
    ("I am a maintainer of Eider.", "Eider", "contributed_to", "open source"),
    (
        "After my Ph.D., I want to work as a research scientist at Cairn Systems.",
        "Cairn Systems",
        "mentioned",
        "beyond the degree",
    ),
    ("I worked with clients such as Cairn Systems and built reports.", "Cairn Systems", "mentioned", "a client"),
    (
        "This was a collaboration with Prof. Ilse Norr of the University of Aden.",
        "University of Aden",
        "mentioned",
        "a person's place",
    ),
    (
        "I would love to join the Fen Vision Lab.",
        "Fen Vision Lab",
        "mentioned",
        "a laboratory that the writer wants to join",
    ),
]


@pytest.mark.parametrize(("sentence", "name", "role", "why"), SENTENCES)
def test_role_of_one_sentence(sentence: str, name: str, role: str, why: str) -> None:
    assert roles(sentence).get(name) == role, why


def test_first_fitting_role_of_the_order_wins() -> None:
    found = roles(
        "I studied physics at Borel University.",
        "Now I am applying to the doctoral programme of Borel University.",
    )
    assert found == {"Borel University": "applied_to"}


def test_place_that_is_only_praised_yields_to_the_one_applied_to() -> None:
    found = roles(
        "I am applying to the PhD programme at the University of Aden.",
        "Many papers that I read came from researchers at Borel University.",
    )
    assert found == {"University of Aden": "applied_to", "Borel University": "mentioned"}


def test_laboratory_inside_a_university_is_its_own_record() -> None:
    found = roles("I was part of the research team at the Fen Vision Lab, Borel University.")
    assert found == {"Fen Vision Lab": "researched_at", "Borel University": "researched_at"}


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("My studies were supported by a grant of the NRC.", "a funder"),
        ("I wrote my thesis under an NRC award.", "a funder beside words of studying"),
        ("I trained the models using Eider on one machine.", "a tool"),
        ("Our cairn on the hill fell down.", "a common word without its case"),
        ("I read the Cairn Systems Review of 2019.", "a periodical"),
        ("Write to me at ona@eider.org.", "an address"),
    ],
)
def test_what_is_no_place(sentence: str, why: str) -> None:
    assert roles(sentence) == {}, why


def test_addressee_is_applied_to() -> None:
    parts = [
        "Ona Pell\n1 Hill Road",
        "4 May 2023",
        "Delta Institute of Physics\nMunich",
        "Dear Dr. Norr,",
        "I hope for the best.",
    ]
    lines = "\n\n".join(parts)
    blocks = []
    for part in parts:
        start = lines.index(part)
        kind = "paragraph" if part.startswith(("Dear", "I hope")) else "letterhead"
        blocks.append(Block(kind, start, start + len(part)))  # type: ignore[arg-type]
    context = Context.of(Document("letter.txt", "text/plain", lines, tuple(blocks)), VOCABULARY)
    (finding,) = find_institutions(context)
    assert (finding.data["name"], finding.data["role"]) == ("Delta Institute of Physics", "applied_to")
