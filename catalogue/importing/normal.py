"""Normal forms: what two spellings of the same name or title have in common."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from catalogue.models.keys import fold

# Words that say nothing about which piece of work a title names.
STOP_WORDS = frozenset(
    "a an the of for and or in on at to with by from via using into as is are be was were this that these "
    "those our my their its his her we i new novel based approach approaches method methods study studies "
    "project work towards toward through between under over".split()
)
LEGAL_FORMS = frozenset(
    "ag bv co corp gmbh inc kg limited llc llp ltd nv oy oyj plc private pty pvt sa sarl srl".split()
)
_ENDINGS: tuple[str, ...] = (
    "ifications",
    "ification",
    "ations",
    "ation",
    "ifying",
    "ified",
    "ifies",
    "ify",
    "ings",
    "ing",
    "ions",
)
_ENDINGS += ("ion", "ers", "er", "ies", "ied", "ed", "es", "s", "e", "y")


def words(text: str) -> str:
    """Return ``text`` folded to words of letters, digits and plus signs with single blanks between."""
    return re.sub(r"[^\w+]+", " ", fold(text)).strip()


def place(name: str) -> str:
    """Return `words` of an institution's name without its legal form: "Tolvanen Pvt. Ltd." is "Tolvanen"."""
    found = words(name).split()
    while len(found) > 1 and found[-1] in LEGAL_FORMS:
        found.pop()
    return " ".join(found)


def content_stems(title: str) -> frozenset[str]:
    """Return the stems of the words that carry a title's meaning: "classify galaxies" ~ "Galaxy classification"."""
    return frozenset(_stem(word) for word in words(title).split() if word not in STOP_WORDS)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def alike(one: str, other: str) -> bool:
    """Say whether two titles name the same work: most content words shared, or (nearly) all of the shorter one."""
    a, b = content_stems(one), content_stems(other)
    if not a or not b:
        return False
    shared = len(a & b)
    shorter = min(len(a), len(b))
    return (
        shared / len(a | b) >= 0.6 or (shared >= 2 and shared == shorter) or (shared >= 3 and shared / shorter >= 0.75)
    )


def mention_normal(kind: str, data: dict[str, Any]) -> str:
    """Return the normal form that makes a mention unique within its statement."""
    if kind == "timeline":
        return words(f"{data['label']} {data.get('start') or ''}")
    if kind == "awards":
        return words(f"{data['title']} {data.get('year') or ''}")
    if kind == "teaching":
        return words(f"{written(kind, data)} {data.get('institution') or ''}")
    return place(written(kind, data)) if kind == "institutions" else words(written(kind, data))


def written(kind: str, data: dict[str, Any]) -> str:
    """Return the name or title of a found record, whichever its kind calls it."""
    if kind == "teaching":
        return data.get("course") or data.get("role") or ""
    return data.get("name") or data.get("title") or data.get("label") or ""


def surname(name: str) -> str:
    """Return the folded last word of a name: what advisors are looked up by."""
    return (words(name).split() or [""])[-1]


def text_checksum(text: str) -> str:
    """Return a checksum that the same words have in any format: letters and digits alone count."""
    return hashlib.sha256(re.sub(r"[\W_]+", "", fold(text)).encode()).hexdigest()


def similarity(one: str, other: str) -> float:
    """Return the share (0 to 1) of five-word runs that two texts have in common."""
    a, b = _runs(one), _runs(other)
    return len(a & b) / len(a | b) if a and b else 0.0


def _runs(text: str) -> set[tuple[str, ...]]:
    found = words(text).split()
    return {tuple(found[i : i + 5]) for i in range(max(1, len(found) - 4))} if found else set()
