"""Read .odt: what LibreOffice shows with all changes accepted, notes after the text, heads and feet as metadata."""

from __future__ import annotations

from catalogue.reading.document import Document
from catalogue.reading.drafts import Draft, Run
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.file_properties import file_properties
from catalogue.reading.odt_runs import OdtRuns
from catalogue.reading.odt_styles import META, OFFICE, STYLE, TABLE, TEXT, Styles, label
from catalogue.reading.office_blocks import heading_or_text, office_document, running_heads, table_or_columns
from catalogue.reading.office_package import Element, Package

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TRANSPARENT = {f"{TEXT}section", f"{TEXT}numbered-paragraph"}
_WIDEST = 60


def read_odt(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of an .odt file called ``name``."""
    package = Package(data, name)
    if package.part("META-INF/encryption.xml") is not None or _is_encrypted(package):
        raise UnreadableDocument(name, "it is protected by a password", "Save it again without one")
    content, styles = package.part("content.xml"), package.part("styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise UnreadableDocument(
            name, "it is no text document", "Check the ending of its name, or save it again as .odt"
        )
    reader = _Odt(Styles(styles, content))
    drafts = reader.blocks(body)
    heads, feet = ([] if styles is None else reader.around_the_page(styles, kind) for kind in ("header", "footer"))
    metadata = {**_properties(package), **running_heads(heads, feet)}
    return office_document(drafts, reader.notes(), name, MEDIA_TYPE, metadata)


class _Odt:
    """The walk over the blocks of one .odt."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.runs = OdtRuns(styles)

    def blocks(self, container: Element) -> list[Draft]:
        """Return the drafts of a body, a cell, a text box or a note."""
        drafts: list[Draft] = []
        for child in container:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                drafts += self._paragraph(child)
            elif child.tag == f"{TEXT}list":
                drafts += self._list(child, "", 1)
            elif child.tag == f"{TABLE}table":
                drafts += table_or_columns([self._cells(row) for row in _rows(child)])
            elif child.tag in _TRANSPARENT:
                drafts += self.blocks(child)
        return drafts

    def notes(self) -> list[Draft]:
        """Return the foot- and endnotes in the order in which the text refers to them."""
        waiting, self.runs.notes = self.runs.notes, []
        return [draft for note in waiting for draft in self.blocks(note)]

    def around_the_page(self, styles: Element, kind: str) -> list[str]:
        """Return the text of each header or footer."""
        return ["\n".join(draft.plain for draft in self.blocks(part)) for part in styles.iter(STYLE + kind)]

    def _paragraph(self, element: Element) -> list[Draft]:
        look = self.styles.look("paragraph", str(element.get(f"{TEXT}style-name") or ""))
        runs, boxes = self.runs.of(element, look)
        said = str(element.get(f"{TEXT}outline-level") or "1") if element.tag == f"{TEXT}h" else ""
        level = int(said) if said.isdecimal() else 1 if look.title else 0
        return [heading_or_text(runs, level), *(block for box in boxes for block in self.blocks(box))]

    def _list(self, element: Element, style: str, depth: int) -> list[Draft]:
        """Return the items of a list; only an item's first paragraph has its number."""
        style = str(element.get(f"{TEXT}style-name") or style)
        level = self.styles.level(style, depth)
        number, drafts = level.start, []
        for item in element:
            if item.tag not in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                continue
            said = str(item.get(f"{TEXT}start-value") or "")
            number = int(said) if said.isdecimal() else number
            mark = label(level, number) if item.tag == f"{TEXT}list-item" else ""
            for child in item:
                if child.tag == f"{TEXT}list":
                    drafts += self._list(child, style, depth + 1)
                    continue
                for draft in self._paragraph(child) if child.tag in {f"{TEXT}p", f"{TEXT}h"} else []:
                    runs = (Run(mark), *draft.runs) if mark else draft.runs
                    is_item = draft.kind == "paragraph"
                    drafts.append(
                        Draft("list_item", runs, min(depth, 6)) if is_item else Draft(draft.kind, runs, draft.level)
                    )
                    mark = ""
            number += item.tag == f"{TEXT}list-item"
        return drafts

    def _cells(self, row: Element) -> list[list[Draft]]:
        """Return the drafts of each cell; covered and repeated ones are empty."""
        cells: list[list[Draft]] = []
        for cell in row:
            if cell.tag in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}:
                drafts = [draft for draft in self.blocks(cell) if draft.plain or draft.cells]
                said = str(cell.get(f"{TABLE}number-columns-repeated") or "1")
                cells += [drafts, *([] for _ in range(min(int(said), _WIDEST) - 1 if said.isdecimal() else 0))]
        return cells


def _rows(table: Element) -> list[Element]:
    """Return the rows of a table, those in groups of rows too, not those of tables within."""
    rows: list[Element] = []
    for child in table:
        if child.tag == f"{TABLE}table-row":
            rows.append(child)
        elif child.tag in {f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"}:
            rows += _rows(child)
    return rows


def _is_encrypted(package: Package) -> bool:
    manifest = package.part("META-INF/manifest.xml")
    return manifest is not None and any(str(each.tag).endswith("}encryption-data") for each in manifest.iter())


def _properties(package: Package) -> dict[str, str]:
    root = package.part("meta.xml")
    meta = root.find(f"{OFFICE}meta") if root is not None else None
    if meta is None:
        return {}
    # The last to save it is dc:creator; the writer is who began it.
    writer = meta.findtext(f"{META}initial-creator") or meta.findtext(f"{_DUBLIN_CORE}creator")
    return file_properties(meta.findtext(f"{_DUBLIN_CORE}title"), writer)
