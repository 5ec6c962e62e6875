"""Every declared filter has a facet or is named as having none, and every facet has a filter."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.urls import reverse

from catalogue import filters
from catalogue.search.subjects import SUBJECTS
from tests.factories import make_full_statement

# Filters that are no facets, and why.
WITHOUT_FACET = {"q": "words are typed, not chosen", "sort": "an order narrows nothing"}
SETS = filters.CatalogueFilterSet.__subclasses__()


def test_every_list_has_a_set() -> None:
    assert {one.subject.slug for one in SETS} == set(SUBJECTS)


@pytest.mark.parametrize("filterset", SETS, ids=lambda one: one.__name__)
def test_filters_and_facets_are_the_same(filterset) -> None:
    facets = {dimension.name for dimension in filterset.subject.dimensions}
    assert set(filterset.base_filters) == facets | set(WITHOUT_FACET)
    faceted = {name for name, one in filterset.base_filters.items() if isinstance(one, filters.FacetFilter)}
    assert faceted == facets


@pytest.mark.parametrize("filterset", SETS, ids=lambda one: one.__name__)
def test_no_parameter_is_invalid(filterset) -> None:
    found = filterset(QueryDict("area=%00&kind=x&year=soon&page=-1&sort=merit&institution=::"))
    assert found.is_valid()


@pytest.mark.django_db
@pytest.mark.parametrize("filterset", SETS, ids=lambda one: one.__name__)
def test_a_set_narrows(filterset) -> None:
    make_full_statement()
    assert filterset(QueryDict("")).qs.exists()
    assert not filterset(QueryDict("q=nowhere")).qs.exists()


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda one: one.slug)
def test_every_list_and_every_facet_has_an_address(subject) -> None:
    assert reverse(subject.url_name) == f"/{subject.slug}/"
    for dimension in subject.dimensions:
        assert reverse("facet_values", args=[subject.slug, dimension.name])
