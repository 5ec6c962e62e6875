"""Measure how fast statements are read, on one core.

    python -m tests.benchmarks.reading_speed [--rounds 5]

Prints the pages a second of the samples as PDF (the bound is 60), the samples a second in the other formats, and the
seconds a MB of writing as text, Markdown, LaTeX and HTML for lengths up to 5 MB: linear means about equal. All is CPU
time, the best of several rounds.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from catalogue.reading import read
from tests.reading.make_formats import FORMATS, MADE, sources

PAGES_A_SECOND = 60
LENGTHS = (100_000, 1_000_000, 4_900_000)


def main() -> int:
    """Run both measurements and print them."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5)
    rounds = options.parse_args().rounds
    rates = {ending: _samples(ending, rounds) for ending in ("txt", *FORMATS)}
    for ending, (seconds, files, pages) in rates.items():
        shown = f"{files / seconds:8.0f} statements a second" if not pages else f"{pages / seconds:8.0f} pages a second"
        print(f"{ending:5} {shown}")
    print(f"\n{'s a MB':5} " + " ".join(f"{length / 1e6:6.1f} MB" for length in LENGTHS))
    for ending in ("txt", "md", "tex", "html"):
        print(f"{ending:6} " + " ".join(f"{_long(ending, length, rounds):9.3f}" for length in LENGTHS))
    seconds, _, pages = rates["pdf"]
    return int(pages / seconds < PAGES_A_SECOND)


def _samples(ending: str, rounds: int) -> tuple[float, int, int]:
    """Return the seconds for all samples in one format, their number and, of PDFs, that of their pages."""
    paths = [MADE / f"{path.stem}.{ending}" for path in sources()] if ending != "txt" else sources()
    files = [(path.read_bytes(), path.name) for path in paths]
    pages = sum(map(_pages, paths)) if ending == "pdf" else 0
    return _best(lambda: [read(data, name) for data, name in files], rounds), len(files), pages


def _long(ending: str, length: int, rounds: int) -> float:
    """Return the seconds a MB for the samples one after another, as often as it takes to that length."""
    paths = sources() if ending in {"txt", "md"} else [MADE / f"{path.stem}.{ending}" for path in sources()]
    whole = "\n\n".join(_body(path.read_text(encoding="utf-8"), ending) for path in paths)
    text = (whole * (length // len(whole.encode()) + 1)).encode()[:length].decode(errors="ignore")
    return _best(lambda: read(text.encode(), f"a.{ending}"), min(rounds, 2)) * 1e6 / length


def _body(text: str, ending: str) -> str:
    if ending == "tex":
        return text.partition("\\begin{document}")[2].partition("\\end{document}")[0]
    return text.partition("<body>")[2].partition("</body>")[0] if ending == "html" else text


def _pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def _best(work: Callable[[], object], rounds: int) -> float:
    def once() -> float:
        begun = time.process_time()
        work()
        return time.process_time() - begun

    return min(once() for _ in range(rounds))


if __name__ == "__main__":
    sys.exit(main())
