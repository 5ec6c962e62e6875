"""What every page of the admin for curators shares: decisions instead of writes, and no needless counting."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from catalogue.admin.forms import WatchedForm
from catalogue.importing.decisions import decide_fields, subject_name
from catalogue.models import Decision

admin.site.site_header = "Catalogue of statements: curators"
admin.site.site_title = "Catalogue of statements"
admin.site.index_title = "Records, questions and decisions"


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows to look at: nobody adds, changes or deletes them by hand."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Such rows come from importing alone."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Such rows are looked at only."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is lost by a click."""
        return False


class DecidingAdmin(admin.ModelAdmin):
    """A record whose fields follow from parses: a changed field becomes a decision, which no import undoes."""

    form = WatchedForm
    list_per_page = 50
    show_full_result_count = False
    save_on_top = True
    view_on_site = True

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Send along what the form showed: without it nobody could be told of another editor."""
        own = list(super().get_fields(request, obj))
        return [*own, "seen"] if obj and "seen" not in own else own

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Records go when nothing mentions them any more; a wrong mention is rejected in its statement."""
        return False

    def save_model(self, request: HttpRequest, obj: Model, form: WatchedForm, change: bool) -> None:
        """Decide what was changed in the form; everything else stays the parser's."""
        changes = form.plain_changes()
        if not change:
            obj.save()
        if changes:
            decide_fields(obj, changes, request.user)
            obj.refresh_from_db()

    @admin.display(description="Decided by people")
    def decided(self, obj: Any) -> str:
        """Say which fields are locked, with the way to unlock them."""
        if obj.pk is None:
            return "—"
        subject = subject_name(obj)
        names = list(Decision.objects.filter(**{subject: obj}).values_list("field", flat=True))
        where = f"{reverse('admin:catalogue_decision_changelist')}?{subject}__id__exact={obj.pk}"
        return format_html('{} — <a href="{}">see and take back</a>', ", ".join(names), where) if names else "nothing"


class LinkedMentions:
    """A readonly column that leads from a record to its mentions instead of listing hundreds of them inline."""

    mention_admin: str

    @admin.display(description="Mentions")
    def mentions_link(self, obj: Any) -> str:
        """Say how many statements mention the record, with the way to them."""
        if obj.pk is None:
            return "—"
        where = f"{reverse(f'admin:catalogue_{self.mention_admin}_changelist')}?record__id__exact={obj.pk}"
        return format_html('<a href="{}">{} mentions</a>', where, obj.mentions.count())


def bounded(rows: QuerySet, most: int = 25) -> tuple[list[Any], int]:
    """Return at most ``most`` rows and how many there are in all: no page of the admin grows without end."""
    return list(rows[:most]), rows.count()
