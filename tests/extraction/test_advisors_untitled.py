"""Persons without a title, and roles that the clause alone does not tell: a sentence, and who is what in it."""

from __future__ import annotations

import pytest

from tests.extraction.test_advisors import MENTIONED, PAST, PROSPECTIVE, advisors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At your institute, Ngozi Adeleke and her group have shown how dunes migrate.",
            [("Ngozi Adeleke", PROSPECTIVE)],
        ),
        (
            "During my placement I was paired with senior scientist Marek Dvořák, and we rebuilt the pump.",
            [("Marek Dvořák", PAST)],
        ),
        ("I learned the most from Ilse Haverkamp, a postdoc who never hurried.", [("Ilse Haverkamp", PAST)]),
        (
            "I would be thrilled to join the team of Ravi Shenoy, who does optical clocks.",
            [("Ravi Shenoy", PROSPECTIVE)],
        ),
        ("My mentor Teresa Quiroga read every chapter of my thesis twice.", [("Teresa Quiroga", PAST)]),
        ("A doctoral student, Jonas Lindahl, showed me how to solder.", [("Jonas Lindahl", PAST)]),
        (
            "The principal investigators (Amina Yusuf of Kano Polytechnic, and Leo Farkas at Pécs) paid me for it.",
            [("Amina Yusuf", PAST), ("Leo Farkas", PAST)],
        ),
        (
            "## Faculty of interest\n\n- Hana Novotná: glaciers\n- Prof. Piet de Wit (snow)\n- Rosa Ferrer, permafrost",
            [("Hana Novotná", PROSPECTIVE), ("Piet de Wit", PROSPECTIVE), ("Rosa Ferrer", PROSPECTIVE)],
        ),
        ("I hope to pursue my doctorate under the supervision of A/P Lim Siew Mei.", [("Lim Siew Mei", PROSPECTIVE)]),
        ("My bachelor thesis was directed by dr. ir. Sander Kuipers.", [("Sander Kuipers", PAST)]),
        ("Dr.-Ing. Uwe Bachmann gave me my first oscilloscope.", [("Uwe Bachmann", PAST)]),
        (
            "Professors Mira Toth, Alan Okafor and Bente Dahl run the observatory, and I would like to join it.",
            [("Mira Toth", PROSPECTIVE), ("Alan Okafor", PROSPECTIVE), ("Bente Dahl", PROSPECTIVE)],
        ),
        (
            "Prof. Elif Aydın was the principal supervisor of my thesis, with Dr. Can Polat as local co-supervisor.",
            [("Elif Aydın", PAST), ("Can Polat", PAST)],
        ),
        ("I first met statistics through Prof. Ana Horvat. She taught me to distrust means.", [("Ana Horvat", PAST)]),
        (
            "The person who opened this field was Dr. Kwame Boateng. He introduced me to his group.",
            [("Kwame Boateng", PAST)],
        ),
        ("In Prof. Satō's lab I grew crystals for two years.", [("Satō", PAST)]),
        ("My interests align with those of Prof. Greta Lindqvist.", [("Greta Lindqvist", PROSPECTIVE)]),
        ("I am eager to work with Dr. Owen Pritchard on tidal models.", [("Owen Pritchard", PROSPECTIVE)]),
        ("I attended a course on inference by Prof. Lucia Marino.", [("Lucia Marino", PAST)]),
        ("With my co-author Fatima Zahra Bennani I am revising the paper.", [("Fatima Zahra Bennani", PAST)]),
        ("At the company my manager, Colin Mbeki, let me lead the port to Windows.", [("Colin Mbeki", PAST)]),
        ("I am applying to the group of Prof. Dr. Jutta Reinholz.", [("Jutta Reinholz", PROSPECTIVE)]),
        ("I would love to take part in the muon experiments led by Dr. Pavel Novák.", [("Pavel Novák", PROSPECTIVE)]),
        (
            "I have been in touch with Dr. Sofia Lundgren, who has agreed to supervise my project.",
            [("Sofia Lundgren", PROSPECTIVE)],
        ),
        (
            "Henrik Solberg of Tromsø Institute, who works on auroras, kindly answered my questions about data.",
            [("Henrik Solberg", MENTIONED)],
        ),
        ("My grandmother Rosa Benítez taught me to count.", []),
        ("My brother, Ivan Petrov, and I repaired radios.", []),
        ("We used Red Pitaya boards with Visual Studio Code and Google Colab notebooks.", []),
        ("I admired Marie Curie, and Elon Musk’s rockets.", []),
        ("I visited New York, San Marino and Los Angeles with Habitat Youth Brigade.", []),
        ("Image Segmentation at Vaduz is taught in the second year.", []),
        ("We extend the bound of Farkas and Toth (2019) and the idea of Lena Brandt et al. (2020).", []),
        (
            "Potential supervisors: Prof. Ida Holm, Karim Nasser",
            [("Ida Holm", PROSPECTIVE), ("Karim Nasser", PROSPECTIVE)],
        ),
        (
            "| | |\n|---|---|\n| Mentors | Yara Haddad, Tom Becker |\n\nI will write a parser for the project.",
            [("Yara Haddad", PROSPECTIVE), ("Tom Becker", PROSPECTIVE)],
        ),
        (
            "Referees: Prof. Olga Sidorova (Kazan), Martin Keller (Bern).",
            [("Olga Sidorova", PAST), ("Martin Keller", PAST)],
        ),
        (
            "I owe this turn to my then supervisor Carmen Ortega, and to Prof. Hiro Tanabe, who sat on my committee.",
            [("Carmen Ortega", PAST), ("Hiro Tanabe", PAST)],
        ),
        (
            "Nadia Rahman's experiments on memory are the reason that I apply to your school.",
            [("Nadia Rahman", PROSPECTIVE)],
        ),
        (
            "Farid Karimov's lectures, which I followed in my second year, made me change my major.",
            [("Farid Karimov", PAST)],
        ),
        ("I assisted Beatriz Lobo in her study of bats.", [("Beatriz Lobo", PAST)]),
        ("The thesis of Prof. Emre Aksoy is that rivers remember.", [("Emre Aksoy", MENTIONED)]),
        (
            "Two scholars draw me to Vaduz: Selma Kaya, who studies guilds, and Piotr Zając, whose book I know.",
            [("Selma Kaya", PROSPECTIVE), ("Piotr Zając", PROSPECTIVE)],
        ),
        (
            "Supervised by Prof. Ines Duarte and advised by Tomasz Wilk, I built a lidar.",
            [("Ines Duarte", PAST), ("Tomasz Wilk", PAST)],
        ),
        ("A talk by Dr. Mei Tan convinced me that corals can be heard.", [("Mei Tan", MENTIONED)]),
        (
            "I will be co-supervised by Dr. Lars Bergström and Prof. Anja Vogel.",
            [("Lars Bergström", PROSPECTIVE), ("Anja Vogel", PROSPECTIVE)],
        ),
        ("For the summer I worked at Vaduz Instruments, where Sven Olsson supervised me.", [("Sven Olsson", PAST)]),
        ("The group led by Judit Szabó at your department is where I see myself.", [("Judit Szabó", PROSPECTIVE)]),
        (
            "I particularly enjoyed working for Dr. Abel Costa, and for Prof. Inga Roos after him.",
            [("Abel Costa", PAST), ("Inga Roos", PAST)],
        ),
        (
            "Together with Mateo Silva and Grace Owusu from the hydrology group I wrote a paper.",
            [("Mateo Silva", PAST), ("Grace Owusu", PAST)],
        ),
        (
            "Assoc. Prof. Minh Thu Le and Asst. Prof. Bilal Aziz would be my preferred advisors.",
            [("Minh Thu Le", PROSPECTIVE), ("Bilal Aziz", PROSPECTIVE)],
        ),
    ],
)
def test_names_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert advisors(text) == expected


@pytest.mark.parametrize(
    ("before", "role", "reason"),
    [
        ("I worked at the dam for a year and learned to weld.", PAST, "the paragraph tells what was"),
        ("At your school I hope to go on with it, and I would like to write a dissertation.", PROSPECTIVE,
         "the paragraph tells what is hoped for"),
        ("The dam is old.", MENTIONED, "the paragraph tells neither"),
    ],
)  # fmt: skip
def test_the_paragraph_decides_where_no_clause_does(before: str, role: str, reason: str) -> None:
    assert advisors(f"{before} Prof. Ada Brok is known for her dams.") == [("Ada Brok", role)], reason


def test_alumni_whom_the_writer_asked_are_mentioned() -> None:
    text = "Several alumni told me of the school. One of them, Ada Brok, let me read her thesis."
    assert advisors(text) == [("Ada Brok", MENTIONED)]


def test_a_pronoun_is_nobodys_where_two_are_named() -> None:
    text = "Prof. Ada Brok sits beside Dr. Eva Lind. She taught me to weld."
    assert advisors(text) == [("Ada Brok", MENTIONED), ("Eva Lind", MENTIONED)]
