"""Find how to reach the writer."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_contact(context: Context) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
