"""Rows are ``project(parse, decisions, shown)``: one pure function of what was found and what people said.

Nothing here reads or writes the database, so every rule about people outranking parsers can be read, and
tested, in one place.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.importing.anchors import overlaps
from catalogue.importing.normal import mention_normal, place, words, written
from catalogue.importing.precision import is_trusted
from catalogue.models.partial_dates import parse_partial

MENTION_KINDS = ("advisors", "institutions", "research_areas", "papers", "projects", "timeline", "awards", "teaching")
STATEMENT_FIELDS = ("kind", "degree", "programme", "institution", "date", "intake", "not_before")
APPLICANT_FIELDS = ("name", "email", "website")

_YEARS = range(1000, 3000)
_LONGEST = {"name": 200, "email": 254, "website": 500, "intake": 60, "doi": 200, "arxiv": 40}


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as `project` sees it: plain values, no row."""

    field: str
    verdict: str
    value: Any = None
    kind: str = ""
    normals: tuple[str, ...] = ()
    spans: tuple[dict[str, Any], ...] = ()
    snapshot: dict[str, Any] = dataclasses.field(default_factory=dict)

    def names(self, mention: ProjectedMention) -> bool:
        """Say whether a normal form agrees."""
        return mention.kind == self.kind and bool(mention.normals & set(self.normals))

    def overlaps(self, mention: ProjectedMention) -> bool:
        """Say whether the words on which both rest overlap."""
        return any(overlaps(a, b) for a in self.spans for b in mention.evidence if b["in"] == "text")


@dataclass(slots=True)
class Fact:
    """The value of a single field, with its reason; ``parsed`` is what the parser says where people differ."""

    value: Any
    evidence: list[dict[str, Any]] = field(default_factory=list)
    rule: str = ""
    confidence: str = "likely"
    decided: bool = False
    parsed: Any = None

    def as_reason(self) -> dict[str, Any]:
        """Return what `Statement.reasons` keeps for the field."""
        return {
            "evidence": self.evidence,
            "rule": self.rule,
            "confidence": self.confidence,
            "decided": self.decided,
            "parsed": self.parsed,
        }


@dataclass(slots=True)
class ProjectedMention:
    """A mention as its row should be. ``record_key`` is the record a person chose, if one did."""

    kind: str
    written: str
    role: str
    details: dict[str, Any]
    evidence: list[dict[str, Any]]
    rule: str
    confidence: str
    normal: str
    state: str = "shown"
    record_key: str | None = None

    @property
    def normals(self) -> set[str]:
        """Every normal form under which this mention goes."""
        spell = place if self.kind == "institutions" else words
        return {self.normal, *(spell(alias) for alias in self.details.get("aka") or ())}

    @property
    def position(self) -> int:
        """Where in the text it first stands, for reading order."""
        return min((e["start"] for e in self.evidence if e["in"] == "text"), default=0)


@dataclass(slots=True)
class Shown:
    """What readers of a published statement already see: normal forms by kind, and names of filled fields."""

    normals: dict[str, set[str]] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Projection:
    """All that a statement's rows should say, what waits for a person, and which decisions were kept."""

    fields: dict[str, Fact] = field(default_factory=dict)
    proposals: dict[str, Fact] = field(default_factory=dict)
    mentions: dict[str, list[ProjectedMention]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)


def project(parse: Mapping[str, Any], rulings: Iterable[Ruling], shown: Shown | None = None) -> Projection:
    """Return what the rows of one statement should be.

    ``parse`` is what `extract` prints. ``rulings`` are the statement's decisions in the order in which they
    were made. ``shown`` is None for a statement that is not published; otherwise a new finding waits as a
    proposal unless its rule is trusted (invariant 2).
    """
    rulings = list(rulings)
    projection = Projection()
    _project_fields(projection, parse, [r for r in rulings if not r.kind], shown)
    for kind in MENTION_KINDS:
        mine = [r for r in rulings if r.kind == kind]
        projection.mentions[kind] = _project_mentions(projection, kind, parse, mine, shown)
    return projection


def _project_fields(
    projection: Projection, parse: Mapping[str, Any], rulings: list[Ruling], shown: Shown | None
) -> None:
    for part, names in (("statement", STATEMENT_FIELDS), ("applicant", APPLICANT_FIELDS)):
        for name in names:
            fact = _found_field(parse, part, name)
            if fact is None:
                continue
            waits = shown is not None and part == "statement" and name not in shown.fields
            if waits and not is_trusted(f"{part}.{name}", fact.rule):
                projection.proposals[f"{part}.{name}"] = fact
            else:
                projection.fields[f"{part}.{name}"] = fact
    for ruling in rulings:
        if ruling.field in STATEMENT_FIELDS:
            name = f"statement.{ruling.field}"
            found = _found_field(parse, "statement", ruling.field)
            projection.proposals.pop(name, None)
            projection.fields[name] = Fact(
                ruling.value, [], "decided by a person", "decided", decided=True, parsed=found and found.value
            )
            projection.kept.append(ruling.field)


def _found_field(parse: Mapping[str, Any], part: str, name: str) -> Fact | None:
    value = (parse.get(part) or {}).get(name)
    if value in (None, "") or not _can_be_stored(name, value):
        return None
    path = f"{part}.{name}"
    reason = (parse.get("rules") or {}).get(path) or {}
    evidence = (parse.get("evidence") or {}).get(path) or []
    return Fact(value, evidence, reason.get("rule", ""), reason.get("confidence", "likely"))


