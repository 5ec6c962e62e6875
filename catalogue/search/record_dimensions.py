"""Dimensions of listed records: what they are, and the role in which a statement names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Model, Q
from django.db.models.functions import Coalesce

from catalogue.search.dimensions import ChoiceDimension, Dimension, YearDimension
from catalogue.search.values import NONE, Value


@dataclass(frozen=True, eq=False)
class LinkRoleDimension(Dimension):
    """The role on the very mention that puts the record into the list; `Subject.linked` asks for it."""

    of_links = True
    choices: Mapping[str, str] = field(default_factory=dict)

    def parse(self, written: Sequence[str]) -> tuple[Value, ...]:
        """Keep the roles that exist."""
        return tuple(value for value in super().parse(written) if value.key in self.choices)

    @property
    def key(self) -> Any:
        """The role of the link."""
        return F("link__role")

    def describe(self, key: str, label: str = "") -> str:
        """Return the role in words."""
        return str(self.choices.get(key, key))


@dataclass(frozen=True, eq=False)
class RecordChoiceDimension(ChoiceDimension):
    """A column of the record with fixed choices, "" where blank."""

    of_records = True


@dataclass(frozen=True, eq=False)
class RecordYearDimension(YearDimension):
    """The record's own year."""

    of_records = True


@dataclass(frozen=True, eq=False)
class RelatedDimension(Dimension):
    """A record that the listed record belongs to, by a foreign key called like the dimension."""

    of_records = True
    model: type[Model] = Model
    merges: bool = True

    def _column(self, name: str) -> Any:
        own = f"{self.name}__{name}"
        return Coalesce(f"{self.name}__merged_into__{name}", own) if self.merges else F(own)

    @property
    def key(self) -> Any:
        """The canonical key of what it belongs to."""
        return self._column("key")

    @property
    def label(self) -> Any:
        """Its name."""
        return self._column("name")

    def condition(self, values: Sequence[Value]) -> Any:
        """Ask for any of them, or for none."""
        keys = [value.key for value in values if value.key != NONE]
        condition = Q(**{f"{self.name}__key__in": keys})
        if self.merges:
            condition = Q(**{f"{self.name}__merged_into__key__in": keys}) | condition
        return condition | Q(**{f"{self.name}__isnull": True}) if len(keys) < len(values) else condition

    def labels(self, values: Sequence[Value]) -> dict[str, tuple[str, str]]:
        """Look them up; a merged one answers with its canonical record."""
        rows: Any = self.model._default_manager.filter(key__in=[value.key for value in values])
        if not self.merges:
            return {row.key: (row.key, row.name) for row in rows}
        found = rows.select_related("merged_into")
        return {row.key: (row.canonical.key, row.canonical.name) for row in found}
