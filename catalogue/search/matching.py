"""The rows that a query asks for. Everything else in search counts or quotes from these."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models import Value as Literal
from django.db.models.functions import Cast, Coalesce, NullIf

from catalogue.models import Statement
from catalogue.models.keys import fold
from catalogue.search.query import Query

CONFIGURATION = "english_unaccent"
# So many words of a name or title are looked for; no name has more.
MOST_WORDS = 8


def search_query(text: str) -> SearchQuery:
    """Return the PostgreSQL query of what someone typed: "phrases", or, -not; accents and word forms ignored."""
    return SearchQuery(text, config=CONFIGURATION, search_type="websearch")


def statements(query: Query) -> QuerySet[Statement]:
    """Return the published statements that match, joined to what is listed as ``listed_id``.

    For a list of records, a statement stands in it once for every mention that puts a record into the list.
    """
    roles = [value.key for dimension, values in query.conditions() if dimension.of_links for value in values]
    found = query.subject.linked(Statement.objects.published(), roles)
    for dimension, values in query.conditions():
        if not (dimension.of_records or dimension.of_links):
            found = found.filter(dimension.condition(values))
    if query.subject.model is Statement:
        return found.filter(public_text__vector=search_query(query.text)) if query.text else found
    own = _records(query)
    return found if own is None else found.filter(listed_id__in=own.values("pk"))


def results(query: Query) -> QuerySet[Any]:
    """Return the rows of the list, in order."""
    if query.subject.model is Statement:
        return _ordered_statements(query)
    records: QuerySet[Any] = query.subject.model._default_manager.all()
    records = records.filter(pk__in=statements(query).values(listed=F("listed_id")), merged_into__isnull=True)
    if query.order == "newest":
        return records.order_by(F("year").desc(nulls_last=True), query.subject.sort_column, "key")
    if query.order == "mentions":
        return records.alias(times=_times(query)).order_by("-times", query.subject.sort_column, "key")
    named = NullIf(F(query.subject.sort_column), Literal(""))
    return records.order_by(*query.subject.grouped_by, named.asc(nulls_last=True), "key")


def _ordered_statements(query: Query) -> QuerySet[Statement]:
    found = statements(query)
    if query.order == "relevance":
        found = found.alias(rank=SearchRank(F("public_text__vector"), search_query(query.text)))
        return found.order_by("-rank", F("year").desc(nulls_last=True), "key")
    if query.order == "name":
        name = NullIf(Coalesce("applicant__merged_into__sort_name", "applicant__sort_name"), Literal(""))
        return found.order_by(name.asc(nulls_last=True), F("year").desc(nulls_last=True), "key")
    return found.order_by(F("year").desc(nulls_last=True), "key")


def _records(query: Query) -> QuerySet[Any] | None:
    """Return the records with the looked-for words in their name and the chosen columns; None if nothing is asked."""
    records: QuerySet[Any] = query.subject.model._default_manager.filter(merged_into__isnull=True)
    asked = Q()
    for dimension, values in query.conditions():
        if dimension.of_records:
            asked &= dimension.condition(values)
    # Each word is one more condition for the planner to misjudge: the same one again says nothing new.
    for word in list(dict.fromkeys(re.findall(r"\w+", fold(query.text))))[:MOST_WORDS]:
        asked &= _is_named(query, word)
    if query.subject.has_aliases:
        records = records.alias(spellings=Cast("aliases", TextField()))
    return records.filter(asked) if asked else None


def _is_named(query: Query, word: str) -> Q:
    """Return the condition that ``word`` stands in the name, or begins a word of another spelling.

    Spellings are often abbreviations, and a piece from the middle of one means nothing.
    """
    named = Q(**{f"{query.subject.sort_column}__contains": word})
    return named | Q(spellings__unaccent__iregex=rf"\m{word}") if query.subject.has_aliases else named


def _times(query: Query) -> Any:
    """Return the expression of how many matching statements name a record."""
    per_record = statements(query).filter(listed_id=OuterRef("pk")).order_by().values(listed=F("listed_id"))
    return Coalesce(Subquery(per_record.annotate(n=Count("pk", distinct=True)).values("n")), 0)
