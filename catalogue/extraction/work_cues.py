"""Where a writer tells of work done: "I developed …", "a project to …", "my thesis on …".

Each cue gives the object of the work, a span of the text that `project_titles.topic` cuts to a title,
and how strongly it speaks of a piece of work with a beginning and an end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import Sentence

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
    "organize/organized/organizing synthesize/synthesized/synthesizing fabricate/fabricated/fabricating "
    "assemble/assembled/assembling establish/established/establishing translate/translated/translating "
    "animate/animated/animating code/coded/coding derive/derived/deriving produce/produced/producing "
    "train/trained/training formalise/formalised/formalising formalize/formalized/formalizing prove/proved/proving "
    "digitise/digitised/digitising digitize/digitized/digitizing catalogue/catalogued/cataloguing rebuild/rebuilt/rebuilding "
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
    "optimise/optimised/optimising characterise/characterised/characterising collect/collected/collecting gather/gathered/gathering run/ran/running draw/drew/drawing map/mapped/mapping "
    "document/documented/documenting estimate/estimated/estimating discover/discovered/discovering"
)
_BASES = {verb.split("/")[0].split("_")[0] for verb in (MAKING + " " + DEALING).split()}
# Verbs that need a telling object: "I compared the two" says nothing of what the work was.
SHALLOW = re.compile(r"^(?:compar|manag|test|document|discover|measur|evaluat|improv|extend|ran|run|drew|draw|collect|gather|lead|led|survey|map|start|organi|establish|apply|appli|focus)", re.I)
_STUDIED_AT = re.compile(r"^[^.;]{0,90}?\b(?:at\s(?:the\s)?(?:[A-Z][\w.’'-]*\s(?:of\s|for\s|and\s)?){0,5}?(?:Universit\w+|College|School|Institut\w*|Academy|[A-Z]{2,})\b|degree\b)")
_MAKING_FORMS = {form for verb in MAKING.split() for form in verb.split("/")}


def _forms(index: int | None = None, verbs_of: str = MAKING + " " + DEALING) -> str:
    verbs = [verb.split("/") for verb in verbs_of.split()]
    forms = {form for verb in verbs for i, form in enumerate(verb) if index in (None, i)}
    return "|".join(sorted((form.replace("_", r"(?:\s[a-z]+ly)?\s") for form in forms), key=len, reverse=True))


_ADVERB = r"(?:[a-z]+ly|also|then|later|first|once|even|soon|just|now|further|subsequently|therefore|thus|together|both|always|still|thereafter|earlier|instead|again)"
# What may stand between the subject and the verb without taking the work back to a wish.
_FILLER = (
    rf"(?:[\s,]+(?:am|was|were|are|is|have|had|has|been|being|be|{_ADVERB}|"
    r"(?:mainly |primarily |solely |directly |also |jointly )?responsible for|in charge of|tasked with|given the task of|assigned to|"
    r"(?:got |became |been |become )?(?:actively |deeply |closely )?(?:involved|engaged|immersed|occupied) (?:in|with)|able to|fortunate (?:enough )?to|lucky to|privileged to|"
    r"part of (?:a|the) team (?:that|to)|(?:got|had|have|was given|given|received|took|seized) (?:the |an |this |my )?(?:\w+ )?(?:opportunity|chance|privilege|pleasure|task) (?:to|of)|"
    r"(?:had )?(?:started|began|begun|start|begin|continued?|continuing)(?: to)?|helped?(?: to)?|assisted in|aided in|participated in|took part in|decided to|chose to|went on to|managed to|proceeded to|tried to|attempted to|sought to|set out to|"
    r"working|worked|excelled at|succeeded in|ended up|spent (?:[\w-]+ ){1,5}?(?=\w+ing)|volunteer\w+ (?:[\w-]+ ){1,4}?(?=\w+ing)|(?:worked|working|collaborated|partnered|teamed up|interned)\s(?:closely\s|together\s)?(?:with|under|at|alongside)\s(?:(?!\son\s)[^,.;]){2,70}?(?=\s(?:on|to)\s)))"
)
_SUBJECT = (
    r"(?:\b(?:I|[Ww]e|(?:[Mm]y|[Oo]ur|[Tt]he) (?:team|group|teammates|colleagues|co-authors)(?: and I)?)"
    r"(?:[’'](?:ve|m|re|d))?)"
)
_DOING = re.compile(
    rf"{_SUBJECT}(?P<filler>{_FILLER}{{0,5}})[\s,]+(?:to\s)?(?P<verb>{_forms()})(?=[\s,])(?!\s(?:me|us|to|for|by|as|into|up|out|with|that|in|off|towards? my)\b)"
)
_WITH_ON = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|have|had|been|{_ADVERB}|started|began|got|the|opportunity|to|of))*\s(?P<verb>work(?:ed|ing)?|collaborat(?:e|ed|ing)|partner(?:ed|ing)|interned)(?:\s(?:closely|together|jointly|directly))?(?:\s(?:with|for|under|alongside|in|at|as)\s[^.;]{{0,100}}?)?\s(?:on|to (?={_forms(0)}))\s?(?!(?:the )?(?:team|campus|weekends|to)\b)"
)
_ALSO = re.compile(
    rf"(?:,|;|\band|,\sand|\bthen|\bwhile|\bbefore|\bby)\s(?:(?:then|to|later|also|even|I|we|{_ADVERB})\s){{0,3}}?(?P<verb>{_forms(1)}|{_forms(2, MAKING)})\s(?!(?:to|for|by|as|into|up|out|with|that|in)\b)"
)
_PROJECT_NOUN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Aa]nother|[Oo]ne|(?:[Ff]ir|[Ll]a)st|[Ss]econd|[Tt]hird)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?P<noun>projects?|thesis|theses|dissertation|capstone|EPQ|hackathon|internship|practicum)"
    r"(?P<link>,?\s(?:(?:was |is )?(?:called|named|titled|entitled)|on|to|about|aimed at|aiming to|aimed to|aims to|(?:was |is |that |which |has )?(?:focus(?:ed|es|ing)|cent(?:er|re)(?:ed|s)|concentrated)\s(?:on|around)|"
    r"deal(?:s|t|ing) with|(?:which |that )?(?:involv\w+|investigat\w+|explor\w+|examin\w+|stud(?:ied|ies)|consist\w+ of|looked at|addressed|developed|proposed)|"
    r"(?:was|is) (?:about|on|to)|where I|in which I|,)\s|:\s|,?\s(?=[\"“‘]))"
)
_FOCUS_NOUN = re.compile(
    r"\b[Mm]y\s+(?:[\w’'-]+\s+){0,3}(?P<noun>theme|focus|work|research|responsibilit(?:y|ies)|task|tasks|role|assignment|contributions?|topic|thesis|project|efforts)\s+"
    r"(?:(?:here|there|specifically|mainly|primarily|also|currently|essentially)\s)*"
    r"(?:at [A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4}\s+)?"
    r"(?P<link>was|were|is|are|has been|have been|revolved? around|revolves around|involves?|involved|included?|includes|was concentrated on|concentrated on|focus(?:ed|es)? (?:primarily |mainly |largely )?on|centers on|centered on|centred on|consisted of|dealt with|deals with|examined|explored|investigated|studied|led to)\s+"
    r"(?:mainly |primarily |also |specifically )*(?:on |to |in |about |focused on |focused around |concentrated on |dedicated to |cent(?:er|re)d (?:on|around) )?"
)
_USED = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:have|had|{_ADVERB}))*\s(?:use|used|using|utili[sz]ed|applied|employed|leveraged)\s(?P<means>[^.;]{{3,90}}?)\s(?:to|for)\s(?P<verb>{_forms(0)}|{_forms(2)}|extracting|classifying|predicting|detecting|identifying|classify|predict|detect|identify|generate|generating|solve|solving)\s"
)
_RESPONSIBLE = re.compile(
    rf"{_SUBJECT}(?:[\s,]+(?:am|was|were|have|had|been|{_ADVERB}))*\s(?:responsible for|in charge of|tasked with)\s(?:the|an?|our)\s"
)
_SUCH_AS = re.compile(
    r"\b(?:system|project|tool|product|app|application|platform|game|library|website|package)s?\s(?:that\s|which\s)?(?:I|we)\s(?:have\s|had\s)?"
    r"(?:worked on|built|developed|created|designed|led|wrote|made|contributed to)[^,.]{0,40},\s(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,4})"
)
_NAME = r"[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,5}"
_BRED = re.compile(
    rf"\bwhich (?:later |eventually |subsequently )?(?:led to|resulted in|culminated in|became|turned into)\s(?P<name>{_NAME})\s*(?=[\[,(.])"
)
_FIRST_IS = re.compile(rf"\b(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ne|[Oo]ther|[Rr]esult)\s(?:of (?:them|these) )?(?:is|was)\s(?P<name>{_NAME}),\s(?:an?|my|our)\s")
# A title in capitals after the noun: "my master's thesis, Ownership Types for Drivers, with …", "My open-source project Kelpie".
_TITLED_NOUN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Ii]n the|[Tt]he)\s(?:[\w’'-]+\s){0,3}?(?P<noun>project|thesis|dissertation|capstone)"
    r"(?:,\s(?:on\s)?(?P<mark>[\"“‘'*]?)|\s)(?P<name>[A-Z0-9][\w’'+-]*[:?,]?(?:\s(?!I\s)(?:(?:[A-Z0-9][\w’'–+-]*[:?]?|[a-z]{1,7}(?=\s(?:[a-z]{1,7}\s)?[A-Z0-9]))\b[:?]?)){0,14})(?=[,.?;\"”’'*]|\s(?:I|we)\s|\s[a-z]+\s(?:[a-z]+\s)?[a-z(]|\s\(|$)"
)
_SOMEBODYS = re.compile(r"(?:[’']s|\bhis|\bher|\btheir)\s*$")
_MAKER_OF = re.compile(
    rf"\b(?:developers?|authors?|creators?|maintainers?|architects?|designers?)\s(?:and \w+ )?of\s(?:the\s)?(?P<name>{_NAME})(?=[\s,.;)])"
)
_OPEN_SOURCE = re.compile(
    rf"\b(?:open[- ]source|repositor(?:y|ies)|GitHub)\b[^.;]{{0,60}}\bcontributions? to\s|\b[Mm]y contributions? to\s(?=(?:the\s)?[A-Z])[^.;]{{0,60}}\bopen[- ]source"
)
_OWN_FIRST = re.compile(
    r"\b(?:writing|building|creating|developing|making|designing|coding|programming)\s(?=(?:my|our)\s(?:own|first)\s)"
)
_SPENDING = re.compile(
    rf"\b(?:volunteer\w*|spend\w*|spent|devot\w+|dedicat\w+)\s(?:[\w-]+\s){{1,4}}?(?P<verb>{_forms(2)})\s"
)
_WAS_THE = re.compile(
    rf"\b(?:[Tt]his|[Ii]t|which|project)\s(?:was|is|became)\s(?:called\s)?(?:the\s|our\s)?[\"“‘']?(?P<name>{_NAME})[\"”’']?\sproject\b"
)
_BARE_THESIS = re.compile(
    r"\b[Mm]y\s(?:own\s)?(?P<name>(?:[\w’'.-]+\s){0,2}?(?:thesis|dissertation)(?:\s(?:study|project|research))?)\b(?!\s(?:advis|supervis|committee|defen[cs]e|work|on|about|at|titled|entitled|option|program)|,?\s[\"“‘])"
)
_LED_TEAM = re.compile(
    r"\b(?:I|we)\s(?:\w+ly\s)?(?:led|lead|headed|managed|supervised|coordinated|directed|joined|formed|assembled)\s(?:an?|the|our|my|\d+|\w+)\s[^.;]{0,50}?\b(?:to|in|on|who|that)\s(?=[a-z])"
)
_COMPETITION = re.compile(
    r"\b(?:won|win|winning|placed|ranked|secured|achieved|earned|finished|participat\w+|compet\w+|took part)\b[^.;]{0,70}?"
    r"(?P<name>(?:[A-Z0-9][\w’'-]*\s){1,6}(?:competition|challenge|contest|hackathon|Competition|Challenge|Contest|Hackathon|olympiad|Olympiad)\b)"
)
_PROPOSAL = re.compile(
    r"^\W*(?:(?:project|research|my)\s+)?proposal(?:\s+(?:for|on)|:|\s+[-–—])\s+(?P<name>\S.{5,})$", re.I
)
_PROGRAMME_TITLE = re.compile(r"^\W*(?:Google Summer of Code|GSoC|Outreachy|Season of Docs|MLH Fellowship|LFX Mentorship|ESoC|Summer of \w+)\b[^:–—]{0,30}?(?:proposal\s*)?[:–—]\s*(?P<name>\S.{8,})$", re.I)
_TITLE_LINE = re.compile(r"^\W*(?:project|proposal)\s+title\s*[:–-]\s*[\"“*]*(?P<name>[^\"”*\n]{6,})", re.I)
_ENDS_PROPOSAL = re.compile(r"\bproposal\W*$", re.I)
_NOMINAL = re.compile(
    r"^\W*(?:(?:[a-z-]+|Precise|New|Theoretical|Experimental|Numerical)\s)?(?:calculation|analysis|search|construction|study|development|design|implementation|investigation|"
    r"simulation|measurement|characteri[sz]ation|optimi[sz]ation|synthesis|modelling|modeling|evaluation|detection|classification|prediction|estimation)s?\s(?:of|for)\s",
    re.I,
)
_ACHIEVEMENTS = re.compile(
    r"\b(?:my|our)\b.{0,60}\b(?:achievements?|results?|contributions?|projects?|works?|research)\b.*:?\s*$", re.I
)
_RUN_IN = re.compile(r"[^.!?\n]{12,110}?[:.]$")
_QUICK = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Tt]eam|[Pp]roject|[Tt]hesis|[Dd]issertation|[Pp]roposal|hackathon)\b")
_WISH = re.compile(
    r"\b(?:would (?:like|love)|want(?:ed)? to|wish(?:ed)? to|hope to|hopes? of|plan to|planning to|aim to|aspire|intend to|look(?:ing)? forward|eager to|excited to|keen to|interested in|"
    r"interest in|(?:I|we|me|us) (?:will|shall|could|can|may|might|should|would)|I[’']ll|I[’']d|goal is|passionate about|excited about|opportunity to work|able to contribute|before I|if I|encourag\w+ me to|"
    r"hoping to|motivat\w+ me to|desire to|in order to|dream of|inspired me to|allow me to|help me (?:to )?|enable me to|prepare me|how to)\b"
)  # fmt: skip


_GOVERNING_WISH = re.compile(r"\b(?:(?:I|[Ww]e) (?:intend|hope|plan|want|wish|aim|propose|would like|shall|will) to?\b)[^.;:]*$")


@dataclass(frozen=True, slots=True)
class Work:
    """Work told in the sentence numbered ``sentence``: its object is ``text[start:end]``.

    ``strength``: 3 where the text names a project, 2 where something was made or worked on, 1 where
    something was studied or tended, 0 where it is only told as a habit ("I study …"). ``named`` says that the span is the title itself,
    ``shallow`` that the verb says little ("compared"), so that the object must say the more.
    """

    sentence: int
    start: int
    end: int
    strength: int
    rule: str
    named: bool = False
    shallow: bool = False


def find_work(context: Context) -> list[Work]:
    """Return every cue of the document in order; of two at one place the stronger."""
    found: list[Work] = []
    for number, sentence in enumerate(context.sentences):
        if sentence.kind in {"reference", "table_row", "signature"}:
            continue
        found += _in_heading(context, sentence, number)
        if sentence.kind not in {"heading", "letterhead"} and _QUICK.search(sentence.text):
            found += _in_sentence(sentence, number)
        if sentence.kind == "list_item":
            found += _in_list(context, sentence, number)
    return found


def _in_heading(context: Context, sentence: Sentence, number: int) -> list[Work]:
    """The title of a proposal, in its heading or in the heading just below one that says "Proposal"."""
    text = sentence.text
    if len(text) > 200 or text[-1] in ".!?":
        return []
    match = _PROPOSAL.match(text) or _TITLE_LINE.match(text) or (_PROGRAMME_TITLE.match(text) if number < 6 else None)
    if match:
        start, end = match.span("name")
        return [Work(number, sentence.start + start, sentence.start + end, 3, "proposal.heading", True)]
    above = context.sentences[number - 1] if 0 < number < 4 else None
    if (
        above
        and sentence.kind == "heading"
        and above.kind == "heading"
        and _ENDS_PROPOSAL.search(above.text)
        and len(text.split()) > 2
    ):
        return [Work(number, sentence.start, sentence.end, 3, "proposal.heading", True)]
    return []


def _in_list(context: Context, sentence: Sentence, number: int) -> list[Work]:
    """Items of a list of achievements: "analysis of the …"."""
    block = context.document.blocks[sentence.block]
    if sentence.start != block.start or not _NOMINAL.match(sentence.text):
        return []
    before = sentence.block - 1
    while before >= 0 and context.document.blocks[before].kind == "list_item":
        before -= 1
    intro = context.document.blocks[before] if before >= 0 else None
    if intro is None or not _ACHIEVEMENTS.search(context.text[intro.start : intro.end].rsplit(". ", 1)[-1]):
        return []
    return [Work(number, sentence.start, sentence.end, 2, "list.achievement")]


def _in_sentence(sentence: Sentence, number: int) -> list[Work]:
    text, at = sentence.text, sentence.start
    found: list[Work] = []

    def add(start: int, strength: int, rule: str, end: int | None = None, named: bool = False, shallow: bool = False) -> None:
        if not any(abs(work.start - (at + start)) < 4 for work in found):
            found.append(Work(number, at + start, at + (end or len(text)), strength, rule, named, shallow))

    for match in _SUCH_AS.finditer(text):
        add(match.start("name"), 3, "project.such", match.end("name"), named=True)
    for match in _COMPETITION.finditer(text):
        add(match.start("name"), 3, "project.competition", match.end("name"), named=True)
    for match in _TITLED_NOUN.finditer(text):
        if not _wished(text, match.start(), match.end()) and not _SOMEBODYS.search(text[: match.start()]):
            add(match.start("name"), 3, f"project.{match['noun'].lower()}", match.end("name"), named=True)
    for pattern, rule in ((_BRED, "project.led to"), (_FIRST_IS, "project.one is"), (_MAKER_OF, "project.maker"), (_WAS_THE, "project.was")):
        for match in pattern.finditer(text):
            if not _wished(text, match.start(), match.end()):
                add(match.start("name"), 3, rule, match.end("name"), named=True)
    for pattern, rule in ((_OPEN_SOURCE, "project.open source"), (_OWN_FIRST, "project.own")):
        for match in pattern.finditer(text):
            if not _wished(text, match.start(), match.end()):
                add(match.end(), 2, rule)
    for match in _PROJECT_NOUN.finditer(text):
        if not _wished(text, match.start(), match.end()):
            add(match.end(), 3, f"project.{match['noun'].lower()}")
    for match in _LED_TEAM.finditer(text):
        add(match.end(), 3, "project.led")
    first = None
    for match in _DOING.finditer(text):
        if not _wished(text, match.start(), match.start("verb")):
            first = match.end() if first is None else first
            if not (match["verb"] in {"study", "studied", "studying"} and _STUDIED_AT.search(text[match.end() :])):
                add(match.end(), 0 if _habitual(match) else _strength(match["verb"]), "project.verb", shallow=bool(SHALLOW.match(match["verb"])))
    for match in _USED.finditer(text):
        if not _wished(text, match.start(), match.end()):
            first = match.end() if first is None else first
            add(match.end(), 0 if re.search(r"\suse$", match.string[: match.start("means") - 1]) else 2, "project.used")
    for match in _RESPONSIBLE.finditer(text):
        add(match.end() - 1, 2, "project.responsible")
    for match in _WITH_ON.finditer(text):
        if not _wished(text, match.start(), match.end()):
            first = match.end() if first is None else first
            add(match.end(), 2, "project.worked")
    if first is not None:
        for match in _ALSO.finditer(text, first):
            if not _wished(text, match.start(), match.end()):
                add(match.end(), _strength(match["verb"]), "project.and", shallow=bool(SHALLOW.match(match["verb"])))
    for match in _SPENDING.finditer(text):
        if not _wished(text, match.start(), match.end()):
            add(match.end(), 2, "project.spent")
    for match in _BARE_THESIS.finditer(text):
        if not _wished(text, match.start(), match.end()):
            add(match.start("name"), 2, "project.bare thesis", match.end("name"), named=True)
    for match in _FOCUS_NOUN.finditer(text):
        if not _wished(text, match.start(), match.end()):
            add(match.end(), 1, "project.focus")
    return sorted(found, key=lambda work: work.start)


def _wished(text: str, start: int, end: int) -> bool:
    """A wish in the words just before, or inside the cue itself, or one that governs the whole clause."""
    return bool(_WISH.search(text, max(0, start - 45), end) or _GOVERNING_WISH.search(text, max(0, start - 130), start))


def _habitual(match: re.Match[str]) -> bool:
    """ "I study …", "we focus on …": what a person does as a rule, not a piece of work."""
    return match["verb"].split()[0] in _BASES and not re.search(
        r"\b(?:to|helped?|of)$", match.string[: match.start("verb")].rstrip()
    )


def _strength(verb: str) -> int:
    plain = re.sub(r"\s", "_", verb)
    return 2 if plain in _MAKING_FORMS or plain.startswith(("work", "collab")) else 1
