"""Find the programme."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_programme(context: Context) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
