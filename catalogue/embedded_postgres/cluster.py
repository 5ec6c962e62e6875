"""Who uses the private server: started by the first process that needs it, stopped by the last."""

from __future__ import annotations

import atexit
import errno
import os
import threading
from pathlib import Path

from catalogue.embedded_postgres import binaries
from catalogue.embedded_postgres.binaries import Binaries
from catalogue.embedded_postgres.errors import PostgresUnavailableError
from catalogue.embedded_postgres.lease import Lease
from catalogue.embedded_postgres.server import Server

_clusters: dict[Path, Cluster] = {}


class Cluster:
    """A PostgreSQL cluster below ``folder``; use `in_folder`, which keeps one object a folder and process.

    ``durable=False`` is for tests: a power failure may cost the data, and everything is faster.
    """

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._server = Server(folder, durable)
        self._lease = Lease(folder)
        self._guard = threading.RLock()
        self._socket = ""
        os.register_at_fork(after_in_child=self._forget)

    def ensure(self, again: bool = False) -> str:
        """Make sure that the server runs, count as its user, and return the folder of its socket.

        ``again`` looks anew although this process has found it running before, e.g. after a broken connection.
        Raises PostgresUnavailableError.
        """
        with self._guard:
            if self._lease.held and not again:
                return self._socket
            try:
                self._make_folder()
                self._take()
            except OSError as error:
                raise PostgresUnavailableError(
                    f"The folder {self.folder} cannot be used ({error.strerror}: {error.filename}). Make it and all in "
                    "it yours, set CATALOGUE_VAR to a folder that is, or give DATABASE_URL."
                ) from error
            atexit.unregister(self.leave)
            atexit.register(self.leave)
            return self._socket

    def leave(self) -> None:
        """Stop being a user of the server, and stop it where nobody else is one."""
        with self._guard:
            if not self._lease.held:
                return
            if self.folder.is_dir():  # else somebody has removed it all
                with self._lease.turn():
                    if self._lease.is_last():
                        self._server.stop()
            self._lease.drop()

    def stop(self) -> None:
        """Stop the server at once, whoever uses it; does nothing where it does not run."""
        self._server.stop()

    def programs(self) -> Binaries:
        """Return the binaries that fit this cluster, e.g. for `pg_dump`, which refuses a newer server."""
        return binaries.choose(self.data)

    def _forget(self) -> None:
        """In a forked child: the lock is the parent's, so drop our copy of it and start as a stranger."""
        self._guard = threading.RLock()
        self._lease.drop()

    def _make_folder(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)
        if not os.access(self.folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self.folder))

    def _take(self) -> None:
        """Become a user of the running server; a failure leaves this process none."""
        with self._lease.turn():
            self._lease.take()
            try:
                self._socket = self._server.running() or self._server.start()
            except BaseException:
                self._lease.drop()
                raise


def in_folder(folder: Path, durable: bool = True) -> Cluster:
    """Return this process's one cluster object for ``folder``; ``durable`` counts when it is first asked for.

    With two, each would hold a lock that keeps the other from being the last user.
    """
    if folder not in _clusters:
        _clusters[folder] = Cluster(folder, durable)
    return _clusters[folder]
