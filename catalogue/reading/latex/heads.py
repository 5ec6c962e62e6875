"""What stands above and below the text: title, letterhead, addressee, opening, closing and signature.

The classes article, letter, scrlttr2, moderncv and awesome-cv keep what they are told (``\\author``,
``\\address``, ``\\setkomavar``) and print it elsewhere; so does this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from catalogue.reading.document import BlockKind
from catalogue.reading.drafts import BREAK, Draft, Run, joined
from catalogue.reading.latex.stream import Tokens, words_of
from catalogue.reading.latex.typesetter import Typesetter

# Kept wherever they stand; the number says how many arguments they take at most.
_ALWAYS = {
    "title": 1, "author": 1, "date": 1, "signature": 1, "subtitle": 1, "institute": 1, "affiliation": 1,
    "firstname": 1, "familyname": 1, "lastname": 1, "givenname": 1, "surname": 1,
    "lhead": 1, "chead": 1, "rhead": 1, "fancyhead": 1, "ihead": 1, "ohead": 1,
    "lfoot": 1, "cfoot": 1, "rfoot": 1, "fancyfoot": 1, "ifoot": 1, "ofoot": 1, "makecvfooter": 3,
}  # fmt: skip
# Kept in the preamble, and further down where the class prints a letterhead from them: elsewhere these are
# names of the writer's own for words that stand in the text.
_IN_LETTERS = {
    "name": 2, "address": 3, "phone": 1, "mobile": 1, "telephone": 1, "fax": 1, "email": 1, "homepage": 1,
    "website": 1, "github": 1, "gitlab": 1, "linkedin": 1, "twitter": 1, "orcid": 1, "researchgate": 1,
    "googlescholar": 2, "social": 1, "extrainfo": 1, "position": 1, "quote": 1, "place": 1, "location": 1,
    "recipient": 2, "letterdate": 1, "lettertitle": 1, "letteropening": 1, "letterclosing": 1, "letterenclosure": 1,
    "curraddr": 1, "urladdr": 1, "titlehead": 1,
    "subject": 1, "enclosure": 1, "dateofbirth": 1, "stackoverflow": 1, "xing": 1, "skype": 1, "medium": 1,
}  # fmt: skip
# Heads have three parts on either side, and a person few addresses.
_MOST_PARTS = 12
_PRINTING = ("makecvtitle", "makelettertitle", "makecvheader", "makeletterclosing", "scrlttr2", "\\opening")
_CONTACTS = (
    "address fromaddress phone mobile telephone fromphone fax email fromemail homepage website fromurl social github "
    "gitlab linkedin twitter orcid researchgate extrainfo"
).split()
_ADDRESSES = ("address", "curraddr", "email", "urladdr")


def prints_letterhead(source: str) -> bool:
    """Tell whether the document's class prints a letterhead from what it was told."""
    return any(command in source for command in _PRINTING)


def keep(name: str, most: int) -> Callable[[Typesetter], None]:
    """Return the handler of a command whose arguments are printed elsewhere, or not at all."""

    def handle(page: Typesetter) -> None:
        page.stream.star()
        option = page.stream.option()
        found = [page.stream.argument(long=True)]
        while len(found) < most:
            page.stream.skip_space()
            if page.stream.peek() != "{":
                break
            found.append(page.stream.argument(long=True))
        words: Tokens = []
        for argument in found:
            # First and last name make one name; the lines of an address stay lines.
            words += [*([" "] if name == "name" else ["\\\\"]), *argument] if words else argument
        several = name in {"phone", "social", "email", "fancyhead", "fancyfoot", "author"} and bool(words)
        kept = page.facts.setdefault(name, [])
        if not several:
            kept.clear()
        if len(kept) < _MOST_PARTS:
            kept.append(words)
        if name == "social" and option is not None:
            page.facts.setdefault(words_of(option), [words])

    return handle


