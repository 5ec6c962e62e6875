"""The pages of single records."""

from __future__ import annotations

from django.views.generic import DetailView

from catalogue.models import Advisor, Applicant, Institution, Paper, Project, ResearchArea, Statement
from catalogue.views.page import PublicPage


class StatementDetail(PublicPage, DetailView):
    """A statement."""

    section = "statement_list"
    model = Statement
    slug_field = slug_url_kwarg = "key"
    template_name = "base.html"


class ApplicantDetail(StatementDetail):
    """An applicant."""

    model = Applicant


class ProjectDetail(StatementDetail):
    """A project."""

    model = Project


class PaperDetail(StatementDetail):
    """A paper."""

    model = Paper


class AdvisorDetail(StatementDetail):
    """An advisor."""

    model = Advisor


class InstitutionDetail(StatementDetail):
    """An institution."""

    model = Institution


class AreaDetail(StatementDetail):
    """A research area."""

    model = ResearchArea
