"""Reference lists that a document carries along as BibTeX, in a ``filecontents`` environment of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.reading.drafts import Draft, Run
from catalogue.reading.latex.bibliography import add_list_heading
from catalogue.reading.latex.tokens import tokens
from catalogue.reading.latex.typesetter import Typesetter

_CITING = re.compile(r"\\(?:no)?[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\[\]]{0,200}\]){0,2}\{([^{}]{1,500})\}")
_PRINTING = re.compile(r"\\(?:bibliography\s*\{|printbibliography)")
_ENTRY = re.compile(r"@[A-Za-z]+\s*\{\s*([^,\s{}\"]{1,100})\s*,")
_FIELD = re.compile(r"([A-Za-z]+)\s*=\s*(?:\{((?:[^{}]++|\{(?:[^{}]++|\{[^{}]*\})*\})*)\}|\"([^\"]*)\"|(\d+))")
_VENUES = ("journal", "journaltitle", "booktitle", "publisher", "school", "institution", "howpublished", "note")
# Nobody cites more in a statement.
_MOST_ENTRIES = 300


def read_entries(page: Typesetter, source: str) -> None:
    """Keep the entries of ``source`` that are cited, numbered in the order of their citation."""
    if "\\begin{filecontents" not in source or not _PRINTING.search(source):
        return
    entries = dict(_entries(source))
    keys = [key.strip() for found in _CITING.findall(source) for key in found.split(",")]
    cited = list(dict.fromkeys(entries if "*" in keys else [key for key in keys if key in entries]))[:_MOST_ENTRIES]
    page.entries = [entries[key] for key in cited]
    page.citations |= {key: str(number) for number, key in enumerate(cited, 1)}


def print_list(page: Typesetter) -> None:
    """Set the reference list, where the document carries one."""
    page.drop_arguments(1 if page.stream.peek() == "{" else 0)
    entries, page.entries = page.entries, []
    if entries:
        page.end_paragraph()
        add_list_heading(page)
    for number, entry in enumerate(entries, 1):
        words = page.plain(list(tokens(entry)))
        page.sheet.drafts.append(Draft("reference", (Run(f"[{number}] {words}"),)))


def _entries(source: str) -> Iterator[tuple[str, str]]:
    """Yield the key of each entry and its line in the list, as LaTeX: names, title, venue, year."""
    for part in source.split("\\begin{filecontents")[1:]:
        file = part.partition("\\end{filecontents")[0]
        found = list(_ENTRY.finditer(file))
        ends = [*(match.start() for match in found[1:]), len(file)]
        for match, end in zip(found, ends, strict=True):
            yield match.group(1), _line(file[match.end() : end])


def _line(body: str) -> str:
    fields = {name.casefold(): braced or quoted or bare for name, braced, quoted, bare in _FIELD.findall(body)}
    names = [" ".join(reversed(name.split(", ", 1))) for name in re.split(r"\s+and\s+", fields.get("author", ""))]
    venue = next((fields[name] for name in _VENUES if fields.get(name)), "")
    year = fields.get("year") or fields.get("date", "")[:4]
    place = ", ".join(filter(None, [venue, year]))
    return " ".join(
        f"{part.strip().rstrip('.')}." for part in (", ".join(names), fields.get("title", ""), place) if part
    )


HANDLERS = {"bibliography": print_list, "printbibliography": print_list}
