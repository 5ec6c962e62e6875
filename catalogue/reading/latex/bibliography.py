"""Reference lists and the citations that point at them."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.reading.document import BlockKind
from catalogue.reading.drafts import Draft, Run
from catalogue.reading.latex.stream import Tokens, words_of
from catalogue.reading.latex.typesetter import Typesetter

_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_ENTRY = re.compile(r"\\bibitem\s*(?:\[((?:[^\[\]{}]|\{[^{}]*\}){0,300})\])?\s*\{([^{}]{1,200})\}")
# The label of an author-year style: "Brok and Lind(2020)Brok, Lind". The list does not show it.
_AUTHOR_YEAR = re.compile(r"^(.*?)\(([^()]*)\)")
_LIST_HEADING = re.compile(r"references|bibliography|publications|literature|works", re.IGNORECASE)


def citation_labels(source: str) -> dict[str, str]:
    """Return how each entry of the document's own reference list is cited: "1", or "Brok (2020)"."""
    labels: dict[str, str] = {}
    if "\\bibitem" not in source:
        return labels
    for label, key in _ENTRY.findall(_COMMENT.sub("", source)):
        named = _AUTHOR_YEAR.match(label)
        words = f"{named.group(1)} ({named.group(2)})" if named else label
        labels.setdefault(key.strip(), re.sub(r"[{}]|\\natexlab", "", words).replace("~", " ") or str(len(labels) + 1))
    return labels


def begin_bibliography(page: Typesetter) -> None:
    """Begin the reference list, with the heading that LaTeX gives it where the writer gave none."""
    page.end_paragraph()
    page.drop_arguments(1)
    add_list_heading(page)
    kind, level = page.sheet.kind, page.sheet.level

    def close() -> None:
        page.end_paragraph()
        page.sheet.kind, page.sheet.level = kind, level

    page.begin_group("thebibliography", close)
    page.restyle(table=None)


def add_list_heading(page: Typesetter) -> None:
    """Set the heading of the list as LaTeX does, unless one stands there already."""
    drafts = page.sheet.drafts
    named = bool(drafts) and drafts[-1].kind == "heading" and bool(_LIST_HEADING.search(drafts[-1].plain))
    own = next((page.macros.commands[name] for name in ("refname", "bibname") if name in page.macros.commands), None)
    heading = page.plain(own.body) if own else "References"
    if not named and heading:
        drafts.append(Draft("heading", (Run(heading),), 2))


def entry(page: Typesetter) -> None:
    """Begin an entry, with the number or label that the list shows."""
    page.end_paragraph()
    page.stream.option()
    key = words_of(page.stream.argument()).strip()
    kind: BlockKind = "reference"
    page.sheet.kind, page.sheet.level = kind, 0
    label = page.citations.get(key, "")
    if label and not label.endswith(")"):
        page.write_as_typed(f"[{label}] ")


def cite(page: Typesetter) -> None:
    """Set a citation as the page shows it; one whose list is not in the document leaves no trace."""
    page.stream.star()
    options: list[Tokens] = []
    while len(options) < 2 and (option := page.stream.option()) is not None:
        options.append(option)
    keys = words_of(page.stream.argument()).split(",")
    labels = [page.citations[key.strip()] for key in keys if key.strip() in page.citations]
    if not labels:
        close_gap(page)
        return
    note = ", ".join(filter(None, [page.plain(option) for option in options]))
    words = ", ".join([*labels, note] if note else labels)
    page.write_as_typed(words if labels[0].endswith(")") else f"[{words}]")


def refer(page: Typesetter) -> None:
    """Leave out the number of a section or figure, which only the compiled page knows, as one not shown."""
    page.stream.star()
    page.stream.argument()
    close_gap(page)


def close_gap(page: Typesetter) -> None:
    """Take the space back that stands before a citation which is not shown, and brackets around it."""
    runs = page.sheet.runs
    while runs and not runs[-1].text.strip(" \n"):
        runs.pop()
    if not runs:
        return
    words = runs[-1].text.rstrip(" \n")
    token = page.stream.next()
    if words.endswith("(") and token is not None and token.startswith(")"):
        words, token = words[:-1].rstrip(), token[1:]
    page.stream.push([token] if token else [])
    # The gap stays where a word follows; none opens before a full stop.
    follows = token is not None and token[0] not in " \n.,;:)!?" and token != "\\par"
    runs[-1] = replace(runs[-1], text=words + (" " if follows else ""))


_CITING = (
    "cite citep citet citealp citealt Citet Citep parencite textcite autocite footcite supercite footfullcite "
    "fullcite bibentry citeauthor citeyear citeyearpar onlinecite smartcite parencites textcites shortcite"
).split()
_REFERRING = "ref pageref eqref autoref cref Cref vref nameref".split()
HANDLERS = {**dict.fromkeys(_CITING, cite), **dict.fromkeys(_REFERRING, refer), "bibitem": entry}
ENVIRONMENTS = {"thebibliography": begin_bibliography}
