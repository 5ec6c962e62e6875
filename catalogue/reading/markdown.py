"""Read .md: CommonMark with tables, front matter and mathematics, as the finished page shows it."""

from __future__ import annotations

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from catalogue.reading.characters import decode
from catalogue.reading.density import part_dense, plain_lines
from catalogue.reading.document import BlockKind, Document
from catalogue.reading.drafts import BREAK, Draft, Run, Runs
from catalogue.reading.front_matter import split_front_matter
from catalogue.reading.layout import lay_out
from catalogue.reading.markdown_extras import take_definitions, without_extras
from catalogue.reading.markdown_inline import inline_runs, strip_html
from catalogue.reading.tab_tables import divide, table_drafts
from catalogue.reading.typesetting import set_document

# Commands that pandoc hands to TeX: they set the page and are no words.
_PAGE_COMMAND = re.compile(
    r"\\(?:noindent|indent|[vh]space\*?|(?:new|clear|page)break|newpage|clearpage|pagebreak|(?:small|med|big)skip|centering|"
    r"hfill|vfill|par|pagestyle|thispagestyle|(?:single|double|onehalf)spacing|begin\{\w+\}|end\{\w+\})(?![A-Za-z])(?:\{[^{}]*\})*"
)
# What makes blocks, cells and runs.
_SIGN = re.compile(r"\n(?=[^\n]{0,20}(?:\n|\Z)|[\W\d_])|[\t|*_`\[\]<$!&\\]")
_ALWAYS, _EACH = 6_000, 150
# Deeper than this nobody nests, and below a hundred levels the parser drops what it finds.
_MARK = r"(?:>[ \t]*|[-*+][ \t]+|\d{1,2}[.)][ \t]+)"
_TOO_DEEP = re.compile(rf"^({_MARK}{{8}}+){_MARK}++|^([ \t]{{40}})[ \t]+", re.MULTILINE)


def read_markdown(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a Markdown file called ``name``."""
    text, warnings = decode(data, name)
    metadata, body = split_front_matter(text)
    return set_document(lay_out(markdown_drafts(without_extras(body))), name, "text/markdown", metadata, warnings)


def markdown_drafts(text: str) -> list[Draft]:
    """Return the blocks of Markdown ``text``; tables divided by tabs, which Markdown does not know, are kept."""
    text = _TOO_DEEP.sub(r"\1\2", _PAGE_COMMAND.sub("", _without_comments(text)))
    text, defined = take_definitions(text)
    text, rest = part_dense(text, _SIGN, _ALWAYS, _EACH)
    drafts: list[Draft] = []
    for part in divide(text):
        if isinstance(part, str):
            drafts += _Blocks(_PARSER.parse(part, defined)).drafts
        else:
            drafts += table_drafts([[_cell(cell, defined) for cell in row] for row in part])
    return drafts + plain_lines(rest)


def _without_comments(text: str) -> str:
    """Return ``text`` without ``<!-- … -->``; one that is never closed is text."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + len("-->")
    return "".join([*kept, text[at:]])


def _cell(text: str, defined: dict[str, Any]) -> Runs:
    return inline_runs(_PARSER.parseInline(text, defined)[0].children or []) if text else ()


class _Blocks:
    """Walks the parser's tokens and keeps what stands where."""

    def __init__(self, tokens: list[Token]) -> None:
        self.drafts: list[Draft] = []
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.numbers: list[str] = []
        self.row: list[Runs] = []
        self.in_head = False
        for token in tokens:
            getattr(self, f"_{token.type}", self._other)(token)

    def _other(self, token: Token) -> None:
        """Pass over a token that makes no block."""

    def _heading_open(self, token: Token) -> None:
        self.kind, self.level = "heading", int(token.tag[1])

    def _heading_close(self, token: Token) -> None:
        self.kind, self.level = "paragraph", 0

    def _list_item_open(self, token: Token) -> None:
        self.numbers.append(f"{token.info}{token.markup} " if token.info else "")
        self.kind, self.level = "list_item", len(self.numbers)

    def _list_item_close(self, token: Token) -> None:
        self.numbers.pop()
        self.kind, self.level = ("list_item" if self.numbers else "paragraph"), len(self.numbers)

    def _thead_open(self, token: Token) -> None:
        self.in_head = True

    def _thead_close(self, token: Token) -> None:
        self.in_head = False

    def _tr_close(self, token: Token) -> None:
        self.drafts.append(Draft("table_row", level=int(self.in_head), cells=tuple(self.row)))
        self.row = []

    def _th_open(self, token: Token) -> None:
        self.kind = "table_row"

    def _th_close(self, token: Token) -> None:
        self.kind = "paragraph"

    _td_open, _td_close = _th_open, _th_close

    def _inline(self, token: Token) -> None:
        runs = inline_runs(token.children or [])
        if self.kind == "table_row":
            self.row.append(runs)
            return
        if self.numbers and self.numbers[-1]:
            runs, self.numbers[-1] = (Run(self.numbers[-1]), *runs), ""
        self.drafts.append(Draft(self.kind, runs, self.level))

    def _fence(self, token: Token) -> None:
        self.drafts.append(Draft("paragraph", (Run(token.content.strip("\n").replace("\n", BREAK)),)))

    def _html_block(self, token: Token) -> None:
        for part in re.split(r"\n\s*\n", strip_html(token.content)):
            self.drafts.append(Draft("paragraph", (Run(part),)))


def _maths(state: StateInline, silent: bool) -> bool:
    """Take ``$x$`` as mathematics by pandoc's rule: no space inside the signs, no figure after them."""
    match = re.compile(r"\$(?![\s$])((?:\\.|[^$\\\n]){1,200}?)(?<!\s)\$(?!\d)").match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("math_inline", "", 0).content = match.group(1)
    state.pos = match.end()
    return True


# Indented text is no code in a statement, and which lines are definitions of links `take_definitions` says.
_PARSER = (
    MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    .enable(["table", "strikethrough"])
    .disable(["code", "reference"])
)
_PARSER.inline.ruler.before("escape", "math_inline", _maths)
