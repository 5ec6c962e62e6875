"""Find the academics and mentors whom a statement names, one record a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalogue.extraction.advisor_roles import RANK, judge, mask
from catalogue.extraction.advisor_rules import BY_NAME, RoleRule
from catalogue.extraction.advisor_scene import Scene
from catalogue.extraction.advisor_setting import IN_PASSING, rule_around
from catalogue.extraction.context import Context
from catalogue.extraction.name_patterns import INITIAL, NOT_IN_NAMES, WORD, is_plausible
from catalogue.extraction.names import NameKey, display_name, fold
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.people import Mention, find_people, is_within
from catalogue.extraction.people_again import named_again

MOST_EVIDENCE = 8
# How far before a surname given names are looked for.
_LONGEST_GIVEN = 100
_OF_PLACE = re.compile(r"[,(]? ?(?:from|at|of|in|with)? ?(?:the )?")
_OWNED = re.compile(r"['’]s? (?:\w+\.? ){0,3}")
_PLACE_FIRST = re.compile(r"^(?:at|in|within) (?:the )?")
# Up to three words in capitals before a surname.
_GIVEN = re.compile(rf"(?<![\w.])(?:(?:{WORD}|{INITIAL}) ){{1,3}}$")
# Signs that stand on their own: an institution's words inside such a name do not make it the institution's.
_CERTAIN = {"title", "wanted", "referee"}
_UNPROVED = {"weak", "surname"}
# What does not prove that a name beside a weak cue is a person's.
_UNSURE = (IN_PASSING, BY_NAME["prospective: interest"])


def find_advisors(
    context: Context,
    institutions: tuple[Finding, ...],
    applicant_name: str | None,
    works: tuple[Finding, ...] = (),
) -> tuple[Finding, ...]:
    """Return every person named as prospective, past or mentioned, in the order of first mention.

    A surname that stands alone counts for the one full name that bears it; where two bear it, for neither.
    The writer is never one of them, nor is an institution that a person's name is part of, nor what stands in
    the title of one of the ``works``, papers and projects ("Trapping an Ion with Old Parts").
    """
    titles = " | ".join(row.data["title"] or "" for row in works)
    taken = sorted((e.start, e.end) for row in institutions for e in row.evidence if e.source == "text")
    writer = NameKey.of(applicant_name or "")
    people = [m for m in find_people(context, taken) if m.sign in _CERTAIN or not is_within(m.start, m.end, taken)]
    people += named_again(context, people)
    keys = {name: NameKey.of(name) for name in {mention.name for mention in people}}
    named = [(m, keys[m.name]) for m in people if not _is_writer(m, keys[m.name], writer)]
    scene = Scene(context, [mention for mention, _ in named], institutions)
    found = (_finding(scene, person, writer) for person in _persons(named))
    return tuple(row for row in found if row is not None and row.data["name"] not in titles)


def _persons(named: Sequence[tuple[Mention, NameKey]]) -> list[list[Mention]]:
    """Group mentions by person: full names first, then those of one word that fit exactly one of them."""
    groups: list[tuple[list[Mention], list[NameKey]]] = []
    for mention, key in sorted(named, key=lambda pair: -len(pair[1].given)):
        fits = [group for group in groups if any(key.may_be(other) for other in group[1])]
        if not fits and " " not in mention.name:
            fits = [group for group in groups if fold(mention.name) in group[1][0].given]
        if len(fits) == 1:
            fits[0][0].append(mention)
            if key not in fits[0][1]:
                fits[0][1].append(key)
        elif not fits:
            groups.append(([mention], [key]))
    persons = [sorted(group, key=lambda m: m.start) for group, _ in groups]
    return sorted(persons, key=lambda person: person[0].start)


def _is_writer(mention: Mention, key: NameKey, writer: NameKey) -> bool:
    """Tell whether a mention is of the writer; a titled surname that both bear is another person's."""
    return key.may_be(writer) and (" " in mention.name or not mention.titled)


