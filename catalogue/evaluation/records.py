"""What a measurement leaves behind: the figures of the rules for the program, the table of levels for people.

Both hold names of rules and counts alone, nothing of the documents that were measured on.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from catalogue.extraction.levels import RulePrecision

_COLUMNS = ("kind", "rule", "claim", "found", "right", "level")
_BEGIN = "<!-- manage.py evaluate --write: begin -->"
_END = "<!-- manage.py evaluate --write: end -->"


class RecordsError(ValueError):
    """A file that a measurement should go into is not as it must be; the message says what to do."""


def write_rule_precision(path: Path, measured: Iterable[RulePrecision]) -> None:
    """Write one line for each kind, rule and claim, tab-separated, in the order given."""
    lines = ["\t".join(_COLUMNS)]
    lines += ["\t".join(str(getattr(row, name)) for name in _COLUMNS) for row in measured]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_level_table(path: Path, lines: Iterable[str]) -> None:
    """Put the lines between the two marks in ``path``. Raises RecordsError where these are not there."""
    before, begin, rest = path.read_text(encoding="utf-8").partition(_BEGIN) if path.exists() else ("", "", "")
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise RecordsError(f"{path}: lacks the lines {_BEGIN} and {_END}, between which the table goes. Put them back.")
    path.write_text("\n".join([before + begin, *lines, end + after]), encoding="utf-8")
