"""Find the schedule of a proposal: rows of a table, or headings and list items that begin with dates or weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.schedule_dates import Period, find_period, iso_period, schedule_year
from catalogue.reading.document import Block

_SCHEDULE = re.compile(
    r"\b(?:timeline|schedule|milestones?|work ?plan|implementation plan|project plan|deliverables|"
    r"roadmap|phases|gantt|weekly plan)\b",
    re.I,
)
_UNIT = re.compile(
    r"^\W*(?:(?:phase|stage|month|week|weeks|sprint|milestone|quarter|semester|year|part)\s*[\dIVX]|"
    r"community bonding|coding period|(?:mid-?term|final) evaluation|pre-?gsoc|buffer)",
    re.I,
)
_HEAD_CELL = re.compile(
    r"^\W*(?:dates?|period|weeks?|when|time(?:line|frame)?|duration|milestones?|phases?|"
    r"tasks?(?: details)?|activit(?:y|ies)|deliverables?|description|stage|goals?|month)\W*$",
    re.I,
)


@dataclass(slots=True)
class _Step:
    """One step of the schedule while its tasks are gathered."""

    label: str
    period: Period | None
    evidence: list[Evidence]
    tasks: list[str] = field(default_factory=list)
    rule: str = "timeline.table"


def find_timeline(context: Context) -> tuple[Finding, ...]:
    """Return the steps in order. ``start_iso`` and ``end_iso`` only where the year is beyond doubt."""
    steps = _table_steps(context) or _listed_steps(context)
    year = schedule_year(context.text, [step.period for step in steps if step.period]) if steps else None
    findings = []
    for step in steps:
        start_iso, end_iso, year = iso_period(step.period, year)
        data = {
            "label": step.label,
            "start": step.period.start if step.period else None,
            "end": step.period.end if step.period else None,
            "start_iso": start_iso,
            "end_iso": end_iso,
            "tasks": step.tasks,
        }
        findings.append(Finding(data, tuple(step.evidence), step.rule, "sure" if step.period else "likely"))
    return tuple(findings)


def _table_steps(context: Context) -> list[_Step]:
    """Read tables one of whose columns holds dates or weeks; a row without them goes on with the step above."""
    steps: list[_Step] = []
    for table in _tables(context.document.blocks):
        rows = [[context.text[a:b].strip() for a, b in block.cells] for block in table]
        dated = _dated_column(rows)
        if dated is None:
            continue
        started = len(steps)
        for block, cells in zip(table, rows, strict=True):
            if sum(bool(_HEAD_CELL.match(cell)) for cell in cells) >= 2 or (
                block.level == 1 and not find_period(cells[dated])
            ):
                continue
            period = find_period(cells[dated]) if dated < len(cells) else None
            label = next((c for i, c in enumerate(cells) if c and i != dated), "") if dated else cells[0]
            evidence = Evidence.span(context.text, block.start, block.end)
            others = [cell for i, cell in enumerate(cells) if cell and i != dated and (dated == 0 or cell != label)]
            if (
                period is None
                and len(steps) > started
                and not (cells[0] and dated and len(cells) > 2 and cells[0] != steps[-1].label)
            ):
                steps[-1].tasks += [cell for cell in cells if cell]
                steps[-1].evidence.append(evidence)
            else:
                steps.append(_Step(label, period, [evidence], others))
    return steps


def _tables(blocks: tuple[Block, ...]) -> list[list[Block]]:
    tables: list[list[Block]] = []
    previous = -2
    for number, block in enumerate(blocks):
        if block.kind == "table_row":
            if number == previous + 1 and block.level != 1:
                tables[-1].append(block)
            else:
                tables.append([block])
            previous = number
    return tables


def _dated_column(rows: list[list[str]]) -> int | None:
    """Return the column in which at least two cells (or the only one) hold a period."""
    width = max((len(row) for row in rows), default=0)
    counts = [
        sum(1 for row in rows if column < len(row) and len(row[column]) < 60 and find_period(row[column]))
        for column in range(width)
    ]
    best = max(range(width), key=lambda column: counts[column], default=None)
    return best if best is not None and counts[best] >= 2 else None


def _listed_steps(context: Context) -> list[_Step]:
    """Read headings, lines and list items that begin with a week, a phase or dates, in a part that is a schedule."""
    steps: list[_Step] = []
    inside = False
    level = heading_at = 0
    for block in context.document.blocks:
        if block.kind == "heading":
            heading_at = block.start
        elif not inside:
            continue
        text = context.text[block.start : block.end]
        first = text.split("\n", 1)[0]
        if block.kind == "heading":
            opens = bool(_SCHEDULE.search(first))
            if opens or (inside and block.level <= level and not _UNIT.match(first) and not find_period(first)):
                inside, level = opens, block.level
        step = _step(context, block, first, inside)
        if step:
            steps.append(step)
        elif steps and inside and block.kind == "list_item" and heading_at <= steps[-1].evidence[0].start:
            # Only what follows the step before the next heading belongs to it.
            steps[-1].tasks.append(re.sub(r"\s+", " ", text).strip())
            steps[-1].evidence.append(Evidence.span(context.text, block.start, block.end))
    return steps if len(steps) >= 2 else []


def _step(context: Context, block: Block, first: str, inside: bool) -> _Step | None:
    """A step begins where a line of a schedule opens with a unit ("Week 3") or a period ("May 27 - June 9: …")."""
    if not inside and block.kind != "heading":
        return None
    unit = _UNIT.match(first)
    period = find_period(first[:90])
    opening = period is not None and len(first[: period.at].strip(" *-–—•([:")) == 0
    if not (unit and (inside or block.kind == "heading") and (period or inside)) and not (opening and inside):
        return None
    if unit and not period and block.kind == "list_item" and ":" not in first:
        return None
    head, _, rest = first.partition(":")
    if period and period.at > len(head):
        head, rest = first, ""
    label = re.sub(r"\s*\([^)]*\)", "", head) if period and not opening else head
    label = re.sub(r"\s*[–—-]\s*$", "", re.sub(r"\s+", " ", label)).strip(" *:–—-")
    body = context.text[block.start : block.end]
    rest = body[body.find(":") + 1 :] if rest else ""
    if block.kind == "heading" and rest:
        label, rest = f"{label}: {rest.strip(' *')}", ""
    tasks = [piece for piece in (re.sub(r"\s+", " ", part).strip(" *") for part in re.split(r";\s|\n", rest)) if piece]
    return _Step(
        label or first.strip(), period, [Evidence.span(context.text, block.start, block.end)], tasks, "timeline.list"
    )
