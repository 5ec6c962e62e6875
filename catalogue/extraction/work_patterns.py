"""The ways in which a writer tells of work, as data: each `Cue` is a pattern and what it is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.work_verbs import MAKING, PAST, THIRD, forms

STUDIED_AT = re.compile(
    r"[^.;]{0,90}?\b(?:at\s(?:the\s)?(?:[A-Z][\w.’'-]*\s(?:of\s|for\s|and\s)?){0,5}?(?:Universit\w+|"
    r"College|School|Institut\w*|Academy|[A-Z]{2,})\b|degree\b)"
)

_ADVERB = (
    r"(?:[a-z]+ly|also|then|later|first|once|even|soon|just|now|further|subsequently|therefore|thus|"
    r"together|both|always|still|thereafter|earlier|instead|again)"
)
# What may stand between the subject and the verb without taking the work back to a wish.
_FILLER = (
    rf"(?:[\s,]+(?:am|was|were|are|is|have|had|has|been|being|be|{_ADVERB}|"
    r"(?:mainly |primarily |solely |directly |also |jointly )?responsible for|in charge of|"
    r"tasked with|given the task of|assigned to|"
    r"(?:got |became |been |become )?(?:actively |deeply |closely )?(?:involved|engaged|immersed|"
    r"occupied) (?:in|with)|able to|fortunate (?:enough )?to|lucky to|privileged to|"
    r"part of (?:a|the) team (?:that|to)|(?:got|had|have|was given|given|received|took|"
    r"seized) (?:the |an |this |my )?(?:\w+ )?(?:opportunity|chance|privilege|pleasure|task) (?:to|"
    r"of)|"
    r"(?:had )?(?:started|began|begun|start|begin|continued?|continuing)(?: to)?|helped?(?: to)?|"
    r"assisted in|aided in|participated in|took part in|decided to|chose to|went on to|managed to|"
    r"proceeded to|tried to|attempted to|sought to|set out to|"
    r"working|worked|excelled at|succeeded in|ended up|spent (?:[\w-]+ ){1,5}?(?=\w+ing)|"
    r"volunteer\w+ (?:[\w-]+ ){1,4}?(?=\w+ing)|(?:worked|working|collaborated|partnered|teamed up|"
    r"interned)\s(?:closely\s|together\s)?(?:with|under|at|"
    r"alongside)\s(?:(?!\son\s)(?:[^,.;]|(?<=Dr)\.|(?<=Prof)\.|(?<=\b[A-Z])\.)){2,70}?(?=\s(?:on|to)\s)))"
)
_SUBJECT = (
    r"(?:\b(?:I|[Ww]e|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]ome|[Ss]everal|[Bb]oth|[Aa]ll|[Aa] few) of us|"
    r"(?:(?:[Mm]y|[Oo]ur|[Tt]he) (?:team|group|teammates|colleagues|co-authors)|"
    r"(?:[Mm]y|[Oo]ur) (?:lab|laboratory|class|club|company|start-?up|department|family|friends|classmates|"
    r"supervisor|advis[eo]r))"
    r"(?: and I)?)"
    r"(?:[’'](?:ve|m|re|d))?)"
)
DOING = re.compile(
    rf"{_SUBJECT}(?P<filler>{_FILLER}{{0,5}})[\s,]+(?:to\s)?(?P<verb>{forms()})(?=[\s,])(?!\s(?:me|us|"
    rf"to|for|by|as|into|up|out|with|that|in|off|towards? my)\b)"
)
_WITH_ON = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|have|had|been|{_ADVERB}|started|began|got|the|opportunity|to|"
    rf"of))*\s(?P<verb>work(?:ed|ing)?|collaborat(?:e|ed|ing)|partner(?:ed|ing)|"
    rf"interned)(?:\s(?:closely|together|jointly|directly))?(?:\s(?:with|for|under|alongside|in|at|"
    rf"as)\s(?:[^.;]|(?<=Dr)\.|(?<=Prof)\.|(?<=\b[A-Z])\.){{0,100}}?)?"
    rf"\s(?:on|to (?={forms(0)}))\s?(?!(?:the )?(?:team|campus|weekends|to)\b)"
)
_ALSO = re.compile(
    rf"(?:,|;|\band|,\sand|\bthen|\bwhile|\bbefore|\bby)\s(?:(?:then|to|later|also|even|I|we|"
    rf"{_ADVERB})\s){{0,3}}?(?P<verb>{forms(1)}|{forms(2, MAKING)})\s(?!(?:to|for|by|as|into|up|out|"
    rf"with|that|in)\b)"
)
# Notes without a subject: "Developed an image analysis tool for …".
_NOTE = re.compile(rf"^\W*(?P<verb>(?i:{forms(1)}))(?=\s)(?!\s(?:by|on|in|from|with|for|upon|as|at|around|to|into)\b)")
_PROJECT_NOUN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Aa]nother|[Oo]ne|(?:[Ff]ir|[Ll]a)st|[Ss]econd|"
    r"[Tt]hird)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?P<noun>projects?|thesis|theses|dissertation|doctorate|PhD|D\.?Phil|MPhil|capstone|EPQ|extended essay|"
    r"hackathon|internship|practicum|independent study|research paper)"
    r"(?:,\s(?:which|completed|supervised|written|advised|under|funded|done)\b(?:[^,.;]|(?<=Dr)\.|"
    r"(?<=Prof)\.){0,70},(?=\s))?"
    r"(?P<link>,?\s(?:(?:was |is )?(?:tentatively |provisionally )?(?:called|named|titled|entitled|dubbed)|"
    r"(?:up)?on|to|about|regarding|concerning|on the (?:topic|subject|question) of|aimed at|aiming to|"
    r"(?:aimed|aims|seeks|sought|set out|tried|tries|attempt(?:s|ed)|proposes|intends) to|"
    r"(?:goes [^.;,]{3,30} and )?ask(?:s|ed)|treat(?:s|ed)|consider(?:s|ed)|concern(?:s|ed)|argue[sd]|"
    r"(?:used?|uses) [^.;]{3,80}? to (?:ask|study|test|show|estimate|measure|learn|find out|understand|predict)|"
    r"(?:was |is |that |which |has )?(?:focus(?:ed|es|ing)|cent(?:er|re)(?:ed|s)|"
    r"concentrated)\s(?:on|around)|"
    rf"deal(?:s|t|ing) with|(?:,\s)?(?:which |that )?(?:involv\w+|consist\w+ of|{PAST}|{THIRD})|"
    r"(?:was|is) (?:about|on|to)|(?:was|is)(?= building)|where I|in which I|,)\s(?:if |whether )?|:\s|"
    r",?\s(?=[\"“‘]))"
)
# "The term project for my operating systems course was a log-structured file system".
_PROJECT_WAS = re.compile(
    r"\b(?:[Mm]y|[Tt]he)\s(?:capstone|thesis|dissertation|senior design)(?:\sproject)?(?:\s(?:of|for|"
    r"in)\s[^.;,]{3,40}?)?\swas\s"
    r"(?=(?:an?|the)\s)(?!an?\s(?:\w+\s)?(?:success|experience|opportunity|chance|challenge|lesson|step|"
    r"collaboration)\b)|"
    r"\b(?:[Mm]y|[Oo]ur|[Tt]he)\s(?:[\w’'-]+\s){0,3}?(?:term|course|class|final|group|capstone|senior|semester|design|"
    r"diploma|degree|undergraduate|bachelor[’']?s|master[’']?s|honou?rs|(?:first|second|third|fourth|final)-year|"
    r"summer)\s"
    r"(?:[\w-]+\s)?(?:project|capstone|thesis|dissertation|assignment)(?:\s(?:for|in|at|with|of)\s[^.;,]{3,60}?)?\s"
    r"(?:was|is|became)\s(?=(?:an?|the)\s)(?!an?\s(?:\w+\s)?(?:success|experience|opportunity|chance|turning|moment|"
    r"challenge|lesson|revelation|disaster|failure|step|part|way|collaboration)\b)"
)
# "I was the chemist on a joint feasibility study with …".
_ROLE_ON = re.compile(
    r"\bI(?:[’']ve|[’']m| have)?(?: also)?(?: been| was| am| served as| acted as)?\s(?:the|an?|"
    r"one of the)\s[\w -]{3,40}?\s"
    r"(?:on|for|of|in)\s(?=(?:the|an?)\s[^.;,]{0,60}?\b(?:project|study|trial|survey|experiment|mission|excavation|"
    r"campaign|app|game|film|software|package)\b)"
)
# Another gave the task: "the council engaged me for the design of …".
_COMMISSIONED = re.compile(
    r"\b(?:engaged|hired|commissioned|asked|tasked|appointed|employed|recruited|assigned|charged|entrusted|"
    r"brought|had|put) me\s(?:in\s)?(?:to|for|with|on|in charge of)\s"
    rf"(?=(?:the|an?|its|their|{forms(0)}|{forms(2)})\s)"
)
_AFTER = re.compile(r"\b(?:[Ww]e|I)\s(?:was|were)\s(?:after|chasing|hunting(?: for)?|in search of|searching for)\s")
# "That tool, called Kelpie, is in Ada": its own name.
_CALLED = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Mm]y|[Oo]ur|[Aa]n?)\s(?:[\w-]+\s){0,4}?(?:tool|package|library|system|app|software|"
    r"platform|website|game|prototype|framework|pipeline|language|robot|device|corpus|dataset|programme|program|"
    r"algorithm|method|model|simulator|simulation|compiler|plug-?in|extension|series|instrument|bot|chatbot|agent|"
    r"service|site|engine|module|toolkit|"
    r"product|vehicle|boat|drone|car|rover|satellite|sensor|database|archive|podcast|blog|script|generator|"
    r"editor),?\s(?:which |that )?(?:(?:is|"
    r"was|I|we)\s)?"
    r"(?:called|named|dubbed|christened|nicknamed)\s(?:it\s)?[\"“‘'*]?(?P<name>[A-Z0-9][\w+-]*(?:\s[A-Z][\w+-]*){0,4})"
)
# A piece of work with a beginning and an end that the writer proposes.
_PROPOSED = re.compile(
    r"\b(?:I|[Ww]e)(?:\s(?:hope|plan|propose|intend|want|wish|aim|would like)\sto|\s(?:will|shall|would)|[’']ll|"
    r"[’']d like to)\s"
    r"(?:start|begin|conduct|carry out|undertake|run|launch|pursue|write|complete|lead|produce)\s(?=(?:an?|the)\s"
    r"(?:[\w-]+\s){0,3}(?:study|trial|survey|experiment|comparison|project|monograph|edition|history|dissertation|"
    r"corpus)"
    r"\s(?:of|on|about|that|to|in)\s)"
)
# The subject of the years to come, and what is announced outright.
_SPEND_YEARS = re.compile(
    r"\b(?:spend|devote|dedicate)\s(?:my|the)\s(?:next\s)?(?:\w+\s)?(?:doctora\w+|PhD|graduate|master[’']?s|"
    r"research)\s?"
    r"(?:years|studies|work|time|research)?\s(?:on|to|studying|working on|investigating|exploring)\s"
)
_ANNOUNCED = re.compile(
    rf"\b(?:I|[Ww]e)\s(?:will|shall|propose to)\s(?:then\s|first\s|also\s)?"
    rf"(?P<verb>(?!study|research|look|collect|gather|document|test|manage|run|start|write|compile){forms(0)})\s"
    r"(?!(?:to|for|by|as|with|in)\b)"
)
# A project is not done by those who will run it: "the proposed project will add …".
_PROJECT_WILL = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Mm]y)\s(?:proposed|planned|doctoral|PhD|research)?\s?(?:project|proposal|dissertation)\s"
    rf"(?:will|would|shall)\s(?={forms(0)}|add|bring|replace|port|provide)"
)
_FOCUS_NOUN = re.compile(
    r"\b[Mm]y\s+(?!future\s)(?:[\w’'-]+\s+){0,3}(?P<noun>theme|focus|work|research|responsibilit(?:y|ies)|task|"
    r"tasks|role|assignment|contributions?|topic|thesis|project|efforts|job|duty|duties|part|"
    r"piece(?: of (?:the )?\w+)?|"
    r"share|mission|mandate|objective|challenge)\s+"
    r"(?:(?:here|there|specifically|mainly|primarily|also|currently|essentially)\s)*"
    r"(?:at [A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}\s+)?"
    r"(?P<link>was|were|is|are|has been|have been|revolved? around|revolves around|involves?|involved|"
    r"included?|includes|was concentrated on|concentrated on|focus(?:ed|es)? (?:primarily |mainly |"
    r"largely )?on|cent(?:ers|red|ered|res) on|consist(?:ed|s) of|dealt with|deals with|"
    r"led to|" + PAST + r")\s+"
    r"(?:mainly |primarily |also |specifically )*(?:on |to |in |about |focused on |focused around |"
    r"concentrated on |dedicated to |cent(?:er|re)d (?:on|around) )?"
)
_USED = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:have|had|{_ADVERB}))*\s(?:use|used|using|utili[sz]ed|applied|employed|"
    rf"leveraged)\s(?P<means>[^.;]{{3,90}}?)\s(?:to|for)\s(?P<verb>{forms(0)}|{forms(2)}|extract(?:ing)?)\s"
)
_RESPONSIBLE = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|were|have|had|been|{_ADVERB}))*\s(?:responsible for|in charge of|"
    rf"tasked with|charged with|took charge of|took over|took ownership of|took the lead (?:on|in)|"
    rf"headed up)\s(?:the|an?|our)\s"
)
# "my work on stellar streams", whoever supervised it.
_MY_WORK = re.compile(
    r"\b(?<!xpanding )(?<!xtending )(?<!continuing )(?<!ontinue )(?<!xpand )(?<!xtend )"
    r"[Mm]y\s(?:(?:\w+)\s){0,2}?(?:work|research|studies|study|investigations?|essay)\s(?:on|into)\s"
    rf"|\b[Mm]y\s(?:current|ongoing|present|doctoral|PhD)\s(?:research|work|project)\s(?:{THIRD})\s"
)
# "after implementing a toy Lisp"
_AFTER_DOING = re.compile(
    rf"\b(?:[Aa]fter|[Tt]hrough|[Ww]hile|[Ww]hen)\s(?P<verb>{forms(2, MAKING)})\s(?=(?:an?|my|our)\s)"
)
_SUCH_AS = re.compile(
    r"\b(?:system|project|tool|product|app|application|platform|game|library|website|"
    r"package)s?\s(?:that\s|which\s)?(?:I|[Ww]e)\s(?:have\s|had\s)?"
    r"(?:worked on|built|developed|created|designed|led|wrote|made|"
    r"contributed to)[^,.]{0,40},\s(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4})"
)
_NAME = r"[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,5}"
_BRED = re.compile(
    rf"\bwhich (?:later |eventually |subsequently )?(?:led to|resulted in|culminated in|became|"
    rf"turned into)\s(?P<name>{_NAME})\s*(?=[\[,(.])"
)
_FIRST_IS = re.compile(
    rf"\b(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ne|[Oo]ther|[Rr]esult)\s(?:of (?:them|"
    rf"these) )?(?:is|was)\s(?P<name>{_NAME}),\s(?:an?|my|our)\s"
)
# A title in capitals after the noun: "my thesis, Ownership Types for Drivers, with …", "My project Kelpie".
_TITLED_NOUN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Ii]n the|[Tt]he)\s(?:[\w’'-]+\s){0,3}?(?P<noun>project|thesis|dissertation|capstone)"
    r"(?:,\s(?:on\s)?|"
    r"\s)(?P<name>(?!I\s)[A-Z0-9][\w’'+-]*[:?,]?(?:\s(?!I\s)(?:(?:[A-Z0-9][\w’'–+-]*[:?]?|"
    r"[a-z]{1,7}(?=\s(?:[a-z]{1,7}\s)?[A-Z0-9]))\b[:?]?)){0,14})(?=[,.?;\"”’'*]|\s(?:I|[Ww]e)\s|"
    r"\s[a-z]+\s(?:[a-z]+\s)?[a-z(]|\s\(|$)"
)
SOMEBODYS = re.compile(r"(?:[’']s|\bhis|\bher|\btheir)\s*$")
_MAKER_OF = re.compile(
    rf"\b(?:developers?|authors?|creators?|maintainers?|architects?|"
    rf"designers?)\s(?:and \w+ )?of\s(?:the\s)?(?P<name>{_NAME})(?=[\s,.;)])"
)
_OPEN_SOURCE = re.compile(
    r"\b(?:open[- ]source|repositor(?:y|ies)|GitHub)\b[^.;]{0,60}\bcontributions? to\s|"
    r"\b[Mm]y contributions? to\s(?=(?:the\s)?[A-Z])[^.;]{0,60}\bopen[- ]source"
)
_OWN_FIRST = re.compile(
    r"\b(?:writing|building|creating|developing|making|designing|coding|programming)\s(?=(?:my|our)\s(?:own|first)\s)"
)
_SPENDING = re.compile(
    rf"\b(?:volunteer\w*|spend\w*|spent|devot\w+|dedicat\w+)\s(?:[\w-]+\s){{1,4}}?(?P<verb>{forms(2)})\s"
)
_WAS_THE = re.compile(
    rf"\b(?:[Tt]his|[Ii]t|which|project)\s(?:was|is|became)\s(?:called\s)?(?:the\s|"
    rf"our\s)?[\"“‘']?(?P<name>{_NAME})[\"”’']?\sproject\b"
)
_BARE_THESIS = re.compile(
    r"\b[Mm]y\s(?:own\s)?(?P<name>(?:[\w’'.-]+\s){0,2}?(?:thesis|dissertation)(?:\s(?:study|project|"
    r"research))?)\b(?!\s(?:advis|supervis|committee|defen[cs]e|work|on|about|at|titled|entitled|"
    r"option|program)|,?\s[\"“‘])"
)
_LED_TEAM = re.compile(
    r"\b(?:I|[Ww]e)\s(?:\w+ly\s)?(?:led|lead|headed|managed|supervised|coordinated|directed)\s"
    r"(?:an?|the|our|my|\d+|\w+)\s[^.;]{0,50}?\b(?:to|in|on|who|that)\s(?=[a-z])"
    r"|\b(?:I|[Ww]e)\s(?:joined|formed|assembled)\s(?:an?|the|our)\s(?:\w+\s)?(?:team|"
    r"group)\s[^.;]{0,40}?\bto\s(?=[a-z])"
)
_COMPETITION = re.compile(
    r"\b(?:won|win|winning|placed|ranked|secured|achieved|earned|finished|participat\w+|compet\w+|"
    r"took part)\b[^.;]{0,70}?"
    r"(?P<name>(?:[A-Z0-9][\w’'-]*\s){1,6}(?:competition|challenge|contest|hackathon|Competition|"
    r"Challenge|Contest|Hackathon|olympiad|Olympiad)\b)"
)
PROPOSAL = re.compile(
    r"^\W*(?:(?:project|research|my)\s+)?proposal(?:\s+(?:for|on)|:|\s+[-–—])\s+(?P<name>\S.{5,})$", re.I
)
PROGRAMME_TITLE = re.compile(
    r"^\W*(?:Google Summer of Code|GSoC|Outreachy|Season of Docs|MLH Fellowship|LFX Mentorship|ESoC|"
    r"Summer of \w+)\b[^:–—]{0,30}?(?:proposal\s*)?[:–—]\s*(?P<name>\S.{8,})$",
    re.I,
)
TITLE_LINE = re.compile(r"^\W*(?:project|proposal)\s+title\s*[:–-]\s*[\"“*]*(?P<name>[^\"”*\n]{6,})", re.I)
ENDS_PROPOSAL = re.compile(r"\bproposal\b\W*(?:(?:for|to|[-–—:|(])\s*[\w.+-]+(?:\s[\w.+-]+){0,3}\W*)?$", re.I)
NOMINAL = re.compile(
    r"^\W*(?:[\w-]+\s)?(?:calculation|analysis|"
    r"search|construction|study|development|design|implementation|investigation|"
    r"simulation|measurement|characteri[sz]ation|optimi[sz]ation|synthesis|modelling|modeling|"
    r"evaluation|detection|classification|prediction|estimation)s?\s(?:of|for)\s",
    re.I,
)
ACHIEVEMENTS = re.compile(
    r"\b(?:my|our)\b.{0,60}\b(?:achievements?|results?|contributions?|projects?|works?|research)\b.*:?\s*$", re.I
)
WISH = re.compile(
    r"\b(?:would (?:like|love)|want(?:ed)? to|wish(?:ed)? to|hope to|hopes? of|plan to|planning to|"
r"aim to|aspire|intend to|look(?:ing)? forward|eager to|excited to|keen to|interested in|"
    r"interest in|(?:I|we|me|us) (?:will|shall|could|can|may|might|should|would)|I[’']ll|I[’']d|"
r"goal is|passionate about|excited about|opportunity to work|able to contribute|before I|if I|"
r"encourag\w+ me to|"
    r"hoping to|motivat\w+ me to|desire to|in order to|dream of|inspired me to|allow me to|"
r"help me (?:to )?|enable me to|prepare me|how to)\b"
)  # fmt: skip


GOVERNING_WISH = re.compile(
    r"\b(?:(?:I|[Ww]e) (?:intend|hope|plan|want|wish|aim|propose|would like|shall|will) to?\b)[^.;:]*$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of telling of work.

    The object of the work begins where the match ends, or is the group ``name`` itself. ``strength`` is
    that of `Work`, None where the verb decides; the pattern is tried only where one of ``needles`` stands
    in the sentence. ``opens`` says that what follows by "and" is work too, ``goes_on`` that this is such.
    """

    rule: str
    pattern: re.Pattern[str]
    strength: int | None
    needles: tuple[str, ...]
    opens: bool = False
    goes_on: bool = False


