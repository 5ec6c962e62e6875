"""The pool: documents in order, each under limits; one that breaks them costs a line and no process stays behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from catalogue.reading import Document, UnreadableDocument
from catalogue.reading.pool import ReadingPool, Result

from .limits import DEADLINE, MEMORY
from .pdf_files import Page, deflated, pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows reads in its own process")
STRANGE = "tests.reading.strange_readers:read"


@dataclass(frozen=True)
class File:
    """A document with its bytes."""

    name: str
    data: bytes = b""

    def load(self) -> bytes:
        return self.data


@pytest.fixture
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(2, deadline=DEADLINE, memory=MEMORY, reader=STRANGE) as opened:
        yield opened


def results(pool: ReadingPool, *names: str) -> list[Result]:
    return [result for _, result in pool.read_all([File(name) for name in names])]


def pids(pool: ReadingPool) -> list[int]:
    return [process.pid for process in pool._processes]


def test_results_come_in_the_order_given_from_processes_that_live_on(pool: ReadingPool) -> None:
    names = [f"{number}.txt" for number in range(40)]
    found = [result.text.split() for result in results(pool, *names) if isinstance(result, Document)]
    assert [name for name, _ in found] == names
    before = pids(pool)
    assert {int(pid) for _, pid in found} <= set(before) and os.getpid() not in before
    results(pool, *names)
    assert pids(pool) == before


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("endless.txt", "reading it took longer than 1 s"),
        ("greedy.txt", "reading it needed more than 100 MB"),
        ("dies.txt", "reading it broke off twice"),
        ("faulty.txt", "its reader failed (ValueError: a mistake in a reader)"),
        ("unreadable.txt", "it is blank"),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not enforce a limit of memory")
def test_a_document_that_breaks_the_limits_costs_one_line(pool: ReadingPool, name: str, says: str) -> None:
    before, strange, after = results(pool, "a.txt", name, "b.txt")
    assert isinstance(before, Document) and isinstance(after, Document)
    assert isinstance(strange, UnreadableDocument) and strange.remedy
    assert str(strange).startswith(f"{name}: {says}")


def test_a_process_that_was_killed_is_replaced_and_its_document_read_again(pool: ReadingPool, tmp_path: Path) -> None:
    ((_, result),) = pool.read_all([File("dies_once.txt", str(tmp_path / "died").encode())])
    assert isinstance(result, Document) and (tmp_path / "died").exists()
    os.kill(pids(pool)[0], signal.SIGKILL)
    assert all(isinstance(result, Document) for result in results(pool, "a.txt", "b.txt", "c.txt"))


def test_closing_leaves_no_process_even_while_one_reads(pool: ReadingPool) -> None:
    reading = pool.read_all([File("a.txt"), File("endless.txt")])
    next(reading)
    before = pids(pool)
    pool.close()
    for pid in before:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_breaking_off_does_not_mix_up_later_documents(pool: ReadingPool) -> None:
    reading = pool.read_all([File(f"{number}.txt") for number in range(9)])
    next(reading)
    reading.close()
    (later,) = results(pool, "later.txt")
    assert isinstance(later, Document) and later.text.startswith("later.txt")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks into /proc")
def test_a_reading_process_knows_no_secret_and_holds_no_file(
    pool: ReadingPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody:secret@/catalogue")
    with (tmp_path / "lock").open("w") as lock:
        os.set_inheritable(lock.fileno(), True)
        (result,) = results(pool, "surroundings.txt")
    assert isinstance(result, Document)
    found = json.loads(result.text)
    assert found["files"] == []
    assert "secret" not in json.dumps(found["environment"])


def test_a_process_ends_with_the_program_that_started_it() -> None:
    program = (
        "import os, signal\n"
        "from catalogue.reading.pool import ReadingPool\n"
        "from tests.reading.test_pool import File\n"
        f"pool = ReadingPool(1, reader={STRANGE!r})\n"
        "list(pool.read_all([File('a.txt')]))\n"
        "print(pool._processes[0].pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60).stdout
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and _is_running(int(printed)):
        time.sleep(0.02)
    assert not _is_running(int(printed))


def _is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_few_small_texts_start_no_process() -> None:
    with ReadingPool() as pool:
        found = list(pool.read_all([File("a.txt", b"Some words."), File("b.md", b"Some words."), File("c.txt", b"")]))
        assert pids(pool) == []
        assert [type(result) for _, result in found] == [Document, Document, UnreadableDocument]
        list(pool.read_all([File("d.txt", b"One more.")]))
        assert pids(pool), "the fourth is no longer one of a few"


def test_without_processes_the_same_is_read_here() -> None:
    with ReadingPool(0) as pool:
        ((_, good), (_, bad)) = pool.read_all([File("a.pdf", pdf(Page().at(60, 700, "Ice."))), File("a.docx", b"")])
    assert isinstance(good, Document) and isinstance(bad, UnreadableDocument)


def zipped(part: str, data: bytes) -> bytes:
    """Return an office document with one part."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, data)
    return buffer.getvalue()


LAUGHS = b"<!DOCTYPE l [<!ENTITY a 'ha'>" + b"".join(
    b"<!ENTITY %c '%s'>" % (number + 98, b"&%c;" % (number + 97) * 50) for number in range(8)
)
NEST = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("zeros.docx", zipped("word/document.xml", bytes(100_000_000)), "a hundred megabytes in a hundred kilobytes"),
        ("laughs.docx", zipped("word/document.xml", LAUGHS + b"]><l>&i;</l>"), "entities of entities"),
        ("deep.docx", zipped("word/document.xml", NEST + b"<w:sdt>" * 1_000_000), "a million elements in one another"),
        ("stream.pdf", pdf(Page(), raw=deflated(bytes(2_000_000_000 // 8))), "a page of zeros"),
        ("words.pdf", pdf(Page(), raw=deflated(b"BT /F1 9 Tf (a b) Tj ET " * 20_000_000)), "a page of endless words"),
    ],
)
def test_a_bomb_is_one_line_of_the_report(name: str, data: bytes, reason: str) -> None:
    with ReadingPool(1, deadline=5.0) as pool:
        ((_, bomb), (_, good)) = pool.read_all([File(name, data), File("good.pdf", pdf(Page().at(60, 700, "Ice.")))])
    assert isinstance(bomb, UnreadableDocument) and bomb.remedy, reason
    assert isinstance(good, Document)
