"""Which level a rule deserves, and what the levels are worth on documents that had no say in it.

A rule's expected precision is its own, drawn towards that of its family (the kind and the finder's claim) as if
it had `_DRAW` further finds of the family's kind; of the family the lower end of an interval counts, so that a
small one promises little. A frequent rule thus speaks for itself, a rare one for its family.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.evaluation.judgement import Judgement
from catalogue.extraction.levels import ANY_RULE, LEVELS, Levels, RulePrecision, family
from catalogue.extraction.parse import Confidence

# The expected precision from which on a rule is called so; what is less is a guess.
SURE, LIKELY = 0.90, 0.75
_DRAW = 5
# One-sided 90 %.
_Z = 1.2816

Key = tuple[str, str, Confidence]


@dataclass(slots=True)
class Count:
    """How many finds counted, and how many of them stand as they should, role included."""

    found: int = 0
    right: int = 0

    def add(self, other: Count, sign: int = 1) -> None:
        """Add the other's counts, or take them away with ``sign`` -1."""
        self.found += sign * other.found
        self.right += sign * other.right

    @property
    def precision(self) -> float | None:
        """The share that is right; None where nothing was found."""
        return self.right / self.found if self.found else None


Counts = dict[Key, Count]


def lower_bound(count: Count) -> float:
    """Return the lower end of Wilson's interval for the precision; 0 without any find."""
    if not count.found:
        return 0.0
    share, n, z2 = count.right / count.found, count.found, _Z * _Z
    spread = _Z * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return (share + z2 / (2 * n) - spread) / (1 + z2 / n)


def counted(judgements: Iterable[Judgement]) -> Counts:
    """Count the finds by (kind, rule, claim); optional ones count neither way."""
    counts: Counts = {}
    for judgement in judgements:
        for find in judgement.finds:
            if find.verdict != "optional":
                count = counts.setdefault((find.kind, find.rule, find.claim), Count())
                count.add(Count(1, find.verdict == "right"))
    return counts


def measure(counts: Mapping[Key, Count]) -> list[RulePrecision]:
    """Return each rule's counts and level, and each family's for rules that were never met; sorted, so reproducible."""
    families: Counts = {}
    for (kind, _, claim), count in counts.items():
        families.setdefault((family(kind), ANY_RULE, claim), Count()).add(count)
    rows = [
        RulePrecision(*key, count.found, count.right, _level(lower_bound(count))) for key, count in families.items()
    ]
    for (kind, rule, claim), count in counts.items():
        of_family = lower_bound(families[family(kind), ANY_RULE, claim])
        expected = (count.right + _DRAW * of_family) / (count.found + _DRAW)
        rows.append(RulePrecision(kind, rule, claim, count.found, count.right, _level(expected)))
    return sorted((row for row in rows if row.found), key=lambda row: (row.kind, row.rule, row.claim))


def _level(expected: float) -> Confidence:
    return "sure" if expected >= SURE else "likely" if expected >= LIKELY else "guess"


@dataclass(slots=True)
class LevelTable:
    """How many finds of each level were right, by family of kinds and over ``documents`` as a whole."""

    documents: int = 0
    by_family: dict[str, dict[Confidence, Count]] = field(default_factory=dict)

    def add(self, judgements: Sequence[Judgement], levels: Levels) -> None:
        """Count the finds of some documents under the level that ``levels`` gives them."""
        self.documents += len(judgements)
        for (kind, rule, claim), count in counted(judgements).items():
            counts = self.by_family.setdefault(family(kind), {level: Count() for level in LEVELS})
            counts[levels.level(kind, rule, claim)].add(count)

    @property
    def total(self) -> dict[Confidence, Count]:
        """The counts over all kinds."""
        total: dict[Confidence, Count] = {level: Count() for level in LEVELS}
        for counts in self.by_family.values():
            for level, count in counts.items():
                total[level].add(count)
        return total


def leave_one_out(groups: Iterable[Sequence[Judgement]]) -> Iterator[tuple[Sequence[Judgement], Levels]]:
    """Yield each group of documents with the levels that all other groups alone give the rules."""
    groups = list(groups)
    counts = counted(judgement for group in groups for judgement in group)
    for group in groups:
        own = counted(group)
        for key, count in own.items():
            counts[key].add(count, -1)
        yield group, Levels.of(measure(counts))
        for key, count in own.items():
            counts[key].add(count)


def by_document(judgements: Iterable[Judgement]) -> LevelTable:
    """Return what the levels are worth when the rules of each document are levelled by all others."""
    table = LevelTable()
    for group, levels in leave_one_out([judgement] for judgement in judgements):
        table.add(group, levels)
    return table


def by_set(sets: Iterable[Sequence[Judgement]]) -> list[LevelTable]:
    """Return for each set of documents what the levels that the other sets give are worth in it."""
    tables = []
    for group, levels in leave_one_out(sets):
        tables.append(LevelTable())
        tables[-1].add(group, levels)
    return tables
