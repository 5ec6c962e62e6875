"""One PostgreSQL cluster a test run (see `tests.settings`), stopped and removed when the run ends."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop and remove the run's own cluster, however the run went; xdist's workers leave that to their parent."""
    if hasattr(config, "workerinput"):
        return
    folder = Path(os.environ.get("CATALOGUE_VAR", ""))
    if folder.parent != Path(tempfile.gettempdir()) or folder.name != f"catalogue-tests-{os.getpid()}":
        return
    if (folder / "pg").is_dir():
        from catalogue.embedded_postgres.cluster import in_folder

        in_folder(folder / "pg").stop()
    shutil.rmtree(folder, ignore_errors=True)
