"""What becomes of each find in one document when it is held against the labels: right, false, of another role."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from catalogue.evaluation import comparison
from catalogue.evaluation.comparison import Same, normal, says_one_of
from catalogue.evaluation.fields import field_is_right, found_value
from catalogue.evaluation.gold import FIELDS, NAMED_BY, Gold
from catalogue.extraction.parse import Confidence

# "optional": fair to find and fair to leave out, so that it counts neither way.
Verdict = Literal["right", "wrong role", "false", "optional"]
Row = Mapping[str, Any]

_SAME: dict[str, Same] = {
    "advisors": comparison.same_person,
    "institutions": comparison.same_institution,
    "papers": comparison.same_paper,
    "projects": comparison.same_project,
}
WITH_ROLE = ("advisors", "institutions", "papers")


@dataclass(frozen=True, slots=True)
class Find:
    """One found value: ``kind`` is a field's name or a kind of record, ``claim`` the finder's own confidence."""

    kind: str
    value: str
    rule: str
    claim: Confidence
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """One document held against its labels; ``missed`` gives (kind, labelled value) of what was not found.

    ``fields`` says of each field whether it is right: a blank is, where the text gives nothing.
    """

    document: str
    is_predicted: bool
    fields: dict[str, bool]
    finds: list[Find] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)


def judge(gold: Gold, found: Row | None) -> Judgement:
    """Hold what `extract` prints for a document against its labels; None: nothing was found in it."""
    fields = {name: bool(found) and field_is_right(gold, name, found_value(found, name)) for name in FIELDS}
    judgement = Judgement(gold.document, bool(found), fields)
    found = found or {}
    _judge_fields(judgement, gold, found)
    _judge_areas(judgement, gold, found)
    for kind in NAMED_BY:
        _judge_records(judgement, kind, gold.rows[kind], found.get(kind) or [])
    return judgement


def _judge_fields(judgement: Judgement, gold: Gold, found: Row) -> None:
    rules = found.get("rules") or {}
    for name, is_right in judgement.fields.items():
        value = found_value(found, name)
        if value:
            reason = rules.get(name) or {}
            verdict: Verdict = "right" if is_right else "false"
            judgement.finds.append(_find(name, value, reason, verdict))
        elif not is_right and gold.value(name):
            judgement.missed.append((name, str(gold.value(name))))


def _judge_areas(judgement: Judgement, gold: Gold, found: Row) -> None:
    wanted = {normal(name): name for name in gold.areas}
    free = {normal(name) for name in gold.optional_areas}
    rows: dict[str, Row] = {}
    for row in found.get("research_areas") or []:
        rows.setdefault(normal(row.get("name")), row)
    for name, row in rows.items():
        verdict: Verdict = "right" if name in wanted else "optional" if name in free else "false"
        judgement.finds.append(_find("research_areas", row.get("name"), row, verdict))
    judgement.missed.extend(("research_areas", written) for name, written in wanted.items() if name not in rows)


def _judge_records(judgement: Judgement, kind: str, gold_rows: list[dict[str, Any]], rows: list[Row]) -> None:
    key, same = NAMED_BY[kind], _SAME[kind]
    partner = _pair(gold_rows, rows, key, same)
    matched = set(partner.values())
    for number, row in enumerate(rows):
        if number in partner:
            verdict = _verdict(kind, gold_rows[partner[number]], row)
        else:
            # A second find of the same record is false, as a page would show it twice.
            fair = [gold_row for gold_row in gold_rows if gold_row.get("optional")]
            is_fair = any(says_one_of(_forms(gold_row, key), row.get(key), same) for gold_row in fair)
            verdict = "optional" if is_fair else "false"
        judgement.finds.append(_find(kind, row.get(key), row, verdict))
    judgement.missed.extend(
        (kind, gold_row[key])
        for number, gold_row in enumerate(gold_rows)
        if number not in matched and not gold_row.get("optional")
    )


def _pair(gold_rows: list[dict[str, Any]], rows: list[Row], key: str, same: Same) -> dict[int, int]:
    """Return the number of the labelled row for the number of each find that matches one, each used once.

    The same spelling goes before a fair one; otherwise the first in order take each other.
    """
    partner: dict[int, int] = {}
    taken: set[int] = set()
    steps: tuple[Callable[[str, str], bool], ...] = (lambda one, other: normal(one) == normal(other), same)
    for step in steps:
        for labelled, gold_row in enumerate(gold_rows):
            forms = _forms(gold_row, key)
            free = (n for n, row in enumerate(rows) if n not in partner and says_one_of(forms, row.get(key), step))
            number = None if labelled in taken else next(free, None)
            if number is not None:
                partner[number] = labelled
                taken.add(labelled)
    return partner


def _verdict(kind: str, gold_row: Row, row: Row) -> Verdict:
    if gold_row.get("optional"):
        return "optional"
    fair_roles = [gold_row.get("role"), *(gold_row.get("roles") or ())]
    return "wrong role" if kind in WITH_ROLE and row.get("role") not in fair_roles else "right"


def _forms(gold_row: Row, key: str) -> list[str | None]:
    return [gold_row.get(key), *(gold_row.get("aka") or ())]


def _find(kind: str, value: Any, reason: Row, verdict: Verdict) -> Find:
    return Find(kind, str(value or ""), reason.get("rule") or "(none)", reason.get("confidence") or "guess", verdict)
