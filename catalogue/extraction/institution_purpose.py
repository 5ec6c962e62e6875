"""What the layout of a document says about the institution that it is addressed to."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.institution_mentions import Mention
from catalogue.extraction.institution_roles import ENROLLING, RoleFound

_SALUTATION = re.compile(r"^\W*(?:Dear|To whom it may concern|Respected|Hello|Greetings)\b", re.I)
_CONTACT = re.compile(r"@|\b(?:e-?mail|phone|tel|mobile|linkedin|github)\b|\+\d", re.I)
_DATE_LINE = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE = re.compile(
    r"\b(?:statement|application|applicant|applying|proposal|purpose|letter|motivation|admission|program(?:me)?)\b",
    re.I,
)
_WHY = re.compile(
    r"^\W*(?:why|why choose|fit (?:with|at|for)|at|research at|future at|interest in|goals at|plans at)\b|\b(?:& |and )?why\b",
    re.I,
)
_PROPOSAL = re.compile(r"\bproposal\b", re.I)
_OWN_LABEL = re.compile(
    r"^\W*(?:institution|university|college|affiliation|institute|current affiliation|education|school)\W*:", re.I
)
_HOST_LABEL = re.compile(
    r"^\W*(?:mentoring organi[sz]ation|organi[sz]ation|host institution|sub-?org\w*|project)\W*:", re.I
)
_TITLE_LENGTH = 130
_LINES_BEFORE = 8


class Purpose:
    """Knows the addressee's lines, the title and whether the document is a proposal; asked for each mention."""

    def __init__(self, context: Context) -> None:
        self._sentences = context.sentences
        opening = context.text[:600]
        self.is_proposal = bool(_PROPOSAL.search(opening))
        self._addressee = _addressee_lines(context)
        self._titles = {
            s.start
            for s in context.sentences[:8]
            if len(s.text) <= _TITLE_LENGTH and _TITLE.search(s.text) and s.kind != "list_item"
        }

    def role_of(self, mention: Mention) -> RoleFound | None:
        """Return the role that the place of the mention on the page gives, or None where it gives none."""
        sentence = mention.sentence
        if sentence.start in self._addressee:
            return RoleFound("applied_to", True, "the addressee")
        if _OWN_LABEL.match(sentence.text):
            return RoleFound("studied_at", True, "a label before it")
        if self.is_proposal and _HOST_LABEL.match(sentence.text):
            return RoleFound("applied_to", True, "a label before it")
        if self.is_proposal and mention.kind == "programme" and mention.start < 1500:
            return RoleFound("applied_to", True, "a proposal for it")
        if sentence.kind == "heading" and _WHY.search(sentence.text) and mention.kind in ENROLLING:
            return RoleFound("applied_to", True, "a heading on the choice")
        if (
            sentence.start in self._titles
            and mention.kind in ENROLLING | {"open_source", "programme"}
            and not _CONTACT.search(sentence.text)
        ):
            return RoleFound("applied_to", True, "the title")
        return None


def _addressee_lines(context: Context) -> set[int]:
    """Return the starts of the lines of the address directly above the salutation."""
    lines = context.sentences
    at = next((i for i, s in enumerate(lines[:60]) if _SALUTATION.match(s.text)), None)
    if at is None:
        return set()
    kept: set[int] = {lines[at].start}
    for line in reversed(lines[max(0, at - _LINES_BEFORE) : at]):
        if _CONTACT.search(line.text) or len(line.text) > 120:
            break
        if _DATE_LINE.search(line.text) and len(kept) > 1:
            break
        kept.add(line.start)
    return kept
