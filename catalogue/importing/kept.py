"""Which decisions stand behind a statement: its own, its writer's and those about the records it mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F

from catalogue.models import Decision

# How a decision reaches a statement, and what to call the record that it is about.
_WAYS = (
    ("statement", ""),
    ("applicant__statements", "applicant"),
    ("advisor__mentions__statement", "advisor"),
    ("institution__mentions__statement", "institution"),
    ("paper__mentions__statement", "paper"),
    ("project__mentions__statement", "project"),
)


def decided_about(statements: Iterable[int]) -> dict[int, list[str]]:
    """Return by statement what people decided, in words ("degree edited"); statements without are left out."""
    ids = list(statements)
    kept: dict[int, list[str]] = defaultdict(list)
    for way, record in _WAYS:
        decisions = Decision.objects.filter(**{f"{way}__in": ids}).order_by("created", "pk")
        for statement, decision in _pairs(decisions, way):
            name = decision.mention_key.get("snapshot", {}).get("written") or decision.field
            told = " ".join(filter(None, (record, name, decision.verdict)))
            if told not in kept[statement]:
                kept[statement].append(told)
    return dict(kept)


def _pairs(decisions: Any, way: str) -> Iterable[tuple[int, Decision]]:
    return [(decision.reached, decision) for decision in decisions.annotate(reached=F(way))]
