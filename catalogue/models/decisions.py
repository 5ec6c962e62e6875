"""What people said. A lock is a decision; deleting the decision unlocks."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from catalogue.models.advisors import Advisor
from catalogue.models.applicants import Applicant
from catalogue.models.areas import ResearchArea
from catalogue.models.institutions import Institution
from catalogue.models.papers import Paper
from catalogue.models.projects import Project
from catalogue.models.statements import Statement

SUBJECTS = ("statement", "applicant", "project", "paper", "advisor", "institution", "research_area")


def _exactly_one_subject() -> Q:
    condition = Q()
    for chosen in SUBJECTS:
        condition |= Q(**{f"{name}__isnull": name != chosen for name in SUBJECTS})
    return condition


class Decision(models.Model):
    """A person's word about one field of one record, or about one mention of one statement.

    ``field`` is a field's name ("degree", "name"), "mention" for a whole mention (accepted, rejected,
    added), a mention's field as "mention.role" (edited), or "redaction". ``mention_kind`` is the parse's
    kind; ``mention_key`` is ``{"spans": [{"start", "end", "quote", "before", "after"}], "normals": [...]}``:
    a mention is the same if a span overlaps or a normalised name agrees. ``parsed`` keeps what the parser
    says, so that the two can be shown beside each other.
    """

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted", "Accepted"
        EDITED = "edited", "Edited"
        REJECTED = "rejected", "Rejected"
        ADDED = "added", "Added"

    statement = models.ForeignKey(Statement, models.CASCADE, null=True, blank=True, related_name="decisions")
    applicant = models.ForeignKey(Applicant, models.CASCADE, null=True, blank=True, related_name="decisions")
    project = models.ForeignKey(Project, models.CASCADE, null=True, blank=True, related_name="decisions")
    paper = models.ForeignKey(Paper, models.CASCADE, null=True, blank=True, related_name="decisions")
    advisor = models.ForeignKey(Advisor, models.CASCADE, null=True, blank=True, related_name="decisions")
    institution = models.ForeignKey(Institution, models.CASCADE, null=True, blank=True, related_name="decisions")
    research_area = models.ForeignKey(ResearchArea, models.CASCADE, null=True, blank=True, related_name="decisions")
    field = models.CharField(max_length=60)
    mention_kind = models.CharField(max_length=20, blank=True)
    mention_key = models.JSONField(default=dict, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict)
    value = models.JSONField(null=True, blank=True)
    parsed = models.JSONField(null=True, blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="decisions")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["created", "pk"]
        constraints = [
            models.CheckConstraint(condition=_exactly_one_subject(), name="decision_exactly_one_subject"),
            models.CheckConstraint(
                condition=Q(mention_kind="") | Q(statement__isnull=False), name="decision_mentions_in_statements"
            ),
            *(
                models.UniqueConstraint(
                    fields=[name, "field"],
                    condition=Q(mention_kind="") & ~Q(field="redaction"),
                    name=f"decision_once_per_{name}_field",
                )
                for name in SUBJECTS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.mention_kind or ''} {self.field}".strip()

    @property
    def subject(self) -> models.Model:
        """The record or statement that this decision is about."""
        return next(record for name in SUBJECTS if (record := getattr(self, name)) is not None)
