"""Find the academics and mentors whom a statement names, one record a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalogue.extraction.advisor_roles import judge, rank
from catalogue.extraction.advisor_rules import BY_NAME, RoleRule
from catalogue.extraction.advisor_setting import IN_PASSING, rule_around
from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import INITIAL, NOT_IN_NAMES, WORD, is_plausible
from catalogue.extraction.names import display_name, fold, may_be_same, split_name
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.people import Mention, find_people

MOST_EVIDENCE = 8
# An addressee is a future supervisor where the letter is about the addressee's own group.
_YOUR_GROUP = re.compile(
    r"\b(?:in|at|with|join|under|of|through|to) your (?:esteemed |research |own )?"
    r"(?:group|lab|laboratory|team|guidance|supervision|mentorship|research|direction)\b|\bwork(?:ing)? with you\b",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"[,(]? ?(?:from|at|of|in|with)? ?(?:the )?")
_PLACE_FIRST = re.compile(r"^(?:at|in|within) (?:the )?")
# Signs that stand on their own: an institution's words inside such a name do not make it the institution's.
_CERTAIN = {"title", "wanted", "referee"}
# What does not prove that a name beside a weak cue is a person's.
_UNSURE = (IN_PASSING, BY_NAME["prospective: interest"])


def find_advisors(
    context: Context, institutions: tuple[Finding, ...], applicant_name: str | None
) -> tuple[Finding, ...]:
    """Return every person named as prospective, past or mentioned, in the order of first mention.

    A surname that stands alone counts for the one full name that bears it; where two bear it, for neither.
    The writer is never one of them, nor is an institution that a person's name is part of.
    """
    taken = [(e.start, e.end) for row in institutions for e in row.evidence]
    mentions = [
        m
        for m in find_people(context)
        if (m.sign in _CERTAIN or not _within(m, taken)) and not (applicant_name and _is_writer(m, applicant_name))
    ]
    found = (_finding(context, person, mentions, institutions, applicant_name) for person in _persons(mentions))
    return tuple(row for row in found if row is not None)


def _within(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name is part of an institution's; an institution's word inside a longer name is none."""
    overlapping = [(start, end) for start, end in spans if start < mention.end and mention.start < end]
    return any(end - start >= mention.end - mention.start for start, end in overlapping)


def _persons(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Group mentions by person: full names first, then those of one word that fit exactly one of them."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: -len(split_name(m.name).given)):
        words = mention.name.split()
        fits = [g for g in groups if any(may_be_same(mention.name, m.name) for m in g)]
        if not fits and len(words) == 1:
            fits = [g for g in groups if fold(words[0]) in map(fold, split_name(g[0].name).given)]
        if len(fits) == 1:
            fits[0].append(mention)
        elif not fits:
            groups.append([mention])
    for group in groups:
        group.sort(key=lambda m: m.start)
    return sorted(groups, key=lambda group: group[0].start)


def _is_writer(mention: Mention, applicant_name: str) -> bool:
    """Tell whether a mention is of the writer; a titled surname that both bear is another person's."""
    return may_be_same(mention.name, applicant_name) and (len(mention.name.split()) > 1 or not mention.titled)


def _finding(
    context: Context,
    person: list[Mention],
    mentions: Sequence[Mention],
    institutions: tuple[Finding, ...],
    applicant_name: str | None,
) -> Finding | None:
    verdicts = [(_verdict(context, mention, mentions, institutions), mention) for mention in person]
    rule, deciding = min(verdicts, key=lambda verdict: rank(verdict[0]))
    if rule in _UNSURE and all(m.sign == "weak" for m in person):
        return None
    name = _fullest_name(context, person, applicant_name)
    spellings = dict.fromkeys(m.name for m in person)
    spans = [deciding, *(m for m in person if m is not deciding)][:MOST_EVIDENCE]
    return Finding(
        {
            "name": name,
            "role": rule.role,
            "institution": next(filter(None, (_institution(context, m, institutions) for m in person)), None),
            "aka": [spelling for spelling in spellings if spelling != name],
        },
        (
            Evidence.span(context.text, deciding.sentence.start, deciding.sentence.end),
            *(Evidence.span(context.text, m.start, m.end) for m in spans),
        ),
        rule.name,
        rule.confidence,
    )


def _verdict(
    context: Context, mention: Mention, mentions: Sequence[Mention], institutions: tuple[Finding, ...]
) -> RoleRule:
    """Return the rule for one mention: its own sentence, else the paragraph or the letter around it."""
    if mention.sign == "wanted":
        return BY_NAME["prospective: named under a label"]
    base = mention.sentence.start
    others = [(m.start - base, m.end - base) for m in mentions if m.sentence is mention.sentence and m is not mention]
    rule = judge(mention.sentence.text, (mention.start - base, mention.end - base), others)
    if rule.name == "addressee" and _YOUR_GROUP.search(context.text):
        return BY_NAME["prospective: addressee's group"]
    if mention.sign == "referee" and rule is IN_PASSING:
        return BY_NAME["past: named as referee"]
    return rule_around(context, mention, mentions, institutions, rule)


def _fullest_name(context: Context, person: list[Mention], applicant_name: str | None) -> str:
    """Return the name as fully as running text has it anywhere, if all places agree on it."""
    longest = max((m.name for m in person), key=lambda name: (len(name.split()), len(name)))
    if len(longest.split()) > 1:
        return longest
    pattern = re.compile(rf"(?<![\w.])((?:(?:{WORD}|{INITIAL}) ){{1,3}}){re.escape(longest)}(?!\w)")
    full = set()
    for sentence in context.sentences:
        if sentence.kind != "reference":
            full |= {display_name(_from_first_name(match.group())) for match in pattern.finditer(sentence.text)}
    full = {name for name in full if is_plausible(name) and not may_be_same(name, applicant_name or "")}
    return full.pop() if len(full) == 1 else longest


def _from_first_name(words: str) -> str:
    """Return ``words`` without the words of the sentence that stand before a name: "Later Ada Brok"."""
    parts = words.split()
    while len(parts) > 1 and parts[0].casefold() in NOT_IN_NAMES:
        parts = parts[1:]
    return " ".join(parts)


def _institution(context: Context, mention: Mention, institutions: tuple[Finding, ...]) -> str | None:
    """Return the institution that the sentence gives: "Prof. X from Y", "Y's Prof. X", "At Y, … Prof. X"."""
    text, sentence = context.text, mention.sentence
    for row in institutions:
        for e in row.evidence:
            if not (e.source == "text" and sentence.start <= e.start and e.end <= sentence.end):
                continue
            before = text[e.end : mention.start] if e.end <= mention.start else None
            after = text[mention.end : e.start] if mention.end <= e.start else None
            if after is not None and after.strip() and _OF_PLACE.fullmatch(after.lstrip("'’s")):
                return str(row.data["name"])
            if before is not None and re.fullmatch(r"['’]s? (?:\w+\.? ){0,3}", before):
                return str(row.data["name"])
            opening = text[sentence.start : e.start]
            if before is not None and row.data["role"] == "applied_to" and _PLACE_FIRST.fullmatch(opening):
                return str(row.data["name"])
    return None
