"""What the writer says to have done: subject, whatever stands between, a verb of work, and where its object begins.

A clause is walked word by word rather than matched as a whole: after the subject ("I", "my team",
"Kenji and I") come steps that say nothing of the work ("have", "was given the task of", "worked with
Dr. Berg to", "would like to"), then a verb, which `work_verbs` knows or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from catalogue.extraction.cues import Cue
from catalogue.extraction.work_verbs import Kind, verb_at

Mood = Literal["told", "duty", "habit", "announced", "planned", "note"]

_NAMED = r"(?:[^,.;:()]|(?<=Dr)\.|(?<=Prof)\.|(?<=\b[A-Z])\.)"
_SHORT = r"(?:[’'](?P<short>ve|m|re|d|ll))?(?=[\s,])"
_SELF = Cue(rf"\b(?:I|[Ww]e)\b{_SHORT}")
_OTHERS = Cue(
    r"\b(?:me and [^,.;]{3,30}|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]ome|[Ss]everal|[Bb]oth|[Aa]ll|[Aa] few) "
    r"of us\b|"
    r"[Tt]he team\b|(?:(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:team|group|teammates|labmates?|colleagues|co-authors)\b|"
    r"(?:[Mm]y|[Oo]ur) (?:lab|laboratory|class|club|company|start-?up|department|family|friends?|classmates|"
    rf"supervisor|advis[eo]r|partner)\b)(?: and I\b)?){_SHORT}"
)
SUBJECTS = _SELF.bit | _OTHERS.bit
_ADVERB = (
    r"(?:[a-z]+ly|also|then|later|first|once|even|soon|just|now|further|therefore|thus|together|both|always|still|"
    r"thereafter|earlier|instead|again|myself|ourselves|all|never|there|mostly|often|afterwards)"
)
_AUXILIARY = r"(?:am|was|were|are|is|have|had|has|been|being|be|did)"
_VERBING = r"(?=\s(?:[a-z]+ly\s)?[a-z-]+ing\b)"
# Steps that lead to the verb, or in `duty` to the noun that the writer was charged with.
_STEP = re.compile(
    r"[\s,]+(?:"
    r"(?P<planned>(?:would|should) (?:also |then )?(?:like|love|want|wish|hope)(?:,? (?:in|for|during|at|with|as) "
    r"(?:[^,.;]|(?<=Ph)\.|(?<=D)\.){2,40}?,?)?(?: to)?|(?:like|love|wish) to|want(?:ed)? to|wish(?:ed)? to|"
    r"hope(?:d)? to|plan(?:ned)? to|planning to|hoping to|intend(?:ed)? to|aim(?:ed)? to|(?P<announced>propose to|"
    r"will|shall)|"
    r"look forward to|am eager to|am keen to|would|could|can|may|might|should|must|cannot|couldn[’']t|can[’']t)"
    rf"|{_AUXILIARY}|{_ADVERB}"
    r"|(?P<duty>(?:actively |deeply |closely |heavily )?(?:involved|engaged) in(?=\s(?:the|"
    r"an?)\s(?:[\w-]+\s){0,2}?(?:\w{3,}(?:tion|ment|sis|ing)|design|study|"
    r"project|survey|research)\b)|(?:mainly |primarily |solely |directly |also |jointly )?(?:responsible for|(?:put |"
    r"placed )?in charge (?:of|for)|"
    rf"tasked (?:with|to)|charged with|entrusted with|assigned (?:to|with)|engaged (?:to|for|on)|(?:hired|"
    rf"commissioned|appointed|recruited|invited|employed|contracted) (?:by {_NAMED}{{2,60}} )?(?:to|for)|"
    rf"attached to|seconded to|employed (?:on|to)|given(?: the| my)?"
    r"(?: task| work| job| responsibility)?(?: of| to|(?=\s(?:an?|the)\s))|asked to|told to)|took charge of|took over|"
    r"took ownership of|took the lead (?:on|in)|headed up|inherited(?=\s(?:an?|the)\s))"
    r"|(?:got |became |become )?(?:actively |deeply |closely )?(?:involved|engaged|immersed|occupied) (?:in|with)"
    r"|(?:the )?(?:one|person|student) (?:who|that)|(?:am |was |were )?(?:awarded|granted|won|received|got) an? "
    r"[^.;,]{2,60}? to"
    r"(?=\s(?:investigate|examine|explore|develop|build|design|map|measure|work|study the|study how)\b)"
    r"|(?:able|fortunate enough|fortunate|lucky enough|lucky|privileged|invited|selected|chosen|happy|proud) to"
    r"|(?:am |was |were |became |become )?(?:a |one )?(?:part|member|leader|co-lead) of (?:an?|the|our|my)"
    r"\s[^,.;]{0,40}?\s?(?:(?:that|which|who|to)(?=\s)|(?=\s[a-z]+ing\s(?:the|an?)\b))"
    r"|(?:got|had|have|was given|given|received|took|seized) (?:the |an |this |my )?(?:\w+ )?(?:opportunity|chance|"
    r"privilege|pleasure|task|honou?r) (?:to|of)"
    rf"|(?:started|began|begun|start|begin|continued?|continuing|kept|tried|keep)(?: to(?=\s)|{_VERBING})"
    r"|(?:helped|help|assisted|aided) (?:in|to|with)(?=\s[a-z]+(?:ing)?\b)|(?:helped|help)(?=\s[a-z]+\s)"
    r"|(?:helped|assisted|joined|supported) (?=[A-Z])[^;:]{3,150}?\s(?:in|to|on|with)(?=\s(?:[a-z]+ing\b|"
    r"(?:re)?[a-z]+\s(?:the|an?)\b))"
    r"|(?:participated|took part|assisted|aided|excelled|succeeded|interested) in(?=\s[a-z-]+ing\b)"
    r"|(?:decided|chose|went on|managed|proceeded|tried|attempted|sought|set out|volunteered|learned|came|need|needed|"
    r"offered|happened|got|had) to(?=\s)"
    rf"|(?:ended up|found myself|was busy){_VERBING}"
    rf"|(?:have |had )?spent {_NAMED}{{2,90}}?(?:\sin\s{_NAMED}{{2,40}}?)?{_VERBING}"
    rf"|volunteer\w+ (?:[\w-]+ ){{1,4}}?(?=\w+ing)"
    rf"|(?:work|worked|working|collaborat\w+|partnered|teamed up|intern|interned|cooperate[d]?|studied|served)\s"
    rf"(?:closely\s|together\s|part-time\s|remotely,?\s|jointly\s|directly\s)?(?:with|under|at|in|for|as|alongside)\s"
    rf"(?:(?!\son\s){_NAMED}){{2,100}}?(?:\sto(?=\s[a-z])|,?(?=\s[a-z-]+ing\s(?:an?|the|on)\b))"
    rf"|use[ds]?\s[^.;]{{1,90}}?\s(?:to|for)(?=\s[a-z]+)"
    rf"|(?:went|came|moved|travel+ed|flew|returned|stayed|remained|spent|joined|was invited|was hired|teamed up)\s"
    rf"{_NAMED}{{2,90}}?\sto(?=\s(?:work|build|develop|design|create|help|assist|carry|investigate|map|measure)\b)"
    rf"|(?:(?:together |along |jointly )?with|(?<=,\s)(?:as|under|in|at|an?)) {_NAMED}{{2,70}},(?=\s[a-z])"
    rf"|and [^,.;]{{2,50}}?(?=\s(?:have|had|are|were|[a-z]+ed)\s)"
    r")(?=[\s,])"
)
_BARE = re.compile(rf"[\s,]+{_ADVERB}")
_VERB = re.compile(
    r"[\s,]+(?:to\s)?(?P<verb>[a-z]+(?:-[a-z]+)?)(?:\s(?:[a-z]+ly\s|together\s|jointly\s|closely\s)?"
    r"(?P<particle>on|into|at|up|out|with|to|towards?|in|from|for|after|together)\b)?(?=[\s,:])"
)
# "worked with Dr. Berg on", whatever stands between.
_WORK_ON = re.compile(
    rf"[\s,]+(?:to\s)?(?P<verb>spent\s(?:[\w-]+\s){{1,4}}?(?:months?|years?|weeks?|summers?|semesters?)(?=\s(?:at|in|"
    rf"with|on)\s)|work(?:ed|ing)?|collaborat(?:e|ed|ing)|cooperat(?:e|ed|ing)|partner(?:ed|ing)|intern(?:ed|ing)|"
    rf"assist(?:ed|ing))"
    rf"(?:,?\s(?:closely|together|jointly|directly|mainly|mostly|remotely|part-time|full-time))?"
    rf"(?:,?\s(?:with|for|under|alongside|in|at|as|by)\s{_NAMED}{{1,100}}?(?:,\s{_NAMED}{{1,60}}?,)?)?"
    r",?\s(?:closely |mainly |mostly |primarily |about )?(?:on|about)\s(?!(?:the )?(?:team|campus|weekends|to|\w+days|"
    r"side|board|behalf|time|top)\b)"
)
_INDEFINITE = re.compile(r"\san?\s")
_EMPLOYED = re.compile(
    rf"(?:[\s,]+(?:{_AUXILIARY}|{_ADVERB}))*[\s,]+(?:intern\w*|work\w*|join\w*|employed|an?|at|spent|stayed|visit\w+|"
    rf"serv\w+|volunteer\w*|led|lead|managed|supervised|mentored|trained|taught)\b"
)
# What follows a verb of work that has no object, or one that is no thing.
_NO_OBJECT = re.compile(
    r"[\s,:]+(?:also |then |again |only |[a-z]+ly )?(?:(?:me|us|to|for|by|as|into|up|out|that|in|off|at|on|and|or|"
    r"myself|ourselves|towards? my|until|when|"
    r"because|since|after|before|from|through|him|her|you|everyone|people|if|about|over|along|down|home|away|back)\b|"
    r"with(?!\s[^.;:]{3,80}\s(?:an?|the|our|its)\s)|[a-z]+ly(?:\s(?:and|but|or)\b|[,.]))"
)
# "We wanted to know why …": the question that was pursued.
_INQUIRED = re.compile(
    r"[\s,]+(?:wanted|tried|set out|sought|needed|(?:was|were|am|are) (?:curious|trying)) to (?:know|see|find out|"
    r"learn|understand|determine|figure out)"
    r"(?=\s(?:if|whether|how|why|what|which|who|where)\s)"
)
# "In my thesis I show that …"
_THAT = re.compile(r"\sthat\s")
_IN_WORK = re.compile(r"\b(?:thesis|dissertation|project|monograph|capstone)\b")
# Occasions are organised, not made to last.
_OCCASION = re.compile(
    r"\s(?:(?!(?:of|for|to|in|on|with|that|which|from|by|at)\b)[\w’',-]+\s){0,5}?(?:fairs?|events?|workshops?|"
    r"conferences?|festivals?|"
    r"trips?|meetings?|part(?:y|ies)|competitions?|hackathons?|camps?|sessions?|activities|celebrations?|talks?|"
    r"meetups?|drives?|"
    r"tournaments?|notes|seminars?|games night)(?=\s(?:of|for|to|in|on|with|and|from|by|at|where|that|during)\b|"
    r"[.,;:!?)]|$)"
)
# The first words of all these: no other word is worth trying them.
_NEXT_WORD = re.compile(r"[\s,]+([A-Za-z]+)")
_WORKING = frozenset(
    "to spent work worked working collaborate collaborated collaborating cooperate cooperated cooperating partner "
    "partnered "
    "partnering intern interned interning assist assisted assisting".split()
)
_INQUIRING = frozenset("wanted tried set sought needed was were am are".split())
_STEPPING = frozenset(
    "would should want wanted wish wished hope hoped plan planned planning hoping intend intended aim aimed propose "
    "will shall "
    "look am could can may might must cannot couldn like love was were are is have had has been being be did also "
    "then later "
    "first once even soon just now further therefore thus together both always still thereafter earlier instead again "
    "myself "
    "ourselves all never there mostly often afterwards involved engaged responsible in put placed tasked charged "
    "entrusted "
    "assigned hired commissioned appointed recruited invited employed contracted attached seconded given asked told "
    "took headed "
    "inherited got become became the one person student awarded granted won received able fortunate lucky privileged "
    "selected "
    "chosen happy proud a an part member leader co seized started began begun start begin continue continued "
    "continuing kept "
    "tried keep helped help assisted aided joined supported participated excelled succeeded interested decided chose "
    "went "
    "managed proceeded attempted sought set volunteer volunteered volunteering volunteers learned came need needed "
    "offered "
    "happened ended found spent use used uses work worked working collaborate collaborated collaborating partnered "
    "teamed "
    "intern "
    "interned cooperate cooperated studied served moved traveled travelled flew returned stayed remained along "
    "jointly with as "
    "under at and".split()
)
# Verbs of claiming tell of work only in "my thesis shows that …".
_CLAIMS = frozenset("show argue demonstrate prove".split())
_HELD = frozenset("organise organize coordinate run launch start".split())
_THE_DUTY = re.compile(r"\s(?:an?|the|our|its|their)\s")
_MOST_STEPS = 7
_HAD = re.compile(
    r"\s(?:[a-z]+ly\s|also\s|already\s|just\s)?(?:[a-z]{2,}ed|set|been|had|built|written|made|begun|drawn|found)\b"
)
# People are taught, asked or led, not made.
_PEOPLE = re.compile(
    r"\s(?:(?!(?:of|for|to|in|on|with|that|which|and|from|by|at|how|whether)\b)[\w’',-]+\s){0,5}?(?:students?|pupils|"
    r"volunteers?|"
    r"interns?|teachers?|children|kids|people|persons|members|employees|engineers|developers|researchers|colleagues|"
    r"staff|"
    r"mentees|peers|classmates|freshmen|undergraduates|nurses|farmers|women|men|girls|boys|caregivers|mothers|"
    r"participants|"
    r"respondents|patients|graders|players|youth|adults|newcomers|teams?)(?=\s(?:of|for|to|in|on|with|and|from|by|at|"
    r"who|"
    r"across|during|about|how|through|between|aged|as)\b|[.,;:!?)]|$)"
)
# "designed and built": of two verbs the second has the object.
_PAIR = re.compile(r"(?:,?\s(?:and|or|&|and then|and later)|,)\s(?:[a-z]+ly\s)?(?P<verb>[a-z]+(?:-[a-z]+)?)(?=\s)")
# "I asked whether …": a question is the object of some verbs.
_QUESTION = re.compile(r"\s(?:if|whether|how|what|why|who|which|where)\s")
# A companion or a place between the verb and its object: "I designed with my labmate a …".
_INSERTED = re.compile(
    rf"\s(?:together |along |jointly )?with {_NAMED}{{3,70}}?(?=\s(?:an?|our|its|how|whether|\d+)\s)"
    rf"|,\s(?:(?:together |along |jointly )?with|in|at|for|under|over|after|during|as|from|"
    rf"by|around|on|between|through|"
    rf"to) {_NAMED}{{3,90}}?,(?=\s)"
    # … or a time or a receiver: "installed in 2019 nine collectors", "proposed to the director a transcription".
    rf"|\s(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|"
    rf"(?:in|over|within|for) (?:\w+ ){{1,2}}(?:weeks|months|years|days|summers)|"
    rf"(?:to|for) (?:the|my|our|a) [\w’'-]+)(?=\s(?:an?|our|its|\d+|two|three|four|five|six|seven|eight|"
    rf"nine|ten|twelve)\s)"
)
_NOT_MADE = re.compile(
    r"\s(?:(?:an?|the|my|our|your|his|her|some|any|many|more|several|great|good|big|real|such|this|that|steady|"
    r"significant|meaningful|every|no|lasting|use)\s){0,2}(?:me|us|it|them|him|her|up|out|sure|use|clear|possible|"
    r"friends|progress|decisions?|choices?|mistakes?|differences?|efforts?|impact|impression|contributions?|"
    r"connections?|presentations?|sense|time|room|money|most|best|way|mark|move|switch|transition|leap|point|case|"
    r"difficult|easy|easier|aware|certain|plans?|changes?|improvements?|discover\w+|recommendations?|living|"
    r"assumptions?|jokes?|errors?|words?|peace|love|war|trips?|visits?|applications?|calls?|notes?)\b"
)
# What any verb may have for an object, and is no piece of work.
_NO_WORK = re.compile(
    r"\s(?:(?!(?:of|for|to|in|on|with|that|which|from|by|at)\b)[\w’'-]+\s){0,3}?(?:posters?|flyers?|slides|essays?|"
    r"results|contacts?|friendships?|"
    r"relationships?|decisions?|confidence|money|theses|words?|marathons?|statements?|letters? of|every \w+|reading "
    r"groups?|"
    r"clubs?|times?|marks|grades|orchestra|"
    r"choir|tomatoes|garden)(?=\s(?:of|for|to|in|on|with|and|from|by|at|where|that|during|there|along|my|two|three|"
    r"four|five)\b|[.,;:!?)]|$)"
)
# Verbs that in the present tell of a piece of work under way, not of a habit.
_SINCE = re.compile(r"\b[Ss]ince (?:\w+ (?:of )?)?(?:19|20)\d\d\b")
_RUNNING = frozenset("manage lead coordinate oversee run own".split())
# Where another verb of the same subject may stand: ", and wrote", "by building", ", prototyping".
_LINK = r"(?:and|then|while|before|by|or|where|time|hours|weeks|months|years|summer)\s"
_MORE = re.compile(
    rf"(?:[,;]\s(?:{_LINK})?|\s{_LINK})(?:(?:then|(?P<to>to)|later|also|even|I|we|{_ADVERB})\s){{0,3}}"
    r"(?P<verb>[a-z]+(?:-[a-z]+)?)(?:\s(?P<particle>on|into|at|up|out|with|to|towards?|in|together)\b)?(?=\s)"
)


class Clause(NamedTuple):
    """One verb of work: it stands at ``start``, its object begins at ``end``; ``base`` is "" for a duty without a "
    "verb."""

    start: int
    verb: int
    end: int
    base: str
    kind: Kind
    form: int
    mood: Mood
    opens: bool


