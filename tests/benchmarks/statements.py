"""Texts for the benchmarks: statements of a wanted length, put together from the invented samples."""

from __future__ import annotations

import random
from functools import cache
from itertools import islice
from pathlib import Path

from catalogue.reading import read
from catalogue.reading.document import Document

SAMPLES = Path(__file__).parents[2] / "fixtures" / "statements"


def statements(number: int, characters: int, seed: int = 6) -> list[Document]:
    """Return ``number`` documents of about ``characters`` each: a sample's head and paragraphs of all samples.

    The same for the same arguments; no two are alike.
    """
    chance = random.Random(seed)
    heads, bodies = zip(*_samples(), strict=True)
    paragraphs = [paragraph for body in bodies for paragraph in body]
    return [
        read(_text(chance, heads[place % len(heads)], paragraphs, characters).encode(), f"{place}.md")
        for place in range(number)
    ]


def _text(chance: random.Random, head: str, paragraphs: list[str], characters: int) -> str:
    parts, length = [head], len(head)
    while length < characters:
        part = chance.choice(paragraphs)[: characters - length + 200]
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts)


@cache
def _samples() -> list[tuple[str, list[str]]]:
    """Return the head (first blocks) and the long paragraphs of each sample in plain text or Markdown."""
    found = []
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix not in {".txt", ".md"}:
            continue
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        head = "\n\n".join(islice((block for block in blocks if len(block) < 200), 2))
        found.append((head, [block for block in blocks if len(block) > 200]))
    return found
