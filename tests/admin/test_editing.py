"""Curators edit in the admin; what they changed, and only that, becomes a decision that imports keep."""

from __future__ import annotations

import pytest
from django.urls import reverse

from catalogue.models import (
    Advisor,
    AdvisorMention,
    Award,
    Decision,
    Institution,
    InstitutionMention,
    Project,
    Question,
    Statement,
    TimelineEntry,
)

pytestmark = pytest.mark.system_postgres


def address(record, page="change"):
    name = f"admin:catalogue_{record._meta.model_name}_{page}"
    return reverse(name, args=[record.pk]) if page == "change" else reverse(name)


def form_of(response):
    """The values that the change form shows, as the browser would send them back."""
    form, html = response.context["adminform"].form, response.content.decode()
    values = {}
    for bound in form:
        if f'name="{bound.html_name}"' not in html:
            continue  # a browser knows only what the page holds
        value = bound.value()
        value = getattr(value, "pk", value)
        if value not in (None, False):
            values[bound.html_name] = value
    return values


def save(admin, record, **changes):
    """Open a record, change some fields, save, and return the answer."""
    values = {**form_of(admin.get(address(record))), **changes}
    return admin.post(address(record), {name: value for name, value in values.items() if value is not None})


def test_a_changed_field_becomes_a_decision_and_an_unchanged_one_does_not(admin, statement, curator):
    assert save(admin, statement, degree="masters").status_code == 302
    decision = Decision.objects.get()
    assert (decision.field, decision.value, decision.parsed, decision.user) == ("degree", "masters", "phd", curator)
    assert Statement.objects.get().degree == "masters"


def test_saving_without_a_change_decides_nothing(admin, statement):
    for record in (statement, statement.applicant, Advisor.objects.first(), Institution.objects.get(key="eth-zurich")):
        assert save(admin, record).status_code == 302
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("written", "stored", "precision"),
    [("2024-03-05", "2024-03-05", "day"), ("2024-03", "2024-03-01", "month"), ("2024", "2024-01-01", "year")],
)
def test_dates_are_entered_as_people_write_them(admin, statement, written, stored, precision):
    assert save(admin, statement, date=written).status_code == 302
    statement.refresh_from_db()
    assert (str(statement.date), statement.date_precision, statement.year) == (stored, precision, 2024)


def test_what_is_no_date_is_refused_with_the_forms_that_are(admin, statement):
    page = save(admin, statement, date="spring").content.decode()
    assert "write YYYY, YYYY-MM or YYYY-MM-DD" in page
    assert Statement.objects.get().date is None


def test_a_statement_gets_another_place_by_autocomplete(admin, statement, run):
    cape_town = Institution.objects.get(name="University of Cape Town")
    assert save(admin, statement, institution=cape_town.pk).status_code == 302
    run()
    assert Statement.objects.get().institution == cape_town


def test_a_second_editor_is_told_instead_of_overwritten(admin, statement):
    first, second = form_of(admin.get(address(statement))), form_of(admin.get(address(statement)))
    assert admin.post(address(statement), {**first, "programme": "Robotics"}).status_code == 302
    answer = admin.post(address(statement), {**second, "programme": "Informatics"})
    page = answer.content.decode()
    assert "Somebody else changed this record while you were editing it" in page
    assert "programme: Robotics" in page and "Informatics" in page, "both values are there to choose from"
    assert Statement.objects.get().programme == "Robotics"
    again = {**form_of(answer), "programme": "Informatics"}
    assert admin.post(address(statement), again).status_code == 302
    assert Statement.objects.get().programme == "Informatics", "having been told, the second editor may overwrite"


def test_a_mention_is_corrected_and_stays_so(admin, statement, run):
    mention = AdvisorMention.objects.get(written="Anselm Kuhnert")
    assert save(admin, mention, written="Anselm J. Kuhnert", role="past").status_code == 302
    run()
    kept = AdvisorMention.objects.get(pk=mention.pk)
    assert (kept.written, kept.role, kept.confidence) == ("Anselm J. Kuhnert", "past", "decided")
    assert Advisor.objects.filter(name="Anselm J. Kuhnert").exists()


def test_deleting_a_mention_rejects_it(admin, statement, run):
    mention = AdvisorMention.objects.get(written="Ilse Brandhof")
    url = reverse("admin:catalogue_advisormention_delete", args=[mention.pk])
    assert admin.post(url, {"post": "yes"}).status_code == 302
    run()
    assert not AdvisorMention.objects.filter(written="Ilse Brandhof").exists()
    assert Decision.objects.get().verdict == "rejected"


