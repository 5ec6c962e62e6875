"""Cut a found name down to the institution, or refuse it: events, works, tools and courses look alike."""

from __future__ import annotations

import re

from catalogue.extraction.institution_patterns import NameFound
from catalogue.extraction.terms import words

# Words that stand before or after a name with a capital letter and are no part of it.
_LEADING = words(
    "a an the at in on from during as my our his her their your this that these i we prior after while when with "
    "for before since both also dear currently and or by to of under through within until upon having being working "
    "studying joining join why about mr mrs ms prof professor dr phd ph.d msc bsc undergraduate graduate former "
    "visiting applied apply then later recently first moreover furthermore additionally finally next last today now "
    "ngo charity here there where whereas although though because if once"
)
_TRAILING = words(
    "professor prof dr phd i we my the in at as and of for department school faculty student students intern"
)
_TITLES = words("prof professor dr mr mrs ms dean president")
# A name that holds one of these is an event, a work, a course or a part of a university.
_NO_PLACE = re.compile(
    r"\b(?:Conference|Workshop|Symposium|Journal|Proceedings|Transactions|Competition|Hackathon|Olympiad|Challenge|"
    r"Summit|Festival|Award|Prize|Department|Faculty|Division|Lecture|Course|Introduction|Award|Scholarship|"
    r"Fellowship|Medal|Bachelor|Master|Statement|Reading Group|Study Group|Focus Group|Student Council|Board|Ph\.?D|"
    r"Licen[cs]e|Office of|GPA|CGPA|Vol|University Press|Minist(?:ry|ère|erio|erium)|Directorate|Secretariat|Army|"
    r"Navy|Embassy|Parliament|Senate|"
    r"January|February|March|April|June|July|August|September|"
    r"October|November|December|Spring|Summer|Fall|Autumn|Winter)\b"
    r"|^(?:School|College|Institute|Centre|Center|Academy|Society|Foundation|University|Lab|Labs|Group|Association|"
    r"Council)(?: of)?$"
    r"|^School of |^College of |^Graduate School"
)
GENERIC = words(
    "research computer computing science sciences physics chemistry biology language teaching learning machine wet "
    "dry undergraduate national international public private local new first second high middle primary secondary "
    "community teacher student python java c++ javascript r rust go haskell linux windows android ios unix pytorch "
    "tensorflow ai ml nlp cv iot ar vr hci github gitlab git docker kubernetes aws us uk usa eu europe asia africa "
    "america germany india china japan france canada english machine-learning deep internet web open source"
)
# A bare name with such a word is a place on the map, a feast, a level.
_ON_THE_MAP = re.compile(
    r"^(?:Lake|Mount|Mt|Cape|River|Team|Grade|Level|Chapter|Class|Room|Section|Phase|Stage|Step|Age|Year|Week|Day)\b|"
    r"\b(?:River|Islands?|Valley|Beach|Street|Forest|Mountains?|Park|Road|Avenue|Days?|Church|Celebration|Fair|Expo|"
    r"Games|Cup|Camp|Marathon|Week|Desert|Sea|Ocean)$|"
    r"^(?:Christmas|Easter|Ramadan|Diwali|Honou?rs|Pride|Home|God|Heaven|Earth|Mars|School|Work|Scale|Night|Noon|"
    r"Sunday|"
    r"Saturday|Friday|Monday|English|French|German|Spanish|Chinese|Mandarin|Russian|Arabic)$"
)
_HEAD_AFTER = re.compile(
    r"^ (?:Director|Manager|Leader|Professor|Head|Assistant|Coordinator|Member|Chair|Fellow|Press|Review|"
    r"Publishing|Prize|Award|Challenge|Internships?|Program(?:me)?s?|Scheme|Scholars?)\b"
)
_YEAR_AFTER = re.compile(r"^,? ?(?:\(?(?:19|20)\d\d\b|['’]\d\d\b)")

# A subject with such an ending is a field ("Language Technologies"), not a firm.
_SUBJECT_FIRM = re.compile(
    r"^(?:(?:\w+(?:ing|ion|ics|ence|ity|ment|logy|ial|al)|Language|Data|Web|Software|Health|Energy|Vision|Speech|"
    r"Information|Space|Food|Water|Green|Smart|Quantum|Cloud|and|&),? ?)+(?:Technologies|Solutions|Ventures|Studios|"
    r"Consulting)$"
)


_WORD = re.compile(r"\S+")
_LEGAL_STOP = re.compile(r"\b(?:Inc|Ltd|Pvt|Corp|L\.L\.C|B\.V|S\.A)\.$")


def trim(text: str, name: NameFound) -> tuple[int, int] | None:
    """Return the span without words that only stand beside the name, or None where it is no institution's name."""
    pieces = [
        (found.start() + name.start, found.end() + name.start) for found in _WORD.finditer(text[name.start : name.end])
    ]
    while pieces and _bare(text, pieces[0]) in _LEADING:
        if _bare(text, pieces.pop(0)) in _TITLES:
            return None
    kept = name.rule in {"form: named school", "form: school of its own", "form: named unit"}
    while pieces and not kept and _bare(text, pieces[-1]) in _TRAILING:
        pieces.pop()
    # "University of Aden Entry: 2022": a word before a colon is the label of what follows.
    if len(pieces) > 2 and text[pieces[-1][1] : pieces[-1][1] + 1] == ":":
        pieces.pop()
    if not pieces:
        return None
    start, end = pieces[0][0], pieces[-1][1]
    while (end > start and text[end - 1] in ",;:)-–—") or (
        text[end - 1] == "." and not _LEGAL_STOP.search(text[start:end])
    ):
        end -= 1
    written = text[start:end]
    plain = written.lower().replace(",", " ").split()
    if _SUBJECT_FIRM.match(written):
        return None
    if len(written) < 2 or _NO_PLACE.search(written) or _is_generic(plain):
        return None
    if name.rule.startswith("cue") and _ON_THE_MAP.search(written):
        return None
    if _HEAD_AFTER.match(text[end:]) or (
        name.rule.startswith("cue") and "entry" not in name.rule and _YEAR_AFTER.match(text[end:])
    ):
        return None
    return start, end


_FORM_NOUNS = words(
    "trust council federation consortium alliance initiative observatory hospital clinic academy technologies "
    "solutions consulting ventures studios limited corporation lab labs laboratory group center centre institute "
    "university college school society foundation association"
)


def _is_generic(plain: list[str]) -> bool:
    """Say whether a name says no more than "the lab" or "the research group" does."""
    return len(plain) < 3 and all(word in GENERIC or word in _FORM_NOUNS for word in plain)


def _bare(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].strip(",.;:()'’").lower()


def in_quotes(text: str, start: int, end: int) -> bool:
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
