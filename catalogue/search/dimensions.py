"""What can be narrowed by: one class a kind of dimension, each saying how it reads, filters and groups.

A dimension of statements groups the published statements themselves; a dimension of records (see
`record_dimensions`) groups the listed records by a column of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, F, FilteredRelation, Model, OuterRef, Q, QuerySet
from django.db.models import Value as Literal
from django.db.models.functions import Coalesce

from catalogue.models import Mention, ResearchArea, ResearchField
from catalogue.search.values import NONE, Value

# So many values of one facet are heeded; an address with more is no person's.
MOST_VALUES = 30


@dataclass(frozen=True, eq=False)
class Dimension:
    """A named way to narrow a list. ``name`` is the parameter, ``title`` stands above the facet.

    ``shape`` is how the facet is drawn: "list", or "years" for bars. ``kind`` is the kind of record whose
    colour it wears ("" for none).
    """

    name: str
    title: str
    kind: str = ""
    shape: str = "list"
    of_records = False
    of_links = False

    @property
    def roles(self) -> Mapping[str, str]:
        """The roles that can qualify a value, as spelled and in words; none by default."""
        return {}

    def parse(self, written: Sequence[str]) -> tuple[Value, ...]:
        """Read values from an address, leaving out what cannot be one; a role that does not exist is dropped."""
        found: dict[Value, None] = {}
        for one in written[:MOST_VALUES]:
            key, _, role = one.strip().partition(":")
            if key and "\x00" not in key:
                found[Value(key[:64], role if role in self.roles and key != NONE else "")] = None
        return tuple(found)

    def join(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Bring in the table that `key` and `label` read, so that a row without any keeps one empty line."""
        return rows

    @property
    def key(self) -> Any:
        """The expression that rows are grouped by; NULL or "" groups those without a value."""
        return F(self.name)

    @property
    def label(self) -> Any:
        """The expression of the words, which must depend on `key`."""
        return self.key

    @property
    def detail(self) -> Any:
        """The expression of what tells two values with the same words apart; it depends on `key`, too."""
        return Literal("")

    @property
    def role(self) -> str:
        """The column that holds the role, where there are roles."""
        return ""

    @property
    def counted(self) -> Q:
        """The condition that a joined row counts: as its value, or truly as none."""
        return Q()

    def condition(self, values: Sequence[Value]) -> Any:
        """Return the condition that a row has any one of ``values``."""
        raise NotImplementedError

    def labels(self, values: Sequence[Value]) -> dict[str, tuple[str, str]]:
        """Return for each known key of ``values`` its canonical key and its words."""
        return {value.key: (value.key, self.describe(value.key)) for value in values}

    def describe(self, key: str, label: str = "") -> str:
        """Return the words for a key, given what `label` yielded."""
        return label or key

    def holds(self, value: Value, key: str) -> bool:
        """Say whether a chosen value takes in the group ``key``."""
        return value.key == key


