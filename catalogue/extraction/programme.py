"""Find the programme or post applied for, in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from string import capwords

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.degree import MOST_IN_A_SENTENCE, WHY, WITH_DEGREES
from catalogue.extraction.degree_wish import AHEAD, weight_of
from catalogue.extraction.degree_words import (
    APPLYING,
    BACHELORS,
    DEGREE,
    FELLOWSHIP,
    INTERNSHIP,
    MASTERS,
    OPEN_SOURCE,
    PAST,
    PHD,
    POST_OF,
    WISHING,
)
from catalogue.extraction.name_patterns import NAME
from catalogue.extraction.names import display_name, may_be_same
from catalogue.extraction.page_parts import (
    POST_TITLE,
    Line,
    greeting,
    head_lines,
    opening_end,
    purpose_lines,
    subject_lines,
)
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.reading.layout.headings import TITLE

Candidate = tuple[str, Evidence, str, Confidence]
_CAPITALISED = r"[A-Z][\w&'’/+-]*"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_OPENING = r"(?:From|At|In|The|For|With|Through|During|After|My|This|Your)\b"
_TOPIC = (
    rf"(?!{_MONTH}|{_OPENING}){_CAPITALISED}(?:,? (?:(?:and|of|for|in|the|&) ){{0,2}}{_CAPITALISED}){{0,7}}"
    r"(?: \([A-Z][\w ]*\))?"
)
_ACADEMIC = rf"(?:{PHD}|{MASTERS}|{BACHELORS})"
# Each holds the words of the programme as "value".
_COURSES = tuple(
    Cue(pattern)
    for pattern in (
        rf"(?<![\w.])(?P<value>{_ACADEMIC}(?:['’]s)?(?: [Dd]egree| [Pp]rogram(?:me)?)?(?: \([\w.]+\))? (?:in"
        rf"|of) {_TOPIC})",
        r"(?<![\w.])(?P<value>(?:O|e)?M(?:Sc|S)[A-Z]{2,3})(?![A-Za-z])",
        rf"(?<![\w.])(?P<value>{_ACADEMIC}(?:['’]s)? [Pp]rogram(?:me)? {_TOPIC})",
        rf"(?<![\w.])(?P<value>(?:Graduate|Doctoral|Master['’]s) (?:Program(?:me)?|Certificate|Diploma|School)"
        rf" (?:in|of) {_TOPIC})",
        rf"\b(?P<value>{_TOPIC} (?:doctoral|graduate|master['’]?s) program(?:me)?)\b",
        rf"\b(?P<value>{_TOPIC} {_ACADEMIC}) (?:degree|program(?:me)?|course|studies)\b",
        rf"(?<![\w.])(?P<value>{_ACADEMIC}(?:['’]s)? {_TOPIC}) (?:degree|program(?:me)?|course)\b",
        rf"\b(?P<value>{_TOPIC}) (?:graduate |doctoral |PhD |master['’]?s? )?(?:degree |graduate )?program(?:me)?\b",
        rf"\b(?:graduate|doctoral|{_ACADEMIC}) (?:program(?:me)?|degree|studies"
        rf"|study) in (?:the )?(?P<value>(?!(?:this|that|these|your|my|the|an?|order"
        rf"|which)\b)[\w&-]+(?: (?:and )?[\w&-]+){{0,3}}?)(?= at\b| in\b|[,.;]|$)",
        rf"(?<![\w.])(?P<value>{_ACADEMIC}(?: degree| program(?:me)?)? in (?!my\b|the\b|order\b|this\b|an?\b)[a-z-]+"
        r"(?: (?:and |of )?[a-z-]+){0,3}?)(?= (?:at|in|with|from|and|to|because|so)\b|[,.;]|$)",
    )
)
_POSTS = tuple(
    Cue(pattern)
    for pattern in (
        rf"\b(?:position|role|post|job) (?:of|as)(?: an?| the)? (?P<value>{_TOPIC}|[a-z-]+(?: [a-z-]+){{0,3}})",
        rf"\b(?:work(?:ing)?|join\w*|serve|apply(?:ing)?|consider\w*)(?: \w+){{0,3}} as(?: an?"
        rf"| the) (?P<value>{_TOPIC})",
        rf"\b(?:[Tt]he|[Aa]n?|[Yy]our|[Tt]his) (?P<value>(?:{_TOPIC} |[Pp]ost-?[Dd]oc\w* |[Rr]esearch |PhD "
        rf"|[Dd]octoral |[Ss]ummer )+(?:[Pp]osition|[Rr]ole|[Ii]nternship|[Ff]ellowship|[Ss]tudentship|[Pp]ost)s?\b"
        r"(?: in (?!my\b|the\b|your\b|this\b|an?\b|[A-Z])[\w-]+(?: (?:(?:and|of) )?[a-z][\w-]+){0,3}?(?=[,.;:(]| at\b"
        r"| with\b| under\b| from\b|$))?)",
        r"\b(?:apply(?:ing)?|considered|application|applied) (?:for|to) (?:the|an?|your|this)"
        r" (?P<value>(?:[\w’'-]+ ){0,5}?"
        rf"(?:[Pp]ost-?[Dd]oc(?:torate|toral)?|[Ll]ectureship|[Pp]osition|[Pp]ost|[Rr]ole|{INTERNSHIP})"
        r"(?:(?: (?:position|post))? (?:in|of|as) (?:the |an? )?"
        rf"{_TOPIC}(?: (?:section|group|division|unit|team|department))?)?)(?![\w-])",
        rf"\b(?P<value>{_TOPIC} (?:{FELLOWSHIP}|{INTERNSHIP}|Scholarship|(?:Summer|Winter"
        rf"|Spring) School)(?: [Pp]rogram(?:me)?)?)\b",
    )
)
# These say by themselves that it is wanted.
_SAYING = tuple(
    Cue(pattern)
    for pattern in (
        rf"\badvertis\w+ (?:for )?(?:an?|the) (?P<value>{_TOPIC}(?:, {_TOPIC})?)",
        r"\bapply(?:ing)? to be (?:an?|the|your) (?P<value>[\w’'-]+(?: [\w’'-]+){0,4}?)"
        r"(?=[,.;]| at\b| in\b| for\b| with\b)",
        r"\b(?:Role|Position|Post|Programme|Program): (?P<value>[A-Z][^.;:\n]{3,80})",
        rf"\byour (?P<value>{_ACADEMIC} {_TOPIC})",
    )
)
_SAID = 6
_RANKED = tuple(enumerate((*_COURSES, *_POSTS, *_SAYING)))
_WANTED = any_of((*_COURSES, *_POSTS, *_SAYING))
_EDITION = Cue(rf"\b{OPEN_SOURCE}(?: \({OPEN_SOURCE}\))?(?: program(?:me)?)?(?: 20\d\d)?")
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
    rf"|[\s,;|(–-]*\b(?:from )?{_MONTH}(?:\s*[–-]\s*{_MONTH})?(?: 20\d\d)?\)?\s*$|,? (?:in|at|with) your\b.*$",
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
_NAME_BEFORE = re.compile(rf"(?:{NAME})?[\s,|·–—-]*(?=(?<![\w.]){_ACADEMIC}(?!\w))")
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
# An open-source programme has its edition; a lecturer named beside an address is the one written to.
_NO_TITLE = frozenset({"open_source_programme"})
_NO_POST = frozenset({"open_source_programme", "job"})
_HANGING = re.compile(r"(?:[\s,(|·–-]|\b(?:at|the|of|in|for|an?))+$", re.IGNORECASE)
# Words no longer than this, all of them in capitals, are abbreviations: "NSF GRFP".
_ACRONYM = 5
_WANTS = re.compile(r"\bwant\w*\b")
_BARE = frozenset({"position", "post", "role", "internship"})
_SMALL_WORDS = frozenset("in of and for the at to with on a an".split())
# The institution has a field of its own.
_HOST = re.compile(
    r"(?:, | at |,? [·|–—-] )(?:at )?(?:the )?(?:[A-Z][\w'’-]* )*(?:University|Institute|College|Polytechnic|École"
    r"|[A-Z]\w+ School)\b.*$| [|·•] .*$|, (?-i:[A-Z]{2,6})$",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(rf"\b(?:Department|School|Faculty|Division) of (?P<value>{_TOPIC})")


def find_programme(
    context: Context, institutions: tuple[Finding, ...] = (), name: str | None = None
) -> dict[str, Finding]:
    """Return ``statement.programme`` as written: from the head, else the edition of an open-source programme,
    else the sentence that applies for it. The writer's ``name`` and the ``institutions`` are no part of it."""
    candidates = chain(
        _in_head(context, name), _edition(context), _in_sentences(context), _department(context, institutions)
    )
    for value, evidence, rule, confidence in candidates:
        value, evidence = _without_host(context, value, evidence, institutions)
        return {"statement.programme": Finding({"value": value}, (evidence,), rule, confidence)}
    return {}


