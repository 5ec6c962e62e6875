"""The values of records: a projection of all their mentions, and of what people decided about the record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import F, Q

from catalogue.importing.normal import place, surname, words
from catalogue.models import (
    MENTION_MODELS,
    Advisor,
    AdvisorMention,
    Applicant,
    AreaMention,
    Decision,
    Institution,
    InstitutionMention,
    Mention,
    Paper,
    PaperMention,
    Project,
    ProjectMention,
    PublicText,
    ResearchArea,
    Statement,
)
from catalogue.models.partial_dates import parse_partial


def refresh_records(touched: Mapping[str, set[int]]) -> dict[str, set[int]]:
    """Recompute the values of the records of these ids and remove those that nothing mentions any more.

    Returns by kind the ids of the records that changed.
    """
    return {
        "institutions": _refresh(Institution, InstitutionMention, touched["institutions"], _institution_values),
        "advisors": _refresh(Advisor, AdvisorMention, touched["advisors"], _advisor_values),
        "papers": _refresh(Paper, PaperMention, touched["papers"], _paper_values),
        "projects": _refresh(Project, ProjectMention, touched["projects"], _project_values),
        "research_areas": _refresh(ResearchArea, AreaMention, touched["research_areas"], lambda mentions: {}),
    }


def refresh_shared(statements: Sequence[int]) -> None:
    """Recompute what ``statements``, whose publication just changed, have in common with others."""
    others = Statement.objects.exclude(pk__in=statements)
    writers = Applicant.objects.filter(pk__in=Statement.objects.filter(pk__in=statements).values("applicant"))
    shared = set(writers.filter(pk__in=others.values("applicant")).values_list("pk", flat=True))
    refresh_applicants(shared)
    touched: dict[str, set[int]] = {"research_areas": set()}
    for kind in ("institutions", "advisors", "papers", "projects"):
        mentions = MENTION_MODELS[kind].objects.filter(record__isnull=False)
        elsewhere = mentions.exclude(statement__in=statements).values("record")
        mine = mentions.filter(statement__in=statements, record__in=elsewhere)
        touched[kind] = set(mine.values_list("record_id", flat=True))
    told = statements_mentioning(refresh_records(touched))
    theirs = Statement.objects.filter(applicant__in=shared).values_list("pk", flat=True)
    PublicText.objects.filter(pk__in=told | set(theirs)).refresh_vectors()


def statements_mentioning(records: Mapping[str, set[int]]) -> set[int]:
    """Return the ids of the statements that mention any of these records."""
    found: set[int] = set()
    for kind, ids in records.items():
        if ids:
            mentions = MENTION_MODELS[kind].objects.filter(record__in=ids)
            found |= set(mentions.values_list("statement_id", flat=True))
    return found


def refresh_applicants(ids: Iterable[int]) -> None:
    """Recompute name, email and website of applicants from their statements; remove those without any."""
    ids = set(ids)
    applicants = {a.pk: a for a in Applicant.objects.filter(pk__in=ids)}
    told: dict[int, list[Statement]] = defaultdict(list)
    for statement in Statement.objects.filter(applicant__in=ids).only("applicant", "status", "reasons").order_by("pk"):
        told[statement.applicant_id].append(statement)
    decided = _decided("applicant", ids)
    changed = []
    for pk, applicant in applicants.items():
        values = _applicant_values(told[pk]) | decided[pk]
        if told[pk] and _set(applicant, values):
            changed.append(applicant)
    if changed:
        Applicant.objects.bulk_update(changed, ["name", "sort_name", "email", "website", "lookup"])
    _remove_orphans(Applicant, [pk for pk in applicants if not told[pk]])


def _refresh(model: Any, mention_model: Any, ids: set[int], values_of: Any) -> set[int]:
    if not ids:
        return set()
    records = {record.pk: record for record in model.objects.filter(pk__in=ids)}
    mentions: dict[int, list[Any]] = defaultdict(list)
    public: dict[int, list[Any]] = defaultdict(list)
    rows = mention_model.objects.filter(record__in=ids).annotate(status=F("statement__status"))
    for mention in rows.order_by("statement_id", "position", "pk"):
        mentions[mention.record_id].append(mention)
        if mention.status == Statement.Status.PUBLISHED and mention.state == Mention.State.SHOWN:
            public[mention.record_id].append(mention)
    decided = _decided("research_area" if model is ResearchArea else model._meta.model_name, ids)
    changed, names = [], set()
    for pk, record in records.items():
        # The vocabulary's own entries follow the vocabulary, and a record that nothing mentions its decisions.
        follows_mentions = mentions[pk] and not getattr(record, "is_vocabulary", False)
        # What only an unpublished statement says of a record must not stand on its page.
        values = (values_of(public[pk] or mentions[pk]) if follows_mentions else {}) | decided[pk]
        names |= set(values) | {"lookup"}
        if _set(record, values):
            changed.append(record)
    if changed:
        sort = {f.name for f in model._meta.fields} & {"sort_name", "sort_title"}
        model.objects.bulk_update(changed, sorted(names | sort))
    _remove_orphans(model, [pk for pk in records if not mentions[pk]])
    return {record.pk for record in changed}


def _set(record: Any, values: Mapping[str, Any]) -> bool:
    """Set the values and what follows from them; say whether anything changed."""
    before = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}
    for name, value in values.items():
        setattr(record, name, value)
    if "sort_name" not in values:
        record.refresh_sort_key()
    record.lookup = lookup_of(record)[:500]
    return bool(before != {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields})


def lookup_of(record: Any) -> str:
    """Return what matching finds a record by: surname, full name or title, folded."""
    if isinstance(record, Advisor):
        return surname(record.name)
    if isinstance(record, Institution):
        return place(record.name)
    return words(getattr(record, "title", None) or record.name)


def _remove_orphans(model: Any, ids: Sequence[int]) -> None:
    """Delete records that nothing speaks of, unless a person touched them or they are of the vocabulary."""
    if not ids:
        return
    name = model._meta.model_name
    orphans = model.objects.filter(pk__in=ids, decisions__isnull=True, merged__isnull=True, merged_into__isnull=True)
    if name == "institution":
        orphans = orphans.filter(
            is_vocabulary=False, is_confirmed=False, statements__isnull=True, parts__isnull=True
        ).filter(Q(advisors__isnull=True), Q(projects__isnull=True))
    if name == "researcharea":
        return
    if name == "applicant":
        orphans = orphans.filter(projects__isnull=True)
    model.objects.filter(pk__in=list(orphans.values_list("pk", flat=True))).delete()


def _decided(subject: str, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Return by record what people decided about its fields, dates and foreign keys as the model wants them."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for decision in Decision.objects.filter(**{f"{subject}__in": set(ids)}, mention_kind=""):
        found[getattr(decision, f"{subject}_id")] |= field_values(decision.field, decision.value)
    return found


def field_values(name: str, value: Any) -> dict[str, Any]:
    """Return the attributes that a decided field sets: one, or a date with its precision, or a foreign key."""
    if name in ("date", "start", "end"):
        day, precision = parse_partial(value)
        return {name: day, f"{name}_precision": precision}
    if name in ("institution", "parent"):
        return {f"{name}_id": Institution.objects.filter(key=value).values_list("pk", flat=True).first()}
    if name == "applicant":
        return {"applicant_id": Applicant.objects.filter(key=value).values_list("pk", flat=True).first()}
    return {name: value}


def _public_or_all(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Leave out what no reader may see, unless nothing else is there: then there is no public page either."""
    return [s for s in statements if s.status == Statement.Status.PUBLISHED] or statements


