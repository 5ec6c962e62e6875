"""What is withheld from the public text: contact data everywhere, and passages that a person chose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.importing.withheld_addresses import find_addresses
from catalogue.importing.withheld_emails import find_emails
from catalogue.importing.withheld_phones import find_phones

# The words that stand in the public text in place of what is withheld, by kind.
PLACEHOLDERS = {
    "email": "email withheld",
    "phone": "phone number withheld",
    "address": "postal address withheld",
    "name": "name withheld",
    "passage": "passage withheld",
}


@dataclass(frozen=True, slots=True)
class Withheld:
    """The characters ``start:end`` of a document that the public does not see, and why."""

    start: int
    end: int
    kind: str


def find_withheld(
    text: str, parse: Mapping[str, Any], chosen: Iterable[Withheld] = (), emails: Iterable[str] = ()
) -> list[Withheld]:
    """Return everything to withhold, in order and without overlaps.

    ``parse`` gives the contact data that extraction found, ``chosen`` what people redacted, ``emails``
    further addresses known to belong to the writer.
    """
    found = [*chosen, *_by_pattern(text), *_by_parse(text, parse)]
    for email in emails:
        found += [Withheld(m.start(), m.end(), "email") for m in re.finditer(re.escape(email), text, re.I)]
    return _merged(found)


def mask(text: str) -> str:
    """Return ``text`` with contact data replaced: for values that are shown apart from the text."""
    for withheld in reversed(_merged(_by_pattern(text))):
        text = text[: withheld.start] + PLACEHOLDERS[withheld.kind] + text[withheld.end :]
    return text


def mask_all(value: Any) -> Any:
    """Apply `mask` to every string inside a value of plain lists and dicts."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [mask_all(item) for item in value]
    if isinstance(value, dict):
        return {key: mask_all(item) for key, item in value.items()}
    return value


def _by_pattern(text: str) -> list[Withheld]:
    finders = (("email", find_emails), ("phone", find_phones), ("address", find_addresses))
    return [Withheld(start, end, kind) for kind, find in finders for start, end in find(text)]


def _by_parse(text: str, parse: Mapping[str, Any]) -> list[Withheld]:
    """Withhold every place of the contact data that extraction found, not only the first."""
    found = []
    reasons = parse.get("evidence") or {}
    for kind in ("email", "phone", "address"):
        spans = [e for e in reasons.get(f"contact.{kind}") or () if e["in"] == "text"]
        if kind == "email":
            spans += [e for e in reasons.get("applicant.email") or () if e["in"] == "text"]
        for span in spans:
            for match in re.finditer(re.escape(span["quote"]), text):
                found.append(Withheld(match.start(), match.end(), kind))
    return found


def _merged(found: list[Withheld]) -> list[Withheld]:
    merged: list[Withheld] = []
    for one in sorted(found, key=lambda w: (w.start, -w.end)):
        if one.start >= one.end:
            continue
        if merged and one.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Withheld(last.start, max(last.end, one.end), last.kind)
        else:
            merged.append(one)
    return merged
