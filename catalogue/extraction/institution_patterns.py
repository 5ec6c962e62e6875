"""Recognise names of institutions that no list holds, by the form of the name or the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.institution_forms import CAPITAL, FORMS, WORD
from catalogue.extraction.institution_frames import AFTER, BY_WORD, VENUE_WORDS, Frame
from catalogue.extraction.name_patterns import is_plausible
from catalogue.extraction.parse import Confidence
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import words


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name at ``start:end`` of the text that was searched, with the kind that its form tells."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: Confidence = "likely"


# No sentence of prose is longer; what is (a table, a dump) is looked at up to here, as some patterns are dear.
LONGEST = 1500
# The words before a name that bear on it.
_REACH = 95

_LABEL = Cue(
    rf"^\W*(?P<label>(?i:mentoring organi[sz]ation|(?:sub-?)?org(?:ani[sz]ation)?|institution|institute|university|uni|"
    rf"college|company|employer|workplace|affiliation|current affiliation|host institution))\W*:\W*"
    rf"(?P<name>(?:{WORD} (?:(?:for|of|and|&|the|de) )*){{0,6}}{WORD})"
)
_LABEL_KINDS = {
    "company": "company",
    "employer": "company",
    "university": "university",
    "uni": "university",
    "college": "university",
    "institution": "university",
    "institute": "university",
}

_LIST = Cue(
    rf"\b(?i:clients?|compan(?:y|ies)|customers|organi[sz]ations?|institutions?|firms|universities|startups?|"
    rf"start-ups?|"
    rf"employers|partners|labs|NGOs|agencies)\b[^.;:]{{0,60}}?"
    rf"\W{{1,3}}(?i:such as|like|including|namely|e\.g\.,?) (?P<names>{WORD}(?: {WORD}){{0,3}}"
    rf"(?:(?:, and |, or |, | and | or )(?:{WORD})(?: {WORD}){{0,3}}){{0,8}})"
)
_LIST_CUT = re.compile(r", and |, or |, | and | or ")
_OPEN_SOURCE = Cue(
    rf"\b(?i:open[- ]source) (?:\w+ )?(?i:organi[sz]ation|project|community|library|package|framework|tool|software)"
    rf"s?(?:,| called| named| such as| like)? (?P<name>{WORD})\b"
)

# The name of a bare place: capitalised words, with "of" or "&" between them.
_BARE = re.compile(rf"(?:{WORD} (?:(?:&|of) )?){{0,3}}{WORD}")
ACRONYM = re.compile(rf"[{CAPITAL}][{CAPITAL}0-9&/–-]{{2,}}[a-z]{{0,2}}(?: [{CAPITAL}][a-zà-ÿ]+)?")
# Capitals that begin a phrase but no name: words of grammar, titles of a post.
_OPENERS = words(
    "a an the at in on from during as my our his her their your this that these those i we it he she they you prior "
    "after while when with for before since both also dear currently and or but by to of under through within until "
    "upon having being working studying joining join why then later recently first moreover furthermore additionally "
    "finally next last today now here there where whereas although though because if once not yet so such only even"
)
_OFFICES = words(
    "president member director head chair founder co-founder intern engineer assistant student professor lecturer "
    "fellow secretary treasurer captain ceo cto alumnus alumna department faculty school college dean vice master "
    "bachelor doctor ministry"
)


def find_names(sentence: Sentence) -> list[NameFound]:
    """Return the names that their form or a label tells in one sentence, in order of their rules; they may overlap."""
    found = [*_by_form(sentence), *_by_label(sentence), *_by_entry(sentence), *_by_list(sentence)]
    return [name for name in found if name.start < name.end]


_FORM_BITS = any_of(cue for _, _, cue in FORMS)


def _by_form(sentence: Sentence) -> Iterator[NameFound]:
    if not sentence.cues & _FORM_BITS:
        return
    for kind, rule, cue in FORMS:
        if sentence.cues & cue.bit:
            for match in cue.finditer(sentence.text[:LONGEST]):
                span = match.span("name") if "name" in cue.pattern.groupindex else match.span()
                yield NameFound(*span, kind, rule)


def _by_label(sentence: Sentence) -> Iterator[NameFound]:
    match = _LABEL.match(sentence.text) if sentence.cues & _LABEL.bit else None
    if match:
        kind = _LABEL_KINDS.get(match["label"].lower(), "nonprofit")
        yield NameFound(*match.span("name"), kind, "label: " + match["label"].lower().split()[-1])


_ENTRY_NAME = rf"(?P<name>(?:{WORD} (?:(?:&|of|and|for) )?){{0,4}}{WORD})"
_YEAR = r"(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d"
_PERIOD = rf"{_YEAR}(?:\s?[-–—]\s?(?:{_YEAR}|present|now|today))?"
_MONTHS = r"[A-Z][a-z]{2,8}\.?\s?[-–—]\s?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d"
_POST = (
    r"(?i:intern|internship|engineer|developer|analyst|consultant|scientist|manager|trainee|assistant|researcher|"
    r"designer)"
)
# The head of an entry of a curriculum vitae: "Kelner Robotics, 2018-2020.", "Kelner, Ghent, intern Jul–Sep 2018".
_DATED_ENTRY = re.compile(
    rf"^\W*(?P<name>(?:{WORD} (?:(?:&|of|and|for) )?){{1,4}}{WORD}),? \(?(?:since |from )?{_PERIOD}\)?\W*$"
)
# A date alone, after a name, dates a letter ("Ghent, May 2020") unless the line is an entry of a list.
_PERIOD_ENTRY = re.compile(
    rf"^\W*{_ENTRY_NAME},? \(?(?:since |from )?(?:19|20)\d\d(?:\s?[-–—]\s?(?:{_YEAR}|present|now|today))\)?\W*$"
)
_POST_ENTRY = re.compile(
    rf"^\W*{_ENTRY_NAME}(?:, [A-Z][\w-]+)?(?:,| \(| [-–—|:]) ?(?:[\w-]+ ){{0,3}}{_POST}\b.{{0,40}}?\b(?:{_PERIOD}|"
    rf"{_MONTHS})"
)
_ENTRY_POST = re.compile(
    rf"^\W*(?:[\w-]+ ){{0,3}}{_POST}(?:,| [-–—|]) ?{_ENTRY_NAME}(?=,| \(| [-–—|]).{{0,40}}?\b(?:{_PERIOD}|{_MONTHS})"
)
_ENTRY_KINDS = frozenset({"list_item", "heading", "table_row", "letterhead"})


def _by_entry(sentence: Sentence) -> Iterator[NameFound]:
    """Yield the place that an entry of a curriculum vitae is about."""
    text = sentence.text
    if (len(text) >= 90 and sentence.kind not in _ENTRY_KINDS) or (
        "0" not in text and "1" not in text and "2" not in text
    ):
        return
    head = text[:160]
    dated = _DATED_ENTRY if sentence.kind in _ENTRY_KINDS else _PERIOD_ENTRY
    match = (dated.match(head) if len(text) < 90 else None) or _POST_ENTRY.match(head) or _ENTRY_POST.match(head)
    if match and match["name"]:
        yield NameFound(*match.span("name"), "company", "cue: a dated entry", "guess")


def _by_list(sentence: Sentence) -> Iterator[NameFound]:
    text = sentence.text
    for match in _LIST.finditer(text) if sentence.cues & _LIST.bit else ():
        at = match.start("names")
        for piece in _LIST_CUT.split(match["names"]):
            start = text.index(piece, at)
            at = start + len(piece)
            yield NameFound(start, at, "company", "cue: list of companies")
    for match in _OPEN_SOURCE.finditer(text) if sentence.cues & _OPEN_SOURCE.bit else ():
        yield NameFound(*match.span("name"), "open_source", "cue: open-source project with its name")


def find_bare(sentence: Sentence) -> Iterator[NameFound]:
    """Yield the capitalised names that stand in a frame for institutions."""
    text = sentence.text[:LONGEST]
    for run in _BARE.finditer(text):
        start = _without_openers(text, *run.span())
        frame = _frame_of(text, start, run.end()) if start < run.end() else None
        if frame is not None:
            yield NameFound(start, run.end(), frame.kind, frame.rule, "guess" if frame.guess else "likely")


def _without_openers(text: str, start: int, end: int) -> int:
    """Return where the name begins behind words that only stand before it ("With Acme", "President of Acme")."""
    while start < end:
        space = text.find(" ", start, end)
        first = text[start : space if space > 0 else end]
        if (
            first.endswith(("-based", "-like"))
            or first.lower() in _OPENERS
            or (space > 0 and text.startswith("of ", space + 1) and first.lower() in _OFFICES)
        ):
            if space < 0:
                return end
            start = space + (4 if text.startswith("of ", space + 1) else 1)
            continue
        break
    return start


def _frame_of(text: str, start: int, end: int) -> Frame | None:
    """Return the frame in which the capitalised words at ``start:end`` stand, or None."""
    left, name = text[max(0, start - _REACH) : start], text[start:end]
    right = text[end : end + _REACH]
    before, word = _split_off(left)
    person: bool | None = None
    for frame in BY_WORD.get(word, ()):
        if frame.acronym and not ACRONYM.fullmatch(name):
            continue
        if frame.firm and not _FIRM.search(name):
            continue
        if frame.left is not None and not frame.left.search(before):
            continue
        if frame.right is not None and not frame.right.match(right):
            continue
        if frame.persons:
            person = is_plausible(name) if person is None else person
            if person:
                continue
        if word in {"at", "@"} and VENUE_WORDS.search(text if frame.acronym else before[-60:]):
            continue
        return frame
    # "in Ghent, a company" names no company.
    for frame in AFTER if right[:1] in _AFTER_STARTS and word != "in" else ():
        if frame.right is not None and frame.right.match(right) and (frame.left is None or frame.left.search(left)):
            if frame.persons and is_plausible(name):
                continue
            return frame
    return None


# The last word of a firm's name, where nothing else tells that it is one.
_FIRM = re.compile(
    r" (?:Research|AI|Health|Bank|Systems|Analytics|Robotics|Security|Energy|Media|Software|Capital|Pharma|Airlines|"
    r"Games|"
    r"Tech|Networks|Dynamics|Studio|Partners|Digital|Aerospace|Electronics|Insurance|Medical|Foods|Logistics|"
    r"Automotive|Instruments|Services|Biotech|Sciences|Engineering)$"
)
_AFTER_STARTS = frozenset(" ,('’")
_LAST_WORD = re.compile(
    r"(?P<word>[\w@-]+)(?P<sign>,|:| [–—-]| \()? ?(?:(?:the|an?|our|its|their|both|either) |[A-Z]\w+-based )*$"
)


def _split_off(left: str) -> tuple[str, str]:
    """Return the words before the last word before the name, and that word; an article between is passed over."""
    match = _LAST_WORD.search(left[-40:])
    if match is None:
        return left, ""
    cut = len(left) - len(left[-40:]) + match.start()
    # Within a sentence a preposition with a capital is part of a name ("the Join Order Benchmark").
    if match["word"][0].isupper() and left[: len(left) - len(left[-40:]) + match.start()].strip(" “\"'(,"):
        return left, ""
    word = match["word"].lower()
    if match["sign"] and word not in _MAY_PAUSE:
        return left, ""
    return left[:cut], word


_MAY_PAUSE = frozenset("startup start-up company firm studio ngo nonprofit consultancy charity bank employer".split())
