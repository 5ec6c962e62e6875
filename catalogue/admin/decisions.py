"""What people said, and what the program asks them."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from catalogue.admin.site import ReadOnlyAdmin
from catalogue.importing.decisions import undecide
from catalogue.models import Decision, Question
from catalogue.models.decisions import SUBJECTS


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """Decisions are made on the pages of records; here they are seen, and taken back."""

    list_display = ("field", "mention_kind", "verdict", "subject", "value", "parsed", "user", "created")
    list_filter = ("verdict", "mention_kind", "user")
    list_select_related = (*SUBJECTS, "statement__applicant", "user")
    search_fields = ("field", "statement__applicant__name", "applicant__name", "advisor__name", "institution__name")
    actions = ("take_back",)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Let the pages of records link to the decisions about them."""
        about = {f"{name}__id__exact" for name in SUBJECTS}
        return lookup in about or super().lookup_allowed(lookup, value, request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Whoever may delete decisions may take them back."""
        return bool(request.user.has_perm("catalogue.delete_decision"))

    def get_actions(self, request: HttpRequest) -> dict:
        """Leave out Django's own deletion, which would not tell the rows."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def delete_model(self, request: HttpRequest, obj: Decision) -> None:
        """Take one decision back."""
        undecide([obj])

    @admin.action(description="Take back: the parser has its word again", permissions=["delete"])
    def take_back(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Unlock what the selected decisions locked."""
        decisions = list(queryset)
        undecide(decisions)
        self.message_user(request, f"{len(decisions)} taken back.")


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):
    """What waits for a person: possible duplicates, namesakes, words that lost their place."""

    list_display = ("subject", "kind", "status", "statement", "created")
    list_filter = ("status", "kind")
    list_select_related = ("statement__applicant",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("subject", "statement__applicant__name")
    autocomplete_fields = ()
    fields = ("subject", "kind", "statement", "reasons", "candidates", "status")
    readonly_fields = ("subject", "kind", "statement", "reasons", "candidates")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Questions come from importing alone."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """An answered question stays, so that it is not asked again."""
        return False
