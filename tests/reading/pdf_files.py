"""Small PDFs made by hand: every word where the test wants it, in a font whose letters are all equally wide."""

from __future__ import annotations

import textwrap
import zlib
from dataclasses import dataclass, field

LETTER = 0.6  # the width of a letter, in sizes
FONTS = {"": "Courier", "b": "Courier-Bold", "i": "Courier-Oblique"}


@dataclass
class Page:
    """A page of 600 by 800 points; ``at`` puts text on it, measured from below."""

    content: list[str] = field(default_factory=list)
    links: list[tuple[str, float, float, float, float]] = field(default_factory=list)

    def at(self, x: float, y: float, text: str, size: float = 10, style: str = "") -> Page:
        """Write ``text`` in "b" (bold) or "i" (italic) or plain."""
        shown = (
            text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", rb"\(").replace(b")", rb"\)").decode("latin-1")
        )
        font = list(FONTS).index(style) + 1
        self.content.append(f"BT /F{font} {size} Tf 1 0 0 1 {x} {y} Tm ({shown}) Tj ET")
        return self

    def paragraph(self, x: float, y: float, text: str, letters: int, size: float = 10, indent: int = 0) -> float:
        """Write ``text`` in lines of so many letters; return the height of the line after the last one."""
        lines = textwrap.wrap(text, letters, initial_indent=" " * indent, break_on_hyphens=False)
        for number, line in enumerate(lines):
            shift = indent * LETTER * size if number == 0 else 0
            self.at(x + shift, y, line.strip(), size)
            y -= 1.2 * size
        return y

    def link(self, url: str, x: float, y: float, letters: int, size: float = 10) -> Page:
        """Lay a link over so many letters from (x, y) on."""
        self.links.append((url, x, y - 2, x + letters * LETTER * size, y + size))
        return self


def pdf(*pages: Page, title: str = "", author: str = "", encrypt: bool = False, raw: bytes | None = None) -> bytes:
    """Return the bytes of a PDF of ``pages``; ``raw`` is a content stream, deflated, in place of the first one's."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        for name in FONTS.values()
    ]
    fonts = " ".join(f"/F{number} {number + 2} 0 R" for number in range(1, len(FONTS) + 1))
    kids = []
    for page in pages:
        stream, packing = "\n".join(page.content).encode("latin-1"), ""
        if raw is not None:
            stream, packing, raw = raw, " /Filter /FlateDecode", None
        annotations = " ".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{a} {b} {c} {d}] /A << /S /URI /URI ({url}) >> >>"
            for url, a, b, c, d in page.links
        )
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), packing.encode(), stream))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << {fonts} >> >>"
            f" /Contents {len(objects)} 0 R /Annots [{annotations}] >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(f"<< /Title ({title}) /Author ({author}) >>".encode("latin-1"))
    return _assembled(objects, encrypt)


def deflated(data: bytes) -> bytes:
    """Return ``data`` as /FlateDecode wants it."""
    return zlib.compress(data, 9)


def _assembled(objects: list[bytes], encrypt: bool) -> bytes:
    data, offsets = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    locked = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -44 >> /ID [<01> <01>]" % (
        b"0" * 64,
        b"1" * 64,
    )
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R%s >>\n" % (
        len(objects) + 1,
        len(objects),
        locked if encrypt else b"",
    )
    return data + b"startxref\n%d\n%%%%EOF\n" % start
