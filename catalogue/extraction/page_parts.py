"""The parts of the page where a writer says who they are: the lines above the text and those below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.reading.document import Block

_SALUTATION = re.compile(r"(?:dear|to whom it|respected|hello|hi)\b", re.IGNORECASE)
# Below this many characters a line may stand above the text without being the text.
_SHORT = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One line at ``start:end`` of the text, in a block of ``kind`` that is the ``block``-th."""

    start: int
    end: int
    text: str
    kind: str
    block: int


def head_lines(context: Context) -> list[Line]:
    """Return the lines above the first paragraph or salutation: title, name, address, programme."""
    lines: list[Line] = []
    for number, block in enumerate(context.document.blocks):
        if block.kind not in {"heading", "letterhead"} and not _is_short(context, block):
            break
        if _SALUTATION.match(context.text, block.start):
            break
        lines += lines_of(context, number)
    return lines


def closing_lines(context: Context) -> list[Line]:
    """Return the lines of the signature."""
    numbers = [number for number, block in enumerate(context.document.blocks) if block.kind == "signature"]
    return [line for number in numbers for line in lines_of(context, number)]


def lines_of(context: Context, number: int) -> Iterator[Line]:
    """Yield the lines of one block, white space around them left out."""
    block = context.document.blocks[number]
    for match in re.finditer(r"[^\n\t]*[^\s]", context.text[block.start : block.end]):
        indent = len(match.group()) - len(match.group().lstrip())
        start = block.start + match.start() + indent
        yield Line(start, block.start + match.end(), match.group().strip(), block.kind, number)


def _is_short(context: Context, block: Block) -> bool:
    """Tell whether a block of another kind is a label such as "Name: …" and not yet the text."""
    text = context.text[block.start : block.end]
    return block.kind in {"list_item", "table_row", "paragraph"} and (
        len(text) < _SHORT and bool(re.match(r"[\w ./-]{2,30}:\s*\S|[^\s@]+@[^\s@]+$", text))
    )
