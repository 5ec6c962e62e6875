"""Make of every sample statement the files that people would have sent instead of it: LaTeX, HTML, Word, ODF and PDF.

Run after a change of `fixtures/statements`: ``python -m tests.reading.make_formats``. It needs pandoc and LibreOffice.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise
from pathlib import Path

from catalogue.reading import Document, read
from catalogue.reading.document import Block

SAMPLES = Path(__file__).parents[2] / "fixtures" / "statements"
MADE = Path(__file__).parent / "files" / "samples"
FORMATS = ("tex", "html", "docx", "odt", "pdf")
_TAGS = {"bold": "b", "italic": "i"}


def sources() -> list[Path]:
    """Return the samples in the order of their names."""
    return sorted(path for path in SAMPLES.rglob("*") if path.suffix in {".txt", ".md"})


def page(document: Document) -> str:
    """Return ``document`` as a plain web page, its lines and styles kept."""
    parts = []
    for kind, blocks in groupby(document.blocks, key=lambda block: block.kind):
        rows = [_element(document, block) for block in blocks]
        around = {"list_item": "ul", "table_row": "table"}.get(kind)
        parts += [f"<{around}>", *rows, f"</{around}>"] if around else rows
    title, author = (escape(document.metadata.get(key, "")) for key in ("title", "author"))
    head = f"<meta charset='utf-8'><title>{title}</title><meta name='author' content=\"{author}\">"
    return f"<!DOCTYPE html>\n{head}\n" + "\n".join(parts)


def _element(document: Document, block: Block) -> str:
    if block.cells:
        return "<tr>" + "".join(f"<td>{_words(document, a, b)}</td>" for a, b in block.cells) + "</tr>"
    tag = {"heading": f"h{max(block.level, 1)}", "list_item": "li"}.get(block.kind, "p")
    return f"<{tag}>{_words(document, block.start, block.end)}</{tag}>"


def _words(document: Document, start: int, end: int) -> str:
    return "".join(_styled(document, start, end)).replace("\n", "<br>\n")


def _styled(document: Document, start: int, end: int) -> Iterator[str]:
    marks = [mark for mark in document.marks if start <= mark.start and mark.end <= end]
    edges = sorted({start, end, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for a, b in pairwise(edges):
        words = escape(document.text[a:b], quote=False)
        for mark in marks:
            if mark.start <= a and b <= mark.end:
                tag = _TAGS.get(mark.kind)
                words = f"<{tag}>{words}</{tag}>" if tag else f'<a href="{escape(mark.href or "")}">{words}</a>'
        yield words


def main() -> None:
    """Make the files of all samples anew."""
    MADE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for path in sources():
            html = Path(folder, f"{path.stem}.html")
            html.write_text(page(read(path.read_bytes(), path.name)), encoding="utf-8")
            for ending in ("tex", "html", "docx", "odt"):
                made = MADE / f"{path.stem}.{ending}"
                subprocess.run(["pandoc", "-s", "-f", "html", "-o", str(made), str(html)], check=True)
        words = [str(MADE / f"{path.stem}.docx") for path in sources()]
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(MADE), *words], check=True)


if __name__ == "__main__":
    main()
