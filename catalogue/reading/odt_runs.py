"""The words of one .odt paragraph: styled runs, links, spaces, text boxes, notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from catalogue.reading.characters import clean
from catalogue.reading.drafts import BREAK, Run, Runs
from catalogue.reading.maths import raised
from catalogue.reading.odt_styles import DRAW, OFFICE, TEXT, Look, Styles
from catalogue.reading.office_package import Element

_HREF = "{http://www.w3.org/1999/xlink}href"
_SIGNS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": BREAK, f"{TEXT}soft-page-break": " "}
_GONE = {
    *(f"{OFFICE}{name}" for name in ("annotation", "annotation-end")),
    *(f"{TEXT}{name}" for name in ("page-number", "page-count", "bookmark", "ruby-text", "alphabetical-index-mark")),
}


@dataclass(slots=True)
class OdtRuns:
    """Collects runs; ``notes`` are the bodies of the foot- and endnotes that were referred to."""

    styles: Styles
    notes: list[Element] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _boxes: list[Element] = field(default_factory=list)

    def of(self, paragraph: Element, look: Look) -> tuple[Runs, list[Element]]:
        """Return the runs of ``paragraph``, and the text boxes that hang on it."""
        self._runs, self._boxes = [], []
        self._walk(paragraph, look, None)
        return tuple(self._runs), self._boxes

    def _walk(self, element: Element, look: Look, href: str | None) -> None:
        self._add(element.text, look, href)
        for child in element:
            if child.tag in _SIGNS:
                self._runs.append(Run(_SIGNS[child.tag], bool(look.bold), bool(look.italic), href))
            elif child.tag == f"{TEXT}note":
                self.notes += child.findall(f"{TEXT}note-body")
            elif child.tag == f"{DRAW}text-box":
                self._boxes.append(child)
            elif child.tag == f"{TEXT}a":
                target = str(child.get(_HREF) or "")
                self._walk(child, look, None if target.startswith("#") else target)
            elif child.tag == f"{TEXT}span":
                self._walk(child, self._within(look, str(child.get(f"{TEXT}style-name") or "")), href)
            elif child.tag not in _GONE:
                self._walk(child, look, href)
            self._add(child.tail, look, href)

    def _within(self, outer: Look, name: str) -> Look:
        inner = self.styles.look("text", name)
        return replace(
            inner,
            bold=outer.bold if inner.bold is None else inner.bold,
            italic=outer.italic if inner.italic is None else inner.italic,
            raised=inner.raised or outer.raised,
            hidden=inner.hidden or outer.hidden,
        )

    def _add(self, text: str | None, look: Look, href: str | None) -> None:
        if text and not look.hidden:
            words = clean(text.replace("\n", " ").replace("\t", " "))
            self._runs.append(Run(raised(words) if look.raised else words, bool(look.bold), bool(look.italic), href))
