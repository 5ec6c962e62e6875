"""Every kind of page in a real browser: quiet, narrow and dark, without JavaScript, and by keyboard alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from catalogue.models import Advisor, Institution, Paper, Project, ResearchArea, Statement
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

LISTS = ["statements", "applicants", "projects", "papers", "advisors", "institutions", "areas"]
RECORDS = {
    "statement": Statement,
    "project": Project,
    "paper": Paper,
    "advisor": Advisor,
    "institution": Institution,
    "area": ResearchArea,
}
PAGES = ["overview", "applicant", *RECORDS, *LISTS, "missing"]
WIDTHS = [1280, 390]
SCHEMES = ["light", "dark"]


@pytest.fixture
def statement() -> Statement:
    """A statement with a record of every kind, long names among them, and a schedule."""
    statement = make.make_full_statement()
    make.make_timeline(statement, ("cups", "2025-05", "2025-06"), ("friction", "2025-06", "2025-08"))
    make.make_award(statement, "Antidisestablishmentarianism" * 4)
    make.mention(statement, make.make_institution("Rindfleischetikettierungsüberwachungsanstalt" * 3), written="cups")
    return statement


def address(page: str, statement: Statement) -> str:
    if page == "overview":
        return "/"
    if page == "applicant":
        return statement.applicant.get_absolute_url()
    if page in RECORDS:
        return RECORDS[page].objects.first().get_absolute_url()
    return f"/{page}/"


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_quiet_and_fits(chromium, live_server, statement, name):
    url = live_server.url + address(name, statement)
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
            page = context.new_page()
            complaints: list[str] = []
            page.on("console", lambda message, said=complaints: said.append(message.text))
            page.on("pageerror", lambda error, said=complaints: said.append(str(error)))
            response = page.goto(url)
            assert response.status == (404 if name == "missing" else 200)
            assert [said for said in complaints if "404" not in said or name != "missing"] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"scrolls at {width} px"
            assert page.locator("main h1").count() == 1
            background, ink = page.evaluate(
                "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
            )
            is_dark = _brightness(background) < _brightness(ink)
            assert is_dark == (scheme == "dark")
            context.close()


def test_a_reader_goes_from_words_to_note_and_back_by_keyboard(chromium, live_server, statement):
    page = chromium.new_page(viewport={"width": 1280, "height": 500})
    page.goto(live_server.url + statement.get_absolute_url())
    words = page.locator(".said.k-project > a").first
    note = words.get_attribute("href")
    words.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("name => location.hash === name", arg=note)
    assert _is_in_view(page, note)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("name => location.hash === name", arg=f"#said-{note[1:]}")
    assert _is_in_view(page, f"#said-{note[1:]}")
    page.close()


def test_each_note_stands_beside_its_words_and_none_on_another(chromium, live_server, statement):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url + statement.get_absolute_url())
    boxes = [note.bounding_box() for note in page.locator(".note").all()]
    assert all(low["y"] >= high["y"] + high["height"] for high, low in pairwise(boxes))
    first = page.locator(".said[data-note]:not(.k-fact)").first.bounding_box()
    assert abs(boxes[0]["y"] - first["y"]) < 60
    page.close()


def test_the_note_of_the_words_under_the_pointer_is_lit(chromium, live_server, statement):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url + statement.get_absolute_url())
    words = page.locator(".said.k-area").first
    words.hover()
    assert "is-found" in page.locator(f"#{words.get_attribute('data-note')}").get_attribute("class")
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_the_notes_stand_in_order_and_lead_both_ways(chromium, live_server, statement, width):
    context = chromium.new_context(viewport={"width": width, "height": 500}, java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + statement.get_absolute_url())
    assert page.locator(".note").first.is_visible()
    note = page.locator(".said.k-project > a").first.get_attribute("href")
    page.locator(f'.said a[href="{note}"]').first.click()
    assert page.url.endswith(note)
    page.locator(f"{note} .note-number").click()
    assert page.url.endswith(f"#said-{note[1:]}")
    context.close()


def test_the_search_works_without_javascript(chromium, live_server, statement):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url)
    page.get_by_label("Search statements").fill("simulators")
    page.get_by_role("button", name="Search").click()
    assert "/statements/" in page.url
    assert page.get_by_text("Ingrid Solheim").first.is_visible()
    context.close()


def test_a_bar_leads_to_the_list_that_it_counts(chromium, live_server, statement):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(live_server.url)
    page.locator('svg a[aria-label="2022: 1"]').click()
    page.wait_for_url("**/statements/?year=2022")
    page.close()


def _brightness(colour: str) -> float:
    """Return the sum of the channels of "rgb(r, g, b)"."""
    return sum(float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3])


def _is_in_view(page, selector: str) -> bool:
    page.wait_for_timeout(700)  # scrolling is smooth
    box = page.locator(selector).bounding_box()
    return box is not None and 0 <= box["y"] < page.viewport_size["height"]
