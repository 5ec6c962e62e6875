"""Full text: the syntax of web searches, accents and endings ignored, names and titles before text."""

from __future__ import annotations

import pytest

from catalogue.search.matching import results
from catalogue.search.subjects import SUBJECTS
from tests.factories import (
    make_advisor,
    make_applicant,
    make_institution,
    make_paper,
    make_statement,
    mention,
    refresh_vectors,
)
from tests.search.asking import ask

pytestmark = [pytest.mark.django_db, pytest.mark.system_postgres]

TEXT = "Élodie taught an arm to grasp deformable parts. The sim to real gap closed in Zürich, slowly."


@pytest.mark.parametrize(
    ("words", "found", "reason"),
    [
        ("grasping", True, "endings are ignored"),
        ("ELODIE zurich", True, "case and accents are ignored"),
        ("Zürïch", True, "on either side"),
        ('"sim to real"', True, "a phrase"),
        ('"real sim"', False, "its order counts"),
        ("grasp walrus", False, "all words have to occur"),
        ("walrus or grasp", True, "alternatives"),
        ("grasp -deformable", False, "a word that must not occur"),
        ("grasp -walrus", True, ""),
        ("the", False, "a word that is everywhere finds nothing"),
        ('"unfinished phrase', False, "an odd quotation mark is no error"),
        ("( & | ! : * <->", False, "nor are the signs of PostgreSQL's own syntax"),
        ("\\", False, "nor is a backslash"),
    ],
)
def test_websearch_syntax(words: str, found: bool, reason: str) -> None:
    make_statement(make_applicant("Tunde Abiola-Kessler"), text=TEXT)
    query = ask("")
    query = type(query)(text=words)
    assert results(query).exists() is found, reason


def test_a_name_ranks_above_a_title_and_a_title_above_text() -> None:
    in_text = make_statement(make_applicant("Tunde Abiola"), text="I admire Rosalind. Rosalind! Rosalind knew. " * 9)
    in_title = make_statement(make_applicant("Mei Castellanos"), text="A paper of mine.")
    mention(in_title, make_paper("Rosalind and the Helix"))
    in_name = make_statement(make_applicant("Rosalind Achterberg"), text="About myself.")
    refresh_vectors()
    assert list(results(ask("q=rosalind"))) == [in_name, in_title, in_text]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", ["Zoë Abel", "Ann Çelik", "Bo Moss", ""]),
        ("name", ["Zoë Abel", "Ann Çelik", "Bo Moss", ""]),
    ],
)
def test_orders(order: str, expected: list[str]) -> None:
    for name, year in (("Bo Moss", 2019), ("", None), ("Ann Çelik", 2021), ("Zoë Abel", 2024)):
        make_statement(make_applicant(name), intake_year=year)
    assert [one.applicant.name for one in results(ask(f"sort={order}"))] == expected


@pytest.mark.parametrize(
    ("subject", "words", "found"),
    [
        ("advisors", "aurelie", ["Aurélie Tchamba"]),
        ("advisors", "tchamba aurelie", ["Aurélie Tchamba"]),
        ("advisors", "Ferrante", ["Marisol Ferrante"]),
        ("advisors", "%", ["Marisol Ferrante", "Aurélie Tchamba"]),
        ("institutions", "zur", ["ETH Zürich"]),
        ("papers", "BUDGET four", ["Four Hours: Grasp Transfer on a Budget"]),
        ("papers", "helix", []),
        ("applicants", "solheim", ["Ingrid Solheim"]),
        ("applicants", "ferrante", []),
    ],
)
def test_records_are_found_by_their_names_without_accents(subject: str, words: str, found: list[str]) -> None:
    statement = make_statement()
    for record in (make_advisor(), make_advisor("Aurélie Tchamba"), make_institution(), make_paper()):
        mention(statement, record)
    query = type(ask(""))(SUBJECTS[subject], text=words)
    assert [str(one) for one in results(query)] == found


@pytest.mark.parametrize(
    ("words", "found", "reason"),
    [
        ("KIH", ["Kolom Institute of Hydrology"], "an abbreviation"),
        ("kih", ["Kolom Institute of Hydrology"], "in any case"),
        ("hydrology kih", ["Kolom Institute of Hydrology"], "beside a word of the name"),
        ("Institut hydrologique", ["Kolom Institute of Hydrology"], "another language"),
        ("ecole", ["Kolom Institute of Hydrology"], "accents are ignored"),
        ("ih", [], "not from the middle of an abbreviation"),
        ("kih zürich", [], "every word has to occur"),
    ],
)
def test_institutions_are_found_by_their_other_spellings(words: str, found: list[str], reason: str) -> None:
    place = make_institution("Kolom Institute of Hydrology", aliases=["?=KIH", "École de Kolom, Institut hydrologique"])
    for one in (place, make_institution()):
        mention(make_statement(), one)
    query = type(ask(""))(SUBJECTS["institutions"], text=words)
    assert [str(one) for one in results(query)] == found, reason
