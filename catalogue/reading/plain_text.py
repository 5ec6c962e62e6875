"""Read .txt: Markdown where the writer used its signs, else plain lines taken as they stand."""

from __future__ import annotations

import re

from catalogue.reading.characters import decode
from catalogue.reading.density import part_dense, plain_lines
from catalogue.reading.document import Document
from catalogue.reading.drafts import Draft, Run
from catalogue.reading.front_matter import split_front_matter
from catalogue.reading.layout import lay_out
from catalogue.reading.markdown import markdown_drafts
from catalogue.reading.tab_tables import divide, table_drafts
from catalogue.reading.typesetting import set_document

# Signs that nobody types by accident. A lone asterisk or an underscore in a name is none of them.
_MARKDOWN = re.compile(
    r"^\#{1,6}\s+\S | (?<!\w)\*\*[^\s*][^*\n]*\*\*(?!\w) | \[[^\]\n]+\]\([^)\s]*\) | ^(?:```|~~~)",
    re.MULTILINE | re.VERBOSE,
)
_ITEM = re.compile(r"(\s*)(?:([-*+•‣▪–])|(\(?\d{1,2}[.)]))\s+(?=\S)")
_UNDERLINE = re.compile(r"\s*(=|-|~|\*){3,}\s*$|\s*(={3,}|-{3,}|~{3,})\s*$")
# From this length on a line is a whole paragraph: nobody wraps text so wide.
_WHOLE_PARAGRAPH = 200
# How far down a head may reach, how wide its lines are, and how much space parts its edges.
_HEAD_LINES, _WIDEST_HEAD = 8, 110
_GAP = re.compile(r"(?<=[^\s:]) {3,}(?=\S)")
# What makes blocks: short lines, lines that begin with another sign than a letter, tabs.
_SIGN = re.compile(r"\n(?=[^\n]{0,20}(?:\n|\Z)|[\W\d_])|\t")
_ALWAYS, _EACH = 8_000, 120


def read_plain_text(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a text file called ``name``."""
    text, warnings = decode(data, name)
    metadata, body = split_front_matter(text)
    body = _part_long_lines(_part_gaps(body))
    drafts = markdown_drafts(body) if _MARKDOWN.search(body) else plain_drafts(body)
    return set_document(lay_out(drafts), name, "text/plain", metadata, warnings)


def plain_drafts(text: str) -> list[Draft]:
    """Return the blocks of text without markup: paragraphs, items, underlined headings, tabbed tables."""
    text, rest = part_dense(text, _SIGN, _ALWAYS, _EACH)
    drafts: list[Draft] = []
    for part in divide(text):
        if isinstance(part, str):
            for block in re.split(r"\n[ \t]*\n", part):
                drafts += _block(block.strip("\n"))
        else:
            drafts += table_drafts([[(Run(cell),) if cell else () for cell in row] for row in part])
    return drafts + plain_lines(rest)


def _part_gaps(text: str) -> str:
    """Break the first lines at wide gaps: what stands at the two edges of a page's head belongs to two lines."""
    lines = text.split("\n", _HEAD_LINES)
    head = lines[:_HEAD_LINES]
    for number, line in enumerate(head):
        if len(line.strip()) <= _WIDEST_HEAD and not _ITEM.match(line):
            head[number] = _GAP.sub("\n", line.strip()) if _GAP.search(line.strip()) else line
    return "\n".join([*head, *lines[_HEAD_LINES:]])


def _part_long_lines(text: str) -> str:
    """Put an empty line around each line that is a whole paragraph (a table's row is none)."""
    lines = text.split("\n")
    whole = [len(line) >= _WHOLE_PARAGRAPH and "\t" not in line for line in lines]
    parted: list[str] = []
    for number, line in enumerate(lines):
        if number and (whole[number] or whole[number - 1]):
            parted.append("")
        parted.append(line)
    return "\n".join(parted)


def _block(block: str) -> list[Draft]:
    """Return the drafts in lines that no empty line divides."""
    drafts: list[Draft] = []
    current: list[str] = []

    def close() -> None:
        if current:
            item = _ITEM.match(current[0])
            drafts.append(_item(current, item) if item else Draft("paragraph", (Run("\n".join(current)),)))
            current.clear()

    for line in block.split("\n"):
        if _UNDERLINE.match(line):
            if len(current) == 1 and not _ITEM.match(current[0]):
                level = 1 if "=" in line else 2
                drafts.append(Draft("heading", (Run(current.pop()),), level))
            close()
        else:
            if _ITEM.match(line):
                close()
            current.append(line)
    close()
    return drafts


def _item(lines: list[str], mark: re.Match[str]) -> Draft:
    """Return a list item: a bullet goes, a number is words that a reader sees and stays."""
    first = lines[0][mark.end() :] if mark.group(2) else lines[0].strip()
    depth = 1 + len(mark.group(1).expandtabs(4)) // 2
    return Draft("list_item", (Run("\n".join([first, *lines[1:]])),), min(depth, 6))
