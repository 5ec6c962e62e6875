"""Why a statement stands in a list, in its writer's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from catalogue.models import PublicText
from catalogue.search.query import Query
from catalogue.search.quoting import fuller_sentence, headlines, is_heading, quotation
from catalogue.search.subjects import ADVISOR, AREA, INSTITUTION

# The mentions of one statement, by the dimension that counts them.
Mentions = Mapping[str, Sequence[Any]]
_DIMENSIONS = {dimension.name: dimension for dimension in (AREA, INSTITUTION, ADVISOR)}


@dataclass(frozen=True)
class Quotation:
    """The words of the writer, escaped and marked. ``kind`` gives the mark its colour, ``note`` says what it proves."""

    html: SafeString
    kind: str = ""
    note: str = ""


def reasons_to_list(query: Query, statements: Sequence[Any], mentions: Mapping[int, Mentions]) -> dict[int, Quotation]:
    """Return the quotation for each statement: the words looked for, else the chosen record's sentence.

    Where nothing is asked, or only a name or title answers, it is what the statement is about. At most two
    SQL queries: one for the words, one where a record is named in a heading first and in a sentence later.
    """
    ids = [statement.pk for statement in statements]
    found = {pk: Quotation(html) for pk, html in headlines(query.text, ids).items()} if query.text and ids else {}
    chosen = {pk: one for pk in ids if pk not in found and (one := _first_said(query, mentions[pk]))}
    in_headings = [pk for pk, (_, mention) in chosen.items() if is_heading(mention.sentence)]
    texts = dict(PublicText.objects.filter(pk__in=in_headings).values_list("pk", "text")) if in_headings else {}
    found |= {pk: _quoted(name, mention, texts.get(pk, "")) for pk, (name, mention) in chosen.items()}
    openings = {one.pk: quotation(one.opening) for one in statements if one.pk not in found and one.opening}
    return found | {pk: Quotation(html) for pk, html in openings.items()}


def _quoted(name: str, mention: Any, text: str) -> Quotation:
    fuller = fuller_sentence(text, mention.public_spans) if text else None
    sentence, words = fuller or (mention.sentence, mention.words)
    dimension = _DIMENSIONS[name]
    return Quotation(
        quotation(sentence, mention.written, words),
        dimension.kind,
        f"{dimension.roles[mention.role]} {mention.record.canonical}",
    )


def _first_said(query: Query, mentions: Mentions) -> tuple[str, Any] | None:
    """Return the first mention with a sentence, those that were asked for before all others."""
    candidates = (*_asked_for(query, mentions), *_about(mentions))
    return next(((name, mention) for name, mention in candidates if mention.sentence), None)


def _asked_for(query: Query, mentions: Mentions) -> Iterator[tuple[str, Any]]:
    """Yield the mentions that answer to a chosen value and its role, or to a chosen field."""
    for name, among in mentions.items():
        for value in query.values(name):
            for mention in among:
                if mention.record.canonical.key == value.key and value.role in ("", mention.role):
                    yield name, mention
    fields = {value.key for value in query.values("field")}
    yield from ((AREA.name, mention) for mention in mentions[AREA.name] if mention.field_key in fields)


def _about(mentions: Mentions) -> Iterator[tuple[str, Any]]:
    """Yield mentions that say what a statement is about: an area of interest, then one worked on, then people."""
    by_role = sorted(mentions[AREA.name], key=lambda mention: mention.role != "interest")
    yield from ((AREA.name, mention) for mention in by_role)
    yield from ((ADVISOR.name, mention) for mention in mentions[ADVISOR.name])
    yield from ((INSTITUTION.name, mention) for mention in mentions[INSTITUTION.name])
