"""As whom PostgreSQL runs: as oneself, or, for root, as somebody else.

PostgreSQL refuses to run as user 0. Three ways round that are tried in order, none of which makes a user or
changes the modes of a folder that is not PostgreSQL's own:

1. a user namespace in which root is called nobody: files stay root's, and it works below a closed home;
2. `setpriv` to nobody with the right to pass closed folders: works there too, the files become nobody's;
3. the plain change of user: works where every folder above is open.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from catalogue.embedded_postgres.binaries import Binaries
from catalogue.embedded_postgres.errors import PostgresUnavailableError

NOBODY = 65534


@dataclass(frozen=True, slots=True)
class Identity:
    """A way to run PostgreSQL's programs; ``owner`` is the user whom its files belong to."""

    name: str
    owner: int
    prefix: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)

    def run(self, command: Iterable[str], timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run ``command`` to its end and return it with what it said.

        Output goes to a file, not a pipe: the server that `pg_ctl` starts would hold a pipe open for ever.
        The command gets a session of its own, so that Ctrl-C in the terminal does not break it off half done.
        """
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run(
                [*self.prefix, *command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=timeout,
                start_new_session=True,
                env=_environment(),
                cwd="/",
                **self.options,
            )
            said.seek(0)
            done.stdout = said.read()
        return done

    def give(self, folder: Path) -> None:
        """Make ``folder`` and all in it belong to the owner; does nothing where it does already."""
        if folder.stat().st_uid == self.owner:
            return
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, self.owner, self.owner, follow_symlinks=False)


def choose(binaries: Binaries, folder: Path) -> Identity:
    """Return the identity that can run ``binaries`` with data below ``folder``.

    Raises PostgresUnavailableError where root finds no way.
    """
    if os.geteuid() != 0:
        return Identity("oneself", os.geteuid())
    for identity in _for_root():
        if identity.prefix and not shutil.which(identity.prefix[0]):
            continue
        if _works(identity, binaries, folder):
            return identity
    raise PostgresUnavailableError(
        f"PostgreSQL does not run as root, and no other user can reach {folder}. "
        "Run this as an ordinary user, or give DATABASE_URL."
    )


def _for_root() -> list[Identity]:
    nobody = str(NOBODY)
    namespace = ("unshare", "--user", f"--map-user={nobody}", f"--map-group={nobody}", "--")
    privileges = (
        *("setpriv", f"--reuid={nobody}", f"--regid={nobody}", "--clear-groups"),
        *("--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"),
    )
    plain = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    return [
        Identity("a user namespace", 0, namespace),
        Identity("setpriv", NOBODY, privileges),
        Identity("a change of user", NOBODY, (), plain),
    ]


def _works(identity: Identity, binaries: Binaries, folder: Path) -> bool:
    """Try to write below ``folder`` and to run a program; asking for permissions is not the same as having them."""
    trial = folder / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    trial.mkdir(mode=0o700)
    try:
        identity.give(trial)
        script = 'touch "$1/file" && "$2" --version'
        return identity.run(["sh", "-c", script, "sh", str(trial), binaries.path("initdb")], timeout=20).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
    finally:
        shutil.rmtree(trial, ignore_errors=True)


def _environment() -> dict[str, str]:
    """The environment without PGDATA, PGPORT and their like, which would steer the server elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")}
