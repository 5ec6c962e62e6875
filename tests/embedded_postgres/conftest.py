"""Clusters of these tests' own, each in a temporary folder, and processes that use them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from catalogue.embedded_postgres.cluster import Cluster

# Uses the cluster in argv[1] until its standard input ends: "up" is printed when it runs.
USER = """
import sys
from pathlib import Path
from catalogue.embedded_postgres.cluster import in_folder
in_folder(Path(sys.argv[1]), durable=False).ensure()
print("up", flush=True)
sys.stdin.read()
"""


class Users:
    """Processes that use the cluster in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[str]] = []

    def begin(self, **environment: str) -> subprocess.Popen[str]:
        """Start a process without waiting for it."""
        command = [sys.executable, "-c", USER, str(self.folder)]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env={**os.environ, **environment})
        self.processes.append(process)
        return process

    def start(self, **environment: str) -> subprocess.Popen[str]:
        """Start a process and return when the server runs for it."""
        process = self.begin(**environment)
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        return process

    def end(self, process: subprocess.Popen[str]) -> None:
        """Let a process end as it should."""
        process.communicate(timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder; whatever server runs in it at the end is stopped."""
    folder = tmp_path / "pg"
    yield folder
    Cluster(folder).stop()


@pytest.fixture
def users(folder: Path) -> Iterator[Users]:
    """Processes on ``folder``, all ended at the end."""
    users = Users(folder)
    yield users
    for process in users.processes:
        process.kill()
        process.communicate()


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], bool]:
    """Wait up to 20 seconds for something to become true and tell whether it did."""

    def wait(true: Callable[[], bool]) -> bool:
        give_up = time.monotonic() + 20
        while not true() and time.monotonic() < give_up:
            time.sleep(0.05)
        return true()

    return wait
