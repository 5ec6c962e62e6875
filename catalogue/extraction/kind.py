"""Find what kind of statement it is."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_kind(context: Context) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
