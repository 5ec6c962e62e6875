"""Find the programme or post that the text tells of, the edition of an open-source programme, the department."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from catalogue.extraction.context import Context
from catalogue.extraction.degree import MOST_IN_A_SENTENCE
from catalogue.extraction.degree_wish import AHEAD, weight_of
from catalogue.extraction.degree_words import APPLYING, DEGREE, PAST, WISHING
from catalogue.extraction.page_parts import greeting, head_lines
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.programme_words import COURSES, EDITION, RANKED, SAID, SAYING, TOPIC, WANTED, Candidate

_WANTS = re.compile(r"\bwant\w*\b")
_BARE = frozenset({"position", "post", "role", "internship"})
_DEPARTMENT = re.compile(rf"\b(?:Department|School|Faculty|Division) of (?P<value>{TOPIC})")


def edition(context: Context) -> Iterator[Candidate]:
    """Yield the fullest latest edition of an open-source programme that is applied for."""
    found = []
    for sentence in context.where(EDITION):
        wanted = (
            sentence.kind in {"heading", "letterhead"}
            or APPLYING.search(sentence.text)
            or WISHING.search(sentence.text)
            or AHEAD.search(sentence.text)
        )
        for match in EDITION.finditer(sentence.text) if wanted and sentence.kind != "reference" else ():
            if not PAST.search(sentence.text[: match.start()][-60:]) or sentence.kind == "heading":
                found.append((match.group(), sentence.start + match.start()))
    if found:
        value, start = max(found, key=lambda item: (re.findall(r"20\d\d", item[0])[-1:], len(item[0])))
        yield value, Evidence.span(context.text, start, start + len(value)), "edition applied for", "sure"


def in_sentences(context: Context) -> Iterator[Candidate]:
    """Yield programmes that a sentence applies for, the strongest wish first."""
    found: list[tuple[int, int, str]] = []
    for sentence in context.sentences:
        if not sentence.cues & WANTED or sentence.kind in {"reference", "heading", "letterhead"}:
            continue
        for rank, pattern in RANKED:
            found_here = pattern.finditer(sentence.text) if sentence.cues & pattern.bit else ()
            for match in islice(found_here, MOST_IN_A_SENTENCE):
                if match["value"].casefold() in _BARE:
                    continue
                post = rank >= len(COURSES)
                weight = SAID if pattern in SAYING else _wish(sentence.text, match, post=post)
                if weight:
                    found.append((weight * 10 - rank, sentence.start + match.start("value"), match["value"]))
    for _, start, value in sorted(found, key=lambda item: (-item[0], item[1])):
        yield value, Evidence.span(context.text, start, start + len(value)), "programme that the writer wants", "likely"


def _wish(sentence: str, match: re.Match[str], *, post: bool) -> int:
    """Return how strongly the sentence wants the programme, 0 for not at all."""
    if post:
        before = sentence[max(match.start("value") - 90, 0) : match.start("value")]
        if PAST.search(before) and not re.search(r"\bappl(?:y|ying)\b|express my", before):
            return 0
        if APPLYING.search(sentence[: match.end()]):
            return 5
        # A school or fellowship that is called by a name, in a sentence that looks ahead.
        named = match["value"][0].isupper() and " " in match["value"] and AHEAD.search(sentence, match.end())
        return 3 if named or _WANTS.search(before) else 0
    for degree, pattern in DEGREE:
        inside = pattern.search(sentence, match.start(), match.end() + 12)
        if inside:
            return weight_of(degree, sentence, match.start("value"), inside.end())
    return weight_of("", sentence, *match.span("value"))


def department(context: Context, institutions: tuple[Finding, ...]) -> Iterator[Candidate]:
    """Yield the department that a letter addresses, or that stands beside the place applied to.

    The one in the sender's own address is another.
    """
    letter = greeting(context) is not None
    wanted = [e.start for row in institutions if row.data["role"] == "applied_to" for e in row.evidence]
    lines = head_lines(context)
    letterheads = list(dict.fromkeys(line.block for line in lines if line.kind == "letterhead"))
    senders = letterheads[0] if len(letterheads) > 1 else None
    for line in lines:
        match = _DEPARTMENT.search(line.text)
        beside = any(line.start <= place <= line.end for place in wanted)
        if match and (beside or (letter and line.block != senders)):
            start = line.start + match.start("value")
            yield (
                match["value"],
                Evidence.span(context.text, start, start + len(match["value"])),
                "department addressed",
                "likely",
            )
