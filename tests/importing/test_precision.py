"""Which rules may show a new find on a published statement without a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.evaluation.records import write_rule_precision
from catalogue.extraction.levels import RulePrecision
from catalogue.importing.precision import trusted_rules


@pytest.mark.parametrize(
    ("counts", "trusted", "reason"),
    [
        ([("list", "sure", 20, 19)], True, "19 of 20 are 0.95"),
        ([("list", "sure", 20, 18)], False, "18 are not"),
        ([("list", "sure", 19, 19)], False, "19 finds are too few, even if all were right"),
        ([("list", "sure", 12, 12), ("list", "guess", 8, 7)], True, "all claims of a rule count together"),
        ([("list", "sure", 20, 20), ("list", "guess", 5, 0)], False, "also against it"),
        ([("*", "sure", 90, 90)], False, "a family vouches for no rule"),
        ([], False, "unmeasured"),
    ],
)
def test_trust(tmp_path: Path, counts: list[tuple[str, str, int, int]], trusted: bool, reason: str) -> None:
    rows = [RulePrecision("papers", rule, claim, found, right, "sure") for rule, claim, found, right in counts]
    write_rule_precision(tmp_path / "rule_precision.tsv", rows)
    rules = trusted_rules(tmp_path)
    assert (("papers", "list") in rules) is trusted, reason
    assert ("projects", "list") not in rules and ("papers", "*") not in rules
