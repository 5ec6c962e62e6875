"""What a sentence suggests of an institution where no word of a role stands: a gift of the past, or a place ahead.

"Aden gave me my diploma" tells of a place left behind, "the master's at Aden puts its students in the field"
of one that is looked forward to. All of it is a hint (`RoleFound.strong` is False) but for what is asked outright.
"""

from __future__ import annotations

import re

from catalogue.extraction.institution_clause import Clause
from catalogue.extraction.institution_role import ENROLLING, Role, RoleFound

_BETWEEN = r"(?: in [A-Z][\w-]+| \([^()]{2,60}\)|,[^,]{3,70},|, too,?)*"
_PAST = (
    r"(?:\w{2,}ed|gave|taught|took|made|let|kept|lent|paid|put|told|brought|led|had|got|sent|held|saw|showed|drew|"
    r"set|found|built|bought|said|did|chose|wrote|rang|threw|caught|bent|fed|cost|read|won)(?:n['’]t)?"
)
_ADVERB = r"(?:had |has |have |also |then |later |first |once |next |even |now |\w+ly |itself )*"
_DID_TO_ME = re.compile(rf"^{_BETWEEN} {_ADVERB}{_PAST} (?:[\w-]+ ){{0,3}}?(?:me|us|my)\b")
_EMPLOYED_ME = re.compile(rf"^{_BETWEEN} {_ADVERB}(?:paid|pays|employed|employs|hired|engaged|recruited|promoted) me\b")
_HOSTED_ME = re.compile(rf"^{_BETWEEN} {_ADVERB}(?:hosted|invited|lent|welcomed|let) (?:me|us)\b")
_DEGREE_OF_MINE = re.compile(
    rf"^{_BETWEEN} {_ADVERB}(?:awarded|conferred|gave|graduated|signed|printed)\b[^.;]{{0,30}}\b(?:me\b|degree|diploma|"
    r"[BM]\.?(?:A|S|Sc|Phil)\b|bachelor|master|doctorate|references)"
)
_MY_SCHOOL = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:own |first |old |present |current |home |undergraduate |alma )*(?:school|college|"
    r"university|mater|faculty|institution),? $"
)
_MY_WORK = re.compile(
    r"\b[Mm]y (?:own |first |old |present |current |former |last |day )*(?:employer|desk|job|office|firm|company|post|"
    r"contract|work|workplace|boss|salary|team)(?:,| is| was)?(?: (?:now|still|here))?(?: (?:at|with|in))?(?: the)? $"
)
_APPOSED = re.compile(
    r"^(?:,| \() ?(?:now |since \d{4} )?(?:my|our) (?:own |first |old |present |current |home |former |alma )*"
    r"(?P<what>employer|university|college|school|mater|workplace|firm|company)\b"
)
# "a professor from Aden visited us"
_PERSON_BEFORE = re.compile(r"\b(?:from|of|with|by)(?: the)? $")
_I_DID = re.compile(
    rf"\b(?:I|we)(?:['’]ve| have| had)? (?:also |then |later |first |once |since |now |\w+ly )*"
    rf"(?!looked|applied|met|saw|visited|called|asked|read|had|said)(?:{_PAST}|grew|learnt|spent|began|wrote|went|ran|understood|came|sat|stood|sang|swept|saw|been|"
    r"share|divide|spend|go on)\b"
    r"[^.;]{0,70}\b(?P<word>at|for|with|in|inside)(?: the)? $"
)
# "For Ambera, a firm of Ghent, I designed"
_STARTS_WITH = re.compile(r"\W*(?:[\w ]{1,20}, )?(?:[Ff]or|[Aa]t)(?: the)? $")
_I_DID_AFTER = re.compile(
    rf"^(?: in [A-Z][\w-]+)?(?:, (?:an?|the|my)\b[^,.;]{{2,60}},)?,? I (?:then |later |also )?{_PAST}\b"
)
_AT_WHERE = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,60}\))*,? where,? [^.;]{0,40}?\b(?:I|we)\b(?! would| will| hope)"
)
_OWN_STUDY = re.compile(
    r"\b(?:[Mm]y|an?) (?:\w+ )?(?:degree|essay|thesis|dissertation|diploma|exams?|studies|transcript|certificate|"
    r"bachelor\w*)\b[^.;]{0,30}\b(?:at|from|in|of)(?: the)? $"
)

