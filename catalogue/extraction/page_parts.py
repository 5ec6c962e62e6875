"""The parts of the page where a writer says who they are: the lines above the text and those below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Evidence
from catalogue.reading.document import Block

_BREAK = re.compile(r"[\n\t]")
_LABELLED = re.compile(r"[\w ./-]{2,30}:\s*\S|[^\s@]+@[^\s@]+$")
_SALUTATION = re.compile(r"(?:dear|to whom it|respected|hello|hi)\b", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"@|https?://|www\.|^\W*(?:contact|e-?mail|web(?:site| page)?|home ?page|portfolio)\b", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?:re|ref|reference|subject|regarding|concerning|betreff|objet|position|post|vacancy|job title|role|programme"
    r"|program|course|degree|application for|applying for)\b[^:]{0,30}:\s*\S|application (?:for|to)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?:dear|to whom it may concern|respected|esteemed|mesdames|messieurs|chers?|chères?|sehr geehrte\w*"
    r"|estimad[oa]s?"
    r"|gentile|egregi\w+|geachte|hej|hi|hello)\b",
    re.IGNORECASE,
)
# A letter greets below its addresses, date and subject.
_LATEST_GREETING = 8
# A line that is the title of a post: "Data Visualisation Lead (remote)".
POST_TITLE = re.compile(
    r"(?:[A-Z][\w'’/&-]*,? )(?:[\w'’/&-]+,? ){0,6}?(?:Lead|Manager|Officer|Engineer|Steward|Analyst"
    r"|Developer|Designer"
    r"|Coordinator|Specialist|Technician|Curator|Librarian|Programmer|Consultant|Scientist|Researcher|Fellow|Lecturer"
    r"|Professor|Instructor|Director|Administrator|Editor|Assistant|Associate|Advisor)\b"
)
# How many blocks from the top may hold labels, a subject line, a table of the writer's data.
_TOP = 16
# How many headings may still be the title, below a running head or a greeting.
_FIRST_HEADINGS = 4
# How many blocks from the bottom may hold an address.
_BOTTOM = 3
# Below this many characters a line may stand above the text without being the text.
_SHORT = 120
# A paragraph of so many characters is running text.
_LONG = 200
# What of the file's own data may tell what is applied for, and what divides the parts of one entry.
_PURPOSES = ("title", "subtitle", "subject", "running_head")
_PART = " | "
# How many blocks may make up the head, which no full stop ends.
_HEAD_BLOCKS = 8
_ENDS = (".", "!", "?", ":", ",", ";", "”", '"')


@dataclass(frozen=True, slots=True)
class Line:
    """One line at ``start:end`` of the text, in a block of ``kind`` that is the ``block``-th.

    A line that stands in the file's own data, such as a running head, has that ``source`` and offsets in it.
    """

    start: int
    end: int
    text: str
    kind: str
    block: int
    source: str = "text"

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """Return the words ``start:end`` of the line as evidence, trimmed; raises ValueError for white space."""
        words = Evidence.span(self.text, start, len(self.text) if end is None else end)
        return Evidence(self.start + words.start, self.start + words.end, words.quote, self.source)


# Several finders ask for the same lines of the one document that is being read.
@lru_cache(maxsize=1)
def head_lines(context: Context) -> tuple[Line, ...]:
    """Return the lines above the first paragraph or salutation: title, name, address, programme."""
    lines: list[Line] = []
    for number, block in enumerate(context.document.blocks):
        if block.kind not in {"heading", "letterhead"} and not _is_short(context, block, number):
            break
        if _SALUTATION.match(context.text, block.start):
            break
        lines += lines_of(context, number)
    return tuple(lines)


@lru_cache(maxsize=1)
def opening_end(context: Context) -> int:
    """Return where the running text begins: what stands above it heads the whole, what stands below a part of it."""
    blocks = context.document.blocks
    return next((b.start for b in blocks if b.kind == "paragraph" and b.end - b.start > _LONG), len(context.text))


@lru_cache(maxsize=1)
def closing_lines(context: Context) -> tuple[Line, ...]:
    """Return the lines of the signature."""
    numbers = [number for number, block in enumerate(context.document.blocks) if block.kind == "signature"]
    return tuple(line for number in numbers for line in lines_of(context, number))


@lru_cache(maxsize=1)
def contact_lines(context: Context) -> tuple[Line, ...]:
    """Return the lines that may say how to reach the writer: head, signature, a table above, an address below."""
    blocks = context.document.blocks
    lines = [*head_lines(context), *closing_lines(context)]
    known = {line.block for line in lines}
    tables = [number for number, block in enumerate(blocks[:_TOP]) if block.kind == "table_row"]
    last = [
        n
        for n in range(max(len(blocks) - _BOTTOM, 0), len(blocks))
        if blocks[n].kind in {"paragraph", "list_item", "letterhead"}
    ]
    for number in tables:
        lines += lines_of(context, number) if number not in known else ()
    for number in last:
        if number not in known:
            lines += [
                ln for ln in lines_of(context, number) if len(ln.text) < 2 * _SHORT and _ADDRESSED.search(ln.text)
            ]
    return tuple(lines)


@lru_cache(maxsize=1)
def subject_lines(context: Context) -> tuple[Line, ...]:
    """Return the lines near the top that name what is applied for: "Re: Research Fellow", "Position: …"."""
    blocks = context.document.blocks[:_TOP]
    # A paragraph of running text has no such line.
    numbers = [n for n, block in enumerate(blocks) if block.kind != "paragraph" or block.end - block.start < 2 * _SHORT]
    lines = (line for number in numbers for line in lines_of(context, number))
    named = [line for line in lines if len(line.text) < _SHORT and _SUBJECT.match(line.text)]
    return tuple(named) or _post_line(context)


def _post_line(context: Context) -> tuple[Line, ...]:
    """Return the line right above the greeting of a letter, where it is the title of a post."""
    greets = greeting(context)
    lines = list(lines_of(context, greets - 1)) if greets else []
    return tuple(line for line in lines[-1:] if len(line.text) < _SHORT and POST_TITLE.match(line.text))


@lru_cache(maxsize=1)
def greeting(context: Context) -> int | None:
    """Return the number of the block that greets ("Dear Dr. Lind,"), if the document is a letter."""
    for number, block in enumerate(context.document.blocks[:_LATEST_GREETING]):
        if block.kind in {"paragraph", "letterhead"} and _GREETING.match(context.text, block.start):
            return number
    return None


def purpose_lines(context: Context) -> list[Line]:
    """Return the lines that may name what is applied for: the first headings, subject lines and the head, in order."""
    headings = [n for n, block in enumerate(context.document.blocks) if block.kind == "heading"][:_FIRST_HEADINGS]
    lines = [line for number in headings for line in lines_of(context, number)]
    found = {line.start: line for line in (*lines, *subject_lines(context), *head_lines(context))}
    return [*(found[start] for start in sorted(found)), *lines_beside(context, _PURPOSES, "heading")]


def lines_beside(context: Context, keys: Iterable[str], kind: str) -> Iterator[Line]:
    """Yield as lines of ``kind`` what the file's own data say under ``keys``, each part between " | "."""
    for key in keys:
        at = 0
        for part in context.document.metadata.get(key, "").split(_PART):
            if part.strip():
                yield Line(at, at + len(part), part, kind, -1, f"metadata:{key}")
            at += len(part) + len(_PART)


