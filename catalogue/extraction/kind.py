"""Find what kind of statement it is: by its heading, its form, the file's name, then what it says."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.page_parts import (
    Line,
    closing_lines,
    greeting,
    head_lines,
    lines_of,
    opening_end,
    subject_lines,
)
from catalogue.extraction.parse import Confidence, Evidence, Finding

# The words for each kind, in a heading or a file's name; the first kind that fits decides.
_WORDS = {
    "cover_letter": (
        r"cover(?:ing)?[ _-]?letter",
        r"letter[ _-]of[ _-](?:motivation|intent|interest|application)",
        r"(?:motivation(?:al)?|application)[ _-]letter",
        r"letter[ _-](?:of|for)\b[^.]{0,40}(?:application|internship|position|admission|fellowship|post)",
    ),
    "research_statement": (
        r"research[ _-](?:statement|interests?|plan|summary|outline|agenda)",
        r"(?:statement|summary|description)[ _-]of[ _-](?:\w+[ _-])?research",
    ),
    "project_proposal": (r"(?:(?:project|research|thesis|gsoc|program(?:me)?|coding)[ _-]?)?(?:\d{4}[ _-])?proposal",),
    "personal_statement": (
        r"personal[ _-]?(?:history[ _-])?(?:statement|essay)",
        r"personal\b[^.]{0,60}\b(?:statement|goals)",
        r"diversity[ _-]statement",
    ),
    "statement_of_purpose": (
        r"statement[ _-]of[ _-](?:\w+[ _-]){0,2}(?:purpose|objectives?|intent|interests?|motivation|goals?)",
        r"sop",
        r"(?:academic|admissions?|graduate|motivation|application)[ _-](?:statement|essay)",
    ),
}
_KINDS = tuple((kind, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)) for kind, words in _WORDS.items())
# Which heading is the title: these others stand above a part of the text.
_LATE_HEADINGS = 3
_SALUTATION = re.compile(r"\s*(?:dear|to whom it may concern|respected|esteemed)\b", re.IGNORECASE)
_PROPOSING = Cue(r"\b(?:google summer of code|gsoc|outreachy|lfx mentorship|season of docs)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"\b(?:position|vacancy|internship|intern|opening|post|fellowship|job|role|studentship|assistantship|advert\w*"
    r"|(?:assistant |associate )?professor(?:ship)? (?:in|of)|lecturer(?:ship)?|post-?doc\w*|research(?:er)? (?:fellow"
    r"|associate|assistant)|fellow in|traineeship|placement|scholarship|call for applications)\b",
    re.IGNORECASE,
)
# An opening that is meant, not one that the writer once had.
_APPLIES = re.compile(
    r"\b(?:appl\w+|writing|interest(?:ed)?|express\w*|consider\w*|advert\w*|your|this|respon\w+|above|opportunity"
    r"|would)\b",
    re.IGNORECASE,
)
_ADMISSION = Cue(r"\b(?:graduate (?:school|program(?:me)?|studies|study|degree)|admissions?|admitted)\b", re.IGNORECASE)
# What gives a kind away in a sentence, where nothing names it.
_SAYINGS = {
    "cover_letter": (
        r"(?:this|my) (?:cover )?letter",
        r"apply(?:ing)? for the (?:\w+ ){0,4}(?:position|role|job|vacancy)",
    ),
    "project_proposal": (r"(?:this|my) proposal", r"proposed project"),
    "statement_of_purpose": (
        r"graduate (?:school|program(?:me)?|studies|study|degree)",
        r"ph\.?d",
        r"doctora\w+",
        r"master['’]?s?",
        r"admissions?",
        r"admitted",
    ),
    "research_statement": (
        r"my research\b[^.]*\b(?:examines?|focus\w*|agenda|program\w*|investigates?|develops?|lies|aims?)",
    ),
    "personal_statement": (r"college", r"undergraduate", r"bachelor", r"BSc", r"school", r"university", r"degree"),
}
_CONTENT = tuple((kind, Cue(rf"\b(?:{'|'.join(words)})\b", re.I)) for kind, words in _SAYINGS.items())


def find_kind(context: Context) -> dict[str, Finding]:
    """Return ``statement.kind``, or nothing where neither form nor words tell.

    The heading's own word decides; else a letter about an opening is a cover letter; else the file's
    name; else the first sentence that gives the kind away, as a guess. A letter that asks for no admission
    is a cover letter, whatever it tells of schools.
    """
    for source in (_by_heading, _by_letter, _by_file_name, _by_content):
        if found := source(context):
            return {"statement.kind": found}
    return {}


def names_its_kind(context: Context) -> bool:
    """Tell whether the document calls itself a statement, letter or proposal, in its head or its file's name."""
    return bool(_by_heading(context) or _by_file_name(context))


