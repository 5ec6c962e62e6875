"""Find research areas: known spellings, weighed by what the sentences around them say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from catalogue.extraction.area_roles import ORDER, TRUSTED, AreaRoleFound, Doubt, Scene, judge
from catalogue.extraction.context import Context
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.prose import running_text
from catalogue.extraction.terms import Term, TermMatcher, fold
from catalogue.extraction.vocabulary import AreaEntry, Vocabulary

_MATCHERS: WeakKeyDictionary[Vocabulary, TermMatcher[AreaEntry]] = WeakKeyDictionary()
MOST_EVIDENCE = 8
# An area is printed from this weight on: one sentence of own work, or of interest, is 1.0 or more.
ENOUGH = 0.75
# A text that names few fields outright tells of them by the things that it deals with.
FEW = 3
ENOUGH_WHERE_FEW = 0.5
FAR_FIELD = 1.2
FIELD_SHARE = 0.12
MOST_DOUBT = 0.6
PERIPHERAL = 0.7
NEAR = 60
# After so many places, one of them an interest, further ones change neither role nor record.
SETTLED = 4
_AGAIN = AreaRoleFound("touched", "named again", 0.0)
_APPLIED_FOR = AreaRoleFound("interest", "the field applied for", 1.5)
# Fields that one statement commonly goes through together.
_NEIGHBOURS = {
    "Computer vision": "Artificial intelligence",
    "Language and speech": "Artificial intelligence",
    "Robotics": "Artificial intelligence",
    "Data science": "Artificial intelligence",
    "Software and languages": "Systems",
    "Security": "Systems",
    "Theory": "Systems",
    "Human-centred computing": "Systems",
}


def matcher_for(vocabulary: Vocabulary) -> TermMatcher[AreaEntry]:
    """Return the matcher of all areas' spellings, made once for each vocabulary."""
    if vocabulary not in _MATCHERS:
        spellings = [(alias, entry) for entry in vocabulary.areas for alias in entry.spellings]
        _MATCHERS[vocabulary] = TermMatcher(spellings, plural=True)
    return _MATCHERS[vocabulary]


def find_areas(context: Context, programme: Finding | None = None) -> tuple[Finding, ...]:
    """Return one finding an area that the text gives enough weight to, in the order of first mention.

    The field of the ``programme`` that is applied for is an interest, as if a sentence said so.
    """
    wanted = [(e.start, e.end) for e in programme.evidence if e.source == "text"] if programme else []
    rows: dict[str, Places] = {}
    terms = list(_terms(context))
    sure = [term.start for term, _ in terms if not term.alias.needs_cue]
    settled: set[str] = set()
    for term, scene in terms:
        key = term.entry.key
        places = rows.setdefault(key, [])
        if wanted and any(start <= term.start < end for start, end in wanted):
            found = _APPLIED_FOR
        elif key in settled:
            found = _AGAIN
        else:
            found = weigh(term, scene, _doubt(term, scene, sure))
        places.append((term, found))
        # Asked of all places when there are enough of them, and afterwards of each new one alone.
        if len(places) >= SETTLED and any(map(_is_sure_interest, places if len(places) == SETTLED else places[-1:])):
            settled.add(key)
    kept = _weighty(rows)
    return tuple(_finding(context.text, places) for places in kept)


def _is_sure_interest(place: Place) -> bool:
    return place[1].role == "interest" and place[1].weight >= 1


def weigh(term: Term[AreaEntry], scene: Scene, doubt: Doubt) -> AreaRoleFound:
    """Return the role of one place of an area; a thing that the area deals with weighs less than its name."""
    found = judge(scene, term.start - scene.start, term.end - scene.start, doubt)
    if not found.weight or _names_it(term.alias.text, term.entry.name):
        return found
    factor = PERIPHERAL if doubt == "none" else PERIPHERAL - 0.1
    return AreaRoleFound(found.role, found.rule, found.weight * factor)


def _doubt(term: Term[AreaEntry], scene: Scene, sure: list[int]) -> Doubt:
    if not term.alias.needs_cue:
        return "none"
    at = bisect_left(sure, term.start)
    beside = [place for place in sure[max(0, at - 1) : at + 1] if abs(place - term.start) <= NEAR]
    return "beside" if any(scene.start <= place < scene.end for place in beside) else "alone"


@lru_cache(maxsize=16384)
def _names_it(spelling: str, name: str) -> bool:
    """Say whether a spelling is the area's own name or an abbreviation, not one of the things it deals with."""
    own = {word[:6] for word in fold(name).split() if len(word) > 3}
    words = [word[:6] for word in fold(spelling).split() if len(word) > 3]
    return (spelling.isupper() and len(spelling) <= 5) or 2 * sum(word in own for word in words) >= max(len(words), 1)


Place = tuple[Term[AreaEntry], AreaRoleFound]
Places = list[Place]


def _weighty(rows: dict[str, Places]) -> list[Places]:
    """Return the areas that the text gives enough weight to.

    A stray word of a far field ("mental health" in a statement on compilers) needs more than its one sentence.
    """
    weights = {key: weight(places) for key, places in rows.items()}
    fields: dict[str, float] = {}
    for key, places in rows.items():
        field = _family(places)
        fields[field] = fields.get(field, 0.0) + min(weights[key], 2.0)
    total = sum(fields.values())

    def passed(enough: float) -> list[Places]:
        kept = []
        for key, places in rows.items():
            share = fields[_family(places)] / total if total else 0.0
            if weights[key] >= (enough if share >= FIELD_SHARE else FAR_FIELD):
                kept.append(places)
        return kept

    kept = passed(ENOUGH)
    return kept if len(kept) >= FEW else passed(ENOUGH_WHERE_FEW)


def _family(places: Places) -> str:
    """Return the field of an area, neighbouring fields under one name."""
    field = places[0][0].entry.field
    return _NEIGHBOURS.get(field, field)


def weight(places: Places) -> float:
    """Return how much of the text speaks for an area; many doubtful words together still prove little."""
    sure = sum(found.weight for term, found in places if not term.alias.needs_cue or found.weight >= TRUSTED)
    doubtful = sum(found.weight for term, found in places if term.alias.needs_cue and found.weight < TRUSTED)
    return sure + min(doubtful, MOST_DOUBT)


def _terms(context: Context) -> Iterator[tuple[Term[AreaEntry], Scene]]:
    """Yield the spellings in the running text, each with its sentence; both come in order, so one walk meets all."""
    sentences = iter(running_text(context))
    sentence, scene = next(sentences, None), None
    for term in matcher_for(context.vocabulary).find(context.text):
        while sentence is not None and sentence.end <= term.start:
            sentence, scene = next(sentences, None), None
        if sentence is None:
            return
        if sentence.start <= term.start:
            scene = scene or Scene(sentence)
            yield term, scene


def _finding(text: str, places: list[tuple[Term[AreaEntry], AreaRoleFound]]) -> Finding:
    """Make one record of all the places of one area, the deciding one first."""
    deciding, role = min(places, key=lambda place: ORDER.index(place[1].role))
    spans = [deciding, *(term for term, _ in places if term is not deciding)][:MOST_EVIDENCE]
    return Finding(
        {"name": deciding.entry.name, "role": role.role},
        tuple(Evidence.span(text, term.start, term.end) for term in spans),
        role.rule,
        "likely",
    )
