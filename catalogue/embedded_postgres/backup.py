"""A dump of the private database before its tables are changed, so that a bad upgrade can be taken back."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from catalogue.embedded_postgres.errors import PostgresUnavailableError


def before_migration(plan: list[Any], using: str, **unused: Any) -> None:
    """Dump the database when migrations are about to change one that has been in use (a `pre_migrate` receiver).

    Other databases than the private one are left to whoever looks after them.
    """
    connection = connections[using]
    cluster = getattr(connection, "cluster", None)
    if cluster is None or not plan or not MigrationRecorder(connection).applied_migrations():
        return
    folder = cluster.folder.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    name = f"{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.dump"
    dump(cluster, connection.settings_dict["NAME"], folder / name)


def dump(cluster: Any, database: str, file: Path) -> None:
    """Write ``database`` to ``file`` in pg_dump's custom format, with the pg_dump that fits the server.

    Raises PostgresUnavailableError; an unfinished file is removed.
    """
    command = [
        *(cluster.programs().path("pg_dump"), "--format=custom", f"--file={file}"),
        *("--host", cluster.ensure(), "--port=5432", "--username=postgres", database),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        file.unlink(missing_ok=True)
        raise PostgresUnavailableError(f"The backup before the migration failed: {done.stderr.strip()}")
    file.chmod(0o600)
