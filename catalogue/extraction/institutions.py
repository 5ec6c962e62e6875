"""Find institutions: known names first, then names that their form or the words before them give away.

All places where an institution stands become one record; its role is the first of `ORDER` that a clause
says outright, and its first evidence is the place that decided.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from catalogue.extraction.context import Context
from catalogue.extraction.institution_elected import elected, outside
from catalogue.extraction.institution_frames import DEFAULT_ROLES
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_mentions import find_mentions
from catalogue.extraction.institution_purpose import Purpose
from catalogue.extraction.institution_role import NO_WORDS, ORDER, RoleFound
from catalogue.extraction.institution_roles import judge
from catalogue.extraction.parse import Evidence, Finding
from catalogue.extraction.vocabulary import Vocabulary

# A page shows a handful of proofs; an often repeated name needs no more.
MOST_EVIDENCE = 8
# Nor does its role: what a name is to the writer has been said long before.
MOST_JUDGED = 40
REACH = 400


def find_institutions(context: Context) -> tuple[Finding, ...]:
    """Return one finding an institution, in the order in which the text first names them."""
    mentions = find_mentions(context)
    purpose = Purpose(context, mentions)
    rows: dict[str, list[tuple[Mention, RoleFound]]] = {}
    for mention in mentions:
        places = rows.setdefault(mention.identity, [])
        if len(places) < MOST_JUDGED:
            places.append((mention, _role(mention, purpose, context.vocabulary)))
    roles = [role for places in rows.values() for _, role in places if role.role == "applied_to"]
    applied = any(role.strong for role in roles)
    titled = outside(context) if not applied else None
    if titled and titled[0].key in rows and (titled[2] or _is_open(rows[titled[0].key])):
        applied = _choose(rows, titled[0].key, "the title of the document")
    if not roles and not applied:
        chosen = elected(context, rows)
        applied = chosen is not None and _choose(rows, chosen, "a place looked forward to")
    return tuple(_finding(context, places, applied) for places in rows.values() if _is_place(context.text, places))


def _is_open(places: list[tuple[Mention, RoleFound]]) -> bool:
    """Say whether no words tell outright what else the place is to the writer."""
    return not any(role.strong and role.role != "mentioned" for _, role in places)


def _choose(rows: dict[str, list[tuple[Mention, RoleFound]]], identity: str, rule: str) -> bool:
    """Make the institution the one applied to and return True."""
    mention, _ = rows[identity][0]
    rows[identity].insert(0, (mention, RoleFound("applied_to", True, rule)))
    return True


# Kinds whose names stand for a product, a means or a payer as often as for the people there.
_NEEDS_ROLE = frozenset({"open_source", "programme", "nonprofit", "company", "agency"})
_PLACE_WORD = re.compile(r"\b(?:at|from|with|for|join|joining|and|or|like|as|,)(?: the)? ?$", re.I)


def _is_place(text: str, places: list[tuple[Mention, RoleFound]]) -> bool:
    """Say whether the text treats the name as a place of people, not only as a product, a tool or a funder."""
    mention, _ = places[0]
    if mention.rule == _BODY and all(role.role == "mentioned" and role.rule not in _TIES for _, role in places):
        return not any(_PAYER.search(text[max(0, m.start - 60) : m.start]) for m, _ in places)
    if mention.kind in {"nonprofit", "agency"} and all(
        role.role in {"mentioned", "researched_at"} and _PAID_BY.search(text[max(0, m.start - 40) : m.start])
        for m, role in places
    ):
        return False
    if (
        mention.kind == "open_source"
        and mention.key is None
        and any(_OWN_TOOL.search(text[max(0, m.start - 60) : m.start]) for m, _ in places)
    ):
        return False
    if mention.kind not in _NEEDS_ROLE or any(m.frame for m, _ in places) or mention.rule.startswith(("form", "cue")):
        return True
    if mention.kind == "programme" and _STIPEND.search(mention.name):
        return any(role.role == "applied_to" for _, role in places)
    if any(role.role != "mentioned" or role.rule in _TIES for _, role in places):
        return True
    if mention.kind in {"company", "agency"}:
        bare = [m for m, role in places if role.rule != "words of a passing mention"]
        return any(_PLACE_WORD.search(text[max(0, m.start - 12) : m.start]) for m in bare)
    return False


# Foundations, councils and the like are named as payers more often than as places of people.
_BODY = "form: society or foundation"
_PAYER = re.compile(
    r"\b(?:grants?|fund(?:s|ed|ing)?|award\w*|scholarships?|fellowships?|sponsor\w*|supported by|application|proposal|"
    r"bursary|stipend)\b",
    re.I,
)
_PAID_BY = re.compile(
    r"\b(?:fellowship|scholarship|grant|award|prize|bursary|stipend|funding|funded|sponsored|supported|"
    r"support)s? (?:of|from|by) "
    r"(?:the )?[\"“]?$",
    re.I,
)
# Mentions that still speak of people there.
_TIES = frozenset({"words of a tie", "a wish beyond the degree", "a person's place"})
_STIPEND = re.compile(r"\b(?:Scholarship|Fellowship|Grant|Award|Prize|Fund)s?\b")
_OWN_TOOL = re.compile(
    r"\b(?:my|our|own)\b[^.;]{0,30}$|\b(?:I|we) (?:\w+ )?(?:wrote|write|built|created|made|developed|"
    r"released|maintain|started)\b[^.;]{0,25}$",
    re.I,
)


def _role(mention: Mention, purpose: Purpose, vocabulary: Vocabulary) -> RoleFound:
    """Judge one mention: by its place on the page, else by its clause."""
    sentence = mention.sentence
    if mention.rule.endswith("again") and sentence.text[max(0, mention.start - sentence.start - 1) :].startswith("("):
        return RoleFound("mentioned", False, NO_WORDS)  # "Tidal Institute (TI) under": the full name tells
    kind = _company_if_owned(mention, vocabulary)
    start, end = mention.start - sentence.start, mention.end - sentence.start
    # Words far from the name do not bear on it, and an endless "sentence" must not cost endless time.
    begin = max(0, start - REACH)
    found = purpose.role_of(mention) or judge(sentence.text[begin : end + REACH], start - begin, end - begin, kind)
    frame = mention.frame or mention.rule
    if found.rule == NO_WORDS and frame in DEFAULT_ROLES:
        return RoleFound(DEFAULT_ROLES[frame], False, "the words that frame it")
    return found


def _company_if_owned(mention: Mention, vocabulary: Vocabulary) -> str:
    """Return the kind; a company's laboratory is a work place, unlike a university's."""
    entry = vocabulary.institution_by_key.get(mention.key or "")
    parent = vocabulary.institution_by_key.get(entry.parent) if entry else None
    return "company" if parent and parent.kind == "company" else mention.kind


def _finding(context: Context, places: list[tuple[Mention, RoleFound]], applied_elsewhere: bool) -> Finding:
    """Make one record of all the places of one institution."""
    text, vocabulary = context.text, context.vocabulary
    deciding, role = min(places, key=lambda place: _rank(place[1], applied_elsewhere))
    name = role.role if _rank(role, applied_elsewhere)[1] < len(ORDER) else "mentioned"
    if deciding.kind in {"university", "school"} and _untold(text, places):
        name, role = "studied_at", RoleFound("studied_at", False, "a university of which nothing else is told")
    first = max((mention for mention, _ in places), key=lambda mention: len(mention.name))
    spans = [deciding, *(mention for mention, _ in places if mention is not deciding)][:MOST_EVIDENCE]
    spellings = dict.fromkeys(_spelling(text[mention.start : mention.end]) for mention, _ in places)
    return Finding(
        {
            "name": _name(first, spellings, vocabulary),
            "key": first.key,
            "role": name,
            "kind": first.kind,
            "aka": [spelling for spelling in spellings if spelling != first.name],
        },
        tuple(Evidence.span(text, mention.start, mention.end) for mention in spans),
        f"{deciding.rule}; {role.rule}",
        first.confidence,
    )


# "a statistician from Aden", "the seminars of Aden": somebody else's place.
_SOMEBODYS = re.compile(r"\b(?:from|with|of|like|between|and|or|by|s)(?: the)? $")


def _untold(text: str, places: list[tuple[Mention, RoleFound]]) -> bool:
    """Say whether nothing tells what the place is to the writer, nor that it is somebody else's."""
    return all(
        role.rule == NO_WORDS and not _SOMEBODYS.search(text[max(0, one.start - 12) : one.start])
        for one, role in places
    )


