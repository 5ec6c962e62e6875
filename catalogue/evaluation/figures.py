"""How well documents were understood as a whole: each field's accuracy, each kind's precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from catalogue.evaluation.gold import FIELDS, KINDS
from catalogue.evaluation.judgement import WITH_ROLE, Judgement


@dataclass(slots=True)
class Tally:
    """Counts of one kind of record or of one rule; ``right`` holds only finds that have the right role too."""

    right: int = 0
    wrong_role: int = 0
    false: int = 0
    missed: int = 0
    optional: int = 0

    @property
    def true(self) -> int:
        """Finds that the text does give, whatever their role."""
        return self.right + self.wrong_role

    @property
    def found(self) -> int:
        """Finds that count: all but the optional ones."""
        return self.true + self.false

    @property
    def precision(self) -> float:
        """The share of the finds that the text gives; 1 where nothing was found."""
        return self.true / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what the text gives that was found; 1 where it gives nothing."""
        return self.true / (self.true + self.missed) if self.true + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def role_accuracy(self) -> float:
        """The share of the true finds that have the right role too; 1 where there are none."""
        return self.right / self.true if self.true else 1.0

    def add(self, verdict: str) -> None:
        """Count one find by its verdict."""
        name = verdict.replace(" ", "_")
        setattr(self, name, getattr(self, name) + 1)


@dataclass(slots=True)
class Figures:
    """All figures over some documents; ``fields`` counts the documents in which a field is right."""

    documents: int = 0
    predicted: int = 0
    fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    names_wrong: int = 0
    names_blank: int = 0

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Figures:
        """Count over all ``judgements``."""
        figures = cls()
        for judgement in judgements:
            figures._add(judgement)
        return figures

    def _add(self, judgement: Judgement) -> None:
        self.documents += 1
        self.predicted += judgement.is_predicted
        for name, is_right in judgement.fields.items():
            self.fields[name] += is_right
        for find in judgement.finds:
            if find.kind in self.kinds:
                self.kinds[find.kind].add(find.verdict)
        for kind, _ in judgement.missed:
            if kind in self.kinds:
                self.kinds[kind].missed += 1
        if not judgement.fields["applicant.name"]:
            is_wrong = any(find.kind == "applicant.name" for find in judgement.finds)
            self.names_wrong += is_wrong
            self.names_blank += not is_wrong

    def accuracy(self, name: str) -> float:
        """Return the share of the documents in which the field is right."""
        return self.fields[name] / self.documents

    @property
    def fields_mean(self) -> float:
        """The mean accuracy of the fields."""
        return sum(self.fields.values()) / (self.documents * len(FIELDS))

    @property
    def records_mean(self) -> float:
        """The mean F1 of the kinds of record."""
        return _mean([tally.f1 for tally in self.kinds.values()])

    @property
    def score(self) -> float:
        """The mean of the fields and of each kind of record."""
        return _mean([self.fields_mean, *(tally.f1 for tally in self.kinds.values())])

    @property
    def strict_area_precision(self) -> float:
        """The precision of the research areas if the optional ones counted as false."""
        areas = self.kinds["research_areas"]
        found = areas.found + areas.optional
        return areas.true / found if found else 1.0

    def as_dict(self) -> dict[str, float]:
        """Return every figure by name, rounded to four places."""
        figures = {name: self.accuracy(name) for name in FIELDS}
        figures |= {kind: tally.f1 for kind, tally in self.kinds.items()}
        figures["areas.strict_precision"] = self.strict_area_precision
        figures["applicant.name.wrong"] = float(self.names_wrong)
        figures |= {f"{kind}.role": self.kinds[kind].role_accuracy for kind in WITH_ROLE}
        figures |= {"fields": self.fields_mean, "records": self.records_mean, "score": self.score}
        return {name: round(figure, 4) for name, figure in figures.items()}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
