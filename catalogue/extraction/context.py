"""What every finder gets: the document, its sentences and the vocabulary, computed once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.sentences import Sentence, split_sentences
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading.document import Document


# By identity: what a finder keeps for one context (see `page_parts`) is kept for this document alone.
@dataclass(frozen=True, eq=False)
class Context:
    """One document on its way through the finders."""

    document: Document
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, document: Document, vocabulary: Vocabulary) -> Context:
        """Cut ``document`` into sentences and return the context for it."""
        return cls(document, vocabulary, split_sentences(document))

    @property
    def text(self) -> str:
        """The frozen text that all offsets count in."""
        return self.document.text

    def where(self, *cues: Cue) -> Iterator[Sentence]:
        """Yield, in order, the sentences in which at least one of ``cues`` can match; none other has a match."""
        bits = any_of(cues)
        return (sentence for sentence in self.sentences if sentence.cues & bits)

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that covers the character at ``position``, or None."""
        number = self.number_at(position)
        return None if number is None else self.sentences[number]

    def number_at(self, position: int) -> int | None:
        """Return the number of the sentence that covers the character at ``position``, or None."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= position:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].start <= position:
            return low
        return None
