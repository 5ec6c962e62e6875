"""From words to lines in the order of reading: what stands on one height, and which columns a page has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from catalogue.reading.pdf_words import Word

# In sizes of the letters: how far words of one line may be apart in height, and how wide a gap divides cells.
_SAME_HEIGHT, _RAISED, CELL_GAP = 0.3, 0.6, 1.6
# A mark before an item stands apart from it.
_MARK_GAP = 4.0
# A column has so many lines at least, of so many words, that fill so much of it.
_FEWEST_LINES, _FEWEST_WORDS, _FILLED = 5, 3.5, 0.5
_MIDDLE = (0.25, 0.75)
_MOST_CROSSING = 0.15


@dataclass(slots=True)
class Piece:
    """Words on one height without a wide gap between them."""

    words: list[Word]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def base(self) -> float:
        """The height on which it stands."""
        return self.words[0].base


@dataclass
class Line:
    """What stands on one height of a column: one piece, or the cells of a row. ``place`` is (page, band, column)."""

    pieces: list[Piece]
    place: tuple[int, int, int] = (0, 0, 0)

    @cached_property
    def words(self) -> list[Word]:
        """All words from left to right."""
        return [word for piece in self.pieces for word in piece.words]

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(piece.right for piece in self.pieces)

    @cached_property
    def base(self) -> float:
        """The height on which it stands."""
        return self.pieces[0].base

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have."""
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """Join words that follow one another on one height."""
    pieces: list[Piece] = []
    for word in words:
        if not word.text:
            continue
        last = pieces[-1].words[-1] if pieces else None
        if last is not None and _follows(pieces[-1], last, word):
            pieces[-1].words.append(word)
        else:
            pieces.append(Piece([word]))
    return pieces


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines from above to below; pieces on one height are one line."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        size = piece.words[0].size
        if lines and lines[-1][0].base - piece.base <= _SAME_HEIGHT * size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [Line(sorted(line, key=lambda piece: piece.left)) for line in lines]


def in_reading_order(pages: Sequence[Sequence[Piece]]) -> list[Line]:
    """Return the lines of all pages, each column by column between the lines that cross all columns."""
    gutters = [_gutter(pieces) for pieces in pages]
    usual = Counter(gutter for gutter in gutters if gutter is not None).most_common(1)
    lines: list[Line] = []
    for page, (pieces, own) in enumerate(zip(pages, gutters, strict=True)):
        gutter = own
        if gutter is None and usual and _may_divide(pieces, usual[0][0]):
            gutter = usual[0][0]
        lines += _placed(pieces, (page, 0, 0)) if gutter is None else _page_in_order(pieces, page, gutter)
    return lines


def _page_in_order(pieces: Sequence[Piece], page: int, gutter: float) -> list[Line]:
    lines: list[Line] = []
    band: list[Piece] = []
    number = 0
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if piece.left < gutter < piece.right:
            lines += _columns(band, gutter, (page, number))
            lines += _placed([piece], (page, number + 1, 0))
            band, number = [], number + 2
        else:
            band.append(piece)
    return lines + _columns(band, gutter, (page, number))


def _columns(band: Sequence[Piece], gutter: float, place: tuple[int, int]) -> list[Line]:
    left = [piece for piece in band if piece.right <= gutter]
    right = [piece for piece in band if piece.right > gutter]
    return _placed(left, (*place, 1)) + _placed(right, (*place, 2))


def _placed(pieces: Sequence[Piece], place: tuple[int, int, int]) -> list[Line]:
    lines = lines_of(pieces)
    for line in lines:
        line.place = place
    return lines


def _follows(piece: Piece, last: Word, word: Word) -> bool:
    size = max(last.size, word.size)
    small = min(last.size, word.size) < 0.85 * size
    if abs(piece.base - word.base) > (_RAISED if small else _SAME_HEIGHT) * size:
        return False
    gap = word.left - last.right
    mark = len(piece.words) == 1 and len(last.text) <= 4 and not last.text[-1].isalpha()
    return -size < gap <= (_MARK_GAP if mark else CELL_GAP) * size


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where a page of two columns is divided, None where it has one."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    west, east = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (west + share * (east - west) for share in _MIDDLE)
    starts = Counter(round(piece.left) for piece in pieces if low < piece.left < high)
    for start, lines in starts.most_common(3):
        gutter = start - 3.0
        left = [piece for piece in pieces if piece.right <= gutter]
        right = [piece for piece in pieces if piece.left > gutter]
        crossing = len(pieces) - len(left) - len(right)
        if lines < _FEWEST_LINES or crossing > min(len(left), len(right)):
            continue
        if _is_column(left, gutter - west) and _is_column(right, east - gutter):
            return gutter
    return None


def _may_divide(pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell whether a page whose own lines say little is divided like the other ones: few of its lines cross."""
    return sum(piece.left < gutter < piece.right for piece in pieces) <= _MOST_CROSSING * len(pieces)


def _is_column(pieces: Sequence[Piece], width: float) -> bool:
    if len(pieces) < _FEWEST_LINES:
        return False
    filled = sum(piece.right - piece.left for piece in pieces) / len(pieces)
    words = sum(len(piece.words) for piece in pieces) / len(pieces)
    return filled >= _FILLED * width and words >= _FEWEST_WORDS
