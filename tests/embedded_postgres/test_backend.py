"""The database backend: a connection is there whenever it is wanted, and the programs fit the server."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KILL_BETWEEN = """
import os, signal
from pathlib import Path
import django; django.setup()
from django.conf import settings
from django.db import connection
def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid() > 0")
        return cursor.fetchone()[0]
assert ask()
server = int((settings.VAR / "pg/data/postmaster.pid").read_text().split()[0])
os.kill(server, signal.SIGKILL)
connection.close()  # what Django does with a connection that fails its health check
print(ask())
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a program with a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "CATALOGUE_VAR": str(tmp_path / "var"), "DJANGO_SETTINGS_MODULE": "tests.settings"}


def run(environment: dict[str, str], *arguments: str, **options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, **options)


def test_a_killed_server_is_a_pause_and_no_error(environment: dict[str, str]) -> None:
    done = run(environment, "-c", KILL_BETWEEN)
    assert done.stdout == "True\n", done.stderr


def test_the_shell_speaks_to_the_running_server(environment: dict[str, str]) -> None:
    # Other than the web site, psql's own choice of a server would be the system's.
    done = run(environment, "manage.py", "dbshell", "--", "-Atc", "SHOW server_version_num")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 150000


def test_a_terminated_command_stops_the_server(environment: dict[str, str]) -> None:
    script = "from django.db import connection; connection.ensure_connection(); print('up', flush=True); input()"
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", script]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout.readline() == "up\n"
        pid_file = Path(environment["CATALOGUE_VAR"]) / "pg/data/postmaster.pid"
        assert pid_file.exists()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 128 + signal.SIGTERM
    assert not pid_file.exists()


def test_a_used_database_is_dumped_before_its_tables_change(environment: dict[str, str]) -> None:
    backups = Path(environment["CATALOGUE_VAR"]) / "backups"
    for arguments in (["migrate", "sessions"], ["migrate", "sessions"]):
        assert run(environment, "manage.py", *arguments).returncode == 0
    assert not backups.exists(), "a new database has nothing to lose, and without migrations nothing changes"
    assert run(environment, "manage.py", "migrate", "sessions", "zero").returncode == 0
    (backup,) = backups.iterdir()
    assert backup.read_bytes().startswith(b"PGDMP")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
