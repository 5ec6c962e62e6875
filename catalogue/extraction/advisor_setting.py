"""What a person is to the writer where the clause does not tell: by what follows and by what stands around.

In this order: the label the name stands under, the sentences that go on about the person ("She gave me …"),
the tense of the sentence, the places of the paragraph, its tense, the heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalogue.extraction.advisor_roles import judge, mask
from catalogue.extraction.advisor_rules import BY_NAME, RoleRule
from catalogue.extraction.advisor_scene import LONGEST_RUN_IN, RUN_IN, Scene
from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.people import Mention
from catalogue.extraction.sentences import Sentence

IN_PASSING = BY_NAME["mentioned: in passing"]
_OWN_WORK = BY_NAME["of their own work"]
_DOING = BY_NAME["prospective: told by what they work on"]
_AHEAD = BY_NAME["prospective: in a passage on the writer's plans"]
_BEHIND = BY_NAME["past: in a passage on the writer's past"]
# How many sentences may go on about a person by a pronoun.
_GOES_ON = 3
# What a writer reads or hears of those with whom it is hoped to work.
_READ = (BY_NAME["mentioned: author of something read"], BY_NAME["mentioned: talked to"])
_AT_PLACE = BY_NAME["prospective: read or met at the place applied to"]
_STUDENT = re.compile(
    r"\b(?:student|alumn\w+|graduate|intern|classmate|labmate|friend|fellow)s?\b[^.;@]{0,30}@|@,? (?:an? "
    r"|the )?(?:[\w-]+ ){0,3}"
    r"(?:student|alumn\w+|graduate)\b|@,? \(?[^(),]{0,30}['’]\d\d\b",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\byours?\b", re.IGNORECASE)
# Who is told by what they do now is hardly somebody from the writer's past.
_AT_WORK = re.compile(
    r"@(?:['’]s? (?:[\w-]+ ){0,3}(?:lab|laboratory|group|team|research|works?)\b|,? (?:who )?(?:also |now |currently )?"
    r"(?:works on|is working|studies|investigates|leads|runs|heads|directs|co-directs|develops|explores|builds|is an?\b"
    r"|is the\b|is known|is one|has \w+(?:ed|wn|en|ught|ilt)\b|(?!was\b|his\b|this\b|says\b|argues\b"
    r"|claims\b)[a-z]{3,}s\b)"
    r")|@,? whose\b|[:–—(-] ?@|@ ?(?:[:–—]|--)"
)
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
    r"(?:['’]ve| have| had)? (?!been \w+ing|read\b|used\b|followed\b|known\b|heard\b)(?:(?:\w+ly|also|then|first"
    r"|now|even|never|once"
    r"|since) ){0,2}"
    r"(?:\w{2,}ed|was|were|did|built|wrote|led|made|took|began|begun|learnt|taught|found|ran|spent|got|went|came"
    r"|met|won"
    r"|gave|sought|became|grew|thought|saw|held|stood|set|sent|drew|fell|kept|left|been|done|written|spoke|brought)\b"
)
_AHEAD_HEADING = re.compile(
    r"\bwhy\b|\bfit\b|\bfuture\b|\bplans?\b|\bgoals?\b|\bfaculty\b|\bsupervis|\bmentors?\b|\bprospective\b",
    re.IGNORECASE,
)
# Here stand those with whom the writer would be: "Why Vaduz", "Research fit".
_OF_PLACE_HEADING = re.compile(
    r"\bwhy (?!I\b|not\b)|\bwhy I (?:am applying|apply|chose|choose|want|wish)\b|\bfit\b|\bfaculty\b|\bprospective\b"
    r"|\b(?:potential|possible|proposed) (?:supervis|advis|mentor)",
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
    rule = _told(scene, mention, masked, said)
    return _AT_PLACE if rule in _READ and not _STUDENT.search(masked) and _is_of_place(scene, mention) else rule


def _told(scene: Scene, mention: Mention, masked: str, said: RoleRule) -> RoleRule:
    """Return what the sentence says, or those that go on about the person, or else what stands around."""
    if said not in (IN_PASSING, _OWN_WORK):
        # "I read her book, and I would be glad to work with her": the pronoun's clause says more.
        more = _goes_on(scene, mention, masked) if said.role == "mentioned" and said.name != "addressee" else None
        return more if more and more.confidence == "sure" else said
    rule = _one_of_those_asked(scene, mention) or _goes_on(scene, mention, masked)
    if rule or mention.sign == "weak":
        return rule or said
    rule = next(filter(None, _witnesses(scene, mention, masked, said)), None)
    return said if rule is None or (said is _OWN_WORK and rule.role == "past") else rule


def _witnesses(scene: Scene, mention: Mention, masked: str, said: RoleRule) -> Iterator[RoleRule | None]:
    """Yield what each thing around a mention tells, the surest first."""
    context = scene.context
    if said is IN_PASSING:
        yield _by_roles(scene.roles_of(mention.sentence))
    heading = _words_above(scene, mention)
    yield _AHEAD if _OF_PLACE_HEADING.search(heading) else None
    at_work = _AT_WORK.search(masked) is not None and not _STUDENT.search(masked)
    if said is IN_PASSING:
        yield _by_place(scene, mention) if at_work else None
        yield _by_lean(_lean([mention.sentence]))
    yield _by_place(scene, mention)
    yield _AHEAD if _AHEAD_HEADING.search(heading) else _BEHIND if _BEHIND_HEADING.search(heading) else None
    block = mention.sentence.block
    lean = scene.leans[block] = scene.leans[block] if block in scene.leans else _lean(_passage(context, mention))
    if at_work:
        yield _DOING if lean > 0 or (lean == 0 and mention.titled) else None
    yield _by_lean(lean)


def _is_of_place(scene: Scene, mention: Mention) -> bool:
    """Tell whether the sentence or what is above it speaks of the place applied to, or of the reader's."""
    if _YOURS.search(mention.sentence.text) or _OF_PLACE_HEADING.search(_words_above(scene, mention)):
        return True
    rule = _by_roles(scene.roles_of(mention.sentence)) or _by_place(scene, mention)
    return rule is not None and rule.role == "prospective"


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
    for number in (mention.sentence.block, scene.heading_above(mention.sentence.block)):
        roles = set() if number is None else scene.roles_in(number) - {"mentioned"}
        if roles:
            return _by_roles(roles)
    return None


