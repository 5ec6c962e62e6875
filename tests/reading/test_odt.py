"""ODF texts: what LibreOffice shows is the text, with all changes accepted; the rest is metadata or not there."""

from __future__ import annotations

import pytest

from catalogue.reading import Document, UnreadableDocument, read

from .office_files import odt

ICE = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


def style(name: str, properties: str, parent: str = "") -> str:
    above = f'style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="text" {above}>{properties}</style:style>'


STYLES = (
    style("Strong", '<style:text-properties fo:font-weight="bold"/>')
    + style("T1", "", parent="Strong")
    + style("T2", '<style:text-properties fo:font-style="italic"/>')
    + style("T3", '<style:text-properties style:text-position="super 58%"/>')
    + style("T4", '<style:text-properties text:display="none"/>')
    + '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    "</text:list-style>"
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)


def document(body: str, **parts: str) -> Document:
    return read(odt(body, automatic=STYLES, **parts), "a.odt")


def p(content: str) -> str:
    return f"<text:p>{content}</text:p>"


@pytest.mark.parametrize(
    ("content", "text", "reason"),
    [
        ("Old<text:s text:c='2'/>ice", "Old ice", "spaces are elements"),
        ("Old\n   ice", "Old ice", "line ends of the file are spaces"),
        ("a<text:tab/>b", "a b", "a lone tab is a space"),
        ("a<text:line-break/>b", "a\nb", "a line end that the writer asked for"),
        ("gla\u00adcier", "glacier", "a soft hyphen"),
        ('10<text:span text:style-name="T3">6</text:span>', "10⁶", "a raised figure"),
        ('seen <text:span text:style-name="T4">hidden</text:span>', "seen", "hidden text"),
        ("ice<office:annotation><text:p>Really?</text:p></office:annotation>", "ice", "comments are no text"),
        ("ice <text:page-number>7</text:page-number>", "ice", "a page number is no word"),
    ],
)
def test_the_text_is_what_libreoffice_shows(content: str, text: str, reason: str) -> None:
    assert document(p(content)).text == text, reason


def test_what_was_deleted_is_not_there() -> None:
    change = f"<text:changed-region><text:deletion>{p('Bad ice.')}</text:deletion></text:changed-region>"
    assert document(f"<text:tracked-changes>{change}</text:tracked-changes>{p(ICE)}").text == ICE


def test_headings_lists_and_tables() -> None:
    inner = f"<text:list><text:list-item>{p('deeper')}</text:list-item></text:list>"
    numbered = (
        f'<text:list text:style-name="L1"><text:list-item>{p("first")}{inner}</text:list-item>'
        f"<text:list-item>{p('second')}</text:list-item></text:list>"
    )
    bullets = f'<text:list text:style-name="L2"><text:list-item>{p("a bullet")}</text:list-item></text:list>'
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell>{}</table:table-cell>"
    head = row.format(cell.format(p("Week")) + cell.format(p("Task")))
    head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    table = f"<table:table>{head}{row.format(cell.format(p('1')) + cell.format(''))}</table:table>"
    found = document(f'<text:h text:outline-level="2">Plans</text:h>{p(ICE)}{numbered}{bullets}{table}')
    assert [(b.kind, b.level, found.text[b.start : b.end]) for b in found.blocks] == [
        ("heading", 2, "Plans"),
        ("paragraph", 0, ICE),
        ("list_item", 1, "1. first"),
        ("list_item", 2, "(a) deeper"),
        ("list_item", 1, "2. second"),
        ("list_item", 1, "a bullet"),
        ("table_row", 1, "Week\tTask"),
        ("table_row", 0, "1\t"),
    ]


def test_marks() -> None:
    found = document(
        p(
            'A <text:span text:style-name="T1">bold <text:span text:style-name="T2">and slanted</text:span></text:span>'
            ' word, <text:a xlink:href="https://example.org/c">code</text:a> and'
            ' <text:a xlink:href="#above">above</text:a>.'
        )
    )
    assert [(m.kind, found.text[m.start : m.end], m.href) for m in found.marks] == [
        ("bold", "bold and slanted", None),
        ("italic", "and slanted", None),
        ("link", "code", "https://example.org/c"),
    ]


def test_notes_stand_below_the_text_and_text_boxes_after_their_paragraph() -> None:
    cited = "Brok, A. and Lind, B. Old ice and new. Journal of Ice, 2020."
    note = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p(cited)}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"
    found = document(p(ICE + note + box) + p(ICE))
    assert [(b.kind, found.text[b.start : b.end]) for b in found.blocks] == [
        ("paragraph", ICE), ("paragraph", "In a box."), ("paragraph", ICE), ("reference", cited),
    ]  # fmt: skip


def test_what_stands_outside_the_text_is_metadata() -> None:
    head = f"<style:header>{p('Ysolde Ravnkilde')}</style:header>"
    foot = f"<style:footer>{p('Page <text:page-number>1</text:page-number>')}</style:footer>"
    found = document(
        p(ICE),
        master=f"<style:master-page>{head}{foot}</style:master-page>",
        meta="<dc:title>On Old Ice</dc:title><dc:creator>Someone Else</dc:creator>"
        "<meta:initial-creator>Ysolde Ravnkilde</meta:initial-creator>",
    )
    assert found.text == ICE
    assert found.metadata == {"title": "On Old Ice", "author": "Ysolde Ravnkilde", "running_head": "Ysolde Ravnkilde"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (odt(p(ICE))[:-80], "damaged"),
        (odt(p(ICE), manifest="<m:encryption-data/>"), "protected by a password"),
        (odt(p("")), "holds no text"),
        (odt("<text:p>"), "damaged office document"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableDocument) as error:
        read(data, "a.odt")
    assert says in error.value.reason and error.value.remedy
