"""Read the entries of a reference list: authors, title, venue, year, DOI and arXiv number.

Three ways of writing are known, told apart by where the year and the quotes stand:
``Ada Berg and Li Wei. A title. In Proc. of X, 2020.`` · ``Berg, A. (2020). A title. X, 3(1).`` ·
``Berg, Ada. 2020. “A Title.” X 3.``
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.quotations import quoted
from catalogue.extraction.reference_authors import authors_end, lone_author_end, lone_title, split_authors
from catalogue.extraction.venues import find_venue, known
from catalogue.reading.document import Block

_KINDS = (
    r"(?:references?|bibliography|(?:list of )?publications?|works cited|literature(?: cited| references)?|papers|"
    r"articles|"
    r"manuscripts|preprints|works? in progress|selected works?|books? (?:i (?:have )?)?read|readings?(?: list| done)?|"
    r"further reading|presentations|posters)"
)
_HEADING = re.compile(
    r"^\W*(?:\d+[.)]?\s*)?(?:(?:key|selected|cited|my|main|relevant|recent|peer[- ]reviewed|journal|conference|"
    r"research|"
    r"working|published|submitted|other|further|list of)\s+){0,3}"
    rf"{_KINDS}\b.{{0,30}}$",
    re.I,
)
# A list may be opened by a sentence too: "Reading done so far:".
_INTRODUCTION = re.compile(rf"\b{_KINDS}\b[^.;:]{{0,40}}:\s*$", re.I)
_OWN_HEADING = re.compile(
    r"publication|papers|articles|manuscripts|preprints|works? in progress|selected works?|presentations|posters", re.I
)
_READ = re.compile(r"\b(?:read|reading|cited|relevant|related|key|background|other)\b", re.I)
_LABEL = re.compile(
    r"^\s*(?:\[(?P<number>\w{1,6})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})[.)](?=\s))?\s*(?:[-–•*]\s+)?"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)[a-z]?\b")
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>,;]+[^\s\"<>,;.)\]])")
_ARXIV = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf)/|[:\s]+|\s+preprint\s+arxiv:)\s*(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+/\d{7})", re.I
)
_INITIAL_OR_ABBREVIATION = re.compile(r"(?:\b\w|\b(?:et al|Jr|Sr|Dr|St|vs|Proc|Conf|Int|al|Eds?|Vol|No|pp))$", re.I)
_STATUS = re.compile(
    r"(?i)\b(?:currently )?(?:under review|in preparation|submitted|to appear|accepted|in press|forthcoming|"
    r"revise and resubmit|job market paper)\b"
)
_DATE = (
    r"\(?(?:(?:19|20)\d\d[a-z]?|in preparation|in press|forthcoming|under review|submitted|n\.d\.)(?:,\s[\w –-]+)?\)?"
)
_AFTER_AUTHORS = re.compile(rf"\s?[.,:;]?\s*(?:{_DATE}\s?[.,:]?\s*)?[“\"‘]?\s*")
# In entries that commas part, what may follow a title.
_AFTER_TITLE = re.compile(
    r",\s(?=(?:in\s|[A-Z]|master|doctoral|bachelor|phd|arxiv|to appear|submitted|under|forthcoming|accepted|\d|vol|"
    r"the\s[A-Z]))"
)
# In entries that begin with the title.
_TITLE_FIRST = re.compile(
    r"(?:\s\((?=with\s|joint|job market|under|in preparation|submitted|forthcoming|[A-Z][^()]{1,60}(?:19|20)\d\d)"
    r"|\s[–—-]\s|,?\sby\s(?=[A-Z])|,\s(?=[A-Z]\.\s?[A-Z]|with\s[A-Z]))"
)
_HEAD_ONLY = re.compile(r"\s?:")  # a run-in heading
_MY_LIST = re.compile(
    r"\b(?:my|our) (?:[\w-]+ ){0,3}(?:publications?|papers|articles|manuscripts|preprints|presentations|posters)", re.I
)
_WITH = re.compile(r"^\W*(?:joint(?:ly)? |co-?written )?(?:with|by)\s(?:[A-Z]\.\s?|[^(),.])+[),.]*\s*")
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.|\s[A-Z],")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me)\b(?!\.)")
_KIND_AT_END = re.compile(
    r"\s*[\[(](?:poster|talk|abstract|paper|oral presentation|conference paper|preprint)[\])]$", re.I
)
_SITE = re.compile(
    r"(?i)^\W*(?:https?://|www\.)|\b(?:dev|developer|user|reference) (?:guide|manual)\b|\b(?:accessed|"
    r"retrieved) (?:on|from|\d)|"
    r"\[online\]|documentation\b"
)
_AUTHOR_LIKE = re.compile(r"^[\w’'`.\-]+(?:[\s,&]|$)", re.U)


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry; ``number`` is its label ("3"), ``title`` the span of the title in the text."""

    number: str
    start: int
    end: int
    title: tuple[int, int]
    authors: tuple[str, ...]
    venue: str | None
    year: int | None
    doi: str | None
    arxiv: str | None
    own_list: bool


