"""Find the files that were meant: paths given one by one, folders with all that is below them, archives' members."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipInfo

from catalogue.reading import LARGEST, UnreadableDocument
from catalogue.reading.archives import gunzip, is_archive, list_members, unpack

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document to read: ``path`` where its file is, ``place`` how it is called in reports, under the folder given.

    ``member`` is the entry of the zip archive at ``path`` that is meant, None for a file of its own.
    """

    path: Path
    place: str
    member: ZipInfo | None = None

    @property
    def name(self) -> str:
        """The file name without folders; a member's own, and for ``a.txt.gz`` the name of what is packed in it."""
        if self.member:
            return _plain(self.member.filename).rsplit("/", 1)[-1]
        return self.path.stem if self.path.suffix.casefold() == ".gz" else _readable(self.path.name)

    @property
    def address(self) -> str:
        """Where the document lies, unlike that of any other: the resolved path, and ``!`` before a member's name."""
        at = _readable(str(self.path.resolve()))
        return f"{at}!{_plain(self.member.filename)}" if self.member else at

    def load(self) -> bytes:
        """Return the bytes.

        Raises UnreadableDocument where the file is not there, may not be read, is no file, is too large or is
        an archive that cannot be opened.
        """
        try:
            if self.path.exists() and not self.path.is_file():
                raise UnreadableDocument(self.place, "it is no ordinary file", "Give a file or a folder of files")
            return self._load()
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise UnreadableDocument(
                self.place, f"it cannot be read ({reason})", "Check the path and that you may read it"
            ) from error

    def _load(self) -> bytes:
        # One byte more than is allowed is enough for `read` to refuse it.
        limit = LARGEST + 1
        with self.path.open("rb") as file:
            if is_archive(self.name):
                raise self._unopened()
            if self.member:
                return unpack(file, self.member, self.place, limit)
            return gunzip(file, self.place, limit) if is_archive(self.path) else file.read(limit)

    def _unopened(self) -> UnreadableDocument:
        """Return why an archive is no document: it lies in another one, is damaged or holds nothing."""
        if self.member or is_archive(self.path.stem):
            return UnreadableDocument(
                self.place, "it is an archive within an archive", "Unpack it and import what is in it"
            )
        try:
            with self.path.open("rb") as file:
                list_members(file, self.place)
        except UnreadableDocument as error:
            return error
        return UnreadableDocument(self.place, "it is an archive without any file", "Check that the right one was saved")


def walk(paths: Iterable[Path]) -> Iterator[SourceFile]:
    """Yield every document once, folders and archives in the order of their names; hidden ones are passed over.

    A path that does not exist is yielded too, and so is an archive that can't be opened: loading it says so.
    Links to folders are not followed, so that a circle of them ends.
    """
    seen: set[Path] = set()
    for path in paths:
        for file, place in _below(path) if path.is_dir() else [(path, _readable(path.name))]:
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                yield from _documents(file, place)


def _documents(file: Path, place: str) -> Iterator[SourceFile]:
    """Yield the members of a zip archive, else the file itself."""
    members: list[ZipInfo] = []
    if file.suffix.casefold() == ".zip" and file.is_file():
        try:
            with file.open("rb") as archive:
                members = list_members(archive, place)
        except (UnreadableDocument, OSError):
            members = []
    for member in members:
        yield SourceFile(file, f"{place}!{_plain(member.filename)}", member)
    if not members:
        yield SourceFile(file, place)


def _plain(member: str) -> str:
    """Return a member's name without signs that would break a line of the report."""
    return _CONTROL.sub("�", member)


def _readable(path: str) -> str:
    """Return ``path`` with bytes that are no UTF-8 written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _below(folder: Path) -> Iterator[tuple[Path, str]]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(names):
            file = Path(parent, name)
            if not name.startswith((".", "~$")) and file.is_file():
                yield file, _readable(file.relative_to(folder).as_posix())
