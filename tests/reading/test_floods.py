"""Sources made of one thing over and over are read to their end; `tests.benchmarks.reading` tells in what time."""

from __future__ import annotations

import pytest

from catalogue.reading import UnreadableDocument, read
from catalogue.reading.density import part_dense
from catalogue.reading.plain_text import _SIGN

from .floods import FLOODS, Flood
from .office_files import docx, odt

LENGTH = 150_000
# So many blocks are made of any source of this length, at most.
MOST_BLOCKS = 28_000


@pytest.mark.parametrize("flood", FLOODS, ids=lambda flood: f"{flood.ending[1:]}: {flood.reason}")
def test_no_word_is_lost_and_blocks_stay_few(flood: Flood) -> None:
    data = flood.of(LENGTH)
    try:
        document = read(data, f"a{flood.ending}")
    except UnreadableDocument as error:
        assert b"ice" not in data.lower(), error
        return
    kept = document.text.lower().count("ice")
    assert kept == data.lower().count(b"ice")
    assert len(document.blocks) < MOST_BLOCKS
    assert all(a.start < a.end < b.start for a, b in zip(document.blocks, document.blocks[1:], strict=False))


@pytest.mark.parametrize(
    ("source", "rest", "reason"),
    [
        ("long lines of prose, each of them as wide as a page is\n" * 100, "", "prose has few signs for its length"),
        ("a\n\n" * 20, "a\n\n" * 15, "short lines and blank ones are signs, and ten are allowed"),
        ("a\t" * 20, "\t" + "a\t" * 9, "where there is no line end it is parted at the sign"),
    ],
)
def test_where_a_source_becomes_too_dense(source: str, rest: str, reason: str) -> None:
    head, tail = part_dense(source, _SIGN, 10, 10**6)
    assert head + tail == source
    assert tail == rest, reason


_ROW = "<w:tc><w:p><w:r><w:t>ice</w:t></w:r></w:p></w:tc>"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", docx("<w:p><w:r><w:t>ice</w:t></w:r></w:p>" * 30_000), 30_000),
        ("a.docx", docx(f"<w:tbl>{f'<w:tr>{_ROW * 2}</w:tr>' * 20_000}</w:tbl>"), 40_000),
        ("a.odt", odt("<text:p>ice</text:p>" * 30_000), 30_000),
    ],
    ids=["docx paragraphs", "docx rows", "odt paragraphs"],
)
def test_an_office_document_of_many_blocks(name: str, data: bytes, words: int) -> None:
    document = read(data, name)
    assert document.text.count("ice") == words
    assert len(document.blocks) < MOST_BLOCKS
