"""What a list is narrowed by, in words, each with the way to drop it."""

from __future__ import annotations

from dataclasses import dataclass

from catalogue.search.dimensions import Dimension
from catalogue.search.matching import results
from catalogue.search.query import Query
from catalogue.search.values import NONE, Value

# An empty list counts what dropping each constraint would bring, one SQL query each.
MOST_COUNTED = 5


@dataclass(frozen=True)
class Pill:
    """One constraint. ``without`` is the question that drops it."""

    label: str
    kind: str
    without: Query

    @property
    def url(self) -> str:
        """The address that drops it."""
        return self.without.url


@dataclass(frozen=True)
class WayOut:
    """What dropping one constraint of an empty list would bring."""

    pill: Pill
    count: int


def pills(query: Query) -> tuple[Pill, ...]:
    """Return the constraints of a query (names looked up), the words looked for first."""
    found = [Pill(f"“{query.text}”", "", query.without_text())] if query.text else []
    for dimension, values in query.conditions():
        found += [
            Pill(words(dimension, value), dimension.kind, query.without(dimension.name, value)) for value in values
        ]
    return tuple(found)


def words(dimension: Dimension, value: Value) -> str:
    """Return a chosen value in words, e.g. "applied to ETH Zürich", "2019–2023" or "no advisor named"."""
    if value.key == NONE:
        return f"{dimension.title}: none recorded"
    label = dimension.describe(value.key, value.label)
    return f"{dimension.roles[value.role]} {label}" if value.role else label


def ways_out(query: Query) -> tuple[WayOut, ...]:
    """Return the constraints whose dropping would fill an empty list, the most fruitful first."""
    found = [WayOut(pill, results(pill.without).count()) for pill in pills(query)[:MOST_COUNTED]]
    return tuple(sorted((one for one in found if one.count), key=lambda one: -one.count))
