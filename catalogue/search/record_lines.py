"""The lines of a list of records: what a record is, how statements name it, and one sentence that does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from catalogue.models import Mention, Statement
from catalogue.search.countries import COUNTRIES
from catalogue.search.dimensions import MentionDimension
from catalogue.search.matching import statements
from catalogue.search.query import Query
from catalogue.search.quoting import quotation, words_of_mention
from catalogue.search.reasons import Quotation
from catalogue.search.record_dimensions import LinkRoleDimension
from catalogue.search.statement_lines import Tag
from catalogue.search.subjects import STATEMENTS, Subject
from catalogue.search.values import Value

MOST_AUTHORS = 4
QUOTED = ("projects", "papers", "advisors")
_DATES = {"day": "%-d %B %Y", "month": "%B %Y", "year": "%Y"}


@dataclass(frozen=True)
class RecordLine:
    """What a list shows of one record. ``heading`` is set where lines are grouped: an area's field."""

    title: str
    url: str
    facts: tuple[str, ...]
    tags: tuple[Tag, ...]
    quotation: Quotation | None
    times: int
    statements_url: str = ""
    heading: str = ""


def record_lines(query: Query, records: QuerySet[Any]) -> list[RecordLine]:
    """Return a line for each record of one page, in at most three SQL queries."""
    subject = query.subject
    facts, related = _FACTS[subject.slug]
    rows = list(records.select_related(*related))
    ids = [row.pk for row in rows]
    numbers = _numbers(query, ids)
    sentences = _sentences(query, ids)
    return [
        RecordLine(
            title=str(row),
            url=row.get_absolute_url(),
            facts=tuple(fact for fact in facts(row) if fact),
            tags=tuple(_tags(query, row, numbers.get(row.pk, {}))),
            quotation=sentences.get(row.pk),
            times=numbers.get(row.pk, {}).get("n", 0),
            statements_url=_statements_url(query, row),
            heading=str(row.field) if subject.slug == "areas" and query.order == "name" else "",
        )
        for row in rows
    ]


def _numbers(query: Query, ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """Return how many matching statements name each record, in all ("n") and in each role."""
    roles = {f"n_{role}": Count("pk", distinct=True, filter=Q(link__role=role)) for role in _roles(query.subject)}
    rows = statements(query).filter(listed_id__in=ids).order_by().values(listed=F("listed_id"))
    return {row["listed"]: row for row in rows.annotate(n=Count("pk", distinct=True), **roles)}


def _roles(subject: Subject) -> dict[str, str]:
    dimension = subject.dimension("role")
    return dict(dimension.choices) if isinstance(dimension, LinkRoleDimension) else {}


def _sentences(query: Query, ids: Sequence[int]) -> dict[int, Quotation]:
    """Return for each record the first sentence of a matching statement that names it, and who wrote it.

    Places and areas go without: their lists name no person, so that search engines may have them.
    """
    subject = query.subject
    if subject.slug not in QUOTED:
        return {}
    relation: Any = Statement._meta.get_field(subject.relation)
    mentions: QuerySet[Any] = relation.related_model._default_manager.annotate(
        listed=Coalesce("record__merged_into_id", "record_id")
    )
    asked = [value.key for value in query.values("role")] or list(subject.roles)
    rows = mentions.filter(
        Q(role__in=asked) if asked else Q(),
        state=Mention.State.SHOWN,
        listed__in=ids,
        statement__in=statements(query).values("pk"),
    ).exclude(sentence="")
    chosen = rows.order_by("listed", F("statement__year").desc(nulls_last=True), "statement__key", "position", "pk")
    columns = ("sentence", "written", "statement__key", "statement__applicant__name")
    merged = "statement__applicant__merged_into__name"
    first = chosen.distinct("listed").select_related("statement__applicant__merged_into").only(*columns, merged)
    kind = subject.noun.split()[-1]
    found = {}
    for row in first.annotate(words=words_of_mention()):
        html = quotation(row.sentence, row.written, row.words)
        # A project's line says whose it is.
        writer = "" if kind == "project" else str(row.statement.applicant.canonical)
        found[row.listed] = Quotation(html, kind, writer)
    return found


def _tags(query: Query, record: Any, numbers: dict[str, int]) -> Iterator[Tag]:
    """Yield a tag a role with the number of statements, each leading to just these."""
    name = query.subject.noun.split()[-1]
    dimension = STATEMENTS.dimension(name)
    asked = {value.key for value in query.values("role")}
    for role, words in _roles(query.subject).items():
        number = numbers.get(f"n_{role}", 0)
        if not number or (asked and role not in asked):
            continue
        url = ""
        if isinstance(dimension, MentionDimension):
            url = of_statements(query).having(name, Value(record.key, role)).url
        yield Tag(words, name, url, number)


def _statements_url(query: Query, record: Any) -> str:
    """Return the address of the matching statements that name a record, "" where they have no such filter."""
    name = query.subject.noun.split()[-1]
    is_filter = isinstance(STATEMENTS.dimension(name), MentionDimension)
    return of_statements(query).having(name, Value(record.key)).url if is_filter else ""


def of_statements(query: Query) -> Query:
    """Return the question about statements with what a question about records asks of them."""
    shared = [(one.name, values) for one, values in query.conditions() if STATEMENTS.dimension(one.name) is one]
    return Query(chosen=tuple(shared))


def _project(row: Any) -> tuple[str, ...]:
    place = f"at {row.institution.canonical}" if row.institution else ""
    ends = (_when(row.start, row.start_precision), _when(row.end, row.end_precision))
    return (f"by {row.applicant.canonical}", place, " – ".join(end for end in ends if end))


def _paper(row: Any) -> tuple[str, ...]:
    authors = ", ".join(row.authors[:MOST_AUTHORS]) + (" et al." if len(row.authors) > MOST_AUTHORS else "")
    return (authors, row.venue, str(row.year or ""))


def _advisor(row: Any) -> tuple[str, ...]:
    return (str(row.institution.canonical) if row.institution else "",)


def _institution(row: Any) -> tuple[str, ...]:
    part_of = f"part of {row.parent.canonical}" if row.parent else ""
    return (row.get_kind_display(), part_of, COUNTRIES.get(row.country, row.country))


def _area(row: Any) -> tuple[str, ...]:
    return ()


def _when(value: Any, precision: str) -> str:
    return value.strftime(_DATES[precision]) if value else ""


_OWN_PLACE = ("institution", "institution__merged_into")
# For each list the facts of a line, and the rows that they need beside the record's own.
_FACTS: dict[str, tuple[Callable[[Any], tuple[str, ...]], tuple[str, ...]]] = {
    "projects": (_project, ("applicant", "applicant__merged_into", *_OWN_PLACE)),
    "papers": (_paper, ("merged_into",)),
    "advisors": (_advisor, _OWN_PLACE),
    "institutions": (_institution, ("parent", "parent__merged_into")),
    "areas": (_area, ("field",)),
}
