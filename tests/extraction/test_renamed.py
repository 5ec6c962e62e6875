"""No rule knows a name: real statements with every name replaced by an invented one score the same.

The texts lie outside the project; where that folder is absent the test skips. Programmes ("… Summer of …")
keep their names: they are a short, public list, not somebody's name.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from catalogue.extraction import extract
from catalogue.extraction.institution_known import matcher_for
from catalogue.extraction.vocabulary import InstitutionEntry, Vocabulary, load
from catalogue.reading import read

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
LARGEST_DIFFERENCE = 0.03

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the labelled statements are not beside the project (../shared)"
)

GIVEN = "Maren Tobiah Liesel Corvin Anselm Ysolde Radomir Philippa Emeka Sunniva Teodor Halima Joost Benedikta".split()
FAMILY = (
    "Vasquelle Thornbury Harrowgate Lindmarken Okparaji Brandvold Castellane Ivarsdottir Marchwell Quintrell "
    "Feldhusen Dunmorrow Ashgrovel Petrakovic"
).split()
COINED = "Harlowe Quillon Ostravar Prismo Tervane Mossgate Calderon Wexmere Brillant Orrery Fenwick Solvane".split()
# The words of a name that say what kind of place it is; a replacement keeps them.
FORM = re.compile(
    r"(?i)^(?:lab|labs|laboratory|group|technologies|pvt\.?|ltd\.?|inc\.?|ag|gmbh|society|institute|university|college|"
    r"centre|center|department|school|research|networking|foundation|for|of|the|and|in|at|de)$"
)
TOPIC = "Sensing Imaging Inference Motion Perception Reasoning Planning Mapping".split()


def test_that_scores_do_not_rest_on_names(tmp_path: Path) -> None:
    """The seeds as they are and with every person and institution renamed differ by at most 0.03."""
    vocabulary = load(ROOT / "fixtures")
    plain = _score(tmp_path / "plain", vocabulary, lambda gold, text: (gold, text))
    renamed = _score(tmp_path / "renamed", vocabulary, lambda gold, text: _rename(gold, text, vocabulary))
    assert abs(plain["score"] - renamed["score"]) <= LARGEST_DIFFERENCE, (plain, renamed)


def test_that_nothing_of_the_names_is_left() -> None:
    """The renaming itself works: no full name of a person or unlisted institution stands in the new texts."""
    vocabulary = load(ROOT / "fixtures")
    for gold in _golds():
        text = (SHARED / "statements" / gold["document"]).read_text(encoding="utf-8")
        _, changed = _rename(gold, text, vocabulary)
        left = [row["name"] for row in gold["advisors"] if re.search(rf"\b{re.escape(row['name'])}\b", changed)]
        assert not left
        assert gold["applicant"]["name"].casefold() not in changed.casefold()


def _golds() -> Iterator[dict[str, Any]]:
    for path in sorted((SHARED / "gold").glob("seed_*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _score(
    folder: Path, vocabulary: Vocabulary, change: Callable[[dict[str, Any], str], tuple[dict[str, Any], str]]
) -> dict[str, float]:
    """Write gold and predictions for the changed seeds and return the figures of the scoring script."""
    folder.mkdir()
    (folder / "gold").mkdir()
    lines = []
    for number, gold in enumerate(_golds()):
        text = (SHARED / "statements" / gold["document"]).read_text(encoding="utf-8")
        new_gold, new_text = change(gold, text)
        (folder / "gold" / f"{number}.json").write_text(json.dumps(new_gold), encoding="utf-8")
        parse = extract(read(new_text.encode(), gold["document"]), vocabulary)
        lines.append(json.dumps({"document": gold["document"], **parse.as_dict()}))
    (folder / "found.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return _figures(folder)


def _figures(folder: Path) -> dict[str, float]:
    script = _scoring_script()
    printed: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["score.py", str(folder / "gold"), str(folder / "found.jsonl"), "--json"])
        patch.setattr(script, "print", lambda *parts, **_: printed.append(" ".join(map(str, parts))), raising=False)
        script.main()
    return json.loads(printed[-1])


def _scoring_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("statement_score", SHARED / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rename(gold: dict[str, Any], text: str, vocabulary: Vocabulary) -> tuple[dict[str, Any], str]:
    """Return the gold record and its text with the same invented names in place of the real ones."""
    swaps = {**_institutions(gold, text, vocabulary), **_persons(gold)}
    whole = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(s) for s in sorted(swaps, key=len, reverse=True)) + r")(?!\w)"
    )
    small = {old.lower(): new.lower() for old, new in _persons(gold).items() if len(old) >= 4 and old.isalpha()}
    inside = re.compile("|".join(map(re.escape, sorted(small, key=len, reverse=True))))

    def replace(value: str) -> str:
        changed = whole.sub(lambda found: swaps[found.group()], value)
        return re.sub(r"\S*(?:@|://)\S*", lambda at: inside.sub(lambda f: small[f.group()], at.group()), changed)

    return {**_everywhere(gold, replace), "document": gold["document"]}, replace(text)


def _everywhere(value: Any, replace: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {key: _everywhere(inner, replace) for key, inner in value.items()}
    if isinstance(value, list):
        return [_everywhere(inner, replace) for inner in value]
    return replace(value) if isinstance(value, str) else value


def _persons(gold: dict[str, Any]) -> dict[str, str]:
    """Return an invented word for every word of the writer's and the advisors' names, in upper case too."""
    swaps: dict[str, str] = {}
    names = [gold["applicant"]["name"], *(n for row in gold["advisors"] for n in [row["name"], *row.get("aka", [])])]
    for words in (name.split() for name in names):
        for place, word in enumerate(words):
            stock = FAMILY if place == len(words) - 1 else GIVEN
            if len(word.rstrip(".")) > 1 and word not in swaps:
                swaps[word] = stock[len(swaps) % len(stock)]
    return {**swaps, **{old.upper(): new.upper() for old, new in swaps.items()}}


def _institutions(gold: dict[str, Any], text: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Return a replacement for every spelling of every institution: registered by registered, coined by coined."""
    swaps: dict[str, str] = {}
    rows = [row for row in gold["institutions"] if row["name"] != "Google Summer of Code"]
    names = {spelling for row in rows for spelling in [row["name"], *row.get("aka", [])]}
    for number, row in enumerate(sorted(rows, key=lambda row: len(row["name"]))):
        entry = _entry(row["name"], vocabulary)
        spellings = [row["name"], *row.get("aka", [])]
        other = _other(entry, number, text, vocabulary) if entry else None
        for spelling in spellings:
            # "Motion Lab, Uni Aden" changes by its two parts, as the text may hold them apart.
            in_parts = any(f", {name}" in spelling or f"{name} " in spelling for name in names - set(spellings))
            if spelling not in swaps and not in_parts:
                swaps[spelling] = _registered(spelling, other) if other else _coined(spelling, spellings[0], number)
    return swaps


