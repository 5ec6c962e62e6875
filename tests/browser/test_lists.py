"""Narrowing down in a real browser with JavaScript switched off, wide and narrow."""

from __future__ import annotations

import re

import pytest

from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]


@pytest.fixture
def page(chromium, live_server, request):
    """A page of the width that the test asks for, which fails on anything that the browser complains about."""
    make.make_full_statement()
    other = make.make_statement(make.make_applicant("Tunde Abiola-Kessler"), kind="cover_letter", intake_year=2019)
    make.mention(other, make.make_area("Rindfleischetikettierungsüberwachungsaufgabenübertragung", key="long"))
    make.refresh_vectors()
    context = chromium.new_context(viewport={"width": request.param, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{live_server.url}/statements/")
    yield page
    wide = page.locator("html").evaluate("element => element.scrollWidth - element.clientWidth")
    context.close()
    assert complaints == []
    assert wide <= 0, "the page scrolls sideways"


@pytest.mark.parametrize("page", [1280, 390], indirect=True)
def test_a_visitor_searches_narrows_and_starts_over(page) -> None:
    page.get_by_role("searchbox").fill("grasping")
    page.get_by_role("button", name="Search").click()
    assert "2 statements" in page.locator(".tally").inner_text()
    assert page.locator(".why mark").first.inner_text().lower() == "grasping"

    page.get_by_role("link", name=re.compile("ETH Zürich")).filter(visible=True).first.click()
    assert "1 statement" in page.locator(".tally").inner_text()
    page.locator(".roles").get_by_role("link", name="applied to").click()
    assert "applied to ETH Zürich" in page.locator(".pills").inner_text()

    page.get_by_role("link", name="start over").click()
    assert page.url.endswith("/statements/")
    assert page.locator(".pills").count() == 0


@pytest.mark.parametrize("page", [1280, 390], indirect=True)
def test_years_are_chosen_by_bar_and_by_boxes(page) -> None:
    page.get_by_role("link", name="2022: 1").click()
    assert page.url.endswith("?year=2022")
    page.get_by_label("from").fill("2018")
    page.get_by_label("to", exact=True).fill("2020")
    page.get_by_role("button", name="Show").click()
    assert "2018–2020" in page.locator(".pills").inner_text()
    assert page.locator(".result-title").all_inner_texts() == ["Tunde Abiola-Kessler"]


@pytest.mark.parametrize("page", [390], indirect=True)
def test_on_a_narrow_screen_results_come_first_and_filters_are_one_step_away(page) -> None:
    assert page.locator(".result").first.bounding_box()["y"] < page.locator("#filters").bounding_box()["y"]
    page.get_by_role("link", name="Narrow these down").click()
    assert page.url.endswith("#filters")
