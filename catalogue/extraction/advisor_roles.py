"""What a person is to the writer, told by the clause in which the name stands.

`RULES` is read from the top: the first that fits a sentence decides for that sentence, and over all
sentences of a person `PRECEDENCE` decides. In a pattern ``@`` is the person asked about and ``&`` any
other; ``LIST@`` is the person in a list, so that "advised by & and @" is found for both, and the words
in capitals stand for the groups in `_WORDS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from catalogue.extraction.name_patterns import HONORIFIC
from catalogue.extraction.parse import Confidence

Role = Literal["prospective", "past", "mentioned"]

# The rest of the clause, up to where the writer turns to what was.
_THEN = r"(?:(?!\b(?:I (?:did|had|have|worked|am)|was|were)\b)[^.;])"
_WORDS = {
    # Others named before the person in one list, with or without their affiliations.
    "LIST": r"(?:(?:&(?:['’]s)?(?: \([^)]*\))?(?: (?:at|from|of|in) [\w .&-]{2,60}?)?"
    r"(?:, and|,? and/or|,? and|,? or|,|/|,? as well as)|his|her|their) (?:with |by |of |his \w+ |her \w+ )?){0,6}",
    "WISH": r"(?:(?:would|should) (?:\w+ ){0,2}(?:like|love|wish|be (?:\w+ )?(?:eager|excited|thrilled|happy"
    r"|delighted|glad|keen"
    r"|honou?red|privileged|grateful|interested|valuable|an?\b))"
    r"|(?:want|hope|wish|aim|plan|aspire|intend|desire|seek|propose|eager|excited|keen|thrilled|motivated|prepared"
    r"|enthusiastic|ready)\w* to\b"
    r"|look(?:ing)? forward to|interest(?:ed)? in|eager for|I will\b|I['’]d (?:like|love)|potential|prospective|dream"
    r"|excites? me|bring me to|apply(?:ing)? (?:for|to)|application (?:for|to)|attract\w* (?:me|to)|drawn to"
    r"|fascinat|resonat|align|captivat|intrigu|admire|appeal|inspiring|best (?:choice|fit)"
    r"|(?:great|good) fit|ideal|perfect)",
    "WORK": r"(?:research|works?|interests?|expertise|lab(?:oratory)?|group|team|projects?|approach|papers?|efforts"
    r"|publications?|contributions?|focus)",
    "DOING": r"(?:work|working|study|studying|collaborat\w+|research|partner|join|joining|learn|contribut\w+"
    r"|pursu\w+|write"
    r"|supervised|guided|internship|position|post|stay|thesis|dissertation|doctorate|explore|conduct\w*)",
    "GUIDANCE": r"(?:supervision|guidance|mentorship|mentoring|direction|advice|tutelage|leadership|instruction)",
    "GUIDED": r"(?:advised|supervised|mentored|guided|taught|trained|instructed|coached)",
    "ADVISOR": r"(?:co-?)?(?:advis[eo]rs?|supervisors?|mentors?|PIs?|professors?|teachers?|lecturers?|boss|managers?"
    r"|colleagues?|collaborators?|co-?authors?)",
}


@dataclass(frozen=True, slots=True)
class RoleRule:
    """What a sentence says in which one of ``patterns`` stands, its persons replaced."""

    name: str
    role: Role
    confidence: Confidence
    patterns: tuple[re.Pattern[str], ...]


def _rule(name: str, role: Role, confidence: Confidence, *patterns: str) -> RoleRule:
    """Return a rule, each word in capitals replaced by its group."""
    written = re.compile(rf"(?<![A-Z])(?:{'|'.join(_WORDS)})(?![A-Z])")
    full = (written.sub(lambda word: _WORDS[word.group()], pattern) for pattern in patterns)
    return RoleRule(name, role, confidence, tuple(re.compile(pattern, re.IGNORECASE) for pattern in full))


RULES = (
    _rule(
        "mentioned: told of it", "mentioned", "likely",
        r"\b(?:forwarded|referred|recommended|suggested|mentioned) (?:to )?(?:me )?by LIST@",
    ),
    _rule(
        "prospective: wants to work under", "prospective", "sure",
        rf"WISH{_THEN}{{0,90}}\bDOING\b{_THEN}{{0,80}}@",
        r"\bapply(?:ing)? (?:for|to)\b[^.;]{0,200}\b(?:(?:group|lab|laboratory|team) of|supervised by"
        r"|GUIDANCE of|with) LIST@",
    ),
    _rule(
        "prospective: as my advisor", "prospective", "sure",
        r"\b(?:would|will|could|hope|wish|want|like)\b[^.;]{0,60}@[^.;]{0,50}\b(?:advis[eo]r|supervisor|mentor)\b",
        r"\b(?:potential|prospective|possible|future|preferred) (?:\w+ )?(?:advis[eo]rs?|supervisors?"
        r"|mentors?)[^.;]{0,60}@",
        r"\bhav(?:e|ing) @ as my\b",
    ),
    _rule(
        "prospective: will be guided by", "prospective", "likely",
        r"WISH(?:(?!\b(?:did|was|done|conducted|completed|worked|have"
        r"|had)\b)[^.;])*\bunder (?:the )?(?:\w+ )?GUIDANCE of LIST@",
        r"WISH(?:(?!\b(?:did|was|done|conducted|completed|worked|have|had)\b)[^.;])*\bGUIDED by LIST@",
    ),
    _rule(
        "mentioned: author of something read", "mentioned", "likely",
        r"[”\"’'*] by LIST@",
        r"\b(?:read|reading|book|quote|said|wrote|words of|biograph\w+)\b[^.]*\bby LIST@",
        r"@(?:['’]s)? [“\"‘]",
        r"\b(?:recent|early|seminal) work by LIST@",
        r"\binspired by (?:the )?(?:works?|research|papers?|books?|ideas|lectures?|talks?) (?:of|by) LIST@",
    ),
    _rule(
        "mentioned: talked to", "mentioned", "likely",
        r"\b(?:conversations?|talk(?:ed|ing|s)?|spoke|speaking|chatt?\w*|discuss\w*|correspond\w*)\b"
        r"[^.@&]{0,40}\b(?:with|to)\b[^.@]{0,60}@",
        r"\balumn\w+,? @",
    ),
    _rule(
        "past: got the chance", "past", "sure",
        r"\b(?:got|had|have had|given|offered|was|been|took|honou?r|privilege|pleasure|fortunate|lucky)\b[^.;@]{0,50}"
        r"\b(?:to|of) (?:closely )?(?:be \w+ by|\w+ing by|work|working|collaborat\w+|learn|learning|study|studying"
        r"|assist|assisting|join|joining|do|doing|conduct|conducting|research|researching)\b[^.;]{0,70}@",
    ),
    _rule(
        "past: supervised by", "past", "sure",
        r"\b(?<!be )(?<!be co-)GUIDED(?: and \w+ed)?(?: \w+ly)? by (?:my [\w ]{0,40})?LIST@",
    ),
    _rule(
        "past: under the guidance of", "past", "sure",
        r"\bunder (?:the )?(?:\w+ )?(?:\w+ and )?GUIDANCE (?:of|from|by) (?:[\w ]{0,30}?)LIST@",
    ),
    _rule(
        "past: my advisor", "past", "sure",
        r"\bmy (?:[\w'’-]+ ){0,4}ADVISOR(?: (?:at|from|in|on|for) [\w .&'’-]{2,40})?,? (?:(?:was|were|is|are) )?LIST@",
        r"@(?:,? and &)*,? (?:who )?(?:(?:is|was|are|were) )?(?:as )?my (?:[\w'’-]+ ){0,4}ADVISOR",
    ),
    _rule(
        "past: taught or helped me", "past", "likely",
        r"\b(?:thank|grateful to|thankful to|indebted to|gratitude to) LIST@",
        r"^Under LIST@,? I\b|, under LIST@,? I\b",
        r"@,? who (?:had )?(?:\w+ly )?(?:(?:co-?)?supervised|advised|mentored|guided|taught|led)\b",
        r"@,? (?:\w+ )?(?:who )?(?:\w+ly )?(?:supervised|advised|mentored|guided|taught|introduced|encouraged|helped"
        r"|inspired|gave|offered|invited|hired|recommended|asked|allowed|trained|motivated|pushed|let|persuaded"
        r"|showed) (?:me|us|my|our)\b",
    ),
    _rule(
        "past: worked with", "past", "likely",
        r"\b(?:I|we)\b[^.;]{0,60}?(?<!to )\b(?:worked|collaborated|partnered|studied|interned|researched|co-?authored"
        r"|wrote|published|learned|learnt|joined|assisted|met)\b[^.;]{0,80}?(?:with|under|for|alongside|from|by"
        r"|in)? ?LIST@",
    ),
    _rule(
        "past: working with", "past", "likely",
        r"\b(?:started|began|begun|been|continued|privileged?|opportunity|fortunate|lucky|am|was|currently|by|while"
        r"|experience|after|spent[^.;]{0,30}) (?:of |to |now |also |currently |in )?(?:work(?:ing)?|collaborat\w+"
        r"|learn(?:ing)?|research(?:ing)?|study(?:ing)?|intern(?:ing)?)\b[^.;]{0,60}?"
        r"\b(?:with|under|from|for|alongside)\b[^.;]{0,40}@",
        r"^Working (?:closely |alongside |together )?(?:with )?LIST@",
        r"\bI(?:['’]m| am)? work(?:ing)? (?:closely )?(?:with|under) LIST@",
        r"^With LIST@,? (?:(?:and|&|,) )*(?:I|we)\b",
        r"\bI (?:took|attended|followed)\b[^.;]*\b@ (?:taught|gave|offered|held)|\battended\b[^.]*@ (?:taught|gave)",
    ),
    _rule(
        "past: joint work", "past", "likely",
        r"\b(?:joint (?:work|project|paper)|conjunction|in collaboration|together|along|collaboration"
        r"|co-?authored|student"
        r"|candidate|internship|thesis|project|paper|course|class|research) (?:with|under|by) (?:the (?:group|lab"
        r"|team) of )?LIST@",
        r"\b(?:together|along|jointly) with (?:(?:his|her|their|my) (?:[\w-]+ ){0,3})?LIST@",
        r"\b(?:I was|I am|I am currently|as|worked as) an? (?:[\w-]+ ){0,3}(?:researcher|student|intern"
        r"|assistant|visitor"
        r"|fellow) (?:with|under|of|to|for) LIST@",
    ),
    _rule("past: joint subject", "past", "likely", r"^(?:(?!\bI\b)[^.])*@(?:(?:,| and|, and) &)*,? and I\b"),
    _rule(
        "past: in the laboratory of", "past", "likely",
        r"\b(?:I|my|we)\b[^.;]*\b(?:was|did|spent|started|began|conducted|completed|interned|involved|worked|have been"
        r"|internship|rotation|became|am a|currently)\b[^.;]*\b(?:in|at|with|of) (?:the )?(?:research )?"
        r"(?:lab(?:oratory)?|group|team) (?:of|led by|headed by) LIST@",
        r"\b(?:worked|interned|conducted|did|was|spent|am|joined|rotation|internship|assistant)\b[^.;]{0,60}"
        r"\b(?:in|at|with) LIST@(?:['’]s) (?:\w+ )?WORK",
    ),
    _rule(
        "past: a course", "past", "guess",
        r"\bcourses?\b[^.]*\(@\)",
        r"\(@\)[^.]*\bcourses?\b",
        r"\b(?:took|taken|attended|completed|done|enrolled)\b[^.]*\(@\)",
        r"\b(?:took|taken|taking|attended)\b[^.;]{0,60} (?:with|by|from) LIST@",
        r"@['’]s (?:[\w-]+ ){0,4}(?:course|class|lectures?|seminar)\b[^.]*\b(?:I|me|my)\b",
    ),
    _rule(
        "prospective: their work attracts", "prospective", "likely",
        r"@(?:['’]s)?[^.;]{0,120}\bWORK\b[^.]*WISH",
        r"WISH[^.]*@(?:['’]s)?[^.;]{0,40}\bWORK\b",
        r"WISH[^.;]*\bWORK (?:of|by|from|at|with|on) [^.;]{0,60}@",
    ),
    _rule(
        "prospective: admired at the place", "prospective", "likely",
        r"@[^.;]{0,80}\b(?:best (?:choice|fit)|ideal|perfect|one of the (?:most|best|leading)"
        r"|(?:will|would) (?:help|allow|enable|be))",
        r"\b(?:strong connections?|research (?:of|by)|faculty|professors|researchers|scholars)\b[^.;]{0,100}"
        r"(?:such as|like|including|with)? ?LIST@",
        r"collaborat\w+ with [^.;]{0,60}@",
    ),
    _rule(
        "prospective: describes their work", "prospective", "guess",
        r"@(?:['’]s) (?:[\w-]+ ){0,3}WORK\b[^.;]{0,80}\b(?:seems?|is|are|match\w*|fits?|complements?|relates?"
        r"|suits?)\b",
    ),
    _rule("prospective: contacted", "prospective", "guess", r"\b(?:contacted|emailed|reached out to) LIST@"),
    _rule("prospective: interest", "prospective", "guess", r"@[^.;]*WISH", r"WISH[^.;]*@"),
    # `advisors` gives these, for what stands around the sentence; no sentence alone says it.
    _rule("prospective: addressee's group", "prospective", "likely"),
    _rule("prospective: named beside the place applied to", "prospective", "guess"),
    _rule("prospective: named as mentor in the head", "prospective", "likely"),
    _rule("past: named beside the writer's past places", "past", "guess"),
    _rule("addressee", "mentioned", "guess", r"^(?:dear|to|attn\.?:?|respected|hello|hi)\b[^.]{0,20}@"),
    _rule("mentioned: in passing", "mentioned", "guess", r"@"),
)  # fmt: skip
# What outweighs what where sentences differ: "I worked with her" yields only to "I want to work with her".
PRECEDENCE: tuple[tuple[Confidence, Role], ...] = (
    ("sure", "prospective"),
    ("sure", "past"),
    ("likely", "past"),
    ("likely", "prospective"),
    ("likely", "mentioned"),
    ("guess", "past"),
    ("guess", "prospective"),
    ("guess", "mentioned"),
)
_TITLE = re.compile(rf"(?:{HONORIFIC})(?=[@&])")


def judge(sentence: str, at: tuple[int, int], others: list[tuple[int, int]]) -> RoleRule:
    """Return the rule that decides for the person at ``at``; ``at`` and ``others`` are spans of ``sentence``."""
    masked = _mask(sentence, at, others)
    return next(rule for rule in RULES if any(pattern.search(masked) for pattern in rule.patterns))


def rank(rule: RoleRule) -> int:
    """Return the place of a rule's verdict in `PRECEDENCE`; the lowest wins."""
    return PRECEDENCE.index((rule.confidence, rule.role))


def _mask(sentence: str, at: tuple[int, int], others: list[tuple[int, int]]) -> str:
    """Return ``sentence`` with ``@`` for the person and ``&`` for the others, their titles left out."""
    parts, last = [], 0
    for start, end in sorted({at, *others}):
        if start >= last:
            parts += [sentence[last:start], "@" if (start, end) == at else "&"]
            last = end
    return _TITLE.sub("", "".join([*parts, sentence[last:]]))
