"""Persons as writers of many countries bring them in: a passage, and who is what in it."""

from __future__ import annotations

import pytest

from tests.extraction.test_advisors import MENTIONED, PAST, PROSPECTIVE, advisors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My honours project, overseen by Tendai Moyo, dealt with locusts.", [("Tendai Moyo", PAST)]),
        (
            "For two summers I was a research assistant in the laboratory of Birgitta Lundqvist, where I cut sections.",
            [("Birgitta Lundqvist", PAST)],
        ),
        ("Under the tutelage of Kōji Matsuda I learned to blow glass.", [("Kōji Matsuda", PAST)]),
        ("It was Ms. Halloran, my chemistry teacher, who lent me her own books.", [("Halloran", PAST)]),
        ("Dr. Priya Menon took a chance on me when I had no experience.", [("Priya Menon", PAST)]),
        ("I owe my interest in soils to Yaw Darko, whose lectures at Kumasi were always full.", [("Yaw Darko", PAST)]),
        (
            "Two faculty members stand out: Elena Petrescu, for her work on grain boundaries, and "
            "Wouter Dijkstra, for his on fatigue.",
            [("Elena Petrescu", PROSPECTIVE), ("Wouter Dijkstra", PROSPECTIVE)],
        ),
        (
            "At Vaduz I would hope to work with Professors Ana Belic (seismology) and Juma Otieno (geodesy).",
            [("Ana Belic", PROSPECTIVE), ("Juma Otieno", PROSPECTIVE)],
        ),
        (
            "Professor Okonkwo's recent papers on maize convinced me that your department is right for me.",
            [("Okonkwo", PROSPECTIVE)],
        ),
        (
            "I am especially drawn to the research of Carlos Fuentes-Prado and Mei-Ling Hsu.",
            [("Carlos Fuentes-Prado", PROSPECTIVE), ("Mei-Ling Hsu", PROSPECTIVE)],
        ),
        ("I have exchanged emails with Dr. Ragnhild Moe, who encouraged me to apply.", [("Ragnhild Moe", PROSPECTIVE)]),
        (
            "Ideally, I would be co-advised by Prof. Sato and Prof. Lindgren.",
            [("Sato", PROSPECTIVE), ("Lindgren", PROSPECTIVE)],
        ),
        ("The person I most want to learn from is Ingeborg Falk.", [("Ingeborg Falk", PROSPECTIVE)]),
        ("There I met Hassan Nouri, then a postdoc, who let me run the cryostat.", [("Hassan Nouri", PAST)]),
        (
            "My collaborators Lena Ostrowska and Diego Paz and I are preparing a manuscript.",
            [("Lena Ostrowska", PAST), ("Diego Paz", PAST)],
        ),
        ("In collaboration with Takumi Endo (Sendai), I showed that the bound is tight.", [("Takumi Endo", PAST)]),
        (
            "I reached out to an alumna of the programme, Zanele Khumalo, who told me to apply.",
            [("Zanele Khumalo", MENTIONED)],
        ),
        ("As Hannah Arendt-Levy wrote, nobody has the right to obey.", [("Hannah Arendt-Levy", MENTIONED)]),
        (
            "Reading Octavia Brennan's “The Fixed Star” at fifteen made me an astronomer.",
            [("Octavia Brennan", MENTIONED)],
        ),
        ("Our CTO, Bogdan Ionescu, asked me to lead the rewrite.", [("Bogdan Ionescu", PAST)]),
        ("I reported to Ngozi Eze, head of the data team.", [("Ngozi Eze", PAST)]),
        ("My boss at the mill, Pete Grady, taught me to sharpen blades.", [("Pete Grady", PAST)]),
        ("I co-wrote a report with Samira Haidari for the ministry.", [("Samira Haidari", PAST)]),
        ("Together with my classmate Li Wenhao, I built a seismograph.", []),
        ("Prof. Dr. Gül Şahin (METU) supervised my bachelor thesis.", [("Gül Şahin", PAST)]),
        ("Supervisor: Prof. Anil Kapoor-Rao. We measured creep.", [("Anil Kapoor-Rao", PAST)]),
        (
            "My adviser, Assoc. Prof. Dr. Emeka Obi, and his student Chiara Neri showed me the beamline.",
            [("Emeka Obi", PAST), ("Chiara Neri", PAST)],
        ),
        ("Working in Dr. Fatou Diop's malaria group, I bred mosquitoes.", [("Fatou Diop", PAST)]),
        (
            "I took Topology from Prof. Sören Wallin and Logic from Prof. Ilan Katz.",
            [("Sören Wallin", PAST), ("Ilan Katz", PAST)],
        ),
        ("I am also interested in Dr. Kalpana Iyer's work on membranes.", [("Kalpana Iyer", PROSPECTIVE)]),
        (
            "Dr. Kalpana Iyer and Dr. Peter Voss are two of the researchers I would like to work with.",
            [("Kalpana Iyer", PROSPECTIVE), ("Peter Voss", PROSPECTIVE)],
        ),
        ("If I am admitted, Prof. Agneta Holm has kindly agreed to be my supervisor.", [("Agneta Holm", PROSPECTIVE)]),
        (
            "Prof. Holm's group develops the only open code for this, and I have used it for two years.",
            [("Holm", PROSPECTIVE)],
        ),
        (
            "My research interests match those of Esteban Quiroz and of his colleague Naomi Adler.",
            [("Esteban Quiroz", PROSPECTIVE), ("Naomi Adler", PROSPECTIVE)],
        ),
        (
            "I would look forward to contributing to Prof. Mbali Dube's project on wetlands.",
            [("Mbali Dube", PROSPECTIVE)],
        ),
        ("The late Prof. Georg Winkler used to say that data have no manners.", [("Georg Winkler", MENTIONED)]),
        ("I attended a summer school where Prof. Anna Kowal lectured on knots.", [("Anna Kowal", PAST)]),
        ("Dear Professor Yamamoto,\n\nI read your paper and want to work in your lab.", [("Yamamoto", PROSPECTIVE)]),
        (
            "Letters of recommendation will be sent by Prof. Ida Brandt and Dr. Tom Keane.",
            [("Ida Brandt", PAST), ("Tom Keane", PAST)],
        ),
        (
            "## Why Vaduz\n\nMira Jansson studies how peat burns. Otto Reyes runs the only peat chamber "
            "in the country.",
            [("Mira Jansson", PROSPECTIVE), ("Otto Reyes", PROSPECTIVE)],
        ),
        (
            "## Research experience\n\nMy first project was with Karin Aalto. Karin Aalto showed me how to fail.",
            [("Karin Aalto", PAST)],
        ),
        (
            "- Prof. Li Na – turbulence\n- Prof. Omar Saleh – plasma\n\nI would be glad to work with any of them.",
            [("Li Na", PROSPECTIVE), ("Omar Saleh", PROSPECTIVE)],
        ),
        (
            "Faculty whose work excites me include Jo Ann Riley, Deepa Nair, and T. K. Osei.",
            [("Jo Ann Riley", PROSPECTIVE), ("Deepa Nair", PROSPECTIVE), ("T. K. Osei", PROSPECTIVE)],
        ),
        ("I was fortunate to have Dr. Rowena Castle as a mentor.", [("Rowena Castle", PAST)]),
        ("Rowena Castle, a geologist from Perth, drove me to every outcrop.", [("Rowena Castle", PAST)]),
        ("We thank Unity Technologies and Blender Foundation.", []),
        ("I deployed it with Docker Swarm on Digital Ocean with Nginx Plus.", []),
        ("I worked with Adobe Photoshop, Ableton Live and Final Cut.", []),
        ("I grew up in Santa Cruz with Punta Arenas and Cabo Verde on the map.", []),
        ("I volunteered with Doctors Without Borders and Save the Children.", []),
        ("I volunteered with Rotaract Bandung Raya.", []),
        ("Inspired by Silent Spring, I joined Fridays For Future.", []),
        ("We visited Ban Vinai and Wat Pho with Thai Airways.", []),
        ("I simulated it with Ansys Fluent and Siemens Nastran, and wrote it up with Overleaf Pro.", []),
        ("At Vaduz, I worked on Bayesian Optimisation with Gaussian Processes.", []),
        ("I played Clair de Lune with Orquesta Joven.", []),
        ("There is Old Main, there is Kresge Hall, and there is Bells Beach.", []),
        ("We compared it with Random Forest, Naive Bayes and Extra Trees.", []),
        ("My paper with Physical Review is under review.", []),
        ("I studied the Kuramoto model with Lennard-Jones potentials and the work of Navier-Stokes.", []),
        ("The theorem of Cauchy-Schwarz and the conjecture of Birch and Swinnerton-Dyer.", []),
        ("A student of Thai Boxing and Karate Kid fan, I said Hasta Luego.", []),
        (
            "I studied geology at Nis. My thesis advisor was Milena Jovanović; she and Petar Ilić "
            "taught me to log cores. Later Petar Ilić recommended me to a mine.",
            [("Milena Jovanović", PAST), ("Petar Ilić", PAST)],
        ),
        (
            "# Statement\n\nI finished my degree in 2019.\n\n## Research at Vaduz\n\nThree people at Vaduz "
            "make it the place for me. Dr. Lena Hoff has mapped the aquifer. Prof. Sam Adeyemi models "
            "it. And Dr. Julie Roy talks to the farmers who drink from it.",
            [("Lena Hoff", PROSPECTIVE), ("Sam Adeyemi", PROSPECTIVE), ("Julie Roy", PROSPECTIVE)],
        ),
        (
            "For my doctorate I would choose your department, because Prof. Rita Novak is there. Her "
            "monograph on tides is the best I know.",
            [("Rita Novak", PROSPECTIVE)],
        ),
        ("I asked Dr. Eun-ji Park for advice. She read my draft and told me to be bolder.", [("Eun-ji Park", PAST)]),
        (
            "In my second year, Dr. Eun-ji Park offered me a place in her lab. I stayed for three years.",
            [("Eun-ji Park", PAST)],
        ),
        ("The course that changed me was Ecology, taught by Dr. Hamid Reza Moradi.", [("Hamid Reza Moradi", PAST)]),
        (
            "My project built on earlier measurements by Yolanda Cruz, a former student of the lab.",
            [("Yolanda Cruz", MENTIONED)],
        ),
        (
            "Since 2020 I have been the student of Cristóbal Rey, who directs the observatory.",
            [("Cristóbal Rey", PAST)],
        ),
        (
            "I currently work as a research engineer in the NLP group of Dr. Ayesha Siddiqui at Lahore.",
            [("Ayesha Siddiqui", PAST)],
        ),
        (
            "I have discussed this proposal with Prof. Dimitri Popov, who is willing to host me.",
            [("Dimitri Popov", PROSPECTIVE)],
        ),
        ("Proposed host: Prof. Dimitri Popov, Sofia.", [("Dimitri Popov", PROSPECTIVE)]),
        (
            "**Potential advisors:** Nora Lind (primary), Abe Sand",
            [("Nora Lind", PROSPECTIVE), ("Abe Sand", PROSPECTIVE)],
        ),
        (
            "Name: Eve Fox\n\nMentors: Nora Lind, Abe Sand\n\nI want to write the parser this summer.",
            [("Nora Lind", PROSPECTIVE), ("Abe Sand", PROSPECTIVE)],
        ),
        ("Advisor: Prof. Nora Lind (2018-2020)", [("Nora Lind", PAST)]),
        (
            "I presented our results, joint with Abe Sand and Cleo Marsh, in Vienna.",
            [("Abe Sand", PAST), ("Cleo Marsh", PAST)],
        ),
        ("This is joint work with Abe Sand (Oslo) and Cleo Marsh (Bath).", [("Abe Sand", PAST), ("Cleo Marsh", PAST)]),
        ("My co-founder Abe Sand and I sold it in 2020.", []),
        ("My friend Abe Sand and I sold it in 2020.", []),
        (
            "I mentored two students, Abe Sand and Cleo Marsh, who now work at the mill.",
            [("Abe Sand", PAST), ("Cleo Marsh", PAST)],
        ),
        ("The historian Judith Arkwright has called this a hydrocommons.", [("Judith Arkwright", MENTIONED)]),
        (
            "Judith Arkwright's concept of the hydrocommons is at the heart of my project.",
            [("Judith Arkwright", MENTIONED)],
        ),
        (
            "Prof. Judith Arkwright gave a guest lecture at our school, and I went home and ordered her book.",
            [("Judith Arkwright", MENTIONED)],
        ),
        (
            "I hope that my background will be useful to the projects of Prof. Jonas Eriksen and Dr. "
            "Mary Njoroge at your institute.",
            [("Jonas Eriksen", PROSPECTIVE), ("Mary Njoroge", PROSPECTIVE)],
        ),
        (
            "Mary Njoroge's lab at Vaduz is one of the few in which both methods are used side by side.",
            [("Mary Njoroge", PROSPECTIVE)],
        ),
        ("I was encouraged to apply by Dr. Mary Njoroge.", [("Mary Njoroge", MENTIONED)]),
        ("My manager, Mr. Kowalczyk, trusted me with the night shift.", [("Kowalczyk", PAST)]),
        ("At the suggestion of Dr. Omar Saleh I read topology over the summer.", [("Omar Saleh", PAST)]),
        ("After graduating I spent a year at Lund with Dr. Omar Saleh, simulating plasmas.", [("Omar Saleh", PAST)]),
        (
            "Doctor Wanjiku Kamau delivered me and, twenty years later, let me shadow her on the ward.",
            [("Wanjiku Kamau", PAST)],
        ),
        ("Thanks to the generosity of Prof. Siv Dahl, I could use the kiln at night.", [("Siv Dahl", PAST)]),
        (
            "The committee consisted of Siv Dahl, Omar Saleh and Lena Hoff.",
            [("Siv Dahl", PAST), ("Omar Saleh", PAST), ("Lena Hoff", PAST)],
        ),
        ("I am writing to you, Prof. Dahl, because your group builds kilns.", [("Dahl", PROSPECTIVE)]),
        (
            "I would be supervised jointly by Siv Dahl in Vaduz and Omar Saleh in Lund.",
            [("Siv Dahl", PROSPECTIVE), ("Omar Saleh", PROSPECTIVE)],
        ),
        ("In his seminar, Prof. Olek Wrona made us argue the other side.", [("Olek Wrona", PAST)]),
        ("As my teacher Olek Wrona likes to say, a proof is a kindness.", [("Olek Wrona", PAST)]),
        (
            "I am grateful to Olek Wrona, Bea Santos and the crew of the Polaris.",
            [("Olek Wrona", PAST), ("Bea Santos", PAST)],
        ),
        ("I was also a teaching assistant to Bea Santos in Calculus II.", [("Bea Santos", PAST)]),
        ("Bea Santos (Univ. of Porto) and I have shown that it holds.", [("Bea Santos", PAST)]),
        ("With Bea Santos, I have shown that it holds.", [("Bea Santos", PAST)]),
        ("A postdoc in the lab, Bea Santos, became my daily supervisor.", [("Bea Santos", PAST)]),
        (
            "My work has been guided by two mentors: Bea Santos at Porto and Olek Wrona at Łódź.",
            [("Bea Santos", PAST), ("Olek Wrona", PAST)],
        ),
        (
            "The lab is run by Bea Santos, who came from industry, and I feel I would belong there.",
            [("Bea Santos", PROSPECTIVE)],
        ),
        ("I presented it to Bea Santos, the director of the museum.", [("Bea Santos", PAST)]),
        ("Director Bea Santos hired me on the spot.", [("Bea Santos", PAST)]),
        ("Chef Bea Santos sells bread in Porto Alegre.", []),
        ("My favourite writer is Bea Santos.", []),
        (
            "I am particularly excited by the work being done by Hyun-woo Cho and Lidia Marek.",
            [("Hyun-woo Cho", PROSPECTIVE), ("Lidia Marek", PROSPECTIVE)],
        ),
        ("My thesis committee was chaired by Hyun-woo Cho.", [("Hyun-woo Cho", PAST)]),
        ("Hyun-woo Cho, with whom I shared an office, taught me R.", [("Hyun-woo Cho", PAST)]),
        (
            "During an internship at Brno under the supervision of Ing. Tomáš Říha I built a probe.",
            [("Tomáš Říha", PAST)],
        ),
        ("My primary school teacher, Mrs. Adwoa Poku, said I would be a judge.", [("Adwoa Poku", PAST)]),
        ("Should Prof. Ruth Okafor be taking students, I would be glad to join her.", [("Ruth Okafor", PROSPECTIVE)]),
        ("Potential supervisor: Dr Ruth Okafor", [("Ruth Okafor", PROSPECTIVE)]),
        (
            "I believe Dr. Ruth Okafor and Dr. Ian Bell to be the ideal supervisors of this project.",
            [("Ruth Okafor", PROSPECTIVE), ("Ian Bell", PROSPECTIVE)],
        ),
        (
            "Dr. Okafor's and Dr. Bell's labs are both a natural home for my questions.",
            [("Okafor", PROSPECTIVE), ("Bell", PROSPECTIVE)],
        ),
        ("I would especially like to learn hydrology from Ian Bell.", [("Ian Bell", PROSPECTIVE)]),
        ("I have admired Ian Bell's writing on rivers since my first year.", [("Ian Bell", PROSPECTIVE)]),
        ("Your colleague Dr. Ian Bell pointed me to this position.", [("Ian Bell", MENTIONED)]),
        ("I heard of the programme from Dr. Ian Bell, who graduated from it.", [("Ian Bell", MENTIONED)]),
        ("The founder, Lena Brandt, asked me to write the manual.", [("Lena Brandt", PAST)]),
        ("In the words of Toni Marlowe, water remembers.", [("Toni Marlowe", MENTIONED)]),
        ("Under Prof. Li's and Prof. Nowak's joint supervision, I wrote two papers.", [("Li", PAST), ("Nowak", PAST)]),
        ("Prof. Li (my BSc supervisor) and Prof. Nowak (MSc) will write for me.", [("Li", PAST), ("Nowak", PAST)]),
        ("I conducted interviews for Dr. Salma Idrissi in Fez.", [("Salma Idrissi", PAST)]),
        ("Dr. Salma Idrissi recruited me as her field assistant.", [("Salma Idrissi", PAST)]),
        ("As Dr. Salma Idrissi's field assistant, I walked the wadis.", [("Salma Idrissi", PAST)]),
        ("I was lucky that Dr. Salma Idrissi noticed me.", [("Salma Idrissi", PAST)]),
        ("Salma Idrissi noticed that I measured twice, and hired me.", [("Salma Idrissi", PAST)]),
        ("The idea came from Dr. Salma Idrissi, my co-supervisor.", [("Salma Idrissi", PAST)]),
        ("I hope that Dr. Salma Idrissi will supervise me again.", [("Salma Idrissi", PROSPECTIVE)]),
        ("My PI (Vikram Sethi) and I wrote the grant.", [("Vikram Sethi", PAST)]),
        ("PI: Vikram Sethi. I ran the assays.", [("Vikram Sethi", PAST)]),
        (
            "At the Institute of Ice I was a trainee with Vikram Sethi and Anke Vogt.",
            [("Vikram Sethi", PAST), ("Anke Vogt", PAST)],
        ),
        ("I plan to ask Anke Vogt to serve on my committee.", [("Anke Vogt", PROSPECTIVE)]),
        ("The work of Anke Vogt in particular fits what I want to do.", [("Anke Vogt", PROSPECTIVE)]),
        ("Anke Vogt's approach to moraines is exactly what I wish to learn.", [("Anke Vogt", PROSPECTIVE)]),
        ("I came across a paper by Anke Vogt and colleagues, and wrote to her.", [("Anke Vogt", MENTIONED)]),
        ("Her Majesty's Stationery Office, Grand Canyon Trust and Rolls Royce paid for it.", []),
        ("My co-authors and I used data from Copernicus Sentinel and Planet Scope with Sentinel Hub.", []),
        ("I volunteer with Médecins Sans Frontières and Amnesty Vaduz.", []),
        ("I wrote it in Visual Basic, with Turbo Pascal and Borland Delphi.", []),
        ("At home we speak Haitian Creole and with Grandma Louise Cajun French.", []),
        ("I led the discussion at Model Nations with Rotary Youth.", []),
        ("The paper with Elsevier Heliyon is in print.", []),
        ("I played against Magnus Carlsen and listened to Taylor Swift.", []),
    ],
)
def test_names_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert advisors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("I was taught by Adébáyọ̀ Ọ̀ṣun.", [("Adébáyọ̀ Ọ̀ṣun", PAST)], "letters with marks that combine"),
        (
            "I was taught by Prof. Akinyi Achieng' Okello at home.",
            [("Akinyi Achieng' Okello", PAST)],
            "a Luo apostrophe",
        ),
        ("My mentor Ludwig Arnim Jr. taught me to sail.", [("Ludwig Arnim Jr.", PAST)], "the full stop is the name's"),
        ("I was taught by Dr. Ma. Teresa Lualhati.", [("Ma. Teresa Lualhati", PAST)], "a shortened given name"),
        ("I was taught by Md. Rafiq Uddin.", [("Md. Rafiq Uddin", PAST)], "a shortened given name"),
        ("I was taught by Prof. Helena Prado do Couto.", [("Helena Prado do Couto", PAST)], "a particle, not a verb"),
        ("I was taught by doctora Inés Vidal.", [("Inés Vidal", PAST)], "a title in Spanish"),
        ("I was taught by Conf. univ. dr. Ion Popa.", [("Ion Popa", PAST)], "titles in Romanian"),
        ("I was taught by doc. Jana Veselá.", [("Jana Veselá", PAST)], "a title in Czech"),
        ("I joined Lisbon-based Norte Vivo.", [], "a company beside its seat"),
    ],
)
def test_names_of_the_world(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert advisors(text) == expected, reason


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        ("Dr. Ada Brok sailed once. In 2020 Brok taught me to sail.", PAST, "the surname's clause tells"),
        ("My advisor was Ada Brok. The Brok Prize went to others.", PAST, "a prize is not the person"),
    ],
)
def test_a_surname_alone_tells_of_its_person(text: str, role: str, reason: str) -> None:
    assert advisors(text) == [("Ada Brok", role)], reason


