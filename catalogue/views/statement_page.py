"""All that the page of a statement shows: the text, its notes, its facts, its schedule."""

from __future__ import annotations

from dataclasses import dataclass

from catalogue.models import Mention, PublicText, Statement
from catalogue.views.facts import Fact, areas_of, facts_of, name_evidence
from catalogue.views.marked_text import Evidence
from catalogue.views.notes import Note, checked, notes_of
from catalogue.views.prose import Passage, is_cut, passages
from catalogue.views.timeline import Timeline, timeline_of

MOST_SIBLINGS = 10


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A published statement as its page shows it."""

    passages: list[Passage]
    is_cut: bool
    notes: list[Note]
    areas: list[tuple[str, list[Note]]]
    checked: int
    facts: list[Fact]
    writer: Evidence
    timeline: Timeline | None
    siblings: list[Statement]

    @property
    def loose_timeline(self) -> Timeline | None:
        """The schedule, where no table of the text holds it and so the page must."""
        held = self.timeline and any(self.timeline.stands_in(passage) for passage in self.passages)
        return None if held else self.timeline


def statement_page(statement: Statement) -> StatementPage:
    """Build the page from the public text and the shown mentions; nothing else of the statement is read."""
    public = getattr(statement, "public_text", None) or PublicText()
    notes, writer = notes_of(statement), name_evidence(public)
    facts = facts_of(statement, public, notes)
    timeline = timeline_of(statement.timeline_entries.filter(state=Mention.State.SHOWN))
    phases = timeline.phases if timeline else []
    evidence = [writer, *(each.evidence for each in (*facts, *notes, *phases))]
    return StatementPage(
        passages=passages(public, evidence),
        is_cut=is_cut(public),
        notes=notes,
        areas=areas_of(notes),
        checked=checked(notes),
        facts=facts,
        writer=writer,
        timeline=timeline,
        siblings=_siblings(statement),
    )


def _siblings(statement: Statement) -> list[Statement]:
    writer = statement.applicant.canonical
    others = Statement.objects.published().by(writer.all_ids()).exclude(pk=statement.pk)
    return list(others.select_related("institution__merged_into")[:MOST_SIBLINGS])
