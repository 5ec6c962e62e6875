"""Names of institutions are found by their form, in several languages, with their role; all names are invented."""

from __future__ import annotations

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read


def roles(text: str) -> dict[str, str]:
    context = Context.of(read(text.encode(), "statement.txt"), Vocabulary())
    return {finding.data["name"]: finding.data["role"] for finding in find_institutions(context)}


# (text, what it names with its role, the form)
FORMS = [
    (
        "In 2019 I was selected for an internship at the Tidal Research Centre, Chennai.",
        {"Tidal Research Centre": "worked_at"},
        "named institute",
    ),
    (
        "I did my bachelor's at Instituto Tecnológico de Buenavista.",
        {"Instituto Tecnológico de Buenavista": "studied_at"},
        "institute in another language",
    ),
    (
        "I obtained my Licenciatura from the Universidad Nacional de Altamira.",
        {"Universidad Nacional de Altamira": "studied_at"},
        "university in another language",
    ),
    (
        "I hold a Diplom from the Technische Universität Hohenfeld.",
        {"Technische Universität Hohenfeld": "studied_at"},
        "university in another language",
    ),
    (
        "I earned my MSc at Université Paris-Valmont.",
        {"Université Paris-Valmont": "studied_at"},
        "university in another language",
    ),
    (
        "I completed my degree at the École Normale Supérieure de Valmont.",
        {"École Normale Supérieure de Valmont": "studied_at"},
        "university in another language",
    ),
    ("I received my B.Tech. from NIT Karvali in 2020.", {"NIT Karvali": "studied_at"}, "abbreviation and place"),
    (
        "I graduated from the Indian Institute of Technology, Karvali.",
        {"Indian Institute of Technology, Karvali": "studied_at"},
        "national institute in a place",
    ),
    ("I studied at Uniwersytet Lipowski.", {"Uniwersytet Lipowski": "studied_at"}, "university in another language"),
    (
        "I was a visiting student in the Tidal Dynamics Group at Borel University under Prof. Norr.",
        {"Tidal Dynamics Group": "researched_at", "Borel University": "researched_at"},
        "named group",
    ),
    (
        "I joined the Human-Tide Interaction Lab (HTI Lab) led by Dr. Norr.",
        {"Human-Tide Interaction Lab": "researched_at"},
        "named laboratory",
    ),
    (
        "I am a member of the Norr Lab at the University of Aden.",
        {"Norr Lab": "researched_at", "University of Aden": "researched_at"},
        "named laboratory",
    ),
    (
        "I have been a research assistant in the Cognition and Action Laboratory since 2020.",
        {"Cognition and Action Laboratory": "researched_at"},
        "named laboratory",
    ),
    (
        "I volunteered at St. Brigid Hospital during the pandemic.",
        {"St. Brigid Hospital": "contributed_to"},
        "hospital",
    ),
    ("I was a Mitacs intern at Borel University.", {"Borel University": "worked_at"}, "named university"),
    (
        "As an undergraduate at Lower Brill College, I majored in economics.",
        {"Lower Brill College": "studied_at"},
        "named university",
    ),
    ("I attended Moss Hill High School in Leeds.", {"Moss Hill High School": "studied_at"}, "named school"),
    (
        "This work was done in collaboration with the Tervane Institute of Oceanography.",
        {"Tervane Institute of Oceanography": "mentioned"},
        "named institute",
    ),
    (
        "I am excited to apply to the MS program in Computer Science at Stonefield University.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "I completed a summer REU at Tern State University.",
        {"Tern State University": "researched_at"},
        "named university",
    ),
    (
        "I was a teaching assistant for Introduction to Tides at Borel University.",
        {"Borel University": "worked_at"},
        "named university",
    ),
    ("For my master's, I went to Delvin Tech.", {"Delvin Tech": "studied_at"}, "short name of a university"),
    ("In 2018, I joined Kestrel Labs as a research engineer.", {"Kestrel Labs": "worked_at"}, "company suffix"),
    (
        "I worked under Prof. Norr at the Centre for Tidal Research and Education (CTRE).",
        {"Centre for Tidal Research and Education": "researched_at"},
        "institute for a subject",
    ),
    ("I am a graduate of Moss Girls' College.", {"Moss Girls' College": "studied_at"}, "named university"),
    (
        "I participated in Google Summer of Code 2020 with the Mudlark Foundation.",
        {"Mudlark Foundation": "contributed_to"},
        "society or foundation",
    ),
    (
        "I worked full-time at Velmor Inc. as a Software Development Engineer.",
        {"Velmor Inc.": "worked_at"},
        "company suffix",
    ),
    (
        "I conducted research at the Moss Cancer Institute under the supervision of Dr. Norr.",
        {"Moss Cancer Institute": "researched_at"},
        "named institute",
    ),
    (
        "I worked with Professor Norr in the Moss Vision and Learning Lab (MVLL).",
        {"Moss Vision and Learning Lab": "researched_at"},
        "named laboratory",
    ),
    (
        "I collaborated with Dr. Brok from the Delta Institute of Technology on tides.",
        {"Delta Institute of Technology": "mentioned"},
        "institute of technology",
    ),
    (
        "I was fortunate to work with Prof. Brok at Delta State University during the summer.",
        {"Delta State University": "researched_at"},
        "named university",
    ),
    (
        "In Prof. Norr's group at Borel University, I learned optics.",
        {"Borel University": "researched_at"},
        "named university",
    ),
    (
        "I am currently pursuing my M.S. in Computer Science at the University of Lower Brill.",
        {"University of Lower Brill": "studied_at"},
        "university of a place",
    ),
    ("I am a senior at Moss College majoring in physics.", {"Moss College": "studied_at"}, "named university"),
    (
        "I earned a B.A. in physics from Moss College and an M.S. from Borel University.",
        {"Moss College": "studied_at", "Borel University": "studied_at"},
        "named university",
    ),
    (
        "I transferred from Brill Community College to Borel University.",
        {"Brill Community College": "studied_at", "Borel University": "studied_at"},
        "named university",
    ),
    (
        "I received my bachelor degree from Universitas Nusaraya in Indonesia.",
        {"Universitas Nusaraya": "studied_at"},
        "university in another language",
    ),
    (
        "My undergraduate studies at Universidade Federal de Montalto gave me a foundation.",
        {"Universidade Federal de Montalto": "studied_at"},
        "university in another language",
    ),
    (
        "I did my PhD at the Institut für Gezeitenforschung in Kiel.",
        {"Institut für Gezeitenforschung": "studied_at"},
        "institute in another language",
    ),
    (
        "I was a postdoc at the Institut de Physique des Marées.",
        {"Institut de Physique des Marées": "worked_at"},
        "institute in another language",
    ),
    (
        "I worked at the Centre National de Recherche Marine (CNRM) in Brest.",
        {"Centre National de Recherche Marine": "worked_at"},
        "institute in another language",
    ),
    (
        "I took an exchange semester at the Hochschule für Technik Steinfurt.",
        {"Hochschule für Technik Steinfurt": "studied_at"},
        "university in another language",
    ),
    (
        "I attended the Escola Politécnica da Universidade de Montalto.",
        {"Escola Politécnica da Universidade de Montalto": "studied_at"},
        "university in another language",
    ),
    ("I studied at Sabanlı Üniversitesi in Istanbul.", {"Sabanlı Üniversitesi": "studied_at"}, "named university"),
    ("I finished my master's at ENS Valmont.", {"ENS Valmont": "studied_at"}, "abbreviation and place"),
    ("I got my degree from BITS Karvali.", {"BITS Karvali": "studied_at"}, "abbreviation and place"),
    ("I taught for two years at Hillcrest Academy.", {"Hillcrest Academy": "worked_at"}, "named institute"),
    ("I tutored students at the Brill Learning Center.", {"Brill Learning Center": "worked_at"}, "named institute"),
    (
        "I serve on the board of the Tervane Tide Society.",
        {"Tervane Tide Society": "contributed_to"},
        "society or foundation",
    ),
    ("I was a student researcher at the Norr Lab.", {"Norr Lab": "researched_at"}, "named laboratory"),
    ("The Norr Lab at Aden is where I hope to work.", {"Norr Lab": "mentioned"}, "named laboratory"),
    (
        "I am drawn to the Computational Tides Group led by Prof. Norr.",
        {"Computational Tides Group": "mentioned"},
        "named group",
    ),
    (
        "I completed my schooling at Delhi Tern School, Karvali.",
        {"Delhi Tern School": "studied_at"},
        "school of its own",
    ),
    (
        "I hope to become a professor at a university like Borel University.",
        {"Borel University": "mentioned"},
        "named university",
    ),
    (
        "I am a PhD student in the Department of Physics at Borel University, working with Ada Brok.",
        {"Borel University": "studied_at"},
        "named university",
    ),
    ("Ada Brok (Borel University) and I wrote it.", {"Borel University": "mentioned"}, "named university"),
    (
        "I visited the group of Ilse Norr (Borel University) for three months.",
        {"Borel University": "researched_at"},
        "named university",
    ),
    (
        "Together with colleagues from the Tidal Institute, I organized a workshop.",
        {"Tidal Institute": "mentioned"},
        "named institute",
    ),
    (
        "I was a nurse at the Hospital das Marés in Recife.",
        {"Hospital das Marés": "worked_at"},
        "hospital in another language",
    ),
    (
        "I interned at the Instituto Nacional de Pesquisas do Mar.",
        {"Instituto Nacional de Pesquisas do Mar": "worked_at"},
        "institute in another language",
    ),
    (
        "I believe Stonefield University is the best place for me.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "Stonefield University's program offers courses on tides that match my interests.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "I look forward to joining Stonefield University in Fall 2024.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "The faculty at Stonefield University, such as Prof. Norr, work on tides that excite me.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "I want to join the graduate program at Stonefield University because of Prof. Norr.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "With its strong faculty, Stonefield University is a great fit.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "I would be grateful for the opportunity to pursue my doctoral studies at Stonefield University.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "Stonefield University stands out for its tidal lab.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "I am particularly interested in working with Prof. Norr at Stonefield University.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "At Stonefield University, I hope to work with Prof. Norr.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "My goal at Stonefield University is to study tides.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "Prof. Norr at Stonefield University would be an ideal advisor.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    (
        "After finishing the PhD at Stonefield University, I hope to become a professor.",
        {"Stonefield University": "applied_to"},
        "named university",
    ),
    ("I came to Borel University to study physics.", {"Borel University": "studied_at"}, "named university"),
    (
        "I chose Borel University for my bachelor's because of its labs.",
        {"Borel University": "studied_at"},
        "named university",
    ),
    (
        "Borel University gave me a solid foundation in mathematics.",
        {"Borel University": "studied_at"},
        "named university",
    ),
    ("My education at Borel University was broad.", {"Borel University": "studied_at"}, "named university"),
    (
        "I have worked as a lecturer at Borel University since 2015.",
        {"Borel University": "worked_at"},
        "named university",
    ),
    (
        "I was a visiting researcher at Borel University in 2018.",
        {"Borel University": "researched_at"},
        "named university",
    ),
    (
        "My co-author, Ada Brok of Borel University, suggested it.",
        {"Borel University": "mentioned"},
        "named university",
    ),
    ("He received his PhD from Borel University.", {"Borel University": "mentioned"}, "named university"),
    ("A professor from Borel University visited us.", {"Borel University": "mentioned"}, "named university"),
    ("I attended a summer school at Borel University.", {"Borel University": "researched_at"}, "named university"),
    ("My father taught at Borel University.", {"Borel University": "mentioned"}, "named university"),
    ("I gave a talk at Borel University.", {"Borel University": "mentioned"}, "named university"),
    (
        "I was accepted into the honours programme of Borel University in 2015.",
        {"Borel University": "studied_at"},
        "named university",
    ),
    ("I spent the summer at the Moss Institute.", {"Moss Institute": "researched_at"}, "named institute"),
    ("I hope to join the Moss Institute as a postdoc.", {"Moss Institute": "applied_to"}, "named institute"),
    (
        "I am writing to apply for the position of Research Associate at the Moss Institute.",
        {"Moss Institute": "applied_to"},
        "named institute",
    ),
    (
        "Please consider my application for the internship at Kestrel Labs.",
        {"Kestrel Labs": "applied_to"},
        "company suffix",
    ),
    (
        "I am excited about the opportunity to contribute to Kestrel Labs.",
        {"Kestrel Labs": "applied_to"},
        "company suffix",
    ),
    ("I dropped out of Borel University in 2010.", {"Borel University": "studied_at"}, "named university"),
    (
        "I am enrolled in Borel University's Master of Science program.",
        {"Borel University": "studied_at"},
        "named university",
    ),
    (
        "I finished high school at Moss Hill Secondary School.",
        {"Moss Hill Secondary School": "studied_at"},
        "named school",
    ),
    ("I won a scholarship to Borel University.", {"Borel University": "studied_at"}, "named university"),
    ("I read law at Borel University.", {"Borel University": "studied_at"}, "named university"),
    ("My years at Borel University shaped me.", {"Borel University": "studied_at"}, "named university"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FORMS)
def test_name_by_its_form(text: str, expected: dict[str, str], why: str) -> None:
    assert roles(text) == expected, why