def _applicant_values(statements: Sequence[Statement]) -> dict[str, Any]:
    values = {}
    for name in ("name", "email", "website"):
        # The email is never shown, so any statement may give it; what is shown, only those that are.
        reasons = [s.reasons for s in (statements if name == "email" else _public_or_all(statements))]
        told = [r[f"applicant.{name}"]["value"] for r in reasons if r.get(f"applicant.{name}")]
        values[name] = _fullest(told) if name == "name" else (told[0] if told else "")
    return values


def _institution_values(mentions: Sequence[Any]) -> dict[str, Any]:
    kinds = [m.details["kind"] for m in mentions if m.details.get("kind") in Institution.Kind.values]
    return {"name": _commonest([m.written for m in mentions])[:300], "kind": _commonest(kinds)}


def _advisor_values(mentions: Sequence[Any]) -> dict[str, Any]:
    places = [m.details["institution_id"] for m in mentions if m.details.get("institution_id")]
    return {
        "name": _fullest([m.written for m in mentions])[:200],
        "institution_id": _commonest(places) or None,
    }


def _paper_values(mentions: Sequence[Any]) -> dict[str, Any]:
    # The mention that knows most (a reference entry rather than a passing word) gives the title.
    best = max(mentions, key=lambda m: (bool(m.details.get("authors")), bool(m.details.get("venue"))))
    return {
        "title": best.written,
        "authors": _first([m.details.get("authors") for m in (best, *mentions)]) or [],
        "venue": (_first([m.details.get("venue") for m in (best, *mentions)]) or "")[:300],
        "year": _first([m.details.get("year") for m in (best, *mentions)]),
        "doi": _first([m.details.get("doi") for m in mentions]) or "",
        "arxiv": _first([m.details.get("arxiv") for m in mentions]) or "",
    }


def _project_values(mentions: Sequence[Any]) -> dict[str, Any]:
    values: dict[str, Any] = {
        "title": mentions[0].written[:300],
        "institution_id": _first([m.details.get("institution_id") for m in mentions]),
    }
    for name in ("start", "end"):
        written = _first([m.details.get(name) for m in mentions])
        values[name], values[f"{name}_precision"] = _partial_or_blank(written)
    return values


def _partial_or_blank(written: str | None) -> tuple[Any, str]:
    """Read a date that a parser wrote; a form that is no date is left blank rather than guessed."""
    try:
        return parse_partial(written)
    except ValueError:
        return None, ""


def _fullest(names: Sequence[str]) -> str:
    """Return the name with the most words, then the commonest, then the first of the alphabet."""
    counts = Counter(names)
    return max(counts, key=lambda n: (len(n.split()), len(n), counts[n], [-ord(c) for c in n]), default="")


def _commonest(values: Sequence[Any]) -> Any:
    counts = Counter(values)
    return max(counts, key=lambda v: (counts[v], str(v)), default="")


def _first(values: Sequence[Any]) -> Any:
    return next((value for value in values if value not in (None, "", [])), None)
