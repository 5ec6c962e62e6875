"""Which level a rule deserves, and that no document has a say in its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.evaluation.judgement import Find, Judgement
from catalogue.evaluation.levels import Count, by_document, by_set, counted, lower_bound, measure
from catalogue.evaluation.records import RecordsError, write_level_table, write_rule_precision
from catalogue.evaluation.report import level_lines
from catalogue.extraction.parse import Confidence
from catalogue.extraction.vocabulary import load_rule_precision


def document(name: str, *finds: tuple[str, int, int], claim: Confidence = "sure") -> Judgement:
    """Return a document in which each rule, of papers, was right and false so often."""
    return Judgement(
        name,
        True,
        {},
        [
            Find("papers", "Melting ice", rule, claim, "right" if number < right else "false")
            for rule, right, false in finds
            for number in range(right + false)
        ],
    )


def levels(*judgements: Judgement) -> dict[str, str]:
    return {row.rule: row.level for row in measure(counted(judgements))}


@pytest.mark.parametrize(
    ("right", "found", "bound"), [(0, 0, 0.0), (3, 3, 0.646), (20, 20, 0.924), (97, 108, 0.8547), (0, 5, 0.0)]
)
def test_the_lower_end_of_wilsons_interval(right: int, found: int, bound: float) -> None:
    # Worked out with the interval's closed form for z = 1.2816.
    assert lower_bound(Count(found, right)) == pytest.approx(bound, abs=5e-4)


@pytest.mark.parametrize(
    ("finds", "rule", "level", "reason"),
    [
        ([("list", 40, 0)], "list", "sure", "often found and always right"),
        ([("list", 40, 0), ("verb", 1, 0)], "verb", "sure", "a rare rule speaks for its family"),
        ([("list", 40, 0), ("verb", 2, 4)], "verb", "guess", "unless it was wrong more often than right"),
        ([("list", 40, 0), ("verb", 36, 6)], "verb", "likely", "a frequent one speaks for itself"),
        ([("list", 40, 0)], "*", "sure", "one never met gets its family's"),
        ([("verb", 3, 0)], "verb", "likely", "three finds right of three prove little in a family of three"),
        ([("verb", 1, 0)], "*", "guess", "one find proves nothing for rules never met"),
    ],
)
def test_the_level_of_a_rule(finds: list[tuple[str, int, int]], rule: str, level: str, reason: str) -> None:
    assert levels(document("a.md", *finds))[rule] == level, reason


def test_optional_finds_count_neither_way() -> None:
    free = Judgement("a.md", True, {}, [Find("papers", "Ice", "list", "sure", "optional")])
    assert counted([free]) == {}


def test_a_wrong_role_is_no_right_find() -> None:
    astray = Judgement("a.md", True, {}, [Find("papers", "Ice", "list", "sure", "wrong role")])
    assert counted([astray]) == {("papers", "list", "sure"): Count(1, 0)}


def test_a_document_has_no_say_in_its_own_levels() -> None:
    plain = [document(f"{number}.md", ("list", 10, 0)) for number in range(5)]
    odd = document("odd.md", ("verb", 20, 0), claim="guess")
    table = by_document([*plain, odd])
    assert table.total["sure"] == Count(50, 50)
    # Its rule, always right in it, was met nowhere else, and no other rule claims as little.
    assert table.total["guess"] == Count(20, 20)
    assert levels(*plain, odd)["verb"] == "sure", "though its own document proves the rule"


def test_a_set_has_no_say_in_its_own_levels() -> None:
    tuned = [document(f"{number}.md", ("list", 10, 0)) for number in range(5)]
    fresh = [document("fresh.md", ("list", 5, 5))]
    for_tuned, for_fresh = by_set([tuned, fresh])
    assert for_fresh.total["sure"] == Count(10, 5), "what seemed sure is half right where nobody looked"
    assert for_tuned.total["guess"] == Count(50, 50)
    assert "| 2   | 1         | 5 of 10 (0.500) |" in "\n".join(level_lines(for_fresh, [for_tuned, for_fresh]))


def test_the_fixture_holds_rules_and_counts_whatever_the_order(tmp_path: Path) -> None:
    one, other = document("a.md", ("list", 30, 0)), document("b.md", ("verb", 2, 5))
    first, second = tmp_path / "rule_precision.tsv", tmp_path / "again.tsv"
    write_rule_precision(first, measure(counted([one, other])))
    write_rule_precision(second, measure(counted([other, one])))
    assert first.read_bytes() == second.read_bytes()
    assert load_rule_precision(tmp_path) == measure(counted([one, other]))
    assert "papers\tlist\tsure\t30\t30\tsure" in first.read_text() and "ice" not in first.read_text()


def test_the_table_goes_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "before\n<!-- manage.py evaluate --write: begin -->\n<!-- manage.py evaluate --write: end -->\nafter"
    )
    write_level_table(page, ["| first |"])
    write_level_table(page, ["| second |"])
    assert page.read_text().splitlines()[0::4] == ["before", "after"] and "| second |" in page.read_text()
    assert "first" not in page.read_text()
    page.write_text("nothing")
    with pytest.raises(RecordsError, match="between which the table goes"):
        write_level_table(page, ["| third |"])
