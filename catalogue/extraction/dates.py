"""Find when a statement was written, for which term, and the latest year that it cannot be older than."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.page_parts import Line, closing_lines, head_lines
from catalogue.extraction.parse import Evidence, Finding

# The names of the months, in English and as letters from elsewhere are dated; English ones are shortened too.
_MONTHS = (
    "january januar janvier enero gennaio janeiro januari jänner",
    "february februar février febrero febbraio fevereiro februari",
    "march märz mars marzo março maart",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_FOREIGN_MONTHS = "|".join(sorted((name for names in _MONTHS for name in names.split()[1:]), key=len, reverse=True))
_MONTH = (
    r"(?P<month>Jan(?:uary)?\b|Feb(?:ruary)?\b|Mar(?:ch)?\b|Apr(?:il)?\b|May\b|June?\b|July?\b|Aug(?:ust)?\b"
    rf"|Sept?(?:ember)?\b|Oct(?:ober)?\b|Nov(?:ember)?\b|Dec(?:ember)?\b|{_FOREIGN_MONTHS})\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<year>(?:19|20)\d\d)[-/.](?P<number>0?[1-9]|1[0-2])[-/.]{_DAY}\b",
        rf"\b{_DAY}\.? (?:of |de )?{_MONTH},? (?:de )?{_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY}\.(?P<number>0?[1-9]|1[0-2])\.{_YEAR}\b",
        # With strokes day and month are sure only where one of them is above 12, or both are the same.
        rf"\b(?P<number>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01]|0?(?P=number))/{_YEAR}\b",
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<number>0?[1-9]|1[0-2])/{_YEAR}\b",
        rf"\b{_MONTH},? {_YEAR}\b",
    )
)
_TERM = Cue(
    r"\b(?:(?:Fall|Autumn|Spring|Summer|Winter|Michaelmas|Hilary|Trinity)(?: (?:semester|term|quarter"
    r"|intake))?(?: of)?,? ['’]?(?:20\d\d(?:/\d\d)?|\d\d\b)"
    r"|(?:GSoC|GSOC|Google Summer of Code(?: \(GSoC\))?|Outreachy)[ '’]+20\d\d"
    r"|(?:[Aa]cademic [Yy]ear|[Ii]ntake|[Ee]ntry|[Cc]ohort|[Ss]ession)(?: of|:)? 20\d\d(?:[-–/]\d{2,4})?"
    r"|20\d\d (?:entry|intake|admission|cohort|edition))"
)
_MADE_BY_TOOL = re.compile(r"\b(?:build|built|compiled|generated|deployed|printed|accessed)\b", re.I)
_REVISED = Cue(r"\b(?:last|latest) (?:touched|edited|updated|update|revised|revision|modified|changed)\b(?: on)?", re.I)
_LONGEST_DATE = 30
_STARTING = Cue(
    rf"\b(?:start(?:ing|s)?|begin(?:s|ning)?|commenc\w+|from|enter(?:ing)?|entry|join(?:ing)?)(?: in| from"
    rf"| on)? (?P<term>{_MONTH},? 20\d\d)",
    re.I,
)
_FOR_TERM = Cue(
    r"\b(?:appl\w+|admission|start\w*|begin\w*|enter\w*|entry|join\w*|program\w*|semester|contribut\w+|proposal"
    r"|enrol\w*)\b",
    re.I,
)
_NOT_FOR_TERM = re.compile(
    r"\b(?:took|was|were|did|worked|completed|during|since|graduated|received|had|last|past|returning"
    r"|also contributed)\b",
    re.I,
)
_A_YEAR = Cue(r"(?<![\w./:@#$€£-])(?:(?P<year>(?:19|20)\d\d)|['’](?P<short>[0-9]{2}))(?![\w@%]|[.,/:]\d|-\d{3,})")
_AHEAD = re.compile(
    r"\b(?:will|could|can|may|might|by|until|expect\w*|anticipat\w*|graduating|plan\w*|going to|goal|future"
    r"|would|under review|submitted|start\w*|onwards)\b",
    re.I,
)
_IDENTIFIER = re.compile(
    r"https?:\S+|www\.\S+|\bdoi:?\s*\S+|\barXiv(?: preprint)?:?\s*(?:arXiv:)?\S+|\S+@\S+|\b[A-Z]{2,}-\d{4}\S*", re.I
)


def find_dates(context: Context) -> dict[str, Finding]:
    """Return ``statement.date`` (YYYY-MM-DD, YYYY-MM or YYYY), ``statement.intake`` and ``statement.not_before``.

    A start term or a programme's edition is the intake, never the date.
    """
    date, not_before = _date(context), _not_before(context)
    if date and (not_before is None or not_before.data["value"] < int(date.data["value"][:4])):
        not_before = Finding({"value": int(date.data["value"][:4])}, date.evidence, date.rule, date.confidence)
    found = {"statement.date": date, "statement.intake": _intake(context), "statement.not_before": not_before}
    return {name: finding for name, finding in found.items() if finding}


def _date(context: Context) -> Finding | None:
    """Return the date that stands above or below the text on a line of its own, or with a place."""
    for line in [*head_lines(context), *closing_lines(context), *_last_line(context), *_of_file(context)]:
        for pattern in _DATES:
            match = pattern.search(line.text)
            if match and _is_dateline(line.text, match):
                rule = "date line" if line.source == "text" else "date of the file"
                return Finding({"value": _iso(match)}, (line.evidence(*match.span()),), rule, "sure")
    return _revised(context)


def _revised(context: Context) -> Finding | None:
    """Return the date of "Last edited 9 December 2031", wherever it stands."""
    for sentence in context.where(_REVISED):
        said = _REVISED.search(sentence.text)
        for pattern in _DATES if said else ():
            assert said is not None
            match = pattern.search(sentence.text, said.end(), said.end() + _LONGEST_DATE)
            if match and not sentence.text[said.end() : match.start()].strip(" :(,"):
                evidence = Evidence.span(context.text, sentence.start + match.start(), sentence.start + match.end())
                return Finding({"value": _iso(match)}, (evidence,), "date of the last change", "likely")
    return None


def _last_line(context: Context) -> Iterator[Line]:
    for number, block in enumerate(context.document.blocks[-2:], start=max(len(context.document.blocks) - 2, 0)):
        text = context.text[block.start : block.end]
        if block.kind == "paragraph" and len(text) < 60:
            yield Line(block.start, block.end, text, block.kind, number)


def _of_file(context: Context) -> Iterator[Line]:
    """Yield the date that the file's own data give, as the front matter of a page does."""
    date = context.document.metadata.get("date", "")
    if date.strip():
        yield Line(0, len(date), date, "letterhead", -1, "metadata:date")


