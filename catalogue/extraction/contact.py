"""Find how to reach the writer: email, telephone, postal address, personal website."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.names import fold
from catalogue.extraction.page_parts import Line, contact_lines, head_lines, lines_beside
from catalogue.extraction.parse import Evidence, Finding

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w@])")
# "ada [at] ice (dot) example", which keeps programs from collecting it.
_SPELLED_EMAIL = re.compile(
    r"[\w.+-]+ ?[\[({<] ?at ?[\])}>] ?[\w-]+(?:(?: ?[\[({<] ?dot ?[\])}>] ?|\.)[\w-]+)+", re.IGNORECASE
)
_AT = re.compile(r" ?[\[({<] ?at ?[\])}>] ?", re.IGNORECASE)
_DOT = re.compile(r" ?[\[({<] ?dot ?[\])}>] ?", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w./-])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./()-]{1,3}\d{1,5}){1,6}(?![\w./-]*[A-Za-z\d])")
_PHONE_LABEL = re.compile(r"\b(?:phone|tel(?:ephone)?|mobile|cell|mob|contact(?: no)?)\b|☎|📞", re.IGNORECASE)
_REACH_ME = re.compile(
    r"\b(?:reach(?:ed)? me|contact(?:ed)? me|email me|write to me|(?:reached|contacted) (?:at|via|by)|my e-?mail"
    r"|e-?mail)\b",
    re.I,
)
_MOST_OF_A_NAME = 7
_DATE = re.compile(r"\b(?:19|20)\d\d\b\s*$")
_ADDRESSEE = re.compile(
    r"\b(?:committee|department|dept|faculty|attn|human resources|hiring|office of|dean|director|editor|to)\b",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)+[A-Za-z]{2,}(?:/[\w~.%/-]*)?", re.IGNORECASE)
_SITE_LABEL = re.compile(
    r"\b(?:(?:personal |my )?(?:web ?(?:page|site)?|home ?page|portfolio|site|blog|url))\b", re.IGNORECASE
)
# What stands above and below the pages or in the file's own head, in the order of trust.
_BESIDE = ("email", "website", "running_head", "footer")
# Profiles, papers and code are not a person's own site (a page at github.io is).
_NO_SITE = re.compile(
    r"linkedin\.|github\.com|gitlab\.|bitbucket\.|scholar\.google|researchgate\.|twitter\.|//x\.com|orcid\."
    r"|medium\.com|youtu"
    r"|facebook\.|instagram\.|arxiv\.|doi\.org|kaggle\.|stackoverflow\.|academia\.edu|dblp\.|semanticscholar"
    r"|huggingface\.co"
    r"|t\.me|drive\.google|docs\.google|overleaf|wikipedia|leetcode|codeforces|hackerrank|discord|zoom\.us"
    r"|goo\.gl|bit\.ly",
    re.IGNORECASE,
)
_HOSTED = re.compile(
    r"\.(?:github|gitlab)\.io\b|sites\.google\.com|/~\w|\.me\b|netlify\.app|vercel\.app|wordpress\.com", re.I
)


def find_contact(context: Context) -> dict[str, Finding]:
    """Return ``contact.email``, ``contact.phone`` and ``contact.address`` of the writer, each where it is given."""
    found = {
        "contact.email": find_email(context),
        "contact.phone": _phone(context),
        "contact.address": _address(context),
    }
    return {name: finding for name, finding in found.items() if finding}


def find_email(context: Context) -> Finding | None:
    """Return the writer's email: from above or below the text, else from a sentence such as "reach me at …"."""
    for line in _edges(context):
        if match := _EMAIL.search(line.text):
            return _value(context, line.start, match, match.group(), "email beside the name")
    for line in _edges(context):
        if match := _SPELLED_EMAIL.search(line.text):
            spelled = _DOT.sub(".", _AT.sub("@", match.group())).replace(" ", "")
            return _value(context, line.start, match, spelled, "email spelled out beside the name")
    edges = [(line.start, line.end) for line in _edges(context)]
    for mark in context.document.marks:
        address = _EMAIL.fullmatch((mark.href or "").removeprefix("mailto:").partition("?")[0])
        if address and any(start <= mark.start < end for start, end in edges):
            evidence = Evidence.span(context.text, mark.start, mark.end)
            return Finding({"value": address.group()}, (evidence,), "email that a link leads to", "sure")
    for sentence in context.sentences:
        match = _EMAIL.search(sentence.text)
        if match and _REACH_ME.search(sentence.text):
            return _value(context, sentence.start, match, match.group(), "email that the writer gives")
    beside = ((line, match) for line in _beside(context) if (match := _EMAIL.search(line.text)))
    return next((_said(line, match, "email beside the text") for line, match in beside), None)


def _beside(context: Context) -> Iterator[Line]:
    """Yield the parts of what stands beside the text."""
    return lines_beside(context, _BESIDE, "letterhead")


