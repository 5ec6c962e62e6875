"""Find awards."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_awards(context: Context) -> tuple[Finding, ...]:
    """Return nothing yet."""
    return ()
