"""The names that are known before any document is read: institutions and research areas.

The files are tab-separated with a head line, one entry a line, in ``fixtures/``:

- ``institutions.tsv``: key, name, kind, country (ISO 3166-1 alpha-2), parent (a key), aliases, source
- ``research_areas.tsv``: field, area, aliases
- ``rule_precision.tsv``: how often each rule was right, see `levels`; without the file every claim stands

Aliases are separated by ``|``. A leading ``=`` asks for exact case (``=MIT``), a leading ``?`` for a cue
in the same sentence (``?vision`` is an area only beside "research", "interested in" …; ``?Meta`` is a
company only beside "at", "intern" …), ``?=`` for both. A name is a spelling of its own, as it stands in
any case; where that is too much, the name given again as an alias sets its marks (``?History``).

The source says which public list confirms that an institution of that name is in that country. It is
for those who keep the file, and no part of an entry (a better source changes no parse):

- ``ROR``: Research Organization Registry, an active record (CC0)
- ``university-domains``: the Hipo list of university domains and names (MIT)
- ``swot``: the JetBrains list of schools' domains and names (MIT); it gives the name
- ``GSoC``: the published lists of Google Summer of Code organisations, 2016-2026; they give the name
- ``CNCF``: the landscape of the Cloud Native Computing Foundation (Apache 2.0); it gives the name
- ``listed``: companies listed on a stock exchange, from FinanceDatabase (MIT)
- ``general``: none of these; general knowledge
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path

from catalogue.extraction.levels import LEVELS, Levels, RulePrecision

INSTITUTION_KINDS = (
    "university",
    "school",
    "laboratory",
    "research_institute",
    "company",
    "open_source",
    "programme",
    "agency",
    "nonprofit",
    "hospital",
)

INSTITUTION_SOURCES = ("ROR", "university-domains", "swot", "GSoC", "CNCF", "listed", "general")

_INSTITUTION_COLUMNS = ("key", "name", "kind", "country", "parent", "aliases", "source")


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling under which an entry is found."""

    text: str
    exact_case: bool = False
    needs_cue: bool = False

    @classmethod
    def parse(cls, written: str) -> Alias:
        """Read the file's form: ``?=MIT`` is Alias("MIT", exact_case=True, needs_cue=True)."""
        marks, text = re.fullmatch(r"([?=]*)(.*)", written.strip(), re.S).groups()  # type: ignore[union-attr]
        return cls(text.strip(), "=" in marks, "?" in marks)


def _spellings(name: str, aliases: tuple[Alias, ...]) -> tuple[Alias, ...]:
    if any(alias.text.casefold() == name.casefold() for alias in aliases):
        return aliases
    return (Alias(name), *aliases)


@dataclass(frozen=True, slots=True)
class InstitutionEntry:
    """A known institution; ``key`` is lasting and stands in addresses, ``parent`` is another's key."""

    key: str
    name: str
    kind: str
    country: str
    parent: str
    aliases: tuple[Alias, ...]

    @property
    def spellings(self) -> tuple[Alias, ...]:
        """The name itself and every alias."""
        return _spellings(self.name, self.aliases)


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """A research area inside its field; ``key`` is the name in lower case with hyphens."""

    key: str
    name: str
    field: str
    aliases: tuple[Alias, ...]

    @property
    def spellings(self) -> tuple[Alias, ...]:
        """The name itself and every alias."""
        return _spellings(self.name, self.aliases)


class VocabularyError(ValueError):
    """A vocabulary file is not in its form; the message names the file, the line and what to do."""


# Eq and hash by identity: a vocabulary is built once and asked often.
@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All known names, and what rules are worth. Build one with `load` and share it: its matchers are made once."""

    institutions: tuple[InstitutionEntry, ...] = ()
    areas: tuple[AreaEntry, ...] = ()
    levels: Levels = field(default_factory=Levels)

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change when any entry does; part of a Parse's identity."""
        rows = [*map(asdict, self.institutions), *map(asdict, self.areas), *sorted(self.levels.by_rule.items())]
        return hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:12]

    @cached_property
    def institution_by_key(self) -> dict[str, InstitutionEntry]:
        """Institutions by their lasting key."""
        return {entry.key: entry for entry in self.institutions}

    def with_institutions(self, confirmed: Iterable[InstitutionEntry]) -> Vocabulary:
        """Return a vocabulary that also knows names which a person confirmed."""
        return replace(self, institutions=(*self.institutions, *confirmed))


def slug(name: str) -> str:
    """Return ``name`` in ASCII lower case with hyphens: "Human–robot interaction" → "human-robot-interaction"."""
    plain = unicodedata.normalize("NFKD", name.replace("–", "-")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")


def load(folder: Path) -> Vocabulary:
    """Read ``institutions.tsv``, ``research_areas.tsv`` and, where it is there, ``rule_precision.tsv`` in ``folder``.

    Raises VocabularyError where a file is missing or a line does not have its columns.
    """
    institutions = tuple(
        InstitutionEntry(row["key"], row["name"], row["kind"], row["country"], row["parent"], _aliases(row))
        for row in _rows(folder / "institutions.tsv", _INSTITUTION_COLUMNS)
    )
    areas = tuple(
        AreaEntry(slug(row["area"]), row["area"], row["field"], _aliases(row))
        for row in _rows(folder / "research_areas.tsv", ("field", "area", "aliases"))
    )
    return Vocabulary(institutions, areas, Levels.of(load_rule_precision(folder)))


def load_rule_precision(folder: Path) -> list[RulePrecision]:
    """Read ``rule_precision.tsv`` in ``folder``; nothing where there is none. Raises VocabularyError like `load`."""
    path = folder / "rule_precision.tsv"
    if not path.exists():
        return []
    measured = []
    for row in _rows(path, ("kind", "rule", "claim", "found", "right", "level")):
        level = next((level for level in LEVELS if level == row["level"]), None)
        if level is None or not (row["found"].isdecimal() and row["right"].isdecimal()):
            raise VocabularyError(
                f"{path}: the line of {row['rule']!r} is damaged; write it anew (docs/extraction.md)."
            )
        counts = int(row["found"]), int(row["right"])
        measured.append(RulePrecision(row["kind"], row["rule"], row["claim"], *counts, level))
    return measured


def _aliases(row: dict[str, str]) -> tuple[Alias, ...]:
    return tuple(Alias.parse(part) for part in row["aliases"].split("|") if part.strip())


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read ({error.strerror}); restore it from the release.") from error
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: is not UTF-8 (byte {error.start}); save it as UTF-8.") from error
    reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if tuple(next(reader, ())) != columns:
        raise VocabularyError(f"{path}, line 1: must name the columns {', '.join(columns)}, separated by tabs.")
    for cells in filter(None, reader):
        if len(cells) != len(columns):
            raise VocabularyError(
                f"{path}, line {reader.line_num}: has {len(cells)} cells instead of {len(columns)} "
                f"({', '.join(columns)}); separate them by tabs."
            )
        yield dict(zip(columns, cells, strict=True))
