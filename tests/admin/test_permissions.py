"""Whoever may only look may not decide: neither by a form nor by an action of a list."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from catalogue.models import AdvisorMention, Decision, Statement


@pytest.fixture
def onlooker(client, db):
    """A member of staff who may view everything and change nothing."""
    user = get_user_model().objects.create_user("onlooker", password="secret", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    ("model", "action"),
    [
        (AdvisorMention, "accept"),
        (AdvisorMention, "reject"),
        (Statement, "publish"),
        (Statement, "unpublish"),
        (Decision, "take_back"),
    ],
)
def test_actions_need_the_right_to_change(statement, onlooker, model, action):
    Decision.objects.create(statement=statement, field="degree", verdict="edited", value="masters")
    mentions = AdvisorMention.objects.count()
    url = reverse(f"admin:catalogue_{model._meta.model_name}_changelist")
    onlooker.post(url, {"action": action, "_selected_action": list(model.objects.values_list("pk", flat=True))})
    assert Decision.objects.count() == 1 and AdvisorMention.objects.count() == mentions
    assert Statement.objects.get().status == "published"


def test_forms_need_the_right_to_change(statement, onlooker):
    mention = AdvisorMention.objects.first()
    for page in ("change", "delete"):
        url = reverse(f"admin:catalogue_advisormention_{page}", args=[mention.pk])
        assert onlooker.post(url, {"written": "Nobody", "post": "yes"}).status_code == 403
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("record", "field", "length"),
    [("statement", "programme", 301), ("applicant", "name", 201), ("mention", "written", 501)],
)
def test_too_long_a_value_is_refused_in_the_form(statement, admin, record, field, length):
    row = {"statement": statement, "applicant": statement.applicant, "mention": AdvisorMention.objects.first()}[record]
    url = reverse(f"admin:catalogue_{row._meta.model_name}_change", args=[row.pk])
    answer = admin.post(url, {field: "x" * length})
    assert answer.status_code == 200 and "Ensure this value has at most" in answer.content.decode()
    assert not Decision.objects.exists()
