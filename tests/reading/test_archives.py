"""Archives: which documents they stand for, and that a hostile one costs a line of the report."""

from __future__ import annotations

import gzip
import io
import itertools
import struct
import zipfile
from pathlib import Path

import pytest

from catalogue.reading import LARGEST, UnreadableDocument, archives, read
from catalogue.reading.files import SourceFile, walk

TEXT = b"I study glaciers because my village drinks from one."


def packed(members: dict[str, bytes], **options: int) -> bytes:
    """Return a zip archive of ``members``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def found(tmp_path: Path, name: str, data: bytes) -> list[SourceFile]:
    """Return the documents that an archive ``name`` with these bytes stands for."""
    (tmp_path / name).write_bytes(data)
    return list(walk([tmp_path]))


def test_members_are_documents_of_their_own(tmp_path: Path) -> None:
    members = {"b.txt": TEXT, "deep/a.md": TEXT, "deep/": b"", "__MACOSX/._b.txt": b"", "deep/.hidden": b""}
    first, second = found(tmp_path, "all.zip", packed(members))
    assert (first.name, first.place) == ("b.txt", "all.zip!b.txt")
    assert (second.name, second.place) == ("a.md", "all.zip!deep/a.md")
    assert second.address == f"{(tmp_path / 'all.zip').resolve()}!deep/a.md"
    assert first.load() == second.load() == TEXT


def test_what_gzip_packed_has_the_name_without_its_ending(tmp_path: Path) -> None:
    (source,) = found(tmp_path, "brok.txt.gz", gzip.compress(TEXT))
    assert (source.name, source.place, source.load()) == ("brok.txt", "brok.txt.gz", TEXT)


def test_names_of_members_lead_nowhere(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.txt").write_bytes(b"not to be read")
    (source,) = found(inner, "up.zip", packed({"../secret.txt": TEXT}))
    assert (source.name, source.load()) == ("secret.txt", TEXT)
    (source,) = found(inner, "up.zip", packed({"two\nlines\x1b.txt": TEXT}))
    assert source.place == "up.zip!two�lines�.txt"


def altered(data: bytes, at: int, value: bytes, mark: bytes = b"PK\x01\x02") -> bytes:
    """Return ``data`` with ``value`` written at ``at`` bytes after the first ``mark``."""
    start = data.index(mark) + at
    return data[:start] + value + data[start + len(value) :]


GOOD = packed({"a.txt": TEXT})
BOMB = packed({"a.txt": bytes(10_000_000)})


@pytest.mark.parametrize(
    ("name", "data", "says", "reason"),
    [
        ("a.zip", GOOD[:60], "damaged", "cut off"),
        ("a.zip", b"no archive at all", "damaged", "another file under its name"),
        ("a.zip", packed({}), "without any file", "empty"),
        ("a.zip", packed({"b.zip": GOOD}), "an archive within an archive", "nested archives are not followed"),
        ("a.zip.gz", gzip.compress(GOOD), "an archive within an archive", "in whatever order"),
        ("a.zip", altered(GOOD, 8, b"\x01"), "protected by a password", "encrypted"),
        ("a.zip", altered(GOOD, 10, b"\x0c"), "unusual method", "bzip2, of which a reader need not know"),
        ("a.zip", altered(GOOD, 24, struct.pack("<L", 7)), "damaged", "it says less than it holds"),
        ("a.zip", BOMB, "larger than 5 MB unpacked", "seen before anything is unpacked"),
        ("a.zip", altered(BOMB, 24, struct.pack("<L", 7)), "larger than 5 MB", "a bomb that lies about its size"),
        ("a.txt.gz", gzip.compress(bytes(10_000_000)), "larger than 5 MB", "a bomb without a size"),
        ("a.txt.gz", gzip.compress(TEXT)[:-9], "damaged", "cut off"),
        ("a.txt.gz", TEXT, "damaged", "not packed at all"),
    ],
    # Archives hold the time at which they were made: as names of tests they would differ between processes.
    ids=itertools.count(),
)
def test_what_cannot_be_opened_says_so(tmp_path: Path, name: str, data: bytes, says: str, reason: str) -> None:
    (source,) = found(tmp_path, name, data)
    with pytest.raises(UnreadableDocument, match=says) as error:
        read(source.load(), source.name)
    assert error.value.remedy, reason


def test_no_more_is_unpacked_than_a_reader_takes(tmp_path: Path) -> None:
    (source,) = found(tmp_path, "a.zip", altered(BOMB, 24, struct.pack("<L", 7)))
    assert len(source.load()) == LARGEST + 1


def test_an_archive_of_too_many_or_too_large_members_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = packed({f"{number}.txt": b"" for number in range(archives.MOST_MEMBERS + 1)})
    (source,) = found(tmp_path, "many.zip", many)
    with pytest.raises(UnreadableDocument, match="more than 5000 files"):
        source.load()
    many = altered(many, 12, struct.pack("<L", 2**31), mark=b"PK\x05\x06")
    monkeypatch.setattr(zipfile, "ZipFile", None)  # its list of contents must not even be loaded
    (tmp_path / "many.zip").write_bytes(many)
    with pytest.raises(UnreadableDocument, match="more than 5000 files"):
        source.load()


def test_the_members_together_may_not_grow_beyond_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 2 * 1024**2)
    data = packed({f"{number}.txt": bytes(1024**2) for number in range(3)})
    (source,) = found(tmp_path, "a.zip", data)
    with pytest.raises(UnreadableDocument, match="unpacks to more than 2 MB"):
        source.load()
