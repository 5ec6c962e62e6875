"""Documents for the tests of extraction, read from a few lines of Markdown."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read


def context(text: str, name: str = "statement.md") -> Context:
    """Return the context of a document that holds ``text``, with an empty vocabulary."""
    return Context.of(read(text.encode(), name), Vocabulary())


def institution(found_in: Context, name: str, role: str = "worked_at") -> Finding:
    """Return the finding of an institution wherever ``name`` stands in the text."""
    text, spans, at = found_in.text, [], found_in.text.find(name)
    while at >= 0:
        spans.append(Evidence.span(text, at, at + len(name)))
        at = text.find(name, at + 1)
    return Finding({"name": name, "key": None, "role": role, "kind": None, "aka": []}, tuple(spans), "test")


def rests_on_the_text(found_in: Context, findings: tuple[Finding, ...]) -> bool:
    """Whether every finding has evidence, and every quote stands where it says."""
    return all(
        finding.evidence and all(found_in.text[e.start : e.end] == e.quote for e in finding.evidence)
        for finding in findings
    )
