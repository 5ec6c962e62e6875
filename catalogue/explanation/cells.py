"""The text with its marks, as cells that can be wrapped: a sign with its style, or the number of a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from catalogue.explanation.ink import PLAIN, Style, harmless, superscript, width
from catalogue.explanation.notes import Note, mark_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One sign of a line; ``note`` is the note that begins to belong here, None elsewhere."""

    text: str
    style: Style = PLAIN
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the text is marked: the style of each marked position, and the numbers that stand before each."""

    styles: dict[int, Style]
    numbers: dict[int, list[tuple[Note, bool]]]

    @classmethod
    def of(cls, notes: Iterable[Note]) -> Marks:
        """Mark the words of all notes; a number stands behind its words, a passage's before them."""
        marks = cls({}, {})
        for note in notes:
            for place, (start, end) in enumerate(note.spans):
                mark = mark_of((start, end))
                here = marks.numbers.setdefault(mark, [])
                if all(other is not note for other, _ in here):
                    here.append((note, place == 0))
                for position in range(start, mark):
                    marks.styles.setdefault(position, Style(note.level, underlined=True))
        return marks

    def at(self, position: int) -> Iterator[Cell]:
        """Yield the numbers that stand before the sign at ``position``, parted by dots where they meet."""
        waiting = self.numbers.get(position, ())
        for count, (note, is_first) in enumerate(waiting):
            dot = "·" if count else ""
            yield Cell(dot + superscript(note.number), Style(note.level), note if is_first else None)


def cells_of(text: str, start: int, end: int, marks: Marks, *, bold: bool) -> list[Cell]:
    """Return the cells of ``text[start:end]``; the numbers behind its last sign belong to it."""
    cells: list[Cell] = []
    for position in range(start, end):
        if position > start:
            cells += marks.at(position)
        elif marks.numbers.get(position):
            cells += [cell for cell in marks.at(position) if cell.note and _begins(cell.note, position)]
        style = marks.styles.get(position, PLAIN)
        cells.append(Cell(harmless(text[position]), replace(style, bold=True) if bold else style))
    cells += [cell for cell in marks.at(end) if not (cell.note and _begins(cell.note, end))]
    return cells


def _begins(note: Note, position: int) -> bool:
    return any(start == position for start, _ in note.spans)


def wrapped(cells: list[Cell], columns: int) -> Iterator[list[Cell]]:
    """Yield lines of at most ``columns`` columns, broken at spaces, in a word only where one is longer than a line."""
    line: list[Cell] = []
    taken = 0
    for is_space, group in groupby(cells, key=lambda cell: cell.text == " "):
        word = list(group)
        needs = sum(width(cell.text) for cell in word)
        if line and not is_space and taken + needs > columns:
            yield trimmed(line)
            line, taken = [], 0
        for cell in word:
            if taken + width(cell.text) > columns:
                if is_space:
                    continue
                yield trimmed(line)
                line, taken = [], 0
            line.append(cell)
            taken += width(cell.text)
    if line:
        yield trimmed(line)


def trimmed(line: list[Cell]) -> list[Cell]:
    """Return the line without the spaces at its end."""
    while line and line[-1].text == " ":
        line = line[:-1]
    return line


def painted(line: Iterable[Cell], *, colour: bool) -> str:
    """Return the line as it is written."""
    if not colour:
        return "".join(cell.text for cell in line)
    return "".join(style.paint("".join(cell.text for cell in run)) for style, run in groupby(line, lambda c: c.style))
