"""Papers whose titles stand in quotes or emphasis: which of these are papers, and whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left

from catalogue.extraction.context import Context
from catalogue.extraction.paper_mention import Mention, numbers_in
from catalogue.extraction.paper_owners import THEY_SHOW, WE_SHOW, is_own
from catalogue.extraction.paper_words import LIKE_PAPER, PAPER, READABLE, STATUS
from catalogue.extraction.project_titles import Span
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue

OPENING = frozenset("\"“”„‘’'`«")
_BEFORE, _AFTER = 160, 90  # characters around a title that tell what it is the title of

# Right before a title: the noun that it names, or the verb that it is the object of.
_CUE_BEFORE = re.compile(
    rf"\b(?:{READABLE}|{LIKE_PAPER})\b[^.;“”\"]{{0,45}}$|\b(?:titled|entitled|under the title|published (?:this |"
    rf"it )?(?:in|as)|(?:appeared|came out|accepted|forthcoming) as|the title being[\w ]{{0,20}})\W*$|"
    rf"\b(?:read|reading|reproduc\w+|cited|citing|authored|wrote|"
    rf"published|co-?author\w*)\b[^.;]{{0,40}}$|\be\.g\.?,?\s*$|\bet al\.,?\W*$|\b(?:19|20)\d\d[,:]\s*\W?$|"
    rf"\bauthor of\W*$|\b(?:results?|findings|methods?|approach|arguments?|ideas?|conclusions?|models?|experiments?|"
    rf"figures?|proofs?|chapters?)\s(?:of|in|from)\W*$|\b(?:show|argu|wr[io]t|describ|prov|demonstrat|propos|"
    rf"introduc|explain|develop|report)\w*"
    rf"\b[^.;]{{0,30}}\b[Ii]n\W*$|\b(?:publish\w*|print\w*|appear\w*|present\w*|came out|accepted)\b"
    rf"[^.;“”\"]{{0,120}}\((?:[^()“”\"]{{0,80}},)?\W*$",
    re.I,
)
_TITLED = re.compile(
    rf"\b(?:titled|entitled|headed|authors? of|(?:{PAPER}|books?|surveys?|reports?|briefs?))\W*"
    rf"(?:on|called|,|:|about|named)?\s*$",
    re.I,
)
# Not read but attended, watched, heard or taken part in.
_NO_READING = re.compile(
    r"(?:projects?|courses?|class(?:es)?|modules?|documentary|films?|movies?|lectures?|awards?|"
    r"prizes?|talks?|speech|interview|conferences?|workshops?|teams?|groups?|clubs?|games?|"
    r"songs?|program(?:me)?s?|apps?|company|startups?|called|labs?|series|events?|tours?|terms?|words?|"
    r"phrases?|sayings?|mottos?|quotes?|posts?|blogs?|podcasts?|exhibitions?|exhibits?|plays?|novels?|poems?|"
    r"systems?|tools?|"
    r"said|says|asked|medals?|honou?r|degrees?|topics?|of|as|an?|known as|titles?)\W*$",
    re.I,
)
# Titled, but no paper: a project, a course, a talk; a thesis is a project of its writer.
_NO_PAPER_TITLED = re.compile(
    r"\b(?:project|course|class|talk|module|seminar|lecture|workshop|internship|proposal|program(?:me)?|"
    r"podcast|documentary|film|tool|app|game|software|package|library|website|video|album|"
    r"(?:[Mm]y|[Aa]n?|[Tt]he) (?:\w+ )?(?:[\w’'-]+ )?(?:thesis|dissertation|capstone)(?!\s(?:buil|dr[ae]w|reli|"
    r"extend|cite|"
    r"use|follow|start|beg[ai]n|respond|(?:is|was) (?:inspired|based))))\b[^.;\"“”]{0,25}$"
)
_MINE = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?) (?:[\w’'-]+ ){0,3}(?:thesis|dissertation|project)\b[^.;]{0,25}$")
_NO_PAPER_AFTER = re.compile(
    r",?[”\"’']*(?:(?<!,)(?<!,[”\"’'])\s|,?\s(?:an?|the|my|our)\s)(?:[\w-]+\s){0,2}(?:projects?|course|class|film|"
    r"documentary|movie|song|talk|"
    r"lecture|award|prize|medal|competition|contest|challenge|hackathon|podcast|workshop|conference|exhibition|game|"
    rf"series|lab|team|programme?|initiative|campaign|grant|seminar)\b(?!\s(?:{PAPER}|{LIKE_PAPER}))"
)
_SPOKEN = re.compile(
    r"\b(?:said|says?|saying|told|tells|asked?|asks|replied|answered|shout\w+|jok(?:es?|ed|ing)|mottos?|proverb|"
    r"attended|watched|heard|listened|enjoyed|remark\w*|whisper\w*|voice|thought|thinking|labell?ed|reads|call(?:s|"
    r"ed)? (?:it|this|them|that))\b(?:[^.;]|(?<=Prof)\.|(?<=Dr)\.){0,40}$",
    re.I,
)
_CUE_AFTER = re.compile(
    r"^[”\"’',]*\s*(?:,?\s*(?:an?|the|his|her|their|my|our)\s+(?:\w+\s){0,2}"
    + READABLE
    + r"\b|(?:,\s)?by\s+[A-Z]|\(?\[\d|\((?:[A-Z][\w .&,-]+,\s*)?(?:19|20)\d\d\)|,?\s*(?:published|"
    r"which was published|appeared)\b|\((?:[A-Z][^()]{3,80}),?\s(?:19|20)\d\d)"
)
_PASSIVE = re.compile(
    rf"^[”\"’',.*]*\s*(?:\([^)]*\)|\[\d+\])?,?\s(?:which\s|that\s)?(?:(?:has been|have been|was|were|is|are|"
    rf"will be)\s(?:\w+\s)?|(?=forthcoming|accepted|in press|to appear|under)){STATUS}|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:(?:has\s)?appeared|appears|is to appear|will appear|came out)\s(?:at|in)\b|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:has\s)?(?:won|received|earned|got)\s(?:the|an?|us|me)\s[^.;]{0,30}"
    r"(?:[Bb]est|[Oo]utstanding|[Dd]istinguished)\b"
)
_PUBLISHED_AS = re.compile(
    r"\b(?:(?:results?|findings|methods?|approach|arguments?|ideas?|conclusions?|experiments?|figures?|proofs?) of|"
    r"under the title(?: of)?|published (?:this |it )?(?:in|as)|(?:appeared|came out|accepted|forthcoming) as|"
    r"(?:results|findings) are in)\W*$"
)
# "shown her work in *Urban Studies*": the emphasis is a venue's.
_IN_VENUE = re.compile(
    r"\b(?:publish\w*|appear\w*|accepted|submi\w+|review|press|out|forthcoming|printed|issued|presented|up)\s"
    r"(?:in|at|by|to|for|with)\W*(?:the\W*)?$"
)
# Somebody's: "her “…”", "Berg's *…*".
_OWNER = re.compile(
    r"(?:\b[A-Z][\w-]+[’']s?|\bwhose|\b[Yy]our|\b[Hh]er|\b[Hh]is|\b[Tt]heir)\s+(?:(?:own|recent|seminal|classic|"
    r"early|famous|wonderful|"
    r"brilliant|(?:19|20)\d\d)\s)*\W*$"
)
_OPENS = re.compile(r"\bIn\W*$")
_NEAR_PAPERS = re.compile(
    rf"\b(?:{PAPER}|{LIKE_PAPER}|books?|novels?|titles?|read|reading|wrote|published|printed|issued|appeared|"
    rf"came out|presented|accepted|submitted|forthcoming|(?:co-?)?authors?|described in|thes[ie]s)\b",
    re.I,
)
_READ = re.compile(r"\b(?:books?|novels?|read|re-?read(?:ing)?|reading|memoirs?|classics?)\b", re.I)
_READ_NEAR = re.compile(r"\b(?:books?|novels?|papers?|articles?|read|reading)\b[^.;]*$")
_PRESENTING = re.compile(r"\b(?:[Ww]e|I)\b[^.;]{0,30}\b(?:presented|published|submitted|co-?authored|wrote)\W*$")
_BY_SOMEBODY = re.compile(r"[”\"’']?\sby\s[A-Z][\w.-]*\s[A-Z]")
_CHAIN = re.compile(
    r"^[”\"’',.]*\s*(?:(?:in|at)\s(?:the\s)?[A-Z][^.;()“\"]{2,60})?(?:\[\d+\]|\([^)]{3,40}\))?\s*"
    r"(?:,|and|or|&|,\s*and|as well as)\s*(?:[—–-][\w’', ]{2,40}[—–-]\s*|[A-Z]\w+[’']s?\s+)?$"
)
# What stands in quotes or emphasis and ends so is an honour or a place.
_NO_TITLE = re.compile(
    r"\b(?:Awards?|Prizes?|Scholarships?|Fellowships?|Medals?|Grants?|Laborator(?:y|ies)|Labs?|University|College|"
    r"Institute|Department|Programme?|Conference|Workshop|Competition|Hackathon)$"
)
_BRACKET = re.compile(r"[”\"’',.]*\s\((?P<venue>[A-Z][^,()\d]{3,80}),?\s(?P<year>(?:19|20)\d\d)")
_REFERENCE_AFTER = re.compile(r"[”\"’'.,]+\s(?:In\s)?[A-Z][\w&’' ]{3,70},?\s\(?(?:19|20)\d\d\b")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>,;)]+[^\s\"<>,;).]")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")


class NamedPapers:
    """Finds the titled papers of one document, sentence by sentence in order."""

    def __init__(self, context: Context) -> None:
        """Sort the emphasis of the document, so that each sentence finds its own quickly."""
        self._context = context
        self._emphasis = sorted({(mark.start, mark.end) for mark in context.document.marks if mark.kind != "link"})
        self._quoted_up_to = 0
        self._other_works: list[Span] = []

    def holds(self, sentence: Sentence) -> bool:
        """Whether a title can begin in ``sentence``; cheap, for asking before the words around it are read."""
        return not OPENING.isdisjoint(sentence.text) or bool(self._marks(sentence))

    def goes_on_into(self, sentence: Sentence) -> bool:
        """Whether a quotation that began before ``sentence`` ends inside it."""
        return sentence.start < self._quoted_up_to

    def other_works(self, sentence: Sentence) -> list[Span]:
        """Return the titles in ``sentence`` of the writer's theses and projects, when `find` has seen it."""
        return [span for span in self._other_works if sentence.start <= span[0] < sentence.end]

    def find(self, sentence: Sentence) -> list[Mention]:
        """Return the papers whose titles begin in ``sentence``."""
        text, found = self._context.text, []
        self._other_works.clear()
        block = self._context.document.blocks[sentence.block]
        last_end = None
        for a, b in self._spans(sentence, block.end):
            chained = last_end is not None and bool(_CHAIN.match(text[last_end : max(last_end, a - 1)]))
            before = text[max(sentence.start, a - _BEFORE) : a - 1]
            after = text[b : min(block.end, b + _AFTER)]
            if not self._is_paper(sentence, (a, b), before, after, chained, last_end is not None):
                if _MINE.search(before) and strength(text[a:b]):
                    self._other_works.append((a, b))
                continue
            last_end = b
            own = is_own(sentence.text, before, after, bool(_PASSIVE.match(after)))
            found.append(self._mention(sentence, (a, b), own, block.end))
        return found

    def _marks(self, sentence: Sentence) -> list[Span]:
        first = bisect_left(self._emphasis, (sentence.start, 0))
        last = bisect_left(self._emphasis, (sentence.end, 0))
        return self._emphasis[first:last]

    def _spans(self, sentence: Sentence, block_end: int) -> list[Span]:
        """What stands in quotes, and what is in emphasis and long enough for a title."""
        text = self._context.text
        spans: list[Span] = []
        if not OPENING.isdisjoint(sentence.text):
            # A title may hold a question mark, and so run on into the next sentence.
            start, end = max(sentence.start, self._quoted_up_to), min(block_end, sentence.end + 300)
            spans = [span for span in quoted(text, start, end) if span[0] < sentence.end]
            self._quoted_up_to = max([self._quoted_up_to, *(b + 1 for _, b in spans)])
        for a, b in self._marks(sentence):
            if not any(c < b and a < d for c, d in spans):
                long = len(text[a:b].split()) >= 3
                if long or _BY_SOMEBODY.match(text, b):
                    spans.append((a, b))
        return sorted(spans)

    def _is_paper(self, sentence: Sentence, span: Span, before: str, after: str, chained: bool, follows: bool) -> bool:
        text = self._context.text
        words = text[span[0] : span[1]]
        titled, published = bool(_TITLED.search(before)), bool(_PUBLISHED_AS.search(before))
        passive, told_after = bool(_PASSIVE.match(after)), bool(_CUE_AFTER.match(after))
        if _NO_TITLE.search(words) or not (chained or self._names_paper(before, after, titled or published)):
            return False
        shape = strength(words)
        owned = bool(_OWNER.search(before))
        near = bool(_CUE_BEFORE.search(before)) or told_after or passive or (owned and follows)
        near = near or bool(_OPENS.search(before) and (WE_SHOW.match(after) or THEY_SHOW.match(after)))
        if text[span[0] - 1 : span[0]] not in OPENING:  # emphasis
            if _IN_VENUE.search(before) and not passive:
                return False
            if not (titled or passive or told_after or published):
                return shape >= 2 and bool(_READ.search(sentence.text)) and (owned or chained or near)
        if near or chained:
            by = _BY_SOMEBODY.match(after) and words[0].isupper() and _READ_NEAR.search(before)
            if by or shape >= 1 or (titled and len(words.split()) >= 3):
                return True
        if shape < 2:
            sentence_like = text[span[0] - 1 : span[0]] in OPENING and len(words.split()) >= 5
            return shape == 1 and bool(_PRESENTING.search(before) or (owned and sentence_like))
        return owned or bool(_REFERENCE_AFTER.match(after)) or bool(_NEAR_PAPERS.search(sentence.text))

    @staticmethod
    def _names_paper(before: str, after: str, certain: bool) -> bool:
        """False where the words around say that this is the title of something else."""
        if _NO_PAPER_TITLED.search(before):
            return False
        return certain or not (_NO_READING.search(before) or _SPOKEN.search(before) or _NO_PAPER_AFTER.match(after))

    def _mention(self, sentence: Sentence, span: Span, own: bool, block_end: int) -> Mention:
        text, (a, b) = self._context.text, span
        stop = max(sentence.end, min(b + 200, block_end)) if b >= sentence.end else sentence.end
        venue = (_venue_after(text, b, stop) or _venue_after(text, sentence.start, a)) if own else None
        doi = _DOI.search(text, b, min(b + 120, len(text)))
        name, year = venue or (None, None)
        return Mention(
            span, "authored" if own else "cited", sentence, "paper.quoted", name, year, numbers_in(text[b : b + 12]),
            doi=doi.group() if doi and "\n" not in text[b : doi.start()] else None,
        )  # fmt: skip


