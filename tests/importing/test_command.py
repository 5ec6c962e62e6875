"""The command: arguments, what it prints, and what it exits with."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from catalogue.models import Institution, Statement

from .conftest import MIRA, OBINNA, SHOPPING

pytestmark = pytest.mark.usefixtures("vocabulary")


def importing(*arguments, **options):
    """Run the command and return what it printed and its exit status."""
    out = StringIO()
    try:
        call_command("import_statements", *map(str, arguments), stdout=out, **options)
    except SystemExit as exit_:
        return out.getvalue(), exit_.code
    return out.getvalue(), 0


def test_the_report_counts_each_kind_and_names_what_a_person_should_look_at(folder):
    (folder / "mira.md").write_text(MIRA, encoding="utf-8")
    (folder / "list.txt").write_text(SHOPPING, encoding="utf-8")
    printed, status = importing(folder)
    assert status == 0
    assert "1  created          new statements" in printed
    assert "not a statement: list.txt: " in printed


def test_a_failed_document_makes_the_exit_status_1_and_the_rest_goes_on(folder):
    (folder / "a.md").write_text("", encoding="utf-8")
    (folder / "b.md").write_text(MIRA, encoding="utf-8")
    printed, status = importing(folder)
    assert status == 1
    assert "failed: a.md: " in printed and Statement.objects.count() == 1


def test_the_report_as_one_json_object(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "mira.md").write_text(MIRA, encoding="utf-8")
    report = json.loads(importing(folder, json=True)[0])
    assert report["counts"]["created"] == 1
    assert report["created"][0]["document"] == "sub/mira.md"
    assert report["created"][0]["statement"] == Statement.objects.get().key
    assert set(report["counts"]) == {
        "created", "updated", "unchanged", "kept", "changed", "duplicate", "missing", "unresolved", "not a statement",
        "failed",
    }  # fmt: skip


def test_files_and_folders_together_each_document_once(folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    (folder / "b.md").write_text(OBINNA, encoding="utf-8")
    report = json.loads(importing(folder, folder / "a.md", json=True)[0])
    assert report["counts"]["created"] == 2


def test_a_dry_run_says_so(folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    printed, _ = importing(folder, dry_run=True)
    assert printed.startswith("Nothing was stored; this is what an import would do:")
    assert not Statement.objects.exists()


def test_a_path_that_is_not_there_is_named(folder):
    with pytest.raises(CommandError, match=r"There is no file or folder .*nowhere\. Check the path\."):
        importing(folder / "nowhere")


def test_an_empty_folder_says_so(folder):
    assert importing(folder)[0] == "No documents found.\n"


def test_loading_the_vocabulary_twice_changes_nothing():
    before = list(Institution.objects.order_by("key").values())
    out = StringIO()
    call_command("load_vocabulary", stdout=out)
    assert out.getvalue() == "Research areas changed: 0. Institutions changed: 0.\n"
    assert list(Institution.objects.order_by("key").values()) == before


def test_rereading_with_the_same_reader_changes_nothing(folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    importing(folder)
    report = json.loads(importing(folder, reread=True, json=True)[0])
    assert report["counts"]["unchanged"] == 1
    assert Statement.objects.get().documents.count() == 1


def test_samples_are_marked_and_taken_out_with_all_that_only_they_mention(folder):
    own = folder / "own.md"
    own.write_text(OBINNA, encoding="utf-8")
    importing(own)
    kept = sorted(Institution.objects.values_list("key", flat=True))
    (folder / "sample.md").write_text(MIRA, encoding="utf-8")
    importing(folder / "sample.md", samples=True, publish=True)
    assert Statement.objects.filter(is_sample=True).count() == 1
    from catalogue.importing.samples import remove_samples

    assert remove_samples() == 1
    assert [str(s.applicant) for s in Statement.objects.all()] == ["Obinna Achterberg"]
    assert sorted(Institution.objects.values_list("key", flat=True)) == kept
