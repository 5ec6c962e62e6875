"""From bytes to a Document: what is refused, how characters are cleaned, what becomes which block."""

from __future__ import annotations

import pytest

from catalogue.reading import LARGEST, Document, UnreadableDocument, read

BODY = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


def blocks(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    """Return (kind, words) of each block."""
    document = read(text.encode(), name)
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "empty.txt", "holds no text"),
        (b" \n\t \n", "blank.md", "holds no text"),
        (b"text", "photo.xyz", "no reader knows"),
        (b"text", "no_ending", "no reader knows"),
        (b"%PDF-1.7 \x00\x01", "renamed.txt", "it holds a PDF"),
        (bytes(range(256)) * 20, "noise.txt", "binary data"),
        (b"PK\x03\x04 word/document.xml", "letter.txt", "zip archive"),
        (b"\xff\xfea", "odd.txt", "says it is UTF-16-LE but is not"),
        (b"a" * (LARGEST + 1), "huge.txt", "larger than 5 MB"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, name: str, says: str) -> None:
    with pytest.raises(UnreadableDocument) as error:
        read(data, name)
    assert says in str(error.value)
    assert str(error.value).startswith(name)
    assert error.value.remedy


@pytest.mark.parametrize(
    ("data", "text", "warned", "reason"),
    [
        ("Élodie".encode(), "Élodie", False, "strict UTF-8"),
        ("\ufeffÉlodie".encode(), "Élodie", False, "the byte order mark goes"),
        ("Élodie".encode("utf-16"), "Élodie", False, "UTF-16 by its mark"),
        ("Élodie".encode("cp1252"), "Élodie", True, "Windows-1252, with a warning"),
        (b"a\x00b\x07c\x1bd", "abcd", False, "controls go; PostgreSQL refuses NUL"),
        ("zero\u200bwidth soft\u00adhyphen".encode(), "zerowidth softhyphen", False, "invisible signs go"),
        ("a\u00a0b\u2009c".encode(), "a b c", False, "wide spaces become spaces"),
        ("E\u0301lodie".encode(), "Élodie", False, "letters are composed"),
        (b"one\r\ntwo\rthree", "one two three", False, "line ends of all systems"),
        (b"page one.\fPage two.", "page one.\n\nPage two.", False, "a page break parts paragraphs"),
    ],
)
def test_characters(data: bytes, text: str, warned: bool, reason: str) -> None:
    document = read(data, "a.txt")
    assert document.text == text, reason
    assert bool(document.warnings) == warned


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("my_variable_name and a * b * c stay", "my_variable_name and a * b * c stay"),
        ("__init__ and 2*3*4 stay in text without markup", "__init__ and 2*3*4 stay in text without markup"),
        ("**bold** and 3<sup>rd</sup>, $26 \\times$ faster", "bold and 3rd, 26 × faster"),
        ("**x** costs $5 and $10 a day", "x costs $5 and $10 a day"),
        ("**x** TiO$_2$ and $10^6$ cells at 10<sup>-9</sup> m", "x TiO2 and 10⁶ cells at 10⁻⁹ m"),
        ("**x** and [the code](https://example.org/c)", "x and the code"),
        ("a line that was\nwrapped by hand", "a line that was wrapped by hand"),
        ("a state-of-\nthe-art method", "a state-of-the-art method"),
    ],
)
def test_the_text_is_what_a_reader_sees(source: str, text: str) -> None:
    assert read(source.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("source", "expected", "reason"),
    [
        (f"# Title\n\n{BODY}", [("heading", "Title"), ("paragraph", BODY)], "a Markdown heading"),
        (f"My Plans\n========\n\n{BODY}", [("heading", "My Plans"), ("paragraph", BODY)], "an underlined heading"),
        (
            f"STATEMENT OF PURPOSE\n\n{BODY}",
            [("heading", "STATEMENT OF PURPOSE"), ("paragraph", BODY)],
            "a title in capitals",
        ),
        (
            f"Statement of Purpose          Ada M. Brok\n\n{BODY}",
            [("heading", "Statement of Purpose"), ("letterhead", "Ada M. Brok"), ("paragraph", BODY)],
            "the two edges of a head",
        ),
        (
            f"Personal Statement\n{BODY}",
            [("heading", "Personal Statement"), ("paragraph", BODY)],
            "a title right above its text",
        ),
        (
            f"{BODY}\n\n**Earlier Work**\n\n{BODY}",
            [("paragraph", BODY), ("heading", "Earlier Work"), ("paragraph", BODY)],
            "a line in bold",
        ),
        (
            "I worked for two years on the colour of old ice from the archive of the\n\nuniversity in Ny-Ålesund.",
            [
                (
                    "paragraph",
                    "I worked for two years on the colour of old ice from the archive of the university in Ny-Ålesund.",
                )
            ],
            "one paragraph that a page break cut",
        ),
        (
            "I worked for two years on the colour of old ice from the archive of the\n\n3\n\nuniversity in Ny-Ålesund.",
            [
                (
                    "paragraph",
                    "I worked for two years on the colour of old ice from the archive of the university in Ny-Ålesund.",
                )
            ],
            "and the page number between",
        ),
        ("- one\n- two\n\n1. three", [("list_item", "one"), ("list_item", "two"), ("list_item", "1. three")], "items"),
        (
            f"Ada Brok\nLange Gasse 7\n1010 Wien\nada@example.org\n\nDear Committee,\n\n{BODY}"
            "\n\nYours sincerely,\n\nAda Brok",
            [
                ("letterhead", "Ada Brok\nLange Gasse 7\n1010 Wien\nada@example.org"),
                ("paragraph", "Dear Committee,"),
                ("paragraph", BODY),
                ("signature", "Yours sincerely,\nAda Brok"),
            ],
            "a letter",
        ),
        (
            f"{BODY}\nKind regards,\nAda Brok",
            [("paragraph", BODY), ("signature", "Kind regards,\nAda Brok")],
            "a closing right below the text",
        ),
        (
            f"{BODY}\n\nReferences\n\n- A. Brok. Old ice. 2020.\n- [2] B. Lind. New ice. 2021.",
            [
                ("paragraph", BODY),
                ("heading", "References"),
                ("reference", "A. Brok. Old ice. 2020."),
                ("reference", "[2] B. Lind. New ice. 2021."),
            ],
            "a reference list keeps its numbers",
        ),
        (
            f"{BODY}\n\n[1] A. Brok. Old ice. 2020.\n[2] B. Lind. New\nice. 2021.",
            [
                ("paragraph", BODY),
                ("reference", "[1] A. Brok. Old ice. 2020."),
                ("reference", "[2] B. Lind. New ice. 2021."),
            ],
            "numbered entries without a heading",
        ),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert blocks(source) == expected, reason


def test_a_table_divided_by_tabs_keeps_its_empty_cells() -> None:
    document = read(b"Week\tTask\n1\tread\n\twrite\n2\ttest", "a.txt")
    rows = [[document.text[a:b] for a, b in block.cells] for block in document.blocks]
    assert rows == [["Week", "Task"], ["1", "read"], ["", "write"], ["2", "test"]]
    assert [block.level for block in document.blocks] == [1, 0, 0, 0]


def test_a_pipe_table() -> None:
    document = read(b"| Week | Task |\n|--|--|\n| 1 | **read** |", "a.md")
    assert [[document.text[a:b] for a, b in block.cells] for block in document.blocks] == [
        ["Week", "Task"],
        ["1", "read"],
    ]
    assert [block.level for block in document.blocks] == [1, 0]


def test_marks_stand_on_the_words_they_mark() -> None:
    document = read(b"**A *very* bold** [link](https://example.org), www.example.net/x. And [none](#).", "a.md")
    shown = [(mark.kind, document.text[mark.start : mark.end], mark.href) for mark in document.marks]
    assert shown == [
        ("bold", "A very bold", None),
        ("italic", "very", None),
        ("link", "link", "https://example.org"),
        ("link", "www.example.net/x", "https://www.example.net/x"),
        ("link", "none", ""),
    ]


def test_front_matter_is_metadata_and_page_commands_are_no_words() -> None:
    source = (
        "---\ntitle: My Plan\nauthor:\n  - name: Ada Brok\n---\n<!-- draft -->\n\\noindent{}Some words. \\vspace{1em}"
    )
    document = read(source.encode(), "a.md")
    assert document.metadata == {"title": "My Plan", "author": "Ada Brok"}
    assert document.text == "Some words."


def test_blocks_are_in_order_do_not_overlap_and_survive_json() -> None:
    document = read(f"# T\n\n{BODY}\n\n- a\n- b\n\na\tb\nc\td\n".encode(), "a.md")
    for before, after in zip(document.blocks, document.blocks[1:], strict=False):
        assert before.start < before.end < after.start
    assert Document.from_dict(document.as_dict()) == document
