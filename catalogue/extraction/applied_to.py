"""Find the institution that is applied to among the institutions found."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding

# Where a laboratory and its university are both applied to, the university is meant.
_FIRST_KINDS = (
    "university",
    "school",
    "research_institute",
    "company",
    "open_source",
    "nonprofit",
    "laboratory",
    "hospital",
    "agency",
)


def find_applied_to(context: Context, institutions: tuple[Finding, ...]) -> dict[str, Finding]:
    """Return ``statement.institution``: the one that `find_institutions` found as applied to.

    Of several, one of the kind that comes first in `_FIRST_KINDS`; where two of one kind are left, e.g.
    in a statement for many universities, none.
    """
    applied = [row for row in institutions if row.data["role"] == "applied_to"]
    entries = context.vocabulary.institution_by_key
    # Of an organisation and its project, or a system and its campus, the smaller is meant: "Grebe / Eider".
    known = [entries[row.data["key"]] for row in applied if row.data.get("key") in entries]
    parents = {one.parent for one in known if one.parent in entries and entries[one.parent].kind == one.kind}
    applied = [row for row in applied if row.data.get("key") not in parents]
    if not applied:
        return {}
    ranks = [_rank(row) for row in applied]
    best = [row for row, rank in zip(applied, ranks, strict=True) if rank == min(ranks)]
    if len(best) != 1:
        return {}
    row = best[0]
    return {"statement.institution": Finding({"value": row.data["name"]}, row.evidence[:3], row.rule, row.confidence)}


def _rank(row: Finding) -> int:
    kind = row.data.get("kind")
    return _FIRST_KINDS.index(kind) if kind in _FIRST_KINDS else len(_FIRST_KINDS)
