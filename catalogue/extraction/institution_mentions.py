"""Every place of a document where an institution is named: by a known spelling, by form, by frame, by a short form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from catalogue.extraction.context import Context
from catalogue.extraction.institution_again import identity, shortened
from catalogue.extraction.institution_agreement import as_the_text_means
from catalogue.extraction.institution_bare import Bare
from catalogue.extraction.institution_known import known_mentions, spellings_of
from catalogue.extraction.institution_mention import Mention
from catalogue.extraction.institution_one_name import under_one_name
from catalogue.extraction.institution_patterns import MOST_IN_A_SENTENCE, NameFound, find_names
from catalogue.extraction.institution_places import by_place
from catalogue.extraction.institution_taken import Taken
from catalogue.extraction.institution_trim import in_quotes, trim
from catalogue.extraction.prose import running_text
from catalogue.extraction.sentences import Sentence

# A laboratory that carries its university's name is a record of its own.
_OWN_ROW = frozenset({"laboratory", "research_institute", "nonprofit", "hospital"})


def find_mentions(context: Context) -> list[Mention]:
    """Return all mentions in the running text, in order; reference lists are left out."""
    prose = running_text(context)
    known = list(known_mentions(context, prose))
    formed = list(_formed(context, prose, known))
    begins = {one.start: one for one in formed}
    found = [one for one in known if not _swallowed(context.text, one, begins.get(one.start))] + formed
    found = under_one_name(context.text, as_the_text_means(context, found))
    found += shortened(context, prose, found)
    found += by_place(context, prose, found)
    names = Bare(context, prose, found)
    bare = names.mentions()
    if names.frames:
        found = [_framed(one, names.frames.get((one.start, one.end))) for one in found]
    if bare:
        found = under_one_name(context.text, found + bare)
        found += shortened(context, prose, found)
    return sorted(found, key=lambda one: (one.start, one.end))


def _framed(mention: Mention, frame: str | None) -> Mention:
    return replace(mention, frame=frame) if frame else mention


def _formed(context: Context, prose: list[Sentence], known: list[Mention]) -> Iterator[Mention]:
    """Yield names found by form that no known name takes the place of."""
    taken = Taken()
    by_spelling = spellings_of(context.vocabulary)
    known_in: dict[int, list[Mention]] = {}
    for one in known:
        known_in.setdefault(one.sentence.start, []).append(one)
    for sentence in prose:
        for name in find_names(sentence)[:MOST_IN_A_SENTENCE]:
            trimmed = trim(sentence.text, name)
            if trimmed is None or in_quotes(sentence.text, *trimmed):
                continue
            start, end = sentence.start + trimmed[0], sentence.start + trimmed[1]
            beside = known_in.get(sentence.start, [])
            if taken.holds(start, end) or _within_known(context.text, start, end, name, beside):
                continue
            taken.add(start, end)
            written = " ".join(context.text[start:end].split())
            entry = by_spelling.get(written)
            if entry is not None:
                rule = f"known name, {name.rule}"
                yield Mention(start, end, sentence, entry.key, entry.name, entry.key, entry.kind, rule, "likely")
                continue
            yield Mention(start, end, sentence, identity(written), written, None, name.kind, name.rule, name.confidence)


def _within_known(text: str, start: int, end: int, name: NameFound, known: list[Mention]) -> bool:
    """Say whether a known name stands here already, or the new name is only a known one with its legal form."""
    for mention in known:
        if mention.start < end and start < mention.end:
            around = text[start : mention.start] + text[mention.end : end]
            longer = mention.end - mention.start < end - start and (
                (name.kind in _OWN_ROW and re.search(r"[A-Z]\w+", around)) or _goes_on(text, mention, start, end)
            )
            if not longer:
                return True
            if not re.search(r"[a-z]{2,}", around):
                return True
    return False


# "American University" is not named by "American University of Elbonia", nor is "UX" by "UX Medical School".
_MORE = re.compile(r" (?:of|at) (?:the )?[A-Z]| (?:[\w&-]+ )*(?:Medical|Law|Business) School$")


def _goes_on(text: str, mention: Mention, start: int, end: int) -> bool:
    """Say whether a longer name begins with the known one and is another institution's."""
    return start == mention.start and bool(_MORE.match(text[mention.end : end]))


def _swallowed(text: str, mention: Mention, longer: Mention | None) -> bool:
    """Say whether a known name is only the beginning of a longer one here."""
    return longer is not None and longer.end > mention.end and text[mention.end : mention.end + 1] == " "
