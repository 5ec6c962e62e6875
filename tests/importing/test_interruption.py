"""Real processes: one killed in the middle of its work, and two that import the same folder at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from catalogue.importing.vocabulary import load_vocabulary
from catalogue.models import MENTION_MODELS, Advisor, Applicant, Institution, Paper, Project, Statement

from .conftest import MIRA, OBINNA

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("interruption")]
DOCUMENTS = 120


@pytest.fixture
def full_folder(folder: Path) -> Path:
    """As many statements as make several batches, each by another writer."""
    for number in range(DOCUMENTS):
        letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
        text = (MIRA if number % 2 else OBINNA).replace("Mira Tessaro", f"Mira Tess{letters}o")
        text = text.replace("Obinna Achterberg", f"Obinna Acht{letters}g").replace("mira.tessaro", f"m.{letters}")
        (folder / f"{number:03}.md").write_text(text, encoding="utf-8")
    return folder


def start_import(folder: Path) -> subprocess.Popen:
    """Start the command on the tests' database, as a person in a terminal of their own would."""
    connection.ensure_connection()
    at = connection.connection.info
    login = quote(at.user) + (f":{quote(at.password)}" if at.password else "")
    address = f"postgres://{login}@/{at.dbname}?host={quote(at.host, safe='')}&port={at.port}"
    return subprocess.Popen(
        [sys.executable, "manage.py", "import_statements", str(folder)],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "catalogue.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run_import(folder: Path) -> str:
    process = start_import(folder)
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output
    return output


def contents() -> dict[str, object]:
    """Everything that an import made, in words: without keys, ids and times."""
    statements = {}
    for statement in Statement.objects.select_related("applicant", "institution"):
        text = statement.documents.current().get().checksum
        mentions = [
            (kind, m.written, getattr(m, "role", ""), str(getattr(m, "record", "")), m.sentence, m.state)
            for kind in MENTION_MODELS
            for m in MENTION_MODELS[kind].objects.filter(statement=statement)
        ]
        facts = (statement.kind, statement.degree, statement.programme, str(statement.institution), statement.year)
        statements[text] = (str(statement.applicant), facts, mentions, statement.public_text.text)
    records = {model.__name__: model.objects.count() for model in (Advisor, Applicant, Institution, Paper, Project)}
    return {"statements": statements, "records": records}


def forget_everything() -> None:
    """Empty the catalogue down to the vocabulary."""
    Statement.objects.all().delete()
    for model in (Advisor, Project, Paper, Applicant):
        model.objects.all().delete()
    Institution.objects.filter(is_vocabulary=False).delete()


def whole(statement: Statement) -> bool:
    """Whether nothing of a statement is missing."""
    document = statement.documents.current().get()
    return document.parses.exists() and document.names.exists() and bool(statement.public_text.text)


def test_a_killed_import_leaves_no_half_statement_and_the_next_one_completes_it(full_folder):
    load_vocabulary(settings.FIXTURES)
    process = start_import(full_folder)
    deadline = time.monotonic() + 120
    while Statement.objects.count() == 0 and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    interrupted = Statement.objects.count()
    assert 0 < interrupted < DOCUMENTS, "the process was to die in the middle of its work"
    assert all(whole(statement) for statement in Statement.objects.all())

    assert f"{DOCUMENTS - interrupted} created" in " ".join(run_import(full_folder).split())
    assert Statement.objects.count() == DOCUMENTS
    resumed = contents()
    forget_everything()
    run_import(full_folder)
    assert contents() == resumed, "an interrupted import must end where an undisturbed one does"


def test_two_imports_at_once_make_the_same_rows_as_one(full_folder):
    load_vocabulary(settings.FIXTURES)
    both = [start_import(full_folder), start_import(full_folder)]
    outputs = [process.communicate(timeout=300)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    together = contents()
    assert len(together["statements"]) == DOCUMENTS
    before = {model: model.objects.count() for model in MENTION_MODELS.values()}
    assert "created" not in run_import(full_folder)
    assert contents() == together
    assert {model: model.objects.count() for model in MENTION_MODELS.values()} == before
    forget_everything()
    run_import(full_folder)
    assert contents() == together
