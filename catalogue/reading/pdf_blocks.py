"""From lines to blocks: paragraphs, headings, items and tables, by place and size."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from catalogue.reading.drafts import BREAK, Draft, Run, Runs
from catalogue.reading.pdf_hyphens import Hyphens
from catalogue.reading.pdf_lines import Line, Piece
from catalogue.reading.pdf_tables import find_tables, rows_of
from catalogue.reading.pdf_words import Word
from catalogue.reading.tab_tables import table_drafts

_BULLET = re.compile(r"[•◦▪▫▸►‣●○■□➢✓\uf000-\uf0ff]")
_DASH = re.compile(r"[–—*·-]|o")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_SENTENCE_END = re.compile(r"[.!?:][”’\"')\]]*$")
# In sizes of the letters, or as parts: see `_Blocks._begins`.
_OTHER_SIZE, _WIDER_GAP, _INDENT, _ROOM = 0.08, 1.3, 0.6, 0.3
_HEADING, _TITLE, _LONGEST_HEADING = 1.12, 1.4, 160
_LONE_CELL_GAP, _STRETCHED, _LONGEST_WORD = 4.0, 1.25, 12.0


def drafts_of(lines: Sequence[Line]) -> list[Draft]:
    """Return the blocks that ``lines``, in the order of reading, make."""
    return _Blocks(lines).drafts() if lines else []


@dataclass(slots=True)
class _Group:
    """Lines of one block; ``mark`` is the bullet or number before an item, ``cells`` tells rows of a table."""

    lines: list[Line]
    mark: str = ""
    cells: bool = False
    asked: list[bool] = field(default_factory=list)
    table: bool = False


class _Blocks:
    def __init__(self, lines: Sequence[Line]) -> None:
        sides = _sides(lines)
        flat = [_as_words(line) if _is_stretched(line, sides[line.place]) else line for line in lines]
        self.tables = find_tables(flat)
        kept = {number for start, end in self.tables.items() for number in range(start, end)}
        single = list(map(_without_lone_gaps, flat, [None, *flat], [*flat[1:], None]))
        self.lines = [flat[number] if number in kept else line for number, line in enumerate(single)]
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        self.body = sizes.most_common(1)[0][0]
        pitches = [
            (a.base - b.base) / a.size
            for a, b in pairwise(self.lines)
            if a.place == b.place and a.size == b.size and 0.8 < (a.base - b.base) / a.size < 3
        ]
        self.pitch = _usual_pitch(pitches)
        self.sides = _sides(self.lines)
        self.hyphens = Hyphens(line.text for line in self.lines)

    def drafts(self) -> list[Draft]:
        groups: list[_Group] = []
        ends = 0
        for number, line in enumerate(self.lines):
            if number in self.tables:
                ends = self.tables[number]
                groups.append(_Group(self.lines[number:ends], cells=True, table=True))
            if number < ends:
                continue
            after = self.lines[number + 1] if number + 1 < len(self.lines) else None
            begins, asked = self._begins(groups[-1], line, after) if groups and number != ends else (True, False)
            if begins:
                groups.append(_Group([line], self._mark(line), len(line.pieces) > 1))
            else:
                groups[-1].lines.append(line)
                groups[-1].asked.append(asked)
        margin = min((group.lines[0].left for group in groups if group.mark), default=0.0)
        return [draft for group in groups for draft in self._draft(group, margin)]

    def _begins(self, group: _Group, line: Line, after: Line | None) -> tuple[bool, bool]:
        """Tell whether ``line`` begins a block, and if not, whether the line end before it was asked for."""
        last = group.lines[-1]
        size = last.size
        if group.cells or len(line.pieces) > 1:
            near = group.cells and len(line.pieces) > 1 and last.place == line.place
            return not (near and last.base - line.base < 2 * self.pitch * size), True
        if abs(line.size - size) > _OTHER_SIZE * size:
            return True, False
        ended = self._has_room(last, line)
        mark = self._mark(line)
        if mark and (ended or not _DASH.fullmatch(mark)):
            return True, False
        if last.place != line.place:
            return self._begins_elsewhere(last, line, ended), ended
        if last.base - line.base > _WIDER_GAP * self.pitch * size or (last.bold != line.bold and ended):
            return True, False
        if self._is_centred(last) and self._is_centred(line):
            return False, ended
        if self._is_indented(group, line, after, ended):
            return True, False
        long = len(group.lines) > 1 or len(last.text) > 60
        return ended and long and bool(_SENTENCE_END.search(last.text)), ended

    def _begins_elsewhere(self, last: Line, line: Line, ended: bool) -> bool:
        """Tell the same of the first line of a column or page, of which no gap tells anything."""
        indented = line.left > self.sides[line.place][0] + _INDENT * line.size
        return ended or indented or last.bold != line.bold or bool(_SENTENCE_END.search(last.text) and indented)

    def _is_indented(self, group: _Group, line: Line, after: Line | None, ended: bool) -> bool:
        """Tell whether the line's left edge makes it the first of a block."""
        last = group.lines[-1]
        step = (line.left - last.left) / line.size
        if group.mark:
            # The lines of an item stand at its words or below its mark; what stands further out follows it.
            return line.left < group.lines[0].left - _INDENT * line.size or (
                ended and len(group.lines) > 1 and step < -_INDENT
            )
        if step > _INDENT:
            follows = after is not None and after.place == line.place and len(after.pieces) == 1
            back = follows and after is not None and after.left < line.left - _INDENT * line.size
            return (back or ended) and len(group.lines) + len(last.text) > 40
        if step < -_INDENT:
            # Back at the margin: after an indented first line it goes on, after a hanging one it begins.
            return len(group.lines) > 1 or ended
        return False

    def _has_room(self, last: Line, line: Line) -> bool:
        """Tell whether the first word of ``line`` would have fitted on ``last``: then its end was asked for."""
        if last.text.endswith("-") and last.text[-2:-1].isalnum():
            return False
        room = self.sides[last.place][1] - last.right
        word = line.words[0]
        # A longer first word is an address, which has its line for itself.
        width = min(word.right - word.left, _LONGEST_WORD * last.size)
        return room > width + _ROOM * last.size and room > 1.5 * last.size

    def _is_centred(self, line: Line) -> bool:
        west, east = self.sides[line.place]
        left, right = line.left - west, east - line.right
        return min(left, right) > 2 * line.size and abs(left - right) < 1.5 * line.size

    def _mark(self, line: Line) -> str:
        first = line.words[0].text
        if len(line.words) < 2 or len(line.pieces) > 1:
            return ""
        return first if _BULLET.fullmatch(first) or _DASH.fullmatch(first) or _NUMBER.fullmatch(first) else ""

    def _draft(self, group: _Group, margin: float) -> list[Draft]:
        if group.table:
            return table_drafts([[self._cell(cell) for cell in row] for row in rows_of(group.lines)])
        if group.cells and len(group.lines) > 1:
            return table_drafts([[tuple(map(_run, cell)) for cell in row] for row in _table(group.lines)])
        runs = tuple(self._runs(group))
        plain = "".join(run.text for run in runs)
        size = group.lines[0].size / self.body
        if group.mark and (size < _HEADING or not _NUMBER.fullmatch(group.mark)):
            first = group.lines[0]
            return [Draft("list_item", runs, min(1 + int((first.left - margin) / (1.2 * first.size)), 6))]
        if size >= _HEADING and len(plain) <= _LONGEST_HEADING and not plain.rstrip().endswith("."):
            return [Draft("heading", runs, 1 if size >= _TITLE else 2)]
        return [Draft("paragraph", runs)]

    def _cell(self, pieces: list[Piece]) -> Runs:
        return tuple(self._runs(_Group([Line([piece]) for piece in pieces], asked=[False] * len(pieces))))

    def _runs(self, group: _Group) -> list[Run]:
        """Return the words of a block; a bullet goes, a number stays, a hyphen at a line's end is decided upon."""
        runs: list[Run] = []
        for number, line in enumerate(group.lines):
            words = line.words
            if number == 0 and group.mark and not _NUMBER.fullmatch(group.mark):
                words = words[1:]
            if number:
                joint = BREAK if group.asked[number - 1] else "\n"
                if runs and runs[-1].text.endswith("-") and self.hyphens.joins(runs[-1].text, words[0].text):
                    last = runs.pop()
                    runs.append(Run(last.text[:-1], last.bold, last.italic, last.href))
                    joint = ""
                runs += [Run(joint)] if joint else []
            for position, word in enumerate(words):
                if position:
                    runs.append(Run(" "))
                runs += _parted(word)
        return runs


