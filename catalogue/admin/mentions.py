"""Mentions: accept, reject, correct and add what ties a record to a statement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join

from catalogue.admin.forms import LinesField, MentionForm
from catalogue.importing.decisions import accept_mention, add_mention, edit_mention, reject_mention
from catalogue.models import (
    AdvisorMention,
    AreaMention,
    Award,
    InstitutionMention,
    Mention,
    PaperMention,
    ProjectMention,
    Teaching,
    TimelineEntry,
)


class MentionAdmin(admin.ModelAdmin):
    """What every kind of mention shares. Deleting one rejects it: no later import finds it again."""

    form = MentionForm
    list_per_page = 50
    show_full_result_count = False
    list_display = ("written", "statement", "state", "confidence", "rule", "sentence")
    list_filter = ("state", "confidence")
    list_select_related = ("statement__applicant",)
    search_fields = ("written", "statement__applicant__name", "statement__key")
    autocomplete_fields: tuple[str, ...] = ("statement",)
    readonly_fields: tuple[str, ...] = ("state", "why")
    actions = ("accept", "reject")
    own_fields: tuple[str, ...] = ()

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Show the words a mention rests on; ask for them when one is added."""
        own = ["statement", "written", *self.own_fields, *self.form.detail_fields]
        return [*own, "state", "why", "seen"] if obj else [*own, "quote"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """A mention stays in its statement."""
        return ("statement", *self.readonly_fields) if obj else ()

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Leave out Django's own deletion: rejecting says what it does."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description="Why")
    def why(self, obj: Mention) -> str:
        """Show the words that prove it and the rule that found it."""
        quotes = format_html_join("", "<li>{}</li>", ((e["quote"],) for e in obj.evidence[:25]))
        return format_html("<p>Rule: {} ({})</p><ul>{}</ul>", obj.rule, obj.get_confidence_display(), quotes)

    def save_model(self, request: HttpRequest, obj: Any, form: MentionForm, change: bool) -> None:
        """Decide what was changed, or add what no parser found."""
        changes = {name: value for name, value in form.plain_changes().items() if name != "quote"}
        if change:
            if changes:
                edit_mention(type(obj).objects.get(pk=obj.pk), changes, request.user)
                obj.refresh_from_db()
            return
        details = {name: changes.pop(name) for name in form.detail_fields if name in changes}
        values = {**changes, "details": details}
        added = add_mention(obj.statement, form.kind, values, form.cleaned_data["quote"], request.user)
        obj.pk = added.pk
        obj.refresh_from_db()

    def delete_model(self, request: HttpRequest, obj: Mention) -> None:
        """Reject: a mere deletion would be undone by the next import."""
        reject_mention(obj, request.user)

    @admin.action(description="Accept: shown, and kept whatever a parser finds", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Vouch for the selected mentions."""
        mentions = list(queryset.select_related("statement"))
        for mention in mentions:
            accept_mention(mention, request.user)
        self.message_user(request, f"{len(mentions)} accepted.")

    @admin.action(description="Reject: gone, and not found again", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Reject the selected mentions."""
        mentions = list(queryset.select_related("statement"))
        for mention in mentions:
            reject_mention(mention, request.user)
        self.message_user(request, f"{len(mentions)} rejected; no import brings them back.")


class RecordMentionAdmin(MentionAdmin):
    """A mention with a role that points at a record."""

    list_display = ("written", "role", "record", "statement", "state", "confidence", "rule", "sentence")
    list_filter = ("role", "state", "confidence")
    list_select_related = ("statement__applicant", "record")
    autocomplete_fields = ("statement", "record")
    own_fields = ("role", "record")


admin.site.register([AdvisorMention, InstitutionMention, AreaMention, PaperMention], RecordMentionAdmin)


@admin.register(ProjectMention)
class ProjectMentionAdmin(RecordMentionAdmin):
    """Work told in a statement; its role is free text."""

    list_filter = ("state", "confidence")


class TimelineForm(MentionForm):
    """Dates as written, their ISO forms, and the tasks one a line."""

    start = forms.CharField(required=False)
    end = forms.CharField(required=False)
    tasks = LinesField()
    detail_fields = ("start", "end", "tasks")


@admin.register(TimelineEntry)
class TimelineEntryAdmin(MentionAdmin):
    """Phases of a proposed schedule."""

    form = TimelineForm


class AwardForm(MentionForm):
    """Who gave it, and when."""

    by = forms.CharField(required=False)
    year = forms.IntegerField(required=False)
    detail_fields = ("by", "year")


@admin.register(Award)
class AwardAdmin(MentionAdmin):
    """Prizes and honours."""

    form = AwardForm


class TeachingForm(MentionForm):
    """Where it was taught."""

    institution = forms.CharField(required=False)
    detail_fields = ("institution",)


@admin.register(Teaching)
class TeachingAdmin(MentionAdmin):
    """Courses taught and people mentored."""

    form = TeachingForm
    own_fields = ("role",)
