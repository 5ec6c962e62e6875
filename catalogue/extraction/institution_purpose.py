"""What the layout of a document says about the institution that it is addressed to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_role import ENROLLING, RoleFound
from catalogue.extraction.sentences import Sentence

_SALUTATION = re.compile(
    r"^\W*(?:Dear|To whom it may concern|Respected|Esteemed|Hello|Greetings|Good (?:day|morning|afternoon)|Hej|Hei|"
    r"Hallo|Sehr geehrte\w*|Liebe[rs]?|Mesdames|Messieurs|Madame|Monsieur|Ch[eè]re?s?|Estimad[oa]s?|Prezad[oa]s?|"
    r"Gentil[ei]|Egregi[oa]?|Spettabile|Geachte|Beste|Kjære|Kære|Kära|Bästa|Hyvä|Szanown[iya]|Vážen[ýáí]|T[eē]n[aā] "
    r"koutou|Kia ora|Sayın)\b",
    re.I,
)
_CONTACT = re.compile(r"@|https?:|www\.|\b(?:e-?mail|phone|tel|mobile|linkedin|github)\b|\+\d", re.I)
_DATE_LINE = re.compile(r"\b(?:19|20)\d\d\b")
# The lines of a memorandum or mail that say where it goes and what it is about.
_TO_LABEL = re.compile(r"^\W*(?:to|attn|attention|for the attention of|host|hosted by|recipient)\b[^:]{0,20}:", re.I)
_FROM_LABEL = re.compile(r"^\W*(?:from|cc|sender|name|applicant)\b[^:]{0,20}:", re.I)
_ABOUT_LABEL = re.compile(r"^\W*(?:subject|re|regarding|concerning|betreff|objet|asunto|oggetto)\W*:", re.I)
# "2021: Aden Institute, Ghent": an entry of a curriculum vitae heads no page.
_ENTRY = re.compile(r"^[^:]{0,30}\b(?:19|20)\d\d\b[^:]{0,20}:")
_TITLE = re.compile(
    r"\b(?:statement|application|applicant|applying|proposal|purpose|letter|motivation|admission|sop|"
    r"program(?:me)?|fellowship|entry|intake|(?:fall|autumn|spring) 20\d\d)\b",
    re.I,
)
# A degree heads a page as what is applied for, unless the line says that somebody is at it.
_DEGREE = re.compile(
    r"(?<![\w.])(?:M\.?\s?S\.?c?|Ph\.?\s?D|Master(?:['’]?s)?|Doctora(?:l|te)|MBA|M\.?Eng|M\.?A|M\.?Phil)\b\.?"
)
_SOMEBODY = re.compile(
    r"\b(?:student|candidate|undergraduate|researcher|professor|engineer|assistant|fellow|alum\w*|"
    r"graduate\b(?! (?:program|school|stud)))\b",
    re.I,
)
_WHY = re.compile(
    r"^\W*(?:why|why choose|fit (?:with|at|for)|at|research at|future at|interest in|goals at|plans at)\b|"
    r"\b(?:& |and )?why\b",
    re.I,
)
_PROPOSAL = re.compile(r"\bproposal\b", re.I)
_OWN_LABEL = re.compile(
    r"^\W*(?:institution|university|uni|college|affiliation|institute|current affiliation|education|school)\W*:", re.I
)
_WANTED_LABEL = re.compile(
    r"^\W*(?:preferred|proposed|desired|intended|target|requested|first[- ]choice) (?:host|institution|university|"
    r"laboratory|"
    r"organi[sz]ation|site|placement)\b[^:]{0,20}:",
    re.I,
)
_OWN_CELL = re.compile(r"^\W*(?:institution|university|uni|college|affiliation|institute|education|school)\W*$", re.I)
_HOST_LABEL = re.compile(
    r"^\W*(?:mentoring organi[sz]ation|organi[sz]ation|host institution|sub-?org\w*|project)\W*:", re.I
)
_OWN_PLACE = re.compile(
    r"\b(?:student|candidate|undergraduate|graduate|department|school of|faculty|researcher|professor|"
    r"engineer|assistant)\b",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|My)\b")
_TITLE_LENGTH = 130
_TOP = 800
_TOP_KINDS = frozenset({"heading", "letterhead"})
_HEAD_LENGTH = 500
_LINES_BEFORE = 8


class Purpose:
    """The addressee's lines, the head of the page, and whether the document is a proposal; asked for each mention."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self._addressee = _addressee_lines(context)
        self._head = set() if self._addressee else _head_lines(context)
        programme_above = any(
            m.kind == "programme" and m.start < _HEAD_LENGTH and m.sentence.kind in {"heading", "letterhead"}
            for m in mentions
        )
        self.is_proposal = (programme_above and not self._addressee) or bool(_PROPOSAL.search(context.text[:600]))
        self._own_cells = _own_cells(context)
        self._titles = {line.start for line in context.sentences[:8] if _is_title(line)}
        # "School of Tides, University of Aden" below the title is where it goes; below a name, where the writer is.
        pairs = zip(context.sentences[:8], context.sentences[1:9], strict=False)
        self._below_title = {line.start for above, line in pairs if above.start in self._titles}

    def role_of(self, mention: Mention) -> RoleFound | None:
        """Return the role that the place of the mention on the page gives, or None where it gives none."""
        line = mention.sentence
        if line.start in self._addressee or (mention.start < _TOP and _TO_LABEL.match(line.text)):
            return RoleFound("applied_to", True, "the addressee")
        if mention.start < _TOP and _ABOUT_LABEL.match(line.text) and not _FROM_LABEL.match(line.text):
            return RoleFound("applied_to", True, "the title")
        if _WANTED_LABEL.match(line.text):
            return RoleFound("applied_to", True, "a label before it")
        if _OWN_LABEL.match(line.text) or line.start in self._own_cells:
            return RoleFound("studied_at", True, "a label before it")
        if self.is_proposal and _HOST_LABEL.match(line.text):
            return RoleFound("applied_to", True, "a label before it")
        if self.is_proposal and mention.kind == "programme" and mention.start < 1500:
            return RoleFound("applied_to", True, "a proposal for it")
        if (
            self.is_proposal
            and mention.kind in {"open_source", "nonprofit"}
            and line.kind in _TOP_KINDS
            and line.start < _HEAD_LENGTH
        ):
            return RoleFound("applied_to", True, "the title of a proposal")
        if line.kind == "heading" and _WHY.search(line.text) and mention.kind in ENROLLING:
            return RoleFound("applied_to", True, "a heading on the choice")
        if (
            line.start in self._titles
            and mention.kind in ENROLLING | {"open_source"}
            and not _CONTACT.search(line.text)
        ):
            return RoleFound("applied_to", True, "the title")
        own = _SOMEBODY if line.start in self._below_title else _OWN_PLACE
        if line.start in self._head and mention.kind in ENROLLING and not own.search(line.text):
            return RoleFound("applied_to", True, "the head of the page")
        return None


