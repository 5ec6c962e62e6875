"""Bare names of institutions are told by the words around them, and forms by their noun; all names are invented."""

from __future__ import annotations

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.vocabulary import Alias, AreaEntry, Vocabulary
from catalogue.reading import read

VOCABULARY = Vocabulary(
    areas=(
        AreaEntry("nlp", "Natural language processing", "Computer science", (Alias("NLP"),)),
        AreaEntry("ml", "Machine learning", "Computer science", ()),
        AreaEntry("bayesian-networks", "Bayesian networks", "Statistics", ()),
    )
)


def roles(text: str) -> dict[str, str]:
    context = Context.of(read(text.encode(), "statement.txt"), VOCABULARY)
    return {finding.data["name"]: finding.data["role"] for finding in find_institutions(context)}


# (text, what it names with its role, the frame)
FRAMES = [
    (
        "During the summer of 2021 I interned with Northvale Robotics in Boston, where I built a perception stack.",
        {"Northvale Robotics": "worked_at"},
        "worked for a name",
    ),
    ("I completed an internship at Kestrel Analytics.", {"Kestrel Analytics": "worked_at"}, "post at a name"),
    ("My internship at Orvanta taught me how to ship code.", {"Orvanta": "worked_at"}, "post at a name"),
    ("After graduation, I spent two years at Velmor as a data engineer.", {"Velmor": "worked_at"}, "post at a name"),
    ("I currently work as a software engineer at Tessaly.", {"Tessaly": "worked_at"}, "post at a name"),
    (
        "Currently, I am employed as a quantitative analyst by Harrow Street Capital.",
        {"Harrow Street Capital": "worked_at"},
        "employed by a name",
    ),
    (
        "I worked at Infodyne for three years before deciding to return to school.",
        {"Infodyne": "worked_at"},
        "post at a name",
    ),
    ("I co-founded Lumora, a startup that builds low-cost sensors.", {"Lumora": "worked_at"}, "joined a name"),
    ("As co-founder of Lumora, I raised funds.", {"Lumora": "worked_at"}, "head of a name"),
    ("As the CTO of Brightfen, I led a team of six.", {"Brightfen": "worked_at"}, "head of a name"),
    (
        "I volunteer with Pathlight, a nonprofit that teaches girls to code.",
        {"Pathlight": "contributed_to"},
        "volunteered with a name",
    ),
    (
        "At Kestrel, I was responsible for the billing service.",
        {"Kestrel": "worked_at"},
        "what the writer did at a name",
    ),
    ("While working at Kestrel, I learned Go.", {"Kestrel": "worked_at"}, "post at a name"),
    ("Later, I moved to Kestrel as a product manager.", {"Kestrel": "worked_at"}, "came to a name as something"),
    ("I was hired by Kestrel to build the billing service.", {"Kestrel": "worked_at"}, "employed by a name"),
    ("Kestrel hired me as an analyst.", {"Kestrel": "worked_at"}, "a name engaged the writer"),
    (
        "I led the marketing team of Brightfen, a fintech company based in Lagos.",
        {"Brightfen": "worked_at"},
        "name, a company",
    ),
    (
        "I then worked for a Bangalore-based startup, Orvanta, on speech recognition.",
        {"Orvanta": "worked_at"},
        "startup with its name",
    ),
    (
        "I then worked for Orvanta, a Bangalore-based startup, on speech recognition.",
        {"Orvanta": "worked_at"},
        "worked for a name",
    ),
    ("At a startup named Quillby, I trained models.", {"Quillby": "worked_at"}, "startup with its name"),
    (
        "I have interned at Orvanta, Kestrel, and Velmor.",
        {"Orvanta": "worked_at", "Kestrel": "worked_at", "Velmor": "worked_at"},
        "post at a name",
    ),
    (
        "I am a contributor to Mudlark, an open source mapping library.",
        {"Mudlark": "contributed_to"},
        "contributed to a name",
    ),
    (
        "I have contributed to Mudlark and OpenTern.",
        {"Mudlark": "contributed_to", "OpenTern": "contributed_to"},
        "contributed to a name",
    ),
    ("My time at Velmor showed me that tides matter.", {"Velmor": "worked_at"}, "post at a name"),
    (
        "As a Research Fellow at Orvanta Research India, I studied tides.",
        {"Orvanta Research India": "worked_at"},
        "post at a name",
    ),
    ("I plan to work at a company like Kestrel.", {"Kestrel": "mentioned"}, "list of companies"),
    ("Since August 2022, I have been with Orvanta's Tide Team.", {"Orvanta": "worked_at"}, "time with a name"),
    (
        "In my current role at Orvanta Health, I lead the imaging team.",
        {"Orvanta Health": "worked_at"},
        "post at a name",
    ),
    ("I served as a Peace Corps volunteer in Mongolia.", {"Peace Corps": "contributed_to"}, "a volunteer of a name"),
    (
        "I am applying to the PhD program at Stonefield because of its strength in tides.",
        {"Stonefield": "applied_to"},
        "studied at a name",
    ),
    (
        "We deployed the model with Kestrel, where I interned.",
        {"Kestrel": "worked_at"},
        "at a name, where the writer worked",
    ),
    ("I am a Data Scientist II at Velmor Bank.", {"Velmor Bank": "worked_at"}, "post at a name"),
    ("Kestrel is a leading provider of tide maps.", {"Kestrel": "mentioned"}, "name, a company"),
    (
        "I was part of Google Summer of Code with Mudlark.",
        {"Mudlark": "contributed_to"},
        "a programme of open source at a name",
    ),
    (
        "I was a Google Summer of Code student at OpenTern.",
        {"OpenTern": "contributed_to"},
        "a programme of open source at a name",
    ),
    (
        "I have been an active contributor to OpenTern since 2019.",
        {"OpenTern": "contributed_to"},
        "contributed to a name",
    ),
    (
        "I started contributing to open source projects like OpenTern and Mudlark.",
        {"OpenTern": "contributed_to", "Mudlark": "contributed_to"},
        "open-source project with its name",
    ),
    ("I am a core developer of OpenTern.", {"OpenTern": "contributed_to"}, "contributed to a name"),
    ("I mentor students at CodeBridge, a non-profit.", {"CodeBridge": "contributed_to"}, "name, a company"),
    ("I am the founder of Lumora Health, which builds sensors.", {"Lumora Health": "worked_at"}, "head of a name"),
    (
        "During my internship at the company Velmor, I built a service.",
        {"Velmor": "worked_at"},
        "startup with its name",
    ),
    ("I joined Velmor's research team in 2019.", {"Velmor": "worked_at"}, "joined a name"),
    ("I spent one year at KU Velden as an Erasmus student.", {"KU Velden": "studied_at"}, "post at a name"),
    (
        "I work as a research engineer at INRETA, the French institute for transport.",
        {"INRETA": "worked_at"},
        "post at a name",
    ),
    ("I completed a summer research internship at CNRAM under Dr. Brok.", {"CNRAM": "worked_at"}, "post at a name"),
    (
        "We had a partnership with WaterWise, an NGO in Kenya, to deploy pumps.",
        {"WaterWise": "mentioned"},
        "jointly with a name",
    ),
    (
        "I learned a lot from working at a small firm, Pell & Moss LLP, in Leeds.",
        {"Pell & Moss LLP": "worked_at"},
        "startup with its name",
    ),
    ("Before that I was a consultant with McAlder & Company.", {"McAlder & Company": "worked_at"}, "time with a name"),
    ("I worked on the Maps team at Velmor.", {"Velmor": "worked_at"}, "post at a name"),
    ("I led a team of 5 engineers at Velmor.", {"Velmor": "worked_at"}, "people at a name"),
    ("Working at Velmor has taught me the value of tests.", {"Velmor": "worked_at"}, "post at a name"),
    ("My experience at Velmor convinced me to pursue a PhD.", {"Velmor": "worked_at"}, "post at a name"),
    ("I left my job at Velmor to join Brightfen.", {"Velmor": "worked_at", "Brightfen": "worked_at"}, "post at a name"),
    ("Employed by Velmor since 2018, I lead a team.", {"Velmor": "worked_at"}, "employed by a name"),
    (
        "In Boston, I volunteered at the Moss Street Shelter.",
        {"Moss Street Shelter": "contributed_to"},
        "volunteered with a name",
    ),
    (
        "I had the chance to intern at both Velmor and Orvanta.",
        {"Velmor": "worked_at", "Orvanta": "worked_at"},
        "post at a name",
    ),
    (
        "Kestrel Robotics is a company in Leeds where I worked for a year.",
        {"Kestrel Robotics": "worked_at"},
        "name, a company",
    ),
    ("I was an intern at a startup (Quillby) in Leeds.", {"Quillby": "worked_at"}, "startup with its name"),
    ("I worked for three years in DRCI as a structural engineer.", {"DRCI": "worked_at"}, "worked in an acronym"),
    ("I did my PhD at Bremburg under Prof. Norr.", {"Bremburg": "studied_at"}, "studied at a name"),
    ("I hold a degree in physics from Stonefield.", {"Stonefield": "studied_at"}, "a degree from a name"),
    (
        "During my undergraduate studies at Stonefield, I took many courses.",
        {"Stonefield": "studied_at"},
        "studied at a name",
    ),
    ("I am a PhD student at Stonefield working on tides.", {"Stonefield": "studied_at"}, "studied at a name"),
    (
        "I am writing to express my interest in joining OpenTern for GSoC 2024.",
        {"OpenTern": "applied_to"},
        "joined a name",
    ),
]
# (text, what it is that looks like an institution)
NONE = [
    ("I am the president of the Aden Robotics Club.", "words that only stand there"),
    ("I used Python and TensorFlow to train it at scale.", "a tool or a product"),
    ("I met Jane Smith at Brandon Hall.", "a person"),
    ("In Fall 2020 I took a course with Ada Brok.", "a person"),
    ("I presented it at NeurIPS and at the MIT Tide Workshop.", "an event, a competition, an exam"),
    ("I was awarded a scholarship by the Tervane Foundation.", "words that only stand there"),
    ("I grew up in Lagos and moved to Berlin, where I worked as a barista.", "words that only stand there"),
    ("From 2015 to 2018 I worked as a journalist for The Tervane Times.", "words that only stand there"),
    ("I would like to thank God and my parents.", "words that only stand there"),
    ("I built apps for Android and iOS at home.", "a feast, a level, a subject"),
    ("I was an RA at NORC-like body Tidewatch.", "words that only stand there"),
    ("I took Machine Learning at Stonefield Online.", "a subject, a model, a course"),
    ("I worked in Dr. Norr's lab at the Brill School of Medicine.", "a person"),
    ("I was an intern in the office of Senator Pell.", "a person"),
    ("I interned in the Tervane Department of Health.", "words that only stand there"),
    ("I spent two months at Lake Chilwa sampling fish.", "a place on the map"),
    ("I worked for three years on Bayesian Networks.", "a subject, a model, a course"),
    ("I was at home in Nairobi during the pandemic.", "a feast, a level, a subject"),
    ("I worked with Java and Spring Boot for two years.", "a feast, a level, a subject"),
    ("I joined Dr. Norr to work on tides.", "a person"),
    ("I worked with Ada Brok on tides.", "a person"),
    ("I joined Ada Brok's group.", "a person"),
    ("I gave a talk at Tide Days 2020.", "an event, a competition, an exam"),
    ("We met at Christmas and I was happy.", "a feast, a level, a subject"),
    ("I was born in Elbonia, a country in the north.", "a place on the map"),
    ("At Easter, I went home.", "a feast, a level, a subject"),
    ("In Python, I wrote a parser.", "a tool or a product"),
    ("I contributed to Chapter 3 of the book.", "words that only stand there"),
    ("I have contributed to Natural Language Processing research.", "a feast, a level, a subject"),
    ("I presented my work at the Grace Hopper Celebration.", "an event, a competition, an exam"),
    ("I scored 95 in Mathematics at A-Level.", "an event, a competition, an exam"),
    ("I took the GRE in June.", "an event, a competition, an exam"),
    ("My experience with TensorFlow and PyTorch helped.", "a tool or a product"),
    ("I used MATLAB for three years at school.", "a tool or a product"),
    ("My interest in Machine Learning started with Andrew Ng's course.", "a subject, a model, a course"),
    ("I enjoyed the course Introduction to Algorithms.", "a subject, a model, a course"),
    ("I won second prize at the Elbonian Mathematical Olympiad.", "an event, a competition, an exam"),
    ("I hiked at Mount Brill with Ada.", "a place on the map"),
    ("BERT, a model by Google researchers, is large.", "a subject, a model, a course"),
    ("I worked in Lagos as a teacher.", "words that only stand there"),
    ("I worked in IT as an analyst.", "words that only stand there"),
    ("I was appointed Head Boy.", "an event, a competition, an exam"),
    ("After two years with Professor Norr, I moved on.", "a person"),
    ("My time with Ada taught me patience.", "a person"),
    ("I collaborated with Jane Doe, who is a chemist.", "a person"),
    ("I worked for Honours in physics.", "a feast, a level, a subject"),
    ("My first job was at age 16.", "a feast, a level, a subject"),
    ("I worked under Marie Curie Actions.", "words that only stand there"),
    ("I was the TA for CS101.", "a subject, a model, a course"),
    ("I worked as an RA for Dr. Moss.", "a person"),
    ("I am interested in Human-Computer Interaction at scale.", "a subject, a model, a course"),
    ("We participated in RoboCup, a competition of robots.", "an event, a competition, an exam"),
    ("I was named Best Student in 2019.", "an event, a competition, an exam"),
    ("The Great Depression, a crisis, interests me.", "words that only stand there"),
    ("I met people at Pride and friends at Church.", "a feast, a level, a subject"),
    ("I joined in 2019.", "words that only stand there"),
    ("I am fluent in French and German.", "a feast, a level, a subject"),
    ("Dijkstra, a pioneer, said so.", "a person"),
    ("The Human Genome Project was led by others.", "a subject, a model, a course"),
    ("I plan to apply to PhD programs.", "a tool or a product"),
    ("I read The Selfish Gene by Dawkins.", "words that only stand there"),
    ("I worked for Team Alpha in the game.", "a feast, a level, a subject"),
    ("I started at Grade 5.", "a feast, a level, a subject"),
    ("I lived in Queens, a borough.", "a place on the map"),
    ("We used Amazon Mechanical Turk workers.", "a tool or a product"),
    ("In the Spring of 2020 I worked from home.", "a feast, a level, a subject"),
    ("I built an app called TideWatch.", "a tool or a product"),
    ("I created a company logo.", "words that only stand there"),
    ("The firm Bayesian view is mine.", "a subject, a model, a course"),
    ("I interned with Jane Smith at the hospital.", "a person"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FRAMES)
def test_bare_name_in_its_frame(text: str, expected: dict[str, str], why: str) -> None:
    assert roles(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NONE)
def test_capitals_that_are_no_institution(text: str, why: str) -> None:
    assert roles(text) == {}, why
