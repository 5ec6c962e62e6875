"""What the typesetter fills: sheets of drafts, and the styles and groups that hold while it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from catalogue.reading.document import BlockKind
from catalogue.reading.drafts import BREAK, Draft, Run, Runs


@dataclass(frozen=True, slots=True)
class Style:
    """How the words at this place look, and the table that they stand in."""

    bold: bool = False
    italic: bool = False
    href: str | None = None
    table: Alignment | None = None


@dataclass(slots=True)
class Sheet:
    """Drafts that belong together: the page, a footnote, a cell."""

    drafts: list[Draft] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    level: int = 0
    notes: list[Draft] = field(default_factory=list)

    @property
    def all_runs(self) -> Runs:
        """The runs of all drafts, a line end between two of them."""
        runs: list[Run] = []
        for draft in self.drafts:
            for part in draft.cells or (draft.runs,):
                runs += [Run(BREAK), *part] if runs else part
        return tuple(runs)


class Alignment(Protocol):
    """A table that is being read."""

    def end_cell(self) -> None: ...

    def end_row(self) -> None: ...


@dataclass(slots=True)
class Group:
    """An open brace (``name`` is "{") or environment: what was before it, and what its end does."""

    name: str
    style: Style
    close: Callable[[], None] | None = None
    # A group that ends with its paragraph at the latest: a heading whose brace was forgotten.
    short: bool = False


def merged(runs: list[Run]) -> Runs:
    """Return the runs with neighbours of one style as one."""
    found: list[Run] = []
    parts: list[str] = []
    for number, run in enumerate(runs):
        parts.append(run.text)
        after = runs[number + 1] if number + 1 < len(runs) else None
        if after is None or (after.bold, after.italic, after.href) != (run.bold, run.italic, run.href):
            found.append(Run("".join(parts), run.bold, run.italic, run.href))
            parts = []
    return tuple(found)
