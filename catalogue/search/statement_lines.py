"""The lines of a list of statements: the facts, the sentence that says why a statement is there, and tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Left
from django.utils.safestring import SafeString

from catalogue.models import Mention, PaperMention, ProjectMention, Statement
from catalogue.search.dimensions import MentionDimension
from catalogue.search.query import Query
from catalogue.search.quoting import headlines, quotation, words_of_mention
from catalogue.search.subjects import ADVISOR, AREA, INSTITUTION, STATEMENTS
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
class Quotation:
    """The words of the writer, escaped and marked. ``kind`` gives the mark its colour, ``note`` says what it proves."""

    html: SafeString
    kind: str = ""
    note: str = ""


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
    """Return a line for each statement of one page; a constant number of SQL queries (at most five)."""
    rows = list(_with_what_is_shown(statements))
    ids = [row.pk for row in rows]
    found = {dimension.name: _mentions(dimension, ids) for dimension in (AREA, INSTITUTION, ADVISOR)}
    quoted = headlines(query.text, ids) if query.text and ids else {}
    lines = []
    for row in rows:
        mentions = {name: by_statement.get(row.pk, []) for name, by_statement in found.items()}
        lines.append(
            StatementLine(
                title=str(row.applicant.canonical),
                url=row.get_absolute_url(),
                facts=facts(row),
                quotation=_quotation(query, row, mentions, quoted.get(row.pk)),
                tags=tuple(_tags(query, row, mentions)),
                is_sample=row.is_sample,
            )
        )
    return lines


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
    columns = ("statement_id", "written", "sentence", "role", "position", "record__key", "record__name")
    rows = dimension.model._default_manager.filter(
        statement__in=statement_ids,
        state=Mention.State.SHOWN,
        role__in=list(dimension.counted_roles),
        record__isnull=False,
    )
    merged = ("record__merged_into__key", "record__merged_into__name")
    found: dict[int, list[Any]] = {}
    rows = rows.annotate(words=words_of_mention()).order_by("position", "pk")
    for row in rows.select_related("record__merged_into").only(*columns, *merged):
        found.setdefault(row.statement_id, []).append(row)
    return found


def _quotation(
    query: Query, statement: Any, mentions: dict[str, list[Any]], headline: SafeString | None
) -> Quotation | None:
    """Choose the words that say why: those looked for, else the chosen record's sentence, else what it is about."""
    if headline:
        return Quotation(headline)
    for name, mention in (*_asked_for(query, mentions), *_of_default(mentions)):
        if mention.sentence:
            dimension = STATEMENTS.dimension(name)
            note = f"{dimension.roles[mention.role]} {mention.record.canonical}" if dimension else ""
            html = quotation(mention.sentence, mention.words or mention.written)
            return Quotation(html, dimension.kind if dimension else "", note)
    return Quotation(quotation(statement.opening, "")) if statement.opening else None


def _asked_for(query: Query, mentions: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """Yield the mentions that answer to a chosen value and its role."""
    for name, among in mentions.items():
        for value in query.values(name):
            for mention in among:
                if mention.record.canonical.key == value.key and value.role in ("", mention.role):
                    yield name, mention


def _of_default(mentions: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """Yield mentions that say what a statement is about: an area of interest, then one worked on, then people."""
    by_role = sorted(mentions["area"], key=lambda mention: mention.role != "interest")
    yield from (("area", mention) for mention in by_role)
    yield from (("advisor", mention) for mention in mentions["advisor"])
    yield from (("institution", mention) for mention in mentions["institution"])


def _tags(query: Query, statement: Any, mentions: dict[str, list[Any]]) -> Iterator[Tag]:
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