def _is_dateline(line: str, match: re.Match[str]) -> bool:
    """Tell whether only a place or the word "date" stands beside a date, and no term that starts then."""
    rest = (line[: match.start()] + line[match.end() :]).strip(" ,.;:|()–-")
    return not _FOR_TERM.search(rest) and not _MADE_BY_TOOL.search(rest) and len(rest) <= 40 and len(rest.split()) <= 4


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts.get("number") or _month_number(parts["month"].lower())
    return "-".join([parts["year"], f"{int(month):02}", *([f"{int(parts['day']):02}"] if parts.get("day") else [])])


def _month_number(written: str) -> int:
    """Return 1 to 12 for a month's name or its English abbreviation."""
    return _MONTH_NUMBERS.get(written) or next(
        number for name, number in _MONTH_NUMBERS.items() if name.startswith(written[:3])
    )


def _intake(context: Context) -> Finding | None:
    """Return the term applied for: from the head, else from a sentence that applies; of several editions the latest."""
    found: list[tuple[str, Evidence]] = []
    for line in head_lines(context):
        found += [_term(context, line.start, match.span(), match.group()) for match in _TERM.finditer(line.text)]
    if not found:
        for sentence in context.where(_TERM, _STARTING):
            if sentence.kind == "reference" or not (sentence.cues & _FOR_TERM.bit and _FOR_TERM.search(sentence.text)):
                continue
            for match in _TERM.finditer(sentence.text):
                if not _NOT_FOR_TERM.search(sentence.text[max(match.start() - 60, 0) : match.start()]):
                    found.append(_term(context, sentence.start, match.span(), match.group()))
            for match in _STARTING.finditer(sentence.text):
                found.append(_term(context, sentence.start, match.span("term"), match["term"]))
    if not found:
        return None
    latest = max(found, key=lambda term: re.findall(r"\d+", term[0])[0][-2:])
    return Finding({"value": latest[0]}, (latest[1],), "term applied for", "likely")


def _term(context: Context, base: int, span: tuple[int, int], words: str) -> tuple[str, Evidence]:
    value = re.sub(r"^(?:intake|entry|session|cohort):? ", "", " ".join(words.split()), flags=re.IGNORECASE)
    return value, Evidence.span(context.text, base + span[0], base + span[1])


def _not_before(context: Context) -> Finding | None:
    """Return the latest year that the text speaks of as past; a year in an address or identifier is none."""
    best: tuple[int, Evidence] | None = None
    for sentence in context.where(_A_YEAR):
        hidden: list[tuple[int, int]] | None = None
        for match in _A_YEAR.finditer(sentence.text):
            year = int(match["year"] or f"20{match['short']}")
            if (best and year <= best[0]) or year >= 2100:
                continue
            if hidden is None:
                hidden = [m.span() for p in (_IDENTIFIER, _TERM, _STARTING) for m in p.finditer(sentence.text)]
            ahead = _AHEAD.search(sentence.text[max(match.start() - 50, 0) : match.start()])
            if not ahead and not any(start <= match.start() < end for start, end in hidden):
                best = year, Evidence.span(context.text, sentence.start + match.start(), sentence.start + match.end())
    return Finding({"value": best[0]}, (best[1],), "latest past year", "likely") if best else None
