"""Papers that running text speaks of: named in quotes, listed as read, or the writer's own by their topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, topic
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue
from catalogue.extraction.work_cues import Work

_PAPER = r"(?:papers?|articles?|manuscripts?|publications?|preprints?|chapters?|monographs?|essays?)"
_READABLE = (
    rf"(?:{_PAPER}|books?|textbooks?|surveys?|(?:seminal |recent |earlier |joint )?works?|research|"
    rf"stud(?:y|ies)|literature(?: review)?|thes[ie]s|dissertations?|reviews?|report)"
)
_NO_READING = re.compile(
    r"(?:projects?|courses?|class(?:es)?|modules?|documentary|films?|movies?|lectures?|awards?|"
    r"prizes?|talks?|speech|interview|conferences?|workshops?|teams?|groups?|clubs?|games?|"
    r"songs?|program(?:me)?s?|apps?|company|startups?|called|labs?|series|events?|walk|terms?|words?|"
    r"phrases?|saying|motto|systems?|tools?|said|says|asked|medals?|honou?r|degrees?|topics?|of|as|"
    r"an?|known as|titles?)\W*$",
    re.I,
)
_CUE_BEFORE = re.compile(
    rf"\b{_READABLE}\b[^.;“”\"]{{0,45}}$|\b(?:titled|entitled|under the title|published (?:this |"
    rf"it )?(?:in|as))\W*$|\b(?:read|reading|reproduc\w+|cited|citing|authored|wrote|"
    rf"published)\b[^.;]{{0,40}}$|\be\.g\.?,?\s*$",
    re.I,
)
_TITLED = re.compile(
    r"\b(?:titled|entitled|papers?|articles?|books?|surveys?)\W*(?:on|called|,|:|about|named)?\s*$", re.I
)
_CUE_AFTER = re.compile(
    r"^[”\"’',]*\s*(?:,?\s*(?:an?|the|his|her|their|my)\s+(?:\w+\s){0,2}"
    + _READABLE
    + r"\b|(?:,\s)?by\s+[A-Z]|\(?\[\d|\((?:[A-Z][\w .&,-]+,\s*)?(?:19|20)\d\d\)|,?\s*(?:published|"
    r"which was published|appeared)\b|\((?:[A-Z][^()]{3,80}),?\s(?:19|20)\d\d)"
)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>,;)]+[^\s\"<>,;).]")
# Titled, but no paper: a project, a course, a talk; a thesis is a project of its writer.
_NO_PAPER_TITLED = re.compile(
    r"\b(?:project|course|class|talk|module|seminar|lecture|workshop|internship|proposal|program(?:me)?|"
    r"(?:[Mm]y|[Aa]n?|[Tt]he) (?:\w+ )?(?:[\w’']+ )?(?:thesis|dissertation))\b[^.;\"“”]{0,25}$"
)
# No sentence tells of the writer's own paper without one of these.
_STATUS_WORDS = (
    "paper", "Paper", "article", "manuscript", "publi", "preprint", "chapter", "essay", "monograph", "submi",
    "accepted", "present", "under re", "preparation", "in press", "featured", "author", "selected for", "appear",
)  # fmt: skip
_OPENING = set("\"“”„‘’'`«")
_PUBLISHED_AS = re.compile(r"\b(?:under the title|published (?:this |it )?(?:in|as)|(?:results|findings) are in)\W*$")
_OWNERS = re.compile(r"[A-Z]\w+[’']s?\s+$")
_CHAIN = re.compile(r"^[”\"’',.]*\s*(?:\[\d+\]|\([^)]{3,40}\))?\s*(?:,|and|or|&|,\s*and|as well as)\s*$")
_OWN = re.compile(
    rf"\b(?:my|our)\s+(?:[\w-]+\s+){{0,5}}?{_PAPER}\b|\b(?:I|we)\b[^.;]{{0,40}}\b(?:published|authored|"
    rf"co-?authored|wrote|submitted|presented|described|reported|writing)\b|\bfirst[- ]author|"
    rf"\bme as\b[^.]{{0,20}}author|\bco-?author(?:ed|ing)\b|\b(?:the|these) (?:results?|findings?|"
    rf"study|work|paper)\b[^.;]{{0,40}}\b(?:are|is|was|were|appeared|published|presented)\b|"
    rf"\bit (?:was|has been|is) (?:\w+ )?(?:published|presented|accepted|submitted)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"^[”\"’',.*]*\s*(?:\([^)]*\)|\[\d+\])?,?\s(?:which\s|that\s)?(?:has been|have been|was|were|is|"
    r"will be)\s(?:\w+\s)?(?:accepted|presented|published|submitted|under review)\b|"
    r"^[”\"’',.*]*,?\s(?:appeared|appears|is to appear|will appear)\s(?:at|in)\b"
)
_READ_LIST = re.compile(
    rf"\b(?:[Rr]ead|[Rr]eading|implement\w*|reproduc\w*|replicat\w*|re-?implement\w*|review\w*|studied|"
    rf"studying)\b[^.;]{{0,60}}?\b(?:{_PAPER}|works)\b[^.;]{{0,25}}?(?:,?\s*(?:such as|like|including|"
    rf"e\.g\.?,?|namely)\s|:\s)(?P<list>[^.;]+)"
)
_AUTHORED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur)\s+(?:[\w’'&-]+\s+){{0,6}}?(?P<own>{_PAPER}|submission)\b(?!s)"
    rf"|\b(?:I|we)\b[^.;]{{0,60}}?\b(?:published|(?:co-?)?authored|(?:co-?)?wrote|submitted|writing|"
    rf"drafting)\s(?:an?|the|this|our|my|one|two)\s(?:[\w’'-]+\s){{0,4}}?(?P<wrote>{_PAPER}|work|"
    rf"research|findings|results|study)\b"
    rf"|(?:\b(?:[Oo]ur|[Mm]y|[Tt]hese)\s(?:[\w’'-]+\s){{0,3}}?(?P<ours>results|"
    rf"findings|thesis|dissertation|work|study|project)|"
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ne|[Aa] second|"
    rf"[Aa] third)\s(?:[\w’'-]+\s){{0,4}}?(?P<status>{_PAPER}|work|study|project|research|manuscript)|"
    rf"^\W*It)\b[^.;]{{0,110}}?\b(?:is|are|was|were|been|got|being|and|currently|,)\s(?:\w+ly\s|"
    rf"recently |also |now |currently )?(?:under (?:review|revision|submission|preparation)|accepted|"
    rf"submitted|published|presented|in preparation|in press|"
    rf"selected for (?:oral|poster|presentation))\b"
    r"|\b(?:co-?authoring|writing|preparing|drafting|finali[sz]ing|publishing|publication of)\s(?:an?|the|my|"
    r"our)\s(?:\w+\s){0,3}?(?P<co>article|paper|manuscript|publication)\b"
    r"|\b(?:I|we)\b[^.;]{0,50}?\bpresent(?:ed|ing)?\s(?:this|my|our|the|"
    r"these)\s(?:[\w’'-]+\s){0,4}?(?P<presented>study|work|research|paper|project|results|findings)\b"
    rf"|\b(?:turned|resulted|resulting|culminated|culminating|led|leading|evolved|developed)\s(?:in|"
    rf"into|to)\s(?:an?|my|our|the|two|several)\s(?:[\w’'-]+\s){{0,5}}?(?P<turned>{_PAPER})\b"
    r"|\bwhich (?:was|were|has been|have been|is|are)\s(?:later |subsequently |recently |also |"
    r"currently )?(?P<which>featured|published|presented|accepted|submitted|under review)\b"
    r"|\b(?P<award>Best|Distinguished|Outstanding)\s(?:\w+\s)?Paper\b"
    r"|\(?\b(?P<first>first[- ]author)(?:ed)?,\s[A-Z]|\b(?:first|second|third|lead|"
    r"joint|co)[- ]author (?:of|on) (?:the|an?|our|this)\s(?:\w+\s){0,3}?(?:paper|"
    r"article)\b"
)
_STATUS_WORK = re.compile(r"\b(?:published|presented|accepted|submitted|under review|under revision)\b")
_WISH = re.compile(
    r"\b(?:want|hope|hoping|wish|plan|aim|will|would|aspire|intend|look forward|goal|eager|should|"
    r"could|if)\b[^.;]{0,60}$",
    re.I,
)
_ON = re.compile(
    rf"\b{_PAPER}\b(?:(?:\s\([^)]*\)|\s\[\d+\])?\s(?:on|about|regarding|concerning)|(?:(?!\s(?:I|"
    rf"we)\s)[^.;]){{0,130}}?,?\s(?:that |which |and |, )?(?:(?:describ|address|propos|introduc|"
    rf"present|investigat|explor|examin|study|studi|demonstrat|show|discuss|analy[sz]|speaks? to|"
    rf"deals? with|turns? to)(?:ing|es|s|ed|e|)?(?:\sto|\swith)?(?:\sthat)?))\s(?P<object>[^.;]{{6,}})"
)
_IN_NAME = re.compile(r"\b(?:in|,|and)\s(?P<name>[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,4}),\s(?:my|our)\b")
_NAME_PAREN = re.compile(r"(?P<name>\b[^\W\d_a-z][\w+-]+)\s*(?:\[\d+\]\s*)?\((?=first[- ]author)")
_MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
_QUICK = re.compile(
    r"paper|article|publi|manuscript|preprint|author|submi|accepted|under re|presented|present |Paper|"
    r"chapter|book|survey|Survey|read|work|research|stud|review|entitled|titled|featured|"
    r"in preparation|appear|[Rr]esults are|\(\D{4,70},? (?:19|20)\d\d|[”\"’] by [A-Z]"
)
_FULL_STATUS = re.compile(
    r"\b(?:under (?:review|revision)|accepted|submitted|published|presented|in preparation|featured)\b"
)


_FURTHER = re.compile(
    r"\b[Aa](?:nother| second| third| further)\s(?:paper|article|manuscript),?\s(?:on|"
    r"about)\s(?P<topic>[^,.;]{6,80}?),?\s(?:is|was|has been|will be)\s(?:\w+\s)?(?:submitted|"
    r"accepted|published|under review|in preparation)"
)
_SAME_PAPER = re.compile(r"\b[Tt](?:his|he) (?:paper|article|manuscript|publication|work)\b")
_CHAPTER = re.compile(
    r"^\W*(?:chapter|paper|essay|article|project)\s+(?:\d+|[ivx]+|one|two|three)\W+(?P<title>\w.{10,})$", re.I
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that speaks of a paper; ``numbers`` are the reference labels beside it ("[3]")."""

    title: Span | None
    role: str
    sentence: Sentence
    rule: str
    venue: str | None = None
    year: int | None = None
    numbers: tuple[str, ...] = ()
    doi: str | None = None


