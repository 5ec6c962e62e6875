"""Recognise names of institutions that no list holds, by the form of the name or the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.institution_forms import CAPITAL, FORMS, WORD
from catalogue.extraction.institution_frame import VENUE_WORDS, Frame
from catalogue.extraction.institution_frames import AFTER, BY_WORD
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
# A sentence that names more institutions is data, and each name costs as much as one in prose.
MOST_IN_A_SENTENCE = 20
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
_BARE = re.compile(
    rf"(?:(?:[A-Z]\.){{2,3}} )?(?:(?:Code|Teach|Data|Engineers|Doctors|Reporters|Students|Scientists|Partners|Girls|"
    rf"Women) (?:for|[Ww]ithout|[Ii]n) )?(?:{WORD} (?:(?:&|of) )?){{0,3}}{WORD}"
)
_CAPITALISED = re.compile(rf"[{CAPITAL}]\w*")
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
    if not sentence.cues & _BITS:
        return list(_by_entry(sentence))
    found = [
        *islice(_by_form(sentence), MOST_IN_A_SENTENCE),
        *_by_label(sentence),
        *_by_entry(sentence),
        *_by_list(sentence),
    ]
    return [name for name in found if name.start < name.end]


_BITS = any_of([*(row[3] for row in FORMS), _LABEL, _LIST, _OPEN_SOURCE])


def _by_form(sentence: Sentence) -> Iterator[NameFound]:
    text = sentence.text[:LONGEST]
    for kind, rule, nouns, cue in FORMS:
        # Cues do not tell "the group" from "the Tidal Group".
        if sentence.cues & cue.bit and any(noun in text for noun in nouns):
            for match in cue.finditer(text):
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
    text, cues = sentence.text[:LONGEST], sentence.cues
    followed = cues & _AFTER_BITS
    end, tried = 0, 0
    for capital in _CAPITALISED.finditer(text):
        start = capital.start()
        if start < end or capital[0].lower() in _OPENERS:
            continue
        if start and text[start - 1].isalnum():
            # "eBay" begins a name, "e" of "theBay" does not.
            start -= 1
            if text[start - 1 : start].isalnum():
                continue
        begin, word = _word_before(text, start)
        if not followed and word not in BY_WORD:
            continue
        if tried == MOST_IN_A_SENTENCE:
            return
        run = _BARE.match(text, start)
        if run is None or _opens(text, start, run.end()):
            continue
        end = run.end()
        frame = _frame_of(text, cues, (begin, start, end), word)
        tried += 1
        if frame is not None:
            yield NameFound(start, end, frame.kind, frame.rule, "guess" if frame.guess else "likely")


def _opens(text: str, start: int, end: int) -> bool:
    """Say whether the first word only stands before a name ("Leeds-based Acme", "President of Acme")."""
    space = text.find(" ", start, end)
    first = text[start : space if space > 0 else end]
    if first.endswith(("-based", "-like")):
        return True
    return space > 0 and text.startswith("of ", space + 1) and first.lower() in _OFFICES


_ARTICLES = frozenset("the a an our its their both either".split())
_STOPS = frozenset(",:")
_DASHES = frozenset("–—-")


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Return where the word before the name begins, and that word; an article between is passed over."""
    stop = start
    while stop > 0 and text[stop - 1] == " ":
        begin = text.rfind(" ", 0, stop - 1) + 1
        word = text[begin : stop - 1]
        if word not in _ARTICLES and not word.endswith("-based"):
            break
        stop = begin
    else:
        if stop > 0 and text[stop - 1] == "@":
            return stop - 1, "@"
        # "a startup (Quillby)"
        if stop < 2 or text[stop - 1] != "(" or text[stop - 2] != " ":
            return start, ""
        begin = text.rfind(" ", 0, stop - 2) + 1
        word = text[begin : stop - 2]
        return (begin, word.lower()) if word.lower() in _MAY_PAUSE else (start, "")
    paused = word[-1:] in _STOPS or word in _DASHES
    if word in _DASHES and begin > 1:
        begin, word = text.rfind(" ", 0, begin - 1) + 1, text[text.rfind(" ", 0, begin - 1) + 1 : begin - 1]
    word = word.rstrip(",:").lstrip("(“\"'‘")
    if paused and word.lower() not in _MAY_PAUSE:
        return start, ""
    # Within a sentence a preposition with a capital is part of a name ("the Join Order Benchmark").
    if word[:1].isupper() and text[:begin].strip(" “\"'(,"):
        return start, ""
    return begin, word.lower()


def _frame_of(text: str, cues: int, at: tuple[int, int, int], word: str) -> Frame | None:
    """Return the frame of the name at ``at[1]:at[2]``, before which ``word`` begins at ``at[0]``, or None."""
    begin, start, end = at
    name, left, right = text[start:end], text[max(0, start - _REACH) : start], text[end : end + _REACH]
    before = text[max(0, start - _REACH) : begin]
    for frame in BY_WORD.get(word, ()):
        if frame.acronym and not ACRONYM.fullmatch(name):
            continue
        if frame.firm and not _FIRM.search(name):
            continue
        if not frame.fits(cues, before, right) or (frame.persons and is_plausible(name)):
            continue
        if word not in _SPOTS or not VENUE_WORDS.search(text if frame.acronym else before[-60:]):
            return frame
    # "in Ghent, a company" names no company.
    if not cues & _AFTER_BITS or right[:1] not in _AFTER_STARTS or word == "in":
        return None
    return next((f for f in AFTER if f.fits(cues, left, right) and not (f.persons and is_plausible(name))), None)


_AFTER_BITS = any_of(frame.right for frame in AFTER if frame.right)
_SPOTS = frozenset({"at", "@"})
# The last word of a firm's name, where nothing else tells that it is one.
_FIRM = re.compile(
    r" (?:Research|AI|Health|Bank|Systems|Analytics|Robotics|Security|Energy|Media|Software|Capital|Pharma|Airlines|"
    r"Games|"
    r"Tech|Networks|Dynamics|Studio|Partners|Digital|Aerospace|Electronics|Insurance|Medical|Foods|Logistics|"
    r"Automotive|Instruments|Services|Biotech|Sciences|Engineering)$"
)
_AFTER_STARTS = frozenset(" ,('’")
_MAY_PAUSE = frozenset("startup start-up company firm studio ngo nonprofit consultancy charity bank employer".split())
