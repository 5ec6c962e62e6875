"""How much structure is looked for in a source: what has more of it than any writing of its length is kept as lines.

A statement has some hundred blocks, links and words in bold. Each costs a hundred times what its characters do, so a
source with tens of thousands of them, which is data or was made to keep a reader busy, is read closely only as far as
they are as many as a thick book has. No word of the rest is lost.
"""

from __future__ import annotations

import re
from itertools import islice

from catalogue.reading.drafts import BREAK, Draft, Run

_LINES_A_BLOCK = 100
_MOST_DRAFTS = 15_000


def part_dense(source: str, signs: re.Pattern[str], always: int, each: int) -> tuple[str, str]:
    """Return ``source`` up to where its ``signs`` are too many, and the rest, which is "" for nearly every one.

    A source may have ``always`` signs, and one more for ``each`` characters of its length. It is parted at a line's
    end where it has one.
    """
    most = always + len(source) // each
    first = next(islice(signs.finditer(source), most, None), None)
    if first is None:
        return source, ""
    at = source.rfind("\n", 0, first.start()) + 1 or first.start()
    return source[:at], source[at:]


def bounded(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts``, and where they are more than any document has, the rest of them as plain lines."""
    if len(drafts) <= _MOST_DRAFTS:
        return drafts
    rest = "\n".join(
        "\t".join("".join(run.text for run in cell) for cell in draft.cells) if draft.cells else draft.plain
        for draft in drafts[_MOST_DRAFTS:]
    )
    return drafts[:_MOST_DRAFTS] + plain_lines(rest.replace(BREAK, "\n"))


def plain_lines(text: str) -> list[Draft]:
    """Return the lines of ``text`` as they stand, a hundred to a block."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    return [
        Draft("paragraph", (Run(BREAK.join(lines[at : at + _LINES_A_BLOCK])),))
        for at in range(0, len(lines), _LINES_A_BLOCK)
    ]
