"""Find the institution that is applied to among the institutions found."""

from __future__ import annotations

from catalogue.extraction.context import Context
from catalogue.extraction.institution_elected import outside
from catalogue.extraction.parse import Finding

# Where a laboratory and its university are both applied to, the university is meant.
_FIRST_KINDS = (
    "university",
    "school",
    "research_institute",
    "company",
    "open_source",
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
        return _from_title(context, institutions)
    ranks = [_rank(row) for row in applied]
    best = [row for row, rank in zip(applied, ranks, strict=True) if rank == min(ranks)]
    row = best[0] if len(best) == 1 else _first_in_title(best)
    if row is None:
        return {}
    return {"statement.institution": Finding({"value": row.data["name"]}, row.evidence[:3], row.rule, row.confidence)}


def _first_in_title(rows: list[Finding]) -> Finding | None:
    """Return, of projects that a proposal's title names, the first: the organisation stands before its parts."""
    if not all(row.rule.endswith(_TITLE_RULES) for row in rows):
        return None
    return min(rows, key=lambda row: row.evidence[0].start)


_TITLE_RULES = ("the title of a proposal", "a proposal for it")


def _from_title(context: Context, institutions: tuple[Finding, ...]) -> dict[str, Finding]:
    """Return the institution that stands in the title alone, unless the text tells another role of it."""
    titled = outside(context)
    if titled is None or any(row.data.get("key") == titled[0].key for row in institutions):
        return {}
    entry, evidence, _ = titled
    return {"statement.institution": Finding({"value": entry.name}, (evidence,), "the title of the document", "likely")}


def _rank(row: Finding) -> int:
    kind = "open_source" if row.data.get("kind") == "nonprofit" else row.data.get("kind")
    return _FIRST_KINDS.index(kind) if kind in _FIRST_KINDS else len(_FIRST_KINDS)
