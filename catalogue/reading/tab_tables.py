"""Tables whose cells are divided by tabs, as they come out of word processors and PDFs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.reading.drafts import Draft, Runs

Rows = list[list[str]]
_LIST_MARK = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
# More tabs than any table has columns set a line by hand, or are no writing at all.
_MOST_TABS = 30
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")


def divide(text: str) -> Iterator[str | Rows]:
    """Yield ``text`` in order: stretches of ordinary lines, and between them the rows of each table.

    A table is two or more neighbouring lines with a tab, of which the first has one between words; a
    line that begins with tabs continues the row above with empty cells.
    """
    ordinary: list[str] = []
    table: list[str] = []
    fenced = False
    for line in [*text.split("\n"), ""]:
        fenced ^= bool(_FENCE.match(line))
        if not fenced and _is_row(line, bool(table)):
            table.append(line)
            continue
        if len(table) > 1:
            yield "\n".join(ordinary)
            ordinary = []
            yield [[cell.strip() for cell in row.rstrip().split("\t")] for row in table]
        else:
            ordinary += table
        table = []
        ordinary.append(line)
    yield "\n".join(ordinary)


def table_drafts(rows: list[list[Runs]]) -> list[Draft]:
    """Return the rows as drafts of equal width; the first is the head where it is short, full and without figures."""
    width = max(len(row) for row in rows)
    words = ["".join(run.text for run in cell) for cell in rows[0]]
    headed = len(words) == width and all(0 < len(word) <= 40 and not re.search(r"\d", word) for word in words)
    return [
        Draft("table_row", level=int(headed and number == 0), cells=(*row, *((),) * (width - len(row))))
        for number, row in enumerate(rows)
    ]


def _is_row(line: str, inside: bool) -> bool:
    if not 0 < line.rstrip().count("\t") <= _MOST_TABS or _LIST_MARK.match(line):
        return False
    return inside or "\t" in line.strip()
