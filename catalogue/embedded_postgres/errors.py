"""What can go wrong with the private PostgreSQL, said in one line."""

from __future__ import annotations

from django.db.utils import OperationalError


class PostgresUnavailableError(OperationalError):
    """The private PostgreSQL cannot be used; the message says why and what to do.

    It is an OperationalError, so that code which already copes with an unreachable database copes with this.
    """