def cell_pairs(context: Context) -> Iterator[tuple[str, Line]]:
    """Yield (label, line of the value) for the rows of two cells in a table near the top."""
    for number, block in enumerate(context.document.blocks[:_TOP]):
        lines = list(lines_of(context, number)) if block.kind == "table_row" else []
        if len(lines) == 2:
            yield lines[0].text.strip(" :"), lines[1]


def lines_of(context: Context, number: int) -> Iterator[Line]:
    """Yield the lines of one block, white space around them left out."""
    block = context.document.blocks[number]
    at = block.start
    for piece in _BREAK.split(context.text[block.start : block.end]):
        words = piece.strip()
        if words:
            start = at + len(piece) - len(piece.lstrip())
            yield Line(start, start + len(words), words, block.kind, number)
        at += len(piece) + 1


def _is_short(context: Context, block: Block, number: int) -> bool:
    """Tell whether a block is a line such as "Name: …" or "University of Vaduz, PhD" and not yet the text."""
    if block.kind not in {"list_item", "table_row", "paragraph"} or block.end - block.start >= _SHORT:
        return False
    words = context.text[block.start : block.end].rstrip()
    unended = block.kind == "paragraph" and number < _HEAD_BLOCKS and words[:1].isupper() and not words.endswith(_ENDS)
    return unended or bool(_LABELLED.match(words))