_FIRST_PERSON = ("I ", "of us", "I’", "I'", "we ", "We ", "team", "group", "colleagues", "My ", "my ", "Our ", "our ")
_WORKS = ("project", "thesis", "theses", "dissertation", "capstone", "hackathon", "internship", "practicum", "EPQ",
          "doctorate", "PhD", "Phil", "essay", "independent study", "research paper")  # fmt: skip
CUES = (
    Cue(
        "project.such",
        _SUCH_AS,
        3,
        ("system", "project", "tool", "product", "app", "platform", "game", "library", "website", "package"),
    ),
    Cue("project.competition", _COMPETITION, 3, ("ompetition", "hallenge", "ontest", "ackathon", "lympiad")),
    Cue("project.", _TITLED_NOUN, 3, _WORKS),
    Cue("project.called", _CALLED, 3, ("called", "named", "dubbed", "christened")),
    Cue("project.will", _PROJECT_WILL, 3, ("project", "proposal", "dissertation")),
    Cue("project.course", _PROJECT_WAS, 3, ("project", "capstone", "thesis", "dissertation", "assignment")),
    Cue(
        "project.proposed",
        _PROPOSED,
        2,
        (
            "study",
            "trial",
            "survey",
            "experiment",
            "comparison",
            "project",
            "monograph",
            "edition",
            "history",
            "dissertation",
            "corpus",
        ),
    ),
    Cue("project.years", _SPEND_YEARS, 3, ("spend", "devote", "dedicate")),
    Cue("project.announced", _ANNOUNCED, 1, ("will ", "shall ", "propose to")),
    Cue("project.commissioned", _COMMISSIONED, 2, (" me ",), opens=True),
    Cue(
        "project.role",
        _ROLE_ON,
        2,
        (
            "project",
            "study",
            "trial",
            "survey",
            "experiment",
            "mission",
            "campaign",
            "app",
            "excavation",
            "game",
            "film",
            "software",
            "package",
        ),
    ),
    Cue("project.after", _AFTER, 1, ("was ", "were ")),
    Cue("project.led to", _BRED, 3, ("which ",)),
    Cue("project.one is", _FIRST_IS, 3, ("irst ", "econd ", "hird ", "ne ", "ther ", "esult ")),
    Cue("project.maker", _MAKER_OF, 3, ("developer", "author", "creator", "maintainer", "architect", "designer")),
    Cue("project.was", _WAS_THE, 3, ("project",)),
    Cue("project.open source", _OPEN_SOURCE, 2, ("contribution",)),
    Cue("project.own", _OWN_FIRST, 2, ("own ", "first ")),
    Cue("project.", _PROJECT_NOUN, 3, _WORKS),
    Cue(
        "project.led",
        _LED_TEAM,
        3,
        (
            "led ",
            "lead ",
            "headed",
            "managed",
            "supervised",
            "coordinated",
            "directed",
            "joined",
            "formed",
            "assembled",
        ),
    ),
    Cue("project.verb", DOING, None, _FIRST_PERSON, opens=True),
    Cue("project.used", _USED, 2, ("use", "using", "utili", "applied", "employed", "leveraged"), opens=True),
    Cue("project.responsible", _RESPONSIBLE, 2, ("responsible", "charge", "tasked")),
    Cue("project.my work", _MY_WORK, 1, ("work ", "research ", "stud", "investigation", "essay ")),
    Cue("project.after doing", _AFTER_DOING, 1, ("fter ", "hrough ", "hile ", "hen ")),
    Cue("project.worked", _WITH_ON, 2, ("work", "collaborat", "partner", "interned"), opens=True),
    Cue("project.and", _ALSO, None, (" ",), goes_on=True),
    Cue("project.note", _NOTE, None, ("ed ", "ilt ", "rote ", "ade ", "Led ", "Ran ")),
    Cue("project.spent", _SPENDING, 2, ("volunteer", "spend", "spent", "devot", "dedicat")),
    Cue("project.bare thesis", _BARE_THESIS, 2, ("thesis", "dissertation")),
    Cue("project.focus", _FOCUS_NOUN, 1, ("My ", "my ")),
)
# Cues of what is yet to be done, which no word of wishing takes back.
PLANNED = frozenset({"project.proposed", "project.years", "project.announced", "project.will"})
# An item below "Some of my projects:": "Kelner: an app that splits bills".
PROJECT_LIST = re.compile(r"\bprojects\b[^.]{0,40}:?\s*$", re.I)
LIST_NAME = re.compile(r"^\W*(?P<name>[\w+.#-]+(?:\s[\w+.#&’'-]+){0,7}?)\s?(?:\([^)]*\)\s?)?(?::|\s[–—-])\s\S")
QUICK = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Tt]eam|[Pp]roject|[Tt]hesis|[Dd]issertation|"
    r"[Pp]roposal|[Hh]ackathon|[Dd]octorate|PhD|me|us|tool|package|system|library)\b|^\W*[A-Z][a-z]+(?:ed|ilt|ote|"
    r"ade|ed|an)\s"
)
