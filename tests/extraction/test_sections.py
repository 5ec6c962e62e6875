"""The parts of a statement, by its headings or by its words."""

from __future__ import annotations

from catalogue.extraction.sections import find_sections
from tests.extraction.documents import context, rests_on_the_text

LETTER = """I have always been fascinated by ice, and my research interests are its sounds.

I worked on calving in Bergen. I developed a detector, and we published it. I then joined a museum.

Prof. Berg's work on quiet codes aligns with mine, and your department is the ideal place for it.

After my PhD I hope to teach. My long-term goal is a museum of sounds, and I plan to build it.

Thank you for your time. I look forward to hearing from you.
"""


def test_paragraphs_go_to_the_part_for_which_their_words_speak() -> None:
    made = context(LETTER)
    sections = find_sections(made)
    assert rests_on_the_text(made, sections)
    assert [s.data["kind"] for s in sections] == ["motivation", "past_work", "fit", "future", "closing"]


def test_headings_decide_where_they_speak() -> None:
    made = context("## Research experience\n\nIce is cold.\n\n## Future plans\n\nI worked on ice. I built a boat.\n")
    kinds = [(s.data["kind"], made.text[s.data["start"] : s.data["end"]]) for s in find_sections(made)]
    assert [kind for kind, _ in kinds] == ["past_work", "future"]
    assert kinds[1][1].startswith("Future plans")


def test_neighbours_of_one_kind_are_one_part() -> None:
    text = "I worked on ice. I built a boat.\n\nI designed a sail. I developed a keel.\n"
    assert [s.data["kind"] for s in find_sections(context(text))] == ["past_work"]
