"""Fields that stand in a form: subject lines, tables, last lines, closings. One document a line."""

from __future__ import annotations

import pytest

from catalogue.extraction import Vocabulary, extract
from catalogue.reading import read

BODY = (
    "The ice in our valley is older than our language, and it is leaving us in the course of a single lifetime, "
    "says my aunt. I have a Master of Science from the coast, and I was an intern there for a year."
)
# A body that is long enough to be the running text, and names no degree.
LONG = (
    "The ice in our valley is older than our language, and it is leaving us in the course of a single lifetime, says my"
    " aunt, who has measured it every autumn since the year in which she came, with a stick and a piece of red string."
)


def value(text: str, field: str) -> object:
    """Return one field of a document, its evidence checked."""
    document = read(text.encode(), "a.md")
    parse = extract(document, Vocabulary())
    for finding in parse.fields.values():
        for e in finding.evidence:
            assert e.source != "text" or document.text[e.start : e.end] == e.quote
    return parse.value(field)


@pytest.mark.parametrize(
    ("text", "degree", "programme"),
    [
        (f"Re: Assistant Professor of Ice (Job ID 4)\n\nDear Dr Lind,\n\n{BODY}", "job", "Assistant Professor of Ice"),
        (f"Dear all,\n\nLECTURER IN OLD ICE\n\n{BODY}", "job", "Lecturer in Old Ice"),
        (f"# Statement of Purpose: MRes in Polar Science\n\n{BODY}", "masters", "MRes in Polar Science"),
        (f"Subject: Application for the Lindh Fellowship\n\nDear Madam,\n\n{BODY}", "fellowship", "Lindh Fellowship"),
        (f"Application for admission to the EdD in Higher Education\n\n{BODY}", "phd", "EdD in Higher Education"),
        (f"# Why I am applying for the LL.M. in Sea Law\n\n{BODY}", "masters", "LL.M. in Sea Law"),
        (f"# Ice Summer Student Programme\n\n{BODY}", "internship", "Ice Summer Student Programme"),
        (f"I am applying for a master's in data science at the coast. {BODY}", "masters", "master's in data science"),
        (f"I hereby apply for the MPhil in Old Norse. {BODY}", "masters", "MPhil in Old Norse"),
        # The line beside the title, in whatever order its parts stand.
        (f"# Personal Statement\n\n**Ada Brok** — MA Ice and Law\n\n{LONG}", "masters", "MA Ice and Law"),
        (f"SOP\n\nUniversity of Vaduz - Ice Centre - PhD (Physics, Old Snow)\n\nSUBMITTED BY: ADA BROK\n\n{LONG}",
         "phd", "PhD (Physics, Old Snow)"),
        (f"statement of purpose - master of ice (civil), university of vaduz\n\n{LONG}", "masters",
         "master of ice (civil)"),
        (f"# Berg Fellowship on Ice, application of Ada Brok\n\n{LONG}", "fellowship", "Berg Fellowship on Ice"),
        (f"# Statement of Purpose\n\nPh.D. in Ice Mechanics, Fall 2031 --- Vaduz\n\n{LONG}", "phd",
         "Ph.D. in Ice Mechanics"),
        (f"Dear all,\n\nRE: APPLICATION FOR THE POSITION OF RESEARCH ASSISTANT - ICE UNIT (REF: IC/3/2031)\n\n{LONG}",
         "job", "Research Assistant"),
        (f"Letter of motivation: PhD student in mosses and old ice (Ref. IC-2031-4)\n\nDear all,\n\n{LONG}", "phd",
         "PhD student in mosses and old ice"),
        (f"# Candidate for Ice Manager (506904)\n\n{LONG} I apply for this position.", "job", None),
        (f"I apply for a PhD position in ice mechanics, entry 2031. {BODY}", "phd", "PhD position in ice mechanics"),
        (f"I want a doctorate on ice, and the Ph.D. in Ice Engineering at Vaduz is where I can write it. {LONG}", "phd",
         "Ph.D. in Ice Engineering"),
        (f"These are two applications, to the MScIC as my first choice, and to another. {LONG}", "masters", "MScIC"),
        (f"I am applying to the IDIC doctoral program at Vaduz. {LONG}", "phd", "IDIC doctoral program"),
        (f"I would like to be considered for the post-doc in the Ice Physics section that you named. {LONG}", "job",
         "post-doc in the Ice Physics section"),
        (f"Ada Brok\n\nIce Data Steward (remote, closing 31/03/2031)\n\nDear Ice Archive,\n\n{LONG}", "job",
         "Ice Data Steward"),
        (f"Application for the position of Ice Steward (ref. 2031-117)\n\nDear Madam,\n\n{LONG}", "job", "Ice Steward"),
        (f"Inquiry: polar summer internship in your lab\n\nDear Dr. Lind,\n\n{LONG}", "internship",
         "polar summer internship"),
        (f"Subject: Ice Internship, April–September\n\nDear Dr. Lind,\n\n{LONG}", "internship", "Ice Internship"),
        (f"# NSF GRFP\n\n{LONG}", "fellowship", "NSF GRFP"),
        (f"# Letter of Motivation\n\nOld Mundus Joint Master Degree\n\n{LONG}", "masters",
         "Old Mundus Joint Master Degree"),
        (f"Dear all,\n\nSubject: Motivation letter, PhD position in Old Ice (ref. IC-4127-31)\n\n{LONG}", "phd",
         "PhD position in Old Ice"),
        (f"With this letter I apply for the Master's programme Ice Informatics at Vaduz. {LONG}", "masters",
         "Master's programme Ice Informatics"),
        (f"Ada Brok, PhD, CEng MICE\n\nDear Madam,\n\n{LONG}", None, None),
        (f"Ada Brok — doctoral researcher, School of Ice, University of Vaduz\n\n{LONG}", None, None),
        (f"# Research Statement\n\nAda Brok\nDepartment of Ice, University of Vaduz\n\n{LONG}", None, None),
        # Told in the text alone.
        (f"I see in your M.Sc. Ice Informatics a good school. {LONG}", "masters", "M.Sc. Ice Informatics"),
        (f"An MPhil in Ice Health would give me a year in that building. {LONG}", "masters", "MPhil in Ice Health"),
        (f"I have selected the MEng in Ice Networks since its laboratory is cold. {LONG}", "masters",
         "MEng in Ice Networks"),
        (f"I hope to be admitted to the Graduate Program in Ecology so that I can say it. {LONG}", None,
         "Graduate Program in Ecology"),
        (f"You have just advertised for an Applied Scientist, Ice Forecasting. {LONG}", None,
         "Applied Scientist, Ice Forecasting"),
        (f"I apply to be a predoctoral fellow at the Ice Archive. {LONG}", "job", "predoctoral fellow"),
        (f"From the Old Ice Learning Summer School I hope for three things. {LONG}", None,
         "Old Ice Learning Summer School"),
        (f"In July I will complete the MSc in Ice at the coast. {LONG}", None, None),
        (f"# Why do you want to intern with us?\n\n{LONG}", "internship", None),
        # What a later heading or somebody's past tells of is not what is wanted.
        (f"# Research Statement\n\n{LONG}\n\n## 1.1 Old ice (PhD, Vaduz 2015-2020)\n\n{LONG}", None, None),
        (f"I stayed there for the whole of my doctorate. {LONG}", None, None),
        (f"My B.Sc. was at the coast, where I drew ice. {LONG}", None, None),
        (f"Ada Brok\n4 Berg Road\nHadley, MA 01035\n\nDear all,\n\n{LONG}", None, None),
        (f"Ada Brok\nDepartment of Ice\n\nThe Committee\nVaduz\n\nDear all,\n\n{BODY}", None, None),
    ],
)  # fmt: skip
def test_degree_and_programme_come_from_what_is_applied_for(
    text: str, degree: str | None, programme: str | None
) -> None:
    assert (value(text, "statement.degree"), value(text, "statement.programme")) == (degree, programme)


