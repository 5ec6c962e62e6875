"""Work that headings and list items name: a proposal's title, "**Kelner**: an app …", "Intern at Berg, 2020. A "
"checker of …"."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.work_naming import THING

Named = tuple[int, int, int, str, bool]  # start, end, strength, rule, whether the span is the title itself

_PROPOSAL = re.compile(
    r"^\W*(?:(?:project|research|my)\s+)?proposal(?:\s+(?:for|on)|:|\s+[-–—])\s+(?P<name>\S.{5,})$", re.I
)
_PROGRAMME = (
    r"(?:Google Summer of Code|GSoC|Outreachy|Season of Docs|MLH Fellowship|LFX Mentorship|ESoC|Summer of \w+)\b"
)
_PROGRAMME_TITLE = re.compile(rf"^\W*{_PROGRAMME}[^:–—]{{0,30}}?(?:proposal\s*)?[:–—]\s*(?P<name>\S.{{8,}})$", re.I)
_TITLE_LINE = re.compile(r"^\W*(?:project|proposal)\s+title\s*[:–-]\s*[\"“*]*(?P<name>[^\"”*\n]{6,})", re.I)
_ENDS_PROPOSAL = re.compile(
    rf"\bproposal\b\W*(?:(?:for|to|[-–—:|(])\s*[\w.+-]+(?:\s[\w.+-]+){{0,3}}\W*)?$|^\W*{_PROGRAMME}", re.I
)
_NUMBERED = re.compile(r"^\W*\d")
_NOMINAL = re.compile(
    r"^\W*(?:[\w-]+\s)?(?:calculation|analysis|search|construction|study|development|design|implementation|"
    r"investigation|"
    r"simulation|measurement|characteri[sz]ation|optimi[sz]ation|synthesis|modelling|modeling|evaluation|detection|"
    r"classification|prediction|estimation)s?\s(?:of|for)\s",
    re.I,
)
_ACHIEVEMENTS = re.compile(
    r"\b(?:my|our)\b.{0,60}\b(?:achievements?|results?|contributions?|projects?|works?|research)\b.*:?\s*$", re.I
)
# What leads to a list of projects: "Some of my projects:", "What I built that has to do with maps:".
_PROJECT_LIST = re.compile(
    r"\bprojects\b[^.]{0,40}:?\s*$|\b(?:[Ww]hat|[Tt]hings|[Ss]tuff|[Ss]oftware|[Tt]ools)\b[^.]{0,20}\b(?:I|we) "
    r"(?:have |[’']ve )?(?:did|done|built|made|wrote|"
    r"written|worked on|contributed)\b[^.]{0,60}:?\s*$|\b(?:contributions|open[- ]source(?: work)?|portfolio)\W*$"
)
_LIST_NAME = re.compile(
    r"^\W*(?P<name>[\w+#-]+(?:\.[\w+#-]+)*(?:\s[\w+#&’'-]+(?:\.[\w+#-]+)*){0,7}?)\s?(?:\([^)]*\)\s?)?(?::|\s[–—-]|"
    r"\.(?=\s[A-Z]))\s\S"
)
# A name and what it is, whatever leads to the list: "Kelner: a small corpus of …", "Kelner – wearable for …".
_DESCRIBED = re.compile(
    rf"(?P<name>[\w+#-]+(?:\.[\w+#-]+)*(?:\s[\w+#&’'-]+){{0,4}}?)\s?(?:\([^)]*\)\s?)?(?::|\s[–—-])\s"
    rf"(?:(?:[Aa]n?|[Mm]y|[Oo]ur)\s)?(?:[\w-]+\s){{0,4}}?(?:{THING}|{{_SMALL}})\b(?!s)".replace(
        "{_SMALL}", "wearable|rewrite|patch|course project"
    )
)
_PROJECT_NUMBER = re.compile(
    r"^\W*(?:Project|Study|Experiment) \d\s?[.:–—-]\s?(?P<name>(?!undefined)[A-Z][^.:;\n]{2,80}?)[.:;](?=\s|$)"
)
_NUMBERABLE = ("Project ", "Study ", "Experiment ")
# The last words above a list say what it is of, and endless ones must not cost endless time.
_FARTHEST = 300
# The head of a note on a post or a project, and what it was about: "Berg AG, intern, Jul–Sep 2023. Matching of …".
_POST = re.compile(
    r"^(?P<head>(?!The\b|A\b|An\b|My\b|I\b)[^:;]{4,140}?\b(?:intern|internship|assistant|trainee|developer|engineer|"
    r"hackathon|[Pp]roject|thesis|capstone|"
    r"[Gg]raduation project|fellow|researcher|analyst|volunteer|student|since|(?:19|20)\d\d)\b[^:;]{0,70}?(?:: |\.? "
    r"[–—] |(?<!Prof)(?<!Dr)(?<!Assoc)(?<![A-Z])\. ))"
    r"(?P<body>(?!I\b|We\b|My\b|Our\b|The (?:task|team)\b|It\b|This\b|In\b|At\b|With\b|As\b|For\b|On\b|Now\b|Since\b|"
    r"There\b|see\b|https?)"
    r"[A-Za-z][^.;:]{8,}?)(?=[.;,:—–(]|\s[—–(]|$)"
)
_FINITE = re.compile(r"\b(?:I|we|is|are|was|were|has|have|had|will|can|you|he|she|they|it)\b")
_PAST_VERB = re.compile(r"^[A-Za-z]+ed\b")


def in_heading(context: Context, sentence: Sentence, number: int) -> Named | None:
    """The title of a proposal, in its heading or in the heading just below one that says "Proposal"."""
    text = sentence.text
    numbered = _PROJECT_NUMBER.match(text) if text.startswith(_NUMBERABLE) else None
    if numbered:
        return sentence.start + numbered.start("name"), sentence.start + numbered.end("name"), 3, "list.project", True
    if len(text) > 200 or text[-1] in ".!?":
        return None
    match = _PROPOSAL.match(text) or _TITLE_LINE.match(text) or (_PROGRAMME_TITLE.match(text) if number < 6 else None)
    above = context.sentences[number - 1] if sentence.kind == "heading" and 0 < number < 4 else None
    below = context.sentences[number + 1] if number + 1 < len(context.sentences) else None
    if match and not (
        below and number == 0 and below.kind == "heading" and not _NUMBERED.match(below.text) and len(below.text) > 24
    ):
        start, end = match.span("name")
        return sentence.start + start, sentence.start + end, 3, "proposal.heading", True
    headed = above and above.kind == "heading" and _ENDS_PROPOSAL.search(above.text)
    if headed and len(text.split()) > 2 and not _NUMBERED.match(text):
        return sentence.start, sentence.end, 3, "proposal.heading", True
    return None


class Intros:
    """What stands above each list; found once for a list, however many items it has."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._block = -1
        self._words = ""

    def above(self, item: int) -> str:
        """Return the end of the last words above the list that has the block ``item``; items are asked for in order."""
        blocks = self._context.document.blocks
        first = item
        # The items since the last one asked for belong to the same list when nothing else stands between.
        while first > self._block + 1 and blocks[first - 1].kind == "list_item":
            first -= 1
        if first == 0:
            self._words = ""
        elif blocks[first - 1].kind != "list_item":
            above = blocks[first - 1]
            self._words = self._context.text[max(above.start, above.end - _FARTHEST) : above.end].rsplit(". ", 1)[-1]
        self._block = item
        return self._words


def in_list(context: Context, sentence: Sentence, intros: Intros) -> Named | None:
    """Items of a list of achievements ("analysis of the …"), of projects ("Kelner: an app …") or of posts held."""
    block = context.document.blocks[sentence.block]
    if sentence.start != block.start:
        return None
    nominal, name = _NOMINAL.match(sentence.text), _LIST_NAME.match(context.text[block.start : block.start + 120])
    post = _POST.match(context.text[block.start : min(block.end, block.start + 320)])
    if post and not _FINITE.search(post["body"]) and not _PAST_VERB.match(post["body"]):
        return block.start + post.start("body"), block.start + post.end("body"), 2, "list.post", False
    if not (nominal or name):
        return None
    words = intros.above(sentence.block)
    if name and _PROJECT_LIST.search(words):
        start, end = name.span("name")
        return block.start + start, block.start + end, 2, "list.project", True
    if name and (described := _DESCRIBED.match(context.text, block.start + name.start("name"), block.end)):
        return *described.span("name"), 3, "list.project", True
    if not nominal or not _ACHIEVEMENTS.search(words):
        return None
    return sentence.start, sentence.end, 2, "list.achievement", False
