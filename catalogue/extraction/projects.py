"""Find the projects: pieces of work that the writer did or proposes, told in one or more sentences.

`work_cues` says where work is told; here the cues that speak of the same work are brought together.
A cue opens a new project unless it goes on about the one before: by a pronoun ("this work"), by
shared words, or without any sign of something new in the same paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.parse import Confidence, Evidence, Finding
from catalogue.extraction.project_headings import Heading, headings
from catalogue.extraction.project_places import Places, when
from catalogue.extraction.project_plans import find_plans
from catalogue.extraction.project_titles import Span, as_title, content_words, is_name, topic
from catalogue.extraction.work_cues import Work, find_work

# Words at the head of a sentence that announce something else.
_NEXT = re.compile(
    r"^\W*(?:(?:Soon|Also|Another|Besides|Furthermore|Moreover|Additionally|In addition|Later|"
    r"Afterwards?|Subsequently|Then|Next|Finally|Lastly|Recently|Most recently|"
    r"More recently|Currently|Presently|At present|Now|Previously|Prior|Before|Earlier|Second|"
    r"Secondly|Third|Thirdly|Meanwhile|Concurrently|Simultaneously|Separately|"
    r"After|During|Since|Beyond|Alongside|Apart|Outside|At|As an?|As my|Over|Last|This (?:year|summer|"
    r"semester)|In (?:20\d\d|19\d\d|my|the (?:summer|fall|spring|winter|second|third|final|next))|"
    r"On the (?:other|side)|For (?:example|instance|my)|Toward|Consequently|By|I also|We also|"
    r"I (?:then|later|subsequently|next|now) (?:spent|joined|moved|worked|interned|became|took|went|returned|served|"
    r"enrolled|started|began|transferred|pursued)|While (?:at|working|interning|studying)|For my|"
    r"My (?:second|next|third|current|latest|other|final)|I(?:[’']ve| have| had) also|I am also|A (?:second|third|"
    r"further)|Having)\b)"
)
# What stands in one sentence with these is how the work was done: "With a code that I wrote I follow …".
_LEADS_ON = {"project.relative", "project.commissioned"}
# … and a new post with it.
_POST = re.compile(r"\bI (?:\w+ )?(?:worked|joined|interned|moved to|was an?|became|served|spent)\b")
# Of these, words that add to the same work as often as they begin another.
_ADDS = re.compile(r"^\W*(?:In addition|Additionally|Furthermore|Moreover|Also|I also|We also|By)\b")
_BACK = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Ss]uch|[Tt]he (?:same|resulting|above|latter|former)|[Tt]hat|[Oo]ur|"
    r"[Tt]he)\s(?:\w+\s){0,2}?"
    r"(?:work|project|study|research|system|tool|approach|method|algorithm|framework|thesis|"
    r"experience|internship|competition|model|paper|goal|idea|problem|platform|role|results?|app|"
    r"application|prototype|pipeline|engine|game|effort|blog|code|repository|product)\b|^\W*(?:Here|"
    r"There|It|This|These)\b"
)
_PRONOUN = re.compile(r"\s*(?:it|this|them)\b")
_BROAD = {"project.explored", "project.focus"}
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
_DAILY = frozenset(
    "look_at follow collect gather fill draw log record observe grow fit map manage maintain track "
    "test size label screen".split()
)
# What is told after these in one paragraph belongs to them until something new is announced.
_WHOLE = {"project.thesis", "project.dissertation", "project.capstone", "project.project", "project.run-in heading"}
# Words of the trade, found in any project: an object of these alone opens no new one.
CRAFT = frozenset(
    "train traine neural network networks deep machine learn architectur preprocess process automat "
    "optim ground pipelin test accuracy "
    "perform implementation python server interfac databas api user users workflow metric result "
    "backend frontend document".split()
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
# A thing with a name of its own, told of for the first time: "an R package, Kelpie, for …".
_INTRODUCED = re.compile(
    r"\s*an?\s(?:[\w’'-]+\s){0,7}?[a-z][\w-]*,\s(?:[A-Z][\w+-]*|[a-z]+[A-Z]\w*)(?:\s[A-Z]\w*){0,3},\s[a-z]"
)
_NEW_OBJECT = re.compile(r"\s(?:also\s)?(?:an?\s|(?:two|three|several|another|my own)\s|[A-Z]|[\"“‘*`])")
# The article tells of a part of what the text has spoken of, unless the words after it say of what.
_KNOWN = re.compile(r"\s*(?:the|its|their|this|these|that|those)\s(?!(?:[\w-]+\s){1,3}(?:of|for|that|which)\s)")
_ON_IT = re.compile(r"[^.;,]{0,60}?\s(?:on|for|of|to|with|from|using|around)\s(?:it|them|this|these)\b")
# Of what was told before, though some sentences ago.
_OUTCOME = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Oo]ur|[Aa] revised)\s(?:\w+\s){0,2}?"
    r"(?:paper|article|chapter|poster|outcome|results?|findings?|manuscript|version|report|work|study)\b"
)
_DUTY = re.compile(r"\b(?:I|[Ww]e) (?:was|were|am) (?:\w+ )?(?:responsible for|in charge of|tasked with)\b")
_ROLES = (
    (
        re.compile(
            r"\b(?:I|we|and)\s(?:\w+ly\s)?(?:led|lead|headed|managed)\b|\b(?:project|team|technical) lead\b|"
            r"\bprincipal investigator\b|\bleading (?:a|the)\b",
            re.I,
        ),
        "lead",
    ),
    (re.compile(r"\b(?:founded|co-founded|founder)\b", re.I), "founder"),
    (re.compile(r"\bcontribut(?:ed|ing|or|ions?) to\b|\bcontributor\b", re.I), "contributor"),
    (re.compile(r"\bintern(?:ship)?\b", re.I), "intern"),
)


@dataclass(slots=True)
class _Group:
    """Cues that tell of one piece of work."""

    title: Span
    strength: int
    rule: str
    block: int
    sentences: list[int]
    words: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    daily: bool = False


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
    groups: list[_Group] = []
    headed = headings(context)
    told = find_work(context) if works is None else works
    for work in told:
        title = (work.start, work.end) if work.named else topic(context.document, work.start, work.end)
        block = context.sentences[work.sentence].block
        heading = headed.get(block)
        if heading and _is_host(context, heading.span, institutions):
            heading = None
        under = heading and (title or _PRONOUN.match(context.text, work.start)) and (heading.own or work.strength < 3)
        if heading and under and not work.rule.startswith("proposal"):
            _place_under(context, groups, work.sentence, heading.span)
        elif work.strength and title and _telling(context, work, title) and not _is_host(context, title, institutions):
            _place(context, groups, work, title)
    for number, title in find_plans(context, told, bool(headed)):
        block = context.sentences[number].block
        if not _is_host(context, title, institutions) and block not in headed:
            words = content_words(context.text[title[0] : title[1]])
            groups.append(_Group(title, 2, "project.plan", block, [number], words, words))
    for number, sentence in enumerate(context.sentences) if headed else ():
        heading = headed.get(sentence.block)
        if heading and heading.alone and not _is_host(context, heading.span, institutions):
            _place_under(context, groups, number, heading.span)
    groups.sort(key=lambda group: group.sentences[0])
    groups = _without_umbrellas(context, groups)
    for paper in papers:
        _place_paper(context, groups, paper, headed)
    kept = [group for group in _merged(context, groups) if _sure_enough(context, group)]
    places = Places(context, institutions)
    return tuple(_finding(context, group, places) for group in sorted(kept, key=lambda g: g.sentences[0]))


def _place_under(context: Context, groups: list[_Group], number: int, heading: Span) -> None:
    """Work told in the sentence ``number`` below a heading is the project that the heading names."""
    sentence = context.sentences[number]
    group = next((group for group in groups if group.title == heading), None)
    if group:
        group.sentences.append(number)
        group.told |= content_words(sentence.text)
        return
    words = content_words(context.text[heading[0] : heading[1]])
    told = content_words(sentence.text)
    groups.append(_Group(heading, 3, "project.run-in heading", sentence.block, [number], words, told))


def _is_host(context: Context, title: Span, institutions: tuple[Finding, ...]) -> bool:
    """A programme or company contributed to is a host, not a piece of work; open-source projects are both."""
    words = context.text[title[0] : title[1]].casefold()
    for institution in institutions:
        names = {
            institution.data["name"].casefold(),
            *(alias.casefold() for alias in institution.data.get("aka") or ()),
        }
        if words in {re.sub(r"\s*\([^)]*\)", "", name) for name in names}:
            around = context.sentence_at(title[0])
            open_source = around is not None and re.search(r"open[- ]source|package|library|framework", around.text)
            kind = institution.data.get("kind")
            return kind == "programme" or (kind != "open_source" and not open_source)
    return False


def _without_umbrellas(context: Context, groups: list[_Group]) -> list[_Group]:
    """Leave out what only announces the works after it: "My research focuses on …. I built …", in one paragraph.

    A list of achievements does the same for what the text then says of each.
    """
    strong = {group.block for group in groups if group.strength >= 2}
    listed = sum(group.rule == "list.achievement" for group in groups) >= 3
    kept = []
    proposal = any(group.rule.startswith("proposal") for group in groups)
    for place, group in enumerate(groups):
        # What a proposal announces is its own plan.
        if proposal and group.rule in {"project.announced", "project.plan"}:
            continue
        later = any(other.block == group.block and other.strength >= 2 for other in groups[place + 1 :])
        if group.strength == 1 and (
            (group.rule == "project.focus" and group.block in strong)
            or (later and group.rule in _BROAD)
            or listed
            or (group.rule == "project.my work" and group.block in {other.block for other in groups[place + 1 :]})
        ):
            continue
        kept.append(group)
    return kept


def _telling(context: Context, work: Work, title: Span) -> bool:
    """Whether the title says which work it is."""
    words = content_words(context.text[title[0] : title[1]])
    if _TEACHING.search(context.text, work.start, title[1]):
        return False
    if work.shallow and len(words) < 3 and not is_name(context.text[title[0] : title[1]]):
        return False
    if work.rule == "list.project":
        return bool(words)
    if work.verb and len(words) < 3 and _MINE.match(context.text, work.start):
        return False
    if len(words) == 1 and work.strength == 2 and _PRODUCT.fullmatch(context.text[title[0] : title[1]]):
        return True
    if len(words) == 1 and work.rule in _WHOLE and len(next(iter(words))) > 7:
        return True
    return len(words) >= 2 or (len(words) == 1 and is_name(context.text[title[0] : title[1]]))


def _place(context: Context, groups: list[_Group], work: Work, title: Span) -> None:
    """Add the cue to the group that it goes on about, or open a new one."""
    sentence = context.sentences[work.sentence]
    words = content_words(context.text[title[0] : title[1]])
    strength = work.strength
    if strength == 1 and re.match(
        r"\W*(?:develop|build|design|creat|implement|construct|devis|writ)ing\b",
        context.text[work.start : title[0] + 1],
    ):
        strength = 2
    last = groups[-1] if groups else None
    if last and not _is_new_name(context, last, work, title) and _goes_on(context, last, work, words):
        last.sentences.append(work.sentence)
        last.told |= content_words(sentence.text)
        named = is_name(context.text[last.title[0] : last.title[1]]) and not is_name(context.text[title[0] : title[1]])
        better = (
            strength > last.strength
            and not (named and strength < 3)
            and not _is_part(context, work)
            and not work.shallow
        ) or (
            strength == last.strength
            and (
                (strength == 3 and work.named and last.rule == "project.led")
                or (strength == 2 and last.rule == "project.commissioned")
            )
        )
        if better:
            last.title, last.strength, last.rule, last.words = title, strength, work.rule, words
        return
    groups.append(
        _Group(
            title, strength, work.rule, sentence.block, [work.sentence], words, content_words(sentence.text),
            work.verb in _DAILY,
        )
    )  # fmt: skip


def _is_new_name(context: Context, last: _Group, work: Work, title: Span) -> bool:
    """Whether the verb's object is a name that was not told of before: "I wrote Kelpie"."""
    if work.named or work.strength < 2 or last.rule in _WHOLE or context.text[work.start : title[0]].strip(" *_\"“‘'"):
        return False
    words = content_words(context.text[title[0] : title[1]])
    return is_name(context.text[title[0] : title[1]]) and not words & last.told