def find_website(context: Context, name: str | None) -> Finding | None:
    """Return the writer's own site, never a profile on a platform; the address as written or as linked."""
    edges = [(line.start, line.end) for line in _edges(context)]
    for mark in context.document.marks:
        if mark.kind != "link" or not mark.href or not mark.href.startswith("http") or _NO_SITE.search(mark.href):
            continue
        shown = context.text[mark.start : mark.end]
        labelled = _SITE_LABEL.search(shown) or _SITE_LABEL.search(context.text, max(mark.start - 25, 0), mark.start)
        at_edge = any(start <= mark.start < end for start, end in edges)
        own = _HOSTED.search(mark.href) or _bears_name(mark.href, name)
        if (at_edge and (labelled or own)) or (own and labelled):
            evidence = Evidence.span(context.text, mark.start, mark.end)
            return Finding({"value": mark.href}, (evidence,), "website of the writer", "sure" if own else "likely")
    lines = (*_edges(context), *_beside(context))
    return next((found for line in lines for found in _sites_in(context, line, name)), None)


def _token(text: str, start: int, end: int) -> str:
    """Return the words ``start:end`` with all that stands beside them without white space."""
    return text[:start].rpartition(" ")[2] + text[start:end] + text[end:].partition(" ")[0]


def _sites_in(context: Context, line: Line, name: str | None) -> Iterator[Finding]:
    """Yield the addresses written in a line that are labelled as a site, hosted as one or bear the writer's name."""
    for match in _SITE.finditer(line.text):
        # The host of an e-mail address is no site.
        if _NO_SITE.search(match.group()) or "@" in _token(line.text, *match.span()):
            continue
        labelled = _SITE_LABEL.search(line.text[: match.start()]) is not None or _is_labelled(context, line)
        if labelled or _HOSTED.search(match.group()) or _bears_name(match.group(), name):
            beside = line.source != "text"
            yield _said(line, match, "website beside the text" if beside else "website of the writer")


def _said(line: Line, match: re.Match[str], rule: str) -> Finding:
    return Finding({"value": match.group().strip()}, (line.evidence(*match.span()),), rule, "sure")


def _is_labelled(context: Context, line: Line) -> bool:
    """Tell whether a line is the value in a row whose first cell says "Website", or in such data of the file."""
    if line.source != "text":
        return line.source == "metadata:website"
    block = context.document.blocks[line.block]
    return bool(block.cells) and bool(_SITE_LABEL.search(context.text[block.start : line.start]))


def _bears_name(address: str, name: str | None) -> bool:
    host = fold(re.sub(r"^https?://(?:www\.)?", "", address)).replace("-", "")
    words = [fold(word).replace("-", "") for word in re.split(r"[\s]+", name or "")]
    # Long names are shortened in addresses.
    return any(len(word) > 3 and word[:_MOST_OF_A_NAME] in host for word in words)


def _phone(context: Context) -> Finding | None:
    for line in (*_edges(context), *_beside(context)):
        for match in _PHONE.finditer(line.text):
            digits = sum(sign.isdigit() for sign in match.group())
            labelled = _PHONE_LABEL.search(line.text)
            if 7 <= digits <= 15 and (labelled or match.group().startswith(("+", "00", "("))):
                if line.block < 0:
                    return _said(line, match, "telephone beside the text")
                return _value(context, line.start, match, match.group().strip(), "telephone beside the name")
    return None


def _address(context: Context) -> Finding | None:
    """Return the postal address: lines with a house number or postcode in the writer's own letterhead."""
    lines = [line for line in head_lines(context) if line.kind == "letterhead"]
    own = [line for line in lines if lines and line.block == lines[0].block]
    if any(_ADDRESSEE.search(line.text) for line in own):
        return None
    postal = [line for line in own[1:] if _is_postal(line)]
    # A street or a postcode: a number beside words, in an address of more than one part.
    if not any(re.search(r"\d", line.text) for line in postal) or not any(
        "," in ln.text or len(postal) > 1 for ln in postal
    ):
        return None
    start, end = postal[0].start, postal[-1].end
    between = [line for line in own if start <= line.start < end]
    if len(between) != len(postal):
        return None
    value = ", ".join(line.text.strip(" ,") for line in postal)
    return Finding(
        {"value": value}, (Evidence.span(context.text, start, end),), "postal lines of the letterhead", "likely"
    )


def _is_postal(line: Line) -> bool:
    other = _EMAIL.search(line.text) or _PHONE_LABEL.search(line.text) or _DATE.search(line.text) or "://" in line.text
    return (
        not other and not re.search(r"www\.|^[\w ]+:", line.text) and not re.match(r"[+(]?\d[\d ()-]{7,}$", line.text)
    )


def _edges(context: Context) -> tuple[Line, ...]:
    return contact_lines(context)


def _value(context: Context, base: int, match: re.Match[str], value: str, rule: str) -> Finding:
    evidence = Evidence.span(context.text, base + match.start(), base + match.end())
    return Finding({"value": value}, (evidence,), rule, "sure")
