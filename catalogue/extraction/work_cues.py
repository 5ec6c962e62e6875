"""Where a writer tells of work done: "I developed …", "a project to …", "my thesis on …".

Each cue gives the object of the work, a span of the text that `project_titles.topic` cuts to a title,
and how strongly it speaks of a piece of work with a beginning and an end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.cues import any_of
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.work_clauses import SUBJECTS, Clause, begins_as_note, clauses, note
from catalogue.extraction.work_notes import Intros, in_heading, in_list
from catalogue.extraction.work_nouns import PROPOSED
from catalogue.extraction.work_patterns import (
    GOVERNING_WISH,
    LEANING,
    NAMES,
    SOMEBODYS,
    STUDIED_AT,
    TOLD,
    WISH,
    Told,
)
from catalogue.extraction.work_verbs import SHALLOW, verb_at

# "This project won …": the competition is not the work but what came of it.
_BACKWARDS = re.compile(r"\W*(?:This|The|It|Our (?:project|system|work|app|solution))\b")

# The internship or doctorate that is applied for.
_SOUGHT = re.compile(
    r"\b(?:apply|applying|application|applied|admission|candidacy|opportunity|opening|vacancy|position|offers?)\b"
)
_DUTY = re.compile(r"role|task|assign|responsib|theme|project|job|dut|part|piece|share|thesis|mission|question")
# Of these, nouns of a piece of work with a beginning and an end.
_BOUNDED = re.compile(r"project|thesis|assign")
_FIRST_WORD = re.compile(r"(?P<verb>[a-z-]+)")
# "The task was to learn VASP" tells of none.
_TO_DO = {"project.aim", "project.goal", "project.did"}
# Several duties are the day's work, not a piece of it.
_DUTIES = re.compile(r"(?:responsibilities|tasks|duties|roles)$")
# What is only a step on the way when it is announced: "I will collect …".
_STEPS = frozenset(
    "begin_with start_with start_from study research look_into look_at collect gather document test manage run start "
    "write compile make".split()
)
_OPENS = frozenset("start conduct carry_out undertake run launch write lead produce make pursue".split())
_TOLD_BITS = any_of(told.cue for told in TOLD)
_PLACES = {told.cue.bit: place for place, told in enumerate(TOLD)}
_ANY = SUBJECTS | _TOLD_BITS


@dataclass(frozen=True, slots=True)
class Work:
    """Work told in the sentence numbered ``sentence``: its object is ``text[start:end]``.

    ``strength``: 3 where the text names a project, 2 where something was made or worked on, 1 where
    something was studied or tended, 0 where it is only told as a habit ("I study …").
    ``named`` says that the span is the title itself,
    ``shallow`` that the verb says little ("compared"), so that the object must say the more; ``verb`` is
    its base form where the writer is said to have done something, ``outright`` that it is announced ("I will").
    """

    sentence: int
    start: int
    end: int
    strength: int
    rule: str
    named: bool = False
    shallow: bool = False
    verb: str = ""
    outright: bool = False


def find_work(context: Context) -> list[Work]:
    """Return every cue of the document in order; of two at one place the stronger."""
    found: list[Work] = []
    intros = Intros(context)
    for number, sentence in enumerate(context.sentences):
        if sentence.kind in {"reference", "table_row", "signature"}:
            continue
        headed = in_heading(context, sentence, number)
        found += [Work(number, *headed[:4], headed[4])] if headed else []
        if sentence.kind not in {"heading", "letterhead"} and (sentence.cues & _ANY or begins_as_note(sentence.text)):
            found += _in_sentence(context, sentence, number)
        if sentence.kind == "list_item":
            item = in_list(context, sentence, intros)
            found += [Work(number, *item[:4], item[4])] if item else []
    return found


def _in_sentence(context: Context, sentence: Sentence, number: int) -> list[Work]:
    """What the sentence names and what its subjects did; of two at one place the first, and a name before a verb."""
    found: list[Work] = []
    for told in _possible(sentence.cues):
        leaning = LEANING.get(told.rule)
        if leaning and not any(leaning.search(one.text) for one in context.sentences[max(0, number - 3) : number]):
            continue
        for match in told.cue.finditer(sentence.text):
            if told.planned or not _wished(sentence, match.start(), match.end()):
                _add(found, _named(told, match, number, sentence))
    if sentence.cues & SUBJECTS:
        for clause in clauses(sentence.text, sentence.cues):
            if clause.mood in {"planned", "announced"} or not _wished(sentence, clause.start, clause.verb):
                _add(found, _done(sentence, number, clause))
    noted = note(sentence.text)
    if noted:
        _add(found, _done(sentence, number, noted))
    return sorted(found, key=lambda work: work.start)


def _possible(cues: int) -> list[Told]:
    """Return, in the order of `TOLD`, what can match where these bits are set: mostly none or one of forty."""
    bits, places = cues & _TOLD_BITS, []
    while bits:
        lowest = bits & -bits
        places.append(_PLACES[lowest])
        bits ^= lowest
    return [told for told in map(TOLD.__getitem__, sorted(places)) if not told.needs or cues & told.needs]


def _add(found: list[Work], work: Work | None) -> None:
    if work and not any(abs(work.start - other.start) < 4 for other in found):
        found.append(work)


def _done(sentence: Sentence, number: int, clause: Clause) -> Work | None:
    """What a clause tells of: made or worked on 2, dealt with 1, a habit or a plan 0."""
    text = sentence.text
    if clause.base == "study" and STUDIED_AT.match(text, clause.end):
        return None
    strength = 2 if clause.kind == "made" else 1
    rule = "project.verb"
    if clause.mood in {"planned", "announced"}:
        rule, strength = "project.plan", 0
        if clause.base in _OPENS and PROPOSED.match(text, clause.end):
            rule, strength = "project.proposed", 2
        elif clause.mood == "announced" and clause.base not in _STEPS:
            rule, strength = "project.announced", 1
    elif clause.mood == "habit" and clause.base == "propose":
        rule, strength = "project.proposed", 2
    elif clause.mood == "habit":
        strength = 0
    elif clause.mood == "note":
        rule = "project.note"
    elif clause.mood == "duty":
        rule = "project.responsible"
    elif clause.base == "explore":
        rule = "project.explored"
    elif clause.base == "work_on":
        rule = "project.worked"
    elif not clause.opens:
        rule = "project.and"
    shallow = clause.kind == "other" or (bool(clause.base) and bool(SHALLOW.match(clause.base)))
    return Work(
        number,
        sentence.start + clause.end,
        sentence.start + len(text),
        strength,
        rule,
        shallow=shallow,
        verb=clause.base,
        outright=clause.mood == "announced",
    )


def _named(told: Told, match: re.Match[str], number: int, sentence: Sentence) -> Work | None:
    """Return what the match tells of, or None where it is another's thesis."""
    groups, at, length = match.groupdict(), sentence.start, len(sentence.text)
    name = next((name for name in NAMES if groups.get(name)), None)
    noun = groups.get("noun") or ""
    if noun and name and SOMEBODYS.search(match.string[max(0, match.start() - 40) : match.start()]):
        return None
    if noun and _SOUGHT.search(match.string[max(0, match.start() - 70) : match.start() + 20]):
        return None
    if told.rule == "project.competition" and _BACKWARDS.match(match.string):
        return None
    strength = told.strength
    rule = f"project.{noun.lower()}" if told.rule == "project." else told.rule
    if told.rule in _TO_DO and match.group().endswith(" to "):
        first = _FIRST_WORD.match(match.string, match.end())
        if not first or not (aim := verb_at(first["verb"], None)) or aim[0].kind == "other":
            return None
    if told.rule == "project.focus" and (_DUTY.match(noun) or groups.get("duty")):
        first = _FIRST_WORD.match(match.string, match.end())
        verb = verb_at(first["verb"], None) if first else None
        to_do = first and match.string[: match.end()].endswith(" to ")
        if (_DUTIES.search(noun) and not (verb and verb[0].kind == "made")) or (to_do and not verb):
            return None
        rule, strength = "project.duty", 2 if groups.get("duty") else 1 + bool(_BOUNDED.match(noun))
    if name:
        return Work(number, at + match.start(name), at + match.end(name), strength, rule, named=True)
    return Work(number, at + match.end(), at + length, strength, rule)


def _wished(sentence: Sentence, start: int, end: int) -> bool:
    """A wish in the words just before, or inside the cue itself, or one that governs the whole clause."""
    text, cues = sentence.text, sentence.cues
    if cues & WISH.bit and WISH.search(text, max(0, start - 45), end):
        return True
    return bool(cues & GOVERNING_WISH.bit and GOVERNING_WISH.search(text, max(0, start - 130), start))
