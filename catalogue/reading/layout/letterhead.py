"""The lines above a letter or a statement: the writer's name and address, the date, the addressee."""

from __future__ import annotations

from dataclasses import replace

from catalogue.reading.drafts import BREAK, Draft
from catalogue.reading.layout.headings import is_salutation

# A line of an address; wrapped prose runs wider on the average.
_LONGEST_LINE = 60
_WIDEST_MEAN = 45
# A line end that the writer asked for may divide longer lines.
_LONGEST_BROKEN_LINE = 100
_SHORTEST_BODY = 200


def find_letterhead(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with the short lines above the first paragraph or salutation as letterhead."""
    result = list(drafts)
    for number, draft in enumerate(drafts):
        if draft.kind == "heading":
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
    if any(BREAK in run.text for run in draft.runs):
        return all(len(line) <= _LONGEST_BROKEN_LINE for line in lines)
    if len(lines) == 1:
        return len(lines[0]) <= _LONGEST_BROKEN_LINE
    mean = sum(map(len, lines)) / len(lines)
    return mean <= _WIDEST_MEAN and all(len(line) <= _LONGEST_LINE for line in lines)
