"""Works that writers authored or read."""

from __future__ import annotations

from django.db import models

from catalogue.models.keys import title_sort_key
from catalogue.models.mergeable import Mergeable, MergeableQuerySet


class PaperQuerySet(MergeableQuerySet):
    """Queries over papers."""

    def public(self) -> models.QuerySet:
        """Only those that a published statement mentions."""
        from catalogue.models.mentions import PaperMention

        return self.canonical().filter(pk__in=PaperMention.objects.public().canonical_ids())


class Paper(Mergeable):
    """A work with a title; ``authors`` are names as written, in order."""

    url_name = "paper"

    title = models.CharField(max_length=500)
    sort_title = models.CharField(max_length=500)
    authors = models.JSONField(default=list, blank=True)
    venue = models.CharField(max_length=300, blank=True)
    year = models.SmallIntegerField(null=True, blank=True)
    doi = models.CharField("DOI", max_length=200, blank=True)
    arxiv = models.CharField("arXiv identifier", max_length=40, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_title", "key"]
        indexes = [
            *Mergeable.Meta.indexes,
            models.Index(fields=["sort_title", "key"], name="paper_sort"),
            models.Index(fields=["doi"], name="paper_doi"),
            models.Index(fields=["arxiv"], name="paper_arxiv"),
        ]

    def __str__(self) -> str:
        return self.title

    def refresh_sort_key(self) -> None:
        """Bring what lists sort by in step with the title."""
        self.sort_title = title_sort_key(self.title)[:500]

    def save(self, *args, **kwargs) -> None:
        """Keep the sort key in step."""
        self.refresh_sort_key()
        super().save(*args, **kwargs)
