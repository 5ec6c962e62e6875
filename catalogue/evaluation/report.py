"""Evaluation in words: tables for a terminal, and the table of levels for the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalogue.evaluation.figures import Figures
from catalogue.evaluation.judgement import WITH_ROLE, Judgement
from catalogue.evaluation.levels import LIKELY, SURE, Count, LevelTable
from catalogue.evaluation.rules import RuleFigures
from catalogue.extraction.levels import LEVELS

_PROMISE = {"sure": f"at least {SURE:.2f}", "likely": f"at least {LIKELY:.2f}", "guess": "less"}


def figure_lines(figures: Figures) -> Iterator[str]:
    """Yield the figures over all documents, fields first."""
    yield f"{figures.documents} labelled documents, {figures.predicted} of them among those given"
    yield ""
    yield f"{'field':24}{'accuracy':>9}"
    for name in figures.fields:
        yield f"{name:24}{figures.accuracy(name):9.3f}"
    yield f"{'':24} applicant.name: {figures.names_wrong} wrong, {figures.names_blank} blank"
    yield ""
    yield f"{'kind':24}{'F1':>9}{'precision':>11}{'recall':>8}{'role':>7}{'true':>7}{'false':>7}{'missed':>8}"
    for kind, tally in figures.kinds.items():
        role = f"{tally.role_accuracy:.3f}" if kind in WITH_ROLE else ""
        yield (
            f"{kind:24}{tally.f1:9.3f}{tally.precision:11.3f}{tally.recall:8.3f}{role:>7}"
            f"{tally.true:7}{tally.false:7}{tally.missed:8}"
        )
    strict = figures.strict_area_precision
    yield f"{'':24} research_areas: strict precision {strict:.3f}, optional ones counted as false"
    yield ""
    yield f"fields {figures.fields_mean:.3f}  records {figures.records_mean:.3f}  score {figures.score:.3f}"


def rule_lines(rules: Sequence[RuleFigures], *, everyone: bool = False) -> Iterator[str]:
    """Yield a line for each rule that was wrong, those that hurt first; with ``everyone`` for all rules."""
    shown = [rule for rule in rules if everyone or rule.tally.right < rule.tally.found]
    wide = max((len(rule.rule) for rule in shown), default=4) + 2
    counts = f"{'found':>6}{'right':>6}{'false':>6}{'role':>6}"
    yield f"{'kind':23}{'rule':{wide}}{'claim':7}{counts}{'precision':>10}{'gain':>8}"
    for rule in shown:
        tally = rule.tally
        yield (
            f"{rule.kind:23}{rule.rule:{wide}}{rule.claim:7}{tally.found:6}{tally.right:6}{tally.false:6}"
            f"{tally.wrong_role:6}{rule.precision:10.3f}{100 * rule.gain:+8.2f}"
        )
    yield "role: finds of the wrong role. gain: hundredths of F1 that the kind would lose without the rule's finds (a"
    yield "field: right less false finds in a hundred documents); a rule below 0 hurts."
    silent = [rule.tally.found for rule in rules if rule not in shown]
    if silent:
        yield f"{len(silent)} more rules were never wrong, in {sum(silent)} finds (--all-rules lists them)"


def mistake_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Yield every find that is wrong, with its rule, and everything that was missed."""
    for judgement in judgements:
        for find in judgement.finds:
            if find.verdict in ("false", "wrong role"):
                yield f"{judgement.document}: {find.verdict}: {find.kind}: {find.value} ({find.rule})"
        for kind, value in judgement.missed:
            yield f"{judgement.document}: missed: {kind}: {value}"


def level_lines(table: LevelTable, sets: Sequence[LevelTable]) -> Iterator[str]:
    """Yield the tables of levels in Markdown, which a terminal shows well enough."""
    finds = sum(count.found for count in table.total.values())
    yield f"{finds} finds in {table.documents} labelled documents; the rules of each are levelled by all others alone."
    yield ""
    yield from _markdown(
        ["level", "expected precision", "finds", "right", "measured precision"],
        [[level, _PROMISE[level], str(c.found), str(c.right), _share(c)] for level, c in table.total.items()],
    )
    yield ""
    yield "By kind, right of found:"
    yield ""
    yield from _markdown(
        ["kind", *LEVELS],
        [[name, *(_of(counts[level]) for level in LEVELS)] for name, counts in sorted(table.by_family.items())],
    )
    if len(sets) > 1:
        yield ""
        yield "By set of documents, levelled by the other sets alone:"
        yield ""
        yield from _markdown(
            ["set", "documents", *LEVELS],
            [
                [str(number), str(each.documents), *(_of(each.total[level]) for level in LEVELS)]
                for number, each in enumerate(sets, 1)
            ],
        )


def _share(count: Count) -> str:
    return f"{count.right / count.found:.3f}" if count.found else "–"


def _of(count: Count) -> str:
    return f"{count.right} of {count.found} ({_share(count)})" if count.found else "–"


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in [head, ["-" * width for width in widths], *rows]:
        yield f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
