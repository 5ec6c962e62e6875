"""What the public never sees, and that everything else keeps its place around it."""

from __future__ import annotations

import pytest

from catalogue.importing.publication import publish_document
from catalogue.importing.redaction import Withheld, find_withheld, mask
from catalogue.models import AdvisorMention, PublicText, Statement
from catalogue.reading import read

from .conftest import MIRA

WITHHELD = [
    ("Write to ada@example.org today", "Write to email withheld today", "a plain address"),
    ("Write to ada.b+c@mail.example.ac.uk.", "Write to email withheld.", "the full stop is the sentence's"),
    ("ada [at] example [dot] org", "email withheld", "spelled against robots"),
    ("ada at example dot org", "email withheld", "spelled in words"),
    ("Tel. +41 44 555 01 99", "Tel. phone number withheld", "a label and a plus sign"),
    ("Call +1-202-555-0143 or not", "Call phone number withheld or not", "a plus sign alone"),
    ("(202) 555-0143", "phone number withheld", "the American form"),
    ("Phone: 020 7946 0018, London", "Phone: phone number withheld, London", "a label"),
    ("Address: 12 Example Lane, Ghent", "postal address withheld", "a line that says so"),
]
KEPT = [
    ("I worked at Halden. The lab dot matrix printer", "at and full stop are words here"),
    ("from 2019-2023 and 01.09.2021 - 31.08.2022", "years and dates are no telephone numbers"),
    ("arXiv 2003.00075 and doi 10.5555/1234567.1234568", "identifiers are none either"),
    ("a 3-2-1 vote of 120 000 to 98 000", "nor are counts"),
    ("@handle and #tag", "a name on a network is no address"),
]


@pytest.mark.parametrize(("text", "shown", "why"), WITHHELD, ids=[case[2] for case in WITHHELD])
def test_contact_data_is_replaced(text, shown, why):
    assert mask(text) == shown, why


@pytest.mark.parametrize(("text", "why"), KEPT, ids=[case[1] for case in KEPT])
def test_other_numbers_and_words_stay(text, why):
    assert mask(text) == text, why


def test_every_place_of_what_extraction_found_is_withheld():
    text = "12 Rue Inventée, Ghent\n\nI live at 12 Rue Inventée, Ghent."
    quote = "12 Rue Inventée, Ghent"
    parse = {"evidence": {"contact.address": [{"in": "text", "start": 0, "end": 22, "quote": quote}]}}
    assert [(w.start, w.kind) for w in find_withheld(text, parse)] == [(0, "address"), (34, "address")]


def test_overlapping_passages_become_one():
    chosen = [Withheld(0, 20, "passage"), Withheld(10, 30, "name")]
    assert find_withheld("x" * 40, {}, chosen) == [Withheld(0, 30, "passage")]


def test_layout_and_spans_move_with_the_text():
    document = read(
        b"# Contact\n\nMail ada@example.org for **details** on [page](https://example.org/ada).\n\nThe end.", "a.md"
    )
    public = publish_document(document, find_withheld(document.text, {}))
    text = public.document.text
    assert "Mail email withheld for details on page" in text
    assert [text[b.start : b.end] for b in public.document.blocks][-1] == "The end."
    bold = next(mark for mark in public.document.marks if mark.kind == "bold")
    assert text[bold.start : bold.end] == "details"
    at = document.text.index("details")
    assert public.span(at, at + 7) == [bold.start, bold.end]
    inside = document.text.index("ada@")
    assert public.span(inside, inside + 3) is None, "no span may point into what is withheld"


def test_links_that_hold_contact_data_lead_nowhere():
    document = read(b"See [me](mailto:ada@example.org) and [here](https://example.org/?to=ada@example.org).", "a.md")
    public = publish_document(document, find_withheld(document.text, {}))
    assert {mark.href for mark in public.document.marks if mark.kind == "link"} == {""}


@pytest.mark.system_postgres
def test_nothing_public_holds_the_contact_data_of_an_imported_statement(run, folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run(publish=True)
    public = PublicText.objects.get()
    shown = [public.text, str(public.marks), str(public.field_spans), str(public.vector)]
    shown += [m.sentence for m in AdvisorMention.objects.all()]
    for secret in ("mira.tessaro", "example.org", "555 01"):
        assert not any(secret in part for part in shown), secret
    assert "email withheld" in public.text and "phone number withheld" in public.text
    assert Statement.objects.get().applicant.email == "mira.tessaro@example.org", "curators still know it"


LETTER = "# Grants Office, Halden Oy\n\nI write to Halden Oy again. At Halden Oy I folded cloth for a year."


@pytest.mark.parametrize(
    ("evidence", "marked", "quoted", "why"),
    [
        ([(15, 24)], ["Halden Oy"], "Grants Office, Halden Oy", "a heading serves where there is no better"),
        ([(15, 24), (57, 66)], ["Halden Oy", "Halden Oy"], "At Halden Oy I folded cloth for a year.", "running text"),
        (
            [(54, 93), (57, 66)],
            ["Halden Oy"],
            "At Halden Oy I folded cloth for a year.",
            "the name within its sentence",
        ),
        ([(54, 93)], ["At Halden Oy I folded cloth for a year."], "At Halden Oy I folded cloth for a year.", "no name"),
    ],
)
def test_a_page_marks_the_words_and_quotes_the_sentence(evidence, marked, quoted, why):
    public = publish_document(read(LETTER.encode(), "a.md"), [])
    spans = public.spans([{"in": "text", "start": a, "end": b} for a, b in evidence])
    assert [public.document.text[a:b] for a, b in spans] == marked, why
    assert public.sentence(spans) == quoted, why
