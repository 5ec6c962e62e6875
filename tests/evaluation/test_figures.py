"""The figures over all documents and by rule, against numbers worked out by hand."""

from __future__ import annotations

import pytest

from catalogue.evaluation.figures import Figures
from catalogue.evaluation.judgement import Judgement, judge
from catalogue.evaluation.report import figure_lines, rule_lines
from catalogue.evaluation.rules import by_rule
from tests.evaluation.labelled import gold, prediction, row

PEOPLE = [{"name": f"Jana {name}", "role": "past"} for name in ("Vrána", "Novotná", "Dvořáková", "Malá")]


@pytest.fixture
def judgements() -> list[Judgement]:
    """Two documents: in one three of four people are found, one of them in a wrong role, beside two who are none."""
    good = gold(
        advisors=PEOPLE,
        research_areas=["Glaciology"],
        optional_areas=["Physics"],
        applicant={"name": "Ada Brok"},
        statement={"kind": "cover_letter"},
    )
    found = prediction(
        fields={"applicant.name": ("Ada Brok", "signature"), "statement.kind": ("personal_statement", "heading")},
        advisors=[
            row("Jana Vrána", "my advisor", role="past"),
            row("Jana Novotná", "my advisor", role="past"),
            row("Jana Malá", "in passing", role="mentioned"),
            row("Ada Brok", "dear", role="past"),
            row("Best Regards", "dear", role="past"),
        ],
        research_areas=[row("Glaciology", "wish"), row("Physics", "wish")],
    )
    return [judge(good, found), judge(gold("kuhn.md", applicant={"name": "Ida Kuhn"}), None)]


def test_the_figures_are_those_worked_out_by_hand(judgements: list[Judgement]) -> None:
    figures = Figures.of(judgements)
    people, areas = figures.kinds["advisors"], figures.kinds["research_areas"]
    assert (people.true, people.false, people.missed, people.wrong_role) == (3, 2, 1, 1)
    assert (people.precision, people.recall, people.role_accuracy) == (3 / 5, 3 / 4, 2 / 3)
    assert people.f1 == pytest.approx(2 / 3)
    assert (areas.precision, figures.strict_area_precision) == (1.0, 0.5)
    assert (figures.documents, figures.predicted, figures.names_wrong, figures.names_blank) == (2, 1, 0, 1)
    # In the first document only the kind is wrong; the second has no prediction, so that all eight are.
    assert figures.fields_mean == 7 / 16
    # Kinds of which the labels have nothing, and nothing was found, are perfect.
    assert figures.records_mean == pytest.approx((2 / 3 + 1 + 1 + 1 + 1) / 5)
    assert figures.score == pytest.approx((7 / 16 + 2 / 3 + 1 + 1 + 1 + 1) / 6)
    assert figures.as_dict()["advisors.role"] == 0.6667


def test_the_rules_add_up_to_their_kinds(judgements: list[Judgement]) -> None:
    figures = Figures.of(judgements)
    for kind, tally in figures.kinds.items():
        rules = [rule.tally for rule in by_rule(judgements) if rule.kind == kind]
        for name in ("right", "wrong_role", "false", "optional"):
            assert sum(getattr(rule, name) for rule in rules) == getattr(tally, name), f"{kind} {name}"


def test_a_rule_that_hurts_comes_first(judgements: list[Judgement]) -> None:
    rules = by_rule(judgements)
    assert [(rule.kind, rule.rule) for rule in rules][:3] == [
        ("statement.kind", "heading"),
        ("advisors", "dear"),
        ("advisors", "in passing"),
    ]
    dear = rules[1]
    # Without its two false finds precision would be 1 and recall the same: F1 6/7 instead of 2/3.
    assert dear.gain == pytest.approx(2 / 3 - 6 / 7) and dear.precision == 0
    # A find of the wrong role is still one that the text gives: without it two of four people were left.
    assert rules[2].gain == pytest.approx(2 / 3 - 1 / 2)


def test_the_tables_show_what_was_counted(judgements: list[Judgement]) -> None:
    figures = "\n".join(figure_lines(Figures.of(judgements)))
    assert "2 labelled documents, 1 of them among those given" in figures
    assert "advisors                    0.667      0.600   0.750  0.667      3      2       1" in figures
    rules = list(rule_lines(by_rule(judgements)))
    assert rules[2].split() == ["advisors", "dear", "sure", "2", "0", "2", "0", "0.000", "-19.05"]
    assert not any("my advisor" in line for line in rules) and "never wrong, in 4 finds" in rules[-1]
    assert any("my advisor" in line for line in rule_lines(by_rule(judgements), everyone=True))
