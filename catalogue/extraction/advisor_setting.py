"""What a person is to the writer where the clause does not tell: by what follows and by what stands around.

In this order: the label the name stands under, the sentences that go on about the person ("She gave me …"),
the tense of the sentence, the places of the paragraph, its tense, the heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalogue.extraction.advisor_roles import judge, mask
from catalogue.extraction.advisor_rules import BY_NAME, RoleRule
from catalogue.extraction.advisor_scene import Scene
from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.people import Mention
from catalogue.extraction.sentences import Sentence

IN_PASSING = BY_NAME["mentioned: in passing"]
_OWN_WORK = BY_NAME["of their own work"]
_AHEAD = BY_NAME["prospective: in a passage on the writer's plans"]
_BEHIND = BY_NAME["past: in a passage on the writer's past"]
# How many sentences may go on about a person by a pronoun.
_GOES_ON = 3
_SUBJECT = re.compile(r"\b(?:she|he)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:her|his)\b(?= (?!to\b|for\b|in\b|at\b|and\b|with\b|on\b|about\b|that\b)[\w“\"])", re.I)
_PRONOUN = re.compile(r"\b(?:she|he|her|him)\b", re.IGNORECASE)
_OF_PERSON = Cue(r"\b(?:she|he|her|his)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:her|him)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"\W*one of (?:them|these|those),? ", re.IGNORECASE)
_ONE = re.compile(rf"{_ONE_OF_THEM.pattern}@", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:alumn\w+|current students?|former students?|graduates)\b", re.IGNORECASE)

# The writer looks ahead; the writer tells what was.
_LOOKS_AHEAD = Cue(
    r"\b(?:I|we) (?:would|should|will|shall|hope|want|wish|plan|intend|aim|aspire|propose|look forward)\b"
    r"|\bI(?:['’]d| would) (?:be|like|love|propose)|\bI['’]ll\b|\bI(?: am|['’]m) (?:\w+ )?(?:eager|excited|keen"
    r"|applying"
    r"|interested|drawn|attracted)\b|\byour (?:\w+ )?(?:group|lab|department|faculty|programme|program|school"
    r"|university"
    r"|institute|team)\b|\battracts? (?:me|my)\b|\bdrawn to\b|\balign|\bresonat|\b(?:good|great|perfect|natural|best)"
    r" (?:fit|place|match|home)\b|\bapply(?:ing)?\b|\bdream\b|\bideal\b|\bwould be\b|\bwhy I\b",
    re.IGNORECASE,
)
# Each way to begin starts with its own letter, which `re` can skip to.
_LOOKS_BACK = re.compile(
    r"(?:I(?<!\w.)|W(?<!\w.)e|w(?<!\w.)e|M(?<!\w.)y \w+|m(?<!\w.)y \w+|O(?<!\w.)ur \w+|o(?<!\w.)ur \w+)"
    r"(?:['’]ve| have| had)? (?:(?:\w+ly|also|then|first|now|even|never|once"
    r"|since) ){0,2}"
    r"(?:\w{2,}ed|was|were|did|built|wrote|led|made|took|began|begun|learnt|taught|found|ran|spent|got|went|came"
    r"|met|won"
    r"|gave|sought|became|grew|thought|saw|held|stood|set|sent|drew|fell|kept|left|been|done|written|spoke|brought)\b"
)
_AHEAD_HEADING = re.compile(
    r"\bwhy\b|\bfit\b|\bfuture\b|\bplans?\b|\bgoals?\b|\bfaculty\b|\bsupervis|\bmentors?\b|\bprospective\b",
    re.IGNORECASE,
)
_BEHIND_HEADING = re.compile(
    r"\b(?:experience|background|education|past|undergraduate|internships?|employment|training|about me|history"
    r"|bachelor\w*|master['’]?s|so far|done)\b",
    re.IGNORECASE,
)
_PAST_PLACES = {"studied_at", "worked_at", "researched_at", "contributed_to"}


def rule_around(scene: Scene, mention: Mention, masked: str, said: RoleRule) -> RoleRule:
    """Return the rule for a mention whose own sentence (``masked``) tells nothing certain, else what it ``said``."""
    if said not in (IN_PASSING, _OWN_WORK):
        # "I read her book, and I would be glad to work with her": the pronoun's clause says more.
        more = _goes_on(scene, mention, masked) if said.role == "mentioned" and said.name != "addressee" else None
        return more if more and more.confidence == "sure" else said
    rule = _one_of_those_asked(scene, mention) or _goes_on(scene, mention, masked)
    if rule or mention.sign == "weak":
        return rule or said
    lean = _lean([mention.sentence]) if said is IN_PASSING else 0
    rule = _by_lean(lean) or _by_place(scene, mention) or _by_passage(scene.context, mention)
    return said if rule is None or (said is _OWN_WORK and rule.role == "past") else rule


def _goes_on(scene: Scene, mention: Mention, masked: str) -> RoleRule | None:
    """Return what the sentences say that go on with "she" or "he", if nobody else can be meant."""
    if any(other.name != mention.name for other in scene.beside(mention)):
        return None
    head, _, tail = masked.partition("@")
    if _PRONOUN.search(tail):
        rule = judge(f"{head}@{_resolved(tail)}")
        if rule.confidence != "guess":
            return rule
    following = range(mention.number + 1, min(mention.number + 1 + _GOES_ON, len(scene.context.sentences)))
    for number in following:
        sentence = scene.context.sentences[number]
        if sentence.block != mention.sentence.block or scene.named_in(number):
            return None
        if sentence.cues & _OF_PERSON.bit and (_SUBJECT.search(sentence.text) or _POSSESSIVE.search(sentence.text)):
            rule = judge(_resolved(sentence.text))
            if rule.confidence != "guess":
                return rule
    return None


def _resolved(text: str) -> str:
    """Return ``text`` with ``@`` for each pronoun that stands for the person."""
    return _OBJECT.sub("@", _POSSESSIVE.sub("@'s", _SUBJECT.sub("@", text)))


def _one_of_those_asked(scene: Scene, mention: Mention) -> RoleRule | None:
    """Tell an alumnus whom the writer asked: "Alumni told me of it. One of them, Ada Brok, …"."""
    if not (_ONE_OF_THEM.match(mention.sentence.text) and _ONE.match(mask(mention.sentence, mention, ()))):
        return None
    asked = mention.number and _ASKED.search(scene.context.sentences[mention.number - 1].text)
    return BY_NAME["mentioned: one of those asked"] if asked else None


def _lean(sentences: Sequence[Sentence]) -> int:
    """Return above 0 where the writer looks ahead in ``sentences``, below 0 where back, 0 where neither or both."""
    ahead = sum(len(_LOOKS_AHEAD.pattern.findall(s.text)) for s in sentences if s.cues & _LOOKS_AHEAD.bit)
    back = sum(len(_LOOKS_BACK.findall(s.text)) for s in sentences)
    return 0 if ahead and back and abs(ahead - back) < 2 else ahead - back


def _by_lean(lean: int) -> RoleRule | None:
    return _AHEAD if lean > 0 else _BEHIND if lean < 0 else None


def _by_place(scene: Scene, mention: Mention) -> RoleRule | None:
    """Return what the institutions of the paragraph, else of the heading above it, are to the writer."""
    heading = _heading_above(scene.context, mention.sentence.block)
    for number in (mention.sentence.block, heading):
        if number is None:
            continue
        roles = scene.roles_in(number) - {"mentioned"}
        if roles == {"applied_to"}:
            return BY_NAME["prospective: named beside the place applied to"]
        if roles and roles <= _PAST_PLACES:
            return BY_NAME["past: named beside the writer's past places"]
        if roles:
            return None
    return None


def _by_passage(context: Context, mention: Mention) -> RoleRule | None:
    rule = _by_lean(_lean(_passage(context, mention)))
    heading = _heading_above(context, mention.sentence.block)
    if rule or heading is None:
        return rule
    above = context.document.blocks[heading]
    words = context.text[above.start : above.end]
    return _AHEAD if _AHEAD_HEADING.search(words) else _BEHIND if _BEHIND_HEADING.search(words) else None


def _passage(context: Context, mention: Mention) -> Sequence[Sentence]:
    """Return the sentences of the block in which ``mention`` stands."""
    sentences, block = context.sentences, mention.sentence.block
    first = last = mention.number
    while first > 0 and sentences[first - 1].block == block:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].block == block:
        last += 1
    return sentences[first : last + 1]


def _heading_above(context: Context, number: int) -> int | None:
    """Return the number of the last heading before a block, the document's title left out."""
    for at in range(number, 0, -1):
        if context.document.blocks[at].kind == "heading":
            return at
    return None
