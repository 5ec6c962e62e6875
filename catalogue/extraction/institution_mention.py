"""One place of a document where an institution is named."""

from __future__ import annotations

from dataclasses import dataclass

from catalogue.extraction.parse import Confidence
from catalogue.extraction.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Mention:
    """An institution's name at ``start:end`` of the text; ``identity`` is equal for the same institution.

    ``frame`` is the rule of the words around the name that would give it away if it were not known.
    """

    start: int
    end: int
    sentence: Sentence
    identity: str
    name: str
    key: str | None
    kind: str
    rule: str
    confidence: Confidence
    frame: str = ""


def again(mention: Mention, start: int, end: int, sentence: Sentence) -> Mention:
    """Return a later place ``start:end`` of the same institution."""
    return Mention(
        start,
        end,
        sentence,
        mention.identity,
        mention.name,
        mention.key,
        mention.kind,
        mention.rule + ", again",
        mention.confidence,
    )
