"""Quotations: the words that matter marked, everything foreign escaped, cut where a reader would."""

from __future__ import annotations

import pytest

from catalogue.search.quoting import LONGEST, START, STOP, best_passage, headlines, marked, quotation
from tests.factories import make_statement

HOSTILE = "<script>alert('x')</script>"


@pytest.mark.parametrize(
    ("text", "html", "reason"),
    [
        (f"a {START}b{STOP} c", "a <mark>b</mark> c", ""),
        (f"{START}<b>{STOP} & {HOSTILE}"[:12], "<mark>&lt;b&gt;</mark> &amp; &lt;scr", "escaped before it is marked"),
        (f"{START}{START}b{STOP}{STOP}", "<mark>b</mark>", "marks do not nest"),
        (f"a {START}b", "a b", "nor stay open"),
        (f"a {STOP}b{START}", "a b", "nor run backwards"),
        ("a\n\n  b", "a b", "white space is one space"),
    ],
)
def test_marks(text: str, html: str, reason: str) -> None:
    assert marked(text) == html, reason


@pytest.mark.parametrize(
    ("sentence", "written", "html"),
    [
        ("I study kernels.", "kernels", "I study <mark>kernels</mark>."),
        ("I study kernels.", "Kernel methods", "I study kernels."),
        ("I study kernels.", "", "I study kernels."),
        ("I study\nthe kernels.", "the  kernels", "I study <mark>the kernels</mark>."),
        (f"I study {HOSTILE}.", HOSTILE, "I study <mark>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;</mark>."),
        (f"{START}I{STOP} study.", "study", "I <mark>study</mark>."),
    ],
)
def test_a_sentence_is_quoted_with_its_words_marked(sentence: str, written: str, html: str) -> None:
    assert quotation(sentence, written) == html


def test_words_that_are_most_of_a_sentence_leave_the_mark_to_the_next() -> None:
    sentence = "Prof. Haverkate and Dr. Achebe-Lund are my co-authors."
    assert quotation(sentence, sentence, "Achebe-Lund").count("<mark>Achebe-Lund</mark>") == 1
    assert "<mark>" not in quotation(sentence, sentence)
    assert quotation("ETH Zürich", "ETH Zürich") == "<mark>ETH Zürich</mark>", "a heading is its own mark"


@pytest.mark.parametrize("place", [0, 4, 33, 78])
def test_a_long_sentence_is_cut_at_spaces_around_the_words(place: int) -> None:
    sentence = "patience " * place + "kernels " + "kindness " * 50
    html = quotation(sentence, "kernels")
    assert "<mark>kernels</mark>" in html
    assert len(html) < LONGEST + 30
    assert all(word.strip("…") in ("", "patience", "kindness", "<mark>kernels</mark>") for word in html.split()[1:-1])


@pytest.mark.parametrize("length", [10, 500, 5000])
def test_one_endless_word_does_not_burst_the_page(length: int) -> None:
    assert len(quotation("x" * length, "x" * length)) < LONGEST + 30


@pytest.mark.parametrize(
    ("text", "passage", "reason"),
    [
        ("One. Two [a] three. Four.", "Two [a] three.", "the sentence that holds the word"),
        (
            "The [a] heading\n\nA sentence of some words holds [a] too.",
            "A sentence of some words holds [a] too.",
            "no heading",
        ),
        (
            "It holds [a] only, in a sentence of words. Here [a] and [b] are both, in some words.",
            "Here [a] and [b] are both, in some words.",
            "the one with most of the different words",
        ),
        ("I met Dr. Mei [a] at last. Then no more.", "I met Dr. Mei [a] at last.", "a title ends no sentence"),
        ("She said “[a] matters.” We left.", "She said “[a] matters.”", "a closing mark stays with its sentence"),
    ],
)
def test_the_best_sentence_is_chosen(text: str, passage: str, reason: str) -> None:
    def with_marks(words: str) -> str:
        return words.replace("[", START).replace("]", STOP)

    assert best_passage(with_marks(text)) == with_marks(passage), reason


@pytest.mark.django_db
def test_headlines_escape_a_hostile_text_and_ignore_its_own_private_characters() -> None:
    hostile = make_statement(text=f"{START}{HOSTILE}{STOP} I study grasping and & more of it here. {START}")
    elsewhere = make_statement(text="Nothing of the kind.")
    found = headlines("grasping", [hostile.pk, elsewhere.pk])
    escaped = "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;"
    assert found == {hostile.pk: f"{escaped} I study <mark>grasping</mark> and &amp; more of it here."}
