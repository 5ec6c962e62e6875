"""Cues: what letters a pattern cannot do without, and that no sentence is passed over in which it matches."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import catalogue.extraction  # loads every rule, so that every cue is defined
from catalogue.extraction.cues import Cue, any_of, cues_in
from catalogue.extraction.needles import fold, needles
from catalogue.extraction.sentences import split_sentences
from catalogue.reading import read

SAMPLES = sorted((Path(__file__).parents[2] / "fixtures" / "statements").rglob("*.txt"))
SENTENCES = [s.text for path in SAMPLES for s in split_sentences(read(path.read_bytes(), path.name))]
MODULES = [f"catalogue.extraction.{module.name}" for module in pkgutil.iter_modules(catalogue.extraction.__path__)]


@pytest.mark.parametrize(
    ("pattern", "flags", "expected"),
    [
        (r"advised by", 0, {"advised by"}),
        (r"Advised By", 0, {"advised by"}),  # one pass serves patterns with and without case
        (r"(?:advis|supervis)(?:ed|ing)", 0, {"advised", "advising", "supervised", "supervising"}),
        (r"(?:advis|supervis)\w+", 0, {"advis", "supervis"}),
        (r"\b(?:I(?:\w|x)*|we\w+)", 0, {" i", " we"}),  # a boundary before a group is before each branch
        (r"\bMS\b", 0, {" ms "}),  # a boundary is a space: "systems" is passed over
        (r"(?<![\w.-])M\.?S(?!\w)", 0, {" ms ", " m s "}),  # and so is what forbids a letter
        (r"\bunder\b the", 0, {" under the"}),  # a boundary between a letter and a space has no width
        (r"under\s+review", 0, {"review"}),  # white space may be any: the letters beside it count
        (r"our work, and", 0, {"our work  and"}),  # a sign that is no part of a word is a space
        (r"(?:very )?good", 0, {"good"}),  # what may be absent is not required
        (r"(?:ab){2,3}", 0, {"ab"}),
        (r"\b(?:19|20)\d\d\b", 0, {" 19", " 20"}),
        (r"(?=.*thesis)\w+", 0, None),  # what is looked ahead for may lie beyond a sentence's cut
        (r"[([]\w", 0, None),  # signs alone are no letters
        (r"[A-Z]\w+", 0, None),  # any word: nothing to look for
        (r"(?:advis|\w+)", 0, None),  # one branch without letters frees the whole
        (r"Straße", re.IGNORECASE, {"strase"}),  # one letter for one
    ],
)
def test_the_letters_that_a_match_needs(pattern: str, flags: int, expected: set[str] | None) -> None:
    assert needles(re.compile(pattern, flags)) == expected


@pytest.mark.parametrize("text", ["I will ſupervise it", "SUPERVISE", "supervıse", "SUPERVİSE", "SuPeRvIſe"])
def test_letters_that_differ_in_case_alone_are_found(text: str) -> None:
    cue = Cue("supervise", re.IGNORECASE)
    assert bool(cue.search(text)) <= bool(cues_in(text) & cue.bit)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_sentence_of_a_sample_is_passed_over(path: Path) -> None:
    sentences = split_sentences(read(path.read_bytes(), path.name))
    missed = [(cue, s.text) for s in sentences for cue in Cue._known if cue.search(s.text) and not s.cues & cue.bit]
    assert sentences
    assert not missed


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_of_the_rules_has_its_needles_in_whatever_it_matches(module: str) -> None:
    written = [p for p in vars(importlib.import_module(module)).values() if isinstance(p, re.Pattern)]
    for pattern in written:
        required = needles(pattern)
        for text in SENTENCES:
            found = pattern.search(text)
            assert not (found and required) or any(needle in fold(text) for needle in required), (pattern, text)


@given(st.text(max_size=60))
def test_no_text_is_passed_over(text: str) -> None:
    bits = cues_in(text)
    assert not [cue for cue in Cue._known if cue.search(text) and not bits & cue.bit]


def test_several_cues_are_asked_for_at_once() -> None:
    left, right = Cue("marmalade"), Cue("gooseberry")
    assert cues_in("gooseberry jam") & any_of([left, right])
    assert not cues_in("plum jam") & any_of([left, right])
