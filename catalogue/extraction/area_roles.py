"""What a research area is to the writer, judged from the sentence in which it is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from catalogue.extraction.cues import Cue
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import words

AreaRole = Literal["interest", "worked_on", "touched"]
# A common word ("vision") is in doubt, less so right beside a sure name of an area ("vision and robotics").
Doubt = Literal["none", "beside", "alone"]
# Where several roles fit one area, the first of this order is taken.
ORDER: tuple[AreaRole, ...] = ("interest", "worked_on", "touched")


@dataclass(frozen=True, slots=True)
class AreaRoleFound:
    """A role, the rule that gave it, and how much the sentence speaks for the area (1: a sentence given to it)."""

    role: AreaRole
    rule: str
    weight: float


# The area is what the writer names as an interest or a field: "interested in …", "research on … and …".
_NAMED_INTEREST = Cue(
    r"\b(?:interest(?:s|ed|ing)?|passion(?:ate)?|fascinat\w+|intrigu\w+|excited|drawn|attracted|captivat\w+|curious|"
    r"curiosity|keen|enthusias\w+|speciali[sz]\w*|intersection|crossroads|interface|obsess\w+|preoccup\w+|"
    r"occupies me|captured|"
    r"driven by|care about|questions?|concern(?:s|ed)|concentrat\w+|immers\w+|devot\w+|love|deals? with|"
    r"revolves? around|"
    r"focus(?:es|ed|ing)?|research|researching|fields?|areas?|domains?|"
    r"career|expert(?:ise)?|topics?|advances?|expand(?:ing)?|studying|aspects of|world of)\b"
    r"(?=[ ,:])",
    re.I,
)
# An interest reaches to the end of its clause, and no further than this.
_INTEREST_REACH = 170
_CLAUSE = re.compile(r"[.;?!]")
_WISH = Cue(
    r"\b(?:(?:want|wish|hope|hoping|plan|planning|aim|aiming|intend|intending|eager|like|love|aspire|seek|keen|"
    r"excited|look(?:ing)? forward) (?:to|at)|aim is|goals? (?:is|are|of)|vision is|motivat\w+|pursu(?:e|ing)|"
    r"explor(?:e|ing)|delv(?:e|ing)|investigat(?:e|ing)|learn (?:more )?about|research (?:question|agenda|direction|"
    r"interest)s?|"
    r"dream|future|proposal|propose|in the (?:near|coming|next)|I will|gain|further)\b",
    re.I,
)
_OWN_WORK = Cue(
    r"\b(?:I|we|my|our|me|us)\b[^.;]{0,220}?\b(?:work(?:ed|ing)?|develop\w*|built|build\w*|design\w*|implement\w*|"
    r"propos\w+|investigat\w+|stud(?:y|ied|ying)|appl(?:y|ied|ying)|creat\w+|research\w*|projects?|thesis|led|"
    r"analy[sz]\w+|train\w*|publish\w*|explor\w+|introduc\w+|wrote|papers?|experience|contribut\w+|optimi[sz]\w+|"
    r"us(?:e|ed|ing)|construct\w*|calculat\w+|classif\w+|show|find|examin\w+|evaluat\w+|model\w*|dissertation|"
    r"background|perform\w*|collaborat\w+|consider\w*|improv\w+|focus\w*|automat\w+|estimat\w+|measur\w*|test\w*|"
    r"deriv\w+|solv\w+|responsible|writ\w+|defen[dc]\w*|simulat\w+|prototyp\w+|deploy\w+|program\w+|cod(?:ed|ing)|"
    r"comput\w+|predict\w+|detect\w+|survey\w*|interview\w*|collect\w+|conduct\w+|lead\w*|manag\w+|maintain\w*|"
    r"intern\w*|"
    r"taught|teach\w*|mapp\w+|reconstruct\w+|prov(?:ed|ing)|extend\w*|made)\b"
    r"|\b(?:thesis|dissertation|this (?:work|project|paper|study|approach)|the (?:project|paper|study|"
    r"proposed|framework|problem))\b",
    re.I,
)
_LISTING = Cue(
    r"\b(?:courses?|coursework|classes|lectures?|curriculum|modules|subjects|skills?|proficien\w+|GPA|certificat\w+|"
    r"Coursera|Udemy|edX|MOOCs?|familiar with|exams?|teaching assistant|TA for|TA at|tutor\w*|instructor|electives?|"
    r"hackathons?|"
    r"(?:libraries|tools|technologies|frameworks|languages) (?:like|such as|including))\b",
    re.I,
)
_LISTING_AFTER = Cue(r"^[^.;,]{0,40}\b(?:courses?|class|lectures?|libraries|exams?)\b", re.I)
_DID_THERE = re.compile(
    r"\b(?:I|we) (?:\w+ )?(?:studied|developed|built|explored|implemented|investigated|proposed|designed)\b", re.I
)
_APPLYING = Cue(r"\b(?:apply(?:ing)?|application|admission|pursu(?:e|ing)|candidate|candidacy)\b[^.;]{0,120}$", re.I)
_INTERESTS_ME = Cue(
    r"^[^.;!?]{0,90}\b(?:(?:interests?|fascinates?|excites?|intrigues?|captivates?|attracts?) me|appeals? to me|"
    r"(?:is|are|has been|have been|was|became) (?:\w+ ){0,2}(?:topics?|fields?|focus|interests?|passions?)\b|"
    r"that I (?:would like|want|hope|wish) to)",
    re.I,
)
# A proper name used as a means ("using Hadoop", "on AWS") is a tool, not a subject.
_MEANS = re.compile(r"\b(?:using|with|on|via|through|of|in) (?:[A-Z][\w.+-]*, (?:and )?|[A-Z][\w.+-]* and )*$")
_DEGREE = re.compile(
    r"\b(?:bachelor\w*|master['’]?s?|b\.?tech|m\.?tech|[bm]\.?sc?|b\.?e|ph\.?d|degree|diploma|major(?:ed|ing)?|"
    r"department|faculty|school)\.?['’]?s?"
    r" (?:\(\w+\) )?(?:degree )?(?:in|of) (?:[\w ]{0,30}(?:and|&) )?(?:the )?$",
    re.I,
)
# What a name or the title of a degree may end with before its subject.
_JOINTS = ("in ", "of ", "for ", "on ", "and ", "& ", "the ")
_PARTS_OF_NAMES = (
    re.compile(
        r"\b(?:Department|School|Faculty|Institute|Society|Centre|Center|Laboratory|College|Division|Foundation|"
        r"Journal|Conference) (?:of|for|on) (?:[\w,]+ (?:and|&) )?$"
    ),
    re.compile(
        r"^(?: (?:and|&) [A-Z]\w+| [A-Z]\w+){0,2} (?:Lab|Labs|Laboratory|Group|Institute|Centre|Center|Department|"
        r"Club|Society|Conference|Workshop|Journal|Symposium|Summit|School|University|Foundation|Technologies)\b"
    ),
)
_JOB = re.compile(
    r"^ (?:engineer|developer|intern|consultant|scientist|analyst|architect|manager|lead|"
    r"assistant|specialist)\b",
    re.I,
)
# What stands directly before a common word when it names a field ("work in vision"), not a thing ("my vision").
_FIELD_BEFORE = words(
    "in of on and or for with like as include including both about to into applied computational studying study toward"
    " towards modern theoretical pure advanced using is are between than from through by"
)
_OPENS_FIELD = (",", ":", "(", "&", "/")
# What may stand directly after such a word; before any other word it tells of a thing ("environmental fees").
_AFTER_FIELD = words(
    "and or but to in at on for with as is are was were has have had from of by that which where when while because"
    " since through into under using during after before led than who can could would will also I we my"
)
_FIELD_AFTER = re.compile(
    r"^ (?:research\w*|theory|problems?|methods?|scholars?|community|lab|laboratory|group|expert\w*|field|"
    r"education|studies|science)\b",
    re.I,
)
_RESEARCH_NEAR = Cue(
    r"\b(?:research\w*|interest\w*|fields?|areas?|stud(?:y|ies|ied|ying)|work(?:ed|ing)? (?:on|in)|projects?|thesis|"
    r"speciali[sz]\w*|problems? of|passion\w*|fascinat\w+|focus\w*|explor\w+|expert\w*|career|disciplines?|"
    r"optimi[sz]\w*|proposed|"
    r"approach|developed)\b",
    re.I,
)


def judge(sentence: Sentence, start: int, end: int, doubt: Doubt) -> AreaRoleFound:
    """Return the role of the area named at ``start:end`` of the text of ``sentence``."""
    text, cues = sentence.text, sentence.cues
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    capital = text[start].isupper()
    joined = left.endswith(_JOINTS)
    if capital and ((joined and _PARTS_OF_NAMES[0].search(left)) or _PARTS_OF_NAMES[1].match(right)):
        return AreaRoleFound("touched", "part of another name", 0.0)
    scale = _trust(sentence, start, end, doubt)
    applying = bool(cues & _APPLYING.bit and _APPLYING.search(left))
    if joined and not applying and _DEGREE.search(left[-70:]):
        return AreaRoleFound("touched", "the subject of a degree", 0.3 * scale)
    if _JOB.match(right):
        return AreaRoleFound("worked_on", "the title of a post", 0.4 * scale)
    listed = _is_listed(cues, left, right)
    if not listed and (applying or _is_interest(cues, left, right)):
        return AreaRoleFound("interest", "named as an interest", 1.5 * scale)
    if sentence.kind == "heading":
        return AreaRoleFound("interest", "heading", 1.0 * scale)
    if not listed and cues & _WISH.bit and _WISH.search(left):
        return AreaRoleFound("interest", "words of a wish", 1.1 * scale)
    if listed:
        return AreaRoleFound("touched", "a list of courses or skills", 0.25 * scale)
    if capital and " " not in text[start:end] and _MEANS.search(left):
        return AreaRoleFound("touched", "a means", 0.3 * scale)
    if cues & _OWN_WORK.bit and _tells_of_work(text):
        return AreaRoleFound("worked_on", "words of own work", 1.0 * scale)
    return AreaRoleFound("touched", "named in passing", 0.5 * scale)


@lru_cache(maxsize=8)
def _tells_of_work(sentence: str) -> bool:
    """Say whether a sentence tells of own work; asked again for every area that it names."""
    return bool(_OWN_WORK.search(sentence))


def _is_interest(cues: int, left: str, right: str) -> bool:
    return bool(
        (cues & _NAMED_INTEREST.bit and _NAMED_INTEREST.search(_CLAUSE.split(left)[-1][-_INTEREST_REACH:]))
        or (cues & _INTERESTS_ME.bit and _INTERESTS_ME.match(right))
    )


def _is_listed(cues: int, left: str, right: str) -> bool:
    """Say whether the area is one of a list of courses or skills, without a word on what the writer did in it."""
    if cues & _LISTING_AFTER.bit and _LISTING_AFTER.match(right):
        return True
    ends = [found.end() for found in _LISTING.finditer(left)] if cues & _LISTING.bit else []
    return bool(ends) and not _DID_THERE.search(left, ends[-1]) and not _DID_THERE.match(right.lstrip(" ,"))


def _trust(sentence: Sentence, start: int, end: int, doubt: Doubt) -> float:
    """Return how far the words are those of a field: common words need the company of research words."""
    if doubt == "none":
        return 1.0
    text = sentence.text
    left, right = text[:start], text[end:]
    as_field = (
        " " in text[start:end]
        or (text[start].isupper() and bool(left.strip()))
        or (_stands_as_field(left) and _ends_field(right))
        or bool(_FIELD_AFTER.match(right))
    )
    near = doubt == "beside" or bool(
        sentence.cues & _RESEARCH_NEAR.bit and (_RESEARCH_NEAR.search(left[-100:]) or _RESEARCH_NEAR.search(right[:30]))
    )
    if as_field and near:
        return TRUSTED
    return 0.3 if as_field or near else 0.1


def _stands_as_field(left: str) -> bool:
    """Say whether what ends directly before a common word lets it be a field."""
    before = left.removesuffix(" ")
    last = before.rpartition(" ")[2]
    return before.endswith(_OPENS_FIELD) or last.lower() in _FIELD_BEFORE or not any(map(str.isalpha, before))


def _ends_field(right: str) -> bool:
    """Say whether what follows a common word lets it be a field, and not describe the thing that is named next."""
    return not right.startswith(" ") or right[1:].partition(" ")[0].rstrip(",.;:") in _AFTER_FIELD


# How many characters before and after a name are asked for its role.
REACH = 200
# What a common word is worth beside words of research.
TRUSTED = 0.75
