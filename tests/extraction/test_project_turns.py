"""Projects told in the turns of many writers: one sentence, one piece of work."""

from __future__ import annotations

import pytest

from catalogue.extraction.papers import find_papers
from catalogue.extraction.projects import find_projects
from tests.extraction.documents import context, rests_on_the_text

TOLD = (
    (
        "One of the projects I worked on was the development of a chatbot for a hospital pharmacy.",
        "Chatbot for a hospital pharmacy",
        "worked on",
    ),
    (
        "The aim of my thesis was to detect forged signatures with Siamese networks.",
        "Detect forged signatures with Siamese networks",
        "the thesis is the subject",
    ),
    (
        "The objective of the project was to predict the lifetime of truck tyres from vibration.",
        "Predict the lifetime of truck tyres from vibration",
        "the project is the subject",
    ),
    (
        "Working with Prof. Lund on the stability of earth dams, I learned finite elements.",
        "Stability of earth dams",
        'a participle before "I"',
    ),
    (
        "During the internship my work involved the calibration of flow meters for breweries.",
        "Calibration of flow meters for breweries",
        "the work is the subject",
    ),
    (
        "The scheduling module of the ferry booking system was developed by me.",
        "Scheduling module of the ferry booking system",
        "made by me, or mine",
    ),
    (
        "In my third year I carried out a survey of bat roosts in church towers.",
        "Survey of bat roosts in church towers",
        "a verb of work",
    ),
    (
        "At Novabyte I was asked to replace the fraud rules with a gradient boosted model.",
        "Fraud rules with a gradient boosted model",
        "what one was charged with",
    ),
    (
        "My duty was to migrate the billing service from Perl to Go.",
        "Migrate the billing service from Perl to Go",
        "the task is the subject",
    ),
    (
        "My dissertation, which I defended in May, asks why some cooperatives survive privatisation.",
        "Why some cooperatives survive privatisation",
        "an aside between noun and verb",
    ),
    (
        "My final project (with Dr. Abebe) was the restoration of a degraded hillside in Tigray.",
        "Restoration of a degraded hillside in Tigray",
        "the project was a thing",
    ),
    (
        "Its core is an index of place names, which I wrote in Rust over one winter.",
        "Index of place names",
        'a thing "which I wrote"',
    ),
    ("I also wrote the R package `gapfill`, which nobody uses.", "R package gapfill", "a verb of work"),
    ("My master's thesis was on remittances.", "remittances", "the thesis is the subject"),
    ("Here we tried to compress a speech model so that it runs on a hearing aid.", "Speech model", "a verb of work"),
    (
        "The master's, in the same town, I devoted to the genetics of drought tolerance in sorghum.",
        "Genetics of drought tolerance in sorghum",
        "time devoted to it",
    ),
    ("My assignment: a test bench for insulin pumps.", "Test bench for insulin pumps", "the task is the subject"),
    ("I have created a corpus of 4,000 sermons in Welsh.", "Corpus of 4,000 sermons in Welsh", "a verb of work"),
    (
        "This grew into a two-year study of noise in neonatal wards.",
        "Two-year study of noise in neonatal wards",
        "what grew out of it",
    ),
    (
        "I published my work on graph colouring for exam timetables at a student conference.",
        "Graph colouring for exam timetables at a student conference",
        "research on",
    ),
    (
        "The question of my dissertation is how small states vote in the United Nations.",
        "How small states vote in the United Nations",
        "the aim, subject or question of it",
    ),
    ("I am a co-author of Galena, a solver for mixed-integer programs.", "Galena", "its maker"),
    (
        "What I did in those months was to write a parser for medical prescriptions.",
        "Parser for medical prescriptions",
        "what I did was",
    ),
    (
        "The problem I was given concerned the scheduling of nurses in a regional hospital.",
        "Scheduling of nurses in a regional hospital",
        "the problem I was given",
    ),
    (
        "My internship at CERN consisted in automating the alignment of the muon chambers.",
        "Automating the alignment of the muon chambers",
        "the internship is the subject",
    ),
    ("It was in this group that I built a microscope from a webcam.", "Microscope from a webcam", "a verb of work"),
    (
        "One outcome was an open data set of 2,000 annotated sermons, released in 2021 by our group.",
        "Open data set of 2,000 annotated sermons",
        "our thing, a …",
    ),
    ("Since 2021 I lead the work package on the acoustic monitoring of bats.", "Acoustic monitoring of bats", "led"),
    (
        "My TCC analysed the school meals of three municipalities in Pará.",
        "School meals of three municipalities in Pará",
        "a thesis by its name elsewhere",
    ),
    (
        "I took part in the Amazonas Radio project, which archives community broadcasts.",
        "Amazonas Radio",
        "a part in a project with a name",
    ),
    ("This became Tarn, a Python package for stream networks.", "Tarn", "what grew out of it"),
    (
        "In my thesis the spread of a beetle along railway lines was modelled with agent-based simulation.",
        "Spread of a beetle along railway lines",
        "the passive of reports",
    ),
    (
        "The lab assigned me the calibration of a neutron detector.",
        "Calibration of a neutron detector",
        "another gave it",
    ),
)


def titles(text: str) -> list[str]:
    made = context(text)
    projects = find_projects(made, (), find_papers(made))
    assert rests_on_the_text(made, projects)
    return [project.data["title"] for project in projects]


@pytest.mark.parametrize(("text", "title", "reason"), TOLD)
def test_a_turn_tells_of_one_piece_of_work(text: str, title: str, reason: str) -> None:
    assert titles(text) == [title], reason


PASSAGES = (
    (
        "In my second year I joined a theory group. My first task was to learn VASP; soon I was running calculations "
        "on "
        "oxygen vacancies in hafnia. The energies that I computed explained a leak. In the following summer I moved to "
        "Trieste for an internship, where I helped to commission a furnace for in-situ diffraction.",
        ["Calculations on oxygen vacancies in hafnia", "Furnace for in-situ diffraction"],
        "learning is no work, and a summer elsewhere opens another",
    ),
    (
        "At Inria I studied how gossip protocols behave when one third of the nodes lie. I proposed a sampling service "
        "that tolerates such nodes, implemented it in Rust and evaluated it on a cluster.",
        ["How gossip protocols behave when one third of the nodes lie"],
        "what is made for the question that was studied",
    ),
    (
        "I was responsible for the battery management system, which monitors 288 cells. My thesis continued this line: "
        "it proposes an estimator of the state of health from impedance spectra.",
        ["Battery management system", "Estimator of the state of health from impedance spectra"],
        "the thesis by its pronoun",
    ),
    (
        "There, I was involved in two projects. In the first, I optimised a protocol for printing tissue with vessels. "
        "The second concerned a sensor for RNA viruses, for which I wrote the image analysis.",
        ["Protocol for printing tissue with vessels", "Sensor for RNA viruses"],
        "two that were announced",
    ),
    (
        "I have always loved mathematics. In high school I won a bronze medal. At university I took courses in "
        "analysis "
        "and probability. I read Billingsley twice, tutored first-year students and graded homework.",
        [],
        "study, reading and teaching",
    ),
)


@pytest.mark.parametrize(("text", "expected", "reason"), PASSAGES)
def test_a_passage_tells_of_its_pieces_of_work(text: str, expected: list[str], reason: str) -> None:
    assert titles(text) == expected, reason
