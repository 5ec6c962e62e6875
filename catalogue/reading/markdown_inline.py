"""From the parser's inline tokens to styled runs: emphasis, links, mathematics, the HTML that people mix in."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from markdown_it.token import Token

from catalogue.reading.characters import clean
from catalogue.reading.drafts import BREAK, Run, Runs
from catalogue.reading.maths import plain_maths, raised

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b([^>]*)>")
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_BREAKING = re.compile(r"</?(?:p|div|h[1-6]|tr|table|ul|ol|section|center|article|header|footer)\b[^>]*>", re.I)
_LINE_END = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|head|template)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_BOLD, _ITALIC = {"b", "strong"}, {"i", "em", "cite"}


def inline_runs(tokens: Sequence[Token]) -> Runs:
    """Return the runs of one block's inline ``tokens``; tags go, ``<sup>6</sup>`` is a raised figure."""
    runs: list[Run] = []
    bold = italic = raising = 0
    hrefs: list[str] = []
    for token in tokens:
        text = ""
        match token.type:
            case "text" | "code_inline":
                # What an entity such as &nbsp; stands for.
                text = token.content if token.content.isascii() else clean(token.content)
            case "math_inline":
                text = plain_maths(token.content)
            case "softbreak":
                text = "\n"
            case "hardbreak":
                text = BREAK
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                hrefs.append(_target(str(token.attrGet("href") or "")))
            case "link_close":
                hrefs = hrefs[:-1]
            case "html_inline" if tag := _TAG.match(token.content):
                name, step = tag.group(2).lower(), -1 if tag.group(1) else 1
                if name == "br":
                    text = BREAK
                elif name == "a":
                    href = _HREF.search(tag.group(3))
                    hrefs = [*hrefs, _target(href.group(1) if href else "")] if step > 0 else hrefs[:-1]
                bold += step * (name in _BOLD)
                italic += step * (name in _ITALIC)
                raising += step * (name == "sup")
        if text:
            text = raised(text) if raising > 0 else text
            runs.append(Run(text, bold > 0, italic > 0, hrefs[-1] if hrefs else None))
    return tuple(runs)


def strip_html(source: str) -> str:
    """Return the words of an HTML block, an empty line where a block of it ends."""
    text = _BREAKING.sub("\n\n", _UNSEEN.sub("", source))
    lines = _LINE_END.split(text)
    return BREAK.join(clean(html.unescape(_TAG.sub("", line))) for line in lines)


def _target(href: str) -> str:
    """Return where a link leads, "" for one that a converter left empty (``#``)."""
    return "" if href == "#" else href
