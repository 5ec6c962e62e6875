"""Whether a clause applies to an institution: outright, by a wish, by praise, by a plan for the time there."""

from __future__ import annotations

import re

from catalogue.extraction.institution_clause import Clause
from catalogue.extraction.institution_role import ENROLLING, RoleFound

# The degrees keep their full stops ("the M.S. programme at"), other full stops end what is asked for.
_GAP = r"(?:[^.;]|(?-i:(?<=[A-Z])|(?<=Ph)|(?<=Sc)|(?<=Tech)|(?<=Eng)|(?<=Phil))\.)"
_APPLYING = re.compile(
    r"\b(?:appl(?:y|ying)|applications?|applicant(?= (?:for|to)\b)|admission|admittance|"
    r"candidacy|candidate (?=for)|be considered)\b"
    rf"{_GAP}{{0,90}}\b(?:to|for|at|in|with|into|by|of)(?: the| your)? $",
    re.I,
)
_INTEREST = re.compile(
    rf"\b(?:express(?:ing)? my|interest(?:ed)? in (?:the|your|this|an?|joining|pursuing))\b{_GAP}{{0,90}}"
    r"\b(?:positions?|role|program(?:me)?|master|m\.?sc|ph\.?d|opening|internship|doctora\w+|degree|fellowship|"
    r"contribut\w+|stud\w+|"
    rf"join\w*|interest|desire)\b{_GAP}{{0,70}}(?:\b(?:at|with|in|for|to|from)(?: the| your)?|(?<=joining)) $",
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
_GOAL_AT = re.compile(r"\b(?:goals?|plans?|aims?|hopes?|objectives?) (?:at|in)(?: the)? $", re.I)
_AFTER_DEGREE = re.compile(
    r"\b[Aa]fter (?:(?:finishing|completing|obtaining|earning|receiving|getting) )?(?:my|the|an?) (?:[\w.]+ ){0,3}"
    r"(?:at|from|in)(?: the)? $|\b[Aa]fter (?:graduating|graduation) from(?: the)? $"
)
_THEN_I = re.compile(r"^, I (?:hope|plan|want|intend|would|will|aim|wish)\b")
_WOULD_BE = re.compile(r"^ would be (?:an? )?(?:ideal|great|perfect|excellent|hono\w+|wonderful|privilege|dream)")
# A wish for somebody's group is one for the place; for somebody's advice it is not.
_TO_JOIN = re.compile(
    r"\b(?:join\w*|appl\w+|admission|member|be part|stud(?:y|ying)|doctora\w+|ph\.?d|position|work(?:ing)? (?:with|"
    r"under|in))\b",
    re.I,
)
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

# Where a pattern ends at the name, no more need be looked at.
_LAST_WORDS = 40


def question(clause: Clause) -> RoleFound | None:
    """Return applied_to for a question about the choice: "Why Aden?", "What attracts you to Aden?"."""
    asked = clause.kind in ENROLLING and "?" in clause.right[:60]
    if asked and (_QUESTION.search(clause.before) or _TO_YOU.search(clause.before)):
        return RoleFound("applied_to", True, "a question on the choice")
    return None


def wish_beyond(clause: Clause) -> RoleFound | None:
    """Return a mention for a wish that lies beyond the degree."""
    beyond = _BEYOND.search(clause.before)
    if beyond and _WISH.search(clause.before, beyond.start()):
        return RoleFound("mentioned", True, "a wish beyond the degree")
    return None


def plan_for_the_time_there(clause: Clause) -> RoleFound | None:
    """Return applied_to for "my goal at Aden" and "after finishing the degree at Aden, I hope"."""
    if clause.kind in ENROLLING and (
        _GOAL_AT.search(clause.left) or (_AFTER_DEGREE.search(clause.left) and _THEN_I.match(clause.right))
    ):
        return RoleFound("applied_to", True, "a plan for the time there")
    return None


def ideal_person(clause: Clause) -> RoleFound:
    """Return applied_to, as a hint, where somebody of the place is what the writer looks for, else a mention."""
    if clause.kind in ENROLLING and _WOULD_BE.match(clause.right):
        return RoleFound("applied_to", False, "praise of a person there")
    return RoleFound("mentioned", True, "a person's place")


def wishes_to_join(clause: Clause) -> bool:
    """Say whether the clause asks to join somebody there, which is a wish for the place."""
    return bool(_TO_JOIN.search(clause.left))


def applied(clause: Clause) -> RoleFound | None:
    """Return applied_to where the clause asks for a place there, or a mention where it asks for a lab's company."""
    kind, left = clause.kind, clause.left
    if kind in {"nonprofit", "agency"} and _FUNDS_ASKED.search(left):
        return RoleFound("mentioned", True, "words of a passing mention")
    if kind in ENROLLING and _GRADUATE_OF.search(left):
        return RoleFound("studied_at", True, "words of studying")
    if (_APPLYING.search(left) or _INTEREST.search(left)) and not is_past(left):
        return RoleFound("applied_to", True, "words of applying")
    wish = bool(_TOWARDS.search(left[-_LAST_WORDS:]) and _WISH.search(left)) and not is_past(left)
    if kind == "laboratory" and wish:
        return RoleFound("mentioned", True, "a wish to join a laboratory")
    if kind == "company" and wish:
        if _DREAM.search(left):
            return RoleFound("mentioned", True, "a wish beyond the degree")
        return RoleFound("applied_to", False, "a wish to work there")
    return _enrolling(clause, wish) if kind in ENROLLING else None


def _enrolling(clause: Clause, wish: bool) -> RoleFound | None:
    """Return applied_to for a wish to be at a university or the like, or praise of it."""
    left, right = clause.left, clause.right
    # Who applies to a university may wish to be at one of its centres too.
    sure = clause.kind != "research_institute"
    if wish:
        return RoleFound("applied_to", sure, "a wish to be there")
    if _PRAISE.search(right) and not is_past(left):
        subject = not _PREPOSITION.search(left[-_LAST_WORDS:]) or _OFFER.search(left) or _PROGRAMME_OF.search(left)
        if subject:
            return RoleFound("applied_to", sure and not _WILL.match(right), "praise of the place")
    if _AT_PLACE.search(left[-_LAST_WORDS:]) and _WISH.search(clause.sentence) and not _DONE.search(right[:40]):
        return RoleFound("applied_to", sure, "a wish to be there")
    return None


def offered(clause: Clause) -> RoleFound | None:
    """Return applied_to, as a hint, where the sentence says what there is at the place that appeals to the writer."""
    if clause.kind not in ENROLLING or not _OFFER.search(clause.left):
        return None
    if is_past(clause.left) or _POST_HELD.search(clause.left) or not _APPEAL.search(clause.sentence):
        return None
    return RoleFound("applied_to", False, "what the place offers")


def is_past(left: str) -> bool:
    """Say whether the clause tells of something that was or already is, not of a wish."""
    return bool(_DONE.search(left) or _PAST_PLACE.search(left))
