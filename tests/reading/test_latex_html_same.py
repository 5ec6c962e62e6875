"""The statement of `test_same_in_every_format`, written in LaTeX and in HTML as people write them: the same records."""

from __future__ import annotations

import re

import pytest

from tests.reading.test_same_in_every_format import document, records, text_of

OTHERS = ["statement.tex", "statement.html"]


@pytest.mark.parametrize("name", OTHERS)
def test_the_words_are_the_same(name: str) -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"\w+(?:-\w+)*", text)

    assert words(document(name).text) == words(re.sub(r"-{3,}", "", text_of(name).text))


@pytest.mark.parametrize("name", OTHERS)
def test_the_records_are_the_same(name: str) -> None:
    text, other = records(text_of(name)), records(document(name))
    assert len(text & other) >= 0.98 * max(len(text), len(other)), text ^ other
