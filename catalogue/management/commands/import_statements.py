"""Import documents: read them, understand them and bring the catalogue in step."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from catalogue.extraction.vocabulary import VocabularyError
from catalogue.importing.report import Report
from catalogue.importing.run import ImportOptions, import_files
from catalogue.importing.vocabulary import known_vocabulary


class Command(BaseCommand):
    """Import files and folders, and report what happened to each document."""

    help = "Import statements from files and folders (with all that is below them), then report on each document."

    def add_arguments(self, parser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document or a folder of documents")
        parser.add_argument("--publish", action="store_true", help="publish what no decision or question holds back")
        parser.add_argument("--dry-run", action="store_true", help="report what would happen and store nothing")
        parser.add_argument(
            "--reread", action="store_true", help="read known documents again (after a reader's change)"
        )
        parser.add_argument("--samples", action="store_true", help="mark as samples, which `demo --remove` takes out")
        parser.add_argument("--json", action="store_true", help="print the report as one JSON object")

    def handle(self, *args, **options) -> None:
        """Import; exit with 1 when a document failed."""
        missing = [str(path) for path in options["paths"] if not path.exists()]
        if missing:
            raise CommandError(f"There is no file or folder {', '.join(missing)}. Check the path.")
        try:
            vocabulary = known_vocabulary(settings.FIXTURES)
        except VocabularyError as error:
            raise CommandError(str(error)) from error
        asked = ImportOptions(
            vocabulary,
            publish=options["publish"],
            dry_run=options["dry_run"],
            reread=options["reread"],
            samples=options["samples"],
        )
        report = self._import(options["paths"], asked, quiet=options["json"])
        if options["json"]:
            self.stdout.write(json.dumps(report.as_dict(), ensure_ascii=False))
        else:
            self._print(report, dry_run=options["dry_run"])
        if report.failed:
            sys.exit(1)

    def _import(self, paths: list[Path], asked: ImportOptions, *, quiet: bool) -> Report:
        """Run the import beside a progress bar, which shows itself on a terminal only."""
        with tqdm(unit=" documents", disable=True if quiet else None, leave=False) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            return import_files(paths, asked, progress)

    def _print(self, report: Report, *, dry_run: bool) -> None:
        if dry_run:
            self.stdout.write("Nothing was stored; this is what an import would do:")
        if not report.outcomes:
            self.stdout.write("No documents found.")
        for line in report.lines():
            self.stdout.write(line)
