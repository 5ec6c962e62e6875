"""The life of the private server: one cluster whoever comes first, stopped by the last, there again after a kill."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from catalogue.embedded_postgres.cluster import Cluster
from catalogue.embedded_postgres.errors import PostgresUnavailableError

# A process that forks a child which leaves, then tells whether the server still runs.
FORK = """
import os, sys
from pathlib import Path
from catalogue.embedded_postgres.cluster import in_folder
cluster = in_folder(Path(sys.argv[1]), durable=False)
cluster.ensure()
if not (child := os.fork()):
    cluster.leave()
    os._exit(0)
os.waitpid(child, 0)
print((cluster.data / "postmaster.pid").exists())
"""


def pid_of(folder: Path) -> int:
    """Return the server's process number, 0 where none runs."""
    try:
        pid = int((folder / "data" / "postmaster.pid").read_text().split("\n")[0])
        os.kill(pid, 0)
    except (OSError, ValueError):
        return 0
    return pid


def connect(cluster: Cluster) -> psycopg.Connection:
    host = cluster.ensure()
    return psycopg.connect(host=host, port=5432, user="postgres", dbname="postgres", autocommit=True)


def value(cluster: Cluster, sql: str) -> object:
    with connect(cluster) as connection:
        return connection.execute(sql).fetchone()[0]


def test_many_processes_at_once_make_one_cluster_and_the_last_stops_it(users, folder, wait_until) -> None:
    processes = [users.begin() for _ in range(6)]
    assert [process.stdout.readline() for process in processes] == ["up\n"] * 6
    server = pid_of(folder)
    assert server
    for process in processes[1:]:
        users.end(process)
    assert pid_of(folder) == server, "one still uses it"
    users.end(processes[0])
    assert wait_until(lambda: not pid_of(folder))


def test_a_killed_process_is_forgotten(users, folder, wait_until) -> None:
    killed, other = users.start(), users.start()
    killed.kill()
    killed.wait()
    assert pid_of(folder)
    users.end(other)
    assert wait_until(lambda: not pid_of(folder))


def test_a_server_left_by_killed_processes_is_used_and_stopped_by_the_next(users, folder, wait_until) -> None:
    killed = users.start()
    killed.kill()
    killed.wait()
    server = pid_of(folder)
    assert server
    nxt = users.start()
    assert pid_of(folder) == server
    users.end(nxt)
    assert wait_until(lambda: not pid_of(folder))


def test_a_process_with_another_temporary_folder_finds_the_same_server(users, folder, tmp_path) -> None:
    users.start()
    server = pid_of(folder)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    users.start(TMPDIR=str(elsewhere))
    assert pid_of(folder) == server


def test_a_forked_child_does_not_end_its_parents_use(folder) -> None:
    done = subprocess.run([sys.executable, "-c", FORK, str(folder)], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n", f"the child had no share of its own {done.stderr}"
    assert not pid_of(folder), "the parent was the last"


def test_what_was_committed_outlives_a_killed_server(folder) -> None:
    cluster = Cluster(folder)
    with connect(cluster) as connection:
        connection.execute("CREATE TABLE kept (n int)")
        connection.execute("INSERT INTO kept VALUES (42)")
        os.kill(pid_of(folder), signal.SIGKILL)
    cluster.ensure(again=True)
    assert value(cluster, "SELECT n FROM kept") == 42
    assert value(cluster, "SHOW fsync") == "on"
    assert value(cluster, "SHOW data_checksums") == "on"
    cluster.leave()


@pytest.mark.parametrize(
    ("name", "reason"),
    [("a b's é", "spaces, quotes and accents"), ("long" * 40, "longer than a socket's path may be")],
)
def test_any_folder_will_do(tmp_path: Path, name: str, reason: str) -> None:
    cluster = Cluster(tmp_path / name / "pg", durable=False)
    try:
        assert value(cluster, "SELECT 1") == 1, reason
    finally:
        cluster.leave()
    assert not pid_of(cluster.folder)


def test_only_its_owner_can_reach_it(folder) -> None:
    cluster = Cluster(folder, durable=False)
    assert value(cluster, "SHOW listen_addresses") == ""
    assert stat.S_IMODE(Path(cluster.ensure()).stat().st_mode) == 0o700
    assert stat.S_IMODE(cluster.data.stat().st_mode) == 0o700
    socket = Path(cluster.ensure())
    cluster.leave()
    assert not socket.exists(), "nothing is left in the temporary folder"


def test_after_a_killed_server_the_last_user_still_tidies_up(folder) -> None:
    cluster = Cluster(folder, durable=False)
    socket = Path(cluster.ensure())
    os.kill(pid_of(folder), signal.SIGKILL)
    cluster.leave()
    assert not socket.exists()


def test_a_cluster_that_was_half_made_is_made_anew(folder) -> None:
    (folder / "data.new").mkdir(parents=True)
    (folder / "data.new" / "PG_VERSION").write_text("18\n")
    cluster = Cluster(folder, durable=False)
    assert value(cluster, "SELECT 1") == 1
    assert not (folder / "data.new").exists()
    cluster.leave()


def test_variables_meant_for_another_server_do_not_lead_astray(folder, monkeypatch) -> None:
    for name, stray in {"PGPORT": "6000", "PGDATA": "/nowhere", "PGHOST": "db.example.org"}.items():
        monkeypatch.setenv(name, stray)
    cluster = Cluster(folder, durable=False)
    assert value(cluster, "SELECT 1") == 1
    cluster.leave()


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PostgresUnavailableError, match=r"cannot be used \(Not a directory: .*CATALOGUE_VAR"):
        Cluster(tmp_path / "file" / "pg").ensure()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_of_another_user_is_said_in_one_line(folder) -> None:
    (folder / "data").mkdir(parents=True)
    (folder / "data").chmod(0)
    with pytest.raises(PostgresUnavailableError, match=r"cannot be used \(Permission denied: .*data.*CATALOGUE_VAR"):
        Cluster(folder).ensure()
    (folder / "data").chmod(0o700)


def test_a_server_that_cannot_start_gives_its_reason(folder) -> None:
    cluster = Cluster(folder, durable=False)
    socket = cluster.ensure()
    cluster.leave()
    with (folder / "data" / "postgresql.conf").open("a") as configuration:
        configuration.write("no_such_setting = on\n")
    for _ in range(2):  # a second try fails as the first did, instead of believing that it runs
        with pytest.raises(PostgresUnavailableError, match=r"does not start: .*FATAL.*contains errors.*server\.log"):
            cluster.ensure()
    assert not Path(socket).exists()


def test_no_program_is_left_running(users, folder, wait_until) -> None:
    users.end(users.start())

    def left() -> bool:
        return str(folder) in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout

    assert wait_until(lambda: not left())