def _is_part(context: Context, work: Work) -> bool:
    """Whether the object is told of as known already: "the valve block", "its booking platform"."""
    at = context.text
    return not work.named and bool(_KNOWN.match(at, work.start) or _ON_IT.match(at, work.start, work.end))


def _goes_on(context: Context, last: _Group, work: Work, words: frozenset[str]) -> bool:
    sentence = context.sentences[work.sentence]
    if work.sentence == last.sentences[-1] and (work.start < last.title[1] or last.rule in _LEADS_ON):
        return True
    if sentence.block != last.block or (last.rule not in _WHOLE and _INTRODUCED.match(context.text, work.start)):
        return False
    if work.sentence == last.sentences[-1] and last.strength == 3 and work.strength < 3 and last.rule in _WHOLE:
        return True
    if work.rule == "project.bare thesis":
        return "thesis" in last.rule or "dissertation" in last.rule or work.sentence == last.sentences[-1]
    if work.sentence == last.sentences[-1]:
        # "collected nine thousand grasps and trained a network on them", "… and proved it sound".
        if last.daily or (work.rule == "project.and" and not _NEW_OBJECT.match(context.text, work.start)):
            return True
        known = last.sentences[0] < work.sentence and _is_part(context, work)
        return (
            known
            or bool(words & last.words)
            or (work.strength == 1 and (work.rule not in {"project.verb", "project.explored"} or len(words) < 3))
        )
    between = range(last.sentences[-1] + 1, work.sentence + 1)
    told = set(last.told)
    for number in between:
        told |= content_words(context.sentences[number].text) if number < work.sentence else set()
    texts = [context.sentences[n].text for n in between]
    fresh = any(_NEXT.match(text) for text in texts)
    if work.strength == 3 and not words & told:
        return False
    if not fresh and (last.rule in _WHOLE or (_is_part(context, work) and work.sentence - last.sentences[-1] <= 3)):
        return True
    if not fresh and (len(words - CRAFT) < 2 or _DUTY.search(sentence.text)):
        return True
    if _ADDS.match(sentence.text) and not re.search(
        r"\b(?:I|[Ww]e) (?:then |also )?(?:started|began|joined)\b", sentence.text
    ):
        return bool(words & told) or bool(_BACK.search(sentence.text[:90]))
    if _NEXT.match(sentence.text) or any(_NEXT.match(text) and _POST.search(text) for text in texts):
        return len(words & told) > 0.5 * len(words)
    if words & told or work.strength == 1:
        return True
    return any(_BACK.search(context.sentences[number].text) for number in between)


