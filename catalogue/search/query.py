"""What a reader asks for, read from the address and written back to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import urlencode

from django.urls import reverse

from catalogue.search.dimensions import Dimension
from catalogue.search.subjects import STATEMENTS, Subject
from catalogue.search.values import NONE, NONE_LABEL, Value

LONGEST_TEXT = 300
MOST_PAGES = 100_000


class Parameters(Protocol):
    """The parameters of an address, such as `request.GET`; a name may stand in it several times."""

    def get(self, name: str, default: Any = None) -> Any:
        """Return the last value of ``name``."""

    def getlist(self, name: str) -> list[Any]:
        """Return all values of ``name``."""


@dataclass(frozen=True)
class Query:
    """One question to one list. ``chosen`` holds (dimension's name, values) in the order of the dimensions.

    Values of one dimension are alternatives, dimensions are all asked for. A role qualifies its value on
    the same mention. What an address holds besides is not an error: it is left out.
    """

    subject: Subject = STATEMENTS
    text: str = ""
    chosen: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    sort: str = ""
    page: int = 1

    @classmethod
    def from_params(cls, params: Parameters, subject: Subject = STATEMENTS) -> Query:
        """Read a query; whatever makes no sense is left out, so that no address is ever an error."""
        text = " ".join(str(params.get("q") or "").replace("\x00", " ").split())[:LONGEST_TEXT].strip()
        chosen = []
        for dimension in subject.dimensions:
            written = [*params.getlist(dimension.name), *_from_two_boxes(params, dimension)]
            values = dimension.parse([str(one) for one in written])
            if values:
                chosen.append((dimension.name, values))
        page = str(params.get("page") or "1")
        return cls(
            subject=subject,
            text=text,
            chosen=tuple(chosen),
            sort=str(params.get("sort") or ""),
            page=min(int(page), MOST_PAGES)
            if page.isascii() and page.isdigit() and len(page) < 20 and int(page)
            else 1,
        ).with_sort(str(params.get("sort") or ""))

    def with_sort(self, sort: str) -> Query:
        """Return the same question in another order, or in the default one where there is no such order."""
        return replace(self, sort=sort if sort in self.sorts and sort != self.default_sort else "")

    @property
    def sorts(self) -> dict[str, str]:
        """The orders on offer, in words; the best match only where words are looked for."""
        return {name: words for name, words in self.subject.sorts.items() if name != "relevance" or self.text}

    @property
    def default_sort(self) -> str:
        """The order of an address that names none."""
        return next(iter(self.sorts))

    @property
    def order(self) -> str:
        """The order in force."""
        return self.sort or self.default_sort

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for, so that everything is listed."""
        return not self.text and not self.chosen

    def values(self, name: str) -> tuple[Value, ...]:
        """Return the values chosen in the dimension ``name``."""
        return dict(self.chosen).get(name, ())

    def conditions(self) -> Iterator[tuple[Dimension, tuple[Value, ...]]]:
        """Yield each dimension in which something is chosen, with what is."""
        for name, values in self.chosen:
            dimension = self.subject.dimension(name)
            if dimension:
                yield dimension, values

    def having(self, name: str, *values: Value) -> Query:
        """Return the question with exactly ``values`` in the dimension ``name``, from its first page."""
        kept = {**dict(self.chosen), name: tuple(dict.fromkeys(values))}
        order = [dimension.name for dimension in self.subject.dimensions if kept.get(dimension.name)]
        return replace(self, chosen=tuple((one, kept[one]) for one in order), page=1)

    def with_value(self, name: str, value: Value) -> Query:
        """Return the question with one more alternative; it takes the place of the same key in other roles."""
        return self.having(name, *(one for one in self.values(name) if one.key != value.key), value)

    def without(self, name: str, value: Value | None = None) -> Query:
        """Return the question without ``value``, or without anything chosen in the dimension ``name``."""
        return self.having(name, *(one for one in self.values(name) if value is not None and one != value))

    def without_text(self) -> Query:
        """Return the question without the words looked for."""
        return replace(self, text="", page=1).with_sort(self.sort)

    def on_page(self, page: int) -> Query:
        """Return the same question, another page of it."""
        return replace(self, page=page)

    def pairs(self) -> list[tuple[str, str]]:
        """Return the parameters but for the page, in an order that depends on nothing but the question."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(name, str(value)) for name, values in self.chosen for value in values]
        return pairs + ([("sort", self.sort)] if self.sort else [])

    @property
    def url(self) -> str:
        """The address of the list that answers this."""
        pairs = self.pairs() + ([("page", str(self.page))] if self.page > 1 else [])
        return reverse(self.subject.url_name) + (f"?{urlencode(pairs, safe=':')}" if pairs else "")


def look_up(query: Query) -> Query:
    """Return the query with the names of what is chosen, merged records replaced by their canonical ones.

    A key that no record has stays, without a name, and matches nothing. One SQL query for each dimension of
    records in which something is chosen.
    """
    for dimension, values in query.conditions():
        known = dimension.labels(values)
        named = []
        for value in values:
            key, label = known.get(value.key, (value.key, ""))
            named.append(Value(key, value.role, NONE_LABEL if key == NONE else label))
        page = query.page
        query = replace(query.having(dimension.name, *named), page=page)
    return query


def _from_two_boxes(params: Mapping[str, Any] | Parameters, dimension: Dimension) -> list[str]:
    """Return the range of a form with the boxes ``year_from`` and ``year_to``, if either is filled in."""
    if dimension.shape != "years":
        return []
    first, last = (str(params.get(f"{dimension.name}_{end}") or "").strip() for end in ("from", "to"))
    return [f"{first}..{last}"] if first or last else []
