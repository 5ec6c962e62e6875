"""Known names read as the rest of the document means them: an acronym, a school of a university named elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mention import Mention

_CAPITALS = re.compile(r"\b[A-Z](?=[a-z])")
_ACRONYM = re.compile(r"[A-Z]{2,6}")


def as_the_text_means(context: Context, found: list[Mention]) -> list[Mention]:
    """Return the mentions, each acronym and school under the institution that the text names in full."""
    named = {one.identity: one for one in found if " " in context.text[one.start : one.end]}
    initials: dict[str, set[str]] = {}
    for identity, one in named.items():
        initials.setdefault("".join(_CAPITALS.findall(one.name)), set()).add(identity)
    by_key = {one.key: one for one in found if one.key is not None}
    return [_meant(context, one, named, initials, by_key) for one in found]


def _meant(
    context: Context, one: Mention, named: dict[str, Mention], initials: dict[str, set[str]], by_key: dict[str, Mention]
) -> Mention:
    """Return the mention, under another institution where the document speaks of that one."""
    if one.key is None:
        return one
    written = context.text[one.start : one.end]
    if one.identity not in named and _ACRONYM.fullmatch(written):
        # "ABC" is what the text has called the Aden Business College, whatever else is known under these letters.
        owners = initials.get(written, set())
        return _under(named[next(iter(owners))], one) if len(owners) == 1 else one
    entry = context.vocabulary.institution_by_key[one.key]
    parent = context.vocabulary.institution_by_key.get(entry.parent)
    if parent and parent.kind == "university" and entry.name.startswith(f"{parent.name} ") and "School" in entry.name:
        return _under(by_key[parent.key], one) if parent.key in by_key else one
    return one


def _under(full: Mention, one: Mention) -> Mention:
    return replace(one, identity=full.identity, name=full.name, key=full.key, kind=full.kind)