def _place_paper(context: Context, groups: list[_Group], paper: Finding, headed: dict[int, Heading]) -> None:
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
        number = context.sentences.index(sentence)
        words = content_words(paper.data["title"])
        reach = 5 if _OUTCOME.search(sentence.text) else 2
        near = [g for g in groups if g.block == sentence.block and g.sentences[0] <= number <= g.sentences[-1] + reach]
        if near or any(_same(words, group.words) or _short_form(context, group, paper) for group in groups):
            return
        at = context.text.find(paper.data["title"], sentence.start)
        span = (at, at + len(paper.data["title"])) if at >= 0 else (evidence.start, evidence.end)
        if at < 0 and len(evidence.quote.split()) > 14:
            return
        groups.append(_Group(span, 2, "project.paper", sentence.block, [number], words, content_words(sentence.text)))
        groups.sort(key=lambda group: (group.sentences[0], group.title))
        return


def _short_form(context: Context, group: _Group, paper: Finding) -> bool:
    """Whether the paper's title begins with the project's name: "Kelpie" and "Kelpie: a tool for …"."""
    name = context.text[group.title[0] : group.title[1]].casefold()
    lead, colon, _ = paper.data["title"].partition(":")
    told = colon and is_name(lead) and len(lead.split()) < 3 and content_words(lead) <= group.told
    return bool(told or re.match(re.escape(name) + r"\W", paper.data["title"].casefold()))


