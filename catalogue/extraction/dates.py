"""Find when the statement was written and for when."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_dates(context: Context) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
