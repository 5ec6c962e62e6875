"""Research areas inside their fields."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from catalogue.models.keys import fold
from catalogue.models.mergeable import Mergeable, MergeableQuerySet


class ResearchField(models.Model):
    """A broad field; its statements are those of its areas taken together."""

    key = models.SlugField("address", max_length=64, unique=True)
    name = models.CharField(max_length=100, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the list of areas narrowed to this field."""
        return f"{reverse('area_list')}?field={self.key}"


class ResearchAreaQuerySet(MergeableQuerySet):
    """Queries over research areas."""

    def public(self) -> models.QuerySet:
        """Only those that a published statement works on or wants to work on."""
        from catalogue.models.mentions import AreaMention

        return self.canonical().filter(pk__in=AreaMention.objects.public().counted().canonical_ids())


class ResearchArea(Mergeable):
    """A canonical area of the vocabulary; ``key`` is its name in lower case with hyphens."""

    url_name = "area"

    field = models.ForeignKey(ResearchField, models.PROTECT, related_name="areas")
    name = models.CharField(max_length=100, unique=True)
    sort_name = models.CharField(max_length=100)
    aliases = models.JSONField(default=list, blank=True, help_text="Other spellings, as in the vocabulary file.")

    objects = ResearchAreaQuerySet.as_manager()

    class Meta(Mergeable.Meta):
        ordering = ["sort_name", "key"]

    def __str__(self) -> str:
        return self.name

    def refresh_sort_key(self) -> None:
        """Bring what lists sort by in step with the name."""
        self.sort_name = fold(self.name)[:100]

    def save(self, *args, **kwargs) -> None:
        """Keep the sort key in step."""
        self.refresh_sort_key()
        super().save(*args, **kwargs)
