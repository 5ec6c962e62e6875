"""The people who wrote the statements."""

from __future__ import annotations

from django.db import models

from catalogue.extraction.names import sort_key
from catalogue.models.mergeable import Mergeable, MergeableQuerySet


class ApplicantQuerySet(MergeableQuerySet):
    """Queries over applicants."""

    def public(self) -> models.QuerySet:
        """Only those with a published statement, of their own or of a record merged into them."""
        from catalogue.models.statements import Statement

        published = Statement.objects.published()
        return self.canonical().filter(
            models.Exists(published.filter(applicant=models.OuterRef("pk")))
            | models.Exists(published.filter(applicant__merged_into=models.OuterRef("pk")))
        )


class Applicant(Mergeable):
    """A writer. ``email`` ties statements together and is never shown; ``name`` is "" where none is given."""

    url_name = "applicant"

    name = models.CharField(max_length=200, blank=True)
    sort_name = models.CharField(max_length=200, blank=True, help_text="What lists sort by: family name first.")
    email = models.CharField(max_length=254, blank=True, help_text="Private: never shown on a public page.")
    website = models.CharField(max_length=500, blank=True)
    is_indexable = models.BooleanField("search engines may list", default=False)

    objects = ApplicantQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_name", "key"]
        indexes = [
            *Mergeable.Meta.indexes,
            models.Index(fields=["sort_name", "key"], name="applicant_sort"),
            models.Index(fields=["email"], name="applicant_email"),
            models.Index(fields=["website"], name="applicant_website"),
        ]

    def __str__(self) -> str:
        return self.name or "Name not given"

    def refresh_sort_key(self) -> None:
        """Set what lists sort by to what the name gives; a person's own choice is a decision and set again."""
        self.sort_name = sort_key(self.name)[:200]
