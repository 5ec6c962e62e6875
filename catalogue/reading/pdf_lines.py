"""From words to lines in the order of reading: what stands on one height, and which columns a page has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from catalogue.reading.pdf_words import Word

# In sizes of the letters: how far words of one line may be apart in height, and how wide a gap divides cells.
_SAME_HEIGHT, _RAISED, CELL_GAP = 0.3, 0.6, 1.6
# A mark before an item stands apart from it.
_MARK_GAP = 4.0
# A column has so many lines at least, of so many words, that fill so much of it.
_FEWEST_LINES, _FEWEST_WORDS, _FILLED = 5, 3.5, 0.5
_MIDDLE = (0.25, 0.75)
_MOST_CROSSING = 0.15
# Where a page is divided into columns, from the left.
Gutters = tuple[float, ...]


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
    divided = [_gutters(pieces) for pieces in pages]
    usual = Counter(gutters for gutters in divided if gutters).most_common(1)
    lines: list[Line] = []
    for page, (pieces, own) in enumerate(zip(pages, divided, strict=True)):
        gutters = own
        if not gutters and usual and _may_divide(pieces, usual[0][0]):
            gutters = usual[0][0]
        lines += _page_in_order(pieces, page, gutters) if gutters else _placed(pieces, (page, 0, 0))
    return lines


def _page_in_order(pieces: Sequence[Piece], page: int, gutters: Gutters) -> list[Line]:
    lines: list[Line] = []
    band: list[Piece] = []
    number = 0
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if _crosses(piece, gutters):
            lines += _columns(band, gutters, (page, number))
            lines += _placed([piece], (page, number + 1, 0))
            band, number = [], number + 2
        else:
            band.append(piece)
    return lines + _columns(band, gutters, (page, number))


def _columns(band: Sequence[Piece], gutters: Gutters, place: tuple[int, int]) -> list[Line]:
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in band:
        columns[sum(piece.right > gutter for gutter in gutters)].append(piece)
    return [line for number, column in enumerate(columns, 1) for line in _placed(column, (*place, number))]


def _crosses(piece: Piece, gutters: Gutters) -> bool:
    return any(piece.left < gutter < piece.right for gutter in gutters)


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


def _gutters(pieces: Sequence[Piece]) -> Gutters:
    """Return where a page of two or three columns is divided, () where it has one."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return ()
    west, east = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (west + share * (east - west) for share in _MIDDLE)
    starts = Counter(round(piece.left) for piece in pieces if low < piece.left < high)
    likely = [start - 3.0 for start, lines in starts.most_common(3) if lines >= _FEWEST_LINES]
    for gutters in [*((gutter,) for gutter in likely), *combinations(sorted(likely), 2)]:
        if _divides(pieces, gutters, (west, east)):
            return gutters
    return ()


def _divides(pieces: Sequence[Piece], gutters: Gutters, sides: tuple[float, float]) -> bool:
    """Tell whether the words between ``gutters`` fill columns, and fewer lines cross them than stand in any."""
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    crossing = 0
    for piece in pieces:
        if _crosses(piece, gutters):
            crossing += 1
        else:
            columns[sum(piece.left > gutter for gutter in gutters)].append(piece)
    edges = [sides[0], *gutters, sides[1]]
    widths = [right - left for left, right in pairwise(edges)]
    return crossing <= min(map(len, columns)) and all(map(_is_column, columns, widths))


def _may_divide(pieces: Sequence[Piece], gutters: Gutters) -> bool:
    """Tell whether a page whose own lines say little is divided like the other ones: few of its lines cross."""
    return sum(_crosses(piece, gutters) for piece in pieces) <= _MOST_CROSSING * len(pieces)


def _is_column(pieces: Sequence[Piece], width: float) -> bool:
    if len(pieces) < _FEWEST_LINES:
        return False
    filled = sum(piece.right - piece.left for piece in pieces) / len(pieces)
    words = sum(len(piece.words) for piece in pieces) / len(pieces)
    return filled >= _FILLED * width and words >= _FEWEST_WORDS
