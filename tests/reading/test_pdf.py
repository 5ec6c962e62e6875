"""PDF: which words stand in which block, what belongs to the page and not to the text, what cannot be read."""

from __future__ import annotations

import textwrap

import pytest

from catalogue.reading import Document, UnreadableDocument, read

from .pdf_files import Page, pdf

ICE = (
    "I study glaciers because my village drinks from one, and I want to know for how long it still can do so. "
    "For two summers I drilled cores and learned to read them."
)
SNOW = (
    "Snow is what glaciers begin with. In my thesis I measured how fast it settles, and found that wind matters "
    "more than warmth."
)


def document(*pages: Page, **options: str) -> Document:
    return read(pdf(*pages, **options), "a.pdf")


def blocks(*pages: Page) -> list[tuple[str, str]]:
    """Return (kind, words) of each block."""
    found = document(*pages)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def test_lines_become_paragraphs_by_their_gaps() -> None:
    page = Page()
    below = page.paragraph(60, 700, ICE, 60)
    page.paragraph(60, below - 12, SNOW, 60)
    assert blocks(page) == [("paragraph", ICE), ("paragraph", SNOW)]


def test_lines_become_paragraphs_by_their_indents() -> None:
    page = Page()
    page.paragraph(60, page.paragraph(60, 700, ICE, 60, indent=3), SNOW, 60, indent=3)
    assert blocks(page) == [("paragraph", ICE), ("paragraph", SNOW)]


def test_lines_become_paragraphs_by_a_last_line_with_room_after_it() -> None:
    page = Page()
    page.paragraph(60, page.paragraph(60, 700, ICE, 60), SNOW, 60)
    assert blocks(page) == [("paragraph", ICE), ("paragraph", SNOW)]


def test_a_hanging_indent_keeps_an_entry_together() -> None:
    page = Page()
    page.at(60, 700, "References", 14)
    for y, first in (
        (670, "Brok, A. 2020. Old ice and what it keeps of the summers that"),
        (646, "Lind, B. 2021. New ice and"),
    ):
        page.at(60, y, first).at(84, y - 12, "nobody remembers. Journal of Ice.")
    assert [kind for kind, _ in blocks(page)] == ["heading", "reference", "reference"]


def test_size_and_weight_make_headings() -> None:
    page = Page().at(60, 740, "What the Ice Says", 18)
    below = page.paragraph(60, 700, ICE, 60)
    page.at(60, below - 12, "Earlier Work", style="b")
    page.paragraph(60, below - 24, SNOW, 60)
    found = document(page)
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
    ]


def test_two_columns_are_read_one_after_the_other_whatever_the_order_in_the_file() -> None:
    page = Page().at(60, 740, "A title that stands across both of the columns of the page", 14)
    page.paragraph(320, 700, f"{SNOW} {ICE}", 38)
    page.paragraph(60, 700, f"{ICE} {SNOW}", 38)
    assert blocks(page)[1:] == [("paragraph", f"{ICE} {SNOW}"), ("paragraph", f"{SNOW} {ICE}")]


def test_three_columns_are_read_one_after_the_other() -> None:
    page = Page()
    for x, text in ((40, f"{ICE} {SNOW}"), (220, f"{SNOW} {ICE}"), (400, f"{ICE} {ICE}")):
        page.paragraph(x, 700, text, 27)
    assert [text for _, text in blocks(page)] == [f"{ICE} {SNOW}", f"{SNOW} {ICE}", f"{ICE} {ICE}"]


@pytest.mark.parametrize(
    ("matrix", "places"),
    [
        ("0 1 -1 0", [(100 + 12 * n, 100) for n in range(9)]),
        ("0 -1 1 0", [(500 - 12 * n, 700) for n in range(9)]),
        ("-1 0 0 -1", [(500, 100 + 12 * n) for n in range(9)]),
    ],
)
def test_a_page_that_was_turned_is_read_upright(matrix: str, places: list[tuple[int, int]]) -> None:
    page = Page()
    for line, (x, y) in zip(textwrap.wrap(ICE, 60), places, strict=False):
        page.content.append(f"BT /F1 10 Tf {matrix} {x} {y} Tm ({line}) Tj ET")
    page.content.append("BT /F1 30 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (COPY) Tj ET")
    assert blocks(page) == [("paragraph", ICE)], "and what stands askew is no part of it"


