"""Unlisted names that shorten a university's or a laboratory's full name are the same institution."""

from __future__ import annotations

import re

from catalogue.extraction.institution_mention import Mention, again

_UNIVERSITY_OF = re.compile(
    r"^(?:The )?(?:University of (?:the )?(?P<of>.+)|(?P<named>.+?) (?:University|College)(?: of Technology)?)$"
)
_AFTER_AT = re.compile(r"\b[Aa]t (?:the )?$")


def under_one_name(text: str, found: list[Mention]) -> list[Mention]:
    """Give unlisted names the identity of the institution that they shorten: "at Aden", "Aden University"."""
    if all(one.key is not None for one in found):
        return found
    names = _Names(found)
    result = []
    for one in found:
        full = _full_name(text, one, names) if one.key is None else None
        if full is not None and full.identity != one.identity:
            one = again(full, one.start, one.end, one.sentence)
        result.append(one)
    return result


class _Names:
    """The names found, by the parts under which they may be called; None where two share a part."""

    def __init__(self, found: list[Mention]) -> None:
        self.bases: dict[str, Mention] = {}
        self.by_part: dict[tuple[str, str, str], Mention | None] = {}
        self.by_end: dict[int, Mention] = {}
        for one in found:
            self.by_end.setdefault(one.end, one)
            words = one.name.split(" ")
            for count in range(1, len(words)):
                self._put("ends", one.kind, " ".join(words[count:]), one)
                if one.kind == "university":
                    self._put("begins", one.kind, " ".join(words[:count]), one)
            if one.kind == "university":
                base = _base(one.name)
                if base:
                    self.bases[base] = one
                for word in words if len(words) > 1 else ():
                    self._put("holds", one.kind, word, one)

    def _put(self, how: str, kind: str, part: str, one: Mention) -> None:
        known = self.by_part.setdefault((how, kind, part), one)
        if known is not None and known.identity != one.identity:
            self.by_part[how, kind, part] = None


def _base(name: str) -> str:
    """Return what stands for a university after "at": "Aden" for "University of Aden"."""
    match = _UNIVERSITY_OF.match(name)
    return (match["of"] or match["named"]) if match else ""


def _full_name(text: str, one: Mention, names: _Names) -> Mention | None:
    """Return the mention of which ``one`` is a short form, if there is one alone."""
    full: Mention | None = None
    after_at = bool(_AFTER_AT.search(text[max(0, one.start - 8) : one.start]))
    if after_at:
        full = names.bases.get(one.name)
    if full is None and one.kind == "university":
        full = names.by_part.get(("begins", "university", one.name))
    if full is None and after_at and one.rule.startswith("cue"):
        # "at Brill" of the "Brill Harrow University".
        full = names.by_part.get(("holds", "university", one.name))
    if full is None and text[one.start - 2 : one.start] == " (" and text[one.end : one.end + 1] == ")":
        # "the Tidal Motion Lab (TM Lab)": a name in brackets directly after another.
        before = names.by_end.get(one.start - 2)
        full = before if before is not None and before.kind == one.kind else None
    if full is None and " " in one.name:
        # "the Depth Institute" of the "Owner Depth Institute".
        full = names.by_part.get(("ends", one.kind, one.name))
    return full