def _merged(context: Context, groups: list[_Group]) -> list[_Group]:
    """Bring groups with the same title words together, wherever they stand."""
    kept: list[_Group] = []
    for group in groups:
        twin = next((other for other in kept if _same(group.words, other.words)), None)
        if twin is None:
            kept.append(group)
            continue
        twin.sentences += group.sentences
        if group.strength > twin.strength:
            twin.title, twin.strength, twin.rule, twin.words = group.title, group.strength, group.rule, group.words
    return kept


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    if not both:
        return False
    contained = both / min(len(one), len(other))
    return both / len(one | other) >= 0.5 or (both >= 2 and contained >= 0.75) or (both >= 4 and contained >= 0.6)


def _sure_enough(context: Context, group: _Group) -> bool:
    """Something studied in passing needs a telling title to count as a project."""
    if group.strength >= 2 or is_name(context.text[group.title[0] : group.title[1]]):
        return True
    around = context.document.blocks[group.block]
    if len(group.words) < 2 or len(group.told) < 5:
        return False
    return not group.daily or bool(_SETTING.search(context.text, around.start, around.end))


def _finding(context: Context, group: _Group, places: Places) -> Finding:
    title = as_title(context.text[group.title[0] : group.title[1]])
    numbers = sorted(set(group.sentences))
    told = " ".join(context.sentences[number].text for number in numbers[:2])
    role = next((name for pattern, name in _ROLES if pattern.search(told)), None)
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
