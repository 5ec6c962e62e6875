"""The notes beside a statement: one a mention, in the order in which the text comes to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from catalogue.models import AdvisorMention, AreaMention, Mention, Statement
from catalogue.views.marked_text import Evidence, neighbouring_joined

_ROLES_WITH_A_PAGE = {
    "advisor": {AdvisorMention.Role.PROSPECTIVE, AdvisorMention.Role.PAST},
    "area": {AreaMention.Role.INTEREST, AreaMention.Role.WORKED_ON},
}


_AFTER_ALL = [10**9, 10**9]  # where a note stands whose words are withheld or outside the text


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of mention becomes notes. ``further`` gives what else a note says, "" for nothing."""

    name: str
    label: str
    mentions: str
    further: Callable[[Any, dict[str, Any]], str]
    bring_along: tuple[str, ...] = ()
    has_record: bool = True


@dataclass(frozen=True, slots=True)
class Note:
    """One note. ``url`` is "" where the record has no page; ``role`` may be ""."""

    evidence: Evidence
    kind: str
    label: str
    role: str
    title: str
    url: str
    further: str
    is_uncertain: bool
    is_checked: bool

    @property
    def anchor(self) -> str:
        """The note's id on the page."""
        return self.evidence.anchor

    @property
    def number(self) -> int | None:
        """The note's place in the order of the text, from 1."""
        return self.evidence.number


def _of_paper(paper: Any, _: dict[str, Any]) -> str:
    authors = ", ".join(paper.authors[:3]) + (" and others" if len(paper.authors) > 3 else "")
    return joined(authors, paper.venue, paper.year)


def _of_institution(institution: Any, _: dict[str, Any]) -> str:
    return f"part of {institution.parent}" if institution.parent_id else ""


def _place(record: Any, _: dict[str, Any]) -> str:
    return str(record.institution.canonical) if record.institution_id else ""


KINDS = (
    Kind("area", "Research area", "area_mentions", lambda area, _: str(area.field), ("field",)),
    Kind("advisor", "Person", "advisor_mentions", _place, ("institution", "institution__merged_into")),
    Kind("institution", "Institution", "institution_mentions", _of_institution, ("parent",)),
    Kind("project", "Project", "project_mentions", _place, ("institution", "institution__merged_into")),
    Kind("paper", "Paper", "paper_mentions", _of_paper),
    Kind("award", "Award", "awards", lambda _, told: joined(told.get("by"), told.get("year")), has_record=False),
    Kind("teaching", "Teaching", "teaching", lambda _, told: joined(told.get("institution")), has_record=False),
)


def joined(*parts: Any) -> str:
    """Return what there is of ``parts`` with centred dots between."""
    return " · ".join(str(part) for part in parts if part)


def anchor(kind: str, mention: Mention) -> str:
    """Return the id of a mention's note; it stays the same whatever else the statement mentions."""
    return f"{kind}-{mention.pk}"


def notes_of(statement: Statement) -> list[Note]:
    """Return the shown mentions of ``statement`` as notes, numbered in the order of the text."""
    found = [(kind, mention) for kind in KINDS for mention in _shown(statement, kind)]
    academic = {mention.record.canonical.pk for kind, mention in found if kind.name == "advisor" and mention.record}
    named = AdvisorMention.objects.public().academic().totals(academic)
    found.sort(key=lambda pair: min(pair[1].public_spans, default=_AFTER_ALL))
    return [_note(kind, mention, number, named) for number, (kind, mention) in enumerate(found, 1)]


def checked(notes: Iterable[Note]) -> int:
    """Return how many of the notes a person decided about."""
    return sum(note.is_checked for note in notes)


def _shown(statement: Statement, kind: Kind) -> Iterable[Mention]:
    mentions = getattr(statement, kind.mentions).filter(state=Mention.State.SHOWN)
    if not kind.has_record:
        return mentions
    along = [f"{record}__{name}" for record in ("record", "record__merged_into") for name in kind.bring_along]
    return mentions.with_records().select_related("record__merged_into", *along)


def _note(kind: Kind, mention: Any, number: int, named: dict[int, int]) -> Note:
    record = mention.record.canonical if kind.has_record and mention.record else None
    has_page = record is not None and mention.role in _ROLES_WITH_A_PAGE.get(kind.name, {mention.role})
    told = {} if kind.has_record else mention.details
    total = named.get(record.pk, 0) if kind.name == "advisor" and has_page else 0
    further = kind.further(record, told) if record or told else ""
    return Note(
        evidence=Evidence(anchor(kind.name, mention), kind.name, neighbouring_joined(mention.public_spans), number),
        kind=kind.name,
        label=kind.label,
        role=role_of(mention),
        title=str(record or mention.written),
        url=record.get_absolute_url() if has_page else "",
        further=joined(further, f"named in {total} statements" if total > 1 else ""),
        is_uncertain=mention.confidence == Mention.Confidence.GUESS,
        is_checked=mention.is_reviewed,
    )


def role_of(mention: Any) -> str:
    """Return the mention's role in words: the catalogue's own, or the writer's."""
    shown = getattr(mention, "get_role_display", None)
    return shown() if shown else getattr(mention, "role", "")
