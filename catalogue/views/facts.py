"""The single facts about a statement, each with the words on which it rests."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from catalogue.models import AreaMention, PublicText, Statement
from catalogue.models.partial_dates import Precision
from catalogue.views.marked_text import Evidence, neighbouring_joined, safe_href
from catalogue.views.notes import Note

_FORMS = {Precision.DAY: "{0.day} {0:%B %Y}", Precision.MONTH: "{0:%B %Y}", Precision.YEAR: "{0:%Y}"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts: ``label``, ``value``, perhaps the page it leads to, and what a reader should know."""

    evidence: Evidence
    label: str
    value: str
    url: str = ""
    remark: str = ""
    is_outward: bool = False


def written_date(date: datetime.date | None, precision: str) -> str:
    """Return a partial date as one writes it: "2 April 2023", "April 2023", "2023" or ""."""
    return _FORMS[Precision(precision)].format(date) if date else ""


def facts_of(statement: Statement, public: PublicText, notes: Iterable[Note]) -> list[Fact]:
    """Return the facts that there are, in the order of the page.

    The place applied to leads to its page only if a note does: a place that no shown mention names has none.
    """
    place = statement.institution.canonical if statement.institution else None
    place_url = place.get_absolute_url() if place else ""
    place_url = place_url if any(note.url == place_url for note in notes) else ""
    website = safe_href(statement.applicant.canonical.website)
    chosen = reverse("statement_list")
    rows = [
        ("statement.kind", "Kind", statement.get_kind_display(), f"{chosen}?kind={statement.kind}", ""),
        (
            "statement.institution",
            "Applied to",
            str(place or ""),
            place_url if any(note.url == place_url for note in notes) else "",
            "",
        ),
        ("statement.programme", "Programme", statement.programme, "", ""),
        ("statement.degree", "Degree", statement.get_degree_display(), f"{chosen}?degree={statement.degree}", ""),
        _year(statement),
        ("applicant.website", "Website", website.partition("://")[2].rstrip("/"), website, ""),
    ]
    return [
        Fact(_evidence(public, name), label, value, url, remark, is_outward=name == "applicant.website")
        for name, label, value, url, remark in rows
        if value
    ]


def name_evidence(public: PublicText) -> Evidence:
    """Return the words that say who wrote the statement."""
    return _evidence(public, "applicant.name")


def areas_of(notes: Iterable[Note]) -> list[tuple[str, list[Note]]]:
    """Return the notes on areas that the writer wants to work on, then those worked on, each with the role."""
    areas = [note for note in notes if note.kind == "area" and note.url]
    by_role = [(role.label, [note for note in areas if note.role == role.label]) for role in AreaMention.Role]
    return [(role, found) for role, found in by_role if found]


def _year(statement: Statement) -> tuple[str, str, str, str, str]:
    url = f"{reverse('statement_list')}?year={statement.year}"
    year = str(statement.year or "")
    if statement.intake_year:
        return "statement.intake", "Year", year, url, f"for {statement.intake}" if statement.intake else "intake"
    if statement.date:
        return "statement.date", "Year", year, url, f"dated {written_date(statement.date, statement.date_precision)}"
    return "statement.not_before", "Year", year, url, "not before: the latest year in the text"


def _evidence(public: PublicText, name: str) -> Evidence:
    spans = neighbouring_joined(public.field_spans.get(name, ()))
    return Evidence(f"fact-{name.partition('.')[2]}", "fact", spans)
