"""What an untitled paper is on: said in its sentence, or told just before as the work that became it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.paper_status import Status
from catalogue.extraction.paper_words import LIKE_PAPER, PAPER, STATUS, WORK
from catalogue.extraction.project_titles import Span, content_words, is_name, stem, topic
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import ANY_ACRONYM
from catalogue.extraction.work_cues import Work

_BACK = 8  # sentences of the same block in which the work may be told
_ON = re.compile(
    rf"\b(?:(?:{PAPER}|{LIKE_PAPER})\b(?:(?:\s\([^)]*\)|\s\[\d+\])?\s(?:on|about|regarding|concerning)|"
    rf"[^.;]{{0,60}}?,\s(?:on|about))|{PAPER}\b(?:(?!\s(?:I|[Ww]e)\s)[^.;]){{0,130}}?,?\s(?:that |which |and |, )?"
    rf"(?:(?:describ|address|propos|introduc|"
    rf"present|investigat|explor|examin|study|studi|demonstrat|show|discuss|analy[sz]|speaks? to|"
    rf"deals? with|turns? to)(?:ing|es|s|ed|e|)?(?:\sto|\swith)?(?:\sthat)?))\s(?!(?:at|in|by|as|"
    rf"to)\b)(?P<object>[^.;]{{6,}})"
)
# Where the words on what a paper is about end, and those on where it is begin.
_STATUS_BEGINS = re.compile(
    r",?\s(?:has (?:been|just|now)|have been|was (?:\w+ )?(?:accepted|published|presented|submitted|printed)|"
    r"is (?:\w+ )?"
    r"(?:under|in press|in preparation|forthcoming)|(?:has |will |to )?appear(?:ed|s)? (?:in|at)|came out|published in|"
    r"at the (?:\w+ )?(?:annual|international|national|general)|won (?:the|an?|\w+ (?:prize|place))|received (?:the|"
    r"an?)|accepted (?:at|by|in|to)|submitted to|presented at|"
    r"for (?:submission|publication)|to be (?:submitted|published)|for (?:the )?(?:Journal|Proceedings|Annals)|"
    r"sitting with)\b"
)
# "a paper in preparation on …", "an article for the Harbour Post about …"
_ON_LATER = re.compile(
    rf"\b(?:{PAPER}|submission)\b(?:\s\([^)]*\))?,?\s(?:(?:with|for|in|at|to|currently|now|"
    rf"{STATUS})\b[^.;]{{0,60}}?)(?<!based)(?<!focused)(?<!working)(?<!Conference)(?<!Symposium)(?<!Workshop)(?<!Congress)"
    rf"(?<!Transactions)(?<!Journal)"
    rf",?\s(?:on|about|that (?:asks?|shows?|argues?|finds?|examines?|studies|compares?|"
    rf"describes?))\s(?P<object>(?!arxiv)[^.;]{{6,}})",
    re.I,
)
# Where nothing was told as work: "their named entity project", "a study of migrant nurses".
_NOUN = r"(?:project|study|trial|survey|experiment|campaign|shared task|expedition|excavation|collaboration)"
_NOUN_PHRASE = Cue(
    rf"\b(?:{_NOUN}|(?:findings|results|work|research|thesis|dissertation)(?=\s(?:on|into|about)))\s(?:of|on|into|"
    rf"about)\s"
    rf"(?!(?:this|that|these|those|it|our|my)\b)(?P<after>[a-z][^.;]{{6,}})|"
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]heir|[Tt]he|[Hh]er|[Hh]is|[Aa]n?|[Ii]ts)\s(?P<before>(?:[\w-]+\s){{2,5}}?){_NOUN}\b"
)
_REFERS = re.compile(r"(?:this|that|these|those|it|them|our|my)\b")
# "the paper on the spring", "a manuscript from those interviews": something told before by this word.
_KNOWN = re.compile(
    rf"\b(?:{PAPER}|{LIKE_PAPER})\s(?:on|about|from|of|out of|describing)\s(?:the|this|that|these|those|our|my)\s"
    rf"(?:[\w-]+\s){{0,2}}?(?P<word>(?!(?:work|study|project|research|topic|subject|results?|findings?|thesis|"
    rf"dissertation|problem|experience|idea|question|method)\b)[\w-]{{4,}})(?=\s(?:is|are|was|were|has|have|which|"
    rf"that|at|in|came|appeared|under|"
    rf"with)\b|[,.;(])"
)
_FAR = 40  # sentences back in which "the spring" may have been told
_NAMED_BY = r"\b(?:an?|the|our|my|two|three)\s(?:[\w-]+\s){{0,8}}?[\w-]*\b{0}[\w-]*"
_IN_NAME = re.compile(r"\b(?:in|,|and)\s(?P<name>[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,4}),\s(?:my|our)\b")
_NAME_PAREN = re.compile(r"(?P<name>\b[^\W\d_a-z][\w+-]+)\s*(?:\[\d+\]\s*)?\((?=first[- ]author)")
# "presented the results at …" names no work.
_A_PAPER = re.compile(rf"(?:{PAPER}|(?:results?|findings|work|data|study)\s(?:at|in|to|for))\b")
_POINTS_BACK = re.compile(r"\b(?:them|it|this|these|those)$")  # nor does "a survey of them"
_THE = re.compile(r"\bthe\s+$", re.I)
# "Tern (ICFP 2021)", "Tern [2] (ICFP'21)"; a name has a capital inside, or another word might stand there.
_NAME_VENUE = re.compile(
    r"(?P<name>\b[\w-]*[A-Za-z][A-Z][\w-]*\+*)\s*(?:\[\d+\]\s*)?[(\[](?:(?:ACM|IEEE|USENIX)\s)?" + ANY_ACRONYM + r"\b"
)
# "the resulting defence, called Warden, appeared at …", "my first work, SnowQuill, compresses …".
_CALLED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Tt]his)\s(?:[\w’'-]+\s){{0,4}}?(?:[\w-]+,?\s(?:which\s(?:we|I)\s)?(?:called|"
    rf"named|"
    rf"dubbed)\s|(?:{WORK}|{PAPER}),\s)(?P<name>[A-Z][\w+-]+)(?=,\s)"
)
_SHOWN = re.compile(
    r"\b(?:(?:I|[Ww]e)\s(?:\w+ly\s|also\s|then\s|have\s)?(?:show|prov|demonstrat|f[oi]u?nd|argu|establish|asked|"
    r"studied|"
    r"propos|introduc|develop|present|design)\w*|(?:[Rr]esult|work|[Pp]roject)(?:\swith\s[^.;,]{2,40}|"
    r"\sof mine:?)?\s(?:show|prov|remov|"
    r"establish|asked)\w*)\s(?:that\s)?(?P<object>[^;]{6,})"
)
_WE_SHOW = re.compile(
    r",?\s?(?:(?:at|in|for|from|with)\s[^;]{2,40}?,\s)?(?:I|we)\s(?:\w+ly\s|also\s)?(?:show|prov|demonstrat|"
    r"f[oi]u?nd|argue|establish|ask|study|studied|"
    r"propos|introduc|develop|present|examin|investigat|explor|describ|report|compar|"
    r"analy[sz])\w*\s(?:that\s)?(?P<object>[^;]{6,})"
)
# What a piece of work as a whole was about.
ABOUT = Cue(
    r"(?:^(?:It|This)|\b(?:[Oo]ne|thesis|dissertation|project|work|study|research|question|part|paper|article|chapter|"
    r"skripsi|internship)(?:,[^.;,]{2,60},|\s(?:at|with|in|under|by)\s[^.;,]{2,50})?)\s(?:\w+ly\s)?"
    r"(?:(?:is|was|were|are)\s(?:\w+ly\s)?(?:about|concerned with|devoted to|dedicated to)|concern(?:s|ed)|"
    r"deal(?:s|t) with|looks? at|looked at|examine[sd]|investigate[sd]|addresse[sd]|explore[sd]|treat(?:s|ed))\s"
)
_ANOTHERS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|whose|[A-Z]\w+[’']s?)\s(?:[\w-]+\s){0,3}$")


_PLAN = "project.plan"  # of what is only planned no paper is out
WHOLE = 4  # the strength of what a piece of work as a whole was about


@dataclass(frozen=True, slots=True)
class _Told:
    """A topic and how strongly the text speaks of it as one piece of work."""

    span: Span
    strength: int
    words: frozenset[str]


def _name(text: str) -> Span | None:
    """Return where a paper's own name stands in a sentence; each way of giving one needs a sign of its own."""
    found = _IN_NAME.search(text) if ", my" in text or ", our" in text else None
    if not found and ("(" in text or "[" in text):
        found = _NAME_PAREN.search(text) or _NAME_VENUE.search(text)
    if not found and ", " in text:
        found = _CALLED.search(text)
    return found.span("name") if found else None


