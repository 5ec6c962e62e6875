"""Headings, lists, footnotes, links, and the small commands whose arguments are words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from catalogue.reading.drafts import Draft, Run
from catalogue.reading.latex.commands import HEADINGS, LISTS
from catalogue.reading.latex.sheets import Sheet
from catalogue.reading.latex.stream import words_of
from catalogue.reading.latex.typesetter import Typesetter

_COUNTER = re.compile(r"\\?(arabic|alph|Alph|roman|Roman)\*?")
_SHORT_COUNTER = re.compile(r"(?<!\w)([1aAiI])(?!\w)")
_SHORT_COUNTERS = {"1": "arabic", "a": "alph", "A": "Alph", "i": "roman", "I": "Roman"}
_DEPTHS = ("1.", "(a)", "i.", "A.")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# After a macro's own space, \xspace adds none before these.
_NO_SPACE_BEFORE = set(",.'/?;:!~-) \n}")


def heading(level: int) -> Callable[[Typesetter], None]:
    """Return the handler of a heading of ``level``; one that runs into its paragraph is a heading too."""

    def handle(page: Typesetter) -> None:
        page.end_paragraph()
        page.stream.star()
        page.stream.option()
        page.on_own_sheet(lambda sheet: _add_heading(page, sheet, level), short=True)

    return handle


def _add_heading(page: Typesetter, sheet: Sheet, level: int) -> None:
    first, *rest = sheet.drafts or [Draft("paragraph")]
    page.sheet.drafts += [replace(first, kind="heading", level=level, cells=()), *rest]


def footnote(page: Typesetter) -> None:
    """Set a footnote as a block after its paragraph, as the page shows it apart, and leave its number out.

    In the sentence it would part words that belong together, and its raised figure would read as theirs.
    """
    page.stream.option()
    page.on_own_sheet(lambda sheet: page.sheet.notes.extend(sheet.drafts))


def href(page: Typesetter) -> None:
    """Set the words of a link."""
    page.stream.option()
    target = _address(page)
    page.next_group()
    page.restyle(href=target)


def url(page: Typesetter) -> None:
    """Set an address that is shown as it is."""
    address = _address(page)
    page.begin_group("{")
    page.restyle(href=address if "://" in address or "@" not in address else f"mailto:{address}")
    page.write_as_typed(address)
    page.end_group()


def path(page: Typesetter) -> None:
    """Set a file's name or an address that is no link."""
    page.write_as_typed(_address(page))


def _address(page: Typesetter) -> str:
    tokens = page.stream.argument()
    return page.plain(tokens) if any(token[0] == "\\" for token in tokens) else words_of(tokens).strip()


def begin_list(name: str) -> Callable[[Typesetter], None]:
    """Return the handler of a list environment."""

    def handle(page: Typesetter) -> None:
        page.end_paragraph()
        label = words_of(page.stream.option() or [])
        if name == "list":
            page.drop_arguments(2)
        numbered = sum(1 for mark, _ in page.lists[:4] if mark)
        mark = (_mark(label) or _DEPTHS[min(numbered, 3)]) if LISTS[name] else ""
        page.lists.append([mark, 0])
        before = page.sheet.kind, page.sheet.level
        page.begin_group(name, lambda: _end_list(page, before))
        page.restyle(table=None)
        page.sheet.kind, page.sheet.level = "list_item", min(len(page.lists), 6)

    return handle


def _end_list(page: Typesetter, before: tuple[str, int]) -> None:
    page.end_paragraph()
    del page.lists[-1:]
    page.sheet.kind, page.sheet.level = before  # type: ignore[assignment]  # it was the kind of this sheet


def item(page: Typesetter) -> None:
    """Begin an item; its bullet goes, its number or label is words that a reader sees."""
    page.end_paragraph()
    label = page.stream.option()
    if label is not None:
        if any(sign.isalnum() for sign in page.plain(label)):
            page.macros.push_once(["{", "\\bfseries", *label, "}", " "])
    elif page.lists and page.lists[-1][0]:
        mark, count = str(page.lists[-1][0]), int(page.lists[-1][1]) + 1
        page.lists[-1][1] = count
        page.write_as_typed(_numbered(mark, count) + " ")


def _mark(label: str) -> str:
    """Return how ``[label=(\\alph*)]`` or ``[(a)]`` numbers items, "" where it says nothing of it."""
    match = re.search(r"label\s*=\s*(\{.*?\}(?=\s*(?:,|$))|[^,]*)", label)
    words = re.sub(r"\\(?:bf|bfseries|textbf|itshape|textit)\b|[{}]", "", match.group(1) if match else label)
    if not match and ("=" in label or not _SHORT_COUNTER.search(label)):
        return ""
    return words.strip() if _COUNTER.search(words) or _SHORT_COUNTER.search(words) else ""


