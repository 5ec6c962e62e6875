"""Short passages in many fields and voices, read as a whole: the work, the papers and the places that each tells of.

All persons and stories are invented. A passage stands for a way of telling, which its reason names.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from catalogue.extraction.context import Context
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.papers import find_papers
from catalogue.extraction.projects import find_projects
from catalogue.extraction.vocabulary import Vocabulary, load
from catalogue.reading import read
from tests.extraction.documents import rests_on_the_text


class Passage(NamedTuple):
    """A text with what a reader finds in it; papers and places with their roles."""

    reason: str
    text: str
    projects: list[str]
    papers: dict[str, str] = {}
    places: dict[str, str] = {}


PASSAGES = (
    Passage(
        "a dissertation with a title, and a chapter that is forthcoming",
        'My dissertation, entitled "Grain Markets and Rainfall Risk in the Volta Basin", asks how farmers '
        "insure one another. Using panel data on 2,400 households, I estimated a structural model of village "
        "risk-sharing. The first chapter is forthcoming in the Journal of Rural Finance. I am currently a "
        "doctoral candidate at the University of Ghana.",
        ["Grain Markets and Rainfall Risk in the Volta Basin"],
        papers={"Structural model of village risk-sharing": "authored"},
        places={"University of Ghana": "studied_at"},
    ),
    Passage(
        "a design project with others; a degree still to come is no wish",
        "For my senior design project, three classmates and I prototyped a low-cost ventilator for rural "
        "clinics. I modelled the airflow in COMSOL and machined the valve block. The device won second prize "
        "at the Midwest Engineering Expo. I will graduate from Purdue University with a B.Sc. in Mechanical "
        "Engineering in May.",
        ["Low-cost ventilator for rural clinics"],
        papers={},
        places={"Purdue University": "studied_at"},
    ),
    Passage(
        "a poster is a paper, and 'this work' the work told before",
        "I have long been fascinated by programming languages. In my capstone I investigated gradual typing "
        "for spreadsheet formulas, supervised by Prof. Olu Adeyemi. We presented a poster on this work at "
        "PLDI 2022. I hope to explore refinement types and verified compilers at Northeastern University.",
        ["Gradual typing for spreadsheet formulas"],
        papers={"Gradual typing for spreadsheet formulas": "authored"},
        places={"Northeastern University": "applied_to"},
    ),
    Passage(
        "a firm founded, an organisation worked at",
        "After graduating from Makerere University, I co-founded Ferma, a start-up that lends tractors to "
        "smallholders. I led a team of six engineers and spearheaded the design of its booking platform. "
        "Later I worked as a data analyst at the World Food Programme in Kampala.",
        ["Booking platform"],
        papers={},
        places={"Makerere University": "studied_at", "Ferma": "worked_at", "World Food Programme": "worked_at"},
    ),
    Passage(
        "papers and books that were read",
        "I read Judea Pearl's The Book of Why in my second year, and it changed my plans. A paper by Athey "
        'and Imbens, "Recursive Partitioning for Heterogeneous Causal Effects", showed me that trees could '
        "answer causal questions. For my bachelor's thesis I applied causal forests to school attendance "
        "records.",
        ["Causal forests to school attendance records"],
        papers={"The Book of Why": "cited", "Recursive Partitioning for Heterogeneous Causal Effects": "cited"},
        places={},
    ),
    Passage(
        "a team's hackathon",
        "At the hackathon HackUPC our team built Refugio, a web app that matches refugees with spare rooms. "
        "It took first place among 120 teams. The following year I organised the event and mentored "
        "newcomers.",
        ["Refugio"],
        papers={},
        places={},
    ),
    Passage(
        "doctoral work is study; results that appeared are a paper",
        "My doctoral work at ETH Zurich focused on topological superconductivity in thin films. I grew the "
        "films by molecular beam epitaxy and characterised them by transport measurements. The results "
        "appeared in Physical Review B and were highlighted as an Editors' Suggestion. I am now a "
        "postdoctoral fellow at the Weizmann Institute of Science.",
        ["Topological superconductivity in thin films"],
        papers={"Topological superconductivity in thin films": "authored"},
        places={"ETH Zürich": "studied_at", "Weizmann Institute of Science": "worked_at"},
    ),
    Passage(
        "a proposal's own verb; changes given to a project",
        "The proposed project will add incremental parsing to the Typst compiler. I have already contributed "
        "three pull requests to Typst and fixed a long-standing bug in its layout engine. I study computer "
        "science at the University of Warsaw.",
        ["Add incremental parsing to the Typst compiler"],
        papers={},
        places={"Typst": "contributed_to", "University of Warsaw": "studied_at"},
    ),
    Passage(
        "offers from elsewhere are mentions",
        "I have two offers, from Imperial College London and EPFL, but your programme is my first choice. My "
        "passion is protein design. I intend to study how diffusion models can propose enzymes that do not "
        "exist in nature.",
        [],
        papers={},
        places={"Imperial College London": "mentioned", "École Polytechnique Fédérale de Lausanne": "mentioned"},
    ),
    Passage(
        "first author of a title in quotes, co-author by topic",
        'I am the first author of "Quiet Streets: Sensing Noise with Old Phones", which received the best '
        "paper award at UbiComp 2021. I also co-authored two papers on urban heat, one of which is in press "
        "at Building and Environment.",
        ["Quiet Streets: Sensing Noise with Old Phones"],
        papers={"Quiet Streets: Sensing Noise with Old Phones": "authored", "Urban heat": "authored"},
        places={},
    ),
    Passage(
        "a term project for a course, an independent study",
        "The term project for my operating systems course was a log-structured file system in C. I enjoyed it"
        " so much that I continued with an independent study on crash consistency under Professor Lin. I am "
        "drawn to distributed systems and storage.",
        ["Log-structured file system in C", "Crash consistency"],
        papers={},
        places={},
    ),
    Passage(
        "a project that evaluated something; a teaching fellow is employed",
        "As a teaching fellow at Phillips Academy I taught algebra. I hold an M.Ed. from Teachers College, "
        "Columbia University. My master's project evaluated a peer-tutoring scheme in three Bronx schools.",
        ["Peer-tutoring scheme in three Bronx schools"],
        papers={},
        places={"Phillips Academy": "worked_at", "Teachers College, Columbia University": "studied_at"},
    ),
    Passage(
        "a method described in a paper with a title",
        "While working at Bosch Research as a visiting student, I designed a Kalman filter for tyre pressure "
        "estimation. It has since been deployed in production cars. I described the method in a paper titled "
        "'Tyres that Tell', published in IEEE Transactions on Vehicular Technology in 2020.",
        ["Kalman filter for tyre pressure estimation"],
        papers={"Tyres that Tell": "authored"},
        places={"Bosch Research": "worked_at"},
    ),
    Passage(
        "another's paper by what it is on",
        "I joined the Human Dynamics group at the MIT Media Lab as an undergraduate researcher. There I "
        "analysed mobility traces of two million phones to understand how cities recover from floods. I would"
        " like to work with Prof. Esteban Moro, whose paper on segregated encounters inspired me.",
        ["Mobility traces of two million phones"],
        papers={"Segregated encounters": "cited"},
        places={"Human Dynamics group": "researched_at", "MIT Media Lab": "researched_at"},
    ),
    Passage(
        "an internship project that was to do something",
        "My internship project at Klarna was to detect account takeovers from keystroke timing. I shipped the"
        " model to production within ten weeks. I am especially interested in usable security and in how "
        "people understand privacy notices.",
        ["Detect account takeovers from keystroke timing"],
        papers={},
        places={"Klarna": "worked_at"},
    ),
    Passage(
        "findings were published; two adjectives in -ed are no new verb",
        "My fascination with soils began on my grandfather's tea estate. For my BSc thesis at the University "
        "of Peradeniya I compared nitrogen uptake in shaded and unshaded tea. The findings were published in "
        "the Ceylon Journal of Science in 2020. I now work at the Tea Research Institute as a junior "
        "agronomist.",
        ["Nitrogen uptake in shaded and unshaded tea"],
        papers={"Nitrogen uptake in shaded and unshaded tea": "authored"},
        places={"University of Peradeniya": "studied_at", "Tea Research Institute": "worked_at"},
    ),
    Passage(
        "a team's work, charge taken over, a name set off by commas, employed as something by a firm",
        "Between 2018 and 2021 I was employed as a software engineer by Monzo. My team migrated its ledger to"
        " Cassandra, and I took charge of the reconciliation service. On weekends I wrote Marrow, a static "
        "site generator, which some four hundred people use. I left in order to study at the University of "
        "Cambridge.",
        ["Ledger to Cassandra", "Reconciliation service", "Marrow"],
        papers={},
        places={"Monzo": "worked_at", "University of Cambridge": "studied_at"},
    ),
    Passage(
        "volunteered with, designed at, seeking admission to",
        "Public health found me in Lagos during the 2014 Ebola outbreak, when I volunteered with the Red "
        "Cross as a contact tracer. Later, at the Nigeria Centre for Disease Control, I designed a dashboard "
        "for outbreak alerts. Our evaluation of it has appeared in BMJ Global Health. I am seeking admission "
        "to the MPH at Emory University.",
        ["Dashboard for outbreak alerts"],
        papers={"Dashboard for outbreak alerts": "authored"},
        places={
            "Red Cross": "contributed_to",
            "Nigeria Centre for Disease Control": "worked_at",
            "Emory University": "applied_to",
        },
    ),
    Passage(
        "a term paper",
        "I am a third-year undergraduate at Ashoka University majoring in philosophy. Last year I wrote a "
        "term paper on moral luck for Professor Alex Watson, which I then presented at the Undergraduate "
        "Philosophy Conference at Delhi. Reading Bernard Williams's Moral Luck and Parfit's Reasons and "
        "Persons made me want to go on.",
        ["Moral luck"],
        papers={"Moral luck": "authored", "Reasons and Persons": "cited"},
        places={"Ashoka University": "studied_at"},
    ),
    Passage(
        "a thing christened has a name",
        "As a summer research fellow at the Santa Fe Institute, I modelled how rumours spread in small towns "
        "with an agent-based simulation. Two months were not enough, but the simulation, christened Murmur, "
        "lives on in my advisor's class. My long-term goal is to become a professor.",
        ["How rumours spread in small towns with an agent-based simulation", "Murmur"],
        papers={},
        places={"Santa Fe Institute": "researched_at"},
    ),
    Passage(
        "a capstone that was a thing; been with a firm as something",
        "The capstone of my degree was an autonomous sailing boat. Four of us built the hull, and I was "
        "responsible for the navigation software. We finished fourth at the World Robotic Sailing "
        "Championship. Since graduation I have been with Kongsberg Maritime as a systems engineer.",
        ["Autonomous sailing boat"],
        papers={},
        places={"Kongsberg Maritime": "worked_at"},
    ),
    Passage(
        "a chapter that will appear; lecturer at, degree from",
        "My current research investigates how teachers in refugee camps improvise curricula. I have conducted"
        ' sixty interviews in Kakuma and Dadaab. A chapter based on them, "Lessons without Books", will '
        "appear in an edited volume with Routledge. I am a lecturer at Moi University and hold a master's "
        "degree from the University of Bristol.",
        ["How teachers in refugee camps improvise curricula"],
        papers={"Lessons without Books": "authored"},
        places={"Moi University": "worked_at", "University of Bristol": "studied_at"},
    ),
    Passage(
        "after doing; interned where",
        "I fell in love with type systems after implementing a toy Lisp in OCaml. At Jane Street, where I "
        "interned twice, I extended the company's build system with distributed caching. I would be thrilled "
        "to join Professor Amal Ahmed's group at Northeastern University to work on verified compilation.",
        ["Toy Lisp in OCaml"],
        papers={},
        places={"Jane Street": "worked_at", "Northeastern University": "applied_to"},
    ),
    Passage(
        "what one's laboratory built",
        "In collaboration with the city of Medellín, our lab built an early-warning system for landslides. I "
        "calibrated the rain gauges and wrote the alert service. I completed my undergraduate studies in "
        "civil engineering at Universidad Nacional de Colombia.",
        ["Early-warning system for landslides"],
        papers={},
        places={"National University of Colombia": "studied_at"},
    ),
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(Path(__file__).parent.parent.parent / "fixtures")


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.reason)
def test_what_a_passage_tells(passage: Passage, vocabulary: Vocabulary) -> None:
    context = Context.of(read(passage.text.encode(), "statement.md"), vocabulary)
    institutions = find_institutions(context)
    papers = find_papers(context)
    projects = find_projects(context, institutions, papers)
    assert [row.data["title"] for row in projects] == passage.projects
    assert {row.data["title"]: row.data["role"] for row in papers} == passage.papers
    assert {row.data["name"]: row.data["role"] for row in institutions} == passage.places
    assert all(rests_on_the_text(context, rows) for rows in (projects, papers, institutions))
