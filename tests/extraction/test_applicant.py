"""Who wrote it: where a name is believed, and where a blank is better."""

from __future__ import annotations

import pytest

from catalogue.extraction.applicant import find_applicant
from catalogue.extraction.context import Context
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

BODY = (
    "I study glaciers because my village drinks from one, and I want to know for how long it still can do so. "
    "The machine that measures them was built in our barn, by hand, over two long winters and one short summer."
)


def applicant(text: str, name: str = "a.md") -> dict[str, str]:
    """Return the fields found, without "applicant."."""
    context = Context.of(read(text.encode(), name), Vocabulary())
    found = find_applicant(context)
    for finding in found.values():
        for e in finding.evidence:
            source = context.text if e.source == "text" else context.document.metadata[e.source.split(":")[1]]
            assert source[e.start : e.end] == e.quote
    return {key.removeprefix("applicant."): finding.data["value"] for key, finding in found.items()}


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (f"STATEMENT OF PURPOSE\n\nAda Brok\n\n{BODY}", "Ada Brok", "headed"),
        (f"## ADA MARIA BROK\n\n## STATEMENT OF PURPOSE\n\n{BODY}", "Ada Maria Brok", "headed in capitals"),
        (f"# Personal Statement — Ada Brok\n\n{BODY}", "Ada Brok", "beside the title"),
        (f"Ada Brok | Home | Statement of Purpose\n\n{BODY}", "Ada Brok", "a page's title"),
        (f"Ada Brok, M.S. Applicant\n\n{BODY}", "Ada Brok", "with what is applied for"),
        (f"Ada Brok, M.Sc Ice Science (Taught), Glaciers - Fall 2031\n\n{BODY}", "Ada Brok", "with the programme"),
        (f"Ada Brok · Cover Letter · Page 1 of 2\n\n{BODY}", "Ada Brok", "a running head"),
        (f"**Applicant:** Ada Brok\n**Email:** ada@example.org\n\n{BODY}", "Ada Brok", "labelled"),
        (f"Dear Committee,\n\n{BODY}\n\nYours sincerely,\n\nAda Brok", "Ada Brok", "signed"),
        (f"Dear Committee,\n\n{BODY}\n\nKind regards,\n-Ada Brok", "Ada Brok", "signed behind a dash"),
        (f"{BODY}\n\nAda van der Brok\nada@example.org", "Ada van der Brok", "named below the text"),
        (f"---\nauthor: Ada Brok\n---\n{BODY}", "Ada Brok", "author of the file"),
        (f"---\ntitle: Statement of Purpose - Ada Brok\n---\n{BODY}", "Ada Brok", "title of the file"),
        (f"My name is Ada Brok and I love ice. {BODY}", "Ada Brok", "says so"),
        (f"I am Ada Brok, currently in the last year of my degree. {BODY}", "Ada Brok", "says so too"),
        (f"ADA M. BROK\n\n{BODY}\n\nSincerely,\nAda Brok", "Ada M. Brok", "the fuller of two forms"),
        (
            f"Prof. Jana Vrána\nUniversity of Vaduz\n\nDear Prof. Vrána,\n\n{BODY}\n\nSincerely,\nAda Brok",
            "Ada Brok",
            "not the addressee",
        ),
        (BODY, None, "nobody is named"),
        (f"Prof. Jana Vrána\n\nDear Prof. Vrána,\n\n{BODY}", None, "the addressee alone"),
        (f"Vaduz, Liechtenstein\n\n{BODY}", None, "a place is no name"),
        (f"Machine Learning\n\n{BODY}", None, "a topic is no name"),
        (f"# Glacial Lensing\n\nWe study glacial lensing. {BODY}", None, "words that stand in lower case elsewhere"),
        (f"I am Indian, and proud. {BODY}", None, "an adjective is no name"),
        (f"Ada Brok taught me to read ice. {BODY}", None, "somebody in a sentence"),
    ],
)
def test_name(text: str, name: str | None, reason: str) -> None:
    assert applicant(text).get("name") == name, reason


@pytest.mark.parametrize(
    ("text", "email", "website"),
    [
        (f"Ada Brok\nada.brok@example.org\n\n{BODY}", "ada.brok@example.org", None),
        (f"Ada Brok\nEmail: ada@cs.example.ac.uk | https://ada-brok.example.org\n\n{BODY}", "ada@cs.example.ac.uk",
         "https://ada-brok.example.org"),
        (f"Ada Brok\nWebpage: https://brok.github.io\n\n{BODY}", None, "https://brok.github.io"),
        (f"Ada Brok\n[Website](https://brok.example.org) [GitHub](https://github.com/brok)\n\n{BODY}", None,
         "https://brok.example.org"),
        (f"Ada Brok\nhttps://www.linkedin.com/in/ada-brok\n\n{BODY}", None, None),
        (f"Ada Brok\nhttps://scholar.google.com/citations?user=x\n\n{BODY}", None, None),
        (f"{BODY} The code is at https://brok.example.org/code.", None, None),
        (f"{BODY} You can reach me at ada@example.org at any time.", "ada@example.org", None),
        (f"{BODY} My teacher, teacher@example.org, knows me.", None, None),
    ],
)  # fmt: skip
def test_email_and_personal_site(text: str, email: str | None, website: str | None) -> None:
    found = applicant(text)
    assert (found.get("email"), found.get("website")) == (email, website)
