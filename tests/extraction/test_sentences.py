"""Where sentences end, and where a full stop ends none."""

from __future__ import annotations

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import LONGEST, split_sentences
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I like ice. It is old.", ["I like ice.", "It is old."]),
        ("I met Prof. Brok and Dr. Lind. They left.", ["I met Prof. Brok and Dr. Lind.", "They left."]),
        ("I met Dr.-Ing. Hans Lind.", ["I met Dr.-Ing. Hans Lind."]),
        ("My Ph.D. Thesis is long.", ["My Ph.D. Thesis is long."]),
        ("I want a Ph.D. Thank you.", ["I want a Ph.D.", "Thank you."]),
        ("I like ice, water, etc. In winter I ski.", ["I like ice, water, etc.", "In winter I ski."]),
        ("I was at J.P. Brok in Ghent.", ["I was at J.P. Brok in Ghent."]),
        ("I live in the U.S. Tides are high.", ["I live in the U.S.", "Tides are high."]),
        ("I met J.P. Then I left.", ["I met J.P.", "Then I left."]),
        ("It was M. Brok who came.", ["It was M. Brok who came."]),
        ("We did well, e.g. In winter.", ["We did well, e.g. In winter."]),
        ("“Is it old?” It is.", ["“Is it old?”", "It is."]),
        ("So did I. Then we left.", ["So did I.", "Then we left."]),
        ("It has 1.5 metres. 2020 was warm.", ["It has 1.5 metres.", "2020 was warm."]),
        ("# Head. Line\n\nText here.", ["Head. Line", "Text here."]),
        ("- one. Two\n- three", ["one.", "Two", "three"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    document = read(text.encode(), "a.md")
    found = split_sentences(document)
    assert [document.text[s.start : s.end].strip() for s in found] == sentences
    assert all(s.text == document.text[s.start : s.end] for s in found)


def test_the_sentence_at_a_position() -> None:
    context = Context.of(read(b"I like ice. It is old.", "a.md"), Vocabulary())
    assert [(s.text if s else None) for s in map(context.sentence_at, (0, 5, 11, 12, 21, 99))] == [
        "I like ice.",
        "I like ice.",
        None,
        "It is old.",
        "It is old.",
        None,
    ]


def test_what_never_ends_is_cut_between_words() -> None:
    text = "Ada Brok and " * 1000
    found = split_sentences(read(text.encode(), "a.txt"))
    assert all(len(s.text) <= LONGEST for s in found)
    assert "".join(s.text.replace(" ", "") for s in found) == text.replace(" ", "")
