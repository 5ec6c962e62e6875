"""Everything that must be there before the site can answer, in order; done again it changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from catalogue.serving import curator, static_files

Say = Callable[[str], None]
# An arbitrary number that all processes of this program know: two that start at once prepare one after the other.
LOCK = 7_203_114


def prepare(say: Say, samples: bool) -> None:
    """Make the database, its vocabulary, the first account, the static files and, if wanted, the samples.

    ``say`` gets a line before every step that may take a second. Raises CommandError, PostgresUnavailableError.
    """
    check_folder(settings.VAR)
    say("Starting the database ...")
    with _alone():
        migrate(say)
        say("Loading the vocabulary ...")
        call_command("load_vocabulary", verbosity=0, stdout=StringIO())
        if samples:
            say("Importing the samples ...")
            import_samples(say)
        if not settings.PRODUCTION and (password := curator.make_first()):
            say(f"Made the account for the admin: name {curator.NAME}, password {password} (shown this once).")
        if static_files.collect_if_changed():
            say("Collected the static files.")


def check_folder(folder: Path) -> None:
    """Raise CommandError where nothing can be written below ``folder``."""
    trial = folder / ".trial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise CommandError(
            f"The folder {folder} cannot be written to ({error.strerror}). Make it yours, or set CATALOGUE_VAR to a "
            "folder that is."
        ) from error


def migrate(say: Say) -> None:
    """Bring the tables up to date; where they are, not even Django's own bookkeeping after migrations runs."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Setting up the tables ...")
        call_command("migrate", interactive=False, verbosity=0)


def import_samples(say: Say) -> None:
    """Import and publish the invented statements; of one that fails the report is said, and the others are there."""
    report = StringIO()
    folder = str(settings.FIXTURES / "statements")
    try:
        call_command("import_statements", folder, publish=True, samples=True, stdout=report, stderr=report)
    except SystemExit:
        say(f"Not all samples could be imported.\n{report.getvalue().strip()}")


@contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock in the database until the block ends; the database frees it when the process dies."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