def _own_cells(context: Context) -> set[int]:
    """Return the starts of the cells of tables that stand beside "University" or the like."""
    pairs = zip(context.sentences, context.sentences[1:], strict=False)
    return {
        cell.start
        for label, cell in pairs
        if cell.kind == "table_row" and label.block == cell.block and _OWN_CELL.match(label.text)
    }


def _is_title(line: Sentence) -> bool:
    """Say whether a line above the text says what the document is; a sentence of the text does not."""
    if line.kind == "list_item" or len(line.text) > _TITLE_LENGTH or _SOMEBODY.search(line.text):
        return False
    if not _TITLE.search(line.text) and not _DEGREE.search(line.text):
        return False
    return line.kind in {"heading", "letterhead"} or not (
        line.text.rstrip().endswith(".") or _FIRST_PERSON.search(line.text)
    )


def _head_lines(context: Context) -> set[int]:
    """Return the starts of the short lines above the text, where one of them says what the document is."""
    lines = []
    for sentence in context.sentences[:12]:
        if (
            _ENTRY.match(sentence.text)
            or sentence.start > _HEAD_LENGTH
            or len(sentence.text) > 180
            or _FIRST_PERSON.search(sentence.text)
        ):
            break
        lines.append(sentence)
    return {line.start for line in lines} if any(_TITLE.search(line.text) for line in lines) else set()


def _addressee_lines(context: Context) -> set[int]:
    """Return the starts of the salutation and of the lines of the address directly above it."""
    lines = context.sentences
    at = next((i for i, line in enumerate(lines[:60]) if _SALUTATION.match(line.text)), None)
    if at is None:
        return set()
    kept: list[Sentence] = [lines[at]]
    for line in reversed(lines[max(0, at - _LINES_BEFORE) : at]):
        if (line.kind == "heading" or _is_title(line)) and len(kept) == 1:
            continue  # what the letter is about
        if _CONTACT.search(line.text) or len(line.text) > 120:
            break
        if _DATE_LINE.search(line.text):
            if len(kept) > 1:
                break
            continue
        # An address that fills a block of its own is whole: what stands above it is the writer's.
        whole = line.block != kept[-1].block and kept[-1].kind == "letterhead"
        if whole and sum(one.block == kept[-1].block for one in kept[1:]) > 1:
            break
        kept.append(line)
    return {line.start for line in kept}