def clauses(text: str, cues: int) -> Iterator[Clause]:
    """Yield what the subjects of ``text`` are said to have done, to do or to plan, and then their further verbs.

    ``cues`` are the bits of the cues that can match in the text.
    """
    first: int | None = None
    employed, plan = False, len(text)
    for subject in _subjects(text, cues):
        clause = _walked(text, subject)
        if clause and clause.mood in {"planned", "announced"}:
            plan = clause.end
        elif first is None:
            first = clause.end if clause else subject.end()
            employed = bool(clause or _EMPLOYED.match(text, first))
        if clause:
            yield clause
    for match in _MORE.finditer(text, min(plan, len(text) if first is None else first)):
        clause = _verb(text, match, match.start(), "told")
        if clause is None or clause.kind == "other":
            continue
        # Without a subject of its own a verb tells in the past, of making in "-ing", or after another "to".
        told = clause.form == 1 or (clause.kind == "made" if clause.form else match["to"])
        if clause.form == 0 and match.start() > plan:
            yield clause._replace(mood="planned", opens=False)
        elif told and (employed or (clause.form == 2 and _INDEFINITE.match(text, clause.end))):
            yield clause._replace(opens=False)


# Notes without a subject: "Developed an image analysis tool for …".
_NOTE = re.compile(
    r"\W*(?P<verb>[A-Z][a-z]+(?:-[a-z]+)?)(?:\s(?P<particle>on|into|at|out|up|together|with|for|to)\b)?(?=\s)"
)


