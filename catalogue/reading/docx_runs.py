"""The words of one .docx paragraph: styled runs, links, fields, tracked changes, text boxes, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from catalogue.reading.characters import clean
from catalogue.reading.docx_styles import Style, Styles, W, child_value, switched, value
from catalogue.reading.drafts import BREAK, Run, Runs
from catalogue.reading.maths import raised
from catalogue.reading.office_package import Element

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "delText", "delInstrText")}
_FIELD_LINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]+)\"", re.IGNORECASE)
_FIELD_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-"}


@dataclass(slots=True)
class _Field:
    """A field such as a link: its instruction, and whether its shown result has begun."""

    instruction: str = ""
    shown: bool = False


@dataclass(slots=True)
class DocxRuns:
    """Collects runs; ``links`` are the targets by relation, ``notes`` what was referred to as (kind, id)."""

    styles: Styles
    links: dict[str, str]
    notes: list[tuple[str, str]] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _boxes: list[Element] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)

    def of(self, paragraph: Element, style: Style) -> tuple[Runs, list[Element]]:
        """Return the runs of ``paragraph`` in ``style``, and the text boxes that hang on it."""
        self._runs, self._boxes = [], []
        self._walk(paragraph, style, None)
        return tuple(self._runs), self._boxes

    def _walk(self, element: Element, style: Style, href: str | None) -> None:
        for child in element:
            if child.tag in _GONE:
                continue
            if child.tag == f"{W}r":
                self._run(child, style, href)
            elif child.tag == f"{W}hyperlink":
                self._walk(child, style, self.links.get(str(child.get(_RELATION)), href))
            elif child.tag == f"{W}fldSimple":
                instruction = value(child, "instr")
                if not _FIELD_PAGE.match(instruction):
                    link = _FIELD_LINK.match(instruction)
                    self._walk(child, style, link.group(1) if link else href)
            elif child.tag == f"{_MATHS}oMath":
                self._runs.append(Run(clean("".join(text.text or "" for text in child.iter(f"{_MATHS}t")))))
            else:
                self._walk(child, style, href)

    def _run(self, run: Element, style: Style, href: str | None) -> None:
        properties = run.find(f"{W}rPr")
        if switched(properties, "vanish"):
            return
        own = self.styles.get(child_value(properties, "rStyle"))
        bold = next((b for b in (switched(properties, "b"), own.bold, style.bold) if b is not None), False)
        italic = next((i for i in (switched(properties, "i"), own.italic, style.italic) if i is not None), False)
        text = "".join(self._sign(child) for child in run)
        if child_value(properties, "vertAlign") == "superscript":
            text = raised(text)
        hidden = any(_FIELD_PAGE.match(each.instruction) or not each.shown for each in self._fields)
        if text and not hidden:
            linked = [link.group(1) for each in self._fields if (link := _FIELD_LINK.match(each.instruction))]
            self._runs.append(Run(text, bold, italic, linked[-1] if linked else href))

    def _sign(self, child: Element) -> str:
        """Return the characters that one element of a run shows; note a field, a note or a text box."""
        name = str(child.tag).removeprefix(W)
        if name == "t":
            return clean((child.text or "").replace("\n", " "))
        if name in _SIGNS:
            return _SIGNS[name]
        if name == "fldChar":
            self._field(value(child, "fldCharType"))
        elif name == "instrText" and self._fields:
            self._fields[-1].instruction += child.text or ""
        elif name in {"footnoteReference", "endnoteReference"}:
            self.notes.append((name.removesuffix("Reference"), value(child, "id")))
        elif name in {"drawing", "pict", "object"}:
            self._boxes += _outermost_boxes(child)
        elif child.tag == f"{_COMPATIBLE}AlternateContent":
            # The same box in a newer and an older way: one of the two is shown.
            self._boxes += _outermost_boxes(child[0]) if len(child) else []
        return ""

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _outermost_boxes(element: Element) -> list[Element]:
    """Return the text boxes in ``element`` that stand in no other one."""
    boxes: list[Element] = []
    for child in element:
        boxes += [child] if child.tag == f"{W}txbxContent" else _outermost_boxes(child)
    return boxes
