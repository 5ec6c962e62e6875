"""Random decisions and random parsers, one after the other: after every import what people decided still holds."""

from __future__ import annotations

import contextlib
import copy
import random
from types import SimpleNamespace
from typing import Any

import pytest

from catalogue import extraction
from catalogue.importing.decisions import (
    DecisionError,
    accept_mention,
    add_mention,
    decide_fields,
    edit_mention,
    redact,
    reject_mention,
    undecide,
)
from catalogue.importing.normal import words
from catalogue.models import (
    MENTION_MODELS,
    AdvisorMention,
    Decision,
    Document,
    PublicText,
    Statement,
)

from .conftest import MIRA, OBINNA

RECORD_KINDS = [kind for kind, model in MENTION_MODELS.items() if hasattr(model, "record")]


def altered(seed: int) -> Any:
    """Return a parser that leaves out, renames and gives other roles to what the real one finds."""

    def extract(document, vocabulary):
        chance = random.Random(f"{seed} {document.name}")
        parse = copy.deepcopy(extraction.extract(document, vocabulary).as_dict())
        for kind in ("advisors", "institutions", "research_areas", "projects", "papers"):
            rows = [row for row in parse[kind] if chance.random() > 0.25]
            for row in rows:
                if kind == "advisors" and chance.random() < 0.3:
                    row["role"] = chance.choice(["past", "prospective", "mentioned"])
                if kind == "projects" and chance.random() < 0.3:
                    row["title"] = row["title"].upper()[: chance.randint(10, 60)]
            parse[kind] = rows
        parse["statement"]["degree"] = chance.choice(["phd", "masters", None])
        return SimpleNamespace(as_dict=lambda: parse)

    return extract


def act(chance: random.Random, curator: Any) -> None:
    """Do one thing that a curator can do."""
    statement = chance.choice(list(Statement.objects.order_by("pk")))
    model = MENTION_MODELS[chance.choice(("advisors", "institutions", "projects"))]
    mention = model.objects.filter(statement=statement).order_by("normal").first()
    what = chance.choice(["accept", "reject", "rename", "role", "field", "add", "undecide", "redact"])
    if what == "field":
        decide_fields(statement, {"degree": chance.choice(["job", "bachelors", ""])}, curator)
    elif what == "undecide" and Decision.objects.exists():
        undecide([chance.choice(list(Decision.objects.order_by("pk")))])
    elif what == "add":
        quote = chance.choice(["I learned to write software", "every rainy season", "The gripper failed for a year"])
        with contextlib.suppress(DecisionError):  # the words stand in the other statement
            add_mention(statement, "awards", {"written": f"Prize {chance.randint(1, 3)}"}, quote, curator)
    elif what == "redact":
        with contextlib.suppress(DecisionError):
            redact(
                statement,
                chance.choice(["three districts still use", "wet cloth", "Prof. Harriet Pell"]),
                "passage",
                curator,
            )
    elif mention is not None:
        if what == "accept":
            accept_mention(mention, curator)
        elif what == "reject":
            reject_mention(mention, curator)
        elif what == "rename":
            edit_mention(mention, {"written": f"{mention.written} {chance.choice('ABC')}"[:100]}, curator)
        elif what == "role" and model is AdvisorMention:
            edit_mention(mention, {"role": chance.choice(["past", "prospective"])}, curator)


def check() -> None:
    """Hold everything that must be true of the rows after any import."""
    for statement in Statement.objects.all():
        document = Document.objects.current().get(statement=statement)
        public = PublicText.objects.get(statement=statement)
        for kind, model in MENTION_MODELS.items():
            rows = list(model.objects.filter(statement=statement))
            assert len({row.normal for row in rows}) == len(rows), f"{kind}: twice the same mention"
            for row in rows:
                for one in row.evidence:
                    if one["in"] == "text":
                        assert document.text[one["start"] : one["end"]] == one["quote"], f"{kind}: {row.written}"
                assert all(0 <= start < end <= len(public.text) for start, end in row.public_spans)
        for hidden in public.redactions:
            assert public.text[hidden["start"] : hidden["end"]].endswith("withheld")
        _check_decisions(statement)
    for kind in RECORD_KINDS:
        for row in MENTION_MODELS[kind].objects.filter(record__isnull=False):
            assert row.record.mentions.exists()


def _check_decisions(statement: Statement) -> None:
    decisions = list(Decision.objects.filter(statement=statement))
    for decision in decisions:
        if decision.field == "degree":
            assert statement.degree == decision.value
        elif decision.field == "mention":
            rows = MENTION_MODELS[decision.mention_kind].objects.filter(statement=statement)
            known = set(decision.mention_key["normals"])
            found = [row for row in rows if {row.normal, *map(words, row.details.get("aka") or ())} & known]
            edited = any(d.field != "mention" and d.mention_kind == decision.mention_kind for d in decisions)
            if decision.verdict == "rejected" and not edited:
                assert not found, f"{decision.mention_key['normals']} was rejected"
            elif decision.verdict in ("accepted", "added") and not edited:
                assert found, f"{decision.mention_key['normals']} was {decision.verdict}"


def told() -> list[Any]:
    """Return all that rows say, to compare."""
    rows = [
        sorted(model.objects.values_list("statement_id", "normal", "written", "state", "sentence"))
        for model in MENTION_MODELS.values()
    ]
    texts = list(PublicText.objects.order_by("pk").values_list("text", "vector"))
    fields = list(Statement.objects.order_by("pk").values_list("degree", "programme", "status", "applicant__name"))
    return [*rows, texts, fields]


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(4, 60))])
def test_decisions_hold_through_any_sequence_of_imports(run, folder, curator, seed):
    chance = random.Random(seed)
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    (folder / "b.md").write_text(OBINNA, encoding="utf-8")
    run(publish=True)
    for step in range(6):
        for _ in range(chance.randint(1, 3)):
            act(chance, curator)
            check()
        if chance.random() < 0.3:
            text = (folder / "a.md").read_text(encoding="utf-8")
            (folder / "a.md").write_text(text.replace("Thank you", "Again, thank you", 1), encoding="utf-8")
        options = {"extract": altered(chance.randint(0, 999)), "version": f"v{seed}-{step}"}
        run(publish=True, **options)
        check()
        before = told()
        report = run(publish=True, **options)
        assert told() == before, "importing twice changes nothing"
        assert not report.of("changed") and not report.of("updated") and not report.failed
