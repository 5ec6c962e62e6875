"""Names of the world: how they are shown, where they sort, and when two may be one person's."""

from __future__ import annotations

import pytest

from catalogue.extraction.name_patterns import is_plausible
from catalogue.extraction.names import display_name, may_be_same, sort_key


@pytest.mark.parametrize(
    ("written", "shown", "key"),
    [
        ("Jana Vrána", "Jana Vrána", "vrana jana"),
        ("Prof. Dr. Jana VRÁNA", "Jana Vrána", "vrana jana"),
        ("Prof. Dr.-Ing. Hans Müller", "Hans Müller", "muller hans"),
        ("Associate Professor Ada Brok", "Ada Brok", "brok ada"),
        ("Professor Emeritus Ivo Lind", "Ivo Lind", "lind ivo"),
        ("Ms. Okoro", "Okoro", "okoro"),
        ("Dr O'Brien", "O'Brien", "obrien"),
        ("SIOBHÁN O’BRIEN", "Siobhán O’Brien", "obrien siobhan"),
        ("Okafor, Ngozi", "Ngozi Okafor", "okafor ngozi"),
        ("Jan van der Berg", "Jan van der Berg", "berg jan van der"),
        ("Ludwig von Arnim Jr.", "Ludwig von Arnim Jr.", "arnim ludwig von"),
        ("María José García y Vega", "María José García y Vega", "vega maria jose garcia y"),
        ("João da Silva", "João da Silva", "silva joao da"),
        ("M. Pavan Kumar", "M. Pavan Kumar", "kumar m pavan"),
        ("J.-P. Morel", "J.-P. Morel", "morel j-p"),
        ("Trịnh Ngọc Hải", "Trịnh Ngọc Hải", "hai trinh ngoc"),
        ("Łukasz Żak", "Łukasz Żak", "zak lukasz"),
        ("Søren Østergård", "Søren Østergård", "ostergard soren"),
        ("Eldbjörg Þrándardóttir", "Eldbjörg Þrándardóttir", "þrandardottir eldbjorg"),
        ("Анна Каренина", "Анна Каренина", "каренина анна"),
        ("Ming Ma", "Ming Ma", "ma ming"),
        ("Ing-Marie Ek", "Ing-Marie Ek", "ek ing-marie"),
        ("Yusuf al-Harith", "Yusuf al-Harith", "al-harith yusuf"),
        ("Alasdair Mac an Rothaich", "Alasdair Mac an Rothaich", "rothaich alasdair mac an"),
        ("Jane Doe, Ph.D.", "Jane Doe", "doe jane"),
        ("Jane Doe, M.Sc. applicant", "Jane Doe", "doe jane"),
        ("Brok's", "Brok", "brok"),
        ("  Ada   Brok , ", "Ada Brok", "brok ada"),
        ("Aaliyah", "Aaliyah", "aaliyah"),
        ("DeShawn McDonald", "DeShawn McDonald", "mcdonald deshawn"),
    ],
)
def test_display_and_sorting(written: str, shown: str, key: str) -> None:
    assert display_name(written) == shown
    assert sort_key(written) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jan Corvin", "Jan Corvin", True),
        ("Prof. Corvin", "Jan Corvin", True),
        ("J. Corvin", "Jan Corvin", True),
        ("Jan P. Corvin", "Jan Corvin", True),
        ("Müller, Eva", "Eva Muller", True),
        ("Pavan Kumar", "M. Pavan Kumar", True),
        ("Jana Corvin", "Ivo Corvin", False),
        ("J. Corvin", "Ivo Corvin", False),
        ("Jan Corvin", "Jan Corvini", False),
        ("Jan Corvin", "Corvin Jan", False),
    ],
)
def test_who_may_be_the_same(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same


@pytest.mark.parametrize(
    ("phrase", "plausible"),
    [
        ("Ada Brok", True),
        ("A. B. Lindqvist", True),
        ("Jan van der Berg", True),
        ("Ada", False),
        ("Machine Learning", False),
        ("Uppsala University", False),
        ("Spring School", False),
        ("Deep Q", False),
        ("Ada B.", False),
        ("NLP Systems", False),
        ("United Kingdom", False),
    ],
)
def test_what_can_be_a_full_name(phrase: str, plausible: bool) -> None:
    assert is_plausible(phrase) is plausible
