"""The lists: what they print, that it is escaped, and what it costs."""

from __future__ import annotations

import re
from html import unescape

import pytest

from catalogue.models import Statement
from catalogue.search.subjects import SUBJECTS
from tests import factories as make

pytestmark = pytest.mark.django_db

LISTS = [f"/{slug}/" for slug in SUBJECTS]
QUESTIONS = [
    "",
    "?q=grasping",
    "?area=robot-manipulation&institution=ntnu:studied_at&year=2020..2023&degree=phd&kind=statement_of_purpose",
    "?q=grasping&area=robot-manipulation&field=robotics-and-control&institution=ntnu&advisor=none&year=1999&country=NO",
]
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7 }}"


def text(response) -> str:
    """Return what a reader sees."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_constant_number_of_queries(client, django_assert_max_num_queries, address, question) -> None:
    make.make_full_statement()
    add_a_statement()
    client.get(address + question)
    with django_assert_max_num_queries(20) as few:
        assert client.get(address + question).status_code == 200
    for _ in range(4):
        add_a_statement()
    with django_assert_max_num_queries(20) as many:
        assert client.get(address + question).status_code == 200
    assert len(many) == len(few)


def add_a_statement() -> None:
    statement = make.make_statement(make.make_applicant("Tunde Abiola"))
    for record in (make.make_area(), make.make_paper(), make.make_advisor(), make.make_institution()):
        make.mention(statement, record)
    make.mention(statement, make.make_project(statement.applicant))
    make.refresh_vectors()


@pytest.mark.parametrize("address", [*LISTS, "/statements/facets/institution/", "/advisors/facets/area/"])
@pytest.mark.parametrize("question", ["", "?q=alert", "?institution=bad", "?q=%3Cscript%3E", "?institution=<script>"])
def test_everything_foreign_is_escaped(client, address, question) -> None:
    place = make.make_institution(HOSTILE, key="bad")
    person = make.make_applicant(HOSTILE)
    statement = make.make_statement(person, text=f"An alert: {HOSTILE}", institution=place, programme=HOSTILE)
    for record in (
        place,
        make.make_advisor(HOSTILE, institution=place),
        make.make_area(HOSTILE[:100], field=HOSTILE[:60], key="bad"),
        make.make_paper(HOSTILE, authors=[HOSTILE], venue=HOSTILE),
        make.make_project(person, HOSTILE, institution=place),
    ):
        make.mention(statement, record, written=HOSTILE)
    make.refresh_vectors()
    html = client.get(address + question).content.decode()
    assert "<script" not in html
    assert "<img" not in html
    assert "{{ 7 }}" in html or "&lt;" in html or question in ("?institution=<script>", "?q=%3Cscript%3E")


def test_a_result_says_who_what_where_when_and_why(client) -> None:
    make.make_full_statement()
    seen = text(client.get("/statements/?institution=ntnu:studied_at"))
    assert "1 statement by 1 person" in seen
    assert "Statement of purpose · PhD in Robotics · applied to ETH Zürich · 2022" in seen
    assert "At the Norwegian University of Science and Technology I studied cybernetics" in seen
    assert "hopes to work with Marisol Ferrante" in seen
    assert "1 paper" in seen


@pytest.mark.parametrize(
    ("question", "quoted", "reason"),
    [
        ("", "robot manipulation", "what it is about, where nothing is asked"),
        ("?q=friction", "friction", "the words looked for"),
        ("?institution=eth-zurich", "ETH Zürich", "the chosen place"),
        ("?institution=ntnu", "Norwegian University of Science and Technology", "another place"),
        ("?q=Solheim&institution=ntnu", "Norwegian University of Science and Technology", "a name is not in the text"),
    ],
)
def test_the_quotation_proves_what_was_asked_for(client, question, quoted, reason) -> None:
    make.make_full_statement()
    html = client.get("/statements/" + question).content.decode()
    assert f"<mark>{quoted}</mark>" in html, reason


def test_pills_drop_one_constraint_each(client) -> None:
    make.make_full_statement()
    pills = client.get("/statements/?q=cups&institution=ntnu:studied_at&year=2019..2023").context["listing"].pills
    assert [(pill.label, pill.url) for pill in pills] == [
        ("“cups”", "/statements/?institution=ntnu:studied_at&year=2019..2023"),
        ("studied at Norwegian University of Science and Technology", "/statements/?q=cups&year=2019..2023"),
        ("2019–2023", "/statements/?q=cups&institution=ntnu:studied_at"),
    ]


def test_an_empty_list_says_which_constraint_to_drop(client) -> None:
    make.make_full_statement()
    seen = text(client.get("/statements/?q=walrus&year=2022"))
    assert "No statement answers to all of this" in seen
    assert "Drop: “walrus” 1 statement" in seen
    assert "Drop: 2022" not in seen


def test_an_empty_catalogue_says_so(client) -> None:
    assert "Nothing here yet" in text(client.get("/papers/"))


def test_paging_keeps_the_question(client) -> None:
    person = make.make_applicant()
    for _ in range(30):
        make.make_statement(person, text="")
    first = client.get("/statements/?year=2022").context["listing"]
    assert (len(first.lines), first.previous_url, first.next_url) == (25, "", "/statements/?year=2022&page=2")
    last = client.get("/statements/?year=2022&page=2").context["listing"]
    assert (len(last.lines), last.page.start_index(), last.next_url) == (5, 26, "")
    assert client.get("/statements/?page=99").context["listing"].page.number == 2, "a page too far is the last"
    seen = {line.url for line in (*first.lines, *last.lines)}
    assert len(seen) == 30, "no row stands on two pages"


@pytest.mark.parametrize("status", [Statement.Status.UNPUBLISHED, Statement.Status.WITHDRAWN])
def test_what_is_not_published_stands_in_no_list(client, status) -> None:
    statement = make.make_full_statement()
    Statement.objects.filter(pk=statement.pk).update(status=status)
    for address in LISTS:
        response = client.get(address)
        assert response.context["listing"].tally.records == 0
        assert "Solheim" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "indexable"),
    [
        ("/statements/", False),
        ("/applicants/", False),
        ("/advisors/", False),
        ("/projects/", False),
        ("/papers/", False),
        ("/institutions/", True),
        ("/areas/", True),
        ("/institutions/?q=zurich", False),
        ("/statements/facets/advisor/", False),
        ("/nowhere/", False),
    ],
)
def test_search_engines_get_lists_without_people_only(client, settings, address, indexable) -> None:
    make.make_full_statement()
    response = client.get(address)
    assert ("noindex" in response.content.decode()) is not indexable
    if response.status_code == 200:
        assert ("noindex" in response.headers.get("X-Robots-Tag", "")) is not indexable
    assert not (indexable and "Solheim" in response.content.decode()), "an indexed list names no applicant"


def test_a_page_is_asked_for_again_each_time(client) -> None:
    assert client.get("/statements/").headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("template", ["404.html", "500.html"])
def test_error_pages_need_no_context_and_no_database(template, django_assert_num_queries) -> None:
    from django.template.loader import render_to_string

    with django_assert_num_queries(0):
        html = render_to_string(template)
    assert "noindex" in html
    assert "Catalogue of statements" in html


def test_records_lead_to_the_statements_behind_them(client) -> None:
    make.make_full_statement()
    for address in ("/institutions/", "/advisors/", "/areas/"):
        (line, *_) = client.get(address).context["listing"].lines
        assert client.get(line.statements_url).context["listing"].tally.records == line.times
        for tag in line.tags:
            assert client.get(tag.url).context["listing"].tally.records == tag.count


def test_a_place_named_in_a_heading_is_quoted_from_the_sentence_that_names_it(client) -> None:
    text = "ETH Zürich\n\nWhat draws me to ETH Zürich is the patience of its robots."
    statement = make.make_statement(text=text)
    spans = [[0, 10], [text.rindex("ETH"), text.rindex("ETH") + 10]]
    make.mention(statement, make.make_institution(key="eth-zurich"), public_spans=spans, sentence="ETH Zürich")
    html = client.get("/statements/?institution=eth-zurich").content.decode()
    assert "What draws me to <mark>ETH Zürich</mark> is the patience of its robots." in html


def test_a_chosen_field_is_proved_by_one_of_its_areas(client) -> None:
    statement = make.make_statement(text="Compilers came first in my life. Later I turned to robot vision for good.")
    make.mention(statement, make.make_area("Compilers", "Software"))
    make.mention(statement, make.make_area("Robot vision", "Robotics"), written="robot vision")
    assert "<mark>robot vision</mark>" in client.get("/statements/?field=robotics").content.decode()