_FINISHING = re.compile(
    r"\b(?:will|['’]ll|shall|going to|expect(?:ing)? to|about to|due to|(?:I am|I['’]m|we are)(?: now| just)?) "
    r"(?:\w+ )?"
    r"(?:complet|finish|graduat|receiv|obtain|defend|earn|conclud|get)\w*\b(?! (?:an?|my) post-?doc)"
    r"[^.;]{0,70}\b(?:at|from|of|in)(?: the)? $"
)
_ASKED_LEFT = re.compile(
    r"\b(?:I|we) (?:now |hereby |therefore |thus |herewith )*(?:ask|seek|request|apply|submit)\b[^.;]{0,70}"
    r"\b(?:at|to|of|from|by|in|ask)(?: the)? $|"
    r"\b(?:my|this|an) (?:\w+ )?application to(?: the)? $|\bto be admitted (?:in)?to(?: the)? $|"
    r"\bI (?:now )?ask(?: the)? $|\bI (?:have )?(?:chosen|selected) [^.;]{2,60} (?:at|of)(?: the)? $"
)
_ASKED_RIGHT = re.compile(
    r"^,? (?:to|for|at|in) (?:which|whose [^.;,]{1,40}?) I (?:\w+ )?(?:apply|ask|submit|seek|hope|want|wish|would)\b|"
    r"^ (?:to (?:admit|take|let|consider|accept|have) me)\b"
)
_FOR_YEARS = re.compile(r"^ for (?:two|three|four|five|six) (?:more )?years\b")
_ASK = re.compile(r"\bI (?:now |hereby )?(?:ask|seek|want|request)\b")
_COURSE = (
    r"(?:master['’]?s?|[Cc]ertificate|semester|year|fellowship|program(?:me)?|"
    r"[Pp][Hh]\.?D|course|curriculum|degree|track|LL\.?M\.?|M[A-Z]\w{0,5}|Master)"
)
_COURSE_AT = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Yy]our|An?) [^,.;]{{0,60}}?\b{_COURSE}\b[^,.;]{{0,50}}\b(?:at|of)(?: the)? $"
)
_PRESENT = re.compile(
    r"^(?:,[^,;.]{2,40}){0,2},? (?:is|are|has|does|keeps|offers|would|could|will|can|may|"
    r"(?!was|this|its)[a-z]{2,}[^s\W]s)\b"
)
_ITS_COURSE = re.compile(
    rf"^['’]s? (?:[\w-]+ ){{0,6}}?(?:{_COURSE}|faculty|school|institute|department|campus|collection|station|archive)\b"
)
_MODAL = re.compile(r"^(?:,[^,;.]{2,40}){0,2},? (?:would|could|will|should|may)\b")
_IS = re.compile(r"^(?:,[^,;.]{2,40}){0,2},? (?:is|are|has|have|seems?|offers?|keeps?|would|could|will)\b")
# "the atmosphere at Aden is", but "my thesis at Aden is" is what the writer does there.
_NOUN_AT = re.compile(
    r"^\W*(?:And |But |So |that )?(?:[Tt]he|[Ii]ts|[Nn]o|[Yy]our|[Aa]n?) (?!\w* ?(?:thesis|degree|work|project|paper|"
    r"study|dataset|data|students?|talks?|seminars?)\b)(?:[a-z-]+ ){1,5}(?:at|of|in)(?: the)? $"
)
_HOLDS = re.compile(r"\b(?:am|enrolled|my|currently)\b")
_LOOKED_AT = re.compile(
    r"^ (?:is (?:where|known|the (?:only|one|place|right|obvious|natural|reason)|what|one of|among)|has (?:all|both|"
    r"what|precisely|exactly)|does\b(?! not)|would |could |should |alone |remains? )"
)
_AHEAD = re.compile(
    r"\b(?:(?:I|we)['’]d|I (?:would|should|could)|[Ll]et me|[Mm]ay I|[Ww]ould (?:allow|let|give|make)|(?:I|we)['’]ll|"
    r"I will|I (?:now )?(?:apply|ask|seek|hope|want|wish))\b"
)
_AHEAD_OF = re.compile(r"\b(?:at|to|in|from|by|of|with|for|years?)(?: the)? $")
_DONE = re.compile(rf"\b(?:I|we|me|my) (?:had |have )?(?:{_PAST}|was|were|wrote|learnt|spent)\b|\b(?:was|were)\b")
_WORD_OF_GOING = re.compile(r"\bfor(?: the)? [^.;]{0,60}\b(?:at|of)(?: the)? $", re.I)


