"""`manage.py extract`: one JSON object a document, no database, exit status 1 for what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command

TEXT = (
    "# Statement of Purpose\n\nAda Brok\n\n"
    + "I want to pursue a PhD on ice, and I was supervised by Dr. Jana Vrána. " * 5
)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """Return the printed objects."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_folder_prints_each_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "brok.md").write_text(TEXT)
    call_command("extract", str(tmp_path), "--text")
    (record,) = lines(capsys)
    assert record["document"] == "deep/brok.md"
    assert record["applicant"] == {"name": "Ada Brok", "email": None, "website": None}
    assert [(row["name"], row["role"]) for row in record["advisors"]] == [("Jana Vrána", "past")]
    assert str(record["text"]).startswith("Statement of Purpose\n\nAda Brok")


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.md").write_text(TEXT)
    with pytest.raises(SystemExit) as stop:
        call_command("extract", str(tmp_path), str(tmp_path / "absent.txt"))
    assert stop.value.code == 1
    empty, good, absent = lines(capsys)
    assert empty.keys() == absent.keys() == {"document", "error"}
    assert "holds no text" in str(empty["error"]) and "no such file" in str(absent["error"])
    assert "text" not in good and good["document"] == "b.md"
