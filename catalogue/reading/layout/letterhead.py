"""The lines above a letter or a statement: the writer's name and address, the date, the addressee."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.reading.drafts import BREAK, Draft
from catalogue.reading.layout.headings import is_salutation

# Lines above a text are ragged; wrapped prose fills all its lines but the last.
_LONGEST_LINE = 90
_WIDEST_MEAN = 55
_RAGGED = 45
_MOST_LINES = 9
# Writer, date, addressee and what divides them: what is longer is no letterhead any more.
_MOST_BLOCKS = 30
# A line end or a divider that the writer set, or an address, allows longer lines.
_LONGEST_SET_LINE = 140
_SET = re.compile(r"[|·•]|\S@\S|\s[—–]\s")
_SHORTEST_BODY = 200


def find_letterhead(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with the short lines above the first paragraph or salutation as letterhead."""
    result = list(drafts)
    for number, draft in enumerate(drafts[:_MOST_BLOCKS]):
        if draft.kind in {"heading", "letterhead"}:
            continue
        if draft.kind != "paragraph" or is_salutation(draft.plain) or len(draft.plain) > _SHORTEST_BODY * 2:
            break
        if not _is_address(draft):
            break
        result[number] = replace(draft, kind="letterhead").broken()
    return result if any(draft.kind not in {"heading", "letterhead"} for draft in result) else drafts


def _is_address(draft: Draft) -> bool:
    lines = draft.lines
    if draft.plain.endswith((".", "!", "?", ":")) and not draft.plain.endswith(("Inc.", "Ltd.", "Dr.", "St.")):
        return False
    broken = any(BREAK in run.text for run in draft.runs)
    if broken or len(lines) == 1 or _SET.search(draft.plain):
        longest = _LONGEST_SET_LINE if broken or _SET.search(draft.plain) else _LONGEST_LINE
        return len(lines) <= _MOST_LINES and all(len(line) <= longest for line in lines)
    mean = sum(map(len, lines)) / len(lines)
    ragged = min(map(len, lines[:-1])) <= _RAGGED and mean <= _WIDEST_MEAN
    return len(lines) <= _MOST_LINES and ragged and all(len(line) <= _LONGEST_LINE for line in lines)
