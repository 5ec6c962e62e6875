"""Tables: rows of cells, and the tables that only set a page."""

from __future__ import annotations

from collections.abc import Callable

from catalogue.reading.drafts import BREAK, Draft, Run, Runs
from catalogue.reading.latex.commands import ENVIRONMENT_ARGUMENTS, TABLES
from catalogue.reading.latex.sheets import Sheet
from catalogue.reading.latex.stream import words_of
from catalogue.reading.latex.typesetter import Typesetter
from catalogue.reading.tab_tables import table_drafts

_MOST_COLUMNS = 30
# Tables set pages within pages, but not deeper than this.
_DEEPEST = 8
# A table above the text whose cells are shorter sets names and addresses side by side.
_LONGEST_HEAD_CELL = 120


class Table:
    """A table that is being read; each cell is a sheet of its own."""

    def __init__(self, page: Typesetter) -> None:
        self._page = page
        self._rows: list[list[Runs]] = []
        self._row: list[Runs] = []
        self._back: Callable[[], Sheet] = page.new_sheet()

    def end_cell(self) -> None:
        """End a cell and begin the next."""
        self._row.append(self._back().all_runs)
        self._back = self._page.new_sheet()

    def end_row(self) -> None:
        """End a row; an empty one is a rule or a gap."""
        self.end_cell()
        if any(_shown(cell) for cell in self._row):
            self._rows.append(self._row)
        self._row = []

    def close(self) -> None:
        """End the table and set it on the sheet around it."""
        self.end_row()
        self._back()
        page = self._page
        if self._rows:
            page.sheet.drafts += _drafts(self._rows, page.in_head())


def _shown(cell: Runs) -> bool:
    return any(run.text.strip(" \n" + BREAK) for run in cell)


def _drafts(rows: list[list[Runs]], in_head: bool) -> list[Draft]:
    width = max(len(row) for row in rows)
    cells = [cell for row in rows for cell in row if _shown(cell)]
    short = all(sum(len(run.text) for run in cell) <= _LONGEST_HEAD_CELL for cell in cells)
    if width == 1 or (in_head and short and len(rows) <= 8):
        lines: list[Run] = []
        for cell in cells:
            lines += [Run(BREAK), *cell] if lines else cell
        return [Draft("paragraph", tuple(lines))]
    if len(rows) == 1:
        return [Draft("paragraph", cell) for cell in cells]
    # A table with one line of many columns would make all others as wide.
    return table_drafts([row[:_MOST_COLUMNS] for row in rows])


def begin_table(name: str) -> Callable[[Typesetter], None]:
    """Return the handler of a table environment."""

    def handle(page: Typesetter) -> None:
        page.end_paragraph()
        page.drop_arguments(ENVIRONMENT_ARGUMENTS.get(name, 0))
        if sum(page.open[other] for other in TABLES) >= _DEEPEST:
            page.begin_group(name, page.end_paragraph)
            page.restyle(table=None)
            return
        table = Table(page)
        page.begin_group(name, table.close)
        page.restyle(table=table)

    return handle


def multicolumn(page: Typesetter) -> None:
    """Set a cell that spans columns; the others are empty."""
    count = words_of(page.stream.argument()).strip()
    page.stream.argument()
    table = page.style.table
    extra = min(int(count), _MOST_COLUMNS) - 1 if count.isdecimal() and len(count) < 3 else 0

    def close() -> None:
        for _ in range(extra if table is not None else 0):
            page.sheet.runs.append(Run(""))
            table.end_cell()  # type: ignore[union-attr]  # told apart above

    page.next_group(close)


HANDLERS = {"multicolumn": multicolumn}
ENVIRONMENTS = {name: begin_table(name) for name in TABLES}
