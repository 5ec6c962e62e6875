"""Dates as people write them: a day, a month or only a year, kept as (value, precision)."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q


class Precision(models.TextChoices):
    """How much of a stored date was written; the rest of it is its first day or month."""

    DAY = "day", "day"
    MONTH = "month", "month"
    YEAR = "year", "year"


_FORMS = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}


def parse_partial(written: str | None) -> tuple[datetime.date | None, str]:
    """Read "2023", "2023-04" or "2023-04-02" as (date, precision); (None, "") for None.

    Raises ValueError for anything else.
    """
    if not written:
        return None, ""
    for precision, form in _FORMS.items():
        if len(written) == len(datetime.date(2000, 1, 1).strftime(form)):
            return datetime.datetime.strptime(written, form).date(), precision.value
    raise ValueError(f"{written!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD.")


def format_partial(value: datetime.date | None, precision: str) -> str:
    """Return the ISO form that `parse_partial` reads; "" for no date."""
    return value.strftime(_FORMS[Precision(precision)]) if value else ""


def date_with_precision(name: str, constraint: str) -> models.CheckConstraint:
    """Return the constraint that ``name`` and ``name_precision`` are set together or not at all."""
    return models.CheckConstraint(
        condition=Q(**{f"{name}__isnull": True, f"{name}_precision": ""})
        | (Q(**{f"{name}__isnull": False}) & ~Q(**{f"{name}_precision": ""})),
        name=constraint,
    )
