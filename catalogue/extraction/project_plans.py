"""What the writer proposes to do: of each passage on plans one piece of work, where it says plainly which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, topic
from catalogue.extraction.work_cues import Work

# Headings of passages in which wishes are plans.
_PLAN_HEADING = re.compile(
    r"\b(?:propos\w+|plans?|agenda|next|future|ahead|looking forward|directions?|what (?:i|we)(?:[’']d| am| have)? "
    r"(?:want|would|hope|will|intend|propos|plan|like)\b.*"
    r"|research (?:interests?|questions?|goals?|aims?|objectives?)|vision|objectives?)\b",
    re.I,
)
# Verbs that say what would be found out or made; one may also wish to "lead" or to "apply".
_INQUIRY = frozenset(
    "study investigate examine analyze analyse explore ask build develop design create construct devise propose "
    "introduce "
    "formulate extend compare measure trace follow map model derive characterize characterise quantify test tackle "
    "address "
    "look_at look_into work_on begin_with start_with start_from reconstruct document survey implement combine repeat "
    "disentangle uncover elucidate estimate predict evaluate focus_on track replicate prove assess probe "
    "revisit".split()
)
_QUESTION = re.compile(r"(?:how|whether|why|what|if|which|who)\b", re.I)
# What one says of every place: "work on machine learning at your university".
_VAGUE = re.compile(
    r"\b(?:skills?|knowledge|problems?|research|solutions?|technolog\w+|questions?|issues?|areas?|topics?|fields?|"
    r"courses?|"
    r"career|society|future|world|people|things?|ideas?|projects?|ways?|challenges?|impact|expertise|understanding|"
    r"contributions?|"
    r"interests?|directions?|experience|background|systems?|work)$",
    re.I,
)


# Of what the text told of before, so that the words alone do not say what it is.
_ANAPHORIC = re.compile(r"\b(?:there|too|this|these|those|it|they|them|same|such)\b", re.I)
_FINITE = re.compile(
    r"\b(?:I|we|my|our|your|is|are|was|were|has|have|had|will|can|could|would|should|you|he|she|they|it|do|does)\b|"
    r"[’']\w",
    re.I,
)
_BEGINNING = frozenset({"begin_with", "start_with", "start_from"})


def find_plans(context: Context, works: Iterable[Work], titled: bool = False) -> list[tuple[int, Span]]:
    """Return, of each passage in which the writer tells of plans, the sentence and the title of the work they propose.

    ``titled``: headings name the pieces of work, so that elsewhere a wish is no plan of its own.
    The aims of one proposal are one piece of work: it is the first that says plainly what would be found out.
    """
    planned: dict[int, list[Work]] = {}
    for work in works:
        if work.rule == "project.plan":
            planned.setdefault(context.sentences[work.sentence].block, []).append(work)
    passages = _passages(context)
    found: dict[int, tuple[int, Span]] = {}
    for number, span in _outlined(context, passages):
        found.setdefault(passages[context.sentences[number].block], (number, span))
    for block, told in planned.items():
        passage = passages.get(block, 0)
        known = bool(titled) and block not in passages
        inquiries = [work for work in told if work.verb in _INQUIRY]
        outright = [work for work in inquiries if work.outright]
        if passage in found or not (
            outright or (inquiries and not known and (block in passages or len(inquiries) > 1))
        ):
            continue
        for work in sorted(inquiries, key=lambda work: work.verb in _BEGINNING):
            title = topic(context.document, work.start, work.end)
            if title and _particular(context.text[title[0] : title[1]], context.text[title[1]] == ":"):
                found[passage] = (work.sentence, title)
                break
    return list(found.values())


def _outlined(context: Context, passages: dict[int, int]) -> Iterator[tuple[int, Span]]:
    """Yield the first words below a heading on plans where they are a title: "Inference under informative "
    "sampling."."""
    last = None
    for number, sentence in enumerate(context.sentences):
        passage = passages.get(sentence.block)
        if passage is None or passage == last:
            continue
        last = passage
        words = sentence.text.rstrip(" .:")
        if (
            sentence.kind == "paragraph"
            and len(words.split()) <= 14
            and not _FINITE.search(words)
            and len(content_words(words)) >= 3
        ):
            yield number, (sentence.start, sentence.start + len(words))


def _particular(title: str, defined: bool) -> bool:
    """Whether a title says what would be studied, and not only in which field; ``defined``: the text goes on to say "
    "it."""
    words = content_words(title)
    if defined and len(words) >= 2:
        return True
    if _ANAPHORIC.search(title):
        return False
    if _QUESTION.match(title):
        return len(words) >= 3
    return len(words) >= 3 and not _VAGUE.search(title) and title.split()[0].islower()


def _passages(context: Context) -> dict[int, int]:
    """Return by block the heading on plans that it stands below."""
    below: dict[int, int] = {}
    plans: int | None = None
    for number, block in enumerate(context.document.blocks):
        if block.kind == "heading":
            plans = number if _PLAN_HEADING.search(context.text[block.start : block.end]) else None
        elif plans is not None:
            below[number] = plans
    return below
