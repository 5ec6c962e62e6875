"""One reconciler, set-wise: a batch of arrivals becomes rows in one transaction, or nothing of it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from catalogue.importing.apply import apply, locked
from catalogue.importing.kept import decided_about
from catalogue.importing.moving import move_decisions
from catalogue.importing.questions import ask
from catalogue.importing.records import refresh_shared
from catalogue.importing.report import Outcome, OutcomeKind
from catalogue.importing.sources import Arrival, Known
from catalogue.importing.work import Work, load_works
from catalogue.models import Document, DocumentName, Parse, Question, Statement

_HOLDING = (Question.Kind.POSSIBLE_DUPLICATE, Question.Kind.LOST_PLACE)
KEPT_PARSES = 2


@dataclass(frozen=True, slots=True)
class Options:
    """How to import: ``publish`` what is not held back, mark as ``samples``."""

    parser_version: str
    vocabulary_version: str
    publish: bool = False
    samples: bool = False


@dataclass(slots=True)
class Placed:
    """Where an arrival belongs: its document row (stored or not), and what that makes of it."""

    arrival: Arrival
    row: Document
    kind: OutcomeKind
    reason: str = ""
    twin: Document | None = None
    work: Work | None = field(default=None, repr=False)


def reconcile(arrivals: Sequence[Arrival], options: Options) -> list[Outcome]:
    """Store a batch and return an outcome or more for every arrival, in order.

    Raises whatever the database raises; then nothing of the batch is stored.
    """
    with locked():
        placed = _place(arrivals)
        works = _works(placed)
        _retire_documents(works)
        lost = move_decisions(works)
        apply(works)
        _save_documents(placed)
        _save_parses(placed, options)
        _save_names(placed, options)
        _hold_back(lost)
        if options.publish:
            _publish(placed)
        return _outcomes(placed)


def _place(arrivals: Sequence[Arrival]) -> list[Placed]:
    known = Known.of(arrivals)
    return [_place_one(arrival, known) for arrival in arrivals]


def _place_one(arrival: Arrival, known: Known) -> Placed:
    row = known.bytes_of(arrival)
    if row is not None:
        return _place_known(arrival, row, known)
    new = arrival.as_row()
    former, twin = known.version_of(arrival), known.twin_of(arrival)
    if former is not None:
        placed = Placed(arrival, new, "updated", "a new version of a known document")
        new.statement = former.statement
    elif twin is not None:
        why = "another writer's document was here" if twin.text_checksum != new.text_checksum else "the same words"
        placed = Placed(arrival, new, "duplicate", why, twin)
    else:
        placed = Placed(arrival, new, "created")
    if former is None:
        new.statement = Statement()
    known.add(arrival, new)
    return placed


def _place_known(arrival: Arrival, row: Document, known: Known) -> Placed:
    here = known.by_path.get(arrival.path)
    if arrival.document is not None and arrival.reader_version != row.reader_version:
        new = arrival.as_row()
        new.statement = row.statement
        known.add(arrival, new)
        return Placed(arrival, new, "updated", "read again by a newer reader")
    is_back = here is not None and here != row and here.statement == row.statement and not row.is_current
    known.by_path[arrival.path] = row
    return (
        Placed(arrival, row, "updated", "an earlier version is back") if is_back else Placed(arrival, row, "unchanged")
    )


def _works(placed: Sequence[Placed]) -> list[Work]:
    """Return the statements whose rows must be made anew, each once, with the document they rest on now."""
    touched = [p for p in placed if p.kind != "unchanged" or (p.arrival.parse is not None and p.row.is_current)]
    stored = {p.row.statement.pk: p.row.statement for p in touched if p.row.statement.pk is not None}
    by_statement: dict[object, Work] = {w.statement.pk: w for w in load_works(list(stored.values()))}
    for one in touched:
        statement = one.row.statement
        work = by_statement.get(statement.pk or id(statement))
        if work is None:
            work = Work(statement, one.row, one.arrival.parse or {})
            by_statement[id(statement)] = work
        one.work = work
        if one.kind == "updated":
            work.former_text, work.document = work.document.text, one.row
            work.parse = one.arrival.parse or _stored_parse(one.row)
        elif one.arrival.parse is not None:
            work.parse = one.arrival.parse
        if one.kind == "duplicate":
            work.questions.append(_duplicate_question(one))
    return list(by_statement.values())


def _stored_parse(row: Document) -> dict[str, Any]:
    newest = Parse.objects.filter(document=row).order_by("-created", "-pk").first()
    return newest.result if newest else {}


def _duplicate_question(placed: Placed) -> Question:
    twin = placed.twin
    assert twin is not None  # `_place_one` gives every duplicate its twin
    return ask(
        Question.Kind.POSSIBLE_DUPLICATE,
        placed.row.statement,
        f"Is this the same statement as {twin.statement.key}?",
        [placed.reason],
        [twin.statement],
    )


def _retire_documents(works: Iterable[Work]) -> None:
    """Give up the current documents that are replaced: a statement rests on one at a time."""
    replaced = [work.statement.pk for work in works if work.former_text is not None]
    Document.objects.filter(statement__in=replaced, is_current=True).update(is_current=False)


def _save_documents(placed: Sequence[Placed]) -> None:
    new, back = [], []
    for one in placed:
        if one.row.pk is None and one.row not in new:
            one.row.statement = one.row.statement  # its id is known only now
            one.row.is_current = True
            new.append(one.row)
        elif one.kind == "updated" and one.row.pk is not None:
            back.append(one.row.pk)
    Document.objects.bulk_create(new)
    Document.objects.filter(pk__in=back).update(is_current=True)


def _save_parses(placed: Sequence[Placed], options: Options) -> None:
    parsed = {one.row.pk: one.arrival.parse for one in placed if one.arrival.parse is not None}
    Parse.objects.bulk_create(
        [
            Parse(
                document_id=pk,
                parser_version=options.parser_version,
                vocabulary_version=options.vocabulary_version,
                result=result,
            )
            for pk, result in parsed.items()
        ],
        ignore_conflicts=True,
    )
    _prune_parses(parsed)


def _prune_parses(documents: Iterable[int]) -> None:
    """Keep the newest `KEPT_PARSES` of each document: the present one, and what the version before it said."""
    seen: dict[int, int] = {}
    old = []
    rows = Parse.objects.filter(document__in=list(documents)).order_by("-created", "-pk")
    for pk, document in rows.values_list("pk", "document_id"):
        seen[document] = seen.get(document, 0) + 1
        if seen[document] > KEPT_PARSES:
            old.append(pk)
    if old:
        Parse.objects.filter(pk__in=old).delete()


def _save_names(placed: Sequence[Placed], options: Options) -> None:
    """Note under which path each document was seen; a path that already leads to its document stays as it is."""
    newest: dict[str, int] = {}
    paths = [one.arrival.path for one in placed]
    for path, document in (
        DocumentName.objects.filter(path__in=paths).order_by("last_seen", "pk").values_list("path", "document_id")
    ):
        newest[path] = document
    now = timezone.now()
    names = [
        DocumentName(document=one.row, path=one.arrival.path, is_sample=options.samples, last_seen=now)
        for one in placed
        if newest.get(one.arrival.path) != one.row.pk
    ]
    DocumentName.objects.bulk_create(
        names, update_conflicts=True, unique_fields=["document", "path"], update_fields=["last_seen"]
    )
    if options.samples:
        created = [one.row.statement_id for one in placed if one.kind in ("created", "duplicate")]
        Statement.objects.filter(pk__in=created).update(is_sample=True)


def _hold_back(statements: Iterable[Statement]) -> None:
    """Unpublish statements in which a withheld passage lost its place: automation only makes less public."""
    ids = [statement.pk for statement in statements]
    if ids:
        Statement.objects.filter(pk__in=ids, status=Statement.Status.PUBLISHED).update(
            status=Statement.Status.UNPUBLISHED
        )
        refresh_shared(ids)


def _publish(placed: Sequence[Placed]) -> None:
    """Publish what is not: unless a person decided otherwise or a question holds it back."""
    ids = {one.row.statement_id for one in placed}
    waiting = Question.objects.filter(kind__in=_HOLDING, status=Question.Status.OPEN).values("statement")
    ready = Statement.objects.filter(pk__in=ids, status=Statement.Status.UNPUBLISHED).exclude(pk__in=waiting)
    ready = ready.exclude(decisions__field="status")
    published = list(ready.values_list("pk", flat=True))
    Statement.objects.filter(pk__in=published).update(status=Statement.Status.PUBLISHED, published_at=timezone.now())
    refresh_shared(published)


def _outcomes(placed: Sequence[Placed]) -> list[Outcome]:
    kept = decided_about({one.row.statement_id for one in placed})
    outcomes = []
    for one in placed:
        key, work = one.row.statement.key, one.work
        decided = kept.get(one.row.statement_id, [])
        kind, reason = one.kind, one.reason
        if kind == "unchanged" and work is not None and work.changed:
            kind, reason = "changed", "; ".join(work.changed[:6])
        if kind != "unchanged" or not decided:
            outcomes.append(Outcome(kind, one.arrival.name, reason, _advice(kind), key))
        if decided:
            outcomes.append(Outcome("kept", one.arrival.name, ", ".join(decided[:6]), "", key))
        for question in work.questions if work is not None else ():
            if question.kind != Question.Kind.POSSIBLE_DUPLICATE:
                outcomes.append(
                    Outcome(
                        "unresolved",
                        one.arrival.name,
                        question.subject,
                        "Answer it in the admin, under Questions.",
                        key,
                    )
                )
    return outcomes


def _advice(kind: OutcomeKind) -> str:
    if kind == "duplicate":
        return "It was stored unpublished; decide in the admin, under Questions."
    return ""
