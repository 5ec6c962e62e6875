"""Bare names in frames ("three years with Ambera"), and names that stand beside one in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from weakref import WeakKeyDictionary

from catalogue.extraction.context import Context
from catalogue.extraction.institution_again import identity
from catalogue.extraction.institution_forms import WORD
from catalogue.extraction.institution_known import spellings_of
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_patterns import ACRONYM, NameFound, find_bare
from catalogue.extraction.institution_places import places_of
from catalogue.extraction.institution_taken import Taken
from catalogue.extraction.institution_trim import in_quotes, trim
from catalogue.extraction.name_patterns import is_plausible
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.terms import fold, words
from catalogue.extraction.venues import ACRONYMS
from catalogue.extraction.vocabulary import Vocabulary

_AREAS: WeakKeyDictionary[Vocabulary, frozenset[str]] = WeakKeyDictionary()

_TITLED = re.compile(rf"\b(?:Prof(?:essor|s)?|Drs?|Mrs?|Ms)\b\.? (?P<name>{WORD}\.?(?: {WORD}\.?){{0,3}})")
_DEMONYM = re.compile(r"[A-Z]\w+(?:ian|ish|ese|ean|can|man)(?:[-–][A-Z]\w+)?")
_COMMON_AFTER = re.compile(r" [a-z]{4,}")
_NEXT = re.compile(
    rf"(?:,? (?:and|or) |, (?=(?:{WORD} ?){{1,3}}(?:, (?:{WORD} ?){{1,3}}){{0,6}},? (?:and|"
    rf"or) (?:the )?{WORD}))(?:(?:at|for|the|to) )*(?P<name>(?:{WORD} ){{0,2}}{WORD})"
    r"(?=[,.;)?!]|$| (?:and|or|in|as|where|during|before|after|on|people|who)\b)"
)
_LISTED = re.compile(r"\b(?:at|for|joined|joining|like|as|including|to|or|both)(?: the| both)? $")
# Capitals that are no institution's wherever they stand.
_NO_ACRONYM = words(
    "USA UAE UK EU NYC GPA CGPA PhD MSc BSc MBA GRE GPU CPU API REST SQL HTML CSS PDF FAQ TODO CEO CTO CFO USD EUR DNA "
    "RNA COVID COVID-19 HIV AIDS STEM REU TOEFL IELTS SAT LLM LLMs GAN CNN RNN LSTM IoT HPC VLSI ASIC FPGA MATLAB "
    "LaTeX GIS GDPR MOOC NGO NGOs LGBTQ LGBT UTC GMT ISO IEEE ACM NSF NIH KPI ROI B2B SaaS"
)


# A degree "from India" names no university.
_COUNTRIES = words(
    "Afghanistan Albania Algeria America Argentina Armenia Asia Africa Australia Austria Azerbaijan Bangladesh Belarus "
    "Belgium Bolivia Brazil Britain Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Czechia "
    "Denmark Ecuador Egypt England Estonia Ethiopia Europe Finland France Georgia Germany Ghana Greece Hungary Iceland "
    "India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Korea Kosovo Kuwait Latvia "
    "Lebanon Lithuania Luxembourg Malaysia Malta Mexico Moldova Mongolia Morocco Myanmar Nepal Netherlands Nigeria "
    "Norway Oman Pakistan Palestine Panama Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland "
    "Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand "
    "Tunisia Turkey Türkiye Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe"
)


class Bare:
    """Finds names that are told by the words around them, where ``found`` has none yet."""

    def __init__(self, context: Context, prose: list[Sentence], found: list[Mention]) -> None:
        self._context, self._prose, self._found = context, prose, found
        self._taken = Taken(found)
        self._known = {(one.start, one.end) for one in found if one.key is not None}
        # The frames in which known names stand.
        self.frames: dict[tuple[int, int], str] = {}

    def mentions(self) -> list[Mention]:
        """Return the names in frames, then those listed beside a name of an institution."""
        framed = list(self._framed())
        return framed + list(self._listed(sorted([*self._found, *framed], key=lambda one: one.start)))

    def _framed(self) -> Iterator[Mention]:
        for sentence in self._prose:
            for name in find_bare(sentence):
                mention = self._mention(sentence, name)
                if mention is not None:
                    yield mention

    def _mention(self, sentence: Sentence, name: NameFound) -> Mention | None:
        """Return the name as a mention, or None where it is refused."""
        text = sentence.text
        trimmed = trim(text, name)
        if trimmed is None:
            return None
        start, end = sentence.start + trimmed[0], sentence.start + trimmed[1]
        if (start, end) in self._known:
            self.frames[start, end] = name.rule
            return None
        if self._taken.holds(start, end) or in_quotes(text, *trimmed):
            return None
        written = " ".join(text[trimmed[0] : trimmed[1]].split())
        if not self._fits(written, name.kind, text[trimmed[1] : trimmed[1] + 30]):
            return None
        self._taken.add(start, end)
        entry = spellings_of(self._context.vocabulary).get(written)
        same = self._initials.get(written)
        if entry is not None:
            rule = f"known name, {name.rule}"
            return Mention(start, end, sentence, entry.key, entry.name, entry.key, entry.kind, rule, "likely")
        if same is not None:
            rule = f"{same.rule}, again"
            return Mention(start, end, sentence, same.identity, same.name, same.key, same.kind, rule, "likely")
        entry = places_of(self._context.vocabulary).get(written) if _AFTER_AT.search(text[: trimmed[0]][-5:]) else None
        if entry is not None:
            rule = "known name by its place"
            return Mention(start, end, sentence, entry.key, entry.name, entry.key, entry.kind, rule, "likely")
        return Mention(start, end, sentence, identity(written), written, None, name.kind, name.rule, name.confidence)

    def _fits(self, written: str, kind: str, right: str) -> bool:
        """Say whether the words can be an institution's name at all: no subject, venue, person or adjective."""
        if written in _NO_ACRONYM or written in _VENUES:
            return False
        # A tool may tell of an area and be an open-source project, to which one contributes.
        is_tool = kind == "open_source" and not written.isupper()
        if not is_tool and fold(written) in _areas(self._context.vocabulary):
            return False
        if written in _COUNTRIES:
            return False
        if _DEMONYM.fullmatch(written) and _COMMON_AFTER.match(right):
            return False
        return written.split()[-1] not in self._surnames

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last words of the names that stand after a title somewhere in the text."""
        return frozenset(found["name"].split()[-1].rstrip(".,") for found in _TITLED.finditer(self._context.text))

    @cached_property
    def _initials(self) -> dict[str, Mention]:
        """The institutions found by the initials of their names; None of two that share them."""
        found: dict[str, Mention] = {}
        for one in self._found:
            capitals = "".join(re.findall(r"\b[A-Z]", one.name))
            if len(capitals) > 2 and found.setdefault(capitals, one).identity != one.identity:
                found[capitals] = one
        return found

    def _listed(self, places: list[Mention]) -> Iterator[Mention]:
        """Yield names joined by "and" or "or" to a name that stands after "at", "for" or the like."""
        text = self._context.text
        for one in places:
            if one.kind in {"programme", "agency"} or not _LISTED.search(text[max(0, one.start - 16) : one.start]):
                continue
            at, sentence = one.end, one.sentence
            while (after := _NEXT.match(text, at, sentence.end)) is not None:
                at = after.end()
                name = after["name"]
                if not (ACRONYM.fullmatch(name) if one.kind == "university" else not is_plausible(name)):
                    continue
                start, end = (place - sentence.start for place in after.span("name"))
                mention = self._mention(sentence, NameFound(start, end, one.kind, "cue: beside another name", "guess"))
                if mention is not None:
                    yield mention


_AFTER_AT = re.compile(r"\b[Aa]t $")
_VENUES = frozenset(ACRONYMS)


def _areas(vocabulary: Vocabulary) -> frozenset[str]:
    """Return all spellings of research areas, folded; made once for each vocabulary."""
    if vocabulary not in _AREAS:
        _AREAS[vocabulary] = frozenset(fold(alias.text) for area in vocabulary.areas for alias in area.spellings)
    return _AREAS[vocabulary]