def _finding(scene: Scene, person: list[Mention], writer: NameKey) -> Finding | None:
    context = scene.context
    verdicts = [(_verdict(scene, mention), mention) for mention in person]
    # A surname that stands alone says nothing of its person but what its own clause tells.
    verdicts = [(rule, m) for rule, m in verdicts if m.sign != "surname" or rule.confidence != "guess"] or verdicts
    rule, deciding = min(verdicts, key=lambda verdict: RANK[verdict[0].confidence, verdict[0].role])
    if rule in _UNSURE and all(m.sign in _UNPROVED for m in person):
        return None
    name = _fullest_name(context, person, writer)
    spellings = dict.fromkeys(m.name for m in person)
    spans = [deciding, *(m for m in person if m is not deciding)][:MOST_EVIDENCE]
    return Finding(
        {
            "name": name,
            "role": rule.role,
            "institution": next(filter(None, (_institution(scene, m) for m in person)), None),
            "aka": [spelling for spelling in spellings if spelling != name],
        },
        (
            Evidence.span(context.text, deciding.sentence.start, deciding.sentence.end),
            *(Evidence.span(context.text, m.start, m.end) for m in spans),
        ),
        rule.name,
        rule.confidence,
    )


def _verdict(scene: Scene, mention: Mention) -> RoleRule:
    """Return the rule for one mention: its own sentence, else the paragraph or the letter around it."""
    if mention.sign == "wanted":
        return BY_NAME["prospective: named under a label"]
    masked = mask(mention.sentence, mention, scene.beside(mention))
    rule = judge(masked)
    if rule.name == "addressee" and scene.is_about_your_group:
        return BY_NAME["prospective: addressee's group"]
    if mention.sign == "referee" and rule is IN_PASSING:
        return BY_NAME["past: named as referee"]
    return rule_around(scene, mention, masked, rule)


def _fullest_name(context: Context, person: list[Mention], writer: NameKey) -> str:
    """Return the name as fully as running text has it anywhere, if all places agree on it."""
    longest = max((m.name for m in person), key=lambda name: (name.count(" "), len(name)))
    if " " in longest:
        return longest
    full = {display_name(_from_first_name(words)) for words in _fuller(context, longest)}
    full = {name for name in full if is_plausible(name) and not NameKey.of(name).may_be(writer)}
    return full.pop() if len(full) == 1 else longest


def _fuller(context: Context, surname: str) -> Iterator[str]:
    """Yield the places of running text where words in capitals stand right before ``surname``, with it."""
    text, at = context.text, -1
    while (at := text.find(surname, at + 1)) >= 0:
        end = at + len(surname)
        if text[at - 1 : at] != " " or text[end : end + 1].isalnum() or text[end : end + 1] == "_":
            continue
        sentence = context.sentence_at(at)
        given = _GIVEN.search(text, max(sentence.start, at - _LONGEST_GIVEN), at) if sentence else None
        if sentence and given and sentence.kind != "reference" and end <= sentence.end:
            yield text[given.start() : end]


def _from_first_name(words: str) -> str:
    """Return ``words`` without the words of the sentence that stand before a name: "Later Ada Brok"."""
    parts = words.split()
    while len(parts) > 1 and parts[0].casefold() in NOT_IN_NAMES:
        parts = parts[1:]
    return " ".join(parts)


def _institution(scene: Scene, mention: Mention) -> str | None:
    """Return the institution that the sentence gives: "Prof. X from Y", "Y's Prof. X", "At Y, … Prof. X"."""
    text, sentence = scene.context.text, mention.sentence
    for start, end, row in scene.institutions_in(sentence):
        if mention.end <= start:
            after = text[mention.end : start]
            if after.strip() and _OF_PLACE.fullmatch(after.lstrip("'’s")):
                return str(row.data["name"])
        elif end <= mention.start:
            if _OWNED.fullmatch(text, end, mention.start):
                return str(row.data["name"])
            if row.data["role"] == "applied_to" and _PLACE_FIRST.fullmatch(text[sentence.start : start]):
                return str(row.data["name"])
    return None
