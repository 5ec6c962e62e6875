"""Where a writer tells of work done: "I developed …", "a project to …", "my thesis on …".

Each cue gives the object of the work, a span of the text that `project_titles.topic` cuts to a title,
and how strongly it speaks of a piece of work with a beginning and an end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import Triggers
from catalogue.extraction.work_patterns import (
    ACHIEVEMENTS,
    CUES,
    DOING,
    ENDS_PROPOSAL,
    GOVERNING_WISH,
    LIST_NAME,
    NOMINAL,
    PLANNED,
    PROGRAMME_TITLE,
    PROJECT_LIST,
    PROPOSAL,
    QUICK,
    SOMEBODYS,
    STUDIED_AT,
    TITLE_LINE,
    WISH,
    Cue,
)
from catalogue.extraction.work_verbs import BASES, MAKING_FORMS, SHALLOW

# "This project won …": the competition is not the work but what came of it.
_BACKWARDS = re.compile(r"\W*(?:This|The|It|Our (?:project|system|work|app|solution))\b")

# In the present these tell of a piece of work under way, not of a habit.
_RUNNING = {"manage", "lead", "coordinate", "oversee", "run", "own"}
_DUTY = re.compile(r"role|task|assign|responsib|theme|project|job|dut|part|piece|share|thesis")
# Of these, nouns of a piece of work with a beginning and an end.
_BOUNDED = re.compile(r"project|thesis|assign")


@dataclass(frozen=True, slots=True)
class Work:
    """Work told in the sentence numbered ``sentence``: its object is ``text[start:end]``.

    ``strength``: 3 where the text names a project, 2 where something was made or worked on, 1 where
    something was studied or tended, 0 where it is only told as a habit ("I study …").
    ``named`` says that the span is the title itself,
    ``shallow`` that the verb says little ("compared"), so that the object must say the more.
    """

    sentence: int
    start: int
    end: int
    strength: int
    rule: str
    named: bool = False
    shallow: bool = False


def find_work(context: Context) -> list[Work]:
    """Return every cue of the document in order; of two at one place the stronger."""
    found: list[Work] = []
    for number, sentence in enumerate(context.sentences):
        if sentence.kind in {"reference", "table_row", "signature"}:
            continue
        found += _in_heading(context, sentence, number)
        if sentence.kind not in {"heading", "letterhead"} and QUICK.search(sentence.text):
            found += _in_sentence(sentence, number)
        if sentence.kind == "list_item":
            found += _in_list(context, sentence, number)
    return found


def _in_heading(context: Context, sentence: Sentence, number: int) -> list[Work]:
    """The title of a proposal, in its heading or in the heading just below one that says "Proposal"."""
    text = sentence.text
    if len(text) > 200 or text[-1] in ".!?":
        return []
    match = PROPOSAL.match(text) or TITLE_LINE.match(text) or (PROGRAMME_TITLE.match(text) if number < 6 else None)
    if match:
        start, end = match.span("name")
        return [Work(number, sentence.start + start, sentence.start + end, 3, "proposal.heading", True)]
    above = context.sentences[number - 1] if 0 < number < 4 else None
    if (
        above
        and sentence.kind == "heading"
        and above.kind == "heading"
        and ENDS_PROPOSAL.search(above.text)
        and len(text.split()) > 2
    ):
        return [Work(number, sentence.start, sentence.end, 3, "proposal.heading", True)]
    return []


def _in_list(context: Context, sentence: Sentence, number: int) -> list[Work]:
    """Items of a list of achievements ("analysis of the …") or of projects ("Kelner: an app …")."""
    block = context.document.blocks[sentence.block]
    nominal, name = NOMINAL.match(sentence.text), LIST_NAME.match(sentence.text)
    if sentence.start != block.start or not (nominal or name):
        return []
    before = sentence.block - 1
    while before >= 0 and context.document.blocks[before].kind == "list_item":
        before -= 1
    intro = context.document.blocks[before] if before >= 0 else None
    words = context.text[intro.start : intro.end].rsplit(". ", 1)[-1] if intro else ""
    if name and PROJECT_LIST.search(words):
        start, end = name.span("name")
        return [Work(number, sentence.start + start, sentence.start + end, 2, "list.project", True)]
    if not nominal or not ACHIEVEMENTS.search(words):
        return []
    return [Work(number, sentence.start, sentence.end, 2, "list.achievement")]


_TRIGGERS = Triggers([cue.needles for cue in CUES])


def _in_sentence(sentence: Sentence, number: int) -> list[Work]:
    text, at = sentence.text, sentence.start
    found: list[Work] = []
    first: int | None = None
    for place in _TRIGGERS.lists_in(text):
        cue = CUES[place]
        if cue.goes_on and first is None:
            continue
        for match in cue.pattern.finditer(text, first if cue.goes_on and first is not None else 0):
            groups = match.groupdict()
            if cue.rule not in PLANNED and _wished(
                text, match.start(), match.start("verb") if cue.opens and groups.get("verb") else match.end()
            ):
                continue
            if cue.opens and first is None:
                first = match.end()
            work = _work(cue, match, groups, number, at, len(text))
            if work and not any(abs(work.start - other.start) < 4 for other in found):
                found.append(work)
    return sorted(found, key=lambda work: work.start)


def _work(
    cue: Cue, match: re.Match[str], groups: dict[str, str | None], number: int, at: int, length: int
) -> Work | None:
    """Return what the match tells of, or None where it is another's thesis or a course of study."""
    verb = groups.get("verb") or ""
    if verb.startswith("stud") and STUDIED_AT.match(match.string, match.end()):
        return None
    if (
        groups.get("noun")
        and groups.get("name")
        and SOMEBODYS.search(match.string[max(0, match.start() - 40) : match.start()])
    ):
        return None
    if cue.rule == "project.competition" and _BACKWARDS.match(match.string):
        return None
    strength = _strength(verb) if cue.strength is None else cue.strength
    if (cue.opens and verb and _habitual(match)) or (cue.rule == "project.used" and _means_now(match)):
        strength = 0
    rule = f"project.{(groups.get('noun') or '').lower()}" if cue.rule == "project." else cue.rule
    shallow = cue.strength is None and bool(SHALLOW.match(verb))
    if cue.rule == "project.focus" and _DUTY.match(groups.get("noun") or ""):
        rule, strength = "project.duty", 1 + bool(_BOUNDED.match(groups.get("noun") or ""))
    if verb.startswith("explor"):
        rule = "project.explored"
    if groups.get("name"):
        return Work(number, at + match.start("name"), at + match.end("name"), strength, rule, named=True)
    return Work(number, at + match.end(), at + length, strength, rule, shallow=shallow)


def _means_now(match: re.Match[str]) -> bool:
    """ "I use X to …": a habit, not a piece of work."""
    return bool(re.search(r"\suse$", match.string[max(0, match.start("means") - 20) : match.start("means") - 1]))


def _wished(text: str, start: int, end: int) -> bool:
    """A wish in the words just before, or inside the cue itself, or one that governs the whole clause."""
    return bool(WISH.search(text, max(0, start - 45), end) or GOVERNING_WISH.search(text, max(0, start - 130), start))


def _habitual(match: re.Match[str]) -> bool:
    """ "I study …", "we focus on …": what a person does as a rule, not a piece of work."""
    if match.re is not DOING:
        return False
    return match["verb"].split()[0] in BASES - _RUNNING and not re.search(
        r"\b(?:to|helped?|of)$", match.string[max(0, match.start("verb") - 40) : match.start("verb")].rstrip()
    )


def _strength(verb: str) -> int:
    plain = re.sub(r"\s", "_", verb)
    return 2 if plain in MAKING_FORMS or plain.startswith(("work", "collab")) else 1
