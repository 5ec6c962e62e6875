"""The lines of a list of statements: the facts, the sentence that says why a statement is there, and tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left

from catalogue.models import Mention, PaperMention, ProjectMention, Statement
from catalogue.search.dimensions import MentionDimension
from catalogue.search.query import Query
from catalogue.search.quoting import words_of_mention
from catalogue.search.reasons import Mentions, Quotation, reasons_to_list
from catalogue.search.subjects import ADVISOR, AREA, INSTITUTION
from catalogue.search.values import Value

MOST_AREAS, MOST_PLACES, MOST_PEOPLE = 3, 1, 2


@dataclass(frozen=True)
class Tag:
    """A record under a line, in its kind's colour; ``url`` is "" where there is nothing to narrow to.

    ``count`` is the number of statements behind it, where that says something.
    """

    label: str
    kind: str
    url: str = ""
    count: int | None = None


@dataclass(frozen=True)
class StatementLine:
    """What a list shows of one statement."""

    title: str
    url: str
    facts: tuple[str, ...]
    quotation: Quotation | None
    tags: tuple[Tag, ...]
    is_sample: bool


def statement_lines(query: Query, statements: QuerySet[Statement]) -> list[StatementLine]:
    """Return a line for each statement of one page; a constant number of SQL queries (at most six)."""
    rows = list(_with_what_is_shown(statements))
    ids = [row.pk for row in rows]
    found = {dimension.name: _mentions(dimension, ids) for dimension in (AREA, INSTITUTION, ADVISOR)}
    mentions = {pk: {name: by_statement.get(pk, []) for name, by_statement in found.items()} for pk in ids}
    reasons = reasons_to_list(query, rows, mentions)
    return [
        StatementLine(
            title=str(row.applicant.canonical),
            url=row.get_absolute_url(),
            facts=facts(row),
            quotation=reasons.get(row.pk),
            tags=tuple(_tags(query, row, mentions[row.pk])),
            is_sample=row.is_sample,
        )
        for row in rows
    ]


def facts(statement: Statement) -> tuple[str, ...]:
    """Return what is known of a statement in a few words: kind, what for, where, when."""
    institution = statement.institution
    place = f"applied to {institution.canonical}" if institution else ""
    what_for = statement.programme or statement.get_degree_display()
    year = str(statement.year or "")
    return tuple(one for one in (statement.get_kind_display(), what_for, place, year) if one)


def _with_what_is_shown(statements: QuerySet[Statement]) -> QuerySet[Any]:
    counts = {"papers": PaperMention, "projects": ProjectMention}
    numbers = {f"{name}_told": _number_of(model) for name, model in counts.items()}
    opening = Left("public_text__text", 400)
    return statements.for_lists().annotate(opening=opening, **numbers)


def _number_of(model: type[Mention]) -> Any:
    shown = model._default_manager.filter(statement=OuterRef("pk"), state=Mention.State.SHOWN).order_by()
    return Coalesce(Subquery(shown.values("statement").annotate(n=Count("pk")).values("n")), 0)


def _mentions(dimension: MentionDimension, statement_ids: Sequence[int]) -> dict[int, list[Any]]:
    """Return the mentions that count, by statement, with their records; private columns stay in the database."""
    columns = ("statement_id", "written", "sentence", "public_spans", "role", "record__key", "record__name")
    rows = dimension.model._default_manager.filter(
        statement__in=statement_ids,
        state=Mention.State.SHOWN,
        role__in=list(dimension.counted_roles),
        record__isnull=False,
    )
    merged = ("record__merged_into__key", "record__merged_into__name")
    found: dict[int, list[Any]] = {}
    rows = rows.annotate(words=words_of_mention()).order_by("position", "pk")
    if dimension is AREA:
        rows = rows.annotate(field_key=Coalesce("record__merged_into__field__key", "record__field__key"))
    for row in rows.select_related("record__merged_into").only(*columns, *merged):
        found.setdefault(row.statement_id, []).append(row)
    return found


def _tags(query: Query, statement: Any, mentions: Mentions) -> Iterator[Tag]:
    yield from _record_tags(query, AREA, mentions["area"], MOST_AREAS, with_role=False)
    places = [mention for mention in mentions["institution"] if mention.role not in ("applied_to", "mentioned")]
    yield from _record_tags(query, INSTITUTION, places, MOST_PLACES)
    yield from _record_tags(query, ADVISOR, mentions["advisor"], MOST_PEOPLE)
    for number, noun, kind in (
        (statement.papers_told, "paper", "paper"),
        (statement.projects_told, "project", "project"),
    ):
        if number:
            yield Tag(f"{number} {noun}{'' if number == 1 else 's'}", kind)


def _record_tags(
    query: Query, dimension: MentionDimension, mentions: Iterable[Any], most: int, *, with_role: bool = True
) -> Iterator[Tag]:
    """Yield a tag a record that narrows the list to it; the role belongs to what is asked, if it is told."""
    shown: set[str] = set()
    for mention in mentions:
        record: Any = mention.record.canonical
        if record.key in shown or len(shown) == most:
            continue
        shown.add(record.key)
        words = f"{dimension.roles[mention.role]} {record.name}" if with_role else record.name
        value = Value(record.key, mention.role if with_role else "")
        yield Tag(words, dimension.kind, query.having(dimension.name, value).url)