def _parted(word: Word) -> list[Run]:
    """Return a word, and apart from it the stop after it, which a link does not cover."""
    bare = word.text.rstrip(".,;:") if word.href is not None else word.text
    runs = [Run(bare or word.text, word.bold, word.italic, word.href)]
    return [*runs, Run(word.text[len(bare) :], word.bold, word.italic)] if 0 < len(bare) < len(word.text) else runs


def _run(word: Word) -> Run:
    return Run(f"{word.text} ", word.bold, word.italic, word.href)


def _without_lone_gaps(line: Line, before: Line | None, after: Line | None) -> Line:
    """Return a line with a wide gap as one of words, unless it or a neighbour looks like the row of a table."""
    if len(line.pieces) == 1 or any(near is not None and len(near.pieces) > 1 for near in (before, after)):
        return line
    gaps = [b.left - a.right for a, b in pairwise(line.pieces)]
    if max(gaps) > _LONE_CELL_GAP * line.size:
        return line
    return _as_words(line)


def _is_stretched(line: Line, sides: tuple[float, float]) -> bool:
    """Tell whether the words of a line stand equally far apart from side to side: stretched to fill a column."""
    gaps = [b.left - a.right for a, b in pairwise(line.words)]
    fills = line.left - sides[0] < line.size and sides[1] - line.right < line.size
    return len(line.pieces) > 1 and fills and max(gaps) < _STRETCHED * min(gaps) + 1.0


