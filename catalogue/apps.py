"""The application's entry in Django's registry."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_migrate

from catalogue.embedded_postgres import backup


class CatalogueConfig(AppConfig):
    """The catalogue."""

    name = "catalogue"
    verbose_name = "Catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the private database dumped before its tables change."""
        pre_migrate.connect(backup.before_migration, sender=self)
