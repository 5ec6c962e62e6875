"""What .odt keeps apart from the words: styles, and how lists are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from catalogue.reading.docx_styles import in_format
from catalogue.reading.office_package import Element

_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, STYLE, TABLE = f"{_OPEN}text:1.0}}", f"{_OPEN}style:1.0}}", f"{_OPEN}table:1.0}}"
OFFICE, DRAW, META = f"{_OPEN}office:1.0}}", f"{_OPEN}drawing:1.0}}", f"{_OPEN}meta:1.0}}"
_FO = f"{_OPEN}xsl-fo-compatible:1.0}}"
_BOLD = {"bold", "600", "700", "800", "900"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a style shows its words; None is what the text around it says."""

    bold: bool | None = None
    italic: bool | None = None
    raised: bool = False
    hidden: bool = False
    title: bool = False


class Level(NamedTuple):
    """How one level of a list numbers its items; ``form`` is "" for bullets."""

    form: str
    prefix: str
    suffix: str
    start: int


class Styles:
    """The styles of a document by family and name, each read together with its parents."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style") if root is not None else []:
                self._styles[_of(style, "family"), _of(style, "name")] = style
            for style in root.iter(f"{TEXT}list-style") if root is not None else []:
                self._lists[_of(style, "name")] = dict(map(_level, style))

    def look(self, family: str, name: str) -> Look:
        """Return how the style ``name`` of ``family`` ("text", "paragraph") shows its words."""
        chain, names = [], []
        while (family, name) in self._styles and name not in names:
            style = self._styles[family, name]
            names.append(name)
            chain.append(style.find(f"{STYLE}text-properties"))
            name = _of(style, "parent-style-name")
        bold, italic = _said(chain, "font-weight"), _said(chain, "font-style")
        position = [properties.get(f"{STYLE}text-position") for properties in chain if properties is not None]
        return Look(
            bold=None if bold is None else bold in _BOLD,
            italic=None if italic is None else italic in {"italic", "oblique"},
            raised=any(each and each.startswith(("super", "33%")) for each in position),
            hidden=any(each is not None and each.get(f"{TEXT}display") == "none" for each in chain),
            title=name == "Title" or "Title" in names,
        )

    def level(self, list_style: str, depth: int) -> Level:
        """Return how the list style numbers at ``depth`` (from 1); bullets where it does not say."""
        return self._lists.get(list_style, {}).get(depth, Level("", "", "", 1))


def label(level: Level, number: int) -> str:
    """Return the number before an item with a space after it, "" for a bullet."""
    return f"{level.prefix}{in_format(number, level.form)}{level.suffix} " if level.form else ""


def _of(style: Element, name: str) -> str:
    return str(style.get(STYLE + name) or "")


def _said(chain: list[Element | None], name: str) -> str | None:
    said = (each.get(_FO + name) for each in chain if each is not None)
    return next((value for value in said if value), None)


def _level(style: Element) -> tuple[int, Level]:
    depth, start = str(style.get(f"{TEXT}level") or ""), str(style.get(f"{TEXT}start-value") or "")
    numbered = style.tag == f"{TEXT}list-level-style-number"
    form = _of(style, "num-format") if numbered else ""
    level = Level(form, _of(style, "num-prefix"), _of(style, "num-suffix"), int(start) if start.isdecimal() else 1)
    return int(depth) if depth.isdecimal() else 0, level
