"""What was read, under which names, and what each parser version found in it. Private throughout."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from catalogue.models.statements import Statement
from catalogue.reading.document import Document as ReadDocument


class DocumentQuerySet(models.QuerySet):
    """Queries over documents."""

    def current(self) -> models.QuerySet:
        """Only the document that each statement rests on now."""
        return self.filter(is_current=True)


class Document(models.Model):
    """The frozen reading of one file's bytes. A statement has one or more, of which one is current."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="documents")
    is_current = models.BooleanField(default=True)
    checksum = models.CharField(max_length=64, help_text="SHA-256 of the bytes, in hexadecimal")
    text_checksum = models.CharField(max_length=64, help_text="SHA-256 of the text without case, spaces and marks")
    name = models.CharField(max_length=255, help_text="File name. Private.")
    media_type = models.CharField(max_length=100)
    reader_version = models.CharField(max_length=20)
    text = models.TextField()
    blocks = models.JSONField(default=list)
    marks = models.JSONField(default=list)
    metadata = models.JSONField(default=dict)
    warnings = models.JSONField(default=list)
    created = models.DateTimeField(auto_now_add=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-created", "-pk"]
        indexes = [models.Index(fields=["text_checksum"], name="document_text_checksum")]
        constraints = [
            models.UniqueConstraint(
                fields=["checksum", "reader_version"], name="document_read_once_per_reader_version"
            ),
            models.UniqueConstraint(
                fields=["statement"], condition=Q(is_current=True), name="document_one_current_per_statement"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def as_read(self) -> ReadDocument:
        """Return what the reader made, so that extraction runs on the stored text and never reads again."""
        return ReadDocument.from_dict(
            {
                "name": self.name,
                "media_type": self.media_type,
                "text": self.text,
                "blocks": self.blocks,
                "marks": self.marks,
                "metadata": self.metadata,
                "warnings": self.warnings,
            }
        )


class DocumentName(models.Model):
    """A place where the bytes of a document were seen; renaming adds one, nothing removes one."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="names")
    path = models.TextField(help_text="Absolute path, with !member for a file inside an archive. Private.")
    is_sample = models.BooleanField(default=False)
    last_seen = models.DateTimeField()

    class Meta:
        ordering = ["-last_seen", "path"]
        indexes = [models.Index(fields=["path"], name="documentname_path")]
        constraints = [
            models.UniqueConstraint(fields=["document", "path"], name="documentname_once_per_document"),
        ]

    def __str__(self) -> str:
        return self.path


class Parse(models.Model):
    """What one version of extraction found in a document: exactly what `manage.py extract` prints."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="parses")
    parser_version = models.CharField(max_length=20)
    vocabulary_version = models.CharField(max_length=20)
    result = models.JSONField()
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "parser_version", "vocabulary_version"], name="parse_once_per_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} by version {self.parser_version}"
