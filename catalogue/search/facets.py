"""What the rows of a list could be narrowed by, with how many there would be.

`facets(query)` is the whole interface: it returns data that a template prints. A count leaves the facet's own
choice aside and keeps all others, so it is the number of rows that following the value's link yields. Each
facet is one SQL query: rows without any value form its NULL group, which is "none recorded".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Count, Q, QuerySet, When, Window
from django.db.models import Value as Literal
from django.urls import reverse

from catalogue.models.keys import fold
from catalogue.search.dimensions import Dimension
from catalogue.search.matching import results, statements
from catalogue.search.query import Query
from catalogue.search.values import NONE, NONE_LABEL, Value
from catalogue.search.year_bars import Bar, bars

# So many values of a facet stand beside a list; the rest is a page of its own.
MOST_SHOWN = 7


@dataclass(frozen=True)
class RoleValue:
    """A role under a chosen value."""

    label: str
    count: int
    url: str
    is_active: bool


@dataclass(frozen=True)
class FacetValue:
    """A line of a facet. ``url`` asks for this value alone in its facet, or drops it where it is active;
    ``also_url`` adds it to what is chosen ("" where nothing is). ``roles`` stand under an active value.
    """

    key: str
    label: str
    count: int
    url: str
    is_active: bool = False
    also_url: str = ""
    roles: tuple[RoleValue, ...] = ()

    @property
    def initial(self) -> str:
        """The letter that a page of all values files it under; "…" for what begins with none."""
        letter = fold(self.label)[:1].upper()
        return letter if letter.isalpha() and not self.is_none else "…"

    @property
    def is_none(self) -> bool:
        """Whether this stands for rows without a value."""
        return self.key == NONE


@dataclass(frozen=True)
class Facet:
    """One facet. ``values`` are those shown, ``total`` how many there are besides "none recorded"."""

    name: str
    title: str
    kind: str
    shape: str
    values: tuple[FacetValue, ...]
    total: int
    chosen: int
    all_url: str
    # Of a facet of years: what is chosen as one range, for its two boxes, and what a form has to send along.
    range_chosen: tuple[str, str] = ("", "")
    hidden: tuple[tuple[str, str], ...] = ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The years drawn as bars."""
        return bars([value for value in self.values if not value.is_none])

    @property
    def unrecorded(self) -> tuple[FacetValue, ...]:
        """The line "none recorded", if there is one."""
        return tuple(value for value in self.values if value.is_none)

    @property
    def by_count_url(self) -> str:
        """The address of the page with all values, the most frequent first."""
        return f"{self.all_url}{'&' if '?' in self.all_url else '?'}order=count"

    @property
    def has_more(self) -> bool:
        """Whether there are values that are not shown."""
        return self.total > sum(not value.is_none for value in self.values)

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose: a facet with a single "none recorded" is left out."""
        return bool(self.chosen) or any(not value.is_none for value in self.values)


@dataclass(frozen=True)
class FacetPage:
    """All facets of a list, and how many values are chosen in them."""

    facets: tuple[Facet, ...]
    chosen: int


def facets(query: Query) -> FacetPage:
    """Return the facets of the list that ``query`` asks for."""
    found = tuple(facet(query, dimension, most=MOST_SHOWN) for dimension in query.subject.dimensions)
    chosen = sum(len(values) for _, values in query.chosen)
    return FacetPage(tuple(one for one in found if one.is_useful), chosen)


def facet(query: Query, dimension: Dimension, *, most: int = 0, by_name: bool = False) -> Facet:
    """Return one facet with its ``most`` frequent values, 0 for all; what is chosen is always among them."""
    chosen = query.values(dimension.name)
    everything = not most or dimension.shape == "years"
    grouped = _grouped(query, dimension).order_by("-is_chosen", "-n", "group_label")
    # Two more than are shown: the group of rows without a value, and one that has only mentions without records.
    rows = list(grouped if everything else grouped[: most + len(chosen) + 2])
    lines = [_line(query, dimension, row) for row in _told_apart(rows) if row["n"]]
    known = {line.key for line in lines}
    lines += [
        _line(query, dimension, {"group_key": value.key, "group_label": value.label, "n": 0})
        for value in chosen
        if value.key not in known and dimension.shape != "years"
    ]
    named = sorted((line for line in lines if not line.is_none), key=_order(dimension, by_name))
    if not everything:
        named.sort(key=lambda line: not line.is_active)
        named = named[: max(most, len(chosen))]
    return Facet(
        name=dimension.name,
        title=dimension.title,
        kind=dimension.kind,
        shape=dimension.shape,
        values=(*named, *(line for line in lines if line.is_none)),
        total=(rows[0]["groups"] - any(_is_blank(row["group_key"]) for row in rows)) if rows else 0,
        chosen=len(chosen),
        all_url=_all_url(query, dimension),
        range_chosen=_range(chosen),
        hidden=tuple(query.without(dimension.name).pairs()),
    )


def _grouped(query: Query, dimension: Dimension) -> QuerySet[Any, dict[str, Any]]:
    """Return a row a value: key, label, n, whether it is chosen, how many values there are, and a count a role."""
    others = query.without(dimension.name)
    rows: QuerySet[Any] = results(others) if dimension.of_records else dimension.join(statements(others))
    counted = "pk" if dimension.of_records else "listed_id"
    # Years are few and all shown, and a range of them is no key.
    chosen = [value.key for value in query.values(dimension.name) if value.key != NONE and dimension.shape != "years"]
    words = {"group_label": dimension.label, "group_detail": dimension.detail}
    named = rows.order_by().values(group_key=dimension.key, **words)
    named = named.annotate(n=Count(counted, distinct=True, filter=dimension.counted), groups=Window(Count("*")))
    named = named.annotate(is_chosen=Case(When(group_key__in=chosen, then=1), default=0) if chosen else Literal(0))
    if dimension.role and chosen:
        named = named.annotate(
            **{
                f"n_{role}": Count(counted, distinct=True, filter=Q(**{dimension.role: role}))
                for role in dimension.roles
            }
        )
    return named


def _told_apart(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to words that stand for several values what tells them apart: the institutions of namesakes."""
    often = Counter(row["group_label"] for row in rows)
    return [
        {**row, "group_label": f"{row['group_label']} ({row['group_detail']})"}
        if often[row["group_label"]] > 1 and row["group_detail"]
        else row
        for row in rows
    ]


