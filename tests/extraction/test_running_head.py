"""A name above the pages alone, which a reader sees and the text does not hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from catalogue.extraction.applicant import find_applicant
from catalogue.extraction.context import Context
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

BODY = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


@pytest.mark.parametrize(
    ("head", "name", "reason"),
    [
        ("Ysolde Ravnkilde", "Ysolde Ravnkilde", "nothing but the name"),
        ("Ysolde Ravnkilde - Statement of Purpose", "Ysolde Ravnkilde", "beside the title"),
        ("Statement of Purpose | Ysolde Ravnkilde | ysolde@example.org", "Ysolde Ravnkilde", "among other lines"),
        ("Statement of Purpose", None, "the title alone names nobody"),
        ("University of Northern Fjords", None, "nor does an institution"),
    ],
)
def test_the_name_above_the_pages(head: str, name: str | None, reason: str) -> None:
    document = replace(read(BODY.encode(), "a.txt"), metadata={"running_head": head})
    found = find_applicant(Context.of(document, Vocabulary())).get("applicant.name")
    assert (found.data["value"] if found else None) == name, reason
    for e in found.evidence if found else ():
        assert e.source == "metadata:running_head" and head[e.start : e.end] == e.quote
