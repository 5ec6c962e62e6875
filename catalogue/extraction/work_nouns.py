"""Sentences whose subject is the work itself, as data: "My thesis, with Dr. Berg, was about …", "The aim was …"."""

from __future__ import annotations

import re

from catalogue.extraction.cues import Cue
from catalogue.extraction.work_verbs import PAST, THIRD, forms

NAMED = r"(?:[^,.;:()]|(?<=Dr)\.|(?<=Prof)\.|(?<=\b[A-Z])\.)"
# What may stand between a noun and what is said of it: an aside, a companion, a place.
ASIDE = (
    rf"(?:,\s(?!(?:and|but|or|so|where|which was|(?:tentatively |provisionally )?(?:en)?titled|called|named|dubbed)\b)"
    rf"{NAMED}{{2,110}}?(?:,\s{NAMED}{{2,60}}?)?,|\s\([^()]{{2,80}}\)"
    rf"|,?\s(?:with|under|in|at|for|of|from|by|during|there|here|together with|that (?:I|we) "
    rf"\w+)\b{NAMED}{{0,80}}?){{0,2}}"
)
_DEGREE = (
    r"term|course|class|final|group|capstone|senior|semester|design|diploma|degree|undergraduate|bachelor|"
    r"bachelor[’']?s|master|master[’']?s|graduate|graduation|doctoral|PhD|honou?rs|(?:first|second|third|fourth|"
    r"final)[- ]year|"
    r"summer|internship|industrial|licentiate|MSc|BSc|M\.?Sc\.?|B\.?Sc\.?|B\.?Tech|M\.?Tech|MPhil"
)
_PIECE = (
    r"projects?|thesis|theses|dissertation|doctorate|PhD|D\.?Phil|MPhil|capstone|EPQ|extended essay|hackathon|"
    r"internship|"
    r"practicum|independent study|research paper|skripsi|tesina|monograph|TCC|monografia|Diplomarbeit|Bachelorarbeit|"
    r"Masterarbeit|"
    r"TFG|TFM|mémoire"
)
_SAYS = (
    r"(?:goes [^.;,]{3,30} and )?ask(?:s|ed)|treat(?:s|ed)|consider(?:s|ed)|concern(?:s|ed)|argue[sd]|deal(?:s|t|ing) "
    r"with|"
    r"(?:was |is |that |which |has |has been )?(?:focus(?:s?ed|es|ing)|cent(?:er|re)(?:ed|s)|concentrated|"
    r"revolve[sd])\s"
    r"(?:on|around)|(?:,\s)?(?:which |that )?(?:involv\w+|consist\w+ (?:of|in)|"
    rf"{PAST}|{THIRD})"
)
PROJECT_NOUN = Cue(
    rf"\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Aa]nother|[Oo]ne|[Ff]irst|[Ll]ast|[Ss]econd|[Tt]hird)\s+"
    rf"(?:[\w’'.-]+\s+){{0,5}}?(?P<noun>{_PIECE})(?:\s(?:there|here))?(?:"
    rf"{ASIDE}\s(?:on(?: the (?:topic|subject|question) of)?|about|to (?={forms(0)})|(?:was|is|has been) (?:about|on|"
    rf"to|concerned with)|"
    rf"{_SAYS})\s(?:if |whether )?"
    r"|(?P<link>,?\s(?:(?:was |is )?(?:tentatively |provisionally )?(?:called|named|titled|entitled|dubbed)|(?:up)?on|"
    r"to(?!\s(?:some|the|an?|my|our|his|her|its)\b)|about|"
    r"regarding|concerning|into|on the (?:topic|subject|question) of|aimed at|aiming to|(?:aimed|aims|seeks|sought|"
    r"set out|tried|"
    r"tries|attempt(?:s|ed)|proposes|intends) to|(?:used?|uses) [^.;]{3,80}? to (?:ask|study|test|show|estimate|"
    r"measure|learn|"
    rf"find out|understand|predict)|(?:{_SAYS})|(?:was|is) with|(?:was|is)(?= building))\s(?:if |"
    rf"whether )?|:\s|,\s(?=an?\s)|"
    r",?\s(?=[\"“‘])))"
)
# "The term project for my operating systems course was a log-structured file system".
NO_SUCCESS = (
    r"(?!an?\s(?:[\w-]+\s){0,2}(?:success|experience|opportunity|chance|turning|moment|challenge|lesson|revelation|"
    r"disaster|"
    r"failure|step|part|way|collaboration|privilege|joy|pleasure|dream|start|team|time)\b)"
)
PROJECT_WAS = Cue(
    rf"\b(?:[Mm]y|[Tt]he)\s(?:capstone|thesis|dissertation|senior design)(?:\sproject)?{ASIDE}\s(?:was|is|will be)\s"
    rf"(?=(?:an?|the)\s){NO_SUCCESS}|"
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he)\s(?:[\w’'-]+\s){{0,3}}?(?:{_DEGREE})\s(?:[\w-]+\s)?"
    rf"(?:project|capstone|thesis|dissertation|assignment){ASIDE},?\s(?:was|is|became|will be)\s(?=(?:an?|"
    rf"the)\s){NO_SUCCESS}|"
    rf"\b[Mm]y (?:largest|biggest|main|first|second|third|latest|last|current|favou?rite|other|next|most \w+) "
    rf"project{ASIDE}\s"
    rf"(?:was|is)\s(?=(?:an?|the)\s){NO_SUCCESS}|"
    rf"\b[Tt]he (?:[\w-]+\s)?(?:project|piece|work|thing)\b(?: of \w+)?\s(?:that )?(?:I|we)\b[^.;]{{3,80}}?\s(?:is|"
    rf"was)\s"
    rf"(?=an?\s){NO_SUCCESS}"
)
# The subject of the years to come.
SPEND_YEARS = Cue(
    r"\b(?:spend|devote|dedicate)\s(?:my|the)\s(?:next\s)?(?:\w+\s)?(?:doctora\w+|PhD|graduate|master[’']?s|"
    r"research)\s?"
    r"(?:years|studies|work|time|research)?\s(?:on|to|studying|working on|investigating|exploring)\s"
)
PROPOSED_TOPIC = Cue(
    r"\b[Mm]y (?:proposed|intended|planned|prospective) (?:\w+ )?(?:topic|project|thesis|dissertation|research|study|"
    r"title)"
    r"(?: topic| title)?(?: is| would be|:)(?: on| about| to)?\s|"
    r"\b[Mm]y (?:research |project |PhD |doctoral |thesis )?proposal (?:deals with|concerns|is about|is on|focuses on|"
    r"examines|asks|addresses|"
    r"investigates|explores|studies)\s|"
    r"\b(?:apply\w*|come) (?:\w+ )?with (?:a|the) (?:\w+ )?project (?:on|about|:)\s(?:the question:? ?)?"
)
# A piece of work with a beginning and an end that the writer proposes to start.
PROPOSED = re.compile(
    r"\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:study|trial|survey|experiment|comparison|project|monograph|edition|history|"
    r"dissertation|"
    r"corpus)\s(?:of|on|about|that|to|in)\s"
)
# A project is not done by those who will run it: "the proposed project will add …".
PROJECT_WILL = Cue(
    r"\b(?:[Tt]he|[Tt]his|[Mm]y)\s(?:proposed|planned|doctoral|PhD|research)?\s?(?:project|proposal|dissertation)\s"
    rf"(?:will|would|shall)\s(?={forms(0)}|add|bring|replace|port|provide)"
)
FOCUS_NOUN = Cue(
    r"\b[Mm]y\s+(?!future\s)(?:(?!(?:of|in|into|for|to|on|with|at|from|and)\b)[\w’'-]+\s+){0,3}?(?P<noun>theme|focus|"
    r"work|research|responsibilit(?:y|ies)|task|tasks|role|"
    r"assignment|contributions?|topic|thesis|project|efforts|job|duty|duties|part|piece(?: of (?:the )?\w+)?|share|"
    r"mission|"
    rf"mandate|objective|challenge|question)(?:\s(?:here|there|specifically|mainly|primarily|also|"
    rf"currently))*{ASIDE}\s+"
    r"(?:(?:here|there|specifically|mainly|primarily|also|currently|essentially)\s)*"
    r"(?P<link>was|were|is|are|has been|have been|revolved? around|revolves around|involves?|involved|included?|"
    r"includes|was "
    r"concentrated on|concentrated on|focus(?:ed|es)? (?:primarily |mainly |largely )?on|cent(?:ers|red|ered|res) on|"
    r"consist(?:ed|s) (?:of|in)|ha(?:s|ve|d) (?:mainly |primarily |largely )?(?:focus(?:s?ed)? on|centred on|centered "
    r"on|dealt with|concerned)|dealt with|deals with|led to|ask(?:s|ed)|"
    + PAST
    + r")\s+(?:mainly |primarily |also |specifically )*(?:on |to |in |about |focused on |focused around |"
    r"concentrated on |"
    r"dedicated to |cent(?:er|re)d (?:on|around) )?"
    r"|\b[Mm]y (?:\w+ )?(?P<duty>task|assignment|job|duty|question|mission)(?: there| here)?:\s"
)
# A title in capitals after the noun: "my thesis, Ownership Types for Drivers, with …", "My project Kelpie".
TITLED_NOUN = Cue(
    r"\b(?:[Mm]y|[Oo]ur|[Ii]n the|[Tt]he)\s(?:[\w’'-]+\s){0,3}?(?P<noun>project|thesis|dissertation|"
    r"capstone)(?:(?:\s(?:at|in|with|under)\s[^.;,]{2,60})?,\s(?:on\s)?|"
    r"\s)(?P<name>(?!I\s)[A-Z0-9][\w’'+-]*[:?,]?(?:\s(?!I\s)(?:(?:[A-Z0-9][\w’'–+-]*[:?]?|"
    r"[a-z]{1,7}(?=\s(?:[a-z]{1,7}\s)?"
    r"[A-Z0-9]))\b[:?]?)){0,14})(?=[,.?;\"”’'*]|\s(?:I|[Ww]e)\s|\s[a-z]+\s(?:[a-z]+\s)?[a-z(]|\s\(|$)"
)
BARE_THESIS = Cue(
    r"\b[Mm]y\s(?:own\s)?(?P<name>(?:[\w’'.-]+\s){0,2}?(?:thesis|dissertation)(?:\s(?:study|project|research))?)\b"
    r"(?!\s(?:advis|supervis|committee|defen[cs]e|work|on|about|at|titled|entitled|option|program)|,?\s[\"“‘])"
)
# "The subject of my thesis was …", "The question was whether …", "What I did in those months was to write …".
_AIM_NOUN = (
    r"(?:aim|goal|subject|topic|theme|title|focus|object|objective|question|purpose|idea|point|task|challenge|problem|"
    r"result)"
)
AIM_OF = Cue(
    rf"\b(?:[Tt]he|[Ii]ts) (?:\w+ )?{_AIM_NOUN} of (?:my|our|this|the)\s(?:[\w’'-]+\s){{0,3}}?(?:thesis|dissertation|"
    rf"project|work|research|"
    rf"study|internship|capstone|essay|paper)(?:\s(?:at|with|in|under|there)\s{NAMED}{{2,50}}?)? (?:was|is|were|are|"
    rf"has been) (?:to |that of )?(?!that\b)"
)
# "In this project, a low-cost seismometer was designed": the passive of reports.
WAS_MADE = Cue(
    r"\b(?:[Ii]n|[Ff]or|[Dd]uring|[Aa]s part of) (?:my|this|the|our) (?:[\w’'-]+ ){0,3}?(?:thesis|project|"
    r"dissertation|internship|capstone|study)"
    rf"{ASIDE},? (?:an?|the) (?P<name>(?:(?!was\b|were\b|I\b|we\b)[\w’'/-]+\s){{2,10}}?)(?:was|were|is|has been|have "
    rf"been) (?:\w+ly )?"
    rf"(?:{PAST})\b"
)
TOPIC_WAS = Cue(
    r"\b(?:[Tt]he|[Mm]y) (?:\w+ )?(?:topic|subject|theme|problem|question)(?: (?:that )?(?:I|we) (?:\w+ ){1,3}?|, "
    r"[^.;,]{3,50}, | )"
    r"(?:was|is) (?=(?:the|an?|how|whether|why)\s)"
)
AIM = Cue(
    rf"\b(?:[Tt]he|[Oo]ur|main|first|central|actual|key) {_AIM_NOUN}(?: there| "
    rf"here)?(?: (?:that )?(?:I|we) (?:was|were|had|was being) "
    rf"[a-z]+(?: to \w+)?)? "
    r"(?:was|concerned|concerns) (?:to |if |(?=(?:how|whether|why|what)\b)|(?<=concerned )|(?<=concerns ))"
)
PLAN_IS = Cue(
    rf"\b[Mm]y (?:plan|proposal|project|intention|idea) (?:for \w+ )?(?:is|would be) to (?!join|work|apply|go|become|"
    rf"return|make|lead|start|own|run)(?={forms(0)})"
)
# "My thesis continued this line: it proposes an estimator".
THESIS_IT = Cue(rf"\b(?:thesis|dissertation)\b[^.]{{0,60}}[:;,] (?:and )?it (?:{_SAYS}) ")
# Of a thesis told of in the sentence before: "It concerns the soils of …".
CONCERNS = Cue(
    r"^\W*(?:It|This|The work) (?:concerns|concerned|deals with|dealt with|is about|was about|asks|asked|examines|"
    r"examined)\s"
)
BEFORE_IT = re.compile(r"\b(?:thesis|dissertation|project|doctorate|PhD|capstone|skripsi|study)\b")
