"""Email addresses in any spelling that a person could read back: plain, broken over lines, or hidden from robots."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AT = re.compile(
    r"(?P<sign>@|＠|%40|&#64;|&commat;)|(?P<bracket>\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?)"
    r"|(?P<word>(?:\s-at-\s|\sat\s|-at-|_at_))",
    re.I,
)
# Tried in the characters before the sign, from their end: a quoted name, several in braces, or a plain one.
_LOCAL = re.compile(r"(?:\{[^{}\n]{1,60}\}|[\"'][^\"'\n]{1,40}[\"']|(?:[\w.+]{1,64}-\n)?[\w.+%|/~-]{1,64})\s?$")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 80, 160
_DOT = r"(?:\.|．|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\sdot\s|\s-dot-\s|-dot-|_dot_|\s\.\s)"
_ENDING = (
    r"(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|academy|email|online|science|research|tech|dev|app|page"
    r"|site|xyz|cloud|university|example|test)"
)
_DOMAIN = re.compile(
    rf"\s?(?:\[\d[\d.:]+\]|[^\W_](?:[\w-]*[^\W_])?(?:{_DOT}[^\W_](?:[\w-]*[^\W_])?)*?{_DOT}"
    rf"(?:\s?(?={_ENDING}\b))?[^\W\d_]{{2,24}}(?:\.[^\W\d_]{{2,6}})*(?![\w]))",
    re.I,
)
_SPELLED_DOT = re.compile(r"[\[({<]\s?(?:dot|\.)|\sdot\s|-dot-|_dot_", re.I)
_KNOWN_ENDING = re.compile(rf"\b{_ENDING}$", re.I)
_LABEL = re.compile(r"\b(?:e-?mails?|mail|courriel|correo)\b(?:\s(?:me|address|is|id))*\s?[:=]?\s?$", re.I)
_LIKE_A_NAME = re.compile(r"[a-z]{2,}[._][a-z]{2,}\d*|[a-z]+\d+")
# "a d a @ e x a m p l e . o r g"
_SPACED = re.compile(r"(?:\b\w ){2,64}@(?: \w\b){2,64}(?: \.(?: \w\b){2,24}){1,4}")


def find_emails(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every email address in ``text``."""
    for at in _AT.finditer(text):
        low = max(0, at.start() - _LONGEST_LOCAL)
        local = _LOCAL.search(text, low, at.start())
        domain = _DOMAIN.match(text, at.end(), at.end() + _LONGEST_DOMAIN)
        if local and domain and _is_email(text, at, local, domain):
            yield local.start(), domain.end()
    if " @ " in text:
        yield from (match.span() for match in _SPACED.finditer(text))


def _is_email(text: str, at: re.Match[str], local: re.Match[str], domain: re.Match[str]) -> bool:
    """Tell "ada at example dot org" from "work at Google. The" and from "an intern @ Google. The team"."""
    host, name = domain.group(), local.group()
    spelled_dot = bool(_SPELLED_DOT.search(host))
    known = bool(_KNOWN_ENDING.search(host))
    if at["bracket"]:
        return True
    if at["sign"]:
        apart = name[-1:].isspace() or host[:1].isspace()
        return known or not apart or spelled_dot
    if spelled_dot:
        return known
    if not known or at.group() == "-at-":
        return False
    return (
        at.group() == "_at_"
        or bool(_LIKE_A_NAME.fullmatch(name.strip()))
        or bool(_LABEL.search(text, max(0, local.start() - 30), local.start()))
        or _fills_its_line(text, local.start(), domain.end())
    )


def _fills_its_line(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return before in ("", "\n", "\t") and after in ("", "\n", "\t")
