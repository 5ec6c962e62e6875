"""Everything that one page of a list prints, gathered for a template that only prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce

from catalogue.search.applicant_lines import applicant_lines
from catalogue.search.facets import FacetPage, facets
from catalogue.search.matching import statements
from catalogue.search.pills import Pill, WayOut, pills, ways_out
from catalogue.search.query import Query
from catalogue.search.record_lines import record_lines
from catalogue.search.statement_lines import statement_lines

LINES: dict[str, Any] = {"statements": statement_lines, "applicants": applicant_lines}


@dataclass(frozen=True)
class Choice:
    """A link among alternatives: an order, or a page. ``url`` is "" for the gap between page numbers."""

    label: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class Tally:
    """How much was found: records, the statements that they stand in, and the people who wrote those."""

    records: int
    statements: int
    people: int


class Listing:
    """One page of the answer to ``query``; ``rows`` are all that match, in order."""

    def __init__(self, query: Query, rows: QuerySet[Any], per_page: int) -> None:
        self.query = query
        self.subject = query.subject
        self.tally = _tally(query)
        paginator = Paginator(rows, per_page)
        paginator.count = self.tally.records
        self.page: Page[Any] = paginator.get_page(query.page)

    @cached_property
    def lines(self) -> Sequence[Any]:
        """The lines of this page."""
        lines: Sequence[Any] = LINES.get(self.subject.slug, record_lines)(self.query, self.page.object_list)
        return lines

    @cached_property
    def facets(self) -> FacetPage:
        """What the list could be narrowed by."""
        return facets(self.query)

    @cached_property
    def pills(self) -> tuple[Pill, ...]:
        """What it is narrowed by."""
        return pills(self.query)

    @cached_property
    def ways_out(self) -> tuple[WayOut, ...]:
        """For an empty list: what to drop."""
        return () if self.tally.records else ways_out(self.query)

    @property
    def everything_url(self) -> str:
        """The address of the list without any constraint."""
        return Query(self.subject).url

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the search form has to send along besides its own box."""
        return [(name, value) for name, value in self.query.pairs() if name != "q"]

    @property
    def sorts(self) -> list[Choice]:
        """The orders on offer; one alone is none."""
        query = self.query.on_page(1)
        found = [Choice(words, query.with_sort(name).url, name == query.order) for name, words in query.sorts.items()]
        return found if len(found) > 1 else []

    @property
    def pages(self) -> Iterator[Choice]:
        """The page numbers around this one, with gaps."""
        for number in self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1):
            is_gap = not isinstance(number, int)
            yield Choice(str(number), "" if is_gap else self.page_url(int(number)), number == self.page.number)

    @property
    def previous_url(self) -> str:
        """The address of the page before, "" on the first."""
        return self.page_url(self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next_url(self) -> str:
        """The address of the page after, "" on the last."""
        return self.page_url(self.page.number + 1) if self.page.has_next() else ""

    def page_url(self, number: int) -> str:
        """Return the address of the page of that number."""
        return self.query.on_page(number).url


def _tally(query: Query) -> Tally:
    people = Coalesce("applicant__merged_into_id", "applicant_id")
    counts = statements(query).aggregate(
        records=Count(query.subject.record_id, distinct=True),
        statements=Count("pk", distinct=True),
        people=Count(people, distinct=True),
    )
    return Tally(**counts)