def find_mentions(context: Context, works: list[Work], numbered: frozenset[str]) -> list[Mention]:
    """Return the mentions of papers in the sentences of ``context``, in order.

    ``works`` are the cues of `find_work`: they give the topic where a sentence says "this study".
    ``numbered`` are the labels of the references at the end.
    """
    found: list[Mention] = []
    topics = _topics(context, works)
    last: tuple[Mention, int] | None = None
    for number, sentence in enumerate(context.sentences):
        if sentence.kind in {"reference", "heading", "letterhead", "signature"} or not _QUICK.search(sentence.text):
            continue
        named = _in_quotes(context, sentence)
        found += named
        found += _read_list(sentence)
        further = _FURTHER.search(sentence.text)
        if further and named:
            span = sentence.start + further.start("topic"), sentence.start + further.end("topic")
            venue = find_venue(sentence.text, further.end(), len(sentence.text))
            found.append(Mention(span, "authored", sentence, "paper.further", *(venue[:2] if venue else ())))
        if not any(mention.role == "authored" for mention in named):
            own = _authored(context, number, topics, numbered)
            if (
                own
                and last
                and _SAME_PAPER.search(sentence.text)
                and number - last[1] <= 2
                and last[0].sentence.block == sentence.block
            ):
                own = replace(own, title=last[0].title)
            if own:
                found.append(own)
                last = (own, number)
    found += _chapters(context)
    return found


