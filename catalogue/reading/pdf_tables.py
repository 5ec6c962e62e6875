"""Find the tables of a page whose cells hold several lines: lines that all begin where columns do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from catalogue.reading.pdf_lines import Line, Piece

# In sizes of the letters: how far from its column's edge a cell may begin, and how far apart its lines may stand.
_SAME_EDGE, _FARTHEST, _APART = 0.5, 3.0, 0.4
# The gap above a row's first line is so much wider than those within the row.
_WIDER = 1.08

# A row is, column by column, the pieces that stand below one another in its cell.
Row = list[list[Piece]]


def find_tables(lines: Sequence[Line]) -> dict[int, int]:
    """Return, by the number of its first line, the number after the last line of each such table."""
    found = {}
    start = 0
    while start < len(lines):
        end = _end_of(lines, start) if len(lines[start].pieces) > 1 else start
        if _is_table(lines[start:end]):
            found[start] = end
        start = end if start in found else start + 1
    return found


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Return the rows that ``lines`` of one table make; those after a narrow gap go on with the row above."""
    edges = _edges(lines)
    gaps = [above.base - below.base if above.place == below.place else inf for above, below in pairwise(lines)]
    narrow = [gap <= _WIDER * min(gaps) for gap in gaps]
    goes_on = [close and not _fits(line, edges, 0) for close, line in zip(narrow, lines[1:], strict=True)]
    # Where most lines after a narrow gap fill the first column, they are rows and the wide gap is below a head.
    joins = narrow if 2 * sum(goes_on) >= sum(narrow) and not all(narrow) else [False] * len(gaps)
    rows: list[Row] = []
    for line, joined in zip(lines, [False, *joins], strict=True):
        if not joined:
            rows.append([[] for _ in edges])
        for piece in _cut_at(edges, line):
            rows[-1][_column(piece, edges, line.size) or 0].append(piece)
    return rows


def _end_of(lines: Sequence[Line], start: int) -> int:
    """Return the number after the last line that goes on with the table which begins with line ``start``."""
    edges = [piece.left for piece in lines[start].pieces]
    end = last = start + 1
    while end < len(lines):
        above, line = lines[end - 1], lines[end]
        near = line.place == above.place and 0 < above.base - line.base < _FARTHEST * line.size
        if not near and not _on_next_page(above, line):
            break
        columns = [_column(piece, edges, line.size) for piece in line.pieces]
        if None in columns or (columns == [0] and line.right > edges[1] - line.size):
            break
        end += 1
        last = end if columns != [0] else last
    return last


def _on_next_page(above: Line, line: Line) -> bool:
    return line.place == (above.place[0] + 1, *above.place[1:])


def _cut_at(edges: Sequence[float], line: Line) -> list[Piece]:
    """Return the pieces of a line, cut where a word stands at a column's edge though close to the one before it."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        pieces.append(Piece(piece.words[:1]))
        for before, word in pairwise(piece.words):
            apart = word.left - before.right > _APART * line.size
            if apart and _column(Piece([word]), edges, _SAME_EDGE * line.size):
                pieces.append(Piece([]))
            pieces[-1].words.append(word)
    return pieces


def _is_table(lines: Sequence[Line]) -> bool:
    """Tell whether enough lines have several cells, and some go on with a cell: other tables need no care."""
    rows = [line for line in lines if len(line.pieces) > 1]
    enough = 2 if rows and max(len(line.pieces) for line in rows) > 2 else 3
    return len(lines) > len(rows) >= enough


def _edges(lines: Sequence[Line]) -> list[float]:
    return [piece.left for piece in lines[0].pieces]


def _fits(line: Line, edges: Sequence[float], column: int) -> bool:
    return any(_column(piece, edges, line.size) == column for piece in line.pieces)


def _column(piece: Piece, edges: Sequence[float], size: float) -> int | None:
    return next((n for n, edge in enumerate(edges) if abs(piece.left - edge) <= _SAME_EDGE * size), None)