def _without_host(
    context: Context, value: str, evidence: Evidence, institutions: tuple[Finding, ...]
) -> tuple[str, Evidence]:
    """Cut the institution off "PhD in Physics, University of Vaduz": it has a field of its own."""
    for row in institutions:
        for e in row.evidence:
            if e.source == "text" and evidence.start + 6 < e.start and e.end <= evidence.end:
                words = _HANGING.sub("", context.text[evidence.start : e.start])
                if _names(value, _NO_TITLE) and not _names(words, _NO_TITLE):
                    continue
                return words, Evidence.span(context.text, evidence.start, evidence.start + len(words))
            # "University of Vaduz - PhD in Physics"
            if e.source == "text" and e.start == evidence.start and e.end + 3 < evidence.end:
                rest = context.text[e.end : evidence.end]
                words = re.sub(r"^(?:[\s,:;|·–—-]|['’]s\b)+", "", rest)
                if words != rest and any(pattern.search(words) for _, pattern in DEGREE):
                    return words, Evidence.span(context.text, evidence.end - len(words), evidence.end)
    return value, evidence


def _in_head(context: Context, name: str | None) -> Iterator[Candidate]:
    """Yield what is left of a head line that names a degree or post, without the writer's name and the term."""
    subjects = {line.start for line in subject_lines(context)}
    for line in purpose_lines(context):
        inside = line.start >= opening_end(context) and line.start not in subjects
        if line.kind == "heading" and line.source == "text" and inside and not WHY.match(line.text):
            continue
        titled = line.kind == "heading" or line.start in subjects
        asked = line.start in subjects or bool(TITLE.search(line.text))
        start, end = _core(line, name, skipped=_NO_TITLE if titled else _NO_POST)
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
        named = _names(value, _NO_TITLE if titled else _NO_POST) or (
            asked and bool(POST_OF.search(line.text[:start]) or POST_TITLE.match(value))
        )
        bare = any(p.fullmatch(value.rstrip(".")) or p.fullmatch(value) for _, p in DEGREE)
        if named and (not bare or _APPLICANT.search(line.text) or titled):
            yield _calm(re.sub(r" applicant\b", "", value)), line.evidence(start, end), "programme in the head", "sure"


