"""A value's level is what its rule was measured to be worth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.extraction import extract
from catalogue.extraction.levels import Levels, RulePrecision
from catalogue.extraction.parse import Confidence
from catalogue.extraction.vocabulary import Vocabulary, VocabularyError, load_rule_precision
from catalogue.reading import read

MEASURED = Levels.of(
    [
        RulePrecision("papers", "list", "sure", 30, 20, "guess"),
        RulePrecision("papers", "*", "likely", 30, 30, "sure"),
        RulePrecision("applicant.email", "beside the name", "sure", 30, 30, "sure"),
        RulePrecision("fields", "*", "guess", 30, 25, "likely"),
        RulePrecision("fields", "*", "likely", 30, 30, "sure"),
        RulePrecision("statement.date", "term", "likely", 3, 3, "sure"),
    ]
)


@pytest.mark.parametrize(
    ("kind", "rule", "claim", "level", "reason"),
    [
        ("papers", "list", "sure", "guess", "measured, whatever it claims"),
        ("papers", "list", "likely", "sure", "another claim is another rule: here one never met"),
        ("papers", "verb", "likely", "sure", "a rule never met gets its family's level"),
        ("statement.date", "date line", "guess", "likely", "all fields are one family"),
        ("contact.email", "beside the name", "sure", "sure", "the same find as the applicant's address"),
        ("statement.intake", "term", "likely", "likely", "but not those of which nobody labelled any"),
        ("timeline", "table", "sure", "likely", "a kind that nobody labelled is never sure"),
        ("timeline", "table", "guess", "guess", "nor is it raised"),
    ],
)
def test_the_level_of_a_find(kind: str, rule: str, claim: Confidence, level: str, reason: str) -> None:
    assert MEASURED.level(kind, rule, claim) == level, reason


def test_without_a_measurement_claims_stand() -> None:
    assert Levels().level("timeline", "table", "sure") == "sure"


def test_a_parse_carries_measured_levels() -> None:
    text = "# Statement of Purpose\n\nAda Brok\n\n" + "I want a PhD and was supervised by Dr. Jana Vrána. " * 5
    document = read(text.encode(), "brok.md")
    claimed = extract(document, Vocabulary())
    (advisor,) = claimed.records["advisors"]
    low = RulePrecision("advisors", advisor.rule, advisor.confidence, 9, 1, "guess")
    measured = extract(document, Vocabulary(levels=Levels.of([low])))
    assert advisor.confidence == "sure"
    assert measured.records["advisors"] == (replace(advisor, confidence="guess"),)


def test_a_new_measurement_is_another_vocabulary() -> None:
    assert Vocabulary().version != Vocabulary(levels=MEASURED).version


@pytest.mark.parametrize(
    "line", ["papers\tlist\tsure\tten\t3\tsure", "papers\tlist\tsure\t10\t3\tcertain", "papers\tlist"]
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "rule_precision.tsv").write_text(f"kind\trule\tclaim\tfound\tright\tlevel\n{line}\n")
    with pytest.raises(VocabularyError, match=r"rule_precision.tsv"):
        load_rule_precision(tmp_path)