def _topics(context: Context, works: list[Work]) -> dict[int, list[tuple[Span, int]]]:
    """Return the title spans and strengths of the work told in each sentence."""
    told: dict[int, list[tuple[Span, int]]] = {}
    for work in works:
        span = (work.start, work.end) if work.named else topic(context.document, work.start, work.end)
        if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
            told.setdefault(work.sentence, []).append((span, work.strength))
    return told


def _chapters(context: Context) -> list[Mention]:
    """Headings that give a paper's title: "Chapter 2: …", followed by "This paper …"."""
    found = []
    for number, sentence in enumerate(context.sentences[:-1]):
        match = _CHAPTER.match(sentence.text) if sentence.kind == "heading" else None
        if match and re.search(r"\b(?:paper|chapter|essay|article)\b", context.sentences[number + 1].text[:60]):
            span = sentence.start + match.start("title"), sentence.start + match.end("title")
            found.append(Mention(span, "authored", context.sentences[number + 1], "paper.chapter"))
    return found


def _named_spans(context: Context, sentence: Sentence) -> list[Span]:
    """Return what stands in quotes, and what is in italics or bold and long enough for a title."""
    block = context.document.blocks[sentence.block]
    has_quotes = not _OPENING.isdisjoint(sentence.text)
    spans = (
        []
        if not has_quotes
        else [span for span in quoted(context.text, sentence.start, block.end) if span[0] < sentence.end]
    )
    for mark in context.document.marks:
        if sentence.start <= mark.start < sentence.end and mark.kind != "link":
            inside = any(a < mark.end and mark.start < b for a, b in spans)
            if not inside and len(context.text[mark.start : mark.end].split()) >= 4:
                spans.append((mark.start, mark.end))
    return sorted(spans)


