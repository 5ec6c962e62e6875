"""Find the papers: reference lists and running text together, one record a work."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from catalogue.extraction.context import Context
from catalogue.extraction.paper_mention import Mention
from catalogue.extraction.paper_mentions import find_mentions
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.extraction.project_titles import as_title, content_words
from catalogue.extraction.references import Reference, find_references
from catalogue.extraction.work_cues import Work as Told
from catalogue.extraction.work_cues import find_work

_RECENT = 60  # works of one word that a title is compared with, so that endless lists cost no endless time
_NO_WORD = re.compile(r"[^\w\s-]")


@dataclass(slots=True)
class _Work:
    """One paper while its places are brought together."""

    title: str
    role: str
    rule: str
    confidence: Confidence
    evidence: dict[Evidence, None] = field(default_factory=dict)  # in order, each once
    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    doi: str | None = None
    arxiv: str | None = None
    number: str | None = None


def find_papers(
    context: Context, applicant_name: str | None = None, works: list[Told] | None = None
) -> tuple[Finding, ...]:
    """Return the papers that the text names, in the order in which it first does.

    A reference is *authored* where the surname of ``applicant_name`` stands among its authors, or the heading
    of its list says so ("Publications").
    ``works`` is what `find_work` gives, where the caller has it already.
    """
    references = find_references(context)
    told = find_work(context) if works is None else works
    found = _Works()
    for entry in references:
        found.add(_from_reference(context, entry, applicant_name))
    numbered = frozenset(entry.number for entry in references)
    for mention in find_mentions(context, told, numbered):
        if mention.role == "cited" and applicant_name and _signed(context, mention, applicant_name):
            mention = replace(mention, role="authored")
        _add(context, found, mention, applicant_name is not None)
    return tuple(_finding(work) for work in sorted(found.rows, key=lambda w: min(e.start for e in w.evidence)))


def _from_reference(context: Context, entry: Reference, applicant_name: str | None) -> _Work:
    own = entry.own_list or bool(applicant_name and _wrote(applicant_name, entry.authors))
    return _Work(
        as_title(context.text[entry.title[0] : entry.title[1]]),
        "authored" if own else "cited",
        "paper.reference",
        "sure",
        dict.fromkeys(
            (Evidence.span(context.text, *entry.title), Evidence.span(context.text, entry.start, entry.end))
        ),
        entry.authors, entry.venue, entry.year, entry.doi, entry.arxiv, entry.number,
    )  # fmt: skip


def _surnames(words: list[str]) -> list[str]:
    """Return what an author may be known by: the last name, or of several the others too ("Ana Ruiz Vega")."""
    return [word for word in words[:0:-1] if len(word) > 2] or words[-1:]


def _wrote(name: str, authors: tuple[str, ...]) -> bool:
    """Whether a person of this surname and initial stands among the authors."""
    words = _plain(name).split()
    for author in authors:
        parts = _plain(author.replace(",", " ")).split()
        for surname in _surnames(words):
            others = [part for part in parts if part != surname]
            if surname in parts and (not others or any(part[0] == words[0][0] for part in others)):
                return True
    return False


def _signed(context: Context, mention: Mention, name: str) -> bool:
    """Whether the writer stands among the authors named before a title: "A. Berg, L. Wei, Cold Letters 2020, “…”"."""
    if mention.title is None or mention.rule != "paper.quoted":
        return False
    block = context.document.blocks[mention.sentence.block]
    before = context.text[max(block.start, mention.title[0] - 160) : mention.title[0]]
    surnames = "|".join(map(re.escape, _surnames(name.split())))
    return bool(
        re.search(
            rf"(?:\b[A-Z]\.[ -]?|, )(?:{surnames})\b|\b(?:{surnames})(?:,? [A-Z]\.| [A-Z]{{1,2}},| et al)", before
        )
    )


def _plain(text: str) -> str:
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", folded)


class _Works:
    """The papers found so far, so kept that those of the same words or number are found at once."""

    def __init__(self) -> None:
        self.rows: list[_Work] = []
        self.by_number: dict[str, list[_Work]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_plain: dict[str, int] = {}
        self._words: list[frozenset[str]] = []

    def add(self, work: _Work) -> None:
        """Take ``work`` in; it is not asked whether it is here already."""
        place = len(self.rows)
        self.rows.append(work)
        if work.number:
            self.by_number.setdefault(work.number, []).append(work)
        words = content_words(work.title)
        self._words.append(words)
        for word in words:
            self._by_word.setdefault(word, []).append(place)
        self._by_plain.setdefault(_plain(work.title), place)

    def same(self, title: str) -> _Work | None:
        """Return the first work that ``title`` names too, or None."""
        words = content_words(title)
        places = {place for word in words for place in self._by_word.get(word, ())[-_RECENT:]}
        if not words and (at := self._by_plain.get(_plain(title))) is not None:
            return self.rows[at]
        for place in sorted(places):
            # Cheap first: two titles of one work share most of the words of the shorter.
            others = self._words[place]
            if 5 * len(words & others) >= 3 * min(len(words), len(others)) and same_work(title, self.rows[place].title):
                return self.rows[place]
        return None


def _add(context: Context, works: _Works, mention: Mention, knows_writer: bool) -> None:
    """Let a mention join the works that it speaks of, or make one of its own."""
    said = Evidence.span(context.text, mention.sentence.start, mention.sentence.end)
    cited = [work for number in mention.numbers for work in works.by_number.get(number, ())]
    if mention.title is None:
        for work in cited:
            if work.role == "authored" or not knows_writer:
                _join(work, mention, said)
        return
    title = as_title(context.text[mention.title[0] : mention.title[1]])
    twin = cited[0] if len(cited) == 1 else works.same(title)
    if twin:
        _join(twin, mention, said)
        return
    confidence: Confidence = "likely" if mention.rule != "paper.topic" else "guess"
    evidence = dict.fromkeys((Evidence.span(context.text, *mention.title), said))
    works.add(
        _Work(title, mention.role, mention.rule, confidence, evidence,
              venue=mention.venue, year=mention.year, doi=mention.doi)
    )  # fmt: skip


def _join(work: _Work, mention: Mention, said: Evidence) -> None:
    work.evidence[said] = None
    if mention.role == "authored":
        work.role = "authored"
        work.venue = work.venue or mention.venue
        work.year = work.year or mention.year
        work.doi = work.doi or mention.doi


def same_work(one: str, other: str) -> bool:
    """Whether two titles name one work: nearly the same words, or the one the short form of the other.

    >>> same_work("Frozen harbours", "Frozen harbours for quiet winter boat design")
    True
    """
    a, b = content_words(one), content_words(other)
    both = len(a & b)
    if not both:
        return _plain(one) == _plain(other)
    if both / len(a | b) >= 0.6:
        return True
    shorter = min(len(a), len(b))
    prefix = _plain(other).startswith(_plain(one)) or _plain(one).startswith(_plain(other))
    return (both >= 3 and both / shorter >= 0.8) or (prefix and both == shorter)


def _finding(work: _Work) -> Finding:
    data = {
        "title": work.title, "role": work.role, "authors": list(work.authors), "venue": work.venue,
        "year": work.year, "doi": work.doi, "arxiv": work.arxiv,
    }  # fmt: skip
    return Finding(data, tuple(work.evidence), work.rule, work.confidence)
