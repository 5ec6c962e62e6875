"""The life of the private server: made once, started by the first who needs it, stopped by the last."""

from __future__ import annotations

import atexit
import os
import shlex
import shutil
import threading
import time
from pathlib import Path

from psycopg import pq

from catalogue.embedded_postgres import binaries, identity, socket_folder
from catalogue.embedded_postgres.binaries import Binaries
from catalogue.embedded_postgres.errors import PostgresUnavailableError
from catalogue.embedded_postgres.identity import Identity
from catalogue.embedded_postgres.lease import Lease

USER = "postgres"
PORT = 5432  # names the socket's file only: the server listens on no network address
# Right after kill -9 the old children hold the folder for some seconds; these lines of the log say so.
PASSING = ("already exists", "shared memory", "another postmaster", "another server")
PATIENCE = 20.0

_clusters: dict[Path, Cluster] = {}


class Cluster:
    """A PostgreSQL cluster below ``folder``; use `in_folder`, which keeps one object a folder and process.

    ``durable=False`` is for tests: a power failure may cost the data, and everything is faster.
    """

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._durable = durable
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
            self._make_folder()
            with self._lease.turn():
                self._lease.take()
                try:
                    self._socket = self._running() or self._start()
                except BaseException:
                    self._lease.drop()
                    raise
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
                        self.stop()
            self._lease.drop()

    def stop(self) -> None:
        """Stop the server at once, whoever uses it; does nothing where it does not run."""
        if not (self.data / "postmaster.pid").exists():
            return
        where = self._last_socket()
        programs = self.programs()
        command = [programs.path("pg_ctl"), "stop", "-w", "-m", "fast", "-t", "60", "-D", str(self.data)]
        identity.choose(programs, self.folder).run(command)
        socket_folder.remove(where)

    def programs(self) -> Binaries:
        """Return the binaries that fit this cluster, e.g. for `pg_dump`, which refuses a newer server."""
        return binaries.choose(self.data)

    def _forget(self) -> None:
        """In a forked child: the lock is the parent's, so drop our copy of it and start as a stranger."""
        self._guard = threading.RLock()
        self._lease.drop()

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.folder.chmod(0o711)
        except OSError as error:
            raise PostgresUnavailableError(_unwritable(self.folder, error)) from error
        if not os.access(self.folder, os.W_OK):
            raise PostgresUnavailableError(_unwritable(self.folder, PermissionError(13, "Permission denied")))

    def _running(self) -> str:
        """Return the socket folder of the running server, "" where none answers."""
        where = self._last_socket()
        return where if where and _answers(where) else ""

    def _last_socket(self) -> str:
        """Return the socket folder that the server's own pid file names, "" where it stopped in good order.

        Asking the file lets a process with another TMPDIR find the server too.
        """
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return ""
        return lines[4].split(",")[0].strip() if len(lines) > 4 else ""

    def _start(self) -> str:
        programs = binaries.choose(self.data)
        person = identity.choose(programs, self.folder)
        if not self.data.exists():
            self._initialise(programs, person)
        person.give(self.data)
        where = socket_folder.make(self.folder, person.owner)
        try:
            self._boot(programs, person, where)
        except BaseException:
            socket_folder.remove(where)
            raise
        return where

    def _boot(self, programs: Binaries, person: Identity, where: str) -> None:
        """Start the server, patiently where the last one was killed and its children still end."""
        options = f"-k {shlex.quote(where)} -p {PORT} -c listen_addresses= -c unix_socket_permissions=0700"
        log = self.data / "server.log"
        command = [
            *(programs.path("pg_ctl"), "start", "-w", "-t", "60", "-D", str(self.data)),
            *("-l", str(log), "-o", options),
        ]
        give_up = time.monotonic() + PATIENCE
        while True:
            already_logged = log.stat().st_size if log.exists() else 0
            done = person.run(command)
            if done.returncode == 0 and _answers(where):
                return
            reason = _since(log, already_logged) or done.stdout
            if time.monotonic() > give_up or not any(phrase in reason for phrase in PASSING):
                raise PostgresUnavailableError(f"PostgreSQL does not start: {_last_line(reason)} (all of it: {log})")
            time.sleep(0.3)

    def _initialise(self, programs: Binaries, person: Identity) -> None:
        """Make the cluster beside its place and move it there when whole: a kill leaves no half of one."""
        unfinished = self.folder / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        person.give(unfinished)
        command = [
            *(programs.path("initdb"), "-D", str(unfinished), f"--username={USER}", "--auth=trust"),
            *("--encoding=UTF8", "--data-checksums", *_locale(programs.major)),
        ]
        done = person.run([*command, *([] if self._durable else ["--no-sync"])])
        if done.returncode != 0:
            raise PostgresUnavailableError(f"PostgreSQL cannot be set up in {self.folder}: {_last_line(done.stdout)}")
        if not self._durable:
            with (unfinished / "postgresql.conf").open("a") as configuration:
                configuration.write("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n")
        unfinished.rename(self.data)


def in_folder(folder: Path, durable: bool = True) -> Cluster:
    """Return this process's one cluster object for ``folder``; ``durable`` counts when it is first asked for.

    With two, each would hold a lock that keeps the other from being the last user.
    """
    if folder not in _clusters:
        _clusters[folder] = Cluster(folder, durable)
    return _clusters[folder]


def _locale(major: int) -> list[str]:
    """Choose the locale rather than inherit it: two machines must search and fold case alike."""
    if major >= 17:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]


def _answers(where: str) -> bool:
    conninfo = f"host='{where}' port={PORT} user={USER} dbname=postgres connect_timeout=5"
    return bool(pq.PGconn.ping(conninfo.encode()) == pq.Ping.OK)


def _since(log: Path, size: int) -> str:
    try:
        return log.read_bytes()[size:].decode(errors="replace")
    except OSError:
        return ""


def _last_line(text: str) -> str:
    """Return the line that names the error: the first FATAL or error, else the last that is not empty."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line or "could not" in line]
    return (telling or lines or ["no reason given"])[0 if telling else -1]


def _unwritable(folder: Path, error: OSError) -> str:
    return (
        f"The folder {folder} cannot be written to ({error.strerror}). Make it yours, set CATALOGUE_VAR to a folder "
        "that is, or give DATABASE_URL."
    )
