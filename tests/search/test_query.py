"""Reading an address: forgiving, and written back in one spelling."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from catalogue.search.query import Query
from catalogue.search.subjects import PAPERS, STATEMENTS, SUBJECTS
from catalogue.search.values import Value


def read(params: str, subject=STATEMENTS) -> Query:
    return Query.from_params(QueryDict(params), subject)


@pytest.mark.parametrize(
    ("written", "url", "reason"),
    [
        ("", "/statements/", "everything"),
        ("q=+grasping++robots+", "/statements/?q=grasping+robots", "white space is one space"),
        ("q=a%00b", "/statements/?q=a+b", "PostgreSQL takes no NUL"),
        ("area=vision&area=speech", "/statements/?area=vision&area=speech", "alternatives, in the order chosen"),
        ("area=vision&area=vision", "/statements/?area=vision", "said twice is said once"),
        ("kind=cover_letter&area=vision", "/statements/?area=vision&kind=cover_letter", "in the order of the facets"),
        ("institution=eth:applied_to", "/statements/?institution=eth:applied_to", "a role qualifies its value"),
        ("institution=eth:mayor_of", "/statements/?institution=eth", "a role that does not exist is left out"),
        ("institution=none:applied_to", "/statements/?institution=none", "nothing has no role"),
        ("institution=:applied_to", "/statements/", "a role of nothing"),
        ("kind=poem", "/statements/", "a kind that does not exist"),
        ("degree=phd&degree=knighthood", "/statements/?degree=phd", "only what makes no sense is left out"),
        ("year=2022", "/statements/?year=2022", ""),
        ("year=2019..2023", "/statements/?year=2019..2023", ""),
        ("year=2023..2019", "/statements/?year=2019..2023", "turned round"),
        ("year=2019..", "/statements/?year=2019..", "open"),
        ("year=..2019", "/statements/?year=..2019", "open"),
        ("year=..", "/statements/", "open on both sides is everything"),
        ("year=soon&year=20222&year=-1", "/statements/", "no year"),
        ("year=２０２２", "/statements/", "other scripts' digits are no year in an address"),
        ("year_from=2019&year_to=2023", "/statements/?year=2019..2023", "the two boxes of the form"),
        ("year_from=2019&year_to=", "/statements/?year=2019..", "one of them empty"),
        ("sort=name", "/statements/?sort=name", ""),
        ("sort=newest", "/statements/", "the default is not spelled out"),
        ("sort=relevance", "/statements/", "no best match without words"),
        ("q=x&sort=newest", "/statements/?q=x&sort=newest", "with words it is not the default"),
        ("sort=merit", "/statements/", "nobody is ranked"),
        ("page=3", "/statements/?page=3", ""),
        ("page=0", "/statements/", ""),
        ("page=-2", "/statements/", ""),
        ("page=last", "/statements/", ""),
        ("page=²", "/statements/", "a digit that is no number"),
        ("colour=green&utm_source=x", "/statements/", "unknown parameters"),
    ],
)
def test_addresses(written: str, url: str, reason: str) -> None:
    query = read(written)
    assert query.url == url, reason
    assert read(url.partition("?")[2]).url == url, "what is written back reads the same"


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda subject: subject.slug)
@pytest.mark.parametrize(
    "value", ["", ":", "::", "none", "%00", "..", "x" * 9999, "'; DROP TABLE", "%F0%9F%A4%96", "%FF"]
)
def test_no_value_is_an_error(subject, value: str) -> None:
    written = "&".join(f"{dimension.name}={value}" for dimension in subject.dimensions)
    assert read(f"{written}&q={value}&page={value}&sort={value}", subject).url


def test_choosing_and_dropping() -> None:
    query = read("area=vision&area=speech:interest&page=4")
    assert query.without("area", Value("vision")).url == "/statements/?area=speech:interest"
    assert query.without("area").url == "/statements/"
    assert query.having("area", Value("maps")).url == "/statements/?area=maps"
    assert query.with_value("area", Value("speech")).url == "/statements/?area=vision&area=speech"
    assert query.on_page(2).url.endswith("page=2")


def test_dropping_the_words_drops_the_order_that_needs_them() -> None:
    query = read("q=grasping&sort=newest")
    assert query.without_text().url == "/statements/"


def test_a_query_is_frozen_and_compares_by_what_it_asks() -> None:
    assert read("q=x&area=vision") == read("area=vision&q=x")
    assert read("area=vision") != read("area=vision", PAPERS)
    with pytest.raises(AttributeError):
        read("").text = "y"
