"""The ways in which a writer names a piece of work, as data: each `Told` is a pattern and what it is worth.

What the writer *did* ("I built …") is walked in `work_clauses`, sentences about "my thesis" and its like are in
`work_nouns`; here are the other turns ("a tool that I wrote", "The second is a checker of …"), and the table of all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.cues import Cue
from catalogue.extraction.work_naming import (
    APPOSED,
    APPOSED_AFTER,
    MADE_BY_US,
    OWN_ACT,
    THERE_IS,
    THESIS_ON,
    WAS_MY_WORK,
    WORK_COLON,
    WORK_IS,
)
from catalogue.extraction.work_nouns import (
    AIM,
    AIM_OF,
    ASIDE,
    BARE_THESIS,
    BEFORE_IT,
    CONCERNS,
    FOCUS_NOUN,
    NAMED,
    NO_SUCCESS,
    PLAN_IS,
    PROJECT_NOUN,
    PROJECT_WAS,
    PROJECT_WILL,
    PROPOSED_TOPIC,
    SPEND_YEARS,
    THESIS_IT,
    TITLED_NOUN,
    TOPIC_WAS,
    WAS_MADE,
)
from catalogue.extraction.work_verbs import MAKING, THIRD, forms

STUDIED_AT = re.compile(
    r"(?:[^.;]{0,90}?\b(?:at\s(?:the\s)?(?:[A-Z][\w.’'-]*\s(?:of\s|for\s|and\s|de\s|del\s|di\s|der\s)*){0,6}?"
    r"(?:Universi\w+|College|School|Institut\w*|Academy|Polytechni\w*|[A-Z]{2,})\b|degree\b|(?:with|as) (?:an? )?minor)"
    r"|\s(?:[A-Z][a-z]+\s(?:and\s)?){1,5}(?:at|in|from|under)\s(?:the\s)?[A-Z])"
)
# "I was the chemist on a joint feasibility study with …".
_ROLE_ON = Cue(
    r"\bI(?:[’']ve|[’']m| have)?(?: also)?(?: been| was| am| served as| acted as)?\s(?:the|an?|one of the)\s[\w "
    r"-]{3,40}?\s"
    r"(?:on|for|of|in)\s(?=(?:the|an?)\s[^.;,]{0,60}?\b(?:project|study|trial|survey|experiment|mission|excavation|"
    r"campaign|"
    r"app|game|film|software|package)\b)"
)
# Another gave the task: "the council engaged me for the design of …".
_COMMISSIONED = Cue(
    r"\b(?:engaged|hired|commissioned|asked|tasked|appointed|employed|recruited|assigned|charged|entrusted|brought|"
    r"had|put|"
    r"made|let) (?:me|us|(?:two|three|four|five|six) of us)\s(?:in\s|loose\s)?(?:to|for|with|on|in charge of|(?=size|"
    r"build))\s?"
    rf"(?=(?:the|an?|its|their|{forms(0)}|{forms(2)})\s)"
    r"|\b(?:assigned|gave|offered|handed|entrusted) me\s(?=(?:the|an?)\s(?:[\w-]+\s){0,2}?(?:\w{3,}(?:tion|ment|sis)|"
    r"design)\sof\b)"
)
_AFTER = Cue(r"\b(?:[Ww]e|I)\s(?:was|were)\s(?:after|chasing|hunting(?: for)?|in search of|searching for)\s")
_THING = (
    r"tool|package|library|system|app|software|platform|website|game|prototype|framework|pipeline|language|robot|"
    r"device|"
    r"corpus|dataset|programme|program|algorithm|method|model|simulator|simulation|compiler|plug-?in|extension|series|"
    r"instrument|bot|chatbot|agent|service|site|engine|module|toolkit|product|vehicle|boat|drone|car|rover|satellite|"
    r"sensor|database|archive|podcast|blog|script|generator|editor"
)
# "That tool, called Kelpie, is in Ada": its own name.
_CALLED = Cue(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Mm]y|[Oo]ur|[Aa]n?)\s(?:[\w-]+\s){{0,4}}?(?:{_THING}),?\s(?:which |that "
    rf")?(?:(?:is|was|I|"
    r"we)\s)?(?:called|named|dubbed|christened|nicknamed)\s(?:it\s)?[\"“‘'*]?(?P<name>[A-Z0-9][\w+-]*(?:\s[A-Z][\w+-]*){0,4})"
)
# "my work on stellar streams", whoever supervised it.
_MY_WORK = Cue(
    r"\b(?<!xpanding )(?<!xtending )(?<!continuing )(?<!ontinue )(?<!xpand )(?<!xtend )[Mm]y\s(?:(?:\w+)\s){0,2}?"
    rf"(?:work|research|studies|study|investigations?|essay)\s(?:on|into)\s|\b[Mm]y\s(?:current|ongoing|present|"
    rf"doctoral|PhD)\s"
    rf"(?:research|work|project)\s(?:{THIRD})\s"
)
# "after implementing a toy Lisp", "Working with Dr. Berg on the stability of dams, I …".
_AFTER_DOING = Cue(
    rf"\b(?:[Aa]fter|[Tt]hrough|[Ww]hile|[Ww]hen)\s(?P<verb>{forms(2, MAKING)})\s(?=(?:an?|my|our)\s)"
    rf"|^\W*(?:While |In |By |Through )?(?:[Ww]orking|[Cc]ollaborating)(?:\s(?:closely )?(?:with|under|at|for|"
    rf"in)\s{NAMED}{{2,80}}?)?"
    r"\son\s(?=[^.;]{3,160},\s(?:I|we|my)\b)"
)
_SUCH_AS = Cue(
    r"\b(?:system|project|tool|product|app|application|platform|game|library|website|package)s?\s(?:that\s|"
    r"which\s)?(?:I|[Ww]e)"
    r"\s(?:have\s|had\s)?(?:worked on|built|developed|created|designed|led|wrote|made|contributed to)[^,.]{0,40},\s"
    r"(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4})"
)
_NAME = r"[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,5}"
_BRED = Cue(
    r"\bwhich (?:later |eventually |subsequently )?(?:led to|resulted in|culminated in|became|turned into)\s"
    rf"(?P<name>{_NAME})\s*(?=[\[,(.])"
    rf"|\b(?:[Tt]his|[Ii]t|[Tt]hat|[Ww]hat) (?:later |eventually |soon |finally )?(?:became|turned into|grew into) "
    rf"(?P<became>{_NAME})(?=,\s(?:an?|the)\s)"
    rf"|\b(?:outcome|result)\b{ASIDE}\s(?:was|is|will be)\s(?P<outcome>{_NAME})\s*(?=[:,(.])"
    rf"|\b(?:[Oo]ut of|[Ff]rom) (?:that|this|it|these|those)(?: \w+)? (?:came|grew|emerged|was "
    rf"born)\s(?P<born>{_NAME})\s*(?=[:,(.])"
)
_GREW = Cue(
    r"\b(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich|[Ii]dea|[Cc]ollaboration|[Ww]ork)\s(?:later |eventually |soon |has "
    r")?(?:grew|grown|turned|"
    r"evolved|developed) into\s(?=an?\s)"
)
_FIRST_IS = Cue(
    rf"\b(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ne|[Oo]ther|[Rr]esult)\s(?:of (?:them|these) )?(?:is|was)\s"
    rf"(?P<name>{_NAME}),\s(?:an?|my|our|the)\s"
)
# Parts that were announced: "The first one is about code-mixed text", "The second is smaller: a checker of …".
_ONE_IS = Cue(
    r"\b[Tt]he (?:first|second|third|other|last)(?: one| part| project| line| study)?,? (?:(?:is|was) (?:about|on|"
    r"concerned "
    r"with)|concern(?:s|ed)|(?:is|was) [^.:;]{3,60}:)\s(?!(?:I|we|that)\b)"
)
SOMEBODYS = re.compile(r"(?:[’']s|\bhis|\bher|\btheir)\s*$")
_MAKER_OF = Cue(
    r"\b(?:developers?|authors?|creators?|maintainers?|architects?|designers?)\s(?:and \w+ )?of\s(?:the\s)?"
    rf"(?P<name>{_NAME})(?=[\s,.;)])"
)
_OPEN_SOURCE = Cue(
    r"\b(?:open[- ]source|repositor(?:y|ies)|GitHub)\b[^.;]{0,60}\bcontributions? to\s|"
    r"\b[Mm]y contributions? to\s(?=(?:the\s)?[A-Z])[^.;]{0,60}\bopen[- ]source"
)
_OWN_FIRST = Cue(
    r"\b(?:writing|building|creating|developing|making|designing|coding|programming)\s(?=(?:my|our)\s(?:own|first)\s)"
)
_WAS_THE = Cue(
    rf"\b(?:[Tt]his|[Ii]t|which|project)\s(?:was|is|became)\s(?:called\s)?(?:the\s|"
    rf"our\s)?[\"“‘']?(?P<name>{_NAME})[\"”’']?\sproject\b"
)
_LED_TEAM = Cue(
    r"\b(?:I|[Ww]e)\s(?:\w+ly\s)?(?:led|lead|headed|managed|supervised|coordinated|directed)\s(?:an?|the|our|my|\d+|"
    r"\w+)\s"
    r"[^.;]{0,50}?\b(?:to|in|on|who|that)\s(?=[a-z])"
    r"|\b(?:I|[Ww]e)\s(?:joined|formed|assembled)\s(?:an?|the|our)\s(?:\w+\s)?(?:team|"
    r"group)\s[^.;]{0,40}?\bto\s(?=[a-z])"
)
_COMPETITION = Cue(
    r"\b(?:won|win|winning|placed|ranked|secured|achieved|earned|finished|participat\w+|compet\w+|took "
    r"part)\b[^.;]{0,70}?"
    r"(?P<name>(?:[A-Z0-9][\w’'-]*\s){1,6}(?:competition|challenge|contest|hackathon|Competition|Challenge|Contest|"
    r"Hackathon|"
    r"olympiad|Olympiad)\b)"
)
_MADE = (
    r"(?:built|wrote|written|developed|created|designed|programmed|implemented|coded|prototyped|rewrote|drew|produced|"
    r"invented|"
    r"devised|founded|did|assembled|composed|launched|constructed|proposed)"
)
# Not the work itself but what one lived through: "the mistakes we did", "the courses I designed".
_NP = (
    r"(?:(?!(?:that|which|who|where|and|is|was|things?|courses?|way|an?|my|our|I|we|when|while|before|after|because|"
    r"until|if|as|"
    r"than|then|though)\b)[\w’'/.+-]+\s)"
)
_HEAD = (
    r"(?!(?:way|first|work|research|experiments?|before|when|while|after|notes?|letters?|statements?|papers?|"
    r"articles?|chapters?|"
    r"essays?|talks?|reports?|theses|thesis|because|as|if|time|than|once)\b)[\w’'/+-]+"
)
# "a tool that I wrote", "an index of place names, which I built from …".
_RELATIVE = Cue(
    rf"\b(?:(?:an?|my|our|one|the)\s(?P<name>{_NP}{{1,10}}?{_HEAD}),?\s(?:which\s|that\s)|(?<![Aa]s )(?<![Ii]n "
    rf")(?<![Aa]t )(?<![Ff]or )(?<!uring )(?<![Ww]ith )(?<![Oo]n )(?<![Bb]y )(?<!nder )(?<!fter )(?<!sing )(?:an?|"
    rf"my)\s(?P<bare>{_NP}{{1,10}}?{_HEAD})\s)"
    rf"(?:I|we)\s(?:have\s|had\s)?(?:\w+ly\s|also\s|later\s)?{_MADE}\b(?!\snot\b)"
)
_BY_ME = Cue(
    rf"\b(?:[Tt]he|[Aa]n?|[Oo]ur)\s(?P<name>(?:(?!was\b|were\b|by\b)[\w’'/.+-]+\s){{1,12}}?)(?:(?:which |that "
    rf")?(?:was|were|has been|have been)\s)"
    rf"(?:\w+ly\s)?(?:{_MADE[3:-1]}|made|carried out|done)(?:\s\w+)?\sby\s(?:me|us|our team|my team)\b"
    rf"|\b(?:[Tt]he|[Aa]n?)\s(?P<own>(?:(?!is\b|was\b)[\w’'/.+-]+\s){{1,12}}?)(?:is|was|are|were)\s(?:mine|ours|"
    rf"(?:all |partly |entirely )?"
    rf"my (?:work|doing|own|idea|fault))\b|\ban?\s(?P<mine>{_NP}{{1,8}}?)of (?:my|our) own\b"
)
# "a checker of spelling for Writer, which was a final-year project".
_WHICH_WAS = Cue(
    rf"\b(?:an?|the)\s(?P<name>{_NP}{{1,12}}?[\w’'/+-]+),\s(?:which|that)\s(?:was|is|became)\s(?:my|our|an?|"
    rf"the)\s(?:[\w-]+\s){{0,4}}?"
    r"(?:project|thesis|capstone|dissertation)\b"
)
_DEVOTED = Cue(
    r"\b(?:I|[Ww]e)\s(?:have\s)?(?:devoted|dedicated)\s(?!my\s(?:life|time|energy)|"
    r"myself)(?:[^.;,]{0,60}?\s)?to\s(?=(?:the|an?|how|[\w-]+ing)\b)"
)
# "I took part in the Low Tide project".
_THE_NAMED = Cue(
    r"\b(?:took part|participated|involved|volunteered|member|part)\b[^.;:]{0,30}?\bthe (?P<name>[A-Z][\w+-]*"
    r"(?:\s[A-Z][\w+-]*){0,4}) (?:project|experiment|mission|expedition|campaign|survey)\b"
)
_WHAT_I_DID = Cue(
    r"\b[Ww]hat (?:I|we) (?:did|built|made|wrote|developed|designed|studied|worked on|proposed|am building|am working "
    r"on)\b[^.;]{0,70}? "
    r"(?:was|is|were) (?=(?:to|an?|the|[a-z]+ing)\s)(?:to )?"
)
# "exposed to research on federated learning".
_SOME_RESEARCH = Cue(
    r"\b(?:I|[Ww]e|my)\b[^.;:]{0,60}?\b(?:exposed|introduced|contributed|assisted|participated|engaged|involved|began|"
    r"started|doing|did|through|experience) (?:to |in |with |of )?"
    r"(?:[a-z]+ ){0,2}research (?:work )?(?:on|into)\s"
)
# "Our prototype, a glove that …", "One outcome was an open data set of …".
_OUR_THING = Cue(
    rf"\b(?:[Mm]y|[Oo]ur)\s(?:\w+\s){{0,3}}?(?:{_THING}|invention|solution|entry|design|idea),\s(?=an?\s)|"
    rf"\b(?:outcome|result|product|by-product|output)\b{ASIDE}\s(?:was|is)\s(?=an?\s){NO_SUCCESS}"
)
# "We won the second prize with a game in which …".
_WON = Cue(
    r"\b(?:won (?:the|an?|our|first|second|third|both)|placed|awarded|came (?:in )?(?:first|second|third)|"
    r"finished)\b[^.;]{3,120}?\b(?:with|for)\s(?=(?:an?|"
    r"our|my)\s"
    r"(?!(?:[\w-]+\s)?(?:grade|average|score|GPA|team|minor|degree|margin|total|time|MA|MSc|PhD)\b))"
)
# A post and its task in note form: "was a technician: digitisation of the tapes".
_POST = Cue(
    r"\b(?:technician|assistant|engineer|intern|trainee|researcher|fellow|analyst|developer|scientist|volunteer|"
    r"consultant)\b"
    r"[^.;:]{0,60}:\s(?=(?:the\s|an?\s)?[\w-]*(?:[a-z]+(?:tion|sis|ment|[^g]ing)|design|study|survey)\s(?:of|for)\s)"
)
_PROJECT_LINES = re.compile(r"\b(?:projects?|parts|lines?|things|studies|works?|efforts|research)\b")
WISH = Cue(
    r"\b(?:would (?:like|love)|I[’']d (?:like|love|be|want|rather)|"
    r"want(?:ed)? to|wish(?:ed)? to|hope to|hopes? of|plan to|planning to|aim to|aspire|"
    r"intend to|"
    r"look(?:ing)? forward|eager to|excited to|keen to|interested in|interest in|(?:I|we|me|us) (?:will|shall|could|"
    r"can|may|might|"
    r"should|would)|I[’']ll|goal is|passionate about|excited about|opportunity to work|able to contribute|"
    r"before I|if I|"
    r"encourag\w+ me to|hoping to|motivat\w+ me to|desire to|in order to|dream of|inspired me to|allow me to|help me "
    r"(?:to )?|"
    r"enable me to|prepare me|how to)\b"
)
GOVERNING_WISH = Cue(
    r"\b(?:(?:I|[Ww]e) (?:intend|hope|plan|want|wish|aim|propose|would like|shall|will) to?\b)[^.;:]*$"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One way of telling of work.

    The object of the work begins where the match ends, or is a group (``name`` and its like) itself.
    ``strength`` is that of `Work`. ``planned`` says that a word of wishing does not take it back,
    ``needs`` has the bits of cues of which one must be in the sentence too, where the needles of ``cue`` tell little.
    """

    rule: str
    cue: Cue
    strength: int
    planned: bool = False
    needs: int = 0


