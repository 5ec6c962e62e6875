"""Ask as an address does."""

from __future__ import annotations

from django.http import QueryDict

from catalogue.search.query import Query, look_up
from catalogue.search.subjects import STATEMENTS, Subject


def ask(params: str, subject: Subject = STATEMENTS) -> Query:
    """Return the query of ``params``, written as after the question mark, with names looked up."""
    return look_up(Query.from_params(QueryDict(params), subject))
