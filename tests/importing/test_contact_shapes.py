"""Contact data in the shapes of the world, and what merely looks like it: a line a case."""

from __future__ import annotations

import re

import pytest

from catalogue.importing.redaction import PLACEHOLDERS, mask

EMAILS = """
ada@example.org
Ada.Lovelace+x@mail.example.ac.uk
ada@exämple.de
ada＠example．org
ada @ example . org
ada (at) example (dot) org
ada[at]example.org
ada{at}example{dot}org
ada <at> example <dot> org
ada [@] example [.] org
ada AT example DOT org
ada -at- example -dot- org
ada_at_example.org
ada at example.org
Email: ada at example.ac.uk
Write to ada.lovelace at example.org now
mailto:ada@example.org
https://example.org/?to=ada%40example.org
ada&#64;example.org
ada@[192.0.2.1]
{ada,lovelace}@example.org
"ada lovelace"@example.org
a d a @ e x a m p l e . o r g
""".strip().split("\n")
BROKEN_EMAILS = ["ada@\nexample.org", "ada@example.\norg", "ada.love-\nlace@example.org"]
PHONES = """
+33 1 23 45 67 89
+33123456789
+33-1-23-45-67-89
0033 1 23 45 67 89
00 41 44 555 01 99
+44 (0)20 7946 0018
(0)20 7946 0018
(020) 7946 0018
020 7946 0018
07700900123
030 123456
030/123456
06-12345678
06.12.34.56.78
+49 (0) 30 / 12 34 56
Handy: 0151 23456789
Tél. : 01 23 45 67 89
(202)555-0143
1-202-555-0143
202.555.0143
202 555 0143
Phone (cell) 202 555 0143
+1 (202) 555-0143
98765 43210
(+91) 98765-43210
call me at 9876543210
Contact No: 9876543210
138-1234-5678
+86 138 1234 5678
(11) 91234-5678
+81-3-1234-5678
090-1234-5678
8 (912) 345-67-89
0803 555 0199
+٩٨٧٦٥٤٣٢١٠
+３３１２３４５６７８９
https://wa.me/33123456789
""".strip().split("\n")
ADDRESSES = [
    "Mira Tessaro\n12 Rue Inventée\n75005 Paris, France\nmira@example.org",
    "Mira Tessaro | 12 Rue Inventée, 75005 Paris | mira@example.org",
    "Jon Doe\n742 Invented Terrace\nSpringfield, IL 62704",
    "Hans Muster\nLindenstraße 12a\n8001 Zürich",
    "Giulia Rossi\nVia dei Fiori 12, 40126 Bologna",
    "Ada\nFlat 4, 221B Rolling Street\nLondon NW1 6XE",
    "Juan\nCalle de la Luna 14, 28004 Madrid",
    "Piet\nPrinsengracht 263\n1016 GV Amsterdam",
    "Anil\n#42, 5th Cross, Indira Nagar\nBangalore - 560038",
    "Kenji\n1-2-3 Sakura-cho\n〒100-0001 Tokyo",
    "Jo\nP.O. Box 1234\nNairobi 00100, Kenya",
    "Al\n55 Rue King, Montréal, QC H3C 1K3",
    "Ola\nStorgata 5, 0155 Oslo",
    "I live at 221 Rolling Lane, Ghent with my cat.",
]
KEPT = """
2019-2023, 2019–2023, 2018 - 2019 - 2020 - 2021
01.09.2021 - 31.08.2022
2021-09-01 to 2022-08-31
03-01-2021 04-02-2022
arXiv:2103.12345v2, arXiv 0704.0001, hep-th/9901001
https://doi.org/10.1016/j.cell.2020.01.001
10.1038/s41586-021-03819-2
GPA 3.85/4.00 (2018-2022)
0.123456789
pp. 123-145, pages 1234–1256, 016001-016010
ISBN 978-3-16-148410-0
ISBN: 0-306-40615-2
orcid 0000-0002-1825-0097
120 000 of 10 000 000, 1,234,567 samples, +10 000 000
1234567890 parameters and 9876543210 records
Cell 184 (2021) 1723-1740
Cell 181, 1112–1130 (2020); Cell 2019;177(4):1015-1030
PMLR 139:10096–10106, Nature 596 (2021) 583–589
Phys. Rev. Lett. 116, 061102
telephone (1999-2003) survey by mobile 2019-2021
x = 1 + 2 3 4 5 6 7 8
C++ 11 14 17 20
192.168.0.1 and version 1.2.3.4
https://github.com/x/y/pull/123456789
155 / 305 / 368
hidden sizes 256 512 1024 2048
Recall@10 and mAP@50 of torch@main
an intern @ Halden. The team was small
I worked at Halden. I liked it, looking at data.The rest
I contributed at scikit-learn.org and spoke at PyData.org
met at Foo dot product, student at dot com startups
@handle and #tag
Address: the question of bias
1st Place, a contest of 2021
Spring 12
3 Way Handshake
""".strip().split("\n")
KEPT_BLOCKS = [
    ("Graduate Admissions Committee\nDepartment of Physics\nLindenstraße 12\n8092 Zürich", "an office's own address"),
    ("2021 Summer School\n2022 Paris", "a year and a town"),
    ("Spring 2023\nPhD in Physics 2019 Berlin", "a year and a town within a line"),
    ("May 27 - June 16\tWeek 1\tRead 3 papers", "a row of a schedule"),
]
_DIGITS = re.compile(r"\d{3,}|[٠-٩０-９]{3,}")


@pytest.mark.parametrize("written", [*EMAILS, *BROKEN_EMAILS])
def test_no_part_of_an_email_address_is_left(written):
    shown = mask(f"See {written}" if "\n" in written else written)
    assert PLACEHOLDERS["email"] in shown
    assert not re.search(r"\bada\b|lace\b|exa?e?\w?mple\.", shown.replace("https://example.org", ""), re.I), shown


@pytest.mark.parametrize("written", PHONES)
def test_no_part_of_a_telephone_number_is_left(written):
    shown = mask(written)
    assert PLACEHOLDERS["phone"] in shown
    assert not _DIGITS.search(shown), shown


@pytest.mark.parametrize("written", ADDRESSES)
def test_no_street_or_postcode_is_left(written):
    shown = mask(written)
    assert shown.count(PLACEHOLDERS["address"]) == 1, shown
    assert not re.search(r"\d", shown), shown


@pytest.mark.parametrize("written", KEPT)
def test_what_only_looks_like_contact_data_stays(written):
    assert mask(written) == written
    assert mask(f"In prose, {written} stands within a line.") == f"In prose, {written} stands within a line."


@pytest.mark.parametrize(("written", "why"), KEPT_BLOCKS)
def test_lines_that_only_look_like_an_address_stay(written, why):
    assert mask(written) == written, why
