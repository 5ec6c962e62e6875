"""What the parts of a page are for, found in one pass before it is read: menus and footers, and tables that hold
data rather than set the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

_FURNITURE_TAGS = {"nav", "menu"}
_EDGE_TAGS = {"footer", "aside"}
_FURNITURE_ROLES = {"navigation", "contentinfo", "search", "menu", "menubar", "complementary", "toolbar"}
_FURNITURE_NAME = re.compile(
    r"(?:main|site|page|top|bottom|global|primary|secondary|blog|post)?[-_]*"
    r"(?:nav|navbar|navigation|menu|menus|sidebar|breadcrumbs?|footer|pagination|pager|skip[-_]?links?|"
    r"share|sharing|share[-_]buttons?|cookie[\w-]*|gdpr[\w-]*|consent[-_]?(?:banner|bar|box)?|disqus[-_]thread|back[-_]?(?:to[-_]?top|link|button)|related(?:[-_]posts)?|comments|toc)"
    r"(?:[-_](?:container|wrapper|inner|content|links?|bar|list|menu|items?))?",
    re.IGNORECASE,
)
_SKIPPING = re.compile(r"\s*(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation|menu)\s*", re.IGNORECASE)
_WITHIN_TEXT = {"article", "main", "blockquote"}
# A part with more of the page's characters than this is the text, whatever it is called.
_LARGEST_FURNITURE = 0.4
# A cell as long as this is a paragraph that a table puts in its place.
_LONGEST_CELL = 400


@dataclass(slots=True)
class _Table:
    rows: int = 0
    cells: int = 0
    set_page: bool = False

    @property
    def holds_data(self) -> bool:
        return not self.set_page and self.rows > 1 and self.cells > self.rows


@dataclass(slots=True)
class Survey:
    """The elements that are furniture, and the tables that are data."""

    furniture: set[HtmlElement] = field(default_factory=set)
    data_tables: set[HtmlElement] = field(default_factory=set)


def survey(root: HtmlElement) -> Survey:
    """Return what the parts of the page below ``root`` are for."""
    found = Survey()
    sizes: list[tuple[HtmlElement, int]] = []
    starts: list[int] = []
    tables: list[_Table] = []
    within_text = length = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            starts.append(length)
            length += 0 if tag in {"script", "style"} else len((element.text or "").strip())
            within_text += tag in _WITHIN_TEXT
            _note_in_table(tag, tables)
            continue
        within_text -= tag in _WITHIN_TEXT
        size = length - starts.pop()
        if tag in {"td", "th"} and tables:
            tables[-1].set_page |= size > _LONGEST_CELL
        elif tag == "table" and tables and tables.pop().holds_data:
            found.data_tables.add(element)
        if _is_furniture(element, bool(within_text)):
            sizes.append((element, size))
        length += len((element.tail or "").strip())
    found.furniture = {element for element, size in sizes if size <= length * _LARGEST_FURNITURE}
    return found


def _note_in_table(tag: str, tables: list[_Table]) -> None:
    if tag == "table":
        if tables:
            tables[-1].set_page = True
        tables.append(_Table())
    elif tables:
        tables[-1].rows += tag == "tr"
        tables[-1].cells += tag in {"td", "th"}
        tables[-1].set_page |= tag in {"h1", "h2", "h3"}


def _is_furniture(element: HtmlElement, within_text: bool) -> bool:
    tag = element.tag
    if tag == "a" and _SKIPPING.fullmatch(element.text or ""):
        return True
    if tag in {"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"}:
        return False
    if tag in _FURNITURE_TAGS or (element.get("role") or "").strip().lower() in _FURNITURE_ROLES:
        return True
    if within_text:
        return False
    names = [*(element.get("class") or "").split()[:10], element.get("id") or ""]
    return tag in _EDGE_TAGS or any(_FURNITURE_NAME.fullmatch(name) for name in names)
