"""Find the institution applied to."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_applied_to(context: Context, institutions: tuple[Finding, ...]) -> dict[str, Finding]:
    """Return nothing yet."""
    return {}