def keep_in_letters(name: str, most: int) -> Callable[[Typesetter], None]:
    """The same for a command that only such a class knows; in other texts its argument is words."""
    kept = keep(name, most)

    def handle(page: Typesetter) -> None:
        if page.in_preamble or page.prints_letterhead:
            kept(page)

    return handle


def keep_variable(page: Typesetter) -> None:
    """Keep a variable of a KOMA letter."""
    name = words_of(page.stream.argument()).strip()
    page.stream.option()
    names = {"fromname": "name", "signature": "signature", "subject": "subject", "date": "date", "place": "place"}
    page.facts[names.get(name, name)] = [page.stream.argument(long=True)]


def keep_options(page: Typesetter) -> None:
    """Keep the options of a package, among which the PDF's author and title may be."""
    option = page.stream.option() or []
    page.facts.setdefault("options", []).append([*option, ",", *page.stream.argument(long=True)])


def fact(page: Typesetter, *names: str) -> list[Draft]:
    """Return the drafts of the first of ``names`` of which something is known."""
    for name in names:
        drafts = [draft for tokens in page.facts.get(name, []) for draft in page.render(tokens)]
        if drafts:
            return drafts
    return []


def writer(page: Typesetter) -> list[Draft]:
    """Return the writer's name as the class composes it."""
    first, last = fact(page, "firstname", "givenname"), fact(page, "familyname", "lastname", "surname")
    return [joined([*first, *last], " ")] if first and last else fact(page, "name")


def _lines(drafts: Iterable[Draft], kind: BlockKind) -> list[Draft]:
    """Return drafts as one block of lines."""
    shown = [draft for draft in drafts if draft.plain]
    return [replace(joined(shown), kind=kind, level=0)] if shown else []


def make_title(page: Typesetter) -> None:
    """Print title, author and date; a title of many lines is left to be recognised by its looks."""
    page.end_paragraph()
    if page.prints_letterhead and not page.facts.get("author"):
        make_letterhead(page)
        return
    page.sheet.drafts += _lines([*fact(page, "titlehead"), *fact(page, "subject")], "letterhead")
    title = fact(page, "title")
    whole = len(title) == 1 and len(title[0].lines) == 1
    page.sheet.drafts += [replace(draft, kind="heading", level=1) if whole else draft for draft in title]
    page.sheet.drafts += fact(page, "subtitle")
    # An article of the AMS prints the addresses at its end; where the writer is told of is here.
    addresses = [draft for name in _ADDRESSES for draft in fact(page, name)]
    told = [*fact(page, "author"), *fact(page, "institute"), *addresses, *fact(page, "date")]
    page.sheet.drafts += _lines(told, "letterhead")


def make_letterhead(page: Typesetter) -> None:
    """Print name, position, address and what else one is reached by, once."""
    page.end_paragraph()
    page.stream.option()
    if not page.letterhead_printed:
        page.letterhead_printed = True
        contacts = [draft for name in _CONTACTS for draft in fact(page, name)]
        page.sheet.drafts += _lines([*writer(page), *fact(page, "position"), *contacts], "letterhead")


def make_letter_title(page: Typesetter) -> None:
    """Print letterhead, addressee, date, subject and opening."""
    make_letterhead(page)
    page.sheet.drafts += _lines(fact(page, "recipient"), "letterhead")
    page.sheet.drafts += _lines(fact(page, "letterdate", "date"), "letterhead")
    page.sheet.drafts += [replace(draft, kind="heading", level=2) for draft in fact(page, "lettertitle", "subject")]
    page.sheet.drafts += fact(page, "letteropening", "opening")


