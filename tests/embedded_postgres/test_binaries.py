"""Which PostgreSQL is taken: what the operator names, else the wheel's, else the system's; the folder outranks all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from catalogue.embedded_postgres import binaries
from catalogue.embedded_postgres.errors import PostgresUnavailableError


def install(folder: Path, version: str, programs: tuple[str, ...] = binaries.NEEDED) -> Path:
    """Make programs that say they are PostgreSQL ``version``."""
    folder.mkdir(parents=True)
    for name in programs:
        (folder / name).write_text(f"#!/bin/sh\necho '{name} (PostgreSQL) {version}'\n")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with PostgreSQL 16 on the PATH and nothing else."""
    monkeypatch.delenv("PG_BIN", raising=False)
    monkeypatch.setenv("PATH", str(install(tmp_path / "system", "16.9")))
    monkeypatch.setattr(binaries, "SYSTEM_FOLDERS", ())
    monkeypatch.setattr(binaries, "WHEEL", "no_such_package")
    return tmp_path


def made_by(machine: Path, major: str) -> Path:
    data = machine / "data"
    data.mkdir()
    (data / "PG_VERSION").write_text(f"{major}\n")
    return data


def test_the_systems_programs_are_found(machine: Path) -> None:
    assert binaries.choose(machine / "data").major == 16


def test_the_wheel_comes_before_the_system(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine / "site" / "wheel" / "pginstall" / "bin", "18.6")
    (machine / "site" / "wheel" / "__init__.py").write_text("raise RuntimeError('the package must not be run')")
    monkeypatch.syspath_prepend(machine / "site")
    monkeypatch.setattr(binaries, "WHEEL", "wheel")
    sys.modules.pop("wheel", None)
    assert binaries.choose(machine / "data").major == 18


def test_what_the_operator_names_comes_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(install(machine / "own", "17.2")))
    assert binaries.choose(machine / "data").major == 17


def test_the_version_of_the_folder_outranks_the_order(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(install(machine / "own", "18.6")))
    assert binaries.choose(made_by(machine, "16")).major == 16


@pytest.mark.parametrize(
    ("version", "programs"),
    [("nonsense", binaries.NEEDED), ("18.6", ("postgres",))],
    ids=["programs that are something else", "a client without a server"],
)
def test_what_does_not_work_is_passed_over(
    machine: Path, monkeypatch: pytest.MonkeyPatch, version: str, programs: tuple[str, ...]
) -> None:
    monkeypatch.setenv("PG_BIN", str(install(machine / "own", version, programs)))
    assert binaries.choose(machine / "data").major == 16


@pytest.mark.parametrize(
    ("installed", "folder_of", "message"),
    [
        (
            None,
            None,
            "No PostgreSQL programs are found for this machine. Install PostgreSQL 15 or newer, or set PG_BIN",
        ),
        ("14.2", None, "The PostgreSQL found is too old (14 in "),
        ("18.6", "15", "was made by PostgreSQL 15, and no programs of that version are found (only 18 in "),
    ],
    ids=["nothing at all", "too old", "another version's folder"],
)
def test_what_is_missing_is_said_with_what_to_do(
    machine: Path, monkeypatch: pytest.MonkeyPatch, installed: str | None, folder_of: str | None, message: str
) -> None:
    path = install(machine / "other", installed) if installed else machine / "empty"
    monkeypatch.setenv("PATH", str(path))
    data = made_by(machine, folder_of) if folder_of else machine / "data"
    with pytest.raises(PostgresUnavailableError) as error:
        binaries.choose(data)
    assert message in str(error.value)
