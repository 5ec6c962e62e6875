"""`manage.py demo`: `serve` with the invented sample statements, to look round before importing anything."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management import CommandError

from catalogue.management.commands import serve


class Command(serve.Command):
    """Serve the catalogue with the samples, or take the samples out."""

    help = "Start the catalogue with invented sample statements; --remove takes them out again."
    samples = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        super().add_arguments(parser)
        parser.add_argument("--remove", action="store_true", help="take the samples out and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the command."""
        if not options["remove"]:
            return super().handle(*args, **options)
        try:
            from catalogue.importing.samples import remove_samples
        except ImportError as error:
            raise CommandError("This version has no samples to remove.") from error
        removed = remove_samples()
        return self.say(f"Removed {removed} sample statement{'' if removed == 1 else 's'}.")
