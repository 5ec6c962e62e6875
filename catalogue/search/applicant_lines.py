"""The lines of the list of applicants: each person with the statements that match and what they are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from catalogue.models import Applicant, AreaMention
from catalogue.search.matching import statements
from catalogue.search.query import Query
from catalogue.search.statement_lines import Tag, facts
from catalogue.search.subjects import AREA_ROLES
from catalogue.search.values import Value

MOST_AREAS = 5


@dataclass(frozen=True)
class WrittenLine:
    """One statement under its writer."""

    url: str
    facts: tuple[str, ...]

    @property
    def more_facts(self) -> tuple[str, ...]:
        """All but the first, which is the link."""
        return self.facts[1:]


@dataclass(frozen=True)
class ApplicantLine:
    """What a list shows of one applicant."""

    title: str
    url: str
    written: tuple[WrittenLine, ...]
    tags: tuple[Tag, ...]


def applicant_lines(query: Query, applicants: QuerySet[Applicant]) -> list[ApplicantLine]:
    """Return a line for each applicant of one page, in three SQL queries."""
    people = list(applicants.only("key", "name", "sort_name", "merged_into"))
    ids = [person.pk for person in people]
    written: dict[int, list[WrittenLine]] = {}
    matching = statements(query).filter(listed_id__in=ids).annotate(writer=F("listed_id"))
    for row in matching.select_related("institution__merged_into").order_by(F("year").desc(nulls_last=True), "key"):
        written.setdefault(row.writer, []).append(WrittenLine(row.get_absolute_url(), facts(row)))
    areas = _areas(query, ids)
    return [
        ApplicantLine(
            str(person),
            person.get_absolute_url(),
            tuple(written.get(person.pk, ())),
            tuple(areas.get(person.pk, {}).values())[:MOST_AREAS],
        )
        for person in people
    ]


def _areas(query: Query, ids: list[int]) -> dict[int, dict[str, Tag]]:
    """Return for each applicant the areas of their matching statements, each narrowing the list to it."""
    rows: QuerySet[Any, dict[str, Any]] = AreaMention.objects.filter(
        statement__in=statements(query).filter(listed_id__in=ids).values("pk"),
        state=AreaMention.State.SHOWN,
        role__in=list(AREA_ROLES),
        record__isnull=False,
    ).values(
        writer=Coalesce("statement__applicant__merged_into_id", "statement__applicant_id"),
        area=Coalesce("record__merged_into__key", "record__key"),
        name=Coalesce("record__merged_into__name", "record__name"),
    )
    found: dict[int, dict[str, Tag]] = {}
    for row in rows.order_by("position", "pk"):
        url = query.having("area", Value(row["area"])).url
        found.setdefault(row["writer"], {})[row["area"]] = Tag(row["name"], "area", url)
    return found
