"""What every page of the admin must have, checked over the whole registry so that a new model cannot forget it."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.db.models import ForeignKey
from django.urls import reverse

from catalogue.models import MENTION_MODELS, Statement

OURS = [
    (model, registered) for model, registered in admin.site._registry.items() if model._meta.app_label == "catalogue"
]
NAMES = [model._meta.model_name for model, _ in OURS]
MOST_ROWS = 25


@pytest.mark.parametrize(("model", "registered"), OURS, ids=NAMES)
def test_every_editable_foreign_key_has_autocomplete(model, registered, rf, curator):
    request = rf.get("/")
    request.user = curator
    readonly = set(registered.get_readonly_fields(request))
    if not registered.has_change_permission(request) and not registered.has_add_permission(request):
        return
    keys = {f.name for f in model._meta.fields if isinstance(f, ForeignKey)} - readonly
    shown = keys & set(registered.get_form(request).base_fields)
    assert shown <= set(registered.autocomplete_fields), (
        f"{model.__name__}: {shown - set(registered.autocomplete_fields)}"
    )


@pytest.mark.parametrize(("model", "registered"), OURS, ids=NAMES)
def test_search_is_declared_and_lists_do_not_count_for_nothing(model, registered):
    assert registered.search_fields, "a curator must be able to look for it"
    assert registered.list_per_page <= 100


@pytest.mark.parametrize(("model", "registered"), OURS, ids=NAMES)
def test_no_inline_shows_more_than_a_page_of_rows(model, registered):
    assert all(inline.max_num is not None and inline.max_num <= MOST_ROWS for inline in registered.inlines)


@pytest.mark.parametrize("model", [*MENTION_MODELS.values(), Statement], ids=lambda m: m._meta.model_name)
def test_every_kind_of_record_can_be_edited(model, rf, curator):
    request = rf.get("/")
    request.user = curator
    assert admin.site._registry[model].has_change_permission(request)


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_every_list_opens_searches_and_asks_a_constant_number_of_questions(
    name, admin_client, statement, django_assert_max_num_queries
):
    url = reverse(f"admin:catalogue_{name}_changelist")
    with django_assert_max_num_queries(20):
        assert admin_client.get(url).status_code == 200
    assert admin_client.get(url, {"q": "tessaro"}).status_code == 200
