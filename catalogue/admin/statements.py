"""Statements: their single fields, what they mention, and the text that proves it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from catalogue.admin.forms import PartialDateField, WatchedForm
from catalogue.admin.site import DecidingAdmin, ReadOnlyAdmin, bounded
from catalogue.importing.decisions import decide_fields
from catalogue.models import MENTION_MODELS, Document, DocumentName, Parse, Statement


class StatementForm(WatchedForm):
    """The date as people write dates."""

    date = PartialDateField()
    partial_dates = ("date",)


@admin.register(Statement)
class StatementAdmin(DecidingAdmin):
    """One statement with all that was found in it. Its mentions have pages of their own, linked from here."""

    form = StatementForm
    list_display = ("__str__", "status", "kind", "degree", "institution", "year", "waiting", "created")
    list_filter = ("status", "kind", "degree", "is_sample", "is_indexable", "year")
    list_select_related = ("applicant", "institution")
    search_fields = ("applicant__name", "programme", "institution__name", "key")
    autocomplete_fields = ("applicant", "institution")
    actions = ("publish", "unpublish")
    fields = (
        "applicant", "status", "kind", "degree", "programme", "institution", "date", "intake", "not_before",
        "is_indexable", "decided", "found_fields", "mentioned", "document",
    )  # fmt: skip
    readonly_fields = ("decided", "found_fields", "mentioned", "document")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A statement comes from a document."""
        return False

    @admin.display(description="Waits", boolean=False)
    def waiting(self, obj: Statement) -> int | str:
        """Say how many single fields wait for a person."""
        return len(obj.proposals) or ""

    @admin.display(description="What was found")
    def found_fields(self, obj: Statement) -> str:
        """Show each single field with what the parser says, the words it rests on and whether it waits."""
        rows = [(name, reason, "decided" if reason["decided"] else "") for name, reason in obj.reasons.items()]
        rows += [(name, reason, "waits: enter it above to accept it") for name, reason in obj.proposals.items()]
        return render_to_string("admin/catalogue/found_fields.html", {"rows": rows})

    @admin.display(description="Mentions")
    def mentioned(self, obj: Statement) -> str:
        """Show what the statement mentions, by kind, each with the way to correct it."""
        kinds = []
        for model in MENTION_MODELS.values():
            rows, count = bounded(model.objects.filter(statement=obj))
            name = model._meta.model_name
            kinds.append(
                {
                    "name": model._meta.verbose_name_plural,
                    "rows": [(row, reverse(f"admin:catalogue_{name}_change", args=[row.pk])) for row in rows],
                    "count": count,
                    "all": f"{reverse(f'admin:catalogue_{name}_changelist')}?statement__id__exact={obj.pk}",
                    "add": f"{reverse(f'admin:catalogue_{name}_add')}?statement={obj.pk}",
                }
            )
        return render_to_string("admin/catalogue/mentioned.html", {"kinds": kinds})

    @admin.display(description="Document")
    def document(self, obj: Statement) -> str:
        """Lead to the document that the statement rests on now."""
        current = Document.objects.current().filter(statement=obj).first()
        if current is None:
            return "—"
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:catalogue_document_change", args=[current.pk]), current.name
        )

    @admin.action(description="Publish the selected statements", permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Decide that statements are published."""
        self._decide_status(request, queryset, Statement.Status.PUBLISHED)

    @admin.action(description="Unpublish the selected statements", permissions=["change"])
    def unpublish(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Decide that statements are not published; no later import publishes them."""
        self._decide_status(request, queryset, Statement.Status.UNPUBLISHED)

    def _decide_status(self, request: HttpRequest, statements: QuerySet, status: str) -> None:
        chosen = list(statements.exclude(status=status))
        for statement in chosen:
            decide_fields(statement, {"status": str(status)}, request.user)
        self.message_user(request, f"{len(chosen)} statements are {status} now; imports keep it so.")


class DocumentNameInline(admin.TabularInline):
    """Under which names the bytes were seen."""

    model = DocumentName
    fields = ("path", "last_seen")
    readonly_fields = fields
    extra = 0
    max_num = 25
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Show the newest 25: a document may have been copied about any number of times."""
        newest = DocumentName.objects.order_by("-last_seen").values("pk")[:25]
        return super().get_queryset(request).filter(pk__in=newest)


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin):
    """What was read, as it was read. Private."""

    list_display = ("name", "statement", "is_current", "media_type", "reader_version", "created")
    list_filter = ("is_current", "media_type", "reader_version")
    list_select_related = ("statement__applicant",)
    search_fields = ("name", "checksum")
    fields = (
        "name",
        "statement",
        "is_current",
        "checksum",
        "media_type",
        "reader_version",
        "warnings",
        "metadata",
        "text",
    )
    inlines = (DocumentNameInline,)


@admin.register(Parse)
class ParseAdmin(ReadOnlyAdmin):
    """What each parser version found."""

    list_display = ("document", "parser_version", "vocabulary_version", "created")
    list_filter = ("parser_version",)
    list_select_related = ("document",)
    search_fields = ("document__name",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Leave the results out of lists: one is some tens of kilobytes."""
        return super().get_queryset(request).defer("document__text", "document__blocks", "document__marks")