def opening(page: Typesetter) -> None:
    """Print what a letter has above its text, then the opening; some classes keep it for later."""
    words = page.stream.argument(long=True)
    if page.keeps_opening:
        page.facts["opening"] = [words]
        return
    page.end_paragraph()
    addressee = _lines(fact(page, "addressee"), "letterhead")
    if not page.letterhead_printed:
        page.letterhead_printed = True
        contacts = [draft for name in _CONTACTS for draft in fact(page, name)]
        named = writer(page) if contacts else []
        known = {line for draft in contacts for line in draft.lines}
        named = [draft for draft in named if not known.intersection(draft.lines)]
        page.sheet.drafts += _lines([*named, *contacts], "letterhead")
        page.sheet.drafts += addressee + _lines([*fact(page, "place"), *fact(page, "date")], "letterhead")
        page.sheet.drafts += [replace(draft, kind="heading", level=2) for draft in fact(page, "subject")]
    page.macros.push_once([*words, "\\par"])


def closing(page: Typesetter) -> None:
    """Print a letter's closing with the name below it; some classes keep it for later."""
    words = page.stream.argument(long=True)
    if page.keeps_opening:
        page.facts["closing"] = [words]
        return
    page.end_paragraph()
    page.sheet.drafts += _lines([*page.render(words), *(fact(page, "signature") or writer(page))], "signature")


def make_letter_closing(page: Typesetter) -> None:
    """Print the closing that was kept, the name and the enclosures."""
    page.end_paragraph()
    page.sheet.drafts += _lines([*fact(page, "letterclosing", "closing"), *writer(page)], "signature")
    page.sheet.drafts += fact(page, "letterenclosure", "enclosure")


def begin_letter(page: Typesetter) -> None:
    """Begin a letter to the addressee in its argument."""
    page.end_paragraph()
    page.stream.option()
    page.facts["addressee"] = [page.stream.argument(long=True)]
    page.begin_group("letter", page.end_paragraph)


def begin_document(page: Typesetter) -> None:
    """Forget what the preamble seemed to set: nothing of it is printed."""
    page.start_page()


def running_lines(page: Typesetter, *names: str) -> list[str]:
    """Return the words of running heads or feet, a line for each part that is set apart."""
    found: list[str] = []
    for name in names:
        for tokens in page.facts.get(name, []):
            apart = ["\\\\" if token in {"\\quad", "\\qquad", "\\hfill", "\\hspace"} else token for token in tokens]
            found += [line for draft in page.render(apart) for line in draft.lines]
    return [line for line in dict.fromkeys(found) if sum(sign.isalpha() for sign in line) > 2]


def stored(name: str) -> Callable[[Typesetter], None]:
    """Return the handler of an internal command that stands for a stored title, author or date."""

    def handle(page: Typesetter) -> None:
        for tokens in page.facts.get(name, [])[:1]:
            page.macros.push_once(["{", *tokens, "}"])

    return handle


def enclosed(words: str) -> Callable[[Typesetter], None]:
    """Return the handler of ``\\cc`` and ``\\encl``, which print ``words`` in front of their argument."""

    def handle(page: Typesetter) -> None:
        page.end_paragraph()
        page.sheet.runs.append(Run(words))
        page.next_group(page.end_paragraph)

    return handle


def and_author(page: Typesetter) -> None:
    """Set the next author on a line of its own."""
    page.write_as_typed(BREAK)


HANDLERS = {
    **{name: keep_in_letters(name, most) for name, most in _IN_LETTERS.items()},
    **{name: keep(name, most) for name, most in _ALWAYS.items()},
    "setkomavar": keep_variable, "hypersetup": keep_options, "usepackage": keep_options, "pdfinfo": keep_options,
    "RequirePackage": keep_options, "documentclass": keep_options, "maketitle": make_title,
    "makecvtitle": make_letterhead, "makecvheader": make_letterhead, "makelettertitle": make_letter_title,
    "opening": opening, "closing": closing, "makeletterclosing": make_letter_closing, "and": and_author,
    "cc": enclosed("cc: "), "encl": enclosed("encl: "), "ps": enclosed(""),
    **{prefix + name: stored(name) for prefix in ("@", "the") for name in ("title", "author", "date")},
}  # fmt: skip
ENVIRONMENTS = {"letter": begin_letter, "document": begin_document}
