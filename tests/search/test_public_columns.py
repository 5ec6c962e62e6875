"""Search, filters, lists and templates read no private column, whatever would be in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Columns that speak of the document, of how a value was found, or of how to reach a person.
PRIVATE = {"evidence", "email", "reasons", "proposals", "details", "lookup"}
# The statement page has an `evidence` of its own, made of public spans, and reads the dates of a phase in `details`.
PAGE = {"evidence", "details"}
SOURCES = [
    *sorted((ROOT / "catalogue" / "search").glob("*.py")),
    ROOT / "catalogue" / "filters.py",
    ROOT / "catalogue" / "views" / "lists.py",
]
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*.html") if "admin" not in path.parts)


def touched(source: str) -> set[str]:
    """Return the private columns that Python source names as an attribute, a keyword or in a lookup."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            names.update(node.arg.split("__"))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            names.update(node.value.split("__"))
    return names & PRIVATE


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_private_column_is_read(path: Path) -> None:
    assert not touched(path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_prints_one(path: Path) -> None:
    tags = " ".join(re.findall(r"\{[{%].*?[%}]\}", path.read_text(), re.DOTALL))
    allowed = PAGE if "catalogue" in path.relative_to(ROOT).parts else set()
    assert not re.findall(rf"\.({'|'.join(PRIVATE - allowed)})\b", tags)
    assert "mention.evidence" not in tags


@pytest.mark.parametrize(
    "source",
    ["mention.evidence", "F('statement__applicant__email')", "rows.filter(details__has_key='x')", "values('reasons')"],
)
def test_a_private_column_is_noticed(source: str) -> None:
    assert touched(source)
