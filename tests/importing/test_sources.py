"""What happens to a source: a case a line, each with the files before, the files after and what the report says."""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from catalogue import extraction
from catalogue.importing.report import ORDER
from catalogue.models import Applicant, Document, DocumentName, Question, Statement

from .conftest import MIRA, OBINNA, SHOPPING

A_WORD_CHANGED = MIRA.replace("wet cloth", "wet linen")
A_PARAGRAPH_CHANGED = MIRA.replace(
    "The gripper failed for a year, and then it did not.", "It works, mostly. I moved on."
)
OTHER_BYTES_SAME_WORDS = MIRA.replace("STATEMENT OF PURPOSE", "# STATEMENT OF PURPOSE")

CASES = [
    # (why, files before, files after, what the second report says, statements, documents)
    ("nothing happened", {"a.md": MIRA}, {"a.md": MIRA}, {"unchanged": 1}, 1, 1),
    ("renamed: the name is added", {"a.md": MIRA}, {"b.md": MIRA}, {"unchanged": 1}, 1, 1),
    ("copied: one statement, two names", {"a.md": MIRA}, {"a.md": MIRA, "b.md": MIRA}, {"unchanged": 2}, 1, 1),
    ("changed by a word", {"a.md": MIRA}, {"a.md": A_WORD_CHANGED}, {"updated": 1}, 1, 2),
    ("changed by a paragraph", {"a.md": MIRA}, {"a.md": A_PARAGRAPH_CHANGED}, {"updated": 1}, 1, 2),
    ("same text, another file", {"a.md": MIRA}, {"a.md": MIRA, "b.md": OTHER_BYTES_SAME_WORDS},
     {"unchanged": 1, "duplicate": 1}, 2, 2),
    ("deleted: nothing is removed", {"a.md": MIRA}, {}, {"missing": 1}, 1, 1),
    ("emptied: the old text stays", {"a.md": MIRA}, {"a.md": ""}, {"failed": 1}, 1, 1),
    ("became a list: the old text stays", {"a.md": MIRA}, {"a.md": SHOPPING}, {"not a statement": 1}, 1, 1),
    ("another writer under the name", {"a.md": MIRA}, {"a.md": OBINNA}, {"duplicate": 1}, 2, 2),
    ("another file beside it", {"a.md": MIRA}, {"a.md": MIRA, "b.md": OBINNA}, {"unchanged": 1, "created": 1}, 2, 2),
    ("never was a statement", {"a.md": SHOPPING}, {"a.md": SHOPPING}, {"not a statement": 1}, 0, 0),
    ("always was empty", {"a.md": ""}, {"a.md": ""}, {"failed": 1}, 0, 0),
    ("an ending nobody reads", {"a.exe": MIRA}, {"a.exe": MIRA}, {"failed": 1}, 0, 0),
]  # fmt: skip


def put(folder, files):
    for old in folder.iterdir():
        old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def counts(report):
    return {kind: len(report.of(kind)) for kind in ORDER if report.of(kind)}


@pytest.mark.system_postgres
@pytest.mark.parametrize(
    ("why", "before", "after", "says", "statements", "documents"), CASES, ids=[c[0] for c in CASES]
)
def test_what_happens_to_a_source(run, folder, why, before, after, says, statements, documents):
    put(folder, before)
    run()
    put(folder, after)
    assert counts(run()) == says, why
    assert (Statement.objects.count(), Document.objects.count()) == (statements, documents)
    # Whatever happened: once more changes nothing and each statement rests on one document.
    third = run()
    assert not third.of("created") and not third.of("updated") and not third.of("changed")
    assert Document.objects.current().count() == statements


def test_an_earlier_version_that_comes_back_is_current_again(run, folder):
    for text in (MIRA, A_WORD_CHANGED, MIRA):
        put(folder, {"a.md": text})
        report = run()
    assert [o.reason for o in report.of("updated")] == ["an earlier version is back"]
    assert "wet cloth" in Document.objects.current().get().text
    assert Document.objects.count() == 2


