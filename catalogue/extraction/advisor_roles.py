"""What a person is to the writer, told by the clause in which the name stands.

`RULES` is read from the top: the first that fits a sentence decides for that sentence, and over all
sentences of a person `PRECEDENCE` decides. In a rule ``@`` is the person asked about and
``&`` any other, so that "advised by & and @" is found for both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from catalogue.extraction.parse import Confidence

Role = Literal["prospective", "past", "mentioned"]
# Others named before the person in one list.
_LIST = (
    r"(?:(?:&(?:'s|’s)?(?: \([^)]*\))?(?: (?:at|from|of|in) [\w .&-]{2,60}?)?(?:, and|,? and/or|,? and|,? or|,|/|,? as well as)"
    r"|his|her|their) (?:with |by |of |his \w+ |her \w+ )?){0,6}"
)
_WISH = (
    r"(?:would (?:really |very much |also |particularly |especially )?(?:like|love|wish|be (?:\w+ )?(?:eager|excited|thrilled|happy|delighted|glad|keen|honou?red"
    r"|privileged|grateful|interested|valuable|an?\b))|(?:want|hope|wish|aim|plan|aspire|intend|desire|seek|propose|eager|excited|keen|thrilled|motivated"
    r"|prepared|enthusiastic|ready)\w* to\b|look(?:ing)? forward to|interest(?:ed)? in|eager for"
    r"|I will\b|I['’]d (?:like|love)|potential|prospective|dream|excites? me|attract\w* (?:me|to)|drawn to|fascinat|resonat|align"
    r"|captivat|intrigu|inspiring|best (?:choice|fit)|great fit|good fit|ideal|perfect)"
)
_WORK = r"(?:research|works?|interests?|expertise|lab(?:oratory)?|group|team|projects?|approach|papers?|efforts|publications?|contributions?|focus)"


@dataclass(frozen=True, slots=True)
class RoleRule:
    """``pattern`` over a sentence with its persons replaced, and what it says."""

    name: str
    role: Role
    confidence: Confidence
    pattern: re.Pattern[str]


def _rule(name: str, role: Role, confidence: Confidence, pattern: str) -> RoleRule:
    return RoleRule(name, role, confidence, re.compile(pattern.replace("LIST", _LIST), re.IGNORECASE))


RULES = (
    _rule("prospective: wants to work under", "prospective", "sure",
          rf"\b{_WISH}[^.;]{{0,90}}\b(?:work|working|study|studying|collaborat\w+|research|partner|join|joining|learn|contribut\w+|pursu\w+|explore|conduct\w*)\b[^.;]{{0,80}}@"),
    _rule("prospective: as my advisor", "prospective", "sure",
          r"\b(?:would|will|could|hope|wish|want|like)\b[^.;]{0,60}@[^.;]{0,50}\b(?:advisor|adviser|supervisor|mentor)\b|\b(?:potential|prospective|possible|future|preferred) (?:\w+ )?(?:advisors?|advisers?|supervisors?|mentors?)[^.;]{0,60}@|\b(?:having|have) @ as my\b"),
    _rule("mentioned: author of something read", "mentioned", "likely",
          rf"[”\"’'*] by {_LIST}@|\b(?:read|reading|book|quote|said|wrote|words of|biograph\w+)\b[^.]*\bby LIST@|@(?:'s|’s)? [“\"‘]|\b(?:recent|early|seminal) work by LIST@"),
    _rule("mentioned: talked to", "mentioned", "likely",
          r"\b(?:conversations?|talk(?:ed|ing|s)?|spoke|speaking|chatt?\w*|discuss\w*|correspond\w*)\b[^.@&]{0,40}\b(?:with|to)\b[^.@]{0,60}@|\balumn\w+,? @|\bforwarded to me by @|\breferred (?:to me )?by @"),
    _rule("prospective: will be guided by", "prospective", "likely",
          rf"{_WISH}(?:(?!\b(?:did|was|done|conducted|completed|worked|have|had)\b)[^.;])*\b(?:under (?:the )?(?:\w+ )?(?:guidance|supervision|mentorship|direction)(?: of)?|(?:guided|advised|supervised|mentored) by) LIST@"),
    _rule("past: got the chance", "past", "sure",
          r"\b(?:got|had|have had|given|offered|was|been|took|honou?r|privilege|pleasure|fortunate|lucky)\b[^.;@]{0,50}\b(?:to|of) (?:closely )?(?:be \w+ by|\w+ing by|work(?:ing)?|collaborat(?:e|ing)|learn(?:ing)?|stud(?:y|ying)|assist(?:ing)?|join(?:ing)?|do(?:ing)?|conduct(?:ing)?|research(?:ing)?)\b[^.;]{0,70}@"),
    _rule("past: supervised by", "past", "sure",
          r"\b(?<!be )(?<!be co-)(?:advised|supervised|mentored|guided|taught|trained|instructed|coached)(?: and \w+ed)?(?: \w+ly)? by (?:my [\w ]{0,40})?LIST@"),
    _rule("past: under the guidance of", "past", "sure",
          r"(?<!work )\bunder (?:the )?(?:\w+ )?(?:\w+ and )?(?:supervision|guidance|mentorship|mentoring|direction|advice|tutelage|leadership|instruction) (?:of|from|by) (?:[\w ]{0,30}?)LIST@"),
    _rule("past: my advisor", "past", "sure",
          r"\bmy (?:[\w'’-]+ ){0,4}(?:co-?)?(?:advis[eo]rs?|supervisors?|mentors?|PIs?|professors?|teachers?|lecturers?|boss|managers?|colleagues?|collaborators?|co-?authors?),? (?:(?:was|were|is|are) )?LIST@|@,? (?:who (?:is|was) )?my (?:[\w'’-]+ ){0,4}(?:advis[eo]r|supervisor|mentor|PI|professor|teacher|lecturer|colleague|collaborator|co-?author)"),
    _rule("past: taught or helped me", "past", "likely",
          r"@,? (?:\w+ )?(?:who )?(?:\w+ly )?(?:supervised|advised|mentored|guided|taught|introduced|encouraged|helped|inspired|gave|offered|invited|hired|recommended|asked|allowed|trained|motivated|pushed) (?:me|us|my|our)\b"),
    _rule("past: worked with", "past", "likely",
          r"\b(?:I|we)\b[^.;]{0,60}?(?<!to )(?:worked|collaborated|partnered|studied|interned|researched|co-?authored|wrote|published|learned|learnt|joined|assisted|met)\b[^.;]{0,80}?(?:with|under|for|alongside|from|by|in|joined|assisted)? ?LIST@"),
    _rule("past: working with", "past", "likely",
          r"\b(?:started|began|begun|been|continued|privilege(?:d)?|opportunity|fortunate|lucky|am|was|currently|by|while|experience|after|spent[^.;]{0,30}) (?:of |to |now |also |currently |in )?(?:work(?:ing)?|collaborat\w+|learn(?:ing)?|research(?:ing)?|study(?:ing)?|intern(?:ing)?)\b[^.;]{0,60}?\b(?:with|under|from|for|alongside)\b[^.;]{0,40}@|^Working (?:closely |alongside |together )?(?:with )?LIST@|\bI(?:['’]m| am)? working (?:closely )?(?:with|under) LIST@"),
    _rule("past: joint work", "past", "likely",
          r"\b(?:joint (?:work|project|paper)|conjunction|in collaboration|together|along|collaboration|co-?authored|PhD student|student|candidate|internship|thesis|project|paper|course|class) (?:with|under|by) (?:the (?:group|lab|team) of )?LIST@"),
    _rule("past: joint subject", "past", "likely", r"^(?:(?!\bI\b)[^.])*@(?:(?:,| and|, and) &)*,? and I\b"),
    _rule("past: in the laboratory of", "past", "likely",
          rf"\b(?:I|my|we)\b[^.;]*\b(?:was|did|spent|started|began|conducted|completed|interned|involved|worked|have been|internship|rotation|became|am a|currently)\b[^.;]*\b(?:in|at|with|of) (?:the )?(?:lab(?:oratory)?|group|team|research group) (?:of|led by|headed by) LIST@|\b(?:worked|interned|conducted|did|was|spent|am|joined|rotation|internship|assistant)\b[^.;]{{0,60}}\b(?:in|at|with) LIST@(?:'s|’s) (?:\w+ )?(?:{_WORK})"),
    _rule("past: a course", "past", "guess", r"\bcourses?\b[^.]*\(@\)|\(@\)[^.]*\bcourses?\b|\b(?:took|taken|attended|completed|done|enrolled)\b[^.]*\(@\)"),
    _rule("prospective: their work attracts", "prospective", "likely",
          rf"@(?:'s|’s)?[^.;]{{0,120}}\b{_WORK}\b[^.]*{_WISH}|{_WISH}[^.]*@(?:'s|’s)?[^.;]{{0,40}}\b{_WORK}\b|{_WISH}[^.;]*\b{_WORK} (?:of|by|from|at|with|on) [^.;]{{0,60}}@"),
    _rule("prospective: admired at the place", "prospective", "likely",
          rf"@[^.;]{{0,80}}\b(?:best (?:choice|fit)|ideal|perfect|one of the (?:most|best|leading)|will (?:help|allow|enable|be)|would (?:help|allow|enable|be))|\b(?:strong connections?|research (?:of|by)|faculty|professors|researchers|scholars)\b[^.;]{{0,100}}(?:such as|like|including|with)? ?LIST@|collaborat\w+ with [^.;]{{0,60}}@|\bunder (?:the )?(?:guidance|supervision|mentorship) of LIST@"),
    _rule("prospective: interest", "prospective", "guess", rf"@[^.;]*{_WISH}|{_WISH}[^.;]*@"),
    _rule("addressee", "mentioned", "guess", r"^(?:dear|to|attn\.?:?|respected|hello|hi)\b[^.]{0,20}@"),
    # These two are never found in one sentence; `advisors` gives them for what stands around it.
    _rule("prospective: addressee's group", "prospective", "likely", r"(?!)"),
    _rule("prospective: named beside the place applied to", "prospective", "guess", r"(?!)"),
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


def judge(sentence: str, at: tuple[int, int], others: list[tuple[int, int]]) -> RoleRule:
    """Return the rule that decides for the person at ``at``; ``at`` and ``others`` are spans of ``sentence``."""
    masked = _mask(sentence, at, others)
    return next(rule for rule in RULES if rule.pattern.search(masked))


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
    masked = "".join([*parts, sentence[last:]])
    return re.sub(
        r"(?:(?:specially appointed|associate|assistant|adjunct) )*(?:\b(?:prof(?:essor)?s?|drs?|mr|mrs|ms|mx)\b\.? ?)+(?=[@&])",
        "",
        masked,
        flags=re.IGNORECASE,
    )
