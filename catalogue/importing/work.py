"""One statement on its way through the reconciler: what is stored, what was found and what people said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalogue.importing.projection import ProjectedMention, Projection, Ruling, Shown
from catalogue.importing.redaction import Withheld
from catalogue.models import MENTION_MODELS, Decision, Document, Institution, Mention, Parse, Question, Statement

# The kinds whose mentions point at a record with a page of its own, places before what points at places.
RECORD_KINDS = ("institutions", "research_areas", "advisors", "papers", "projects")


@dataclass(slots=True)
class Work:
    """A statement with all that its rows follow from, and then the rows themselves.

    ``former_text`` is the text of the document that is being replaced, None where none is. ``given_back``
    are decisions just taken back: what they hid was seen by readers before and need not wait again.
    """

    statement: Statement
    document: Document
    parse: dict[str, Any]
    decisions: list[Decision] = field(default_factory=list)
    rows: dict[str, list[Mention]] = field(default_factory=dict)
    projection: Projection = field(default_factory=Projection)
    records: dict[tuple[str, str], Any] = field(default_factory=dict)
    places: dict[tuple[str, str], Institution] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    former_text: str | None = None
    given_back: list[Decision] = field(default_factory=list)
    former: dict[str, set[int | None]] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether the statement has no row yet."""
        return self.statement.pk is None

    @property
    def rulings(self) -> list[Ruling]:
        """The decisions about fields and mentions, oldest first, as `project` takes them."""
        return [ruling_of(decision) for decision in self.decisions if decision.field != "redaction"]

    @property
    def shown(self) -> Shown | None:
        """What readers see now, or None while the statement is not published."""
        if self.is_new or self.statement.status != Statement.Status.PUBLISHED:
            return None
        shown = Shown(fields={name.removeprefix("statement.") for name in self.statement.reasons})
        for kind, rows in self.rows.items():
            visible = [row for row in rows if row.state == Mention.State.SHOWN]
            shown.normals[kind] = {n for row in visible for n in (row.normal, *(row.details.get("aka") or ()))}
        for decision in self.given_back:
            shown.normals.setdefault(decision.mention_kind, set()).update(decision.mention_key.get("normals") or ())
        return shown

    @property
    def redactions(self) -> list[Withheld]:
        """The passages that people chose to withhold."""
        values = [d.value for d in self.decisions if d.field == "redaction" and d.value.get("start") is not None]
        return [Withheld(v["start"], v["end"], v["kind"]) for v in values]

    def mentions(self, kind: str) -> list[ProjectedMention]:
        """Return the mentions of one kind as they should be."""
        return self.projection.mentions.get(kind, [])

    def shown_mentions(self, kind: str) -> list[ProjectedMention]:
        """Return those that readers see: what only waits for a person makes no record."""
        return [mention for mention in self.mentions(kind) if mention.state == "shown"]

    def record_of(self, mention: ProjectedMention) -> Any:
        """Return the record that a mention was tied to, or None."""
        return self.records.get((mention.kind, mention.normal))

    def fact(self, name: str) -> Any:
        """Return the value of a single field as it should be ("applicant.name"), or None."""
        found = self.projection.fields.get(name)
        return found.value if found else None


def ruling_of(decision: Decision) -> Ruling:
    """Return a stored decision as the plain value that `project` works on."""
    key = decision.mention_key or {}
    value = decision.value
    return Ruling(
        field=decision.field,
        verdict=decision.verdict,
        value=value,
        kind=decision.mention_kind,
        normals=tuple(key.get("normals") or ()),
        spans=tuple(key.get("spans") or ()),
        snapshot=key.get("snapshot") or {},
    )


def load_works(statements: Sequence[Statement]) -> list[Work]:
    """Load what is stored about ``statements``: current document, newest parse, decisions and mentions.

    A constant number of queries whatever the number of statements.
    """
    ids = [statement.pk for statement in statements]
    documents = {d.statement_id: d for d in Document.objects.current().filter(statement__in=ids)}
    parses = _newest_parses(documents.values())
    decisions = _by_statement(Decision.objects.filter(statement__in=ids))
    rows = {kind: _by_statement(_mention_rows(kind, ids)) for kind in MENTION_MODELS}
    return [
        Work(
            statement=statement,
            document=documents[statement.pk],
            parse=parses.get(documents[statement.pk].pk, {}),
            decisions=decisions[statement.pk],
            rows={kind: found[statement.pk] for kind, found in rows.items()},
            former={kind: {row.record_id for row in rows[kind][statement.pk]} for kind in RECORD_KINDS},
        )
        for statement in statements
    ]


def _mention_rows(kind: str, ids: Sequence[int]) -> Any:
    rows = MENTION_MODELS[kind].objects.filter(statement__in=ids)
    return rows.select_related("record", "record__merged_into") if kind in RECORD_KINDS else rows


def _newest_parses(documents: Iterable[Document]) -> dict[int, dict[str, Any]]:
    newest: dict[int, dict[str, Any]] = {}
    for parse in Parse.objects.filter(document__in=[d.pk for d in documents]).order_by("created", "pk"):
        newest[parse.document_id] = parse.result
    return newest


def _by_statement(rows: Iterable[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.statement_id].append(row)
    return found
