"""What an unpublished statement or a withheld passage says must not come out by way of a record or a mention."""

from __future__ import annotations

import pytest

from catalogue.importing.decisions import redact
from catalogue.models import AdvisorMention, Applicant, Paper, Statement, Teaching
from catalogue.search.facets import facets
from catalogue.search.query import Query

from .conftest import MIRA

pytestmark = pytest.mark.system_postgres

HIDDEN = """STATEMENT OF PURPOSE

Mira Hildegund Tessaro

mira.tessaro@example.org | https://hildegund.github.io

I am applying for the PhD in Computer Science at the University of Oxford, because I want to work on robot \
manipulation. During my bachelor's at the University of Bologna I worked with Prof. Ilse Brandhof on cloth.

## References

[1] M. Tessaro, H. Vexelmann. Folding wet cloth with a patient gripper. Hidden Workshop, 2021.
"""
PAPER = "\n\nMy paper “Folding wet cloth with a patient gripper” appeared in 2021.\n"


def test_an_applicants_page_says_only_what_published_statements_say(run, folder):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run(publish=True)
    (folder / "b.md").write_text(HIDDEN, encoding="utf-8")
    run()
    applicant = Applicant.objects.get()
    assert (applicant.name, applicant.website) == ("Mira Tessaro", "")
    run(publish=True)
    applicant.refresh_from_db()
    assert applicant.name == "Mira Hildegund Tessaro", "published, it has its say"
    assert applicant.website.endswith("hildegund.github.io")
    assert run(publish=True).as_dict()["counts"]["unchanged"] == 2


def test_a_papers_page_says_only_what_published_statements_say(run, folder):
    (folder / "a.md").write_text(MIRA + PAPER, encoding="utf-8")
    run(publish=True)
    before = list(Paper.objects.filter(title__startswith="Folding").values_list("title", "authors", "venue"))
    (folder / "b.md").write_text(HIDDEN, encoding="utf-8")
    run()
    shown = Paper.objects.filter(mentions__statement__status="published", title__startswith="Folding").distinct()
    assert list(shown.values_list("title", "authors", "venue")) == before


def test_part_of_an_address_in_a_name_is_withheld_too(run, folder):
    taught = "\n\n## Teaching\n\n- Teaching assistant for Robotics 101 zz8@example.org, University of Bologna\n"
    (folder / "a.md").write_text(MIRA + taught, encoding="utf-8")
    run(publish=True)
    assert not [row.written for row in Teaching.objects.all() if "zz8" in row.written]


def test_who_stands_in_a_withheld_passage_alone_has_no_page(run, folder, curator, client):
    (folder / "a.md").write_text(MIRA, encoding="utf-8")
    run(publish=True)
    statement = Statement.objects.get()
    page = AdvisorMention.objects.get(written="Ilse Brandhof").record.get_absolute_url()
    assert client.get(page).status_code == 200
    redact(statement, "with Prof. Ilse Brandhof on a project", "passage", curator)
    for _ in range(2):
        assert client.get(page).status_code == 404
        assert "Brandhof" not in client.get(statement.get_absolute_url()).content.decode()
        assert "Brandhof" not in str(facets(Query()))
        assert "Brandhof" not in client.get("/statements/?q=Brandhof").content.decode().replace('value="Brandhof"', "")[
            client.get("/statements/?q=Brandhof").content.decode().find("<main") :
        ].replace("“Brandhof”", "")
        run(publish=True)
