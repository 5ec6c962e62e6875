"""What an institution is to the writer, judged from the clause in which its name stands.

The cue nearest to the name decides within a clause. Wishes ("I want to", "I hope to") turn studying and
researching into applying; a wish that lies beyond the degree ("after my PhD") turns everything into a mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["applied_to", "studied_at", "worked_at", "researched_at", "contributed_to", "mentioned"]
# The rule of a mention around which nothing tells a role.
NO_WORDS = "no words of a role"
# Where several roles fit one institution, the first of this order is taken.
ORDER: tuple[Role, ...] = ("applied_to", "studied_at", "worked_at", "researched_at", "contributed_to", "mentioned")


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role and whether words of the clause say so (``strong``) or only suggest it."""

    role: Role
    strong: bool
    rule: str


# Kinds at which one can enrol, so that a wish to be there is an application.
ENROLLING = frozenset({"university", "school", "research_institute", "programme"})

_CLAUSE_BREAK = re.compile(
    r"[;:]\s|\s[–—-]\s|,? (?:and|but|while|whereas|then) (?=(?:then |later |also |now |currently |previously "
    r")?(?:I|we|my|she|he|they)\b)|,? (?:where|which|who|whose) "
)
_APPLYING = re.compile(
    r"\b(?:appl(?:y|ying)|applications?|applicant|admission|admittance|candidacy|candidate (?=for)|be considered)\b"
    r"[^.;]{0,90}\b(?:to|for|at|in|with|into|by|of)(?: the| your)? $",
    re.I,
)
_INTEREST = re.compile(
    r"\b(?:express(?:ing)? my|interest(?:ed)? in (?:the|your|this|an?|joining|pursuing))\b[^.;]{0,90}"
    r"\b(?:positions?|role|program(?:me)?|master|m\.?sc|ph\.?d|opening|internship|doctora\w+|degree|fellowship|"
    r"contribut\w+|stud\w+|"
    r"join\w*|interest|desire)\b[^.;]{0,70}(?:\b(?:at|with|in|for|to|from)(?: the| your)?|(?<=joining)) $",
    re.I,
)
_WISH = re.compile(
    r"\b(?:want(?:ed)? to|would (?!have\b|often)|(?:I|we)['’]d (?:like|love)|hop(?:e|ing) (?:also |as well )?to|"
    r"look(?:ing)? forward|"
    r"eager to|aim(?:ing)? to|plan(?:ning)? to|intend(?:ing)? to|wish(?:ing)? to|aspire|(?:goal|dream|aim|ambition|"
    r"objective) (?:is|was)|(?:I|we|it) will|(?:I|we)['’]ll|excited (?:to|about|by)|thrilled|keen (?:to|on)|"
    r"motivat(?:es|ed) (?:me )?to|prepared? (?:me )?(?:for|to)|decision to|desire to|reason(?:s)? (?:for|why|to)|"
    r"drawn to|attract(?:s|ed)|fascinated|convinced|believe|confident|opportunity to|seek(?:ing)? (?:to|admission)|"
    r"am (?:particularly |especially |very |also |deeply )?(?:interested|drawn|impressed)|why|should I be|if "
    r"(?:admitted|accepted)|"
    r"(?:in order|so as) to|to (?:pursue|join|study under|earn|obtain|do my|begin|continue))\b",
    re.I,
)
# A wish that lies in the past or was fulfilled, or lies beyond the degree applied for.
_DONE = re.compile(
    r"\b(?:decided|chose|moved|went|led me|came|allowed me|enabled me|inspired me|I was (?:able|fortunate|lucky|"
    r"selected|accepted|admitted)|motivated me|encouraged me|got the (?:opportunity|chance)|had the (?:opportunity|"
    r"chance|privilege)|"
    r"left|received)\b",
    re.I,
)
_BEYOND = re.compile(
    r"\b(?:after (?:my|the|completing|finishing|getting|graduat\w+|earning|obtaining|"
    r"receiving)\b[^,]{0,40}?\b(?:ph\.?\s?d|doctorate|degree|master|graduat\w+|studies|program)|long[- ]term|career "
    r"goal|eventually|ultimately|someday|one day|down the "
    r"(?:line|road)|years from now)",
    re.I,
)
_PRAISE = re.compile(
    r"^(?:['’]s?)?(?: [\w-]+){0,7}? (?:(?:is|are|as|would be|seems?|remains?|stands? "
    r"out)\b[^.]{0,60}\b(?:ideal|perfect|best|right|excellent|great|brilliant|strong|natural|first|top|unique|place|"
    r"choice|fit|environment|match|platform|home)\b|(?:offers?|provides?|boasts|fosters|"
    r"appeals|attracts|excites|fits|aligns|matches|suits|stands out)\b|(?:will|would) )",
    re.I,
)
_OFFER = re.compile(
    r"\b(?:program(?:me)?s?|faculty|community|department|school|students|researchers|professors?|curriculum|"
    r"resources|opportunit(?:y|ies)|environment|expertise|research|courses|group|lab|labs|work done|choice of|"
    r"strengths?) (?:at|of|in|with|"
    r"offered by|from) (?:the )?$",
    re.I,
)
_NO_PERSON = (
    r"(?!\w*(?:Intern|Engineer|Developer|Scientist|Consultant|Analyst|Manager|Assistant|Researcher|Fellow|Student|"
    r"Instructor|Lecturer|Google|Summer|Code|Program|Lab|Group|Science|System|Learning|Studies|Engineering|"
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

_LEFT: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    (
        "studied_at",
        "words of studying",
        re.compile(
            r"\b(?:student(?!s)|undergrad(?:uate)?s?|freshman|sophomore|(?:junior|senior)(?= (?:year|at|in|thesis))|"
            r"degrees?|bachelor['’]?s?|"
            r"master['’]?s?|[bm]\.? ?tech\w*|[bm]\.?sc\b|[bm]\.s\.?|[bm]s\b|b\.?e\b|m\.?eng|b\.?eng|[bm]\.?a\b|"
            r"(?-i:\b[BM]\.?(?:Sci|Com|Comm|Ed|Res|Phys|Chem|Math|Mus|FA|Arch|PA|PH|PP|Des|Pharm|Stat|Eng|Fin|SW)\b|"
            r"LL\.?[BM]|"
            r"\bJ\.?D\b|\bMBBS)|training|trained|"
            r"read (?:for an? \w+|[a-z]+(?: (?:and|with) [a-z]+)?) (?=(?:at|in) )|"
            r"(?:doctoral|graduate|undergraduate|ph\.? ?d|master[’']?s?|thesis|degree) (?:work|research|studies|"
            r"years|career)|"
            r"m\.?phil|ph\.? ?d(?! students)|doctora(?:te|l)(?! students)|mba|diploma|stud(?:y|ied|ying|ies)|"
            r"enrol\w+|graduat\w+|pursu(?:ing|"
            r"ed)|alma mater|major(?:ed|ing)?|minor(?:ed)?|coursework|semester|exchange|schooling|thesis|"
            r"transferred|attend(?:ed|ing)|academic year|licentiate|licenciat\w+|dissertation|"
            r"completed my|admitted|(?:my|first|second|third|fourth|final|last) years? (?:at|in|of)|"
            r"classes|education|accepted (?:in)?to|scholarship to|dropped out|high school|diplom|licen[cs]e|laurea|"
            r"staatsexamen|magister|qualified|(?:hold|obtained|earned|"
            r"received)\b[^.;]{0,40} from)\b",
            re.I,
        ),
    ),
    (
        "worked_at",
        "words of employment",
        re.compile(
            r"\b(?:intern(?:s|ed|ing|ship|ships)?|work(?:ed|ing)?|engineer|developer|programmer|consult\w+|analyst|"
            r"scientist|manager|architect|designer|employ\w*|job|role|positions?|joined|joining|lecturer|instructor|"
            r"teacher|taught|tutor(?:ed|ing)?|staff(?= (?:member|engineer|scientist|writer))|(?:as|"
            r"on) (?:the )?staff|hired|"
            r"co-?op|trainee\w*|apprentice\w*|freelanc\w+|co-?found\w+|founded|"
            r"start-?up|career|full-time|part-time|tenure|stint|serv(?:ed|ing) (?:as|in|on|at|with)|post-?doc\w*|"
            r"pre-?doc\w*|assistant(?! prof)|TA|GSI|grader|director|officer|specialist|coordinator|leaving|left|"
            r"teaching fellow|\w{2,}(?:ologist|chemist|physicist|economist|technician|accountant|therapist|"
            r"journalist|pharmacist)|"
            r"chemist|physicist|economist|nurse|editor|curator|translator|clerk|head ?teacher|headmaster|barista|"
            r"secondment|contract|"
            r"lab manager|research manager|"
            r"before|employer|been with|experience|placement|industry|since joining|currently)\b",
            re.I,
        ),
    ),
    (
        "researched_at",
        "words of research",
        re.compile(
            r"\b(?:visiting (?:\w+ )?(?:student|undergraduate)|research (?:assistant\w*|associate|fellow|"
            r"student|team|group|project|experience|scholar|visit)|"
            r"research(?:ed|ing)?|undergraduate research\w*|researcher|visit(?:ing|ed|or)?|member of|part of the|"
            r"investigat\w+|lab|"
            r"REU|beamtime|field ?work|summer (?:program(?:me)?|school)|fellow(?:ship)?|scholar|team|spent|"
            r"visiting (?:\w+ )?(?:student|"
            r"undergraduate))\b",
            re.I,
        ),
    ),
    (
        "contributed_to",
        "words of contributing",
        re.compile(
            r"\b(?:contribut\w+|maintain(?:er|ed|ing)|commit(?:ter|ted)|(?:I|we) (?:also )?mentor|mentor(?:ed|ing)|"
            r"volunteer\w*|"
            r"organi[sz](?:er|ed|ing)|ambassador|"
            r"selected|participat\w+|mentee|organi[sz]ation|pull requests?|patch(?:es)?|chapter|board "
            r"(?:member|president)|on the board|community(?! college)|engaged)\b",
            re.I,
        ),
    ),
    (
        "mentioned",
        "words of a tie",
        re.compile(
            r"\b(?:collaborat\w+ (?:with|between)|(?:joint(?:ly)?|together)(?: \w+)? with|cooperation (?:with|of)|"
            r"in (?:touch|contact) with|interview(?:ed|s|ing)|clients?|customers?|such as|like|including|alumn\w+|"
            r"conversations?|"
            r"partner\w*|inspired by)\b",
            re.I,
        ),
    ),
    (
        "mentioned",
        "words of a passing mention",
        re.compile(
            r"\b(?:funded|funding|fund|grants?|supported by|sponsored|courses? (?:from|by|on|offered)|"
            r"award\w*|developed by|"
            r"built by|created by|released by|papers? (?:from|by)|researchers from|talk|lecture|conference|"
            r"workshop|presented|"
            r"hosted|book|dataset|data from|data of|read|exam|certificat\w+)\b",
            re.I,
        ),
    ),
)
_RIGHT: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    (
        "studied_at",
        "words of studying after it",
        re.compile(
            r"^[^.;]{0,25}\b(?:student|(?:where|which) I (?:\w+ly )?(?:am |was )?(?:stud|major|complet|pursu|learn|"
            r"earn|obtain|"
            r"receiv|took|gain|award|read\b|graduat|enrol|attend|wrote my)|graduate\b(?! (?:engineer|trainee|analyst|"
            r"consultant))|alumn)"
            r"|^ \((?:class of|[BMD]\.?[A-Z]|PhD|LL|Honou?rs)|^[^.;]{0,30}? (?:for|to (?:do|read|pursue|take|study|"
            r"begin|start))"
            r"(?: for)? (?:an?|my|the|his|her) (?:\w+ ){0,2}?(?:degree|bachelor|master|doctora|ph\.?d|diploma|"
            r"(?-i:[BM]\.?(?:A|S|Sc|Sci|Phil|Eng|Res|Ed|BA|Com)\b))",
            re.I,
        ),
    ),
    (
        "worked_at",
        "words of employment after it",
        re.compile(
            r"^[^.;]{0,30}\b(?:intern(?:ship)?\b|where I (?:\w+ly )?(?:work|intern|spent|held|joined|was respons|"
            r"was (?:an?|the) \w+|"
            r"was in charge|develop|built|"
            r"design|led\b|head|taught|manag|serv|ran\b|overs|supervis|own|made|wrote|created|am (?:work|current)))"
            r"|^ (?:then |later |also )?(?:engaged|hired|employed|commissioned|recruited|appointed) me\b",
            re.I,
        ),
    ),
    (
        "contributed_to",
        "words of contributing after it",
        re.compile(r"^[^.;]{0,30}\b(?:contributor|maintainer|where I contribut|volunteer)", re.I),
    ),
)
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
_THERE_I_DID = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,60}\)|, (?:hosted|supervised|advised|guided) by [^,]{3,40})*,? (?:I|we|"
    r"my) (?:[\w-]+ )?(?:was|am|have|had|led|[\w-]+ed|worked|built|began|started|took|learnt|founded|got|did|wrote|"
    r"became|met|found)\b"
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
_LABEL_LENGTH = 30
_REACH = 110


def judge(sentence: str, start: int, end: int, kind: str) -> RoleFound:
    """Return the role of the institution of ``kind`` whose name stands at ``start:end`` of ``sentence``."""
    left, right = _clause(sentence, start, end)
    if kind in ENROLLING and _asks_why(sentence[:start], right):
        return RoleFound("applied_to", True, "a question on the choice")
    beyond = _BEYOND.search(sentence, 0, start)
    if beyond and _WISH.search(sentence, beyond.start(), start):
        return RoleFound("mentioned", True, "a wish beyond the degree")
    if kind == "open_source" and "contribut" in left:
        return RoleFound("contributed_to", True, "words of contributing")
    if _LIKE.search(left[-45:]):
        return RoleFound("mentioned", True, "words of a tie")
    somebody = _somebody_else(sentence[max(0, start - _REACH) : start], left)
    if kind in {"company", "open_source", "nonprofit"} and _CODE_PROGRAMME.search(left):
        return RoleFound("contributed_to", True, "a programme of open source")
    if right.startswith(" volunteer"):
        return RoleFound("contributed_to", True, "words of contributing after it")
    if kind in ENROLLING and (_GOAL_AT.search(left) or (_AFTER_DEGREE.search(left) and _THEN_I.match(right))):
        return RoleFound("applied_to", True, "a plan for the time there")
    if kind in ENROLLING and somebody and _WOULD_BE.match(right):
        return RoleFound("applied_to", False, "praise of a person there")
    if _POST_WHERE.match(right):
        return RoleFound("worked_at", True, "words of employment after it")
    applied = _applied(sentence, left, right, kind)
    if applied and (not somebody or _TO_JOIN.search(left)):
        return applied
    if somebody:
        # "In Prof. Norr's group at Aden, I learnt": the writer was there too.
        if _WITHIN.match(left) and _THERE_I_DID.search(right) and kind in _RESEARCH_KINDS:
            return RoleFound("researched_at", True, "what the writer did there")
        if _WITH_PERSON.search(left) and (kind in ENROLLING or kind == "laboratory"):
            return RoleFound("researched_at", kind == "laboratory", "worked with a person of it")
        return RoleFound("mentioned", True, "a person's place")
    if _AS_POST.match(right) and not _past_study(left):
        return _fit(RoleFound("worked_at", True, "a post after it"), right[:60], kind)
    if _AS_STUDENT.match(right) and kind != "laboratory" and not _PAID.search(left):
        visiting = "visiting" in right[:60] or "research" in right[:60]
        role: Role = "researched_at" if visiting else "studied_at"
        found = RoleFound(role, True, "words of studying after it")
        return found if _ENROLLED.search(right[:60]) else _fit(found, left, kind)
    found = _nearest(left, kind) or _after(left, right, kind)
    if found.role == "worked_at" and kind in _RESEARCH_KINDS and _UNDER.match(right) and not _PAID.search(left):
        return RoleFound("researched_at", True, "under a person of it")
    if (
        kind in ENROLLING
        and found.role in {"researched_at", "mentioned"}
        and _OFFER.search(left)
        and not _done_there(left)
        and _APPEAL.search(sentence)
    ):
        return RoleFound("applied_to", False, "what the place offers")
    return found


_CODE_PROGRAMME = re.compile(
    r"\b(?:Summer of Code|GSoC|GSOC|Outreachy|Season of Docs|LFX)\b[^.;]{0,60}\b(?:with|at|for|under)(?: the)? $"
)
_GOAL_AT = re.compile(r"\b(?:goals?|plans?|aims?|hopes?|objectives?) (?:at|in)(?: the)? $", re.I)
_AFTER_DEGREE = re.compile(
    r"\b[Aa]fter (?:(?:finishing|completing|obtaining|earning|receiving|getting) )?(?:my|the|an?) (?:[\w.]+ ){0,3}"
    r"(?:at|from|in)(?: the)? $|\b[Aa]fter (?:graduating|graduation) from(?: the)? $"
)
_THEN_I = re.compile(r"^, I (?:hope|plan|want|intend|would|will|aim|wish)\b")
_WOULD_BE = re.compile(r"^ would be (?:an? )?(?:ideal|great|perfect|excellent|hono\w+|wonderful|privilege|dream)")
_GAVE_ME = re.compile(
    r"^(?:,[^,]{3,60},)? (?:\w+ )?(?:gave|taught|provided|equipped|allowed|introduced|prepared|offered|trained|"
    r"shaped) (?:me|us)\b"
)
_POST_WHERE = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? where I (?:(?:was|am|have been|['’]m)\b[^.;]{0,30}\b(?:intern|"
    r"engineer|developer|analyst|"
    r"manager|consultant|scientist|assistant|trainee|employed)\b|(?:had )?(?:interned|worked as))"
)
# A wish for somebody's group is one for the place; for somebody's advice it is not.
_TO_JOIN = re.compile(
    r"\b(?:join\w*|appl\w+|admission|member|be part|stud(?:y|ying)|doctora\w+|ph\.?d|position|work(?:ing)? (?:with|"
    r"under|in))\b",
    re.I,
)
_WITHIN = re.compile(r"\W*(?:In|At|While in|While at|Within|As part of|During)\b")
_AS_STUDENT = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? as an? (?:[\w-]+ ){0,3}?(?:student|undergraduate|freshman|"
    r"scholar)\b",
    re.I,
)
_ENROLLED = re.compile(r"\b(?:exchange|erasmus|undergraduate|graduate|master\w*|ph\.?d|doctoral|bachelor\w*)\b", re.I)
_RESEARCH_KINDS = frozenset({"university", "research_institute", "laboratory", "hospital"})
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
_APPEAL = re.compile(
    r"\b(?:your|strengths?|strong|excellen\w+|renowned|leading|world|impress\w*|attract\w*|align\w*|interest\w*|"
    r"resources?|opportunit\w+|fit|fits|offers?|provides?|exci\w+|ideal|perfect|hope|want|would|will|look\w*|appeal\w*|"
    r"benefit|great|unique|diverse|vibrant|rich|top|best|well[- ]known|why|drawn|believe|inspir\w+|admire|"
    r"fascinat\w+)\b|'ll\b",
    re.I,
)
_QUESTION = re.compile(
    r"\b[Ww]hy(?:,? (?:then|now|choose|study at|apply to|am I applying to|the|do I want to \w+(?: at)?|not|us|"
    r"specifically|about)?,?)* $"
)
_TO_YOU = re.compile(r"\b(?:you|your)\b[^.?!]{0,90}\b(?:at|to|in|from|with)(?: the)? $")


def _asks_why(left: str, right: str) -> bool:
    """Say whether the name stands in a question about the choice: "Why Aden?", "What attracts you to Aden?"."""
    return "?" in right[:60] and bool(_QUESTION.search(left) or _TO_YOU.search(left))


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


def _somebody_else(near: str, left: str) -> bool:
    """Say whether it is somebody else who is at the place, by the words ``near`` before it and its clause."""
    if _PERSON_OF.search(left[-90:]) or _OWNED_TEAM.search(near):
        return True
    origin = _SOMEBODY_FROM.search(near)
    if origin and not origin["self"]:
        return True
    if _APPOSED.search(near) and not re.search(r"\bI, |\bI am\b", near):
        return True
    if _WHO.search(near) and not _SELF.search(left) and not _I_WHO.search(near):
        return True
    if _NOW_AT.search(near) and not _SELF.search(near[-40:]):
        return True
    if _KIN.search(left) and not re.search(r"\b(?:I|we|We)\b", left):
        return True
    return bool(_OTHERS.search(left)) and not _SELF.search(left)


_KIN = re.compile(
    r"\b[Mm]y (?:father|mother|parents?|brother|sister|friend|wife|husband|uncle|aunt|cousin|grand\w+|advis[eo]r|"
    r"supervisor|"
    r"mentor|teacher|colleague|co-?author|collaborator|host)s?\b(?! to\b)"
)
_I_WHO = re.compile(r"\bI (?:was|am)\b[^.;]{0,40} who\b")
_NOW_AT = re.compile(r"\b(?:now|currently|later|formerly|today|previously) (?:at|with|of|in)(?: the)? $")
_WHO = re.compile(r"[A-Za-z],? (?:who|whose) (?:[^.;,]{0,50} )?(?:at|from|in|of|for)(?: the)? $")


def _past_study(left: str) -> bool:
    """Say whether words of studying stand directly before the name: "a student at Aden as a scholar"."""
    return bool(re.search(r"\b(?:stud(?:y|ied|ying)|student|degree|enrolled)\b[^,;]{0,20}$", left))


_AS_POST = re.compile(
    r"^(?: in [A-Z][\w-]+| \([^()]{2,40}\))*,? as (?:an?|the|its|their) (?:[\w-]+ ){0,5}?(?:intern|engineer|"
    r"developer|analyst|"
    r"scientist|manager|consultant|assistant|associate|trainee|technician|officer|coordinator|specialist|fellow|"
    r"lecturer|"
    r"teacher|instructor|tutor|designer|director|lead|researcher|volunteer|editor|economist|nurse|apprentice|"
    r"architect)\b",
    re.I,
)


def _clause(sentence: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the clause before and after the name."""
    begin = 0
    for found in _CLAUSE_BREAK.finditer(sentence, 0, start):
        # A colon or dash directly before the name introduces the name, not another clause.
        label = sentence[found.start()] == ":" and found.start() < _LABEL_LENGTH
        if found.end() < start - 4 and not label:
            begin = found.end()
    after = _CLAUSE_BREAK.search(sentence, end)
    return sentence[begin:start], sentence[
        end : after.start() if after and after.group().strip(" ,") not in {"where"} else len(sentence)
    ]


def _applied(sentence: str, left: str, right: str, kind: str) -> RoleFound | None:
    """Return applied_to where the clause asks for a place there, or a mention where it asks for a lab's company."""
    past = _past(left)
    if kind in {"nonprofit", "agency"} and _FUNDS_ASKED.search(left):
        return RoleFound("mentioned", True, "words of a passing mention")
    if kind in ENROLLING and _GRADUATE_OF.search(left):
        return RoleFound("studied_at", True, "words of studying")
    if not past and (_APPLYING.search(left) or _INTEREST.search(left)):
        return RoleFound("applied_to", True, "words of applying")
    wish = _WISH.search(left) and not past and _TOWARDS.search(left)
    if kind == "laboratory" and wish:
        return RoleFound("mentioned", True, "a wish to join a laboratory")
    if kind == "company" and wish:
        if _DREAM.search(left):
            return RoleFound("mentioned", True, "a wish beyond the degree")
        return RoleFound("applied_to", False, "a wish to work there")
    if kind not in ENROLLING:
        return None
    # Who applies to a university may wish to be at one of its centres too.
    sure = kind != "research_institute"
    if wish:
        return RoleFound("applied_to", sure, "a wish to be there")
    subject = not _PREPOSITION.search(left) or _OFFER.search(left) or _PROGRAMME_OF.search(left)
    if _PRAISE.search(right) and not past and subject:
        return RoleFound("applied_to", sure and not _WILL.match(right), "praise of the place")
    if _AT_PLACE.search(left) and _WISH.search(sentence) and not _DONE.search(right[:40]):
        return RoleFound("applied_to", sure, "a wish to be there")
    return None


def _done_there(left: str) -> bool:
    """Say whether the clause tells of the past, or of a post that the writer had: "as a research assistant in …"."""
    return _past(left) or bool(_POST_HELD.search(left))


def _past(left: str) -> bool:
    """Say whether the clause tells of something that was or already is, not of a wish."""
    return bool(_DONE.search(left) or _PAST_PLACE.search(left))


_POST_HELD = re.compile(
    r"\b[Aa]s (?:an?|the) |\b(?:research|teaching|student|lab\w*) (?:assistant|associate|manager|technician)\b|"
    r"\b(?:working|interning|volunteering|serving) (?:in|at|with|under|for|as)\b|\bmember of\b"
)
_GRADUATE_OF = re.compile(
    r"\bgraduat(?:e|ed|ing) (?:\w+ ){0,4}?(?:from|of)(?: the)? $|\b(?:alumn(?:us|a)|alum|graduate) of(?: the)? $|"
    r"\b(?:degree|diploma|doctorate) from(?: the)? $",
    re.I,
)
_FUNDS_ASKED = re.compile(r"\b(?:grant|joint|funding|our) (?:\w+ )?(?:applications?|proposals?)\b", re.I)
_TOWARDS = re.compile(r"\b(?:at|to|in|join|joining|from|by|with|of|is|that|why|for)(?: the)? $", re.I)
_DREAM = re.compile(r"\b(?:dream|career|goals?|long|future|one day|after|eventually|become)\b", re.I)
_PREPOSITION = re.compile(r"\b(?:from|by|with|of|in|to|for|at)(?: the)? $", re.I)
_PROGRAMME_OF = re.compile(
    r"\b(?:program(?:me)?|course|degree|master|ph\.?d|m\.?sc?|doctora\w+|work|research|place|reputation|"
    r"being)\b[^.;,]{0,40}"
    r"\b(?:at|of|in)(?: the)? $",
    re.I,
)
_WILL = re.compile(r"['’]?s?,? (?:will|would) ")
_AT_PLACE = re.compile(r"\b(?:At|Within) (?:the )?$")
_PAST_PLACE = re.compile(
    r"\b(?:was|were|had|worked|studied|completed|graduated|obtained|received|earned|spent|joined|interned|during "
    r"(?:my|the)|currently|(?:I am|I['’]m) (?:currently |now |also |presently )?(?:an?|in|pursuing|working|"
    r"studying)\b(?! "
    r"(?:confident|interested|position|excellent|ideal|perfect)))\b",
    re.I,
)


def _nearest(left: str, kind: str) -> RoleFound | None:
    """Return the role of the cue that stands nearest before the name."""
    near = left[-_REACH:]
    best: tuple[tuple[int, int], RoleFound] | None = None
    for role, rule, pattern in _LEFT:
        cues = list(pattern.finditer(near))
        # Of cues that end together the longer one tells more: "visiting student" against "student".
        if cues and (best is None or (cues[-1].end(), -cues[-1].start()) > best[0]):
            best = ((cues[-1].end(), -cues[-1].start()), RoleFound(role, True, rule))
    return _fit(best[1], near, kind) if best else None


def _fit(found: RoleFound, left: str, kind: str) -> RoleFound:
    """Adapt a role to what can be done at such a place: nobody enrols at a laboratory or a company."""
    intern = re.search(
        r"\b(?:intern\w*|engineer|developer|analyst|postdoc\w*|pre-?doc\w*|scientist|employ\w*)\b", left, re.I
    )
    if found.role == "worked_at" and kind == "laboratory" and not intern:
        return RoleFound("researched_at", True, found.rule)
    if kind == "programme" and found.role in {"studied_at", "worked_at", "researched_at"}:
        return RoleFound("contributed_to", True, found.rule)
    if found.role == "worked_at" and kind == "open_source":
        return RoleFound("contributed_to", True, found.rule)
    if found.role == "worked_at" and kind in ENROLLING and not intern and re.search(r"\bresearch", left, re.I):
        return RoleFound("researched_at", True, found.rule)
    if found.role == "studied_at" and kind not in ENROLLING:
        if kind in {"laboratory", "hospital", "agency"}:
            return RoleFound("researched_at", True, found.rule)
        if kind == "company" and not intern and _DEGREE_WORDS.search(left):
            return found
        there = kind != "programme" and (intern or re.search(r"\b(?:time|years?)\b", left))
        return RoleFound("worked_at" if there else "mentioned", bool(there), found.rule)
    if found.role == "researched_at" and (intern or kind == "company"):
        return RoleFound("worked_at", True, found.rule)
    return found


# Where a bare name is a university's, the writer says that a degree was taken there.
_DEGREE_WORDS = re.compile(
    r"\b(?:undergrad\w*|bachelor\w*|graduated|majored|studied|[BM]\.?(?:Sc|Tech|Eng|A|S)\b|degree)", re.I
)


def _after(left: str, right: str, kind: str) -> RoleFound:
    """Judge by what follows the name where nothing before it tells."""
    for role, rule, pattern in _RIGHT:
        if pattern.search(right):
            return RoleFound(role, True, rule)
    if _DATED.match(right) and (not left.strip(" *_-–•") or _ABOVE.fullmatch(left)):
        return RoleFound(_DOING.get(kind, "worked_at"), True, "a dated entry")
    there: Role = _DOING.get(kind, "worked_at")
    if _AT.search(left) and _THERE_I_DID.search(right):
        return RoleFound(there, False, "what the writer did there")
    if _GAVE_ME.match(right):
        return RoleFound(there, False, "what the place gave")
    if _TIME_AT.search(left):
        return RoleFound(there, True, "time spent there")
    if _WHERE_I.match(right):
        return RoleFound(there, False, "what the writer did there")
    if kind in {"university", "school"} and _WENT.search(left):
        return RoleFound("studied_at", False, "went there")
    if _WAS_AT.search(left):
        return RoleFound(there, False, "was there")
    return RoleFound("mentioned", False, NO_WORDS)
