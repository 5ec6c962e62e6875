"""Read .docx: what Word shows with all changes accepted, notes after the text, heads and feet as metadata."""

from __future__ import annotations

from catalogue.reading.document import Document
from catalogue.reading.docx_runs import DocxRuns
from catalogue.reading.docx_styles import Numbering, Styles, W, elements, numbered, value
from catalogue.reading.drafts import Draft, Run
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.file_properties import file_properties
from catalogue.reading.office_blocks import heading_or_text, office_document, running_heads, table_or_columns
from catalogue.reading.office_package import Element, Package

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TRANSPARENT = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}


def read_docx(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a .docx file called ``name``."""
    package = Package(data, name)
    path = _main_part(package)
    root = package.part(path)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise UnreadableDocument(
            name, "it is no Word document", "Check the ending of its name, or save it again as .docx"
        )
    reader = _Docx(package, path)
    drafts = reader.blocks(body)
    heads, feet = reader.around_the_page("header"), reader.around_the_page("footer")
    metadata = {**_core_properties(package), **running_heads(heads, feet)}
    return office_document(drafts, reader.notes(), name, MEDIA_TYPE, metadata)


class _Docx:
    """The parts of one .docx, and the walk over its blocks."""

    def __init__(self, package: Package, path: str) -> None:
        self.package = package
        self.folder = path.rpartition("/")[0]
        self.styles = Styles(package.part(f"{self.folder}/styles.xml"))
        self.numbering = Numbering.of(package.part(f"{self.folder}/numbering.xml"))
        self.relations = _relations(package, path)
        links = {key: target for key, (kind, target) in self.relations.items() if kind == "hyperlink"}
        self.runs = DocxRuns(self.styles, links)

    def blocks(self, container: Element) -> list[Draft]:
        """Return the drafts of a body, a cell, a text box or a note."""
        drafts: list[Draft] = []
        for child in container:
            if child.tag == f"{W}p":
                drafts += self._paragraph(child)
            elif child.tag == f"{W}tbl":
                rows = [row for row in child.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is child]
                drafts += table_or_columns([self._cells(row) for row in rows])
            elif child.tag in _TRANSPARENT:
                drafts += self.blocks(child)
        return drafts

    def notes(self) -> list[Draft]:
        """Return the foot- and endnotes in the order in which the text refers to them."""
        drafts = []
        for kind in ("footnote", "endnote"):
            found = {
                value(note, "id"): note for note in elements(self.package.part(f"{self.folder}/{kind}s.xml"), kind)
            }
            asked = [found[key] for named, key in self.runs.notes if named == kind and key in found]
            drafts += [draft for note in asked for draft in self.blocks(note)]
        return drafts

    def around_the_page(self, kind: str) -> list[str]:
        """Return the text of each header or footer."""
        parts = [self.package.part(f"{self.folder}/{target}") for k, target in self.relations.values() if k == kind]
        return ["\n".join(draft.plain for draft in self.blocks(part)) for part in parts if part is not None]

    def _paragraph(self, paragraph: Element) -> list[Draft]:
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = self.styles.get(value(named) if named is not None else "Normal")
        if style.name.startswith("toc "):
            return []
        runs, boxes = self.runs.of(paragraph, style)
        place = numbered(properties) or style.numbered
        label = ""
        if place is not None and place.list_id != "0" and any(run.text.strip() for run in runs):
            label = self.numbering.label(place)
            runs = (Run(label), *runs) if label else runs
        listed = place is not None and place.list_id != "0" and not style.outline
        draft = (
            Draft("list_item", runs, min(place.depth + 1, 6))
            if listed and place
            else heading_or_text(runs, style.outline or 0)
        )
        return [draft, *(block for box in boxes for block in self.blocks(box))]

    def _cells(self, row: Element) -> list[list[Draft]]:
        """Return the drafts of each cell; one over several columns leaves empty ones."""
        cells: list[list[Draft]] = []
        for cell in row.iter(f"{W}tc"):
            if next(cell.iterancestors(f"{W}tr")) is not row:
                continue
            properties = cell.find(f"{W}tcPr")
            span = properties.find(f"{W}gridSpan") if properties is not None else None
            width = value(span) if span is not None else "1"
            drafts = [draft for draft in self.blocks(cell) if draft.plain or draft.cells]
            cells += [drafts, *([] for _ in range(min(int(width), 60) - 1 if width.isdecimal() else 0))]
        return cells


def _main_part(package: Package) -> str:
    """Return where the text stands: nearly always word/document.xml, else as the list of contents says."""
    for entry in elements(package.part("[Content_Types].xml"), "Override", _TYPES):
        if str(entry.get("ContentType")).endswith("wordprocessingml.document.main+xml"):
            return str(entry.get("PartName")).lstrip("/")
    return "word/document.xml"


def _relations(package: Package, path: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the target of each thing that the part at ``path`` refers to."""
    folder, _, part = path.rpartition("/")
    found = elements(package.part(f"{folder}/_rels/{part}.rels"), "Relationship", _LINKS)
    return {str(r.get("Id")): (str(r.get("Type")).rpartition("/")[2], str(r.get("Target") or "")) for r in found}


def _core_properties(package: Package) -> dict[str, str]:
    root = package.part("docProps/core.xml")
    if root is None:
        return {}
    return file_properties(root.findtext(f"{_DUBLIN_CORE}title"), root.findtext(f"{_DUBLIN_CORE}creator"))