def _before_comma(text: str, start: int, end: int) -> int:
    """Return where the words end that stand before ``end``, without a comma."""
    return start + len(text[start:end].rstrip(" ,;:–—("))


class Topics:
    """The work told in a document, sentence by sentence, as far as it can give a paper its title."""

    def __init__(self, context: Context, works: list[Work]) -> None:
        """Take the cues of `find_work`; topics are cut from them only where a paper asks for them."""
        self._context = context
        self._works: dict[int, list[Work]] = {}
        for work in works:
            self._works.setdefault(work.sentence, []).append(work)
        self._whole: dict[int, Span] = {}
        self._known: dict[int, list[_Told]] = {}

    def tell_whole(self, number: int, span: Span) -> None:
        """Note that the sentence ``number`` gives, at ``span``, the title of a piece of work as a whole."""
        self._whole[number] = span
        self._known.pop(number, None)

    def _told(self, number: int) -> list[_Told]:
        """Return what the sentence ``number`` tells of."""
        if number not in self._known:
            document, sentence = self._context.document, self._context.sentences[number]
            rows = [
                ((work.start, work.end) if work.named else topic(document, work.start, work.end), work.strength)
                for work in self._works.get(number, ())
                if work.rule != _PLAN
            ]
            if sentence.cues & ABOUT.bit:
                rows.append((self._about(sentence), WHOLE))
            rows.append((self._whole.get(number), WHOLE))
            self._known[number] = [told for span, strength in rows if span and (told := self._as_told(span, strength))]
        return self._known[number]

    def _about(self, sentence: Sentence) -> Span | None:
        about = ABOUT.search(sentence.text)
        if not about or _ANOTHERS.search(sentence.text, 0, about.start()) or _ANOTHERS.search(about.group()):
            return None
        return topic(self._context.document, sentence.start + about.end(), sentence.end)

    def _as_told(self, span: Span, strength: int) -> _Told | None:
        written = self._context.text[span[0] : span[1]]
        words = content_words(written)
        if (
            _A_PAPER.match(written)
            or _POINTS_BACK.search(written)
            or not (len(words) >= 2 or (strength >= 2 and words and is_name(written)))
        ):
            return None
        return _Told(span, strength, words)

    def title(self, number: int, status: Status) -> Span | None:
        """Return the title of the paper of which the sentence ``number`` says ``status``, or None."""
        sentence = self._context.sentences[number]
        text, at = sentence.text, sentence.start
        named = _name(text)
        if named:
            return at + named[0], at + named[1]
        later = " on " in text or " about " in text or " that " in text
        on = None if status.turned else _ON.search(text) or (_ON_LATER.search(text) if later else None)
        if on and not _REFERS.match(on["object"]):
            over = _STATUS_BEGINS.search(text, on.start("object") + 4)
            span = topic(self._context.document, at + on.start("object"), at + over.start() if over else sentence.end)
            if span and len(content_words(self._context.text[span[0] : span[1]])) >= 2:
                return span
        known = _KNOWN.search(text)
        if known:
            return self._by_word(number, known["word"])
        return (
            self._beside(number, status)
            or self._shown(sentence, status)
            or self._before(number, status.is_part)
            or self._noun_phrase(number)
        )

    def _by_word(self, number: int, word: str) -> Span | None:
        """What was told before, or at least named in the same block, by ``word``."""
        wanted = stem(word.casefold())
        for back in range(number, max(-1, number - _FAR), -1):
            for told in self._told(back):
                if wanted in told.words and len(told.words) >= 2:
                    return told.span
        sentence = self._context.sentences[number]
        block = self._context.document.blocks[sentence.block]
        named = re.compile(_NAMED_BY.format(re.escape(wanted)))
        for match in reversed(list(named.finditer(self._context.text, block.start, sentence.start))):
            stop = self._context.sentence_at(match.start())
            span = topic(self._context.document, match.start(), stop.end if stop else match.end())
            if span and len(content_words(self._context.text[span[0] : span[1]])) >= 2:
                return span
        return None

    def _beside(self, number: int, status: Status) -> Span | None:
        """The work told in the same sentence, before the paper or, after a comma, in what follows it."""
        own = self._told(number)
        if not own:
            return None
        sentence = self._context.sentences[number]
        if re.match(r"[^.;,]{0,40}?\s(?:I|[Ww]e)\s", sentence.text[status.end :]):
            after = [told for told in own if told.span[0] > sentence.start + status.end]
            if after:
                return after[0].span
        before = [told for told in own if told.span[0] < sentence.start + status.start]
        start, end = max(before or own, key=lambda told: told.strength).span
        at = sentence.start + status.start
        return (start, _before_comma(self._context.text, start, at)) if start < at < end else (start, end)

    def _shown(self, sentence: Sentence, status: Status) -> Span | None:
        """What the writer showed, in the sentence of which the paper tells: "we proved that … (FOCS 2019)"."""
        shown, stop = _SHOWN.search(sentence.text, 0, status.start), sentence.start + status.start
        if not shown:
            shown, stop = _WE_SHOW.match(sentence.text, status.end), sentence.end
        if not shown:
            return None
        span = topic(self._context.document, sentence.start + shown.start("object"), stop)
        return span if span and len(content_words(self._context.text[span[0] : span[1]])) >= 2 else None

    def _before(self, number: int, is_part: bool) -> Span | None:
        """The work told before in the block: just before, what all of it is about, or the nearest that says enough."""
        rows = self._rows_before(number)
        telling = [told for _, told in rows if len(told.words) >= 3]
        if telling and telling[0].strength >= 2 and rows[0] == (1, telling[0]):
            return telling[0].span
        whole = [told for _, told in rows if told.strength == WHOLE and not is_part]
        return next((told.span for told in (*whole, *telling, *(told for _, told in rows))), None)

    def _noun_phrase(self, number: int) -> Span | None:
        """What a project or study of the same sentence, or of the one before in the block, was on."""
        block = self._context.sentences[number].block
        for sentence in reversed(self._context.sentences[max(0, number - 1) : number + 1]):
            match = _NOUN_PHRASE.search(sentence.text) if sentence.cues & _NOUN_PHRASE.bit else None
            if match and sentence.block == block:
                group = "after" if match["after"] else "before"
                stop = sentence.end if match["after"] else sentence.start + match.end("before")
                over = _STATUS_BEGINS.search(sentence.text, match.start("after") + 4) if match["after"] else None
                stop = sentence.start + over.start() if over else stop
                span = topic(self._context.document, sentence.start + match.start(group), stop)
                if span and len(content_words(self._context.text[span[0] : span[1]])) >= 2:
                    return span
        return None

    def _rows_before(self, number: int) -> list[tuple[int, _Told]]:
        """The strongest topic of each sentence before in the block, the nearest first, with how far back it stands."""
        block = self._context.sentences[number].block
        rows: list[tuple[int, _Told]] = []
        for back in range(1, min(_BACK, number) + 1):
            if self._context.sentences[number - back].block != block:
                break
            told = self._told(number - back)
            if told:
                rows.append((back, max(told, key=lambda row: (row.strength, -row.span[0]))))
        return [
            row for at, row in enumerate(rows) if not any(self._is_part(row[1], other) for _, other in rows[at + 1 :])
        ]

    def _is_part(self, told: _Told, whole: _Told) -> bool:
        """Whether ``told`` is a thing of which ``whole`` spoke before: "the films" after "… in thin films"."""
        start, end = told.span
        if not _THE.search(self._context.text, max(0, start - 5), start):
            return False
        first = next(iter(self._context.text[start:end].split()), "")
        return bool(content_words(first) & whole.words)