def _spelling(written: str) -> str:
    return " ".join(written.split()).removeprefix("the ")


# A name with such a word is whole: "Lower Brill University" is not made "Lower Brill University Harrow".
_FULL = re.compile(r"\b(?:Universit|College|Institut)")


def _name(mention: Mention, spellings: Collection[str], vocabulary: Vocabulary) -> str:
    """Return the usual name, but as written where the text says more, or leaves out an owner's name before it.

    "Cairn" is "Cairn-Delta" where the text always writes so; "Owner Depth" is "Depth" where it never names the owner.
    """
    entry = vocabulary.institution_by_key.get(mention.key or "")
    written = max(spellings, key=len)
    if entry and entry.name.startswith(written) and _FULL.search(written):
        return written
    owner = vocabulary.institution_by_key.get(entry.parent) if entry else None
    if entry is None or mention.name in spellings:
        return mention.name
    longer = [spelling for spelling in spellings if spelling.startswith(mention.name)]
    short = mention.name.removeprefix(f"{owner.name} ") if owner else mention.name
    return longer[0] if longer else short if short in spellings else mention.name


def _rank(role: RoleFound, applied_elsewhere: bool) -> tuple[int, int]:
    """Order roles: outright ones before hints, then by `ORDER`; a hint of applying yields to a clear one elsewhere."""
    place = ORDER.index(role.role)
    if role.role == "applied_to" and not role.strong and applied_elsewhere:
        place = len(ORDER)
    if role.role == "mentioned":
        return (1, len(ORDER) - 1)
    return (0 if role.strong else 1, place)
