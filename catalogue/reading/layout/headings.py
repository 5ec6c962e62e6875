"""Headings that are set as plain lines: the title, lines in capitals, in bold, or alone above their text."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.reading.drafts import BREAK, Draft, joined
from catalogue.reading.layout.signature import CLOSING

TITLE = re.compile(
    r"(?:(?:graduate|academic|admissions?|application|phd|ph\.d\.|ms|master'?s)\s+)*"
    r"(?:(?:statement|letter|description|summary)\s+of\s+(?:[\w&]+\s+){0,3}"
    r"(?:purpose|objectives?|intent|intentions?|motivation|interests?|research|plans?|teaching|goals?)\b"
    r"|(?:personal|research|teaching|diversity|motivation(?:al)?|academic|cover|application|career|future)\s+"
    r"(?:(?:history|research|interests?)\s+)?(?:statement|letter|proposal|essay|plan)\b"
    r"|(?:research|project|thesis|gsoc\s+\d{4})\s+proposal\b)",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:dear|to whom|hello|hi|respected|esteemed|attn|re|subject)\b", re.IGNORECASE)
# Lines of an address, and who the writer is ("Jane Doe, M.S. applicant"), head no text.
_NOT_A_HEADING = re.compile(
    r"@|https?:|www\.|\+?\d[\d ()-]{7,}|^\d{1,2}\.?\s+\w+,?\s+\d{4}$|^\w{3,9}\.?\s+\d{1,2},?\s+\d{4}$"
    r"|\b(?:applicant|candidate)\b",
    re.IGNORECASE,
)
_LONGEST = 90
# What stands below a heading that nothing but its place marks.
_SHORTEST_BODY = 120


def find_headings(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with such lines as headings: level 1 the document's title, 2 capitals, 3 the rest."""
    parted = [part for draft in drafts for part in _part_title(draft)]
    return [_as_heading(draft, after) for draft, after in zip(parted, [*parted[1:], None], strict=False)]


def is_salutation(line: str) -> bool:
    """Tell whether ``line`` greets: "Dear Members of the Committee,"."""
    return bool(_SALUTATION.match(line)) and len(line) <= _LONGEST


def _part_title(draft: Draft) -> list[Draft]:
    """Part a title or a line in capitals from the lines that stand right below it."""
    if draft.kind != "paragraph" or len(draft.lines) < 2:
        return [draft]
    first, second = draft.lines[:2]
    if not (_is_title(first) or (_in_capitals(first) and not _in_capitals(second))):
        return [draft]
    lines = draft.split_lines()
    asked_for = any(BREAK in run.text for run in draft.runs)
    return [lines[0], joined(lines[1:], BREAK if asked_for else "\n")]


def _as_heading(draft: Draft, after: Draft | None) -> Draft:
    if draft.kind != "paragraph" or len(draft.lines) != 1 or len(draft.plain) > _LONGEST:
        return draft
    line = draft.plain
    if is_salutation(line) or CLOSING.fullmatch(line) or _NOT_A_HEADING.search(line):
        return draft
    if _is_title(line):
        return replace(draft, kind="heading", level=1)
    if _in_capitals(line):
        return replace(draft, kind="heading", level=2)
    bold = all(run.bold for run in draft.runs if run.text.strip())
    if after is not None and ((bold and not line.endswith((".", ","))) or _stands_above(line, after)):
        return replace(draft, kind="heading", level=3)
    return draft


def _is_title(line: str) -> bool:
    match = TITLE.match(line)
    return match is not None and len(line) <= _LONGEST and not line.endswith((".", ",", ";")) and line[:1].isupper()


def _in_capitals(line: str) -> bool:
    letters = [sign for sign in line if sign.isalpha()]
    shouted = len(letters) >= 5 and all(sign.isupper() for sign in letters)
    return shouted and len(line) <= _LONGEST and line[-1] not in ".,"


def _stands_above(line: str, after: Draft) -> bool:
    """Tell whether a line without a full stop, its words capitalised, stands above a body of text."""
    if line.endswith((".", ",", ";", "!")) or not line[:1].isupper():
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    if sum(word[0].isupper() for word in words) < 0.6 * len(words):
        return False
    return after.kind in {"list_item", "table_row"} or (
        after.kind == "paragraph" and len(after.plain) >= _SHORTEST_BODY
    )
