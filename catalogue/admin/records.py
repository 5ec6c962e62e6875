"""The records with pages of their own: applicants, advisors, institutions, papers, projects and areas."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from catalogue.admin.forms import LinesField, PartialDateField, WatchedForm
from catalogue.admin.site import DecidingAdmin, LinkedMentions
from catalogue.models import Advisor, Applicant, Institution, Paper, Project, ResearchArea, ResearchField


@admin.register(Applicant)
class ApplicantAdmin(DecidingAdmin):
    """The writers."""

    list_display = ("name", "sort_name", "email", "website", "merged_into")
    list_filter = ("is_indexable",)
    list_select_related = ("merged_into",)
    search_fields = ("name", "email", "website", "key")
    fields = ("name", "sort_name", "email", "website", "is_indexable", "decided")
    readonly_fields = ("decided",)


@admin.register(Advisor)
class AdvisorAdmin(LinkedMentions, DecidingAdmin):
    """The people whom statements name as prospective or past advisors."""

    mention_admin = "advisormention"
    list_display = ("name", "institution", "merged_into")
    list_filter = ("is_indexable", "institution__country")
    list_select_related = ("institution", "merged_into")
    search_fields = ("name", "institution__name", "key")
    autocomplete_fields = ("institution",)
    fields = ("name", "sort_name", "institution", "is_indexable", "mentions_link", "decided")
    readonly_fields = ("mentions_link", "decided")


class InstitutionForm(WatchedForm):
    """Aliases one a line, as the vocabulary file writes them."""

    aliases = LinesField(help_text="One a line; a leading = asks for exact case, a leading ? for a cue beside it.")


@admin.register(Institution)
class InstitutionAdmin(LinkedMentions, DecidingAdmin):
    """Places: the vocabulary's and found ones. Confirming a found name makes later imports look for it."""

    form = InstitutionForm
    mention_admin = "institutionmention"
    list_display = ("name", "kind", "country", "parent", "is_vocabulary", "is_confirmed", "merged_into")
    list_filter = ("is_vocabulary", "is_confirmed", "kind", "country")
    list_select_related = ("parent", "merged_into")
    search_fields = ("name", "key")
    autocomplete_fields = ("parent",)
    fields = (
        "name",
        "kind",
        "country",
        "parent",
        "aliases",
        "is_confirmed",
        "is_vocabulary",
        "mentions_link",
        "decided",
    )
    readonly_fields = ("is_vocabulary", "mentions_link", "decided")


class PaperForm(WatchedForm):
    """Authors one a line, in their order."""

    authors = LinesField()


@admin.register(Paper)
class PaperAdmin(LinkedMentions, DecidingAdmin):
    """Works that writers authored or read."""

    form = PaperForm
    mention_admin = "papermention"
    list_display = ("title", "venue", "year", "doi", "merged_into")
    list_filter = ("year",)
    list_select_related = ("merged_into",)
    search_fields = ("title", "venue", "doi", "arxiv", "key")
    fields = ("title", "authors", "venue", "year", "doi", "arxiv", "mentions_link", "decided")
    readonly_fields = ("mentions_link", "decided")


class ProjectForm(WatchedForm):
    """Start and end as people write dates."""

    start = PartialDateField()
    end = PartialDateField()
    partial_dates = ("start", "end")


@admin.register(Project)
class ProjectAdmin(LinkedMentions, DecidingAdmin):
    """Pieces of work of one applicant each."""

    form = ProjectForm
    mention_admin = "projectmention"
    list_display = ("title", "applicant", "institution", "merged_into")
    list_filter = ("institution__kind", "institution__country")
    list_select_related = ("applicant", "institution", "merged_into")
    search_fields = ("title", "applicant__name", "institution__name", "key")
    autocomplete_fields = ("institution",)
    fields = ("title", "applicant", "institution", "start", "end", "mentions_link", "decided")
    readonly_fields = ("applicant", "mentions_link", "decided")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A project is told in a statement: it is added there, with its words."""
        return False


class AreaForm(WatchedForm):
    """Aliases one a line, as the vocabulary file writes them."""

    aliases = LinesField(help_text="One a line; a leading = asks for exact case, a leading ? for a cue beside it.")


@admin.register(ResearchArea)
class ResearchAreaAdmin(LinkedMentions, DecidingAdmin):
    """The canonical areas. New ones come with the vocabulary file."""

    form = AreaForm
    mention_admin = "areamention"
    list_display = ("name", "field", "merged_into")
    list_filter = ("field",)
    list_select_related = ("field", "merged_into")
    search_fields = ("name", "field__name", "key")
    fields = ("name", "field", "aliases", "mentions_link", "decided")
    readonly_fields = ("field", "mentions_link", "decided")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An area is of the vocabulary or it is none."""
        return False


@admin.register(ResearchField)
class ResearchFieldAdmin(admin.ModelAdmin):
    """The broad fields, to look at: they come with the vocabulary file."""

    list_display = ("name", "key")
    search_fields = ("name",)
    list_filter = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Fields come with the vocabulary file."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: ResearchField | None = None) -> bool:
        """Fields come with the vocabulary file."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ResearchField | None = None) -> bool:
        """Fields come with the vocabulary file."""
        return False
