"""The front page: what the catalogue holds, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.views.generic import TemplateView

from catalogue.models import (
    Advisor,
    Applicant,
    AreaMention,
    Institution,
    InstitutionMention,
    Paper,
    Project,
    ResearchArea,
    Statement,
)
from catalogue.views.bars import Bars, lying, standing_years
from catalogue.views.page import PublicPage

MOST_BARS = 10
_RECORDS = (
    ("Applicants", "applicant_list", "", Applicant),
    ("Advisors named", "advisor_list", "advisor", Advisor),
    ("Institutions", "institution_list", "institution", Institution),
    ("Research areas", "area_list", "area", ResearchArea),
    ("Projects", "project_list", "project", Project),
    ("Papers", "paper_list", "paper", Paper),
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the catalogue: a name, an address and how much lies there."""

    name: str
    url: str
    total: int
    kind: str = ""


class Overview(PublicPage, TemplateView):
    """What the catalogue holds."""

    template_name = "catalogue/overview.html"

    def is_indexable(self) -> bool:
        """Search engines may list the front page."""
        return True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the page shows; each is one query."""
        return super().get_context_data(
            statements=Statement.objects.published().count(),
            records=_records(),
            fields=[Way(row["name"], _list("field", row["key"]), row["total"], "area") for row in _fields()],
            kinds=_choices("kind", Statement.Kind),
            degrees=_choices("degree", Statement.Degree),
            years=_years(),
            areas=_areas(),
            places=_places(),
            **kwargs,
        )


def _list(parameter: str, value: str) -> str:
    return f"{reverse('statement_list')}?{parameter}={value}"


def _records() -> list[Way]:
    return [Way(name, reverse(page), model.objects.public().count(), kind) for name, page, kind, model in _RECORDS]


def _fields() -> list[dict[str, Any]]:
    return list(AreaMention.objects.public().counted().by_field())


def _choices(column: str, choices: Any) -> list[Way]:
    counted = Statement.objects.published().exclude(**{column: ""}).order_by().values_list(column)
    totals = counted.annotate(total=Count("pk")).order_by("-total", column)
    return [Way(choices(value).label, _list(column, value), total) for value, total in totals]


def _years() -> Bars:
    counted = Statement.objects.published().filter(year__isnull=False).order_by().values_list("year")
    return standing_years("Statements a year", dict(counted.annotate(total=Count("pk"))), _list("year", ""))


def _areas() -> Bars:
    rows = AreaMention.objects.public().counted().most_named("name", "key")[:MOST_BARS]
    return lying("Research areas", "Area", [{**row, "url": _list("area", row["key"])} for row in rows])


def _places() -> Bars:
    applied = InstitutionMention.objects.public().filter(role=InstitutionMention.Role.APPLIED_TO)
    rows = applied.most_named("name", "key")[:MOST_BARS]
    return lying(
        "Places applied to", "Place", [{**r, "url": _list("institution", f"{r['key']}:applied_to")} for r in rows]
    )