def find_references(context: Context) -> list[Reference]:
    """Return the entries of every reference list that have a title; websites and manuals are left out."""
    found: list[Reference] = []
    inside = own = introduced = False
    count = 0
    emphasis = {mark.start: mark.end for mark in context.document.marks if mark.kind != "link"}
    for block in context.document.blocks:
        if block.kind == "heading":
            heading = context.text[block.start : block.end]
            inside, introduced, count = bool(_HEADING.match(heading)), False, 0
            own = inside and bool(_OWN_HEADING.search(heading)) and not _READ.search(heading)
        elif (
            block.kind == "reference"
            or (inside and block.kind in {"list_item", "paragraph"})
            or (introduced and block.kind == "list_item")
        ):
            count += 1
            entry = read_reference(context.text, block, str(count), own, emphasis)
            if entry:
                found.append(entry)
        elif block.kind == "paragraph":
            last = context.text[block.end - 1 : block.end]
            opening = (
                _INTRODUCTION.search(context.text, max(block.start, block.end - 90), block.end) if last == ":" else None
            )
            introduced, count = opening is not None, 0
            own = introduced and bool(_MY_LIST.search(context.text, max(block.start, block.end - 90), block.end))
    return found


def read_reference(
    text: str, block: Block, number: str, own_list: bool = False, emphasis: dict[int, int] | None = None
) -> Reference | None:
    """Read the entry that ``block`` holds, or return None where no title can be told from the rest.

    ``emphasis`` gives the end of each run of italics or bold by its start.
    """
    label = _LABEL.match(text[block.start : block.end])
    start = block.start + (label.end() if label else 0)
    end = block.end
    if label:
        number = label["number"] or label["round"] or label["plain"] or number
    if _SITE.search(text[start:end]) or len(text[start:end].split()) < 4:
        return None
    parts = (
        _quoted_title(text, start, end)
        or (_after_authors(text, start, end, emphasis or {}))
        or _dated_title(text, start, end)
        or _title_first(text, start, end, emphasis or {})
        or _plain_title(text, start, end)
    )
    if parts is None:
        return None
    (a, b), named_end, rest = parts
    kind = _KIND_AT_END.search(text, a, b)
    b = kind.start() if kind else b
    while b > a and text[b - 1] in " .,;":
        b -= 1
    if len(text[a:b].split()) < 2:
        return None
    doi, arxiv = _DOI.search(text, start, end), _ARXIV.search(text, start, end)
    return Reference(
        number, block.start, end, (a, b), split_authors(text[start:named_end]),
        _venue(text[rest:end]), _year(text, start, end, (a, b)),
        doi.group(1) if doi else None, arxiv.group(1) if arxiv else None, own_list,
    )  # fmt: skip


def _after_authors(
    text: str, start: int, end: int, emphasis: dict[int, int]
) -> tuple[tuple[int, int], int, int] | None:
    """Authors that can be told as such, then the title: in italics, up to a stop, or up to a comma and the venue."""
    named_end = authors_end(text, start, end)
    mistaken = lone_title(text, start, named_end) if named_end and text[named_end : named_end + 1] == "." else None
    if named_end and mistaken:
        return (mistaken, named_end), mistaken, named_end
    lone = lone_author_end(text, start, end) if named_end is None else None
    begin = named_end or lone
    if begin is None:
        return None
    between = _AFTER_AUTHORS.match(text, begin, end)
    title = between.end() if between else begin
    marked = emphasis.get(title)
    if marked and marked <= end and len(text[title:marked].split()) >= 2:
        return (title, marked), begin, marked
    if named_end is None:
        return None
    stop = _title_end(text, title, end)
    if text[begin : begin + 1] == ",":
        if _INITIAL.search(text, title, stop):
            return None  # more authors, in a form that is not known
        for comma in _AFTER_TITLE.finditer(text, title, stop):
            if len(text[title : comma.start()].split()) >= 3:
                stop = comma.start()
                break
    return ((title, stop), begin, stop) if len(text[title:stop].split()) >= 2 else None


def _title_end(text: str, start: int, end: int) -> int:
    """Return where the title from ``start`` ends; a question may go on: "Who Pays? Evidence from Ports"."""
    stop = _sentence_end(text, start, end)
    if text[stop - 1 : stop] not in {"?", "!"}:
        return stop
    further = _sentence_end(text, stop, end)
    words = text[stop:further]
    if (
        further < end
        and len(words.split()) >= 3
        and not re.search(r"\d|^\s*In\b", words)
        and not find_venue(words, 0, len(words))
    ):
        return further
    return stop


