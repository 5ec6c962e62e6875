"""The lists. A view names its filters, its template and its place; the queries are in `catalogue.search`."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.views.generic import TemplateView

from catalogue import filters
from catalogue.search.facets import facet
from catalogue.search.listing import Listing
from catalogue.search.query import Query, look_up
from catalogue.search.subjects import SUBJECTS
from catalogue.views.page import PublicPage


class CatalogueList(PublicPage, TemplateView):
    """Base of the lists: filters from the address, one page of lines, the facets beside them."""

    filterset_class: type[filters.CatalogueFilterSet]
    paginate_by = 25
    # Lists that name no person may be indexed, as long as nothing narrows them.
    names_people = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add ``listing``."""
        filterset = self.filterset_class(self.request.GET)
        listing = Listing(filterset.query, filterset.qs, self.paginate_by)
        return super().get_context_data(listing=listing, **kwargs)

    def is_indexable(self) -> bool:
        """Only the first page of a whole list that names no person."""
        return not self.names_people and not self.request.GET


class StatementList(CatalogueList):
    """Statements, each with the sentence that says why it is there."""

    section = "statement_list"
    filterset_class = filters.StatementFilterSet
    template_name = "statement_list.html"


class ApplicantList(CatalogueList):
    """The people who wrote them."""

    section = "applicant_list"
    filterset_class = filters.ApplicantFilterSet
    template_name = "applicant_list.html"


class ProjectList(CatalogueList):
    """What they did."""

    section = "project_list"
    filterset_class = filters.ProjectFilterSet
    template_name = "project_list.html"


class PaperList(CatalogueList):
    """What they wrote and read."""

    section = "paper_list"
    filterset_class = filters.PaperFilterSet
    template_name = "paper_list.html"


class AdvisorList(CatalogueList):
    """With whom they worked or hope to work."""

    section = "advisor_list"
    filterset_class = filters.AdvisorFilterSet
    template_name = "advisor_list.html"


class InstitutionList(CatalogueList):
    """Where they were and where they want to go."""

    section = "institution_list"
    filterset_class = filters.InstitutionFilterSet
    template_name = "institution_list.html"
    paginate_by = 50
    names_people = False


class AreaList(CatalogueList):
    """On what they work; the vocabulary is short enough for one page."""

    section = "area_list"
    filterset_class = filters.AreaFilterSet
    template_name = "area_list.html"
    paginate_by = 200
    names_people = False


class FacetValues(PublicPage, TemplateView):
    """All values of one facet, from A to Z or by how often they occur, with the other constraints kept."""

    template_name = "facet_values.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add ``query``, ``facet`` and ``by_name``; 404 for a list or facet that does not exist."""
        subject = SUBJECTS.get(kwargs["records"])
        dimension = subject.dimension(kwargs["name"]) if subject else None
        if subject is None or dimension is None:
            raise Http404("There is no such facet.")
        self.section = subject.url_name
        query = look_up(Query.from_params(self.request.GET, subject))
        by_name = self.request.GET.get("order") != "count"
        found = facet(query, dimension, by_name=by_name)
        return super().get_context_data(query=query, facet=found, by_name=by_name, subject=subject, **kwargs)
