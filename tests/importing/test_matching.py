"""Who and what is the same record: what two statements say, a case a line, and the records that this makes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from catalogue.models import Advisor, Applicant, Institution, Paper, Project, Question

TEXT = "This is what {} wrote, and it says nothing that the parser of this test would not have been told."


def evidence(text="This is"):
    return [{"in": "text", "start": 0, "end": len(text), "quote": text}]


def row(**data):
    return {"aka": [], **data, "evidence": evidence(), "rule": "test", "confidence": "sure"}


def told(writer, applied_to=None, email=None, advisors=(), institutions=(), papers=(), projects=()):
    """What a parser finds in one statement."""
    places = [(applied_to, "applied_to")] if applied_to else []
    places += [(name, "worked_at") for name in institutions]
    return {
        "writer": writer,
        "applicant": {"name": writer, "email": email},
        "statement": {"institution": applied_to},
        "evidence": {},
        "institutions": [row(name=name, key=None, role=role, kind="") for name, role in places],
        "advisors": [row(name=name, role=role, institution=place) for name, role, place in advisors],
        "papers": [
            row(title=title, role="authored", authors=list(authors), venue=None, year=year, doi=doi, arxiv=None)
            for title, authors, year, doi in papers
        ],
        "projects": [row(title=title, institution=place, role=None, start=None, end=None) for title, place in projects],
    }


@pytest.fixture
def imported(run, folder):
    """Import statements that say what they are told, one after the other or together; return the report."""

    def call(*statements, together=True):
        by_name = {}
        for number, statement in enumerate(statements):
            name = f"{number}.md"
            (folder / name).write_text(TEXT.format(f"{statement['writer']} ({number})"), encoding="utf-8")
            by_name[name] = statement
            if not together:
                report = run(extract=parser(by_name))
        return run(extract=parser(by_name)) if together else report

    def parser(by_name):
        return lambda document, vocabulary: SimpleNamespace(as_dict=lambda: by_name[document.name])

    return call


A, B = "Ada Lind", "Ben Oro"
APPLICANTS = [
    ("one address", told(A, email="a@example.org"), told("A. Lind", email="A@example.org"), 1),
    ("one name and two rare places", told(A, institutions=["Tolvanen", "Halden Oy"]),
     told(A, institutions=["Halden Oy", "Tolvanen"]), 1),
    ("one name, a rare project and a place",
     told(A, institutions=["Halden Oy"], projects=[("Folding wet cloth", None)]),
     told(A, institutions=["Halden Oy"], projects=[("A gripper for folding wet cloth", None)]), 1),
    ("one name and one place: not enough", told(A, institutions=["Halden Oy"]), told(A, institutions=["Halden Oy"]), 2),
    ("one name alone", told(A), told(A), 2),
    ("two names and everything else", told(A, institutions=["Tolvanen", "Halden Oy"]),
     told(B, institutions=["Halden Oy", "Tolvanen"]), 2),
    ("no name is nobody's name", told(None, institutions=["Tolvanen", "Halden Oy"]),
     told(None, institutions=["Tolvanen", "Halden Oy"]), 2),
]  # fmt: skip


@pytest.mark.parametrize("together", [True, False], ids=["together", "one after the other"])
@pytest.mark.parametrize(("why", "one", "other", "people"), APPLICANTS, ids=[case[0] for case in APPLICANTS])
def test_writers(imported, why, one, other, people, together):
    imported(one, other, together=together)
    assert Applicant.objects.count() == people, why


ADVISORS = [
    ("full name, one place", told(A, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]),
     told(B, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]), ["Ilse Brandhof, Halden Oy"]),
    ("full name, place known once", told(A, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]),
     told(B, advisors=[("Ilse Brandhof", "past", None)]), ["Ilse Brandhof, Halden Oy"]),
    ("full name, two places", told(A, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]),
     told(B, "Tolvanen", advisors=[("Ilse Brandhof", "prospective", None)]),
     ["Ilse Brandhof, Halden Oy", "Ilse Brandhof, Tolvanen"]),
    ("surname with a place", told(A, "Halden Oy", advisors=[("Brandhof", "prospective", None)]),
     told(B, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]), ["Ilse Brandhof, Halden Oy"]),
    ("surname without a place is nobody yet", told(A, advisors=[("Brandhof", "past", None)]), told(B), []),
    ("initial and given name", told(A, "Halden Oy", advisors=[("I. Brandhof", "prospective", None)]),
     told(B, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]), ["Ilse Brandhof, Halden Oy"]),
    ("two people of one surname", told(A, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]),
     told(B, "Halden Oy", advisors=[("Otto Brandhof", "prospective", None)]),
     ["Ilse Brandhof, Halden Oy", "Otto Brandhof, Halden Oy"]),
    ("merely mentioned: no record", told(A, "Halden Oy", advisors=[("Ilse Brandhof", "mentioned", None)]), told(B), []),
]  # fmt: skip


@pytest.mark.parametrize(("why", "one", "other", "records"), ADVISORS, ids=[case[0] for case in ADVISORS])
def test_advisors(imported, why, one, other, records):
    imported(one, other)
    found = sorted(f"{advisor}, {advisor.institution}" for advisor in Advisor.objects.all())
    assert found == records, why


def test_a_surname_that_two_people_have_is_a_question(imported):
    report = imported(
        told(A, "Halden Oy", advisors=[("Ilse Brandhof", "prospective", None)]),
        told(B, "Halden Oy", advisors=[("Otto Brandhof", "prospective", None)]),
        told("Cy Ram", "Halden Oy", advisors=[("Brandhof", "prospective", None)]),
    )
    assert [o.reason for o in report.of("unresolved")] == ["Which Brandhof is meant?"]
    question = Question.objects.get()
    assert sorted(question.reasons) == ["Ilse Brandhof, Halden Oy", "Otto Brandhof, Halden Oy"]
    assert Advisor.objects.count() == 2


T = "Folding wet cloth with one hand"
PAPERS = [
    ("one DOI", told(A, papers=[(T, (), None, "10.5555/1")]), told(B, papers=[("Folding", (), None, "10.5555/1")]), 1),
    ("one title and year", told(A, papers=[(T, (), 2021, None)]), told(B, papers=[(T.upper(), (), 2021, None)]), 1),
    ("one title and an author", told(A, papers=[(T, ("A. Lind", "B. Oro"), None, None)]),
     told(B, papers=[(T, ("Ben Oro",), 2020, None)]), 1),
    ("one title alone", told(A, papers=[(T, (), None, None)]), told(B, papers=[(T, (), None, None)]), 2),
    ("one title, two years", told(A, papers=[(T, (), 2020, None)]), told(B, papers=[(T, (), 2021, None)]), 2),
    ("one writer's own title", told(A, email="a@x.org", papers=[(T, (), None, None)]),
     told(A, email="a@x.org", papers=[(T, (), None, None)]), 1),
]  # fmt: skip


@pytest.mark.parametrize(("why", "one", "other", "count"), PAPERS, ids=[case[0] for case in PAPERS])
def test_papers(imported, why, one, other, count):
    imported(one, other)
    assert Paper.objects.count() == count, why


PLACES = [
    ("one name", ["Tolvanen Instruments"], ["Tolvanen Instruments"], 1),
    ("one name, other case", ["Tolvanen Instruments"], ["TOLVANEN INSTRUMENTS"], 1),
    ("a name that every university has", ["Robotics Lab"], ["Robotics Lab"], 2),
    ("one name, one with its legal form", ["Tolvanen Instruments"], ["Tolvanen Instruments Pvt. Ltd."], 1),
    ("two names", ["Tolvanen Instruments"], ["Halden Oy"], 2),
]


@pytest.mark.parametrize(("why", "one", "other", "count"), PLACES, ids=[case[0] for case in PLACES])
def test_places(imported, why, one, other, count):
    imported(told(A, institutions=one), told(B, institutions=other))
    assert Institution.objects.filter(is_vocabulary=False).count() == count, why


def test_the_same_work_told_in_two_statements_is_one_project_with_two_mentions(imported):
    same = {"email": "a@example.org", "institutions": ["Halden Oy"]}
    imported(
        told(A, **same, projects=[("Galaxy morphology classification", "Halden Oy"), ("Folding cloth", None)]),
        told(A, **same, projects=[("Classifying galaxy morphologies", "Halden Oy"), ("Reading tide tables", None)]),
    )
    found = {project.title: project.mentions.count() for project in Project.objects.all()}
    assert found == {"Galaxy morphology classification": 2, "Folding cloth": 1, "Reading tide tables": 1}


def test_alike_work_of_two_people_stays_two_projects(imported):
    imported(told(A, projects=[("Folding wet cloth", None)]), told(B, projects=[("Folding wet cloth", None)]))
    assert Project.objects.count() == 2


def test_a_mention_of_a_merged_record_keeps_its_own_and_leads_to_the_canonical_one(imported):
    imported(told(A, institutions=["Tolvanen"]))
    loser = Institution.objects.get(name="Tolvanen")
    winner = Institution.objects.create(name="Tolvanen Instruments", lookup="tolvanen instruments")
    loser.merged_into = winner
    loser.save()
    imported(told(A, institutions=["Tolvanen"]), told(B, institutions=["Tolvanen"]))
    assert Institution.objects.filter(is_vocabulary=False).count() == 2, "no third one is made beside the two"
    assert loser.mentions.count() == 2 and winner.mentions.count() == 0
