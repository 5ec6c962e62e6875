"""Write the rows of statements: what should be there against what is, in one statement of SQL a table and verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.importing.projection import ProjectedMention
from catalogue.importing.publication import PublicVersion
from catalogue.importing.redaction import mask, mask_all
from catalogue.importing.work import RECORD_KINDS, Work
from catalogue.models import MENTION_MODELS, Mention

_COLUMNS = (
    "written",
    "normal",
    "details",
    "state",
    "evidence",
    "rule",
    "confidence",
    "position",
    "public_spans",
    "sentence",
)
_ROLE_KINDS = ("advisors", "institutions", "research_areas", "papers", "projects", "teaching")


def save_new_records(works: Sequence[Work]) -> None:
    """Store the records that matching made, places before the people and projects that point at them."""
    for kind in RECORD_KINDS:
        new: list[Any] = []
        for work in works:
            for (found_kind, _), record in work.records.items():
                if found_kind == kind and record.pk is None and record not in new:
                    new.append(record)
        for record in new:
            _prepare(record)
        if new:
            type(new[0]).objects.bulk_create(new)


def _prepare(record: Any) -> None:
    """Fill what `save` would: bulk_create does not call it.

    A foreign key that was set before its target was saved takes the target's id when it is set again.
    """
    for name in ("institution", "applicant"):
        if name in {field.name for field in record._meta.fields}:
            setattr(record, name, getattr(record, name))
    record.refresh_sort_key()


def write_mentions(work: Work, public: PublicVersion, changes: MentionChanges) -> None:
    """Compare the stored mentions of one statement with what they should be, and note the difference."""
    for kind in MENTION_MODELS:
        stored = {row.normal: row for row in work.rows.get(kind, ())}
        for mention in work.mentions(kind):
            row = stored.pop(_stored_name(mention, stored), None)
            values = _values(work, mention, public)
            if row is None:
                changes.create(kind, MENTION_MODELS[kind](statement=work.statement, **values))
                work.changed.append(f"{kind}: {mention.written} found")
            elif different := [name for name, value in values.items() if getattr(row, name) != value]:
                for name, value in values.items():
                    setattr(row, name, value)
                changes.update(kind, row)
                if set(different) - {"public_spans", "sentence", "rule", "position"}:
                    work.changed.append(f"{kind}: {mention.written} changed")
        for row in stored.values():
            changes.delete(kind, row)
            work.changed.append(f"{kind}: {row.written} no longer found")


def _stored_name(mention: ProjectedMention, stored: Mapping[str, Mention]) -> str:
    """Return the normal form under which the mention is stored; a renamed one stands under its former name."""
    former = sorted(name for name in mention.normals if name in stored)
    return mention.normal if mention.normal in stored or not former else former[0]


def _values(work: Work, mention: ProjectedMention, public: PublicVersion) -> dict[str, Any]:
    spans = public.spans(mention.evidence)
    shown = public.words(mention.written, mention.evidence)
    values: dict[str, Any] = {
        "written": (shown or mask(mention.written))[:500],
        "normal": mention.normal,
        "details": mask_all(mention.details),
        # What rests on withheld words alone is for curators' eyes.
        "state": mention.state if shown is not None else Mention.State.PROPOSED.value,
        "evidence": mention.evidence,
        "rule": mention.rule[:80],
        "confidence": mention.confidence,
        "position": mention.position,
        "public_spans": spans,
        "sentence": public.sentence(spans),
    }
    place = work.places.get((mention.kind, mention.normal))
    if place is not None:
        values["details"] = {**values["details"], "institution_id": place.pk}
    if mention.kind in _ROLE_KINDS:
        field = MENTION_MODELS[mention.kind]._meta.get_field("role")
        values["role"] = mention.role[: field.max_length]
    if mention.kind in RECORD_KINDS:
        record = work.record_of(mention)
        values["record_id"] = record.pk if record is not None else None
    return values


class MentionChanges:
    """Mentions to create, update and delete, by kind; `touched` collects the records whose values may change."""

    def __init__(self) -> None:
        self.created: dict[str, list[Mention]] = {kind: [] for kind in MENTION_MODELS}
        self.updated: dict[str, list[Mention]] = {kind: [] for kind in MENTION_MODELS}
        self.deleted: dict[str, list[Mention]] = {kind: [] for kind in MENTION_MODELS}
        self.touched: dict[str, set[int]] = {kind: set() for kind in RECORD_KINDS}

    def create(self, kind: str, row: Mention) -> None:
        """Note a new mention."""
        self.created[kind].append(row)
        self._touch(kind, row)

    def update(self, kind: str, row: Mention) -> None:
        """Note a changed mention."""
        self.updated[kind].append(row)
        self._touch(kind, row)

    def delete(self, kind: str, row: Mention) -> None:
        """Note a mention that is no longer found."""
        self.deleted[kind].append(row)
        self._touch(kind, row)

    def _touch(self, kind: str, row: Any) -> None:
        if kind in RECORD_KINDS and row.record_id is not None:
            self.touched[kind].add(row.record_id)

    def save(self) -> None:
        """Write everything: deletions first, so that a normal form is free for the row that takes it over."""
        for kind, model in MENTION_MODELS.items():
            if self.deleted[kind]:
                model.objects.filter(pk__in=[row.pk for row in self.deleted[kind]]).delete()
            extra = [name for name in ("role", "record") if name in {field.name for field in model._meta.fields}]
            if self.updated[kind]:
                model.objects.bulk_update(self.updated[kind], [*_COLUMNS, *extra], batch_size=500)
            if self.created[kind]:
                model.objects.bulk_create(self.created[kind], batch_size=500)
