"""Tell which words of a line are the writer's name: beside a title, a degree, a page number, or after a label."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.degree_words import DEGREES
from catalogue.extraction.institution_known import matcher_for
from catalogue.extraction.name_patterns import NAME, NOT_IN_NAMES, WORD, is_plausible
from catalogue.extraction.names import display_name
from catalogue.reading.layout.headings import TITLE

# What may stand in one line with a name: the kind of text, a degree, "applicant", a page number.
_BESIDE_NAME = re.compile(
    rf"(?:{TITLE.pattern})(?:\s+(?:of|by)\b)?|\b(?:ph\.?\s?d\.?|m\.?\s?sc?\.?|b\.?\s?sc?\.?|mba|dphil|applicant|candidate|student"
    r"|application|cv|sop"
    r"|(?:page|p\.)\s+\d+(?:\s+of\s+\d+)?|by|for|graduate|doctoral|writing|home|fall|spring|autumn|winter|\d{4})(?=[\s,."
    r"|:)]|$)\.?",
    re.IGNORECASE,
)
_DEGREE_FIRST = re.compile("|".join(f"(?:{pattern}(?!\\w))" for name, pattern in DEGREES if name != "job"))
_DIVIDERS = re.compile(r"\s*(?:[|·•—–:;/(),]|\s-\s|\s-|-\s)\s*")
_WIDE_DIVIDERS = re.compile(r"\s*(?:[|·•—–:;/()]|\s-\s)\s*")
_ORGANISED = re.compile(r"[|·•—–:;(),]|\s-\s")
# "BROK, Ada" and "Brok, Ada M."; "Rosario, Argentina" is a place.
_REVERSED = re.compile(rf"(?P<family>{NAME}), (?P<given>{NAME})")
_INITIAL_LAST = re.compile(r"\b\w\.$")
_WHO = r"(?:name|applicant|candidate|author|student|contributor|intern|mentee|participant)"
_LABEL = re.compile(
    rf"(?P<label>(?:(?:full |legal |applicant(?:['’]s)? |student |candidate |contributor |my |your )?{_WHO}(?: name)?"
    r"|from|submitted by|written by))\s*[:|\t]\s*"
    r"(?P<name>[^,|\t\n(<]+?)(?=\s+(?-i:[A-Z][a-z]\w*(?: [a-z]\w+)?:)|\s*[,|\t\n(<]|$)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    rf"(?:full |legal |applicant(?:['’]s)? |student |candidate |contributor |my |your )?{_WHO}(?: name)?", re.IGNORECASE
)
_PIECE = re.compile(r"[^|·•]+")
_ONE_WORD = re.compile(WORD)


def name_in_line(context: Context, line: str) -> str | None:
    """Return the name, as written, that a line consists of beside the title, a degree or a page number."""
    if "@" in line:
        return None
    for piece in _WIDE_DIVIDERS.split(line):
        if _is_reversed(piece.strip(" *_")):
            return piece.strip(" *_")
    rest = _BESIDE_NAME.sub(" | ", line)
    parts = [part.strip(" .|*_") for part in _DIVIDERS.split(rest) if part.strip(" .|*_")]
    names = [part for part in parts if _is_name(part)]
    if len(names) > 1:
        names = [name for name in names if not _is_institution(context, name)]
    # In "Rosario, Argentina" or "Deep Learning, Optics" the other part is no title: nobody's name.
    marked = rest != line or not _ORGANISED.search(line) or any(_DEGREE_FIRST.match(part) for part in parts)
    first = names[:1] == parts[:1]
    return names[0] if len(names) == 1 and (len(parts) == 1 or (marked and (first or len(parts) <= 4))) else None


def labelled_name(line: str) -> tuple[int, int] | None:
    """Return where the name stands in "Applicant: Ada Brok" or "Mentor: see below · Intern: Sutarti"."""
    for piece in _PIECE.finditer(line):
        start = piece.end() - len(piece.group().lstrip())
        label = _LABEL.match(line, start, piece.end())
        if label and (_is_name(label["name"]) or (_WHOSE.fullmatch(label["label"]) and is_single_name(label["name"]))):
            return label.span("name")
    return None


def is_name_label(words: str) -> bool:
    """Tell whether a cell's words ask for the writer's name: "Full name", "Applicant"."""
    return bool(_WHOSE.fullmatch(words))


def is_single_name(words: str) -> bool:
    """Tell whether one word can be all of a person's name, as it is for many in Indonesia or Ethiopia."""
    return len(words) > 3 and bool(_ONE_WORD.fullmatch(words)) and words.casefold() not in NOT_IN_NAMES


def _is_name(words: str) -> bool:
    plain = " ".join(words.split())
    fits = re.fullmatch(NAME, plain) and not _DEGREE_FIRST.match(plain)
    return bool(fits) and is_plausible(display_name(plain))


def _is_reversed(piece: str) -> bool:
    match = _REVERSED.fullmatch(piece)
    if not match or not is_plausible(display_name(piece)):
        return False
    return (match["family"].isupper() and not match["given"].isupper()) or bool(_INITIAL_LAST.search(match["given"]))


def _is_institution(context: Context, words: str) -> bool:
    return any(term.end - term.start == len(words) for term in matcher_for(context.vocabulary).find(words))
