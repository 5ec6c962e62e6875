"""Records that may turn out to be the same: merging is a pointer, so nothing moves and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from catalogue.models.keys import new_key


class MergeableQuerySet(models.QuerySet):
    """Queries over records with a ``merged_into`` pointer."""

    def canonical(self) -> models.QuerySet:
        """Leave out the losers of merges."""
        return self.filter(merged_into__isnull=True)


class Mergeable(models.Model):
    """A record with an opaque address that may point at the record it was merged into (one level).

    ``lookup`` is what matching finds candidates by: a folded full name, surname or title (see
    `catalogue.importing.normal`).
    """

    if TYPE_CHECKING:
        url_name: str

    key = models.CharField("address", max_length=64, unique=True, default=new_key, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name="merged into"
    )
    lookup = models.CharField(max_length=500, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    objects = MergeableQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["lookup"], name="%(class)s_lookup")]
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="%(class)s_not_merged_into_itself",
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return the page of this record; that of a merged one answers with the way to its canonical one."""
        return reverse(self.url_name, args=[self.key])

    def all_ids(self) -> list[int]:
        """Return the ids of this record and of those merged into it: the mentions of all of them are its own."""
        return [self.pk, *self.merged.values_list("pk", flat=True)]

    @property
    def canonical(self) -> Mergeable:
        """The record to show: this one, or the one it was merged into."""
        return self.merged_into or self


def distinct_canonical(records: Iterable[Mergeable]) -> list[Mergeable]:
    """Return the records to show for ``records``, each once, saved or not, in their order."""
    found: list[Mergeable] = []
    for record in records:
        if record.canonical not in found:
            found.append(record.canonical)
    return found
