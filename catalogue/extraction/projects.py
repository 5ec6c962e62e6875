"""Find the projects: pieces of work that the writer did or proposes, told in one or more sentences.

`work_cues` says where work is told, `project_groups` which sentences tell of the same; here is decided which of
them count, what they are called and where they belong.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.extraction.project_groups import WHOLE, Group, merged, place, place_under, same
from catalogue.extraction.project_headings import Heading, headings
from catalogue.extraction.project_places import Places, when
from catalogue.extraction.project_plans import find_plans
from catalogue.extraction.project_titles import Span, as_title, content_words, is_name, topic
from catalogue.extraction.project_untold import find_untold
from catalogue.extraction.work_cues import Work, find_work

_ABBREVIATION = re.compile(r"[A-Z]{2,6}s?")
_PRONOUN = re.compile(r"\s*(?:it|this|them)\b")
_BROAD = {"project.explored", "project.focus"}
# What is introduced by its name is known by it, spelt as it may be: "a package, krillcut, that …".
_INTRODUCED = {"naming.there is", "naming.apposed after"}
_TEACHING = re.compile(
    r"\b(?:lectures?|tutorials?|seminars?|exercise sheets?|problem sets?|worksheets?|lecture notes|(?:evening|night|"
    r"weekly|online|weekend) class(?:es)?|summer school|assignments|(?:home|course|programming|lab|"
    r"class)\s?assignment|homeworks?|"
    r"office hours|recitations?|lesson plans?)\b",
    re.I,
)
# "improved my English", "founded my decision on …": of the person, unless it is "my first compiler".
_MINE = re.compile(r"\s*my\s(?!own\b|first\b|(?:[\w’'-]+\s){0,3}?(?:project|thesis|dissertation)\b)")
# Something studied counts where the paragraph speaks of work at all, not of what was seen at a bus stop.
_SETTING = re.compile(
    r"\b(?:projects?|thes[ie]s|dissertation|research\w*|lab|laborator\w+|intern\w*|experiments?|stud(?:y|ies)|data\w*|"
    r"papers?|publish\w*|"
    r"analys\w+|models?|PhD|MPhil|M\.?Sc|B\.?Sc|trials?|development|master[’']?s|degree|professor|Prof|Dr|team|"
    r"institute|cent(?:re|er)|group|compan\w+|code|software|"
    r"algorithms?|university|work(?:ed|ing)?|methods?|simulat\w+|measure\w+|results?|found|field|samples?)\b",
    re.I,
)
# One telling word is enough before the name of a thing made: "booking platform", not "mobile app".
_PRODUCT = re.compile(
    r"(?!(?:mobile|desktop|online|internal|automated|scalable|custom|digital|interactive|predictive|statistical|"
    r"mathematical|theoretical|full-stack|final|python|java|neural|deep|machine|test|data|user|first)\s)"
    r"[\w-]{4,}\s(?:platform|app|website|library|plug-?in|tool|software|system|application|package|toolkit|model|"
    r"robot|simulator|"
    r"dataset|corpus|game|compiler|prototype)|(?:[\w-]+\s){0,2}(?:package|library|tool|plug-?in|app|module|crate|"
    r"bot)\s[\w.-]{3,}",
    re.I,
)
# Of what was told before, though some sentences ago.
_OUTCOME = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Oo]ur|[Aa] revised)\s(?:\w+\s){0,2}?"
    r"(?:paper|article|chapter|poster|outcome|results?|findings?|manuscript|version|report|work|study)\b"
)
_ROLES = (
    (
        Cue(
            r"\b(?:I|we|and)\s(?:\w+ly\s)?(?:led|lead|headed|managed)\b|\b(?:project|team|technical) lead\b|"
            r"\bprincipal investigator\b|\bleading (?:a|the)\b",
            re.I,
        ),
        "lead",
    ),
    (Cue(r"\b(?:founded|co-founded|founder)\b", re.I), "founder"),
    (Cue(r"\bcontribut(?:ed|ing|or|ions?) to\b|\bcontributor\b", re.I), "contributor"),
    (Cue(r"\bintern(?:ship)?\b", re.I), "intern"),
)


def find_projects(
    context: Context,
    institutions: tuple[Finding, ...] = (),
    papers: tuple[Finding, ...] = (),
    works: list[Work] | None = None,
) -> tuple[Finding, ...]:
    """Return the projects of the document in the order in which they are told.

    Args:
        context: the document.
        institutions: what was found of institutions; a project is tied to one named beside it.
        papers: what was found of papers; one that the writer authored and tells of is a project too.
        works: what `find_work` gives, where the caller has it already.
    """
    headed = headings(context)
    hosts = _Hosts(context, institutions)
    told = find_work(context) if works is None else works
    groups = _of_works(context, told, headed, hosts)
    for number, title in find_plans(context, told, bool(headed)):
        block = context.sentences[number].block
        if not hosts.has(title) and block not in headed:
            words = content_words(context.text[title[0] : title[1]])
            groups.append(Group(title, 2, "project.plan", block, [number], words, words))
    for number, sentence in enumerate(context.sentences) if headed else ():
        heading = headed.get(sentence.block)
        if heading and heading.alone and not hosts.has(heading.span):
            place_under(context, groups, number, heading.span)
    if not headed:
        for number, title in find_untold(context, {group.block for group in groups}):
            words = content_words(context.text[title[0] : title[1]])
            groups.append(Group(title, 2, "project.untold", context.sentences[number].block, [number], words, words))
    groups.sort(key=lambda group: group.sentences[0])
    groups = _without_umbrellas(context, groups)
    for paper in papers:
        _place_paper(context, groups, paper, headed)
    kept = [group for group in merged(groups) if _sure_enough(context, group)]
    places = Places(context, institutions)
    return tuple(_finding(context, group, places) for group in sorted(kept, key=lambda g: g.sentences[0]))


def _of_works(context: Context, told: list[Work], headed: dict[int, Heading], hosts: _Hosts) -> list[Group]:
    """Return the groups of the works told in sentences, those below a topical heading under its name."""
    groups: list[Group] = []
    for work in told:
        block = context.sentences[work.sentence].block
        heading = headed.get(block)
        if heading and hosts.has(heading.span):
            heading = None
        if not heading and not work.strength:
            continue
        title = (work.start, work.end) if work.named else topic(context.document, work.start, work.end)
        under = heading and (title or _PRONOUN.match(context.text, work.start)) and (heading.own or work.strength < 3)
        if heading and under and not work.rule.startswith("proposal"):
            place_under(context, groups, work.sentence, heading.span)
        elif work.strength and title and _telling(context, work, title) and not hosts.has(title):
            place(context, groups, work, title)
    return groups


class _Hosts:
    """The programmes and companies that the text names: contributed to, but no pieces of work themselves."""

    _NOTE = re.compile(r"\s*\([^)]*\)")
    _SOFTWARE = re.compile(r"open[- ]source|package|library|framework")

    def __init__(self, context: Context, institutions: tuple[Finding, ...]) -> None:
        self._context = context
        self._kinds: dict[str, str | None] = {}
        for institution in institutions:
            for name in (institution.data["name"], *(institution.data.get("aka") or ())):
                self._kinds.setdefault(self._NOTE.sub("", name.casefold()), institution.data.get("kind"))

    def has(self, title: Span) -> bool:
        """Whether ``title`` is the name of one; open-source projects are hosts and pieces of work."""
        words = self._context.text[title[0] : title[1]].casefold()
        if words not in self._kinds:
            return False
        kind = self._kinds[words]
        if kind in {"programme", "open_source"}:
            return kind == "programme"
        around = self._context.sentence_at(title[0])
        return around is None or not self._SOFTWARE.search(around.text)


def _without_umbrellas(context: Context, groups: list[Group]) -> list[Group]:
    """Leave out what only announces the works after it: "My research focuses on …. I built …", in one paragraph.

    A list of achievements does the same for what the text then says of each.
    """
    listed = sum(group.rule == "list.achievement" for group in groups) >= 3
    last_strong = {group.block: rank for rank, group in enumerate(groups) if group.strength >= 2}
    last = {group.block: rank for rank, group in enumerate(groups)}
    kept = []
    proposal = any(group.rule.startswith("proposal") for group in groups)
    for rank, group in enumerate(groups):
        # What a proposal announces is its own plan.
        if proposal and group.rule in {"project.announced", "project.plan", "project.proposed", "naming.is"}:
            continue
        later = last_strong.get(group.block, 0) > rank
        if group.strength == 1 and (
            (group.rule == "project.focus" and group.block in last_strong)
            or (later and group.rule in _BROAD)
            or listed
            or (group.rule == "project.my work" and last[group.block] > rank)
        ):
            continue
        kept.append(group)
    return kept


def _telling(context: Context, work: Work, title: Span) -> bool:
    """Whether the title says which work it is."""
    words = content_words(context.text[title[0] : title[1]])
    if _TEACHING.search(context.text, work.start, title[1]):
        return False
    if not work.named and _ABBREVIATION.fullmatch(context.text[title[0] : title[1]]):
        return False
    if work.shallow and len(words) < 3 and not is_name(context.text[title[0] : title[1]]):
        return False
    if work.rule == "list.project":
        return bool(words)
    if work.verb and len(words) < 3 and _MINE.match(context.text, work.start):
        return False
    if len(words) == 1 and work.strength == 2 and _PRODUCT.fullmatch(context.text[title[0] : title[1]]):
        return True
    if len(words) == 1 and work.rule in _INTRODUCED:
        return True
    if len(words) == 1 and work.rule in WHOLE and len(next(iter(words))) > 7:
        return True
    return len(words) >= 2 or (len(words) == 1 and is_name(context.text[title[0] : title[1]]))


def _place_paper(context: Context, groups: list[Group], paper: Finding, headed: dict[int, Heading]) -> None:
    """A paper that the writer tells of is a piece of work of its own, unless it stands among the groups."""
    if paper.data["role"] != "authored":
        return
    for evidence in paper.evidence:
        sentence = context.sentence_at(evidence.start)
        if evidence.source != "text" or sentence is None:
            continue
        if sentence.kind == "reference" or (sentence.kind == "heading" and paper.rule != "paper.chapter"):
            continue
        if sentence.block in headed and any(group.title == headed[sentence.block].span for group in groups):
            return
        number = bisect_left(context.sentences, sentence.start, key=lambda one: one.start)
        words = content_words(paper.data["title"])
        reach = 5 if _OUTCOME.search(sentence.text) else 2
        near = [g for g in groups if g.block == sentence.block and g.sentences[0] <= number <= g.sentences[-1] + reach]
        if near or any(same(words, group.words) or _short_form(context, group, paper) for group in groups):
            return
        at = context.text.find(paper.data["title"], sentence.start)
        span = (at, at + len(paper.data["title"])) if at >= 0 else (evidence.start, evidence.end)
        if at < 0 and len(evidence.quote.split()) > 14:
            return
        groups.append(Group(span, 2, "project.paper", sentence.block, [number], words, content_words(sentence.text)))
        groups.sort(key=lambda group: (group.sentences[0], group.title))
        return


def _short_form(context: Context, group: Group, paper: Finding) -> bool:
    """Whether the paper's title begins with the project's name: "Kelpie" and "Kelpie: a tool for …"."""
    name = context.text[group.title[0] : group.title[1]].casefold()
    lead, colon, _ = paper.data["title"].partition(":")
    told = colon and is_name(lead) and len(lead.split()) < 3 and content_words(lead) <= group.told
    return bool(told or re.match(re.escape(name) + r"\W", paper.data["title"].casefold()))


def _sure_enough(context: Context, group: Group) -> bool:
    """Something studied in passing needs a telling title to count as a project."""
    if group.strength >= 2 or is_name(context.text[group.title[0] : group.title[1]]):
        return True
    around = context.document.blocks[group.block]
    if len(group.words) < 2 or len(group.told) < 5:
        return False
    return not group.daily or bool(_SETTING.search(context.text, around.start, around.end))


def _finding(context: Context, group: Group, places: Places) -> Finding:
    title = as_title(context.text[group.title[0] : group.title[1]])
    numbers = sorted(set(group.sentences))
    told = [context.sentences[number] for number in numbers[:2]]
    role = next((name for cue, name in _ROLES for one in told if one.cues & cue.bit and cue.search(one.text)), None)
    start, end = when(context, numbers)
    data = {
        "title": title, "institution": places.of(numbers, group.rule, title), "role": role, "start": start, "end": end,
    }  # fmt: skip
    spans = [context.sentences[number] for number in numbers]
    evidence = (
        Evidence.span(context.text, *group.title),
        *(Evidence.span(context.text, s.start, s.end) for s in spans),
    )
    confidence: Confidence = "sure" if group.strength == 3 else "likely" if group.strength == 2 else "guess"
    return Finding(data, evidence, group.rule, confidence)
