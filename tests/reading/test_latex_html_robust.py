"""Whatever a file holds, LaTeX and HTML give a document or a reason, in time that grows with the file alone."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.reading import Document, UnreadableDocument, read

FILES = Path(__file__).parent / "files"
# Pieces that mean something, so that nonsense made of them gets far into the readers.
LATEX = [
    "{", "}", "[", "]", "$", "&", "\\\\", "#1", "%", "\n\n", "word ", "\\textbf{", "\\section{", "\\item", "\\cite{a}",
    "\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{l}", "\\end{tabular}", "\\begin{document}", "\\bf ",
    "\\newcommand{\\a}[1]{", "\\a", "\\def\\b{", "\\b", "\\iffalse", "\\fi", "\\else", "\\footnote{", "\\title{",
    "\\maketitle", "\\'", "\\(", "\\)", "\\begin{equation}", "\\end{equation}", "\\verb|", "\\let\\a\\b",
    "\\bibitem{a}",     "\\begin{a}", "\\end{a}", "\\newenvironment{a}{", "\\multicolumn{3}{c}{", "\\opening{",
    "\\closing{", "\\xspace", "\\end{document}",
    "\\begin{thebibliography}{9}", "\\lhead{", "\\name{", "\\url{", "\\href{a}{", "~", "\\ifthenelse{",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<ol>", "<table>", "<tr>", "<td>", "</td>", "</table>",
    "<th>",     "<h1>", "</h1>", "<br>", "<nav>", "</nav>", "<footer>", "</footer>", "<div class='csl-entry'>",
    "</div>",
    "<dl>",
    "<dt>", "<dd>", "<style>", "</style>", ".a{display:none}", "<p class=a>",
    "<script>", "</script>", "&amp;", "&",
    "<",     "word ", "<title>", "</title>", "<pre>", "<sup>", "<q>", "</q>", "<!--", "-->", "<a href=x>", "</a>",
    "</html>",
    "\n",
]  # fmt: skip


def document(data: bytes, name: str) -> Document | None:
    """Return what is read, None where the reader said that it cannot."""
    try:
        found = read(data, name)
    except UnreadableDocument:
        return None
    for before, after in zip(found.blocks, found.blocks[1:], strict=False):
        assert before.start < before.end <= after.start
    return found


@settings(max_examples=150, deadline=None)
@given(st.text(), st.sampled_from([".tex", ".html"]))
def test_any_text(text: str, ending: str) -> None:
    document(text.encode("utf-8", "surrogatepass"), "a" + ending)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LATEX), max_size=60))
def test_any_latex(pieces: list[str]) -> None:
    document("".join(pieces).encode(), "a.tex")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(HTML), max_size=60))
def test_any_html(pieces: list[str]) -> None:
    document("".join(pieces).encode(), "a.html")


@pytest.mark.parametrize("name", ["statement.tex", "statement.html"])
def test_a_damaged_file(name: str) -> None:
    source, chance = (FILES / name).read_text(encoding="utf-8"), random.Random(7)
    for _ in range(60):
        start = chance.randrange(len(source))
        document((source[:start] + source[start + chance.randrange(1, 40) :]).encode(), name)


@pytest.mark.parametrize(
    ("unit", "name", "reason"),
    [
        ("{", "a.tex", "braces that never close"),
        ("\\textbf{", "a.tex", "styles within styles"),
        ("\\footnote{", "a.tex", "footnotes within footnotes"),
        ("\\section{A}\n\nb\n\n", "a.tex", "headings"),
        ("\\begin{itemize}\\item a", "a.tex", "lists within lists"),
        ("\\begin{tabular}{l}a&", "a.tex", "tables within tables"),
        ("\\newenvironment{a}{x}{\\begin{a}\\end{a}}\\begin{a}\\end{a}", "a.tex", "environments that call themselves"),
        ("\\def\\a#1{#1#1}\\a{\\a{\\a{x}}}", "a.tex", "macros that double their argument"),
        ("\\(", "a.tex", "formulas that never end"),
        ("\\foo[", "a.tex", "options that never end"),
        ("$ ", "a.tex", "formulas one after another"),
        ("<p>a", "a.html", "paragraphs"),
        ("<style>/*", "a.html", "comments that never end"),
        ("<style>a{}@media{", "a.html", "rules that never end"),
        ("<table><tr><td>a", "a.html", "tables within tables"),
        ("<p a=1 ", "a.html", "tags that never end"),
        ("<h1>a</h1>", "a.html", "headings"),
    ],
)
def test_time_grows_with_length_alone(unit: str, name: str, reason: str) -> None:
    def seconds(length: int) -> float:
        data = (unit * (length // len(unit))).encode()
        start = time.process_time()
        document(data, name)
        return time.process_time() - start

    # Four times the length takes four times as long, and sixteen times where it is a square: twelve leaves room for
    # a busy machine.
    assert seconds(200_000) < 12 * max(seconds(50_000), 0.03), reason
