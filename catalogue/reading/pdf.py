"""Read .pdf: the words in the order of reading, as paragraphs; what runs along the pages is metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from catalogue.reading.document import Document
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.file_properties import file_properties
from catalogue.reading.layout import lay_out
from catalogue.reading.pdf_blocks import drafts_of
from catalogue.reading.pdf_lines import Piece, in_reading_order, pieces_of
from catalogue.reading.pdf_running import part_running
from catalogue.reading.pdf_words import Word, page_words
from catalogue.reading.typesetting import set_document

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 200
# Letters whose font does not say which they are come out as signs of no language.
_NO_LETTER = re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_MOST_UNKNOWN = 0.2


def read_pdf(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a .pdf file called ``name``.

    Raises UnreadableDocument for a damaged or protected one, for a scan, and for one whose letters have no names.
    """
    pdf = _open(data, name)
    try:
        if len(pdf) > MOST_PAGES:
            raise UnreadableDocument(
                name, f"it has more than {MOST_PAGES} pages", "Check that it is a statement, and save it alone"
            )
        title, author = (_property(pdf, key) for key in ("Title", "Author"))
        pages = [pieces_of(words) for words in _words_of(pdf, name)]
    finally:
        pdf.close()
    _refuse_unreadable(pages, name)
    kept, running = part_running(pages)
    metadata = {**file_properties(title, author), **running}
    return set_document(lay_out(drafts_of(in_reading_order(kept))), name, MEDIA_TYPE, metadata)


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise UnreadableDocument(name, "it is protected by a password", "Save it again without one") from error
        raise UnreadableDocument(
            name, "it is a damaged PDF", "Open it in a PDF viewer and print it to a new file"
        ) from error


def _property(pdf: pypdfium2.PdfDocument, key: str) -> str | None:
    try:
        return pdf.get_metadata_value(key)
    except UnicodeDecodeError:
        return None


def _words_of(pdf: pypdfium2.PdfDocument, name: str) -> list[list[Word]]:
    """Return the words page by page; a page that is damaged alone makes the document unreadable, as words are lost."""
    pages = []
    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError as error:
            raise UnreadableDocument(
                name, f"page {number + 1} of it is damaged", "Open it in a PDF viewer and print it to a new file"
            ) from error
        pages.append(page_words(page))
        page.close()
    return pages


def _refuse_unreadable(pages: Sequence[list[Piece]], name: str) -> None:
    text = "".join(word.text for pieces in pages for piece in pieces for word in piece.words)
    if not any(map(str.isalnum, text)):
        raise UnreadableDocument(
            name,
            "it holds pictures of its pages and no text (a scan)",
            "Run text recognition (OCR) over it, or save the original document as PDF",
        )
    if len(_NO_LETTER.findall(text)) > _MOST_UNKNOWN * len(text):
        raise UnreadableDocument(
            name,
            "its letters have no names",
            "Run text recognition (OCR) over it, or save the original document as PDF",
        )
