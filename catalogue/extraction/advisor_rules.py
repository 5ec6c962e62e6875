"""The clauses that tell what a person is to the writer, as data.

`RULES` is read from the top. In a pattern ``@`` is the person asked about and ``&`` any other; ``LIST@``
is the person in a list, so that "advised by & and @" is found for both, and the words in capitals stand
for the groups in `_WORDS`, ``WISH`` for what `advisor_clauses` takes for a wish of the writer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from catalogue.extraction.advisor_clauses import Clause
from catalogue.extraction.parse import Confidence

Role = Literal["prospective", "past", "mentioned"]

# The rest of the clause, up to where the writer turns to what was.
_THEN = r"(?:(?!\b(?:I (?:did|had|have|worked|am)|was|were)\b)[^.;])"
_WORDS = {
    # Others named before the person in one list, with or without their affiliations.
    "LIST": r"(?:(?:&(?:['’]s)?(?: \([^)]*\))?(?: (?:at|from|of|in) [\w .&-]{2,60}?)?"
    r"(?:, and|,? and/or|,? and|,? or|,|/|,? as well as)|his|her|their) (?:with |by |of |his \w+ |her \w+ )?){0,6}",
    "WORK": r"(?:research|works?|interests?|expertise|lab(?:oratory)?|group|team|projects?|approach|papers?|efforts"
    r"|publications?|contributions?|focus|experiments?|writings?|scholarship|studies|investigations?|programme)",
    "DOING": r"(?:work|working|study|studying|(?:collaborat|cooperat)\w+|research|partner|join|joining|learn"
    r"|contribut\w+"
    r"|pursu\w+|write"
    r"|supervised|guided|internship|position|post|stay|thesis|dissertation|doctorate|explore|conduct\w*)",
    "GUIDANCE": r"(?:supervision|guidance|mentorship|mentoring|direction|advice|tutelage|leadership|instruction)",
    "GUIDED": r"(?:(?:co-?)?(?:advised|supervised|mentored)|guided|taught|tutored|trained|instructed|coached|hosted"
    r"|examined)",
    "GUIDE": r"(?:co-?|thesis |doctoral )?(?:advis[eo]r|supervisor|mentor|PI|principal investigator|promot[oe]r"
    r"|examiner)s?",
    "ADVISOR": r"(?:co-?)?(?:advis[eo]rs?|supervisors?|mentors?|PIs?|professors?|teachers?|lecturers?|boss|managers?"
    r"|colleagues?|collaborators?|co-?authors?|guide|tutors?|promot[oe]rs?|(?:principal )?investigators?|examiners?"
    r"|team lead(?:er)?|group leader|labmates?|coach|host)",
}


# By identity: each rule is one object, and is asked for often.
@dataclass(frozen=True, slots=True, eq=False)
class RoleRule:
    """What a sentence says in which one of ``patterns`` stands, its persons replaced."""

    name: str
    role: Role
    confidence: Confidence
    patterns: tuple[Clause, ...]


def _rule(name: str, role: Role, confidence: Confidence, *patterns: str) -> RoleRule:
    """Return a rule, each word in capitals replaced by its group."""
    written = re.compile(rf"(?<![A-Z])(?:{'|'.join(_WORDS)})(?![A-Z])")
    full = (written.sub(lambda word: _WORDS[word.group()], pattern) for pattern in patterns)
    return RoleRule(name, role, confidence, tuple(map(Clause, full)))


RULES = (
    _rule(
        "mentioned: told of it", "mentioned", "likely",
        r"@,? (?:who )?(?:kindly |first )?(?:pointed|referred|directed) (?:me|us) (?:to|towards?)\b",
        r"\b(?:forwarded|referred|recommended|suggested|mentioned) (?:to )?(?:me )?by LIST@",
    ),
    _rule(
        "prospective: wants to work under", "prospective", "sure",
        rf"WISH{_THEN}{{0,90}}\bDOING\b{_THEN}{{0,80}}@",
        r"\bapply(?:ing)?(?: [\w ]{1,30})? (?:for|to)\b[^.;]{0,200}\b(?:(?:group|lab|laboratory|team)s?"
        r" (?:of|led by|headed by|run by|directed by)|supervised by|GUIDANCE of|with) LIST@",
        r"\b(?:apply|applying|application)\b[^.;]{0,120} (?:in|to|with|at|for) LIST@['’]s? (?:[\w-]+ ){0,3}(?:group|lab"
        r"|laboratory|team)\b",
        r"WISH[^.;]{0,40}\b(?:ask|approach|invite) LIST@",
        r"WISH[^.;]{0,40}\b(?:(?:talk|speak|discuss|correspond)\w*(?: \w+){0,6} (?:with|to)|meet(?: with)?"
        r"|visit) LIST@",
        r"\b(?:first|second|top|preferred) choices?\b[^.;]{0,40}@",
    ),
    _rule(
        "prospective: agreed to supervise", "prospective", "sure",
        r"@[^.;]{0,60}\b(?:offered|agreed|willing|ready|happy|consented|accepted|volunteered)\b[^.;]{0,20}\bto"
        r" (?:\w+ ){0,2}(?:mentor|supervise|advise|host|guide|take me|be my)\b"
        r"(?! my (?:[\w'’]+ )?(?:bachelor|master|honours|undergraduate|thesis|first))",
    ),
    _rule(
        "past: had as a guide", "past", "sure",
        r"\b(?:fortunate|lucky|privileged|blessed|honou?red|grateful)(?: enough)? to have (?:had )?LIST@",
        r"\bI had LIST@ as\b",
    ),
    _rule(
        "prospective: as my advisor", "prospective", "sure",
        r"\b(?:would|will|could|hope|wish|want|like)\b[^.;]{0,60}@[^.;]{0,50}\b(?:advis[eo]r|supervisor|mentor)\b",
        r"\b(?:potential|prospective|possible|future|preferred) (?:\w+ )?(?:advis[eo]rs?|supervisors?"
        r"|mentors?)[^.;]{0,60}@",
        r"\bhav(?:e|ing) LIST@ as (?:my|an?)\b",
        r"@[^.;]{0,40}\b(?:would|could|will) (?:be|make)\b[^.;]{0,40}\b(?:GUIDE|host|placement|choice|match)\b",
        r"@(?:,? and &)*,? (?:could|can|would|will) (?:\w+ )?(?:guide|supervise|advise|host|mentor) (?:me|my|this)\b",
    ),
    _rule(
        "prospective: will be guided by", "prospective", "likely",
        r"WISH(?:(?!\b(?:did|was|done|conducted|completed|worked|have"
        r"|had)\b)[^.;])*\bunder (?:the )?(?:\w+ )?GUIDANCE of LIST@",
        r"WISH(?:(?!\b(?:did|was|done|conducted|completed|worked|have|had)\b)[^.;])*\bGUIDED by LIST@",
        r"\b(?:will|would|shall|going) (?:to )?(?:be )?\w+(?:(?!\b(?:did|was|had|have)\b)[^.;]){0,120}"
        r"\b(?:under(?: the)?(?: \w+)? GUIDANCE of|GUIDED by|under) LIST@",
        r"^(?:(?!\b(?:opportunity|chance|got|had|was|were|began|started|allowed|enabled|led me|able|went)\b)[^.;])*\bto"
        r" (?:pursue|conduct|carry|undertake|do|continue|complete|write)\b[^.;]{0,120}"
        r"\bunder(?: the)?(?: \w+)? GUIDANCE of LIST@",
    ),
    _rule(
        "prospective: contacted", "prospective", "likely",
        r"\b(?:contacted|e-?mailed|written to|reached out to|corresponded with|exchanged [\w ]{0,20}e-?mails? with"
        r"|in (?:touch|contact|correspondence) with) LIST@",
        r"\bI (?:have |had |\w+ly |then |also |first |once )*(?:wrote|written) to LIST@",
    ),
    _rule(
        "mentioned: author of something read", "mentioned", "likely",
        r"[”\"’'*] by LIST@",
        r"\b(?:read|reading|book|quote|said|wrote|words of|biograph\w+)\b[^.]*(?<!led )(?<!headed )(?<!run )"
        r"(?<!directed )(?<!vised )\bby (?:(?:the|an?) (?:[\w-]+ ){1,3})?LIST@",
        r"\b(?:talk|keynote|documentary|interview|podcast|video|essay|blog) (?:of|by|with|from) LIST@",
        r"\b(?:words|books?|novels?|poems?|poetry|memoirs?) of LIST@",
        r"\b(?:came across|encountered|stumbled (?:on|upon|over))\b[^.;]{0,60} by LIST@",
        r"\b(?:theorem|lemma|conjecture|proposition|inequality|formula|law) (?:of|by|due to) LIST@",
        r"@(?:['’]s)? [“\"‘]",
        r"^(?:(?!WISH)[^.])*@(?:['’]s?|,? whose) (?:[\w-]+ ){0,2}(?:textbook|books?|novel|biography|blog|podcast"
        r"|memoir|videos|lecture"
        r" notes)\b",
        r"@, (?:the )?author of\b",
        r"\b(?:recent|early|seminal) work by LIST@",
        r"\binspired by (?:the )?(?:works?|research|papers?|books?|ideas|lectures?|talks?) (?:of|by) LIST@",
    ),
    _rule(
        "mentioned: talked to", "mentioned", "likely",
        r"\b(?:conversations?|talk(?:ed|ing|s)?|spoken?|speaking|chatt?\w*|discuss\w*|correspond\w*)\b"
        r"[^.@&]{0,40}\b(?:with|to)\b[^.@]{0,60}@(?!,? (?:my|our)\b)",
        r"\balumn\w+,? @",
        r"@,? (?:\([^(),]{0,30})?['’]\d\d\b",
    ),
    _rule(
        "mentioned: in a discussion", "mentioned", "likely",
        r"\b(?:discussion|thread|comment|post|proposal|issue|idea|patch)s? (?:of|by|from) LIST@",
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
        r"\b(?:thesis|dissertation|project|memoir|internship)\b[^.;@]{0,80}\b(?:directed|overseen|led|run|chaired)"
        r"(?: jointly)? by LIST@",
    ),
    _rule(
        "past: under the guidance of", "past", "sure",
        r"\bunder (?:the )?(?:\w+ )?(?:\w+ and )?GUIDANCE (?:of|from|by) (?:[\w ]{0,30}?)LIST@",
    ),
    _rule(
        "past: my advisor", "past", "sure",
        r"\bmy (?:[\w'’-]+ ){0,4}ADVISOR(?: (?:at|from|in|on|for) [\w .&'’-]{2,40})?,? (?:(?:was|were|is|are) )?LIST@",
        r"@(?:,? and &)*,? (?:who )?(?:(?:is|was|are|were) )?(?:as )?my (?:[\w'’-]+ ){0,4}ADVISOR",
        r"@(?:,? and &)*,? (?:who )?(?:was|were|is|are|served as|acted as|became) (?:the |our |an? )?(?:[\w-]+ ){0,3}"
        r"GUIDE\b",
        r"\bwith LIST@ as (?:(?:my|our|the|an?) )?(?:\w+[ -]){0,3}GUIDE\b",
        r"@,[^.;,@&]{2,40}, (?:was|is|became) my (?:[\w'’-]+ ){0,4}ADVISOR",
        r"@ \((?:[^()]{0,40}, )?(?:my|our) (?:[\w-]+ ){0,3}ADVISOR",
        r"\bGUIDE(?: ?\(s\))? ?[:,(] ?(?:(?:was|were|is|are) )?LIST@",
        r"\b(?:my|our) (?:former|then|old|first) (?:[\w-]+ ){0,3}LIST@",
        r"\b(?:paired|teamed(?: up)?|matched|placed) (?:up )?with (?:[\w-]+ ){0,4}LIST@",
        r"\bin the (?:group|lab|laboratory|team) of my (?:[\w-]+ ){0,3}LIST@",
    ),
    _rule(
        "past: named as referee", "past", "likely",
        r"\b(?:address(?:es)?|letters?|recommendations?|referees?)\b[^.;@]{0,40}\b(?:of|from|by) LIST@",
        r"@[^.;]{0,40}\b(?:will|can|could|agreed to) (?:write|provide|send|speak|vouch)\b[^.;]{0,30}"
        r"\b(?:for me|on my behalf|letters?|references?|recommendations?)\b",
        r"\breferees?\b[^.;@]{0,40}\b(?:are|is|include) LIST@",
    ),
    _rule(
        "past: taught or helped me", "past", "likely",
        r"\b(?:thank|grateful to|thankful to|indebted to|gratitude to) LIST@",
        r"\b(?:suggestion|insistence|invitation|request|encouragement|generosity|kindness|patience|help) of LIST@",
        r"\b(?:my|the|thesis|examination|dissertation) (?:[\w-]+ ){0,2}(?:committee|jury"
        r"|panel)\b[^.;]{0,60}(?: of| were| was|,|:| included)"
        r" LIST@",
        r"^Under LIST@,? I\b|, under LIST@,? I\b",
        r"@,? who (?:had )?(?:\w+ly )?(?:(?:co-?)?supervised|advised|mentored|guided|taught|led)\b",
        r"@,? (?:and &,? )?(?:\w+ )?(?:who )?(?:had )?(?:\w+ly )?(?:supervised|advised|mentored|guided|taught"
        r"|introduced"
        r"|encouraged(?! me to apply)|helped|inspired|gave|offered|invited(?! me to apply)|hired|recommended"
        r"|asked|allowed|trained|motivated|pushed"
        r"|persuaded|showed|lent|convinced|told(?! me (?:about|of|that)\b)|challenged|urged|saved|welcomed|hosted"
        r"|supported|trusted|entrusted"
        r"|nominated|recruited|assigned|coached|instilled in|reminded|handed|brought|took|made|sent|steered|set"
        r"|let(?! (?:me|us) (?:read|see|borrow|look)))"
        r" (?:me|us|my|our)\b(?! to apply\b)",
        r"@(?: \([^()]{2,60}\)|, (?:an?|the) [^.;,]{2,50},)?,? (?:who )?(?:(?:\w+ly|first|also|then|once|had"
        r"|has) ){0,2}"
        r"(?!attract|interest|point|refer|direct|fascinat|intrigu|excit|impress|inspir|captivat|answer|replied"
        r"|publish|show|attached)"
        r"(?:\w{2,}ed|took|gave|drove|kept|found|got|lent|put|led|taught)(?: (?!to\b|for\b|from\b|that\b)[\w-]+){0,3}?"
        r" (?:me|us|my|our)\b(?! to apply\b| about\b| that\b)",
        r"@[^.;]{0,80}\b(?:read|commented on|corrected|reviewed|edited|proofread|reviews)\b(?:(?!\b(?:her|his"
        r"|their)\b)[^.;]){0,30}\b(?:drafts?"
        r"|thesis"
        r"|manuscripts?|chapters?|my)\b",
        r"@,? (?:who )?(?:sat|served|was|is) (?:in|on) (?:my|the) (?:\w+ ){0,2}(?:committee|jury|panel)\b",
    ),
    _rule(
        "past: worked with", "past", "likely",
        r"\b(?:I|we)\b[^.;]{0,60}?(?<!to )\b(?:worked|collaborated|partnered|studied|interned|researched|co-?authored"
        r"|wrote|published|cooperated)\b(?:(?!\bthat\b|\bread\b)[^.;]){0,80}?"
        r"\b(?:with|under|for|alongside|from|by|in) LIST@",
        r"\b(?:I|we)\b[^.;]{0,60}?(?<!to )\b(?:joined|assisted|helped|met|shadowed)\b"
        r"(?:(?!\bthat\b|\bread\b)[^.;]){0,80}?LIST@",
        r"\b(?:I|we)\b[^.;]{0,60}?(?<!to )\b(?:learned|learnt)\b(?:(?! that\b)[^.;]){0,80}?\b(?:with|under|from"
        r"|by) LIST@",
        r"\breport(?:ed|ing)? (?:directly )?to LIST@",
        r"\bco-?(?:authored|written|designed|developed|supervised|organi[sz]ed"
        r"|led) (?:\w+ )?with (?:my [\w ]{0,30})?LIST@",
    ),
    _rule(
        "past: working with", "past", "likely",
        r"\b(?:started|began|begun|been|continued|privileged?|opportunity|fortunate|lucky|am|was|currently|by|while"
        r"|experience|after|spent[^.;]{0,30}) (?:of |to |now |also |currently |in )?(?:work(?:ing)?|collaborat\w+"
        r"|learn(?:ing)?|research(?:ing)?|study(?:ing)?|intern(?:ing)?)\b[^.;]{0,60}?"
        r"\b(?:with|under|from|for|alongside)\b[^.;]{0,40}@",
        r"^Working (?:closely |alongside |together )?(?:with )?LIST@",
        r"\bI(?:['’]m| am)? (?:now |also )?(?:work|collaborat|cooperat)(?:e|ing)?,?(?: \w+ly,?)? (?:with|under) LIST@",
        r"^With (?:my [\w -]{2,30} |\w+ and (?:with )?)?LIST@(?:(?:,? and (?:with )?|,? & ?|, )(?:&"
        r"|\w+))*(?: \([^()]*\))?,?"
        r" (?:I|we)\b",
        r"\b(?:post-?doc|post-?doctoral \w+|fellow|intern|doctorate|ph\.?d\.?|master['’]?s|degree|thesis"
        r"|dissertation)\b"
        r"(?:(?!WISH)[^.;]){0,60} (?<!along )with LIST@",
        r"\bI (?:took|attended|followed)\b[^.;]*\b@ (?:taught|gave|offered|held)|\battended\b[^.]*@ (?:taught|gave)",
    ),
    _rule(
        "past: joint work", "past", "likely",
        r"\b(?:joint (?:work|project|paper)|conjunction|in collaboration|together|along|collaboration"
        r"|co-?authored|student"
        r"|candidate|internship|thesis|project|paper|course|class|research)(?: (?:was|were|is))? (?:with|under"
        r"|by) (?:the (?:group|lab"
        r"|team) of )?LIST@",
        r"\b(?:together|along|joint|jointly) with (?:(?:his|her|their|my) (?:[\w-]+ ){0,3})?LIST@",
        r"\b(?:I was|I am|as|worked as)(?: currently| also| then| now)? an? (?:[\w-]+ ){0,3}(?:researcher|student"
        r"|intern"
        r"|trainee|assistant|visitor"
        r"|fellow) (?:with|under|of|to|for) LIST@",
    ),
    _rule(
        "past: joint subject", "past", "likely",
        r"^(?:(?!\bI\b)[^.])*@(?: \([^()]*\))?(?:(?:,| and|, and) &)*,? and I\b",
    ),
    _rule(
        "past: in the laboratory of", "past", "likely",
        r"\b(?:I|my|we)\b[^.;]*\b(?:was|did|spent|started|began|conducted|completed|interned|involved|worked|have been"
        r"|internship|rotation|became|am a|currently)\b[^.;]*\b(?:in|at|with|of) (?:[\w-]+ ){0,3}"
        r"(?:lab(?:oratory)?|group|team) (?:of|led by|headed by) LIST@",
        r"^(?:(?!WISH|\bwould\b|\bwill\b)[^.;])*\bmy (?:\w+ )?(?:work|time|stay|internship|years?|summers?|rotation"
        r"|research)\b[^.;]{0,40}\b(?:lab(?:oratory)?|group|team) (?:of|led by|headed by) LIST@",
        r"\bmy (?:[\w'’]+ )?(?:thesis|dissertation|project)\b[^;.]{0,60}\b(?:lab(?:oratory)?|group|team) of LIST@",
        r"\b(?:worked|interned|conducted|did|was|spent|am|joined|rotation|internship|assistant)\b(?:(?!WISH"
        r"|\bkeen)[^.;]){0,60}"
        r"\b(?:in|at|with) LIST@(?:['’]s) (?:\w+ )?WORK",
    ),
    _rule(
        "past: at work in the laboratory", "past", "likely",
        r"^(?:(?!WISH|\bwould\b|\bwill\b)[^.;])*\b(?:in|at|with|from|joined) LIST@['’]s? (?:[\w-]+ ){0,3}(?:lab"
        r"|laboratory|group|team)\b(?:(?!WISH|\bwould\b|\bwill\b)[^.;])*\bI (?:have )?(?:\w+ly )?(?!am\b|can\b|see\b)",
    ),
    _rule(
        "past: a course", "past", "guess",
        r"\bcourses?\b[^.]*\((?:[^()]*, )?(?:lecturer |taught by |with |by |given by )?LIST@\)?",
        r"\(@\)[^.]*\bcourses?\b",
        r"\b(?:took|taken|attended|completed|done|enrolled)\b[^.]*\(@\)",
        r"\b(?:took|taken|taking|attended)\b[^.;]{0,60} (?:with|by|from) LIST@",
        r"@['’]s (?:[\w-]+ ){0,4}(?:course|class|lectures?|seminar)\b(?:(?!WISH)[^.])*\b(?:I|me|my)\b",
        r"\b(?:I|we)\b(?:(?!WISH)[^.;])*@['’]s (?:[\w-]+ ){0,4}(?:course|class|lectures?|seminar)\b",
        r"@,? whose (?:[\w-]+ ){0,3}(?:lectures?|courses?|class(?:es)?|seminars?)\b(?:(?!WISH)[^.;])*(?:[.;]|$)",
        r"\b(?:lectures?|courses?|class(?:es)?|seminars?|tutorials?|modules?)\b[^.;]{0,60}\b(?:by|with|of|from|under)"
        r" LIST@(?:(?!WISH)[^.;])*(?:[.;]|$)",
    ),
    _rule(
        "prospective: their work attracts", "prospective", "likely",
        r"@(?:['’]s)?[^.;]{0,120}\bWORK\b[^.]*WISH",
        r"WISH[^.]*@(?:['’]s)?[^.;]{0,40}\bWORK\b",
        r"@(?:['’]s)?[^.;]{0,60}\b(?:fits?|matches|aligns?|overlaps?|resonates?|complements?|appeals? to me"
        r"|interests? me)\b",
        r"WISH[^.;]*\bWORK (?:(?:being )?done |carried out )?(?:of|by|from|at|with|on) [^.;]{0,60}@",
        r"\b(?:align|overlap|match|fits?\b|resonat|coincid|dovetail|in line with|mesh|complement"
        r"|chimes?)\w*\b[^.;]{0,80}@",
        r"@[^.;]*\b(?:nearest|closest|close) to (?:what|my|mine)\b|@[^.;]*\bbest work I know\b",
        r"\bI(?:['’]ve| have) (?:long |closely |eagerly )?(?:followed|admired)\b[^.;]{0,60}@",
    ),
    _rule(
        "prospective: admired at the place", "prospective", "likely",
        r"@[^.;()]{0,80}\b(?:best (?:choice|fit)|ideal|perfect|one of the (?:most|best|leading)"
        r"|(?:will|would) (?:help|allow|enable|be))",
        r"\b(?:strong connections?|research (?:of|by)|faculty|professors|researchers|scholars)\b[^.;]{0,100}"
        r"(?:such as|like|including|with)? ?LIST@",
        r"(?:collaborat|cooperat)\w+ with [^.;()]{0,60}@",
    ),
    _rule(
        "prospective: describes their work", "prospective", "guess",
        r"@(?:['’]s) (?:lab|group|team|laboratory) (?:studies|works|develops|investigates|builds|uses|explores"
        r"|focus\w*)\b",
        r"@(?:['’]s) (?:[\w-]+ ){0,3}WORK\b[^.;]{0,80}\b(?:seems?|is|are|match\w*|fits?|complements?|relates?"
        r"|suits?)\b",
    ),
    _rule(
        "of their own work", "mentioned", "guess",
        r"@,? (?:has|have) (?:\w+ly |also |long )?(?:shown|demonstrated|argued|proposed|pioneered|studied|found"
        r"|discovered|proved|proven|investigated|explored|suggested|described)\b",
        r"\b(?:reproduc\w+|replicat\w+|extend\w*|generali[sz]\w+|implement\w*|us(?:ed|ing)|based on|buil[dt](?:ing)?"
        r" (?:up)?on|cited|according to|goes back to|proposed|introduced|developed|described|invented|due to|theorem"
        r"|conjecture|algorithm)\b(?:(?!\b(?:with|under|my|our|me|us)\b)[^.;@]){0,50}\b(?:by|of|to|from) LIST@",
        r"@ (?:shows?|showed|argues|argued|demonstrated?s?|proposed|discovered|pioneered) (?!me\b|us\b)",
        r"@['’]s (?:[\w-]+ ){0,2}(?:concepts?|notions?|arguments?|critique|definition|theorem|terms?|essays?)\b",
        r"@(?: [–—-]{1,3} [^.;]{2,40} [–—-]{1,3})? (?:remarks?|remarked|notes|noted|writes|wrote|claims?"
        r"|claimed) that\b",
    ),
    _rule(
        "mentioned: a student there", "mentioned", "likely",
        r"&['’]s (?:[\w-]+ ){0,2}(?:student|post-?doc|intern|assistant)s?,? LIST@",
        r"(?<!my )(?<!our )\b(?:current|fellow|[\w]+-year|former|recent) (?:[\w-]+ ){0,2}(?:student"
        r"|graduate)s?,? LIST@",
    ),
    _rule("prospective: interest", "prospective", "guess", r"@[^.;]*WISH", r"WISH[^.;]*@"),
    # `advisor_setting` gives these, for what stands around the sentence; no sentence alone says it.
    _rule("prospective: addressee's group", "prospective", "likely"),
    _rule("prospective: named beside the place applied to", "prospective", "guess"),
    _rule("prospective: read or met at the place applied to", "prospective", "likely"),
    _rule("prospective: told by what they work on", "prospective", "guess"),
    _rule("prospective: named under a label", "prospective", "likely"),
    _rule("prospective: in a passage on the writer's plans", "prospective", "guess"),
    _rule("past: in a passage on the writer's past", "past", "guess"),
    _rule("mentioned: one of those asked", "mentioned", "likely"),
    _rule("past: named beside the writer's past places", "past", "guess"),
    _rule("addressee", "mentioned", "guess", r"^(?:dear|to|attn\.?:?|respected|hello|hi)\b[^.]{0,20}@"),
    _rule("mentioned: in passing", "mentioned", "guess", r"@"),
)  # fmt: skip
BY_NAME = {rule.name: rule for rule in RULES}
