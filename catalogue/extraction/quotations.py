"""Quoted words: where they begin and end, apostrophes told from closing single quotes."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r'"([^"\n]{2,300})"'
    r"|[“”„]([^“”\"\n]{2,300})[”“]"
    r"|(?<![\w.,;])[‘’`]([^‘\n]{2,300}?)[’'](?=[\s,.;:)\]]|$)"
    r"|(?<![\w.,;])'([^'\n]{2,300}(?:(?<=\w)'(?=\w)[^'\n]{1,200})*)'(?!\w)"
    r"|``([^`\n]{2,300}?)''"
    r"|«\s*([^»\n]{2,300}?)\s*»"
)


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of quoted words in ``text[start:end]``, without the quotes and a comma or stop before them.

    >>> [text[a:b] for a, b in quoted("her paper on 'Learned Sketches,' and mine", 0, 41)]
    ['Learned Sketches']
    """
    spans = []
    for match in _QUOTED.finditer(text, start, end):
        a, b = match.span(match.lastindex or 0)
        while b > a and text[b - 1] in ",. ":
            b -= 1
        while a < b and text[a] == " ":
            a += 1
        if a < b:
            spans.append((a, b))
    return spans
