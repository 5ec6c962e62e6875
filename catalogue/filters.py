"""The filters of each list, declared. What a filter means is said once, in `catalogue.search.subjects`.

The values of one filter are alternatives, and filters are all asked for. A list of records holds those that one
published statement names which passes all of them; that cannot be said filter by filter, so a set narrows its
queryset in one step.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from catalogue.search.matching import results
from catalogue.search.query import Query, look_up
from catalogue.search.subjects import (
    ADVISORS,
    APPLICANTS,
    AREAS,
    INSTITUTIONS,
    PAPERS,
    PROJECTS,
    STATEMENTS,
    Subject,
)


class ValuesField(forms.Field):
    """All values of a parameter, as written; whatever makes no sense is left out later, so nothing is invalid."""

    widget = forms.MultipleHiddenInput


class FacetFilter(django_filters.Filter):
    """A filter with a facet beside the list."""

    field_class = ValuesField


class WordsFilter(django_filters.Filter):
    """Words looked for; no facet."""

    field_class = forms.CharField


class OrderFilter(django_filters.Filter):
    """The order of the list; no facet."""

    field_class = forms.CharField


class CatalogueFilterSet(django_filters.FilterSet):
    """Base of the sets: reads the parameters as a `Query` and narrows by it."""

    subject: ClassVar[Subject]

    q = WordsFilter(label="Search")
    sort = OrderFilter(label="Order")

    def __init__(self, data: QueryDict, queryset: QuerySet[Any] | None = None, **kwargs: Any) -> None:
        """Read ``data``; the rows are always those of the subject."""
        super().__init__(data, self.subject.model._default_manager.none() if queryset is None else queryset, **kwargs)

    @cached_property
    def query(self) -> Query:
        """What is asked for, with the names of what is chosen."""
        return look_up(Query.from_params(self.data, self.subject))

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows that pass, in order."""
        return results(self.query)


class StatementFilterSet(CatalogueFilterSet):
    """Filters of statements; ``q`` looks through the whole text."""

    subject = STATEMENTS
    area = FacetFilter()
    field = FacetFilter()
    institution = FacetFilter()
    advisor = FacetFilter()
    kind = FacetFilter()
    degree = FacetFilter()
    year = FacetFilter()


class ApplicantFilterSet(CatalogueFilterSet):
    """Filters of applicants, by the statements that they wrote."""

    subject = APPLICANTS
    area = FacetFilter()
    field = FacetFilter()
    institution = FacetFilter()
    advisor = FacetFilter()
    kind = FacetFilter()
    degree = FacetFilter()
    year = FacetFilter()


class ProjectFilterSet(CatalogueFilterSet):
    """Filters of projects; ``institution`` is where the project was."""

    subject = PROJECTS
    area = FacetFilter()
    field = FacetFilter()
    institution = FacetFilter()
    degree = FacetFilter()
    year = FacetFilter()


class PaperFilterSet(CatalogueFilterSet):
    """Filters of papers; ``year`` is the paper's."""

    subject = PAPERS
    role = FacetFilter()
    area = FacetFilter()
    field = FacetFilter()
    year = FacetFilter()


class AdvisorFilterSet(CatalogueFilterSet):
    """Filters of advisors; ``institution`` is where they are."""

    subject = ADVISORS
    role = FacetFilter()
    area = FacetFilter()
    field = FacetFilter()
    institution = FacetFilter()


class InstitutionFilterSet(CatalogueFilterSet):
    """Filters of institutions; ``kind`` and ``country`` are the institution's."""

    subject = INSTITUTIONS
    role = FacetFilter()
    country = FacetFilter()
    kind = FacetFilter()
    area = FacetFilter()
    field = FacetFilter()


class AreaFilterSet(CatalogueFilterSet):
    """Filters of research areas; ``field`` is the area's."""

    subject = AREAS
    field = FacetFilter()
    role = FacetFilter()
    institution = FacetFilter()
    degree = FacetFilter()
    year = FacetFilter()
