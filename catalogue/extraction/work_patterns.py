"""The ways in which a writer tells of work, as data: each `Cue` is a pattern and what it is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Base, past and -ing form of verbs that make something, and of verbs that deal with something.
MAKING = (
    "build/built/building develop/developed/developing design/designed/designing create/created/creating "
    "implement/implemented/implementing construct/constructed/constructing write/wrote/writing "
    "propose/proposed/proposing introduce/introduced/introducing devise/devised/devising "
    "engineer/engineered/engineering prototype/prototyped/prototyping program/programmed/programming "
    "launch/launched/launching found/founded/founding automate/automated/automating "
    "formulate/formulated/formulating simulate/simulated/simulating containerize/containerized/containerizing "
    "initiate/initiated/initiating pioneer/pioneered/pioneering deploy/deployed/deploying "
    "colorize/colorized/colorizing start/started/starting oversee/oversaw/overseeing compile/compiled/compiling "
    "organize/organized/organizing coordinate/coordinated/coordinating "
    "architect/architected/architecting "
    "spearhead/spearheaded/spearheading synthesize/synthesized/synthesizing "
    "fabricate/fabricated/fabricating "
    "assemble/assembled/assembling establish/established/establishing translate/translated/translating "
    "animate/animated/animating code/coded/coding derive/derived/deriving produce/produced/producing "
    "train/trained/training formalise/formalised/formalising formalize/formalized/formalizing prove/proved/proving "
    "digitise/digitised/digitising digitize/digitized/digitizing catalogue/catalogued/cataloguing "
    "rebuild/rebuilt/rebuilding "
    "redesign/redesigned/redesigning reimplement/reimplemented/reimplementing port/ported/porting "
    "organise/organised/organising synthesise/synthesised/synthesising "
    "model/modelled/modelling model/modeled/modeling release/released/releasing"
)
DEALING = (
    "work_on/worked_on/working_on work_towards/worked_towards/working_towards work_toward/worked_toward/working_toward "
    "study/studied/studying investigate/investigated/investigating research/researched/researching "
    "examine/examined/examining analyze/analyzed/analyzing analyse/analysed/analysing tackle/tackled/tackling "
    "explore/explored/exploring look_into/looked_into/looking_into deal_with/dealt_with/dealing_with "
    "focus_on/focused_on/focusing_on improve/improved/improving optimize/optimized/optimizing "
    "extend/extended/extending evaluate/evaluated/evaluating apply/applied/applying conduct/conducted/conducting "
    "perform/performed/performing contribute_to/contributed_to/contributing_to lead/led/leading "
    "measure/measured/measuring survey/surveyed/surveying compare/compared/comparing test/tested/testing "
    "collaborate_on/collaborated_on/collaborating_on experiment_with/experimented_with/experimenting_with "
    "incorporate/incorporated/incorporating integrate/integrated/integrating "
    "characterize/characterized/characterizing manage/managed/managing concentrate_on/concentrated_on/concentrating_on "
    "optimise/optimised/optimising characterise/characterised/characterising "
    "collect/collected/collecting gather/gathered/gathering run/ran/running draw/drew/drawing "
    "map/mapped/mapping "
    "calibrate/calibrated/calibrating validate/validated/validating "
    "assess/assessed/assessing quantify/quantified/quantifying "
    "reconstruct/reconstructed/reconstructing document/documented/documenting "
    "estimate/estimated/estimating discover/discovered/discovering"
)
BASES = {verb.split("/")[0].split("_")[0] for verb in (MAKING + " " + DEALING).split()}
# Verbs that need a telling object: "I compared the two" says nothing of what the work was.
SHALLOW = re.compile(
    r"^(?:compar|manag|test|document|discover|measur|evaluat|improv|extend|ran|run|drew|draw|collect|"
    r"gather|lead|led|survey|map|start|organi|establish|apply|appli|focus)",
    re.I,
)
STUDIED_AT = re.compile(
    r"[^.;]{0,90}?\b(?:at\s(?:the\s)?(?:[A-Z][\w.’'-]*\s(?:of\s|for\s|and\s)?){0,5}?(?:Universit\w+|"
    r"College|School|Institut\w*|Academy|[A-Z]{2,})\b|degree\b)"
)
MAKING_FORMS = {form for verb in MAKING.split() for form in verb.split("/")}


def _forms(index: int | None = None, verbs_of: str = MAKING + " " + DEALING) -> str:
    verbs = [verb.split("/") for verb in verbs_of.split()]
    forms = {form for verb in verbs for i, form in enumerate(verb) if index in (None, i)}
    return "|".join(sorted((form.replace("_", r"(?:\s[a-z]+ly)?\s") for form in forms), key=len, reverse=True))


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
    r"(?:\b(?:I|[Ww]e|(?:[Mm]y|[Oo]ur|[Tt]he) (?:team|group|teammates|colleagues|co-authors)(?: and I)?)"
    r"(?:[’'](?:ve|m|re|d))?)"
)
DOING = re.compile(
    rf"{_SUBJECT}(?P<filler>{_FILLER}{{0,5}})[\s,]+(?:to\s)?(?P<verb>{_forms()})(?=[\s,])(?!\s(?:me|us|"
    rf"to|for|by|as|into|up|out|with|that|in|off|towards? my)\b)"
)
_WITH_ON = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|have|had|been|{_ADVERB}|started|began|got|the|opportunity|to|"
    rf"of))*\s(?P<verb>work(?:ed|ing)?|collaborat(?:e|ed|ing)|partner(?:ed|ing)|"
    rf"interned)(?:\s(?:closely|together|jointly|directly))?(?:\s(?:with|for|under|alongside|in|at|"
    rf"as)\s(?:[^.;]|(?<=Dr)\.|(?<=Prof)\.|(?<=\b[A-Z])\.){{0,100}}?)?"
    rf"\s(?:on|to (?={_forms(0)}))\s?(?!(?:the )?(?:team|campus|weekends|to)\b)"
)
_ALSO = re.compile(
    rf"(?:,|;|\band|,\sand|\bthen|\bwhile|\bbefore|\bby)\s(?:(?:then|to|later|also|even|I|we|"
    rf"{_ADVERB})\s){{0,3}}?(?P<verb>{_forms(1)}|{_forms(2, MAKING)})\s(?!(?:to|for|by|as|into|up|out|"
    rf"with|that|in)\b)"
)
# Notes without a subject: "Developed an image analysis tool for …".
_NOTE = re.compile(rf"^\W*(?P<verb>(?i:{_forms(1)}))(?=\s)(?!\s(?:by|on|in|from|with|for|upon|as|at|around|to|into)\b)")
_PROJECT_NOUN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Aa]nother|[Oo]ne|(?:[Ff]ir|[Ll]a)st|[Ss]econd|"
    r"[Tt]hird)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?P<noun>projects?|thesis|theses|dissertation|capstone|EPQ|hackathon|internship|practicum)"
    r"(?:,\s(?:which|completed|supervised|written|advised|under|funded|done)\b[^,.;]{0,70},(?=\s))?"
    r"(?P<link>,?\s(?:(?:was |is )?(?:tentatively |provisionally )?(?:called|named|titled|entitled)|"
    r"on|to|about|aimed at|aiming to|"
    r"aimed to|aims to|(?:was |is |that |which |has )?(?:focus(?:ed|es|ing)|cent(?:er|re)(?:ed|s)|"
    r"concentrated)\s(?:on|around)|"
    r"deal(?:s|t|ing) with|(?:which |that )?(?:involv\w+|investigat\w+|explor\w+|examin\w+|stud(?:ied|"
    r"ies)|consist\w+ of|looked at|addressed|developed|proposed)|"
    r"(?:was|is) (?:about|on|to)|where I|in which I|,)\s|:\s|,?\s(?=[\"“‘]))"
)
_FOCUS_NOUN = re.compile(
    r"\b[Mm]y\s+(?:[\w’'-]+\s+){0,3}(?P<noun>theme|focus|work|research|responsibilit(?:y|ies)|task|"
    r"tasks|role|assignment|contributions?|topic|thesis|project|efforts)\s+"
    r"(?:(?:here|there|specifically|mainly|primarily|also|currently|essentially)\s)*"
    r"(?:at [A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}\s+)?"
    r"(?P<link>was|were|is|are|has been|have been|revolved? around|revolves around|involves?|involved|"
    r"included?|includes|was concentrated on|concentrated on|focus(?:ed|es)? (?:primarily |mainly |"
    r"largely )?on|centers on|centered on|centred on|consisted of|dealt with|deals with|examined|"
    r"explored|investigated|studied|led to)\s+"
    r"(?:mainly |primarily |also |specifically )*(?:on |to |in |about |focused on |focused around |"
    r"concentrated on |dedicated to |cent(?:er|re)d (?:on|around) )?"
)
_USED = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:have|had|{_ADVERB}))*\s(?:use|used|using|utili[sz]ed|applied|employed|"
    rf"leveraged)\s(?P<means>[^.;]{{3,90}}?)\s(?:to|for)\s(?P<verb>{_forms(0)}|{_forms(2)}|extracting|"
    rf"classifying|predicting|detecting|identifying|classify|predict|detect|identify|generate|"
    rf"generating|solve|solving)\s"
)
_RESPONSIBLE = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|were|have|had|been|{_ADVERB}))*\s(?:responsible for|in charge of|"
    rf"tasked with)\s(?:the|an?|our)\s"
)
_SUCH_AS = re.compile(
    r"\b(?:system|project|tool|product|app|application|platform|game|library|website|"
    r"package)s?\s(?:that\s|which\s)?(?:I|we)\s(?:have\s|had\s)?"
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
    r"\s)(?P<name>[A-Z0-9][\w’'+-]*[:?,]?(?:\s(?!I\s)(?:(?:[A-Z0-9][\w’'–+-]*[:?]?|"
    r"[a-z]{1,7}(?=\s(?:[a-z]{1,7}\s)?[A-Z0-9]))\b[:?]?)){0,14})(?=[,.?;\"”’'*]|\s(?:I|we)\s|"
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
    rf"\b(?:volunteer\w*|spend\w*|spent|devot\w+|dedicat\w+)\s(?:[\w-]+\s){{1,4}}?(?P<verb>{_forms(2)})\s"
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
    r"\b(?:I|we)\s(?:\w+ly\s)?(?:led|lead|headed|managed|supervised|coordinated|directed)\s"
    r"(?:an?|the|our|my|\d+|\w+)\s[^.;]{0,50}?\b(?:to|in|on|who|that)\s(?=[a-z])"
    r"|\b(?:I|we)\s(?:joined|formed|assembled)\s(?:an?|the|our)\s(?:\w+\s)?(?:team|group)\s[^.;]{0,40}?\bto\s(?=[a-z])"
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
ENDS_PROPOSAL = re.compile(r"\bproposal\W*$", re.I)
NOMINAL = re.compile(
    r"^\W*(?:(?:[a-z-]+|Precise|New|Theoretical|Experimental|Numerical)\s)?(?:calculation|analysis|"
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


_FIRST_PERSON = ("I ", "I’", "I'", "we ", "We ", "team", "group", "colleagues")
_WORKS = ("project", "thesis", "theses", "dissertation", "capstone", "hackathon", "internship", "practicum", "EPQ")
CUES = (
    Cue(
        "project.such",
        _SUCH_AS,
        3,
        ("system", "project", "tool", "product", "app", "platform", "game", "library", "website", "package"),
    ),
    Cue("project.competition", _COMPETITION, 3, ("ompetition", "hallenge", "ontest", "ackathon", "lympiad")),
    Cue("project.", _TITLED_NOUN, 3, _WORKS),
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
    Cue("project.worked", _WITH_ON, 2, ("work", "collaborat", "partner", "interned"), opens=True),
    Cue("project.and", _ALSO, None, (" ",), goes_on=True),
    Cue("project.note", _NOTE, None, ("ed ", "ilt ", "rote ", "esigned ", "ed on ")),
    Cue("project.spent", _SPENDING, 2, ("volunteer", "spend", "spent", "devot", "dedicat")),
    Cue("project.bare thesis", _BARE_THESIS, 2, ("thesis", "dissertation")),
    Cue("project.focus", _FOCUS_NOUN, 1, ("My ", "my ")),
)
# An item below "Some of my projects:": "Kelner: an app that splits bills".
PROJECT_LIST = re.compile(r"\bprojects\b[^.]{0,40}:?\s*$", re.I)
LIST_NAME = re.compile(r"^\W*(?P<name>[\w+.#-]+(?:\s[\w+.#&’'-]+){0,7}?)\s?(?:\([^)]*\)\s?)?(?::|\s[–—-])\s\S")
QUICK = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Tt]eam|[Pp]roject|[Tt]hesis|[Dd]issertation|"
    r"[Pp]roposal|hackathon)\b|^\W*[A-Z][a-z]+(?:ed|ilt|ote)\s"
)