def begins_as_note(text: str) -> bool:
    """Whether the first word may be a verb in the past; `note` says whether it is one of work."""
    match = _NOTE.match(text)
    return bool(match and (found := verb_at(match["verb"].lower(), None)) and found[0].form == 1)


def note(text: str) -> Clause | None:
    """Return what a note tells whose first word is a verb of work in the past, else None."""
    match = _NOTE.match(text)
    clause = _verb(text, match, match.start("verb"), "note") if match else None
    return clause if clause and clause.form == 1 and clause.kind != "other" else None


def _subjects(text: str, cues: int) -> list[re.Match[str]]:
    """Return where the writer, alone or with others, is the subject; "my team and I" is one."""
    found = list(_SELF.finditer(text)) if cues & _SELF.bit else []
    if cues & _OTHERS.bit:
        others = list(_OTHERS.finditer(text))
        found = [one for one in found if not any(other.start() <= one.start() < other.end() for other in others)]
        found = sorted([*found, *others], key=re.Match.start)
    return found


def _walked(text: str, subject: re.Match[str]) -> Clause | None:
    """Walk from a subject to its verb of work, if it has one."""
    start, at = subject.start(), subject.end()
    # "I'd measured" is told, "I'd measure" is wished.
    wished = subject["short"] == "ll" or (subject["short"] == "d" and not _HAD.match(text, subject.end()))
    mood: Mood = "planned" if wished else "told"
    bare = wished or not subject["short"]
    for _ in range(_MOST_STEPS):
        word = _NEXT_WORD.match(text, at)
        if not word:
            return None
        head = word[1].lower()
        found = _reached(text, start, at, head)
        if found:
            habit = found.form == 0 and bare and mood == "told"
            return found if found.base == "ask" else found._replace(mood="habit" if habit else mood)
        step = _STEP.match(text, at) if head in _STEPPING or head.endswith("ly") or text[at] == "," else None
        if not step:
            break
        at = step.end()
        if step["planned"]:
            mood = "announced" if step["announced"] else "planned"
        elif step["duty"] and mood == "told":
            mood = "duty"
        bare = bare and (bool(_BARE.fullmatch(step.group())) or step.group().lstrip(" ,").startswith("use "))
    match = _VERB.match(text, at)
    clause = _verb(text, match, start, mood) if match else None
    if clause is None and mood == "duty" and _THE_DUTY.match(text, at):
        return Clause(start, at, at, "", "made", 1, "duty", True)
    if clause and bare and clause.form == 0 and mood == "told":
        habit = clause.base not in _RUNNING and not _SINCE.search(text)
        return clause._replace(mood="habit") if habit else clause
    return clause


