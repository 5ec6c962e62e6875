"""A piece of foreign text as HTML: escaped, with emphasis, links, withheld words and the evidence marked.

Evidence spans may nest and overlap. The text is cut wherever anything starts or ends; each cut has a stack of
wrappers around it, evidence outermost, then at most one link, then emphasis; only what differs from the stack
before is closed and opened. So the HTML is well formed however the spans lie, and a link never holds a link.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

Span = tuple[int, int]
_NAME = 60  # characters; what is longer is no name but a sentence
_PAGE = 2000  # characters; layers are found by the pages they touch, so that a long text costs linear time


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words on which a note or a fact rests.

    ``anchor`` is the id of the note (or of the line of facts); the words themselves get the id ``said-<anchor>``,
    further spans ``said-<anchor>-2`` and so on. ``kind`` names the colour. ``number`` is the note's, or None for
    evidence that has no note to be led to by a number. Only where ``leads_back`` do the words lead anywhere.
    """

    anchor: str
    kind: str
    spans: tuple[Span, ...]
    number: int | None = None
    leads_back: bool = True

    def places(self) -> tuple[str, ...]:
        """Return the ids of its words, in order."""
        return tuple(f"said-{self.anchor}" + (f"-{n}" if n > 1 else "") for n in range(1, len(self.spans) + 1))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One span of an `Evidence`, and the wrapper around its words."""

    start: int
    end: int
    anchor: str
    kind: str
    number: int | None
    leads_back: bool
    id: str

    def opened(self, *, again: bool) -> str:
        if again:
            return format_html('<span class="said k-{}{}" data-note="{}">', self.kind, self._length, self.anchor)
        is_first = self.id == f"said-{self.anchor}"  # on paper a number a note is enough
        number = format_html(' data-number="{}"', self.number) if self.number and is_first else ""
        return format_html(
            '<span class="said k-{}{}" data-note="{}" id="{}"{}>',
            self.kind,
            self._length,
            self.anchor,
            self.id,
            number,
        )

    @property
    def _length(self) -> str:
        """A sentence is marked more lightly than a name."""
        return " is-long" if self.end - self.start > _NAME else ""

    closed = "</span>"


@dataclass(frozen=True, slots=True)
class NoteLink:
    """The link from words to their note; one that goes on after an interruption is no second tab stop."""

    occurrence: Occurrence

    def opened(self, *, again: bool) -> str:
        skipped = mark_safe(' tabindex="-1"') if again else ""
        return format_html('<a href="#{}"{}>', self.occurrence.anchor, skipped)

    closed = "</a>"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Bold, italic, withheld words or a link outwards: whatever the document itself marks."""

    start: int
    end: int
    tag: str
    href: str = ""

    def opened(self, *, again: bool) -> str:
        if self.tag == "a":
            return format_html('<a class="outward" href="{}" rel="nofollow noopener">', self.href)
        return {"strong": "<strong>", "em": "<em>"}.get(self.tag, '<span class="withheld">')

    @property
    def closed(self) -> str:
        return "</span>" if self.tag == "withheld" else f"</{self.tag}>"


_TAGS = {"bold": "strong", "italic": "em", "link": "a"}
_DEPTH = {"strong": 1, "em": 2, "withheld": 3}
Wrapper = Occurrence | NoteLink | Emphasis


def safe_href(href: str | None) -> str:
    """Return ``href`` if it is an address of the web, else "": a script, a mail address or a nowhere is no link."""
    try:
        parts = urlsplit((href or "").strip())
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.netloc else ""


