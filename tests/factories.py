"""Plain functions that put invented records into the database, published and mentioned as importing would do it.

Every function returns the saved row and takes the model's fields by keyword; what is not given is filled with
something realistic. A mention's spans and sentence are looked up in the public text of its statement:

    statement = make_statement(text="I worked with Joost van der Linden on grasping. ...")
    mention(statement, make_advisor("Joost van der Linden"), role="past")
"""

from __future__ import annotations

import itertools
from typing import Any

from catalogue.models import (
    Advisor,
    AdvisorMention,
    Applicant,
    AreaMention,
    Award,
    Institution,
    InstitutionMention,
    Paper,
    PaperMention,
    Project,
    ProjectMention,
    PublicText,
    ResearchArea,
    ResearchField,
    Statement,
    Teaching,
    TimelineEntry,
)
from catalogue.models.keys import fold

_numbers = itertools.count(1)

TEXT = """My interest in robot manipulation began with a failure: eleven minutes of cups, broken one by one.

At the Norwegian University of Science and Technology I studied cybernetics and learned to distrust my simulators.

I then joined Joost van der Linden to find out why. We closed the sim to real gap of a two-finger grasping policy \
with nothing but a depth camera and four hours of robot time.

The work appeared as “Four Hours: Grasp Transfer on a Budget”, and I presented it.

I hope to work with Marisol Ferrante at ETH Zürich, whose contact models treat friction as something to be learned."""


def make_applicant(name: str = "Ingrid Solheim", **fields: Any) -> Applicant:
    """Make an applicant; ``sort_name`` is the last word of the name first."""
    return Applicant.objects.create(name=name, **{"sort_name": _family_first(name), **fields})


def make_institution(name: str = "ETH Zürich", **fields: Any) -> Institution:
    """Make a university, by default a Swiss one."""
    return Institution.objects.create(name=name, **{"kind": "university", "country": "CH", **fields})


def make_advisor(name: str = "Marisol Ferrante", **fields: Any) -> Advisor:
    """Make an advisor; ``sort_name`` is the last word of the name first."""
    return Advisor.objects.create(name=name, **{"sort_name": _family_first(name), **fields})


def make_field(name: str = "Robotics and control") -> ResearchField:
    """Return the research field of that name."""
    return ResearchField.objects.get_or_create(name=name, defaults={"key": _slug(name)})[0]


def make_area(name: str = "Robot manipulation", field: str = "Robotics and control", **fields: Any) -> ResearchArea:
    """Return the research area of that name, in the field of that name."""
    known = ResearchArea.objects.filter(name=name).first()
    return known or ResearchArea.objects.create(
        name=name, field=make_field(field), **{"key": _slug(name), "aliases": [], **fields}
    )


def make_paper(title: str = "Four Hours: Grasp Transfer on a Budget", **fields: Any) -> Paper:
    """Make a paper with authors, venue and year."""
    given = {"authors": ["I. Solheim", "J. van der Linden"], "venue": "ICRA", "year": 2021}
    return Paper.objects.create(title=title, **{**given, **fields})


def make_project(
    applicant: Applicant, title: str = "Sim-to-real transfer of a grasping policy", **fields: Any
) -> Project:
    """Make a project of ``applicant``."""
    return Project.objects.create(applicant=applicant, title=title, **fields)


def make_statement(
    applicant: Applicant | None = None, *, text: str = TEXT, public: dict[str, Any] | None = None, **fields: Any
) -> Statement:
    """Make a published statement with its PublicText, one paragraph for each run of lines in ``text``.

    ``public`` overrides columns of the PublicText (blocks, marks, sections, redactions, ...). An empty
    ``text`` makes a statement without one.
    """
    given = {"kind": "statement_of_purpose", "degree": "phd", "programme": "PhD in Robotics", "intake_year": 2022}
    statement = Statement.objects.create(
        applicant=applicant or make_applicant(), **{"status": Statement.Status.PUBLISHED, **given, **fields}
    )
    if text:
        columns = {"text": text, "blocks": paragraphs(text), **(public or {})}
        PublicText.objects.create(statement=statement, **columns)
        refresh_vectors()
    return statement


