"""Which files a folder stands for, and what loading them can say."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.reading import LARGEST, UnreadableDocument
from catalogue.reading.files import walk


def test_a_folder_gives_all_files_below_it_once_and_in_order(tmp_path: Path) -> None:
    for place in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/config", "__MACOSX/a.txt"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = [source.place for source in walk([tmp_path, tmp_path / "b.txt"])]
    assert found == ["b.txt", "a/z.md"]


@pytest.mark.parametrize(("name", "says"), [("absent.txt", "no such file"), ("folder.txt", "no ordinary file")])
def test_what_cannot_be_loaded_says_so(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "folder.txt").mkdir()
    from catalogue.reading.files import SourceFile

    with pytest.raises(UnreadableDocument, match=says):
        SourceFile(tmp_path / name, name).load()


def test_no_more_is_loaded_than_may_be_read(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"a" * (LARGEST * 2))
    (source,) = walk([tmp_path])
    assert len(source.load()) == LARGEST + 1
