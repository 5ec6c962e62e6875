"""A short title for a piece of work, cut from the words in which its writer tells of it.

``I built a fast index of place names for large map archives, which …`` gives the span of
``fast index of place names for large map archives``: always a span of the text, so that a title
is its own evidence.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from catalogue.extraction.quotations import quoted
from catalogue.reading.document import Document

_WORD = re.compile(r"[^\W_]+(?:\+\+|\+)?")
LONGEST = 12  # words
FARTHEST = 400  # characters: no title reaches farther, and endless sentences must not cost endless time
Span = tuple[int, int]

# Words that name some piece of work but not which: a title needs at least two others.
GENERIC = frozenset(
    "system systems framework frameworks platform tool tools toolkit application applications app model models "
    "method methods methodology algorithm algorithms pipeline pipelines approach approaches technique techniques "
    "project projects website software solution solutions process library program programs package prototype "
    "product products feature features function functions module modules code work research study studies "
    "analysis paper thesis dissertation data dataset datasets idea ideas experiment experiments topic problem "
    "problems task tasks way ways version concept proof proof-of-concept end-to-end new novel robust efficient "
    "simple effective practical large small several various multiple many different own entire complete first "
    "second third following early existing state-of-the-art art state diverse real-world world real high "
    "improved better web based learning".split()
)
_STOP = frozenset(
    "a an the of for and in on at to with by from via using into our my their its it is are was were be been as "
    "or that this these those which i we us me his her your not no than then also both between over under "
    "through during can could will would has have had do did how what why when where who about them they him there "
    "here too also only".split()
)
# What a person develops in himself is no piece of work.
_INWARD = re.compile(
    r"\b(?:skills?|skillsets?|passion|interests?|understanding|abilit(?:y|ies)|knowledge|foundations?|habits?|love|"
    r"appreciation|confidence|expertise|experience|perspectives?|relationships?|curiosity|mindset|insights?|"
    r"career|reputation|rapport|taste|awareness|familiarity|fluency|intuition|desire|background|friendships?|"
    r"connections?|sense|fascination|affinity|strengths?|weakness(?:es)?|bonds?|character|personality|dream|"
    r"collaborations?|atmosphere|field|community|society|discussions?|conversations?|growth|success|funding|basics|"
    r"fundamentals|"
    r"(?:programming|object-oriented) languages|subjects|resilience|patience|discipline|enthusiasm|"
    r"proficiency|competenc[ey]|stepping stones?|aptitude|grasp|respect)\b",
    re.I,
)
_INWARD_HEAD = re.compile(
    r"(?:(?!of\b|in\b|for\b|to\b|on\b|with\b|that\b|and\b|(?:theoretical|mechanistic|empirical|quantitative|physical|"
    r"mathematical|computational|statistical|"
    r"formal|causal|molecular|numerical|experimental)\s(?:understanding|insights?)\b)[\w’'-]+\s){0,5}?(?:"
    + _INWARD.pattern[5:-3]
    + r")(?=\s(?:of|in|for|to|on|with|that|and|about|by|from|through|at|as|into|which|strong|solid|deep)\b"
    r"|[,.;:]|\s*$)",
    re.I,
)
# Objects of "led", "joined", "wrote", "taught" … that are people, papers of this application, or mere pronouns.
_PERSONS = re.compile(
    r"(?:(?:an?|the|my|our|this|that|these|those|other|some|many|several|new|younger|junior|fellow|"
    r"first-year|undergraduate|high school|semi-structured|in-depth|hundreds of|dozens of|"
    r"(?:over|about|nearly|some) \w+|[a-z]+(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s+)*"
    r"(?:(?:working(?!\son)|with|as|that|it|them|him|her|me|us|myself|ourselves|each|everything|things|so|many|much|"
    r"more|up|out|off|over|away|"
    r"an? lot|hard|part-time|full-time|remotely|abroad|alongside|closely|together|prof|dr|mr|ms|mrs)\b(?!-)"
    r"|(?:(?:field|research|project|student|local|core|small|international|engineering|development|design|data|"
    r"software|"
    r"interdisciplinary|diverse|talented)\s){0,2}(?:teams?|groups?|crews?|staff|students?|interns?|members?|"
    r"volunteers?|peers?|people|colleagues|children|kids|researchers|"
    r"interviews|field ?work(?!\son\b)|literature reviews?|"
    r"engineers|developers|mentors?|professors?|statement|letter|cover letter|application|essay|lectures?|"
    r"assignments?|tutorials?|courses?|lessons?|homeworks?|exams?|quizzes|syllabus|curriculum|recitations?|"
    r"office hours|research papers?|papers|articles|degree|studies|career|journey|coding|positions?|this|that|both)"
    r"(?=\s(?:of|in|on|to|for|from|with|who|and|at|by|through|how|that|during|about|under|as|where|which|such|like|"
    r"across|over)\b|[,.;:!?]|"
    r"\s*$)"
    r"|(?:problems?|projects?|goals?)(?=\s(?:and|at|by|during|under|with|where I|as)\b|[,.;:!?]|\s*$))",
    re.I,
)
_DETERMINER = (
    r"(?:an?|the|my|our|their|its|his|her|your|own|this|that|these|those|some|such|any|several|various|multiple|"
    r"many|different|certain|few|numerous|couple of|series of|number of|set of|variety of|range of|one|two|three|"
    r"four|five|ten|\d+(?=\s)|very|truly|so-called|aforementioned|also|novel and|novel|new and|new|"
    r"entire|complete|whole|following|wide|massive|functioning|working)"
)
_GENERIC_GERUND = (
    r"(?:support|help|assist|develop|design|build|creat|implement|apply|us|writ|construct|devis|"
    r"incorporat|explor|study|investigat|"
    r"improv|research|analy[sz]|conduct|perform|work|mak|produc|deliver|prototyp|propos|introduc|launch|tackl|"
    r"integrat|experiment|examin|engineer|programm?|evaluat|defin|prepar|find|understand|solv|address)ing"
)
_GENERIC_BASE = (
    r"(?:develop|design|build|create|implement|apply|use|write|construct|devise|incorporate|explore|study|"
    r"investigate|improve|analy[sz]e|conduct|perform|make|produce|deliver|prototype|propose|introduce|launch|"
    r"tackle|integrate|examine|engineer|evaluate|solve|address|understand)"
)
_PAIR = (
    rf"(?:(?:and|&|,|and/or) (?:{_GENERIC_GERUND}|{_GENERIC_BASE}|containeri[sz]ing|deploying|"
    rf"maintaining|testing|training) )?"
)
# The places of those that are verbs.
_VERBAL = {1, 2}
_LEADS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_DETERMINER}\s+",
        rf"{_GENERIC_GERUND}\s+(?:on\s+)?{_PAIR}",
        rf"(?:to\s+)?{_GENERIC_BASE}\s+{_PAIR}",
        r"(?:(?:research|main|specific|key|challenging|interesting|classic|important|larger?|big|small|major|"
        r"exciting|side|personal|group|team|course|class|final|capstone|first|second|third)\s+)*"
        r"(?:problems?|tasks?|projects?|topics?|area|areas|field|aspects?|issues?|idea|ideas|concept|concepts|"
        r"questions?|research|field ?work|study|studies|work|experiments?|challenges?|theory and practice|possibility|"
        r"goal|"
        r"performance|accuracy|efficiency|quality|puzzle|development|creation|implementation|"
        r"understanding|theoretical understanding|use|ways?)\s+"
        r"(?:called|named|titled|entitled|of|on|in|into|that|related to|about|regarding|concerning|involving|which)\s+",
        r"(?:(?:efficient|new|better|different|effective|research|simple|personal|course|small|team|group)\s+)*"
        r"(?:process|ways?|projects?|tasks?|efforts?|attempt|problem)\s+(?:to|for|aimed at|aiming to|"
        r"dedicated to|focused on|focusing on|where)\s+"
        r"(?!a\b)",
        r"(?:(?:the|our|my|its)\s)?(?:company|team|firm|lab|group|start-?up|organi[sz]ation|department|school)[’']s\s",
        r"(?:term|seminar|research|short|long)?\s?(?:paper|essay|report|note)s?\s(?:on|about)\s",
        r"(?:\w+\s)?(?:methods?|approach(?:es)?|techniques?|ways?)\s(?:for|of)\s(?=\w+ing\b)",
        r"(?:the\s)?(?:day[- ]to[- ]day|running|management|operations?|execution|conduct)\s(?:\w+\s)?of\s"
        r"(?=(?:an?|the|its|our)\s)",
        r"(?:the\s)?(?:research|design|engineering) and development (?:of|for)\s",
        r"(?:an?\s|the\s)?(?:thing|something|following)\b[^.;:]{0,40}:\s",
        r"(?:was|were|is|be|being|been|not only|both|mostly|partly|partially|mainly|primarily|closely|extensively|"
        r"directly|heavily)\s+",
        r"(?:to|on|in|of|with|for|at|into|about|,|(?:and|or) [a-z]+(?:ing|ed))\s+",
    )
)
_PAST = (
    r"(?:[a-z]+ed|built|wrote|led|won|got|took|made|ran|set|found|gave|began|saw|taught|learnt|drew|became|cut|put|"
    r"brought|sped|grew|kept|held|"
    r"was|were|had|did|used)"
)
_PASTEND = r"\b"
_HARD_CUT = re.compile(
    r"[.!?;:](?=[\s\"”’)\]]|$)|\s[–—-]\s|—|\s[(\[]|\n\n|\t"
    r"|,?\s(?:which|whose|wherein|whereby|where|while|when|because|although|though|but|so that|in order to|such that)\b"
    rf"|,\s(?!(?:related|based|limited|distributed|supervised|embedded|automated|combined|advanced|"
    rf"applied|augmented|weighted|structured|guided|mixed|unsupervised){_PASTEND}){_PAST}\b"
    r"|\s(?:I|we)\s|,\sout of\b|,\sand,|,\sand (?:the|an?|our|my) (?:\w+ ){0,2}(?:paper|article|manuscript|work|"
    r"results?)\b"
    rf"|,\s(?:and (?:I|we|then|also|finally|even|later|eventually|subsequently|thus|it|my|our|this|{_PAST})\b"
    r"|who|with|so|as|since|under|at|in|during|an?|the|including|such|thus|thereby|e\.g|i\.e|I|we|my|our|this|it|one|"
    r"\w+ing|both|for|from|to|by|using|through|complete|especially|particularly|not|even|all|"
    r"published|supervised|advised|led)\b"
    rf"|(?<!ed)\sand\s(?:then |also |later |eventually |subsequently |successfully |even |have |I |we |"
    rf"(?!related|based|limited|distributed|supervised|embedded|automated|combined|advanced|applied|"
    rf"augmented|weighted|structured|guided|mixed){_PAST})"
    r"|\s(?:under the (?:guidance|supervision|mentorship|direction|joint)|under (?:Prof|Dr|Professor)|"
    r"advised by|supervised by|"
    r"in collaboration|in conjunction|in partnership|together with|along with|"
    r"with (?:my|the help|Prof|Dr|Professor|a team|colleagues|friends|classmates|limited)|as (?:an?|part|well|my|the)|"
    r"from scratch|at (?:the )?[A-Z]\S*|in (?:the laborator(?:y|ies) of|my|his|her|(?:the )?Prof\S*|Dr\S*|the (?:lab|"
    r"group|course|"
    r"context|course of)|(?:early |mid-|late )?(?:19|20)\d\d|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December))|"
    r"(?:has|have|had|is|are|was|were|can|could|would|will|may|might|should|outperform\w*|helped|led|"
    r"resulted|enabled|allows?|enables?|gives?|helps?|shows?)\b|"
    r"(?:during|throughout|after|before|until|since|thereby|thus|hence|whenever|once|if|unless)\b|"
    r"of mine|for my|for (?:Prof\S*|Dr\S*|class)|for the (?:first|past|last)|"
    r"(?:for|of|in|to|on|with|from|by|at) (?:this|these|that|those)|and \w+ing (?:an?|the)|than|how (?:this|that|"
    r"these|those|it|they)|"
    r"to (?:[a-z]+ (?:my|our)|extend|reinforce|deepen|broaden|gain|help|inspire|encourage|further)|"
    r"over the (?:past|last|course|summer)|last (?:year|summer|month)|this (?:year|summer|month)|"
    r"(?:[a-z]+ed|taught|made|gave|led|drew) (?:me|us)|one by one|once more|so far|thus far|now|supervised|published|"
    r"presented|"
    r"submitted)(?=\s|$|[,.])"
)
_SOFT_CUT = re.compile(
    r"\s(?:that|who|using|utili[sz]ing|leveraging|exploiting|employing|based on|by \w+ing|through|via|"
    r"to be|in which|for which|with which|"
    r"aimed at|aiming|capable of|from (?!scratch)|into|so as|on the basis|such as|like|including|following)\s"
)
_DANGLING = re.compile(
    r"[\s,]+(?:an?|the|of|for|in|on|at|to|with|by|and|or|that|which|their|its|our|my|from|as|using|is|are|who)$"
)
_LAST_CUT = re.compile(r"\s(?:to|for|in|with|on|by|across|between|within|of|and|as)\s|,\s")


# A name set off from what it is: "Kelpie, a tool for …", "a radio series, Low Water, which …".
_EXPLAINED = re.compile(r",?\s(?:an?|our|my|the)\s")
_APPOSED = re.compile(
    r"(?:an?|the|our|my|its|their)\s(?:[\w’'-]+\s){0,7}?[a-z][\w-]*,\s(?P<name>(?:[A-Z][\w+-]*|[a-z]+[A-Z]\w*)"
    r"(?:\s[A-Z0-9][\w+-]*){0,3})(?:,\s(?:which|that|for|to|an?|where|in|with|using|whose)\s|\s\()"
)


_QUOTE = re.compile(r"[\"“”„‘’'`«]")
# What may stand before the name of a piece of work that its object gives.
_HEAD = re.compile(
    rf"(?:(?:{_DETERMINER}|{_GENERIC_GERUND}|open-source|research|project|type of \w+|"
    rf"[\w-]+ (?:project|system|tool|language|library|framework|competition|app)),?\s+){{0,5}}"
    r"(?:,?\s*(?:called|named|titled|entitled|dubbed|known as|namely)[,:]?\s+)?$",
    re.I,
)
_CALLED = re.compile(
    r"(?:called|named|dubbed|titled|entitled)\s+(?:the\s+)?((?:[A-Z][\w+-]*|"
    r"[a-z]+[A-Z]\w*)(?:\s+[A-Z][\w+-]*){0,5})"
)


# What begins so says how something was done, how long or how much, or of what was told before.
_NO_TITLE = re.compile(
    r"(?:[a-z]+(?:ly|ed)\s)?by\s|(?:[a-z]+\s)?(?:them|it|him|her|us|me|there)\b|turn\b"
    r"|(?:every|each|all|last|next|everything|during|after|before|around|until|since|because|[a-z]+ed (?:in|by|at|to)) "
    r"|(?:[\w-]+ ){0,2}?(?:pages|months?|years?|weeks?|days?|hours?|minutes|words|times|reviews)(?: (?!series|"
    r"cycle|book)|$)"
    r"|(?:[\w-]+ ){1,2}(?:down|out|up|off|away)(?:,| and |$)"
    r"|[^,.;]{0,40}[’']s (?:[\w’'-]+ )?(?:project|thesis|dissertation)\b"
    r"|(?:[\w-]+ ){0,5}(?:stipend|grant|scholarship|fellowship|visa|loan|salary|contract|basis)$",
    re.I,
)
# A lone abbreviation says too little: "recorded EEG while adults listened to stories".
_ABBREVIATION = re.compile(r"[A-Z]{2,6}s?$")
_LEADS_FARTHER = re.compile(r"\s(?:while|when|as an?|side by side|from|under|across|with|in)\s")
_PRONOUN = re.compile(r"\b(?:I|my|we|our|me|us|it|its|this|these|those|they|their|them|which|Dr|Prof|Professor)\b")
_CLAUSE_END = re.compile(r"[.!?;:](?=\s|$)|\s[–—-]\s|—|\s[(\[]|\n\n|\t|,\s|\s(?:and|but|or)\s(?:I|we|the|then)\s")


def topic(document: Document, start: int, end: int) -> Span | None:
    """Return the span of the title inside ``text[start:end]``, the object of a verb of work.

    None where nothing particular is named, or where the object is a quality of the writer. A name in
    quotes or emphasis at the head of the object comes first.
    """
    text = document.text
    end = min(end, start + FARTHEST)
    while start < end and text[start] in " \n,:":
        start += 1
    if _PERSONS.match(text, start, end) or _INWARD_HEAD.match(text, start, end):
        return None
    named = _named(document, start, end)
    if named:
        return named
    start = _skip_lead(text, start, end)
    last, end = end, _cut(text, start, end)
    start = _skip_lead(text, start, end)
    end = _long_enough(text, start, end, last)
    while start < end and text[end - 1] in " ,.;:'\"”’“‘-–—(":
        end -= 1
    if text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    title = text[start:end]
    if (
        not title
        or _NO_TITLE.match(title)
        or not content_words(title)
        or _PERSONS.match(text, start, end)
        or _INWARD_HEAD.match(text, start, end)
    ):
        return None
    return start, end


def as_title(words: str) -> str:
    """Return ``words`` on one line, without outer quotes and stops, beginning with a capital."""
    line = re.sub(r"\s+", " ", words).strip(" ,.;:\"“”‘'`*_")
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = re.sub(r"[\"“”]", "", line)
    first = line.split(" ", 1)[0]
    # A lone word, or one like "net.core", is a name and stays as it is spelt.
    plain = first.rstrip(",").isalpha() and first.islower() and " " in line
    return line[:1].upper() + line[1:] if plain or ("-" in first and first.islower()) else line


def is_name(title: str) -> bool:
    """Whether ``title`` is a name of its own, told by its capitals: "FirnPy", "Low Water", "Alt+"."""
    return bool(re.search(r"[a-z][A-Z]|[A-Z]{3,}|^[A-Z][a-z]+\w*[+#]*(?:\s[A-Z0-9]\S*)*$|^[A-Z]\w+\s\w+$", title))


@lru_cache(maxsize=8192)
def content_words(words: str) -> frozenset[str]:
    """Return the stems of the words that tell one piece of work from another."""
    plain = words.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    found = _WORD.findall(plain)
    return frozenset(
        stem(word)
        for word in found
        if not word.isdigit() and word not in GENERIC and word not in _STOP and len(word) > 1
    )


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Cut the commonest endings off: classify, classifying and classification become near."""
    for ending in ("ications", "ication", "ifying", "ified", "ify", "ations", "ation", "ating", "ized", "izing", "ize",
                   "ings", "ing", "ions", "ion", "ers", "er", "ies", "ed", "es", "s", "e"):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _named(document: Document, start: int, end: int) -> Span | None:
    """Return a name in quotes or emphasis that opens the object or follows "called"."""
    text = document.text
    for a, b in quoted(text, start, end) if _QUOTE.search(text, start, end) else ():
        before = text[start : a - 1]
        if (
            _HEAD.match(before)
            or re.search(r"(?:called|named|titled|entitled|dubbed|project|on)[,:]?\s+$", before, re.I)
        ) and len(before) < 90:
            return a, b
    apposed = _APPOSED.match(text, start, end)
    if apposed:
        return apposed.span("name")
    match = _CALLED.search(text, start, min(end, start + 120))
    if match and not re.search(r"[.;]", text[start : match.start()]):
        return match.span(1)
    for mark in document.marks:
        if mark.start >= end:
            break
        if mark.kind == "link" or mark.start < start:
            continue
        apart = _EXPLAINED.match(text, mark.end, end) and text[mark.start].isupper()
        if _HEAD.match(text[start : mark.start]) and (apart or len(text[mark.start : mark.end].split()) >= 2):
            words = content_words(text[mark.start : mark.end])
            if (apart or len(words) >= 2) and not re.match(r"(?i)\s+(?:and|&)\s", text[mark.end : end]):
                return mark.start, mark.end
    return None


