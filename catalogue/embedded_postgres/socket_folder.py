"""The folder of the server's socket: short, because a socket's path may have 107 bytes, and closed to others."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from catalogue.embedded_postgres.errors import PostgresUnavailableError

PREFIX = "catalogue-pg-"
# 103 bytes on macOS, 107 on Linux, less "/.s.PGSQL.5432.lock".
LONGEST = 103 - 19


def make(cluster: Path, owner: int) -> str:
    """Make the socket folder of the cluster in ``cluster``, mode 0700, for ``owner``, and return its path.

    The name follows from the cluster's path, so that restarts leave no litter. Somebody else's folder of that
    name is refused: whoever owns the folder could put a server of their own behind the socket.
    """
    key = hashlib.sha256(os.fsencode(cluster.resolve())).hexdigest()[:12]
    parent = tempfile.gettempdir()
    if len(os.fsencode(parent)) + len(PREFIX) + 13 > LONGEST:
        parent = "/tmp"
    folder = Path(parent) / f"{PREFIX}{key}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), owner):
            raise PostgresUnavailableError(
                f"{folder} belongs to another user. Remove it, or set TMPDIR to another folder."
            )
        folder.chmod(0o700)
        if found.st_uid != owner:
            os.chown(folder, owner, owner)
    except OSError as error:
        raise PostgresUnavailableError(
            f"{folder} cannot be made ({error.strerror}). Set TMPDIR to another folder."
        ) from error
    return str(folder)


def remove(folder: str) -> None:
    """Remove a socket folder that `make` made; anything else is left alone."""
    if Path(folder).name.startswith(PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
