"""Whatever happens to a file on its way: a document or a reason, never another error."""

from __future__ import annotations

import io
import random
import re
import zipfile
from pathlib import Path

import pytest

from catalogue.reading import UnreadableDocument, read

FILES = Path(__file__).parent / "files"


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with a few bytes changed, lost or doubled."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 3, 10, 50])):
        at = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randrange(1, 40)]
            case 2:
                changed[at:at] = changed[:40]
    return bytes(changed)


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """Return an office document in whose parts attributes have other values and elements are gone."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(buffer, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", "replace")
            for _ in range(5):
                found = [match.span() for match in re.finditer(r'(?<==)"[^"]*"|<[^>?]*/>', content)]
                if found:
                    start, end = chance.choice(found)
                    value = (
                        chance.choice(['""', '"x"', '"-5"', '"²"', '"99999999999"']) if content[start] == '"' else ""
                    )
                    content = content[:start] + value + content[end:]
            copy.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("name", ["statement.docx", "statement.odt", "statement.pdf"])
def test_a_damaged_file_is_read_or_refused(name: str, seed: int) -> None:
    chance = random.Random(f"{name} {seed}")
    change = rewritten if seed % 2 and not name.endswith(".pdf") else damaged
    try:
        document = read(change((FILES / name).read_bytes(), chance), name)
    except UnreadableDocument as error:
        assert error.reason and error.remedy
    else:
        assert all(
            before.end < after.start for before, after in zip(document.blocks, document.blocks[1:], strict=False)
        )
