"""What a reading page makes of a public text: escaped, set in blocks, with its evidence marked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.models import PublicText
from catalogue.views.marked_text import Evidence, MarkedText, neighbouring_joined, safe_href
from catalogue.views.prose import passages

TEXT = "We closed the gap with Prof. Ferrante at Kolom."
WHOLE, FERRANTE, GAP_WITH = (0, 46), (23, 37), (10, 28)


def html(text: str = TEXT, evidence: list[Evidence] | None = None, **layers: list[dict]) -> str:
    return MarkedText(text, evidence=evidence or [], **layers).html(0, len(text))


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "markup is text"),
        ("a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &#x27;d&#x27;", "quotes too"),
        ("first\nsecond", "first<br>second", "a line end that the writer asked for"),
    ],
)
def test_foreign_text_is_escaped(text, expected, reason):
    assert html(text) == expected, reason


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("HTTP://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("mailto:someone@example.org", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("#", ""),
        ("https://[broken", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_become_links(href, expected):
    assert safe_href(href) == expected


def test_words_lead_to_their_note_and_carry_the_id_that_the_note_leads_back_to():
    marked = html(evidence=[Evidence("note-1", "advisor", (FERRANTE,), 1)])
    words = '<span class="said k-advisor" data-note="note-1" id="said-note-1" data-number="1">'
    assert f'{words}<a href="#note-1">Prof. Ferrante</a></span>' in marked


def test_a_name_inside_a_sentence_leads_to_the_name_the_rest_to_the_sentence():
    marked = html(evidence=[Evidence("note-1", "project", (WHOLE,), 1), Evidence("note-2", "advisor", (FERRANTE,), 2)])
    links = re.findall(r'<a href="#(note-\d)"( tabindex="-1")?>(.*?)</a>', marked)
    assert links == [
        ("note-1", "", "We closed the gap with "),
        ("note-2", "", "Prof. Ferrante"),
        ("note-1", ' tabindex="-1"', " at Kolom"),
    ]


def test_spans_that_cross_are_cut_where_they_cross():
    marked = html(evidence=[Evidence("note-1", "area", (GAP_WITH,), 1), Evidence("note-2", "advisor", (FERRANTE,), 2)])
    assert is_well_formed(marked)
    assert marked.count('id="said-note-2"') == 1
    assert visible(marked) == TEXT


def test_words_that_prove_two_records_lead_to_one_and_number_the_other():
    marked = html(evidence=[Evidence("note-1", "paper", (WHOLE,), 1), Evidence("note-2", "project", (WHOLE,), 2)])
    assert '<sup class="number"><a href="#note-2" aria-label="note 2">2</a></sup>' in marked
    assert marked.count('href="#note-1"') == 1


def test_a_link_of_the_writer_stays_a_link_and_its_evidence_gets_a_number():
    link = {"kind": "link", "start": 23, "end": 37, "href": "https://example.org/?a=1&b=2"}
    marked = html(marks=[link], evidence=[Evidence("note-1", "advisor", (FERRANTE,), 1)])
    assert (
        '<a class="outward" href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">Prof. Ferrante</a>'
        in marked
    )
    assert '<a href="#note-1" aria-label="note 1">1</a>' in marked
    assert is_well_formed(marked)


def test_a_withheld_passage_is_set_apart_and_no_link():
    marked = html(
        "Write to email withheld.",
        redactions=[{"start": 9, "end": 23, "kind": "email"}],
        marks=[{"kind": "link", "start": 9, "end": 23, "href": "https://example.org"}],
    )
    assert marked == 'Write to <span class="withheld">email withheld</span>.'


def test_emphasis_lies_inside_the_link_to_the_note():
    marked = html(
        marks=[{"kind": "bold", "start": 29, "end": 37, "href": None}],
        evidence=[Evidence("note-1", "advisor", (FERRANTE,), 1)],
    )
    assert '<a href="#note-1">Prof. <strong>Ferrante</strong></a>' in marked


def block(kind: str, start: int, end: int, level: int = 0, cells: tuple = ()) -> dict:
    return {"kind": kind, "start": start, "end": end, "level": level, "cells": [list(cell) for cell in cells]}


def public(text: str, blocks: list[dict]) -> PublicText:
    return PublicText(text=text, blocks=blocks)


def test_neighbouring_items_make_a_list_and_a_number_in_the_text_is_no_second_bullet():
    found = passages(
        public(
            "one\n2. two\nEnd", [block("list_item", 0, 3, 1), block("list_item", 4, 10, 2), block("paragraph", 11, 14)]
        )
    )
    assert [passage.kind for passage in found] == ["list", "paragraph"]
    assert [(item.html, item.level, item.marker) for item in found[0].items] == [("one", 1, ""), ("two", 2, "2.")]


@pytest.mark.parametrize(
    ("kind", "text", "marker", "html", "reason"),
    [
        ("list_item", "1. Measure", "1.", "Measure", "a number"),
        ("list_item", "(iv) Measure", "(iv)", "Measure", "a Roman one in brackets"),
        ("list_item", "– Measure", "–", "Measure", "a dash"),
        ("list_item", "3.5 kilometres", "", "3.5 kilometres", "a quantity is no number of the list"),
        ("list_item", "4.", "", "4.", "a number with nothing behind it is all there is to show"),
        ("reference", "[12] A. Moss. Rain.", "[12]", "A. Moss. Rain.", "a number in brackets"),
        ("reference", "A. Moss. Rain.", "", "A. Moss. Rain.", "an initial is part of the name"),
        ("signature", "A. Moss", "", "A. Moss", "nothing of a name is put aside"),
    ],
)
def test_the_writers_own_marker_stands_apart(kind, text, marker, html, reason):
    (passage,) = passages(public(text, [block(kind, 0, len(text), 1)]))
    assert [(item.marker, item.html) for item in passage.items] == [(marker, html)], reason


@pytest.mark.parametrize(
    ("spans", "joined", "reason"),
    [
        ([[20, 30], [0, 9]], ((0, 9), (20, 30)), "in the order of the text"),
        ([[0, 9], [10, 20]], ((0, 20),), "two sentences of one title are one place"),
        ([[0, 9], [5, 20]], ((0, 20),), "what overlaps is one place"),
        ([[0, 20], [5, 9]], ((0, 20),), "so is what lies within"),
        ([], (), "nothing stays nothing"),
    ],
)
def test_neighbouring_spans_are_one_place(spans, joined, reason):
    assert neighbouring_joined(spans) == joined, reason


def test_the_pieces_of_a_letterhead_stand_together():
    blocks = [
        block("letterhead", 0, 3),
        block("letterhead", 4, 7),
        block("paragraph", 8, 9),
        block("signature", 10, 13),
    ]
    found = passages(public("one\ntwo\n3\nend", blocks))
    assert [(passage.kind, [item.html for item in passage.items]) for passage in found] == [
        ("letterhead", ["one", "two"]),
        ("paragraph", []),
        ("signature", ["end"]),
    ]


def test_rows_make_a_table_with_its_head_and_a_row_without_a_first_cell_goes_on():
    text = "What\tWhen\nType\tMay\n\tJune"
    rows = [
        block("table_row", 0, 9, 1, ((0, 4), (5, 9))),
        block("table_row", 10, 18, 0, ((10, 14), (15, 18))),
        block("table_row", 19, 24, 0, ((19, 19), (20, 24))),
    ]
    (table,) = passages(public(text, rows))
    assert [cell.html for cell in table.head.cells] == ["What", "When"]
    assert [[(cell.html, cell.rows) for cell in row.cells] for row in table.rows] == [
        [("Type", 2), ("May", 1)],
        [("June", 1)],
    ]
    assert [row.continues for row in table.rows] == [False, True]


@pytest.mark.parametrize(
    ("levels", "shown", "reason"),
    [
        ((1, 2, 3), [2, 3, 4], "the page's title is the only first level"),
        ((2, 2), [2, 2], "a document that starts at the second level loses nothing"),
        ((1, 6), [2, 4], "four levels are enough for a page"),
    ],
)
def test_levels_of_headings(levels, shown, reason):
    blocks = [block("heading", place, place + 1, level) for place, level in enumerate(levels)]
    assert [passage.level for passage in passages(public("abc", blocks))] == shown, reason


spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], min(pair[0] + pair[1], 46)))
evidence = st.lists(st.lists(spans, min_size=1, max_size=3), max_size=8).map(
    lambda found: [Evidence(f"note-{n}", "area", tuple(each), n) for n, each in enumerate(found, 1)]
)
marks = st.lists(
    st.tuples(st.sampled_from(["bold", "italic", "link"]), spans).map(
        lambda mark: {"kind": mark[0], "start": mark[1][0], "end": mark[1][1], "href": "https://example.org"}
    ),
    max_size=6,
)


@given(evidence=evidence, marks=marks)
def test_however_the_spans_lie_the_html_is_well_formed_and_every_note_can_be_reached(evidence, marks):
    marked = html(evidence=evidence, marks=marks)
    assert is_well_formed(marked)
    assert visible(marked) == TEXT
    for item in evidence:
        assert f'id="said-{item.anchor}"' in marked
        assert f'href="#{item.anchor}"' in marked


class _Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.text = ""
        self.is_fine = True

    def handle_starttag(self, tag, attrs):
        if tag == "a" and "a" in self.open:
            self.is_fine = False
        self.ids += [value for name, value in attrs if name == "id"]
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.is_fine = False

    def handle_data(self, data):
        if "sup" not in self.open:
            self.text += data


def checked(marked: str) -> _Checker:
    checker = _Checker()
    checker.feed(marked)
    checker.close()
    return checker


def is_well_formed(marked: str) -> bool:
    """Every tag closed in order, no link in a link, no id twice."""
    checker = checked(marked)
    return checker.is_fine and not checker.open and len(checker.ids) == len(set(checker.ids))


def visible(marked: str) -> str:
    """Return the text without tags and without the raised numbers."""
    return checked(marked).text
