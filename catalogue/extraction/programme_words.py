"""The words of programmes and posts, as data for `programme_head` and `programme_told`."""

from __future__ import annotations

from string import capwords

from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.degree_words import BACHELORS, DEGREE, FELLOWSHIP, INTERNSHIP, MASTERS, OPEN_SOURCE, PHD
from catalogue.extraction.parse import Confidence, Evidence

Candidate = tuple[str, Evidence, str, Confidence]
_CAPITALISED = r"[A-Z][\w&'’/+-]*"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_OPENING = r"(?:From|At|In|The|For|With|Through|During|After|My|This|Your)\b"
TOPIC = (
    rf"(?!{MONTH}|{_OPENING}){_CAPITALISED}(?:,? (?:(?:and|of|for|in|the|&) ){{0,2}}{_CAPITALISED}){{0,7}}"
    r"(?: \([A-Z][\w ]*\))?"
)
ACADEMIC = rf"(?:{PHD}|{MASTERS}|{BACHELORS})"
# Each holds the words of the programme as "value".
COURSES = tuple(
    Cue(pattern)
    for pattern in (
        rf"(?<![\w.])(?P<value>{ACADEMIC}(?:['’]s)?(?: [Dd]egree| [Pp]rogram(?:me)?)?(?: \([\w.]+\))? (?:in"
        rf"|of) {TOPIC})",
        r"(?<![\w.])(?P<value>(?:O|e)?M(?:Sc|S)[A-Z]{2,3})(?![A-Za-z])",
        rf"(?<![\w.])(?P<value>{ACADEMIC}(?:['’]s)? [Pp]rogram(?:me)? {TOPIC})",
        rf"(?<![\w.])(?P<value>(?:Graduate|Doctoral|Master['’]s) (?:Program(?:me)?|Certificate|Diploma|School)"
        rf" (?:in|of) {TOPIC})",
        rf"\b(?P<value>{TOPIC} (?:doctoral|graduate|master['’]?s) program(?:me)?)\b",
        rf"\b(?P<value>{TOPIC} {ACADEMIC}) (?:degree|program(?:me)?|course|studies)\b",
        rf"(?<![\w.])(?P<value>{ACADEMIC}(?:['’]s)? {TOPIC}) (?:degree|program(?:me)?|course)\b",
        rf"\b(?P<value>{TOPIC}) (?:graduate |doctoral |PhD |master['’]?s? )?(?:degree |graduate )?program(?:me)?\b",
        rf"\b(?:graduate|doctoral|{ACADEMIC}) (?:program(?:me)?|degree|studies"
        rf"|study) in (?:the )?(?P<value>(?!(?:this|that|these|your|my|the|an?|order"
        rf"|which)\b)[\w&-]+(?: (?:and )?[\w&-]+){{0,3}}?)(?= at\b| in\b|[,.;]|$)",
        rf"(?<![\w.])(?P<value>{ACADEMIC}(?: degree| program(?:me)?)? in (?!my\b|the\b|order\b|this\b|an?\b)[a-z-]+"
        r"(?: (?:and |of )?[a-z-]+){0,3}?)(?= (?:at|in|with|from|and|to|because|so)\b|[,.;]|$)",
    )
)
POSTS = tuple(
    Cue(pattern)
    for pattern in (
        rf"\b(?:position|role|post|job) (?:of|as)(?: an?| the)? (?P<value>{TOPIC}|[a-z-]+(?: [a-z-]+){{0,3}})",
        rf"\b(?:work(?:ing)?|join\w*|serve|apply(?:ing)?|consider\w*)(?: \w+){{0,3}} as(?: an?"
        rf"| the) (?P<value>{TOPIC})",
        rf"\b(?:[Tt]he|[Aa]n?|[Yy]our|[Tt]his) (?P<value>(?:{TOPIC} |[Pp]ost-?[Dd]oc\w* |[Rr]esearch |PhD "
        rf"|[Dd]octoral |[Ss]ummer )+(?:[Pp]osition|[Rr]ole|[Ii]nternship|[Ff]ellowship|[Ss]tudentship|[Pp]ost)s?\b"
        r"(?: in (?!my\b|the\b|your\b|this\b|an?\b|[A-Z])[\w-]+(?: (?:(?:and|of) )?[a-z][\w-]+){0,3}?(?=[,.;:(]| at\b"
        r"| with\b| under\b| from\b|$))?)",
        r"\b(?:apply(?:ing)?|considered|application|applied) (?:for|to) (?:the|an?|your|this)"
        r" (?P<value>(?:[\w’'-]+ ){0,5}?"
        rf"(?:[Pp]ost-?[Dd]oc(?:torate|toral)?|[Ll]ectureship|[Pp]osition|[Pp]ost|[Rr]ole|{INTERNSHIP})"
        r"(?:(?: (?:position|post))? (?:in|of|as) (?:the |an? )?"
        rf"{TOPIC}(?: (?:section|group|division|unit|team|department))?)?)(?![\w-])",
        rf"\b(?P<value>{TOPIC} (?:{FELLOWSHIP}|{INTERNSHIP}|Scholarship|(?:Summer|Winter"
        rf"|Spring) School)(?: [Pp]rogram(?:me)?)?)\b",
    )
)
# These say by themselves that it is wanted.
SAYING = tuple(
    Cue(pattern)
    for pattern in (
        rf"\badvertis\w+ (?:for )?(?:an?|the) (?P<value>{TOPIC}(?:, {TOPIC})?)",
        r"\bapply(?:ing)? to be (?:an?|the|your) (?P<value>[\w’'-]+(?: [\w’'-]+){0,4}?)"
        r"(?=[,.;]| at\b| in\b| for\b| with\b)",
        r"\b(?:Role|Position|Post|Programme|Program): (?P<value>[A-Z][^.;:\n]{3,80})",
        rf"\byour (?P<value>{ACADEMIC} {TOPIC})",
    )
)
SAID = 6
RANKED = tuple(enumerate((*COURSES, *POSTS, *SAYING)))
WANTED = any_of((*COURSES, *POSTS, *SAYING))
EDITION = Cue(rf"\b{OPEN_SOURCE}(?: \({OPEN_SOURCE}\))?(?: program(?:me)?)?(?: 20\d\d)?")
# An open-source programme has its edition; a lecturer named beside an address is the one written to.
NO_TITLE = frozenset({"open_source_programme"})
NO_POST = frozenset({"open_source_programme", "job"})


def names_degree(words: str, skipped: frozenset[str]) -> bool:
    """Tell whether the words, in whatever case, name a degree or post of another kind than those ``skipped``."""
    form = capwords(words) if words.isupper() or words.islower() else words
    return any(p.search(words) or p.search(form) for name, p in DEGREE if name not in skipped)
