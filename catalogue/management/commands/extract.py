"""Print what the documents say: one JSON object a line, or the text with notes. Needs no database."""

from __future__ import annotations

import json
import os
import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalogue.explanation import PIPED, Page, explain
from catalogue.extraction import extract
from catalogue.extraction.vocabulary import Vocabulary, VocabularyError, load
from catalogue.reading import Document, UnreadableDocument
from catalogue.reading.files import SourceFile, walk
from catalogue.reading.pool import ReadingPool


class Command(BaseCommand):
    """`manage.py extract PATH... [--text | --explain]`: exit status 1 when a document could not be read."""

    help = "Print the records found in statements, one JSON object a line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, or folders with all below them")
        shown = parser.add_mutually_exclusive_group()
        shown.add_argument("--text", action="store_true", help='add "text", which the offsets of the evidence count in')
        shown.add_argument(
            "--explain", action="store_true", help="show the text with each find, its rule and its level in the margin"
        )

    def handle(self, *args: Any, paths: list[Path], text: bool, explain: bool, **options: Any) -> None:
        """Print each document as soon as it is understood."""
        try:
            vocabulary = load(settings.FIXTURES)
        except VocabularyError as error:
            raise CommandError(str(error)) from error
        page = self._page(options) if explain else None
        failed = False
        with ReadingPool() as pool:
            for source, result in pool.read_all(walk(paths)):
                failed = failed or isinstance(result, UnreadableDocument)
                self._print(source, result, vocabulary, text, page)
        if failed:
            sys.exit(1)

    def _print(
        self,
        source: SourceFile,
        result: Document | UnreadableDocument,
        vocabulary: Vocabulary,
        text: bool,
        page: Page | None,
    ) -> None:
        try:
            if page is None:
                self.stdout.write(json.dumps(_record(source, result, vocabulary, text), ensure_ascii=False))
            elif isinstance(result, UnreadableDocument):
                self.stderr.write(str(result))
            else:
                parse = extract(result, vocabulary)
                self.stdout.write("\n".join(explain(source.place, result, parse, vocabulary, page)))
        except BrokenPipeError:
            # The reader of the pipe (`| head`, a pager that was left) has seen enough. What Python would still
            # write at its end has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)

    def _page(self, options: dict[str, Any]) -> Page:
        """A terminal gives its width and shows colour; a pipe gets plain text of a width that prints well."""
        on_terminal = self.stdout.isatty()
        colour = (on_terminal or options["force_color"]) and not options["no_color"] and "NO_COLOR" not in os.environ
        asked = on_terminal or "COLUMNS" in os.environ
        columns = shutil.get_terminal_size((PIPED, 24)).columns if asked else PIPED
        return Page(columns, colour=colour)


def _record(
    source: SourceFile, result: Document | UnreadableDocument, vocabulary: Vocabulary, with_text: bool
) -> dict[str, Any]:
    if isinstance(result, UnreadableDocument):
        return {"document": source.place, "error": str(result)}
    record = {"document": source.place, **extract(result, vocabulary).as_dict()}
    return record | {"text": result.text} if with_text else record
