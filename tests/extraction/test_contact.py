"""Telephone and postal address of the writer, never of an addressee."""

from __future__ import annotations

import pytest

from catalogue.extraction.contact import find_contact
from catalogue.extraction.context import Context
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

BODY = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Ada Brok\nLange Gasse 7\n1010 Wien, Austria\n+43 1 555 01 23\nada@example.org",
            {"address": "Lange Gasse 7, 1010 Wien, Austria", "phone": "+43 1 555 01 23", "email": "ada@example.org"},
        ),
        ("Ada Brok\nTel: (202) 555-0117", {"phone": "(202) 555-0117"}),
        ("Ada Brok\nWien, 3 May 2024", {}),
        ("Ada Brok", {}),
        ("Admissions Committee\nDepartment of Physics\nBaker Street 221\nLondon", {}),
    ],
)
def test_contact(head: str, expected: dict[str, str]) -> None:
    context = Context.of(read(f"{head}\n\nDear all,\n\n{BODY}".encode(), "a.txt"), Vocabulary())
    found = find_contact(context)
    assert {key.removeprefix("contact."): finding.data["value"] for key, finding in found.items()} == expected
