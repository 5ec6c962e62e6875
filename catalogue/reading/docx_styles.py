"""What .docx keeps apart from the words: styles, and how lists are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from catalogue.reading.office_package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ON = {"1", "true", "on", ""}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbered(NamedTuple):
    """The place of a paragraph in a list: which list, and how deep from 0."""

    list_id: str
    depth: int


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style; None is what the style it is based on says."""

    name: str = ""
    based_on: str = ""
    bold: bool | None = None
    italic: bool | None = None
    outline: int | None = None
    numbered: Numbered | None = None


class Styles:
    """The styles of a document, each read together with those it is based on."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {value(style, "styleId"): _style(style) for style in elements(root, "style")}

    def get(self, key: str) -> Style:
        """Return the style ``key`` with everything it inherits; an unknown one says nothing."""
        chain, seen = [], set()
        while key in self._styles and key not in seen:
            seen.add(key)
            chain.append(self._styles[key])
            key = self._styles[key].based_on
        return Style(
            name=chain[0].name if chain else "",
            bold=next((style.bold for style in chain if style.bold is not None), None),
            italic=next((style.italic for style in chain if style.italic is not None), None),
            outline=next((level for level in map(_level, chain) if level), None),
            numbered=next((style.numbered for style in chain if style.numbered is not None), None),
        )


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    formats: dict[str, dict[int, tuple[str, str, int]]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    restarting: set[str] = field(default_factory=set)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """Read numbering.xml."""
        numbering = cls()
        for abstract in elements(root, "abstractNum"):
            levels = {_whole(value(level, "ilvl"), 0): _format(level) for level in abstract.iter(f"{W}lvl")}
            numbering.formats[value(abstract, "abstractNumId")] = levels
        for num in elements(root, "num"):
            numbering.abstract[value(num, "numId")] = child_value(num, "abstractNumId")
            if next(num.iter(f"{W}startOverride"), None) is not None:
                numbering.restarting.add(value(num, "numId"))
        return numbering

    def label(self, place: Numbered) -> str:
        """Count one more item and return its number with a space after it ("2. "), "" for a bullet."""
        key = self.abstract.get(place.list_id, "")
        formats = self.formats.get(key, {})
        kind, pattern, start = formats.get(place.depth, ("bullet", "", 1))
        counts = self.counts.setdefault(place.list_id if place.list_id in self.restarting else f"abstract {key}", {})
        counts[place.depth] = counts.get(place.depth, start - 1) + 1
        for deeper in [depth for depth in counts if depth > place.depth]:
            del counts[deeper]
        if kind in {"bullet", "none"}:
            return ""

        def number(match: re.Match[str]) -> str:
            depth = int(match.group(1)) - 1
            at_depth = formats.get(depth, ("decimal", "", 1))
            return in_format(counts.get(depth, at_depth[2]), at_depth[0])

        label = re.sub(r"%([1-9])", number, pattern).strip()
        return f"{label} " if label else ""


def in_format(number: int, kind: str) -> str:
    """Return ``number`` as Word's (``lowerLetter``) or ODF's (``a``) numbering format writes it."""
    if kind in {"lowerLetter", "a", "upperLetter", "A"} and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if kind in {"upperLetter", "A"} else letter
    if kind in {"lowerRoman", "i", "upperRoman", "I"} and 0 < number < 40:
        roman, rest = "", number
        for size, sign in _ROMAN:
            roman += sign * (rest // size)
            rest %= size
        return roman.upper() if kind in {"upperRoman", "I"} else roman
    return str(number)


def elements(root: Element | None, name: str, namespace: str = W) -> Iterator[Element]:
    """Yield the elements ``name`` of a part, none where the part is not there."""
    if root is not None:
        yield from root.iter(namespace + name)


def value(element: Element, name: str = "val") -> str:
    """Return an attribute of Word's namespace, "" where it is not there."""
    return str(element.get(W + name) or "")


def child_value(element: Element | None, name: str) -> str:
    """Return the ``val`` of the child ``name``, "" where either is not there."""
    child = element.find(W + name) if element is not None else None
    return value(child) if child is not None else ""


def switched(properties: Element | None, name: str) -> bool | None:
    """Return whether a property such as ``b`` is on, None where it is not mentioned."""
    child = properties.find(W + name) if properties is not None else None
    return None if child is None else value(child) in _ON


def numbered(properties: Element | None) -> Numbered | None:
    """Return the list that paragraph properties name; list 0 is none and takes a style's list away."""
    if properties is None or properties.find(f"{W}numPr") is None:
        return None
    place = properties.find(f"{W}numPr")
    return Numbered(child_value(place, "numId") or "0", _whole(child_value(place, "ilvl"), 0))


def _style(style: Element) -> Style:
    run, paragraph = style.find(f"{W}rPr"), style.find(f"{W}pPr")
    outline = child_value(paragraph, "outlineLvl")
    return Style(
        name=child_value(style, "name").casefold(),
        based_on=child_value(style, "basedOn"),
        bold=switched(run, "b"),
        italic=switched(run, "i"),
        outline=_whole(outline, 9) + 1 if _whole(outline, 9) < 6 else None,
        numbered=numbered(paragraph),
    )


def _level(style: Style) -> int | None:
    """Return the heading level that a style's name ("heading 2", "Title") or outline level gives."""
    match = re.fullmatch(r"heading (\d)", style.name)
    return int(match.group(1)) if match else 1 if style.name == "title" else style.outline


def _format(level: Element) -> tuple[str, str, int]:
    kind = child_value(level, "numFmt") or "decimal"
    return kind, child_value(level, "lvlText"), _whole(child_value(level, "start"), 1)


def _whole(written: str, otherwise: int) -> int:
    """Return a number of a few figures, ``otherwise`` where something else was written."""
    return int(written) if written.isdecimal() and len(written) < 6 else otherwise
