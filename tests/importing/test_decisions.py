"""People outrank parsers: what was edited, rejected and added stays so, whatever is imported afterwards."""

from __future__ import annotations

import copy
from types import SimpleNamespace

import pytest

from catalogue import extraction
from catalogue.importing.decisions import (
    DecisionError,
    accept_mention,
    add_mention,
    decide_fields,
    edit_mention,
    redact,
    reject_mention,
    undecide,
)
from catalogue.models import (
    Advisor,
    AdvisorMention,
    Applicant,
    Decision,
    Institution,
    InstitutionMention,
    PublicText,
    Question,
    Statement,
)

from .conftest import MIRA


@pytest.fixture
def statement(run, folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run(publish=True)
    return Statement.objects.get()


def mention(model, written):
    return model.objects.get(written=written)


def other_parser(change):
    """A parser of another version whose result ``change`` alters."""

    def extract(document, vocabulary):
        result = copy.deepcopy(extraction.extract(document, vocabulary).as_dict())
        change(result)
        return SimpleNamespace(as_dict=lambda: result)

    return {"extract": extract, "version": "another"}


def finds_other_things(result):
    """Another degree, another role, another spelling, a person too many, a place too few."""
    result["statement"]["degree"] = "masters"
    result["evidence"]["statement.degree"] = result["evidence"].get("statement.kind", [])
    for row in result["advisors"]:
        row["role"] = "mentioned"
        if row["name"] == "Ilse Brandhof":
            row["name"] = "Ilse Brandhoff"
    result["institutions"] = [r for r in result["institutions"] if "Tolvanen" not in r["name"]]
    extra = copy.deepcopy(result["advisors"][0])
    extra.update(
        name="Gripper Cloth", role="past", evidence=[{"in": "text", "start": 0, "end": 9, "quote": "STATEMENT"}]
    )
    result["advisors"].append(extra)


def rows():
    """Everything that a reader sees of the statement and its records."""
    statement = Statement.objects.get()
    return {
        "degree": statement.degree,
        "programme": statement.programme,
        "applicant": statement.applicant.name,
        "advisors": sorted(AdvisorMention.objects.filter(state="shown").values_list("written", "role", "record__name")),
        "places": sorted(InstitutionMention.objects.filter(state="shown").values_list("written", "role")),
        "records": sorted(Advisor.objects.values_list("name", flat=True)),
    }


@pytest.mark.system_postgres
def test_edit_reject_and_add_outlast_three_imports_and_another_parser(run, statement, curator):
    decide_fields(statement, {"degree": "phd", "programme": "Doctoral School of Computing"}, curator)
    decide_fields(statement.applicant, {"name": "Mira A. Tessaro"}, curator)
    edit_mention(mention(AdvisorMention, "Anselm Kuhnert"), {"role": "past"}, curator)
    reject_mention(mention(AdvisorMention, "Ilse Brandhof"), curator)
    accept_mention(mention(InstitutionMention, "Tolvanen Instruments"), curator)
    add_mention(
        statement,
        "institutions",
        {"written": "Cloth Folding Society", "role": "contributed_to"},
        "folds wet cloth",
        curator,
    )
    decided = rows()
    assert decided["applicant"] == "Mira A. Tessaro"
    assert ("Anselm Kuhnert", "past", "Anselm Kuhnert") in decided["advisors"]
    assert not any(name.startswith("Ilse") for name, *_ in decided["advisors"])
    assert {name for name, _ in decided["places"]} >= {"Cloth Folding Society", "Tolvanen Instruments"}

    for _ in range(3):
        report = run(publish=True)
        assert rows() == decided
        assert [o.name for o in report.of("kept")] == ["a.md"]
        assert not report.of("unchanged") and not report.of("changed")

    report = run(publish=True, **other_parser(finds_other_things))
    assert rows() == decided, "another parser changes nothing that a person decided, and proposes the rest"
    assert [o.name for o in report.of("kept")] == ["a.md"]
    assert "degree edited" in report.of("kept")[0].reason


def test_what_a_parser_would_have_said_is_kept_beside_the_decision(run, statement, curator):
    decide_fields(statement, {"degree": "masters"}, curator)
    statement.refresh_from_db()
    assert statement.degree == "masters"
    assert statement.reasons["statement.degree"]["parsed"] == "phd"
    assert Decision.objects.get().parsed == "phd"


def test_a_new_finding_on_a_published_statement_waits_for_a_person(run, statement, curator):
    run(**other_parser(finds_other_things))
    waiting = AdvisorMention.objects.get(written="Gripper Cloth")
    assert waiting.state == "proposed"
    accept_mention(waiting, curator)
    assert AdvisorMention.objects.get(written="Gripper Cloth").state == "shown"
    run(**other_parser(finds_other_things))
    assert AdvisorMention.objects.get(written="Gripper Cloth").state == "shown"


def test_a_new_finding_on_an_unpublished_statement_is_shown_at_once(run, folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run()
    run(**other_parser(finds_other_things))
    assert AdvisorMention.objects.get(written="Gripper Cloth").state == "shown"


def test_unlocking_gives_the_parser_its_word_back(run, statement, curator):
    before = rows()
    decide_fields(statement, {"degree": "masters", "programme": "Cloth"}, curator)
    reject_mention(mention(AdvisorMention, "Ilse Brandhof"), curator)
    edit_mention(mention(AdvisorMention, "Anselm Kuhnert"), {"written": "A. Kuhnert", "role": "mentioned"}, curator)
    assert rows() != before
    undecide(Decision.objects.all())
    assert rows() == before


def test_a_renamed_mention_is_known_under_both_spellings(run, statement, curator):
    edit_mention(mention(AdvisorMention, "Ilse Brandhof"), {"written": "Ilse Brandhof-Lund"}, curator)
    run()
    names = set(AdvisorMention.objects.values_list("written", flat=True))
    assert "Ilse Brandhof-Lund" in names and "Ilse Brandhof" not in names
    reject_mention(mention(AdvisorMention, "Ilse Brandhof-Lund"), curator)
    run()
    assert not AdvisorMention.objects.filter(written__startswith="Ilse").exists()


def test_a_mention_can_be_tied_to_another_record(run, statement, curator):
    other = Advisor.objects.create(name="Anselm Kuhnert", sort_name="kuhnert anselm", lookup="kuhnert")
    edit_mention(mention(AdvisorMention, "Anselm Kuhnert"), {"record": other.key}, curator)
    run()
    assert mention(AdvisorMention, "Anselm Kuhnert").record == other


def test_a_statement_can_be_given_to_another_applicant(run, statement, curator):
    other = Applicant.objects.create(name="Mira Tessaro-Vale", sort_name="tessaro-vale mira")
    decide_fields(statement, {"applicant": other.key}, curator)
    run()
    assert Statement.objects.get().applicant == other


def test_what_a_curator_unpublished_no_import_publishes(run, statement, curator):
    decide_fields(statement, {"status": "unpublished"}, curator)
    run(publish=True)
    assert Statement.objects.get().status == "unpublished"


def test_an_edit_moves_with_its_words_when_a_paragraph_before_them_changes(run, folder, statement, curator):
    edit_mention(mention(AdvisorMention, "Anselm Kuhnert"), {"role": "past"}, curator)
    changed = MIRA.replace("I am applying", "After two years of thinking it over I am now applying")
    (folder / "a.md").write_text(changed, encoding="utf-8")
    report = run()
    assert [o.name for o in report.of("updated")] == ["a.md"] == [o.name for o in report.of("kept")]
    moved = mention(AdvisorMention, "Anselm Kuhnert")
    assert moved.role == "past"
    spans = Decision.objects.get().mention_key["spans"]
    text = Statement.objects.get().documents.current().get().text
    assert all(text[s["start"] : s["end"]] == s["quote"] for s in spans)


def test_an_edit_whose_words_went_away_stays_and_is_asked_about(run, folder, statement, curator):
    edit_mention(mention(AdvisorMention, "Anselm Kuhnert"), {"role": "past"}, curator)
    (folder / "a.md").write_text(MIRA.replace("Prof. Anselm Kuhnert, whose", "the group whose"), encoding="utf-8")
    run()
    assert mention(AdvisorMention, "Anselm Kuhnert").role == "past"
    assert Question.objects.filter(kind=Question.Kind.LOST_PLACE).count() == 1


@pytest.mark.parametrize(
    ("text", "status", "withheld", "why"),
    [
        (MIRA.replace("I am applying", "Today I am applying"), "published", True, "its place is found again"),
        (
            MIRA.replace("The gripper failed for a year", "It failed long"),
            "unpublished",
            False,
            "no place: nobody may read",
        ),
    ],
)
def test_a_redaction_moves_with_its_words_or_unpublishes(run, folder, statement, curator, text, status, withheld, why):
    redact(statement, "The gripper failed for a year", "passage", curator)
    assert "gripper failed" not in PublicText.objects.get().text
    (folder / "a.md").write_text(text, encoding="utf-8")
    run(publish=True)
    assert Statement.objects.get().status == status, why
    assert ("passage withheld" in PublicText.objects.get().text) is withheld


def test_added_words_must_stand_in_the_document_once(statement, curator):
    with pytest.raises(DecisionError, match="stand nowhere in the document, or more than once"):
        add_mention(
            statement, "advisors", {"written": "Nobody Here", "role": "past"}, "words that are not there", curator
        )


@pytest.mark.system_postgres
def test_a_records_own_fields_are_decided_too(run, statement, curator):
    place = Institution.objects.get(name="Tolvanen Instruments")
    decide_fields(place, {"name": "Tolvanen Instruments Oy", "country": "FI", "kind": "company"}, curator)
    run()
    place.refresh_from_db()
    assert (place.name, place.country, place.kind) == ("Tolvanen Instruments Oy", "FI", "company")
    eth = Institution.objects.get(key="eth-zurich")
    decide_fields(eth, {"name": "ETH Zurich"}, curator)
    run()
    eth.refresh_from_db()
    assert eth.name == "ETH Zurich"
    undecide(Decision.objects.filter(institution=eth))
    eth.refresh_from_db()
    assert eth.name == "ETH Zürich"
