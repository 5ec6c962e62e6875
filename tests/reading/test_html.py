"""A web page as a browser shows it: what is there, what is not, and what becomes which block."""

from __future__ import annotations

import pytest

from catalogue.reading import Document, read

BODY = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


def page(source: str) -> Document:
    return read(source.encode(), "a.html")


def blocks(source: str) -> list[tuple[str, str]]:
    """Return (kind, words) of each block."""
    document = page(source)
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("<p>a<script>b</script><style>c</style><!-- d --><noscript>e</noscript> f", "a f", "what is no words"),
        ("<p hidden>a</p><p style='display: none'>b</p><p>c", "c", "hidden elements"),
        ("<style>.x{display:none} @media print{.y{display:none}}</style><p class=x>a<p class=y>b", "b", "by a style"),
        ("<p><span class='sr-only'>a</span>b", "b", "what only a screen reader says"),
        ("<p>a&nbsp;b &amp; c cali&shy;brate", "a b & c calibrate", "entities and soft hyphens"),
        ("<p>caf&eacute; &#8212; &quot;x&quot;", 'café — "x"', "entities by name and number"),
        ("<p>a<br>b<p>c", "a\nb\n\nc", "line ends that the writer set"),
        ("<p>a<br><br>b", "a\n\nb", "two of them part paragraphs"),
        ("<p>a\n   wrapped\nline", "a wrapped line", "line ends of the source"),
        ("<body><p>a</p></body></html><p>b</p>", "a\n\nb", "what follows the end of the page is seen"),
        ("<p>10<sup>6</sup> and the 3<sup>rd</sup>", "10⁶ and the 3rd", "raised figures"),
        (
            "<p>ice<sup><a href='#fn1'>1</a></sup>, snow<p>Note. <a href='#fnref1'>↩</a>",
            "ice, snow\n\nNote.",
            "note marks",
        ),
        ("<pre>a\n b</pre>", "a\nb", "text as typed keeps its lines"),
        ("<p>a <del>b</del><ins>c</ins>", "a c", "what was taken out"),
        (
            "<p>a<a href='#cmnt1'>[a]</a> b<sup><a href='#ftnt1'>[1]</a></sup>",
            "a b",
            "what Google Docs calls its notes",
        ),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><p>a &b; d", "a &b; d", "no entity of the page's own is expanded"),
    ],
)
def test_what_is_seen(source: str, text: str, reason: str) -> None:
    assert page(source).text == text, reason


