"""One PostgreSQL cluster a test run (see `tests.settings`), stopped and removed when the run ends."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path
from types import FrameType

import pytest

PREFIX = "catalogue-tests-"


def pytest_configure(config: pytest.Config) -> None:
    """Take a SIGTERM as an end to clean up after, and clean up after runs that were killed."""
    if not hasattr(config, "workerinput"):
        signal.signal(signal.SIGTERM, _end)
        for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            if folder.stat().st_uid == os.geteuid() and not _is_alive(folder.name.removeprefix(PREFIX)):
                _remove(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop and remove the run's own cluster, however the run went; xdist's workers leave that to their parent."""
    folder = Path(tempfile.gettempdir()) / f"{PREFIX}{os.getpid()}"
    if not hasattr(config, "workerinput") and folder.is_dir():
        _remove(folder)


def _remove(folder: Path) -> None:
    from catalogue.embedded_postgres.cluster import in_folder

    in_folder(folder / "pg").stop()
    shutil.rmtree(folder, ignore_errors=True)


def _is_alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except (ValueError, PermissionError):
        pass
    return True


def _end(number: int, frame: FrameType | None) -> None:
    pytest.exit("the run was terminated", returncode=128 + number)
