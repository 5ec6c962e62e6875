"""The page: the text on the left, beside each line the notes on it; on a narrow terminal below each paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.explanation.cells import Cell, Marks, cells_of, painted, wrapped
from catalogue.explanation.ink import BOLD, FAINT, SIGNS, Style, harmless, width
from catalogue.explanation.notes import Note
from catalogue.reading import Document

_TEXT, _MARGIN, _WIDEST_MARGIN = 84, 34, 64
_RULE = " │ "
_NARROWEST = 30
# What prints well, and what most screens have room for.
PIPED = 132


@dataclass(frozen=True, slots=True)
class Page:
    """How wide the terminal is, in columns, and whether it shows colour."""

    columns: int = PIPED
    colour: bool = False

    @property
    def has_margin(self) -> bool:
        """Whether text and notes have room side by side."""
        return self.columns >= _TEXT - 12 + len(_RULE) + _MARGIN

    @property
    def text(self) -> int:
        """The columns of the text."""
        if not self.has_margin:
            return max(_NARROWEST, min(_TEXT, self.columns))
        return min(_TEXT, self.columns - len(_RULE) - _MARGIN)

    @property
    def margin(self) -> int:
        """The columns of the notes."""
        return min(_WIDEST_MARGIN, self.columns - self.text - len(_RULE)) if self.has_margin else self.text - 4

    def paint(self, text: str, style: Style) -> str:
        """Return ``text`` in ``style`` where there is colour."""
        return style.paint(text) if self.colour else text


def page_lines(document: Document, notes: Sequence[Note], page: Page) -> Iterator[str]:
    """Yield the text with its notes, paragraph by paragraph."""
    marks = Marks.of(notes)
    headings = {block.start for block in document.blocks if block.kind == "heading"}
    start, was_blank = 0, True
    for paragraph in document.text.split("\n"):
        end = start + len(paragraph)
        if paragraph.strip():
            cells = cells_of(document.text, start, end, marks, bold=start in headings)
            yield from (_beside if page.has_margin else _below)(list(wrapped(cells, page.text)), page)
        elif not was_blank:
            yield page.paint(" " * page.text + _RULE.rstrip(), FAINT) if page.has_margin else ""
        start, was_blank = end + 1, not paragraph.strip()


def _beside(lines: list[list[Cell]], page: Page) -> Iterator[str]:
    """Notes begin beside their line, or below the notes on the lines before."""
    margin: list[str] = []
    for number, line in enumerate(lines):
        here = [cell.note for cell in line if cell.note]
        if here:
            margin += [""] * (number - len(margin))
        for note in here:
            margin += note_lines(note, page)
    for number in range(max(len(lines), len(margin))):
        line = lines[number] if number < len(lines) else []
        left = painted(line, colour=page.colour) + " " * (page.text - sum(width(cell.text) for cell in line))
        right = margin[number] if number < len(margin) else ""
        yield (left + page.paint(_RULE, FAINT) + right).rstrip()


def _below(lines: list[list[Cell]], page: Page) -> Iterator[str]:
    for line in lines:
        yield painted(line, colour=page.colour)
    for note in (cell.note for line in lines for cell in line if cell.note):
        for line_of_note in note_lines(note, page):
            yield page.paint("  │ ", FAINT) + line_of_note


def note_lines(note: Note, page: Page) -> list[str]:
    """Return a note for the margin: number, sign of the level, kind and role; the value; the rule and the level."""
    number = f"{note.number} " if note.number else ""
    room = page.margin
    indent = " " * (len(number) + 2)
    sign = page.paint(SIGNS[note.level], Style(note.level))
    first = f"{number}{sign} {_cut(note.label, room - len(indent))}"
    value = harmless(note.value)
    lines = [first]
    if width(note.label) + 2 + width(value) <= room - len(indent):
        lines[0] += "  " + page.paint(value, BOLD)
    else:
        lines.append(indent + page.paint(_cut(value, room - len(indent)), BOLD))
    if note.further:
        lines.append(indent + _cut(harmless(note.further), room - len(indent)))
    reason = f"{note.rule} ({note.level})"
    lines += [indent + page.paint(part, FAINT) for part in _folded(reason, room - len(indent))]
    return lines


def _cut(text: str, columns: int) -> str:
    """Return ``text``, with an ellipsis where it is too long."""
    if width(text) <= columns:
        return text
    while text and width(text) >= columns:
        text = text[:-1]
    return text.rstrip() + "…"


def _folded(text: str, columns: int) -> list[str]:
    return ["".join(cell.text for cell in line) for line in wrapped([Cell(sign) for sign in harmless(text)], columns)]
