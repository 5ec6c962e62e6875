"""Where words stand, kept so that they are found again after the text around them changed.

A span decided by a person moves by its quote and 32 characters either side, as the W3C's Web Annotation
model does it with TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words ``quote`` at ``start:end`` with what stood before and after them."""

    start: int
    end: int
    quote: str
    before: str
    after: str

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Anchor:
        """Take the anchor of ``text[start:end]``."""
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])

    def as_dict(self) -> dict[str, Any]:
        """Return the form that a decision stores."""
        return asdict(self)


def relocate(anchor: Anchor, text: str) -> Anchor | None:
    """Return the one place of the anchor's words in ``text``, or None where there is none or a choice.

    Both sides agreeing beats one side, one side beats none; a tie is no place.
    """
    places: dict[int, list[int]] = {}
    start = text.find(anchor.quote)
    while start >= 0 and anchor.quote:
        agreeing = _before_agrees(anchor, text, start) + _after_agrees(anchor, text, start)
        places.setdefault(agreeing, []).append(start)
        start = text.find(anchor.quote, start + 1)
    if not places:
        return None
    best = places[max(places)]
    return Anchor.at(text, best[0], best[0] + len(anchor.quote)) if len(best) == 1 else None


def _before_agrees(anchor: Anchor, text: str, start: int) -> bool:
    return text[max(0, start - CONTEXT) : start] == anchor.before


def _after_agrees(anchor: Anchor, text: str, start: int) -> bool:
    end = start + len(anchor.quote)
    return text[end : end + CONTEXT] == anchor.after


def overlaps(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Say whether two spans share at least half of the shorter one."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return shared > 0 and 2 * shared >= min(one["end"] - one["start"], other["end"] - other["start"])
