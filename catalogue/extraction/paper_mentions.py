"""Papers that running text speaks of: named in quotes, listed as read, or the writer's own by their topic."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.extraction import paper_books, paper_read, paper_status
from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.paper_books import author_signs, find_books
from catalogue.extraction.paper_mention import Mention, Positions, numbers_in
from catalogue.extraction.paper_named import NamedPapers
from catalogue.extraction.paper_owners import READ_BY_WRITER
from catalogue.extraction.paper_read import unquoted_papers
from catalogue.extraction.paper_status import Status, find_status
from catalogue.extraction.paper_subjects import SUBJECT, find_by_subject
from catalogue.extraction.paper_topics import Topics
from catalogue.extraction.paper_words import PAPER, STATUS
from catalogue.extraction.project_titles import content_words, topic
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue
from catalogue.extraction.work_cues import Work

# "Another paper, on slow lakes, is in preparation": with others told in the same sentence.
_FURTHER = Cue(
    rf"\b(?:[Aa](?:nother|\sfurther|\s)?|[Tt]he|[Oo]ne|[Mm]y)\s?(?:(?:first|second|third|fourth|next|last|new|"
    rf"other)\s)?"
    rf"(?:{PAPER}|,\san?\s{PAPER}),?\s(?:up)?(?:on|about)\s(?P<topic>[^,.;]{{6,80}}?),?\s(?:is|was|has been|"
    rf"will be)\s"
    rf"(?:\w+\s)?{STATUS}"
)
# "two papers: one on slow lakes (…), and another on fast rivers".
_SEVERAL = Cue(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^.;:]{0,80}\b(?:papers|articles|manuscripts|publications|preprints|posters|"
    r"chapters|essays)\b"
    r"[^.;:]{0,60}?(?:,|:|—|–)\s(?:(?:the )?(?:one|first)\s)?(?:on|about)\s(?P<topics>[^.;]{8,})"
)
_EACH = re.compile(
    r"(?:^|,?\s(?:and\s)?(?:(?:the\s)?(?:another|one|other|second|third|a second|a third)\s)?(?:on|about)\s)"
    r"(?P<topic>[^,(;]{6,90}?)(?=,|\s\(|\sand\s(?:another|one|on|the other|a second|a third)\b|[.]?$)"
)
_SAME_PAPER = re.compile(r"\b[Tt](?:his|he) (?:paper|article|manuscript|publication|work)\b")
_CHAPTER = re.compile(
    r"^\W*(?:chapter|paper|essay|article|project)\s+(?:\d+|[ivx]+|one|two|three)\W+(?P<title>\w.{10,})$", re.I
)
_OF_CHAPTER = re.compile(r"\b(?:paper|chapter|essay|article)\b")
_THIS_WORK = re.compile(r"\b(?:[Tt]his|[Tt]he) (?:work|study|paper|project|research)\b|^\W*It\b")
_NO_PROSE = frozenset({"reference", "heading", "letterhead", "signature"})
_UNQUOTED = any_of((paper_read.READ_LIST, paper_read.THEIRS, paper_read.SHORT, *paper_read.BOOKS))
_BOOKS = any_of(paper_books.CUES)
_TOLD = _UNQUOTED | _BOOKS | paper_status.ANY | any_of((_FURTHER, _SEVERAL, SUBJECT))
_NEAR = 2  # sentences within which "the paper" is the one just told


def find_mentions(context: Context, works: list[Work], numbered: frozenset[str]) -> list[Mention]:
    """Return the mentions of papers in the sentences of ``context``, in order.

    ``works`` are the cues of `find_work`: they give the topic where a sentence says "this study".
    ``numbered`` are the labels of the references at the end.
    """
    reader = _Reader(context, works, numbered)
    for number, sentence in enumerate(context.sentences):
        if sentence.kind not in _NO_PROSE:
            begins, authors = reader.titles.begins_in(sentence), reader.authors.any_in(sentence)
            if begins or authors or sentence.cues & _TOLD:
                reader.read(number, sentence, begins, authors)
    return reader.found + _chapters(context)


class _Reader:
    """Reads a document sentence by sentence; what it was just told of is what "the paper" means next."""

    def __init__(self, context: Context, works: list[Work], numbered: frozenset[str]) -> None:
        self.context, self.numbered = context, numbered
        self.topics, self.titles = Topics(context, works), NamedPapers(context)
        self.authors = Positions(author_signs(context.text))
        self.found: list[Mention] = []
        self.last: tuple[Mention, int] | None = None
        self.told_at = -2  # no sentence, nor the one before the first

    def read(self, number: int, sentence: Sentence, begins: bool, authors: bool) -> None:
        """Add the mentions in one sentence, the titled ones first.

        ``begins``: a quotation or emphasis does so in it; ``authors``: capitals stand beside an author.
        """
        goes_on = self.titles.goes_on_into(sentence)
        named = self._titled(number, sentence) if begins else []
        if not (authors or sentence.cues & _TOLD):
            return
        unquoted = unquoted_papers(self.context, sentence) if sentence.cues & _UNQUOTED else []
        if authors or sentence.cues & _BOOKS:
            taken = {mention.title for mention in unquoted}
            unquoted += [book for book in find_books(sentence, authors) if book.title not in taken]
        several = _several(self.context, sentence) if sentence.cues & _SEVERAL.bit else []
        self.found += unquoted
        if sentence.cues & _FURTHER.bit:
            self.found += _further(sentence)
        self.found += several
        own = any(mention.role == "authored" for mention in (*named, *unquoted, *several))
        before = len(self.found)
        if sentence.cues & paper_status.ANY and not goes_on and not (own or named):
            self._by_status(number, sentence)
        if sentence.cues & SUBJECT.bit and not goes_on and len(self.found) == before:
            titled = max((mention.title[1] for mention in (*named, *unquoted, *several) if mention.title), default=0)
            self.found += find_by_subject(self.context, number, titled)

    def _titled(self, number: int, sentence: Sentence) -> list[Mention]:
        named = self.titles.find(sentence)
        for span in self.titles.other_works:
            self.topics.tell_whole(number, span)
        if named and self.told_at == number - 1 and _opens(self.context, number, named[0]):
            # "… became my first paper. “Slow Locks.” …": the title of what was just told
            named[0] = replace(named[0], role="authored")
            if self.last and self.last[1] == self.told_at:
                self.found.remove(self.last[0])
                self.last = None
        self.found += named
        return named

    def _by_status(self, number: int, sentence: Sentence) -> None:
        """Add the writer's own paper of which the sentence says what became of it."""
        status = find_status(sentence.text, sentence.cues)
        if not status:
            return
        self.told_at = number
        own = _own(self.context, number, status, self.topics, self.numbered)
        if own:
            if self.last and self._is_same(number, sentence, self.last):
                own = replace(own, title=self.last[0].title)
            self.found.append(own)
            self.last = own, number

    def _is_same(self, number: int, sentence: Sentence, last: tuple[Mention, int]) -> bool:
        """Whether "the paper" is the one of which the text spoke just before."""
        near = number - last[1] <= _NEAR and last[0].sentence.block == sentence.block
        return near and bool(_SAME_PAPER.search(sentence.text))