@dataclass(frozen=True, eq=False)
class MentionDimension(Dimension):
    """A kind of record that statements mention; merged ones count for the record they were merged into."""

    model: type[Mention] = Mention
    relation: str = ""
    counted_roles: Mapping[str, str] = field(default_factory=dict)

    @property
    def roles(self) -> Mapping[str, str]:
        """The roles that count."""
        return self.counted_roles

    @property
    def record_model(self) -> type[Model]:
        """The model of the mentioned records."""
        return self.model._meta.get_field("record").related_model

    def join(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Join the mentions that count as ``hit``."""
        counts = {"state": Mention.State.SHOWN, "role__in": list(self.counted_roles)}
        condition = Q(**{f"{self.relation}__{name}": value for name, value in counts.items()})
        return rows.alias(hit=FilteredRelation(self.relation, condition=condition))

    @property
    def key(self) -> Any:
        """The canonical record's key."""
        return Coalesce("hit__record__merged_into__key", "hit__record__key")

    @property
    def label(self) -> Any:
        """The canonical record's name."""
        return Coalesce("hit__record__merged_into__name", "hit__record__name")

    @property
    def role(self) -> str:
        """The role on the same mention."""
        return "hit__role"

    @property
    def counted(self) -> Q:
        """A mention without a record is no value; it must not make its statement one without any, either."""
        return Q(hit__record__isnull=False) | ~Exists(self.mentions())

    def mentions(self) -> QuerySet[Any]:
        """Return the mentions of a statement (the outer row) that count."""
        counts = self.model._default_manager.filter(state=Mention.State.SHOWN, role__in=list(self.counted_roles))
        return counts.filter(statement=OuterRef("pk"), record__isnull=False)

    def matching(self, values: Sequence[Value]) -> Q:
        """Return the condition on one mention that record and role are those of any one of ``values``."""
        condition = Q(pk__in=[])
        for value in values:
            records = self.record_model._default_manager.filter(Q(key=value.key) | Q(merged_into__key=value.key))
            condition |= Q(record__in=records, **({"role": value.role} if value.role else {}))
        return condition

    def condition(self, values: Sequence[Value]) -> Any:
        """Ask for one mention with both value and role, or for none at all."""
        named = [value for value in values if value.key != NONE]
        condition = Q(Exists(self.mentions().filter(self.matching(named))))
        return condition | ~Exists(self.mentions()) if len(named) < len(values) else condition

    def labels(self, values: Sequence[Value]) -> dict[str, tuple[str, str]]:
        """Look the records up; a merged one answers with its canonical record."""
        keys = [value.key for value in values]
        records = self.record_model._default_manager.filter(key__in=keys).select_related("merged_into")
        return {one.key: ((one.merged_into or one).key, (one.merged_into or one).name) for one in records}


@dataclass(frozen=True, eq=False)
class PersonDimension(MentionDimension):
    """Mentioned people, of whom two may bear one name."""

    @property
    def detail(self) -> Any:
        """Where they are."""
        return Coalesce("hit__record__merged_into__institution__name", "hit__record__institution__name")


@dataclass(frozen=True, eq=False)
class FieldDimension(MentionDimension):
    """The field of the mentioned areas: it holds the statements of all its areas together."""

    @property
    def roles(self) -> Mapping[str, str]:
        """None can be asked for: a field is asked for as a whole."""
        return {}

    @property
    def key(self) -> Any:
        """The field of the canonical area."""
        return Coalesce("hit__record__merged_into__field__key", "hit__record__field__key")

    @property
    def label(self) -> Any:
        """Its name."""
        return Coalesce("hit__record__merged_into__field__name", "hit__record__field__name")

    def matching(self, values: Sequence[Value]) -> Q:
        """Ask for an area of any of the fields."""
        keys = [value.key for value in values]
        own = Q(merged_into__isnull=True, field__key__in=keys)
        return Q(record__in=ResearchArea.objects.filter(own | Q(merged_into__field__key__in=keys)))

    def labels(self, values: Sequence[Value]) -> dict[str, tuple[str, str]]:
        """Look the fields up."""
        fields = ResearchField.objects.filter(key__in=[value.key for value in values])
        return {one.key: (one.key, one.name) for one in fields}


@dataclass(frozen=True, eq=False)
class ChoiceDimension(Dimension):
    """A column of the row with a fixed set of choices, "" where blank."""

    choices: Mapping[str, str] = field(default_factory=dict)

    def parse(self, written: Sequence[str]) -> tuple[Value, ...]:
        """Keep the choices that exist."""
        return tuple(value for value in super().parse(written) if value.key in self.choices or value.key == NONE)

    def condition(self, values: Sequence[Value]) -> Any:
        """Ask for any of the choices."""
        return Q(**{f"{self.name}__in": ["" if value.key == NONE else value.key for value in values]})

    def describe(self, key: str, label: str = "") -> str:
        """Return the words of the choice."""
        return str(self.choices.get(key, key))


_YEARS = re.compile(r"([0-9]{4})?(\.\.)?([0-9]{4})?")


@dataclass(frozen=True, eq=False)
class YearDimension(Dimension):
    """A column with a year; a value is one year (2022) or a range (2019..2023, 2019.., ..2023)."""

    def parse(self, written: Sequence[str]) -> tuple[Value, ...]:
        """Keep years and ranges; one that runs backwards is turned round."""
        found: dict[Value, None] = {}
        for one in written[:MOST_VALUES]:
            match = _YEARS.fullmatch(one.strip())
            if one.strip() == NONE:
                found[Value(NONE)] = None
            elif match and match[2]:
                first, last = sorted((match[1] or "", match[3] or "9999")) if match[3] else (match[1] or "", "")
                found[Value(f"{first}..{'' if last == '9999' else last}")] = None
            elif match and match[1] and not match[3]:
                found[Value(match[1])] = None
        return tuple(value for value in found if value.key != "..")

    def condition(self, values: Sequence[Value]) -> Any:
        """Ask for a year within any of the values."""
        condition = Q(pk__in=[])
        for value in values:
            first, dots, last = value.key.partition("..")
            if value.key == NONE:
                condition |= Q(**{f"{self.name}__isnull": True})
            elif not dots:
                condition |= Q(**{self.name: int(first)})
            else:
                lower = {f"{self.name}__gte": int(first)} if first else {f"{self.name}__isnull": False}
                condition |= Q(**lower, **({f"{self.name}__lte": int(last)} if last else {}))
        return condition

    def describe(self, key: str, label: str = "") -> str:
        """Return "2019–2023", "from 2019", "until 2023" or the year."""
        first, dots, last = str(key).partition("..")
        if not dots:
            return str(key)
        return f"{first}–{last}" if first and last else (f"from {first}" if first else f"until {last}")

    def holds(self, value: Value, key: str) -> bool:
        """A range takes in its years; four digits compare as numbers do."""
        first, dots, last = value.key.partition("..")
        return (first or "0000") <= key <= (last or "9999") if dots and key != NONE else value.key == key
