"""Find who wrote the statement: as signed or headed, else as the file or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.contact import find_email, find_website
from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.name_lines import is_name_label, is_single_name, labelled_name, name_in_line
from catalogue.extraction.name_patterns import HONOURED, NAME, WORD, is_plausible
from catalogue.extraction.names import display_name, fold, may_be_same
from catalogue.extraction.page_parts import cell_pairs, closing_lines, contact_lines, head_lines
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.reading.layout.signature import CLOSING

Candidate = tuple[str, Evidence, str, Confidence]
_ADDRESS = re.compile(r"@|https?:|www\.|\+?\d[\d ()-]{6,}")
_ADDRESS_SIGN = re.compile(r"@|://|www\.|\w\.\w")
_LETTERS = re.compile(r"[^\W\d_]+")
# As the author of a file, where the one before the comma is the family's: "Brok, Ada".
_FAMILY_FIRST = re.compile(rf"{WORD}, {WORD}(?: {WORD})?")
_SAYING = (
    Cue(rf"\b[Mm]y (?:full )?name(?: is|['’]s) (?P<name>{NAME})"),
    Cue(
        rf"\bI(?: am|['’]m) (?P<name>{NAME})(?=,? (?:currently|an?|the|and|from|writing|working|who|pursuing"
        rf"|studying)\b|[,.] )"
    ),
    Cue(rf"\bI, (?P<name>{NAME}),"),
    Cue(rf"(?P<name>{NAME}) here\b(?=[,.!])"),
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
        for source in (_signed, _labelled, _in_table, _headed, _in_metadata, _said, _linked)
        for candidate in source(context)
        if candidate[1].source != "text" or not any(a < candidate[1].end and candidate[1].start < b for a, b in taken)
    ]
    candidates = candidates or list(_signed_alone(context))
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
        first, *rest = re.split(r"\s*[|·•]\s*|,\s+(?=\S+@)|\s+/\s+", line.text)
        name = display_name(re.split(r"[,(:]", first)[0])
        addressed = rest and _ADDRESS.search(line.text, len(first))
        if addressed and re.fullmatch(NAME, name) and is_plausible(name):
            start = line.start + line.text.find(first)
            yield name, Evidence.span(context.text, start, start + len(first)), "name beside the address", "sure"
            return


def _labelled(context: Context) -> Iterator[Candidate]:
    for line in head_lines(context):
        span = labelled_name(line.text)
        if span:
            yield display_name(line.text[slice(*span)]), line.evidence(*span), "labelled name", "sure"


def _in_table(context: Context) -> Iterator[Candidate]:
    for label, line in cell_pairs(context):
        name = display_name(re.split(r"[,(|]", line.text)[0])
        if is_name_label(label) and re.fullmatch(NAME, name) and is_plausible(name):
            yield name, Evidence.span(context.text, line.start, line.end), "name in a table", "sure"


def _headed(context: Context) -> Iterator[Candidate]:
    for line in head_lines(context)[:_FIRST_LINES]:
        if HONOURED.match(line.text):
            continue
        written = name_in_line(context, line.text)
        if written and not _is_common(context, written):
            start = line.start + line.text.find(written)
            evidence = Evidence.span(context.text, start, start + len(written))
            yield display_name(written), evidence, f"name in the {line.kind}", "sure"


def _in_metadata(context: Context) -> Iterator[Candidate]:
    for key in ("running_head", "author", "title"):
        value = context.document.metadata.get(key, "")
        # Above the pages may stand a name, an address and a title, divided by " | ".
        for part in value.split(" | ") if key == "running_head" else [value]:
            written = name_in_line(context, part) or (
                part if key == "author" and _FAMILY_FIRST.fullmatch(part) else None
            )
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


def _linked(context: Context) -> Iterator[Candidate]:
    """Yield the name that a link to an address shows, where the address is made of the name."""
    for mark in context.document.marks:
        words = context.text[mark.start : mark.end]
        address = (mark.href or "").lower()
        bears_name = any(len(word) > 3 and fold(word) in address for word in words.split())
        if address.startswith("mailto:") and bears_name and name_in_line(context, words) == words:
            yield display_name(words), Evidence.span(context.text, mark.start, mark.end), "name of a link", "likely"


def _signed_alone(context: Context) -> Iterator[Candidate]:
    """Yield the one word that a letter is signed with, where nothing else names its writer."""
    for line in closing_lines(context):
        words = line.text.strip(" -–—~*_,")
        if not CLOSING.fullmatch(words) and is_single_name(words) and not _is_common(context, words):
            yield words, line.evidence(), "signed with one name", "guess"


def _is_common(context: Context, name: str) -> bool:
    """Tell whether the words are ordinary ones: they stand in lower case elsewhere in the text."""
    for word in _LETTERS.findall(name):
        if len(word) > 3 and word.lower() in context.text:
            standing = re.compile(rf"(?<!\S)[^\w\s]*{re.escape(word.lower())}(?!\w)\S*")
            # Not in an address: there every name stands in lower case.
            if any(not _ADDRESS_SIGN.search(match.group()) for match in standing.finditer(context.text)):
                return True
    return False
