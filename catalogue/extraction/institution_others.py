"""Whose place an institution is, where it is somebody else's: a person of it, a team, somebody who studied there."""

from __future__ import annotations

import re

from catalogue.extraction.institution_clause import I_DID_THERE, Clause
from catalogue.extraction.institution_role import ENROLLING, RESEARCH_KINDS, RoleFound

_NO_PERSON = (
    r"(?!\w*(?:Intern|Engineer|Developer|Scientist|Consultant|Analyst|Manager|Assistant|Researcher|Fellow|Student|"
    r"Instructor|Lecturer|Graduate|Certificate|Diploma|Degree|Google|Summer|Code|Program|Lab|Group|Science|System|Learning|Studies|Engineering|"
    r"Technology|Institute|University|"
    r"College|School|Department|Centre|Center|Programming|Language|Vision|Robot|Data|Research|Team|Master|Bachelor|"
    r"Mathematics|Physics|Statistics|Economics)\w*)"
)
_PERSON_OF = re.compile(
    r"(?:\b(?:Prof(?:essor|s)?|Drs?|Mr|Ms|Mrs)\b\.? [^.,;]{2,60}?|"
    rf"(?<![A-Z]\w )\b{_NO_PERSON}[A-Z][a-zà-ÿ-]+ (?:[A-Z]\. )?{_NO_PERSON}[A-Z][\w’'-]*[a-zà-ÿ])"
    r"(?:,? (?:from|at|of|in)(?: the)? (?:\w+ ){0,3}|,? \(|['’]s? (?:\w+ )?(?:at|in) )$"
)
_WITH_PERSON = re.compile(
    r"\b(?:work(?:ed|ing)? (?:with|under)|under (?=the |Prof|Dr|[A-Z][a-z]+ [A-Z])|visit(?:ed|ing)|assist(?:ed|ing)|"
    r"supervised|"
    r"guidance|guided|mentored|advised)\b",
    re.I,
)
_PERSONS = (
    r"(?:students?|interns?|post-?docs?|post-?doctoral \w+|researchers?|colleagues?|professors?|scientists?|"
    r"collaborators?|(?:co-?)?investigators?|engineers?|friends?|mentors?|fellows?|scholars?|experts?|economists?|"
    r"\w{3,}(?:ologist|onomist|icist|matician)s?|teams?|groups?|people|volunteers|alumn\w+|authors?|members?|"
    r"lecturers?|candidates?)"
)
_SOMEBODY_FROM = re.compile(
    rf"(?P<self>\b(?:as|am|was|I['’]m|became|I,) )?\b(?:an?|the|another|two|three|several|other|some|many|my|his|her|"
    rf"our|their|then|of) (?:[\w-]+ ){{0,4}}?{_PERSONS}(?: [a-z]+){{0,2}} from(?: the)? $"
)
_APPOSED = re.compile(r"[A-Z][\w’'-]+, (?:an?|the|now|then|currently) (?:[\w-]+ ){1,6}(?:at|of|from|in)(?: the)? $")
_OWNED_TEAM = re.compile(
    r"[A-Z][\w-]+['’]s? (?:[\w-]+ ){0,3}(?:team|group|lab|laboratory|students?|work|project|research|talk|"
    r"lecture) (?:at|in|from|of)(?: the)? $"
)
_OTHERS = re.compile(r"\b(?:he|she|they|his|her)\b", re.I)
_SELF = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|myself)\b")
_NAME_IN = re.compile(r"[A-Z][\w.]")
_I = re.compile(r"\b(?:I|we|We)\b")
_I_AM = re.compile(r"\bI, |\bI am\b")
_KIN = re.compile(
    r"\b[Mm]y (?:father|mother|parents?|brother|sister|friend|wife|husband|uncle|aunt|cousin|grand\w+|advis[eo]r|"
    r"supervisor|"
    r"mentor|teacher|colleague|co-?author|collaborator|host)s?\b(?! to\b)"
)
_I_WHO = re.compile(r"\bI (?:was|am)\b[^.;]{0,40} who\b")
_NOW_AT = re.compile(r"\b(?:now|currently|later|formerly|today|previously) (?:at|with|of|in)(?: the)? $")
_WHO = re.compile(r"[A-Za-z],? (?:who|whose) (?:[^.;,]{0,50} )?(?:at|from|in|of|for)(?: the)? $")
_WITHIN = re.compile(r"\W*(?:In|At|While in|While at|Within|As part of|During)\b")


def is_somebody_elses(clause: Clause) -> bool:
    """Say whether it is somebody else who is at the place."""
    near, left = clause.near, clause.left
    tail = left[-90:]
    # Cheap looks first: a name has a capital, an owner an apostrophe.
    if _NAME_IN.search(tail) and _PERSON_OF.search(tail):
        return True
    if ("’" in near or "'" in near) and _OWNED_TEAM.search(near):
        return True
    origin = _SOMEBODY_FROM.search(near) if near.endswith(("from ", "from the ")) else None
    if origin and not origin["self"]:
        return True
    if ", " in near and _APPOSED.search(near) and not _I_AM.search(near):
        return True
    if _NOW_AT.search(near[-30:]) and not _SELF.search(near[-40:]):
        return True
    if _SELF.search(left):
        return bool(_KIN.search(left)) and not _I.search(left)
    return bool(_OTHERS.search(left)) or bool(_KIN.search(left)) or bool(_WHO.search(near) and not _I_WHO.search(near))


def with_somebody(clause: Clause) -> RoleFound | None:
    """Return the role of a place whose people the writer worked with, or None."""
    # "In Prof. Norr's group at Aden, I learnt": the writer was there too.
    if _WITHIN.match(clause.left) and I_DID_THERE.search(clause.right) and clause.kind in RESEARCH_KINDS:
        return RoleFound("researched_at", True, "what the writer did there")
    if _WITH_PERSON.search(clause.left) and (clause.kind in ENROLLING or clause.kind == "laboratory"):
        return RoleFound("researched_at", clause.kind == "laboratory", "worked with a person of it")
    return None