@pytest.mark.parametrize(
    ("text", "name", "email", "website"),
    [
        (f"{BODY}\n\nContact: ada@brok.example | https://brok.example\n\nAda Brok", "Ada Brok", "ada@brok.example",
         "https://brok.example"),
        (f"# Proposal\n\n| Name | Ada Brok |\n|---|---|\n| Email | a@b.example |\n| Website | ice.example |\n\n{BODY}",
         "Ada Brok", "a@b.example", "ice.example"),
        (f"{BODY}\n\nAda Brok · ada@ice.example · +41 555 0101", "Ada Brok", "ada@ice.example", None),
        (f"Ada Brok\n[mail](mailto:ada@ice.example) | [Website](https://adabrok.example)\n\n{BODY}", "Ada Brok",
         "ada@ice.example", "https://adabrok.example"),
        (f"Dear all,\n\n{BODY}\n\nI remain, yours faithfully\n\nAda Brok (Ms)", "Ada Brok", None, None),
        (f"Dear all,\n\n{BODY}\n\nRespectfully,\nAda Brok", "Ada Brok", None, None),
        (f"Dear all,\n\n{BODY}\n\nWith gratitude,\n\nAda Brok", "Ada Brok", None, None),
        (f"# Personal Statement\n\n**Ada Brok** — MA Ice and Law\n\n{BODY}", "Ada Brok", None, None),
        (f"Statement of Purpose      Ada M. Brok\n\nDepartment of Ice, University of Vaduz\n\n{LONG}", "Ada M. Brok",
         None, None),
        (f"BROK-LIND, Ada M. — Ice Fund — p. 1 of 3\n\n{BODY}", "Ada M. Brok-Lind", None, None),
        (f"To: Ice Graduate School\nFrom: Ada Brok, Vaduz (<ada@ice.example>)\n\n{BODY}", "Ada Brok",
         "ada@ice.example", None),
        (f"Task: T31 · Mentors: see task · Intern: Sutarti (I have one name only)\n\n{BODY}", "Sutarti", None, None),
        (f"Comments welcome: [Ada Brok](mailto:ada.brok@ice.example)\n\n{BODY}", "Ada Brok", "ada.brok@ice.example",
         None),
        (f"Hi mentors! Ada Brok here, the one who filed the bug.\n\n{BODY}", "Ada Brok", None, None),
        (f"{BODY}\n\nAda Brok / ada@ice.example", "Ada Brok", "ada@ice.example", None),
        (f"Gates Scholarship\nPersonal statement of Ada Brok\n\n{BODY}", "Ada Brok", None, None),
        (f"Dear all,\n\n{BODY}\n\nUn saludo cordial,\nAda Brok", "Ada Brok", None, None),
        (f"Applicant: ADA BROK LIND   Country: LIECHTENSTEIN\n\n{BODY}", "Ada Brok Lind", None, None),
        (f"Dear all,\n\n{BODY}\n\nWith best regards,\nTesfalidet", "Tesfalidet", None, None),
        (f"SoP – MPhil ACS\nWei-Ting Brok\n\n{BODY}", "Wei-Ting Brok", None, None),
        (f"Rosario, Argentina\n\n{BODY}", None, None, None),
        (f"{BODY}\n\nContact: ada [at] ice (dot) example", None, "ada@ice.example", None),
        # The first half of an address is no site.
        (f"Ada Brok\nad.brok97@ice.example\n\n{BODY}", "Ada Brok", "ad.brok97@ice.example", None),
        (f"---\nauthor: Ada Brok\nemail: ad.brok97@ice.example\n---\n\n{BODY}", "Ada Brok",
         "ad.brok97@ice.example", None),
    ],
)  # fmt: skip
def test_name_and_address_in_tables_and_last_lines(
    text: str, name: str, email: str | None, website: str | None
) -> None:
    found = (value(text, "applicant.name"), value(text, "applicant.email"), value(text, "applicant.website"))
    assert found == (name, email, website)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Ada Brok\n\nTo: Dr. Lind\n\nRe: Research Fellow in Ice\n\nDear Dr. Lind,\n\n{BODY}\n\nYours,\nAda Brok",
         "cover_letter"),
        (f"Dear Committee,\n\nI wish to be admitted to your graduate school. {BODY}\n\nYours,\nAda Brok",
         "statement_of_purpose"),
        (f"Dear Ice Archive,\n\nI would love to join you. I have a master's degree. {BODY}\n\nYours,\nAda Brok",
         "cover_letter"),
        (f"Dear Mentors,\n\nThis proposal is about ice. {BODY}\n\nYours,\nAda Brok", "project_proposal"),
    ],
)  # fmt: skip
def test_a_letter_for_an_opening_is_a_cover_letter(text: str, kind: str) -> None:
    assert value(text, "statement.kind") == kind
