"""Ask a person, once: what is uncertain is recorded with its reasons instead of guessed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from catalogue.models import Question, Statement


def ask(
    kind: str, statement: Statement, subject: str, reasons: Sequence[str], candidates: Iterable[Any] = ()
) -> Question:
    """Return an unsaved question; `save_questions` keeps it from being asked a second time."""
    return Question(
        kind=kind, statement=statement, subject=subject[:300], reasons=list(reasons), candidates=[*candidates]
    )


def save_questions(questions: Iterable[Question]) -> list[Question]:
    """Store the questions that were never asked before and return them.

    The fingerprint is of the kind, the statement and the subject: an answered question stays answered.
    """
    by_print: dict[str, Question] = {}
    for question in questions:
        question.candidates = [_plain(candidate) for candidate in question.candidates]
        told = f"{question.kind}|{question.statement.key}|{question.subject}"
        question.fingerprint = hashlib.sha256(told.encode()).hexdigest()
        question.statement_id = question.statement.pk
        by_print.setdefault(question.fingerprint, question)
    known = set(Question.objects.filter(fingerprint__in=by_print).values_list("fingerprint", flat=True))
    return Question.objects.bulk_create([q for mark, q in by_print.items() if mark not in known])


def _plain(candidate: Any) -> Any:
    """Return ``[model, id]`` for a record (saved by now)."""
    return candidate if isinstance(candidate, list) else [candidate._meta.model_name, candidate.pk]
