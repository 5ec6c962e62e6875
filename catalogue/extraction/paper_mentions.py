"""Papers that running text speaks of: named in quotes, listed as read, or the writer's own by their topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from catalogue.extraction.context import Context
from catalogue.extraction.paper_patterns import (
    AUTHORED,
    BOOK,
    BY_SOMEBODY,
    CHAIN,
    CHAPTER,
    CUE_AFTER,
    CUE_BEFORE,
    DOI,
    FULL_STATUS,
    FURTHER,
    IN_NAME,
    MARKER,
    NAME_PAREN,
    NO_PAPER_TITLED,
    NO_READING,
    NO_TITLE,
    ON,
    OPENING,
    OWN,
    OWNERS,
    PASSIVE,
    PUBLISHED_AS,
    QUICK,
    READ_LIST,
    READ_NEAR,
    REFERS,
    SAME_PAPER,
    STATUS_WORDS,
    THEIRS,
    TITLED,
    UNPUBLISHED,
    WISH,
)
from catalogue.extraction.project_titles import Span, content_words, topic
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue
from catalogue.extraction.work_cues import Work


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
        if sentence.kind in {"reference", "heading", "letterhead", "signature"} or not QUICK.search(sentence.text):
            continue
        named = _in_quotes(context, sentence)
        found += named
        found += _read_list(sentence) + _others(context, sentence)
        further = FURTHER.search(sentence.text)
        if further:
            span = sentence.start + further.start("topic"), sentence.start + further.end("topic")
            venue = find_venue(sentence.text, further.end(), len(sentence.text))
            found.append(Mention(span, "authored", sentence, "paper.further", *(venue[:2] if venue else ())))
        if not any(mention.role == "authored" for mention in named):
            own = _authored(context, number, topics, numbered)
            if (
                own
                and last
                and SAME_PAPER.search(sentence.text)
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
        match = CHAPTER.match(sentence.text) if sentence.kind == "heading" else None
        if match and re.search(r"\b(?:paper|chapter|essay|article)\b", context.sentences[number + 1].text[:60]):
            span = sentence.start + match.start("title"), sentence.start + match.end("title")
            found.append(Mention(span, "authored", context.sentences[number + 1], "paper.chapter"))
    return found


def _named_spans(context: Context, sentence: Sentence) -> list[Span]:
    """Return what stands in quotes, and what is in italics or bold and long enough for a title."""
    block = context.document.blocks[sentence.block]
    has_quotes = not OPENING.isdisjoint(sentence.text)
    spans = (
        []
        if not has_quotes
        else [span for span in quoted(context.text, sentence.start, block.end) if span[0] < sentence.end]
    )
    for mark in context.document.marks:
        if sentence.start <= mark.start < sentence.end and mark.kind != "link":
            inside = any(a < mark.end and mark.start < b for a, b in spans)
            long = len(context.text[mark.start : mark.end].split()) >= 4
            if not inside and (long or BY_SOMEBODY.match(context.text, mark.end)):
                spans.append((mark.start, mark.end))
    return sorted(spans)


def _in_quotes(context: Context, sentence: Sentence) -> list[Mention]:
    text, found = context.text, []
    last_end = None
    for a, b in _named_spans(context, sentence):
        before = text[max(sentence.start, a - 90) : a - 1]
        after = text[b : min(len(text), b + 70)]
        chained = last_end is not None and CHAIN.match(text[last_end : a - 1])
        titled = bool(TITLED.search(before))
        published = PUBLISHED_AS.search(before)
        if not chained and (
            NO_PAPER_TITLED.search(before) or (not titled and not published and NO_READING.search(before))
        ):
            continue
        reading = (
            CUE_BEFORE.search(before)
            or CUE_AFTER.match(after)
            or PASSIVE.match(after)
            or (last_end is not None and OWNERS.search(before))
        )
        emphasis = text[a - 1 : a] not in OPENING
        if emphasis and not (titled or PASSIVE.match(after) or CUE_AFTER.match(after) or published):
            continue
        authored = BY_SOMEBODY.match(after) and text[a].isupper() and READ_NEAR.search(before)
        if NO_TITLE.search(text[a:b]) or not (chained or reading) or not (authored or _like_title(text[a:b], titled)):
            continue
        last_end = b
        own = _is_own(sentence.text, before, after)
        stop = (
            max(sentence.end, min(b + 200, context.document.blocks[sentence.block].end))
            if b >= sentence.end
            else sentence.end
        )
        venue = _venue_after(text, b, stop) or _venue_after(text, sentence.start, a) if own else None
        doi = DOI.search(text, b, min(b + 120, len(text)))
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
    return bool(OWN.search(sentence)) or bool(PASSIVE.match(after))


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
    match = READ_LIST.search(sentence.text)
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


def _others(context: Context, sentence: Sentence) -> list[Mention]:
    """Papers and books of others: by what they are on, or by the capitals of a title that was read."""
    found = []
    theirs = THEIRS.search(sentence.text)
    if theirs and not OPENING.intersection(sentence.text[theirs.end() : theirs.end() + 3]):
        span = topic(context.document, sentence.start + theirs.end(), sentence.end)
        if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
            found.append(Mention(span, "cited", sentence, "paper.theirs"))
    book = BOOK.search(sentence.text)
    if book and len(book["title"].split()) >= 2:
        at = sentence.start + book.start("title")
        found.append(Mention((at, at + len(book["title"])), "cited", sentence, "paper.read"))
    return found


def _authored(
    context: Context, number: int, topics: dict[int, list[tuple[Span, int]]], numbered: frozenset[str]
) -> Mention | None:
    """The writer's own paper: by reference number, by what it is on, or by the work that the text just told of."""
    sentence = context.sentences[number]
    if not any(word in sentence.text for word in STATUS_WORDS):
        return None
    match = AUTHORED.search(sentence.text)
    if not match or WISH.search(
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
        or (match["status"] or "") in UNPUBLISHED
        or match["award"]
        or match["out"]
    )
    if weak and not venue and not (match["status"] and FULL_STATUS.search(sentence.text)):
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
    for pattern in (IN_NAME, NAME_PAREN):
        name = pattern.search(sentence.text)
        if name:
            return sentence.start + name.start("name"), sentence.start + name.end("name")
    on = ON.search(sentence.text)
    if on and not match["turned"] and not REFERS.match(on["object"]):
        span = topic(context.document, sentence.start + on.start("object"), sentence.end)
        if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
            return span
    own = topics.get(number)
    if own:
        told_next = re.match(r"[^.;,]{0,40}?\s(?:I|[Ww]e)\s", sentence.text[match.end() :])
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
    return tuple(label for match in MARKER.finditer(text) for label in re.findall(r"\d+", match.group(1)))
