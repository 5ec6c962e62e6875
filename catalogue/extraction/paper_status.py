"""Sentences that tell of a paper of the writer's own without its title: "the paper is under review at …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.paper_owners import READ_BY_WRITER
from catalogue.extraction.paper_words import LIKE_PAPER, PAPER, PAPERS_ALONE, STATUS, WORK
from catalogue.extraction.venues import ANY_ACRONYM, JOURNAL, find_venue, names_journal

_VERBS = (
    r"(?:published|(?:co-?)?authored|(?:co-?)?wrote|(?:re)?submitted|writing|presented|drafting|posted|contributed)"
)
_ADVERB = r"(?:\w+ly\s|also\s|now\s|just\s|then\s|soon\s|since\s|already\s|still\s|first\s|later\s)?"
# What each cue finds is the writer's own paper; the names of the groups say of which kind, see `Status`.
CUES = (
    # "my second paper", "our submission"
    Cue(rf"\b(?:[Mm]y|[Oo]ur)\s+(?:[\w’'&-]+\s+){{0,6}}?(?P<own>{PAPER}|submission)\b(?!s)"),
    # "I published a paper", "we presented this work"
    Cue(
        rf"\b(?:I|[Ww]e)\b[^.;]{{0,60}}?\b{_VERBS}\s(?:an?|the|this|our|my|one|two|three|several|it|these)\s"
        rf"(?:[\w’'-]+\s){{0,4}}?(?P<wrote>{PAPER}|work|research|findings|results|study)\b"
    ),
    # "we published a note in …": a venue must say that it is a paper
    Cue(
        rf"\b(?:I|[Ww]e)\b[^.;]{{0,60}}?\b{_VERBS}\s(?:an?|the|this|our|my|one|it|them)(?:\s(?:[\w’'-]+\s){{0,4}}?"
        rf"(?P<note>{LIKE_PAPER})\b|(?P<it>(?<=\sit)|(?<=\sthem))\s(?:in|at|to)\s(?=[A-Z]|the\s[A-Z]))"
    ),
    # "the paper is under review", "this work was presented at …", "it has been accepted by …"
    Cue(
        rf"(?:\b(?:[Oo]ur|[Mm]y|[Tt]hese)\s(?:[\w’'-]+\s){{0,3}}?(?P<ours>{WORK})|"
        rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ne|[Aa]nother)\s(?:[\w’'-]+\s){{0,4}}?(?P<status>{PAPER}|"
        rf"{LIKE_PAPER}|"
        rf"{WORK})|"
        rf"(?P<it_is>^\W*It|[;,]\s(?:and\s)?it))\b[^.;]{{0,220}}?(?:(?<=\s[A-Z])\.[^.;]{{0,120}}?)?\b(?:is|are|was|were|been|got|"
        rf"being|and|currently|"
        rf",)\s{_ADVERB}(?:recently |"
        rf"currently )?{STATUS}\b"
    ),
    # "the paper is, we are told, under review"
    Cue(
        rf"\b(?:[Tt]he|[Tt]his|[Oo]ne|[Aa]|[Aa]nother)\s(?:[\w’'-]+\s){{0,4}}?(?P<alone>{PAPER}|draft|write-?up)\b"
        rf"[^.;]{{0,220}}?(?:(?<=\s[A-Z])\.[^.;]{{0,120}}?)?\b{PAPERS_ALONE}\b"
    ),
    # "I have a manuscript under review", "with one paper accepted at …"
    Cue(
        rf"\b(?:have|had|having|with|wrote|(?:co-?)?authored|includ\w+|plus|and)\s(?:also\s)?(?:an?|one|two|three|"
        rf"several|"
        rf"another|my)\s(?:[\w’'-]+\s){{0,3}}?(?P<having>{PAPER})(?:,|\s(?:that|which) (?:is|are|was|"
        rf"were))?\s(?:\w+ly\s|now\s)?"
        rf"{STATUS}\b"
    ),
    # "the defence, called Warden, appeared at …"
    Cue(
        r"\b(?:called|named|dubbed)\s[A-Z][\w+-]+,\s(?:which\s)?(?P<called>(?:has\s)?(?:appeared|came out|(?:was|"
        r"has been|is)\s"
        r"(?:\w+\s)?(?:accepted|published|presented|under review)))\b"
    ),
    # "in an article for Water, I argue …"
    Cue(
        rf"\b[Ii]n\s(?:an?|my|our|one|another)\s(?:[\w’'-]+\s){{0,4}}?(?P<within>{PAPER})\b[^.;]{{0,70}}?,?\s(?=(?:I|we)\s)"
    ),
    # "I gave a paper on …"
    Cue(r"\bI\s(?:\w+\s)?(?:gave|delivered)\s(?:an?|my)\s(?:\w+\s){0,2}?(?P<given>paper|poster)\b"),
    # "fortunate to co-author a survey"
    Cue(
        rf"\bto\s(?:co-?author|author|publish)\s(?:an?|my|our|the|"
        rf"two)\s(?:[\w’'-]+\s){{0,4}}?(?P<infinitive>{PAPER}|survey)\b"
    ),
    # "the results appeared in …", "the system is described in …"
    Cue(
        rf"\b(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]hese|[Tt]his|[Tt]hat|[Aa]n?|[Oo]ne|(?P<pronoun>[Ii]t))\s?(?:[\w’'-]+\s)"
        rf"{{0,3}}?(?P<out>{WORK}|{PAPER}|{LIKE_PAPER}|(?<=[Ii]t\s))"
        r"(?:,?\s(?:of|on|about|from|went|was|is|written|co-?written|joint|done|with)\s[\w .’'-]{2,60},?)?"
        r"\s?(?:and\s|has\s|have\s|was\s|were\s|is\s|are\s|been\s|later\s|eventually\s|recently\s|also\s|finally\s|"
        r"since\s|then\s)*"
        r"(?:(?:appeared|came out|will appear)\s(?:in|at|as)\b|(?:described|reported|documented|detailed)\sin\s"
        r"(?=[A-Z])|can be (?:read|found) in\s(?=[A-Z]|the [Pp]roceedings))"
    ),
    # "I am writing it up for …"
    Cue(
        r"\bwr(?:iting|ote|itten)\s(?:(?:it|this|these(?: results)?|the (?:work|results|study|project|findings)|our "
        r"(?:results|findings|work))\s)?up\b(?:[^.;]{0,30}?\s(?P<up>for|as|in|together|with)\b)"
    ),
    Cue(
        r"\b(?:co-?authoring|writing|preparing|drafting|finali[sz]ing|publishing|revising|working on|"
        r"publication of)\s(?:an?|the|my|"
        r"our)\s(?:\w+\s){0,3}?(?P<co>article|paper|manuscript|publication|submission(?=\s(?:to|for)\s))\b"
    ),
    Cue(
        r"\b(?:I|[Ww]e)\b[^.;]{0,50}?\bpresent(?:ed|ing)?\s(?:this|my|our|the|these)\s(?:[\w’'-]+\s){0,4}?"
        r"(?P<presented>study|work|research|paper|project|results|findings)\b"
    ),
    # "it turned into a paper"
    Cue(
        rf"\b(?:turned|[Rr]esulted|[Rr]esulting|culminated|culminating|led|leading|evolved|developed|grew)\s(?:in|"
        rf"into|to)\s(?:an?|my|our|the|two|several)\s(?:[\w’'-]+\s){{0,5}}?(?P<turned>{PAPER}|short note)\b"
    ),
    Cue(
        r"\b(?:which|that|(?:work|results|findings|research|a study) (?:that|which)) (?:was|were|(?:has|"
        r"have) (?:since |now |also )?been|"
        r"is|are)\s(?:later |subsequently |recently |also |currently )?"
        r"(?P<which>featured|published|presented|accepted|submitted|under review)\b"
    ),
    # "we proposed Tern, published at …"
    Cue(
        r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^.;]{0,160}?,\s(?:recently\s|later\s|now\s|first\s)?(?P<participle>published|"
        r"accepted|presented|"
        r"submitted|appearing|appeared|to appear|under review)\s(?:at|in|to|by)\s(?=(?:the\s)?[A-Z])"
    ),
    # "Tern (ICFP 2021)", "my work on gates (ICRA 2020)"
    Cue(rf"(?P<with_venue>[(\[](?:(?:ACM|IEEE|USENIX)\s)?{ANY_ACRONYM}\b[’'\s]{{0,2}}(?:(?:19|20)\d\d|\d\d\b))"),
    Cue(r"\b(?P<award>Best|Distinguished|Outstanding)\s(?:\w+\s)?Paper\b"),
    # "first author of the paper"
    Cue(
        r"\(?\b(?P<first>first[- ]author)(?:ed)?,\s[A-Z]|\b(?:first|second|third|lead|"
        r"joint|co|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|senior|corresponding|middle|"
        r"shared first)[- ]author"
        r"(?:,[^,.;]{2,40},)?(?: (?:of|on) (?:the|an?|our|this)\s(?:\w+\s){0,3}?(?:paper|article|manuscript|note)\b|"
        r"(?=[,.;]))"
    ),
    # "Under submission to …."
    Cue(
        rf"^\W*(?:Currently |Now |Still |Since )?(?P<bare>(?!(?:Accepted|Presented|Printed) (?:the|into|my|as)\b)(?i:"
        rf"{STATUS}))\b"
    ),
    # "we intend to submit it to …"
    Cue(
        r"\b(?:intend|plan|aim|expect|hope|going|about)(?:ing)? to (?:submit|send)\s(?:it|this|them|these|the|our|my|"
        r"an?)\b[^.;]{0,60}?(?P<intended>\bto\s(?=(?:the )?[A-Z]))"
    ),
    # "Physical Letters B took the story", "Water has had it since March"
    Cue(
        rf"(?P<journal>{JOURNAL})(?P<said>\s\(the journal\))?,?\s(?:(?:finally|eventually|later|then|has|had|since|"
        rf"duly)\s){{0,2}}"
        r"(?P<carried>(?:published|printed|accepted|carried|ran|took|featured)\s(?:it|that|this|them|our|my|"
        r"the\s(?:story|"
        r"results?|paper|article|findings|piece|manuscript|account|essay|note))\b|(?:had it|"
        r"has it)(?P<since>\ssince)?\b)"
    ),
)
ANY = any_of(CUES)
WISH = re.compile(
    r"\b(?:want|hope|hoping|wish|plan|aim|will|would|aspire|intend|look forward|goal|eager|should|"
    r"could|if)\b[^.;]{0,60}$",
    re.I,
)
_HOPE = re.compile(r"\b(?:hope|hoping|wish|want|plan|aim|goal)\b[^.;]{0,15}$")
# Of what the cues find these are papers only where a venue or a status is told beside them.
_WEAK = ("which", "participle", "ours", "presented", "award", "out", "note", "it", "intended", "pronoun", "called")
_UNPUBLISHED = re.compile(rf"(?!{PAPER}$)(?:{WORK}|{LIKE_PAPER})$")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Tt]he (?:result|outcome))\b")
_FULL_STATUS = re.compile(
    rf"\b(?:{PAPERS_ALONE}|published|accepted|submitted|in preparation|being prepared|in print|to appear|featured)\b"
)
_ALONE = re.compile(rf"\b{PAPERS_ALONE}\b")
_HAS_ANOTHER = re.compile(
    r"\b(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]ho|advis[eo]r|supervisor|professor|mentor|colleague|friend|Prof\w*\.?\s[A-Z]\w+|"
    r"Dr\.?\s[A-Z]\w+)\s(?:\w+\s)?(?:has|had|have|wrote|published|presented)\b[^.;]{0,40}$"
)
# "I used Tern (ICFP 2021)": what one uses or compares with is another's.
_USED = re.compile(
    r"\b(?:us(?:e|ed|ing)|compar\w+|against|extend\w*|reproduc\w*|re-?implement\w*|based on|buil(?:d|t)s? (?:up)?on|"
    r"such as|like|"
    r"inspired by|read|follow\w*|adapt\w*|fine-?tun\w*|baselines?|by|et al\.)\b[^.;]{0,60}$"
)
# The venue of a title is no other paper's.
_TITLED = re.compile(r"[”\"’'*_]\s?$")
_BY_ANOTHER = re.compile(r"\bby\s(?:Prof\w*|Dr|[A-Z]\w+\s[A-Z]\w+)")


_IN_BRACKETS = re.compile(
    r"\((?P<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|"
    r"Summer|Fall|Autumn|Winter|Prof|Dr)\b)[A-Z][\w&.’ -]{2,60}?),?\s(?P<year>(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Status:
    """What a sentence says of an untitled paper: from ``start`` to ``end`` in it, and where the paper is out.

    ``turned``: work became the paper, so that what it is on stands before. ``is_part``: it is a chapter, so
    that what the whole thesis is on is not what it is on.
    """

    start: int
    end: int
    turned: bool
    is_part: bool
    venue: str | None
    year: int | None


def find_status(text: str, cues: int) -> Status | None:
    """Return what the sentence ``text``, which has the bits ``cues``, says of a paper of its writer, or None."""
    matches = [match for cue in CUES if cues & cue.bit and (match := cue.search(text))]
    for match in sorted(matches, key=re.Match.start):
        groups = {name: words for name, words in match.groupdict().items() if words is not None}
        if "with_venue" in groups and (not _FIRST_PERSON.search(text) or _TITLED.search(text, 0, match.start())):
            continue
        if "carried" in groups and not ("said" in groups or "since" in groups or names_journal(groups["journal"])):
            continue
        if _is_wish(text, match, groups) or _is_anothers(text, match, groups):
            continue
        venue = (groups["journal"], None) if "carried" in groups else find_venue(text, 0, len(text)) or _bracketed(text)
        own = groups.get("own", "")
        if not venue and (own == "submission" or own.endswith("s") or _needs_venue(text, groups)):
            continue
        name, year = (venue[0], venue[1]) if venue else (None, None)
        return Status(match.start(), match.end(), "turned" in groups, "chapter" in groups.values(), name, year)
    return None


def _is_wish(text: str, match: re.Match[str], groups: dict[str, str]) -> bool:
    if "intended" in groups:
        return False
    start, end = match.start(), match.start("award") if "award" in groups else match.end()
    return bool(_HOPE.search(text, 0, start) or WISH.search(text, max(0, start - 60), end))


def _is_anothers(text: str, match: re.Match[str], groups: dict[str, str]) -> bool:
    """ "I read a paper that was published in …", "the article by Ada Berg is in press"."""
    noun = next(
        (name for name in ("status", "alone", "out", "having", "participle", "with_venue", "within") if name in groups),
        None,
    )
    if noun is None:
        return False
    if noun == "with_venue" and _USED.search(text, 0, match.start()):
        return True
    return bool(
        READ_BY_WRITER.search(text, 0, match.start(noun))
        or _HAS_ANOTHER.search(text, 0, match.start(noun))
        or _BY_ANOTHER.search(text, match.end(noun), match.end())
    )


def _bracketed(text: str) -> tuple[str, int | None] | None:
    """Return the venue in "(Polar Letters, 2020)"."""
    found = _IN_BRACKETS.search(text)
    return (found["name"], int(found["year"])) if found else None


def _needs_venue(text: str, groups: dict[str, str]) -> bool:
    if groups.get("wrote", "").startswith("essay"):
        return not _FULL_STATUS.search(text)
    if "bare" in groups or "it_is" in groups or groups.get("own") == "chapter":
        return not _ALONE.search(text)
    if "status" in groups:
        return bool(_UNPUBLISHED.match(groups["status"])) and not _FULL_STATUS.search(text)
    return any(name in groups for name in _WEAK)
