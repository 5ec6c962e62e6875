"""Where known spellings of institutions stand for the institution itself, not for a product, venue or funder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_patterns import MOST_IN_A_SENTENCE
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import Term, TermMatcher
from catalogue.extraction.vocabulary import InstitutionEntry, Vocabulary

_MATCHERS: WeakKeyDictionary[Vocabulary, TermMatcher[InstitutionEntry]] = WeakKeyDictionary()
_SPELLINGS: WeakKeyDictionary[Vocabulary, dict[str, InstitutionEntry]] = WeakKeyDictionary()

# A name directly before one of these is part of another name: a product, a book, a data set, a street.
_PRODUCT = re.compile(
    r"^(?:['’]s)?[ -](?:Licen[cs]e|Press|Review|Reviews|Street|Boulevard|Road|Avenue|Square|Lane|"
    r"Dataset|Datasets|Scholar|Drive|Maps|Play|Cloud|Colab|"
    r"Docs|Sheets|Analytics|Azure|Teams|Office|Excel|Word|Windows|Store|Pay|Music|Watch|Web Services|Marketplace|"
    r"Alexa|Kernel|kernel|dataset|datasets|corpus|benchmark|API|APIs|SDK|Foundry|Premiere|After Effects|Photoshop|"
    r"Cup|Prize|Award|Medal|Challenge|Hackathon|Conference|Workshop|Symposium|Transactions|Proceedings|Journal|"
    r"GPUs?|CPUs?|chips?|Visual Studio|Kinect|HoloLens|Quest|Fund|Scholarship|Fellowship|Grant|grants?|CoreNLP|"
    r"Parser|Bunny|Dogs|Cars|Live|TV|Weekly|News|Times|app|apps|videos?|channel|pages?|posts|comments|Messenger|"
    r"groups)\b"
)
_BEFORE_PRODUCT = re.compile(
    r"\b(?:sequenced|imaged|measured|recorded|scanned|trained|implemented|printed|processed|analy[sz]ed|annotated)\b"
    r"[^.;]{0,40} with $|\b(?:us(?:e|ed|ing)|data|datasets?|APIs?|models?)\b[^.;]{0,40} from(?: the)? $|\b(?:Android|"
    r"iOS|using|used|use|via|on|with the help of|called|titled|dataset from|"
    r"powered by) $"
)
_COMMUNITY = re.compile(
    r"^ (?:ecosystem|codebase|maintainers?|developers|organi[sz]ation|contributors?|mentors?|community|core team)\b",
    re.I,
)
# One half of a double name ("CIF-NRC", "CIF/NRC") is not the whole.
_COMPOUND_LEFT = re.compile(r"\w[-/]$")
_COMPOUND_RIGHT = re.compile(r"^[-/][A-Z]")
# One works "in" a country, a language or a program; at a firm only after a word of employment.
_IN = re.compile(r"\bin $")
_WORK_IN = re.compile(r"\b(?:intern\w*|work(?:ed|ing)?|jobs?|positions?|employ\w+|roles?|teams?|placement) in $", re.I)
_CUE_WORDS = re.compile(
    r"\b(?:at|from|joined|joining|join|intern\w*|employ\w*|by|clients?|compan\w+|stud\w+|universit\w+|research\w*|"
    r"lab|work\w*|engineer|pull requests?|patches|volunteer\w*|consult\w*|spent|years?|months?|alumn\w+|"
    r"organi[sz]ation|apply\w*|such as|contribut\w+|communit\w+|mentor\w*)\b",
    re.I,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:at|from|joined|joining|join|by|with|of|for|to|in|like|as|or|and)(?: the)? |[,(/] ?|^\W*|\|\s*|: )$", re.I
)
_AT_AGENCY = re.compile(
    r"\b(?:at|joined|joining|join|with|from)(?: the)? $|"
    r"\b(?:work\w*|consult\w*|intern\w*|employ\w*|volunteer\w*|contract|job|post|position)(?: \w+){0,2} (?:for|by|"
    r"of)(?: the)? $",
    re.I,
)
_LINE_ENDS = re.compile(r"(?: (?:SE|AG|SA|AB|NV|BV|Inc|Ltd|GmbH|LLC|PLC|plc)\.?)?\W*$")
_FUNDING = re.compile(
    r"\b(?:grants?|fund(?:s|ed|ing)?|award\w*|scholarship|fellowship|sponsor\w*|supported by|proposal)\b", re.I
)
_VENUE_YEAR = re.compile(r"^(?:['’]| ?['’]?(?:19|20)?\d\d\b| [A-Z]{2,}\b)")
# Agencies and learned societies are named as funders and venues more often than as places.
_SELDOM_PLACES = frozenset({"agency"})
_SOCIETY_VENUE = re.compile(
    r"\b(?:publish\w*|present\w*|accept\w*|paper|conference|journal|transactions|workshop|submitted|proceedings)\b",
    re.I,
)


def matcher_for(vocabulary: Vocabulary) -> TermMatcher[InstitutionEntry]:
    """Return the matcher of all institutions' spellings, made once for each vocabulary."""
    if vocabulary not in _MATCHERS:
        spellings = [(alias, entry) for entry in vocabulary.institutions for alias in entry.spellings]
        _MATCHERS[vocabulary] = TermMatcher(spellings)
    return _MATCHERS[vocabulary]


