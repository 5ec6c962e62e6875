"""Find awards, prizes, scholarships and places in competitions that the writer tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue, any_of
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.project_titles import as_title
from catalogue.extraction.quotations import quoted
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue

_NOUN = (
    r"(?:Awards?|Prizes?|Scholarships?|Fellowships?|Medals?|Grants?|Recognition|Honou?rs?|Distinction|"
    r"Honou?rable Mention|Bursary|Certificate of Merit|Studentship|Stipend|Cup|Trophy|Dean[’']s List)"
)
_WORD = r"[A-Z0-9][\w’'.&/-]*"
_CAPITAL = r"[A-Z][\w’'.&/-]*"
_NAME = Cue(
    rf"(?:(?:{_CAPITAL}|\d+(?:st|nd|rd|th)|of|for|in|and(?!\sthe)|the|de|to)\s){{0,9}}?{_NOUN}\b(?:\s(?:for|in|"
    rf"of)\s(?:the\s)?{_CAPITAL}(?:\s(?:(?:and|of|in|for|the)\s)?{_CAPITAL}){{0,6}})?"
)
# Named in small letters: "a merit scholarship", "the poster prize".
_SMALL = Cue(
    r"\b(?:awarded|received|won|earned|granted|held|hold)\s(?:me\s)?(?:[^.;]{0,60}?\sand\s)?(?:an?|"
    r"the)\s(?P<name>(?:[\w’'-]+\s){1,3}?(?:scholarship|prize|award|medal|fellowship|bursary|stipend|"
    r"studentship)s?\b)(?!\s(?:committee|application))"
)
_LEAD = re.compile(r"^(?:(?:of|for|in|and|the|de|to|The|A|An|My|I|We|As|This)\s)+")
_CUE = re.compile(
    r"\b(?:awarded|award|received|receiv(?:ing|e)|won|win|earned|earning|granted|given|honou?red|"
    r"recipient|recognised|recognized|selected for|"
    r"nominee|nominees|nominated|finalist|secured|obtained|hold|held|conferred|graduated)\b"
)
_NOMINEE = re.compile(r"\b(?:nominees?|nominated|finalists?|shortlisted)\b", re.I)
_SELF = re.compile(r"\b(?:I|me|my|we|our|us)\b|\bthis (?:project|work|paper|thesis|system|research)\b", re.I)
_OTHERS = re.compile(r"\b(?:who|whose|Prof(?:essor)?\.?|Dr\.?)\s[^.]{0,60}\b(?:won|received|awarded|winner)\b")
_WISH = re.compile(
    r"\b(?:if|would|will|hope|apply(?:ing)? for|applied for|consider(?:ed|ing)? (?:me )?for|"
    r"candidate for|opportunity|look forward)\b"
)
_PLACE = Cue(
    r"\b(?:won|win|secured|achieved|earned|took|placed|ranked|finished|awarded|winning|securing|"
    r"received)\s(?:in\s|at\s|the\s|us\s)*"
    r"(?P<title>(?:(?:(?:an?|all[- ]India)\s)?(?:first|second|third|\d{1,4}(?:st|nd|rd|th)|top \d+|"
    r"gold|silver|bronze|best|runner[- ]up|Rank \d+|rank \d+)(?:\s(?:place|position|prize|rank|medal|"
    r"award|runner[- ]up|out of [\d,]+))*"
    r"\s(?:in|at|of|among)\s(?:the\s|an?\s)?(?:[\w’'-]+\s){0,7}?(?:competition|challenge|contest|"
    r"hackathon|olympiad|Competition|Challenge|Contest|Hackathon|Olympiad|games|tournament)s?\b))"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_BY = re.compile(rf"\b(?:by|from)\s(?:the\s)?(?P<by>{_CAPITAL}(?:\s(?:(?:of|for|and|the)\s)?{_CAPITAL}){{0,6}})")
_ANY = any_of((_NAME, _SMALL, _PLACE))
_NOUN_WORD = re.compile(rf"\b{_NOUN}\b")
_QUOTED_NOUN = re.compile(rf"\b{_NOUN}\b", re.I)
# The capitals before the noun, from the left: where the name of an award can begin.
_BEFORE_NOUN = re.compile(rf"(?<!\w)(?:(?:{_CAPITAL}|\d+(?:st|nd|rd|th)|of|for|in|and(?!\sthe)|the|de|to)\s){{0,9}}$")
_LONGEST_NAME = 160


def find_awards(context: Context, institutions: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """Return the awards in order; one only nominated for says so: "Berg Prize (nominee)", rule ``award.nominee``."""
    found: dict[str, Finding] = {}
    for sentence in context.sentences:
        if not sentence.cues & _ANY or sentence.kind in {"reference", "heading", "table_row"}:
            continue
        for start, end, rule in _titles(sentence):
            award = _award(context, sentence, start, end, rule, institutions)
            found.setdefault(award.data["title"].casefold(), award)
    return tuple(found.values())


def _titles(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return (start, end, rule) of the names of awards in the sentence, counted from its start."""
    text = sentence.text
    if (not _SELF.search(text) and sentence.kind != "list_item") or _OTHERS.search(text):
        return []
    spans = [(match.start("title"), match.end("title"), "award.place") for match in _PLACE.finditer(text)]
    listed = sentence.kind == "list_item" and len(text) < 200
    cues = [cue.start() for cue in _CUE.finditer(text)]
    for a, b in quoted(text, 0, len(text)):
        if _QUOTED_NOUN.search(text, a, b) and any(cue < a for cue in cues):
            spans.append((a, b, "award.named"))
    for match in _names(text) if sentence.cues & _NAME.bit else ():
        start = match.end() - len(_LEAD.sub("", match.group()))
        name = text[start : match.end()]
        near = listed or any(cue < start and start - cue < 160 for cue in cues)
        if len(name.split()) < 2 or not near or _WISH.search(text[:start]):
            continue
        if not any(a < match.end() and start < b for a, b, _ in spans):
            spans.append((start, match.end(), "award.named"))
    for match in _SMALL.finditer(text):
        a, b = match.span("name")
        if not _WISH.search(text[:a]) and not any(x < b and a < y for x, y, _ in spans):
            spans.append((a, b, "award.named"))
    return sorted(spans)


