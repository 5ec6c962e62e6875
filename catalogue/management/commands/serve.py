"""`manage.py serve`: the catalogue of one's own folder, at an address on this machine."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from catalogue.serving import address, gunicorn_server, preparation


class Command(BaseCommand):
    """Prepare what is missing, then serve until stopped."""

    help = "Start the catalogue: database, tables, vocabulary, a first account, and the web server."
    # Django's checks need the tables that this command makes.
    requires_system_checks = ()
    samples = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--port", type=int, default=8000, help="the port to answer at (default 8000)")
        parser.add_argument("--bind", default="127.0.0.1", help="the address to answer at (default 127.0.0.1)")
        parser.add_argument("--no-serve", action="store_true", help="prepare everything and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the command."""
        bind, port = options["bind"], options["port"]
        if not options["no_serve"]:
            address.check(bind, port, settings.PRODUCTION)
        preparation.prepare(self.say, samples=self.samples)
        if options["no_serve"]:
            self.say("Everything is ready.")
            return
        url = address.url(bind, port)
        self.say("Starting the web server ...")
        gunicorn_server.serve(bind, port, url, lambda status: self.announce(url, status))

    def announce(self, url: str, status: int) -> None:
        """Print where the catalogue is, or that it does not answer as it should."""
        if 0 < status < 500:
            self.say(self.style.SUCCESS(f"The catalogue is at {url} (Ctrl-C stops it)."))
        else:
            self.say(self.style.ERROR(f"{url} does not answer as it should ({status or 'no answer'}): see above."))

    def say(self, line: str) -> None:
        """Print a line at once: what is still in a buffer when gunicorn forks would be printed by every process."""
        self.stdout.write(line)
        self.stdout.flush()
