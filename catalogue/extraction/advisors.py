"""Find the advisors."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding


def find_advisors(context: Context, institutions: tuple[Finding, ...], applicant_name: str | None) -> tuple[Finding, ...]:
    """Return nothing yet."""
    return ()
