"""What is refused, and for which reason; and what looks like it and is taken."""

from __future__ import annotations

import pytest

from catalogue.extraction import extract
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.reading import read

CV = """# Ada Brok

## Education
- MSc in Ice, Vaduz Polytechnic, 2019-2021, with distinction in glacial physics and in field methods
- BSc in Water, Brno, 2016-2019, thesis on the age of the ice in the lower Malbun valley

## Experience
- Technician at the Ice Archive, 2021-2023, responsible for the care of the cores and for the cold rooms

## Skills
- Python, Fortran, drilling, and the repair of pumps

## Languages
- Slovak, German, English
"""
README = """# iceflow

A small library that computes how the ice of a valley flows, for those who measure it and for those who teach it.

## Installation

Run `pip install iceflow` or `git clone` the repository and then run `make install` in the folder that it makes.

## Usage

Call `iceflow.run` with the file that holds the shape of the valley. The result is a table with a row for each
year.

## License

MIT
"""
RECOMMENDATION = """Dear Committee,

I am pleased to recommend Ada Brok for your doctoral programme. I have known Ada for three years, in which she was
my student and then my assistant. She measured the ice of the valley, and her thesis was the best of its year. She
is careful with her data, and her colleagues trust her. She will do well wherever she goes, and I support her
application without reservation.

Sincerely,
Prof. Jana Vrána
"""
ADVERTISEMENT = """PhD position in old ice

We are looking for a doctoral student who will measure the age of ice. The successful candidate has a degree in
physics and likes the cold. What we offer: a position for four years, a salary by the scale of the state, and a
cold room. Applicants should send their papers by the closing date. Women are encouraged to apply to this position.
"""
GERMAN = """Sehr geehrte Damen und Herren,

hiermit bewerbe ich mich um die Stelle als Doktorandin in Ihrer Arbeitsgruppe. Ich habe Physik in Wien studiert und
meine Arbeit über das Alter des Eises geschrieben, das in unserem Tal liegt. Seitdem arbeite ich im Archiv und
pflege die Bohrkerne, und ich möchte nun wissen, wie lange das Eis noch bleibt und was danach aus dem Dorf wird,
das von ihm lebt.
"""
STATEMENT = """# Statement of Purpose

## Education and Experience

I studied ice in Vaduz and worked in the archive of the cores for two years. There I learned that I want to know
more than I do, and that is why I am applying for the doctoral programme. My teacher recommends me, but I would
rather tell you myself what I did and what I would like to do, namely to measure how old the ice is, and for how
long it will stay with us in the valley.
"""


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        (CV, "brok.md", "curriculum vitae"),
        (README, "README.md", "README"),
        (RECOMMENDATION, "letter.txt", "letter of recommendation"),
        (ADVERTISEMENT, "position.txt", "advertisement"),
        (GERMAN, "brief.txt", "not written in English"),
        ("I want to study ice in Vaduz.", "short.txt", "It has 7 words"),
    ],
)
def test_what_is_refused_gives_its_reason_and_nothing_else(text: str, name: str, says: str) -> None:
    parse = extract(read(text.encode(), name), Vocabulary())
    assert says in (parse.not_a_statement or "")
    assert parse.fields == {} and not any(parse.records.values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (STATEMENT, "a.md"),
        (STATEMENT.replace("Statement of Purpose", "Ada Brok"), "a.md"),
        (STATEMENT.replace("I studied", "She told me what she knew and I studied"), "a.md"),
    ],
)
def test_what_is_taken(text: str, name: str) -> None:
    assert extract(read(text.encode(), name), Vocabulary()).not_a_statement is None
