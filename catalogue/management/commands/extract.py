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
from catalogue.reading import UnreadableDocument, read
from catalogue.reading.files import SourceFile, walk


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
        for source in walk(paths):
            record = _record(source, vocabulary, text)
            failed = failed or "error" in record
            self.stdout.write(json.dumps(record, ensure_ascii=False))
        if failed:
            sys.exit(1)


def _record(source: SourceFile, vocabulary: Vocabulary, with_text: bool) -> dict[str, Any]:
    try:
        document = read(source.load(), source.name)
    except UnreadableDocument as error:
        return {"document": source.place, "error": str(error)}
    record = {"document": source.place, **extract(document, vocabulary).as_dict()}
    return record | {"text": document.text} if with_text else record
