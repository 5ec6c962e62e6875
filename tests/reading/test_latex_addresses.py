"""Where classes of LaTeX keep the writer's addresses and what a title page is for."""

from __future__ import annotations

import pytest

from catalogue.reading import read


@pytest.mark.parametrize(
    ("preamble", "lines", "reason"),
    [
        (
            r"\title{Research statement}\author{Ada Brok}\address{Ice Institute, Vaduz}"
            r"\email{ada@ice.example}\urladdr{https://brok.example}",
            ["Research statement", "Ada Brok", "Ice Institute, Vaduz", "ada@ice.example", "https://brok.example"],
            "amsart prints the addresses at its end",
        ),
        (
            r"\subject{Berg Research Fellowship}\title{Old ice}\subtitle{Research outline}\author{Ada Brok}",
            ["Berg Research Fellowship", "Old ice", "Research outline", "Ada Brok"],
            "scrartcl prints the subject above the title",
        ),
    ],
)
def test_what_a_title_page_tells(preamble: str, lines: list[str], reason: str) -> None:
    source = rf"\documentclass{{x}}{preamble}\begin{{document}}\maketitle I study old ice.\end{{document}}"
    document = read(source.encode(), "a.tex")
    assert [line for line in document.text.split("I study")[0].split("\n") if line] == lines, reason
