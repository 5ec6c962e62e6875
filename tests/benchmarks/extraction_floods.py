"""Measure what hostile texts of 1 MB cost extraction: seconds of CPU time and memory.

    python -m tests.benchmarks.extraction_floods [--length 1000000]

The bounds are 1 second a MB, and 200 MB + 50 times the text. Each text is understood in a process of its own.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from pathlib import Path

from catalogue.extraction import extract
from catalogue.extraction.vocabulary import load
from catalogue.reading import read
from tests.benchmarks.statements import statements

FIXTURES = Path(__file__).parents[2] / "fixtures"
# What is repeated, by what it is hard for.
UNITS = {
    "one word": "ice",
    "one line of words": "ice and more of it and ",
    "paragraphs of one word": "ice\n\n",
    "headings": "# Old ice\n",
    "names without an end": "Ada Brok ",
    "names in a list": "Ada Brok, ",
    "titles without an end": "Prof. Dr. ",
    "titled names": "Prof. Dr. Ada Brok and ",
    "initials": "A. B. ",
    "one institution": "University of Vaduz ",
    "of of of": "University of ",
    "institutes": "the Institute of Ice at ",
    "quotes that never close": "“ice ",
    "brackets that never close": "(ice ",
    "brackets": "[1] (2019) ",
    "references": "[1] A. Brok and B. Lind. Old ice. In Ice, 2019.\n\n",
    "own papers": "My paper “Old ice” is under review at Ice 2019. ",
    "works": "I developed a model of old ice that I built and designed to study ",
    "wishes": "I would like to work with Ada Brok, who wants to work with ",
    "degrees": "PhD in Ice, M.S. in Snow, ",
    "dates": "from 1 May 2019 to June 2020, ",
    "addresses": "ada.brok@ice.example.org/ice ",
    "dots": "e.g. i.e. ",
    "capitals": "THE ICE OF OLD ",
    "areas": "machine learning and robotics and ",
    "accents": "é̂̃ü ",
    "items": "- Kelner: an app\n",
    "table rows": "| Ada Brok | ice |\n",
}


def main() -> None:
    """Measure each text and print the dearest first."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--length", type=int, default=1_000_000)
    length = options.parse_args().length
    texts = {name: (unit * (length // len(unit) + 1))[:length] for name, unit in UNITS.items()}
    (texts["a statement as long"],) = (document.text for document in statements(1, length))
    # Without words of a statement around it a text would be refused before any rule is tried.
    texts = {
        name: "I am writing to apply, and it is my wish that you read this. " * 3 + text for name, text in texts.items()
    }
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        rows = sorted(pool.imap_unordered(_measure, texts.items(), chunksize=1), reverse=True)
    print(f"{'s a MB':>8} {'MB':>6}  bounds: 1.0 and {200 + 50 * length / 1e6:.0f}")
    for seconds, megabytes, name in rows:
        print(f"{seconds * 1e6 / length:8.2f} {megabytes:6.0f}  {name}")


def _measure(named: tuple[str, str]) -> tuple[float, float, str]:
    name, text = named
    vocabulary = load(FIXTURES)
    extract(read(b"I am here. " * 50, "a.md"), vocabulary)  # what is made once for all documents is not counted
    document = read(text.encode(), "a.md")
    begun = time.process_time()
    extract(document, vocabulary)
    seconds = time.process_time() - begun
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, name


if __name__ == "__main__":
    main()