def _by_heading(context: Context) -> Finding | None:
    titles = [*head_lines(context), *_early_headings(context)]
    for line in titles:
        for kind, pattern in _KINDS:
            if pattern.search(line.text):
                return _finding(kind, Evidence.span(context.text, line.start, line.end), "heading", "sure")
    title = context.document.metadata.get("title", "")
    for kind, pattern in _KINDS:
        if pattern.search(title):
            return _finding(kind, Evidence(0, len(title), title, "metadata:title"), "title of the file", "sure")
    return None


def _early_headings(context: Context) -> list[Line]:
    """Return the first headings of the text that follow a salutation, such as a letter's subject line."""
    numbers = [n for n, block in enumerate(context.document.blocks) if block.kind == "heading"][:_LATE_HEADINGS]
    return [line for number in numbers for line in lines_of(context, number)]


def _by_letter(context: Context) -> Finding | None:
    """Return the kind of a letter, which greets: a cover letter where it is about an opening."""
    if greeting(context) is None:
        return None
    subjects = [line for line in subject_lines(context) if _OPENING.search(line.text)]
    if subjects and closing_lines(context):
        return _finding(
            "cover_letter", Evidence.span(context.text, subjects[0].start, subjects[0].end), "letter", "sure"
        )
    for sentence in context.sentences:
        if sentence.kind == "paragraph" and not _SALUTATION.match(sentence.text):
            proposing = _PROPOSING.search(sentence.text)
            if proposing or (_OPENING.search(sentence.text) and _APPLIES.search(sentence.text)):
                kind = "project_proposal" if proposing else "cover_letter"
                return _finding(kind, Evidence.span(context.text, sentence.start, sentence.end), "letter", "likely")
    return None


def _by_file_name(context: Context) -> Finding | None:
    name = context.document.name
    words = re.sub(r"[\W_]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", name.rpartition(".")[0] or name))
    for kind, pattern in _KINDS:
        if pattern.search(words):
            return _finding(kind, Evidence(0, len(name), name, "file name"), "file name", "likely")
    return None


def _by_content(context: Context) -> Finding | None:
    proposes = next((s for s in context.where(_PROPOSING) if _PROPOSING.search(s.text)), None)
    if proposes and proposes.start < opening_end(context):
        evidence = Evidence.span(context.text, proposes.start, proposes.end)
        return _finding("project_proposal", evidence, "programme in the head", "likely")
    greets = greeting(context)
    asks = greets is not None and any(_ADMISSION.search(sentence.text) for sentence in context.where(_ADMISSION))
    if greets is not None and not asks and not _tells_of(context, "project_proposal"):
        letter = context.document.blocks[greets]
        evidence = Evidence.span(context.text, letter.start, letter.end)
        return _finding("cover_letter", evidence, "greeting", "likely")
    for kind, pattern in _CONTENT:
        for sentence in context.where(pattern):
            if sentence.kind != "reference" and pattern.search(sentence.text):
                return _finding(
                    kind, Evidence.span(context.text, sentence.start, sentence.end), "what it says", "guess"
                )
    return None


def _tells_of(context: Context, kind: str) -> bool:
    pattern = dict(_CONTENT)[kind]
    return any(pattern.search(sentence.text) for sentence in context.where(pattern))


def _finding(kind: str, evidence: Evidence, rule: str, confidence: Confidence) -> Finding:
    return Finding({"value": kind}, (evidence,), f"kind by {rule}", confidence)
