"""Find the degree or post that is applied for."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_degree(context: Context) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