def _entry(name: str, vocabulary: Vocabulary) -> InstitutionEntry | None:
    found = [term for term in matcher_for(vocabulary).find(name) if term.end - term.start == len(name)]
    return found[0].entry if found else None


def _other(entry: InstitutionEntry, number: int, text: str, vocabulary: Vocabulary) -> InstitutionEntry:
    """Return another registered institution of the kind and form that the text does not name."""
    short = any(alias.text.isupper() for alias in entry.spellings)

    def alike(other: InstitutionEntry) -> bool:
        return (
            other.kind == entry.kind
            and other.key != entry.key
            and bool(other.parent) == bool(entry.parent)
            and any(alias.text.isupper() and not alias.needs_cue for alias in other.spellings) == short
            and not any(alias.text in text for alias in other.spellings)
            and ("University" in other.name) == ("University" in entry.name)
        )

    like = [other for other in vocabulary.institutions if alike(other)]
    if not like:
        like = [
            o for o in vocabulary.institutions if o.kind == entry.kind and o.name not in text and o.key != entry.key
        ]
    return like[(7 * number) % len(like)]


def _registered(spelling: str, other: InstitutionEntry) -> str:
    """Return the other's abbreviation for an abbreviation, else its name."""
    short = [alias.text for alias in other.spellings if alias.text.isupper() and not alias.needs_cue]
    return short[0] if spelling.isupper() and short else other.name


def _coined(spelling: str, name: str, number: int) -> str:
    """Return a name of the same form: "Ambera Labs Pvt. Ltd." becomes "Quillon Labs Pvt. Ltd."."""
    coined = COINED[number % len(COINED)]
    if "." in spelling and " " not in spelling:
        return coined + spelling[spelling.rindex(".") :]
    if len(spelling.split()) == 1:
        return coined + (re.search(r"\d*$", spelling) or [""])[0]
    is_lab = bool(re.search(r"\b(?:Lab|Group|group|Society|Department|School)\b", name))
    result, first = [], True
    for word in spelling.split():
        bare = word.rstrip(",")
        if FORM.match(bare) or not bare[0].isalpha():
            result.append(word)
        elif is_lab:
            result.append(TOPIC[(number + len(result)) % len(TOPIC)] + word[len(bare) :])
        elif first:
            result.append(coined)
            first = False
    return " ".join(result)