def finishing(clause: Clause) -> RoleFound | None:
    """Return studied_at for a degree that is about to be finished there, which is no wish to go there."""
    if clause.kind in ENROLLING and _FINISHING.search(clause.left):
        return RoleFound("studied_at", True, "words of studying")
    return None


def asked(clause: Clause) -> RoleFound | None:
    """Return applied_to where the clause itself asks for a place: "I ask Aden for three years", "to which I apply"."""
    if clause.kind in ENROLLING and (
        _ASKED_LEFT.search(clause.left)
        or _ASKED_RIGHT.match(clause.after)
        or (_FOR_YEARS.match(clause.after) and _ASK.search(clause.left))
    ):
        return RoleFound("applied_to", True, "words of asking")
    return None


def ahead(clause: Clause) -> RoleFound | None:
    """Return applied_to, as a hint, for a place of which the clause speaks as of what is to come."""
    if clause.kind not in ENROLLING or _DONE.search(clause.left) or clause.kind == "programme":
        return None
    right = clause.right
    if " me " in right[:30] and not _MODAL.match(right):
        return None
    if _NOUN_AT.match(clause.left) and _IS.match(right):
        return RoleFound("applied_to", False, "what the place is like")
    if _COURSE_AT.search(clause.left) and _PRESENT.match(right):
        return RoleFound("applied_to", False, "what the programme there is like")
    if _ITS_COURSE.match(right) and not _HOLDS.search(clause.left) and not _DONE.search(right[:80]):
        return RoleFound("applied_to", False, "what the programme there is like")
    if _LOOKED_AT.match(right) and not _AHEAD_OF.search(clause.left[-12:]):
        return RoleFound("applied_to", False, "what the place is like")
    if _AHEAD.search(clause.left) and _AHEAD_OF.search(clause.left[-12:]):
        return RoleFound("applied_to", False, "a place ahead")
    if _WORD_OF_GOING.search(clause.left) and _AHEAD.search(right):
        return RoleFound("applied_to", False, "a place ahead")
    return None


def behind(clause: Clause) -> RoleFound | None:
    """Return the role, as a hint, of a place that did something to the writer or where the writer did something."""
    left, right, kind = clause.left, clause.right, clause.kind
    apposed = _APPOSED.match(right)
    if _MY_SCHOOL.search(left) and kind in {"university", "school"}:
        return RoleFound("studied_at", True, "the writer's own")
    if _MY_WORK.search(left) or (apposed and apposed["what"] in {"employer", "workplace", "firm", "company"}):
        return RoleFound("worked_at", True, "the writer's own")
    if apposed and kind in {"university", "school"}:
        return RoleFound("studied_at", True, "the writer's own")
    if _EMPLOYED_ME.match(right):
        return RoleFound("worked_at", False, "what the place gave")
    if kind in {"university", "school"} and _DEGREE_OF_MINE.match(right):
        return RoleFound("studied_at", False, "what the place gave")
    if _HOSTED_ME.match(right) and kind in {"university", "research_institute", "laboratory"}:
        return RoleFound("researched_at", False, "what the place gave")
    if _DID_TO_ME.match(right) and not _PERSON_BEFORE.search(left):
        return RoleFound(_there(kind), False, "what the place gave")
    did = _I_DID.search(left)
    if did and not (did["word"] in {"with", "for"} and kind in ENROLLING):
        return RoleFound(_there(kind), False, "what the writer did there")
    if _STARTS_WITH.match(left) and _I_DID_AFTER.match(clause.after) and kind not in ENROLLING:
        return RoleFound(_there(kind), False, "what the writer did there")
    if _AT_WHERE.match(clause.after) and left.endswith((" at ", "At ", " at the ", "At the ", " in the ")):
        return RoleFound(_there(kind), False, "what the writer did there")
    if kind in {"university", "school"} and _OWN_STUDY.search(left):
        return RoleFound("studied_at", False, "the writer's own")
    return None


def _there(kind: str) -> Role:
    """Return what one mostly does at a place of such a kind."""
    if kind in {"university", "school"}:
        return "studied_at"
    return "researched_at" if kind in {"laboratory", "research_institute"} else "worked_at"
