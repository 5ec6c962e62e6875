"""Labels that are not in their form are said so, by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.evaluation.gold import GoldError, load_gold

EMPTY = '{"document": "brok.md", "applicant": {}, "statement": {}%s}'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "brok.json, line 1: is no JSON"),
        ("[]", "brok.json: must hold one JSON object"),
        ('{"applicant": {}, "statement": {}}', 'brok.json: has no "document"'),
        (
            EMPTY % ', "advisors": ["Jana Mala"]',
            'brok.json: "advisors" must be a list of objects that each have a "name"',
        ),
        (EMPTY % ', "papers": [{"name": "Ice"}]', 'each have a "title"'),
        (EMPTY % ', "research_areas": [{"name": "Ice"}]', '"research_areas" must be a list of names'),
        ("\xff", "brok.json: cannot be read as UTF-8"),
    ],
)
def test_a_file_that_is_no_label(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "brok.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(GoldError, match=r"brok\.json") as error:
        load_gold([tmp_path])
    assert said in str(error.value)


def test_folders_that_hold_no_labels(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"holds no \*.json"):
        load_gold([tmp_path])
    with pytest.raises(GoldError, match="there is no such folder"):
        load_gold([tmp_path / "absent"])


def test_two_labels_of_one_document(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(EMPTY % "")
    with pytest.raises(GoldError, match=r"b.json: labels brok.md, which .*a.json labels too"):
        load_gold([tmp_path])