def test_the_lines_of_a_cell_stand_together() -> None:
    first, second = Page(), Page()
    first.paragraph(60, 760, ICE, 60)
    rows = [
        (700, ("Week", "Task", "Result")),
        (680, ("1 to", "Read the", "A table of the")),
        (668, ("2", "cores", "layers, held-")),
        (656, ("", "", "out and all")),
        (636, ("3", "Write", "A paper")),
    ]
    for page, shift, some in ((first, 0, rows), (second, 20, rows[1:])):
        for y, cells in some:
            for x, words in zip((60, 160, 300), cells, strict=True):
                page.at(x, y + shift, words) if words else None
    second.paragraph(60, 600, SNOW, 60)
    found = document(first, second)
    table = [[found.text[a:b] for a, b in block.cells] for block in found.blocks if block.cells]
    body = [["1 to 2", "Read the cores", "A table of the layers, held-out and all"], ["3", "Write", "A paper"]]
    assert table == [["Week", "Task", "Result"], *body, *body]
    assert found.text.endswith(SNOW)


def test_an_address_has_its_line_for_itself_however_long_it_is() -> None:
    page = (
        Page()
        .at(60, 740, "Ada Brok, applicant for the PhD")
        .at(60, 728, "ada.brok.of.the.old.ice@glaciers.example.org")
    )
    page.paragraph(60, 690, ICE, 60)
    assert blocks(page)[0] == (
        "letterhead",
        "Ada Brok, applicant for the PhD\nada.brok.of.the.old.ice@glaciers.example.org",
    )


def test_a_page_of_few_lines_has_the_columns_of_the_others() -> None:
    first, last = Page(), Page()
    for x in (60, 320):
        first.paragraph(x, 700, f"{ICE} {SNOW}", 38)
    last.paragraph(60, 700, "We were cold on the ice for two summers, and never bored.", 38)
    last.paragraph(320, 700, "Then came the winter, and we wrote down what we had seen.", 38)
    assert document(first, last).text.endswith(
        "We were cold on the ice for two summers, and never bored.\n\n"
        "Then came the winter, and we wrote down what we had seen."
    )


def test_a_line_stretched_to_fill_its_column_is_no_row_of_a_table() -> None:
    page = Page()
    for y, words in ((700, ("neural", "numerical", "networks")), (688, ("method", "exoplanet", "theorems"))):
        for x, word in zip((60, 132, 222), words, strict=True):
            page.at(x, y, word)
    page.at(60, 676, "and all that comes after the.")
    assert [kind for kind, _ in blocks(page)] != ["table_row", "table_row", "paragraph"]
    assert "networks method" in document(page).text.replace("\n", " ")


def test_dates_at_the_right_are_no_column() -> None:
    page = Page()
    for number, (what, when) in enumerate([("Halden Laboratory", "2019"), ("Tolvanen Instruments", "2021")]):
        page.at(60, 700 - 12 * number, what).at(500, 700 - 12 * number, when)
    found = document(page)
    assert [[found.text[a:b] for a, b in block.cells] for block in found.blocks] == [
        ["Halden Laboratory", "2019"],
        ["Tolvanen Instruments", "2021"],
    ]


def test_items_lose_their_bullet_and_keep_their_number() -> None:
    page = Page()
    page.paragraph(60, 700, ICE, 60)
    page.at(60, 640, "• to drill").at(60, 628, "• to measure what the drill brings up from below, which takes")
    page.at(72, 616, "all summer").at(60, 604, "1. to write")
    assert blocks(page)[1:] == [
        ("list_item", "to drill"),
        ("list_item", "to measure what the drill brings up from below, which takes all summer"),
        ("list_item", "1. to write"),
    ]


