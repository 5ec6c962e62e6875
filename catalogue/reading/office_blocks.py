"""What .docx and .odt have in common once their elements are drafts: tabs, tables, notes, running heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from catalogue.reading.density import bounded
from catalogue.reading.document import Document
from catalogue.reading.drafts import BREAK, Draft, Run, Runs, joined
from catalogue.reading.layout import lay_out
from catalogue.reading.tab_tables import table_drafts
from catalogue.reading.typesetting import set_document

# A cell with more text than this, or with items in it, is a column of the page and no cell of a table.
_LONGEST_CELL = 400
# A work that is cited names a year, and the names or title before it.
_CITED = re.compile(r"[^\W\d_].{15,}\b(?:19|20)\d\d\b|\bdoi\b|arxiv", re.IGNORECASE | re.DOTALL)
_LONGEST_HEADING = 200


def office_document(
    drafts: list[Draft], notes: list[Draft], name: str, media_type: str, metadata: dict[str, str]
) -> Document:
    """Return the document of the body's ``drafts`` and, after it, its foot- and endnotes."""
    body = lay_out(bounded(_rows_of_tabs(drafts)))
    below = [replace(note, kind="reference" if _CITED.search(note.plain) else "paragraph") for note in notes]
    return set_document([*body, *below], name, media_type, metadata)


def heading_or_text(runs: Runs, level: int) -> Draft:
    """Return a heading of ``level`` (1-6), or a paragraph where it is 0 or where a style was misused."""
    draft = Draft("heading", runs, min(level, 6))
    return draft if level and len(draft.plain) <= _LONGEST_HEADING else replace(draft, kind="paragraph", level=0)


def table_or_columns(rows: Sequence[Sequence[list[Draft]]]) -> list[Draft]:
    """Return a table's rows; one that only sets text beside text gives its cells' blocks one after another."""
    cells = [cell for row in rows for cell in row]
    if not cells:
        return []
    if max(map(len, rows)) < 2 or any(_is_column(cell) for cell in cells):
        return [draft for cell in cells for draft in cell]
    return table_drafts([[joined(cell).runs if cell else () for cell in row] for row in rows])


def running_heads(heads: Sequence[str], feet: Sequence[str]) -> dict[str, str]:
    """Return what stands above and below the pages as metadata, lines divided by " | "."""
    said = {"running_head": heads, "footer": feet}
    lines = {
        key: [line for part in parts for line in part.split("\n") if _says_more(line)] for key, parts in said.items()
    }
    return {key: " | ".join(dict.fromkeys(line.strip() for line in found)) for key, found in lines.items() if found}


def _says_more(line: str) -> bool:
    """Tell whether a line holds words, and not a page number alone."""
    return bool(re.search(r"[^\W\d_]", re.sub(r"\b(?:page|of|p)\b", "", line, flags=re.IGNORECASE)))


def _is_column(cell: list[Draft]) -> bool:
    plain = sum(len(draft.plain) for draft in cell)
    return plain > _LONGEST_CELL or any(draft.kind in {"heading", "list_item", "table_row"} for draft in cell)


def _rows_of_tabs(drafts: list[Draft]) -> list[Draft]:
    """Make a table of two or more neighbouring paragraphs whose words are divided by tabs."""
    result: list[Draft] = []
    rows: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and draft.kind == "paragraph" and "\t" in draft.plain and BREAK not in draft.plain:
            rows.append(draft)
            continue
        result += table_drafts([_cells(row.runs) for row in rows]) if len(rows) > 1 else rows
        rows = []
        if draft is not None:
            result.append(draft)
    return result


def _cells(runs: Runs) -> list[Runs]:
    cells: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(re.split(r"\t+", run.text)):
            if number:
                cells.append([])
            if part.strip():
                cells[-1].append(replace(run, text=part))
    return [tuple(cell) for cell in cells]