def strength(words: str) -> int:
    """Return how much ``words`` look like a title: 2 by themselves, 1 where something else says so, else 0.

    >>> strength("Counting Bats by Ear"), strength("Dry contacts at high speed"), strength("a bit late")
    (2, 1, 0)
    """
    parts, count = _LONG_WORD.findall(words), len(words.split())
    if count < 2 or not parts:
        return 0
    capitals = sum(part[0].isupper() for part in parts)
    opens = words[0].isupper() or words[0].isdigit()
    ends = words[-1] in ".!…"
    if (
        opens
        and not ends
        and (
            (count >= 4 and capitals >= 0.6 * len(parts))
            or (count == 3 and capitals == len(parts) >= 2)
            or (count >= 5 and re.search(r"\w: \w", words))
        )
    ):
        return 2
    return int(capitals >= 0.5 * len(parts) or (opens and count >= 4 and not ends))


def _venue_after(text: str, start: int, end: int) -> tuple[str, int | None] | None:
    """Return the venue in brackets right after a title ("… (Thin Film Letters, 2021)") or named further on."""
    bracket = _BRACKET.match(text, start, end)
    if bracket:
        return bracket["venue"].strip(), int(bracket["year"])
    found = find_venue(text, start, end)
    return (found[0], found[1]) if found else None
