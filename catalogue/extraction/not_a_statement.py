"""Tell documents that are no statements."""

from __future__ import annotations

from catalogue.extraction.context import Context


def find_reason_against(context: Context) -> str | None:
    """Return nothing yet."""
    return None