@pytest.mark.parametrize(("action", "remains"), [("accept", 2), ("reject", 0)])
def test_several_mentions_are_accepted_or_rejected_at_once(admin, statement, run, action, remains):
    chosen = list(AdvisorMention.objects.values_list("pk", flat=True))
    answer = admin.post(
        reverse("admin:catalogue_advisormention_changelist"),
        {"action": action, "_selected_action": chosen},
        follow=True,
    )
    assert f"2 {action}ed" in answer.content.decode()
    run()
    assert AdvisorMention.objects.count() == remains


def test_an_added_mention_needs_words_of_the_document(admin, statement, run):
    url = reverse("admin:catalogue_award_add")
    values = {"statement": statement.pk, "written": "Prize for Patience", "by": "University of Bologna", "year": "2021"}
    page = admin.post(url, {**values, "quote": "words that stand nowhere"}).content.decode()
    assert "These words stand nowhere in the document, or more than once" in page
    assert admin.post(url, {**values, "quote": "The gripper failed for a year"}).status_code == 302
    run()
    award = Award.objects.get()
    assert (award.written, award.details["by"], award.details["year"]) == (
        "Prize for Patience",
        "University of Bologna",
        2021,
    )
    assert award.sentence.startswith("The gripper failed for a year")


def test_details_of_a_timeline_are_edited_line_by_line(admin, statement, run):
    values = {"statement": statement.pk, "written": "First phase", "start": "May 4", "end": "May 28",
              "tasks": "Read\nWrite", "quote": "The gripper failed for a year"}  # fmt: skip
    assert admin.post(reverse("admin:catalogue_timelineentry_add"), values).status_code == 302
    entry = TimelineEntry.objects.get()
    assert save(admin, entry, tasks="Read\nWrite\nRest").status_code == 302
    run()
    assert TimelineEntry.objects.get().details["tasks"] == ["Read", "Write", "Rest"]


def test_records_are_edited_too(admin, statement, run):
    project = Project.objects.filter(title__icontains="gripper").first()
    assert save(admin, project, title="Cloth-folding gripper", start="2019-09").status_code == 302
    lab = Institution.objects.get(name="Halden Robotics Laboratory")
    assert save(admin, lab, country="NO", aliases="Halden Lab\n=HRL", is_confirmed="on").status_code == 302
    run()
    project.refresh_from_db()
    lab.refresh_from_db()
    assert (project.title, str(project.start), project.start_precision) == (
        "Cloth-folding gripper",
        "2019-09-01",
        "month",
    )
    assert (lab.country, lab.aliases, lab.is_confirmed) == ("NO", ["Halden Lab", "=HRL"], True)


def test_a_decision_is_taken_back_from_its_list(admin, statement):
    save(admin, statement, degree="masters")
    chosen = [Decision.objects.get().pk]
    url = reverse("admin:catalogue_decision_changelist")
    assert (
        "1 taken back"
        in admin.post(url, {"action": "take_back", "_selected_action": chosen}, follow=True).content.decode()
    )
    assert Statement.objects.get().degree == "phd"


def test_statements_are_published_and_unpublished_by_decision(admin, statement, run):
    url = reverse("admin:catalogue_statement_changelist")
    admin.post(url, {"action": "unpublish", "_selected_action": [statement.pk]})
    run(publish=True)
    assert Statement.objects.get().status == "unpublished"
    admin.post(url, {"action": "publish", "_selected_action": [statement.pk]})
    assert Statement.objects.get().status == "published"


def test_the_statement_page_shows_each_value_with_the_words_it_rests_on(admin, statement):
    page = admin.get(address(statement)).content.decode()
    assert "PhD in Computer Science" in page and "Halden Robotics Laboratory" in page
    assert "Add one with its words" in page
    mention = InstitutionMention.objects.get(written="Halden Robotics Laboratory")
    assert address(mention) in page and mention.sentence[:60] in page.replace("&#x27;", "'")


def test_an_answered_question_is_not_asked_again(admin, statement, run, folder):
    (folder / "b.md").write_text((folder / "a.md").read_text().replace("STATEMENT", "# STATEMENT"), encoding="utf-8")
    run()
    question = Question.objects.get(kind="possible_duplicate")
    assert save(admin, question, status="answered").status_code == 302
    run()
    assert Question.objects.get(kind="possible_duplicate").status == "answered"
