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
from catalogue.extraction.venues import find_venue, known
from catalogue.reading.document import Block

_HEADING = re.compile(
    r"^\W*(?:\d+[.)]?\s*)?(?:(?:key|selected|cited|my|main|relevant|recent)\s+)?"
    r"(?:references?|bibliography|(?:list of )?publications|works cited|literature(?: cited)?|papers|"
    r"literature references)\b.{0,30}$",
    re.I,
)
_OWN_HEADING = re.compile(r"publication|papers", re.I)
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
    r"(?i)\b(?:currently )?(?:under review|in preparation|submitted|to appear|accepted|in press|forthcoming)\b"
)
_SITE = re.compile(r"(?i)^\W*(?:https?://|www\.)|\b(?:accessed|retrieved) (?:on|from|\d)|\[online\]|documentation\b")
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
    inside = own = False
    count = 0
    for block in context.document.blocks:
        if block.kind == "heading":
            heading = context.text[block.start : block.end]
            inside, count = bool(_HEADING.match(heading)), 0
            own = inside and bool(_OWN_HEADING.search(heading))
        elif block.kind == "reference" or (inside and block.kind in {"list_item", "paragraph"}):
            count += 1
            entry = read_reference(context.text, block, str(count), own)
            if entry:
                found.append(entry)
    return found


def read_reference(text: str, block: Block, number: str, own_list: bool = False) -> Reference | None:
    """Read the entry that ``block`` holds, or return None where no title can be told from the rest."""
    label = _LABEL.match(text[block.start : block.end])
    start = block.start + (label.end() if label else 0)
    end = block.end
    if label:
        number = label["number"] or label["round"] or label["plain"] or number
    if _SITE.search(text[start:end]) or len(text[start:end].split()) < 5:
        return None
    parts = _quoted_title(text, start, end) or _dated_title(text, start, end) or _plain_title(text, start, end)
    if parts is None:
        return None
    (a, b), authors_end, rest = parts
    while b > a and text[b - 1] in " .,;":
        b -= 1
    if len(text[a:b].split()) < 2:
        return None
    doi, arxiv = _DOI.search(text, start, end), _ARXIV.search(text, start, end)
    return Reference(
        number, block.start, end, (a, b), split_authors(text[start:authors_end]),
        _venue(text[rest:end]), _year(text, start, end, (a, b)),
        doi.group(1) if doi else None, arxiv.group(1) if arxiv else None, own_list,
    )  # fmt: skip


def split_authors(written: str) -> tuple[str, ...]:
    """Return the authors one by one, "First Last" or "Last, F." as written.

    >>> split_authors("Berg, A., Wei, L., & Roth, C.")
    ('Berg, A.', 'Wei, L.', 'Roth, C.')
    """
    written = re.sub(r"\(?\b(?:19|20)\d\d[a-z]?\)?\.?", "", written)
    written = re.sub(r"[,;]?\s+(?:and|&)\s+|\s*;\s*|,\s*&\s*", " ; ", written.strip(" .,:("))
    names: list[str] = []
    for group in written.split(" ; "):
        pieces = [
            piece.strip()
            for piece in group.split(",")
            if piece.strip() and not re.fullmatch(r"et al\.?", piece.strip())
        ]
        for piece in pieces:
            initials = re.fullmatch(r"(?:[A-Z][.\-]*\s*){1,4}", piece)
            given = not names[1:] and names and " " not in names[0] and "," not in names[0] and " " not in piece
            if names and (initials or given) and "," not in names[-1]:
                names[-1] = f"{names[-1]}, {piece + '.' if initials and piece[-1] != '.' else piece}"
            else:
                names.append(piece)
    return tuple(name for name in names if re.search(r"[^\W\d]", name))


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
    rest = rest.strip(' .,;:)"”’*')
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
    head = known(re.sub(r"\s+", " ", head).strip(" .,*"))
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
