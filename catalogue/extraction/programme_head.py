"""Find the programme or post in the head: titles, subject lines, the lines beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.cues import cues_in
from catalogue.extraction.degree import WHY, WITH_DEGREES
from catalogue.extraction.degree_words import ANY_DEGREE, DEGREE, POST_OF
from catalogue.extraction.name_patterns import NAME
from catalogue.extraction.names import display_name, may_be_same
from catalogue.extraction.page_parts import POST_TITLE, Line, opening_end, purpose_lines, subject_lines
from catalogue.extraction.programme_words import ACADEMIC, MONTH, NO_POST, NO_TITLE, Candidate, names_degree
from catalogue.reading.layout.headings import TITLE

_HEAD_WORDS = re.compile(
    r"^(?:why I (?:want|wish|hope|plan|intend|would like) to (?:do|pursue|study for|study|take|start|get)(?: an?"
    r"| the| my)?"
    r"|why (?:the|an?|this|do (?:the|an?))|(?:inquiry|enquiry|request)(?:\s*:| (?:for|about)\b)"
    r"|(?:why |how )?(?:I (?:am |['’]m |wish to |want to )|I['’]m )?(?:appl\w+|application|statement|admission"
    r"|letter"
    r"|candidacy|candidate)\b[^:]*?\b(?:for|to)\b(?: admission)?(?: to)?(?: the| an?)?(?: (?:position|post|role"
    r"|job)(?![-\w])(?: of| as)?"
    r"(?: an?| the)?)?|(?:intended |proposed )?"
    r"(?:program(?:me)?|degree|position|course|department|applying (?:for|to))(?: applied (?:for|to))?\s*:"
    r"|re(?:ference)?:|subject:|(?:job title|post|role|vacancy)\s*:)\s*",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"[\s,;|(–-]*\b(?:(?:(?:fall|autumn|spring|summer|winter)(?: (?:term|semester|intake))?,?|(?:for )?(?:entry"
    r"|intake)(?: in)?) ?(?:20)\d\d|(?:fall|autumn|spring|summer|winter) (?:term|semester|intake|session))\)?\s*$"
    rf"|[\s,;|(–-]*\b(?:from )?{MONTH}(?:\s*[–-]\s*{MONTH})?(?: 20\d\d)?\)?\s*$|,? (?:in|at|with) your\b.*$",
    re.I,
)
# "Subject: Application for the post of …" has two of them.
_HEAD_WORDS_MOST = 3
_REFERENCE = re.compile(
    r"\s*\([\w/-]*\d{4,}[\w/-]*\)|\s*\((?:remote|closing|deadline|full|part|m/|f/|w/)[^()]*\)"
    r"|[\s,]*[(\[](?:ref|reference|job|req|no|id|vacancy|code|position)\b[^)\]]*[)\]]|,?"
    r" (?:ref|job id|reference)\b.*$",
    re.I,
)
_TITLE_FIRST = re.compile(rf"(?:{TITLE.pattern}|sop\b)[\s:|,–—-]+(?:for (?:the |an? )?)?(?=\w)", re.IGNORECASE)
_NAME_BEFORE = re.compile(rf"(?:{NAME})?[\s,|·–—-]*(?=(?<![\w.]){ACADEMIC}(?!\w))")
_APPLICANT = re.compile(r"\s*\b(?:program(?:me)? )?(?:applicant|applications?|candidate)\b\.?$", re.IGNORECASE)
_NO_PROGRAMME = re.compile(r"\bcandidate\b(?! for\b)|\binstitution:", re.IGNORECASE)
# Who is a student somewhere, unless the line asks to become one.
_STUDENT = re.compile(
    r"(?<!summer )\bstudent\b(?! (?:position|program|internship))"
    r"|\b(?:post-?)?doctoral (?:researcher|fellow)\b(?! in\b)",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"[,|·–—]|\s-")
_DIVIDER = re.compile(r"\s+[–—-]+\s+|\s*[|·•]\s*|:\s+(?=[A-Z])")
_BY = re.compile(r",? (?:application|submitted|submission|proposal) (?:of|by|from)\b.*$|,? and why\b.*$", re.IGNORECASE)
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
_EDGES = " ,|:–—-"
# Words no longer than this, all of them in capitals, are abbreviations: "NSF GRFP".
_ACRONYM = 5
_SMALL_WORDS = frozenset("in of and for the at to with on a an".split())
# The institution has a field of its own.
_HOST = re.compile(
    r"(?:, | at |,? [·|–—-] )(?:at )?(?:the )?(?:[A-Z][\w'’-]* )*(?:University|Institute|College|Polytechnic|École"
    r"|[A-Z]\w+ School)\b.*$| [|·•] .*$|, (?-i:[A-Z]{2,6})$",
    re.IGNORECASE,
)


def in_head(context: Context, name: str | None) -> Iterator[Candidate]:
    """Yield what is left of a head line that names a degree or post, without the writer's name and the term."""
    subjects = {line.start for line in subject_lines(context)}
    for line in purpose_lines(context):
        inside = line.start >= opening_end(context) and line.start not in subjects
        if line.kind == "heading" and line.source == "text" and inside and not WHY.match(line.text):
            continue
        titled = line.kind == "heading" or line.start in subjects
        asked = line.start in subjects or bool(TITLE.search(line.text))
        if not asked and not cues_in(line.text) & ANY_DEGREE:
            continue
        start, end = _core(line, name, skipped=NO_TITLE if titled else NO_POST)
        value = line.text[start:end]
        if (
            not value
            or "?" in line.text
            or len(value.split()) > 14
            or TITLE.match(value)
            or _NO_PROGRAMME.search(line.text)
        ):
            continue
        if _STUDENT.search(line.text) and not asked:
            continue
        if WITH_DEGREES.fullmatch(line.text):
            continue
        named = names_degree(value, NO_TITLE if titled else NO_POST) or (
            asked and bool(POST_OF.search(line.text[:start]) or POST_TITLE.match(value))
        )
        bare = any(p.fullmatch(value.rstrip(".")) or p.fullmatch(value) for _, p in DEGREE)
        if named and (not bare or _APPLICANT.search(line.text) or titled):
            yield _calm(re.sub(r" applicant\b", "", value)), line.evidence(start, end), "programme in the head", "sure"


