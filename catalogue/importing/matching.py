"""Which record a mention is about: one candidate or none, and what is ambiguous becomes a question.

Each kind has its own matcher below; all see the whole batch, so two statements that arrive together meet
the same record that they would meet one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from catalogue.importing.match_advisors import match_advisors
from catalogue.importing.match_areas import match_areas
from catalogue.importing.match_institutions import match_institutions
from catalogue.importing.match_papers import match_papers
from catalogue.importing.match_projects import match_projects
from catalogue.importing.work import Work
from catalogue.models import MENTION_MODELS

# Places first: people and projects are told apart by theirs.
MATCHERS: tuple[tuple[str, Callable[[Sequence[Work], set[str]], None]], ...] = (
    ("institutions", match_institutions),
    ("research_areas", match_areas),
    ("advisors", match_advisors),
    ("papers", match_papers),
    ("projects", match_projects),
)


def match_records(works: Sequence[Work]) -> None:
    """Fill ``work.records`` with a record, stored or new (unsaved), for every mention that has one."""
    for kind, matcher in MATCHERS:
        chosen = _chosen_records(works, kind)
        settled: set[str] = set()
        for work in works:
            for mention in work.shown_mentions(kind):
                record = chosen.get(mention.record_key or "") or _kept_record(work, kind, mention.normal)
                if record is not None:
                    work.records[kind, mention.normal] = record
                    settled.add(f"{id(work)} {mention.normal}")
        matcher(works, settled)


def _chosen_records(works: Sequence[Work], kind: str) -> dict[str, Any]:
    """Return by key the records that people chose for mentions of this kind."""
    keys = {m.record_key for work in works for m in work.shown_mentions(kind) if m.record_key}
    if not keys:
        return {}
    model = MENTION_MODELS[kind]._meta.get_field("record").related_model
    return {record.key: record for record in model.objects.filter(key__in=keys)}


def _kept_record(work: Work, kind: str, normal: str) -> Any:
    """Return the record of the stored mention of the same normal form: what was matched stays matched."""
    for row in work.rows.get(kind, ()):
        if row.normal == normal and row.record_id is not None:
            return row.record
    return None
