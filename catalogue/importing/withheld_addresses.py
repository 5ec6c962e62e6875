"""Postal addresses: lines that say so, and the street and town lines of a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LABELLED = re.compile(
    r"(?im)^[ \t]*(?:(?:postal|home|mailing|current|permanent|residential)\s)?"
    r"(?:address|residence|adresse|anschrift|dirección|direccion|indirizzo|endereço|adres)\s*:\s*(?=\S.*\d)\S.*$"
)
# "I live at 221 Rolling Lane, Ghent": a number and a street after words that say whose it is.
_LIVED_AT = re.compile(
    r"\b(?:live|lives|living|reside|resides|residing|(?:my|home|postal) address is)\s(?:at\s)?"
    r"(?P<place>(?:No\.?\s)?\d{1,5}[A-Za-z]?,?(?:\s[A-Z][\w.'’-]*){1,4}(?:,\s[A-Z][\w.'’-]*(?:\s[A-Z\d][\w.'’-]*){0,3}){0,3})"
)
_KIND = (
    r"(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|ln\.?|drive|boulevard|blvd\.?|crescent|terrace|gardens|parkway|court"
    r"|close|square|nagar|marg|chowk|salai|layout|colony|cross|sector)"
)
_NUMBER = (
    r"(?:(?:flat|apt\.?|apartment|unit|room|house|no\.?|plot)\s?#?\d*[\w/-]*,?\s)?#?\d{1,5}[a-z]?(?:[-/]\d{1,4})?,?"
)
_STREET = re.compile(
    rf"(?:{_NUMBER}\s(?:[\w.'’-]+,?\s){{1,4}}{_KIND}(?:\s(?:N|S|E|W|NE|NW|SE|SW|north|south|east|west)\.?)?(?=$|,|\s#|\s(?:apt|unit))"
    rf"|{_NUMBER}\s(?:bis,?\s)?(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours)\s\D{{3,50}}"
    r"|(?:via|viale|piazza|corso|calle|avenida|av\.|rua|travessa|paseo|plaza|ulica|ul\.|rue|rruga)\s\D{3,40},?\s(?:n[.º°]\s?)?\d{1,5}\b"
    r"|(?:[A-ZÀ-Þ][\w.-]*\s){0,2}[A-ZÀ-Þ][\w-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|damm|ufer|laan|straat|plein"
    r"|gracht|gatan|gata|vägen|vej|gade|veien|katu)\s\d{1,4}\s?[a-z]?\b"
    r"|(?:[A-ZÀ-Þ][\w.-]*\s)(?:straße|strasse|str\.|allee|platz|weg|utca|caddesi|cad\.|sokak|sok\.)\s?(?:no:?\s?)?\d{1,4}\b"
    r"|(?:p\.?\s?o\.?\s?box|postfach|apartado|casilla|b\.?p\.?)\s\d{1,6}\b"
    r"|(?:\d+-){1,3}\d+\s[A-Z][\w-]+(?:-(?:ku|cho|shi|machi)))",
    re.I,
)
# Towns whose form alone tells that a postcode stands beside them.
_SURE_TOWN = re.compile(
    r"[A-ZÀ-Þ][\w.' -]{1,40},?\s[A-Z]{2}\s\d{5}(?:-\d{4})?(?:,.{0,30})?"
    r"|(?:[\w.', -]{0,50}\s)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?:,.{0,30})?"
    r"|(?:[\w.', -]{0,50}\s)?[A-Z]\d[A-Z]\s\d[A-Z]\d(?:,.{0,30})?"
    r"|(?:D|A|CH|F|B|L|I|E|NL|DK|SE|S|FI|PL)-\d{4,5}\s[A-ZÀ-Þ].{1,40}"
    r"|〒\s?\d{3}-\d{4}.{0,60}"
)
# Towns that are told only by the street beside them: "75005 Paris" looks like "2021 Paris".
_TOWN = re.compile(
    r"(?:\d{4,6}(?:\s[A-Z]{2})?,?\s[A-ZÀ-Þ].{1,50}"
    r"|[A-ZÀ-Þ][\w.' ,-]{1,50}[\s–-]+\d{3}\s?\d{2,3}(?:-\d{3,4})?(?:,.{0,30})?)"
)
_OF_AN_OFFICE = re.compile(
    r"\b(?:committee|department|dept|faculty|school|institute|university|admissions?|human resources|office of|dean"
    r"|director|editor|professor|prof|laborator(?:y|ies)|gmbh|inc|ltd)\b",
    re.I,
)
_OF_A_PERSON = re.compile(r"@|\bwithheld\b|\+\d|\b(?:tel|phone|mobile|e-?mail)\b", re.I)
_LONGEST_LINE = 140
_SEGMENT = re.compile(r"[^\t|·•\n]+")


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of postal lines; the address of an office that a letter is sent to stays."""
    for match in _LABELLED.finditer(text):
        yield match.span()
    for match in _LIVED_AT.finditer(text):
        yield match.span("place")
    for block in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        if any(sign.isdigit() for sign in block.group()) and len(block.group()) <= 10 * _LONGEST_LINE:
            yield from _postal_segments(text, block.start(), block.end())


def _postal_segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the segments (lines, or what dividers part) of a block of short lines that hold a street or a town."""
    if max(map(len, text[start:end].split("\n"))) > _LONGEST_LINE:
        return
    if _OF_AN_OFFICE.search(text, start, end) and not _OF_A_PERSON.search(text, start, end):
        return
    segments = [_stripped(text, *match.span()) for match in _SEGMENT.finditer(text, start, end)]
    streets = {place for place, (low, high) in enumerate(segments) if _STREET.match(text, low, high)}
    found: list[tuple[int, int]] = []
    last = None
    for place, (low, high) in enumerate(segments):
        beside = {place - 1, place + 1, place - 2} & streets
        if place in streets or _SURE_TOWN.fullmatch(text, low, high) or (beside and _TOWN.fullmatch(text, low, high)):
            # Lines that follow one another are one address, withheld once.
            found = [*found[:-1], (found[-1][0], high)] if found and last == place - 1 else [*found, (low, high)]
            last = place
    yield from found


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    found = text[start:end]
    return start + len(found) - len(found.lstrip(" ,")), end - (len(found) - len(found.rstrip(" ,")))
