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
        ("My undergraduate research was with Laszlo Bene, a chemist at Szeged.", [("Laszlo Bene", PAST)]),
        ("Last year Prof. Nkechi Obi invited me to spend a term in her laboratory.", [("Nkechi Obi", PAST)]),
        (
            "I have read nearly everything by Prof. Ruth Adler, and I would be honoured to study with her.",
            [("Ruth Adler", PROSPECTIVE)],
        ),
        (
            "Of particular interest to me is the work of Dr. Alma Reyes on coral acoustics.",
            [("Alma Reyes", PROSPECTIVE)],
        ),
        ("I see myself in the group of Prof. Kofi Mensah.", [("Kofi Mensah", PROSPECTIVE)]),
        ("Prof. Kofi Mensah's group would be the ideal home for this project.", [("Kofi Mensah", PROSPECTIVE)]),
        ("Under Dr. Nora Weiss, I spent two summers in Greenland.", [("Nora Weiss", PAST)]),
        ("The seminar of Prof. Weiss changed how I read.", [("Weiss", PAST)]),
        ("I served as a teaching assistant for Prof. Weiss.", [("Weiss", PAST)]),
        ("Prof. Dana Lev, now at Haifa, was my thesis advisor.", [("Dana Lev", PAST)]),
        ("Thanks to Dr. Bo Larsen I learnt to sail.", [("Bo Larsen", PAST)]),
        ("Currently, I work with Dr. Bo Larsen on tides.", [("Bo Larsen", PAST)]),
        ("As a research assistant to Dr. Bo Larsen, I coded interviews.", [("Bo Larsen", PAST)]),
        (
            "Both Dr. Mona Aziz and Dr. Pia Lund would be suitable supervisors.",
            [("Mona Aziz", PROSPECTIVE), ("Pia Lund", PROSPECTIVE)],
        ),
        ("Dr. Mona Aziz's lab studies exactly this question.", [("Mona Aziz", PROSPECTIVE)]),
        ("I believe that Dr. Mona Aziz could guide me in this.", [("Mona Aziz", PROSPECTIVE)]),
        ("My goal is to contribute to the projects of Dr. Mona Aziz.", [("Mona Aziz", PROSPECTIVE)]),
        ("I would like to thank my supervisor Jean-Paul Mercier for his trust.", [("Jean-Paul Mercier", PAST)]),
        ("The method goes back to Prof. Otto Klein.", [("Otto Klein", MENTIONED)]),
        ("Our work was later cited by Prof. Otto Klein.", [("Otto Klein", MENTIONED)]),
        ("I reproduced the experiments of Otto Klein and his students.", [("Otto Klein", MENTIONED)]),
        ("It was in a conversation with Prof. Ada Brok, my tutor, that I chose physics.", [("Ada Brok", PAST)]),
        ("I was lucky to be taught by Samir Haddad, who later became my advisor.", [("Samir Haddad", PAST)]),
        ("I want to study with Samir Haddad and the ice group.", [("Samir Haddad", PROSPECTIVE)]),
        ("If admitted, I would ask Prof. Lena Fuchs to supervise me.", [("Lena Fuchs", PROSPECTIVE)]),
        (
            "Prof. Lena Fuchs and Dr. Ali Demir have built the only such telescope, which is why I choose you.",
            [("Lena Fuchs", PROSPECTIVE), ("Ali Demir", PROSPECTIVE)],
        ),
        ("After a year, Prof. Lena Fuchs asked me to present at the institute.", [("Lena Fuchs", PAST)]),
        ("Prof. Lena Fuchs kindly hosted me in her lab in 2019.", [("Lena Fuchs", PAST)]),
        ("Prof. Lena Fuchs, with whom I published two papers, left for Bonn.", [("Lena Fuchs", PAST)]),
        ("Prof. Lena Fuchs, under whom I would love to work, models floods.", [("Lena Fuchs", PROSPECTIVE)]),
        ("The exchange with Carla Nunes, my co-supervisor at Lisbon, was daily.", [("Carla Nunes", PAST)]),
        ("My work at the lab of Carla Nunes ended in May.", [("Carla Nunes", PAST)]),
        ("I ran Monte Carlo Simulations on Amazon Web Services with Apache Spark.", []),
        ("The Nobel Prize went to Isaac Newton's heirs at Trinity Hall.", []),
        ("My team lead at Flip Systems praised Green Valley Foods.", []),
        ("I interned at Goldman Sachs and Morgan Stanley.", []),
        ("I interned with Morgan Stanley.", []),
        ("I worked for Ernst Young and later at Johnson Matthey.", []),
        ("We presented at Berlin Buzzwords with Hugging Face models.", []),
        ("I led a team at Red Cross Youth under Tamil Nadu State Council.", []),
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
    assert advisors(f"{before} Prof. Ada Brok came to the dam once.") == [("Ada Brok", role)], reason


def test_alumni_whom_the_writer_asked_are_mentioned() -> None:
    text = "Several alumni told me of the school. One of them, Ada Brok, let me read her thesis."
    assert advisors(text) == [("Ada Brok", MENTIONED)]


def test_a_pronoun_is_nobodys_where_two_are_named() -> None:
    text = "Prof. Ada Brok sat beside Dr. Eva Lind. She taught me to weld."
    assert advisors(text) == [("Ada Brok", MENTIONED), ("Eva Lind", MENTIONED)]
