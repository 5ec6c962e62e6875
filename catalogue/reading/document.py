"""What a reader hands on: the frozen text of one document and how it is laid out.

Everything later (extraction, evidence, redaction, pages) speaks in offsets into ``Document.text``,
counted in characters (Unicode code points), never bytes. The text is what a person reading the
finished document sees: markup is gone, paragraphs are whole, and nothing is cleaned afterwards.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

BlockKind = Literal["heading", "paragraph", "list_item", "table_row", "reference", "letterhead", "signature"]
MarkKind = Literal["bold", "italic", "link"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the text with one function on the page; blocks are in order and never overlap.

    ``level`` is 1-6 for headings and the nesting depth (from 1) for list items, else 0. ``cells`` are the
    ``(start, end)`` spans of a table row's cells, empty cells included as empty spans; neighbouring
    ``table_row`` blocks make one table, and the first row of it is its head where ``level`` is 1.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis or a link over ``text[start:end]``; ``href`` only for links ("" where it led nowhere)."""

    kind: MarkKind
    start: int
    end: int
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read.

    ``name`` is the file name without folders (for a zip member, the member's). ``metadata`` holds what
    stands outside the text, e.g. ``{"title": ..., "author": ...}``. ``warnings`` are sentences for the
    person who imported, e.g. that the encoding was guessed.
    """

    name: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON; `from_dict` is its inverse."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Document:
        """Rebuild a document from `as_dict` after a round trip through JSON."""
        blocks = tuple(Block(**{**row, "cells": tuple((a, b) for a, b in row["cells"])}) for row in data["blocks"])
        marks = tuple(Mark(**row) for row in data["marks"])
        return cls(**{**data, "blocks": blocks, "marks": marks, "warnings": tuple(data["warnings"])})
