"""How sure a value is: measured, not claimed.

A finder claims a level for each find. What the claim is worth is measured on labelled documents
(``manage.py evaluate --write``) and stands in ``fixtures/rule_precision.tsv``, one line for each kind, rule and
claim; a line with the rule ``*`` is for rules that were never met while measuring. docs/extraction.md gives the
precision of the levels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from catalogue.extraction.parse import Confidence, Finding, Parse

LEVELS: tuple[Confidence, ...] = ("sure", "likely", "guess")
ANY_RULE = "*"
# The single fields are too rare each to be a family of their own.
FIELDS_FAMILY = "fields"
# The same find under another name.
_MEASURED_AS = {"contact.email": "applicant.email"}


@dataclass(frozen=True, slots=True)
class RulePrecision:
    """How often a rule was right: ``right`` of ``found`` finds of ``kind`` that its finder called ``claim``."""

    kind: str
    rule: str
    claim: str
    found: int
    right: int
    level: Confidence


def family(kind: str) -> str:
    """Return what rare rules of ``kind`` are judged together with: the kind itself, for a field all fields."""
    return FIELDS_FAMILY if "." in kind else kind


@dataclass(frozen=True, slots=True)
class Levels:
    """The measured level of each rule; without any measurement every claim stands."""

    by_rule: dict[tuple[str, str, str], Confidence] = field(default_factory=dict)
    # The kinds of which labels exist: of others, such as a field's, no family says anything.
    kinds: frozenset[str] = frozenset()

    @classmethod
    def of(cls, measured: Iterable[RulePrecision]) -> Levels:
        """Take the level of each line."""
        by_rule = {(row.kind, row.rule, row.claim): row.level for row in measured}
        return cls(by_rule, frozenset(kind for kind, _, _ in by_rule))

    def level(self, kind: str, rule: str, claim: Confidence) -> Confidence:
        """Return the level of a find: its rule's, else its family's, else its claim but never "sure".

        >>> Levels.of([RulePrecision("papers", "list", "sure", 30, 20, "guess")]).level("papers", "list", "sure")
        'guess'
        """
        if not self.by_rule:
            return claim
        kind = _MEASURED_AS.get(kind, kind)
        of_family = self.by_rule.get((family(kind), ANY_RULE, claim)) if kind in self.kinds else None
        known = self.by_rule.get((kind, rule, claim)) or of_family
        return known or ("likely" if claim == "sure" else claim)

    def applied(self, parse: Parse) -> Parse:
        """Return ``parse`` with measured levels in the place of the claims."""
        if not self.by_rule:
            return parse
        return replace(
            parse,
            fields={name: self._levelled(name, finding) for name, finding in parse.fields.items()},
            records={
                kind: tuple(self._levelled(kind, finding) for finding in found) for kind, found in parse.records.items()
            },
        )

    def _levelled(self, kind: str, finding: Finding) -> Finding:
        level = self.level(kind, finding.rule, finding.confidence)
        return finding if level == finding.confidence else replace(finding, confidence=level)
