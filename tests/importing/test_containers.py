"""Documents in archives and in formats that take a process of their own to read, from the folder to the report."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from catalogue.models import DocumentName, Statement

from .conftest import MIRA, OBINNA

FILES = Path(__file__).parent.parent / "reading" / "files"


def packed(**members: str) -> bytes:
    """Return a zip archive of Markdown files."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.md", text)
    return buffer.getvalue()


def test_a_member_of_an_archive_is_a_document_with_a_place_of_its_own(run, folder):
    (folder / "all.zip").write_bytes(packed(mira=MIRA, obinna=OBINNA))
    report = run()
    assert [outcome.name for outcome in report.of("created")] == ["all.zip!mira.md", "all.zip!obinna.md"]
    assert sorted(DocumentName.objects.values_list("path", flat=True)) == [
        f"{folder.resolve()}/all.zip!{name}.md" for name in ("mira", "obinna")
    ]
    assert len(run().of("unchanged")) == 2


def test_a_member_that_vanished_from_its_archive_is_missing(run, folder):
    (folder / "all.zip").write_bytes(packed(mira=MIRA, obinna=OBINNA))
    run()
    (folder / "all.zip").write_bytes(packed(mira=MIRA))
    report = run()
    assert [outcome.name for outcome in report.of("missing")] == ["all.zip!obinna.md"]
    assert Statement.objects.count() == 2


def test_a_bomb_costs_one_line_and_the_others_are_imported(run, folder):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(50_000_000))
    (folder / "a_bomb.docx").write_bytes(buffer.getvalue())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7")
    (folder / "mira.md").write_text(MIRA, encoding="utf-8")
    (folder / "statement.pdf").write_bytes((FILES / "statement.pdf").read_bytes())
    report = run()
    assert [outcome.name for outcome in report.of("failed")] == ["a_bomb.docx", "broken.pdf"]
    assert sorted(str(statement.applicant) for statement in Statement.objects.all()) == [
        "Mira Tessaro",
        "Ysolde Ravnkilde",
    ]
