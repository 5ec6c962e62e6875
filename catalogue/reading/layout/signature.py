"""The closing of a letter and the name below it."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace

from catalogue.reading.drafts import Draft, joined

CLOSING = re.compile(
    r"(?:i\s+(?:remain|am),?\s+)?"
    r"(?:(?:yours\s+)?(?:very\s+|most\s+)?(?:sincerely|faithfully|truly|respectfully|cordially)(?:\s+yours)?|yours"
    r"|(?:with\s+)?(?:many\s+|deep\s+|sincere\s+)?(?:gratitude|appreciation|respect|thanks)|all\s+the\s+best|in\s+anticipation"
    r"|(?:sincere|respectful|cordial)\s+(?:greetings|regards)"
    r"|respectfully\s+submitted|(?:with\s+)?(?:(?:my|kind|kindest|best|warm|warmest)\s+)*(?:regards|wishes)|best|cheers"
    # As letters end that are written in English by writers of other languages.
    r"|(?:un\s+)?(?:cordiale?s?\s+)?saludos?(?:\s+cordiale?s?)?|atentamente|cordialmente|cordialement|bien\s+cordialement"
    r"|(?:mit\s+)?(?:freundlichen|besten|herzlichen)\s+gr(?:ü|ue)(?:ß|ss)en|hochachtungsvoll|(?:cordiali|distinti)\s+saluti"
    r"|atenciosamente|(?:med\s+)?vänliga?\s+hälsning(?:ar)?|met\s+vriendelijke\s+groet(?:en)?|(?:med\s+)?vennlig\s+hilsen"
    r"|saygılarımla|ngā\s+mihi(?:\s+nui)?"
    r"|thank(?:s|ing)?(?:\s+you)?(?:\s+(?:very|so)\s+much)?(?:\s+(?:in advance|again))?|many thanks)\s*[,.!]?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_][\w.'’-]*|\([^)]+\))){1,4}")
_LONGEST_LINE = 70
_MOST_LINES = 7


def part_closings(drafts: list[Draft]) -> list[Draft]:
    """Part a closing line from the paragraph above it: "…to hearing from you." / "Yours sincerely,"."""
    result: list[Draft] = []
    for draft in drafts:
        at = _closing_line(draft) if draft.kind == "paragraph" and not draft.cells else 0
        lines = draft.split_lines() if at else []
        result += [joined(lines[:at], "\n"), joined(lines[at:])] if at else [draft]
    return result


def find_signature(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with a closing and the short lines below it as one signature.

    A last block whose first line is nothing but a name is a signature too. A closing without any name below it
    stays a paragraph.
    """
    result: list[Draft] = []
    waiting = deque(drafts)
    while waiting:
        draft = waiting.popleft()
        if not _opens(draft):
            result.append(draft)
            continue
        group = [draft]
        while waiting and _belongs(waiting[0], group):
            group.append(waiting.popleft())
        signed = any(not CLOSING.fullmatch(line) for part in group for line in part.lines)
        result += [replace(joined([part.broken() for part in group]), kind="signature")] if signed else group
    if len(result) > 1 and _is_bare_name(result[-1]):
        result[-1] = replace(result[-1], kind="signature").broken()
    return result


def _closing_line(draft: Draft) -> int:
    """Return the number of the line that closes a letter below others, 0 where none does."""
    return next((number for number, line in enumerate(draft.lines) if number and CLOSING.fullmatch(line)), 0)


def _opens(draft: Draft) -> bool:
    return (
        draft.kind == "paragraph" and bool(draft.lines) and bool(CLOSING.fullmatch(draft.lines[0])) and _is_short(draft)
    )


def _is_short(draft: Draft) -> bool:
    return len(draft.lines) <= _MOST_LINES and all(len(line) <= _LONGEST_LINE for line in draft.lines)


def _belongs(draft: Draft, group: list[Draft]) -> bool:
    """Tell whether a block goes on with the signature: short lines that are no sentence."""
    lines = sum(len(part.lines) for part in group)
    return (
        draft.kind == "paragraph"
        and _is_short(draft)
        and lines + len(draft.lines) <= _MOST_LINES
        and (not draft.plain.endswith((".", ":")) or bool(CLOSING.fullmatch(draft.plain)))
    )


def _is_bare_name(draft: Draft) -> bool:
    if draft.kind != "paragraph" or not draft.lines or not _is_short(draft):
        return False
    line = draft.lines[0].strip(" -–—~")
    return (
        len(line) <= 40
        and bool(_NAME.fullmatch(line))
        and all(word[0].isupper() for word in line.split() if len(word) > 3)
        and not draft.plain.endswith((".", "!", "?", ":"))
    )
