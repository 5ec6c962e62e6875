"""Derive PublicText from the current document: withheld passages replaced, everything else moved with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.extraction.sentences import Sentence, split_sentences
from catalogue.importing.redaction import PLACEHOLDERS, Withheld, mask
from catalogue.reading.document import Block, Document, Mark

# A page marks at most so many places of one record, and quotes at most so many characters around the first.
MOST_SPANS = 12
LONGEST_SENTENCE = 420


@dataclass(slots=True)
class PublicVersion:
    """The public text with its layout, and the way from document offsets to public ones."""

    document: Document
    redactions: list[dict[str, Any]]
    offsets: list[list[int]]
    sentences: tuple[Sentence, ...]
    source: str = ""

    def words(self, written: str, evidence: Sequence[Mapping[str, Any]]) -> str | None:
        """Return a name or title as the public may read it, None where all that proves it is withheld.

        What extraction cut out of the text may hold a part of an address or of a redacted passage that no
        pattern knows again: so the words are looked up where they stand.
        """
        places = [(one["start"], one["end"]) for one in evidence if one["in"] == "text"]
        hidden = [
            (low, high) for low, high, *_ in self.offsets if any(low < end and high > start for start, end in places)
        ]
        if places and all(any(low <= start and end <= high for low, high in hidden) for start, end in places):
            return None
        shown = mask(written)
        if not hidden or not written:
            return shown
        found = [at for start, end in places if (at := self.source.find(written, start, end)) >= 0]
        if any(all(at >= high or at + len(written) <= low for low, high in hidden) for at in found):
            return shown
        for low, high in hidden:
            shown = _without(shown, self.source[low:high])
        return shown if any(sign.isalnum() for sign in shown) else None

    def span(self, start: int, end: int) -> list[int] | None:
        """Return the public ``[start, end]`` of a document span, or None where it touches what is withheld."""
        for from_start, from_end, _, _ in self.offsets:
            if start < from_end and end > from_start:
                return None
        return [self.move(start), self.move(end)]

    def move(self, position: int) -> int:
        """Return where a document offset stands in the public text; inside a withheld passage, its start."""
        index = bisect_right(self.offsets, position, key=lambda row: row[0]) - 1
        if index < 0:
            return position
        _, end, public_start, public_end = self.offsets[index]
        return public_end + position - end if position >= end else public_start

    def spans(self, evidence: Sequence[Mapping[str, Any]]) -> list[list[int]]:
        """Return the public spans of the evidence that stands in the text, without doubles.

        Of a sentence and a name within it the name is kept: a page marks the words and quotes the sentence.
        """
        moved = [self.span(one["start"], one["end"]) for one in evidence if one["in"] == "text"]
        found = [span for span in moved if span]
        narrow = [next((inner for inner in found if _within(inner, span)), span) for span in found]
        return [span for number, span in enumerate(narrow) if span not in narrow[:number]][:MOST_SPANS]

    def _sentence_at(self, position: int) -> Sentence | None:
        index = bisect_right(self.sentences, position, key=lambda s: s.start) - 1
        return self.sentences[index] if index >= 0 and position < self.sentences[index].end else None

    def sentence(self, spans: Sequence[Sequence[int]]) -> str:
        """Return the first sentence of running text in which a span stands, cut around it where it is very long.

        A heading or a line of the letterhead serves only where the text has no better.
        """
        if not spans:
            return ""
        told = [(span, self._sentence_at(span[0])) for span in spans]
        running = [(span, s) for span, s in told if s is not None and s.kind in ("paragraph", "list_item")]
        (start, end), around = (running or told)[0]
        text = self.document.text
        if around is None:
            return mask(text[start : min(end, start + LONGEST_SENTENCE)])
        low, high = around.start, around.end
        if high - low > LONGEST_SENTENCE:
            spare = max(0, LONGEST_SENTENCE - (end - start)) // 2
            low, high = max(low, start - spare), min(high, max(start - spare, low) + LONGEST_SENTENCE)
        cut = " ".join(text[low:high].split())
        return ("…" if low > around.start else "") + cut + ("…" if high < around.end else "")


def _without(words: str, withheld: str) -> str:
    """Return ``words`` less what of them is ``withheld``: all, a part within, or what one end has in common with it."""
    if words in withheld:
        return ""
    words = words.replace(withheld, " ")
    for length in range(min(len(words), len(withheld)), 2, -1):
        if words.endswith(withheld[:length]):
            words = words[:-length]
        elif words.startswith(withheld[-length:]):
            words = words[length:]
    return " ".join(words.split())


def _within(inner: Sequence[int], outer: Sequence[int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and list(inner) != list(outer)


def publish_document(document: Document, withheld: Sequence[Withheld]) -> PublicVersion:
    """Return the public version of ``document`` with ``withheld`` (ordered, not overlapping) replaced."""
    pieces: list[str] = []
    redactions: list[dict[str, Any]] = []
    offsets: list[list[int]] = []
    length = last = 0
    for one in withheld:
        kept = document.text[last : one.start]
        words = PLACEHOLDERS[one.kind]
        pieces += [kept, words]
        public_start = length + len(kept)
        length = public_start + len(words)
        offsets.append([one.start, one.end, public_start, length])
        redactions.append({"start": public_start, "end": length, "kind": one.kind})
        last = one.end
    pieces.append(document.text[last:])
    version = PublicVersion(document, redactions, offsets, (), document.text)
    version.document = _moved(document, "".join(pieces), version)
    version.sentences = split_sentences(version.document)
    return version


def _moved(document: Document, text: str, version: PublicVersion) -> Document:
    blocks: list[Block] = []
    for block in document.blocks:
        start, end = version.move(block.start), _move_end(version, block.end)
        cells = tuple((version.move(a), max(version.move(a), _move_end(version, b))) for a, b in block.cells)
        # A block that begins inside a withheld passage is part of it: the passage is shown once, by the first.
        if end > start and not (blocks and start < blocks[-1].end):
            blocks.append(Block(block.kind, start, end, block.level, cells))
    marks = []
    for mark in document.marks:
        span = version.span(mark.start, mark.end)
        if span:
            marks.append(Mark(mark.kind, span[0], span[1], _public_href(mark.href)))
    return Document(document.name, document.media_type, text, tuple(blocks), tuple(marks))


def _move_end(version: PublicVersion, end: int) -> int:
    """Move the end of a block: inside a withheld passage it goes to the end of its placeholder."""
    for from_start, from_end, _, public_end in version.offsets:
        if from_start < end <= from_end:
            return public_end
    return version.move(end)


def _public_href(href: str | None) -> str | None:
    """Keep web addresses only, and none that hold contact data."""
    if href is None:
        return None
    safe = href.startswith(("https://", "http://")) and mask(href) == href
    return href if safe else ""
