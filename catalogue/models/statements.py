"""Statements: what one applicant wrote for one occasion, and the single facts about it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.db.models.functions import Coalesce, ExtractYear
from django.urls import reverse

from catalogue.models.applicants import Applicant
from catalogue.models.institutions import Institution
from catalogue.models.keys import new_key
from catalogue.models.partial_dates import Precision, date_with_precision


class StatementQuerySet(models.QuerySet):
    """Queries over statements."""

    def published(self) -> models.QuerySet:
        """Only those that the public may read."""
        return self.filter(status=Statement.Status.PUBLISHED)

    def published_or_withdrawn(self) -> models.QuerySet:
        """Only those that have an address to answer at: with the page, or with its being gone."""
        return self.exclude(status=Statement.Status.UNPUBLISHED)

    def for_page(self) -> models.QuerySet:
        """Bring along what the page of one statement shows; leave private columns behind."""
        return self.for_lists().select_related("public_text").defer("reasons", "proposals", "applicant__email")

    def by(self, applicant_ids: Iterable[int]) -> models.QuerySet:
        """Only those of the applicants with these ids: see `Mergeable.all_ids`."""
        return self.filter(applicant_id__in=list(applicant_ids))

    def for_lists(self) -> models.QuerySet:
        """Bring along what a line of a result list shows."""
        return self.select_related("applicant", "applicant__merged_into", "institution", "institution__merged_into")


class Statement(models.Model):
    """One statement. Its fields are a projection of the current document's parse and of decisions.

    ``reasons`` holds for each field name of the parse ("statement.degree", "applicant.name") its evidence
    in the document, rule, confidence and whether a person decided it; private, like the document.
    ``proposals`` holds what a parser found for a blank or undecided field after publication: it waits.
    """

    class Status(models.TextChoices):
        UNPUBLISHED = "unpublished", "Unpublished"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    class Kind(models.TextChoices):
        STATEMENT_OF_PURPOSE = "statement_of_purpose", "Statement of purpose"
        PERSONAL_STATEMENT = "personal_statement", "Personal statement"
        RESEARCH_STATEMENT = "research_statement", "Research statement"
        COVER_LETTER = "cover_letter", "Cover letter"
        PROJECT_PROPOSAL = "project_proposal", "Project proposal"

    class Degree(models.TextChoices):
        PHD = "phd", "Doctorate"
        MASTERS = "masters", "Master’s"
        BACHELORS = "bachelors", "Bachelor’s"
        INTERNSHIP = "internship", "Internship"
        FELLOWSHIP = "fellowship", "Fellowship"
        OPEN_SOURCE_PROGRAMME = "open_source_programme", "Open-source programme"
        JOB = "job", "Position"

    key = models.CharField("address", max_length=64, unique=True, default=new_key, editable=False)
    applicant = models.ForeignKey(Applicant, models.PROTECT, related_name="statements")
    status = models.CharField(max_length=12, choices=Status, default=Status.UNPUBLISHED)
    kind = models.CharField(max_length=24, choices=Kind, blank=True)
    degree = models.CharField(max_length=24, choices=Degree, blank=True)
    programme = models.CharField(max_length=300, blank=True)
    institution = models.ForeignKey(
        Institution, models.SET_NULL, null=True, blank=True, related_name="statements", verbose_name="applied to"
    )
    date = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=5, choices=Precision, blank=True)
    intake = models.CharField(max_length=60, blank=True, help_text="As written, e.g. Fall 2025")
    intake_year = models.SmallIntegerField(null=True, blank=True)
    not_before = models.SmallIntegerField(
        null=True, blank=True, help_text="The latest past year that stands in the text"
    )
    year = models.GeneratedField(
        expression=Coalesce("intake_year", ExtractYear("date"), "not_before"),
        output_field=models.SmallIntegerField(null=True),
        db_persist=True,
    )
    is_sample = models.BooleanField("a sample", default=False, editable=False)
    is_indexable = models.BooleanField("search engines may list", default=False)
    reasons = models.JSONField(default=dict, editable=False)
    proposals = models.JSONField(default=dict, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = [models.F("year").desc(nulls_last=True), "key"]
        indexes = [
            models.Index(fields=["status", "-year", "key"], name="statement_newest"),
            models.Index(fields=["status", "kind"], name="statement_kind"),
            models.Index(fields=["status", "degree"], name="statement_degree"),
        ]
        constraints = [date_with_precision("date", "statement_date_with_precision")]

    def __str__(self) -> str:
        kind = self.get_kind_display() or "Statement"
        return f"{kind} of {self.applicant}" if self.applicant_id else kind

    def get_absolute_url(self) -> str:
        """Return the page of this statement."""
        return reverse("statement", args=[self.key])
