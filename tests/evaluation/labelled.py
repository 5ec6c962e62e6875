"""Invented labels, and finds as `extract` prints them, for the tests of evaluation."""

from __future__ import annotations

from typing import Any

from catalogue.evaluation.gold import KINDS, Gold


def gold(document: str = "brok.md", **parts: Any) -> Gold:
    """Return labels that give nothing but ``parts``: rows by kind, "applicant", "statement", "optional_areas"."""
    return Gold.from_dict({"document": document, "applicant": {}, "statement": {}, **parts})


def row(
    value: str, rule: str = "r", *, key: str = "name", role: str | None = None, claim: str = "sure"
) -> dict[str, Any]:
    """Return one found record."""
    return {key: value, "role": role, "rule": rule, "confidence": claim}


def prediction(**parts: Any) -> dict[str, Any]:
    """Return what is found in a document: ``fields`` as {"applicant.name": (value, rule)}, records by kind."""
    found: dict[str, Any] = {"applicant": {}, "statement": {}, "rules": {}}
    for name, (value, rule) in parts.pop("fields", {}).items():
        part, key = name.split(".")
        found[part][key] = value
        found["rules"][name] = {"rule": rule, "confidence": "sure"}
    return {**found, **{kind: [] for kind in KINDS}, **parts}
