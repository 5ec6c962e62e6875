"""No address is an error, and none keeps the database busy."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from catalogue.search.matching import MOST_WORDS, results
from catalogue.search.query import Query
from catalogue.search.subjects import INSTITUTIONS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["-1", "0", "NaN", "1e9", "²", "9" * 5000, "\x00", ""])
def test_a_page_that_is_none_is_the_first(page):
    query = QueryDict(mutable=True)
    query["page"] = page
    assert Query.from_params(query).page == 1


@pytest.mark.parametrize(
    ("text", "conditions", "why"),
    [
        ("a " * 150, 1, "the same word again says nothing new"),
        (" ".join(f"word{number}" for number in range(40)), MOST_WORDS, "no name has so many words"),
    ],
)
def test_many_words_ask_few_conditions_of_a_list_of_records(text, conditions, why):
    rows = results(Query(INSTITUTIONS, text=text.strip()))
    assert str(rows.query).count("LIKE") == conditions, why
