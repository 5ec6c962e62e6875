"""The pages of single records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.views.generic import DetailView

from catalogue.models import Advisor, Applicant, Institution, Paper, Project, ResearchArea, Statement
from catalogue.views import record_pages
from catalogue.views.page import PublicPage
from catalogue.views.sections import ALL_ROWS, MOST_ROWS
from catalogue.views.statement_page import statement_page


class Detail(PublicPage, DetailView):
    """A page of one record, found by its address; search engines may list it only where a person says so."""

    slug_field = slug_url_kwarg = "key"

    def is_indexable(self) -> bool:
        """Say what the record says; a kind of record that has no say is not for search engines."""
        return getattr(self.object, "is_indexable", False)


class StatementDetail(Detail):
    """A statement as a page to read; 410 once it was withdrawn, 404 before it is published."""

    section = "statement_list"
    queryset = Statement.objects.published_or_withdrawn().for_page()
    template_name = "catalogue/statement.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page, or say that it is gone."""
        self.object = self.get_object()
        if self.object.status == Statement.Status.WITHDRAWN:
            return TemplateResponse(request, "catalogue/gone.html", {"section": self.section}, status=410)
        return self.render_to_response(self.get_context_data(page=statement_page(self.object)))


class RecordDetail(Detail):
    """A record's page; that of a merged one leads on to the one it was merged into."""

    page: Callable[[Any, int], dict[str, Any]]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page, with the way to it, or with 404 where nothing public speaks of the record."""
        self.object = self.get_object()
        page = type(self).page(self.object.canonical, ALL_ROWS if "all" in request.GET else MOST_ROWS)
        if self.object.merged_into:
            return HttpResponsePermanentRedirect(self.object.merged_into.get_absolute_url())
        return self.render_to_response(self.get_context_data(**page))


class ApplicantDetail(RecordDetail):
    """An applicant."""

    section = "applicant_list"
    queryset = Applicant.objects.select_related("merged_into").defer("email")
    template_name = "catalogue/applicant.html"
    page = record_pages.applicant_page


class ProjectDetail(RecordDetail):
    """A project."""

    section = "project_list"
    queryset = Project.objects.select_related("merged_into", "applicant__merged_into", "institution__merged_into")
    template_name = "catalogue/project.html"
    page = record_pages.project_page


class PaperDetail(RecordDetail):
    """A paper."""

    section = "paper_list"
    queryset = Paper.objects.select_related("merged_into")
    template_name = "catalogue/paper.html"
    page = record_pages.paper_page


class AdvisorDetail(RecordDetail):
    """An advisor."""

    section = "advisor_list"
    queryset = Advisor.objects.select_related("merged_into", "institution__merged_into")
    template_name = "catalogue/advisor.html"
    page = record_pages.advisor_page


class InstitutionDetail(RecordDetail):
    """An institution."""

    section = "institution_list"
    queryset = Institution.objects.select_related("merged_into", "parent__merged_into")
    template_name = "catalogue/institution.html"
    page = record_pages.institution_page


class AreaDetail(RecordDetail):
    """A research area."""

    section = "area_list"
    queryset = ResearchArea.objects.select_related("merged_into", "field")
    template_name = "catalogue/area.html"
    page = record_pages.area_page