def _in_quotes(context: Context, sentence: Sentence) -> list[Mention]:
    text, found = context.text, []
    last_end = None
    for a, b in _named_spans(context, sentence):
        before = text[max(sentence.start, a - 90) : a - 1]
        after = text[b : min(len(text), b + 70)]
        chained = last_end is not None and _CHAIN.match(text[last_end : a - 1])
        titled = bool(_TITLED.search(before))
        published = _PUBLISHED_AS.search(before)
        if not chained and (
            _NO_PAPER_TITLED.search(before) or (not titled and not published and _NO_READING.search(before))
        ):
            continue
        reading = (
            _CUE_BEFORE.search(before)
            or _CUE_AFTER.match(after)
            or _PASSIVE.match(after)
            or (last_end is not None and _OWNERS.search(before))
        )
        emphasis = text[a - 1 : a] not in _OPENING
        if emphasis and not (titled or _PASSIVE.match(after) or _CUE_AFTER.match(after) or published):
            continue
        if not (chained or reading) or not _like_title(text[a:b], titled):
            continue
        last_end = b
        own = _is_own(sentence.text, before, after)
        stop = (
            max(sentence.end, min(b + 200, context.document.blocks[sentence.block].end))
            if b >= sentence.end
            else sentence.end
        )
        venue = _venue_after(text, b, stop) or _venue_after(text, sentence.start, a) if own else None
        doi = _DOI.search(text, b, min(b + 120, len(text)))
        found.append(
            Mention((a, b), "authored" if own else "cited", sentence, "paper.quoted",
                    venue[0] if venue else None, venue[1] if venue else None, _numbers(text[b : b + 12]),
                    doi=doi.group() if doi and "\n" not in text[b : doi.start()] else None)
        )  # fmt: skip
    return found


def _is_own(sentence: str, before: str, after: str) -> bool:
    """The writer's own, unless somebody else's name or pronoun owns it: "her paper on …", "… by Berg"."""
    if re.search(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+[’']s?)\s(?:[\w-]+\s){0,4}(?:on\s|titled\s|entitled\s)?[^\w]*$", before
    ):
        return False
    if re.match(r"^[”\"’',]*\s(?:,\s)?by\s[A-Z]", after):
        return False
    return bool(_OWN.search(sentence)) or bool(_PASSIVE.match(after))


def _venue_after(text: str, start: int, end: int) -> tuple[str, int | None] | None:
    """Return the venue in brackets right after a title ("… (Thin Film Letters, 2021)") or named further on."""
    bracket = re.compile(r"[”\"’',.]*\s\((?P<venue>[A-Z][^,()\d]{3,80}),?\s(?P<year>(?:19|20)\d\d)").match(
        text, start, end
    )
    if bracket:
        return bracket["venue"].strip(), int(bracket["year"])
    found = find_venue(text, start, end)
    return (found[0], found[1]) if found else None


def _like_title(words: str, titled: bool) -> bool:
    parts = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in parts)
    if len(words.split()) < 2 or not parts:
        return False
    return (
        capitals >= 0.5 * len(parts)
        or (titled and len(words.split()) >= 3)
        or (words[0].isupper() and len(words.split()) >= 4 and words[-1] not in ".!?")
    )


