"""Find the rows of a timeline."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_timeline(context: Context) -> tuple[Finding, ...]:
    """Return nothing yet."""
    return ()
