"""Print what the documents say, one JSON object a line. Needs no database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalogue.extraction import extract
from catalogue.extraction.vocabulary import Vocabulary, VocabularyError, load
from catalogue.reading import Document, UnreadableDocument
from catalogue.reading.files import SourceFile, walk
from catalogue.reading.pool import ReadingPool


class Command(BaseCommand):
    """`manage.py extract PATH... [--text]`: exit status 1 when a document could not be read."""

    help = "Print the records found in statements, one JSON object a line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, or folders with all below them")
        parser.add_argument(
            "--text", action="store_true", help='add "text", which the offsets of the evidence count in'
        )

    def handle(self, *args: Any, paths: list[Path], text: bool, **options: Any) -> None:
        """Print each document as soon as it is understood."""
        try:
            vocabulary = load(settings.FIXTURES)
        except VocabularyError as error:
            raise CommandError(str(error)) from error
        failed = False
        with ReadingPool() as pool:
            for source, result in pool.read_all(walk(paths)):
                record = _record(source, result, vocabulary, text)
                failed = failed or "error" in record
                self.stdout.write(json.dumps(record, ensure_ascii=False))
        if failed:
            sys.exit(1)


def _record(
    source: SourceFile, result: Document | UnreadableDocument, vocabulary: Vocabulary, with_text: bool
) -> dict[str, Any]:
    if isinstance(result, UnreadableDocument):
        return {"document": source.place, "error": str(result)}
    record = {"document": source.place, **extract(result, vocabulary).as_dict()}
    return record | {"text": result.text} if with_text else record
