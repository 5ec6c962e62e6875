"""The page of a statement: what it shows, what it leads to, and what it never lets out."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.models import Advisor, InstitutionMention, Statement
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    return make.make_full_statement()


def page(client: Client, statement: Statement) -> str:
    response = client.get(statement.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def text_of(html: str) -> str:
    """Return the words of a page with single blanks between, tags gone."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_every_note_leads_to_its_words_and_the_words_to_their_note(client, statement):
    html = page(client, statement)
    notes = re.findall(r'<li class="note [^"]*" id="([^"]+)"', html)
    assert len(notes) == 7
    for note in notes:
        assert f'href="#{note}"' in html, "the words lead to the note"
        assert f'href="#said-{note}"' in html, "the note leads to the words"
        assert html.count(f'id="said-{note}"') == 1


def test_notes_stand_in_the_order_of_the_text(client, statement):
    html = page(client, statement)
    titles = re.findall(r'<p class="note-title" dir="auto"><a href="[^"]+">([^<]+)</a>', html)
    assert titles == [
        "Robot manipulation",
        "Norwegian University of Science and Technology",
        "Joost van der Linden",
        "Sim-to-real transfer of a grasping policy",
        "Four Hours: Grasp Transfer on a Budget",
        "Marisol Ferrante",
        "ETH Zürich",
    ]


def test_a_person_without_a_record_is_a_note_without_a_link(client, statement):
    make.mention_person(statement, "simulators")
    assert '<p class="note-title" dir="auto">simulators</p>' in page(client, statement)


@pytest.mark.parametrize(
    ("record", "role", "reason"),
    [
        (lambda: make.make_advisor("Ada Merely"), "mentioned", "who is merely mentioned has no page"),
        (lambda: make.make_area("Numerical cooking"), "touched", "an area touched on has no page by that alone"),
    ],
)
def test_a_record_without_a_page_is_a_note_without_a_link(client, record, role, reason):
    statement = make.make_statement(text="I once read a book.")
    known = record()
    make.mention(statement, known, role, written="book")
    html = page(client, statement)
    assert str(known) in text_of(html)
    assert known.get_absolute_url() not in html, reason


def test_a_merged_record_shows_as_the_one_it_was_merged_into(client):
    statement = make.make_statement(text="I hope to work with M. Ferrante.")
    kept = make.make_advisor("Marisol Ferrante")
    make.mention(statement, make.make_advisor("M. Ferrante", merged_into=kept))
    html = page(client, statement)
    assert f'<a href="{kept.get_absolute_url()}">Marisol Ferrante</a>' in html


def test_a_note_says_in_how_many_published_statements_an_advisor_is_named(client, statement):
    known = Advisor.objects.get(name="Marisol Ferrante")
    for writer, status in (("Tunde Abiola", "published"), ("Hidden Writer", "unpublished")):
        make.mention(make.make_statement(make.make_applicant(writer), status=status), known)
    assert "named in 2 statements" in page(client, statement)


def test_proposals_are_not_shown(client, statement):
    make.mention(statement, make.make_advisor("Waits Forajudgement"), written="friction", state="proposed")
    make.make_award(statement, "A proposed prize").__class__.objects.update(state="proposed")
    html = page(client, statement)
    assert "Forajudgement" not in html
    assert "A proposed prize" not in html
    assert "of 7 notes" in html, "nor counted"


def test_it_says_once_how_much_a_person_has_checked(client, statement):
    InstitutionMention.objects.filter(role="studied_at").update(confidence="decided")
    assert "A person has checked 1 of 7 notes." in text_of(page(client, statement))


def test_each_fact_leads_to_its_words(client):
    statement = make.make_statement(
        text="Statement of Purpose\n\nFall 2022",
        public={"field_spans": {"statement.kind": [[0, 20]], "statement.intake": [[22, 31]]}},
        intake="Fall 2022",
    )
    html = page(client, statement)
    for fact in ("fact-kind", "fact-intake"):
        assert f'id="{fact}"' in html
        assert f'href="#said-{fact}"' in html
        assert f'id="said-{fact}"' in html


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"intake": "Fall 2022", "intake_year": 2022}, "2022 (for Fall 2022)"),
        ({"intake_year": None, "date": "2021-11-30", "date_precision": "day"}, "2021 (dated 30 November 2021)"),
        ({"intake_year": None, "date": "2021-11-01", "date_precision": "month"}, "2021 (dated November 2021)"),
        ({"intake_year": None, "not_before": 2020}, "2020 (not before: the latest year in the text)"),
    ],
)
def test_the_year_says_what_it_rests_on(client, fields, said):
    assert said in text_of(page(client, make.make_statement(**fields)))


def test_the_place_applied_to_is_a_link_only_where_it_has_a_page(client):
    place = make.make_institution("Universität Nirgendwo")
    statement = make.make_statement(institution=place)
    assert "Universität Nirgendwo" in page(client, statement)
    assert place.get_absolute_url() not in page(client, statement)