def _reached(text: str, start: int, at: int, head: str) -> Clause | None:
    """Return the clause where its verb is told by a whole turn: "worked with … on", "wanted to know why"."""
    on = _WORK_ON.match(text, at) if head in _WORKING else None
    if on:
        form = 1 if on["verb"].startswith("spent") or on["verb"][-1] in "dg" else 0
        return Clause(start, on.start("verb"), on.end(), "work_on", "made", form, "told", True)
    inquired = _INQUIRED.match(text, at) if head in _INQUIRING else None
    return Clause(start, inquired.start(), inquired.end(), "ask", "dealt", 1, "told", True) if inquired else None


def _verb(text: str, match: re.Match[str], start: int, mood: Mood) -> Clause | None:
    """Return the clause of a verb that takes an object, or None."""
    found = verb_at(match["verb"].lower(), match["particle"])
    if not found:
        return None
    verb, with_particle = found
    end = match.end("particle") if with_particle else match.end("verb")
    while (paired := _PAIR.match(text, end)) and (other := verb_at(paired["verb"], None)):
        if other[0].form != verb.form or (other[0].kind == "other" and verb.kind != "other"):
            break
        end = paired.end()
        verb = verb if verb.kind == "made" else other[0]
    inserted = _INSERTED.match(text, end) if verb.base != "apply" else None
    if inserted:
        end = inserted.end()
    if verb.base in _CLAIMS and _THAT.match(text, end) and _IN_WORK.search(text):
        end += len(" that")
    elif not _has_object(text, end, verb.base):
        return None
    return Clause(start, match.start("verb"), end, verb.base, verb.kind, verb.form, mood, True)


def _has_object(text: str, end: int, base: str) -> bool:
    """Whether what follows the verb may be a piece of work."""
    if base in _CLAIMS and base != "prove":
        return False
    if base == "ask":
        return bool(_QUESTION.match(text, end))
    if base in {"choose", "select"} and not _IN_WORK.search(text):
        return False
    if base == "contribute":
        return bool(_INDEFINITE.match(text, end))
    if base in _HELD and _OCCASION.match(text, end):
        return False
    if base in {"make", "write"} and _NOT_MADE.match(text, end):
        return False
    return not (_NO_OBJECT.match(text, end) or _NO_WORK.match(text, end) or _PEOPLE.match(text, end))
