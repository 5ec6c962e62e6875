"""Read .tex: what the finished page shows, and nothing else."""

from __future__ import annotations

import re

from catalogue.reading.characters import decode
from catalogue.reading.density import part_dense, plain_lines
from catalogue.reading.document import Document
from catalogue.reading.drafts import BREAK, Draft, Run
from catalogue.reading.latex import bibliography, bibtex, heads, structure, tables
from catalogue.reading.latex.stream import words_of
from catalogue.reading.latex.tokens import tokens
from catalogue.reading.latex.typesetter import Handler, Typesetter
from catalogue.reading.layout import lay_out
from catalogue.reading.layout.headings import TITLE
from catalogue.reading.typesetting import set_document

_HANDLERS: dict[str, Handler] = {
    **structure.HANDLERS,
    **tables.HANDLERS,
    **bibliography.HANDLERS,
    **bibtex.HANDLERS,
    **heads.HANDLERS,
}
_ENVIRONMENTS: dict[str, Handler] = {
    **structure.ENVIRONMENTS,
    **tables.ENVIRONMENTS,
    **bibliography.ENVIRONMENTS,
    **heads.ENVIRONMENTS,
}
_BEGINNING = re.compile(r"^[^%\n]*\\begin\s*\{document\}", re.MULTILINE)
_PDF_FIELD = re.compile(r"pdf(title|author)\s*=\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|([^,{}]*))")
_CONTACT = re.compile(
    r"\S@\S|https?://|www\.|\+?\d[\d ()-]{7,}|\b[\w-]+\.(?:[\w-]+\.)*(?:com|org|net|edu|info|io|me|dev)\b"
)
_HEADS = ("lhead", "ihead", "chead", "fancyhead", "rhead", "ohead")
_FEET = ("lfoot", "ifoot", "cfoot", "fancyfoot", "rfoot", "ofoot", "makecvfooter")
# A running head says again what stands above the text, as a rule: only there it is looked for.
_FIRST_BLOCKS = 8
_SIGN, _ALWAYS, _EACH = re.compile(r"[\\{$&\[~^_]|\n[ \t]*\n"), 15_000, 80
_MARKUP = re.compile(r"(?<!\\)%[^\n]*|\\(?:[A-Za-z@]+\*?[ ]?|.)|[{}~]", re.DOTALL)


def read_latex(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a LaTeX file called ``name``.

    Files that it includes are not there, and what they would bring is left out.
    """
    source, warnings = decode(data, name)
    source, rest = part_dense(source, _SIGN, _ALWAYS, _EACH)
    page = Typesetter(source, _HANDLERS, _ENVIRONMENTS)
    page.citations = bibliography.citation_labels(source)
    bibtex.read_entries(page, source)
    page.prints_letterhead = heads.prints_letterhead(source)
    page.keeps_opening = "\\makelettertitle" in source
    page.in_preamble = bool(_BEGINNING.search(source))
    page.run()
    running = heads.running_lines(page, *_HEADS)
    feet = heads.running_lines(page, *_FEET)
    metadata = _metadata(page, running, feet)
    below = [] if page.finished else plain_lines(_MARKUP.sub(" ", rest))
    drafts = [*_unsaid(page.sheet.drafts, running, feet), *page.sheet.drafts, *below]
    return set_document(lay_out(drafts), name, "application/x-tex", metadata, warnings)


def _unsaid(drafts: list[Draft], running: list[str], feet: list[str]) -> list[Draft]:
    """Return the running head, once and as letterhead, as far as the first blocks do not say the same.

    Of the foot only what one is reached by is taken: the rest repeats titles and counts pages.
    """
    said = {word for draft in drafts[:_FIRST_BLOCKS] for word in draft.plain.casefold().split()}
    lines = [*running, *(line for line in feet if _CONTACT.search(line))]
    lines = [line for line in lines if not said.issuperset(word for word in line.casefold().split() if len(word) > 2)]
    titles = [line for line in lines if TITLE.match(line)]
    others = [line for line in lines if line not in titles]
    head = [Draft("letterhead", (Run(BREAK.join(others)),))] if others else []
    return [*head, *(Draft("heading", (Run(line),), 1) for line in titles)]


def _metadata(page: Typesetter, running: list[str], feet: list[str]) -> dict[str, str]:
    """Return what the document says of itself beside its text; a running head names one without a title."""
    metadata: dict[str, str] = {}
    author = heads.fact(page, "author") or heads.writer(page) or heads.fact(page, "signature")
    title = heads.fact(page, "title", "lettertitle", "subject")
    if author and author[0].lines:
        metadata["author"] = author[0].lines[0]
    if title and not any("@" in draft.plain for draft in title):
        metadata["title"] = " ".join(line for draft in title for line in draft.lines)
    for options in page.facts.get("options", []):
        for field, braced, bare in _PDF_FIELD.findall(words_of(options)) if "pdf" in words_of(options) else ():
            words = page.plain(list(tokens(braced or bare)))
            if words:
                metadata.setdefault(field, words)
    for key, lines in (("running_head", running), ("footer", feet)):
        if lines:
            metadata[key] = " | ".join(lines)
    titles = [line for line in running if not _CONTACT.search(line)]
    if "title" not in metadata and titles:
        metadata["title"] = " | ".join(titles)
    return metadata
