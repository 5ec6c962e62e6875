"""Find the programme or post applied for, in the writer's own words."""

from __future__ import annotations

import re
from itertools import chain

from catalogue.extraction.context import Context
from catalogue.extraction.degree_words import DEGREE
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.programme_head import in_head
from catalogue.extraction.programme_told import department, edition, in_sentences
from catalogue.extraction.programme_words import NO_TITLE, names_degree

_HANGING = re.compile(r"(?:[\s,(|·–-]|\b(?:at|the|of|in|for|an?))+$", re.IGNORECASE)


def find_programme(
    context: Context, institutions: tuple[Finding, ...] = (), name: str | None = None
) -> dict[str, Finding]:
    """Return ``statement.programme`` as written: from the head, else the edition of an open-source programme,
    else the sentence that applies for it. The writer's ``name`` and the ``institutions`` are no part of it."""
    candidates = chain(
        in_head(context, name), edition(context), in_sentences(context), department(context, institutions)
    )
    for value, evidence, rule, confidence in candidates:
        value, evidence = _without_host(context, value, evidence, institutions)
        return {"statement.programme": Finding({"value": value}, (evidence,), rule, confidence)}
    return {}


def _without_host(
    context: Context, value: str, evidence: Evidence, institutions: tuple[Finding, ...]
) -> tuple[str, Evidence]:
    """Cut the institution off "PhD in Physics, University of Vaduz": it has a field of its own."""
    for row in institutions if evidence.source == "text" else ():
        for e in row.evidence:
            if e.source == "text" and evidence.start + 6 < e.start and e.end <= evidence.end:
                words = _HANGING.sub("", context.text[evidence.start : e.start])
                if names_degree(value, NO_TITLE) and not names_degree(words, NO_TITLE):
                    continue
                return words, Evidence.span(context.text, evidence.start, evidence.start + len(words))
            # "University of Vaduz - PhD in Physics"
            if e.source == "text" and e.start == evidence.start and e.end + 3 < evidence.end:
                rest = context.text[e.end : evidence.end]
                words = re.sub(r"^(?:[\s,:;|·–—-]|['’]s\b)+", "", rest)
                if words != rest and any(pattern.search(words) for _, pattern in DEGREE):
                    return words, Evidence.span(context.text, evidence.end - len(words), evidence.end)
    return value, evidence
