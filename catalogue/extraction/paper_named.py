"""Papers whose titles stand in quotes or emphasis: where these are, and whose the papers."""

from __future__ import annotations

import re
from bisect import bisect_left

from catalogue.extraction.context import Context
from catalogue.extraction.paper_mention import Mention, Positions, numbers_in
from catalogue.extraction.paper_owners import is_own
from catalogue.extraction.paper_titles import BY_SOMEBODY, Title
from catalogue.extraction.project_titles import Span
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue

OPENING = frozenset("\"“”„‘’'`«")
_SINGLE = frozenset("‘’'")
_BEFORE, _AFTER = 160, 90  # characters around a title that tell what it is the title of
_MOST = 15  # titles in one sentence: what holds more is no sentence
_FARTHEST = 300  # characters after its sentence that a title may run on
_CLOSING = 4  # characters of stops and quotes that may close a quotation
_MINE = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?) (?:[\w’'-]+ ){0,3}(?:thesis|dissertation|project)\b[^.;]{0,25}$")
_CHAIN = re.compile(
    r"^[”\"’',.]*\s*(?:(?:in|at)\s(?:the\s)?[A-Z][^.;()“\"]{2,60})?(?:\[\d+\]|\([^)]{3,40}\))?\s*"
    r"(?:,|and|or|&|,\s*and|as well as)\s*(?:[—–-][\w’', ]{2,40}[—–-]\s*|[A-Z]\w+[’']s?\s+)?$"
)
# Where a link leads to a paper.
_TO_PAPER = re.compile(
    r"arxiv\.org|doi\.org|openreview\.net|aclanthology|aclweb|ieeexplore|dl\.acm\.org|link\.springer|sciencedirect|"
    r"pubmed|ncbi\.nlm|biorxiv|medrxiv|ssrn\.com|nature\.com/articles|mlr\.press|thecvf\.com|neurips\.cc|nips\.cc|"
    r"jmlr\.org|jstor\.org|tandfonline|wiley\.com|journals\.|frontiersin|mdpi\.com|plos\.org|eprint\.iacr|hal\.science|"
    r"semanticscholar",
    re.I,
)
_BRACKET = re.compile(r"[”\"’',.]*\s\((?P<venue>[A-Z][^,()\d]{3,80}),?\s(?P<year>(?:19|20)\d\d)")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>,;)]+[^\s\"<>,;).]")


class NamedPapers:
    """Finds the titled papers of one document, sentence by sentence in order."""

    def __init__(self, context: Context) -> None:
        """Look once where quotations and emphasis begin, so that most sentences need no further look."""
        self._context = context
        self._papers_linked = {(m.start, m.end) for m in context.document.marks if m.href and _TO_PAPER.search(m.href)}
        self._emphasis = sorted(
            {(mark.start, mark.end) for mark in context.document.marks if mark.kind != "link"} | self._papers_linked
        )
        self._quotes = _openings(context.text)
        self._begins = Positions([*self._quotes, *(start for start, _ in self._emphasis)])
        self._quoted_up_to = 0
        self.other_works: list[Span] = []
        """The titles of theses and projects of the writer in the sentence that `find` saw last."""

    def goes_on_into(self, sentence: Sentence) -> bool:
        """Whether a quotation that began before ``sentence`` ends inside it."""
        return sentence.start < self._quoted_up_to

    def begins_in(self, sentence: Sentence) -> bool:
        """Whether a quotation or emphasis can begin in ``sentence``; to be asked of the sentences in their order."""
        return self._begins.any_in(sentence)

    def find(self, sentence: Sentence) -> list[Mention]:
        """Return the papers whose titles begin in ``sentence``."""
        self.other_works = []
        spans = self._spans(sentence)
        if not spans:
            return []
        text, found = self._context.text, []
        block_end = self._context.document.blocks[sentence.block].end
        last_end = None
        for a, b in spans:
            chained = last_end is not None and bool(_CHAIN.match(text[last_end : max(last_end, a - 1)]))
            before = text[max(sentence.start, a - _BEFORE) : a - 1]
            after = text[b : min(block_end, b + _AFTER)]
            title = Title(text[a:b], before, after, text[a - 1 : a] not in OPENING)
            linked = (a, b) in self._papers_linked and title.shape == 2
            if not (title.is_paper(sentence, chained, last_end is not None) or linked):
                if title.shape and _MINE.search(before):
                    self.other_works.append((a, b))
                continue
            last_end = b
            own = is_own(sentence.text, before, after, title.passive, title.journal is not None)
            found.append(self._mention(sentence, (a, b), own, block_end, title.journal))
        return found

    def _spans(self, sentence: Sentence) -> list[Span]:
        """What stands in quotes, and what is in emphasis and long enough for a title."""
        text, start, end = self._context.text, sentence.start, sentence.end
        spans: list[Span] = []
        at = bisect_left(self._quotes, start)
        if at < len(self._quotes) and self._quotes[at] < end:
            # A title may hold a question mark, and so run on into the next sentence.
            spans = quoted(text, max(start, self._quoted_up_to), end)
            closed = spans[-1][1] + _CLOSING if spans else start
            still = bisect_left(self._quotes, closed, at)
            if still < len(self._quotes) and self._quotes[still] < end:
                block_end = self._context.document.blocks[sentence.block].end
                window = max(start, self._quoted_up_to), min(block_end, end + _FARTHEST)
                spans = [span for span in quoted(text, *window) if span[0] < end]
            self._quoted_up_to = max([self._quoted_up_to, *(b + 1 for _, b in spans)])
        if self._emphasis:
            first, last = bisect_left(self._emphasis, (start, 0)), bisect_left(self._emphasis, (end, 0))
            for a, b in self._emphasis[first:last]:
                long = len(text[a:b].split()) >= 3 or BY_SOMEBODY.match(text, b)
                if long and not any(c < b and a < d for c, d in spans):
                    spans.append((a, b))
            spans.sort()
        return spans[:_MOST]

    def _mention(self, sentence: Sentence, span: Span, own: bool, block_end: int, journal: str | None) -> Mention:
        text, (a, b) = self._context.text, span
        stop = max(sentence.end, min(b + 200, block_end)) if b >= sentence.end else sentence.end
        venue = (_venue_after(text, b, stop) or _venue_after(text, sentence.start, a)) if own else None
        doi = _DOI.search(text, b, min(b + 120, len(text)))
        name, year = venue or (journal if own else None, None)
        return Mention(
            span, "authored" if own else "cited", sentence, "paper.quoted", name, year, numbers_in(text[b : b + 12]),
            doi=doi.group() if doi and "\n" not in text[b : doi.start()] else None,
        )  # fmt: skip


def _openings(text: str) -> list[int]:
    """Return where quotations can begin: a single quote only where no word ends, or each apostrophe would be one."""
    found = []
    for sign in OPENING:
        at = text.find(sign)
        while at >= 0:
            if sign not in _SINGLE or not at or not (text[at - 1].isalnum() or text[at - 1] in "_.,;"):
                found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found)


def _venue_after(text: str, start: int, end: int) -> tuple[str, int | None] | None:
    """Return the venue in brackets right after a title ("… (Thin Film Letters, 2021)") or named further on."""
    bracket = _BRACKET.match(text, start, end)
    if bracket:
        return bracket["venue"].strip(), int(bracket["year"])
    found = find_venue(text, start, end)
    return (found[0], found[1]) if found else None
