"""What a facet counts and shows. That the numbers hold in combination is proved in `test_facet_counts`."""

from __future__ import annotations

import pytest

from catalogue.models import Statement
from catalogue.search.facets import facet, facets
from catalogue.search.listing import Listing
from catalogue.search.matching import results
from catalogue.search.subjects import STATEMENTS, SUBJECTS
from tests.factories import make_advisor, make_area, make_institution, make_statement, mention, mention_person
from tests.search.asking import ask

pytestmark = pytest.mark.django_db


def test_tally_counts_people_once() -> None:
    first = make_statement()
    make_statement(first.applicant)
    listing = Listing(ask(""), results(ask("")), 25)
    assert (listing.tally.records, listing.tally.people) == (2, 1)


def test_a_chosen_value_stays_visible_at_zero() -> None:
    mention(make_statement(intake_year=2020), make_institution(key="eth-zurich"))
    (value,) = facet(ask("institution=eth-zurich&year=2024"), STATEMENTS.dimensions[2]).values
    assert (value.label, value.count, value.is_active) == ("ETH Zürich", 0, True)


def test_one_record_under_two_roles_counts_once_and_in_each_role() -> None:
    statement, place = make_statement(), make_institution(key="eth-zurich")
    mention(statement, place, "applied_to")
    mention(statement, place, "studied_at")
    (value,) = facet(ask("institution=eth-zurich"), STATEMENTS.dimensions[2]).values
    assert value.count == 1
    assert [(role.label, role.count) for role in value.roles] == [("applied to", 1), ("studied at", 1)]


@pytest.mark.parametrize(
    ("asked", "found", "reason"),
    [
        ("institution=eth-zurich:applied_to", 1, "the role stands on the mention of that place"),
        ("institution=ntnu:applied_to", 0, "applied to one, studied at the other: no role wanders"),
        ("institution=ntnu:studied_at", 1, ""),
        ("institution=ntnu&institution=eth-zurich", 1, "alternatives"),
        ("institution=ntnu:applied_to&institution=eth-zurich", 1, "alternatives, one of which holds"),
        ("institution=nowhere", 0, "an unknown key matches nothing"),
        ("institution=ntnu:no_such_role", 1, "a role that does not exist is left out"),
        ("advisor=joost", 0, "who is merely mentioned counts nowhere"),
        ("advisor=none", 1, "and leaves the statement without any"),
        ("area=vision", 0, "nor does an area that is touched on"),
        ("field=robotics-and-control", 0, "nor its field"),
        ("field=none", 1, ""),
    ],
)
def test_what_counts(asked: str, found: int, reason: str) -> None:
    statement = make_statement()
    mention(statement, make_institution(key="eth-zurich"), "applied_to")
    mention(statement, make_institution("University in Trondheim", key="ntnu"), "studied_at")
    mention(statement, make_advisor("Joost van der Linden", key="joost"), "mentioned")
    mention(statement, make_area("Vision"), "touched")
    mention_person(statement, "Marisol Ferrante", role="prospective")
    assert results(ask(asked)).count() == found, reason


@pytest.mark.parametrize(
    ("fields", "state", "found", "reason"),
    [
        ({}, "shown", 1, "published and shown"),
        ({}, "proposed", 0, "a proposal waits"),
        ({"status": Statement.Status.UNPUBLISHED}, "shown", 0, "not published"),
        ({"status": Statement.Status.WITHDRAWN}, "shown", 0, "withdrawn"),
    ],
)
@pytest.mark.parametrize("subject", ["statements", "areas", "applicants"])
def test_only_what_is_shown_of_published_statements_counts(fields, state, found, reason, subject) -> None:
    mention(make_statement(**fields), make_area(), state=state)
    query = ask("" if subject == "areas" else "area=robot-manipulation", SUBJECTS[subject])
    assert results(query).count() == found, reason
    assert sum(value.count for one in facets(query).facets for value in one.values if value.key == "phd") == found


def test_a_merged_record_counts_for_its_canonical_one_and_answers_to_its_old_key() -> None:
    winner = make_institution(key="eth-zurich")
    loser = make_institution("ETHZ", key="ethz", merged_into=winner)
    mention(make_statement(), loser, "applied_to", written="ETH Zürich")
    (value,) = facet(ask("institution=ethz"), STATEMENTS.dimensions[2]).values
    assert (value.key, value.label, value.count, value.is_active) == ("eth-zurich", "ETH Zürich", 1, True)
    assert results(ask("", SUBJECTS["institutions"])).get() == winner


def test_the_page_of_all_values_is_in_one_order(client) -> None:
    for name, times in (("Ångström Laboratory", 1), ("Zenith Works", 3), ("Beta University", 2)):
        place = make_institution(name)
        for _ in range(times):
            mention(make_statement(), place)
    for order, expected in (
        ("", ["Ångström Laboratory", "Beta University", "Zenith Works"]),
        ("?order=count", ["Zenith Works", "Beta University", "Ångström Laboratory"]),
    ):
        response = client.get(f"/statements/facets/institution/{order}")
        assert [value.label for value in response.context["facet"].values] == expected
    assert client.get("/statements/facets/colour/").status_code == 404
    assert client.get("/dragons/facets/area/").status_code == 404
