"""The entries of a reference list."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.reading.drafts import Draft, joined

_HEADING = re.compile(
    r"(?:\d+\.?\s+)?(?:(?:selected|key|main|my|recent|relevant|cited)\s+)*"
    r"(?:references?(?:\s+cited)?|bibliography|works?\s+cited|literature(?:\s+cited)?|citations|"
    r"(?:list\s+of\s+)?(?:publications?|papers|preprints))(?:\s+(?:and|&)\s+\w+)?\s*:?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\[\w{1,8}\]\s*\S|\(\d{1,2}\)\s*\S")
# The longest lists of books have some hundred entries; in what has more, none is looked for any further.
_MOST_BLOCKS = 20_000
_DATED = re.compile(r"[^\W\d_].*\b(?:19|20)\d\d\b")


def find_references(drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with each entry below a heading such as "References" as a block of its own.

    Where there is no heading, a run of two or more blocks that begin with ``[1]``, ``[2]`` is a list too.
    """
    result: list[Draft] = []
    inside = False
    for number, draft in enumerate(drafts):
        if draft.kind == "heading" or _HEADING.fullmatch(draft.plain):
            inside = bool(_HEADING.fullmatch(draft.plain))
            result.append(replace(draft, kind="heading", level=draft.level or 2) if inside else draft)
        elif (
            len(result) < _MOST_BLOCKS
            and draft.kind in {"paragraph", "list_item"}
            and (inside or _in_numbered_run(drafts, number))
        ):
            result += [replace(entry, kind="reference", level=0) for entry in _entries(draft)]
        else:
            result.append(draft)
    return result


def _in_numbered_run(drafts: list[Draft], number: int) -> bool:
    """Tell whether this block and a neighbour both begin with a number in brackets."""
    near = drafts[max(number - 1, 0) : number + 2]
    return bool(_NUMBERED.match(drafts[number].plain)) and (
        sum(bool(_NUMBERED.match(draft.plain)) for draft in near) > 1
        or sum(bool(_NUMBERED.match(line)) for line in drafts[number].lines) > 1
    )


def _entries(draft: Draft) -> list[Draft]:
    """Part a block at each line that begins an entry."""
    lines = draft.split_lines()
    if len(lines) < 2:
        return [draft]
    starts = [number for number, line in enumerate(lines) if _NUMBERED.match(line.plain)]
    if len(starts) < 2 and all(_DATED.match(line.plain) and line.plain.endswith(".") for line in lines):
        starts = list(range(len(lines)))
    if len(starts) < 2 or starts[0] != 0:
        return [draft]
    ends = [*starts[1:], len(lines)]
    return [joined(lines[start:end], "\n") for start, end in zip(starts, ends, strict=True)]
