#!/usr/bin/env python
"""Django's command line: ``python manage.py help`` lists the commands."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Run the command; what a person can put right is said in one line, without a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "catalogue.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
        from django.db.utils import OperationalError
    except ImportError as error:
        sys.exit(f"{error.name} is missing. Run: python -m pip install -r requirements.txt")
    # An exit instead of a sudden death, so that the private PostgreSQL is stopped too.
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):  # Windows has no SIGHUP
            signal.signal(number, lambda received, _: sys.exit(128 + received))
    try:
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, OperationalError) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit("error: " + " ".join(str(error).split()))
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()
