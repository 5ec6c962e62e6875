"""Work that a noun names where no verb of work has it for an object."""

from __future__ import annotations

import pytest

from catalogue.extraction.projects import find_projects
from tests.extraction.documents import context, rests_on_the_text

NAMED = (
    (
        "Before that came an MSc in Lund (with distinction; dissertation on fault currents in railway cables).",
        "Fault currents in railway cables",
        "a thesis in a note",
    ),
    (
        "What I finished: a B.A. thesis of 70 pp. on relative clauses in Faroese sagas.",
        "Relative clauses in Faroese sagas",
        "its length before its subject",
    ),
    (
        "The doctoral project follows: grain debts in the monasteries of Nubia.",
        "Grain debts in the monasteries of Nubia",
        "after a colon",
    ),
    (
        "My end-of-studies project at Novatech became, in consequence, a monitoring box for ferry engines.",
        "Monitoring box for ferry engines",
        "what the project became",
    ),
    (
        "Our main deliverable since 2021 is a test bench for tidal turbine gearboxes.",
        "Test bench for tidal turbine gearboxes",
        "what was delivered",
    ),
    (
        "The restored harmonium of Veldby was our final-year project.",
        "Restored harmonium of Veldby",
        "the work before the noun",
    ),
    (
        "I coordinate the data team of Open Tides, a multi-site replication of the tidal clock effect.",
        "Open Tides",
        "a name and what it is",
    ),
    ("Then there's krillcut, which is all mine: it trims barcodes.", "krillcut", "told by being there"),
    (
        "The olive trial that my sister and I set out near Sfax was eaten by goats.",
        "Olive trial",
        "made by the writer and another",
    ),
    (
        "For the summer I propose incremental checking of map topology.",
        "Incremental checking of map topology",
        "to propose is to begin",
    ),
    (
        "I'd written a parser for tide tables before the course began.",
        "Parser for tide tables",
        '"I\'d written" is told, not wished',
    ),
    (
        "In Sonsón I installed in 2019 nine low-cost fog collectors.",
        "Nine low-cost fog collectors",
        "a time between verb and object",
    ),
    (
        "We built, around a used lensmeter, a carousel for sorting spectacles.",
        "Carousel for sorting spectacles",
        "a place between verb and object",
    ),
)
UNNAMED = (
    "I'd measure the snow again if you let me.",
    "My dissertation runs to forty-two pages.",
    "I spent one week in the archives on a travel stipend.",
    "I wrote forty reviews on my blog.",
    "I wrote the chorus out and went home.",
    "I supervised Tomasz's master's project.",
    "There was Kelner, who taught me chess.",
    "My contribution was a matter of luck.",
    "My first project was a success.",
)


@pytest.mark.parametrize(("text", "title", "reason"), NAMED)
def test_a_noun_names_a_piece_of_work(text: str, title: str, reason: str) -> None:
    document = context(text)
    found = find_projects(document)
    assert [project.data["title"] for project in found] == [title], reason
    assert rests_on_the_text(document, found)


@pytest.mark.parametrize("text", UNNAMED)
def test_what_is_wished_measured_or_anothers_is_no_work(text: str) -> None:
    assert not find_projects(context(text))


def test_an_item_names_its_work_whatever_leads_to_the_list() -> None:
    text = "Small things\n\n- krilldb: a small open database of fish bones\n- a marathon\n- tea: none"
    assert [project.data["title"] for project in find_projects(context(text))] == ["krilldb"]


def test_numbered_projects_have_their_titles_behind_the_number() -> None:
    text = "Project 1: Gaze typing on a budget. Webcam only, nine words a minute."
    assert [project.data["title"] for project in find_projects(context(text))] == ["Gaze typing on a budget"]


def test_a_paragraph_of_own_doings_has_the_work_that_its_noun_names() -> None:
    text = "I spent the money by May. From the notes came a booklet of recipes for besieged kitchens."
    assert [project.data["title"] for project in find_projects(context(text))] == [
        "Booklet of recipes for besieged kitchens"
    ]


def test_a_heading_that_asks_names_no_work() -> None:
    text = "What I do now. I built a parser for tide tables in Lund and keep it running for the harbour there."
    assert "What I do now" not in [project.data["title"] for project in find_projects(context(text))]


def test_items_of_one_list_share_what_stands_above_it() -> None:
    items = "\n".join(f"- gauge{n}: notes on the tides of Veldby" for n in range(3))
    named = [project.data["title"] for project in find_projects(context(f"Some of my projects:\n\n{items}"))]
    assert named == ["gauge0", "gauge1", "gauge2"]
    assert not find_projects(context(f"Some of my habits:\n\n{items}"))
