"""Notice a file whose name says another format than its first bytes: a .docx that is a PDF, a .txt that is a zip."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import NamedTuple

from catalogue.reading.archives import list_members
from catalogue.reading.errors import UnreadableDocument

_SAVE_AGAIN = "Open it in the program that made it and save it as .docx, .odt, .pdf or plain text"


class _Format(NamedTuple):
    what: str
    ending: str = ""


_ZIP, _DOCX, _ODT = (
    _Format("a zip archive", ".zip"),
    _Format("a Word document", ".docx"),
    _Format("an ODF text", ".odt"),
)
# The first bytes of a file. Of an old office file nobody knows whether it is one or a new one behind a password.
_BEGINNINGS = {
    b"%PDF-": _Format("a PDF", ".pdf"),
    b"\x1f\x8b": _Format("a compressed file", ".gz"),
    b"\xd0\xcf\x11\xe0": _Format("a document of an old Word, or one with a password"),
    b"{\\rtf": _Format("a rich text document"),
}
# A part of the archive that only this kind of document has.
_PARTS = {
    "word/": _DOCX,
    "xl/": _Format("a spreadsheet"),
    "ppt/": _Format("a presentation"),
    "Index/Document.iwa": _Format("a document of Apple's Pages"),
    "content.xml": _ODT,
}


def refuse_misnamed(data: bytes, name: str) -> None:
    """Raise UnreadableDocument where ``data`` is known to be of another format than the ending of ``name`` says."""
    found = _format_of(data, name)
    ending = PurePath(name).suffix.casefold()
    if found is None or found.ending == ending or (found is _ZIP and ending in {".docx", ".odt"}):
        return
    if found.ending:
        remedy = f"Rename it to {PurePath(name).stem}{found.ending} and import it again"
        raise UnreadableDocument(name, f"it holds {found.what}, not what {ending} says", remedy)
    raise UnreadableDocument(name, f"it holds {found.what}", _SAVE_AGAIN)


def _format_of(data: bytes, name: str) -> _Format | None:
    if not data.startswith(b"PK\x03\x04"):
        return next((found for mark, found in _BEGINNINGS.items() if data.startswith(mark)), None)
    try:
        members = [member.filename for member in list_members(io.BytesIO(data), name)]
    except UnreadableDocument:
        return None
    return next((found for part, found in _PARTS.items() if any(m.startswith(part) for m in members)), _ZIP)
