"""What a person says becomes a decision, and the rows follow at once.

The admin comes here and nowhere else: it never writes parsed columns itself. Every function holds the
reconciler's lock, so an import that runs meanwhile waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from catalogue.importing.anchors import Anchor, relocate
from catalogue.importing.apply import apply_decisions, locked
from catalogue.importing.normal import mention_normal, words
from catalogue.importing.records import field_values, refresh_applicants, refresh_records, statements_mentioning
from catalogue.importing.work import RECORD_KINDS
from catalogue.models import MENTION_MODELS, Decision, Document, Mention, PublicText, Statement
from catalogue.models.decisions import SUBJECTS
from catalogue.models.partial_dates import format_partial

_KINDS = {
    "advisor": "advisors",
    "institution": "institutions",
    "paper": "papers",
    "project": "projects",
    "research_area": "research_areas",
}


class DecisionError(ValueError):
    """A decision cannot be made as asked; the message says why and what to do."""


def subject_name(record: Any) -> str:
    """Return by which of `SUBJECTS` a decision about ``record`` goes."""
    name = {"researcharea": "research_area"}.get(record._meta.model_name, record._meta.model_name)
    if name not in SUBJECTS:
        raise DecisionError(f"Nothing can be decided about a {record._meta.verbose_name}.")
    return str(name)


def decide_fields(record: Any, changes: Mapping[str, Any], user: Any) -> None:
    """Decide fields of a statement or record: ``changes`` maps each changed field to its new plain value.

    Plain means JSON: dates as "2023-04", other records by key, "" or None for a value that is not there.
    """
    subject = subject_name(record)
    with locked():
        # The caller's instance may carry the new values already.
        stored = type(record).objects.get(pk=record.pk)
        for name, value in changes.items():
            about = {subject: record, "field": name, "mention_kind": ""}
            decision = Decision.objects.filter(**about).first()
            if decision is None:
                # What stood there before is what the parser said: kept, shown, and what unlocking goes back to.
                decision = Decision(**about, verdict=Decision.Verdict.EDITED, parsed=plain_value(stored, name))
            decision.value, decision.user = value, user
            decision.save()
        refresh_subject(record)


def undecide(decisions: Iterable[Decision]) -> None:
    """Unlock: take decisions back, so that the rows say again what the parser says."""
    with locked():
        for decision in decisions:
            record: Any = decision.subject
            decision.delete()
            if not decision.mention_kind and decision.field != "redaction":
                values = field_values(decision.field, decision.parsed)
                type(record).objects.filter(pk=record.pk).update(**values)
            refresh_subject(record, [decision])


def accept_mention(mention: Mention, user: Any) -> None:
    """Vouch for a mention: it is shown, and stays even when a parser no longer finds it."""
    _decide_mention(mention, Decision.Verdict.ACCEPTED, "mention", None, user)


def reject_mention(mention: Mention, user: Any) -> None:
    """Say that a mention is wrong: it goes, and no later import finds it again under another spelling."""
    _decide_mention(mention, Decision.Verdict.REJECTED, "mention", None, user)


def edit_mention(mention: Any, changes: Mapping[str, Any], user: Any) -> None:
    """Correct a mention: ``changes`` maps "written", "role", "record" (a key) or a detail to its new value."""
    with locked():
        for name, value in changes.items():
            _store(mention, Decision.Verdict.EDITED, f"mention.{name}", value, user)
        apply_decisions(mention.statement)


def find_quote(statement: Statement, quote: str) -> Anchor:
    """Return where ``quote`` stands in the statement's document.

    Raises DecisionError where it stands nowhere or more than once.
    """
    document = Document.objects.current().get(statement=statement)
    anchor = relocate(Anchor(0, 0, quote.strip(), "", ""), document.text)
    if anchor is None:
        raise DecisionError(
            "These words stand nowhere in the document, or more than once: copy the words that prove it, "
            "and a few more around them."
        )
    return anchor


def add_mention(statement: Statement, kind: str, values: Mapping[str, Any], quote: str, user: Any) -> Any:
    """Add a mention that no parser found, resting on ``quote``, words of the document, and return it.

    ``values`` holds "written", and where they apply "role", "record" (a key) and "details". Raises
    DecisionError where the quote does not stand in the text exactly once.
    """
    anchor = find_quote(statement, quote)
    snapshot = {
        "written": values["written"],
        "role": values.get("role") or "",
        "record_key": values.get("record"),
        "details": dict(values.get("details") or {}),
    }
    normal = mention_normal(
        kind,
        {
            "name": values["written"],
            "label": values["written"],
            "title": values["written"],
            "course": values["written"],
            **snapshot["details"],
        },
    )
    with locked():
        Decision.objects.create(
            statement=statement,
            field="mention",
            mention_kind=kind,
            mention_key={"spans": [anchor.as_dict()], "normals": [normal], "snapshot": snapshot},
            verdict=Decision.Verdict.ADDED,
            user=user,
        )
        apply_decisions(statement)
        return MENTION_MODELS[kind].objects.get(statement=statement, normal=normal)


def redact(statement: Statement, quote: str, kind: str, user: Any) -> None:
    """Withhold the passage ``quote`` from the public text. Raises DecisionError where it has no unique place."""
    anchor = find_quote(statement, quote)
    with locked():
        Decision.objects.create(
            statement=statement,
            field="redaction",
            verdict=Decision.Verdict.ADDED,
            value={"kind": kind, **anchor.as_dict()},
            user=user,
        )
        apply_decisions(statement)


def refresh_subject(record: Any, given_back: Iterable[Decision] = ()) -> None:
    """Bring the rows of a statement or record in step with its decisions. Call it inside `locked`.

    ``given_back`` are decisions that were just deleted.
    """
    name = subject_name(record)
    if name == "statement":
        apply_decisions(record, given_back)
    elif name == "applicant":
        refresh_applicants([record.pk])
        PublicText.objects.filter(statement__applicant=record).refresh_vectors()
    else:
        kind = _KINDS[name]
        refresh_records({k: {record.pk} if k == kind else set() for k in RECORD_KINDS})
        PublicText.objects.filter(pk__in=statements_mentioning({kind: {record.pk}})).refresh_vectors()


def plain_value(record: Any, name: str) -> Any:
    """Return the value of a field as a decision stores it: dates as written, records by key, else as it is."""
    if name in ("date", "start", "end"):
        return format_partial(getattr(record, name), getattr(record, f"{name}_precision")) or None
    value = getattr(record, name)
    return value.key if isinstance(value, Model) else value


def _decide_mention(mention: Any, verdict: str, field: str, value: Any, user: Any) -> None:
    with locked():
        _store(mention, verdict, field, value, user)
        apply_decisions(mention.statement)


def _store(mention: Any, verdict: str, field: str, value: Any, user: Any) -> None:
    kind = next(kind for kind, model in MENTION_MODELS.items() if isinstance(mention, model))
    text = Document.objects.current().get(statement=mention.statement).text
    spans = [Anchor.at(text, e["start"], e["end"]).as_dict() for e in mention.evidence if e["in"] == "text"]
    snapshot = {
        "written": mention.written,
        "role": getattr(mention, "role", ""),
        "record_key": mention.record.key if getattr(mention, "record", None) is not None else None,
        "details": mention.details,
    }
    aliases = [words(alias) for alias in mention.details.get("aka") or ()]
    key = {"spans": spans, "normals": [mention.normal, *aliases], "snapshot": snapshot}
    same = [
        d
        for d in Decision.objects.filter(statement=mention.statement, mention_kind=kind, field=field)
        if mention.normal in (d.mention_key.get("normals") or ())
    ]
    decision = same[-1] if same else Decision(statement=mention.statement, mention_kind=kind, field=field)
    decision.verdict, decision.value, decision.user = verdict, value, user
    if decision.pk is None:
        decision.mention_key = key
        decision.parsed = snapshot
    decision.save()
