"""Measure what sources made of one thing over and over cost the readers: seconds of CPU time and memory.

    python -m tests.benchmarks.reading_floods [--length 1000000]

The bounds are 1 second a MB, and 200 MB + 50 times the file. Each source is read in a process of its own. The exit
status is 1 where one of them is above a bound.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time

from catalogue.reading import UnreadableDocument, read
from tests.reading.floods import FLOODS, Flood

MEGABYTE = 1_000_000


def main() -> int:
    """Measure each source and print the dearest first."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--length", type=int, default=MEGABYTE)
    length = options.parse_args().length
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        tasks = [(flood, length) for flood in FLOODS]
        rows = sorted(pool.imap_unordered(_measure, tasks, chunksize=1), reverse=True)
    most = 200 + 50 * length / MEGABYTE
    print(f"{'s a MB':>8} {'MB':>6}  bounds: 1.0 and {most:.0f}")
    for seconds, megabytes, name in rows:
        print(f"{seconds:8.2f} {megabytes:6.0f}  {name}")
    return int(any(seconds > 1 or megabytes > most for seconds, megabytes, _ in rows))


def _measure(task: tuple[Flood, int]) -> tuple[float, float, str]:
    flood, length = task
    data = flood.of(length)
    begun = time.process_time()
    try:
        read(data, f"a{flood.ending}")
        said = ""
    except UnreadableDocument as error:
        said = f" ({error.reason})"
    seconds = (time.process_time() - begun) * MEGABYTE / len(data)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return seconds, megabytes, f"{flood.ending} {flood.reason}{said}"


if __name__ == "__main__":
    sys.exit(main())
