"""What a person is to the writer, told by the clause in which the name stands.

Of `RULES` the first that fits a sentence decides for that sentence, and over all sentences of a person
`PRECEDENCE` decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalogue.extraction.advisor_clauses import wishes_in
from catalogue.extraction.advisor_rules import RULES, RoleRule
from catalogue.extraction.name_patterns import RANKS, TITLE_SIGN, TITLES
from catalogue.extraction.parse import Confidence
from catalogue.extraction.pattern_group import PatternGroup
from catalogue.extraction.people import Mention
from catalogue.extraction.sentences import Sentence

# What outweighs what where sentences differ: "I worked with her" yields only to "I want to work with her".
PRECEDENCE: tuple[tuple[Confidence, str], ...] = (
    ("sure", "prospective"),
    ("sure", "past"),
    ("likely", "past"),
    ("likely", "prospective"),
    ("likely", "mentioned"),
    ("guess", "past"),
    ("guess", "prospective"),
    ("guess", "mentioned"),
)
# The place of a rule's verdict; the lowest wins.
RANK = {verdict: place for place, verdict in enumerate(PRECEDENCE)}
# By whether the text has a wish: most have none, and then no clause can stand there that needs one.
_RULED = {
    wishing: [(rule, clause) for rule in RULES for clause in rule.patterns if wishing or not clause.wishes]
    for wishing in (True, False)
}
_CLAUSES = {wishing: PatternGroup(clause.needed for _, clause in ruled) for wishing, ruled in _RULED.items()}
# Before a name that is known by a cue stands no title.
_UNTITLED = frozenset({"strong", "weak"})
# A title that goes up to the name, the ranks that may stand before it, and the most that each is long.
_TITLE = re.compile(rf"{TITLES}$")
_RANKED = re.compile(rf"(?:{RANKS} ?)+$")
_LONGEST_TITLE = 60


def judge(masked: str) -> RoleRule:
    """Return the rule for a sentence as `mask` gives it; the last rule fits any."""
    text = masked.lower()
    wishes = wishes_in(text)
    ruled = _RULED[bool(wishes)]
    for place in _CLAUSES[bool(wishes)].possible(text):
        rule, clause = ruled[place]
        if clause.stands_in(text, wishes):
            return rule
    return RULES[-1]


def mask(sentence: Sentence, person: Mention, others: Sequence[Mention]) -> str:
    """Return the sentence with ``@`` for the person and ``&`` for the others, their titles left out."""
    text, base, parts, last = sentence.text, sentence.start, [], 0
    for mention in sorted((person, *others), key=lambda m: m.start):
        start = mention.start - base
        if start >= last:
            before = text[last:start]
            parts += [
                before if mention.sign in _UNTITLED else _without_title(before),
                "@" if mention is person else "&",
            ]
            last = mention.end - base
    return "".join([*parts, text[last:]])


def _without_title(before: str) -> str:
    """Return what stands before a name without the title it ends with."""
    for sign in TITLE_SIGN.finditer(before, max(0, len(before) - _LONGEST_TITLE)):
        if title := _TITLE.match(before, sign.start()):
            start = title.start()
            ranked = before[start : start + 4].casefold() == "prof" and _RANKED.search(
                before, max(0, start - _LONGEST_TITLE), start
            )
            return before[: ranked.start() if ranked else start]
    return before
