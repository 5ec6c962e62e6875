"""gunicorn within this process, so that the signals which stop the command stop the server and PostgreSQL."""

from __future__ import annotations

import http.client
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.core.management import CommandError
from django.db import connections

WORKERS = 2
THREADS = 4
PATIENCE = 60.0


def serve(bind: str, port: int, url: str, answers: Callable[[int], None]) -> None:
    """Serve until a signal ends the process.

    ``answers`` is called once, with the status of the first answer (0 where none came within a minute), in a worker.
    Raises CommandError where gunicorn is not installed.
    """
    try:
        from gunicorn.app.base import BaseApplication
    except ImportError as error:
        raise CommandError(
            "gunicorn is not installed (there is none for Windows): use `manage.py runserver`, or install it."
        ) from error

    class Server(BaseApplication):
        def load_config(self) -> None:
            for name, value in _options(bind, port, url, answers).items():
                if name in self.cfg.settings:  # older releases lack some
                    self.cfg.set(name, value)

        def load(self) -> Any:
            from catalogue.wsgi import application

            return application

    # A connection must not be shared by the processes that gunicorn is about to fork.
    connections.close_all()
    Server().run()


def _options(bind: str, port: int, url: str, answers: Callable[[int], None]) -> dict[str, Any]:
    def when_ready(arbiter: Any) -> None:
        # A closed terminal means the end, not gunicorn's "read your configuration again".
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))

    def post_worker_init(worker: Any) -> None:
        # Count as a user of the private PostgreSQL from the start: whichever process dies last must stop it.
        if cluster := getattr(connections["default"], "cluster", None):
            cluster.ensure()
        if worker.age == 1:  # a restarted worker has nothing to announce
            threading.Thread(target=lambda: answers(_first_answer(url)), daemon=True).start()

    return {
        "bind": f"[{bind}]:{port}" if ":" in bind else f"{bind}:{port}",
        "worker_class": "gthread",
        "workers": WORKERS,
        "threads": THREADS,
        "timeout": 60,
        "graceful_timeout": 5,
        "loglevel": "warning",
        "proc_name": "catalogue",
        "control_socket_disable": True,
        "when_ready": when_ready,
        "post_worker_init": post_worker_init,
    }


def _first_answer(url: str) -> int:
    """Ask for the first page until it answers, and return the status."""
    where = urlsplit(url)
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=30)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    return 0