def _names(text: str) -> Iterator[re.Match[str]]:
    """Yield the names in capitals that end in the noun of an award; the pattern is tried only where one can begin."""
    done = 0
    for noun in _NOUN_WORD.finditer(text):
        if noun.start() < done:
            continue
        lead = _BEFORE_NOUN.search(text, max(done, noun.start() - _LONGEST_NAME), noun.start())
        match = _NAME.match(text, lead.start() if lead else noun.start())
        if match:
            done = match.end()
            yield match


def _award(
    context: Context, sentence: Sentence, start: int, end: int, rule: str, institutions: tuple[Finding, ...]
) -> Finding:
    text = sentence.text
    title = as_title(text[start:end])
    if _NOMINEE.search(text[max(0, start - 60) : start]):
        title, rule = f"{title} (nominee)", "award.nominee"
    rest = re.split(r"(?:,|\sand)\s(?:the|an?)\s", text[end:], maxsplit=1)[0]
    venue = find_venue(rest, 0, len(rest))
    year = _YEAR.search(rest[:60]) or _YEAR.search(text[start:end])
    by = _by(context, sentence, end, institutions) or (venue[0] if venue else None)
    if by is None:
        given = _BY.search(rest[:80])
        by = given["by"] if given else None
    data = {"title": title, "by": by, "year": int(year.group(1)) if year else venue[1] if venue else None}
    evidence = (
        Evidence.span(context.text, sentence.start + start, sentence.start + end),
        Evidence.span(context.text, sentence.start, sentence.end),
    )
    return Finding(data, evidence, rule, "sure" if rule == "award.named" else "likely")


def _by(context: Context, sentence: Sentence, end: int, institutions: tuple[Finding, ...]) -> str | None:
    """Return the institution named right after the award ("… Award by X", "… Prize at X")."""
    best: tuple[int, str] | None = None
    for institution in institutions:
        for evidence in institution.evidence:
            at = evidence.start - sentence.start
            between = sentence.text[end:at] if end <= at < len(sentence.text) else ""
            if re.fullmatch(r"\W*(?:by|from|at|of)\s(?:the\s)?", between) and (best is None or at < best[0]):
                best = (at, institution.data["name"])
    return best[1] if best else None
