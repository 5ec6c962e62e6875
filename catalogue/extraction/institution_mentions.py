"""Every place of a document where an institution is named: by a known spelling, by form, by a later short form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from catalogue.extraction.context import Context
from catalogue.extraction.institution_patterns import NameFound, find_names
from catalogue.extraction.parse import Confidence
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import Term, TermMatcher, fold
from catalogue.extraction.vocabulary import InstitutionEntry, Vocabulary


@dataclass(frozen=True, slots=True)
class Mention:
    """An institution's name at ``start:end`` of the text; ``identity`` is equal for the same institution."""

    start: int
    end: int
    sentence: Sentence
    identity: str
    name: str
    key: str | None
    kind: str
    rule: str
    confidence: Confidence


_MATCHERS: WeakKeyDictionary[Vocabulary, TermMatcher[InstitutionEntry]] = WeakKeyDictionary()

# A name directly before one of these is part of another name: a product, a book, a data set, a street.
_PRODUCT = re.compile(
    r"^(?:['’]s)?[ -](?:Licen[cs]e|Press|Review|Reviews|Street|Dataset|Datasets|Scholar|Drive|Maps|Play|Cloud|Colab|Docs|Sheets|Analytics|"
    r"Azure|Teams|Office|Excel|Word|Windows|Store|Pay|Music|Watch|Web Services|Marketplace|Alexa|Kernel|kernel|dataset|datasets|"
    r"corpus|benchmark|API|APIs|SDK|Foundry|Premiere|After Effects|Photoshop|Cup|Prize|Award|Medal|Challenge|Hackathon|Conference|"
    r"Workshop|Symposium|Transactions|Proceedings|Journal|GPUs?|CPUs?|chips?|Visual Studio|Kinect|HoloLens|Quest|Fund|"
    r"Scholarship|Fellowship|Grant|grants?|CoreNLP|Parser|Bunny|Dogs|Cars|Live|TV|Weekly|News|Times|app|apps|videos?|channel)\b"
)
_BEFORE_PRODUCT = re.compile(
    r"\b(?:Android|iOS|using|used|use|via|on|with the help of|called|titled|dataset from|powered by) $"
)
_CUE_WORDS = re.compile(
    r"\b(?:at|from|joined|joining|join|intern\w*|employ\w*|by|clients?|compan\w+|stud\w+|universit\w+|research\w*|lab|work\w*|engineer|"
    r"organi[sz]ation|apply\w*|such as|contribut\w+|communit\w+|mentor\w*)\b",
    re.I,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:at|from|joined|joining|join|by|with|of|for|to|in|like|as|or|and)(?: the)? |[,(/] ?|^\W*|\|\s*|: )$", re.I
)
_AT_AGENCY = re.compile(r"\b(?:at|joined|joining|join|with|from)(?: the)? $", re.I)
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
_REFERENCES = re.compile(
    r"^\W*(?:[\dIVX.]+\s+)?(?:references|bibliography|works cited|publications|literature cited)\W*$", re.I
)


def matcher_for(vocabulary: Vocabulary) -> TermMatcher[InstitutionEntry]:
    """Return the matcher of all institutions' spellings, made once for each vocabulary."""
    if vocabulary not in _MATCHERS:
        spellings = [(alias, entry) for entry in vocabulary.institutions for alias in entry.spellings]
        _MATCHERS[vocabulary] = TermMatcher(spellings)
    return _MATCHERS[vocabulary]


def find_mentions(context: Context) -> list[Mention]:
    """Return all mentions in the running text, in order; reference lists are left out."""
    prose = running_text(context)
    known = list(_known(context, prose))
    found = known + list(_formed(context, prose, known))
    found += _shortened(context, prose, found)
    return sorted(found, key=lambda one: (one.start, one.end))


def running_text(context: Context) -> list[Sentence]:
    """Return the sentences outside reference lists (by block, or from a heading "References" to the next)."""
    kept, listing = [], False
    for sentence in context.sentences:
        if sentence.kind == "heading" or _REFERENCES.match(sentence.text):
            listing = bool(_REFERENCES.match(sentence.text))
        if not listing and sentence.kind != "reference":
            kept.append(sentence)
    return kept


def _known(context: Context, prose: list[Sentence]) -> Iterator[Mention]:
    """Yield the places where a known spelling names its institution."""
    allowed = {s.start for s in prose}
    terms = matcher_for(context.vocabulary).find(context.text)
    sure = {term.entry.key for term in terms if not term.alias.needs_cue}
    for term in terms:
        sentence = context.sentence_at(term.start)
        if sentence is None or sentence.start not in allowed or term.end > sentence.end:
            continue
        if _names_the_place(term, sentence, term.entry.key in sure):
            entry = term.entry
            rule = "known name" if not term.alias.needs_cue else "known name with a cue"
            yield Mention(term.start, term.end, sentence, entry.key, entry.name, entry.key, entry.kind, rule, "sure")


