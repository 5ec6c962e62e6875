"""A generated catalogue of some 300 statements, the same for the same seed, with everything that may confuse a count.

Merged records, mentions that wait for a person, mentions without a record, roles that count nowhere, the same
record twice in one statement, unpublished statements, blank fields.
"""

from __future__ import annotations

import random
from typing import Any

from catalogue.importing.run import analyse_tables
from catalogue.models import (
    Advisor,
    AdvisorMention,
    Applicant,
    AreaMention,
    Institution,
    InstitutionMention,
    Paper,
    PaperMention,
    Project,
    ProjectMention,
    PublicText,
    ResearchArea,
    ResearchField,
    Statement,
)
from catalogue.models.keys import fold, title_sort_key
from tests.factories import paragraphs, refresh_vectors

FIELDS = ("Robotics and control", "Artificial intelligence", "Systems", "Theory")
TOPICS = (
    "Grasping Walking Planning Mapping Friction Learning Vision Speech Translation Retrieval Causality Privacy "
    "Kernels Compilers Storage Networks Scheduling Verification Proofs Graphs Geometry Cryptography Games Quantum"
).split()
GIVEN = "Ingrid Tunde Mei Rafael Amara Élodie Søren Katarzyna Ömer Priya Luca Noor Björn Chidi Yuki Zoë".split()
FAMILY = (
    "Solheim Abiola Castellanos Njoroge Beaufort Ångström Wiśniewski Çelik Raghunathan Moretti Haddad Okafor".split()
)
TOWNS = "Zürich Trondheim Aachen Pittsburgh Bombay Kyoto Cape-Town São-Paulo Lyon Gdańsk Leeds Delft".split()
WORDS = "I built a simulator that fell over and learned from it why robots need patience and people kindness".split()


def generate(seed: int = 7, statements: int = 300) -> None:
    """Fill the database."""
    chance = random.Random(seed)
    fields = [ResearchField.objects.create(key=fold(name).replace(" ", "-"), name=name) for name in FIELDS]
    areas = [
        ResearchArea.objects.create(name=topic, key=fold(topic), field=fields[at % len(fields)])
        for at, topic in enumerate(TOPICS)
    ]
    places = [
        Institution.objects.create(
            name=f"{what} of {town}",
            kind=kind,
            country=chance.choice(["CH", "NO", "DE", ""]),
            key=fold(f"{what}-{town}"),
        )
        for town in TOWNS
        for what, kind in (("University", "university"), ("Works", "company"))
    ]
    advisors = [_person(Advisor, chance, key=f"adv{n}", institution=chance.choice([None, *places])) for n in range(24)]
    people = [_person(Applicant, chance) for _ in range(statements * 2 // 3)]
    papers = [_titled(Paper, chance, year=chance.choice([None, 2019, 2020, 2021]), venue="ICRA") for _ in range(40)]
    for records in (areas, places, advisors, people, papers):
        _merge(chance, records, losers=max(2, len(records) // 10))
    for _ in range(statements):
        _statement(chance, chance.choice(people), areas, places, advisors, papers)
    refresh_vectors()
    # As an import does at its end: without statistics PostgreSQL may take minutes for what takes milliseconds.
    analyse_tables()


def _statement(chance: random.Random, person: Any, areas: Any, places: Any, advisors: Any, papers: Any) -> None:
    statement = Statement.objects.create(
        applicant=person,
        status=chance.choices(["published", "unpublished", "withdrawn"], [90, 7, 3])[0],
        kind=chance.choice([*Statement.Kind.values, ""]),
        degree=chance.choice([*Statement.Degree.values, ""]),
        institution=chance.choice([None, *places]),
        intake_year=chance.choice([None, *range(2017, 2026)]),
    )
    topic = chance.choice(TOPICS)
    text = (
        f"My work is on {topic}. {' '.join(chance.choices(WORDS, k=60))}.\n\n{' '.join(chance.choices(WORDS, k=40))}."
    )
    PublicText.objects.create(statement=statement, text=text, blocks=paragraphs(text))
    for model, records, most in (
        (AreaMention, areas, 5),
        (InstitutionMention, places, 4),
        (AdvisorMention, advisors, 3),
        (PaperMention, papers, 2),
    ):
        for number in range(chance.randint(0, most)):
            _mention(chance, model, statement, chance.choice([*records[:9], *records]), number)
    if chance.random() < 0.4:
        project = _titled(Project, chance, applicant=person.canonical, institution=chance.choice([None, *places]))
        _mention(chance, ProjectMention, statement, project, 0, role="developer")


def _mention(chance: random.Random, model: Any, statement: Any, record: Any, number: int, role: str = "") -> None:
    title = str(record)
    model.objects.create(
        statement=statement,
        record=record if chance.random() < 0.94 else None,
        role=role or chance.choice(model.Role.values),
        written=title,
        normal=f"{fold(title)} {number}",
        state=chance.choices(["shown", "proposed"], [9, 1])[0],
        sentence=f"For years I have followed {title} with curiosity.",
        position=number,
        rule="generated",
    )


def _person(model: Any, chance: random.Random, **fields: Any) -> Any:
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    return model.objects.create(name=f"{given} {family}", sort_name=fold(f"{family} {given}"), **fields)


def _titled(model: Any, chance: random.Random, **fields: Any) -> Any:
    title = f"The {chance.choice(TOPICS)} of {chance.choice(TOPICS)} in {chance.choice(TOWNS)}"
    return model.objects.create(title=title, sort_title=title_sort_key(title), **fields)


def _merge(chance: random.Random, records: list[Any], losers: int) -> None:
    """Merge some of the records into others; they stay in the list, so that mentions of them are made."""
    for loser in chance.sample(records[1:], losers):
        winner = chance.choice([one for one in records if one.pk != loser.pk and one.merged_into_id is None])
        if not type(loser).objects.filter(merged_into=loser).exists():
            loser.merged_into = winner
            loser.save()
