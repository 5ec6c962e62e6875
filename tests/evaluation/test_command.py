"""`manage.py evaluate`: from folders of labels and documents to figures, fixture and table."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from catalogue.extraction.vocabulary import load_rule_precision

TEXT = (
    "# Statement of Purpose\n\nAda Brok\n\n"
    + "I want to pursue a PhD on ice, and I was supervised by Dr. Jana Vrána. " * 5
)
LABELS: dict[str, Any] = {
    "document": "brok.md",
    "applicant": {"name": "Ada Brok"},
    "statement": {"kind": "statement_of_purpose", "degree": "phd"},
    "advisors": [{"name": "Jana Vrána", "role": "past"}, {"name": "Ida Kuhn", "role": "past"}],
}


@pytest.fixture
def labelled(tmp_path: Path) -> tuple[str, str]:
    """A folder of labels and one with the document."""
    gold, documents = tmp_path / "gold", tmp_path / "documents"
    gold.mkdir()
    documents.mkdir()
    (gold / "brok.json").write_text(json.dumps(LABELS))
    (documents / "brok.md").write_text(TEXT)
    return str(gold), str(documents)


def test_the_figures_are_printed(labelled: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    call_command("evaluate", *labelled, "--detail", "--all-rules", "--leave-out")
    out = capsys.readouterr().out
    assert "brok.md: missed: advisors: Ida Kuhn" in out
    assert "advisors                    0.667      1.000   0.500  1.000      1      0       1" in out
    assert "past: supervised by" in out and "| level  | expected precision |" in out


def test_a_program_gets_one_object(labelled: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    call_command("evaluate", *labelled, "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["figures"]["advisors"] == 0.6667 and told["figures"]["fields"] == 1.0
    (rule,) = [rule for rule in told["rules"] if rule["kind"] == "advisors"]
    assert (rule["rule"], rule["tally"]["right"], rule["precision"]) == ("past: supervised by", 1, 1.0)


def test_what_does_not_fit_together_is_said(labelled: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    gold, documents = map(Path, labelled)
    (documents / "kuhn.md").write_text(TEXT)
    (gold / "absent.json").write_text(json.dumps({**LABELS, "document": "absent.md"}))
    (gold / "empty.json").write_text(json.dumps({**LABELS, "document": "empty.txt"}))
    (documents / "empty.txt").write_bytes(b"")
    call_command("evaluate", *labelled)
    told = capsys.readouterr()
    assert "no labels for kuhn.md" in told.err
    assert "labelled, but not among the documents: absent.md" in told.err
    assert "not read, so that nothing is found: empty.txt" in told.err
    assert "3 labelled documents, 2 of them among those given" in told.out


def test_two_documents_of_one_name_are_refused(labelled: tuple[str, str]) -> None:
    (Path(labelled[1]) / "older").mkdir()
    (Path(labelled[1]) / "older" / "brok.md").write_text(TEXT)
    with pytest.raises(CommandError, match=r"one name: brok.md, older/brok.md"):
        call_command("evaluate", *labelled)


def test_labels_that_cannot_be_read_are_named(labelled: tuple[str, str]) -> None:
    (Path(labelled[0]) / "brok.json").write_text("{")
    with pytest.raises(CommandError, match=r"brok\.json, line 1: is no JSON"):
        call_command("evaluate", *labelled)


def test_a_measurement_is_kept(labelled: tuple[str, str], tmp_path: Path, settings: Any) -> None:
    shutil.copytree(settings.FIXTURES, tmp_path / "fixtures")
    (tmp_path / "fixtures" / "rule_precision.tsv").unlink(missing_ok=True)
    (tmp_path / "docs").mkdir()
    shutil.copy(settings.BASE_DIR / "docs" / "extraction.md", tmp_path / "docs")
    settings.BASE_DIR, settings.FIXTURES = tmp_path, tmp_path / "fixtures"
    call_command("evaluate", *labelled, "--write")
    kept = {(row.kind, row.rule, row.claim): (row.found, row.right) for row in load_rule_precision(settings.FIXTURES)}
    assert kept["advisors", "past: supervised by", "sure"] == (1, 1)
    assert "finds in 1 labelled documents" in (tmp_path / "docs" / "extraction.md").read_text()
    written = (tmp_path / "fixtures" / "rule_precision.tsv").read_bytes()
    call_command("evaluate", *labelled, "--write")
    assert (tmp_path / "fixtures" / "rule_precision.tsv").read_bytes() == written, "levels have no part in measuring"