@pytest.mark.parametrize(
    ("heading", "role"),
    [("## Why Vaduz", PROSPECTIVE), ("4. WHY VADUZ", PROSPECTIVE), ("Why Vaduz?", PROSPECTIVE),
     ("## Background", PAST), ("## Ice", MENTIONED)],
)  # fmt: skip
def test_the_words_above_tell_of_persons_below(heading: str, role: str) -> None:
    text = f"# Statement\n\nI like ice.\n\n{heading}\n\nThe sea is wide. Prof. Ada Brok sat in that boat."
    assert advisors(text) == [("Ada Brok", role)]


def test_an_author_read_at_the_place_applied_to_is_one_to_work_with() -> None:
    text = "## {}\n\nI read “Old Ice” by Prof. Ada Brok twice."
    assert advisors("I like ice.\n\n" + text.format("Why Vaduz")) == [("Ada Brok", PROSPECTIVE)]
    assert advisors("I like ice.\n\n" + text.format("Ice")) == [("Ada Brok", MENTIONED)]


def test_why_a_place_outweighs_what_the_writer_did() -> None:
    said = "I tested and repaired the code that Prof. Ada Brok left."
    assert advisors(f"# Statement\n\nI like ice.\n\n## Why Vaduz\n\n{said}") == [("Ada Brok", PROSPECTIVE)]
    assert advisors(f"# Statement\n\nI like ice.\n\n## Ice\n\n{said}") == [("Ada Brok", PAST)]
