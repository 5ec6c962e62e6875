"""Telephone and postal address of the writer, never of an addressee."""

from __future__ import annotations

import pytest

from catalogue.extraction.contact import find_contact, find_website
from catalogue.extraction.context import Context
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read
from catalogue.reading.document import Document

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


@pytest.mark.parametrize(
    ("metadata", "expected", "reason"),
    [
        (
            {"running_head": "Ada Brok | ada@example.org | +43 1 555 01 23"},
            {"contact.email": "ada@example.org", "contact.phone": "+43 1 555 01 23"},
            "above the pages",
        ),
        (
            {"footer": "adabrok.example.org - ada@example.org"},
            {"contact.email": "ada@example.org", "applicant.website": "adabrok.example.org"},
            "below the pages",
        ),
        (
            {"email": "ada@example.org", "website": "https://example.org/a"},
            {"contact.email": "ada@example.org", "applicant.website": "https://example.org/a"},
            "in the front matter",
        ),
        ({"footer": "University of Oslo | uio.example.org | +47"}, {}, "another's site, and no whole number"),
    ],
)
def test_what_stands_beside_the_text(metadata: dict[str, str], expected: dict[str, str], reason: str) -> None:
    document = Document("a.pdf", "application/pdf", BODY, read(BODY.encode(), "a.txt").blocks, metadata=metadata)
    context = Context.of(document, Vocabulary())
    website = find_website(context, "Ada Brok")
    found = find_contact(context) | ({"applicant.website": website} if website else {})
    assert {key: finding.data["value"] for key, finding in found.items()} == expected, reason
    for finding in found.values():
        for e in finding.evidence:
            assert metadata[e.source.removeprefix("metadata:")][e.start : e.end] == e.quote
