"""`manage.py demo` and `manage.py serve`, run as a person runs them, in a folder of their own."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# One folder serves all tests of a process, and preparing it takes seconds: keep them in one process.
pytestmark = pytest.mark.xdist_group("serving")

COUNT_ROWS = """
import json
from django.apps import apps
print(json.dumps({model._meta.label: model._base_manager.count() for model in apps.get_models()}))
"""


def environment(var: Path, **given: str) -> dict[str, str]:
    ours = ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "PRODUCTION")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "DJANGO_SETTINGS_MODULE": "catalogue.settings", "CATALOGUE_VAR": str(var), **given}


def manage(var: Path, *arguments: str, **given: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *arguments]
    env = environment(var, **given)
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def row_counts(var: Path) -> dict[str, int]:
    done = manage(var, "shell", "-v", "0", "-c", COUNT_ROWS)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@contextmanager
def running(var: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """Run a command that serves, until it says where or ends; yield it and the lines it has printed."""
    command = [sys.executable, "manage.py", *arguments]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment(var), stdout=pipe, stderr=subprocess.STDOUT, text=True
    )
    lines: list[str] = []
    try:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line.rstrip())
            if "catalogue is at" in line:
                break
        yield process, lines
    finally:
        process.terminate()
        process.communicate(timeout=60)


def left_running(var: Path) -> list[str]:
    """Return the processes that still name the folder, after a moment's grace."""
    for _ in range(40):
        listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout.splitlines()
        left = [line for line in listed if str(var) in line]
        if not left:
            break
        time.sleep(0.1)
    return left


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo has been prepared once."""
    var = tmp_path_factory.mktemp("demo") / "var"
    done = manage(var, "demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("password") == 1
    return var


@pytest.mark.parametrize(
    ("arguments", "given", "message"),
    [
        (["--port", "0"], {}, "0 is no port"),
        (["--port", "70000"], {}, "70000 is no port"),
        (["--bind", "0.0.0.0"], {}, "Local mode answers on this machine alone, not at 0.0.0.0. To serve others set"),
        (["--bind", "::"], {}, "Local mode answers on this machine alone"),
        (["--bind", "catalogue.example.org"], {}, "Local mode answers on this machine alone"),
        (
            ["--bind", "0.0.0.0"],
            {"DATABASE_URL": "postgres://someone@localhost/somewhere"},
            "Local mode answers on this machine alone",
        ),
        ([], {"CATALOGUE_VAR": f"{__file__}/var"}, "cannot be written to (Not a directory). Make it yours, or set"),
        ([], {"DATABASE_URL": "postgres://someone@localhost:1/somewhere"}, "port 1 failed"),
    ],
)
@pytest.mark.parametrize("command", ["demo", "serve"])
def test_what_cannot_be_is_said_in_one_line(
    tmp_path: Path, command: str, arguments: list[str], given: dict[str, str], message: str
) -> None:
    if "--port" not in arguments:
        arguments = [*arguments, "--port", str(free_port())]
    done = manage(tmp_path / "var", command, *arguments, **given)
    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.count("\n") == 1, "one line, no traceback"
    assert not (tmp_path / "var" / "pg").exists(), "nothing is begun"


def test_a_busy_port_is_said_before_any_work(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = manage(tmp_path / "var", "demo", "--port", str(port))
    assert done.returncode == 1
    assert done.stderr == (
        f"CommandError: Port {port} is in use by another program: stop that, or give another with --port, "
        f"e.g. --port {port + 1}.\n"
    )
    assert not (tmp_path / "var").exists()


def test_run_again_it_changes_nothing(var: Path) -> None:
    before = row_counts(var)
    done = manage(var, "demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    assert row_counts(var) == before
    assert "password" not in done.stdout
    assert "tables" not in done.stdout
    assert "static files" not in done.stdout


def test_two_that_start_at_once_prepare_one_after_the_other(tmp_path: Path) -> None:
    command = [sys.executable, "manage.py", "serve", "--no-serve"]
    pipe = subprocess.PIPE
    both = [
        subprocess.Popen(command, cwd=ROOT, env=environment(tmp_path), stdout=pipe, stderr=pipe, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum(output.count("password") for output, _ in said) == 1


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_serves_and_leaves_nothing_behind(var: Path, ending: signal.Signals) -> None:
    port = free_port()
    with running(var, "demo", "--port", str(port)) as (process, lines):
        assert lines[-1] == f"The catalogue is at http://127.0.0.1:{port}/ (Ctrl-C stops it).", lines
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            page = answer.read().decode()
        style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
        assert re.search(r"\.[0-9a-f]{12}\.css$", style), "a name that changes with its content"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{style}", timeout=10) as answer:
            assert "immutable" in answer.headers["Cache-Control"]
        process.send_signal(ending)
        process.wait(timeout=30)
    assert left_running(var) == []
    assert not (var / "pg" / "data" / "postmaster.pid").exists()


def test_even_killed_it_leaves_nothing_behind(var: Path) -> None:
    with running(var, "demo", "--port", str(free_port())) as (process, _):
        process.kill()
        process.wait()
    assert left_running(var) == []


def test_the_samples_can_be_taken_out(tmp_path: Path) -> None:
    assert manage(tmp_path, "serve", "--no-serve").returncode == 0
    without = row_counts(tmp_path)
    assert manage(tmp_path, "demo", "--no-serve").returncode == 0
    assert row_counts(tmp_path)["catalogue.Statement"] >= 12
    done = manage(tmp_path, "demo", "--remove")
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"Removed \d+ sample statements\.\n", done.stdout)
    assert row_counts(tmp_path) == without