def test_other_statements_of_the_writer_are_named_only_if_published(client):
    writer = make.make_applicant()
    statement, other = make.make_statement(writer), make.make_statement(writer, kind="cover_letter")
    hidden = make.make_statement(writer, kind="research_statement", status="unpublished")
    html = page(client, statement)
    assert other.get_absolute_url() in html
    assert hidden.get_absolute_url() not in html


def test_foreign_text_cannot_speak_html(client):
    evil = '<script>alert("x")</script> "><img src=x onerror=alert(1)>'
    statement = make.make_statement(make.make_applicant(evil), text=evil, programme=evil)
    make.mention(statement, make.make_area(evil[:90], key="evil"), written="alert")
    make.make_award(statement, evil, by=evil)
    html = page(client, statement)
    assert "<script>alert" not in html
    assert "<img" not in html


def test_text_of_the_other_direction_stays_in_its_place(client):
    statement = make.make_statement(make.make_applicant("\u202egnitset"), text="\u202eesrever")
    html = page(client, statement)
    assert '<p dir="auto">' in html
    assert re.search(r"<h1[^>]*><bdi>", html)


def test_a_withheld_passage_is_said_plainly(client):
    statement = make.make_statement(
        text="Write to email withheld please.", public={"redactions": [{"start": 9, "end": 23, "kind": "email"}]}
    )
    assert '<span class="withheld">email withheld</span>' in page(client, statement)


def test_the_private_email_stands_nowhere(client):
    writer = make.make_applicant(email="ingrid@solheim.example")
    statement = make.make_statement(writer)
    for url in (statement.get_absolute_url(), writer.get_absolute_url()):
        assert "ingrid@" not in client.get(url).content.decode()


TABLE = "What\tWhen\nBonding\tMay 8 - June 1\nFinish\tAugust"


def timetable() -> dict:
    cells = [((0, 4), (5, 9)), ((10, 17), (18, 32)), ((33, 39), (40, 46))]
    rows = [make.block("table_row", c[0][0], c[-1][1], level=int(n == 0), cells=c) for n, c in enumerate(cells)]
    return {"blocks": rows}


def test_a_schedule_in_a_table_gets_a_picture_above_it_and_no_second_table(client):
    statement = make.make_statement(text=TABLE, public=timetable())
    make.make_timeline(statement, ("Bonding", "2025-05-08", "2025-06-01"), ("Finish", "2025-08", "2025-08"))
    html = page(client, statement)
    assert html.count("<table>") == 1
    assert html.index("<svg") < html.index("<table>")
    assert len(re.findall('<rect class="bar"', html)) == 2


def test_a_schedule_told_in_words_gets_a_table_of_its_own(client):
    statement = make.make_statement(text="I shall spend May bonding.")
    make.make_timeline(statement, ("bonding", "2025-05", "2025-05"))
    html = page(client, statement)
    assert html.count("<table>") == 1
    assert "Timeline" in text_of(html)


def test_a_schedule_without_dates_has_no_picture(client):
    statement = make.make_statement(text="I shall spend some time bonding.")
    make.make_timeline(statement, ("bonding", "soon", ""))
    assert "<svg" not in page(client, statement)


def test_a_statement_without_any_text_has_a_page(client):
    assert "is not shown" in page(client, make.make_statement(text=""))


@pytest.mark.parametrize(("status", "code"), [("unpublished", 404), ("withdrawn", 410)])
def test_what_is_not_published_has_no_page(client, status, code):
    statement = make.make_statement(status=status)
    response = client.get(statement.get_absolute_url())
    assert response.status_code == code
    html = response.content.decode()
    assert "Ingrid" not in html
    assert 'content="noindex' in html
    assert 'class="masthead"' in html, "in the site's dress"


def test_an_address_that_never_was_answers_404(client):
    assert client.get(reverse("statement", args=["nothing00"])).status_code == 404


@pytest.mark.parametrize("is_indexable", [False, True])
def test_robots_are_kept_out_unless_a_person_lets_them_in(client, is_indexable):
    statement = make.make_statement(is_indexable=is_indexable)
    response = client.get(statement.get_absolute_url())
    assert ("X-Robots-Tag" not in response) is is_indexable
    assert ('name="robots"' not in response.content.decode()) is is_indexable


def test_the_number_of_queries_does_not_grow(client, statement, django_assert_max_num_queries):
    def queries() -> int:
        with django_assert_max_num_queries(15) as counted:
            page(client, statement)
        return len(counted)

    small = queries()
    for number in range(40):
        make.mention(statement, Advisor.objects.create(name=f"Nadia Osei {number}", sort_name="osei"), written="cups")
        make.mention(statement, make.make_institution(f"Institute {number}"), "mentioned", written="cups")
        make.mention(statement, make.make_paper(f"Paper {number}"), "cited", written="cups")
        make.make_award(statement, f"Prize {number}")
        make.make_statement(statement.applicant)
    assert queries() == small
