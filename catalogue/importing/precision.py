"""How often each rule was right, and which rules may speak on a published statement without a person.

The figures are measured against labelled statements, one document left out at a time, and stand in
``fixtures/rule_precision.tsv`` (rule, found, right); a rule without a figure is not trusted.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

TRUSTED_PRECISION = 0.95
# With fewer finds a perfect record says little: 3 of 3 right still allows a true precision below 0.4.
TRUSTED_FINDS = 20
FIGURES = Path(__file__).resolve().parents[2] / "fixtures" / "rule_precision.tsv"


@cache
def trusted_rules() -> frozenset[str]:
    """Return the rules whose measured precision is at least `TRUSTED_PRECISION`; none where none was measured."""
    if not FIGURES.exists():
        return frozenset()
    with FIGURES.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return frozenset(
        row["rule"]
        for row in rows
        if int(row["found"]) >= TRUSTED_FINDS and int(row["right"]) / int(row["found"]) >= TRUSTED_PRECISION
    )


def is_trusted(rule: str) -> bool:
    """Say whether a find of this rule may be shown on a published statement without a person."""
    return rule in trusted_rules()
