"""The front page: what it counts is public, every mark is a link, every picture has its table."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from catalogue.models import Statement
from catalogue.views.bars import lying, standing_years
from tests import factories as make

pytestmark = pytest.mark.django_db


def front(client: Client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def holdings(html: str) -> dict[str, int]:
    return {name: int(total) for total, name in re.findall(r"<b>(\d+)</b> ([A-Za-z ]+)</a>", html)}


def test_it_counts_what_is_public(client):
    make.make_full_statement()
    make.make_statement(make.make_applicant("Hidden Writer"), status="unpublished")
    make.make_advisor("Nobody’s advisor")
    assert holdings(front(client)) == {
        "Statement": 1,
        "Applicants": 1,
        "Advisors named": 2,
        "Institutions": 2,
        "Research areas": 1,
        "Projects": 1,
        "Papers": 1,
    }


def test_nothing_unpublished_is_counted_anywhere(client):
    make.make_full_statement()
    Statement.objects.update(status="unpublished")
    html = front(client)
    assert set(holdings(html).values()) == {0}
    assert "Robot manipulation" not in html
    assert "Nothing is published yet" in html


def test_every_mark_leads_to_the_list_that_it_counts(client):
    make.make_full_statement()
    html = front(client)
    for address in (
        "/statements/?year=2022",
        "/statements/?area=robot-manipulation",
        "/statements/?institution=eth-zurich:applied_to",
        "/statements/?field=robotics-and-control",
        "/statements/?kind=statement_of_purpose",
        "/statements/?degree=phd",
    ):
        assert f'href="{address}"' in html
        listed = client.get(address).content.decode()
        assert "Ingrid Solheim" in listed, address


def test_the_search_box_asks_the_list(client):
    assert re.search(r'<form class="search"[^>]* action="/statements/">', front(client))


def test_every_picture_has_a_table_with_the_same_numbers(client):
    make.make_full_statement()
    html = front(client)
    assert html.count("<svg") == html.count('<details class="behind">') == 3
    assert '<td><a href="/statements/?year=2022">2022</a></td><td>1</td>' in html


def test_statements_of_a_merged_record_count_for_the_other(client):
    kept = make.make_area("Robot manipulation")
    make.mention(make.make_statement(), kept)
    make.mention(make.make_statement(), make.make_area("Manipulating robots", merged_into=kept), written="cups")
    assert 'aria-label="Robot manipulation: 2"' in front(client)


def test_a_field_counts_a_statement_once_however_many_of_its_areas_it_names(client):
    statement = make.make_statement()
    make.mention(statement, make.make_area("Robot manipulation"))
    make.mention(statement, make.make_area("Grasping"))
    html = front(client)
    assert (
        '<a href="/statements/?field=robotics-and-control">Robotics and control</a> <span class="total">1</span>'
        in html
    )


def test_robots_may_list_it(client):
    assert "X-Robots-Tag" not in client.get("/")


def test_the_number_of_queries_does_not_grow(client, django_assert_max_num_queries):
    def queries() -> int:
        with django_assert_max_num_queries(15) as counted:
            front(client)
        return len(counted)

    make.make_full_statement()
    small = queries()
    for number in range(20):
        make.mention(make.make_statement(intake_year=2000 + number), make.make_area(f"Area {number}"))
    assert queries() == small


@pytest.mark.parametrize(
    ("totals", "years", "reason"),
    [
        ({2020: 1, 2023: 2}, ["2020", "2021", "2022", "2023"], "a year without any leaves its gap"),
        ({1990: 1, 2023: 4, 2025: 2}, ["2023", "2024", "2025"], "one of long ago does not push the others aside"),
        (dict.fromkeys(range(1990, 2026), 1), [str(year) for year in range(2002, 2026)], "the latest that fit"),
        ({}, [], "no years, no bars"),
    ],
)
def test_years_stand_in_a_row(totals, years, reason):
    assert [bar.label for bar in standing_years("Years", totals, "?year=").bars] == years, reason


def test_years_without_room_are_counted_together():
    rest = standing_years("Years", {1990: 1, 1995: 2, 2025: 2}, "?year=").earlier
    assert (rest.total, rest.url) == (3, "?year=..2024")


def test_the_longest_lying_bar_fills_the_width():
    rows = [{"name": "One", "total": 8, "url": ""}, {"name": "Two", "total": 2, "url": ""}]
    assert [bar.width for bar in lying("Areas", "Area", rows).bars] == ["100.00%", "25.00%"]
