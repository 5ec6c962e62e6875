"""Recognise what stands above and below every page: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from catalogue.reading.pdf_lines import Line, Piece, lines_of

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—]?\s*(?:\d{1,3}|[ivx]{1,5})\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE
)
_WITH_PAGE_NUMBER = re.compile(
    r"\bpage\s+\d{1,3}\b|\b\d{1,3}\s*(?:of|/)\s*\d{1,3}$|(?:\||–|—|-|\s)\s*\d{1,2}$", re.IGNORECASE
)
# How many lines at the top and at the bottom may belong to the page, and how far they stand from the text (in sizes).
_MOST_LINES = 3
_APART = 1.5
_LONGEST = 120
_SAME_HEIGHT = 8.0


def part_running(pages: Sequence[list[Piece]]) -> tuple[list[list[Piece]], dict[str, str]]:
    """Return the pages without what runs along, and that as metadata: ``running_head``, ``footer``."""
    edges = [_edges(lines_of(pieces)) for pieces in pages]
    seen: Counter[tuple[str, str]] = Counter()
    for page in edges:
        seen.update({(where, _key(line)) for where, lines in page.items() for line in lines})
    kept: list[list[Piece]] = []
    said: dict[str, list[str]] = {"running_head": [], "footer": []}
    for number, (pieces, page) in enumerate(zip(pages, edges, strict=True)):
        gone: set[int] = set()
        for where, lines in page.items():
            running = _running(where, lines, seen, number + 1)
            gone.update(id(piece) for line in running for piece in line.pieces)
            said[where] += [_without_number(" | ".join(map(_text, line.pieces))) for line in running]
        kept.append([piece for piece in pieces if id(piece) not in gone])
    metadata = {key: " | ".join(dict.fromkeys(filter(None, lines))) for key, lines in said.items()}
    return kept, {key: value for key, value in metadata.items() if value}


def _edges(lines: list[Line]) -> dict[str, list[Line]]:
    """Return the outermost lines of a page, from its edge inwards, the last of which is text."""
    most = min(_MOST_LINES + 1, len(lines))
    return {"running_head": lines[:most], "footer": lines[::-1][:most]}


def _key(line: Line) -> str:
    """Return what the line has in common with that of another page: its words without figures, and its height."""
    words = re.sub(r"\d+", "#", line.text.casefold())
    return f"{words[:_LONGEST]} {round(line.base / _SAME_HEIGHT)}" if len(line.text) <= _LONGEST else f"{id(line)}"


def _running(where: str, lines: list[Line], seen: Counter[tuple[str, str]], page: int) -> list[Line]:
    """Return those of a page's outermost ``lines`` that are no text; the last of them stands apart from it."""
    running: list[Line] = []
    fitting = list(takewhile(lambda line: seen[where, _key(line)] > 1 or _is_numbered(line, page), lines[:-1]))
    for line, inner in zip(fitting, lines[1:], strict=False):
        if abs(line.base - inner.base) > _APART * max(line.size, inner.size):
            running = fitting[: fitting.index(line) + 1]
    return running


def _is_numbered(line: Line, page: int) -> bool:
    """Tell whether a line is the page's number, alone or after a short title."""
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    named = len(line.text) <= _LONGEST and _WITH_PAGE_NUMBER.search(line.text)
    return page > 1 and bool(named) and str(page) in re.findall(r"\d+", line.text)


def _without_number(text: str) -> str:
    words = re.sub(r"\bpage\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?", "", text, flags=re.IGNORECASE)
    words = re.sub(r"(?:^|[\s|–—-]+)\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*$", "", words)
    return words.strip(" |–—-") if re.search(r"[^\W\d_]", words) else ""


def _text(piece: Piece) -> str:
    return " ".join(word.text for word in piece.words)
