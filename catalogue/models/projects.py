"""Pieces of work that applicants did or propose."""

from __future__ import annotations

from django.db import models

from catalogue.models.applicants import Applicant
from catalogue.models.institutions import Institution
from catalogue.models.keys import title_sort_key
from catalogue.models.mergeable import Mergeable, MergeableQuerySet
from catalogue.models.partial_dates import Precision, date_with_precision


class ProjectQuerySet(MergeableQuerySet):
    """Queries over projects."""

    def public(self) -> models.QuerySet:
        """Only those that a published statement tells of."""
        from catalogue.models.mentions import ProjectMention

        return self.canonical().filter(pk__in=ProjectMention.objects.public().canonical_ids())


class Project(Mergeable):
    """A piece of work of one applicant; told in two statements it is one project with two mentions."""

    url_name = "project"

    applicant = models.ForeignKey(Applicant, models.PROTECT, related_name="projects")
    title = models.CharField(max_length=300)
    sort_title = models.CharField(max_length=300)
    institution = models.ForeignKey(Institution, models.SET_NULL, null=True, blank=True, related_name="projects")
    start = models.DateField(null=True, blank=True)
    start_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    end = models.DateField(null=True, blank=True)
    end_precision = models.CharField(max_length=5, choices=Precision, blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_title", "key"]
        indexes = [*Mergeable.Meta.indexes, models.Index(fields=["sort_title", "key"], name="project_sort")]
        constraints = [
            *Mergeable.Meta.constraints,
            date_with_precision("start", "project_start_with_precision"),
            date_with_precision("end", "project_end_with_precision"),
        ]

    def __str__(self) -> str:
        return self.title

    def refresh_sort_key(self) -> None:
        """Bring what lists sort by in step with the title."""
        self.sort_title = title_sort_key(self.title)[:300]

    def save(self, *args, **kwargs) -> None:
        """Keep the sort key in step."""
        self.refresh_sort_key()
        super().save(*args, **kwargs)
