"""The head that tools read and no page shows: YAML between ``---``, TOML between ``+++``, pandoc's ``%`` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

_YAML = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_PANDOC = re.compile(r"\A% ?(?P<title>[^\n]*)\n(?:% ?(?P<author>[^\n]*)\n)?(?:% ?(?P<date>[^\n]*)\n)?(?=\s*\n)")
_LINE = re.compile(r"[ \t]*(?:-[ \t]+)?([\w-]+)[ \t]*[:=][ \t]*(.*)")
_KEYS = {
    "title": "title", "subtitle": "subtitle",
    "author": "author", "authors": "author", "name": "author", "date": "date", "email": "email",
    "mail": "email", "website": "website", "homepage": "website",
    # What it is written for.
    "programme": "subject", "program": "subject", "degree": "subject", "position": "subject", "subject": "subject",
}  # fmt: skip
# What in a list or a mapping follows the key on lines of its own, and the signs that announce it.
_FOLLOWS = re.compile(r"[|>][+-]?|")
_COMMENT = re.compile(r"\s+#.*$")
_NOTE = re.compile(r"\^\[[^\]]*\]|\\thanks\{[^}]*\}")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return title, author, date, address and what is applied for of the head of ``text``, and the text after it."""
    if match := _PANDOC.match(text):
        found = {key: value.strip() for key, value in match.groupdict().items() if value and value.strip()}
        return ({"author": found.pop("author").split(";")[0].strip(), **found} if "author" in found else found), text[
            match.end() :
        ]
    block = _YAML.match(text) or _TOML.match(text)
    if block is None or not any(map(_LINE.fullmatch, block.group(1).split("\n"))):
        return {}, text
    metadata: dict[str, str] = {}
    for key, value in _entries(block.group(1).split("\n")):
        if key in _KEYS and value:
            metadata.setdefault(_KEYS[key], value)
    return metadata, text[block.end() :]


def _entries(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the key and the value of each line; a value on lines of its own is that, of a list the first entry."""
    for number, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        key, value = match.group(1).casefold(), _plain(match.group(2))
        if _FOLLOWS.fullmatch(value):
            value = _below(lines, number, whole=bool(value))
        yield key, value


def _below(lines: list[str], number: int, whole: bool) -> str:
    """Return what stands indented or listed below a key: all of a text (``whole``), of a list its first entry."""
    found: list[str] = []
    for line in lines[number + 1 : number + 6]:
        if not line.startswith((" ", "\t", "-")):
            break
        entry = line.strip().removeprefix("- ")
        if not whole:
            # A mapping's first entry may be a name or an address: they are read as keys of their own.
            return "" if _LINE.fullmatch(entry) else _plain(entry)
        found.append(entry)
    return " ".join(found)


def _plain(value: str) -> str:
    """Return a value without quotation marks, comments and notes; of a list in brackets the first entry."""
    value = value.strip()
    if value[:1] in {'"', "'"}:
        value = value[1:].partition(value[0])[0]
    elif value.startswith("["):
        value = value.strip("[]").split(",")[0].strip().strip("'\"")
    else:
        value = _COMMENT.sub("", value)
    return _NOTE.sub("", value).strip()
