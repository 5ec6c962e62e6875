"""Look into .zip and .gz without trusting a word of what they say about themselves.

Nothing is ever written to a disk, so the names of members are harmless. Sizes are checked before anything is
unpacked, and no more is unpacked than was announced and than a reader takes. An archive within an archive
is not opened.
"""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from catalogue.reading.errors import UnreadableDocument

MOST_MEMBERS = 5_000
# Unpacked, all members together; the share of a member is checked when it is read.
LARGEST_UNPACKED = 500 * 1024 * 1024
ARCHIVES = (".zip", ".gz")
# The list of contents that `zipfile` holds in memory: about a hundred bytes a member.
_LARGEST_DIRECTORY = 2 * 1024 * 1024
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
_END_64, _LOCATOR_64, _END_64_SIZE, _LOCATOR_64_SIZE = b"PK\x06\x06", b"PK\x06\x07", 56, 20
_LOCAL_HEADER_SIZE = 30
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = ("it is damaged or cut off", "Save or pack it again, or ask for another copy")


def list_members(file: BinaryIO, name: str) -> list[zipfile.ZipInfo]:
    """Return the files of the zip archive ``file``, called ``name`` in reports, in the order of their names.

    Folders, hidden files and what macOS adds are left out. Of two members of one name the last counts, as
    everywhere. Raises UnreadableDocument for a damaged archive, and for one that would grow too large.
    """
    if (_directory_size(file) or 0) > _LARGEST_DIRECTORY:
        raise UnreadableDocument(name, f"it holds more than {MOST_MEMBERS} files", "Divide it into several archives")
    try:
        with zipfile.ZipFile(file) as archive:
            members = {info.filename: info for info in archive.infolist() if _is_document(info)}
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error) as error:
        raise UnreadableDocument(name, *_DAMAGED) from error
    if len(members) > MOST_MEMBERS:
        raise UnreadableDocument(name, f"it holds more than {MOST_MEMBERS} files", "Divide it into several archives")
    if sum(info.file_size for info in members.values()) > LARGEST_UNPACKED:
        limit = LARGEST_UNPACKED // 1024**2
        raise UnreadableDocument(
            name, f"it unpacks to more than {limit} MB", "Check what is in it, and pack the statements alone"
        )
    return [members[member] for member in sorted(members)]


def unpack(file: BinaryIO, member: zipfile.ZipInfo, name: str, limit: int) -> bytes:
    """Return the bytes of ``member`` of the zip archive ``file``, at most ``limit`` of them.

    Raises UnreadableDocument, naming ``name``, where it is damaged, encrypted or packed in an unusual way.
    """
    if member.flag_bits & 1:
        raise UnreadableDocument(name, "it is protected by a password", "Pack it again without one")
    if member.compress_type not in _METHODS:
        raise UnreadableDocument(name, "it is packed by an unusual method", "Pack it again as an ordinary zip")
    if member.file_size >= limit:
        raise UnreadableDocument(
            name, f"it is larger than {limit // 1024**2} MB unpacked", "Check that it is a statement, and save it alone"
        )
    try:
        file.seek(member.header_offset)
        header = file.read(_LOCAL_HEADER_SIZE)
        name_length, extra_length = struct.unpack("<HH", header[26:30])
        file.seek(name_length + extra_length, 1)
        # What deflate makes is hardly ever larger than what went in, so twice the limit is never missed.
        packed = file.read(min(member.compress_size, 2 * limit))
        stored = member.compress_type == zipfile.ZIP_STORED
        data = packed[:limit] if stored else zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit)
    except (struct.error, zlib.error, OSError, OverflowError, ValueError) as error:
        raise UnreadableDocument(name, *_DAMAGED) from error
    if len(data) < limit and (len(data) != member.file_size or zlib.crc32(data) != member.CRC):
        raise UnreadableDocument(name, *_DAMAGED)
    return data


def gunzip(file: BinaryIO, name: str, limit: int) -> bytes:
    """Return what the .gz ``file`` holds, at most ``limit`` bytes; raises UnreadableDocument where it is damaged."""
    try:
        with gzip.GzipFile(fileobj=file) as unpacked:
            return unpacked.read(limit)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableDocument(name, *_DAMAGED) from error


def is_archive(path: Path | str) -> bool:
    """Tell by its name whether ``path`` is an archive whose members are documents."""
    return Path(path).suffix.casefold() in ARCHIVES


def _is_document(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    hidden = any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in parts)
    return not info.is_dir() and not hidden and not parts[-1].startswith("~$")


def _directory_size(file: BinaryIO) -> int | None:
    """Return how large the list of contents says it is, before `zipfile` loads it; None where there is none."""
    size = file.seek(0, 2)
    start = max(0, size - _END_SIZE - _LONGEST_COMMENT - _LOCATOR_64_SIZE - _END_64_SIZE)
    file.seek(start)
    tail = file.read(size - start)
    bare = len(tail) - _END_SIZE
    end = bare if tail[bare : bare + 4] == _END and tail.endswith(b"\0\0") else tail.rfind(_END)
    if bare < 0 or end < 0 or end > bare:
        return None
    locator, record = end - _LOCATOR_64_SIZE, end - _LOCATOR_64_SIZE - _END_64_SIZE
    if record >= 0 and tail[locator : locator + 4] == _LOCATOR_64 and tail[record : record + 4] == _END_64:
        return int(struct.unpack("<Q", tail[record + 40 : record + 48])[0])
    return int(struct.unpack("<L", tail[end + 12 : end + 16])[0])
