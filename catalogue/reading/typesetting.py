"""Set drafts as the frozen text of a Document, with its blocks and marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from catalogue.reading.document import Block, Document, Mark, MarkKind
from catalogue.reading.drafts import BREAK, Draft, Runs

_BLANK = " \t\n" + BREAK
# All but a single space, which stays as it is.
_GAP = re.compile(r"[ \t\n\v]{2,}|[\t\n\v]")
_HYPHEN = re.compile(r"\w-")
# An address that stands in the text itself; a full stop or bracket after it belongs to the sentence.
_BARE_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"“”|]+", re.IGNORECASE)
_TAIL = re.compile(r"[.,;:!?'’*_]+$")


def set_document(
    drafts: list[Draft], name: str, media_type: str, metadata: dict[str, str], warnings: tuple[str, ...] = ()
) -> Document:
    """Return the document that the drafts make: blocks divided by an empty line, rows and items by a line end."""
    page = _Page()
    for draft in drafts:
        page.add(draft)
    text = "".join(page.parts)
    return Document(
        name=name,
        media_type=media_type,
        text=text,
        blocks=tuple(page.blocks),
        marks=_with_bare_addresses(text, page.marks),
        metadata=metadata,
        warnings=warnings,
    )


@dataclass
class _Page:
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(self, draft: Draft) -> None:
        contents = draft.cells or (draft.runs,)
        if not any(run.text.strip(" \t\n" + BREAK) for runs in contents for run in runs):
            return
        if self.blocks:
            close = draft.kind == self.blocks[-1].kind and draft.kind in {"table_row", "list_item"}
            self._write("\n" if close else "\n\n")
        start, cells = self.length, []
        for number, runs in enumerate(contents):
            if number:
                self._write("\t")
            cells.append(self._set(runs))
        spans = tuple(cells) if draft.cells else ()
        self.blocks.append(Block(draft.kind, start, self.length, draft.level, spans))

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _set(self, runs: Runs) -> tuple[int, int]:
        """Write runs with single spaces and without outer ones; return their span."""
        start, gap = self.length, ""
        spans: list[tuple[MarkKind, int, int, str | None]] = []
        for run in runs:
            words = run.text.strip(_BLANK)
            before = run.text[: run.text.index(words)] if words else run.text
            if before:
                gap = "\n" if BREAK in before or gap == "\n" else self._soft(before, gap)
            if words:
                self._write(gap if self.length > start else "")
                begin = self.length
                self._write(_GAP.sub(_single, words))
                after = run.text[len(before) + len(words) :]
                gap = "" if not after else "\n" if BREAK in after else self._soft(after, "")
                styles: tuple[tuple[MarkKind, bool], ...] = (
                    ("bold", run.bold),
                    ("italic", run.italic),
                    ("link", run.href is not None),
                )
                spans += [(kind, begin, self.length, run.href) for kind, on in styles if on]
        self.marks += _merged(spans, self.parts)
        return start, self.length

    def _soft(self, piece: str, gap: str) -> str:
        """Return what a line end or spaces become: nothing after a hyphen that ended its line."""
        if "\n" in piece and not gap and self.parts and _HYPHEN.fullmatch(self.parts[-1][-2:]):
            return ""
        return " "


def _single(gap: re.Match[str]) -> str:
    """Return what a gap within a run becomes: a line end that was asked for, nothing after a hyphen, else a space."""
    if BREAK in gap.group():
        return "\n"
    hyphen = "\n" in gap.group() and _HYPHEN.fullmatch(gap.string, max(gap.start() - 2, 0), gap.start())
    return "" if hyphen else " "


def _merged(spans: list[tuple[MarkKind, int, int, str | None]], parts: list[str]) -> list[Mark]:
    """Return marks in which neighbouring runs of one style are one mark."""
    marks: list[Mark] = []
    for kind, start, end, href in spans:
        target = href if kind == "link" else None
        last = next((m for m in reversed(marks) if m.kind == kind), None)
        if last and last.href == target and start - last.end <= 1:
            marks[marks.index(last)] = Mark(kind, last.start, end, target)
        else:
            marks.append(Mark(kind, start, end, target))
    return marks


def _with_bare_addresses(text: str, marks: list[Mark]) -> tuple[Mark, ...]:
    links = [mark for mark in marks if mark.kind == "link"]
    found = list(marks)
    for match in _BARE_ADDRESS.finditer(text):
        address = _TAIL.sub("", match.group())
        while address.endswith((")", "]")) and address.count("(") + address.count("[") < address.count(
            ")"
        ) + address.count("]"):
            address = _TAIL.sub("", address[:-1])
        start, end = match.start(), match.start() + len(address)
        if not any(mark.start < end and start < mark.end for mark in links):
            href = address if "://" in address else f"https://{address}"
            found.append(Mark("link", start, end, href))
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind)))
