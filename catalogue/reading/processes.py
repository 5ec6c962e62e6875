"""The pool's end of one reading process (see `worker`): start it, give it a document, take the answer, kill it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from multiprocessing.connection import Pipe
from pathlib import Path
from typing import Any

import catalogue

READER = "catalogue.reading:read"
# A machine under load may take long to start a program; one that takes longer will not start.
_LONGEST_START = 60.0
_LARGEST_ANSWER = 256 * 1024 * 1024
# What a Python program needs to start; database addresses and keys are none of it.
_PASSED_ON = ("PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONHOME")
_ROOT = Path(catalogue.__file__).resolve().parent.parent


class Died(Exception):  # noqa: N818 - named for what happened
    """The process ended before it answered."""


class Process:
    """A reading process; ``until`` is when it is to have answered, on the monotonic clock."""

    def __init__(self, reader: str) -> None:
        self.connection, other = Pipe()
        self.until = 0.0
        self._ready = False
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "catalogue.reading.worker", str(other.fileno()), reader],
                pass_fds=[other.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=_ROOT,
                env=_environment(),
            )
        finally:
            other.close()

    @property
    def pid(self) -> int:
        """Its number in the system."""
        return self._process.pid

    def give(self, name: str, data: bytes, memory: int, seconds: float) -> None:
        """Send a document; it is to be read with ``memory`` bytes and in ``seconds``. Raises Died."""
        order = json.dumps({"name": name, "memory": memory, "seconds": seconds})
        try:
            if not self._ready:
                self._await_start()
            self.connection.send_bytes(order.encode("utf-8"))
            self.connection.send_bytes(data)
        except (EOFError, OSError) as error:
            raise Died from error
        self.until = time.monotonic() + seconds

    def take(self) -> dict[str, Any]:
        """Return the answer that is there. Raises Died."""
        try:
            answer = json.loads(self.connection.recv_bytes(_LARGEST_ANSWER).decode("utf-8", "surrogatepass"))
        except (EOFError, OSError, ValueError) as error:
            raise Died from error
        return dict(answer)

    def kill(self) -> None:
        """End it, whatever it does, and leave no zombie."""
        self.connection.close()
        self._process.kill()
        self._process.wait()

    def _await_start(self) -> None:
        if not self.connection.poll(_LONGEST_START):
            raise Died
        self.connection.recv_bytes()
        self._ready = True


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key in _PASSED_ON or key.startswith("LC_")}
    path = [str(_ROOT), *(entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry)]
    return {**kept, "PYTHONPATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1"}
