"""Advisors: by full name and place; by surname alone only together with a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from catalogue.extraction.names import sort_key
from catalogue.importing.match_institutions import find_institution
from catalogue.importing.normal import surname, words
from catalogue.importing.projection import ProjectedMention
from catalogue.importing.questions import ask
from catalogue.importing.work import Work
from catalogue.models import Advisor, AdvisorMention, Institution, Question
from catalogue.models.mergeable import distinct_canonical

_ACADEMIC = {AdvisorMention.Role.PROSPECTIVE, AdvisorMention.Role.PAST}


def match_advisors(works: Sequence[Work], settled: set[str]) -> None:
    """Tie each person to a record. People merely mentioned get none: they stand in their statement alone."""
    mentions = [(work, mention) for work in works for mention in work.shown_mentions("advisors")]
    known: dict[str, list[Advisor]] = defaultdict(list)
    surnames = {surname(mention.written) for _, mention in mentions}
    for advisor in Advisor.objects.filter(lookup__in=surnames).select_related("institution", "merged_into"):
        known[advisor.lookup].append(advisor)
    for work, mention in mentions:
        place = place_of(work, mention)
        if place is not None:
            work.places["advisors", mention.normal] = place
        if mention.role not in _ACADEMIC or f"{id(work)} {mention.normal}" in settled:
            continue
        record = _find(work, mention, place, known[surname(mention.written)])
        if record is not None:
            work.records["advisors", mention.normal] = record


def place_of(work: Work, mention: ProjectedMention) -> Institution | None:
    """Return where the person works: as the text says, else for a prospective one the place applied to."""
    found = find_institution(work, mention.details.get("institution"))
    if found is None and mention.role == AdvisorMention.Role.PROSPECTIVE:
        found = find_institution(work, work.fact("statement.institution"))
    return found


def _find(work: Work, mention: ProjectedMention, place: Institution | None, known: list[Advisor]) -> Advisor | None:
    alone = len(words(mention.written).split()) == 1
    if alone and place is None:
        return None
    candidates = [advisor for advisor in known if _may_be(advisor, mention.written, place)]
    canonical = distinct_canonical(candidates)
    if len(canonical) > 1:
        work.questions.append(
            ask(
                Question.Kind.AMBIGUOUS,
                work.statement,
                f"Which {mention.written} is meant?",
                [f"{a.name}, {a.institution or 'place unknown'}" for a in canonical],
                canonical,
            )
        )
        return None
    if canonical:
        return candidates[0]
    advisor = Advisor(
        name=mention.written[:200],
        sort_name=sort_key(mention.written)[:200],
        lookup=surname(mention.written),
        institution=place,
    )
    known.append(advisor)
    return advisor


def _may_be(advisor: Advisor, name: str, place: Institution | None) -> bool:
    """Say whether ``advisor`` may be the person called ``name`` at ``place``.

    Two full names must agree, and their places unless one is unknown; with a surname alone the place must.
    """
    one, other = words(advisor.name).split(), words(name).split()
    same_place = advisor.institution is not None and place is not None and _same(advisor.institution, place)
    if len(one) == 1 or len(other) == 1:
        return same_place
    if not _names_agree(one, other):
        return False
    return same_place or advisor.institution is None or place is None


def _names_agree(one: list[str], other: list[str]) -> bool:
    """Compare two full names of one surname: given names equal, or one the initial of the other."""
    first, second = one[0], other[0]
    if first == second:
        middle_one, middle_other = set(one[1:-1]), set(other[1:-1])
        return not middle_one or not middle_other or {m[0] for m in middle_one} == {m[0] for m in middle_other}
    return (len(first) == 1 or len(second) == 1) and first[0] == second[0]


def _same(one: Institution, other: Institution) -> bool:
    return bool(one.canonical == other.canonical)
