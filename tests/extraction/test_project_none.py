"""Projects told in the turns of many writers: what is none of them, and what is only planned."""

from __future__ import annotations

import pytest

from catalogue.extraction.papers import find_papers
from catalogue.extraction.projects import find_projects
from tests.extraction.documents import context, rests_on_the_text

PLANNED = (
    (
        "# Research statement\n\nI propose to study how river deltas store plastic, with cores from three estuaries.",
        "How river deltas store plastic",
        "a plan",
    ),
    (
        "My proposed topic is the thermal fatigue of additively manufactured heat exchangers.",
        "Thermal fatigue of additively manufactured heat exchangers",
        "a proposed topic",
    ),
    (
        "For my doctorate I propose to trace how a nineteenth-century famine changed inheritance law in Bengal.",
        "How a nineteenth-century famine changed inheritance law in Bengal",
        "announced",
    ),
    (
        "I am applying with a project on the question: Who repairs the rural radios?",
        "Who repairs the rural radios",
        "a proposed topic",
    ),
    (
        "## Research plan\n\nAt Leiden I would document the evidential markers of Aikanã with forty speakers. I would "
        "start with the texts recorded in the sixties.",
        "Evidential markers of Aikanã with forty speakers",
        "a plan",
    ),
    (
        "In my doctoral project I will investigate how perovskite films heal under light.",
        "How perovskite films heal under light",
        "announced",
    ),
    (
        "My plan is to build a grammar of spoken Tetun from radio archives.",
        "Grammar of spoken Tetun from radio archives",
        "a proposed topic",
    ),
    (
        "My research proposal deals with the return of wolves to the Sudetes and the sheep farmers there.",
        "Return of wolves to the Sudetes and the sheep farmers there",
        "a proposed topic",
    ),
    (
        "For the PhD I would like to look at how local courts in Bahia treat land claims. I would interview forty "
        "judges and then compare three districts.",
        "How local courts in Bahia treat land claims",
        "a plan",
    ),
    (
        "If admitted, I will examine the fatigue of welded joints in offshore cranes.",
        "Fatigue of welded joints in offshore cranes",
        "announced",
    ),
)
NONE = (
    "I visited three laboratories in Norway and decided to apply.",
    "I received the Dean's Award for academic excellence in 2019.",
    "I attended a workshop on machine learning in Lisbon.",
    "I enjoyed the course on operating systems very much.",
    "I learned how to solder from my grandfather.",
    "I looked at the signs painted on the windshields of the buses.",
    "I studied Marine Biology at the Escuela de San Marcos University.",
    "I met Prof. Berg at a conference and asked her about glaciers.",
    "I moved to Germany with my family when I was nine.",
    "I graduated with a degree in electrical engineering from Delft.",
    "I was ranked first in a class of 120 students.",
    "I trained 34 community health volunteers on it.",
    "I took the courses Compilers and Advanced Databases.",
    "I taught mathematics to forty children in a village school.",
    "I am fluent in Kiswahili and I play the violin.",
    "I improved my communication skills and gained confidence.",
    "I hope to join your group and to learn from Prof. Berg.",
    "I want to work on machine learning at your university.",
    "I will bring enthusiasm and discipline to the programme.",
    "We met in a small room every Thursday evening and discussed papers.",
    "I volunteered at a food bank in my town for two years.",
    "I organised my notes and passed the exam with distinction.",
    "My task, which I shared with three others, was to answer the telephone.",
    "I applied for the fellowship of the Berg Foundation.",
    "I designed a seminar on adaptive query processing for second-year students.",
    "My passion for chemistry began in my grandmother's kitchen.",
    "I have read her papers on glacier calving with great interest.",
    "I thank the committee for considering my application.",
    "I used Python, R and MATLAB.",
    "I watched my mother run the shop and keep its books.",
    "Prof. Sato's work on eels inspired me to study biology.",
    "I presented a poster at the Nordic Geology Days.",
    "I failed the entrance examination twice.",
    "I served as president of the chess club and raised funds.",
    "I lived for two years in a shared flat with three physicists.",
    "I bring experience with statistics, databases and field work.",
    "I took the bus to the Rio Guaporé.",
    "I run slowly and I bake bread.",
    "In summer 2019 I took a bus to the Rio Negro and stayed for three weeks.",
    "I conducted weekly tutorials for first-year students.",
    "I organised the department's annual career fair.",
    "I have worked with Python, Java and SQL.",
    "We shared a single computer among six students.",
    "I also improved my English.",
    "My grandfather built boats in a small harbour.",
    "I followed the lectures of Prof. Berg with great interest.",
    "I wrote to Prof. Berg in October and she kindly answered.",
    "I have prepared myself for this step for two years.",
    "I would like to develop my research skills further.",
    "I want to contribute to the field of robotics.",
    "I completed courses in algebra, analysis and probability.",
    "I collected stamps and old coins as a child.",
    "I founded my decision on three reasons.",
    "I applied to four universities.",
    "My project manager encouraged me to apply.",
    "This project taught me patience and teamwork.",
    "I developed a deep interest in history.",
    "I led a team of ten engineers.",
    "I managed a budget of two million euros.",
    "I opened the box and looked inside.",
    "I drew a deep breath and started again.",
    "I started my studies at the Technical University in 2015.",
    "The faculty has developed a new telescope.",
    "I will complete my degree in May.",
    "I hope to work with Prof. Lund on glaciers.",
    "I tested positive for the virus.",
    "I built strong friendships there.",
    "I created a family atmosphere in the dormitory.",
    "I joined the choir and sang for six years.",
    "I passed all courses with the highest marks.",
    "I had always dreamed of a laboratory of my own.",
    "I was impressed by the research of Prof. Lund on glaciers.",
    "I am attracted by the project course and by the city.",
    "I have followed the work of your institute for years.",
    "I organised a reading group for two semesters.",
    "I designed posters for the student union.",
    "I gathered experience in several laboratories.",
    "I have established contact with two groups in Oslo.",
    "I run every morning along the river.",
    "I watched how the nurses treated my mother.",
    "I compared several programmes before I chose yours.",
    "I identified three reasons for applying.",
    "I followed my husband to Belgium.",
    "I edited my essay five times.",
    "I addressed the committee in Norwegian.",
    "I developed my skills in Python and in writing.",
    "I cultivated tomatoes on the balcony.",
    "I mapped out my career early.",
    "I tested my limits in the mountains.",
    "I solved the problem set in one night.",
    "I was responsible for ordering chemicals and for cleaning.",
    "I draw and paint in my free time.",
    "I conducted the university orchestra.",
    "I built a good relationship with my professors.",
    "My mother designed dresses.",
    "I reviewed three papers for the workshop.",
    "I studied the catalogue of your university carefully.",
    "I produced good results in both semesters.",
)


