"""Make the rows of statements say what their parse and the decisions say: the one way in which rows change.

Importing comes here with new statements, the admin with edited ones; both hold the lock of `locked`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from catalogue.importing.applicants import tie_applicants
from catalogue.importing.match_institutions import find_institution
from catalogue.importing.matching import match_records
from catalogue.importing.normal import place
from catalogue.importing.projection import project
from catalogue.importing.publication import PublicVersion, publish_document
from catalogue.importing.questions import save_questions
from catalogue.importing.records import field_values, refresh_applicants, refresh_records, statements_mentioning
from catalogue.importing.redaction import find_withheld, mask
from catalogue.importing.rows import MentionChanges, save_new_records, write_mentions
from catalogue.importing.work import Work, load_works
from catalogue.models import Applicant, Decision, Institution, PublicText, Statement
from catalogue.models.partial_dates import parse_partial

# Any number that no other program's advisory lock on this database is likely to have.
_LOCK = 0x57A7E
_COLUMNS = (
    "kind",
    "degree",
    "programme",
    "intake",
    "intake_year",
    "not_before",
    "institution",
    "date",
    "date_precision",
    "reasons",
    "proposals",
    "applicant",
    "status",
    "is_indexable",
    "published_at",
    "updated",
)
_PLAIN_FIELDS = ("kind", "degree", "programme", "intake", "not_before")


@contextmanager
def locked() -> Iterator[None]:
    """Open a transaction in which nobody else reconciles: two imports at once make the same rows as one."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield


def apply_decisions(statement: Statement, given_back: Iterable[Decision] = ()) -> None:
    """Bring the rows of a stored statement in step with its decisions. Call it inside `locked`.

    ``given_back`` are decisions that were just deleted.
    """
    works = load_works([Statement.objects.select_related("applicant").get(pk=statement.pk)])
    works[0].given_back = list(given_back)
    apply(works)


def apply(works: Sequence[Work]) -> list[Work]:
    """Write all rows that follow from the parses and decisions of ``works``, new statements included."""
    for work in works:
        work.projection = project(work.parse, work.rulings, work.shown)
    tie_applicants(works)
    match_records(works)
    _save_applicants(works)
    save_new_records(works)
    _save_statements(works)
    _save_mentions_and_texts(works)
    save_questions(question for work in works for question in work.questions)
    return list(works)


def _save_applicants(works: Sequence[Work]) -> None:
    new: list[Applicant] = []
    for work in works:
        applicant = work.statement.applicant
        if applicant.pk is None and applicant not in new:
            applicant.refresh_sort_key()
            new.append(applicant)
    Applicant.objects.bulk_create(new)


def _save_statements(works: Sequence[Work]) -> None:
    created, updated = [], []
    for work in works:
        statement = work.statement
        statement.applicant = statement.applicant  # its id is known only now
        different = _set_fields(work)
        if work.is_new:
            created.append(statement)
        elif different:
            work.changed += different
            updated.append(statement)
    Statement.objects.bulk_create(created)
    if updated:
        for statement in updated:
            statement.updated = timezone.now()
            if statement.status == Statement.Status.PUBLISHED and statement.published_at is None:
                statement.published_at = timezone.now()
        Statement.objects.bulk_update(updated, _COLUMNS, batch_size=200)


def _set_fields(work: Work) -> list[str]:
    """Set the single fields of a statement and say which changed."""
    statement, facts = work.statement, work.projection.fields
    values: dict[str, Any] = {}
    for name in _PLAIN_FIELDS:
        blank = None if name == "not_before" else ""
        value = work.fact(f"statement.{name}")
        values[name] = blank if value is None else (mask(value)[:300] if isinstance(value, str) else value)
    values["date"], values["date_precision"] = parse_partial(work.fact("statement.date"))
    values["intake_year"] = _year_of(values["intake"])
    values["institution_id"] = _institution_id(work)
    values["reasons"] = {name: {"value": fact.value, **fact.as_reason()} for name, fact in facts.items()}
    values["proposals"] = {name: {"value": f.value, **f.as_reason()} for name, f in work.projection.proposals.items()}
    for decision in work.decisions:
        if not decision.mention_kind and decision.field in ("applicant", "status", "is_indexable"):
            values |= field_values(decision.field, decision.value)
    different = [name for name, value in values.items() if getattr(statement, name) != value]
    for name, value in values.items():
        setattr(statement, name, value)
    return different


def _year_of(intake: str) -> int | None:
    years = [int(word) for word in intake.split() if word.isdigit() and len(word) == 4]
    return years[-1] if years else None


def _institution_id(work: Work) -> int | None:
    fact = work.projection.fields.get("statement.institution")
    if fact is None:
        return None
    if fact.decided:
        chosen: int | None = field_values("institution", fact.value)["institution_id"]
        return chosen
    found = find_institution(work, fact.value)
    if found is None:
        named = Institution.objects.filter(lookup=place(fact.value), is_vocabulary=True)[:2]
        found = named[0] if len(named) == 1 else None
    return found.pk if found is not None else None


def _save_mentions_and_texts(works: Sequence[Work]) -> None:
    changes = MentionChanges()
    texts = []
    for work in works:
        public = publish_document(work.document.as_read(), _withheld(work))
        write_mentions(work, public, changes)
        texts.append(_public_text(work, public))
    changes.save()
    PublicText.objects.bulk_create(
        texts,
        update_conflicts=True,
        unique_fields=["statement"],
        update_fields=["text", "blocks", "marks", "sections", "redactions", "offsets", "field_spans", "updated"],
    )
    # The records of statements that were told again may have changed as well, or lost their last mention.
    refresh_applicants({work.statement.applicant_id for work in works})
    renamed = refresh_records(_touched(works, changes))
    told_elsewhere = statements_mentioning(renamed)
    PublicText.objects.filter(pk__in={work.statement.pk for work in works} | told_elsewhere).refresh_vectors()


def _withheld(work: Work) -> list[Any]:
    emails = [e for e in (work.statement.applicant.email, work.fact("applicant.email")) if e]
    return find_withheld(work.document.text, work.parse, work.redactions, emails)


def _touched(works: Sequence[Work], changes: MentionChanges) -> dict[str, set[int]]:
    """Return by kind the records whose mentions changed, those that mentions pointed at before included."""
    return {
        kind: touched | {r for work in works for r in work.former.get(kind, ()) if r is not None}
        for kind, touched in changes.touched.items()
    }


def _public_text(work: Work, public: PublicVersion) -> PublicText:
    document = public.document.as_dict()
    sections = [
        {"kind": row["kind"], "start": public.move(row["start"]), "end": public.move(row["end"])}
        for row in work.parse.get("sections") or ()
    ]
    spans = {name: public.spans(fact.evidence) for name, fact in work.projection.fields.items()}
    return PublicText(
        statement=work.statement,
        text=document["text"],
        blocks=document["blocks"],
        marks=document["marks"],
        sections=sections,
        redactions=public.redactions,
        offsets=public.offsets,
        field_spans={name: found for name, found in spans.items() if found},
        updated=timezone.now(),
    )
