"""A curator's browser without a browser, and one imported statement."""

from __future__ import annotations

import pytest

from catalogue.models import Statement
from tests.importing.conftest import (  # noqa: F401
    MIRA,
    curator,
    fixtures,
    folder,
    run,
    small_fixtures,
    vocabulary,
)


@pytest.fixture
def statement(run, folder):  # noqa: F811
    """An imported and published statement."""
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run(publish=True)
    return Statement.objects.get()


@pytest.fixture
def admin(client, curator):  # noqa: F811
    """The curator, logged in."""
    client.force_login(curator)
    return client
