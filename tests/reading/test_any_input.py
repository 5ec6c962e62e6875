"""Whatever a file holds: a document that keeps its promises, or a reason, never another error.

The examples are the same in every run, so that a failure can be looked at; what time and memory large files take is
measured by `tests.benchmarks.reading`.
"""

from __future__ import annotations

import itertools
import json
import random
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.reading import SUPPORTED, Document, UnreadableDocument, read

from .make_formats import FORMATS, MADE, sources
from .test_mutated import damaged, rewritten

settings.register_profile("reading", deadline=None, derandomize=True)
TEXTS = (".txt", ".md", ".tex", ".html")
# Pieces that mean something to a reader, so that nonsense made of them gets far.
LATEX = [
    "{", "}", "[", "]", "$", "&", "\\\\", "#1", "%", "\n\n", "word ", "\\textbf{", "\\section{", "\\item", "\\cite{a}",
    "\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{l}", "\\end{tabular}", "\\begin{document}", "\\bf ",
    "\\newcommand{\\a}[1]{", "\\a", "\\def\\b{", "\\def\\c#1.{", "\\c", "\\b", "\\iffalse", "\\fi", "\\else",
    "\\footnote{", "\\title{", "\\maketitle", "\\'", "\\(", "\\)", "\\begin{equation}", "\\end{equation}", "\\verb|",
    "\\let\\a\\b", "\\bibitem{a}", "\\begin{a}", "\\end{a}", "\\newenvironment{a}{", "\\multicolumn{3}{c}{",
    "\\opening{", "\\closing{", "\\xspace", "\\end{document}", "\\begin{thebibliography}{9}", "\\lhead{", "\\name{",
    "\\url{", "\\href{a}{", "~", "\\ifthenelse{", "\\IfValueT{", "\\NewDocumentCommand\\d{s o m}{", "\\d", "\\input a",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<ol>", "<table>", "<tr>", "<td>", "</td>", "</table>",
    "<th>", "<h1>", "</h1>", "<br>", "<nav>", "</nav>", "<footer>", "</footer>", "<div class='csl-entry'>", "</div>",
    "<dl>", "<dt>", "<dd>", "<style>", "</style>", ".a{display:none}", "<p class=a>", "<script>", "</script>", "&amp;",
    "&", "<", "word ", "<title>", "</title>", "<pre>", "<sup>", "<q>", "</q>", "<!--", "-->", "<a href=x>", "</a>",
    "</html>", "\n", "<a href='mailto:a@example.org'>",
]  # fmt: skip
MARKDOWN = [
    "# ", "## ", "- ", "  - ", "1. ", "> ", "*", "**", "_", "`", "```\n", "[", "](", ")", "[a]: https://example.org\n",
    "[^1]", "[^1]: ", "|", "|-|\n", "\n", "\n\n", "\t", "---\n", "===\n", "<div>", "</div>", "<!--", "-->", "$", "\\",
    "title: a\n", "word ", "&nbsp;", "~~", "{#a}", "    ", "https://example.org ", "Yours sincerely,\n", "References\n",
]  # fmt: skip


def promises(data: bytes, name: str) -> Document | None:
    """Read ``data`` and check what every document promises; None where the reader said why it cannot."""
    try:
        document = read(data, name)
    except UnreadableDocument as error:
        assert error.reason and error.remedy
        return None
    text, blocks = document.text, document.blocks
    assert text and "\0" not in text and unicodedata.is_normalized("NFC", text)
    assert all(before.end < after.start for before, after in itertools.pairwise(blocks))
    for block in blocks:
        assert 0 <= block.start < block.end <= len(text) and text[block.start : block.end].strip()
        assert all(block.start <= a <= b <= block.end for a, b in block.cells)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in document.marks)
    assert Document.from_dict(json.loads(json.dumps(document.as_dict()))) == document
    assert read(data, name) == document, "reading twice gives the same"
    return document


@settings(settings.get_profile("reading"), max_examples=250)
@given(st.text(max_size=300), st.sampled_from(TEXTS))
def test_any_characters(text: str, ending: str) -> None:
    promises(text.encode("utf-8", "surrogatepass"), "a" + ending)


@settings(settings.get_profile("reading"), max_examples=250)
@given(st.binary(max_size=300), st.sampled_from(SUPPORTED))
def test_any_bytes(data: bytes, ending: str) -> None:
    promises(data, "a" + ending)


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"\\documentclass{a}"])
@settings(settings.get_profile("reading"), max_examples=40)
@given(data=st.binary(max_size=300), ending=st.sampled_from(SUPPORTED))
def test_any_bytes_after_a_known_beginning(start: bytes, data: bytes, ending: str) -> None:
    promises(start + data, "a" + ending)


@pytest.mark.parametrize(
    ("pieces", "ending"), [(LATEX, ".tex"), (HTML, ".html"), (MARKDOWN, ".md"), (MARKDOWN, ".txt")]
)
def test_any_markup(pieces: list[str], ending: str) -> None:
    @settings(settings.get_profile("reading"), max_examples=300)
    @given(st.lists(st.sampled_from(pieces), max_size=60))
    def check(chosen: list[str]) -> None:
        promises("".join(chosen).encode(), "a" + ending)

    check()


@pytest.mark.parametrize("source", sources(), ids=lambda path: path.stem)
def test_a_damaged_statement_in_every_format(source: Path) -> None:
    for path in [source, *(MADE / f"{source.stem}.{ending}" for ending in FORMATS)]:
        data = path.read_bytes()
        ways: list[Callable[[bytes, random.Random], bytes]] = [damaged]
        ways += [rewritten] if path.suffix in {".docx", ".odt"} else []
        for seed, change in enumerate(ways * 4):
            promises(change(data, random.Random(f"{path.name} {seed}")), path.name)