def _names_the_place(term: Term[InstitutionEntry], sentence: Sentence, sure: bool) -> bool:
    """Say whether the spelling stands for the institution itself, not for a product, a venue or a funder."""
    left, right = sentence.text[: term.start - sentence.start], sentence.text[term.end - sentence.start :]
    if _PRODUCT.match(right):
        return False
    if term.entry.kind in {"company", "open_source"} and _BEFORE_PRODUCT.search(left[-25:]):
        return False
    if term.entry.kind in _SELDOM_PLACES and (_FUNDING.search(sentence.text) or not _AT_AGENCY.search(left)):
        return False
    if term.entry.kind == "nonprofit" and (_VENUE_YEAR.match(right) or _SOCIETY_VENUE.search(sentence.text)):
        return False
    if term.alias.needs_cue and not sure:
        return bool(_PLACE_BEFORE.search(left) and _CUE_WORDS.search(left))
    return True


# Words that stand before or after a name with a capital letter and are no part of it.
_LEADING = frozenset(
    "a an the at in on from during as my our his her their your this that these i we prior after while when with for before since "
    "both also dear currently and or by to of under through within until upon having being working studying joining join why about "
    "mr mrs ms prof professor dr phd ph.d msc bsc undergraduate graduate former visiting applied apply then later recently first "
    "moreover furthermore additionally finally next last today now here there where whereas although though because if once".split()
)
_TRAILING = frozenset(
    "professor prof dr phd i we my the in at as and of for department school faculty student students intern".split()
)
_TITLES = frozenset("prof professor dr mr mrs ms dean president".split())
# A name that holds one of these is an event, a work, a course or a part of a university.
_NO_PLACE = re.compile(
    r"\b(?:Conference|Workshop|Symposium|Journal|Proceedings|Transactions|Competition|Hackathon|Olympiad|Challenge|Summit|Festival|Award|"
    r"Prize|Department|Faculty|Division|Lecture|Course|Introduction|Award|Scholarship|Fellowship|Medal|Bachelor|Master|Statement|"
    r"Reading Group|Study Group|Focus Group|Student Council|Board|Ph\.?D|Licen[cs]e|Office of|GPA|CGPA|Vol|University Press|"
    r"January|February|March|April|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter)\b"
    r"|^(?:School|College|Institute|Centre|Center|Academy|Society|Foundation|University|Lab|Labs|Group|Association|Council)(?: of)?$"
    r"|^School of |^College of |^Graduate School"
)
_GENERIC = frozenset(
    "research computer computing science sciences physics chemistry biology language teaching learning machine wet dry undergraduate "
    "national international public private local new first second high middle primary secondary community teacher student "
    "python java c++ javascript r rust go haskell linux windows android ios unix pytorch tensorflow ai ml nlp cv iot ar vr hci "
    "github gitlab git docker kubernetes aws us uk usa eu europe asia africa america germany india china japan france canada "
    "english machine-learning deep internet web open source".split()
)
_HEAD_AFTER = re.compile(
    r"^ (?:Director|Manager|Leader|Professor|Head|Assistant|Coordinator|Member|Chair|Fellow|Prize|Award|Challenge)\b"
)
_YEAR_AFTER = re.compile(r"^,? ?(?:\(?(?:19|20)\d\d\b|['’]\d\d\b)")
_PARENT_SCHOOL = re.compile(
    r"\b(?:School|Department|Faculty|College|Division) (?:of|for) $|\b(?:School|Department|Faculty) of [\w ,&]*$"
)


def _formed(context: Context, prose: list[Sentence], known: list[Mention]) -> Iterator[Mention]:
    """Yield names found by form or cue that no known name takes the place of."""
    taken: list[tuple[int, int]] = []
    for sentence in prose:
        for name in find_names(sentence.text):
            trimmed = _trim(sentence.text, name)
            if trimmed is None or _in_quotes(sentence.text, *trimmed):
                continue
            start, end = sentence.start + trimmed[0], sentence.start + trimmed[1]
            if any(start < b and a < end for a, b in taken) or _within_known(context.text, start, end, name, known):
                continue
            taken.append((start, end))
            written = " ".join(context.text[start:end].split())
            yield Mention(
                start, end, sentence, _identity(written), written, None, name.kind, name.rule, name.confidence
            )


def _trim(text: str, name: NameFound) -> tuple[int, int] | None:
    """Return the span without words that only stand beside the name, or None where it is no institution's name."""
    words = [
        (found.start() + name.start, found.end() + name.start)
        for found in re.finditer(r"\S+", text[name.start : name.end])
    ]
    while words and _bare(text, words[0]) in _LEADING:
        if _bare(text, words.pop(0)) in _TITLES:
            return None
    while words and _bare(text, words[-1]) in _TRAILING:
        words.pop()
    if not words:
        return None
    start, end = words[0][0], words[-1][1]
    while (
        end > start
        and text[end - 1] in ",;:)-–—"
        or (text[end - 1] == "." and not re.search(r"\b(?:Inc|Ltd|Pvt|Corp|L\.L\.C|B\.V|S\.A)\.$", text[start:end]))
    ):
        end -= 1
    written = text[start:end]
    plain = [word for word in re.split(r"[\s,]+", written.lower()) if word]
    if len(written) < 2 or _NO_PLACE.search(written) or all(word in _GENERIC or word in _FORM_NOUNS for word in plain):
        return None
    if _HEAD_AFTER.match(text[end:]) or (name.rule.startswith("cue") and _YEAR_AFTER.match(text[end:])):
        return None
    return start, end