def _skip_lead(text: str, start: int, end: int) -> int:
    """Move ``start`` over articles, verbs and words like "problem of" that no title needs."""
    moved, determined = True, False
    while moved:
        moved = False
        for rank, lead in enumerate(_LEADS):
            # After an article "building" is no verb: "the building register".
            if determined and rank in _VERBAL:
                continue
            match = lead.match(text, start, end)
            if match and match.end() < end and len(text[match.end() : end].split()) >= 1:
                start, moved, determined = match.end(), True, rank == 0
                break
    return start


def _long_enough(text: str, start: int, end: int, last: int) -> int:
    """Return ``end``, or where the clause ends when what is left by then is one common word or an abbreviation."""
    title = text[start:end]
    if (
        len(content_words(title)) != 1
        or not _LEADS_FARTHER.match(text, end)
        or (is_name(title) and not _ABBREVIATION.match(title))
    ):
        return end
    stop = _CLAUSE_END.search(text, end, last)
    longer = text[start : stop.start() if stop else last].rstrip()
    if len(longer.split()) > LONGEST or len(content_words(longer)) < 2 or _PRONOUN.search(longer):
        return end
    return start + len(longer)


def _cut(text: str, start: int, end: int) -> int:
    """Return where the noun phrase from ``start`` on ends; what is kept names something particular."""
    for match in _HARD_CUT.finditer(text, start, end):
        stop = match.start()
        if re.search(r"(?:^|\s)\w+ing$|^(?:how|why|what|whether|which)\b.{0,25}$", text[start:stop]) and re.match(
            r"\s(?:which|where|when|while|has|have|is|are|can|could)", match.group()
        ):
            continue
        if stop > start and (text[stop] in ".!?;:\n\t" or len(content_words(text[start:stop])) >= 1):
            if text[stop] in "([" and len(content_words(text[start:stop])) < 2 and len(text[start:stop].split()) < 2:
                continue
            end = stop
            break
    for match in _SOFT_CUT.finditer(text, start, end):
        if len(content_words(text[start : match.start()])) >= 2:
            end = match.start()
            break
    if len(text[start:end].split()) > LONGEST:
        for match in reversed(list(_LAST_CUT.finditer(text, start, end))):
            kept = text[start : match.start()]
            if 6 <= len(kept.split()) <= LONGEST and len(content_words(kept)) >= 2:
                return match.start()
        words = list(re.finditer(r"\S+", text[start:end]))
        end = start + words[LONGEST - 1].end()
    while _DANGLING.search(text[start:end]):
        end = start + _DANGLING.search(text[start:end]).start()  # type: ignore[union-attr]
    return end
