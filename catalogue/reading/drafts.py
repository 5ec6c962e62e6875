"""What a format's reader makes: blocks of styled runs, before the layout is recognised and the text set.

Within a run ``\\n`` is a line end of the source, which the finished text turns into a space where the block
is a paragraph, and `BREAK` is a line end that the writer asked for, which stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from catalogue.reading.document import BlockKind

# A vertical tab: `characters.clean` leaves none in any text, so it can't be the writer's.
BREAK = "\v"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style; ``href`` is None outside links."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Draft:
    """A block to be: ``runs``, or for a table row ``cells`` of runs; ``level`` as in `Block`."""

    kind: BlockKind
    runs: Runs = ()
    level: int = 0
    cells: tuple[Runs, ...] = ()

    @cached_property
    def plain(self) -> str:
        """The characters without style, line ends as they are in the source."""
        words = self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])
        return words.replace(BREAK, "\n").strip()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of `plain`, trimmed, without empty ones."""
        return [line for line in map(str.strip, self.plain.split("\n")) if line]

    def broken(self) -> Draft:
        """Return the draft with every line end of the source kept, unless the writer set line ends in another way."""
        if any(BREAK in run.text for run in self.runs):
            return self
        return replace(self, runs=tuple(replace(r, text=r.text.replace("\n", BREAK)) for r in self.runs))

    def split_lines(self) -> list[Draft]:
        """Return one draft a line, styles kept."""
        drafts: list[list[Run]] = [[]]
        for run in self.runs:
            for number, part in enumerate(run.text.replace(BREAK, "\n").split("\n")):
                if number:
                    drafts.append([])
                if part:
                    drafts[-1].append(Run(part, run.bold, run.italic, run.href))
        return [
            Draft(self.kind, tuple(runs), self.level, self.cells)
            for runs in drafts
            if any(run.text.strip() for run in runs)
        ]


def joined(drafts: list[Draft], separator: str = BREAK) -> Draft:
    """Return the drafts as one of the first one's kind, with ``separator`` between their runs."""
    if len(drafts) == 1:
        return drafts[0]
    runs: list[Run] = []
    for number, draft in enumerate(drafts):
        runs += [Run(separator), *draft.runs] if number else draft.runs
    return replace(drafts[0], runs=tuple(runs))