NAMES = ("name", "became", "bare", "outcome", "born", "own", "mine")
_MY, _WE = Cue(r"\b[Mm]y\s"), Cue(r"\b(?:I|we)\s")
_REPORTED = Cue(r"\b(?:thesis|project|dissertation|internship|capstone|study)\b")
_DOING = Cue(rf"\b(?:{forms(2, MAKING)}|[Ww]orking|[Cc]ollaborating)\s")
TOLD = (
    Told("project.such", _SUCH_AS, 3),
    Told("project.competition", _COMPETITION, 3),
    Told("project.", TITLED_NOUN, 3),
    Told("project.called", _CALLED, 3),
    Told("project.will", PROJECT_WILL, 3, planned=True),
    Told("project.course", PROJECT_WAS, 3),
    Told("project.topic", PROPOSED_TOPIC, 3, planned=True),
    Told("project.years", SPEND_YEARS, 3, planned=True),
    Told("project.commissioned", _COMMISSIONED, 2),
    Told("project.role", _ROLE_ON, 2),
    Told("project.after", _AFTER, 1),
    Told("project.led to", _BRED, 3),
    Told("project.led to", _GREW, 2),
    Told("project.first is", _FIRST_IS, 3),
    Told("project.one is", _ONE_IS, 2),
    Told("project.maker", _MAKER_OF, 3),
    Told("project.was", _WAS_THE, 3),
    Told("project.was", _WHICH_WAS, 3),
    Told("project.open source", _OPEN_SOURCE, 2),
    Told("project.own", _OWN_FIRST, 2),
    Told("project.", PROJECT_NOUN, 3),
    Told("project.led", _LED_TEAM, 3),
    Told("project.relative", _RELATIVE, 2, needs=_WE.bit),
    Told("project.by me", _BY_ME, 2),
    Told("project.devoted", _DEVOTED, 2),
    Told("project.post", _POST, 2),
    Told("project.won", _WON, 2),
    Told("project.aim", AIM_OF, 3),
    Told("project.aim", TOPIC_WAS, 1),
    Told("project.passive", WAS_MADE, 2, needs=_REPORTED.bit),
    Told("project.named", _THE_NAMED, 2, needs=_WE.bit | _MY.bit),
    Told("project.did", _WHAT_I_DID, 2),
    Told("project.thing", _OUR_THING, 2),
    Told("project.topic", PLAN_IS, 2, planned=True),
    Told("project.my work", _MY_WORK, 1),
    Told("project.my work", _SOME_RESEARCH, 1),
    Told("project.goal", AIM, 1),
    Told("project.after doing", _AFTER_DOING, 2, needs=_DOING.bit),
    Told("project.concerns", CONCERNS, 3),
    Told("project.thesis", THESIS_IT, 3),
    Told("project.bare thesis", BARE_THESIS, 2),
    Told("project.focus", FOCUS_NOUN, 1, needs=_MY.bit),
    Told("naming.thesis on", THESIS_ON, 3),
    Told("naming.colon", WORK_COLON, 3, planned=True),
    Told("naming.is", WORK_IS, 3, planned=True),
    Told("naming.was my", WAS_MY_WORK, 3),
    Told("naming.apposed", APPOSED, 3, needs=_WE.bit | _MY.bit),
    Told("naming.apposed after", APPOSED_AFTER, 3, needs=_WE.bit | _MY.bit),
    Told("naming.there is", THERE_IS, 3),
    Told("naming.own act", OWN_ACT, 2, needs=_MY.bit),
    Told("naming.made", MADE_BY_US, 2, needs=_WE.bit),
)
# Rules whose words are set by the sentence before them.
LEANING = {"project.concerns": BEFORE_IT, "project.one is": _PROJECT_LINES}