def _as_words(line: Line) -> Line:
    return Line([Piece(line.words)], line.place)


def _usual_pitch(pitches: list[float]) -> float:
    return sorted(pitches)[len(pitches) // 2] if pitches else 1.2


def _sides(lines: Sequence[Line]) -> dict[tuple[int, int, int], tuple[float, float]]:
    """Return the left and right edge of each column; a line that juts out is no edge."""
    groups: defaultdict[tuple[int, int, int], list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.place].append(line)
    # Columns of one kind have the same edges on all pages, also where one holds a single line.
    kinds: defaultdict[int, list[Line]] = defaultdict(list)
    for place, found in groups.items():
        kinds[place[2]] += found
    sides = {}
    for place in groups:
        rights = sorted(line.right for line in kinds[place[2]] if len(line.pieces) == 1) or [0.0]
        sides[place] = (min(line.left for line in kinds[place[2]]), rights[int(len(rights) * 0.9)])
    return sides


def _table(lines: Sequence[Line]) -> list[list[list[Word]]]:
    """Return the words of each cell; a row with fewer cells than the widest has empty ones where it has no words."""
    widest = max(lines, key=lambda line: len(line.pieces))
    starts = [piece.left for piece in widest.pieces]
    rows = []
    for line in lines:
        row: list[list[Word]] = [[] for _ in starts]
        for number, piece in enumerate(line.pieces):
            equal = len(line.pieces) == len(starts)
            row[number if equal else min(range(len(starts)), key=lambda n: abs(starts[n] - piece.left))] += piece.words
        rows.append(row)
    return rows
