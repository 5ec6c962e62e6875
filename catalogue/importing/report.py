"""What an import did, document by document, in words that say what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

OutcomeKind = Literal[
    "created",
    "updated",
    "unchanged",
    "kept",
    "changed",
    "duplicate",
    "missing",
    "unresolved",
    "not a statement",
    "failed",
]
ORDER: tuple[OutcomeKind, ...] = (
    "created",
    "updated",
    "unchanged",
    "kept",
    "changed",
    "duplicate",
    "missing",
    "unresolved",
    "not a statement",
    "failed",
)
MEANING: dict[OutcomeKind, str] = {
    "created": "new statements",
    "updated": "statements with a new document",
    "unchanged": "known, nothing to do",
    "kept": "statements in which a person's decisions were kept",
    "changed": "statements in which a newer parser or vocabulary found something else",
    "duplicate": "possibly the same as another statement; a person decides",
    "missing": "no longer in the folder; nothing was removed",
    "unresolved": "questions for a person",
    "not a statement": "documents of another kind",
    "failed": "documents that could not be imported",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one document (``name``), why, and what a person can do about it."""

    kind: OutcomeKind
    name: str
    reason: str = ""
    advice: str = ""
    statement: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the form that ``--json`` prints."""
        return {
            "document": self.name,
            "reason": self.reason,
            "advice": self.advice,
            "statement": self.statement,
        }

    def __str__(self) -> str:
        told = f"{self.name}: {self.reason}" if self.reason else self.name
        return f"{told} {self.advice}".strip()


@dataclass(slots=True)
class Report:
    """All outcomes of an import, in the order in which they were committed."""

    outcomes: list[Outcome] = field(default_factory=list)

    def of(self, kind: OutcomeKind) -> list[Outcome]:
        """Return the outcomes of one kind."""
        return [outcome for outcome in self.outcomes if outcome.kind == kind]

    @property
    def failed(self) -> bool:
        """Whether a document failed: the command then exits with 1."""
        return bool(self.of("failed"))

    def as_dict(self) -> dict[str, Any]:
        """Return counts and outcomes by kind, for ``--json``."""
        return {
            "counts": {kind: len(self.of(kind)) for kind in ORDER},
            **{kind: [outcome.as_dict() for outcome in self.of(kind)] for kind in ORDER},
        }

    def lines(self) -> Iterator[str]:
        """Yield the report for a terminal: a count a kind, then what a person should look at."""
        for kind in ORDER:
            if found := self.of(kind):
                yield f"{len(found):>6}  {kind:<16} {MEANING[kind]}"
        for kind in ("kept", "changed", "duplicate", "missing", "unresolved", "not a statement", "failed"):
            for outcome in self.of(kind):
                yield f"{kind}: {outcome}"
