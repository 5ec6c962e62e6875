"""Formulas as plain words and signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalogue.reading.latex.stream import Tokens
from catalogue.reading.latex.tokens import PARAGRAPH
from catalogue.reading.maths import plain_maths

if TYPE_CHECKING:
    from catalogue.reading.latex.typesetter import Typesetter

_LONGEST = 4000
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")


def set_formula(page: Typesetter, end: str) -> None:
    """Set what stands up to ``end`` as a formula; where that never comes, nothing is one."""
    stream = page.stream
    if end == "$" and stream.peek() == "$":
        stream.next()
        end = "$$"
    found, complete = _collect(page, end)
    if not complete:
        stream.push(found)
        return
    if end == "$$":
        stream.next()
    page.write_as_typed(plain_maths(_FRACTION.sub(r"\1/\2", _source(found))))
    if end.startswith("\\end"):
        page.end_paragraph()


def _collect(page: Typesetter, end: str) -> tuple[Tokens, bool]:
    """Return the tokens up to ``end`` with the macros among them expanded, and whether it was found."""
    found: Tokens = []
    environment = end[5:-1] if end.startswith("\\end{") else None
    stop = "$" if end[0] == "$" else end
    # A formula in a formula: the end of the first one was forgotten.
    opening = {"\\)": "\\(", "\\]": "\\["}.get(end)
    while len(found) < _LONGEST and (token := page.stream.next()) is not None:
        if token == stop:
            return found, True
        if token == opening or (token == PARAGRAPH and environment is None):
            return [*found, token], False
        if environment is not None and token in {"\\end", "\\begin"}:
            if "".join(page.stream.argument()) == environment:
                return found, token == "\\end"
        elif token[0] != "\\" or not page.macros.expand(token[1:]):
            found.append(token)
    return found, False


def _source(tokens: Tokens) -> str:
    """Return tokens of a formula as TeX again, alignment and layout left out."""
    words: list[str] = []
    for token in tokens:
        if token in {"&", "\\\\", PARAGRAPH}:
            words.append(" ")
        elif token[0] != "\0":
            words.append(token + " " if token[0] == "\\" and token[1:].isalpha() else token)
    return "".join(words)
