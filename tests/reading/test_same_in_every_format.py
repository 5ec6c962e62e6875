"""A statement as text, LaTeX, web page, Word document, ODF text and PDF: the same words, and the same records.

The files beside `statement.txt` were made of it by pandoc and LibreOffice; the second PDF is set in two justified,
hyphenated columns with a running head, and without the table, for which its columns are too narrow. Those of the
samples in `fixtures/statements` were made by `make_formats`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from catalogue.extraction import extract
from catalogue.extraction.vocabulary import load
from catalogue.reading import Document, read

from .make_formats import FORMATS, MADE, sources

FILES = Path(__file__).parent / "files"
VOCABULARY = load(settings.FIXTURES)
OTHERS = ["statement.docx", "statement.odt", "statement.pdf", "statement_in_columns.pdf"]
# What a record says, beside where it stands: offsets differ between formats, and so may the sentence's rule.
SAID = ("name", "role", "title", "value", "authors", "year", "venue", "institution")


def document(name: str) -> Document:
    return read((FILES / name).read_bytes(), name)


def text_of(name: str) -> Document:
    """Return the text that the file ``name`` was made of."""
    parts = (FILES / "statement.txt").read_text(encoding="utf-8").split("\n\n")
    kept = [part for part in parts if "columns" not in name or "Period" not in part]
    return read("\n\n".join(kept).encode(), "statement.txt")


def records(found: Document) -> set[str]:
    """Return everything found in a document, a line each."""
    lines = set(_lines("", extract(found, VOCABULARY).as_dict()))
    # LaTeX sets each apostrophe as a quotation mark, and word processors end a bare address with a slash.
    return {re.sub(r"/$", "", line.translate({0x2019: "'", 0x22: "'"})) for line in lines}


def _lines(place: str, found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        for key, value in found.items():
            if key not in {"evidence", "sections", "rules"}:
                yield from _lines(f"{place}.{key}", value)
    elif isinstance(found, list):
        for row in found:
            said = {key: value for key, value in row.items() if key in SAID} if isinstance(row, dict) else row
            yield f"{place}={said}"
    elif found not in (None, ""):
        yield f"{place}={found}"


@pytest.mark.parametrize("name", OTHERS)
def test_the_words_are_the_same(name: str) -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"\w+(?:-\w+)*", text)

    assert words(document(name).text) == words(re.sub(r"-{3,}", "", text_of(name).text))


@pytest.mark.parametrize("name", OTHERS)
def test_the_records_are_the_same(name: str) -> None:
    text, other = records(text_of(name)), records(document(name))
    assert len(text) > 15, "the statement says more than a little"
    assert len(text & other) >= 0.98 * max(len(text), len(other)), text ^ other


def test_the_running_head_is_metadata() -> None:
    assert document("statement_in_columns.pdf").metadata == {"running_head": "Ysolde Ravnkilde - Statement"}


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("source", sources(), ids=lambda path: path.stem)
def test_every_sample_says_the_same_in_every_format(source: Path, ending: str) -> None:
    made = MADE / f"{source.stem}.{ending}"
    text = records(read(source.read_bytes(), source.name))
    other = records(read(made.read_bytes(), made.name))
    assert len(text & other) >= 0.98 * max(len(text), len(other)), text ^ other
