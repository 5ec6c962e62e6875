"""The sections of a record's page: who says so, in which role, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from django.urls import reverse

from catalogue.models import Statement
from catalogue.models.mentions import MentionQuerySet
from catalogue.views.notes import anchor, role_of

MOST_ROWS = 25  # statements in a section; what leads to the others stands below them
ALL_ROWS = 500  # where the reader asks for all
MOST_SENTENCES = 3  # of one statement
MOST_LINKS = 10  # neighbouring records


@dataclass(frozen=True, slots=True)
class Role:
    """A section to be: the mentions in ``role`` under the heading ``title``."""

    role: str
    title: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of a statement, and the address at which it stands there."""

    sentence: str
    url: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with what it says."""

    statement: Statement
    quotations: list[Quotation]


@dataclass(frozen=True, slots=True)
class Told:
    """A record of which one writer tells, in which roles, in which words."""

    record: Any
    roles: list[str]
    quotations: list[Quotation]


@dataclass(frozen=True, slots=True)
class Tale:
    """The records of one kind of which a writer tells; ``is_cut`` where there are more."""

    records: list[Told]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the newest statements, how many there are, and the address of the list of all."""

    title: str
    total: int
    rows: list[Row] = field(default_factory=list)
    url: str = ""
    anchor: str = ""

    @property
    def unseen(self) -> int:
        """How many statements the section leaves out."""
        return self.total - len(self.rows)


def sections(
    mentions: MentionQuerySet, kind: str, roles: Sequence[Role], most: int, parameter: str = "", key: str = ""
) -> list[Section]:
    """Return a section of at most ``most`` statements a role that occurs, in the order of ``roles``.

    ``parameter`` is the statement list's name for this kind of record, "" where it has no such filter.
    """
    totals = mentions.by_role()
    return [
        Section(
            role.title,
            totals[role.role],
            rows(mentions.filter(role=role.role), kind, most),
            f"{reverse('statement_list')}?{parameter}={key}:{role.role}" if parameter else "",
            role.role.replace("_", "-"),
        )
        for role in roles
        if totals.get(role.role)
    ]


def rows(mentions: MentionQuerySet, kind: str, most: int = MOST_ROWS) -> list[Row]:
    """Return the newest statements with their sentences, at most ``most``."""
    newest = mentions.with_statements()[: most * 2]
    found = [
        Row(statement, [_quotation(mention, kind) for mention in list(said)[:MOST_SENTENCES]])
        for statement, said in groupby(newest, key=lambda mention: mention.statement)
    ]
    return found[:most]


def told(mentions: MentionQuerySet, kind: str, most: int = MOST_ROWS) -> Tale:
    """Return the records of the mentions, each with its roles and sentences, in the order of their first one."""
    by_record: dict[Any, list[Any]] = {}
    read = list(mentions.filter(record__isnull=False).with_records().with_statements()[: most * 4])
    for mention in read:
        by_record.setdefault(mention.record.canonical, []).append(mention)
    records = [
        Told(
            record,
            list(dict.fromkeys(role for mention in said if (role := role_of(mention)))),
            [replace(_quotation(mention, kind), role="") for mention in said[:MOST_SENTENCES]],
        )
        for record, said in list(by_record.items())[:most]
    ]
    return Tale(records, is_cut=len(by_record) > most or len(read) == most * 4)


def _quotation(mention: Any, kind: str) -> Quotation:
    place = f"#said-{anchor(kind, mention)}" if mention.public_spans else ""
    role = mention.role if kind == "project" else ""
    return Quotation(mention.sentence, mention.statement.get_absolute_url() + place, role)