_FORM_NOUNS = frozenset(
    "lab labs laboratory group center centre institute university college school society foundation association".split()
)


def _bare(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].strip(",.;:()'’").lower()


def _within_known(text: str, start: int, end: int, name: NameFound, known: list[Mention]) -> bool:
    """Say whether a known name stands here already, or the new name is only a known one with its legal form."""
    for mention in known:
        if mention.start < end and start < mention.end:
            around = text[start : mention.start] + text[mention.end : end]
            longer = (
                mention.end - mention.start < end - start and name.kind in _OWN_ROW and re.search(r"[A-Z]\w+", around)
            )
            if not longer:
                return True
            if not re.search(r"[a-z]{2,}", around):
                return True
    return False


def _in_quotes(text: str, start: int, end: int) -> bool:
    """Say whether the name is part of a longer quoted title ("Free Tools, Free Society")."""
    for opening, closing in (("“", "”"), ('"', '"')):
        before = text.rfind(opening, 0, start)
        if before >= 0 and text.count(opening, 0, start) > (text.count(closing, 0, start) if opening != closing else 0):
            if opening == closing and text.count(opening, 0, start) % 2 == 0:
                continue
            after = text.find(closing, end)
            if after >= 0 and after - before > end - start + 3:
                return True
    return False


# A laboratory that carries its university's name is a record of its own.
_OWN_ROW = frozenset({"laboratory", "research_institute", "nonprofit", "hospital"})
_LEGAL = re.compile(
    r",? (?:Technologies|Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation|Solutions|Consulting|Labs?|"
    r"Pharmaceuticals|Therapeutics|Ventures|Studios|Learning Center|Center|Centre|Group)$"
)
_DOMAIN = re.compile(r"\.(?:ai|io)$")


def _identity(written: str) -> str:
    """Return what is equal for spellings of one unlisted name: without legal form, case and accents."""
    previous, base = "", written
    while previous != base:
        previous, base = base, _only_legal(base)
    return "name:" + " ".join(fold(base).replace(".", " ").split())


def _only_legal(written: str) -> str:
    return re.sub(
        r",? (?:Inc\.?|LLC|L\.L\.C\.?|Pvt\.?|Private|Ltd\.?|Limited|GmbH|AG|Corp\.?|Corporation)$", "", written
    )


def short_forms(mention: Mention) -> list[str]:
    """Return spellings under which a later sentence may name the same unlisted institution.

    "Ambera Technologies" comes back as "Ambera", "Nodewise.ai" as "Nodewise".
    """
    if mention.key is not None:
        return []
    forms = []
    base, previous = _DOMAIN.sub("", mention.name), ""
    while base != previous:
        previous, base = base, _LEGAL.sub("", base)
        forms.append(base)
    distinct = [form for form in dict.fromkeys(forms) if form != mention.name and len(form) >= 3]
    return [
        form
        for form in distinct
        if form.lower() not in _GENERIC and (" " in form or not fold(form).endswith(_COMMON_ENDINGS))
    ]


# A single word with such an ending is a common noun with a capital more often than a firm ("Learning", "Robotics").
_COMMON_ENDINGS = ("ing", "ics", "tion", "ence", "ment", "systems", "logy", "ity", "national", "university")
_ACRONYM = re.compile(r"^ ?\((?:the )?[\"“]?(?P<name>[A-Z][\w&-]{1,14})[\"”]?\)")


def _shortened(context: Context, prose: list[Sentence], found: list[Mention]) -> list[Mention]:
    """Return later places of names that were introduced in full: "Ambera Technologies … At Ambera, I"."""
    text, extra = context.text, []
    spans = [(one.start, one.end) for one in found]
    allowed = {s.start for s in prose}
    tried: set[tuple[str, str]] = set()
    for mention in found:
        acronym = _ACRONYM.match(text[mention.end : mention.end + 24])
        names = short_forms(mention) + ([acronym["name"]] if acronym and not acronym["name"].isdigit() else [])
        if mention.key is None:
            names.append(mention.name)
        for form in names:
            if (form, mention.identity) in tried:
                continue
            tried.add((form, mention.identity))
            for start, end in _places(text, form):
                sentence = context.sentence_at(start)
                if sentence and sentence.start in allowed and not any(start < b and a < end for a, b in spans):
                    spans.append((start, end))
                    extra.append(_again(mention, start, end, sentence))
    return extra


def _places(text: str, form: str) -> Iterable[tuple[int, int]]:
    pattern = rf"(?<![\w@/.-]){re.escape(form)}(?![\w@/]|\.\w|-\w)"
    return [found.span() for found in re.finditer(pattern, text)]


def _again(mention: Mention, start: int, end: int, sentence: Sentence) -> Mention:
    return Mention(
        start,
        end,
        sentence,
        mention.identity,
        mention.name,
        mention.key,
        mention.kind,
        mention.rule + ", again",
        mention.confidence,
    )
