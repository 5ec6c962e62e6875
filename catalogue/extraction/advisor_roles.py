"""What a person is to the writer, told by the clause in which the name stands.

Of `RULES` the first that fits a sentence decides for that sentence, and over all sentences of a person
`PRECEDENCE` decides.
"""

from __future__ import annotations

import re

from catalogue.extraction.advisor_rules import RULES, RoleRule
from catalogue.extraction.name_patterns import HONORIFIC
from catalogue.extraction.parse import Confidence

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
_TITLE = re.compile(rf"(?:{HONORIFIC})(?=[@&])")


def judge(sentence: str, at: tuple[int, int], others: list[tuple[int, int]]) -> RoleRule:
    """Return the rule that decides for the person at ``at``; ``at`` and ``others`` are spans of ``sentence``."""
    return judge_masked(mask(sentence, at, others))


def judge_masked(masked: str) -> RoleRule:
    """Return the rule for a sentence in which ``@`` stands for the person already; the last rule fits any."""
    fits = (rule for rule in RULES if any(pattern.search(masked) for pattern in rule.patterns))
    return next(fits, RULES[-1])


def rank(rule: RoleRule) -> int:
    """Return the place of a rule's verdict in `PRECEDENCE`; the lowest wins."""
    return PRECEDENCE.index((rule.confidence, rule.role))


def mask(sentence: str, at: tuple[int, int], others: list[tuple[int, int]]) -> str:
    """Return ``sentence`` with ``@`` for the person and ``&`` for the others, their titles left out."""
    parts, last = [], 0
    for start, end in sorted({at, *others}):
        if start >= last:
            parts += [sentence[last:start], "@" if (start, end) == at else "&"]
            last = end
    return _TITLE.sub("", "".join([*parts, sentence[last:]]))
