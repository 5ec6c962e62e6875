"""What a research area is to the writer, judged from the sentence in which it is named.

A `Scene` is one sentence with what its words say, worked out once however many areas it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from catalogue.extraction.cues import Cue
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import words

AreaRole = Literal["interest", "worked_on", "touched"]
# A common word ("vision") is in doubt, less so right beside a sure name of an area ("vision and robotics").
Doubt = Literal["none", "beside", "alone"]
# Where several roles fit one area, the first of this order is taken.
ORDER: tuple[AreaRole, ...] = ("interest", "worked_on", "touched")


class AreaRoleFound(NamedTuple):
    """A role, the rule that gave it, and how much the sentence speaks for the area (1: a sentence given to it)."""

    role: AreaRole
    rule: str
    weight: float


# Cues and patterns in small letters are asked of the sentence in small letters, which is quicker than ignoring case.
# The area is what the writer names as an interest or a field: "interested in …", "research on … and …".
_NAMED_INTEREST = Cue(
    r"\b(?:interest(?:s|ed|ing)?|passion(?:ate)?|fascinat\w+|intrigu\w+|excited|drawn|attracted|captivat\w+|curious|"
    r"curiosity|keen|enthusias\w+|speciali[sz]\w*|intersection|crossroads|interface|obsess\w+|preoccup\w+|"
    r"occupies me|captured|"
    r"driven by|care about|questions?|concern(?:s|ed)|concentrat\w+|immers\w+|devot\w+|love|deals? with|"
    r"revolves? around|"
    r"focus(?:es|ed|ing)?|research|researching|fields?|areas?|domains?|"
    r"career|expert(?:ise)?|topics?|advances?|expand(?:ing)?|studying|aspects of|world of)\b"
    r"(?=[ ,:])"
)
# An interest reaches to the end of its clause, and no further than this.
_INTEREST_REACH = 170
_CLAUSE_ENDS = ".;?!"
_WISH = Cue(
    r"\b(?:(?:want|wish|hope|hoping|plan|planning|aim|aiming|intend|intending|eager|like|love|aspire|seek|keen|"
    r"excited|look(?:ing)? forward) (?:to|at)|aim is|goals? (?:is|are|of)|vision is|motivat\w+|pursu(?:e|ing)|"
    r"explor(?:e|ing)|delv(?:e|ing)|investigat(?:e|ing)|learn (?:more )?about|research (?:question|agenda|direction|"
    r"interest)s?|"
    r"dream|future|proposal|propose|in the (?:near|coming|next)|i will|gain|further)\b"
)
_OWN_WORK = Cue(
    r"\b(?:i|we|my|our|me|us)\b[^.;]{0,220}?\b(?:work(?:ed|ing)?|develop\w*|built|build\w*|design\w*|implement\w*|"
    r"propos\w+|investigat\w+|stud(?:y|ied|ying)|appl(?:y|ied|ying)|creat\w+|research\w*|projects?|thesis|led|"
    r"analy[sz]\w+|train\w*|publish\w*|explor\w+|introduc\w+|wrote|papers?|experience|contribut\w+|optimi[sz]\w+|"
    r"us(?:e|ed|ing)|construct\w*|calculat\w+|classif\w+|show|find|examin\w+|evaluat\w+|model\w*|dissertation|"
    r"background|perform\w*|collaborat\w+|consider\w*|improv\w+|focus\w*|automat\w+|estimat\w+|measur\w*|test\w*|"
    r"deriv\w+|solv\w+|responsible|writ\w+|defen[dc]\w*|simulat\w+|prototyp\w+|deploy\w+|program\w+|cod(?:ed|ing)|"
    r"comput\w+|predict\w+|detect\w+|survey\w*|interview\w*|collect\w+|conduct\w+|lead\w*|manag\w+|maintain\w*|"
    r"intern\w*|"
    r"taught|teach\w*|mapp\w+|reconstruct\w+|prov(?:ed|ing)|extend\w*|made)\b"
    r"|\b(?:thesis|dissertation|this (?:work|project|paper|study|approach)|the (?:project|paper|study|"
    r"proposed|framework|problem))\b"
)
_LISTING = Cue(
    r"\b(?:courses?|coursework|classes|lectures?|curriculum|modules|subjects|skills?|proficien\w+|gpa|certificat\w+|"
    r"coursera|udemy|edx|moocs?|familiar with|exams?|teaching assistant|ta for|ta at|tutor\w*|instructor|electives?|"
    r"hackathons?|"
    r"(?:libraries|tools|technologies|frameworks|languages) (?:like|such as|including))\b"
)
_LISTING_AFTER = Cue(r"[^.;,]{0,40}\b(?:courses?|class|lectures?|libraries|exams?)\b")
_DID_THERE = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:studied|developed|built|explored|implemented|investigated|proposed|designed)\b"
)
_APPLYING = Cue(r"\b(?:apply(?:ing)?|application|admission|pursu(?:e|ing)|candidate|candidacy)\b")
# So many characters after the words of an application its subject may stand.
_APPLYING_REACH = 120
_INTERESTS_ME = Cue(
    r"[^.;!?]{0,90}\b(?:(?:interests?|fascinates?|excites?|intrigues?|captivates?|attracts?) me|appeals? to me|"
    r"(?:is|are|has been|have been|was|became) (?:\w+ ){0,2}(?:topics?|fields?|focus|interests?|passions?)\b|"
    r"that i (?:would like|want|hope|wish) to)"
)
# A proper name used as a means ("using Hadoop", "on AWS") is a tool, not a subject.
_MEANS = re.compile(r"\b(?:using|with|on|via|through|of|in) (?:[A-Z][\w.+-]*, (?:and )?|[A-Z][\w.+-]* and )*$")
_DEGREE = re.compile(
    r"\b(?:bachelor\w*|master['’]?s?|b\.?tech|m\.?tech|[bm]\.?sc?|b\.?e|ph\.?d|degree|diploma|major(?:ed|ing)?|"
    r"department|faculty|school)\.?['’]?s?"
    r" (?:\(\w+\) )?(?:degree )?(?:in|of) (?:[\w ]{0,30}(?:and|&) )?(?:the )?$"
)
_DEGREE_REACH = 70
# What a name or the title of a degree may end with before its subject.
_JOINTS = ("in ", "of ", "for ", "on ", "and ", "& ", "the ")
_NAME_BEFORE = re.compile(
    r"\b(?:Department|School|Faculty|Institute|Society|Centre|Center|Laboratory|College|Division|Foundation|"
    r"Journal|Conference) (?:of|for|on) (?:[A-Z][\w,]+ (?:(?:and|&) )?){0,3}$"
)
_NAME_AFTER = re.compile(
    r"(?: (?:and|&) [A-Z]\w+| [A-Z]\w+){0,2} (?:Lab|Labs|Laboratory|Group|Institute|Centre|Center|Department|"
    r"Club|Society|Conference|Workshop|Journal|Symposium|Summit|School|University|Foundation|Technologies)\b"
)
_JOBS = words("engineer developer intern consultant scientist analyst architect manager lead assistant specialist")
# What stands directly before a common word when it names a field ("work in vision"), not a thing ("my vision").
_FIELD_BEFORE = words(
    "in of on and or for with like as include including both about to into applied computational studying study toward"
    " towards modern theoretical pure advanced using is are between than from through by"
)
_OPENS_FIELD = (",", ":", "(", "&", "/")
# What may stand directly after such a word; before any other word it tells of a thing ("environmental fees").
_AFTER_FIELD = words(
    "and or but to in at on for with as is are was were has have had from of by that which where when while because"
    " since through into under using during after before led than who can could would will also i we my"
)
_FIELD_AFTER = re.compile(
    r" (?:research\w*|theory|problems?|methods?|scholars?|community|lab|laboratory|group|expert\w*|field|"
    r"education|studies|science)\b"
)
_RESEARCH_NEAR = Cue(
    r"\b(?:research\w*|interest\w*|fields?|areas?|stud(?:y|ies|ied|ying)|work(?:ed|ing)? (?:on|in)|projects?|thesis|"
    r"speciali[sz]\w*|problems? of|passion\w*|fascinat\w+|focus\w*|explor\w+|expert\w*|career|disciplines?|"
    r"optimi[sz]\w*|proposed|"
    r"approach|developed)\b"
)
_NEAR_LEFT, _NEAR_RIGHT = 100, 30
# How many characters before a name are asked for its role.
REACH = 200
# What a common word is worth beside words of research.
TRUSTED = 0.75

Spans = Sequence[tuple[int, int]]


class Scene:
    """One sentence in which areas are named; what its words say is worked out when it is first asked for.

    ``interests``, ``wishes``, ``listings``, ``applications`` and ``research`` are where words of each stand;
    ``tells_of_work`` says whether the sentence tells of own work.
    """

    __slots__ = (
        *("start", "end", "text", "lowered", "cues", "kind"),
        *("interests", "wishes", "listings", "applications", "research", "tells_of_work"),
    )
    interests: Spans
    wishes: Spans
    listings: Spans
    applications: Spans
    research: Spans
    tells_of_work: bool

    def __init__(self, sentence: Sentence) -> None:
        self.start, self.end, self.text, _, self.kind, self.cues = sentence
        lowered = self.text.lower()
        # A letter or two of the world become two in small print; places would no longer agree.
        self.lowered = lowered if len(lowered) == len(self.text) else self.text

    def __getattr__(self, name: str) -> Spans | bool:
        """Work out one of the slots that is not filled yet: from then on it is as quick as any other."""
        value: Spans | bool
        if name == "tells_of_work":
            value = bool(self.cues & _OWN_WORK.bit and _OWN_WORK.search(self.lowered))
        else:
            cue = _SPANS[name]
            value = [found.span() for found in cue.finditer(self.lowered)] if self.cues & cue.bit else ()
        setattr(self, name, value)
        return value


_SPANS = {
    "interests": _NAMED_INTEREST,
    "wishes": _WISH,
    "listings": _LISTING,
    "applications": _APPLYING,
    "research": _RESEARCH_NEAR,
}


def judge(scene: Scene, start: int, end: int, doubt: Doubt) -> AreaRoleFound:
    """Return the role of the area named at ``start:end`` of the text of ``scene``."""
    text = scene.text
    capital, joined = text[start].isupper(), text.endswith(_JOINTS, 0, start)
    if capital and (
        ((joined or _capital_before(text, start)) and _NAME_BEFORE.search(text, max(0, start - REACH), start))
        or _NAME_AFTER.match(text, end)
    ):
        return AreaRoleFound("touched", "part of another name", 0.0)
    scale = _trust(scene, start, end, doubt)
    applying = _applies(scene, start)
    if joined and not applying and _DEGREE.search(scene.lowered, max(0, start - _DEGREE_REACH), start):
        return AreaRoleFound("touched", "the subject of a degree", 0.3 * scale)
    if _next_word(scene, end) in _JOBS:
        return AreaRoleFound("worked_on", "the title of a post", 0.4 * scale)
    listed = _is_listed(scene, start, end)
    if not listed and (applying or _is_interest(scene, start, end)):
        return AreaRoleFound("interest", "named as an interest", 1.5 * scale)
    if scene.kind == "heading":
        return AreaRoleFound("interest", "heading", 1.0 * scale)
    if not listed and _stands_in(scene.wishes, start - REACH, start):
        return AreaRoleFound("interest", "words of a wish", 1.1 * scale)
    if listed:
        return AreaRoleFound("touched", "a list of courses or skills", 0.25 * scale)
    if capital and " " not in text[start:end] and _MEANS.search(text, max(0, start - REACH), start):
        return AreaRoleFound("touched", "a means", 0.3 * scale)
    if scene.tells_of_work:
        return AreaRoleFound("worked_on", "words of own work", 1.0 * scale)
    if text.endswith("?"):
        return AreaRoleFound("interest", "a question pursued", 0.8 * scale)
    return AreaRoleFound("touched", "named in passing", 0.5 * scale)


def _capital_before(text: str, start: int) -> bool:
    """Say whether the word before ``start`` has a capital, as in a name of several words."""
    return start > 1 and text[text.rfind(" ", 0, start - 1) + 1].isupper()


def _stands_in(spans: Spans, first: int, last: int) -> bool:
    """Say whether one of ``spans`` lies within ``first:last``."""
    # A loop, because a generator costs more than the few spans that it would go through.
    for start, end in spans:  # noqa: SIM110
        if first <= start and end <= last:
            return True
    return False


def _next_word(scene: Scene, end: int) -> str:
    """Return the word directly after ``end`` in small letters, without the comma or stop behind it."""
    if not scene.text.startswith(" ", end):
        return ""
    stop = scene.lowered.find(" ", end + 1)
    return scene.lowered[end + 1 : stop if stop > 0 else None].rstrip(",.;:)")


def _applies(scene: Scene, start: int) -> bool:
    """Say whether words of an application stand before ``start`` in the same clause."""
    return bool(scene.applications) and any(
        end <= start and start - end <= _APPLYING_REACH and not _breaks(scene.text, end, start, ".;")
        for _, end in scene.applications
    )


def _breaks(text: str, start: int, end: int, signs: str) -> bool:
    return any(text.find(sign, start, end) >= 0 for sign in signs)


def _is_interest(scene: Scene, start: int, end: int) -> bool:
    first = start - _INTEREST_REACH
    for a, b in scene.interests:
        if first <= a and b < start and not _breaks(scene.text, b, start, _CLAUSE_ENDS):
            return True
    return bool(scene.cues & _INTERESTS_ME.bit and _INTERESTS_ME.match(scene.lowered, end, end + REACH))


def _is_listed(scene: Scene, start: int, end: int) -> bool:
    """Say whether the area is one of a list of courses or skills, without a word on what the writer did in it."""
    if scene.cues & _LISTING_AFTER.bit and _LISTING_AFTER.match(scene.lowered, end):
        return True
    before = [b for a, b in scene.listings if start - REACH <= a and b <= start] if scene.listings else ()
    if not before:
        return False
    lowered = scene.lowered
    return not _DID_THERE.search(lowered, before[-1], start) and not _DID_THERE.match(lowered[end:].lstrip(" ,"))


def _trust(scene: Scene, start: int, end: int, doubt: Doubt) -> float:
    """Return how far the words are those of a field: common words need the company of research words."""
    if doubt == "none":
        return 1.0
    text = scene.text
    as_field = (
        " " in text[start:end]
        or (text[start].isupper() and start > 0)
        or (_stands_as_field(text[max(0, start - REACH) : start]) and _ends_field(scene, end))
        or bool(_FIELD_AFTER.match(scene.lowered, end))
    )
    near = (
        doubt == "beside"
        or _stands_in(scene.research, start - _NEAR_LEFT, start)
        or _stands_in(scene.research, end, end + _NEAR_RIGHT)
    )
    if as_field and near:
        return TRUSTED
    return 0.3 if as_field or near else 0.1


def _stands_as_field(left: str) -> bool:
    """Say whether what ends directly before a common word lets it be a field."""
    before = left.removesuffix(" ")
    last = before.rpartition(" ")[2]
    return before.endswith(_OPENS_FIELD) or last.lower() in _FIELD_BEFORE or not any(map(str.isalpha, before))


def _ends_field(scene: Scene, end: int) -> bool:
    """Say whether what follows a common word lets it be a field, and not describe the thing that is named next."""
    return not scene.text.startswith(" ", end) or _next_word(scene, end) in _AFTER_FIELD