def _read_list(sentence: Sentence) -> list[Mention]:
    match = _READ_LIST.search(sentence.text)
    if not match or not re.search(r"\b(?:I|we|We)\b", sentence.text[: match.start() + 8]):
        return []
    start, end = match.span("list")
    found = []
    for piece in re.finditer(r"[^,]+?(?=,|\sand\s|\sor\s|$)", sentence.text[start:end]):
        words = re.sub(
            r"^(?:and|or|&)\s+|\s+(?:etc|among others|amongst others|to|for|by|which|in|with)\b.*$",
            "",
            piece.group().strip(),
        )
        if not words or not words[0].isupper() or len(words.split()) > 12:
            continue
        at = sentence.start + sentence.text.index(words, start)
        found.append(Mention((at, at + len(words)), "cited", sentence, "paper.read"))
    return found


def _authored(
    context: Context, number: int, topics: dict[int, list[tuple[Span, int]]], numbered: frozenset[str]
) -> Mention | None:
    """The writer's own paper: by reference number, by what it is on, or by the work that the text just told of."""
    sentence = context.sentences[number]
    if not any(word in sentence.text for word in _STATUS_WORDS):
        return None
    match = _AUTHORED.search(sentence.text)
    if not match or _WISH.search(
        sentence.text[max(0, match.start() - 60) : match.start("award") if match["award"] else match.end()]
    ):
        return None
    if (
        match["own"]
        and (match["own"] == "submission" or match["own"].endswith("s"))
        and not find_venue(sentence.text, 0, len(sentence.text))
    ):
        return None
    venue = find_venue(sentence.text, 0, len(sentence.text))
    weak = (
        match["which"]
        or match["ours"]
        or match["presented"]
        or (match["status"] or "") in {"work", "study", "project", "research"}
        or match["award"]
    )
    if weak and not venue and not (match["status"] and _FULL_STATUS.search(sentence.text)):
        return None
    numbers = _numbers(sentence.text)
    if not numbers and re.search(
        r"\b(?:[Tt]his|[Tt]he) (?:work|study|paper|project|research)\b|^\W*It\b", match.group()
    ):
        numbers = (
            _numbers(context.sentences[number - 1].text)
            if number and context.sentences[number - 1].block == sentence.block
            else ()
        )
    name, year = (venue[0], venue[1]) if venue else (None, None)
    if set(numbers) & numbered:
        return Mention(None, "authored", sentence, "paper.numbered", name, year, numbers)
    title = _title(context, number, match, topics)
    told = context.sentence_at(title[0]) if title else None
    if told and set(_numbers(told.text)) & numbered:
        return Mention(None, "authored", sentence, "paper.numbered", name, year, _numbers(told.text))
    return Mention(title, "authored", sentence, "paper.topic", name, year) if title else None


def _title(
    context: Context, number: int, match: re.Match[str], topics: dict[int, list[tuple[Span, int]]]
) -> Span | None:
    sentence = context.sentences[number]
    for pattern in (_IN_NAME, _NAME_PAREN):
        name = pattern.search(sentence.text)
        if name:
            return sentence.start + name.start("name"), sentence.start + name.end("name")
    on = _ON.search(sentence.text)
    if on and not match["turned"]:
        span = topic(context.document, sentence.start + on.start("object"), sentence.end)
        if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
            return span
    own = topics.get(number)
    if own:
        told_next = re.match(r"[^.;,]{0,40}?\s(?:I|we)\s", sentence.text[match.end() :])
        after = [row for row in own if row[0][0] > sentence.start + match.end()]
        if told_next and after:
            return after[0][0]
        at = sentence.start + match.start()
        before = [row for row in own if row[0][0] < at]
        return max(before or own, key=lambda row: row[1])[0]
    for back in range(1, 5):
        if number < back or context.sentences[number - back].block != sentence.block:
            return None
        told = topics.get(number - back)
        if told:
            return max(told, key=lambda row: (row[1], -row[0][0]))[0]
    return None


def _numbers(text: str) -> tuple[str, ...]:
    """Return the labels in brackets: "[1, 3]" gives ("1", "3")."""
    return tuple(label for match in _MARKER.finditer(text) for label in re.findall(r"\d+", match.group(1)))
