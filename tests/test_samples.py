"""The samples are read, understood as they were meant, and hold nobody's real address or number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalogue.extraction import Parse, extract
from catalogue.extraction.vocabulary import Vocabulary, load
from catalogue.reading import Document, read
from catalogue.reading.files import walk

FIXTURES = Path(__file__).parent.parent / "fixtures"
SAMPLES = {source.place: source for source in walk([FIXTURES / "statements"])}

# What each sample's writer meant: applicant, kind, degree, institution applied to.
MEANT = {
    "letters/ETH-motivation-letter.md": ("Saoirse Ní Dhuibhlinn", "cover_letter", "phd", "ETH Zürich"),
    "letters/cover_letter_epfl.txt": (
        "Gulnara Tileubaikyzy",
        "cover_letter",
        "job",
        "École Polytechnique Fédérale de Lausanne",
    ),
    "letters/internship_letter_mpi.txt": (
        "Wannes van den Eeckhaut",
        "cover_letter",
        "internship",
        "Max Planck Institute for Software Systems",
    ),
    "masters/montebelo-edinburgh-personal-statement.txt": (
        "Rafael D. Montebelo Sá",
        "personal_statement",
        "masters",
        "University of Edinburgh",
    ),
    "masters/personal-statement-MPH.txt": (
        "Thandeka W. Mabuzela",
        "personal_statement",
        "masters",
        "University of Cape Town",
    ),
    "masters/sop_cmu_RMS.txt": (
        "Rafael D. Montebelo Sá",
        "statement_of_purpose",
        "masters",
        "Carnegie Mellon University",
    ),
    "phd/DPhil_statement_Ciglikara.txt": ("Aylin Çığlıkara", "statement_of_purpose", "phd", "University of Oxford"),
    "phd/barrientos_oxford_SoP.txt": ("Itzel Barrientos Uc", "statement_of_purpose", "phd", "University of Oxford"),
    "phd/fifitaloa_uct_draft2.txt": (
        "Kalolaine Fifitaloa",
        "statement_of_purpose",
        "phd",
        "University of Cape Town",
    ),
    "phd/qizilbash_statement_econ.md": (
        "Mehwish Qizilbash-Tareen",
        "statement_of_purpose",
        "phd",
        "London School of Economics and Political Science",
    ),
    "phd/razafindrasoly-edinburgh.md": (
        "Étienne K. Razafindrasoly",
        "statement_of_purpose",
        "phd",
        "University of Edinburgh",
    ),
    "phd/sop_final_v3.txt": ("Chidubem Okwuaraeze", "statement_of_purpose", "phd", "Carnegie Mellon University"),
    "phd/statement_of_purpose_qc.txt": ("Eldbjörg Þrándardóttir", "statement_of_purpose", "phd", "ETH Zürich"),
    "proposals/gsoc_freebsd_final.txt": (
        "Bohdan O. Yarovenchuk",
        "project_proposal",
        "open_source_programme",
        "FreeBSD",
    ),
    "proposals/proposal-2025.md": (
        "Anwesha Talapatra-Sen",
        "project_proposal",
        "open_source_programme",
        "Wikimedia Foundation",
    ),
    "research_statement_2025.md": (
        "Trịnh Ngọc Hải Đường",
        "research_statement",
        "fellowship",
        "Stockholm University",
    ),
}
FIELDS = ("applicant.name", "statement.kind", "statement.degree", "statement.institution")

# The roles in which an advisor of several statements stands there: facets need more than one name a value.
SHARED_ADVISORS = {
    "Ingeborg Laux": {"letters/ETH-motivation-letter.md": "prospective", "phd/sop_final_v3.txt": "past"},
    "Tomás Quirarte": {"letters/ETH-motivation-letter.md": "past", "phd/sop_final_v3.txt": "prospective"},
    "Wilhelmina Okonjo-Reyes": {
        "phd/DPhil_statement_Ciglikara.txt": "prospective",
        "phd/barrientos_oxford_SoP.txt": "prospective",
        "masters/personal-statement-MPH.txt": "past",
    },
    "Hanneke Terpstra": {
        "phd/razafindrasoly-edinburgh.md": "prospective",
        "masters/montebelo-edinburgh-personal-statement.txt": "prospective",
    },
    "Emeric Szalai": {"letters/internship_letter_mpi.txt": "prospective", "proposals/gsoc_freebsd_final.txt": "past"},
    "Matthäus Zbinden": {"phd/statement_of_purpose_qc.txt": "prospective", "letters/cover_letter_epfl.txt": "past"},
    "Lindiwe Petersen": {"phd/fifitaloa_uct_draft2.txt": "prospective", "phd/barrientos_oxford_SoP.txt": "past"},
}

# The area that a reader would name first, asked which shelf a statement belongs on.
CENTRAL_AREA = {
    "letters/ETH-motivation-letter.md": "Human-robot interaction",
    "letters/cover_letter_epfl.txt": "Materials science",
    "letters/internship_letter_mpi.txt": "Programming languages",
    "masters/montebelo-edinburgh-personal-statement.txt": "Natural language processing",
    "masters/personal-statement-MPH.txt": "Public health",
    "masters/sop_cmu_RMS.txt": "Natural language processing",
    "phd/DPhil_statement_Ciglikara.txt": "Computational biology",
    "phd/barrientos_oxford_SoP.txt": "Causal inference",
    "phd/fifitaloa_uct_draft2.txt": "Astronomy and astrophysics",
    "phd/qizilbash_statement_econ.md": "Economics",
    "phd/razafindrasoly-edinburgh.md": "Linguistics",
    "phd/sop_final_v3.txt": "Robot manipulation",
    "phd/statement_of_purpose_qc.txt": "Quantum computing",
    "proposals/gsoc_freebsd_final.txt": "Operating systems",
    "proposals/proposal-2025.md": "Digital typography",
    "research_statement_2025.md": "Climate science",
}

# Papers of their own, with the identifier that the text gives beside the title.
PAPERS = [
    ("phd/sop_final_v3.txt", "Anticipating Rotational Slip from Sparse Tactile Images", "10.5555/trl.2023.0417"),
    ("phd/fifitaloa_uct_draft2.txt", "A Week-Long Radio Flare from a Nearby M Dwarf", "10.5555/sjra.2021.088"),
    (
        "phd/DPhil_statement_Ciglikara.txt",
        "Counting molecules by their collisions: a quality check for barcoded sequencing",
        "10.5555/jogm.2020.112",
    ),
    (
        "phd/DPhil_statement_Ciglikara.txt",
        "Can a generative model recognise an exposure it has never seen?",
        None,
    ),
    ("letters/cover_letter_epfl.txt", "Ninety Minutes in the Life of a Niobium Surface", "10.5555/tfr.2021.0630"),
    ("letters/internship_letter_mpi.txt", "Two Sound Optimisations and the Conditions Nobody Writes Down", None),
    ("research_statement_2025.md", "Soil Moisture and the False Start of the Monsoon", None),
]

EMAIL = re.compile(r"[\w.+-]+@([\w.-]*\w)")
WEB_ADDRESS = re.compile(r"https?://([\w.-]*\w)")
RESERVED_HOST = re.compile(r"(?:.+\.)?example\.(?:org|edu|net|com)")
DOI = re.compile(r"\b10\.\d{4,9}/")
# Nine digits or more that only spaces, hyphens or brackets part, as a telephone number is written.
PHONE = re.compile(r"(?<![\w./])\+?\d(?:[ ()-]{0,2}\d){8,}(?![\w/])")
# Numbers that the regulators keep for fiction: US 555-01xx, British 07700 900xxx, Irish 020 91x, French 01 99 00.
RESERVED_PHONE = re.compile(r"\+1 \d{3} 555 01\d\d|\+44 7700 900\d{3}|\+353 20 91\d \d{4}|\+33 1 99 00 \d\d \d\d")


# Everybody whom a sample names as an advisor, by surname; nobody else may appear.
PEOPLE = {
    "research_statement_2025.md": "Strandqvist Tchamba Umehara",
    "letters/ETH-motivation-letter.md": "Achterberg Laux Quirarte",
    "letters/cover_letter_epfl.txt": "Abeywardena Charvoz Dosanov-Reid Vuillaume Zbinden",
    "letters/internship_letter_mpi.txt": "Baciu Raeymaekers Szalai",
    "masters/montebelo-edinburgh-personal-statement.txt": "Quaresma Terpstra",
    "masters/personal-statement-MPH.txt": "Abrahamse Jacobs-Ndlela Okonjo-Reyes",
    "masters/sop_cmu_RMS.txt": "Brandt-Higuchi Costin Quaresma",
    "phd/DPhil_statement_Ciglikara.txt": "Abernethy-Roux Okonjo-Reyes Tezgör Vosskuhl",
    "phd/barrientos_oxford_SoP.txt": "Adebisi-Thorne Okonjo-Reyes Petersen Voss",
    "phd/fifitaloa_uct_draft2.txt": "Aswegen Castellanos-Pike Petersen Terauds-Lowe",
    "phd/qizilbash_statement_econ.md": "Alderete Greenhalgh-Iqbal Laghari-Noor Oyelowo-Marsh",
    "phd/razafindrasoly-edinburgh.md": "Kerouanton-Diaz Ratsimandresy-Clerc Rothaich Terpstra",
    "phd/sop_final_v3.txt": "Ezenwoke Laux Nakashima-Dale Oyelaran Quirarte",
    "phd/statement_of_purpose_qc.txt": "Achebe-Lund Haverkate Kolbeins Tscharner-Wu Zbinden",
    "proposals/gsoc_freebsd_final.txt": "Brandvik Ibáñez-Holm Szalai",
    "proposals/proposal-2025.md": "Khandkar Lindqvist-Ofori Terpstra",
}


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """Every sample as read, by its place below the folder."""
    return {place: read(source.load(), source.name) for place, source in SAMPLES.items()}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(FIXTURES)


@pytest.fixture(scope="module")
def parses(documents: dict[str, Document], vocabulary: Vocabulary) -> dict[str, Parse]:
    """What extraction finds in every sample."""
    return {place: extract(document, vocabulary) for place, document in documents.items()}


def test_every_sample_is_known_here() -> None:
    assert len(SAMPLES) >= 12
    assert set(SAMPLES) == set(MEANT)


@pytest.mark.parametrize("place", MEANT)
def test_is_read_without_a_warning(place: str, documents: dict[str, Document]) -> None:
    document = documents[place]
    assert document.warnings == ()
    assert 500 <= len(document.text.split()) <= 1000


def test_the_samples_show_every_kind_of_block_and_mark(documents: dict[str, Document]) -> None:
    blocks = {block.kind for document in documents.values() for block in document.blocks}
    marks = {mark.kind for document in documents.values() for mark in document.marks}
    assert blocks == {"heading", "paragraph", "list_item", "table_row", "reference", "letterhead", "signature"}
    assert marks >= {"bold", "italic"}


@pytest.mark.parametrize("place", MEANT)
def test_names_its_applicant(place: str, parses: dict[str, Parse]) -> None:
    assert parses[place].not_a_statement is None
    assert parses[place].value("applicant.name")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("place", MEANT)
def test_is_understood_as_it_was_meant(place: str, field: str, parses: dict[str, Parse]) -> None:
    assert parses[place].value(field) == MEANT[place][FIELDS.index(field)]


@pytest.mark.parametrize(
    ("name", "place", "role"),
    [(name, place, role) for name, places in SHARED_ADVISORS.items() for place, role in places.items()],
)
def test_advisors_of_several_statements(name: str, place: str, role: str, parses: dict[str, Parse]) -> None:
    found = {row.data["name"]: row.data["role"] for row in parses[place].records["advisors"]}
    assert found.get(name) == role


@pytest.mark.parametrize(("place", "surnames"), PEOPLE.items())
def test_names_these_people_and_nobody_else(place: str, surnames: str, parses: dict[str, Parse]) -> None:
    found = [row.data["name"].split()[-1] for row in parses[place].records["advisors"]]
    assert sorted(found) == surnames.split()


@pytest.mark.parametrize(("place", "area"), CENTRAL_AREA.items())
def test_stands_on_the_right_shelf(place: str, area: str, parses: dict[str, Parse]) -> None:
    roles = {row.data["name"]: row.data["role"] for row in parses[place].records["research_areas"]}
    assert roles.get(area) in {"interest", "worked_on"}


@pytest.mark.parametrize(("place", "title", "doi"), PAPERS)
def test_papers_of_their_own(place: str, title: str, doi: str | None, parses: dict[str, Parse]) -> None:
    papers = {row.data["title"]: row.data for row in parses[place].records["papers"]}
    assert title in papers
    assert (papers[title]["role"], papers[title]["doi"]) == ("authored", doi)


@pytest.mark.parametrize(
    ("place", "first", "rows", "tasks"),
    [
        ("proposals/gsoc_freebsd_final.txt", ("2024-05-01", "2024-05-26"), 5, 13),  # tab-separated
        ("proposals/proposal-2025.md", ("2025-05-08", "2025-06-01"), 6, 11),  # a Markdown table
    ],
)
def test_timelines(place: str, first: tuple[str, str], rows: int, tasks: int, parses: dict[str, Parse]) -> None:
    timeline = [row.data for row in parses[place].records["timeline"]]
    assert (timeline[0]["start_iso"], timeline[0]["end_iso"]) == first
    assert (len(timeline), sum(len(row["tasks"]) for row in timeline)) == (rows, tasks)


def test_one_writer_applies_twice_and_tells_the_same_work(parses: dict[str, Parse]) -> None:
    papers = [
        {row.data["title"] for row in parses[place].records["papers"] if row.data["role"] == "authored"}
        for place, meant in MEANT.items()
        if meant[0] == "Rafael D. Montebelo Sá"
    ]
    assert len(papers) == 2
    assert papers[0] & papers[1] == {"Two Readers, One Border: Learning from Disagreement in Code-Switched Text"}


@pytest.mark.parametrize("place", MEANT)
def test_contact_data_is_invented(place: str, documents: dict[str, Document]) -> None:
    text = documents[place].text
    assert not strangers(text)


def strangers(text: str) -> list[str]:
    """Return the e-mail and web hosts, telephone numbers and DOIs that could belong to somebody."""
    hosts = EMAIL.findall(text) + WEB_ADDRESS.findall(text)
    return [
        *(host for host in hosts if not RESERVED_HOST.fullmatch(host)),
        *(phone for phone in PHONE.findall(text) if not RESERVED_PHONE.fullmatch(phone)),
        *(doi for doi in DOI.findall(text) if doi != "10.5555/"),
    ]


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Write to me@university.test or me@example.org", ["university.test"]),
        ("a host that only begins well: me@example.org.test", ["example.org.test"]),
        ("See https://me.example.org and https://me.test/", ["me.test"]),
        ("Phone: +1 202 555 0143, mobile +1 202 555 0243", ["+1 202 555 0243"]),
        ("without the country: (020) 7946 0018", ["020) 7946 0018"]),
        ("doi:10.5555/a.1 and doi:10.1000/182", ["10.1000/"]),
        ("Between 2018 and 2021 I read 40,000 messages", []),
    ],
)
def test_a_stranger_would_be_noticed(text: str, stranger: list[str]) -> None:
    assert strangers(text) == stranger
