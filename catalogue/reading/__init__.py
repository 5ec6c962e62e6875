"""Reading: bytes to a frozen Document, one reader a format. No Django, no database, no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from catalogue.reading.document import Document
from catalogue.reading.docx import read_docx
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.html_page import read_html
from catalogue.reading.latex import read_latex
from catalogue.reading.markdown import read_markdown
from catalogue.reading.misnamed import refuse_misnamed
from catalogue.reading.odt import read_odt
from catalogue.reading.plain_text import read_plain_text


def _read_pdf(data: bytes, name: str) -> Document:
    # Loading the engine takes a quarter of a second and 10 MB, which the processes that serve pages never need.
    from catalogue.reading.pdf import read_pdf

    return read_pdf(data, name)


# Raise it with every change of the text or blocks that a reader makes of the same bytes.
VERSION = "2"
# One reader a format, by the ending of the file's name.
READERS: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".tex": read_latex,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".odt": read_odt,
    ".pdf": _read_pdf,
}
SUPPORTED = tuple(READERS)
# A statement has some thousand words; what is larger is another thing, and would only hold up the rest.
LARGEST = 5 * 1024 * 1024

__all__ = ["LARGEST", "SUPPORTED", "VERSION", "Document", "UnreadableDocument", "read"]


def read(data: bytes, name: str) -> Document:
    """Return the document that ``data`` holds; the ending of ``name`` (a file name) chooses the reader.

    Raises UnreadableDocument for an unknown ending and for what is empty, too large or no text.
    """
    reader = READERS.get(PurePath(name).suffix.casefold())
    if reader is None:
        raise UnreadableDocument(
            name, "no reader knows this kind of file", f"Save it as one of these: {', '.join(SUPPORTED)}"
        )
    if len(data) > LARGEST:
        raise UnreadableDocument(
            name,
            f"it is larger than {LARGEST // 1024**2} MB",
            "Check that it is a statement, and save it without pictures and attachments",
        )
    refuse_misnamed(data, name)
    document = reader(data, name)
    if not document.text:
        raise UnreadableDocument(name, "it holds no text", "Check that the right file was saved, and save it again")
    return document
