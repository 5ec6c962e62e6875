"""From a page of a PDF to its words: where each stands, in what size and style, and where it links to."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from catalogue.reading.characters import clean
from catalogue.reading.maths import raised

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|ecbx", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cmti|cmsl|sfti|ecti", re.IGNORECASE)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
# What the engine gives for a hyphen that ends a line.
_LINE_END_HYPHENS = {0xFFFE, 0x2}
_BLANK = {0x20, 0xA0, 0x9, 0xD, 0xA, 0x0}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
# Old TeX prints an accent and then its letter: ´e.
_ACCENTS = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "¸": "\u0327"}
_PARTED_ACCENT = re.compile(r"(?<=[^\W\d_])([´`¨ˆ˜ˇ¸])([A-Za-zı])|^([´¨ˆ˜ˇ¸])([A-Za-zı])")
# A raised figure after a word is the mark of a note and no word; after a figure or a unit it is a power.
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)”’\"])$")
_RAISED_BY, _OTHER_HEIGHT = 0.15, 0.12
_LONGEST_URL = 2048
# In degrees: words that are turned by about as much stand in one direction.
_ANGLE_STEP = 4
# Left, bottom, right, top.
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Word:
    """Characters without a space, between ``left`` and ``right`` standing at height ``base`` (points, from below)."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    href: str | None = None


def page_words(page: pypdfium2.PdfPage) -> list[Word]:
    """Return the words of ``page`` in the order in which they were written into the file.

    Words that stand askew (a watermark) or outside the page are left out.
    """
    text_page = page.get_textpage()
    try:
        glyphs = _Glyphs(text_page.raw)
        found = list(glyphs.words())
        upright = next((angle for angle, _ in Counter(angle for _, angle in found).most_common(1)), 0)
        if turned := round(upright * _ANGLE_STEP / 90) % 4:
            # A page that is shown turned holds its words turned the other way.
            glyphs.turn = turned
            found = list(glyphs.words())
    finally:
        text_page.close()
    west, south, east, north = glyphs.turned(page.get_bbox())
    links = [(url, glyphs.turned(box)) for url, box in _links(page)]
    words = [word for word, angle in found if angle == upright]
    words = [w for w in words if w.right > west and w.left < east and south <= w.base + w.size and w.base <= north]
    for word in words if links else ():
        x, y = (word.left + word.right) / 2, word.base + word.size / 3
        word.href = next((url for url, (a, b, c, d) in links if a <= x <= c and b <= y <= d), None)
    return words


class _Glyphs:
    """The characters of a page as the engine numbers them."""

    def __init__(self, raw: pdfium.FPDF_TEXTPAGE) -> None:
        self.raw = raw
        self.box, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self.styles: dict[tuple[bytes, int], tuple[bool, bool]] = {}
        self.turn = 0

    def turned(self, box: Box) -> Box:
        """Return a box as it stands where the page is turned by ``turn`` quarters, so that its words are upright."""
        for _ in range(self.turn):
            box = (-box[3], box[0], -box[1], box[2])
        return box

    def words(self) -> Iterator[tuple[Word, int]]:
        """Yield each word and the angle by which it is turned, in steps."""
        start = 0
        codes: list[int] = []
        for index in range(pdfium.FPDFText_CountChars(self.raw)):
            code = pdfium.FPDFText_GetUnicode(self.raw, index)
            if code in _BLANK:
                if codes:
                    yield self._word(start, codes)
                codes = []
            else:
                start = index if not codes else start
                codes.append(code)
                if code in _LINE_END_HYPHENS:  # without a blank, the next line's first letter follows
                    yield self._word(start, codes)
                    codes = []
        if codes:
            yield self._word(start, codes)

    def _word(self, start: int, codes: list[int]) -> tuple[Word, int]:
        """Put the characters from ``start`` on together, raised ones as such."""
        left, first_bottom, right, top = self._box_of(start)
        height, text = top - first_bottom, "-" if codes[0] in _LINE_END_HYPHENS else chr(codes[0])
        above = ""
        for offset, code in enumerate(codes[1:], 1):
            a, bottom, c, top = self._box_of(start + offset)
            sign = "-" if code in _LINE_END_HYPHENS else chr(code)
            other = height > 0 and abs(top - bottom - height) > _OTHER_HEIGHT * height
            if other and self._base(start + offset) - self._base(start) > _RAISED_BY * height:
                above += sign
            else:
                text, above = _with_raised(text, above) + sign, ""
            left, right = min(left, a), max(right, c)
        text = _legible(_with_raised(text, above))
        bold, italic = self._style(start)
        word = Word(text, left, right, self._base(start), self._size(start, height), bold, italic)
        return word, round(math.degrees(pdfium.FPDFText_GetCharAngle(self.raw, start)) / _ANGLE_STEP)

    def _box_of(self, index: int) -> Box:
        box = self.box
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, ctypes.byref(box))
        return self.turned((box.left, box.bottom, box.right, box.top))

    def _base(self, index: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.raw, index, ctypes.byref(x), ctypes.byref(y))
        return self.turned((x.value, y.value, x.value, y.value))[1]

    def _size(self, index: int, height: float) -> float:
        """Return the size in points: programs set it half in the font and half in the page's matrix."""
        if not pdfium.FPDFText_GetMatrix(self.raw, index, ctypes.byref(self.matrix)):
            return height or 1.0
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(self.matrix.b, self.matrix.d)
        return round(size, 1) or height or 1.0

    def _style(self, index: int) -> tuple[bool, bool]:
        length = pdfium.FPDFText_GetFontInfo(self.raw, index, self.name, len(self.name), ctypes.byref(self.flags))
        key = (self.name.value if 0 < length <= len(self.name) else b"", self.flags.value)
        if key not in self.styles:
            font = key[0].decode("utf-8", "replace")
            bold, italic = bool(_BOLD.search(font)), bool(_ITALIC.search(font))
            self.styles[key] = bold or bool(key[1] & _FORCE_BOLD), italic or bool(key[1] & _ITALIC_FLAG)
        return self.styles[key]


def _with_raised(text: str, above: str) -> str:
    if not above or (above.isdigit() and _NOTED.search(text)):
        return text
    return text + raised(above)


def _legible(text: str) -> str:
    """Return ``text`` with ligatures and parted accents as plain letters."""
    text = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    text = _PARTED_ACCENT.sub(lambda m: (m[2] or m[4]).replace("ı", "i") + _ACCENTS[m[1] or m[3]], text)
    return clean(text)


def _links(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    """Yield the address and the box of each link to the web."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    box, url = pdfium.FS_RECTF(), ctypes.create_string_buffer(_LONGEST_URL)
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, url, _LONGEST_URL)
            if pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
                sides = (min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right))
                yield url.value.decode("utf-8", "replace"), (*sides, max(box.bottom, box.top))
