"""Word documents: what Word shows is the text, with all changes accepted; the rest is metadata or not there."""

from __future__ import annotations

import pytest

from catalogue.reading import Document, UnreadableDocument, read

from .office_files import docx, odt, zipped
from .pdf_files import Page, pdf

ICE = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."
HEADINGS = (
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
LISTS = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>'
)


def document(body: str, **parts: str) -> Document:
    return read(docx(body, **parts), "a.docx")


def p(content: str, properties: str = "") -> str:
    """Return a paragraph; content without tags is one run."""
    runs = content if content.startswith("<") else f"<w:r><w:t>{content}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def item(content: str, list_id: int, depth: int = 0) -> str:
    return p(content, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def t(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """Return a field, such as a page number or a link, with what it shows."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {instruction} </w:instrText></w:r>{separate}{t(shown)}{end}"


@pytest.mark.parametrize(
    ("content", "text", "reason"),
    [
        (t("Old ") + f'<w:ins>{t("and new ")}</w:ins><w:del><w:r><w:delText>bad </w:delText></w:r></w:del>' + t("ice"),
         "Old and new ice", "insertions are there, deletions are not"),
        (f"<w:moveFrom>{t('ice ')}</w:moveFrom>{t('old ')}<w:moveTo>{t('ice')}</w:moveTo>", "old ice", "moved once"),
        (t("gla") + "<w:r><w:softHyphen/></w:r>" + t("cier"), "glacier", "a soft hyphen"),
        ("<w:r><w:t>state</w:t><w:noBreakHyphen/><w:t>of</w:t></w:r>", "state-of", "a hyphen that holds"),
        (t("a") + "<w:r><w:tab/></w:r>" + t("b"), "a b", "a lone tab is a space"),
        (t("a") + "<w:r><w:br/></w:r>" + t("b"), "a\nb", "a line end that the writer asked for"),
        (t("seen ") + t("hidden", "<w:vanish/>"), "seen", "hidden text"),
        (t("10") + t("6", '<w:vertAlign w:val="superscript"/>'), "10⁶", "a raised figure"),
        (field("PAGE", "7") + t("ice"), "ice", "a page number is no word"),
        (f"<w:sdt><w:sdtContent>{t('chosen')}</w:sdtContent></w:sdt>", "chosen", "a form's field"),
    ],
)  # fmt: skip
def test_the_text_is_what_word_shows(content: str, text: str, reason: str) -> None:
    assert document(p(content)).text == text, reason


def test_headings_are_known_by_style_in_any_language() -> None:
    body = p("Earlier work", '<w:pStyle w:val="Mine"/>') + p(ICE) + p("Plans", '<w:outlineLvl w:val="2"/>') + p(ICE)
    found = document(body, styles=HEADINGS)
    assert [(b.kind, b.level) for b in found.blocks][:2] == [("heading", 2), ("paragraph", 0)]


def test_lists_count_as_word_does() -> None:
    items = [
        ("first", 5, 0),
        ("deeper", 5, 1),
        ("deeper", 5, 1),
        ("second", 5, 0),
        ("deeper", 5, 1),
        ("a bullet", 6, 0),
    ]
    found = document(p(ICE) + "".join(item(*each) for each in items), numbering=LISTS)
    shown = [(b.level, found.text[b.start : b.end]) for b in found.blocks if b.kind == "list_item"]
    assert shown == [
        (1, "1. first"), (2, "1.a) deeper"), (2, "1.b) deeper"), (1, "2. second"), (2, "2.a) deeper"), (1, "a bullet"),
    ]  # fmt: skip


def cells(found: Document) -> list[list[str]]:
    return [[found.text[a:b] for a, b in block.cells] for block in found.blocks if block.kind == "table_row"]


def table(*rows: tuple[str, ...]) -> str:
    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def test_tables() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("all")
    found = document(p(ICE) + table((p("Week"), p("Task")), (p("1"), p("")), (wide,)))
    assert cells(found) == [["Week", "Task"], ["1", ""], ["all", ""]]
    assert [b.level for b in found.blocks if b.kind == "table_row"] == [1, 0, 0]


def test_a_table_that_only_sets_the_page_is_no_table() -> None:
    found = document(table((p("Skills"), p(ICE * 5))))
    assert cells(found) == [] and found.text == f"Skills\n\n{ICE * 5}"


def test_lines_divided_by_tabs_are_a_table() -> None:
    tab = "<w:r><w:tab/></w:r>"
    found = document(p(ICE) + p(t("2019") + tab + t("Bologna", "<w:b/>")) + p(t("2021") + tab + t("Oslo")))
    assert cells(found) == [["2019", "Bologna"], ["2021", "Oslo"]]


def test_marks() -> None:
    linked = f'<w:hyperlink r:id="x">{t("code")}</w:hyperlink>'
    body = t("A ") + t("bold", '<w:rStyle w:val="Strong"/>') + t(" and ") + t("slanted", "<w:i/>") + t(" word, ")
    body += (
        t("plain", '<w:b w:val="0"/>') + t(" ") + linked + t(" ") + field('HYPERLINK "https://example.org/f"', "field")
    )
    found = document(p(body), styles=HEADINGS, links={"x": "https://example.org/c"})
    assert [(m.kind, found.text[m.start : m.end], m.href) for m in found.marks] == [
        ("bold", "bold", None),
        ("italic", "slanted", None),
        ("link", "code", "https://example.org/c"),
        ("link", "field", "https://example.org/f"),
    ]


def test_notes_stand_below_the_text_and_text_boxes_after_their_paragraph() -> None:
    note = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{}</w:footnote>'
    cited = p("Brok, A. and Lind, B. Old ice and new. Journal of Ice, 2020.")
    box = f"<w:r><w:pict><w:txbxContent>{p('In a box.')}</w:txbxContent></w:pict></w:r>"
    found = document(
        p(t(ICE) + '<w:r><w:footnoteReference w:id="2"/></w:r>' + box) + p(ICE), footnotes=note.format(cited)
    )
    assert [(b.kind, found.text[b.start : b.end]) for b in found.blocks] == [
        ("paragraph", ICE),
        ("paragraph", "In a box."),
        ("paragraph", ICE),
        ("reference", "Brok, A. and Lind, B. Old ice and new. Journal of Ice, 2020."),
    ]


def test_what_stands_outside_the_text_is_metadata() -> None:
    numbered = p(t("Page ") + f'<w:fldSimple w:instr=" PAGE ">{t("1")}</w:fldSimple>')
    found = document(
        p(ICE),
        header1=p("Ysolde Ravnkilde") + p("ysolde@example.org"),
        footer1=numbered,
        properties="<dc:title>On Old Ice</dc:title><dc:creator>Microsoft Office User</dc:creator>",
    )
    assert found.text == ICE
    assert found.metadata == {"title": "On Old Ice", "running_head": "Ysolde Ravnkilde | ysolde@example.org"}


def test_entities_are_left_out_and_nothing_is_fetched() -> None:
    entity = '<!DOCTYPE w:document [<!ENTITY own "inner"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'{entity}<w:document xmlns:w="{space}"><w:body>{p("ice &own;&file;")}</w:body></w:document>'
    assert read(zipped({"word/document.xml": body}), "a.docx").text == "ice"


@pytest.mark.parametrize(
    ("data", "name", "says", "remedy"),
    [
        (docx(p(ICE))[:200], "a.docx", "damaged", "copy"),
        (zipped({"word/document.xml": "<w:document"}), "a.docx", "damaged office document", "save it again"),
        (zipped({"other.xml": "<a/>"}), "a.docx", "no Word document", "ending"),
        (b"Dear Committee,", "a.docx", "damaged", "copy"),
        (docx(""), "a.docx", "holds no text", "right file"),
        (pdf(Page().at(60, 700, "Ice.")), "a.docx", "it holds a PDF, not what .docx says", "Rename it to a.pdf"),
        (odt("<text:p>Ice.</text:p>"), "a.docx", "an ODF text", "Rename it to a.odt"),
        (docx(p(ICE)), "a.txt", "a Word document", "Rename it to a.docx"),
        (docx(p(ICE)), "a.pdf", "a Word document", "Rename it to a.docx"),
        (zipped({"a.txt": "x"}), "a.md", "a zip archive", "Rename it to a.zip"),
        (zipped({"xl/workbook.xml": "x"}), "a.docx", "a spreadsheet", "save it as"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "a.docx", "an old Word, or one with a password", "save it as"),
        (b"{\\rtf1 Ice}", "a.docx", "a rich text document", "save it as"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, name: str, says: str, remedy: str) -> None:
    with pytest.raises(UnreadableDocument) as error:
        read(data, name)
    assert says in error.value.reason and remedy in error.value.remedy
