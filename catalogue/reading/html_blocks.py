"""The blocks of a page, in the order in which it shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

from catalogue.reading.characters import clean
from catalogue.reading.document import BlockKind
from catalogue.reading.drafts import BREAK, Draft, Run, Runs
from catalogue.reading.html_styles import StyleSheet
from catalogue.reading.html_survey import Survey
from catalogue.reading.maths import raised
from catalogue.reading.tab_tables import table_drafts

_BLOCKS = set(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul caption".split()
)
_REFERENCE_CLASSES = {"csl-entry", "bib-entry", "bibitem", "references-entry", "bibliography-entry"}
# Two line ends in a row are what pages written by hand part paragraphs with.
_PARAGRAPH_END = re.compile(rf"{BREAK}[ \t\n]*{BREAK}[ \t\n{BREAK}]*")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside an element."""

    bold: bool = False
    italic: bool = False
    href: str | None = None
    kind: BlockKind = "paragraph"
    level: int = 0
    typed: bool = False
    raising: bool = False


@dataclass(slots=True)
class _List:
    style: str
    count: int


@dataclass(slots=True)
class _Rows:
    rows: list[list[Runs]] = field(default_factory=list)
    headed: bool = False


class HtmlBlocks:
    """Walks a page once; ``drafts`` is the statement, ``furniture`` what stands around it."""

    def __init__(self, sheet: StyleSheet, plan: Survey) -> None:
        self._sheet, self._plan = sheet, plan
        self.drafts: list[Draft] = []
        self.furniture: list[Draft] = []
        self._into = self.drafts
        self._runs: list[Run] = []
        self._state = _State()
        self._states: list[_State] = []
        self._lists: list[_List] = []
        self._tables: list[_Rows] = []
        self._furniture_depth = 0

    def read(self, root: HtmlElement) -> None:
        """Read the page below ``root``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        hidden = 0
        for event, element in walk:
            if event == "start":
                if hidden or self._is_hidden(element):
                    hidden += 1
                    continue
                self._start(element)
            elif hidden:
                hidden -= 1
                if not hidden:
                    self._write(element.tail)
            else:
                self._end(element)
                self._write(element.tail)
        self._flush()

    def _is_hidden(self, element: HtmlElement) -> bool:
        return not isinstance(element.tag, str) or self._sheet.look(element).hidden

    def _start(self, element: HtmlElement) -> None:
        tag = element.tag
        self._states.append(self._state)
        if element in self._plan.furniture:
            self._flush()
            self._furniture_depth += 1
            self._into = self.furniture
        self._state = self._styled(element)
        if _is_block(element):
            self._start_block(element)
        elif tag == "br":
            self._add(BREAK)
        elif tag == "q":
            self._add("“")
        self._write(element.text)

    def _styled(self, element: HtmlElement) -> _State:
        look, state, tag = self._sheet.look(element), self._state, element.tag
        bold = state.bold if look.bold is None else look.bold
        italic = state.italic if look.italic is None else look.italic
        href = state.href
        if tag == "a" and (target := element.get("href")) is not None:
            href = "" if target.startswith(("#", "javascript:")) else target.strip()
        if (bold, italic, href) != (state.bold, state.italic, state.href) or tag in {"sup", "pre"}:
            return replace(
                state, bold=bold, italic=italic, href=href, typed=state.typed or tag == "pre",
                raising=state.raising or tag == "sup",
            )  # fmt: skip
        return state

    def _start_block(self, element: HtmlElement) -> None:
        tag = element.tag
        table = self._tables[-1] if self._tables else None
        if not (tag == "dd" and self._runs):
            self._flush()
        else:
            self._add(" ")
        if tag[0] == "h" and tag[1:].isdigit():
            self._state = replace(self._state, kind="heading", level=int(tag[1]), bold=False)
        elif tag in {"ul", "ol", "menu", "dl"}:
            self._lists.append(_list_of(element))
        elif tag in {"li", "dt", "dd"}:
            self._state = replace(self._state, kind="list_item", level=max(1, min(len(self._lists), 6)))
            if tag == "li":
                self._number(element)
        elif tag == "table" and element in self._plan.data_tables:
            self._tables.append(_Rows())
        elif tag == "tr" and table is not None:
            table.rows.append([])
        elif tag in {"td", "th"} and table is not None and len(table.rows) == 1:
            table.headed = tag == "th"
        classes = (element.get("class") or "").casefold()
        if not _REFERENCE_CLASSES.isdisjoint(classes.split()) or element.get("role") == "doc-biblioentry":
            self._state = replace(self._state, kind="reference", level=0)
        elif classes.startswith("msolist"):
            self._state = replace(self._state, kind="list_item", level=1)
        elif classes in {"msotitle", "title"} and tag == "p":
            self._state = replace(self._state, kind="heading", level=1)

    def _end(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "q":
            self._add("”")
        if tag in {"td", "th"} and self._tables and self._tables[-1].rows:
            self._end_cell(element)
        elif tag != "dt" and _is_block(element):
            self._flush()
        elif tag == "div":
            self._add(" ")
        if tag in {"ul", "ol", "menu", "dl"}:
            del self._lists[-1:]
        elif tag == "table" and element in self._plan.data_tables:
            self._end_table()
        if element in self._plan.furniture:
            self._flush()
            self._furniture_depth -= 1
            self._into = self.furniture if self._furniture_depth else self.drafts
        self._state = self._states.pop()

    def _end_cell(self, element: HtmlElement) -> None:
        """Keep the cell; one that spans columns is followed by empty ones."""
        row = self._tables[-1].rows[-1]
        row.append(tuple(self._runs))
        self._runs = []
        span = element.get("colspan") or "1"
        row.extend([()] * (min(int(span), 30) - 1 if span.isdecimal() and len(span) < 4 else 0))

    def _end_table(self) -> None:
        table = self._tables.pop()
        rows = [row[:30] for row in table.rows if any(run.text.strip() for cell in row for run in cell)]
        if rows:
            first, *rest = table_drafts(rows)
            self._into += [replace(first, level=1) if table.headed else first, *rest]

    def _number(self, element: HtmlElement) -> None:
        """Set an item's number, which is words that a reader sees; a bullet is none."""
        if not self._lists or not self._lists[-1].style:
            return
        counted = self._lists[-1]
        value = element.get("value") or ""
        counted.count = int(value) if value.isdecimal() and len(value) < 6 else counted.count + 1
        self._add(_figure(counted.style, counted.count) + ". ")

    def _write(self, words: str | None) -> None:
        if words:
            words = clean(words)
            if self._state.typed:
                words = words.replace("\n", BREAK)
            self._add(raised(words) if self._state.raising else words)

    def _add(self, words: str) -> None:
        state = self._state
        self._runs.append(Run(words, state.bold, state.italic, state.href))

    def _flush(self) -> None:
        """End a block; within a table's cell it is a line of the cell."""
        if not self._runs:
            return
        if self._tables:
            if self._runs[-1].text != BREAK and any(run.text.strip() for run in self._runs):
                self._add(BREAK)
            return
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        # The state of the innermost block is gone when its end is met after its children's: kinds are read there.
        for part in _parted(runs):
            self._into.append(Draft(self._state.kind, part, self._state.level))


