"""What a page's styles say that a reader sees: hidden or shown, bold, italic. Only plain rules for one class,
id or element are followed, which is what word processors write when they export a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]{0,20})?[.#][\w-]{1,80}|[a-z][a-z0-9]{0,20}", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\.0*)?(?:p[tx]|r?em|%)?\s*(?:[;!]|$)"
    r"|opacity\s*:\s*0(?:\.0*)?\s*(?:[;!]|$)|mso-list\s*:\s*ignore|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT = re.compile(r"font-style\s*:\s*normal", re.IGNORECASE)
# Names that the common libraries give to what only a screen reader says.
_UNSEEN_CLASSES = {
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "katex-mathml", "mathjax_preview",
    "mjx_assistive_mathml", "mjx-assistive-mml", "d-none", "is-hidden",
}  # fmt: skip
_UNSEEN_TAGS = set(
    "head script style noscript template iframe object embed svg canvas audio video select datalist textarea input "
    "button dialog map annotation annotation-xml del rp rt".split()
)
# The figure that points at a note, and the arrow back: in the sentence it would read as part of a word.
_NOTE = re.compile(r"#(?:fn|_ftn|_edn|footnote|endnote|cite_note|cite_ref|ftnt|cmnt)", re.IGNORECASE)
_NOTE_CLASSES = {"footnote-ref", "footnote-back", "footnote-backref", "reversefootnote"}
_BOLD_TAGS, _ITALIC_TAGS = {"b", "strong"}, {"i", "em", "cite", "var", "dfn"}


@dataclass(frozen=True, slots=True)
class Look:
    """How an element looks; None where it looks as what it stands in."""

    hidden: bool = False
    bold: bool | None = None
    italic: bool | None = None


class StyleSheet:
    """The rules of the page's own style elements."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, Look] = {}
        self._own: dict[str, Look] = {}
        for sheet in sheets:
            for selectors, declarations in _rules(_without_comments(sheet)):
                said = _said(declarations)
                for selector in selectors.split(",") if said != Look() else ():
                    if _SELECTOR.fullmatch(selector.strip()):
                        key = selector.strip().casefold()
                        self._rules[key] = _over(self._rules.get(key, Look()), said)

    def look(self, element: HtmlElement) -> Look:
        """Return how ``element`` looks by its name, its classes and its own style."""
        tag = element.tag
        classes = (element.get("class") or "").casefold().split()[:20]
        if tag in _UNSEEN_TAGS or element.get("hidden") is not None or not _UNSEEN_CLASSES.isdisjoint(classes):
            return Look(hidden=True)
        if tag == "a" and (_NOTE.match(element.get("href") or "") or not _NOTE_CLASSES.isdisjoint(classes)):
            return Look(hidden=True)
        look = Look(False, True if tag in _BOLD_TAGS else None, True if tag in _ITALIC_TAGS else None)
        if self._rules:
            keys = [tag, *("." + word for word in classes), *(f"{tag}.{word}" for word in classes)]
            name = (element.get("id") or "").casefold()
            for key in [*keys, "#" + name, f"{tag}#{name}"]:
                if key in self._rules:
                    look = _over(look, self._rules[key])
        own = element.get("style")
        if own:
            if own not in self._own:
                self._own[own] = _said(own)
            look = _over(look, self._own[own])
        return look


def _said(declarations: str) -> Look:
    """Return what ``declarations`` say of the look."""
    bold = True if _BOLD.search(declarations) else False if _LIGHT.search(declarations) else None
    italic = True if _ITALIC.search(declarations) else False if _UPRIGHT.search(declarations) else None
    return Look(bool(_HIDDEN.search(declarations)), bold, italic)


def _over(under: Look, over: Look) -> Look:
    """Return two looks as one; what ``over`` says counts, and nothing shows again what was hidden."""
    bold = under.bold if over.bold is None else over.bold
    italic = under.italic if over.italic is None else over.italic
    return Look(under.hidden or over.hidden, bold, italic)


def _without_comments(sheet: str) -> str:
    first, *rest = sheet.split("/*")
    return first + " ".join(part.partition("*/")[2] for part in rest)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations of each rule that holds on any page.

    A rule within another, such as one for paper (``@media print``), is passed over: what is hidden there is seen here.
    """
    depth = 0
    for part in sheet.split("}"):
        opened = part.count("{")
        if depth + opened == 1:
            selectors, _, declarations = part.partition("{")
            yield selectors.rpartition(";")[2], declarations
        depth = max(0, depth + opened - 1)