def _calm(value: str) -> str:
    """Return a heading that shouts in title case: "LECTURER IN LAW" becomes "Lecturer in Law"."""
    if not value.isupper() or len(value) < 8 or max(map(len, value.split())) <= _ACRONYM:
        return value
    return " ".join(w.lower() if w.lower() in _SMALL_WORDS else w.capitalize() for w in value.split())


def _core(line: Line, name: str | None, skipped: frozenset[str]) -> tuple[int, int]:
    """Return the span of ``line`` without name, title, "applying for a", "applicant", reference, host and term."""
    start, end = 0, len(line.text)
    if not _TITLE_FIRST.search(line.text) and (match := TITLE.search(line.text)):
        end = match.start() or end
    for opening in (_TITLE_FIRST, *(_HEAD_WORDS,) * _HEAD_WORDS_MOST, _TITLE_FIRST, _HEAD_WORDS):
        if match := opening.match(line.text[start:end]):
            start += match.end()
    start, end = _part(line.text, start, end, skipped)
    for ending in (_HOST, _BY, _TERM, _REFERENCE, _APPLICANT, _TERM, _OPEN_BRACKET):
        if match := ending.search(line.text, start, end):
            end = match.start()
    match = _NAME_BEFORE.match(line.text[start:end])
    before = display_name(match.group().strip(_EDGES)) if match else ""
    if match and (not before or _DIVIDED.search(match.group()) or (name and may_be_same(before, name))):
        start += match.end()
    core = line.text[start:end]
    return start + len(core) - len(core.lstrip(_EDGES)), start + len(core.rstrip(_EDGES))


def _part(text: str, start: int, end: int, skipped: frozenset[str]) -> tuple[int, int]:
    """Return the one part of "University of Vaduz – Institute of Optics – PhD (Physics)" that names a degree."""
    cuts = [match.span() for match in _DIVIDER.finditer(text, start, end)]
    starts, ends = [start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), end]
    naming = [(a, b) for a, b in zip(starts, ends, strict=True) if names_degree(text[a:b], skipped)]
    return naming[0] if len(naming) == 1 else (start, end)
