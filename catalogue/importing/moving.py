"""Carry what people decided about words over to a new version of the document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from catalogue.importing.anchors import Anchor, relocate
from catalogue.importing.questions import ask
from catalogue.importing.work import Work
from catalogue.models import Decision, Question, Statement


def move_decisions(works: Iterable[Work]) -> list[Statement]:
    """Move the spans of all decisions of statements with a new document; ask about those that lost their place.

    Returns the statements in which a redaction found none: they must not stay published.
    """
    changed: list[Decision] = []
    unsafe: list[Statement] = []
    for work in works:
        if work.former_text is None:
            continue
        for decision in work.decisions:
            lost = _move(decision, work.document.text)
            if lost is None:
                continue
            changed.append(decision)
            if lost:
                work.questions.append(_question(work.statement, decision, lost))
                if decision.field == "redaction":
                    unsafe.append(work.statement)
    Decision.objects.bulk_update(changed, ["mention_key", "value"])
    return unsafe


def _move(decision: Decision, text: str) -> list[str] | None:
    """Move one decision; return the quotes that found no unique place, or None where it rests on no words."""
    if decision.field == "redaction":
        moved = relocate(_anchor(decision.value), text)
        quote = decision.value["quote"]
        place = moved.as_dict() if moved else {"start": None, "end": None}
        decision.value = {**decision.value, **place}
        return [] if moved else [quote]
    spans = (decision.mention_key or {}).get("spans") or []
    if not spans:
        return None
    moved_spans, lost = [], []
    for span in spans:
        moved = relocate(_anchor(span), text)
        if moved:
            moved_spans.append(moved.as_dict())
        else:
            lost.append(span["quote"])
    decision.mention_key = {**decision.mention_key, "spans": moved_spans}
    # One place is enough to know the mention again: the others were further evidence.
    return [] if moved_spans else lost


def _anchor(stored: dict[str, Any]) -> Anchor:
    return Anchor(stored.get("start") or 0, stored.get("end") or 0, stored["quote"], stored["before"], stored["after"])


def _question(statement: Statement, decision: Decision, lost: list[str]) -> Question:
    what = "withheld passage" if decision.field == "redaction" else "decision"
    return ask(
        Question.Kind.LOST_PLACE,
        statement,
        f"Where does the {what} “{lost[0][:80]}” belong in the new version?",
        ["Its words stand nowhere, or in more than one place."],
    )
