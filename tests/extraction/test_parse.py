"""The whole parse: every value has words to rest on, and the same bytes always give the same."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from catalogue.extraction import extract
from catalogue.extraction.parse import FIELDS, KINDS, Evidence, Finding, Parse
from catalogue.extraction.vocabulary import Vocabulary, load
from catalogue.reading import SUPPORTED, read
from catalogue.reading.files import SourceFile, walk

ROOT = Path(__file__).parent.parent.parent
SAMPLES = [source for source in walk([ROOT / "fixtures" / "statements"]) if source.path.suffix in SUPPORTED]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(ROOT / "fixtures")


@pytest.mark.parametrize("source", SAMPLES, ids=lambda source: source.name)
def test_every_value_of_the_samples_rests_on_its_words(source: SourceFile, vocabulary: Vocabulary) -> None:
    document = read(source.load(), source.name)
    parse = extract(document, vocabulary)
    sources = {"text": document.text, "file name": document.name}
    sources |= {f"metadata:{key}": value for key, value in document.metadata.items()}
    findings = [*parse.fields.values(), *(row for rows in parse.records.values() for row in rows)]
    assert findings
    for finding in findings:
        assert finding.evidence and finding.rule, finding
        for e in finding.evidence:
            assert e.quote.strip() and sources[e.source][e.start : e.end] == e.quote, finding


def test_the_samples_give_the_records_in_their_form_and_always_the_same(vocabulary: Vocabulary) -> None:
    for source in SAMPLES:
        document = read(source.load(), source.name)
        first, second = extract(document, vocabulary), extract(document, vocabulary)
        assert json.dumps(first.as_dict()) == json.dumps(second.as_dict())
        assert set(first.fields) <= set(FIELDS)
        for kind, rows in first.records.items():
            assert all(set(row.data) == set(KINDS[kind]) for row in rows), (source.name, kind)


def test_the_printed_form() -> None:
    name = Finding({"value": "Ada Brok"}, (Evidence(0, 8, "Ada Brok"),), "signature", "sure")
    printed = Parse({"applicant.name": name}).as_dict()
    assert printed["applicant"] == {"name": "Ada Brok", "email": None, "website": None}
    assert printed["evidence"] == {"applicant.name": [{"in": "text", "start": 0, "end": 8, "quote": "Ada Brok"}]}
    assert printed["advisors"] == [] and printed["not_a_statement"] is None


def test_evidence_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="visible"):
        Evidence.span("a   b", 1, 4)


@pytest.mark.parametrize(
    "text",
    ["Aa Bb " * 3000, "Prof. Aa Bb and " * 1000, "A. " * 5000, "Master of Aa and Bb " * 900, "Aa\n" * 5000, "[" * 9000],
    ids=["names", "titles", "initials", "degrees", "lines", "brackets"],
)
def test_no_text_takes_longer_than_a_statement_may(text: str, vocabulary: Vocabulary) -> None:
    """Patterns work in bounded windows; without that these texts take minutes."""
    began = time.process_time()
    extract(read(f"I want to study ice with the best of all. {text}".encode(), "a.txt"), vocabulary)
    assert time.process_time() - began < 5
