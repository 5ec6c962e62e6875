"""Find the parts of a statement: motivation, past work, fit, future, closing.

Headings decide where they speak; elsewhere each paragraph goes to the part for which most of its words
speak, and a paragraph without such words goes with the one before it.
"""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.sentences import Sentence
from catalogue.reading.document import Block

_HEADINGS = (
    ("closing", re.compile(r"\b(?:conclusion|concluding|closing|final thoughts|summary)\b", re.I)),
    ("future", re.compile(r"\b(?:future|goals?|career|plans?|next steps|academic plan|timeline|schedule|milestones?|"
r"proposed|implementation|agenda|vision)\b", re.I)),
    ("fit", re.compile(r"^\W*why\b|\bfit\b|\bat [A-Z]\w+|\bwhy (?:this|me|I|you|the)\b|\bmy qualifications\b")),
    ("past_work", re.compile(r"\b(?:experience|background|education|past|previous|current research|"
r"achievements?|projects?|"
r"research|work|employment|contributions?|about me|leadership|teaching|learnings)\b", re.I)),
    ("motivation", re.compile(r"\b(?:motivation|interests?|introduction|inspiration|problem|abstract|objective|"
r"overview)\b", re.I)),
)  # fmt: skip
_CUES: tuple[tuple[str, int, Cue], ...] = (
    ("closing", 3, Cue(r"\b(?:[Tt]hank you|[Ss]incerely|[Kk]ind regards|[Bb]est regards|[Ll]ooking forward to|"
r"[Ll]ook forward to (?:hearing|discussing|meeting)|your (?:time and )?consideration|"
r"considering (?:me|my application)|grateful for the opportunity|attached|[Yy]ours (?:faithfully|"
r"truly))\b")),
    ("fit", 2, Cue(r"\b(?:(?:Prof(?:essor)?s?\b\.?|Dr\.?)\s[^.]{0,40}[’']s?\s(?:work|research|"
r"interests?|lab|group|"
r"projects?)|work(?:ing)? with (?:Prof|Dr)|mentored by (?:her|him|them)|faculty|your (?:lab|group|"
r"department|program|programme|university|institute|team|work|organi[sz]ation)|align(?:s|ed)?|"
r"resonates?|ideal place|perfect (?:place|fit)|good fit|right fit|attracts? me|drawn to|"
r"the (?:program|programme|department|curriculum)|courses like|join (?:the|your)|"
r"collaborat\w+ with (?:Prof|Dr|the faculty))")),
    ("future", 2, Cue(r"\b(?:my (?:long[- ]term |short[- ]term |ultimate |career |primary )?goals?|"
r"aspire|in the future|"
r"future (?:research|work|plans?|career)|after (?:my|completing|getting|"
r"obtaining)[^.]{0,25}(?:Ph\.?\s?D|doctora|master|degree)|I (?:plan|hope|intend|aim|wish|want|"
r"would like) to|I will|looking (?:ahead|forward,)|become a|career (?:in|as))\b")),
    ("past_work", 2, Cue(r"\b(?:I|[Ww]e|[Oo]ur team)\s(?:have\s|had\s|also\s|then\s|\w+ly\s|was\s|"
r"were\s)*(?:worked|"
r"developed|built|designed|implemented|led|studied|investigated|proposed|published|presented|"
r"joined|interned|contributed|completed|graduated|created|responsible|applied|analy[sz]ed|"
r"conducted|learned|started|improved|received|collaborated|mentored|served|taught)\b")),
    ("motivation", 1, Cue(r"\b(?:fascinat\w+|passion\w*|driven by|curio\w+|inspired|"
r"[Mm]y (?:research )?interests?|"
r"interested in|always been|since (?:I was|childhood|my childhood)|motivat\w+|I am (?:writing|"
r"applying) to|express my)\b")),
)  # fmt: skip
_PROSE = {"paragraph", "list_item", "table_row"}


def find_sections(context: Context) -> tuple[Finding, ...]:
    """Return the parts in order; ``start`` and ``end`` are offsets in the text, neighbours of one kind are one part."""
    parts: list[tuple[str, int, int, str, Evidence]] = []
    headed: str | None = None
    sentences: dict[int, list[Sentence]] = {}
    for sentence in context.sentences:
        sentences.setdefault(sentence.block, []).append(sentence)
    for number, block in enumerate(context.document.blocks):
        if number not in sentences:
            continue
        if block.kind == "heading":
            headed = _heading_kind(context.text[block.start : block.end])
            if headed:
                _extend(parts, headed, block, "section.heading", Evidence.span(context.text, block.start, block.end))
            continue
        if block.kind == "reference":
            headed = None
            continue
        if block.kind in _PROSE:
            told = _paragraph_kind(context, sentences[number])
            if headed and not (told and told[0] == "closing"):
                _extend(parts, headed, block, "section.heading", Evidence.span(context.text, block.start, block.end))
            elif told:
                _extend(parts, told[0], block, "section.cue", told[1])
            elif parts and not headed:
                _extend(parts, parts[-1][0], block, parts[-1][3], Evidence.span(context.text, block.start, block.end))
    return tuple(
        Finding({"kind": kind, "start": start, "end": end}, (evidence,), rule, "likely")
        for kind, start, end, rule, evidence in parts
    )


def _extend(
    parts: list[tuple[str, int, int, str, Evidence]], kind: str, block: Block, rule: str, said: Evidence
) -> None:
    if parts and parts[-1][0] == kind:
        _, start, _, first_rule, evidence = parts[-1]
        parts[-1] = (kind, start, block.end, first_rule, evidence)
    else:
        parts.append((kind, block.start, block.end, rule, said))


def _heading_kind(words: str) -> str | None:
    return next((kind for kind, pattern in _HEADINGS if pattern.search(words)), None)


def _paragraph_kind(context: Context, sentences: list[Sentence]) -> tuple[str, Evidence] | None:
    """Return the part for which most words of the paragraph speak, with the first of them as evidence."""
    best: tuple[int, str, int, int] | None = None
    for kind, weight, cue in _CUES:
        count, first, last = 0, 0, 0
        for sentence in sentences:
            if sentence.cues & cue.bit:
                for match in cue.finditer(sentence.text):
                    if not count:
                        first, last = sentence.start + match.start(), sentence.start + match.end()
                    count += 1
        if kind == "motivation" and sentences[0].start < len(context.text) / 5:
            weight = 3  # an opening paragraph mostly says why
        if count and (best is None or count * weight > best[0]):
            best = count * weight, kind, first, last
    return (best[1], Evidence.span(context.text, best[2], best[3])) if best and best[0] >= 2 else None