def test_both_names_of_the_same_bytes_are_kept(run, folder):
    put(folder, {"a.md": MIRA, "b.md": MIRA})
    run()
    assert [name.path.rsplit("/")[-1] for name in DocumentName.objects.order_by("path")] == ["a.md", "b.md"]


def test_a_possible_duplicate_waits_unpublished_with_its_reason(run, folder):
    put(folder, {"a.md": MIRA, "b.md": OTHER_BYTES_SAME_WORDS})
    report = run(publish=True)
    assert [o.name for o in report.of("duplicate")] == ["b.md"]
    assert Statement.objects.published().count() == 1
    question = Question.objects.get(kind=Question.Kind.POSSIBLE_DUPLICATE)
    assert question.reasons == ["the same words"]
    run(publish=True)
    assert Statement.objects.published().count() == 1, "publishing again must not answer the question"


def test_one_writer_with_two_statements_is_one_applicant(run, folder):
    second = MIRA.replace("ETH Zürich", "the University of Oxford").replace("Anselm Kuhnert", "Harriet Pell")
    put(folder, {"eth.md": MIRA, "oxford.md": second})
    run()
    assert Applicant.objects.get().statements.count() == 2


def test_a_namesake_without_shared_facts_stays_another_person(run, folder):
    put(folder, {"a.md": MIRA, "b.md": OBINNA.replace("Obinna Achterberg", "Mira Tessaro")})
    report = run()
    assert Applicant.objects.count() == 2
    assert [o.reason for o in report.of("unresolved")] == ["Is this writer the same as another Mira Tessaro?"]


def test_a_dry_run_says_what_would_happen_and_stores_nothing(run, folder):
    put(folder, {"a.md": MIRA, "b.md": SHOPPING})
    assert counts(run(dry_run=True)) == {"created": 1, "not a statement": 1}
    assert not Statement.objects.exists() and not Document.objects.exists()


def test_every_failure_names_the_file_the_reason_and_what_to_do(run, folder):
    put(folder, {"a.md": "", "b.exe": "x", "c.md": SHOPPING, "d.md": MIRA})
    report = run()
    told = [str(o) for o in (*report.of("failed"), *report.of("not a statement"))]
    assert [line.split(":")[0] for line in told] == ["a.md", "b.exe", "c.md"]
    assert all(len(line.split(". ")) >= 2 for line in told), told
    assert report.failed and len(report.of("created")) == 1, "the rest goes on"


def test_imported_statements_are_unpublished_unless_asked(run, folder):
    put(folder, {"a.md": MIRA})
    run()
    assert Statement.objects.get().status == "unpublished"
    run(publish=True)
    assert Statement.objects.get().status == "published"


def test_a_file_name_that_is_no_text_stops_nothing(run, folder):
    path = os.fsencode(folder) + b"/\xff\xfe 'quoted'\nlines.md"
    with open(path, "wb") as file:  # noqa: PTH123 - such a path is bytes
        file.write(MIRA.encode())
    assert len(run().of("created")) == 1
    report = run()
    assert len(report.of("unchanged")) == 1 and not report.failed and not report.of("missing")


@pytest.mark.parametrize(
    ("part", "name", "value", "why"),
    [
        ("statement", "date", "2023-13", "no year has so many months"),
        ("statement", "not_before", 99999999, "no year"),
        ("statement", "intake", "Fall 2023 " * 20, "longer than any term is called"),
        ("applicant", "website", "https://example.org/" + "x" * 900, "longer than an address may be"),
        ("applicant", "name", "Mira " * 99, "longer than a name may be"),
    ],
)
def test_a_value_that_cannot_be_stored_leaves_a_blank_and_not_a_failure(run, folder, part, name, value, why):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")

    def extract(document, vocabulary):
        parse = extraction.extract(document, vocabulary).as_dict()
        parse[part][name] = value
        return SimpleNamespace(as_dict=lambda: parse)

    report = run(extract=extract, version="odd")
    assert not report.failed and len(report.of("created")) == 1, why
