"""Telephone numbers as the world writes them, told apart from years, dates, pages, identifiers and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Any run of digits with what people put between them: looked at as a whole, so that two dates are no number.
_RUN = re.compile(r"(?:\(?\+ ?\(?|\()?\d[\d ().\-–‑/\u2007]{5,28}\d(?:\n\d[\d ]{5,14}\d)?", re.ASCII)
_PLUS_BREAK = re.compile(r"[+＋]\s?\(?\d{1,3}\)?\s?\n\s?\d[\d \-.]{6,14}\d")
_LABEL = re.compile(
    r"(?<![\w./@])(?:(?P<strong>tel|téléphone|tél|telephone|telefone?|teléfono|telefono|phone|ph|mobile|mobil|mob"
    r"|whats\s?app|handy|contact\s(?:no|number)|(?:call|text|ring|phone|reach)(?:ing)?\s(?:me|us)|☎|📞|📱)"
    r"|(?P<weak>contact|cell|cellphone|fax|[tpm](?=\s?[:.])))"
    r"(?P<between>(?:\s?\((?:cell|home|mobile|work)\)|[\s.:/–-]|\b(?:no|nr|number|is|at|on|by)\b)*)[+(]{0,2}$",
    re.I,
)
_NO_PHONE_BEFORE = re.compile(
    r"(?:isbn(?:-1[03])?|issn|orcid|doi|arxiv|pmid|pmcid|pmlr|grant|award|id|#|[$€£¥]|pp?\.?|pages?|lines?|vol\.?|rev\.?"
    r"|lett\.?|version)[\s:.#]*$",
    re.I,
)
_IN_ADDRESS = re.compile(r"(?:://|\bwww\.|\bdoi\b|\b10\.\d{4,9}/)\S*$")
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[./\-–‑ ]\d{1,2}[./\-–‑ ](?:19|20)\d\d|(?:19|20)\d\d[./\-–‑]\d{1,2}[./\-–‑]\d{1,2})"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CHAT = re.compile(r"(?:wa\.me/|whatsapp\.com/send/?\?\S{0,40}?phone=|\btel:|\bsms:)\+?(?:%2B)?\d[\d\-.]{5,16}\d", re.I)
# How numbers look that need no label: North America, Brazil, Russia, China, India.
_NATIONAL = re.compile(
    r"\([2-9]\d{2}\) ?\d{3}[ .\-–‑]\d{4}|[2-9]\d{2}([.\-–‑])\d{3}\1\d{4}"
    r"|1([.\-–‑ ])\(?[2-9]\d{2}\)?[.\-–‑ ]\d{3}[.\-–‑ ]\d{4}"
    r"|\(\d{2}\) ?9\d{4}[ \-–‑]?\d{4}|8 ?\(\d{3}\) ?\d{3}-?\d{2}-?\d{2}|1[3-9]\d([\-‑ ])\d{4}\3\d{4}|[6-9]\d{4} \d{5}"
)
_TRUNK = re.compile(r"\(?0\)?[1-9]|\(0\d{1,4}\)")
_THOUSANDS = re.compile(r"\+?\d{1,3}(?: \d{3})+|\d+\.\d+")
_ALONE = re.compile(r"(?:^|[\n\t|·•]) *(?:[^\W\d_]{0,12}[.:]? ?)?$")
_ALONE_AFTER = re.compile(r" *(?:$|[\n\t|·•])")


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every telephone number in ``text``, its label left outside."""
    plain = text.translate(_DIGITS)
    for pattern in (_CHAT, _PLUS_BREAK):
        yield from (match.span() for match in pattern.finditer(plain))
    for run in _RUN.finditer(plain):
        start, end = _trimmed(plain, *run.span())
        if _is_phone(plain, start, end):
            yield start, end


# One character each, so that offsets stay: full-width and Arabic-Indic digits, and the full-width plus.
_DIGITS = {0xFF0B: "+"} | {zero + digit: str(digit) for zero in (0xFF10, 0x0660, 0x06F0, 0x0966) for digit in range(10)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out an opening bracket that closes nowhere within, and brackets opened at the end."""
    while text[start] == "(" and ")" not in text[start:end]:
        start += 1
    return start, end


def _is_phone(text: str, start: int, end: int) -> bool:
    run = text[start:end]
    digits = sum(sign.isdigit() for sign in run)
    before = text[max(0, start - 60) : start]
    if not 7 <= digits <= 16 or text[end : end + 1].isalnum() or before[-1:].isalnum() or before[-1:] == "+":
        return False
    years = all(_YEAR.fullmatch(group) for group in re.findall(r"\d+", run))
    if years or _DATE.search(run) or _IN_ADDRESS.search(before):
        return False
    label = _LABEL.search(before)
    if label and (label["strong"] or ":" in label["between"] or "." in label["between"]):
        # A year among the groups is no part of a number, unless a colon says that one follows.
        return ":" in label["between"] or not any(_YEAR.fullmatch(g) for g in re.findall(r"\d+", run))
    if _NO_PHONE_BEFORE.search(before) or (before[-1:] in "=^*_" and before):
        return False
    return _looks_like_one(text, run, digits, start, end, before)


def _looks_like_one(text: str, run: str, digits: int, start: int, end: int, before: str) -> bool:
    """Say whether a number without label is written as only telephone numbers are."""
    if run.startswith(("+", "(+")):
        sum_of_numbers = re.search(r"[\d)] ?$", before) and run.startswith(("+ ", "(+ "))
        counts = _THOUSANDS.fullmatch(run) and digits < 9
        return digits >= 8 and not sum_of_numbers and not counts and not re.search(r"[\w)]$", before)
    if before[-1:] in (".", ",", "/", "-", "–") or text[end : end + 2].strip("., ")[:1].isdigit():
        return False
    groups = re.findall(r"\d+", run)
    if run.startswith("00"):
        return digits >= 10 and bool(re.match(r"00 ?[1-9]", run)) and len(groups[0]) <= 13
    if _TRUNK.match(run):
        pages = len(groups) == 2 and len(groups[0]) == len(groups[1]) and not run.startswith("(")
        area = (len(groups) > 1 and len(groups[0]) <= 5) or digits in (10, 11)
        return 9 <= digits <= 12 and area and not pages
    if _NATIONAL.fullmatch(run):
        return True
    alone = _ALONE.search(before) and _ALONE_AFTER.match(text, end)
    if not alone or _THOUSANDS.fullmatch(run) or len(groups) > 4 or "/" in run:
        return False
    return 9 <= digits <= 13 and not any(_YEAR.fullmatch(group) for group in groups)
