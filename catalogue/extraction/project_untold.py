"""The piece of work of a paragraph in which no clause tells of one: named by a noun for things made or studied.

"From these notes came a booklet of recipes for …", "The dampers of the footbridge are mine."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, topic
from catalogue.extraction.work_naming import THING

_MORE_THINGS = (
    r"play|opera|novel|booklet|zine|newspaper|mural|collection|chart|dashboard|spreadsheet|bridge|footbridge|pump|"
    r"turbine|antenna|satellite|cubesat|rover|drone|filter|intervention|campaign|measurement|proof|counterexample|"
    r"theorem|enumerator|parser|scheduler|exporter|plugin|script|wiki|treebank|grammar|biography|sequence|assay|"
    r"simulation|record|log|recogni[sz]er|comparison|scale|course|curriculum|piece|garment|building|ward|house|"
    r"circuit|chip|board|valve|bench|table|glove|mask|reactor|catalyst|alloy|material|vaccine|scheme|cooperative|"
    r"library|network|portal|calculator|schedule|questionnaire|case study|history|ethnography"
)
_NAMED = re.compile(
    rf"\b(?:[Aa]n?|[Mm]y|[Oo]ur|[Tt]he)\s(?:(?!(?:an?|the|my|our|of|in|and|that|was|were|is|came|for|to|I|we)\b)[\w’'-]+\s){{0,4}}?"
    rf"(?:{THING}|{_MORE_THINGS})s?\s"
    r"(?:of|on|for|about|that|which|to|with|from|between|against|in)\s"
)
# A paragraph of the writer's own doings.
_OWN = re.compile(
    r"\b(?:I|[Ww]e)\s(?:\w+ly\s|then\s|also\s|had\s|was\s|were\s)?(?:[a-z]{2,}ed|made|built|wrote|did|spent|began|"
    r"found|drew|was|were|had|kept)\b"
)
_THEIRS = re.compile(
    r"\b(?:your|his|her|their|Prof|Professor|Dr|programme|program|department|university|faculty|apply|admission)\b",
    re.I,
)


def find_untold(context: Context, told: set[int]) -> Iterator[tuple[int, Span]]:
    """Yield the sentence and title of the first work that a noun names in each paragraph not among ``told``."""
    done = set(told)
    for number, sentence in enumerate(context.sentences):
        if sentence.block in done or sentence.kind != "paragraph":
            continue
        block = context.document.blocks[sentence.block]
        if not _OWN.search(context.text, block.start, block.end):
            done.add(sentence.block)
            continue
        if _THEIRS.search(sentence.text):
            continue
        for match in _NAMED.finditer(sentence.text):
            title = topic(context.document, sentence.start + match.start(), sentence.start + len(sentence.text))
            if title and len(content_words(context.text[title[0] : title[1]])) >= 2:
                done.add(sentence.block)
                yield number, title
                break
