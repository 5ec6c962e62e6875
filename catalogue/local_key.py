"""The signing key of local mode: made when first asked for, kept in a file that only its owner can read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import get_random_string

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def read_or_make(file: Path) -> str:
    """Return the key in ``file``, made before if there is none.

    Two processes that start at once get the same key: it is written elsewhere and linked into place, and
    only one link can succeed. Raises ImproperlyConfigured where the folder cannot be written to.
    """
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=file.parent, prefix=".key-")  # mkstemp's mode is 0600
            try:
                with os.fdopen(handle, "w") as target:
                    target.write(get_random_string(64, ALPHABET))
                Path(file).hardlink_to(draft)
            except FileExistsError:
                pass
            finally:
                Path(draft).unlink()
        return file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"The key in {file} cannot be read or made ({error.strerror}).") from error
