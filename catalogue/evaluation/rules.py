"""The figures by rule, so that a rule that hurts is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.evaluation.figures import Tally
from catalogue.evaluation.gold import KINDS
from catalogue.evaluation.judgement import Judgement
from catalogue.extraction.parse import Confidence


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """What one rule found of one kind with one claim; ``gain`` is what the kind's F1 has of it (below 0: it hurts).

    Fields have no F1; there the gain is right minus false finds, each as a share of the documents.
    """

    kind: str
    rule: str
    claim: Confidence
    tally: Tally
    gain: float

    @property
    def precision(self) -> float:
        """The share of the finds that stand as they should, role included."""
        return self.tally.right / self.tally.found if self.tally.found else 1.0


def by_rule(judgements: Iterable[Judgement]) -> list[RuleFigures]:
    """Return the figures of every rule, those that hurt first, then those with the most wrong finds."""
    judgements = list(judgements)
    kinds = {kind: Tally() for kind in KINDS}
    rules: dict[tuple[str, str, Confidence], Tally] = {}
    for judgement in judgements:
        for kind, _ in judgement.missed:
            if kind in kinds:
                kinds[kind].missed += 1
        for find in judgement.finds:
            rules.setdefault((find.kind, find.rule, find.claim), Tally()).add(find.verdict)
            if find.kind in kinds:
                kinds[find.kind].add(find.verdict)
    figures = [
        RuleFigures(*key, tally, _gain(tally, kinds.get(key[0]), len(judgements))) for key, tally in rules.items()
    ]
    return sorted(figures, key=_most_harmful_first)


def _gain(rule: Tally, kind: Tally | None, documents: int) -> float:
    if kind is None:
        return (rule.right - rule.false) / documents
    without = Tally(right=kind.true - rule.true, false=kind.false - rule.false, missed=kind.missed + rule.true)
    return kind.f1 - without.f1


def _most_harmful_first(figures: RuleFigures) -> tuple[float, int, float, str, str, str]:
    wrong = figures.tally.false + figures.tally.wrong_role
    return (min(0.0, round(figures.gain, 9)), -wrong, figures.precision, figures.kind, figures.rule, figures.claim)