@pytest.mark.parametrize(
    ("source", "expected", "reason"),
    [
        (f"<h1>T</h1><p>{BODY}</p>", [("heading", "T"), ("paragraph", BODY)], "headings"),
        (
            "<ul><li>a<ol><li>b<li>c</ol><li>d</ul>",
            [("list_item", "a"), ("list_item", "1. b"), ("list_item", "2. c"), ("list_item", "d")],
            "bullets go, numbers stay",
        ),
        ("<ol start=3 type=a><li>x</ol>", [("list_item", "c. x")], "numbered otherwise"),
        ("<dl><dt>Lab<dd>b</dl>", [("list_item", "Lab b")], "a definition is one item"),
        (
            "<h2>References</h2><ol><li>A. Brok. Ice. 2020.<li>B. Lind. Snow. 2021.</ol>",
            [
                ("heading", "References"),
                ("reference", "1. A. Brok. Ice. 2020."),
                ("reference", "2. B. Lind. Snow. 2021."),
            ],
            "a numbered list below its heading",
        ),
        (
            "<div class='csl-entry'><div class='csl-left-margin'>[1]</div>"
            "<div class='csl-right-inline'>Ice.</div></div>",
            [("reference", "[1] Ice.")],
            "an entry that a citation tool set",
        ),
        (
            f"<p>{BODY}</p><p>Kind regards,<br>Ada Brok</p>",
            [("paragraph", BODY), ("signature", "Kind regards,\nAda Brok")],
            "a signature",
        ),
        (
            f"<table><tr><td><h1>T</h1><p>{BODY}</p></td><td>side</td></tr><tr><td>x<td>y</table>",
            [("heading", "T"), ("paragraph", BODY), ("paragraph", "side"), ("paragraph", "x"), ("paragraph", "y")],
            "a table that sets the page is none",
        ),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert blocks(source) == expected, reason


def test_a_table_keeps_its_cells() -> None:
    document = page("<table><tr><th>Week<th>Task<tr><td>1<td><b>read</b><tr><td colspan=2>rest</table>")
    assert [[document.text[a:b] for a, b in block.cells] for block in document.blocks] == [
        ["Week", "Task"],
        ["1", "read"],
        ["rest", ""],
    ]
    assert [block.level for block in document.blocks] == [1, 0, 0]


def test_marks_stand_on_the_words_they_mark() -> None:
    document = page(
        "<style>.c1{font-weight:700}</style><p><b>a</b> b <span class=c1>c</span> d "
        "<span style='font-style:italic'>e</span> <a href='https://example.org'>f</a> "
        "<b style='font-weight:normal'>g</b>"
    )
    shown = [(mark.kind, document.text[mark.start : mark.end], mark.href) for mark in document.marks]
    assert shown == [
        ("bold", "a", None),
        ("bold", "c", None),
        ("italic", "e", None),
        ("link", "f", "https://example.org"),
    ]


@pytest.mark.parametrize(
    ("source", "text", "metadata", "reason"),
    [
        (f"<nav>Home</nav><p>{BODY}", BODY, {"furniture": "Home"}, "a menu"),
        (f"<ul class='main-menu'><li>Home<li>CV</ul><p>{BODY}", BODY, {"furniture": "Home | CV"}, "a menu by its name"),
        (
            f"<header><h1>Ada Brok</h1><nav>Home</nav></header><p>{BODY}",
            f"Ada Brok\n\n{BODY}",
            {"furniture": "Home"},
            "the writer's name in the page's head stays",
        ),
        (
            f"<p>{BODY}</p><footer>© 2024 Ada Brok</footer>",
            BODY,
            {"furniture": "© 2024 Ada Brok", "author": "Ada Brok"},
            "a footer that names the writer",
        ),
        (
            f"<p>{BODY}</p><footer><a href='mailto:ada@example.org'>Write to me</a></footer>",
            f"{BODY}\n\nada@example.org",
            {"furniture": "Write to me"},
            "an address that stands in the footer alone comes into the text",
        ),
        (
            f"<p>{BODY}</p><footer>Home: <a href='https://ada.example.org'>ada.example.org</a></footer>",
            f"{BODY}\n\nada.example.org",
            {"furniture": "Home: ada.example.org"},
            "and so does a site that the footer names",
        ),
        (f"<a href='#c'>Skip to main content</a><p>{BODY}", BODY, {"furniture": "Skip to main content"}, "a way past"),
        (f"<div id='cookie-law-bar'>We use cookies</div><p>{BODY}", BODY, {"furniture": "We use cookies"}, "a banner"),
        (
            f"<ul class='breadcrumb'><li>Home<li>Plan</ul><p>{BODY}<div class='share-buttons'>Tell all</div>",
            BODY,
            {"furniture": "Home | Plan | Tell all"},
            "crumbs and buttons",
        ),
        (f"<p>{BODY}</p><aside>See also</aside>", BODY, {"furniture": "See also"}, "what stands aside"),
        (
            f"<main><p>{BODY}</p><aside>A remark.</aside></main>",
            f"{BODY}\n\nA remark.",
            {},
            "within the text it is text",
        ),
        (f"<title>a</title><p>{BODY}", BODY, {}, "the file's name is no title"),
        (f"<title>Microsoft Word - b.docx</title><p>{BODY}", BODY, {}, "nor what Word writes by itself"),
        (f"<div class='sidebar'><p>{BODY}</p></div>", BODY, {}, "the text is the text, whatever it is called"),
        (
            f"<title>Plan | Ada</title><meta name=author content='Ada Brok'><p>{BODY}",
            BODY,
            {"title": "Plan | Ada", "author": "Ada Brok"},
            "title and author",
        ),
    ],
)
def test_furniture_and_metadata(source: str, text: str, metadata: dict[str, str], reason: str) -> None:
    document = page(source)
    assert document.text == text, reason
    assert document.metadata == metadata, reason


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="windows-1252"><p>Élodie – “x”'.encode("cp1252"), "Élodie – “x”"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Škoda'.encode("iso-8859-2"),
            "Škoda",
        ),
        ("<p>Élodie".encode("utf-16"), "Élodie"),
        ('<meta charset="iso-8859-1"><p>Élodie'.encode(), "Élodie"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>Élodie</p></html>'.encode(), "Élodie"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    document = read(data, "a.htm")
    assert (document.text, document.warnings) == (text, ())
