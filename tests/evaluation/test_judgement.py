"""What becomes of each find of a document."""

from __future__ import annotations

from typing import Any

import pytest

from catalogue.evaluation.judgement import judge
from tests.evaluation.labelled import gold, prediction, row

VRANA = {"name": "Jana Vrána", "role": "past", "aka": ["J. M. Vrana"]}
OSTRAVA = {"name": "University of Ostrava", "role": "studied_at", "roles": ["worked_at"], "aka": ["VŠB"]}


def verdicts(kind: str, labelled: list[Any], found: list[Any], **more: Any) -> list[str]:
    judgement = judge(gold(**{kind: labelled}, **more), prediction(**{kind: found}))
    return [find.verdict for find in judgement.finds] + [f"missed {value}" for _, value in judgement.missed]


@pytest.mark.parametrize(
    ("kind", "labelled", "found", "expected", "reason"),
    [
        ("advisors", [VRANA], [row("Vrána", role="past")], ["right"], "a surname is enough"),
        ("advisors", [VRANA], [row("Vrána", role="mentioned")], ["wrong role"], "found, but not as what"),
        ("advisors", [VRANA], [row("Prof. Vrána", role="past")], ["false", "missed Jana Vrána"], "a title before it"),
        ("advisors", [VRANA], [], ["missed Jana Vrána"], "nothing found"),
        (
            "advisors",
            [VRANA],
            [row("Vrána", role="past"), row("Jana Vrána", role="past")],
            ["false", "right"],
            "the exact spelling takes the label, and the second find is a duplicate",
        ),
        ("institutions", [OSTRAVA], [row("VŠB", role="worked_at")], ["right"], "an alias and another fair role"),
        ("institutions", [{**OSTRAVA, "optional": True}], [], [], "what is optional may be left out"),
        (
            "institutions",
            [{**OSTRAVA, "optional": True}],
            [row("VŠB", role="mentioned"), row("University of Ostrava")],
            ["optional", "optional"],
            "and may be found, in any role and twice",
        ),
        (
            "projects",
            [{"title": "Melting ice"}],
            [row("Study of melting ice", key="title")],
            ["right"],
            "no roles here",
        ),
        ("papers", [], [row("Melting ice", key="title", role="authored")], ["false"], "the text gives none"),
    ],
)
def test_records(kind: str, labelled: list[Any], found: list[Any], expected: list[str], reason: str) -> None:
    assert verdicts(kind, labelled, found) == expected, reason


def test_areas_are_canonical_names() -> None:
    found = [row("computer vision"), row("Computer Vision"), row("Databases"), row("Ethics")]
    more = {"optional_areas": ["Databases"]}
    assert verdicts("research_areas", ["Computer vision", "Glaciology"], found, **more) == [
        "right",
        "optional",
        "false",
        "missed Glaciology",
    ], "a name found twice is one find"


@pytest.mark.parametrize(
    ("name", "labelled", "found", "is_right", "reason"),
    [
        ("applicant.name", "Ada Brok", "Ada Brok", True, "as labelled"),
        ("applicant.name", "Ada Brok", "Ada M. Brok", True, "with a further initial"),
        ("applicant.name", "Ada Brok", "Brok", False, "a writer is shown with the first name"),
        ("applicant.name", None, "Ada Brok", False, "a name that the text does not give"),
        ("applicant.name", None, None, True, "a blank where there is nothing"),
        ("applicant.email", "ada@brok.example", "ADA@brok.example", True, "addresses have no case"),
        ("statement.kind", "cover_letter", "personal_statement", False, "another kind"),
        ("statement.institution", "University of Ostrava", "VŠB", True, "an alias of the labelled institution"),
        ("statement.institution", "University of Ostrava", "Ostrava", False, "no alias"),
        ("statement.programme", "Glaciology", "MSc Glaciology", True, "one holds most of the other"),
        ("statement.date", "2024-05", "2024-05-01", False, "a day that the text does not give"),
    ],
)
def test_fields(name: str, labelled: str | None, found: str | None, is_right: bool, reason: str) -> None:
    part, key = name.split(".")
    labels = gold(**{part: {key: labelled}}, institutions=[OSTRAVA])
    assert judge(labels, prediction(fields={name: (found, "r")})).fields[name] is is_right, reason


@pytest.mark.parametrize(
    ("fair", "found", "is_right"),
    [(["Polar Science"], "Polar Science", True), ([None], None, True), (["Polar Science"], None, False)],
)
def test_a_field_with_fair_alternatives(fair: list[str | None], found: str | None, is_right: bool) -> None:
    labels = gold(statement={"programme": "Glaciology", "programmes": fair})
    judgement = judge(labels, prediction(fields={"statement.programme": (found, "r")}))
    assert judgement.fields["statement.programme"] is is_right


def test_a_document_without_prediction_has_nothing_right() -> None:
    judgement = judge(gold(advisors=[VRANA]), None)
    assert not any(judgement.fields.values()), "not even the blanks"
    assert judgement.missed == [("advisors", "Jana Vrána")]


def test_an_unreadable_document_has_its_blanks_right() -> None:
    judgement = judge(gold(applicant={"name": "Ada Brok"}), {"document": "brok.md", "error": "is empty"})
    assert [name for name, is_right in judgement.fields.items() if not is_right] == ["applicant.name"]