def mention(statement: Statement, record: Any, role: str = "", *, written: str = "", **fields: Any) -> Any:
    """Mention ``record`` in ``statement``; ``written`` (default: its name) is looked up in the public text."""
    model, default_role = _MENTIONS[type(record)]
    written = written or getattr(record, "name", "") or record.title
    return _mention(model, statement, written, record=record, role=role or default_role, **fields)


def mention_person(statement: Statement, written: str, **fields: Any) -> AdvisorMention:
    """Mention a person who has no record, and so no page."""
    return _mention(AdvisorMention, statement, written, **{"role": "mentioned", **fields})


def make_timeline(statement: Statement, *phases: tuple[str, str, str]) -> list[TimelineEntry]:
    """Add (label, ISO start, ISO end) phases."""
    return [
        _mention(
            TimelineEntry,
            statement,
            label,
            details={"start": start, "end": end, "start_iso": start, "end_iso": end, "tasks": []},
            position=position,
        )
        for position, (label, start, end) in enumerate(phases)
    ]


def make_award(statement: Statement, written: str = "Best poster prize", **details: Any) -> Award:
    """Add an award; ``details`` are "by" and "year"."""
    return _mention(Award, statement, written, details=details)


def make_teaching(statement: Statement, written: str = "Linear systems", **fields: Any) -> Teaching:
    """Add a course taught."""
    return _mention(Teaching, statement, written, **{"role": "teaching assistant", **fields})


def make_full_statement() -> Statement:
    """Make one statement with a record of every kind, of which each stands in its text."""
    zurich = make_institution(key="eth-zurich")
    trondheim = make_institution("Norwegian University of Science and Technology", country="NO", key="ntnu")
    ingrid = make_applicant(website="https://solheim.example")
    statement = make_statement(ingrid, institution=zurich)
    mention(statement, make_area(), "interest", written="robot manipulation")
    mention(statement, trondheim, "studied_at")
    mention(statement, zurich, "applied_to")
    mention(statement, make_advisor("Joost van der Linden", institution=trondheim), "past")
    mention(statement, make_advisor(institution=zurich), "prospective")
    mention(
        statement,
        make_project(ingrid, institution=trondheim),
        written="closed the sim to real gap of a two-finger grasping policy",
    )
    mention(statement, make_paper(), "authored")
    refresh_vectors()
    return statement


def paragraphs(text: str) -> list[dict[str, Any]]:
    """Return the blocks of ``text`` whose paragraphs are divided by empty lines."""
    blocks, start = [], 0
    for piece in text.split("\n\n"):
        blocks.append(block("paragraph", start, start + len(piece)))
        start += len(piece) + 2
    return blocks


def block(kind: str, start: int, end: int, *, level: int = 0, cells: Any = ()) -> dict[str, Any]:
    """Return a block as PublicText stores it."""
    return {"kind": kind, "start": start, "end": end, "level": level, "cells": [list(cell) for cell in cells]}


def refresh_vectors() -> None:
    """Compute all search vectors anew, as importing does after every batch."""
    PublicText.objects.all().refresh_vectors()


_MENTIONS: dict[type, tuple[Any, str]] = {
    Advisor: (AdvisorMention, "prospective"),
    Institution: (InstitutionMention, "applied_to"),
    ResearchArea: (AreaMention, "interest"),
    Paper: (PaperMention, "authored"),
    Project: (ProjectMention, ""),
}


def _mention(model: Any, statement: Statement, written: str, **fields: Any) -> Any:
    public = PublicText.objects.filter(statement=statement).first()
    start = public.text.find(written) if public else -1
    spans = [[start, start + len(written)]] if start >= 0 else []
    given = {
        "normal": f"{fold(written)[:400]} {next(_numbers)}",
        "public_spans": spans,
        "sentence": _sentence(public.text, start) if public and spans else written,
        "position": max(start, 0),
        "rule": "a test",
    }
    return model.objects.create(statement=statement, written=written, **{**given, **fields})


def _sentence(text: str, position: int) -> str:
    start = max(text.rfind(end, 0, position) + len(end) for end in (". ", "\n\n"))
    ends = [at + 1 for end in (". ", ".\n") if (at := text.find(end, position)) >= 0]
    return text[start if start > 1 else 0 : min(ends, default=len(text))].strip()


def _family_first(name: str) -> str:
    *given, family = fold(name).split() or [""]
    return f"{family} {' '.join(given)}".strip()


def _slug(name: str) -> str:
    return "-".join(fold(name).replace("/", " ").split())
