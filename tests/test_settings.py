"""Local and production mode: which variables make which, and what each promises."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from catalogue.local_key import read_or_make

ROOT = Path(__file__).resolve().parent.parent
KEY = "k3-" + "abcdefghijklmnopqrstuvwxyz0123456789" * 2
COMPLETE = {
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": "catalogue.example.org",
    "DATABASE_URL": "postgres://someone@localhost/somewhere",
}
OURS = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "PRODUCTION", "CSRF_TRUSTED_ORIGINS", "TRUST_PROXY", "DEBUG")
SHOW = """
import json
from catalogue import settings
print(json.dumps({name: str(value) for name, value in vars(settings).items() if name.isupper()}))
"""


def run(arguments: list[str], var: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the project with nothing of our variables and Django's set but ``given``."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment = {name: value for name, value in others.items() if name not in OURS}
    environment |= {"DJANGO_SETTINGS_MODULE": "catalogue.settings", "CATALOGUE_VAR": str(var), **given}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True)


def settings(var: Path, **given: str) -> dict[str, str]:
    done = run(["-c", SHOW], var, **given)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("given", "production", "reason"),
    [
        ({}, "False", "nothing given"),
        ({"DATABASE_URL": COMPLETE["DATABASE_URL"]}, "False", "another database alone is still this machine alone"),
        (COMPLETE, "True", "everything given"),
        ({**COMPLETE, "PRODUCTION": "1"}, "True", "and said so"),
    ],
)
def test_the_mode_follows_from_what_is_given(tmp_path: Path, given: dict, production: str, reason: str) -> None:
    assert settings(tmp_path, **given)["PRODUCTION"] == production, reason


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"PRODUCTION": "1"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": "catalogue.example.org"}, "SECRET_KEY"),
        ({"SECRET_KEY": KEY}, "ALLOWED_HOSTS"),
        ({"SECRET_KEY": KEY, "DATABASE_URL": COMPLETE["DATABASE_URL"]}, "ALLOWED_HOSTS"),
        ({"SECRET_KEY": KEY, "ALLOWED_HOSTS": "catalogue.example.org"}, "DATABASE_URL"),
    ],
)
def test_production_mode_names_the_missing_variable(tmp_path: Path, given: dict, missing: str) -> None:
    done = run(["manage.py", "serve"], tmp_path, **given)
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: Production mode needs {missing}.")
    assert done.stderr.count("\n") == 1


def test_production_mode_passes_the_checks_for_deployment(tmp_path: Path) -> None:
    done = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], tmp_path, **COMPLETE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("name", "local", "production"),
    [
        ("SECURE_HSTS_SECONDS", None, "31536000"),
        ("SECURE_SSL_REDIRECT", None, "True"),
        ("SESSION_COOKIE_SECURE", None, "True"),
        ("CSRF_COOKIE_SECURE", None, "True"),
        ("ALLOWED_HOSTS", "['localhost', '127.0.0.1', '[::1]']", "['catalogue.example.org']"),
        ("CSRF_TRUSTED_ORIGINS", "[]", "['https://catalogue.example.org']"),
        ("SECURE_PROXY_SSL_HEADER", None, None),
        ("DEBUG", "False", "False"),
    ],
)
def test_what_each_mode_sets(tmp_path: Path, name: str, local: str | None, production: str | None) -> None:
    assert settings(tmp_path).get(name) == local
    assert settings(tmp_path, **COMPLETE).get(name) == production


def test_options_of_production_mode(tmp_path: Path) -> None:
    found = settings(
        tmp_path, **COMPLETE | {"ALLOWED_HOSTS": ".example.org, a.example", "TRUST_PROXY": "1", "DEBUG": "1"}
    )
    assert found["CSRF_TRUSTED_ORIGINS"] == "['https://*.example.org', 'https://a.example']"
    assert found["SECURE_PROXY_SSL_HEADER"] == "('HTTP_X_FORWARDED_PROTO', 'https')"
    assert found["DEBUG"] == "False", "never with a database of real people"


def test_importing_the_settings_does_nothing(tmp_path: Path) -> None:
    var = tmp_path / "var"
    done = run(["-c", "import catalogue.settings"], var)
    assert done.returncode == 0, done.stderr
    assert not var.exists()


def test_the_local_key_is_kept_and_private(tmp_path: Path) -> None:
    file = tmp_path / "var" / "secret_key"
    key = read_or_make(file)
    assert len(key) == 64
    assert read_or_make(file) == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["secret_key"]


def test_two_processes_that_start_at_once_have_one_key(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        assert len(set(pool.map(read_or_make, [file] * 8))) == 1


def test_the_admin_is_served_under_the_strict_policy(client) -> None:
    header = client.get("/admin/login/").headers["Content-Security-Policy"]
    policy = dict(directive.strip().split(" ", 1) for directive in header.split(";"))
    assert policy == {
        "default-src": "'none'",
        **dict.fromkeys(("script-src", "style-src", "img-src", "font-src", "connect-src"), "'self'"),
        **dict.fromkeys(("form-action", "manifest-src"), "'self'"),
        **dict.fromkeys(("base-uri", "frame-ancestors"), "'none'"),
    }
