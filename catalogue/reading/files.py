"""Find the files that were meant: paths given one by one, and folders with all that is below them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.reading import LARGEST, UnreadableDocument


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: ``path`` where it is, ``place`` how it is called in reports, under the folder given."""

    path: Path
    place: str

    @property
    def name(self) -> str:
        """The file name without folders."""
        return self.path.name

    def load(self) -> bytes:
        """Return the bytes.

        Raises UnreadableDocument where the file is not there, may not be read, is no file or is too large.
        """
        try:
            if self.path.exists() and not self.path.is_file():
                raise UnreadableDocument(self.place, "it is no ordinary file", "Give a file or a folder of files")
            with self.path.open("rb") as file:
                # One byte more than is allowed is enough for `read` to refuse it.
                return file.read(LARGEST + 1)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise UnreadableDocument(
                self.place, f"it cannot be read ({reason})", "Check the path and that you may read it"
            ) from error


def walk(paths: Iterable[Path]) -> Iterator[SourceFile]:
    """Yield every file once, folders in the order of their names; hidden files and folders are passed over.

    A path that does not exist is yielded too: loading it says so. Links to folders are not followed,
    so that a circle of them ends.
    """
    seen: set[Path] = set()
    for path in paths:
        for file, place in _below(path) if path.is_dir() else [(path, path.name)]:
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                yield SourceFile(file, place)


def _below(folder: Path) -> Iterator[tuple[Path, str]]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(names):
            file = Path(parent, name)
            if not name.startswith((".", "~$")) and file.is_file():
                yield file, file.relative_to(folder).as_posix()
