"""Run-in headings that name a piece of work: "**Water and trade:** We …", "**Kelpie (capstone, 2018).** A tool …"."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, is_name

# Run-in headings that say what a paragraph is for instead of what the work is on.
_FUNCTION = re.compile(
    r"\b(?:vision|achievements?|philosophy|leadership|engagement|experience|background|education|"
    r"interests?|goals?|plans?|motivation|skills|teaching|why|about me|summary|statement|introduction|"
    r"conclusion|future|future work|phase|week|milestone|evaluation|principles?|deliverables?)\b",
    re.I,
)
# What stands after the name in a run-in heading: "Kelpie (capstone, 2018)", "Kelner, since 2020".
_NOTED = re.compile(r"\s*(?:\([^()]*\)?|,?\s(?:since\s|from\s)?(?:19|20)\d\d\b.*)$")
_WORK_NOUN = re.compile(
    r"\b(?:project|capstone|thesis|dissertation|app|tool|game|hackathon|prototype|package|library)\b"
)


def run_in_headings(context: Context) -> dict[int, Span]:
    """Return by block the emphasised words that open a paragraph and name its subject: "**Water and trade:** We …"."""
    headed: dict[int, Span] = {}
    bold = {mark.start: mark.end for mark in context.document.marks if mark.kind == "bold"}
    for number, block in enumerate(context.document.blocks):
        end = (
            next((bold[at] for at in range(block.start, block.start + 5) if at in bold), None)
            if block.kind in {"paragraph", "list_item"}
            else None
        )
        if not end or end - block.start > 120 or block.end - end < 80:
            continue
        start = next(at for at in range(block.start, block.start + 5) if at in bold)
        words = context.text[start:end].rstrip(" .:")
        closed = context.text[end - 1] in ":." or context.text[end : end + 1] in {":", "."}
        noted = _NOTED.search(words)
        name = words[: noted.start()] if noted else words
        own = noted and is_name(name) and _WORK_NOUN.search(noted.group())
        if closed and content_words(name) and (own or (len(name.split()) >= 3 and not _FUNCTION.search(words))):
            headed[number] = (start, start + len(name))
    return headed
