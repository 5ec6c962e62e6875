"""Sources made of one thing over and over: what a reader could spend minutes on, and the words that must be kept.

``FLOODS`` holds (ending of the file's name, what is repeated, what stands once before and after it, reason). Where the
repeated piece holds the word "ice", each of them is a word that the finished text must show.
"""

from __future__ import annotations

from typing import NamedTuple


class Flood(NamedTuple):
    """One such source; `of` makes it as long as is wanted."""

    ending: str
    unit: str
    reason: str
    before: str = ""
    after: str = ""

    def of(self, length: int) -> bytes:
        """Return about ``length`` bytes of it."""
        times = max(1, (length - len(self.before) - len(self.after)) // len(self.unit.encode()))
        return (self.before + self.unit * times + self.after).encode()


FLOODS = [
    Flood(".txt", "a line of old ice and more of it. ", "one line"),
    Flood(".txt", "ice", "one word"),
    Flood(".txt", "ice\n\n", "paragraphs of one word"),
    Flood(".txt", "Old Ice\n\n", "headings without a text"),
    Flood(".txt", "OLD ICE\n\n", "headings in capitals"),
    Flood(".txt", "ice\n---\n", "underlined headings"),
    Flood(".txt", "ice\n", "lines of one word"),
    Flood(".txt", "ice\tsnow\n", "rows of a table"),
    Flood(".txt", "ice\t", "columns of a table"),
    Flood(".txt", "- ice\n", "items"),
    Flood(".txt", "Sincerely,\n\nIce\n\n", "signatures"),
    Flood(".txt", "Ann Ice\n12 Main St\n\n", "letterheads"),
    Flood(".txt", "References\n\nice\n\n", "reference lists"),
    Flood(".txt", "[1] A. Ice. 2020.\n", "entries without a heading"),
    Flood(".txt", "http://ice.example/ ", "addresses"),
    Flood(".txt", "http://((((", "brackets in an address"),
    Flood(".txt", "ice-\n", "hyphens at the ends of lines"),
    Flood(".txt", "e\u0301\u0323 ", "accents on accents"),
    Flood(".txt", " ", "spaces", after="ice"),
    Flood(".txt", "-", "a rule", after="\n\nice"),
    Flood(".md", "# ice\n", "headings"),
    Flood(".md", "ice\n=\n", "underlined headings"),
    Flood(".md", "- ice\n", "items"),
    Flood(".md", "> ", "quotations within quotations", after="ice"),
    Flood(".md", "- ", "items within items", after="ice"),
    Flood(".md", "ice\n\n", "paragraphs"),
    Flood(".md", "[", "brackets that never close"),
    Flood(".md", "![[]()", "links without words"),
    Flood(".md", "[ice](a) ", "links"),
    Flood(".md", "**ice ", "emphasis that never ends"),
    Flood(".md", "*ice_ ", "emphasis that ends otherwise"),
    Flood(".md", "`ice", "code"),
    Flood(".md", "$ice ", "formulas"),
    Flood(".md", "<ice ", "tags that never end"),
    Flood(".md", "<!--", "comments that never end"),
    Flood(".md", "<div>ice\n\n", "HTML"),
    Flood(".md", "|ice|a|\n", "rows of a table", before="|a|b|\n|-|-|\n"),
    Flood(".md", "|a", "columns of a table", after="\n|-|-|\n|ice|"),
    Flood(".md", "[a]: ice\n", "definitions of links"),
    Flood(".md", "---\n", "front matter that never ends", after="ice"),
    Flood(".html", "<p>ice", "paragraphs"),
    Flood(".html", "<h1>ice</h1>", "headings"),
    Flood(".html", "<b>ice</b> ", "words in bold"),
    Flood(".html", "<b>", "styles within styles", after="ice"),
    Flood(".html", "ice<br>", "line ends"),
    Flood(".html", "ice<br><br>", "paragraphs parted by line ends"),
    Flood(".html", "<li>ice", "items"),
    Flood(".html", "<tr><td>ice<td>b", "rows of a table", before="<table>"),
    Flood(".html", "<table><tr><td>", "tables within tables", after="ice"),
    Flood(".html", "<div>", "parts within parts"),
    Flood(".html", "<style>/*", "comments that never end"),
    Flood(".html", "a{}@media{", "rules that never end", before="<p>ice<style>"),
    Flood(".html", "<p a=1 ", "tags that never end"),
    Flood(".html", "a=1 ", "attributes", before="<p ", after=">ice"),
    Flood(".html", "<div class=csl-entry>ice</div>", "reference entries"),
    Flood(".html", "<script>", "programs that never end"),
    Flood(".tex", "{", "braces that never close"),
    Flood(".tex", "}", "braces that were never opened", after="ice"),
    Flood(".tex", "\\textbf{", "styles within styles"),
    Flood(".tex", "\\textbf{ice} ", "words in bold"),
    Flood(".tex", "\\footnote{", "footnotes within footnotes"),
    Flood(".tex", "ice\\footnote{b} ", "footnotes"),
    Flood(".tex", "\\section{Ice}\n\nb\n\n", "headings"),
    Flood(".tex", "ice\n\n", "paragraphs"),
    Flood(".tex", "\\begin{itemize}\\item ice", "lists within lists"),
    Flood(".tex", "\\item ice\n", "items", before="\\begin{itemize}", after="\\end{itemize}"),
    Flood(".tex", "\\begin{tabular}{l}a&", "tables within tables"),
    Flood(".tex", "ice&b\\\\", "rows of a table", before="\\begin{tabular}{ll}", after="\\end{tabular}"),
    Flood(".tex", "\\newenvironment{a}{x}{\\begin{a}\\end{a}}\\begin{a}\\end{a}", "environments that call themselves"),
    Flood(".tex", "\\def\\a#1{#1#1}\\a{\\a{\\a{x}}}", "macros that double their argument"),
    Flood(".tex", "\\x", "macros of many paragraphs", before="\\def\\x{" + "\\par a" * 2000 + "}"),
    Flood(".tex", "\\(", "formulas that never end"),
    Flood(".tex", "$ice$ ", "formulas"),
    Flood(".tex", "\\foo[", "options that never end"),
    Flood(".tex", "\\foo ", "unknown commands"),
    Flood(".tex", "\\'e", "accents"),
    Flood(".tex", "ice%\n", "comments"),
    Flood(".tex", "\\verb|ice| ", "words as typed"),
    Flood(".tex", "\\cite{b} ice ", "citations"),
    Flood(
        ".tex",
        "@a{b, c={d",
        "BibTeX that never ends",
        before="\\begin{filecontents}{a.bib}",
        after="\\end{filecontents} ice \\bibliography{a}",
    ),
    Flood(".tex", "\\bibitem{a} Ice.\n", "entries", before="\\begin{thebibliography}{9}"),
]
