"""Find the lists of persons that a label announces: "Possible mentors: …", a table's row, items under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.sentences import Sentence

_PERSONS = r"(?:co-?)?(?:mentor|supervisor|advis[eo]r|promot[oe]r|PI|principal investigator)s?(?: ?\(s\))?"
_WISHED = (
    r"(?:potential|proposed|possible|prospective|preferred|desired|intended|suggested|future|requested|target"
    r"|contacted)"
)
_MENTORS = re.compile(
    rf"\W*(?:{_WISHED} )?(?:project |thesis |faculty |gsoc |doctoral |ph\.?d\.? )?{_PERSONS}"
    r"(?: contacted| names?| of interest| in mind| ?\([^()]{2,40}\))?\s*(?P<colon>:?)\W*",
    re.IGNORECASE,
)
_REFEREES = re.compile(r"\W*(?:(?:academic )?(?:referees?|recommenders?)|references)\s*(?P<colon>:)\s*", re.IGNORECASE)
# A heading or a sentence that says: here stand those with whom the writer wants to work.
_INTEREST = Cue(
    rf"\b{_WISHED} (?:\w+ )?(?:{_PERSONS}|faculty|professors?|labs?|groups?|research groups?)\b"
    r"|\b(?:faculty|professors?|mentors?|supervisors?|advis[eo]rs?|researchers?|people|labs?|groups?|scholars?)\b"
    r"[^.]{0,30}\b(?:of (?:particular |special |my )?interest|I (?:would|want|wish|hope|am (?:most )?interested)"
    r"|(?:to|I['’]d like to) work with|fit|match\w*|align\w*|in mind|attract\w*)\b"
    r"|\b(?:work(?:ing)?|study(?:ing)?|collaborat\w+) with(?: (?:the )?(?:following|these)\b[^.:]{0,40})?:?\s*$"
    r"|\b(?:following|these) (?:\w+ )?(?:faculty|professors?|researchers?|supervisors?|advis[eo]rs?|mentors?)\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(rf"\W*{_WISHED}", re.IGNORECASE)
_LISTED = re.compile(r"\W*(?=\w)")

Label = Literal["wanted", "referee"]


def labelled_names(context: Context) -> Iterator[tuple[Sentence, tuple[int, Label]]]:
    """Yield each sentence in which a labelled list of persons begins, where it begins, and what the label asks for."""
    interest = False
    previous: Sentence | None = None
    for sentence in context.sentences:
        if sentence.kind == "heading":
            interest = _tells_interest(sentence) or _names_mentors(sentence.text)
        elif sentence.kind == "paragraph" and not _begins(previous, sentence):
            interest = interest and previous is not None and previous.kind != "list_item"
        asking = interest or sentence.kind == "table_row" or ":" in sentence.text
        if asking and (label := _label(sentence, previous, interest)):
            yield sentence, label
        if sentence.kind == "paragraph" and sentence.text.rstrip().endswith(":"):
            interest = _tells_interest(sentence)
        previous = sentence


def _label(sentence: Sentence, previous: Sentence | None, interest: bool) -> tuple[int, Label] | None:
    text = sentence.text
    if ":" in text:
        if referees := _REFEREES.match(text):
            return referees.end(), "referee"
        mentors = _MENTORS.match(text)
        # "Supervisor: …" within the text tells of a past post, unless the label itself looks ahead.
        head = sentence.kind in {"letterhead", "table_row"}
        if mentors and mentors["colon"] and (head or _LOOKS_AHEAD.match(text)):
            return mentors.end(), "wanted"
    if sentence.kind == "table_row" and previous and previous.block == sentence.block and _names_mentors(previous.text):
        return 0, "wanted"
    first = previous is None or previous.block != sentence.block
    if interest and first and sentence.kind in {"list_item", "table_row"}:
        start = _LISTED.match(text)
        return (start.end() if start else 0), "wanted"
    return None


def _tells_interest(sentence: Sentence) -> bool:
    return bool(sentence.cues & _INTEREST.bit and _INTEREST.search(sentence.text))


def _begins(previous: Sentence | None, sentence: Sentence) -> bool:
    return previous is None or previous.kind == "heading" or previous.block == sentence.block


def _names_mentors(label: str) -> bool:
    match = _MENTORS.match(label)
    return match is not None and match.end() == len(label)