def _names(words: str, skipped: frozenset[str]) -> bool:
    """Tell whether the words, in whatever case, name a degree or post of another kind than those ``skipped``."""
    form = capwords(words) if words.isupper() or words.islower() else words
    return any(p.search(words) or p.search(form) for name, p in DEGREE if name not in skipped)


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
    naming = [(a, b) for a, b in zip(starts, ends, strict=True) if _names(text[a:b], skipped)]
    return naming[0] if len(naming) == 1 else (start, end)


def _edition(context: Context) -> Iterator[Candidate]:
    """Yield the fullest latest edition of an open-source programme that is applied for."""
    found = []
    for sentence in context.where(_EDITION):
        wanted = (
            sentence.kind in {"heading", "letterhead"}
            or APPLYING.search(sentence.text)
            or WISHING.search(sentence.text)
            or AHEAD.search(sentence.text)
        )
        for match in _EDITION.finditer(sentence.text) if wanted and sentence.kind != "reference" else ():
            if not PAST.search(sentence.text[: match.start()][-60:]) or sentence.kind == "heading":
                found.append((match.group(), sentence.start + match.start()))
    if found:
        value, start = max(found, key=lambda item: (re.findall(r"20\d\d", item[0])[-1:], len(item[0])))
        yield value, Evidence.span(context.text, start, start + len(value)), "edition applied for", "sure"


def _in_sentences(context: Context) -> Iterator[Candidate]:
    """Yield programmes that a sentence applies for, the strongest wish first."""
    found: list[tuple[int, int, str]] = []
    for sentence in context.sentences:
        if not sentence.cues & _WANTED or sentence.kind in {"reference", "heading", "letterhead"}:
            continue
        for rank, pattern in _RANKED:
            found_here = pattern.finditer(sentence.text) if sentence.cues & pattern.bit else ()
            for match in islice(found_here, MOST_IN_A_SENTENCE):
                if match["value"].casefold() in _BARE:
                    continue
                post = rank >= len(_COURSES)
                weight = _SAID if pattern in _SAYING else _wish(sentence.text, match, post=post)
                if weight:
                    found.append((weight * 10 - rank, sentence.start + match.start("value"), match["value"]))
    for _, start, value in sorted(found, key=lambda item: (-item[0], item[1])):
        yield value, Evidence.span(context.text, start, start + len(value)), "programme that the writer wants", "likely"


def _wish(sentence: str, match: re.Match[str], *, post: bool) -> int:
    """Return how strongly the sentence wants the programme, 0 for not at all."""
    if post:
        before = sentence[max(match.start("value") - 90, 0) : match.start("value")]
        if PAST.search(before) and not re.search(r"\bappl(?:y|ying)\b|express my", before):
            return 0
        if APPLYING.search(sentence[: match.end()]):
            return 5
        # A school or fellowship that is called by a name, in a sentence that looks ahead.
        named = match["value"][0].isupper() and " " in match["value"] and AHEAD.search(sentence, match.end())
        return 3 if named or _WANTS.search(before) else 0
    for degree, pattern in DEGREE:
        inside = pattern.search(sentence, match.start(), match.end() + 12)
        if inside:
            return weight_of(degree, sentence, match.start("value"), inside.end())
    return weight_of("", sentence, *match.span("value"))


def _department(context: Context, institutions: tuple[Finding, ...]) -> Iterator[Candidate]:
    """Yield the department that a letter addresses, or that stands beside the place applied to.

    The one in the sender's own address is another.
    """
    letter = greeting(context) is not None
    wanted = [e.start for row in institutions if row.data["role"] == "applied_to" for e in row.evidence]
    lines = head_lines(context)
    letterheads = list(dict.fromkeys(line.block for line in lines if line.kind == "letterhead"))
    senders = letterheads[0] if len(letterheads) > 1 else None
    for line in lines:
        match = _DEPARTMENT.search(line.text)
        beside = any(line.start <= place <= line.end for place in wanted)
        if match and (beside or (letter and line.block != senders)):
            start = line.start + match.start("value")
            yield (
                match["value"],
                Evidence.span(context.text, start, start + len(match["value"])),
                "department addressed",
                "likely",
            )
