"""How writers speak of papers, as data: the words before and after a title, of authorship and of status."""

from __future__ import annotations

import re

_PAPER = (
    r"(?:papers?|articles?|manuscripts?|publications?|preprints?|chapters?|monographs?|essays?|posters?|"
    r"(?:extended )?abstracts?|(?:working|short|white) papers?|(?:methods?|research|technical|short) (?:notes?|"
    r"reports?)|"
    r"case (?:studies|study|reports?)|letters? to the editor)"
)
# What has been or is being done with a paper.
_STATUS = (
    r"(?:under (?:peer[- ]?)?(?:review|revision|submission|preparation|consideration)|(?:provisionally |"
    r"conditionally )?accepted|"
    r"(?:re)?submitted|(?:self-)?published|presented|in (?:preparation|press|print|revision|review|submission)|"
    r"forthcoming|"
    r"to appear|posted (?:on|to|as)|(?:available|up|online) (?:on|as|at)|with the (?:reviewers|editors?|journal)|"
    r"out for review|"
    r"revised and resubmitted|selected for (?:an? )?(?:oral|poster|spotlight|presentation))"
)
_READABLE = (
    rf"(?:{_PAPER}|books?|textbooks?|surveys?|(?:seminal |recent |earlier |joint )?works?|research|"
    rf"stud(?:y|ies)|literature(?: review)?|thes[ie]s|dissertations?|reviews?|report)"
)
NO_READING = re.compile(
    r"(?:projects?|courses?|class(?:es)?|modules?|documentary|films?|movies?|lectures?|awards?|"
    r"prizes?|talks?|speech|interview|conferences?|workshops?|teams?|groups?|clubs?|games?|"
    r"songs?|program(?:me)?s?|apps?|company|startups?|called|labs?|series|events?|tours?|terms?|words?|"
    r"phrases?|sayings?|mottos?|quotes?|posts?|blogs?|podcasts?|exhibitions?|exhibits?|plays?|novels?|poems?|"
    r"systems?|tools?|"
    r"said|says|asked|medals?|honou?r|degrees?|topics?|of|as|an?|known as|titles?)\W*$",
    re.I,
)
CUE_BEFORE = re.compile(
    rf"\b{_READABLE}\b[^.;“”\"]{{0,45}}$|\b(?:titled|entitled|under the title|published (?:this |"
    rf"it )?(?:in|as)|(?:appeared|came out|accepted|forthcoming) as)\W*$|"
    rf"\b(?:read|reading|reproduc\w+|cited|citing|authored|wrote|"
    rf"published|co-?author\w*)\b[^.;]{{0,40}}$|\be\.g\.?,?\s*$|\bet al\.,?\W*$|\b(?:19|20)\d\d[,:]\s*\W?$|"
    rf"\bauthor of\W*$",
    re.I,
)
TITLED = re.compile(
    r"\b(?:titled|entitled|headed|authors? of|papers?|articles?|books?|surveys?|posters?|abstracts?|manuscripts?|"
    r"preprints?|chapters?)\W*(?:on|called|,|:|about|named)?\s*$",
    re.I,
)
CUE_AFTER = re.compile(
    r"^[”\"’',]*\s*(?:,?\s*(?:an?|the|his|her|their|my)\s+(?:\w+\s){0,2}"
    + _READABLE
    + r"\b|(?:,\s)?by\s+[A-Z]|\(?\[\d|\((?:[A-Z][\w .&,-]+,\s*)?(?:19|20)\d\d\)|,?\s*(?:published|"
    r"which was published|appeared)\b|\((?:[A-Z][^()]{3,80}),?\s(?:19|20)\d\d)"
)
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>,;)]+[^\s\"<>,;).]")
# Titled, but no paper: a project, a course, a talk; a thesis is a project of its writer.
NO_PAPER_TITLED = re.compile(
    r"\b(?:project|course|class|talk|module|seminar|lecture|workshop|internship|proposal|program(?:me)?|"
    r"(?:[Mm]y|[Aa]n?|[Tt]he) (?:\w+ )?(?:[\w’']+ )?(?:thesis|dissertation))\b[^.;\"“”]{0,25}$"
)
# No sentence tells of the writer's own paper without one of these.
STATUS_WORDS = (
    "paper", "Paper", "article", "manuscript", "publi", "preprint", "chapter", "essay", "monograph", "submi",
    "accepted", "described in", "reported in", "documented in", "detailed in", "present", "under ", "forthcoming",
    "poster", "posted", "abstract", "writing ", "wrote ", "came out",
    "out for", "with the", " note", " report", "available", "in print", "in revision", "in review", "reviewers",
    "Poster", "preparation", "in press", "featured", "author", "selected for", "appear",
)  # fmt: skip
OPENING = set("\"“”„‘’'`«")
PUBLISHED_AS = re.compile(
    r"\b(?:under the title(?: of)?|published (?:this |it )?(?:in|as)|(?:appeared|came out|accepted|forthcoming) as|"
    r"(?:results|findings) are in)\W*$"
)
OWNERS = re.compile(r"[A-Z]\w+[’']s?\s+$")
CHAIN = re.compile(
    r"^[”\"’',.]*\s*(?:(?:in|at)\s(?:the\s)?[A-Z][^.;()“\"]{2,60})?(?:\[\d+\]|\([^)]{3,40}\))?\s*(?:,|and|or|&|"
    r",\s*and|as well as)\s*$"
)
OWN = re.compile(
    rf"\b(?:my|our)\s+(?:[\w-]+\s+){{0,5}}?{_PAPER}\b|\b(?:I|[Ww]e)\b[^.;]{{0,40}}\b(?:published|authored|"
    rf"co-?authored|wrote|submitted|presented|described|reported|writing)\b|\bfirst[- ]author|"
    rf"\bme as\b[^.]{{0,20}}author|\bco-?author(?:ed|ing)\b|\b(?:the|these|this|an?|"
    rf"one)\s(?:[\w-]+\s){{0,3}}?(?:results?|"
    rf"findings?|study|work|outcome|version|{_PAPER})\b[^.;]{{0,40}}\b(?:(?:are|is|was|were|been|"
    rf"be)\s(?:\w+\s)?{_STATUS}|"
    rf"appeared|came out|published|presented)|\b(?:results|findings) are in\b|"
    rf"\b(?:the|our|my|its|one) (?:\w+ )?(?:outcome|result|product|fruit)s? (?:was|were|is|became)\b|"
    rf"\b(?:became|turned into|grew into|led to|resulted in) (?:the|an?|my|our) (?:\w+ ){{0,2}}{_PAPER}\b|"
    rf"\bit (?:was|has been|is) (?:\w+ )?{_STATUS}|\bI am the (?:\w+ )?author\b",
    re.I,
)
PASSIVE = re.compile(
    rf"^[”\"’',.*]*\s*(?:\([^)]*\)|\[\d+\])?,?\s(?:which\s|that\s)?(?:(?:has been|have been|was|were|is|are|"
    rf"will be)\s(?:\w+\s)?|(?=forthcoming|accepted|in press|to appear|under)){_STATUS}|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:(?:has\s)?appeared|appears|is to appear|will appear|came out)\s(?:at|in)\b|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:has\s)?(?:won|received|earned|got)\s(?:the|an?|us|me)\s[^.;]{0,30}"
    r"(?:[Bb]est|[Oo]utstanding|[Dd]istinguished)\b"
)
READ_LIST = re.compile(
    rf"\b(?:[Rr]ead|[Rr]eading|implement\w*|reproduc\w*|replicat\w*|re-?implement\w*|review\w*|studied|"
    rf"studying)\b[^.;]{{0,60}}?\b(?:{_PAPER}|works)\b[^.;]{{0,25}}?(?:,?\s*(?:such as|like|including|"
    rf"e\.g\.?,?|namely)\s|:\s)(?P<list>[^.;]+)"
)
AUTHORED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur)\s+(?:[\w’'&-]+\s+){{0,6}}?(?P<own>{_PAPER}|submission)\b(?!s)"
    rf"|\b(?:I|[Ww]e)\b[^.;]{{0,60}}?\b(?:published|(?:co-?)?authored|(?:co-?)?wrote|(?:re)?submitted|writing|"
    rf"presented|"
    rf"drafting|posted|contributed)\s(?:an?|the|this|our|my|one|two|three|several|it|"
    rf"these)\s(?:[\w’'-]+\s){{0,4}}?(?P<wrote>{_PAPER}|work|"
    rf"research|findings|results|study)\b"
    rf"|(?:\b(?:[Oo]ur|[Mm]y|[Tt]hese)\s(?:[\w’'-]+\s){{0,3}}?(?P<ours>results?|"
    rf"findings?|thesis|dissertation|work|study|project|evaluation|analysis|discovery|method|approach|survey)|"
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ne|[Aa] second|"
    rf"[Aa] third)\s(?:[\w’'-]+\s){{0,4}}?(?P<status>{_PAPER}|work|study|project|research|manuscript|results?|"
    rf"findings?|outcome|analysis|discovery|evaluation|method)|"
    rf"^\W*It)\b[^.;]{{0,110}}?\b(?:is|are|was|were|been|got|being|and|currently|,)\s(?:\w+ly\s|"
    rf"recently |also |now |currently )?{_STATUS}\b"
    r"|\b(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]hese|[Tt]his)\s(?:[\w’'-]+\s){0,3}?(?P<out>results?|findings?|work|study|"
    r"paper|article|chapter|manuscript|project|outcome|system|tool|method|approach|algorithm|evaluation|analysis|"
    r"discovery)"
    r"(?:\s(?:of|on|went|was|is)\s[\w ]{2,50}?)?(?:\s(?:and|has|have|was|were|is|are|been|later|eventually|recently|"
    r"also))*\s"
    r"(?:(?:appeared|came out|will appear)\s(?:in|at|as)\b|(?:described|reported|documented|detailed)\sin\s(?=[A-Z]))"
    r"|\bwr(?:iting|ote|itten)\s(?:it|this|these(?: results)?|the (?:work|results|study|project)|our (?:results|"
    r"findings|work))"
    r"\sup\b(?:[^.;]{0,30}?\s(?P<up>for|as|in|together|with)\b)"
    r"|\b(?:co-?authoring|writing|preparing|drafting|finali[sz]ing|publishing|publication of)\s(?:an?|the|my|"
    r"our)\s(?:\w+\s){0,3}?(?P<co>article|paper|manuscript|publication)\b"
    r"|\b(?:I|[Ww]e)\b[^.;]{0,50}?\bpresent(?:ed|ing)?\s(?:this|my|our|the|"
    r"these)\s(?:[\w’'-]+\s){0,4}?(?P<presented>study|work|research|paper|project|results|findings)\b"
    rf"|\b(?:turned|resulted|resulting|culminated|culminating|led|leading|evolved|developed)\s(?:in|"
    rf"into|to)\s(?:an?|my|our|the|two|several)\s(?:[\w’'-]+\s){{0,5}}?(?P<turned>{_PAPER})\b"
    r"|\bwhich (?:was|were|has been|have been|is|are)\s(?:later |subsequently |recently |also |"
    r"currently )?(?P<which>featured|published|presented|accepted|submitted|under review)\b"
    r"|\b(?P<award>Best|Distinguished|Outstanding)\s(?:\w+\s)?Paper\b"
    r"|\(?\b(?P<first>first[- ]author)(?:ed)?,\s[A-Z]|\b(?:first|second|third|lead|"
    r"joint|co|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|senior|corresponding|middle|shared first)[- ]author"
    r"(?: (?:of|on) (?:the|an?|our|this)\s(?:\w+\s){0,3}?(?:paper|article)\b|(?=[,.;]))"
)
WISH = re.compile(
    r"\b(?:want|hope|hoping|wish|plan|aim|will|would|aspire|intend|look forward|goal|eager|should|"
    r"could|if)\b[^.;]{0,60}$",
    re.I,
)
ON = re.compile(
    rf"\b{_PAPER}\b(?:(?:\s\([^)]*\)|\s\[\d+\])?\s(?:on|about|regarding|concerning)|(?:(?!\s(?:I|[Ww]e)"
    rf"\s)[^.;]){{0,130}}?,?\s(?:that |which |and |, )?(?:(?:describ|address|propos|introduc|"
    rf"present|investigat|explor|examin|study|studi|demonstrat|show|discuss|analy[sz]|speaks? to|"
    rf"deals? with|turns? to)(?:ing|es|s|ed|e|)?(?:\sto|\swith)?(?:\sthat)?))\s(?P<object>[^.;]{{6,}})"
)
IN_NAME = re.compile(r"\b(?:in|,|and)\s(?P<name>[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,4}),\s(?:my|our)\b")
NAME_PAREN = re.compile(r"(?P<name>\b[^\W\d_a-z][\w+-]+)\s*(?:\[\d+\]\s*)?\((?=first[- ]author)")
MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
QUICK = re.compile(
    r"paper|article|publi|manuscript|preprint|author|submi|accepted|under re|presented|present |Paper|"
    r"described in|reported in|chapter|book|survey|Survey|read|work|research|stud|review|entitled|titled|featured|"
    r"in preparation|appear|forthcoming|in press|poster|abstract|writing|wrote|written|came out|note|report|"
    r"[Rr]esults are|\(\D{4,70},? (?:19|20)\d\d|[”\"’] by [A-Z]"
)
FULL_STATUS = re.compile(rf"\b(?:{_STATUS}|featured)\b")


FURTHER = re.compile(
    rf"\b(?:[Aa](?:nother|\sfurther|\s)?|[Tt]he|[Oo]ne|[Mm]y)\s?(?:(?:first|second|third|fourth|next|last|new|"
    rf"other)\s)?"
    rf"(?:{_PAPER}|,\san?\s{_PAPER}),?\s(?:up)?(?:on|about)\s(?P<topic>[^,.;]{{6,80}}?),?\s(?:is|was|has been|"
    rf"will be)\s"
    rf"(?:\w+\s)?{_STATUS}"
)
# Another's paper by what it is on: "whose paper on …", "her book about …".
THEIRS = re.compile(
    r"\b(?:whose|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[A-Z][\w-]+[’']s?)\s(?:[\w-]+\s){0,3}?"
    r"(?:paper|article|book|preprint|monograph|survey|essay|thesis|dissertation)\s(?:of your group\s)?(?:on|"
    r"about)\s(?=[\w“\"])"
)
# A book read, by its capitals: "I read Berg's The Cold Coast".
BOOK = re.compile(
    r"\b(?:[Rr]ead|[Rr]eading|reread|re-read|rereading|devoured)\s"
    r"(?:[A-Z][\w’'.-]*\s){0,3}?[A-Z]\w+[’']s?\s"
    r"(?P<title>[A-Z][\w-]+:?(?:\s(?:of|the|and|in|for|to|a|an|on|with|from)){0,2}(?:\s[A-Z][\w-]+:?(?:\s(?:of|the|"
    r"and|in|for|to|a|an"
    r"|on|with|from)(?=\s[A-Zat]))*){1,9})"
)
# What stands in quotes or emphasis and ends so is an honour or a place.
NO_TITLE = re.compile(
    r"\b(?:Awards?|Prizes?|Scholarships?|Fellowships?|Medals?|Grants?|Laborator(?:y|ies)|Labs?|University|College|"
    r"Institute|Department|Programme?|Conference|Workshop|Competition|Hackathon)$"
)
# Of what AUTHORED finds these are papers only where a venue or a status is told beside them.
UNPUBLISHED = frozenset(
    "work study project research result results finding findings outcome analysis discovery evaluation method".split()
)
READ_NEAR = re.compile(r"\b(?:books?|novels?|papers?|articles?|read|reading)\b[^.;]*$")
BY_SOMEBODY = re.compile(r"[”\"’']?\sby\s[A-Z][\w.-]*\s[A-Z]")
REFERS = re.compile(r"(?:this|that|these|those|it|them|our|my)\b")
SAME_PAPER = re.compile(r"\b[Tt](?:his|he) (?:paper|article|manuscript|publication|work)\b")
CHAPTER = re.compile(
    r"^\W*(?:chapter|paper|essay|article|project)\s+(?:\d+|[ivx]+|one|two|three)\W+(?P<title>\w.{10,})$", re.I
)
