"""The blocks of a public text as a reader meets them: headings, paragraphs, lists, tables, references.

Neighbouring list items make one list, neighbouring rows one table, neighbouring references one list of them; so do
the lines of a letterhead and of a signature.
A row without a first cell goes on with the row above it, as in a schedule with several tasks a phase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from django.utils.safestring import SafeString

from catalogue.models import PublicText
from catalogue.views.marked_text import Evidence, MarkedText

# What one page shows of a text; far above any statement, so that a book by mistake does not stop the server.
MOST_CHARACTERS = 200_000
_GATHERED = {
    "list_item": "list",
    "table_row": "table",
    "reference": "references",
    "letterhead": "letterhead",
    "signature": "signature",
}
# A reference may begin with an initial, an item of a list hardly: what counts as its own marker differs.
_OWN_MARKERS = {
    "list": re.compile(r"\s*(?:\[?\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\]]+\s|[•·–—*-]\s)"),
    "references": re.compile(r"\s*(?:[\[(]\d{1,3}[\])]\.?|\d{1,3}\.)\s"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A list item, reference or piece of a letterhead; ``marker`` is the number or sign that its writer gave it."""

    html: SafeString
    level: int
    marker: SafeString | str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that reaches down over ``rows`` rows; one over which another reaches is left out of its row."""

    html: SafeString
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``continues`` the row above where its first cell is empty."""

    cells: tuple[Cell, ...]
    continues: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One block, or what neighbouring ones make: ``kind`` is a block's, "list", "table" or "references"."""

    kind: str
    start: int
    end: int
    level: int = 0
    html: SafeString | str = ""
    is_capitals: bool = False
    items: tuple[Item, ...] = ()
    head: Row | None = None
    rows: tuple[Row, ...] = field(default=())


def passages(public: PublicText, evidence: Iterable[Evidence] = ()) -> list[Passage]:
    """Return the text as passages in order, the evidence marked in them.

    Headings get the levels 2 to 4, the document's highest being 2: the page's own title is 1.
    """
    writer = MarkedText(public.text, public.marks, public.redactions, evidence)
    blocks = [block for block in public.blocks if block["end"] <= MOST_CHARACTERS]
    top = min((block["level"] for block in blocks if block["kind"] == "heading"), default=1)
    found: list[Passage] = []
    for kind, neighbours in groupby(blocks, key=lambda block: _GATHERED.get(block["kind"], "")):
        run = list(neighbours)
        found += [_gathered(kind, run, writer)] if kind else _single(run, writer, top)
    return found


def is_cut(public: PublicText) -> bool:
    """Whether the text is longer than a page shows."""
    return len(public.text) > MOST_CHARACTERS


def _single(blocks: Iterable[dict], writer: MarkedText, top: int) -> Iterator[Passage]:
    for block in blocks:
        level = min(block["level"] - top + 2, 4) if block["kind"] == "heading" else 0
        html = writer.html(block["start"], block["end"])
        shouts = writer.text[block["start"] : block["end"]].isupper()
        yield Passage(block["kind"], block["start"], block["end"], level, html, is_capitals=shouts)


def _gathered(kind: str, blocks: list[dict], writer: MarkedText) -> Passage:
    start, end = blocks[0]["start"], blocks[-1]["end"]
    if kind == "table":
        rows = [_row(block, writer) for block in blocks]
        has_head = blocks[0]["level"] == 1 and len(rows) > 1
        body = tuple(row for run in _runs(rows[has_head:]) for row in _reaching(run))
        return Passage(kind, start, end, head=rows[0] if has_head else None, rows=body)
    return Passage(kind, start, end, items=tuple(_item(block, writer, kind) for block in blocks))


def _row(block: dict, writer: MarkedText) -> Row:
    spans = block["cells"] or [(block["start"], block["end"])]
    cells = tuple(Cell(writer.html(start, end)) for start, end in spans)
    return Row(cells, continues=len(cells) > 1 and not writer.text[slice(*spans[0])].strip())


def _runs(rows: list[Row]) -> list[list[Row]]:
    """Return the rows in runs of one and those that continue it."""
    runs: list[list[Row]] = []
    for row in rows:
        if runs and row.continues and len(row.cells) == len(runs[-1][0].cells):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _reaching(run: list[Row]) -> list[Row]:
    """Return the run with the first row's cells reaching down over those columns in which the others are empty."""
    first, *others = run
    lower = [row.cells for row in others]
    bare = [
        bool(lower) and not any(cells[column].html.strip() for cells in lower) for column in range(len(first.cells))
    ]
    top = tuple(
        replace(cell, rows=len(run)) if is_bare else cell for cell, is_bare in zip(first.cells, bare, strict=True)
    )
    rest = [tuple(cell for cell, is_bare in zip(cells, bare, strict=True) if not is_bare) for cells in lower]
    return [replace(first, cells=top), *(replace(row, cells=cells) for row, cells in zip(others, rest, strict=True))]


def _item(block: dict, writer: MarkedText, kind: str) -> Item:
    start, end, level = block["start"], block["end"], min(max(block["level"], 1), 4)
    marker = _OWN_MARKERS.get(kind)
    own = marker.match(writer.text, start, end) if marker else None
    if own and own.end() < end:
        return Item(html=writer.html(own.end(), end), level=level, marker=own[0].strip())
    return Item(writer.html(start, end), level)
