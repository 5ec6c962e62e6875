"""Measure how fast statements are understood, on one core.

    python -m tests.benchmarks.extraction_speed [--statements 200] [--rounds 5]

Prints documents of 6 KB a second (CPU time, the best of several rounds) of the whole of `extract`, and,
where spaCy is installed (requirements-benchmarks.txt), of a blank English tokeniser with a PhraseMatcher of
the same phrases, measured in turns. Then the time a KB for texts up to 5 MB: linear means about equal.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from catalogue.extraction import Document, Vocabulary, extract
from catalogue.extraction.vocabulary import load
from tests.benchmarks.statements import statements

FIXTURES = Path(__file__).parents[2] / "fixtures"
SIZE = 6_000
LENGTHS = (6_000, 60_000, 600_000, 5_000_000)


def main() -> None:
    """Run both measurements and print them."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--statements", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    vocabulary = load(FIXTURES)
    documents = statements(given.statements, SIZE)
    mean = sum(len(document.text) for document in documents) / len(documents)
    print(f"{len(documents)} statements of {mean / 1000:.1f} KB, {given.rounds} rounds, CPU time on one core")
    rivals: dict[str, Callable[[], float]] = {"extract": lambda: _extract_all(documents, vocabulary)}
    best = _best(rivals | _spacy(documents, vocabulary), given.rounds)
    for name, seconds in best.items():
        print(f"  {name:<40} {len(documents) / seconds:8.0f} documents/s")
    for length in LENGTHS:
        seconds = _extract_all(statements(1, length), vocabulary)
        print(f"  {length / 1000:>8.0f} KB {1e6 * seconds / length:8.3f} ms a KB")


def _best(rivals: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Return the CPU seconds of each rival's best round; they take turns, so that all see the same machine."""
    best = dict.fromkeys(rivals, float("inf"))
    for turn in range(rounds):
        for name, run in rivals.items():
            best[name] = min(best[name], run())
        if sys.stderr.isatty():
            print(f"\r{turn + 1} of {rounds} rounds", end="\n" if turn + 1 == rounds else "", file=sys.stderr)
    return best


def _extract_all(documents: list[Document], vocabulary: Vocabulary) -> float:
    begun = time.process_time()
    for document in documents:
        extract(document, vocabulary)
    return time.process_time() - begun


def _spacy(documents: list[Document], vocabulary: Vocabulary) -> dict[str, Callable[[], float]]:
    """Return spaCy's blank tokeniser alone and with the vocabulary's phrases; nothing where it is not installed."""
    entries = (*vocabulary.institutions, *vocabulary.areas)
    phrases = sorted({alias.text for entry in entries for alias in entry.spellings})
    command = [sys.executable, "-I", str(Path(__file__).with_name("spacy_rival.py"))]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin and process.stdout
    questions, answers = process.stdin, process.stdout
    try:
        questions.write(json.dumps({"texts": [document.text for document in documents], "phrases": phrases}) + "\n")
        questions.flush()
    except BrokenPipeError:
        pass
    if answers.readline().strip() != "ready":
        print("  spaCy is not installed; with pip install -r requirements-benchmarks.txt it runs beside")
        return {}

    def ask(name: str) -> float:
        questions.write(f"{name}\n")
        questions.flush()
        return float(answers.readline())

    return {
        "spaCy, blank tokeniser": lambda: ask("tokeniser"),
        f"spaCy, and {len(phrases):,} phrases": lambda: ask("matcher"),
    }


if __name__ == "__main__":
    main()