def neighbouring_joined(spans: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Return the spans in order, those with at most a blank between them as one.

    A title of which two sentences were found is one title: one number, one place to lead to.
    """
    joined: list[Span] = []
    for start, end in sorted((start, end) for start, end in spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


class MarkedText:
    """Writes any stretch of one text as HTML. Ids are given out once, so write each stretch once, in order."""

    def __init__(
        self, text: str, marks: Iterable[dict] = (), redactions: Iterable[dict] = (), evidence: Iterable[Evidence] = ()
    ) -> None:
        self.text = text
        self._pages: dict[int, list[Occurrence | Emphasis]] = defaultdict(list)
        self._opened: set[Wrapper] = set()
        for layer in (*_emphasis(marks, redactions), *_occurrences(evidence)):
            for page in range(layer.start // _PAGE, max(layer.start, layer.end - 1) // _PAGE + 1):
                self._pages[page].append(layer)

    def html(self, start: int, end: int) -> SafeString:
        """Return ``text[start:end]`` as HTML; line ends that stand in it are kept."""
        layers = self._within(start, end)
        cuts = {start, end} | {cut for x in layers for cut in (x.start, x.end) if start < cut < end}
        out: list[str] = []
        stack: list[Wrapper] = []
        for left, right in pairwise(sorted(cuts)):
            wanted = _wrappers([x for x in layers if x.start <= left and right <= x.end])
            self._step(stack, wanted, left, out)
            out.append(escape(self.text[left:right]).replace("\n", "<br>"))
            stack = wanted
        self._step(stack, [], end, out)
        return mark_safe("".join(out))  # every part of it was escaped above

    def _within(self, start: int, end: int) -> list[Occurrence | Emphasis]:
        pages = range(start // _PAGE, max(start, end - 1) // _PAGE + 1)
        found = dict.fromkeys(x for page in pages for x in self._pages.get(page, ()))
        return [x for x in found if x.start < end and start < x.end]

    def _step(self, stack: list[Wrapper], wanted: list[Wrapper], at: int, out: list[str]) -> None:
        kept = 0
        while kept < min(len(stack), len(wanted)) and stack[kept] == wanted[kept]:
            kept += 1
        for wrapper in reversed(stack[kept:]):
            out.append(wrapper.closed)
            if isinstance(wrapper, Occurrence) and wrapper.end <= at:
                out.append(self._number(wrapper))
        for wrapper in wanted[kept:]:
            out.append(wrapper.opened(again=wrapper in self._opened))
            self._opened.add(wrapper)

    def _number(self, ended: Occurrence) -> str:
        """Return a raised number for words that no link of their own could be laid over."""
        if ended.number is None or NoteLink(ended) in self._opened:
            return ""
        self._opened.add(NoteLink(ended))
        return format_html(
            '<sup class="number"><a href="#{0}" aria-label="note {1}">{1}</a></sup>', ended.anchor, ended.number
        )


def _wrappers(active: list[Occurrence | Emphasis]) -> list[Wrapper]:
    said = sorted((x for x in active if isinstance(x, Occurrence)), key=lambda x: (x.start, -x.end, x.number or 0))
    marks = {x.tag: x for x in active if isinstance(x, Emphasis)}
    link: list[Wrapper] = []
    if "a" in marks and "withheld" not in marks:
        link = [marks["a"]]
    elif leading := [x for x in said if x.leads_back]:
        link = [NoteLink(min(leading, key=lambda x: (x.end - x.start, x.number is None)))]
    return [*said, *link, *sorted((x for x in marks.values() if x.tag != "a"), key=lambda x: _DEPTH[x.tag])]


def _emphasis(marks: Iterable[dict], redactions: Iterable[dict]) -> Iterable[Emphasis]:
    for mark in marks:
        href = safe_href(mark.get("href"))
        if mark["kind"] != "link" or href:
            yield Emphasis(mark["start"], mark["end"], _TAGS[mark["kind"]], href)
    for withheld in redactions:
        yield Emphasis(withheld["start"], withheld["end"], "withheld")


def _occurrences(evidence: Iterable[Evidence]) -> Iterable[Occurrence]:
    for item in evidence:
        for (start, end), place in zip(item.spans, item.places(), strict=True):
            yield Occurrence(start, end, item.anchor, item.kind, item.number, item.leads_back, place)
