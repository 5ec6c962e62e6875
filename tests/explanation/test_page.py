"""`manage.py extract --explain`: the text with every find, its rule and its level in the margin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import call_command

from catalogue.explanation import Page, explain
from catalogue.explanation.ink import harmless, width
from catalogue.extraction import Evidence, Finding, Parse, extract
from catalogue.extraction.vocabulary import Alias, AreaEntry, InstitutionEntry, Vocabulary
from catalogue.reading import Document, read

TEXT = "# Statement of Purpose\n\nAda Brok\n\n" + "I want a PhD on ice and was supervised by Dr. Jana Vrána. " * 5
VOCABULARY = Vocabulary(areas=(AreaEntry("glaciology", "Glaciology", "Earth science", (Alias("ice"),)),))
WIDE, NARROW = Page(132), Page(60)


def document(text: str = TEXT, name: str = "brok.md") -> Document:
    return read(text.encode(), name)


def shown(page: Page, parse: Parse | None = None, of: Document | None = None, known: Vocabulary = VOCABULARY) -> str:
    """Return the page of a document with what is found in it, or with ``parse``."""
    of = of or document()
    return "\n".join(explain(of.name, of, parse or extract(of, known), known, page))


def at(of: Document, *words: str) -> tuple[Evidence, ...]:
    """Return the first places of ``words`` as evidence."""
    return tuple(Evidence.span(of.text, of.text.index(each), of.text.index(each) + len(each)) for each in words)


def test_a_note_stands_beside_the_line_of_its_words() -> None:
    lines = shown(WIDE).splitlines()
    (line,) = [line for line in lines if "advisor, past" in line]
    text, note = line.split(" │ ")
    number = re.match(r"(\d+) ● advisor, past  Jana Vrána$", note)
    assert number and "Jana Vrána" + number[1].translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) in text
    assert "past: supervised by (sure)" in lines[lines.index(line) + 1]


def test_a_note_waits_for_its_line_and_then_for_those_before_it() -> None:
    of = document("# Statement of Purpose\n\nAda Brok\n\n" + "Long ago " * 30 + "I met Jana Vrána and Ida Kuhn.")
    data = {"role": "past", "institution": None, "aka": []}
    people = tuple(Finding({"name": n, **data}, at(of, n), "r", "sure") for n in ("Jana Vrána", "Ida Kuhn"))
    lines = shown(WIDE, Parse({}, {"advisors": people}), of).splitlines()
    first = next(number for number, line in enumerate(lines) if "I met" in line)
    assert lines[first - 1].endswith("│") and lines[first].endswith("│ 1 ● advisor, past  Jana Vrána")
    assert lines[first + 2].endswith("│ 2 ● advisor, past  Ida Kuhn")


def test_a_narrow_terminal_has_the_notes_below_the_paragraph() -> None:
    lines = shown(NARROW).splitlines()
    assert max(map(width, lines)) <= 60
    note = next(number for number, line in enumerate(lines) if line.startswith("  │ ") and "advisor, past" in line)
    end = max(number for number, line in enumerate(lines) if "supervised" in line and not line.startswith("  │"))
    assert end < note, "after the last line of the paragraph"


@pytest.mark.parametrize("columns", [20, 60, 90, 109, 110, 132, 250])
def test_the_text_is_shown_whole_at_any_width(columns: int) -> None:
    of = document()
    lines = shown(Page(columns), of=of).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Statement of Purpose"))
    text = " ".join(
        line.split("│")[0].strip() for line in lines[first:] if not line.startswith(" ") or "│" not in line[:6]
    )
    assert re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹·\s]", "", text) == re.sub(r"\s", "", of.text)


@pytest.mark.parametrize("columns", [60, 110, 132, 250])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    of = document("# 研究計画書\n\n" + "研究" * 200 + " e\u0301a" * 90 + "x" * 300 + "\n\n" + TEXT)
    assert max(map(width, shown(Page(columns), of=of).splitlines())) <= columns


def test_every_finding_is_there_with_rule_and_level() -> None:
    parse, page = extract(document(), VOCABULARY), " ".join(shown(WIDE).split())
    findings = [*parse.fields.values(), *(one for found in parse.records.values() for one in found)]
    assert len(findings) >= 5
    for finding in findings:
        assert f"{finding.rule} ({finding.confidence})" in page
    assert f"{sum(finding.confidence == 'sure' for finding in findings)} sure" in page


def test_what_does_not_stand_in_the_text_is_at_the_head() -> None:
    by_name = Finding({"value": "Ada Brok"}, (Evidence(0, 8, "Ada Brok", "metadata:author"),), "author", "likely")
    page = shown(WIDE, Parse({"applicant.name": by_name}))
    head, _, _ = page.partition("Statement of Purpose")
    assert "◐ applicant name  Ada Brok" in head
    assert "from the metadata author “Ada Brok”: author (likely)" in head


def test_a_record_stands_beside_its_own_words_rather_than_its_sentence() -> None:
    of = document("# Statement of Purpose\n\nAda Brok\n\n" + "Long ago " * 20 + "I wrote Melting of Ice in Brno.")
    sentence = of.text[of.text.index("Long ago") :]
    paper = {"title": "Melting of Ice", "role": "authored", "authors": [], "venue": None, "year": 2020}
    data = {**paper, "doi": None, "arxiv": None}
    page = shown(WIDE, Parse({}, {"papers": (Finding(data, at(of, sentence, "Melting of Ice"), "r", "guess"),)}), of)
    assert "Melting of Ice¹ in Brno." in page and "1 ○ paper, authored  Melting of Ice" in page and "2020" in page


def test_a_passage_has_its_number_before_it() -> None:
    of = document()
    passage = of.text[of.text.index("I want") :]
    kind = Finding({"value": "cover_letter"}, at(of, passage), "what it says", "guess")
    page = shown(WIDE, Parse({"statement.kind": kind}), of)
    assert "¹I want a PhD" in page and "○ kind  cover letter" in page


def test_words_with_several_meanings_are_shown_as_ambiguous() -> None:
    places = [
        InstitutionEntry(key, name, "university", "", "", (Alias("Brno Tech"),))
        for key, name in (("a", "Brno University of Technology"), ("b", "Brno Technical School"))
    ]
    of = document(TEXT + "\n\nI studied at Brno Tech.")
    page = shown(WIDE, of=of, known=Vocabulary(tuple(places)))
    assert re.search(r"at Brno Tech[⁰¹²³⁴⁵⁶⁷⁸⁹·]+\.", page) and "? 1 ambiguous" in page
    assert re.search(r"\? institution\n.*Brno Technical School or Brno University", page)
    assert "several have this spelling (ambiguous)" in page


def test_what_is_no_statement_is_said_at_once() -> None:
    page = shown(WIDE, of=document("# Read me\n\nToo short."))
    assert "Nothing was looked for: " in page and "Read me" not in page


def test_a_document_cannot_steer_the_terminal() -> None:
    of = document(TEXT + "\n\nAnd \x1b[2J\x9b31m then \u202eturned\u2066.", "bad\x1b]0;name\x07.md")
    for page in (WIDE, NARROW):
        assert not [sign for sign in shown(page, of=of) if not sign.isprintable() and sign != "\n"]
    assert harmless("a\x1b[1m\u202eb\tc\nd") == "a�[1m�b c d"


def test_colour_is_only_added() -> None:
    painted = shown(Page(132, colour=True))
    assert "\033[4;32m" in painted, "the words of a sure find are underlined in its colour"
    assert re.sub(r"\033\[[\d;]*m", "", painted).split() == shown(WIDE).split()


def test_the_command_is_plain_and_132_columns_wide_in_a_pipe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "brok.md").write_text(TEXT)
    call_command("extract", str(tmp_path), "--explain")
    wide = capsys.readouterr().out
    assert "\033" not in wide and max(map(width, wide.splitlines())) == 132
    monkeypatch.setenv("COLUMNS", "60")
    call_command("extract", str(tmp_path), "--explain")
    assert max(map(width, capsys.readouterr().out.splitlines())) == 60
