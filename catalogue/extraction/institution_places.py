"""Universities that are called by their place alone: "at Aden", "Aden gave me", "Why Aden".

The name of a town stands for its university where one speaks of it as of people or a house: after "at" (one
lives "in" a town), as what gave the writer something, as what was chosen. A place that two universities are
named after stands for neither, unless the text names one of them in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.institution_frame import VENUE_WORDS
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_taken import Taken
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.vocabulary import InstitutionEntry, Vocabulary

_PLACES: WeakKeyDictionary[Vocabulary, dict[str, InstitutionEntry]] = WeakKeyDictionary()
_OF_PLACE = re.compile(
    r"(?:The )?University of (?P<of>[A-Z][\w-]+)(?: Urbana-Champaign)?|"
    r"(?P<named>[A-Z][\w-]+) University(?: & Research)?|"
    r"(?P<tech>[A-Z]\w+) University of Technology"
)
# Such a word is a name or a thing more often than a university.
_OTHER_THINGS = frozenset(
    "Trinity National Open State Central Northern Southern Eastern Western International American Global Pacific "
    "Liberty Union Capital Hope Grace Prince King Queen Victoria Lincoln Washington Jefferson Madison Jackson Franklin "
    "Marshall Howard Park Lake Hill West North South East City Metropolitan Future Universal Independent European "
    "British German French Islamic Christian Catholic Medical Technical Free New Main".split()
)
_NAME = r"(?P<name>[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)"
_CAPITALISED = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?")
_PLAIN_END = r"(?![\w-])(?! (?:(?!I\b)[A-Z]|University|College|Street|Road|and [A-Z]))"
_PAST = (
    r"(?:\w{2,}ed|gave|taught|took|made|let|kept|lent|paid|put|told|brought|led|had|got|sent|held|showed|found|built)"
)
# What stands before a place that means its university.
_BEFORE = Cue(
    rf"\b(?:[Aa]t|[Ww]hy|[Cc]hoos(?:e|ing)|chose|attend(?:ed|ing)?|appl(?:y|ying|ied) to|application to|admission to|"
    rf"enrol(?:l?ed)? (?:at|with)|preference(?: for [\w ]{{3,30}})? is|master['’]s from|degree from|graduated from|"
    rf"Ph\.?D from|Sc from|BA from|MA from) {_NAME}{_PLAIN_END}(?!,? [A-Z][a-z]+,)"
)
# What follows a place that means its university.
_AFTER = Cue(
    rf"(?:^|[.;:,—–] |\b(?:and|but|that|which|said|what|out|thing|[Ww]hat|here) ){_NAME}"
    rf"(?: (?:had |has |have |also |then |first |later |now )*{_PAST} (?:[\w-]+ ){{0,2}}?(?:me|us|my)\b|"
    rf" (?:is|was|remains) (?:where|known for|the (?:only|one) (?:place|school|university|department))|"
    rf" is, [^,]{{3,60}}, where|, then(?=[,.])|,? where I (?:studied|graduated|read|took)|"
    rf",[^,.;]{{3,60}}, where the|"
    rf" (?:does|has (?:all|both)|would (?:be|let|give|make|allow)|offers|is known)\b)"
)


def places_of(vocabulary: Vocabulary) -> dict[str, InstitutionEntry]:
    """Return the universities that alone bear the name of their place, by that place; made once."""
    if vocabulary not in _PLACES:
        owners: dict[str, list[InstitutionEntry]] = {}
        for entry in vocabulary.institutions:
            match = _OF_PLACE.fullmatch(entry.name) if entry.kind == "university" else None
            if match:
                owners.setdefault(match["of"] or match["named"] or match["tech"], []).append(entry)
        _PLACES[vocabulary] = {
            place: entries[0] for place, entries in owners.items() if len(entries) == 1 and place not in _OTHER_THINGS
        }
    return _PLACES[vocabulary]


def by_place(context: Context, prose: list[Sentence], found: list[Mention]) -> Iterator[Mention]:
    """Yield the places that stand for their university, where ``found`` has no name yet."""
    taken = Taken(found)
    known = places_of(context.vocabulary)
    in_full = {_place_in(one.name): one for one in found if one.kind == "university"}
    bits = _BEFORE.bit | _AFTER.bit
    for sentence in prose:
        if not sentence.cues & bits or sentence.kind == "reference":
            continue
        # Most capitals are no town's: to look that up costs less than to try the words around each.
        if not any(name in known or name in in_full for name in _CAPITALISED.findall(sentence.text)):
            continue
        for cue in (_BEFORE, _AFTER):
            for match in cue.finditer(sentence.text) if sentence.cues & cue.bit else ():
                start, end = (place + sentence.start for place in match.span("name"))
                full, entry = in_full.get(match["name"]), known.get(match["name"])
                # "the conference at Aden" was held in the town.
                if VENUE_WORDS.search(sentence.text[max(0, match.start() - 60) : match.start("name")]):
                    continue
                if (full is None and entry is None) or taken.holds(start, end):
                    continue
                taken.add(start, end)
                if full is not None:
                    yield Mention(start, end, sentence, full.identity, full.name, full.key, full.kind, _RULE, "likely")
                elif entry is not None:
                    yield Mention(start, end, sentence, entry.key, entry.name, entry.key, entry.kind, _RULE, "likely")


_RULE = "known name by its place"


def _place_in(name: str) -> str:
    match = _OF_PLACE.fullmatch(name)
    return (match["of"] or match["named"] or match["tech"]) if match else ""
