"""Universities, laboratories, companies, open-source organisations and programmes."""

from __future__ import annotations

from django.db import models

from catalogue.models.keys import fold
from catalogue.models.mergeable import Mergeable, MergeableQuerySet


class InstitutionQuerySet(MergeableQuerySet):
    """Queries over institutions."""

    def public(self) -> models.QuerySet:
        """Only those that a published statement mentions."""
        return self.canonical().filter(pk__in=_mentioned())


class Institution(Mergeable):
    """A place. ``key`` is the vocabulary's for known ones (``is_vocabulary``), random for found ones.

    ``is_confirmed`` says that a person vouched for a found name: from then on it is looked for as well.
    """

    class Kind(models.TextChoices):
        UNIVERSITY = "university", "University"
        SCHOOL = "school", "School or college"
        LABORATORY = "laboratory", "Laboratory or group"
        RESEARCH_INSTITUTE = "research_institute", "Research institute"
        COMPANY = "company", "Company"
        OPEN_SOURCE = "open_source", "Open-source organisation"
        PROGRAMME = "programme", "Programme"
        AGENCY = "agency", "Agency"
        NONPROFIT = "nonprofit", "Non-profit organisation"
        HOSPITAL = "hospital", "Hospital"

    url_name = "institution"

    name = models.CharField(max_length=300)
    sort_name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2, e.g. CH")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    aliases = models.JSONField(default=list, blank=True, help_text="Other spellings, as in the vocabulary file.")
    is_vocabulary = models.BooleanField("from the vocabulary", default=False, editable=False)
    is_confirmed = models.BooleanField("confirmed", default=False)

    objects = InstitutionQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_name", "key"]
        indexes = [
            *Mergeable.Meta.indexes,
            models.Index(fields=["sort_name", "key"], name="institution_sort"),
            models.Index(fields=["country"], name="institution_country"),
        ]

    def __str__(self) -> str:
        return self.name

    def refresh_sort_key(self) -> None:
        """Bring what lists sort by in step with the name."""
        self.sort_name = fold(self.name)[:300]

    def save(self, *args, **kwargs) -> None:
        """Keep the sort key in step."""
        self.refresh_sort_key()
        super().save(*args, **kwargs)


def _mentioned() -> models.QuerySet:
    from catalogue.models.mentions import InstitutionMention

    return InstitutionMention.objects.public().canonical_ids()
