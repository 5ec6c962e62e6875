"""The server itself: making its cluster, starting it, asking whether it runs, stopping it. Who may, says `cluster`."""

from __future__ import annotations

import shlex
import shutil
import time
from pathlib import Path

from psycopg import pq

from catalogue.embedded_postgres import binaries, identity, socket_folder
from catalogue.embedded_postgres.binaries import Binaries
from catalogue.embedded_postgres.errors import PostgresUnavailableError
from catalogue.embedded_postgres.identity import Identity

USER = "postgres"
PORT = 5432  # names the socket's file only: the server listens on no network address
# Right after kill -9 the old children hold the folder for some seconds; these lines of the log say so.
PASSING = ("already exists", "shared memory", "another postmaster", "another server")
PATIENCE = 20.0
# For tests: a power failure may cost the data, and everything is faster.
CARELESS = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class Server:
    """The server on the cluster in ``folder / "data"``."""

    def __init__(self, folder: Path, durable: bool) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._durable = durable

    def running(self) -> str:
        """Return the socket folder of the running server, "" where none answers."""
        where = self._last_socket()
        return where if where and _answers(where) else ""

    def start(self) -> str:
        """Start the server, on a new cluster where there is none, and return its socket folder.

        Raises PostgresUnavailableError.
        """
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

    def stop(self) -> None:
        """Stop the server at once, whoever uses it; does nothing where it does not run."""
        if not (self.data / "postmaster.pid").exists():
            return
        where = self._last_socket()
        programs = binaries.choose(self.data)
        command = [programs.path("pg_ctl"), "stop", "-w", "-m", "fast", "-t", "60", "-D", str(self.data)]
        identity.choose(programs, self.folder).run(command)
        socket_folder.remove(where)

    def _last_socket(self) -> str:
        """Return the socket folder that the server's own pid file names, "" where it stopped in good order.

        Asking the file lets a process with another TMPDIR find the server too.
        """
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return ""
        return lines[4].split(",")[0].strip() if len(lines) > 4 else ""

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
                raise PostgresUnavailableError(f"PostgreSQL does not start: {_telling_line(reason)} (all of it: {log})")
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
            reason = _telling_line(done.stdout)
            raise PostgresUnavailableError(f"PostgreSQL cannot be set up in {self.folder}: {reason}")
        if not self._durable:
            with (unfinished / "postgresql.conf").open("a") as configuration:
                configuration.write(CARELESS)
        unfinished.rename(self.data)


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


def _telling_line(text: str) -> str:
    """Return the first line that names an error, else the last that is not empty."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line or "could not" in line]
    return (telling or lines[-1:] or ["no reason given"])[0]
