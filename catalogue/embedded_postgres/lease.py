"""Who still uses the server: a shared lock a process on one file, freed by the kernel even on kill -9."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Lease:
    """This process's share in ``users.lock`` below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._users = folder / "users.lock"
        self._turn = folder / "turn.lock"
        self._held: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process counts as a user of the server."""
        return self._held is not None

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the exclusive right to make, start or stop the server; other processes wait meanwhile."""
        handle = os.open(self._turn, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def take(self) -> None:
        """Become a user. Call it within `turn`, or the last one out may stop the server at this moment."""
        if self._held is None:
            self._held = os.open(self._users, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._held, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Tell, within `turn`, whether no other process uses the server."""
        if self._held is None:
            return False
        try:
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def drop(self) -> None:
        """Stop being a user."""
        if self._held is not None:
            os.close(self._held)
            self._held = None
