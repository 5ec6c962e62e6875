"""Recognise what the writer laid out without saying so: headings, letterhead, signature, reference list.

The same for every format: a reader gives drafts, whatever its format names as heading or item already
named, and these steps see the rest by place, length and wording.
"""

from __future__ import annotations

from catalogue.reading.drafts import Draft
from catalogue.reading.layout.headings import find_headings
from catalogue.reading.layout.letterhead import find_letterhead
from catalogue.reading.layout.page_breaks import join_across_pages
from catalogue.reading.layout.references import find_references
from catalogue.reading.layout.signature import find_signature, part_closings


def lay_out(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with their functions recognised; no word is added, lost or moved."""
    drafts = [draft for draft in drafts if draft.plain or draft.cells]
    drafts = part_closings(drafts)
    drafts = join_across_pages(drafts)
    drafts = find_headings(drafts)
    drafts = find_references(drafts)
    drafts = find_signature(drafts)
    return find_letterhead(drafts)
