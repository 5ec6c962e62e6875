"""The institution that is applied to where no sentence says so outright: the one place that is looked forward to.

A writer who never says "I apply to" still speaks of that place otherwise than of those left behind: in the
present tense ("Aden has all three"), beside a wish, in the title of the page or the name of the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from catalogue.extraction.context import Context
from catalogue.extraction.institution_known import matcher_for
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_role import NO_WORDS, RoleFound
from catalogue.extraction.parse import Evidence
from catalogue.extraction.vocabulary import InstitutionEntry

Places = Sequence[tuple[Mention, RoleFound]]

_MAY_BE_ASKED = frozenset({"university", "school", "research_institute", "company", "open_source"})
_WISH = re.compile(
    r"\b(?:(?:I|we)['’](?:d|ll)|I (?:would|should|shall|will|ask|seek|hope|want|wish|apply)|[Ll]et me|[Mm]ay I|"
    r"would (?:let|allow|give|make)|admi(?:t|ssion)|appl(?:y|ication)|propose|submit|"
    r"please)\b|\b(?:MPhil|MSt|MSc|LL\.?M|MA|M\.?Eng|PhD|Ph\.D)\b"
)
_PAST = re.compile(
    r"\b(?:I|we|me|my) (?:had |have )?(?:\w+ed|was|were|wrote|learnt|spent|took|taught|got)\b|\b(?:was|were)\b"
)
_PRESENT_AFTER = re.compile(
    r"^(?:['’]s?)?(?: [\w’-]+){0,4}? (?:is|are|has|have|does|do|keeps?|offers?|asks?|counts?|treats?|trains?|writes?|"
    r"lists?|sits?|stands?|knows|puts|needs)\b"
)
_OWN_PLACE = re.compile(r"^(?: in \w+| \([^()]*\))?,? (?:where|which|whose|with which) I\b|^,? my\b")
_BEFORE_NAME = re.compile(r"\b(?:from|with|like|between|and|or|by)(?: the)? $")
# What the title of a page or of the metadata says of the document.
_OUTSIDE = ("title", "subtitle", "subject", "running_head")
_SOMEBODY = re.compile(r"\b(?:student|candidate|undergraduate|researcher|professor|engineer|fellow|alum\w*)\b", re.I)
_LEAST = 2
_STATEMENT = re.compile(
    r"\b(?:sop|statement|letter|essay|application|motivation|proposal|purpose|ps|admissions?|lor|apply|bewerbung)\b",
    re.I,
)
_JOINS = re.compile(r"[_.+-]")
_WORD = re.compile(r"[A-Za-z]{2,}")


def elected(context: Context, rows: Mapping[str, Places]) -> str | None:
    """Return the identity of the institution most looked forward to, or None where none or several are."""
    words = {word.lower() for word in _WORD.findall(context.document.name.rsplit(".", 1)[0])}
    scores = {identity: _score(context, places, words) for identity, places in rows.items()}
    best = max(scores.values(), default=0)
    if best < _LEAST:
        return None
    leaders = [identity for identity, score in scores.items() if score == best]
    return leaders[0] if len(leaders) == 1 else None


def _score(context: Context, places: Places, words: set[str]) -> int:
    """Return how much the document looks forward to an institution; 0 where it tells another role of it."""
    mention = places[0][0]
    if mention.kind not in _MAY_BE_ASKED or any(role.rule != NO_WORDS for _, role in places):
        return 0
    named = words & {word.lower() for word in _WORD.findall(mention.name + " " + (mention.key or ""))} - _COMMON
    return max(_looks_forward(context, one) for one, _ in places[:8]) + 2 * bool(named)


_COMMON = frozenset("university of the institute college school for and statement research technology science".split())


def _looks_forward(context: Context, mention: Mention) -> int:
    """Return how much one sentence and the next look forward to the institution."""
    sentence = mention.sentence
    left = sentence.text[: max(0, mention.start - sentence.start)]
    right = sentence.text[mention.end - sentence.start :]
    if _BEFORE_NAME.search(left[-14:]) or _OWN_PLACE.match(right):
        return 0
    score = 0
    if _WISH.search(sentence.text) and not _PAST.search(left[-110:]):
        score += 2
    speaks = left.strip() in {"At", "At the"} or _PRESENT_AFTER.match(right[:80])
    if speaks and not _PAST.search(left[-60:] + right[:60]):
        score += 1
        number = context.number_at(mention.start)
        after = context.sentences[number + 1] if number is not None and number + 1 < len(context.sentences) else None
        score += bool(after and after.block == sentence.block and _WISH.search(after.text))
    return score


def outside(context: Context) -> tuple[InstitutionEntry, Evidence, bool] | None:
    """Return the known university that the title, the running head or the file's name tells, if there is one alone.

    The last value says whether the same words call the document a statement, which leaves no doubt.
    """
    found = _in_titles(context) or _in_file_name(context)
    if found is None:
        return None
    entry, evidence, written = found
    return entry, evidence, bool(_STATEMENT.search(written))


def _in_file_name(context: Context) -> tuple[InstitutionEntry, Evidence, str] | None:
    """Return the university whose plain spelling is part of the file's name ("SoP_ADEN_v2.tex", "sop-aden.html")."""
    name = context.document.name
    stem = _JOINS.sub(" ", name.rsplit(".", 1)[0])
    matcher = matcher_for(context.vocabulary)
    terms = [
        term
        for written in dict.fromkeys((stem, stem.upper()))
        for term in matcher.find(written)
        if term.entry.kind == "university" and not term.alias.needs_cue and term.end - term.start > 2
    ]
    if not terms or len({term.entry.key for term in terms}) > 1:
        return None
    start, end = terms[0].start, terms[0].end
    return terms[0].entry, Evidence(start, end, name[start:end], "file name"), stem


def _in_titles(context: Context) -> tuple[InstitutionEntry, Evidence, str] | None:
    """Return the institution that a title of the page or of the metadata names alone."""
    for key in _OUTSIDE:
        value = context.document.metadata.get(key, "")
        if not value or len(value) > 200 or _SOMEBODY.search(value):
            continue
        terms = [
            term
            for term in matcher_for(context.vocabulary).find(value)
            if term.entry.kind in {"university", "school", "research_institute"}
        ]
        if terms and len({term.entry.key for term in terms}) == 1:
            start, end = terms[0].start, terms[0].end
            return terms[0].entry, Evidence(start, end, value[start:end], f"metadata:{key}"), value
    return None
