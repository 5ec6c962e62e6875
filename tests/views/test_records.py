"""The pages of records: everything on them rests on shown mentions in published statements."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django.test import Client

from catalogue.models import Advisor, Institution, Paper, Project, ResearchArea, Statement
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def one() -> SimpleNamespace:
    """A record of every kind, all of them named in one statement."""
    statement = make.make_full_statement()
    return SimpleNamespace(
        statement=statement,
        applicant=statement.applicant,
        project=Project.objects.get(),
        paper=Paper.objects.get(),
        advisor=Advisor.objects.get(name="Marisol Ferrante"),
        institution=Institution.objects.get(key="eth-zurich"),
        area=ResearchArea.objects.get(),
    )


KINDS = ["applicant", "project", "paper", "advisor", "institution", "area"]


def html_of(client: Client, record: object) -> str:
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("applicant", "The work appeared as “Four Hours: Grasp Transfer on a Budget”, and I presented it."),
        ("project", "We closed the sim to real gap of a two-finger grasping policy"),
        ("paper", "The work appeared as “Four Hours: Grasp Transfer on a Budget”, and I presented it."),
        ("advisor", "I hope to work with Marisol Ferrante at ETH Zürich"),
        ("institution", "I hope to work with Marisol Ferrante at ETH Zürich"),
        ("area", "My interest in robot manipulation began with a failure"),
    ],
)
def test_a_page_shows_the_sentence_and_leads_to_its_place(client, one, kind, said):
    html = html_of(client, getattr(one, kind))
    assert said in html
    places = re.findall(rf'href="{one.statement.get_absolute_url()}#(said-[a-z]+-\d+)"', html)
    statement = html_of(client, one.statement)
    assert places
    assert all(f'id="{place}"' in statement for place in places)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", ["unpublished", "withdrawn"])
def test_what_only_an_unpublished_statement_knows_has_no_page(client, one, kind, status):
    Statement.objects.update(status=status)
    assert client.get(getattr(one, kind).get_absolute_url()).status_code == 404


@pytest.mark.parametrize("kind", ["project", "paper", "advisor", "institution", "area"])
def test_what_is_only_proposed_has_no_page(client, one, kind):
    getattr(one, kind).mentions.update(state="proposed")
    assert client.get(getattr(one, kind).get_absolute_url()).status_code == 404


def test_who_is_merely_mentioned_has_no_page(client, one):
    one.advisor.mentions.update(role="mentioned")
    assert client.get(one.advisor.get_absolute_url()).status_code == 404


def test_a_statement_that_merely_mentions_someone_adds_nothing_to_their_page(client, one):
    other = make.make_statement(make.make_applicant("Tunde Abiola"), text="Marisol Ferrante spoke; I cooked.")
    make.mention(other, one.advisor, "mentioned")
    make.mention(other, make.make_area("Numerical cooking"), written="cooked")
    html = html_of(client, one.advisor)
    assert "I cooked" not in html
    assert "Numerical cooking" not in html


def test_an_area_merely_touched_has_no_page(client, one):
    one.area.mentions.update(role="touched")
    assert client.get(one.area.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_exists_exactly_for_what_is_public(client, one, kind):
    record = getattr(one, kind)
    stranger = type(record).objects.create(
        **{"name" if hasattr(record, "name") else "title": "Nobody’s"},
        **({"applicant": one.applicant} if kind == "project" else {}),
        **({"field": one.area.field} if kind == "area" else {}),
    )
    public = set(type(record).objects.public())
    assert (record in public, stranger in public) == (True, False)
    assert client.get(stranger.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_the_address_of_a_merged_record_leads_to_the_one_it_was_merged_into(client, one, kind):
    kept = getattr(one, kind)
    fields = {"title": "Another title"} if kind in ("paper", "project") else {"name": "Another name"}
    fields |= {"applicant": one.applicant} if kind == "project" else {}
    fields |= {"field": one.area.field} if kind == "area" else {}
    lost = type(kept).objects.create(merged_into=kept, **fields)
    response = client.get(lost.get_absolute_url())
    assert (response.status_code, response["Location"]) == (301, kept.get_absolute_url())


def test_the_mentions_of_a_merged_record_stand_on_the_page_of_the_other(client, one):
    lost = make.make_advisor("Mari Ferrante", merged_into=one.advisor)
    other = make.make_statement(make.make_applicant("Tunde Abiola"), text="I read all of Mari Ferrante twice.")
    make.mention(other, lost)
    html = html_of(client, one.advisor)
    assert "I read all of Mari Ferrante twice." in html
    assert "2 statements" in html


def test_the_statements_of_a_merged_applicant_stand_on_the_page_of_the_other(client, one):
    other = make.make_statement(make.make_applicant("I. Solheim", merged_into=one.applicant))
    assert other.get_absolute_url() in html_of(client, one.applicant)


def test_an_unpublished_statement_is_neither_shown_nor_counted(client, one):
    hidden = make.make_statement(make.make_applicant("Hidden Writer"), text="Marisol Ferrante, secretly.")
    make.mention(hidden, one.advisor)
    Statement.objects.filter(pk=hidden.pk).update(status="unpublished")
    html = html_of(client, one.advisor)
    assert "secretly" not in html
    assert "Hidden" not in html
    assert "1 statement<" in html


def test_roles_are_told_apart_and_lead_to_the_list_narrowed_by_both(client, one):
    past = make.make_statement(make.make_applicant("Tunde Abiola"), text="Marisol Ferrante taught me.")
    make.mention(past, one.advisor, "past")
    html = html_of(client, one.advisor)
    for role in ("prospective", "past"):
        assert f'href="/statements/?advisor={one.advisor.key}:{role}">1 statement</a>' in html


def test_a_section_shows_some_and_counts_all(client, one):
    for number in range(30):
        writer = make.make_applicant(f"Writer {number}")
        make.mention(make.make_statement(writer, text="At ETH Zürich."), one.institution, "applied_to")
    html = html_of(client, one.institution)
    assert len(re.findall('<p class="line">', html)) == 25
    assert "All 31, with filters" in html


def test_a_place_known_by_another_record_alone_is_named_without_a_link(client, one):
    parent = make.make_institution("Universität Nirgendwo")
    Institution.objects.filter(pk=one.institution.pk).update(parent=parent)
    html = html_of(client, one.institution)
    assert "Universität Nirgendwo" in html
    assert parent.get_absolute_url() not in html


def test_an_institution_names_its_public_parts_and_people(client, one):
    lab = make.make_institution("Robotic Systems Lab", parent=one.institution)
    hidden = make.make_institution("Nobody’s Lab", parent=one.institution)
    make.mention(one.statement, lab, "mentioned")
    html = html_of(client, one.institution)
    assert lab.get_absolute_url() in html
    assert one.advisor.get_absolute_url() in html
    assert str(hidden) not in html


def test_an_area_names_its_neighbours(client, one):
    near = make.make_area("Grasping")
    far = make.make_area("Early music", "Social sciences and humanities")
    make.mention(one.statement, near)
    make.mention(make.make_statement(), far)
    html = html_of(client, one.area)
    assert near.get_absolute_url() in html
    assert far.get_absolute_url() not in html


@pytest.mark.parametrize(
    ("field", "value", "address"),
    [
        ("doi", "10.5555/a b", "https://doi.org/10.5555/a%20b"),
        ("arxiv", "2101.00001", "https://arxiv.org/abs/2101.00001"),
    ],
)
def test_a_paper_leads_to_where_it_lies(client, one, field, value, address):
    Paper.objects.update(**{field: value})
    assert f'<a href="{address}" rel="nofollow noopener">' in html_of(client, one.paper)


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,x", "ftp://solheim.example"])
def test_a_website_that_is_none_is_no_link(client, one, website):
    type(one.applicant).objects.update(website=website)
    assert website not in html_of(client, one.applicant)


@pytest.mark.parametrize("kind", KINDS)
def test_foreign_names_and_sentences_are_escaped(client, one, kind):
    record, evil = getattr(one, kind), "<script>alert(1)</script>"
    column = "name" if hasattr(record, "name") else "title"
    type(record).objects.update(**{column: evil})
    if kind != "applicant":
        record.mentions.update(sentence=evil)
    assert "<script>alert" not in html_of(client, record)


@pytest.mark.parametrize("kind", KINDS)
def test_robots_are_kept_out_unless_a_person_lets_them_in(client, one, kind):
    response = client.get(getattr(one, kind).get_absolute_url())
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert 'content="noindex' in response.content.decode()


@pytest.mark.parametrize("kind", ["applicant", "advisor"])
def test_a_person_may_let_them_in(client, one, kind):
    record = getattr(one, kind)
    type(record).objects.update(is_indexable=True)
    assert "X-Robots-Tag" not in client.get(record.get_absolute_url())


@pytest.mark.parametrize("kind", KINDS)
def test_the_number_of_queries_does_not_grow(client, one, kind, django_assert_max_num_queries):
    def queries() -> int:
        with django_assert_max_num_queries(15) as counted:
            html_of(client, getattr(one, kind))
        return len(counted)

    _name_everything_again(one, "first")
    small = queries()
    for number in range(12):
        _name_everything_again(one, str(number))
    assert queries() == small


def _name_everything_again(one: SimpleNamespace, name: str) -> None:
    """Name every record in further statements, in every role, with new records beside them."""
    for role in ("applied_to", "studied_at", "researched_at", "worked_at", "contributed_to", "mentioned"):
        statement = make.make_statement(one.applicant, text=f"On cups, {name} {role}.")
        make.mention(statement, one.institution, role)
        make.mention(statement, one.area, "interest" if role == "applied_to" else "worked_on")
        make.mention(statement, one.advisor, "prospective" if role == "applied_to" else "past")
        make.mention(statement, one.paper, "authored" if role == "applied_to" else "cited")
        make.mention(statement, one.project)
    make.mention(statement, make.make_institution(f"Part {name}", parent=one.institution), "worked_at")
    make.mention(statement, make.make_advisor(f"Nadia Osei {name}", institution=one.institution))
    make.mention(statement, make.make_area(f"Area {name}"))


def test_what_a_section_has_no_room_for_is_one_step_away(client, one):
    for number in range(30):
        make.mention(make.make_statement(make.make_applicant(f"Reader {number}")), one.paper, "cited")
    short = html_of(client, one.paper)
    assert '<a href="?all=1#cited">and 5 more</a>' in short
    assert short.count(">Reader ") == 25
    assert client.get(one.paper.get_absolute_url(), {"all": 1}).content.decode().count(">Reader ") == 30


def test_so_are_the_records_of_which_a_writer_tells(client, one):
    for number in range(30):
        make.mention(make.make_statement(one.applicant), make.make_institution(f"Place {number}"), "studied_at")
    short = html_of(client, one.applicant)
    assert sum(f"Place {number}<" in short for number in range(30)) < 30
    assert '<a href="?all=1">and more</a>' in short
    whole = client.get(one.applicant.get_absolute_url(), {"all": 1}).content.decode()
    assert all(f"Place {number}<" in whole for number in range(30))
