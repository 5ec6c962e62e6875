"""A folder of invented statements, the real vocabulary, and the importer as the command calls it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

from catalogue.extraction.institution_known import matcher_for
from catalogue.extraction.vocabulary import Vocabulary, load
from catalogue.importing.report import Report
from catalogue.importing.run import ImportOptions, import_files
from catalogue.importing.vocabulary import load_vocabulary

FULL = load(settings.FIXTURES)

MIRA = """STATEMENT OF PURPOSE

Mira Tessaro

I am applying for the PhD in Computer Science at ETH Zürich, because I want to work on robot manipulation and \
reinforcement learning. My research interests include computer vision.

During my bachelor's at the University of Bologna I joined the Halden Robotics Laboratory and worked with Prof. Ilse \
Brandhof on a project to build a gripper that folds wet cloth. The gripper failed for a year, and then it did not.

After graduating I worked as a software engineer at Tolvanen Instruments, where I developed a calibration pipeline for \
depth cameras. I learned to write software that other people have to maintain.

At ETH Zürich I hope to work with Prof. Anselm Kuhnert, whose work on contact models has shaped my thinking. You can \
reach me at mira.tessaro@example.org or on +41 44 555 01 99. Thank you for considering my application.
"""

OBINNA = """PERSONAL STATEMENT

Obinna Achterberg

I am applying to the Master of Public Health at the University of Oxford. I grew up beside a clinic that closed every \
rainy season, and my research interests are public health and statistics.

I studied statistics at the University of Cape Town, where Dr. Lindiwe Maseko supervised my thesis on malaria \
surveillance from telephone records. I worked on a dashboard that three districts still use every week of the year.

I would like to work with Prof. Harriet Pell on disease forecasting, and to learn how evidence becomes policy.
"""

SHOPPING = "Milk, eggs, a new bicycle tube and the blue paint for the door."


@pytest.fixture(scope="session")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release's fixtures with those institutions alone that these tests and the samples name.

    Ten thousand rows in the tables before each test would be most of what the tests take.
    """
    folder = tmp_path_factory.mktemp("fixtures")
    sources = [*Path(__file__).parent.rglob("*.py"), *(settings.FIXTURES / "statements").rglob("*.*")]
    text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in sources)
    named = {term.entry.key for term in matcher_for(FULL).find(text)}
    named |= {FULL.institution_by_key[key].parent for key in named}
    head, *rows = (settings.FIXTURES / "institutions.tsv").read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if row.partition("\t")[0] in named]
    (folder / "institutions.tsv").write_text("\n".join([head, *kept, ""]), encoding="utf-8")
    for other in settings.FIXTURES.iterdir():
        if other.name != "institutions.tsv":
            (folder / other.name).symlink_to(other)
    return folder


@pytest.fixture(autouse=True)
def small_fixtures(settings: Any, fixtures: Path) -> None:
    """Let commands read them too."""
    settings.FIXTURES = fixtures


@pytest.fixture
def vocabulary(db: Any, fixtures: Path) -> Vocabulary:
    """That vocabulary, in the tables too."""
    load_vocabulary(fixtures)
    return load(fixtures)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to put documents into."""
    path = tmp_path / "statements"
    path.mkdir()
    return path


@pytest.fixture
def run(vocabulary, folder: Path) -> Callable[..., Report]:
    """Import the folder, or the paths given, with the options given."""

    def call(*paths: Path, **options: Any) -> Report:
        return import_files(paths or [folder], ImportOptions(vocabulary, **options))

    return call


@pytest.fixture
def curator(db) -> Any:
    """A person whose word counts."""
    return get_user_model().objects.create_superuser("curator", "curator@example.org", "secret")
