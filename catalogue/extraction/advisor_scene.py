"""What stands around the persons of a document, looked up by sentence and block: computed once for all of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.parse import Finding
from catalogue.extraction.people import Mention
from catalogue.extraction.sentences import Sentence

# An addressee is a future supervisor where the letter is about the addressee's own group.
_YOUR_GROUP = Cue(
    r"\b(?:in|at|with|join|under|of|through|to) your (?:esteemed |research |own )?"
    r"(?:group|lab|laboratory|team|guidance|supervision|mentorship|research|direction)\b|\bwork(?:ing)? with you\b",
    re.IGNORECASE,
)
# A sentence that opens a block in place of a heading, or stands alone, and how long it may be: "Why Vaduz?"
RUN_IN = re.compile(r"\W*(?:why|faculty|research fit|fit|future|plans?|goals?|background|experience)\b", re.IGNORECASE)
LONGEST_RUN_IN = 60


class Scene:
    """A document, the persons it names and its institutions."""

    def __init__(self, context: Context, mentions: Sequence[Mention], institutions: Sequence[Finding]) -> None:
        self.context = context
        self._institutions = institutions
        # What the tense of a block tells, by the number of the block; `advisor_setting` works it out.
        self.leans: dict[int, int] = {}
        self._in_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._in_sentence.setdefault(mention.number, []).append(mention)

    def named_in(self, number: int) -> list[Mention]:
        """Return the persons in the sentence of that number, in order."""
        return self._in_sentence.get(number, [])

    def beside(self, mention: Mention) -> list[Mention]:
        """Return the other persons in the sentence of ``mention``."""
        return [other for other in self._in_sentence[mention.number] if other is not mention]

    def institutions_in(self, sentence: Sentence) -> list[tuple[int, int, Finding]]:
        """Return what stands in ``sentence``: start, end, institution; in the order of the institutions."""
        within = [place for place in self._places_from(sentence.start, sentence.end) if place[2] <= sentence.end]
        return [(start, end, self._institutions[order]) for start, order, end in sorted(within, key=lambda p: p[1])]

    def roles_in(self, number: int) -> set[str]:
        """Return what the institutions in the block of that number are to the writer."""
        block = self.context.document.blocks[number]
        return {self._institutions[order].data["role"] for _, order, _ in self._places_from(block.start, block.end)}

    def roles_of(self, sentence: Sentence) -> set[str]:
        """Return what the institutions in ``sentence`` are to the writer."""
        return {
            self._institutions[order].data["role"] for _, order, _ in self._places_from(sentence.start, sentence.end)
        }

    def heading_above(self, number: int) -> int | None:
        """Return the number of the last heading before a block, the document's title left out."""
        at = bisect_right(self._headings, number)
        return self._headings[at - 1] if at else None

    @cached_property
    def _headings(self) -> list[int]:
        """The numbers of the blocks that are headings or stand for one, but for the first block."""
        text, found = self.context.text, []
        for number, block in enumerate(self.context.document.blocks):
            if block.kind == "heading":
                found.append(number)
            elif block.end - block.start < LONGEST_RUN_IN:
                words = text[block.start : block.end]
                # A numbered heading in plain text may pass for an item: "4. WHY HERE".
                if (block.kind == "list_item" and words.isupper()) or (
                    block.kind == "paragraph" and RUN_IN.match(words)
                ):
                    found.append(number)
        titled = found[:1] == [0] and not RUN_IN.match(text)
        return found[1:] if titled else found

    def _places_from(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return the places that begin at ``start`` or behind it, but before ``end``."""
        return self._places[bisect_left(self._places, (start,)) : bisect_left(self._places, (end,))]

    @cached_property
    def _places(self) -> list[tuple[int, int, int]]:
        """Where institutions stand in the text: start, number of the institution, end."""
        return sorted(
            (e.start, order, e.end)
            for order, row in enumerate(self._institutions)
            for e in row.evidence
            if e.source == "text"
        )

    @cached_property
    def is_about_your_group(self) -> bool:
        """Tell whether the writer speaks to the reader of the reader's own group."""
        return any(_YOUR_GROUP.search(sentence.text) for sentence in self.context.where(_YOUR_GROUP))