def spellings_of(vocabulary: Vocabulary) -> dict[str, InstitutionEntry]:
    """Return the institutions by the spellings, in their own case, that belong to one alone; made once."""
    if vocabulary not in _SPELLINGS:
        owners: dict[str, list[InstitutionEntry]] = {}
        for entry in vocabulary.institutions:
            for alias in entry.spellings:
                owners.setdefault(alias.text, []).append(entry)
        _SPELLINGS[vocabulary] = {text: entries[0] for text, entries in owners.items() if len(entries) == 1}
    return _SPELLINGS[vocabulary]


def known_mentions(context: Context, prose: list[Sentence]) -> Iterator[Mention]:
    """Yield the places where a known spelling names its institution."""
    allowed = {s.start for s in prose}
    placed = []
    sentence, count = None, 0
    for term in matcher_for(context.vocabulary).find(context.text):
        if sentence is None or not sentence.start <= term.start < sentence.end:
            sentence, count = context.sentence_at(term.start), 0
        count += 1
        if count > MOST_IN_A_SENTENCE:
            continue
        if sentence is not None and sentence.start in allowed and term.end <= _end(context, sentence):
            placed.append((term, sentence))
    # Once a text has named a place beyond doubt, its ambiguous spellings need no cue of their own.
    sure = {term.entry.key for term, sentence in placed if not term.alias.needs_cue or _has_cue(term, sentence)}
    for term, sentence in placed:
        entry = term.entry
        if entry.key in sure and _names_the_place(term, sentence):
            rule = "known name with a cue" if term.alias.needs_cue else "known name"
            yield Mention(term.start, term.end, sentence, entry.key, entry.name, entry.key, entry.kind, rule, "sure")


def _end(context: Context, sentence: Sentence) -> int:
    """Return where a name in the sentence must have ended; in a letterhead it may run on in the next line."""
    return context.document.blocks[sentence.block].end if sentence.kind == "letterhead" else sentence.end


def _has_cue(term: Term[InstitutionEntry], sentence: Sentence) -> bool:
    """Say whether a word that may mean other things stands where a place of people does."""
    left, right = sentence.text[: term.start - sentence.start], sentence.text[term.end - sentence.start :]
    if term.entry.kind == "open_source" and _COMMUNITY.match(right):
        return True
    # A line of an address that holds nothing else: "Aden SE".
    if sentence.kind == "letterhead" and not left.strip() and _LINE_ENDS.match(right):
        return True
    return bool(_PLACE_BEFORE.search(left) and _CUE_WORDS.search(left))


def _names_the_place(term: Term[InstitutionEntry], sentence: Sentence) -> bool:
    """Say whether the spelling stands for the institution itself, not for a product, a venue or a funder."""
    left, right = sentence.text[: term.start - sentence.start], sentence.text[term.end - sentence.start :]
    if _PRODUCT.match(right) or _COMPOUND_LEFT.search(left) or _COMPOUND_RIGHT.match(right):
        return False
    if term.entry.kind in {"company", "open_source"} and _BEFORE_PRODUCT.search(left[-60:]):
        return False
    if term.entry.kind in {"company", "open_source"} and _IN.search(left[-40:]) and not _WORK_IN.search(left[-40:]):
        return False
    if term.entry.kind in _SELDOM_PLACES and (_FUNDING.search(sentence.text) or not _AT_AGENCY.search(left)):
        return False
    return not (term.entry.kind == "nonprofit" and (_VENUE_YEAR.match(right) or _SOCIETY_VENUE.search(sentence.text)))
