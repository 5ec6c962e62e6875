"""What the program does not decide alone: possible duplicates, ambiguous names, words that lost their place."""

from __future__ import annotations

from django.db import models

from catalogue.models.statements import Statement


class Question(models.Model):
    """Something that waits for a person, with its reasons. ``fingerprint`` keeps it from being asked twice."""

    class Kind(models.TextChoices):
        POSSIBLE_DUPLICATE = "possible_duplicate", "Possibly the same statement"
        SAME_PERSON = "same_person", "Possibly the same person"
        SAME_RECORD = "same_record", "Possibly the same record"
        AMBIGUOUS = "ambiguous", "More than one candidate"
        LOST_PLACE = "lost_place", "Words that lost their place"

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        ANSWERED = "answered", "Answered"

    kind = models.CharField(max_length=20, choices=Kind)
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN)
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="questions")
    subject = models.CharField(max_length=300, help_text="What is asked, in words.")
    reasons = models.JSONField(default=list, help_text="Sentences that speak for it.")
    candidates = models.JSONField(default=list, help_text="The records in question, as [model, id].")
    fingerprint = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["status", "-created", "-pk"]
        indexes = [models.Index(fields=["status", "kind"], name="question_open")]

    def __str__(self) -> str:
        return self.subject
