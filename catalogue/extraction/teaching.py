"""Find what the writer taught: the course, in which role, and where; mentoring and tutoring too."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence

_ROLES = (
    ("teaching assistant", r"(?:(?:under)?graduate |head |lead |lab(?:oratory)? )?[Tt]eaching [Aa]ssistant|"
r"(?:U|G)?TA\b|"
r"course assistant|student assistant"),
    ("graduate student instructor", r"[Gg]raduate [Ss]tudent [Ii]nstructors?|GSI\b"),
    ("guest lecturer", r"guest lecturer"),
    ("lecturer", r"(?:assistant |adjunct )?lecturer"),
    ("instructor", r"(?:lab |course |adjunct |student )?[Ii]nstructor"),
    ("tutor", r"(?:private |peer |math(?:s|ematics)? )?tutor"),
    ("grader", r"grader"),
    ("mentor", r"(?:peer |student )?mentor"),
)  # fmt: skip
_ROLE = "|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(_ROLES))
_SERVED = Cue(
    rf"(?:\b[Aa]s\s(?:(?:an?|the|one of the)\s)?(?:current\s|former\s)?(?:\w+ing\s)?|\b(?:I\s(?:was|am|"
    rf"have been|became|worked as|served as)|being|been|a position of|role of)\s(?:an?|"
    rf"the)\s(?:\w+\s)?)(?:{_ROLE})s?\b(?:\s\(\w+\))?"
)
_LISTED = Cue(rf"^\W*(?:[\w]+\s)?(?:{_ROLE})s?\b(?:\s\(\w+\))?(?=,|\s(?:for|of|in|at|\()|:|$)")
_CLAUSE_END = re.compile(
    r"[.;]|,?\sand\s(?:in\s(?:19|20)\d\d|I\s|was\s|have\s|held\s|where\s|won\s|received\s)|"
    r",\s(?:where|which|who|and in)\b"
)
_DID = Cue(
    r"\b(?:I|[Ww]e)\b(?:\s(?:have|had|also|was|been|started|began|enjoyed|am|"
    r"currently))*[^.;]{0,20}?\b(?P<verb>TA[’']?ed|tutor(?:ed|ing)|taught|teaching|mentor(?:ed|ing)|"
    r"lectured)\s(?P<what>[^.;]{3,90})"
)
_FOR = re.compile(r"^[^.;]{0,80}?\b(?:for|in|of|on|teaching)\s(?:the\s|an?\s)?(?P<courses>[^.;]{3,160})")
_COURSE_END = re.compile(
    r"\sto\s|,\s(?:[A-Z][\w-]*\s){0,3}(?:University|Institute|College)\b|,\s(?:19|20)\d\d|\s(?:courses?|"
    r"class(?:es)?|modules?|lab|labs|sections?)\b|,?\s(?:at|under|with|where|which|during|since|from|"
    r"while|who|in (?:the )?(?:19|20|fall|spring|summer|winter|my)|I|and as|as an?|as well as an?|"
    r"for (?:two|three|the|an?))\b|\s[–—(-]|,\s(?:I|where|which|an?|the)\b",
    re.I,
)
_NO_COURSE = re.compile(
    r"^(?:students?|juniors?|undergraduates?|freshm[ae]n|peers|children|kids|an? |the |several|"
    r"various|many|multiple|two|three|four|over|more|my|new|younger|high|first|school|others|people|"
    r"interns?)\b",
    re.I,
)
_WISH = re.compile(
    r"\b(?:would|hope|want|wish|plan|interest(?:ed)? in|like to|look forward|eager|will|aspire|goal|"
    r"keen|passion|love|dream)\b[^.;]{0,50}$",
    re.I,
)
_ANY = any_of((_SERVED, _LISTED, _DID))


def find_teaching(context: Context, institutions: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """Return one record a course, or one without a course where only the role is told."""
    found: dict[tuple[str, str, str | None], Finding] = {}
    for sentence in context.sentences:
        if not sentence.cues & _ANY or sentence.kind in {"reference", "heading", "table_row"}:
            continue
        for course, role, at, rule in _in_sentence(context, sentence):
            place = _place(context, sentence, at, institutions)
            data = {"course": course, "role": role, "institution": place}
            evidence = (Evidence.span(context.text, sentence.start, sentence.end),)
            found.setdefault((course or "", role, place), Finding(data, evidence, rule, "likely"))
    return tuple(_without_bare(list(found.values())))


def _in_sentence(context: Context, sentence: Sentence) -> list[tuple[str | None, str, int, str]]:
    """Return (course, role, where in the text, rule) of each post told in the sentence."""
    text = sentence.text
    rows: list[tuple[str | None, str, int, str]] = []
    if sentence.kind == "list_item":
        line = _LISTED.match(text)
        if line:
            role = next(name for number, (name, _) in enumerate(_ROLES) if line[f"r{number}"])
            courses = _courses(context, sentence, line.end(), len(text))
            return [(course, role, sentence.start + line.end(), "teaching.listed") for course in courses or (None,)]
    served = _SERVED.finditer(text) if sentence.cues & _SERVED.bit else ()
    posts = [match for match in served if not _WISH.search(text[max(0, match.start() - 120) : match.start()])]
    for place, match in enumerate(posts):
        role = next(name for number, (name, _) in enumerate(_ROLES) if match[f"r{number}"])
        end = posts[place + 1].start() if place + 1 < len(posts) else len(text)
        courses = _courses(context, sentence, match.end(), end)
        rows += [(course, role, sentence.start + match.end(), "teaching.post") for course in courses or (None,)]
    if rows:
        return rows
    told = _DID.search(text) if sentence.cues & _DID.bit else None
    if told and not _WISH.search(text[max(0, told.start("verb") - 120) : told.start("verb")]):
        verb = told["verb"].lower()
        role = (
            "mentor"
            if verb.startswith("mentor")
            else "tutor"
            if verb.startswith("tutor")
            else "teaching assistant"
            if verb.startswith(("ta’", "ta'")) or verb == "taed"
            else "lecturer"
        )
        courses = [] if role == "mentor" else _courses(context, sentence, told.start("what"), len(text), direct=True)
        learner = re.search(
            r"\b(?:students?|juniors?|undergraduates?|freshm[ae]n|peers|children|interns?|mentees|people|"
            r"developers|contributors)\b",
            told["what"],
        )
        if courses or learner:
            rows = [(course, role, sentence.start + told.end("verb"), "teaching.verb") for course in courses or (None,)]
    return rows


def _courses(context: Context, sentence: Sentence, start: int, end: int, direct: bool = False) -> list[str]:
    """Return the names of the courses between ``start`` and ``end``: emphasised, quoted, or capitalised after "for"."""
    base = sentence.start
    clause = _CLAUSE_END.search(sentence.text, start, end)
    end = clause.start() if clause else end
    marked = [
        (mark.start, mark.end)
        for mark in context.document.marks
        if mark.kind != "link" and base + start <= mark.start < base + end
    ] or quoted(context.text, base + start, base + end)
    names = [re.sub(r"\s*\([A-Z]+\)$", "", context.text[a:b].strip(" ,.")) for a, b in marked]
    if names:
        return [name for name in names if name[:1].isupper()]
    words = sentence.text[start:end]
    if not direct:
        after = _FOR.match(words)
        if not after:
            return []
        words = after["courses"]
    stop = _COURSE_END.search(words)
    words = words[: stop.start()] if stop else words
    if _NO_COURSE.match(words.strip()):
        return []
    pieces = re.split(r",\s(?:and\s)?(?:for\s)?|\sand\s(?:for\s)?(?=[A-Z])|\s&\s(?=[A-Z])", words)
    return [piece.strip(" ,.") for piece in pieces if re.match(r"\s*[A-Z]", piece) and len(piece.split()) <= 8]


def _place(context: Context, sentence: Sentence, at: int, institutions: tuple[Finding, ...]) -> str | None:
    """Return the institution named first after the role, else before it, else the only one studied at."""
    named: list[tuple[int, str]] = sorted(
        (evidence.start, institution.data["name"])
        for institution in institutions
        for evidence in institution.evidence
        if evidence.source == "text" and sentence.start <= evidence.start < sentence.end
    )
    after = [name for start, name in named if start >= at]
    if named:
        return after[0] if after else named[-1][1]
    studied = {i.data["name"] for i in institutions if i.data["role"] == "studied_at"}
    return (
        studied.pop()
        if len(studied) == 1 and re.search(r"\b(?:university|school|department|college)[’']s\b", sentence.text)
        else None
    )


def _without_bare(rows: list[Finding]) -> list[Finding]:
    """Leave out a role without course and place where the same role is told with one."""
    full = {row.data["role"] for row in rows if row.data["course"] or row.data["institution"]}
    kept: list[Finding] = []
    bare: set[str] = set()
    for row in rows:
        if row.data["role"] == "mentor" and not row.data["course"] and not row.data["institution"]:
            continue
        if row.data["course"] or row.data["institution"]:
            kept.append(row)
        elif row.data["role"] not in full | bare:
            bare.add(row.data["role"])
            kept.append(row)
    return kept
