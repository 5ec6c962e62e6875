"""Office documents made of the XML that matters to a test."""

from __future__ import annotations

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "meta": "meta",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
_DC, _XLINK = 'xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def zipped(parts: dict[str, str]) -> bytes:
    """Return a zip of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *, links: dict[str, str] | None = None, properties: str = "", **parts: str) -> bytes:
    """Return a .docx of ``body``; ``parts`` are the contents of others: ``styles``, ``header1`` …"""
    found = {"word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>"}
    relations = [
        f'<Relationship Id="{key}" Type="{_RELATIONS}/hyperlink" Target="{url}"/>' for key, url in (links or {}).items()
    ]
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        found[f"word/{name}.xml"] = f"<w:{kind} {_W} {_R}>{content}</w:{kind}>"
        relations.append(f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>')
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    found["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{package}">{"".join(relations)}</Relationships>'
    found["docProps/core.xml"] = f"<properties {_DC}>{properties}</properties>"
    return zipped(found)


def odt(
    body: str, *, styles: str = "", automatic: str = "", master: str = "", meta: str = "", manifest: str = ""
) -> bytes:
    """Return an .odt of ``body``, with the inner XML of what stands beside it."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    beside = f"<office:styles>{styles}</office:styles><office:master-styles>{master}</office:master-styles>"
    spaces = f"{_ODF} {_DC} {_XLINK}"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}>{content}</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}>{beside}</office:document-styles>",
            "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="urn:manifest">{manifest}</m:manifest>',
        }
    )