def _by_roles(roles: set[str]) -> RoleRule | None:
    """Return what institutions with these roles tell, if all tell the same."""
    roles = roles - {"mentioned"}
    if roles == {"applied_to"}:
        return BY_NAME["prospective: named beside the place applied to"]
    return BY_NAME["past: named beside the writer's past places"] if roles and roles <= _PAST_PLACES else None


def _passage(context: Context, mention: Mention) -> Sequence[Sentence]:
    """Return the sentences of the block in which ``mention`` stands."""
    sentences, last = context.sentences, mention.number
    while last + 1 < len(sentences) and sentences[last + 1].block == mention.sentence.block:
        last += 1
    return sentences[_first_of_block(context, mention.number) : last + 1]


def _first_of_block(context: Context, number: int) -> int:
    """Return the number of the first sentence of the block in which that of ``number`` stands."""
    block = context.sentences[number].block
    while number > 0 and context.sentences[number - 1].block == block:
        number -= 1
    return number


def _words_above(scene: Scene, mention: Mention) -> str:
    """Return the words of the last heading, or of the first sentence of the block where that stands for one."""
    first = scene.context.sentences[_first_of_block(scene.context, mention.number)]
    if first.end - first.start < LONGEST_RUN_IN and RUN_IN.match(first.text):
        return first.text
    heading = scene.heading_above(mention.sentence.block)
    if heading is None:
        return ""
    above = scene.context.document.blocks[heading]
    return scene.context.text[above.start : above.end]
