"""What a file that arrives is: known bytes, a new document of a known statement, or a new statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.importing.normal import similarity, text_checksum, words
from catalogue.models import Document, DocumentName
from catalogue.reading.document import Document as ReadDocument

# A document that names no writer is taken for a new version of another if this share of their wording agrees.
SAME_WORDING = 0.5


@dataclass(slots=True)
class Arrival:
    """A file that was read: ``path`` is where it lies (private), ``name`` how the report calls it.

    ``document`` and ``parse`` are None for bytes that are known: they are never read again.
    """

    path: str
    name: str
    checksum: str
    reader_version: str
    document: ReadDocument | None = None
    parse: dict[str, Any] | None = None

    @property
    def text_checksum(self) -> str:
        """The checksum of the words alone."""
        return text_checksum(self.document.text) if self.document else ""

    @property
    def applicant(self) -> str:
        """The writer's folded name as parsed, "" where the document names none."""
        return words(((self.parse or {}).get("applicant") or {}).get("name") or "")

    def as_row(self) -> Document:
        """Return the unsaved row of what was read."""
        if self.document is None:
            raise ValueError(f"{self.name}: known bytes have a row already")
        read = self.document.as_dict()
        columns = ("media_type", "text", "blocks", "marks", "metadata", "warnings")
        return Document(
            checksum=self.checksum,
            text_checksum=self.text_checksum,
            reader_version=self.reader_version,
            name=self.document.name[:255],
            **{column: read[column] for column in columns},
        )


@dataclass(slots=True)
class Known:
    """What the catalogue already has of a batch of arrivals, kept in step while the batch is placed."""

    by_checksum: dict[str, list[Document]]
    by_words: dict[str, list[Document]]
    by_path: dict[str, Document]

    @classmethod
    def of(cls, arrivals: Sequence[Arrival]) -> Known:
        """Load the documents with the bytes, the words or the path of any of ``arrivals``: three queries."""
        rows = Document.objects.select_related("statement", "statement__applicant").order_by("pk")
        by_checksum: dict[str, list[Document]] = defaultdict(list)
        for row in rows.filter(checksum__in={a.checksum for a in arrivals}):
            by_checksum[row.checksum].append(row)
        by_words: dict[str, list[Document]] = defaultdict(list)
        for row in rows.filter(text_checksum__in={a.text_checksum for a in arrivals} - {""}):
            by_words[row.text_checksum].append(row)
        by_path: dict[str, Document] = {}
        names = DocumentName.objects.filter(path__in={a.path for a in arrivals}).order_by("last_seen", "pk")
        for name in names.select_related("document__statement__applicant"):
            by_path[name.path] = name.document
        return cls(by_checksum, by_words, by_path)

    def add(self, arrival: Arrival, row: Document) -> None:
        """Let later arrivals of the batch see the document of this one."""
        self.by_checksum.setdefault(row.checksum, []).append(row)
        self.by_words.setdefault(row.text_checksum, []).append(row)
        self.by_path[arrival.path] = row

    def bytes_of(self, arrival: Arrival) -> Document | None:
        """Return the newest document with exactly these bytes, or None."""
        rows = self.by_checksum.get(arrival.checksum)
        return rows[-1] if rows else None

    def version_of(self, arrival: Arrival) -> Document | None:
        """Return the document that this one replaces: under the same path, and by the same writer."""
        row = self.by_path.get(arrival.path)
        if row is None or arrival.document is None:
            return None
        # The applicant's name may be another statement's spelling of it: this statement's own counts as well.
        own = row.statement.reasons.get("applicant.name") or {}
        writers = {words(row.statement.applicant.canonical.name), words(own.get("value") or "")} - {""}
        if arrival.applicant and writers:
            return row if arrival.applicant in writers else None
        return row if similarity(row.text, arrival.document.text) >= SAME_WORDING else None

    def twin_of(self, arrival: Arrival) -> Document | None:
        """Return a document of the same words under other bytes, or one of another writer under the same path."""
        rows = self.by_words.get(arrival.text_checksum)
        return rows[0] if rows else self.by_path.get(arrival.path)
