"""Extraction: what a document says, with a reason for every value. No Django, no database, no network."""

from __future__ import annotations

from catalogue.extraction.parse import Evidence, Finding, Parse
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading.document import Document

# Raise it with every change of what is found: stored parses of another version are made anew.
VERSION = "1"

__all__ = ["VERSION", "Document", "Evidence", "Finding", "Parse", "Vocabulary"]
