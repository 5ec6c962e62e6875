"""Headings that name a piece of work: run in ("**Water and trade:** We …") or, in a research statement, above its "
"section."""

from __future__ import annotations

import re
from typing import NamedTuple

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, is_name

# Headings that say what a part of the text is for instead of what the work is on.
_FUNCTION = re.compile(
    r"\b(?:vision|achievements?|philosophy|leadership|engagement|experience|background|education|interests?|goals?|"
    r"plans?|"
    r"motivation|skills|teaching|why|about me|summary|statement|introduction|conclusion|future|phase|week|milestone|"
    r"evaluation|principles?|deliverables?|thesis|key|findings?|results?|highlights?|details?|examples?|notes?|"
    r"contact|references?|publications?|timeline|name|mentors?)\b",
    re.I,
)
# Of a whole section also these: "Past work", "Where this began", "What my group does now", "Looking ahead".
_OF_SECTION = re.compile(
    r"^\W*(?:before|after|other|have you|about)\b|\b(?:past|present|current|previous|ongoing|prior|recent|work|"
    r"research|agenda|next|years?|mentoring|service|impacts?|"
    r"industry|collaborations?|why|who|where|how (?:i|my|this)|what (?:i|my|we|this|next)|overview|methods?|aims?|"
    r"began|begin\w*|"
    r"looking|ahead|selected|group|approach|directions?|acknowledg\w+|outreach|diversity|funding|career|history|"
    r"training|"
    r"learning to|phd|postdoc\w*|university|detour|tl;dr|state of the art|questions?)\b",
    re.I,
)
# A clause about the writer says what a part is for: "What I do now", "Where it came from".
_CLAUSE = re.compile(r"(?:what|where|why|how|who|when)\s(?:I|my|we|our|it|this|that|these|all)\b|why\b", re.I)
_RESEARCH = re.compile(
    r"\b(?:research (?:statement|summary|plan|proposal|interests)|statement of research|forschungs\w+)\b", re.I
)
# What stands after the name in a heading: "Kelpie (capstone, 2018)", "Kelner, since 2020".
_NOTED = re.compile(r"\s*(?:\([^()]*\)?|,?\s(?:since\s|from\s)?(?:19|20)\d\d\b.*)$")
_WORK_NOUN = re.compile(
    r"\b(?:project|capstone|thesis|dissertation|app|tool|game|hackathon|prototype|package|library)\b"
)
_NUMBER = re.compile(
    r"\W*(?:(?:(?:Chapter|Part|Project|Paper|Aim|Thrust|Theme|Topic|Study)\s\d+|[A-Z]{0,3}\d+(?:\.\d+)*|[IVX]+|"
    r"[a-z](?=\)))\s*[.):–—-]*\s+(?:[–—-]\s*)?)?"
)


class Heading(NamedTuple):
    """The words that name the work; ``own``: they stand right above this block, not only above its section.

    ``alone``: a numbered topic is a piece of work though no sentence below it says "I …".
    """

    span: Span
    own: bool
    alone: bool


def headings(context: Context) -> dict[int, Heading]:
    """Return by block the heading that names the work told in it."""
    research = _is_research_statement(context)
    headed: dict[int, Heading] = _of_sections(context) if research else {}
    for number, span in _run_in(context, research).items():
        # Below a topic, what runs in is a part of it.
        if number not in headed:
            alone = research and context.document.blocks[number].kind == "paragraph"
            headed[number] = Heading(span, True, alone)
    return headed


def _is_research_statement(context: Context) -> bool:
    """Whether the title or one of the first lines says so."""
    if _RESEARCH.search(context.document.metadata.get("title", "")):
        return True
    first = [context.text[block.start : block.end] for block in context.document.blocks[:4]]
    return any(len(words) < 90 and _RESEARCH.search(words) for words in first)


def _of_sections(context: Context) -> dict[int, Heading]:
    """In a research statement, a section with a topic for its heading is a piece of work."""
    headed: dict[int, Heading] = {}
    span: Span | None = None
    first = numbered = False
    for number, block in enumerate(context.document.blocks):
        if block.kind == "heading":
            span, first = _topic(context.text, block.start, block.end), True
            numbered = span is not None and span[0] > block.start
        elif span and block.kind in {"paragraph", "list_item"}:
            headed[number] = Heading(span, first, first and numbered)
            first = False
    return headed


def _topic(text: str, start: int, end: int) -> Span | None:
    """Return the words of a heading that name work, less its number and what is noted behind them."""
    number = _NUMBER.match(text, start, end)
    begin = number.end() if number else start
    noted = _NOTED.search(text[begin:end])
    words = text[begin : begin + noted.start()] if noted else text[begin:end]
    told = words.strip(" .:")
    numbered = begin > start
    least = 2 if numbered or "?" in told else 3
    if (
        not re.search(r"\b[a-z]{4}", told)
        or len(content_words(told)) < least
        or len(told) > 120
        or _FUNCTION.search(told)
        or _OF_SECTION.search(told)
    ):
        return None
    at = begin + words.index(told)
    return at, at + len(told)


def _run_in(context: Context, research: bool) -> dict[int, Span]:
    """Return by block the emphasised words that open a paragraph and name its subject."""
    headed: dict[int, Span] = {}
    kinds = {"bold", "italic"} if research else {"bold"}
    marks = {mark.start: mark.end for mark in context.document.marks if mark.kind in kinds}
    for number, block in enumerate(context.document.blocks):
        if block.kind not in {"paragraph", "list_item"}:
            continue
        start = next((at for at in range(block.start, block.start + 5) if at in marks), None)
        end = marks[start] if start is not None else 0
        if start is None or end - block.start > 120 or block.end - end < 80:
            continue
        closed = context.text[end - 1] in (":.?" if research else ":.") or context.text[end : end + 1] in {":", "."}
        if not closed:
            continue
        prefix = _NUMBER.match(context.text, start, end)
        begin = prefix.end() if prefix and end - prefix.end() > 3 else start
        words = context.text[begin:end].rstrip(" .:")
        noted = _NOTED.search(words)
        name = words[: noted.start()] if noted else words
        own = noted and is_name(name) and _WORK_NOUN.search(noted.group())
        if _CLAUSE.match(name):
            continue
        enough = len(name.split()) >= (2 if research else 3)
        if content_words(name) and (own or (enough and not _FUNCTION.search(words))):
            headed[number] = (begin, begin + len(name))
    return headed