@pytest.mark.parametrize(
    ("lines", "text", "reason"),
    [
        (("It was most inter-", "esting."), "It was most interesting.", "a word that was parted"),
        (("A state-of-", "the-art method."), "A state-of-the-art method.", "a compound with more hyphens"),
        (("At Carnegie-", "Mellon I was."), "At Carnegie-Mellon I was.", "a name goes on with a capital"),
        (("A nonlinear law: a non-", "linear one."), "A nonlinear law: a nonlinear one.", "one word elsewhere"),
        (("I like old processing: pre-", "processing."), "I like old processing: pre-processing.", "before a word"),
        (("It was pre-", "sented."), "It was presented.", "half a word"),
        (("A GPU-", "based method."), "A GPU-based method.", "an abbreviation is never parted"),
        (("It is rule-", "based."), "It is rule-based.", "a second part that is used so"),
        (("It is a self-", "made drill."), "It is a self-made drill.", "a first part that is used so"),
        (
            ("A long glacier lake grew: a glacier-", "lake study."),
            "A long glacier lake grew: a glacier-lake study.",
            "both are words here",
        ),
        (("It cost 1990-", "2000 francs."), "It cost 1990-2000 francs.", "figures"),
        (("\x8eilina and \x93ice\x94", "of 3 \x96 4 m."), "Žilina and “ice” of 3 – 4 m.", "signs beyond ASCII"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(lines: tuple[str, str], text: str, reason: str) -> None:
    page = Page()
    for number, line in enumerate(lines):
        page.at(60, 700 - 12 * number, line.encode("latin-1").decode("cp1252"))
    assert document(page).text.replace("\n", " ") == text, reason


def test_a_raised_figure_is_a_power_after_a_figure_and_a_note_after_a_word() -> None:
    page = Page().at(60, 700, "Of 10").at(90, 704, "6", 6).at(98, 700, "cells, wrote Brandhof").at(224, 704, "2", 6)
    assert document(page).text == "Of 10⁶ cells, wrote Brandhof"


def test_what_runs_along_the_pages_is_metadata() -> None:
    pages = []
    for number, text in enumerate([ICE, SNOW, ICE], 1):
        page = Page().at(60, 770, "Ysolde Ravnkilde").at(480, 770, f"Page {number} of 3").at(300, 30, str(number))
        page.paragraph(60, 700, text, 60)
        pages.append(page)
    found = document(*pages)
    assert found.text == f"{ICE}\n\n{SNOW}\n\n{ICE}"
    assert found.metadata == {"running_head": "Ysolde Ravnkilde"}


def test_a_page_break_does_not_part_a_paragraph() -> None:
    first, second = Page(), Page()
    first.paragraph(60, 700, SNOW, 60)
    first.at(60, 600, "For two summers I drilled cores at the University of Northern")
    second.at(60, 700, "Fjords and learned to read them in the cold.")
    assert blocks(first, second)[-1] == (
        "paragraph",
        "For two summers I drilled cores at the University of Northern Fjords and learned to read them in the cold.",
    )


def test_a_link_covers_its_words_and_not_the_stop_after_them() -> None:
    page = Page().at(60, 700, "See the code.").link("https://example.org/c", 84, 700, 9)
    found = document(page)
    assert [(found.text[m.start : m.end], m.href) for m in found.marks] == [("the code", "https://example.org/c")]


@pytest.mark.parametrize(
    ("title", "author", "metadata", "reason"),
    [
        (
            "On Old Ice",
            "Ysolde Ravnkilde",
            {"title": "On Old Ice", "author": "Ysolde Ravnkilde"},
            "what a person wrote",
        ),
        ("Microsoft Word - sop_final.docx", "Microsoft Office User", {}, "what programs write by themselves"),
        ("untitled", "user", {}, "what nobody wrote"),
        ("sop.tex", "Admin", {}, "the name of the source"),
    ],
)
def test_metadata(title: str, author: str, metadata: dict[str, str], reason: str) -> None:
    page = Page()
    page.paragraph(60, 700, ICE, 60)
    assert document(page, title=title, author=author).metadata == metadata, reason


@pytest.mark.parametrize(
    ("data", "says", "reason"),
    [
        (pdf(Page()), "no text (a scan)", "nothing but pictures"),
        (pdf(Page().at(60, 700, "secret"), encrypt=True), "protected by a password", "encrypted"),
        (pdf(Page().at(60, 700, "whole"))[:300], "damaged PDF", "cut off"),
        (b"%PDF-1.7 and nothing more", "damaged PDF", "only its first line"),
        (b"Dear Committee,", "damaged PDF", "text under another ending"),
        (pdf(*[Page().at(60, 700, "x")] * 201), "more than 200 pages", "a book"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, says: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as error:
        read(data, "a.pdf")
    assert says in str(error.value) and error.value.remedy, reason
