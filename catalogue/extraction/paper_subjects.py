"""Papers told by what they are on: "our note on salt in bread had been out in Grain Letters", "the second, about …"."""

from __future__ import annotations

import re
from itertools import islice

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.paper_mention import Mention
from catalogue.extraction.paper_owners import READ_BY_WRITER
from catalogue.extraction.paper_status import WISH
from catalogue.extraction.paper_words import PAPER, STATUS
from catalogue.extraction.project_titles import Span, content_words, topic
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import ANY_ACRONYM, KIND_OF_VENUE, find_venue

_TEXT = (
    rf"(?:{PAPER}|notes?|pieces?|reviews?|surveys?|letters?|comments?|commentar(?:y|ies)|texts?|follow-?ups?|"
    r"companion(?: paper)?|sequel|write-?ups?|case series|account|edition|submission|draft|technical report|short "
    r"communication|correspondence|work)"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|latest|last|other|next|newest|most recent|earlier|later|longer|shorter)"
# The text by its noun or by its place among several, and what it is on.
SUBJECT = Cue(
    rf"\b(?P<whose>[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Oo]ne|[Aa]nother|[Ii]ts)\s(?:own\s)?(?:(?!(?:by|from|in|on|"
    rf"of)\b)[\w’'-]+\s){{0,3}}?"
    rf"(?:(?P<noun>{_TEXT})|(?P<place>{_ORDINAL})(?:\sof\s(?:which|these|them))?)"
    r"(?:,?\s\([^()]{2,60}\)|,\s(?:with|written with|joint(?:ly)? with|led by|in)\s[^,.;]{2,50}(?=,)|"
    r"\s(?:with|in|for|from|at|to)\s[^,.;()]{2,50}?(?=,?\s(?:on|about)\s))?"
    r"(?P<on>,?\s(?:is\s(?:an?\s[\w-]+(?:\s[\w-]+)?\s)?)?(?:on|about|concerning|regarding|drawn from|arguing that|"
    r"showing that|asking (?:whether|why|how)(?=\s)|(?:which|that)\s(?:treats|describes|deals with|compares|extends|"
    r"examines|argues that|"
    r"shows that|asks)|compares|examines|describes|treats|investigates|shows that|asks|argues that|"
    r"in which)\s)(?P<object>[^.;]{6,})"
)
# What becomes of papers alone, or who has them.
_FATE = Cue(
    rf"\b(?:{STATUS}|journal|editors?|referees?|reviewers?|preprint|arXiv|rejected|camera-ready|found a home|took it|"
    r"(?:has|have|had) been (?:out|with)|came out|appear(?:s|ed)?|(?:was|were|been|be|is) published|"
    r"first[- ]authored?)\b"
)
# Where it is out, if nothing of that is said.
_PLACE = Cue(rf"{KIND_OF_VENUE}|\b{ANY_ACRONYM}\b|\b(?:19|20)\d\d\b")
_SIGNS = any_of((_FATE, _PLACE))
_IN_BRACKETS = re.compile(r"\((?:[A-Z][^()]{2,60}),\s(?:19|20)\d\d\)")
_ENDS = re.compile(
    r",?\s(?:(?:has|have|had|is|are|was|were|will)\s(?:\w+\s){0,2}?(?:been|out|with|under|in\s(?:press|prep)|"
    r"half|accepted|published|submitted|printed|presented|met|to appear|ready|now|currently|forthcoming|go|rejected|"
    r"due|"
    r"started|part)\b|(?:finally\s)?(?:appear|came out|found a home|got|went|won|received|is to appear|will appear|"
    r"accepted|"
    r"submitted|published|presented|started as|began as)\w*\b)|,?\sand\s(?=[A-Z])(?:[\w&]+\s){1,8}(?:took|published|"
    r"accepted|has|ran)\b"
)
_NOT_OWN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Ss]he|[Hh]e|[Tt]hey|[A-Z][\w-]+[’']s)\b[^.;]{0,40}$|"
    r"\b(?:read|cite[sd]?|reading|citing|assigned|reproduc\w+|by\s[A-Z]\w+)\b[^.;]{0,60}$"
)
_BY_ANOTHER = re.compile(r"\bby\s(?:Prof\w*|Dr|[A-Z][\w.]+\s[A-Z]\w+|[A-Z]\w+ and)|\bet al\b")
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b")
_INTO = re.compile(r",?\s(?:for|in|to|at|by|with)\s(?:the\s|a\s[a-z]+\s(?:of|in)\s)?$")
_MOST = 3  # in one sentence
_CONTINUES = re.compile(r"\W*(?:It|That|This|The)\b")


def find_by_subject(context: Context, number: int, start: int = 0) -> list[Mention]:
    """Return the writer's papers that the sentence ``number`` tells by what they are on and what became of them.

    Looks from ``start`` in the document, behind the titles that stand in the sentence.
    """
    sentence = context.sentences[number]
    if not (sentence.cues & _SIGNS or _fate_after(context, number)):
        return []
    matches = SUBJECT.finditer(sentence.text, max(0, start - sentence.start))
    found = (_mention(context, number, sentence, match) for match in matches)
    return list(islice((mention for mention in found if mention), _MOST))


def _mention(context: Context, number: int, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    text = sentence.text
    mine = match["whose"] in {"My", "my", "Our", "our"}
    if match["noun"] == "work" and not mine:
        return None
    if (
        _NOT_OWN.search(text, 0, match.start("on"))
        or READ_BY_WRITER.search(text, 0, match.start())
        or WISH.search(text, 0, match.start())
        or _BY_ANOTHER.search(text, match.end("noun") if match["noun"] else match.start("on"))
    ):
        return None
    over = _ENDS.search(text, match.start("object") + 4)
    stop = over.start() if over else len(text)
    placed = find_venue(text, match.start("object"), stop)
    if placed:
        into = _INTO.search(text, match.start("object"), placed[2])
        stop = into.start() if into else placed[2]
    rest = [
        (0, match.start()),
        (match.end("noun") if match["noun"] else match.start("on"), match.start("on")),
        (stop, len(text)),
    ]
    venue = next((found for start, end in rest if (found := find_venue(text, start, end))), None)
    fate = (
        venue
        or _IN_BRACKETS.search(text, match.start("object"))
        or any(_FATE.search(text, start, end) for start, end in rest)
        or _fate_after(context, number)
    )
    if not fate or not (mine or _FIRST.search(text) or over):
        return None
    span = _cut(context, sentence.start + match.start("object"), sentence.start + stop)
    if not span:
        return None
    name, year = (venue[0], venue[1]) if venue else (None, None)
    return Mention(span, "authored", sentence, "paper.subject", name, year)


def _fate_after(context: Context, number: int) -> bool:
    """Whether the sentence after goes on with what became of it: "It found a home at …"."""
    if number + 1 >= len(context.sentences):
        return False
    sentence, after = context.sentences[number], context.sentences[number + 1]
    return after.block == sentence.block and bool(
        after.cues & _FATE.bit and _CONTINUES.match(after.text) and _FATE.search(after.text, 0, 120)
    )


def _cut(context: Context, start: int, end: int) -> Span | None:
    span = topic(context.document, start, end)
    return span if span and len(content_words(context.text[span[0] : span[1]])) >= 2 else None