def _is_block(element: HtmlElement) -> bool:
    """Tell whether an element begins a line; the number and the words of a reference entry share theirs."""
    return element.tag in _BLOCKS and not (element.get("class") or "").startswith(("csl-left", "csl-right"))


def _parted(runs: list[Run]) -> list[Runs]:
    """Return the paragraphs that two line ends in a row part."""
    if sum(run.text.count(BREAK) for run in runs) < 2:
        return [tuple(runs)]
    parts: list[list[Run]] = [[]]
    waiting = ""
    for run in runs:
        if not run.text.strip(" \t\n" + BREAK):
            waiting += run.text
            continue
        if waiting and parts[-1]:
            if _PARAGRAPH_END.search(waiting):
                parts.append([])
            else:
                parts[-1].append(Run(waiting))
        waiting = ""
        pieces = _PARAGRAPH_END.split(run.text)
        for number, piece in enumerate(pieces):
            if number:
                parts.append([])
            parts[-1].append(replace(run, text=piece))
    return [tuple(part) for part in parts if part]


def _list_of(element: HtmlElement) -> _List:
    style = "" if element.tag != "ol" or "none" in (element.get("style") or "") else element.get("type") or "1"
    start = element.get("start") or ""
    return _List(style if style in {"1", "a", "A", "i", "I", ""} else "1", _first(start) - 1)


def _first(start: str) -> int:
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _figure(style: str, count: int) -> str:
    if style == "1" or not 0 < count <= 26:
        return str(count)
    if style in "aA":
        return chr(ord(style) + count - 1)
    words, left = "", count
    for value, sign in _ROMAN:
        words += sign * (left // value)
        left %= value
    return words.upper() if style == "I" else words