def _title_first(text: str, start: int, end: int, emphasis: dict[int, int]) -> tuple[tuple[int, int], int, int] | None:
    """The title opens the entry: in italics, or up to who wrote it with whom, where or when."""
    marked = emphasis.get(start)
    if marked and len(text[start:marked].split()) >= 2 and not _HEAD_ONLY.match(text, marked):
        return (start, marked), start, marked
    over = _TITLE_FIRST.search(text, start, end)
    if over and len(text[start : over.start()].split()) >= 3 and not re.search(r"[.!;]\s", text[start : over.start()]):
        return (start, over.start()), start, over.start()
    return None


def _quoted_title(text: str, start: int, end: int) -> tuple[tuple[int, int], int, int] | None:
    for a, b in quoted(text, start, end):
        if len(text[a:b].split()) >= 2:
            return (a, b), a - 1, b + 1
    return None


def _dated_title(text: str, start: int, end: int) -> tuple[tuple[int, int], int, int] | None:
    """The year stands before the title: "Berg, A. (2020). Title." or "Berg, Ada. 2020. Title."."""
    match = re.compile(r"[(\s]((?:19|20)\d\d)[a-z]?(?:,\s\w+)?\)?[.,:]\s+").search(text, start, end)
    if not match or match.start() - start > 0.6 * (end - start):
        return None
    stop = _sentence_end(text, match.end(), end)
    return (match.end(), stop), match.start(), stop


def _plain_title(text: str, start: int, end: int) -> tuple[tuple[int, int], int, int] | None:
    """Authors, a stop, the title, a stop, the rest."""
    authors_end = _sentence_end(text, start, end)
    if authors_end >= end - 2 or not _AUTHOR_LIKE.match(text[start:]):
        return None
    title = authors_end + len(re.match(r"[.?!]?\s*", text[authors_end:end]).group())  # type: ignore[union-attr]
    words = text[start:authors_end]
    if not re.search(r",|\band\b|&", words) and len(words.split()) > 5:
        if _FIRST_PERSON.search(text, start, end):
            return None  # prose below a heading "Papers"
        return (start, authors_end), start, authors_end  # a title without authors
    stop = _sentence_end(text, title, end)
    return (title, stop), authors_end, stop


def _sentence_end(text: str, start: int, end: int) -> int:
    """Return where the sentence from ``start`` ends; stops after initials do not count."""
    for match in re.compile(r"[.?!](?=\s|$)").finditer(text, start, end):
        if text[match.start()] != ".":
            return match.end()
        if not _INITIAL_OR_ABBREVIATION.search(text[max(start, match.start() - 8) : match.start()]):
            return match.start()
    return end


def _venue(rest: str) -> str | None:
    """Return the venue at the head of what follows the title, without volume, pages and year."""
    rest = _WITH.sub("", rest.strip(' .,;:)"”’*'))
    found = find_venue(rest, 0, len(rest))
    status = _STATUS.search(rest)
    if found and status:
        return found[0]
    if _ARXIV.search(rest) or rest.lower().startswith("arxiv"):
        return "arXiv"
    acronym = re.search(r"^\D*\(([A-Z][A-Za-z&-]{2,12})(?:\s(?:19|20)\d\d)?\)", rest)
    if acronym:
        return acronym.group(1)
    if status and not found:
        return None
    head = re.sub(r"(?i)^(?:in\s+)?(?:the\s+)?(?:proc(?:eedings|\.)?\s+(?:of\s+)?(?:the\s+)?|in:?\s+)?", "", rest)
    head = re.split(r",\s|\.\s|\s\d+\s?\(|\s\d+:|\s(?:19|20)\d\d\b|\sdoi\b|https?:", head, maxsplit=1)[0]
    head = known(re.sub(r"\s+", " ", re.sub(r"\s\d{1,3}$", "", head)).strip(" .,*"))
    return head if re.search(r"[A-Za-z]{3}", head) and len(head.split()) <= 14 else None


def _year(text: str, start: int, end: int, title: tuple[int, int]) -> int | None:
    years = [
        m for m in _YEAR.finditer(_without_identifiers(text[start:end])) if not title[0] <= start + m.start() < title[1]
    ]
    dated = [
        m
        for m in years
        if text[start + m.start() - 1 : start + m.start()] == "("
        or text[start + m.end() : start + m.end() + 2] in {". ", "."}
    ]
    chosen = dated or years
    return int(chosen[-1 if not dated else 0].group(1)) if chosen else None


def _without_identifiers(entry: str) -> str:
    """Blank identifiers out, in place: the 2003 of arXiv:2003.00075 is no year."""
    return re.sub(
        r"(?i)arxiv:\s*\S+|10\.\d{4,9}/\S+|https?://\S+|\d+\s?[–-]\s?\d+", lambda m: " " * len(m.group()), entry
    )
