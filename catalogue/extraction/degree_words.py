"""The words for degrees and posts, as data for `degree` and `programme`."""

from __future__ import annotations

import re

from catalogue.extraction.cues import Cue, any_of

# Longest first within a kind. A full stop or apostrophe more or less makes no difference.
PHD = (
    r"(?:P[Hh]\.? ?D\.?(?:['’]?s)?|phd|D\.? ?Phil\.?|Doctor(?:ate| of Philosophy| of Science| of Engineering"
    r"| of Education| of Psychology)?|[Dd]octoral|[Dd]octorate|DOCTORAL|DOCTORATE|EdD|Ed\.D\.|PsyD|Psy\.D\.|DEng|DBA"
    r"|DMA|DrPH|[Pp]romotion(?= at)|[Dd]ottorato)"
)
MASTERS = (
    r"(?:Master(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Research|Philosophy|Information|Public|Business|Laws"
    r"|Education|Fine Arts|Architecture|Technology))?|master['’]s|masters|master(?= (?:degree|program|course|in"
    r"|studies))"
    r"|M\. ?(?:Sc|S|A|Eng|Tech|Phil|Res|Ed|F\. ?A|B\. ?A)\.?|LL\. ?M\.?"
    r"|(?:O|e)?M(?:Sc|S)[A-Z]{2,3}(?![A-Za-z])"
    r"|M(?:Sci|Sc|Eng|Tech|Phil|Res|IMS|CS|BA|PH|FA|Ed|PP|PA|Arch|SW|LIS|Mus|Math|Phys|Chem|S|A(?! \d{5}))(?:c)?|LLM"
    r"|Laurea [Mm]agistrale|Diplom|[Mm]aestría|[Mm]estrado)"
)
BACHELORS = (
    r"(?:Bachelor(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Technology|Laws|Fine Arts|Design|Education|Commerce"
    r"|Medicine))?|bachelor['’]?s|B\. ?(?:Sc|S|A|Eng|Tech|Ed|Com)\.?|B(?:Sc|Eng|Tech|Ed|Com|Des|FA|S|A)"
    r"|LL\. ?B\.?|LLB"
    r"|[Uu]ndergraduate|Laurea(?: [Tt]riennale)?|Licence|[Ll]icenciatura|Ing\.)"
)
OPEN_SOURCE = (
    r"(?:Google Summer of Code|GSoC|GSOC|gsoc|Outreachy|LFX Mentorship|Season of Docs|Summer of Bitcoin"
    r"|Julia Season of Contributions|Season of KDE|Linux Foundation Mentorship|Open[- ]Source Promotion Plan|OSPP)"
)
INTERNSHIP = (
    r"(?:[Ii]nternships?|INTERNSHIP|[Ii]nterns?|[Ss]ummer (?:(?:undergraduate )?research|[Ss]tudent"
    r"|[Uu]ndergraduate Research|Research) (?:(?:[Ff]ellowship )?[Pp]rogram(?:me)?|[Ss]chool|[Ss]cholarship"
    r"|[Oo]pportunity)"
    r"|[Rr]esearch [Ee]xperiences? for [Uu]ndergraduates|REU|SULI|UROP|SROP|RISE (?:Germany|Worldwide|internship)|CCI"
    r"|Mitacs Globalink|Globalink|[Tt]rainee(?:ship)?|[Ww]ork placement|[Ii]ndustrial placement"
    r"|[Vv]acation (?:scholarship"
    r"|student)\w*|[Cc]o-op (?:position|term|placement)|[Aa]pprentice(?:ship)?|[Pp]raktikum|[Ss]ummer (?:student"
    r"|intern)"
    r"(?:ship)?)"
)
# A post-doctoral fellow holds a post; a post-doctoral fellowship is a named one.
# Programmes that everybody knows by their name alone stand among them.
FELLOWSHIP = (
    r"(?:[Ff]ellowships?|FELLOWSHIP|(?<!doctoral )(?<!doc )(?<![Rr]esearch )[Ff]ellow(?! [a-z])"
    r"|GRFP|NDSEG|Fulbright|FULBRIGHT|Chevening|Marie (?:Skłodowska-)?Curie|MSCA|Rhodes Scholar\w+|Gates Cambridge"
    r"|Knight-Hennessy|Schwarzman)"
)
JOB = (
    r"(?:[Pp]re-?[Dd]oc(?:toral)?(?: [Ff]ellow)?|[Pp]ost-?[Dd]oc(?:toral)?(?: (?!Fellowship"
    r"|fellowship)\w+)?(?: (?:position|researcher|associate|role))?"
    r"|(?:[Ff]aculty"
    r"|[Rr]esearch|[Tt]eaching|[Tt]enure-track|[Aa]cademic|[Tt]echnician) (?:[Pp]osition|[Rr]ole|[Pp]ost)"
    r"|[Ll]ecture(?:r|ship)|LECTURER|(?:[Aa]ssistant |[Aa]ssociate |[Ff]ull |[Jj]unior )[Pp]rofessor(?:ship)?"
    r"|[Pp]rofessorship"
    r"|[Rr]esearch (?:[Aa]ssociate|[Ff]ellow|[Ss]cientist|[Ee]ngineer|[Mm]anager|[Aa]ssistant)|[Rr]eadership"
    r"|(?:[Ss]taff|[Ss]enior) [Ss]cientist|[Dd]ata [Ss]cientist|[Ss]oftware [Ee]ngineer|[Ii]nstructor|job|vacancy)"
)
DEGREES = (
    ("fellowship", FELLOWSHIP),
    ("open_source_programme", OPEN_SOURCE),
    ("internship", INTERNSHIP),
    ("phd", PHD),
    ("masters", MASTERS),
    ("bachelors", BACHELORS),
    ("job", JOB),
)
DEGREE = tuple((name, Cue(rf"(?<![\w.-]){pattern}(?!\w)")) for name, pattern in DEGREES)
ANY_DEGREE = any_of(cue for _, cue in DEGREE)
# What one applies for, as a word of the sentence; a wish for it, and what makes it someone's past or a later plan.
APPLYING = Cue(
    r"\b(?:appl(?:y|ying|ications?|ied|icant)|admission|admitted|express(?:ing)? my (?:\w+ )?(?:interest|desire"
    r"|motivation)|candidacy|consider(?:ing|ed)? me|be considered"
    r"|enrol\w*|seek(?:ing)?|submit\w*|proposal|position)\b",
    re.IGNORECASE,
)
WISHING = Cue(
    r"\b(?:want|wish|hope|would like|intend|plan|aim|aspire|desire|look(?:ing)? forward|eager|keen|excited"
    r"|decision|decided|interest(?:ed)? in|goal|ideal"
    r"|motivat\w+|convinced|purpose|opportunity|will|my|through a|ready|in order|to get|pursu\w+)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:eventual\w*|(?:after|beyond|following|completing|finishing|upon) (?:\w+ ){0,3}(?=PhD|Ph\.|doctor"
    r"|master|degree|M\.?S)|future|later|further doctoral"
    r"|long[- ]term|lead(?:ing)? to|followed by|ultimately|possibly|career goal)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:acquired|hold(?:s|ing)?|received|earned|completed|obtained|finished|graduated|did|got|was|were"
    r"|had|worked|studied"
    r"|joined|during my|in my|throughout my|currently"
    r"|pursuing my|enrolled|I am an?|I['’]m an?|I have|awarded|led|after my|since|as an? (?:\w+ )?(?:student"
    r"|undergraduate)|worked as|(?:am|['’]m) (?:currently )?pursuing|internship at|before|prior)\b",
    re.IGNORECASE,
)
# "for the position of …": whatever follows is the post.
POST_OF = re.compile(
    r"\b(?:position|post|role|vacancy|opening|job) (?:of|as|for)\b|\b(?:position|post|role|vacancy|job title)\s*:",
    re.IGNORECASE,
)
