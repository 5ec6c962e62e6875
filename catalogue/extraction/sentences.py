"""Cut a document into sentences, block by block, so that no sentence runs across a heading or a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from catalogue.extraction.cues import cues_in
from catalogue.reading.document import Block, Document

# Words before a full stop that do not end a sentence.
ABBREVIATIONS = frozenset(
    "prof profs dr drs mr mrs ms st jr sr vs etc al eg ie e.g i.e cf fig no vol pp dept univ inc ltd "
    "msc bsc btech mtech meng beng mphil pvt co corp approx resp ph ph.d m.sc b.sc b.tech m.tech m.s b.s jan feb"
    " mar apr jun jul aug sep "
    "sept oct nov dec proc intl conf eq sec assoc asst hon rev gen ing rer nat habil dipl mag ir"
    " hab dott dra engr doz univ phil doc lic atty mgr rndr mudr phdr ş.l ș.l".split()
)
# Of these some end a sentence too, which the next word tells: "a Ph.D. Thank you", "works at Brok Inc. There I …".
_MAY_END = frozenset("etc al ph.d m.s b.s m.sc b.sc m.tech b.tech inc ltd pvt co corp jr sr".split())
# Given names that many shorten: Muhammad, María, Zsófia.
_GIVEN_NAMES = frozenset({"Md", "Mohd", "Ma", "Zs"})
_OPENER = re.compile(
    r"""["'“‘(\[]*(?:The|This|That|These|I|It|We|My|Our|In|At|On|For|To|With|From|By|As|If|So|But|And|There|Here"
    r"|Thank|After"""
    r"|Before|During|While|When|Since|Then|Thus|Hence|However|Moreover|Furthermore|Additionally|Finally|Through"
    r"|Upon|Although|Having)\b"
)
# Initials without spaces ("J.P. Norr") end no sentence, unless they are a country's, a degree's or an hour's.
_INITIALS = re.compile(r"[A-Z]\.[A-Z](?:\.[A-Z])?")
_NO_PERSONS = frozenset("U.S U.K U.N E.U D.C N.Y L.A B.A M.A B.S M.S B.E M.E B.V S.A N.V A.M P.M P.S A.D B.C".split())
# What runs on for longer without an end is a list or data: it is cut, so that no pattern works on it for minutes.
LONGEST = 1500
_BOUNDARY = re.compile(r"""[.!?](["'”’)\]*]*)\s+(?=["'“‘(\[]*[A-Z0-9À-ÖØ-Þ])""")
# The most characters of the word before a full stop that are looked at: no abbreviation is as long.
_LAST_WORD = 12


# A tuple: made fifty times a document, in half the time of a frozen dataclass.
class Sentence(NamedTuple):
    """``text`` stands at ``start:end`` of the document, inside the block numbered ``block``.

    ``cues`` has the bit of every `Cue` that can match in ``text``.
    """

    start: int
    end: int
    text: str
    block: int
    kind: str
    cues: int


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks in order; a heading, reference, line or cell is one of its own."""
    sentences: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        for start, end in _pieces(document.text, block):
            sentences += _cut(document.text, start, end, number, block.kind)
    return tuple(sentences)


def _pieces(text: str, block: Block) -> list[tuple[int, int]]:
    """Return the spans of a block within which sentences are looked for."""
    if block.cells:
        return [(a, b) for a, b in block.cells if a < b]
    if block.kind in {"letterhead", "signature"}:
        lines = re.finditer(r"[^\n]+", text[block.start : block.end])
        return [(block.start + line.start(), block.start + line.end()) for line in lines]
    return [(block.start, block.end)]


def _cut(text: str, start: int, end: int, block: int, kind: str) -> list[Sentence]:
    piece = text[start:end]
    if kind in {"heading", "reference", "letterhead"}:
        return [Sentence(start, end, piece, block, kind, cues_in(piece))] if piece.strip() else []
    found: list[Sentence] = []
    last = 0
    for match in _BOUNDARY.finditer(piece):
        if piece[match.start()] == "." and _is_abbreviation(piece, last, match.start(), match.end()):
            continue
        stop = match.end(1)
        found += _shortened(text, start + last, start + stop, block, kind)
        last = match.end()
    if piece[last:].strip():
        found += _shortened(text, start + last, end, block, kind)
    return found


def _shortened(text: str, start: int, end: int, block: int, kind: str) -> Iterator[Sentence]:
    """Yield the sentence at ``start:end``, or where it is longer than `LONGEST` its parts, cut between words."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = space if space > 0 else start + LONGEST
        yield Sentence(start, stop, text[start:stop], block, kind, cues_in(text[start:stop]))
        start = stop + (space > 0)
    yield Sentence(start, end, text[start:end], block, kind, cues_in(text[start:end]))


def _is_abbreviation(piece: str, start: int, stop: int, after: int) -> bool:
    """Tell whether the full stop at ``stop`` belongs to the word before it and does not end the sentence at ``start``.

    ``after`` is where the next word stands.
    """
    at = stop
    while at > start and (piece[at - 1].isalnum() or piece[at - 1] in "._") and stop - at < _LAST_WORD:
        at -= 1
    word = piece[at:stop].casefold()
    if (word in _MAY_END or word == "ma") and _OPENER.match(piece, after):
        return False
    if _INITIALS.fullmatch(piece, at, stop) and piece[at:stop] not in _NO_PERSONS and not _OPENER.match(piece, after):
        return True
    return (
        word in ABBREVIATIONS or piece[at:stop] in _GIVEN_NAMES or (len(word) == 1 and word.isalpha() and word != "i")
    )