def _can_be_stored(name: str, value: Any) -> bool:
    """Say whether a found value fits its column: one that is cut or corrected would be a guess."""
    if name == "date":
        try:
            parse_partial(value)
        except ValueError:
            return False
    if isinstance(value, int):
        return value in _YEARS
    return len(str(value)) <= _LONGEST.get(name, 300)


def _project_mentions(
    projection: Projection, kind: str, parse: Mapping[str, Any], rulings: list[Ruling], shown: Shown | None
) -> list[ProjectedMention]:
    mentions = _unique(_found_mention(kind, row) for row in parse.get(kind) or ())
    for mention in mentions:
        if shown is not None and not (mention.normals & shown.normals.get(kind, set())):
            mention.state = "shown" if is_trusted(kind, mention.rule) else "proposed"
    edits = [ruling for ruling in rulings if ruling.verdict == "edited"]
    for ruling in rulings:
        mentions = _rule(mentions, ruling, edits)
        projection.kept.append(f"{kind}: {ruling.snapshot.get('written') or ruling.field} {ruling.verdict}")
    return _unique(mentions)


def _found_mention(kind: str, row: Mapping[str, Any]) -> ProjectedMention:
    data = {key: value for key, value in row.items() if key not in ("evidence", "rule", "confidence")}
    name = written(kind, data)
    if isinstance(data.get("year"), int) and data["year"] not in _YEARS:
        data["year"] = None
    for key in ("doi", "arxiv"):
        if len(data.get(key) or "") > _LONGEST[key]:
            data[key] = None
    return ProjectedMention(
        kind=kind,
        written=name[:500],
        role=str(data.get("role") or ""),
        details={k: v for k, v in data.items() if k not in ("name", "title", "label", "role", "course")},
        evidence=list(row.get("evidence") or ()),
        rule=str(row.get("rule") or ""),
        confidence=str(row.get("confidence") or "likely"),
        normal=mention_normal(kind, data)[:500],
    )


def _rule(mentions: list[ProjectedMention], ruling: Ruling, edits: list[Ruling]) -> list[ProjectedMention]:
    """Apply one ruling to the mentions of its kind; ``edits`` are all corrections of mentions of this kind."""
    covered = [m for m in mentions if ruling.names(m)] or [m for m in mentions if ruling.overlaps(m)]
    others = [m for m in mentions if not any(m is c for c in covered)]
    if ruling.verdict == "rejected":
        return others
    if ruling.verdict in ("accepted", "added"):
        return [*others, _vouched_for(ruling, covered, edits)]
    for mention in covered or [_from_snapshot(ruling)]:
        mention.state, mention.confidence = "shown", "decided"
        _edit(mention, ruling)
        others.append(mention)
    return others


def _vouched_for(ruling: Ruling, found: list[ProjectedMention], edits: list[Ruling]) -> ProjectedMention:
    """Return a mention as a person accepted or added it, however a parser spells and places it now.

    Its other spellings become aliases, and what was edited about it, before or after, stays edited.
    """
    mention = _from_snapshot(ruling)
    if found:
        mention.details = {**mention.details, **found[0].details}
        mention.evidence = [*found[0].evidence, *(e for e in mention.evidence if e not in found[0].evidence)]
    aliases = {alias for one in (mention, *found) for alias in one.normals} - {mention.normal}
    mention.details["aka"] = sorted(aliases)
    for edit in edits:
        if edit.names(mention):
            _edit(mention, edit)
    return mention


def _edit(mention: ProjectedMention, ruling: Ruling) -> None:
    name, value = ruling.field.removeprefix("mention."), ruling.value
    if name == "record":
        mention.record_key = value
    elif name in ("written", "role"):
        setattr(mention, name, value)
        # The spelling that was replaced stays an alias, so that later decisions still find the mention.
        if name == "written":
            mention.details["aka"] = sorted({*(mention.details.get("aka") or ()), mention.normal})
            mention.normal = (place(value) if mention.kind == "institutions" else words(value))[:500]
    else:
        mention.details[name] = value


def _from_snapshot(ruling: Ruling) -> ProjectedMention:
    """Rebuild a mention that a person vouched for from what the decision kept of it."""
    kept = ruling.snapshot
    evidence = [{"in": "text", **{k: span[k] for k in ("start", "end", "quote")}} for span in ruling.spans]
    return ProjectedMention(
        kind=ruling.kind,
        written=kept["written"],
        role=kept.get("role") or "",
        details=dict(kept.get("details") or {}),
        evidence=evidence,
        rule="decided by a person",
        confidence="decided",
        normal=ruling.normals[0] if ruling.normals else words(kept["written"]),
        record_key=kept.get("record_key"),
    )


def _unique(mentions: Iterable[ProjectedMention]) -> list[ProjectedMention]:
    """Fold mentions of the same normal form into one, the one that a person decided about first."""
    by_normal: dict[str, ProjectedMention] = {}
    for mention in mentions:
        if not mention.normal:
            continue
        first = by_normal.setdefault(mention.normal, mention)
        if first is not mention:
            if mention.confidence == "decided" and first.confidence != "decided":
                by_normal[mention.normal] = mention
            else:
                first.evidence = [*first.evidence, *(e for e in mention.evidence if e not in first.evidence)]
    return list(by_normal.values())
