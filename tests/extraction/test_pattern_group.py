"""Pattern groups: no pattern is passed over that matches, and few are tried that cannot."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.extraction.advisor_clauses import Clause, wishes_in
from catalogue.extraction.needles import openings, requirements
from catalogue.extraction.pattern_group import PatternGroup

GROUP = PatternGroup(
    [
        re.compile(r"\b(?:would|could)\b[^.]{0,40}\bwork(?:ing)?\b"),
        re.compile(r"supervised (?:\w+ )?by"),
        re.compile(r"[“\"]\w+[”\"]"),
    ]
)


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("I would like to work there", [0, 2]),  # what needs no letters may match anywhere
        ("I would like to swim", [2]),  # one word of two
        ("WORK I COULD", [0, 2]),  # order and case are the pattern's business
        ("Supervised jointly by her", [1, 2]),
        ("", [2]),
    ],
)
def test_a_pattern_is_possible_where_a_word_of_every_set_stands(text: str, possible: list[int]) -> None:
    assert GROUP.possible(text) == possible


@given(st.lists(st.sampled_from(["I", "would", "work", "working", "supervised", "by", "so", ".", "“a”"]), max_size=9))
def test_none_is_passed_over_that_matches(words: list[str]) -> None:
    text = " ".join(words)
    matching = {place for place, pattern in enumerate(GROUP.patterns) if pattern.search(text)}
    assert matching <= set(GROUP.possible(text))


def test_all_that_a_match_needs_is_told() -> None:
    assert requirements(re.compile(r"\bwould\b.*(?:work|study)")) == ({" would "}, {"work", "study"})


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?:want|hope)\w* to", {"want", "hope"}),
        (r"i['’]d (?:like|love)", {"i'd like", "i'd love", "i’d like", "i’d love"}),
        (r"look(?:ing)? forward", {"look"}),  # what may be absent ends what is certain
    ],
)
def test_with_what_a_match_begins(pattern: str, expected: set[str]) -> None:
    assert openings(re.compile(pattern)) == expected


def test_a_pattern_that_may_begin_with_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="may begin with anything"):
        openings(re.compile(r"\w+ to"))


@pytest.mark.parametrize(
    ("written", "text", "stands"),
    [
        (r"WISH[^.;]*@", "i would like to work with @", True),
        (r"WISH[^.;]*@", "@ hopes to hear of it", False),  # the wish comes after
        (r"@[^.;]*WISH", "with @ i hope to work", True),
        (r"^(?:(?!WISH)[^.])*@", "i met @, and hope to come", True),
        (r"^(?:(?!WISH)[^.])*@", "i hope to meet @", False),  # no wish may stand before
        (r"^(?:(?!WISH|\bwill\b)[^.])*@", "he will meet @", False),  # nor the other word, where nobody wishes
        (r"\b(?:hope|wish)\b[^.]*@", "i aim to meet @", False),  # a plain word is no other wish
        (r"^I met @", "i met @", True),  # clauses are written in any case
    ],
)
def test_where_a_clause_with_a_wish_stands(written: str, text: str, stands: bool) -> None:
    assert Clause(written).stands_in(text, wishes_in(text)) is stands
