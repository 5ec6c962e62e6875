"""Whatever a text holds: no exception, every quote where it says, the same again and in any order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.extraction import Parse, Vocabulary, extract
from catalogue.extraction.parse import FIELDS, KINDS
from catalogue.extraction.vocabulary import load
from catalogue.reading import Document, read

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "fixtures" / "statements").rglob("*") if path.suffix in {".txt", ".md"})
# What rules look for, in whatever order: sentences that no person writes and every pattern meets.
WORDS = (
    "I we my his her their she was am worked on with under at in of for the a an and, or . ; : ( ) “ ” \" ' ’ — - "
    "Prof. Dr. Ada Brok, Ms O’Neill van der Berg, Ph.D. MSc PhD University of Vaduz Institute Lab at Ice Inc. GSoC "
    "2031 advised by supervised would like to work apply applying for position thesis paper titled published under "
    "review [1] 2019 (2020) NeurIPS arXiv:2001.00001 doi:10.1/x https://a.example me@a.example project developed "
    "designed a system called Kelner that machine learning robotics interested research "
    "award teaching assistant for Physics References Sincerely, Dear Committee, \n\n # - * "
    "\t | École Žižkov İstanbul 李明 ß ﬁ \u200b \u0301 \ufeff"
).split(" ")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(ROOT / "fixtures")


def check(document: Document, parse: Parse) -> None:
    """Assert that all names and quotes are as they must be."""
    findings = [*parse.fields.values(), *(row for rows in parse.records.values() for row in rows)]
    assert set(parse.fields) <= set(FIELDS)
    assert set(parse.records) <= set(KINDS)
    for finding in findings:
        assert finding.evidence
        for e in finding.evidence:
            assert e.quote.strip()
            assert e.source != "text" or document.text[e.start : e.end] == e.quote


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400))
def test_any_characters(vocabulary: Vocabulary, text: str) -> None:
    document = read(("word " * 40 + text).encode("utf-8", "replace"), "a.txt")
    check(document, extract(document, vocabulary))


@settings(max_examples=250, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=45, max_size=150))
def test_the_words_of_statements_in_any_order(vocabulary: Vocabulary, words: list[str]) -> None:
    document = read(" ".join(words).encode(), "a.md")
    parse = extract(document, vocabulary)
    check(document, parse)
    assert extract(document, vocabulary) == parse


@pytest.mark.parametrize("seed", range(40))
def test_samples_cut_and_mixed(vocabulary: Vocabulary, seed: int) -> None:
    chance = random.Random(seed)
    text = chance.choice(SAMPLES).read_text(encoding="utf-8")
    for _ in range(chance.choice([3, 30, 90])):
        at, length = chance.randrange(len(text) + 1), chance.randrange(1, 60)
        start = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(["", text[start : start + length], chance.choice(WORDS)]) + text[at + length :]
    document = read(text.encode(), "a.md")
    check(document, extract(document, vocabulary))


def test_another_process_and_another_order_find_the_same() -> None:
    """Sets and dictionaries are ordered otherwise under another hash seed; what a document says is not."""
    program = (
        "import sys; from pathlib import Path; from hashlib import sha256\n"
        "from catalogue.extraction import extract; from catalogue.extraction.vocabulary import load\n"
        "from catalogue.reading import read\n"
        "vocabulary = load(Path('fixtures'))\n"
        "digest = lambda p: sha256(repr(extract(read(Path(p).read_bytes(), p), vocabulary)).encode()).hexdigest()\n"
        "print(sorted((path, digest(path)) for path in sys.argv[1:]))\n"
    )
    paths = [str(path.relative_to(ROOT)) for path in SAMPLES]

    def digests(order: list[str], seed: str) -> str:
        command = [sys.executable, "-c", program, *order]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    assert len(paths) > 3
    assert digests(paths, "1") == digests(paths[::-1], "2")
