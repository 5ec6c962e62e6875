"""One reading process: takes documents from a `ReadingPool` one by one, under limits, and gives back what it read.

Started as a program of its own, never forked: it inherits no database connection, no lock and no secret. It talks
JSON, because what a hostile document might make of this process must not reach the other one as code.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from catalogue.reading.errors import UnreadableDocument

_MEGABYTE = 1024 * 1024
_MOST_GROWTH = 256 * _MEGABYTE


def main(descriptor: int, reader: str) -> None:
    """Serve on the socket ``descriptor`` with ``reader`` ("package.module:function") until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    module, _, function = reader.partition(":")
    read = getattr(import_module(module), function)
    with Connection(descriptor) as connection:
        connection.send_bytes(b"{}")
        begun = _address_space()
        while True:
            try:
                order = json.loads(connection.recv_bytes())
                data = connection.recv_bytes()
            except (EOFError, OSError):
                return
            _limit(_address_space() + order["memory"], order["seconds"])
            answer = _answer(read, data, order["name"])
            _limit(None, None)
            # What is left of the memory of a large document is of no use to the next one.
            answer["last"] = "memory" in answer or _address_space() > begun + _MOST_GROWTH
            connection.send_bytes(json.dumps(answer).encode("utf-8", "surrogatepass"))


def _answer(read: Any, data: bytes, name: str) -> dict[str, Any]:
    try:
        return {"document": read(data, name).as_dict()}
    except UnreadableDocument as error:
        return {"unreadable": [error.reason, error.remedy]}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # a reader's fault must not cost the other documents
        return {"fault": f"{type(error).__name__}: {error}"[:500]}


def _limit(memory: int | None, seconds: float | None) -> None:
    """Set the most bytes of address space and seconds of work; None lifts a limit.

    The pool counts real time. The limit of work ends a process that the pool was killed above.
    """
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, _worked(seconds))):
        hard = resource.getrlimit(what)[1]
        soft = hard if most is None else most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (soft, hard))
        except (ValueError, OSError):  # macOS knows the limit of memory and refuses to set it
            continue


def _worked(seconds: float | None) -> int | None:
    if seconds is None:
        return None
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return int(usage.ru_utime + usage.ru_stime + 2 * seconds) + 2


def _address_space() -> int:
    """Return how many bytes this process has before it reads: libraries and interpreter."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError):
        return 512 * _MEGABYTE
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
