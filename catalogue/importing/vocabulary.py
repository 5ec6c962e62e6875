"""The vocabulary's way between the files, the tables and the parser."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from catalogue.extraction import vocabulary as files
from catalogue.extraction.vocabulary import Alias, InstitutionEntry, Vocabulary
from catalogue.importing.apply import locked
from catalogue.importing.normal import place
from catalogue.importing.records import field_values, lookup_of
from catalogue.models import Decision, Institution, ResearchArea, ResearchField


def known_vocabulary(folder: Path) -> Vocabulary:
    """Return the vocabulary of ``folder`` and the names that people confirmed.

    Freshly found names are not in it, or a second import would find more than the first. Raises
    VocabularyError where the files are not in their form.
    """
    vocabulary = files.load(folder)
    taken = {place(alias.text) for entry in vocabulary.institutions for alias in entry.spellings}
    confirmed = Institution.objects.filter(is_confirmed=True, is_vocabulary=False, merged_into=None).order_by("key")
    return vocabulary.with_institutions(_entry(found) for found in confirmed if place(found.name) not in taken)


def load_vocabulary(folder: Path) -> tuple[int, int]:
    """Bring the tables of areas and institutions in step with the files; return (areas, institutions) changed.

    What a person decided about an entry stays; an entry that left the files stays too, as a found name.
    """
    vocabulary = files.load(folder)
    with locked():
        fields = _load_fields(vocabulary)
        areas = _write(ResearchArea, _area_values(vocabulary, fields), "research_area")
        places = _write(Institution, _institution_values(vocabulary), "institution")
        places += _write_parents(vocabulary)
        keys = {entry.key for entry in vocabulary.institutions}
        Institution.objects.filter(is_vocabulary=True).exclude(key__in=keys).update(is_vocabulary=False)
    return areas, places


def _entry(place: Institution) -> InstitutionEntry:
    aliases = tuple(Alias.parse(written) for written in place.aliases)
    return InstitutionEntry(place.key, place.name, place.kind, place.country, "", aliases)


def _load_fields(vocabulary: Vocabulary) -> dict[str, ResearchField]:
    names = sorted({entry.field for entry in vocabulary.areas})
    known = set(ResearchField.objects.values_list("name", flat=True))
    ResearchField.objects.bulk_create(
        ResearchField(key=files.slug(name), name=name) for name in names if name not in known
    )
    return {field.name: field for field in ResearchField.objects.filter(name__in=names)}


def _area_values(vocabulary: Vocabulary, fields: dict[str, ResearchField]) -> dict[str, dict[str, Any]]:
    return {
        entry.key: {"name": entry.name, "field_id": fields[entry.field].pk, "aliases": _written(entry.aliases)}
        for entry in vocabulary.areas
    }


def _institution_values(vocabulary: Vocabulary) -> dict[str, dict[str, Any]]:
    return {
        entry.key: {
            "name": entry.name,
            "kind": entry.kind,
            "country": entry.country,
            "aliases": _written(entry.aliases),
            "is_vocabulary": True,
        }
        for entry in vocabulary.institutions
    }


def _written(aliases: Iterable[Alias]) -> list[str]:
    return ["?" * a.needs_cue + "=" * a.exact_case + a.text for a in aliases]


def _write(model: Any, wanted: dict[str, dict[str, Any]], subject: str) -> int:
    """Create and update the rows of one table by key; return how many changed."""
    stored = {row.key: row for row in model.objects.filter(key__in=wanted)}
    decided: dict[int, dict[str, Any]] = {}
    for decision in Decision.objects.filter(**{f"{subject}__key__in": wanted}):
        decided.setdefault(getattr(decision, f"{subject}_id"), {}).update(field_values(decision.field, decision.value))
    created, updated = [], []
    for key, values in wanted.items():
        row = stored.get(key) or model(key=key)
        different = {**values, **decided.get(row.pk or 0, {})}
        before = {name: getattr(row, name, None) for name in different}
        for name, value in different.items():
            setattr(row, name, value)
        row.refresh_sort_key()
        row.lookup = lookup_of(row)[:500]
        if row.pk is None:
            created.append(row)
        elif before != different:
            updated.append(row)
    model.objects.bulk_create(created)
    if updated:
        names = sorted(set(next(iter(wanted.values()))) | {"sort_name", "lookup"})
        model.objects.bulk_update(updated, [name.removesuffix("_id") for name in names], batch_size=500)
    return len(created) + len(updated)


def _write_parents(vocabulary: Vocabulary) -> int:
    """Point every part at its whole, once all rows exist; a person's choice of a parent stays."""
    stored = Institution.objects.filter(is_vocabulary=True).values_list("key", "pk", "parent_id")
    ids, parents = {key: pk for key, pk, _ in stored}, {pk: parent for _, pk, parent in stored}
    chosen = set(Decision.objects.filter(field="parent").values_list("institution_id", flat=True))
    wanted = {ids[entry.key]: ids.get(entry.parent) for entry in vocabulary.institutions}
    # Of some ten thousand rows a release moves a few: only those are read whole.
    moved = [pk for pk, parent in wanted.items() if pk not in chosen and parents[pk] != parent]
    changed = list(Institution.objects.filter(pk__in=moved))
    for row in changed:
        row.parent_id = wanted[row.pk]
    Institution.objects.bulk_update(changed, ["parent"])
    return len(changed)
