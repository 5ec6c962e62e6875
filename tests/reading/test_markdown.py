"""Markdown as its page shows it: heads that only tools read, and what pandoc, Jekyll, Hugo and Quarto add to it."""

from __future__ import annotations

import pytest

from catalogue.reading import Document, read

BODY = "I study glaciers because my village drinks from one."


def page(source: str, ending: str = ".md") -> Document:
    return read(source.encode(), f"a{ending}")


@pytest.mark.parametrize(
    ("head", "metadata", "reason"),
    [
        ('---\ntitle: "My: Plan"\nauthor: Ada Brok # me\n---', {"title": "My: Plan", "author": "Ada Brok"}, "YAML"),
        ("---\ntitle: |\n  My\n  Plan\nlayout: post\n---", {"title": "My Plan"}, "a text on lines of its own"),
        ("---\ntitle: >-\n  My Plan\n...", {"title": "My Plan"}, "folded"),
        ("---\nauthor:\n- Ada Brok\n- Bo Lind\n---", {"author": "Ada Brok"}, "the first of a list"),
        ("---\nauthors: [Ada Brok, Bo Lind]\n---", {"author": "Ada Brok"}, "and of one in brackets"),
        (
            "---\nauthor:\n  - name: Ada Brok\n    email: ada@example.org\n---",
            {"author": "Ada Brok", "email": "ada@example.org"},
            "of an author's own facts those that say who it is",
        ),
        ('---\nauthor: "Ada Brok^[Oslo]"\n---', {"author": "Ada Brok"}, "a note on the name"),
        ("+++\ntitle = 'Plan'\ndate = 2024-05-02\n+++", {"title": "Plan", "date": "2024-05-02"}, "TOML"),
        (
            "% Plan\n% Ada Brok; Bo Lind\n% May 2024",
            {"title": "Plan", "author": "Ada Brok", "date": "May 2024"},
            "pandoc",
        ),
    ],
)
@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_front_matter(head: str, metadata: dict[str, str], reason: str, ending: str) -> None:
    document = page(f"{head}\n\n{BODY}", ending)
    assert (document.text, document.metadata) == (BODY, metadata), reason


def test_a_rule_above_the_text_is_no_front_matter() -> None:
    assert page(f"---\n\nOn Ice\n\n---\n\n{BODY}").text == f"On Ice\n\n{BODY}"


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("## Ice {#ice .big}\n\nOld {.x} ice", "Ice\n\nOld ice", "attributes"),
        ("::: {.callout}\nice\n:::", "ice", "divisions"),
        ("{{< pagebreak >}}ice{% include a.md %}\n{: .center}", "ice", "shortcodes"),
        ("[TOC]\n\nice", "ice", "a table of contents"),
        (
            "Ice[^1] melts.\n\n[^1]: Lind said so.",
            "Ice melts.\n\nLind said so.",
            "a note is a paragraph without its mark",
        ),
        ("Ice melts [@lind20, p. 3; @mo19].", "Ice melts.", "citations whose list is elsewhere"),
        ("By [@ada](https://example.org/ada).", "By @ada.", "a user's name is no citation"),
        ("~~Old~~ ice", "Old ice", "struck out"),
        ("ice&nbsp;and&#8203;snow &amp; rain", "ice andsnow & rain", "entities"),
        ("Ada Brok  \nLange Gasse 7\\\nWien", "Ada Brok\nLange Gasse 7\nWien", "line ends that the writer set"),
        ("Ada<br>Wien", "Ada\nWien", "the same in HTML"),
        ("<div align='center'><h1>Ada</h1>\n<p>Wien</p></div>", "Ada\n\nWien", "blocks of HTML"),
        ("[1]: https://example.org/a", "[1]: https://example.org/a", "a list of links that nothing refers to is text"),
        ("<!-- a --> b <!-- c", "b <!-- c", "comments, of which the last is none"),
    ],
)
def test_what_is_seen(source: str, text: str, reason: str) -> None:
    assert page(source).text == text, reason


def test_links_that_are_defined_elsewhere() -> None:
    document = page(
        'The [code][c], [paper] and [site][].\n\n[c]: https://a.org\n[paper]: <https://b.org> "P"\n[Site]: /c'
    )
    assert document.text == "The code, paper and site."
    assert [(document.text[m.start : m.end], m.href) for m in document.marks] == [
        ("code", "https://a.org"),
        ("paper", "https://b.org"),
        ("site", "/c"),
    ]


def test_what_is_nested_too_deep_is_kept() -> None:
    source = "".join("  " * depth + f"- ice {depth}\n" for depth in range(200)) + "\n" + "> " * 300 + "snow"
    text = page(source).text
    assert "ice 199" in text and text.endswith("snow")
