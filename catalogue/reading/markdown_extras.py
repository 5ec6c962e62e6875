"""What pandoc, Jekyll, Hugo and Quarto add to Markdown, as far as it is no word of the page: attributes, shortcodes,
the marks of notes and citations, definitions of links."""

from __future__ import annotations

import re
from typing import Any

from markdown_it.common.utils import normalizeReference

_ATTRIBUTES = re.compile(r"[ \t]*\{(?:[#.:][^{}\n]*|=\w+)\}|^:::+[^\n]*$", re.MULTILINE)
_SHORTCODE = re.compile(r"\{\{[<%][^\n{}]{0,300}[>%]\}\}|\{%[^\n{}]{0,300}%\}")
_CONTENTS = re.compile(r"^[ \t]*\[\[?_?TOC_?\]\]?[ \t]*$", re.MULTILINE | re.IGNORECASE)
# A note's mark would read as part of its sentence; what it says is a paragraph of its own.
_NOTE_TEXT = re.compile(r"^[ \t]{0,3}\[\^[\w-]{1,40}\]:[ \t]*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[\w-]{1,40}\]")
_CITATION = re.compile(r"[ \t]?\[-?@[\w:.#$%&+?<>~/-]{1,80}[^\[\]\n]{0,200}\](?!\()")
_DEFINITION = re.compile(
    r"""^[ ]{0,3}\[([^\]\[\n^]{1,200})\]:[ \t]*<?((?:https?://|mailto:|www\.|/|\#|\.)[^\s<>]*)>?"""
    r"""[ \t]*(?:["'(][^\n]*)?$\n?""",
    re.MULTILINE,
)


def without_extras(text: str) -> str:
    """Return ``text`` without what only tools read; the words of notes stay, as paragraphs where they stand."""
    for extra in (_ATTRIBUTES, _SHORTCODE, _CONTENTS, _NOTE_TEXT, _NOTE_MARK, _CITATION):
        text = extra.sub("", text)
    return text


def take_definitions(text: str) -> tuple[str, dict[str, Any]]:
    """Return ``text`` without the definitions of links that it uses, and these in the parser's form.

    A line such as ``[1]: https://…`` that nothing refers to is an entry of a list of links, and stays.
    """
    uses: dict[str, int] = {}
    for label in re.findall(r"\[([^\]\[\n^]{1,200})\]", text):
        uses[normalizeReference(label)] = uses.get(normalizeReference(label), 0) + 1
    references: dict[str, dict[str, str]] = {}

    def take(match: re.Match[str]) -> str:
        label = normalizeReference(match.group(1))
        if uses[label] < 2:
            return match.group()
        references.setdefault(label, {"href": match.group(2), "title": ""})
        return ""

    return _DEFINITION.sub(take, text), {"references": references}
