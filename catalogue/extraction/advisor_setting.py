"""What a person is to the writer where the clause does not tell: by what follows and by what stands around.

In this order: the label the name stands under, the sentences that go on about the person ("She gave me …"),
the tense of the sentence, the places of the paragraph, its tense, the heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalogue.extraction.advisor_roles import judge_masked, mask
from catalogue.extraction.advisor_rules import BY_NAME, RoleRule
from catalogue.extraction.context import Context
from catalogue.extraction.parse import Finding
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
_OBJECT = re.compile(r"\b(?:her|him)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"^\W*one of (?:them|these|those),? @", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:alumn\w+|current students?|former students?|graduates)\b", re.IGNORECASE)

# The writer looks ahead; the writer tells what was.
_LOOKS_AHEAD = re.compile(
    r"\b(?:I|we) (?:would|should|will|shall|hope|want|wish|plan|intend|aim|aspire|propose|look forward)\b"
    r"|\bI(?:['’]d| would) (?:be|like|love|propose)|\bI['’]ll\b|\bI(?: am|['’]m) (?:\w+ )?(?:eager|excited|keen"
    r"|applying"
    r"|interested|drawn|attracted)\b|\byour (?:\w+ )?(?:group|lab|department|faculty|programme|program|school"
    r"|university"
    r"|institute|team)\b|\battracts? (?:me|my)\b|\bdrawn to\b|\balign|\bresonat|\b(?:good|great|perfect|natural|best)"
    r" (?:fit|place|match|home)\b|\bapply(?:ing)?\b|\bdream\b|\bideal\b|\bwould be\b|\bwhy I\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y \w+|[Oo]ur \w+)(?:['’]ve| have| had)? (?:(?:\w+ly|also|then|first|now|even|never|once"
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


def rule_around(
    context: Context, mention: Mention, mentions: Sequence[Mention], institutions: tuple[Finding, ...], said: RoleRule
) -> RoleRule:
    """Return the rule for a mention whose own sentence tells nothing certain (``said``), else ``said`` itself."""
    if said not in (IN_PASSING, _OWN_WORK):
        # "I read her book, and I would be glad to work with her": the pronoun's clause says more.
        more = _goes_on(context, mention, mentions) if said.role == "mentioned" and said.name != "addressee" else None
        return more if more and more.confidence == "sure" else said
    rule = _one_of_those_asked(context, mention) or _goes_on(context, mention, mentions)
    if rule or mention.sign == "weak":
        return rule or said
    lean = _lean(mention.sentence.text) if said is IN_PASSING else 0
    rule = _by_lean(lean) or _by_place(context, mention, institutions) or _by_passage(context, mention)
    return said if rule is None or (said is _OWN_WORK and rule.role == "past") else rule


def _goes_on(context: Context, mention: Mention, mentions: Sequence[Mention]) -> RoleRule | None:
    """Return what the sentences say that go on with "she" or "he", if nobody else can be meant."""
    if any(m.sentence is mention.sentence and m.name != mention.name for m in mentions):
        return None
    at = context.sentences.index(mention.sentence)
    own = mask(mention.sentence.text, *_spans(mention, mentions))
    head, _, tail = own.partition("@")
    if _SUBJECT.search(tail) or _OBJECT.search(tail):
        rule = judge_masked(f"{head}@{_resolved(tail)}")
        if rule.confidence != "guess":
            return rule
    for sentence in context.sentences[at + 1 : at + 1 + _GOES_ON]:
        if sentence.block != mention.sentence.block or _names_someone(sentence, mentions, mention):
            return None
        if _SUBJECT.search(sentence.text) or _POSSESSIVE.search(sentence.text):
            rule = judge_masked(_resolved(sentence.text))
            if rule.confidence != "guess":
                return rule
    return None


def _spans(mention: Mention, mentions: Sequence[Mention]) -> tuple[tuple[int, int], list[tuple[int, int]]]:
    base = mention.sentence.start
    others = [m for m in mentions if m.sentence is mention.sentence and m is not mention]
    return (mention.start - base, mention.end - base), [(m.start - base, m.end - base) for m in others]


def _names_someone(sentence: Sentence, mentions: Sequence[Mention], mention: Mention) -> bool:
    return any(m.sentence is sentence for m in mentions if m is not mention)


def _resolved(text: str) -> str:
    """Return ``text`` with ``@`` for each pronoun that stands for the person."""
    return _OBJECT.sub("@", _POSSESSIVE.sub("@'s", _SUBJECT.sub("@", text)))


def _one_of_those_asked(context: Context, mention: Mention) -> RoleRule | None:
    """Tell an alumnus whom the writer asked: "Alumni told me of it. One of them, Ada Brok, …"."""
    if not _ONE_OF_THEM.match(mask(mention.sentence.text, *_spans(mention, ()))):
        return None
    at = context.sentences.index(mention.sentence)
    asked = at and _ASKED.search(context.sentences[at - 1].text)
    return BY_NAME["mentioned: one of those asked"] if asked else None


def _lean(text: str) -> int:
    """Return above 0 where the writer looks ahead in ``text``, below 0 where back, 0 where neither or both."""
    ahead, back = len(_LOOKS_AHEAD.findall(text)), len(_LOOKS_BACK.findall(text))
    return 0 if ahead and back and abs(ahead - back) < 2 else ahead - back


def _by_lean(lean: int) -> RoleRule | None:
    return _AHEAD if lean > 0 else _BEHIND if lean < 0 else None


def _by_place(context: Context, mention: Mention, institutions: tuple[Finding, ...]) -> RoleRule | None:
    """Return what the institutions of the paragraph, else of the heading above it, are to the writer."""
    heading = _heading_above(context, mention.sentence.block)
    for number in (mention.sentence.block, heading):
        if number is None:
            continue
        block = context.document.blocks[number]
        roles = {row.data["role"] for row in institutions for e in row.evidence if block.start <= e.start < block.end}
        roles -= {"mentioned"}
        if roles == {"applied_to"}:
            return BY_NAME["prospective: named beside the place applied to"]
        if roles and roles <= _PAST_PLACES:
            return BY_NAME["past: named beside the writer's past places"]
        if roles:
            return None
    return None


def _by_passage(context: Context, mention: Mention) -> RoleRule | None:
    block = context.document.blocks[mention.sentence.block]
    rule = _by_lean(_lean(context.text[block.start : block.end]))
    heading = _heading_above(context, mention.sentence.block)
    if rule or heading is None:
        return rule
    above = context.document.blocks[heading]
    words = context.text[above.start : above.end]
    return _AHEAD if _AHEAD_HEADING.search(words) else _BEHIND if _BEHIND_HEADING.search(words) else None


def _heading_above(context: Context, number: int) -> int | None:
    """Return the number of the last heading before a block, the document's title left out."""
    for at in range(number, 0, -1):
        if context.document.blocks[at].kind == "heading":
            return at
    return None
