"""Every page, the admin's too: a strict Content-Security-Policy, and nothing in the page that it would refuse."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, reverse

from catalogue.models import Advisor, Institution, Paper, Project, ResearchArea, Statement
from catalogue.urls import urlpatterns
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = sorted(pattern.name for pattern in urlpatterns if isinstance(pattern, URLPattern))
RECORDS = {
    "statement": Statement,
    "project": Project,
    "paper": Paper,
    "advisor": Advisor,
    "institution": Institution,
    "area": ResearchArea,
}
REFUSED_SOURCES = ("unsafe-inline", "unsafe-eval", "data:", "http:", "https:", "*")


class Inline(HTMLParser):
    """Collects what a strict policy refuses: style and event attributes, inline scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        self.found += [f"<{tag} {name}={value}>" for name, value in attrs if (value or "").startswith("javascript:")]
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.found.append(f"<{tag}>")
        addresses = [given.get(name) or "" for name in ("src", "href") if tag in ("script", "link", "img")]
        self.found += [f"<{tag} {address}>" for address in addresses if "//" in address]


def inline(html: str) -> list[str]:
    parser = Inline()
    parser.feed(html)
    return parser.found


def assert_strict(response) -> None:
    policy = dict(part.strip().partition(" ")[::2] for part in response["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert not [source for sources in policy.values() for source in sources.split() if source in REFUSED_SOURCES]
    assert inline(response.content.decode()) == []


@pytest.fixture
def everything() -> Statement:
    statement = make.make_full_statement()
    make.make_timeline(statement, ("cups", "2025-05", "2025-06"), ("friction", "2025-06", "2025-08"))
    make.make_award(statement)
    make.make_teaching(statement)
    return statement


def address(name: str, statement: Statement) -> str:
    """Return an address of that name at which there is a page."""
    if name in RECORDS:
        return RECORDS[name].objects.first().get_absolute_url()
    if name == "applicant":
        return statement.applicant.get_absolute_url()
    if name == "facet_values":
        return reverse(name, args=["statements", "institution"])
    return reverse(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_public_page_is_strict(client, everything, name):
    response = client.get(address(name, everything))
    assert response.status_code == 200
    assert_strict(response)


@pytest.mark.parametrize(("status", "code"), [("unpublished", 404), ("withdrawn", 410)])
def test_pages_that_say_no_are_strict(client, everything, status, code):
    Statement.objects.update(status=status)
    response = client.get(everything.get_absolute_url())
    assert response.status_code == code
    assert_strict(response)


@pytest.fixture
def curator() -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("curator"))
    return client


MODELS = sorted((model._meta.label_lower for model in admin.site._registry), key=str)


@pytest.mark.parametrize("label", MODELS)
def test_every_page_of_the_admin_is_strict(curator, everything, label):
    model = next(model for model in admin.site._registry if model._meta.label_lower == label)
    base = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = model._default_manager.first()
    pages = [(f"{base}_changelist", []), (f"{base}_add", [])]
    pages += [(f"{base}_{page}", [row.pk]) for page in ("change", "delete", "history") if row is not None]
    for name, args in pages:
        try:
            response = curator.get(reverse(name, args=args))
        except NoReverseMatch:
            continue
        assert response.status_code in (200, 403), name
        assert_strict(response)


@pytest.mark.parametrize("name", ["index", "login", "password_change", "jsi18n"])
def test_the_admins_own_pages_are_strict(curator, name):
    client = Client() if name == "login" else curator
    response = client.get(reverse(f"admin:{name}"))
    assert response.status_code == 200
    assert_strict(response)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        '<a onclick="go()">',
        "<script>go()</script>",
        "<style>p {}</style>",
        '<a href="javascript:go()">',
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//cdn.example/x.css">',
    ],
)
def test_what_the_policy_refuses_is_noticed(html):
    assert inline(html)
