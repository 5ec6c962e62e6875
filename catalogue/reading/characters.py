"""From bytes to clean characters: the encoding, line ends and signs that no text may hold."""

from __future__ import annotations

import codecs
import re
import unicodedata

from catalogue.reading.errors import UnreadableDocument

# The longer mark first: the one of UTF-32-LE begins with the one of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How the files of other programs begin, whatever their name says.
_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?|[\u0085\u2028]")
_PAGE_BREAK = re.compile(r"[\f\v\u2029]")
_WIDE_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Controls, soft hyphens, zero-width and direction signs, noncharacters: invisible, and PostgreSQL refuses NUL.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_REMEDY = "Open it in the program that made it and save it as plain text in UTF-8"


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the clean text of ``data`` and the warnings for the person who imported the file ``name``.

    A byte order mark decides the encoding, else strict UTF-8, else Windows-1252 with a warning. Line
    ends become ``\\n``, page breaks an empty line, and invisible signs go.

    Raises UnreadableDocument where the bytes are no text.
    """
    refuse_binary(data, name)
    text, warnings = _characters(data, name)
    return clean(text), warnings


def refuse_binary(data: bytes, name: str) -> None:
    """Raise UnreadableDocument where ``data`` is a picture, an archive or other than text."""
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableDocument(name, f"it holds {what}, not text", _REMEDY)
    head = data[:65536]
    marked = any(head.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS)
    if not marked and len(_CONTROL_BYTES.findall(head)) > max(8, len(head) / 20):
        raise UnreadableDocument(name, "it holds binary data, not text", _REMEDY)


def clean(text: str) -> str:
    """Return ``text`` with one kind of line end, one kind of space and nothing invisible, composed (NFC)."""
    text = _LINE_END.sub("\n", text)
    text = _PAGE_BREAK.sub("\n\n", text)
    text = _INVISIBLE.sub("", _WIDE_SPACE.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def _characters(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ()
            except UnicodeDecodeError as error:
                raise UnreadableDocument(name, f"it says it is {encoding.upper()} but is not", _REMEDY) from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        return text, (f"{name} is not in UTF-8; it was read as Windows-1252, so check its accented letters.",)
