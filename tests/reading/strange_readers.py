"""What a reader might do with a hostile document; the tests' pools run it in their processes."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

from catalogue.reading import Document, UnreadableDocument

from .limits import MEMORY


def read(data: bytes, name: str) -> Document:
    """Do what the name of the document says."""
    match name.split(".")[0]:
        case "endless":
            while True:
                pass
        case "greedy":
            return _document(name, str(len(bytes(2 * MEMORY))))
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "dies_once" if not Path(data.decode()).exists():
            Path(data.decode()).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case "faulty":
            raise ValueError("a mistake in a reader")
        case "unreadable":
            raise UnreadableDocument(name, "it is blank", "Write something")
        case "surroundings":
            held = [link for link in Path("/proc/self/fd").iterdir() if int(link.name) > 2]
            files = [str(link.resolve()) for link in held if link.resolve().is_file()]
            return _document(name, json.dumps({"files": files, "environment": dict(os.environ)}))
    return _document(name, f"{name} {os.getpid()}")


def _document(name: str, text: str) -> Document:
    return Document(name, "text/plain", text, ())
