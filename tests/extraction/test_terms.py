"""Known spellings are found whole, whatever their case, accents and dashes, and their conditions hold."""

from __future__ import annotations

import pytest

from catalogue.extraction.terms import TermMatcher, fold
from catalogue.extraction.vocabulary import Alias

CHARACTERS = "Self-Supervised\nLearning İstanbul Straße café ’tis ﬁne ½ 東京 🙂 e\u0301"


def found(spellings: list[str], text: str, plural: bool = False) -> list[str]:
    entries = {spelling: object() for spelling in spellings}
    names = {id(entry): spelling for spelling, entry in entries.items()}
    matcher = TermMatcher([(Alias.parse(s), e) for s, e in entries.items()], plural)
    for term in matcher.find(text):
        assert text[term.start : term.end]
    return [f"{names[id(term.entry)]}:{text[term.start : term.end]}" for term in matcher.find(text)]


CASES = [
    (["machine learning"], "Machine Learning is", ["machine learning:Machine Learning"], "case does not matter"),
    (
        ["self-supervised learning"],
        "self supervised\nlearning",
        ["self-supervised learning:self supervised\nlearning"],
        "dash, line",
    ),
    (["ETH Zürich"], "at ETH Zurich.", ["ETH Zürich:ETH Zurich"], "accents"),
    (["vision"], "television and visionary", [], "inside a word"),
    (["vision", "computer vision"], "computer vision", ["computer vision:computer vision"], "the longest"),
    (["=MIT"], "I mit MIT mit", ["=MIT:MIT"], "exact case"),
    (["=AI", "AIM"], "AIM and AI", ["AIM:AIM", "=AI:AI"], "a failing longer one hides nothing"),
    (["Aden"], "ona@aden.org, https://aden.org/x and Aden", ["Aden:Aden"], "addresses are no mention"),
    (["C"], "C++ and C# and C", ["C:C"], "signs that belong to a word"),
    (["Aden"], "Aden's students", ["Aden:Aden"], "possessive"),
    (["Ünal"], "", [], "an empty text"),
]


@pytest.mark.parametrize(("spellings", "text", "expected", "why"), CASES)
def test_what_is_found(spellings: list[str], text: str, expected: list[str], why: str) -> None:
    assert found(spellings, text) == expected, why


def test_plural_only_where_asked_for() -> None:
    assert found(["neural network"], "neural networks", plural=True) == ["neural network:neural networks"]
    assert found(["neural network"], "neural networks") == []


def test_spelling_of_two_entries_tells_nothing() -> None:
    matcher = TermMatcher([(Alias("Aden"), "one"), (Alias("Aden"), "two")])
    assert matcher.find("in Aden") == []


def test_condition_holds_although_the_name_itself_has_none() -> None:
    entry = object()
    matcher = TermMatcher([(Alias("Planning"), entry), (Alias.parse("?Planning"), entry)])
    assert [term.alias.needs_cue for term in matcher.find("planning")] == [True]


def test_folding_keeps_every_character_in_its_place() -> None:
    assert len(fold(CHARACTERS)) == len(CHARACTERS)
    assert fold("Self-Supervised\nLearning") == "self supervised learning"


def test_matcher_without_terms_finds_nothing() -> None:
    assert TermMatcher[object]([]).find("anything") == []
