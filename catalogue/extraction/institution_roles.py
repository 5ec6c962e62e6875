"""What an institution is to the writer, judged from the clause in which its name stands.

The cue nearest to the name decides within a clause. Wishes ("I want to", "I hope to") turn studying and
researching into applying; a wish that lies beyond the degree ("after my PhD") turns everything into a mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from catalogue.extraction.institution_clause import I_DID_THERE, Clause
from catalogue.extraction.institution_leaning import ahead, asked, behind, finishing
from catalogue.extraction.institution_others import is_somebody_elses, with_somebody
from catalogue.extraction.institution_role import ENROLLING, NO_WORDS, RESEARCH_KINDS, Role, RoleFound
from catalogue.extraction.institution_role_words import LEFT, RIGHT
from catalogue.extraction.institution_wishes import (
    applied,
    ideal_person,
    offered,
    plan_for_the_time_there,
    question,
    wish_beyond,
    wishes_to_join,
)
from catalogue.extraction.pattern_group import PatternGroup

_LEFT_GROUP = PatternGroup(pattern for _, _, pattern in LEFT)
# The words before a name that may tell its role.
_REACH = 110
# Where a pattern ends at the name, no more need be looked at.
_LAST_WORDS = 40

_DOING: dict[str, Role] = {"university": "studied_at", "school": "studied_at", "laboratory": "researched_at"}
_WHERE_I = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? where (?:I|we)\b(?! (?:hope|would|want|will|plan|could|can))"
)
_TIME_AT = re.compile(r"\b(?:time|years?|months|semesters?|summers?|weeks) (?:at|in|with|of|here)(?: the)? $", re.I)
_WENT = re.compile(
    r"\bI\b[^.;]{0,30}\b(?:went|moved|transferred|came|returned|switched|enrolled)\b[^.;,]{0,25} (?:to|for)(?: the)? $"
)
_WAS_AT = re.compile(
    r"\bI(?:['’]m|['’]ve been| am| was| have been)(?: (?:now|then|also|first|currently|still|\w+ (?:years?|months|"
    r"weeks)))? "
    r"(?:at|with|in)(?: the)? $|(?:19|20)\d\d,? at(?: the)? $"
)
_AT = re.compile(
    r"(?:\b(?:At|(?<=, )at|^In|While at|During my (?:time|years?|work) (?:at|with)|In my [\w ]{0,20}(?:at|with))|"
    r"^Before|"
    r"^After) "
    r"(?:the )?$"
)
# The place that an entry names before its group: "ABC, Tidal Motion group, since 2023".
_ABOVE = re.compile(r"\W*[A-Z][\w ]{1,25}, ?")
_DATED = re.compile(r",? \(?(?:since |from )?(?:[A-Z]\w+ )?(?:19|20)\d\d")
_GAVE_ME = re.compile(
    r"^(?:,[^,]{3,60},)? (?:\w+ )?(?:gave|taught|provided|equipped|allowed|introduced|prepared|offered|trained|"
    r"shaped) (?:me|us)\b"
)
_CODE_PROGRAMME = re.compile(
    r"\b(?:Summer of Code|GSoC|GSOC|Outreachy|Season of Docs|LFX)\b[^.;]{0,60}\b(?:with|at|for|under)(?: the)? $"
)
_POST_WHERE = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? where I (?:(?:was|am|have been|['’]m)\b[^.;]{0,30}\b(?:intern|"
    r"engineer|developer|analyst|"
    r"manager|consultant|scientist|assistant|trainee|employed)\b|(?:had )?(?:interned|worked as))"
)
_AS_STUDENT = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? as an? (?:[\w-]+ ){0,3}?(?:student|undergraduate|freshman|"
    r"scholar)\b",
    re.I,
)
_ENROLLED = re.compile(r"\b(?:exchange|erasmus|undergraduate|graduate|master\w*|ph\.?d|doctoral|bachelor\w*)\b", re.I)
_UNDER = re.compile(
    r"^(?:,| \([^()]{2,20}\))? (?:(?:working )?under|with|led by|headed by|supervised by|advised by|"
    r"mentored by)(?: the \w+ of)? "
    r"(?:Prof|Dr|[A-Z]\w+ [A-Z])"
)
_PAID = re.compile(
    r"\b(?:intern\w*|engineer|developer|post-?doc\w*|pre-?doc\w*|scientist|employ\w*|analyst|manager|staff)\b", re.I
)
_LIKE = re.compile(
    r"\b(?:such as|like|similar to|e\.g\.,?)(?: the| (?:the )?(?:one|ones|those) (?:at|of|in)(?: the)?)? $", re.I
)
_AS_POST = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? as (?:an?|the|its|their) (?:[\w-]+ ){0,5}?(?:intern|engineer|"
    r"developer|analyst|"
    r"scientist|manager|consultant|assistant|associate|trainee|technician|officer|coordinator|specialist|fellow|"
    r"lecturer|"
    r"teacher|instructor|tutor|designer|director|lead|researcher|volunteer|editor|economist|nurse|apprentice|"
    r"architect)\b",
    re.I,
)
# Where a bare name is a university's, the writer says that a degree was taken there.
_STUDYING_BEFORE = re.compile(r"\b(?:stud(?:y|ied|ying)|student|degree|enrolled)\b[^,;]{0,20}$")
_PAID_POST = re.compile(
    r"\b(?:intern\w*|engineer|developer|analyst|postdoc\w*|pre-?doc\w*|scientist|employ\w*)\b", re.I
)
_RESEARCH = re.compile(r"\bresearch", re.I)
_TIME = re.compile(r"\b(?:time|years?)\b")
_DEGREE_WORDS = re.compile(
    r"\b(?:undergrad\w*|bachelor\w*|graduated|majored|studied|[BM]\.?(?:Sc|Tech|Eng|A|S)\b|degree)", re.I
)


def judge(sentence: str, start: int, end: int, kind: str) -> RoleFound:
    """Return the role of the institution of ``kind`` whose name stands at ``start:end`` of ``sentence``."""
    clause = Clause.of(sentence, start, end, kind)
    for step in _STEPS:
        found = step(clause)
        if found is not None:
            return found
    return RoleFound("mentioned", False, NO_WORDS)


def _tie(clause: Clause) -> RoleFound | None:
    """Judge "a project like", "a firm such as"."""
    if clause.kind == "open_source" and "contribut" in clause.left:
        return RoleFound("contributed_to", True, "words of contributing")
    return RoleFound("mentioned", True, "words of a tie") if _LIKE.search(clause.left[-45:]) else None


def _told_outright(clause: Clause) -> RoleFound | None:
    """Judge by what stands directly beside the name and leaves no doubt."""
    if clause.right.startswith(" volunteer"):
        return RoleFound("contributed_to", True, "words of contributing after it")
    if clause.kind in {"company", "open_source", "nonprofit"} and _CODE_PROGRAMME.search(clause.left):
        return RoleFound("contributed_to", True, "a programme of open source")
    if _POST_WHERE.match(clause.right):
        return RoleFound("worked_at", True, "words of employment after it")
    return None


def _applied_or_others(clause: Clause) -> RoleFound | None:
    """Judge wishes and applications, unless somebody else is at the place."""
    if not is_somebody_elses(clause):
        return applied(clause)
    wish = applied(clause) if wishes_to_join(clause) else None
    return wish or with_somebody(clause) or ideal_person(clause)


def _as_something(clause: Clause) -> RoleFound | None:
    """Judge "at Aden as a fellow", "at Aden as an exchange student"."""
    left, right, kind = clause.left, clause.right, clause.kind
    if _AS_POST.match(right) and not _STUDYING_BEFORE.search(left):
        return _fit(RoleFound("worked_at", True, "a post after it"), right[:60], kind)
    if _AS_STUDENT.match(right) and kind != "laboratory" and not _PAID.search(left):
        visiting = "visiting" in right[:60] or "research" in right[:60]
        found = RoleFound("researched_at" if visiting else "studied_at", True, "words of studying after it")
        return found if _ENROLLED.search(right[:60]) else _fit(found, left, kind)
    return None


def _by_words(clause: Clause) -> RoleFound | None:
    """Judge by the nearest words before the name, else by those after it; what the place offers is a hint."""
    found = _nearest(clause.left, clause.kind) or _after(clause)
    unpaid = found.role == "worked_at" and clause.kind in RESEARCH_KINDS and not _PAID.search(clause.left)
    if unpaid and _UNDER.match(clause.right):
        return RoleFound("researched_at", True, "under a person of it")
    if found.role in {"researched_at", "mentioned"}:
        found = offered(clause) or found
    return _leaning(clause, found)


def _leaning(clause: Clause, found: RoleFound) -> RoleFound:
    """Return what the build of the sentence suggests, where its words tell nothing or tell of studying in general."""
    if found.rule == NO_WORDS:
        return ahead(clause) or behind(clause) or found
    if found.rule in {"words of studying", "time spent there", "words of research"}:
        return ahead(clause) or found
    return found


# In this order each is asked; the first that knows a role decides.
_STEPS: tuple[Callable[[Clause], RoleFound | None], ...] = (
    question,
    wish_beyond,
    _tie,
    plan_for_the_time_there,
    finishing,
    asked,
    _told_outright,
    _applied_or_others,
    _as_something,
    _by_words,
)


def _nearest(left: str, kind: str) -> RoleFound | None:
    """Return the role of the cue that stands nearest before the name."""
    near = left[-_REACH:]
    best: tuple[tuple[int, int], RoleFound] | None = None
    for place in _LEFT_GROUP.possible(near):
        role, rule, pattern = LEFT[place]
        cues = list(pattern.finditer(near))
        # Of cues that end together the longer one tells more: "visiting student" against "student".
        if cues and (best is None or (cues[-1].end(), -cues[-1].start()) > best[0]):
            best = ((cues[-1].end(), -cues[-1].start()), RoleFound(role, True, rule))
    return _fit(best[1], near, kind) if best else None


def _fit(found: RoleFound, left: str, kind: str) -> RoleFound:
    """Adapt a role to what can be done at such a place: nobody enrols at a laboratory or a company."""
    paid = bool(_PAID_POST.search(left))
    role = found.role
    if found.role == "worked_at":
        if kind == "open_source":
            role = "contributed_to"
        elif not paid and (kind == "laboratory" or (kind in ENROLLING and _RESEARCH.search(left))):
            role = "researched_at"
    elif found.role == "studied_at" and kind not in ENROLLING:
        return _not_enrolled(found, left, kind, paid)
    elif found.role == "researched_at" and (paid or kind == "company"):
        role = "worked_at"
    if kind == "programme" and found.role in {"studied_at", "worked_at", "researched_at"}:
        role = "contributed_to"
    return RoleFound(role, found.strong, found.rule)


def _not_enrolled(found: RoleFound, left: str, kind: str, paid: bool) -> RoleFound:
    """Return what words of studying tell of a place where nobody studies."""
    if kind in {"laboratory", "hospital", "agency"}:
        return RoleFound("researched_at", True, found.rule)
    # A bare name is taken for a company's, unless a degree was taken there.
    if kind == "company" and not paid and _DEGREE_WORDS.search(left):
        return found
    there = paid or bool(_TIME.search(left))
    return RoleFound("worked_at" if there else "mentioned", there, found.rule)


def _after(clause: Clause) -> RoleFound:
    """Judge by what follows the name where nothing before it tells."""
    left, right = clause.left, clause.right
    for role, rule, pattern in RIGHT:
        if pattern.search(right):
            return RoleFound(role, True, rule)
    there: Role = _DOING.get(clause.kind, "worked_at")
    if _DATED.match(right) and (not left.strip(" *_-–•") or _ABOVE.fullmatch(left)):
        return RoleFound(there, True, "a dated entry")
    if I_DID_THERE.search(right) and _AT.search(left):
        return RoleFound(there, False, "what the writer did there")
    if _GAVE_ME.match(right):
        return RoleFound(there, False, "what the place gave")
    if _TIME_AT.search(left[-_LAST_WORDS:]):
        return RoleFound(there, True, "time spent there")
    if _WHERE_I.match(right):
        return RoleFound(there, False, "what the writer did there")
    if clause.kind in {"university", "school"} and _WENT.search(left):
        return RoleFound("studied_at", False, "went there")
    if _WAS_AT.search(left):
        return RoleFound(there, False, "was there")
    return RoleFound("mentioned", False, NO_WORDS)
