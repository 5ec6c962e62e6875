"""What the page of each kind of record shows. Everything rests on shown mentions in published statements.

Each function takes the canonical record and how many statements or records a section may hold, and returns its
page's context; where nothing public speaks of the
record it raises Http404, so a record that only unpublished statements know has no page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from catalogue.models import (
    Advisor,
    AdvisorMention,
    Applicant,
    AreaMention,
    Institution,
    InstitutionMention,
    Paper,
    PaperMention,
    Project,
    ProjectMention,
    ResearchArea,
    Statement,
)
from catalogue.models.mentions import MentionQuerySet
from catalogue.search.countries import COUNTRIES
from catalogue.views.facts import written_date
from catalogue.views.marked_text import safe_href
from catalogue.views.sections import MOST_LINKS, Role, Section, rows, sections, told

ADVISOR_ROLES = (Role("prospective", "Hoped for as an advisor"), Role("past", "Worked with before"))
INSTITUTION_ROLES = (
    Role("applied_to", "Applied to"),
    Role("studied_at", "Studied at"),
    Role("researched_at", "Did research at"),
    Role("worked_at", "Worked at"),
    Role("contributed_to", "Contributed to"),
    Role("mentioned", "Mentioned"),
)
AREA_ROLES = (Role("interest", "Want to work on it"), Role("worked_on", "Worked on it"))
PAPER_ROLES = (Role("authored", "Written by"), Role("cited", "Read and cited by"))


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record named in the same statements, and in how many of them."""

    name: str
    url: str
    total: int


def applicant_page(applicant: Applicant, most: int) -> dict[str, Any]:
    """The writer's published statements, and the work, papers and places they tell of."""
    statements = Statement.objects.published().by(applicant.all_ids())
    shown = list(statements.for_lists()[: most + 1])
    if not shown:
        raise Http404
    places = ["studied_at", "researched_at", "worked_at", "contributed_to"]
    theirs = {"statement__in": statements}
    return {
        "website": safe_href(applicant.website),
        "statements": shown[:most],
        "has_more": len(shown) > most,
        "projects": told(ProjectMention.objects.public().filter(**theirs), "project", most),
        "papers": told(PaperMention.objects.public().filter(**theirs, role="authored"), "paper", most),
        "areas": _neighbours(AreaMention.objects.public().counted().filter(**theirs), "area"),
        "advisors": _neighbours(AdvisorMention.objects.public().academic().filter(**theirs), "advisor"),
        "places": told(InstitutionMention.objects.public().filter(**theirs, role__in=places), "institution", most),
    }


def project_page(project: Project, most: int) -> dict[str, Any]:
    """The statements that tell of the project."""
    said = ProjectMention.objects.public().of(project.all_ids())
    found = rows(said, "project", most)
    if not found:
        raise Http404
    dates = (written_date(project.start, project.start_precision), written_date(project.end, project.end_precision))
    return {
        "sections": [Section("Told in", _statements(said), found)],
        "dates": " – ".join(filter(None, dates)),
        **_place(project.institution),
    }


def paper_page(paper: Paper, most: int) -> dict[str, Any]:
    """Who wrote the paper and who names it."""
    return {"sections": _sections(PaperMention.objects.public().of(paper.all_ids()), "paper", PAPER_ROLES, most)}


def advisor_page(advisor: Advisor, most: int) -> dict[str, Any]:
    """Who hopes to work with the person, who did, and on what."""
    said = AdvisorMention.objects.public().academic().of(advisor.all_ids())
    found = _sections(said, "advisor", ADVISOR_ROLES, most, "advisor", advisor.key)
    areas = AreaMention.objects.public().counted()
    return {"sections": found, "areas": _named_with(said, areas, "area"), **_place(advisor.institution)}


def institution_page(institution: Institution, most: int) -> dict[str, Any]:
    """Who applied to, studied or worked at the place; its parts and its people."""
    ids = institution.all_ids()
    said = InstitutionMention.objects.public().of(ids)
    return {
        "sections": _sections(said, "institution", INSTITUTION_ROLES, most, "institution", institution.key),
        "areas": _named_with(said, AreaMention.objects.public().counted(), "area"),
        "parts": Institution.objects.public().filter(parent__in=ids)[:MOST_LINKS],
        "advisors": Advisor.objects.public().filter(institution__in=ids)[:MOST_LINKS],
        "country": COUNTRIES.get(institution.country, institution.country),
        **_place(institution.parent),
    }


def area_page(area: ResearchArea, most: int) -> dict[str, Any]:
    """Who wants to work on the area and who did; the people named with it, and what lies near."""
    ids = area.all_ids()
    said = AreaMention.objects.public().counted().of(ids)
    areas = AreaMention.objects.public().counted().exclude(record__in=ids)
    academic = AdvisorMention.objects.public().academic()
    return {
        "sections": _sections(said, "area", AREA_ROLES, most, "area", area.key),
        "advisors": _named_with(said, academic, "advisor"),
        "places": _named_with(said, InstitutionMention.objects.public().filter(role="applied_to"), "institution"),
        "together": _named_with(said, areas, "area"),
        "same_field": _neighbours(areas.filter(record__field=area.field), "area"),
    }


def _place(institution: Institution | None) -> dict[str, Any]:
    """Return the place and whether it has a page to lead to."""
    place = institution.canonical if institution else None
    return {
        "place": place,
        "place_has_page": place is not None and InstitutionMention.objects.public().of(place.all_ids()).exists(),
    }


def _sections(said: MentionQuerySet, kind: str, roles: tuple[Role, ...], most: int, *listed: str) -> list[Section]:
    found = sections(said, kind, roles, most, *listed)
    if not found:
        raise Http404
    return found


def _statements(said: QuerySet) -> int:
    return said.order_by().values("statement").distinct().count()


def _named_with(said: QuerySet, others: MentionQuerySet, url_name: str) -> list[Neighbour]:
    return _neighbours(others.filter(statement__in=said.order_by().values("statement")), url_name)


def _neighbours(mentions: MentionQuerySet, url_name: str) -> list[Neighbour]:
    found = mentions.most_named("name", "key")[:MOST_LINKS]
    return [Neighbour(row["name"], reverse(url_name, args=[row["key"]]), row["total"]) for row in found]
