"""The database backend: Django's own for PostgreSQL, on a server that is there when a connection is wanted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base

if sys.platform == "win32":
    raise ImproperlyConfigured("On Windows this program starts no PostgreSQL of its own. Give DATABASE_URL.")

from catalogue.embedded_postgres.client import DatabaseClient
from catalogue.embedded_postgres.cluster import Cluster, in_folder
from catalogue.embedded_postgres.server import PORT, USER


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the cluster in ``FOLDER`` of the database's settings (``DURABLE``: see `Cluster`)."""

    client_class = DatabaseClient

    @property
    def cluster(self) -> Cluster:
        """The cluster that this connection belongs to."""
        return in_folder(Path(self.settings_dict["FOLDER"]), self.settings_dict.get("DURABLE", True))

    def get_connection_params(self) -> dict[str, Any]:
        """Return what psycopg needs; the socket's folder is known when the server runs."""
        return {**super().get_connection_params(), "user": USER, "port": PORT}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect; where that fails, look after the server once and try again.

        The one retry turns a killed server into a pause of some seconds instead of an error for every request.
        """
        conn_params["host"] = self.cluster.ensure()
        try:
            return super().get_new_connection(conn_params)
        except base.Database.OperationalError:
            conn_params["host"] = self.cluster.ensure(again=True)
            return super().get_new_connection(conn_params)
