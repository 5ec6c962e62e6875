"""What extraction hands on: every value with the words it rests on, the rule and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Confidence = Literal["sure", "likely", "guess"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that prove a value. In the text ``text[start:end] == quote``; ``source`` else names where.

    ``source`` is "text", "file name" or "metadata:" and a key of the document's metadata (author, running_head …);
    outside the text the offsets count within that string.
    """

    start: int
    end: int
    quote: str
    source: str = "text"

    @classmethod
    def span(cls, text: str, start: int, end: int) -> Evidence:
        """Return the evidence ``text[start:end]``, trimmed of outer white space.

        Raises ValueError where nothing but white space is left: a value without words is a bug.
        """
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("evidence must hold at least one visible character")
        return cls(start, end, text[start:end])

    def as_dict(self) -> dict[str, Any]:
        """Return ``{"in", "start", "end", "quote"}``."""
        return {"in": self.source, "start": self.start, "end": self.end, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Finding:
    """A found value or record: ``data`` holds its own keys, the rest is the reason for it.

    For a single field ``data`` is ``{"value": ...}``. For records it holds exactly the keys that
    `KINDS` gives for its kind, absent ones as None (or [] for lists).
    """

    data: dict[str, Any]
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: Confidence = "likely"

    def as_dict(self) -> dict[str, Any]:
        """Return the record with evidence, rule and confidence beside its own keys."""
        return {
            **self.data,
            "evidence": [e.as_dict() for e in self.evidence],
            "rule": self.rule,
            "confidence": self.confidence,
        }


# The keys of each kind of record, in the order in which `extract` prints them.
KINDS: dict[str, tuple[str, ...]] = {
    "advisors": ("name", "role", "institution", "aka"),
    "institutions": ("name", "key", "role", "kind", "aka"),
    "research_areas": ("name", "role"),
    "papers": ("title", "role", "authors", "venue", "year", "doi", "arxiv"),
    "projects": ("title", "institution", "role", "start", "end"),
    "timeline": ("label", "start", "end", "start_iso", "end_iso", "tasks"),
    "awards": ("title", "by", "year"),
    "teaching": ("course", "role", "institution"),
    "sections": ("kind", "start", "end"),
}
# The single fields, as "<part>.<name>".
FIELDS: tuple[str, ...] = (
    "applicant.name",
    "applicant.email",
    "applicant.website",
    "statement.kind",
    "statement.degree",
    "statement.programme",
    "statement.institution",
    "statement.date",
    "statement.intake",
    "statement.not_before",
    "contact.email",
    "contact.phone",
    "contact.address",
)


@dataclass(frozen=True, slots=True)
class Parse:
    """All that was found in one document: `fields` by the names in `FIELDS`, `records` by `KINDS`.

    ``not_a_statement`` is None, or the reason (a sentence for a person) why the document is none; then
    nothing else was looked for.
    """

    fields: dict[str, Finding] = field(default_factory=dict)
    records: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    not_a_statement: str | None = None

    def value(self, name: str) -> Any:
        """Return the value of the field ``name`` (e.g. "applicant.name"), or None."""
        found = self.fields.get(name)
        return found.data["value"] if found else None

    def as_dict(self) -> dict[str, Any]:
        """Return what ``manage.py extract`` prints, less "document": the form of a gold record."""
        result: dict[str, Any] = {"applicant": {}, "statement": {}, "contact": {}}
        for name in FIELDS:
            part, key = name.split(".")
            result[part][key] = self.value(name)
        for kind in KINDS:
            result[kind] = [finding.as_dict() for finding in self.records.get(kind, ())]
        result["evidence"] = {name: [e.as_dict() for e in found.evidence] for name, found in self.fields.items()}
        result["rules"] = {
            name: {"rule": found.rule, "confidence": found.confidence} for name, found in self.fields.items()
        }
        result["not_a_statement"] = self.not_a_statement
        return result