def _numbered(mark: str, count: int) -> str:
    if match := _COUNTER.search(mark):
        return mark[: match.start()] + _figure(match.group(1), count) + mark[match.end() :]
    return _SHORT_COUNTER.sub(lambda sign: _figure(_SHORT_COUNTERS[sign.group()], count), mark, count=1)


def _figure(style: str, count: int) -> str:
    if style == "arabic" or count > 26:
        return str(count)
    if style.casefold() == "alph":
        return chr(ord(style[0].upper() if style == "Alph" else "a") + count - 1)
    words, left = "", count
    for value, sign in _ROMAN:
        words += sign * (left // value)
        left %= value
    return words.upper() if style == "Roman" else words


def caption(page: Typesetter) -> None:
    """Set a figure's or table's caption as a paragraph."""
    page.end_paragraph()
    page.stream.star()
    page.stream.option()
    page.on_own_sheet(lambda sheet: page.sheet.drafts.extend(sheet.drafts))


def xspace(page: Typesetter) -> None:
    """Set a space where words follow."""
    token = page.stream.peek()
    if token is not None and token[0] not in _NO_SPACE_BEFORE and token != "\\par":
        page.write(" ")


def no_words(page: Typesetter) -> None:
    """Set nothing: the date of the day on which the document was compiled is nobody's."""


def first_of_two(page: Typesetter) -> None:
    """Set the first of two arguments (the other is for bookmarks)."""
    shown = page.stream.argument()
    page.stream.argument()
    page.macros.push_once(shown)


def part_of(kept: Callable[[str, int], str]) -> Callable[[Typesetter], None]:
    """Return the handler of a command of the package xstring, such as the first letters of a word."""

    def handle(page: Typesetter) -> None:
        words, count = words_of(page.stream.argument()), words_of(page.stream.argument()).strip()
        page.write(kept(words, int(count)) if count.isdecimal() and len(count) < 4 else words)

    return handle


def cv_entry(page: Typesetter) -> None:
    """Begin an entry of a CV, whose arguments are its parts, on a line of its own."""
    page.end_paragraph()
    page.separate_arguments()


def wide_space(page: Typesetter) -> None:
    """Set a space of some length as one space; a negative one is none."""
    page.stream.star()
    if not words_of(page.stream.argument()).strip().startswith("-"):
        page.write_as_typed(" ")


def put_in(page: Typesetter) -> None:
    """Leave out another file, whose name may stand without braces."""
    if page.stream.peek() == "{":
        page.stream.argument()
        return
    name, space, rest = (page.stream.next() or "").partition(" ")
    page.stream.push([space + rest] if name else [])


def symbol(page: Typesetter) -> None:
    """Set the sign with a number, as in ``ada\\symbol{64}example.org``."""
    number = words_of(page.stream.argument()).strip()
    page.write_as_typed(chr(int(number)) if number.isdecimal() and 31 < int(number[:4]) < 127 else "")


def open_group(page: Typesetter) -> None:
    """Open a group as a brace does."""
    page.begin_group("{")


def quotation(page: Typesetter) -> None:
    """Set an argument in quotation marks."""
    page.stream.star()
    page.write_as_typed("“")
    page.next_group(lambda: page.sheet.runs.append(Run("”")))


HANDLERS = {
    **{name: heading(level) for name, level in HEADINGS.items()},
    "footnote": footnote, "footnotetext": footnote, "thanks": footnote, "marginpar": footnote, "endnote": footnote,
    "sidenote": footnote, "href": href, "url": url, "nolinkurl": url, "path": path, "item": item,
    "caption": caption, "xspace": xspace, "today": no_words, "texorpdfstring": first_of_two,
    "begingroup": open_group, "bgroup": open_group, "endgroup": Typesetter.end_group, "egroup": Typesetter.end_group,
    **dict.fromkeys(("cventry", "cvitem", "cvline", "cvlistitem", "cvdoubleitem", "cvitemwithcomment"), cv_entry),
    "hspace": wide_space, "input": put_in, "symbol": symbol, "enquote": quotation,
    "textquote": quotation, "ldblquote": no_words,
    "StrLeft": part_of(lambda words, count: words[:count]),
    "StrGobbleLeft": part_of(lambda words, count: words[count:]),
    "StrRight": part_of(lambda words, count: words[-count:] if count else ""),
    "StrGobbleRight": part_of(lambda words, count: words[:-count] if count else words),
}  # fmt: skip
ENVIRONMENTS = {name: begin_list(name) for name in LISTS}
