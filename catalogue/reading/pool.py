"""Read many documents in processes of their own, each under a deadline and a limit of memory.

>>> with ReadingPool() as pool:
...     for file, result in pool.read_all(walk([folder])):
...         ...  # result is a Document or an UnreadableDocument
"""

from __future__ import annotations

import itertools
import os
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import PurePath
from types import TracebackType
from typing import Any, Protocol, TypeVar

from catalogue.reading import Document, UnreadableDocument, read
from catalogue.reading.processes import READER, Died, Process

DEADLINE = 20.0  # seconds
MEMORY = 512 * 1024 * 1024
MEMORY_PER_BYTE = 50
# Starting a process takes half a second: a few small texts, which cost no millisecond each, are not worth it.
_FEW, _SMALL, _LIGHT = 3, 256 * 1024, {".txt", ".md", ".markdown"}
_HARMLESS_CHECK = "Check that it opens, save it again without pictures, or save its text alone"


class Readable(Protocol):
    """What can be read: a `SourceFile`, or anything else with a file name and bytes."""

    @property
    def name(self) -> str:
        """The file name, whose ending tells the format."""

    def load(self) -> bytes:
        """Return the bytes; raise UnreadableDocument where there are none."""


File = TypeVar("File", bound=Readable)
Result = Document | UnreadableDocument


@dataclass(slots=True)
class _Order:
    """A document on its way; ``result`` is None while it is read."""

    file: Any
    data: bytes = b""
    result: Result | None = None
    attempts: int = 0


class ReadingPool:
    """Up to ``workers`` processes that live as long as the pool; 0 reads in this process, without limits.

    ``deadline`` is in seconds of real time and ``memory`` in bytes, for one document, whose own size times
    `MEMORY_PER_BYTE` comes on top. Windows, which knows no such limits, reads in this process.
    """

    def __init__(
        self, workers: int | None = None, *, deadline: float = DEADLINE, memory: int = MEMORY, reader: str = READER
    ) -> None:
        asked = min(4, os.cpu_count() or 1) if workers is None else workers
        self.workers = 0 if sys.platform == "win32" else asked
        self.deadline, self.memory, self.reader = deadline, memory, reader
        self._processes: list[Process] = []
        self._at_work: dict[Process, _Order] = {}
        self._lightly_read = 0

    def __enter__(self) -> ReadingPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes."""
        for process in self._processes:
            process.kill()
        self._processes, self._at_work = [], {}

    def read_all(self, files: Iterable[File]) -> Iterator[tuple[File, Result]]:
        """Yield each file with what it holds, in the order given, while later ones are being read already."""
        coming = iter(files)
        waiting: deque[_Order] = deque()
        try:
            while True:
                for file in itertools.islice(coming, max(0, 4 * self.workers + 1 - len(waiting))):
                    waiting.append(self._order(file))
                if not waiting:
                    return
                self._hand_out(waiting)
                while waiting[0].result is None:
                    self._collect()
                    self._hand_out(waiting)
                done = waiting.popleft()
                if done.result is not None:
                    yield done.file, done.result
        finally:
            for process in list(self._at_work):
                self._discard(process)

    def _order(self, file: Readable) -> _Order:
        """Load a file; read it here and now where that is harmless or all that this machine can do."""
        order = _Order(file)
        try:
            order.data = file.load()
        except UnreadableDocument as error:
            order.result = error
            return order
        light = PurePath(file.name).suffix.casefold() in _LIGHT and len(order.data) <= _SMALL
        few = light and not self._processes and self._lightly_read < _FEW and self.reader == READER
        if few or not self.workers:
            self._lightly_read += 1
            order.result = _read_here(order.data, file.name)
        return order

    def _hand_out(self, waiting: Iterable[_Order]) -> None:
        """Give the documents that nobody reads yet to processes that are free, starting those that are missing."""
        at_work = {id(order) for order in self._at_work.values()}
        unread = [order for order in waiting if order.result is None and id(order) not in at_work]
        # All at once, so that they start side by side.
        while len(self._processes) < min(self.workers, len(at_work) + len(unread)):
            self._processes.append(Process(self.reader))
        free_ones = [process for process in self._processes if process not in self._at_work]
        for order, free in zip(unread, free_ones, strict=False):
            order.attempts += 1
            self._at_work[free] = order
            try:
                free.give(order.file.name, order.data, self._memory(order), self.deadline)
            except Died:
                self._broke_off(free)

    def _collect(self) -> None:
        """Wait until a process has an answer, dies or is too late, and note what came of its document."""
        if not self._at_work:
            return
        soonest = min(process.until for process in self._at_work)
        answered = wait([process.connection for process in self._at_work], max(0.0, soonest - time.monotonic()))
        for process in list(self._at_work):
            if process.connection in answered:
                try:
                    answer = process.take()
                except Died:
                    self._broke_off(process)
                else:
                    order = self._at_work.pop(process)
                    order.result = self._result(order, answer)
                    if answer.get("last"):
                        self._discard(process)
            elif time.monotonic() >= process.until:
                order = self._at_work[process]
                self._discard(process)
                reason = f"reading it took longer than {self.deadline:g} s"
                order.result = UnreadableDocument(order.file.name, reason, _HARMLESS_CHECK)

    def _broke_off(self, process: Process) -> None:
        """Replace a process that died; its document, which may have no part in that, gets a second one."""
        order = self._at_work[process]
        self._discard(process)
        if order.attempts > 1:
            reason = f"reading it broke off twice; it is damaged or needs more than {self._memory(order) // 1024**2} MB"
            order.result = UnreadableDocument(order.file.name, reason, _HARMLESS_CHECK)

    def _discard(self, process: Process) -> None:
        self._at_work.pop(process, None)
        self._processes.remove(process)
        process.kill()

    def _result(self, order: _Order, answer: dict[str, Any]) -> Result:
        name = order.file.name
        if "document" in answer:
            return Document.from_dict(answer["document"])
        if "unreadable" in answer:
            return UnreadableDocument(name, *answer["unreadable"])
        if "memory" in answer:
            reason = f"reading it needed more than {self._memory(order) // 1024**2} MB"
            return UnreadableDocument(name, reason, _HARMLESS_CHECK)
        return _faulty(name, str(answer.get("fault")))

    def _memory(self, order: _Order) -> int:
        return self.memory + MEMORY_PER_BYTE * len(order.data)


def _read_here(data: bytes, name: str) -> Result:
    try:
        return read(data, name)
    except UnreadableDocument as error:
        return error
    except Exception as error:  # as in a process of its own
        return _faulty(name, f"{type(error).__name__}: {error}"[:500])


def _faulty(name: str, fault: str) -> UnreadableDocument:
    return UnreadableDocument(name, f"its reader failed ({fault})", "Report this; the other documents go on")
