"""When the single values about a statement and its writer are right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalogue.evaluation.comparison import (
    is_presentable,
    normal,
    same_institution,
    same_person,
    same_phrase,
    same_website,
    words,
)
from catalogue.evaluation.gold import Gold


def found_value(found: Mapping[str, Any] | None, name: str) -> str | None:
    """Return the value of the field ``name`` in what `extract` prints, None where there is none."""
    part, key = name.split(".")
    return ((found or {}).get(part) or {}).get(key) or None


def field_is_right(gold: Gold, name: str, value: str | None) -> bool:
    """Say whether ``value`` is what a careful reader would give; a blank is, where the text has nothing."""
    for fair in gold.fair_values(name):
        if same_phrase(fair, value) if fair and value else not fair and not value:
            return True
    labelled = gold.value(name)
    if not labelled or not value:
        return not labelled and not value
    if name == "applicant.name":
        return _is_writer(gold, labelled, value)
    if name == "statement.institution":
        return any(same_institution(form, value) for form in _spellings(gold, labelled))
    if name == "statement.programme":
        return same_phrase(labelled, value)
    if name in ("statement.kind", "statement.degree"):
        return value == labelled
    if name == "applicant.website":
        return same_website(labelled, value)
    return normal(labelled) == normal(value)


def _is_writer(gold: Gold, labelled: str, value: str) -> bool:
    """A writer's name is right only as a page shows it, with the same first name."""
    forms = [labelled, *(gold.applicant.get("aka") or ())]
    if not is_presentable(value, forms):
        return False
    return any(same_person(form, value) and words(form)[0] == words(value)[0] for form in forms)


def _spellings(gold: Gold, labelled: str) -> list[str]:
    rows = [row for row in gold.rows["institutions"] if normal(row["name"]) == normal(labelled)]
    return [labelled, *(form for row in rows for form in row.get("aka") or ())]
