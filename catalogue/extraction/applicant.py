"""Find who wrote the statement: as signed or headed, else as the file or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.contact import find_email, find_website
from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.degree_words import DEGREES
from catalogue.extraction.name_patterns import HONOURED, NAME, is_plausible
from catalogue.extraction.names import display_name, may_be_same
from catalogue.extraction.page_parts import cell_pairs, closing_lines, contact_lines, head_lines
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.reading.layout.headings import TITLE
from catalogue.reading.layout.signature import CLOSING

Candidate = tuple[str, Evidence, str, Confidence]
_LABEL = re.compile(
    r"(?:full |applicant(?:['’]s)? |student |candidate |contributor |my )?(?:name|applicant|candidate|author"
    r"|student|contributor)"
    r"(?: name)?\s*[:|\t]\s*(?P<name>[^,|\t\n(]+)",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(
    r"(?:full |legal |applicant(?:['’]s)? |student |candidate |contributor |my |your )?(?:name|applicant|candidate"
    r"|author"
    r"|student|contributor)(?: name)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|https?:|www\.|\+?\d[\d ()-]{6,}")
# What may stand in one line with a name: the kind of text, a degree, "applicant", a page number.
_BESIDE_NAME = re.compile(
    rf"{TITLE.pattern}|\b(?:ph\.?\s?d\.?|m\.?\s?sc?\.?|b\.?\s?sc?\.?|mba|dphil|applicant|candidate|student"
    rf"|application|cv"
    r"|page\s+\d+(?:\s+of\s+\d+)?|by|for|graduate|doctoral|writing|home|fall|spring|autumn|winter|\d{4})(?=[\s,."
    r"|:)]|$)\.?",
    re.IGNORECASE,
)
_DEGREE_FIRST = re.compile("|".join(f"(?:{pattern}(?!\\w))" for name, pattern in DEGREES if name != "job"))
_ADDRESS_SIGN = re.compile(r"@|://|www\.|\w\.\w")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIVIDERS = re.compile(r"\s*(?:[|·•—–:;/(),]|\s-\s|\s-|-\s)\s*")
_ORGANISED = re.compile(r"[|·•—–:;(),]|\s-\s")
_SAYING = (
    Cue(rf"\b[Mm]y (?:full )?name(?: is|['’]s) (?P<name>{NAME})"),
    Cue(
        rf"\bI(?: am|['’]m) (?P<name>{NAME})(?=,? (?:currently|an?|the|and|from|writing|working|who|pursuing"
        rf"|studying)\b|[,.] )"
    ),
    Cue(rf"\bI, (?P<name>{NAME}),"),
)
# The writer's name stands among the first lines; further down stands the addressee's.
_FIRST_LINES = 6


def find_applicant(context: Context, institutions: tuple[Finding, ...] = ()) -> dict[str, Finding]:
    """Return ``applicant.name``, ``applicant.email`` and ``applicant.website``, as far as the document gives them.

    A name that several places give is one value with several proofs; the fullest form is shown.
    """
    found: dict[str, Finding] = {}
    name = _name(context, institutions)
    if name:
        found["applicant.name"] = name
    email, website = find_email(context), find_website(context, name.data["value"] if name else None)
    if email:
        found["applicant.email"] = email
    if website:
        found["applicant.website"] = website
    return found


def _name(context: Context, institutions: tuple[Finding, ...]) -> Finding | None:
    taken = [(e.start, e.end) for row in institutions for e in row.evidence]
    candidates = [
        candidate
        for source in (_signed, _labelled, _in_table, _headed, _in_metadata, _said)
        for candidate in source(context)
        if candidate[1].source != "text" or not any(a < candidate[1].end and candidate[1].start < b for a, b in taken)
    ]
    if not candidates:
        return None
    first = candidates[0]
    agreeing = [c for c in candidates if may_be_same(c[0], first[0])]
    value = max((c[0] for c in agreeing), key=lambda name: (len(name.split()), len(name.replace(".", ""))))
    # The proof of the form shown comes first.
    agreeing.sort(key=lambda c: c[0] != value)
    return Finding({"value": value}, tuple(c[1] for c in agreeing[:4]), first[2], first[3])


def _signed(context: Context) -> Iterator[Candidate]:
    for line in closing_lines(context):
        words = line.text.strip(" -–—~*_,")
        if not CLOSING.fullmatch(words):
            name = display_name(re.split(r"[,(|]", words)[0])
            if re.fullmatch(NAME, name) and is_plausible(name):
                yield name, Evidence.span(context.text, line.start, line.end), "signature", "sure"
                return
    for line in contact_lines(context):
        # "Ada Brok · ada@example.org · Vaduz"
        first, *rest = re.split(r"\s*[|·•]\s*|,\s+(?=\S+@)", line.text)
        name = display_name(re.split(r"[,(:]", first)[0])
        addressed = rest and _ADDRESS.search(line.text, len(first))
        if addressed and re.fullmatch(NAME, name) and is_plausible(name):
            start = line.start + line.text.find(first)
            yield name, Evidence.span(context.text, start, start + len(first)), "name beside the address", "sure"
            return


def _labelled(context: Context) -> Iterator[Candidate]:
    for line in head_lines(context):
        if match := _LABEL.match(line.text):
            name = display_name(match["name"])
            if re.fullmatch(NAME, name) and is_plausible(name):
                evidence = Evidence.span(context.text, line.start + match.start("name"), line.start + match.end("name"))
                yield name, evidence, "labelled name", "sure"


def _in_table(context: Context) -> Iterator[Candidate]:
    for label, line in cell_pairs(context):
        name = display_name(re.split(r"[,(|]", line.text)[0])
        if _NAME_LABEL.fullmatch(label) and re.fullmatch(NAME, name) and is_plausible(name):
            yield name, Evidence.span(context.text, line.start, line.end), "name in a table", "sure"


def _headed(context: Context) -> Iterator[Candidate]:
    for line in head_lines(context)[:_FIRST_LINES]:
        if HONOURED.match(line.text):
            continue
        written = _name_in_line(line.text)
        if written and not _is_common(context, written):
            start = line.start + line.text.find(written)
            evidence = Evidence.span(context.text, start, start + len(written))
            yield display_name(written), evidence, f"name in the {line.kind}", "sure"


def _in_metadata(context: Context) -> Iterator[Candidate]:
    for key in ("running_head", "author", "title"):
        value = context.document.metadata.get(key, "")
        # Above the pages may stand a name, an address and a title, divided by " | ".
        for part in value.split(" | ") if key == "running_head" else [value]:
            written = _name_in_line(part)
            if written and (key != "title" or len(written) < len(value)):
                start = value.find(part)
                yield (
                    display_name(written),
                    Evidence(start, start + len(part), part, f"metadata:{key}"),
                    "running head" if key == "running_head" else f"{key} of the file",
                    "likely",
                )


def _said(context: Context) -> Iterator[Candidate]:
    for sentence in context.where(*_SAYING):
        for pattern in _SAYING:
            match = pattern.search(sentence.text) if sentence.cues & pattern.bit else None
            name = display_name(match["name"]) if match else ""
            if match and (is_plausible(name) or (pattern is _SAYING[0] and name)):
                start = sentence.start + match.start("name")
                yield name, Evidence.span(context.text, start, start + len(match["name"])), "says so", "sure"


def _name_in_line(line: str) -> str | None:
    """Return the name, as written, that a line consists of beside the title, a degree or a page number."""
    rest = _BESIDE_NAME.sub(" | ", line)
    parts = [part.strip(" .|*_") for part in _DIVIDERS.split(rest) if part.strip(" .|*_")]
    if not parts or "@" in line:
        return None
    names = [part for part in parts if re.fullmatch(NAME, " ".join(part.split())) and is_plausible(display_name(part))]
    # In "Rosario, Argentina" or "Deep Learning, Optics" the other part is no title: nobody's name.
    marked = rest != line or not _ORGANISED.search(line) or any(_DEGREE_FIRST.match(part) for part in parts)
    first = names[:1] == parts[:1]
    return names[0] if len(names) == 1 and (len(parts) == 1 or (marked and (first or len(parts) <= 4))) else None


def _is_common(context: Context, name: str) -> bool:
    """Tell whether the words are ordinary ones: they stand in lower case elsewhere in the text."""
    for word in _LETTERS.findall(name):
        if len(word) > 3 and word.lower() in context.text:
            standing = re.compile(rf"(?<!\S)[^\w\s]*{re.escape(word.lower())}(?!\w)\S*")
            # Not in an address: there every name stands in lower case.
            if any(not _ADDRESS_SIGN.search(match.group()) for match in standing.finditer(context.text)):
                return True
    return False