def titles(text: str) -> list[str]:
    made = context(text)
    projects = find_projects(made, (), find_papers(made))
    assert rests_on_the_text(made, projects)
    return [project.data["title"] for project in projects]


@pytest.mark.parametrize(("text", "title", "reason"), PLANNED)
def test_a_plan_that_says_plainly_what_would_be_found_out_is_work(text: str, title: str, reason: str) -> None:
    assert titles(text) == [title], reason


@pytest.mark.parametrize("text", NONE)
def test_life_study_people_and_qualities_are_no_work(text: str) -> None:
    assert titles(text) == []


def test_headings_of_a_research_statement_name_the_work_below_them() -> None:
    text = (
        "# Research statement\n\n## 1. Slow rivers under ice\n\nWith Dr. Berg I measured flow below the ice of two "
        "rivers "
        "and wrote a solver for it.\n\n## 2. Which bank gives way?\n\nBanks fail in spring, and nobody knows which.\n\n"
        "## Teaching and mentoring\n\nI taught hydraulics to second-year students."
    )
    assert titles(text) == ["Slow rivers under ice", "Which bank gives way?"]


def test_items_of_a_list_name_a_post_and_its_task() -> None:
    text = (
        "What I built so far:\n\n"
        "* **Tarn.** Started as homework, grown into six thousand lines.\n"
        "* **Nordlys AG**, Bergen, intern, June 2022. Matching of buoy records; three scripts.\n"
        "* Graduation project, running: visibility of lighthouses along the Skagerrak, defence in May."
    )
    assert titles(text) == [
        "Tarn",
        "Matching of buoy records",
        "Visibility of lighthouses along the Skagerrak",
    ]


def test_the_aims_of_one_passage_on_plans_are_one_piece_of_work() -> None:
    text = (
        "## What I would do in Bergen\n\nI would study how fjord ice records old storms. I would then compare "
        "two fjords and test the record against diaries."
    )
    assert titles(text) == ["How fjord ice records old storms"]


def test_first_words_below_a_heading_on_plans_may_be_the_title() -> None:
    text = "## What I propose\n\nStorm records in the ice of Norwegian fjords. It would take me three years."
    assert titles(text) == ["Storm records in the ice of Norwegian fjords"]