def _line(query: Query, dimension: Dimension, row: dict[str, Any]) -> FacetValue:
    key = NONE if _is_blank(row["group_key"]) else str(row["group_key"])
    name, value, chosen = dimension.name, Value(key), query.values(dimension.name)
    is_exact = any(one.key == key for one in chosen)
    kept = [one for one in chosen if one.key != key]
    return FacetValue(
        key=key,
        label=NONE_LABEL if key == NONE else dimension.describe(key, row["group_label"]),
        count=row["n"],
        url=(query.having(name, *kept) if is_exact else query.having(name, value)).url,
        is_active=any(dimension.holds(one, key) for one in chosen),
        also_url=query.with_value(name, value).url if chosen and not is_exact else "",
        roles=tuple(_roles(query, dimension, key, row)) if is_exact and key != NONE else (),
    )


def _roles(query: Query, dimension: Dimension, key: str, row: dict[str, Any]) -> Iterator[RoleValue]:
    """Yield the roles that occur; the one in force is always among them, and following it lifts it."""
    in_force = {value.role for value in query.values(dimension.name) if value.key == key}
    for role, words in dimension.roles.items():
        count, is_active = row.get(f"n_{role}", 0), role in in_force
        if count or is_active:
            value = Value(key) if is_active else Value(key, role)
            yield RoleValue(words, count, query.having(dimension.name, value).url, is_active)


def _order(dimension: Dimension, by_name: bool) -> Callable[[FacetValue], Any]:
    if dimension.shape == "years":
        return lambda line: line.key
    if by_name:
        return lambda line: fold(line.label)
    return lambda line: (-line.count, fold(line.label))


def _is_blank(key: object) -> bool:
    return key is None or key == ""


def _all_url(query: Query, dimension: Dimension) -> str:
    """Return the address of the page with all values, which keeps what is asked for."""
    path = reverse("facet_values", args=[query.subject.slug, dimension.name])
    pairs = query.pairs()
    return path + (f"?{urlencode(pairs, safe=':')}" if pairs else "")


def _range(chosen: Sequence[Value]) -> tuple[str, str]:
    """Return the ends of the only chosen value, where it is a year or a range of years."""
    if len(chosen) != 1 or chosen[0].key == NONE:
        return "", ""
    first, dots, last = chosen[0].key.partition("..")
    return first, last if dots else first
