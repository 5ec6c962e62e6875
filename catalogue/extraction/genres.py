"""The other kinds of writing that turn up in a folder of statements, each by the expressions that it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of writing: at least ``fewest`` different matches of ``signs`` make one.

    ``calls_itself`` tells whether one may rightly say "proposal" or "statement" in its title: a call for
    proposals may, a README doesn't, and a proposal to improve a README is none.
    """

    reason: str
    signs: Cue
    fewest: int = 2
    calls_itself: bool = False

    def is_found_in(self, context: Context) -> bool:
        """Tell whether enough different signs stand in the document."""
        matches = (m for s in context.where(self.signs) for m in self.signs.finditer(s.text))
        return len({match.group().casefold().strip() for match in matches}) >= self.fewest


def _signs(*expressions: str) -> Cue:
    """Compile expressions that stand anywhere between words; those in ``<>`` make up a line of their own."""
    lines = [rf"^[\W\d]*(?:{e[1:-1]})\s*:?\s*$" for e in expressions if e.startswith("<")]
    inside = rf"\b(?:{'|'.join(e for e in expressions if not e.startswith('<'))})(?!\w)"
    return Cue("|".join([*lines, inside]), re.IGNORECASE | re.MULTILINE)


ADVERTISEMENT = Genre(
    "It is an advertisement for a position: it addresses applicants and nobody applies in it.",
    _signs(
        r"we are (?:looking|seeking|hiring|recruiting)",
        r"is (?:looking for|seeking) (?:an?|to)",
        r"applications? (?:are|is) invited|invites? applications",
        r"the successful (?:candidate|applicant)|shortlisted",
        r"applicants? (?:must|should|will)|candidates? (?:must|should|will|are)",
        r"how to apply|encouraged to apply|applications?, (?:consisting|including)",
        r"we offer|application deadline|closing date|salary|equal opportunity",
        r"your (?:profile|tasks|responsibilities)|job description|about (?:the (?:role|position)|us)",
        r"send (?:us )?your|send an? (?:cover letter|CV)|fully funded|the contract is",
        r"<(?:requirements|qualifications|apply|responsibilities)>",
    ),
    calls_itself=True,
)
GENRES = (
    ADVERTISEMENT,
    Genre(
        "It is a call for papers or proposals: it addresses their authors and nobody applies in it.",
        _signs(
            r"call for (?:papers|abstracts|proposals|chapters|participation|applications)",
            r"invites? (?:submissions|proposals|contributions)|submission deadline|important dates|camera[- ]ready",
            r"notification(?: of acceptance)?:|double-blind|invited speakers|keynote speakers|programme? committee",
        ),
        calls_itself=True,
    ),
    Genre(
        "It is a letter to an applicant: it tells what became of an application.",
        _signs(
            r"(?:pleased|happy|regret|sorry) to (?:inform|offer|tell|advise)|congratulations",
            r"your application (?:has|was|could)|offer of admission|received your application|wish you",
        ),
        calls_itself=True,
    ),
    Genre(
        "It is a README or manual of software: it explains how to install or use something.",
        _signs(
            r"(?:npm|pip3?|make|cargo|apt-get|apt|brew|conda) (?:install|run|build)",
            r"git clone|docker (?:run|compose|build)",
            r"<installation|usage|getting started|prerequisites|requirements|contributing|license|licence|changelog>",
            r"<table of contents|build(?:ing)?|quick ?start|dependencies|features>",
            r"pull requests? (?:are )?welcome|all notable changes|semantic versioning|release notes",
            r"<added|changed|fixed|removed|deprecated|unreleased>",
        ),
    ),
    Genre(
        "It is a manual: it explains how to use something.",
        _signs(
            r"user(?:'s)? (?:manual|guide)|read this manual|troubleshooting|(?:connect|unplug) the \w+ cable",
            r"press (?:the|[A-Z]{2,})|(?:switch|turn) (?:the \w+|it) (?:on|off)|the display shows|instructions on",
        ),
    ),
    Genre(
        "It is the outline of a course: it tells students what they will learn and how they are graded.",
        _signs(
            r"syllabus|office hours|learning (?:outcomes|objectives)|course description|midterm|final exam",
            r"<grading|prerequisites|course schedule|required (?:texts?|readings?)|assignments>",
            r"late (?:homework|assignments|problem sets|work)|academic (?:dis)?honesty|attendance is",
        ),
    ),
    Genre(
        "It is the minutes of a meeting.",
        _signs(
            r"minutes of|apologies|any other business|next meeting|action items?|approval of the agenda",
            r"(?:was|were) (?:approved|adjourned)|attendees|^present:",
        ),
    ),
    Genre(
        "It is a licence or contract.",
        _signs(
            r"provided [\"“']?as is|without warranty|redistributions?|liab(?:le|ility)|the following conditions",
            r"licens(?:or|ee)|hereby grant(?:s|ed)|grants? you|governed by the laws?|all rights reserved",
            r"terms and conditions|this licen[cs]e",
        ),
    ),
    Genre(
        "It is a certificate about somebody: nobody applies in it.",
        _signs(
            r"this (?:is to|letter) (?:certif(?:y|ies)|confirms?)|transcript of records|official transcript",
            r"total credits",
        ),
        fewest=1,
    ),
    Genre(
        "It is part of a thesis or book: nobody applies in it.",
        _signs(
            r"this (?:thesis|dissertation|book|chapter) (?:studies|presents|describes|examines|shows|asks)",
            r"chapter \w+ (?:reviews|describes|presents|introduces|discusses|concludes|is|shows|gives)",
        ),
    ),
    Genre(
        "It is a paper: it reports results to other researchers, and nobody applies in it.",
        _signs(
            r"<abstract|introduction|(?:related|previous) work|methods?|methodology|results|discussion|conclusions?>",
            r"<key ?words|acknowledge?ments?|evaluation|experiments|limitations>",
            r"in this (?:paper|article)|this paper (?:presents|shows|proposes)|we (?:present|propose|introduce) an?",
        ),
        fewest=4,
    ),
)


def find_genre(context: Context, calls_itself_statement: bool) -> Genre | None:
    """Return the first genre whose signs stand in the document; meant for those in which hardly anyone says "I"."""
    genres = (genre for genre in GENRES if genre.calls_itself or not calls_itself_statement)
    return next((genre for genre in genres if genre.is_found_in(context)), None)
