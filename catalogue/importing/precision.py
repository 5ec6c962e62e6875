"""Which rules may speak on a published statement without a person, by how often each was right.

The figures are measured on labelled statements by ``manage.py evaluate --write`` and stand in
``fixtures/rule_precision.tsv``; a rule without figures is not trusted.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from catalogue.extraction.levels import ANY_RULE
from catalogue.extraction.vocabulary import load_rule_precision

TRUSTED_PRECISION = 0.95
# With fewer finds a perfect record says little: 3 of 3 right still allows a true precision below 0.4.
TRUSTED_FINDS = 20
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@cache
def trusted_rules(folder: Path = FIXTURES) -> frozenset[tuple[str, str]]:
    """Return the (kind, rule) whose precision is at least `TRUSTED_PRECISION`, whatever the claim; none if unmeasured.

    A kind is a field's name ("statement.kind") or a kind of record ("papers"): rules of two kinds may share a name.
    """
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for row in load_rule_precision(folder):
        if row.rule != ANY_RULE:
            found, right = counts.get((row.kind, row.rule), (0, 0))
            counts[row.kind, row.rule] = found + row.found, right + row.right
    return frozenset(
        name for name, (found, right) in counts.items() if found >= TRUSTED_FINDS and right / found >= TRUSTED_PRECISION
    )


def is_trusted(kind: str, rule: str) -> bool:
    """Say whether a find of this rule may be shown on a published statement without a person."""
    return (kind, rule) in trusted_rules()
