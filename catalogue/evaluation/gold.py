"""Labelled statements: what a careful reader found in a document, one JSON file each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

# What is compared, in the order in which it is printed.
FIELDS = (
    "applicant.name",
    "applicant.email",
    "applicant.website",
    "statement.kind",
    "statement.degree",
    "statement.programme",
    "statement.institution",
    "statement.date",
)
KINDS = ("advisors", "institutions", "research_areas", "papers", "projects")
# The key that names a record of the kind; an area is its own name.
NAMED_BY = {"advisors": "name", "institutions": "name", "papers": "title", "projects": "title"}


class GoldError(ValueError):
    """A folder or a file of labels is not in its form; the message names it and what to do."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The labels of one document; ``document`` is its file name, ``rows`` are the records of each kind as written."""

    document: str
    applicant: dict[str, Any]
    statement: dict[str, Any]
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    optional_areas: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Gold:
        """Take what the JSON file holds. Raises GoldError, which does not yet name the file."""
        for key, wanted in (("document", str), ("applicant", dict), ("statement", dict)):
            if not isinstance(data.get(key), wanted):
                raise GoldError(f'has no "{key}" ({"a text" if wanted is str else "an object"})')
        return cls(
            PurePath(data["document"]).name,
            data["applicant"],
            data["statement"],
            {kind: _rows(data, kind) for kind in NAMED_BY},
            _names(data, "research_areas"),
            _names(data, "optional_areas"),
        )

    def value(self, name: str) -> str | None:
        """Return the labelled value of a field ("applicant.name"); None where the text does not give it."""
        part, key = name.split(".")
        return getattr(self, part).get(key) or None

    def fair_values(self, name: str) -> list[str | None]:
        """Return what else is fair for a field of the statement; None among them means that a blank is fair."""
        part, key = name.split(".")
        return list(self.statement.get(f"{key}s") or ()) if part == "statement" else []


def _rows(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    rows, key = data.get(kind) or [], NAMED_BY[kind]
    if not isinstance(rows, list) or not all(isinstance(row, dict) and isinstance(row.get(key), str) for row in rows):
        raise GoldError(f'"{kind}" must be a list of objects that each have a "{key}"')
    return rows


def _names(data: dict[str, Any], key: str) -> tuple[str, ...]:
    names = data.get(key) or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise GoldError(f'"{key}" must be a list of names')
    return tuple(names)


def load_gold(folders: Iterable[Path]) -> list[Gold]:
    """Return the labels in the JSON files of ``folders``, in the order of their names.

    Raises GoldError where a folder holds none, a file is not in its form, or two label the same document.
    """
    found: dict[str, tuple[Path, Gold]] = {}
    for folder in folders:
        if not folder.is_dir():
            raise GoldError(f"{folder}: there is no such folder. Give the folder that holds the labels.")
        labels = [(path, _load(path)) for path in sorted(folder.glob("*.json"))]
        if not labels:
            raise GoldError(f"{folder}: holds no *.json file. Give the folder that holds the labels.")
        for path, gold in labels:
            if gold.document in found:
                raise GoldError(
                    f"{path}: labels {gold.document}, which {found[gold.document][0]} labels too. Keep one."
                )
            found[gold.document] = path, gold
    return [gold for _, gold in found.values()]


def _load(path: Path) -> Gold:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as UTF-8 ({error}).") from error
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}, line {error.lineno}: is no JSON ({error.msg}).") from error
    if not isinstance(data, dict):
        raise GoldError(f"{path}: must hold one JSON object.")
    try:
        return Gold.from_dict(data)
    except GoldError as error:
        raise GoldError(f"{path}: {error}.") from error