def _opens(context: Context, number: int, named: Mention) -> bool:
    """Whether a sentence opens with a title, in the block of the sentence before it."""
    sentence, before = context.sentences[number], context.sentences[number - 1]
    if before.block != sentence.block or named.title is None:
        return False
    return not re.search(r"\w", context.text[sentence.start : named.title[0]])


def _further(sentence: Sentence) -> list[Mention]:
    further = _FURTHER.search(sentence.text)
    if (
        not further
        or paper_status.WISH.search(sentence.text, 0, further.start())
        or len(content_words(further["topic"])) < 2
    ):
        return []
    span = sentence.start + further.start("topic"), sentence.start + further.end("topic")
    venue = find_venue(sentence.text, further.end(), len(sentence.text))
    name, year = (venue[0], venue[1]) if venue else (None, None)
    return [Mention(span, "authored", sentence, "paper.further", name, year)]


def _several(context: Context, sentence: Sentence) -> list[Mention]:
    """The writer's papers that one sentence lists by what each is on; at least two, or it is no list."""
    match = _SEVERAL.search(sentence.text)
    if not match or READ_BY_WRITER.search(sentence.text, 0, match.start("topics")):
        return []
    start, found = match.start("topics"), []
    for each in _EACH.finditer(sentence.text[start:]):
        at = sentence.start + start
        span = topic(context.document, at + each.start("topic"), at + each.end("topic"))
        if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
            found.append(Mention(span, "authored", sentence, "paper.further"))
    return found if len(found) > 1 else []


def _own(context: Context, number: int, status: Status, topics: Topics, numbered: frozenset[str]) -> Mention | None:
    """The writer's own paper: by its number in the references, or by what it is on."""
    sentence = context.sentences[number]
    numbers = numbers_in(sentence.text)
    before = context.sentences[number - 1] if number else None
    this_work = _THIS_WORK.search(sentence.text[status.start : status.end])
    if not numbers and before and before.block == sentence.block and this_work:
        numbers = numbers_in(before.text)
    if set(numbers) & numbered:
        return Mention(None, "authored", sentence, "paper.numbered", status.venue, status.year, numbers)
    title = topics.title(number, status)
    told = context.sentence_at(title[0]) if title else None
    labels = numbers_in(told.text) if told else ()
    if set(labels) & numbered:
        return Mention(None, "authored", sentence, "paper.numbered", status.venue, status.year, labels)
    return Mention(title, "authored", sentence, "paper.topic", status.venue, status.year) if title else None


def _chapters(context: Context) -> list[Mention]:
    """Headings that give a paper's title: "Chapter 2: …", followed by "This paper …"."""
    found = []
    for number, heading in enumerate(context.sentences[:-1]):
        match = _CHAPTER.match(heading.text) if heading.kind == "heading" else None
        after = context.sentences[number + 1]
        if match and _OF_CHAPTER.search(after.text[:60]):
            span = heading.start + match.start("title"), heading.start + match.end("title")
            found.append(Mention(span, "authored", after, "paper.chapter"))
    return found
