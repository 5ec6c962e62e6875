"""What a page's styles say that a reader sees: hidden or shown, bold, italic. Only plain rules for one class,
id or element are followed, which is what word processors write when they export a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+|[a-z][a-z0-9]*", re.IGNORECASE)
# A block for another medium (@media print) holds rules in braces: what is hidden there is seen here.
_AT_BLOCK = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
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
    "button dialog map annotation annotation-xml".split()
)
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
        self._rules: dict[str, str] = {}
        for sheet in sheets:
            for selectors, declarations in _RULE.findall(_AT_BLOCK.sub("", _COMMENT.sub("", sheet))):
                for selector in selectors.split(","):
                    if _SELECTOR.fullmatch(selector.strip()):
                        key = selector.strip().casefold()
                        self._rules[key] = self._rules.get(key, "") + ";" + declarations

    def look(self, element: HtmlElement) -> Look:
        """Return how ``element`` looks by its name, its classes and its own style."""
        tag = element.tag
        classes = (element.get("class") or "").casefold().split()[:20]
        if tag in _UNSEEN_TAGS or element.get("hidden") is not None or not _UNSEEN_CLASSES.isdisjoint(classes):
            return Look(hidden=True)
        declarations = self._declarations(tag, classes, element.get("id"), element.get("style") or "")
        bold: bool | None = True if tag in _BOLD_TAGS else None
        italic: bool | None = True if tag in _ITALIC_TAGS else None
        if not declarations:
            return Look(False, bold, italic)
        bold = True if _BOLD.search(declarations) else False if _LIGHT.search(declarations) else bold
        italic = True if _ITALIC.search(declarations) else False if _UPRIGHT.search(declarations) else italic
        return Look(bool(_HIDDEN.search(declarations)), bold, italic)

    def _declarations(self, tag: str, classes: list[str], name: str | None, own: str) -> str:
        if not self._rules:
            return own
        keys = [tag, *("." + word for word in classes), *(f"{tag}.{word}" for word in classes)]
        if name:
            keys += ["#" + name.casefold(), f"{tag}#{name.casefold()}"]
        # What an element's own style says comes last in CSS; here the first word found counts.
        return ";".join([own, *(self._rules[key] for key in reversed(keys) if key in self._rules)])
