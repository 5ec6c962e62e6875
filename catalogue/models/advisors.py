"""Academics and mentors whom statements name."""

from __future__ import annotations

from django.db import models

from catalogue.extraction.names import sort_key
from catalogue.models.institutions import Institution
from catalogue.models.mergeable import Mergeable, MergeableQuerySet


class AdvisorQuerySet(MergeableQuerySet):
    """Queries over advisors."""

    def public(self) -> models.QuerySet:
        """Only those whom a published statement names as prospective or past.

        Someone who is merely mentioned stands in that statement alone and has no page (invariant 6).
        """
        from catalogue.models.mentions import AdvisorMention

        return self.canonical().filter(pk__in=AdvisorMention.objects.public().academic().canonical_ids())


class Advisor(Mergeable):
    """A person named as prospective or past advisor; never scored, never ranked by merit."""

    url_name = "advisor"

    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, help_text="What lists sort by: family name first.")
    institution = models.ForeignKey(Institution, models.SET_NULL, null=True, blank=True, related_name="advisors")
    is_indexable = models.BooleanField("search engines may list", default=False)

    objects = AdvisorQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_name", "key"]
        indexes = [*Mergeable.Meta.indexes, models.Index(fields=["sort_name", "key"], name="advisor_sort")]

    def __str__(self) -> str:
        return self.name

    def refresh_sort_key(self) -> None:
        """Set what lists sort by to what the name gives; a person's own choice is a decision and set again."""
        self.sort_name = sort_key(self.name)[:200]
