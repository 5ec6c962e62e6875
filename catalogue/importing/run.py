"""Import files: read and understand a batch, reconcile it, report it; then the next one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import InterfaceError, OperationalError, connection, transaction

from catalogue import extraction, reading
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.importing.missing import find_missing
from catalogue.importing.reconcile import Options, reconcile
from catalogue.importing.report import Outcome, Report
from catalogue.importing.sources import Arrival
from catalogue.models import Document, Parse
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.files import SourceFile, walk
from catalogue.reading.pool import ReadingPool

BATCH = 50
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the command was asked for; ``extract`` and ``version`` are the parser, another one in tests."""

    vocabulary: Vocabulary
    publish: bool = False
    dry_run: bool = False
    reread: bool = False
    samples: bool = False
    extract: Callable[[Any, Vocabulary], Any] = extraction.extract
    version: str = extraction.VERSION

    @property
    def batch(self) -> Options:
        """What the reconciler needs to know."""
        return Options(self.version, self.vocabulary.version, publish=self.publish, samples=self.samples)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A file with its bytes, as the pool takes it."""

    file: SourceFile
    data: bytes
    checksum: str

    @property
    def name(self) -> str:
        return self.file.name

    def load(self) -> bytes:
        return self.data


@dataclass(slots=True)
class _Read:
    """A batch after reading: what arrived, and the outcome of what did not."""

    arrivals: list[Arrival] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def import_files(
    paths: Iterable[Path],
    options: ImportOptions,
    progress: Progress = lambda done, total: None,
    tell: Callable[[Outcome], None] = lambda outcome: None,
) -> Report:
    """Import all files at and below ``paths``.

    ``progress`` is called with (files done, files in all) after every batch, ``tell`` with every outcome
    after the commit of its batch: what was told is stored. A dry run does everything and stores nothing.
    """
    roots = [Path(path).resolve() for path in paths]
    files = list(walk(roots))
    report = Report()
    with ReadingPool() as pool, transaction.atomic() if options.dry_run else nullcontext():
        done = 0
        for batch in _batches(files):
            read = _read(batch, options, pool)
            outcomes = [*read.outcomes, *_store(read.arrivals, options)]
            for outcome in outcomes:
                tell(outcome)
            report.outcomes += outcomes
            done += len(batch)
            progress(done, len(files))
        report.outcomes += find_missing(roots, files)
        if options.dry_run:
            transaction.set_rollback(True)
    if not options.dry_run and any(report.of(kind) for kind in ("created", "updated", "changed", "duplicate")):
        analyse_tables()
    return report


def analyse_tables() -> None:
    """Let PostgreSQL count what it holds now: lists are slow until it knows, and by itself it may take minutes."""
    tables = ", ".join(model._meta.db_table for model in apps.get_app_config("catalogue").get_models())
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {tables}")


def _batches(files: Sequence[SourceFile]) -> Iterator[Sequence[SourceFile]]:
    for start in range(0, len(files), BATCH):
        yield files[start : start + BATCH]


def _store(arrivals: Sequence[Arrival], options: ImportOptions) -> list[Outcome]:
    """Reconcile a batch; one that fails is halved until the document that fails stands alone."""
    if not arrivals:
        return []
    try:
        return reconcile(arrivals, options.batch)
    except (OperationalError, InterfaceError):
        raise  # the database is gone: no document is to blame, and halving would blame them all
    except Exception as error:
        if len(arrivals) == 1:
            reason = f"it could not be stored ({type(error).__name__}: {error})".replace("\n", " ")[:500]
            return [Outcome("failed", arrivals[0].name, reason, "Report this; the other documents were imported.")]
        half = len(arrivals) // 2
        return [*_store(arrivals[:half], options), *_store(arrivals[half:], options)]


def _read(files: Sequence[SourceFile], options: ImportOptions, pool: ReadingPool) -> _Read:
    """Load a batch, read what is new and understand what this parser has not seen yet."""
    read = _Read()
    loaded = list(_load(files, read))
    known = _known_documents([each.checksum for each in loaded])
    parsed = _parsed([row.pk for row in known.values()], options)
    new = pool.read_all([each for each in loaded if options.reread or each.checksum not in known])
    for each in loaded:
        file, row = each.file, known.get(each.checksum)
        arrival = Arrival(file.address, file.place, each.checksum, reading.VERSION)
        try:
            if row is None or options.reread:
                arrival.document = _readable(next(new)[1])
                arrival.parse = options.extract(arrival.document, options.vocabulary).as_dict()
            elif row.pk not in parsed:
                arrival.parse = options.extract(row.as_read(), options.vocabulary).as_dict()
        except UnreadableDocument as error:
            read.outcomes.append(Outcome("failed", file.place, f"{error.reason}.", f"{error.remedy}."))
            continue
        except Exception as error:  # a parser's fault must not cost the other documents
            reason = f"it could not be understood ({type(error).__name__}: {error})".replace("\n", " ")[:500]
            read.outcomes.append(Outcome("failed", file.place, reason, "Report this; the other documents go on."))
            continue
        against = (arrival.parse or {}).get("not_a_statement")
        if against:
            advice = "Nothing was stored." if row is None else "What was stored stays."
            read.outcomes.append(Outcome("not a statement", file.place, against, advice))
        else:
            read.arrivals.append(arrival)
    return read


def _readable(result: reading.Document | UnreadableDocument) -> reading.Document:
    if isinstance(result, UnreadableDocument):
        raise result
    return result


def _load(files: Iterable[SourceFile], read: _Read) -> Iterator[_Loaded]:
    for file in files:
        try:
            data = file.load()
        except UnreadableDocument as error:
            read.outcomes.append(Outcome("failed", file.place, f"{error.reason}.", f"{error.remedy}."))
        else:
            yield _Loaded(file, data, hashlib.sha256(data).hexdigest())


def _known_documents(checksums: Sequence[str]) -> dict[str, Document]:
    return {row.checksum: row for row in Document.objects.filter(checksum__in=checksums).order_by("pk")}


def _parsed(documents: Sequence[int], options: ImportOptions) -> set[int]:
    """Return those of the documents that this parser has understood with this vocabulary."""
    parses = Parse.objects.filter(
        document__in=documents,
        parser_version=options.version,
        vocabulary_version=options.vocabulary.version,
    )
    return set(parses.values_list("document_id", flat=True))
