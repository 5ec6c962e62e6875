"""Make one paragraph of two that a page break cut."""

from __future__ import annotations

import re
from collections import deque

from catalogue.reading.drafts import Draft, joined

_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE)
_OPEN_END = re.compile(r"[\w,;)\]”’*–-]")
# A shorter line is a name or an address, not the head of a cut paragraph.
_SHORTEST_HEAD = 60


def join_across_pages(drafts: list[Draft]) -> list[Draft]:
    """Join a paragraph that stops without a full stop to a next one that begins in lower case.

    A page number that stands between the two belongs to the page, not to the text, and goes.
    """
    groups: list[list[Draft]] = []
    waiting = deque(drafts)
    while waiting:
        draft = waiting.popleft()
        if groups and _is_cut(groups[-1]):
            if _PAGE_NUMBER.fullmatch(draft.plain) and waiting and _goes_on(waiting[0]):
                draft = waiting.popleft()
            if _goes_on(draft):
                groups[-1].append(draft)
                continue
        groups.append([draft])
    return [joined(group, "\n") for group in groups]


def _is_cut(group: list[Draft]) -> bool:
    """Tell whether a paragraph, of which ``group`` has been joined so far, stops without a full stop."""
    return (
        group[0].kind in {"paragraph", "list_item"}
        and (len(group) > 1 or len(group[0].plain) >= _SHORTEST_HEAD)
        and bool(_OPEN_END.fullmatch(group[-1].plain[-1:]))
    )


def _goes_on(draft: Draft) -> bool:
    return draft.kind == "paragraph" and draft.plain[:1].islower()
