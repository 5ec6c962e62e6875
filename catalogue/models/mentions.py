"""Mentions: what ties a record to a statement, in which role, and the sentence that proves it.

Every concrete mention has the same columns, so one reconciler serves all kinds. Private columns
(`evidence`, `details`) speak of the document; `public_spans` and `sentence` are derived from PublicText
and are all that a public page may print.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from catalogue.models.advisors import Advisor
from catalogue.models.areas import ResearchArea
from catalogue.models.institutions import Institution
from catalogue.models.papers import Paper
from catalogue.models.projects import Project
from catalogue.models.statements import Statement


class MentionQuerySet(models.QuerySet):
    """Queries over mentions of any kind."""

    def public(self) -> models.QuerySet:
        """Only those shown on published statements."""
        return self.filter(state=Mention.State.SHOWN, statement__status=Statement.Status.PUBLISHED)

    def canonical_ids(self) -> models.QuerySet:
        """Return the ids of the records to show: the mentioned ones, or those they were merged into."""
        return (
            self.filter(record__isnull=False)
            .annotate(canonical_id=Coalesce("record__merged_into_id", "record_id"))
            .values("canonical_id")
        )

    def of(self, record_ids: Iterable[int]) -> models.QuerySet:
        """Only those of the records with these ids: see `Mergeable.all_ids`."""
        return self.filter(record_id__in=list(record_ids))

    def with_records(self) -> models.QuerySet:
        """Bring along the record and the one it was merged into; leave private columns behind."""
        return self.select_related("record", "record__merged_into").defer("evidence", "normal")

    def with_statements(self) -> models.QuerySet:
        """Bring along what a line about the statement shows, newest first."""
        return (
            self.select_related("statement__applicant__merged_into")
            .defer("evidence", "details", "normal", "statement__reasons", "statement__proposals")
            .order_by(models.F("statement__year").desc(nulls_last=True), "statement__key", "position", "pk")
        )

    def most_named(self, *columns: str, least: int = 1) -> models.QuerySet:
        """Return the canonical records in most statements, as dicts of ``columns`` (of the record) and "total"."""
        shown = {name: Coalesce(f"record__merged_into__{name}", f"record__{name}") for name in columns}
        return (
            self.filter(record__isnull=False)
            .values(**shown)
            .annotate(total=models.Count("statement", distinct=True))
            .filter(total__gte=least)
            .order_by("-total", columns[0])
        )

    def totals(self, record_ids: Iterable[int]) -> dict[int, int]:
        """Return for each canonical record of these ids that is named at all the number of its statements."""
        ids = list(record_ids)
        mine = self.filter(models.Q(record_id__in=ids) | models.Q(record__merged_into_id__in=ids)).order_by()
        canonical = mine.values_list(Coalesce("record__merged_into_id", "record_id"))
        return dict(canonical.annotate(total=models.Count("statement", distinct=True)))

    def by_role(self) -> dict[str, int]:
        """Return the number of statements for each role."""
        return dict(self.order_by().values_list("role").annotate(total=models.Count("statement", distinct=True)))


class AdvisorMentionQuerySet(MentionQuerySet):
    """Queries over mentioned people."""

    def academic(self) -> models.QuerySet:
        """Only people named as prospective or past advisor: the only ones with pages and facets."""
        return self.filter(role__in=[AdvisorMention.Role.PROSPECTIVE, AdvisorMention.Role.PAST])


class AreaMentionQuerySet(MentionQuerySet):
    """Queries over mentioned areas."""

    def counted(self) -> models.QuerySet:
        """Only areas that the writer works on or wants to work on: those that facets count."""
        return self.filter(role__in=[AreaMention.Role.INTEREST, AreaMention.Role.WORKED_ON])

    def by_field(self) -> models.QuerySet:
        """Return the fields with the number of statements in any of their areas, as dicts of name, key and total."""
        shown = {
            name: Coalesce(f"record__merged_into__field__{name}", f"record__field__{name}") for name in ("name", "key")
        }
        return (
            self.filter(record__isnull=False)
            .values(**shown)
            .annotate(total=models.Count("statement", distinct=True))
            .order_by("-total", "name")
        )


class Mention(models.Model):
    """Columns of every kind of mention.

    ``written`` is the name or title as found, ``normal`` its folded form (the mention's key within the
    statement beside its spans), ``details`` further values as found, by the keys of the parse.
    """

    class State(models.TextChoices):
        SHOWN = "shown", "Shown"
        PROPOSED = "proposed", "Waits for a person"

    class Confidence(models.TextChoices):
        SURE = "sure", "Sure"
        LIKELY = "likely", "Likely"
        GUESS = "guess", "Guess"
        DECIDED = "decided", "Decided by a person"

    written = models.CharField(max_length=500)
    normal = models.CharField(max_length=500, editable=False)
    details = models.JSONField(default=dict, blank=True, editable=False)
    state = models.CharField(max_length=8, choices=State, default=State.SHOWN)
    evidence = models.JSONField(default=list, editable=False)
    rule = models.CharField(max_length=80, editable=False)
    confidence = models.CharField(max_length=8, choices=Confidence, default=Confidence.LIKELY, editable=False)
    position = models.IntegerField(default=0, editable=False)
    public_spans = models.JSONField(default=list, editable=False)
    sentence = models.TextField(blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.written

    @property
    def is_reviewed(self) -> bool:
        """Whether a person decided anything about this mention; pages mark the others as unreviewed."""
        return self.confidence == Mention.Confidence.DECIDED


def _rules(name: str, *, with_record: bool = True) -> dict[str, Any]:
    """Return the constraints and indexes that every mention table called ``name`` has."""
    return {
        "constraints": [
            models.UniqueConstraint(fields=["statement", "normal"], name=f"{name}_once_per_statement"),
        ],
        "indexes": [models.Index(fields=["record", "role"], name=f"{name}_record_role")] if with_record else [],
    }


class AdvisorMention(Mention):
    """A person named in a statement. ``record`` is empty for people who get no page of their own."""

    class Role(models.TextChoices):
        PROSPECTIVE = "prospective", "hopes to work with"
        PAST = "past", "worked with"
        MENTIONED = "mentioned", "mentions"

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="advisor_mentions")
    record = models.ForeignKey(Advisor, models.SET_NULL, null=True, blank=True, related_name="mentions")
    role = models.CharField(max_length=12, choices=Role, default=Role.MENTIONED)

    objects = AdvisorMentionQuerySet.as_manager()

    class Meta(Mention.Meta):
        constraints = _rules("advisormention")["constraints"]
        indexes = _rules("advisormention")["indexes"]


class InstitutionMention(Mention):
    """A place named in a statement."""

    class Role(models.TextChoices):
        APPLIED_TO = "applied_to", "applied to"
        STUDIED_AT = "studied_at", "studied at"
        WORKED_AT = "worked_at", "worked at"
        RESEARCHED_AT = "researched_at", "did research at"
        CONTRIBUTED_TO = "contributed_to", "contributed to"
        MENTIONED = "mentioned", "mentions"

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="institution_mentions")
    record = models.ForeignKey(Institution, models.SET_NULL, null=True, blank=True, related_name="mentions")
    role = models.CharField(max_length=16, choices=Role, default=Role.MENTIONED)

    class Meta(Mention.Meta):
        constraints = _rules("institutionmention")["constraints"]
        indexes = [
            *_rules("institutionmention")["indexes"],
            # How rare a place is, which tells namesakes apart, is counted by its normal form.
            models.Index(fields=["normal"], name="institutionmention_normal"),
        ]


class AreaMention(Mention):
    """A research area named in a statement."""

    class Role(models.TextChoices):
        INTEREST = "interest", "wants to work on"
        WORKED_ON = "worked_on", "worked on"
        TOUCHED = "touched", "touched on"

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="area_mentions")
    record = models.ForeignKey(ResearchArea, models.SET_NULL, null=True, blank=True, related_name="mentions")
    role = models.CharField(max_length=12, choices=Role, default=Role.TOUCHED)

    objects = AreaMentionQuerySet.as_manager()

    class Meta(Mention.Meta):
        constraints = _rules("areamention")["constraints"]
        indexes = _rules("areamention")["indexes"]


class PaperMention(Mention):
    """A work named in a statement."""

    class Role(models.TextChoices):
        AUTHORED = "authored", "authored"
        CITED = "cited", "cites"

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="paper_mentions")
    record = models.ForeignKey(Paper, models.SET_NULL, null=True, blank=True, related_name="mentions")
    role = models.CharField(max_length=12, choices=Role, default=Role.CITED)

    class Meta(Mention.Meta):
        constraints = _rules("papermention")["constraints"]
        indexes = _rules("papermention")["indexes"]


class ProjectMention(Mention):
    """A piece of work told in a statement; ``role`` is what the writer was in it, as written."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="project_mentions")
    record = models.ForeignKey(Project, models.SET_NULL, null=True, blank=True, related_name="mentions")
    role = models.CharField(max_length=100, blank=True)

    class Meta(Mention.Meta):
        constraints = _rules("projectmention")["constraints"]
        indexes = _rules("projectmention")["indexes"]


class TimelineEntry(Mention):
    """A phase of a proposed schedule; ``details`` holds start, end, their ISO forms and the tasks."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="timeline_entries")

    class Meta(Mention.Meta):
        verbose_name_plural = "timeline entries"
        constraints = _rules("timelineentry", with_record=False)["constraints"]


class Award(Mention):
    """A prize or honour; ``details`` holds who gave it and the year."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="awards")

    class Meta(Mention.Meta):
        constraints = _rules("award", with_record=False)["constraints"]


class Teaching(Mention):
    """A course taught or people mentored; ``details`` holds the institution."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="teaching")
    role = models.CharField(max_length=100, blank=True)

    class Meta(Mention.Meta):
        verbose_name_plural = "teaching"
        constraints = _rules("teaching", with_record=False)["constraints"]


# The kinds of the parse and the table that holds each; one reconciler walks over this.
MENTION_MODELS: dict[str, type[Mention]] = {
    "advisors": AdvisorMention,
    "institutions": InstitutionMention,
    "research_areas": AreaMention,
    "papers": PaperMention,
    "projects": ProjectMention,
    "timeline": TimelineEntry,
    "awards": Award,
    "teaching": Teaching,
}
