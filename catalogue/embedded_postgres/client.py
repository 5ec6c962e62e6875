"""`manage.py dbshell` on the private server, with the psql that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.backends.postgresql import client


class DatabaseClient(client.DatabaseClient):
    """Starts the server before psql, which knows nothing of the backend."""

    def runshell(self, parameters: Iterable[str]) -> None:
        """Run psql on the running server."""
        cluster = self.connection.cluster
        settings: dict[str, Any] = self.connection.settings_dict
        self.connection.settings_dict = {**settings, "HOST": cluster.ensure(), "USER": "postgres", "PORT": "5432"}
        type(self).executable_name = cluster.programs().path("psql")
        super().runshell(parameters)
