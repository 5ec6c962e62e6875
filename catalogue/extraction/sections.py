"""Find the sections of a statement."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_sections(context: Context) -> tuple[Finding, ...]:
    """Return nothing yet."""
    return ()
