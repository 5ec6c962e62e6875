"""Bring the research areas and institutions of the database in step with the files in fixtures/."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalogue.extraction.vocabulary import VocabularyError
from catalogue.importing.vocabulary import load_vocabulary


class Command(BaseCommand):
    """Load the vocabulary; run again it changes only what the files changed."""

    help = __doc__

    def handle(self, *args, **options) -> None:
        """Load and say how much changed."""
        try:
            areas, institutions = load_vocabulary(settings.FIXTURES)
        except VocabularyError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Research areas changed: {areas}. Institutions changed: {institutions}.")
