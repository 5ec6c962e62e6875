"""Which sentences tell of one piece of work.

A cue opens a new project unless it goes on about the one before: by a pronoun ("this work"), by
shared words, or without any sign of something new in the same paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.context import Context
from catalogue.extraction.project_titles import Span, content_words, is_name
from catalogue.extraction.work_cues import Work

# Words at the head of a sentence that announce something else.
_NEXT = re.compile(
    r"^\W*(?:(?:Soon|Also|Another|Besides|Furthermore|Moreover|Additionally|In addition|Later|"
    r"Afterwards?|Subsequently|Then|Next|Finally|Lastly|Recently|Most recently|"
    r"More recently|Currently|Presently|At present|Now|Previously|Prior|Before|Earlier|Second|"
    r"Secondly|Third|Thirdly|Meanwhile|Concurrently|Simultaneously|Separately|"
    r"After|During|Since|Beyond|Alongside|Apart|Outside|At|As an?|As my|Over|Last|This (?:year|summer|"
    r"semester)|In (?:20\d\d|19\d\d|my|the (?:following |same )?(?:summer|fall|autumn|spring|winter|year|semester|"
    r"second|third|final|next))|"
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
_DAILY = frozenset(
    "look_at follow collect gather combine fill draw log record observe grow fit map manage maintain track "
    "test size label screen".split()
)
# What is told after these in one paragraph belongs to them until something new is announced.
WHOLE = {"project.thesis", "project.dissertation", "project.capstone", "project.project", "project.run-in heading"}
# Words of the trade, found in any project: an object of these alone opens no new one.
CRAFT = frozenset(
    "train traine neural network networks deep machine learn architectur preprocess process automat "
    "optim ground pipelin test accuracy "
    "perform implementation python server interfac databas api user users workflow metric result "
    "backend frontend document".split()
)
# A thing with a name of its own, told of for the first time: "an R package, Kelpie, for …".
_INTRODUCED = re.compile(
    r"\s*an?\s(?:[\w’'-]+\s){0,7}?[a-z][\w-]*,\s(?:[A-Z][\w+-]*|[a-z]+[A-Z]\w*)(?:\s[A-Z]\w*){0,3},\s[a-z]"
)
_NEW_OBJECT = re.compile(r"\s(?:also\s)?(?:an?\s|(?:two|three|several|another|my own)\s|[A-Z]|[\"“‘*`])")
# The article tells of a part of what the text has spoken of, unless the words after it say of what.
_KNOWN = re.compile(r"\s*(?:the|its|their|this|these|that|those)\s(?!(?:[\w-]+\s){1,3}(?:of|for|that|which)\s)")
_ON_IT = re.compile(r"[^.;,]{0,60}?\s(?:on|for|of|to|with|from|using|around)\s(?:it|them|this|these)\b")
# A question that was studied names the work better than what was made for it.
_ASKED = re.compile(r"(?:how|whether|why|what|which|if)\b", re.I)
_DUTY = re.compile(r"\b(?:I|[Ww]e) (?:was|were|am) (?:\w+ )?(?:responsible for|in charge of|tasked with)\b")


@dataclass(slots=True)
class Group:
    """Cues that tell of one piece of work."""

    title: Span
    strength: int
    rule: str
    block: int
    sentences: list[int]
    words: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    daily: bool = False


def place_under(context: Context, groups: list[Group], number: int, heading: Span) -> None:
    """Work told in the sentence ``number`` below a heading is the project that the heading names."""
    sentence = context.sentences[number]
    group = next((group for group in reversed(groups) if group.title == heading), None)
    if group:
        group.sentences.append(number)
        group.told |= content_words(sentence.text)
        return
    words = content_words(context.text[heading[0] : heading[1]])
    told = content_words(sentence.text)
    groups.append(Group(heading, 3, "project.run-in heading", sentence.block, [number], words, told))


def place(context: Context, groups: list[Group], work: Work, title: Span) -> None:
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
            and not ((named or _ASKED.match(context.text, last.title[0])) and strength < 3)
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
        Group(
            title, strength, work.rule, sentence.block, [work.sentence], words, content_words(sentence.text),
            work.verb in _DAILY,
        )
    )  # fmt: skip


def _is_new_name(context: Context, last: Group, work: Work, title: Span) -> bool:
    """Whether the verb's object is a name that was not told of before: "I wrote Kelpie"."""
    if work.named or work.strength < 2 or last.rule in WHOLE or context.text[work.start : title[0]].strip(" *_\"“‘'"):
        return False
    words = content_words(context.text[title[0] : title[1]])
    return is_name(context.text[title[0] : title[1]]) and not words & last.told


def _is_part(context: Context, work: Work) -> bool:
    """Whether the object is told of as known already: "the valve block", "its booking platform"."""
    at = context.text
    return not work.named and bool(_KNOWN.match(at, work.start) or _ON_IT.match(at, work.start, work.end))


def _goes_on(context: Context, last: Group, work: Work, words: frozenset[str]) -> bool:
    sentence = context.sentences[work.sentence]
    if work.sentence == last.sentences[-1] and (work.start < last.title[1] or last.rule in _LEADS_ON):
        return True
    if sentence.block != last.block or (last.rule not in WHOLE and _INTRODUCED.match(context.text, work.start)):
        return False
    if work.sentence == last.sentences[-1] and last.strength == 3 and work.strength < 3 and last.rule in WHOLE:
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
    # What is made in the next sentence is made for the question that was studied.
    if not fresh and last.strength == 1 and len(between) == 1 and work.rule == "project.verb":
        return True
    if not fresh and (last.rule in WHOLE or (_is_part(context, work) and work.sentence - last.sentences[-1] <= 3)):
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


# A word that so many works share tells none from another; it also keeps endless documents from costing endless time.
_COMMON = 100


def merged(groups: list[Group]) -> list[Group]:
    """Bring groups with the same title words together, wherever they stand."""
    kept: list[Group] = []
    places: dict[str, list[int]] = {}
    for group in groups:
        near = sorted({place for word in group.words for place in places.get(word, ())[:_COMMON]})
        place = next((place for place in near if same(group.words, kept[place].words)), len(kept))
        if place == len(kept):
            kept.append(group)
        else:
            twin = kept[place]
            twin.sentences += group.sentences
            if group.strength > twin.strength:
                twin.title, twin.strength, twin.rule, twin.words = group.title, group.strength, group.rule, group.words
        for word in group.words:
            places.setdefault(word, []).append(place)
    return kept


def same(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    if not both:
        return False
    contained = both / min(len(one), len(other))
    return both / len(one | other) >= 0.5 or (both >= 2 and contained >= 0.75) or (both >= 4 and contained >= 0.6)
