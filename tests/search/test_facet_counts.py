"""Facet counts against SQL with EXISTS, on 200 random combinations over a generated catalogue."""

from __future__ import annotations

import random
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import transaction

from catalogue.search.facets import facet, facets
from catalogue.search.matching import results
from catalogue.search.query import Query
from catalogue.search.subjects import STATEMENTS, SUBJECTS, Subject
from tests.search import oracle
from tests.search.asking import ask
from tests.search.generated import generate

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("generated catalogue"), pytest.mark.system_postgres]

COMBINATIONS = 200


@pytest.fixture(scope="module")
def generated(django_db_setup, django_db_blocker):
    """The generated catalogue, made once for the module and taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        generate()
        yield
        transaction.set_rollback(True)


def params(url: str) -> dict[str, list[str]]:
    return {name: values for name, values in parse_qs(urlsplit(url).query).items() if name != "sort"}


def random_question(chance: random.Random, subject: Subject) -> Query:
    """Choose by following links: values that exist, some with a role, some beside others, some ranges."""
    query = ask("", subject)
    for _ in range(chance.randint(0, 4)):
        dimension = chance.choice(subject.dimensions)
        values = facet(query, dimension).values
        if dimension.shape == "years" and chance.random() < 0.5:
            query = ask(
                f"{query.url.partition('?')[2]}&{dimension.name}=2018..{chance.choice(['', 2020, 2023])}", subject
            )
        elif values:
            value = chance.choice(values)
            url = (value.also_url if chance.random() < 0.5 else "") or value.url
            query = ask(urlsplit(url).query, subject)
            roles = [role for line in facet(query, dimension).values for role in line.roles]
            if roles and chance.random() < 0.5:
                query = ask(urlsplit(chance.choice(roles).url).query, subject)
    return query


@pytest.mark.parametrize("part", range(10))
def test_counts_are_those_of_sql_on_random_combinations(generated, part: int) -> None:
    chance = random.Random(f"combinations {part}")
    names = ["statements"] * 5 + list(SUBJECTS)
    compared = 0
    for _ in range(COMBINATIONS // 10):
        subject = SUBJECTS[chance.choice(names)]
        query = random_question(chance, subject)
        asked = params(query.url)
        assert results(query).count() == oracle.count(subject.slug, asked), query.url
        for one in facets(query).facets:
            others = {name: values for name, values in asked.items() if name != one.name}
            for value in chance.sample(one.values, min(4, len(one.values))):
                expected = oracle.count(subject.slug, {**others, one.name: [value.key]})
                assert value.count == expected, f"{query.url}: {one.name}={value.key}"
                compared += 1
                for role in value.roles:
                    url = params(role.url) if not role.is_active else asked
                    compared += 1
                    if len(url.get(one.name, ())) == 1:
                        assert role.count == oracle.count(subject.slug, url), f"{query.url}: {role.url}"
    assert compared > 100


def test_following_a_value_yields_its_count(generated, client) -> None:
    query = ask("institution=university-zurich&year=2018..")
    followed = 0
    for one in facets(query).facets:
        for value in one.values:
            if not value.is_active:
                listing = client.get(value.url).context["listing"]
                assert listing.tally.records == value.count, value.url
                followed += 1
    assert followed > 20


def test_all_values_add_up_where_a_row_has_one(generated) -> None:
    query = ask("area=grasping")
    for name in ("kind", "degree", "year"):
        dimension = STATEMENTS.dimension(name)
        assert dimension
        assert sum(value.count for value in facet(query, dimension).values) == results(query).count()


def test_a_facet_is_one_query(generated, django_assert_num_queries) -> None:
    query = ask("area=grasping&institution=university-zurich")
    with django_assert_num_queries(len(STATEMENTS.dimensions)):
        facets(query)
