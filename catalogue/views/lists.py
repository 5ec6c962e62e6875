"""The lists. A view names its records, its filters and its template; the queries are in `catalogue.search`."""

from __future__ import annotations

from django.views.generic import ListView

from catalogue.models import Advisor, Applicant, Institution, Paper, Project, ResearchArea, Statement
from catalogue.views.page import PublicPage


class StatementList(PublicPage, ListView):
    """Statements."""

    section = "statement_list"
    queryset = Statement.objects.published().for_lists()
    template_name = "statement_list.html"
    paginate_by = 25


class ApplicantList(StatementList):
    """Applicants."""

    section = "applicant_list"
    queryset = Applicant.objects.all()


class ProjectList(StatementList):
    """Projects."""

    section = "project_list"
    queryset = Project.objects.all()


class PaperList(StatementList):
    """Papers."""

    section = "paper_list"
    queryset = Paper.objects.all()


class AdvisorList(StatementList):
    """Advisors."""

    section = "advisor_list"
    queryset = Advisor.objects.all()


class InstitutionList(StatementList):
    """Institutions."""

    section = "institution_list"
    queryset = Institution.objects.all()


class AreaList(StatementList):
    """Research areas."""

    section = "area_list"
    queryset = ResearchArea.objects.all()


class FacetValues(StatementList):
    """All values of one facet."""
