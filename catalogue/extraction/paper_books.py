"""Books and papers of others that only their capitals tell: "Lund's The Cold Coast", "Aas, Slow Gates (Brok, 2019)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from catalogue.extraction.cues import Cue
from catalogue.extraction.paper_mention import Mention
from catalogue.extraction.sentences import Sentence

_SMALL = r"(?:of|the|and|in|for|to|a|an|on|with|from|as|at|by|without|or|is|are|not|its|their|into|under)"
_WORD = r"[A-Z][\w’'-]*"
# Within a title commas stand only in a list of three: "Gates, Locks, and Rivers".
_COMMA = r"(?:,(?=\s(?:[A-Z]\w+,?\s)?and\s))?"
_NEXT = rf"\s(?!and\s[A-Z]\w+[’']s\s)(?:{_SMALL}\s){{0,3}}{_WORD}{_COMMA}:?"
TITLE = rf"{_WORD}{_COMMA}:?(?:{_NEXT}){{0,11}}"
_MARK = r"[*_]{0,2}"
# "Lund's The Cold Coast", "Lund and Aas's Slow Gates of the North", "whose The Cold Coast".
_OWNED = re.compile(
    rf"(?:(?P<owner>[A-Z][\w.-]+)(?:’s|'s)|\bwhose)\s{_MARK}(?P<title>{TITLE})(?P<end>[!?]?){_MARK}(?=[\s,.;:)(—–]|$)"
)
# "Aas (Slow Gates, 2019)", "Lund and Aas, Slow Gates of the North (Brok, 2019)".
_AFTER_AUTHOR = Cue(
    rf"\b(?P<author>[A-Z][\w-]+|[a-z]+\s[a-z]+)(?:\s\(|,\s){_MARK}(?P<title>{TITLE}){_MARK}"
    r"(?:\s\((?:[A-Z][\w&’' -]{2,40},\s)?|,\s)(?:18|19|20)\d\d\)"
)
# "The Cold Coast by Ada Lund".
_BY = re.compile(
    rf"\b(?P<title>{TITLE}){_MARK},?\s(?:\((?:18|19|20)\d\d\)\s)?by\s(?:[A-Z][\w’'.-]+\s){{1,2}}?[A-Z][\w’'-]+"
)
# "Reading The Cold Coast in school": nothing but a title opens so after the verb.
_READ_TITLE = Cue(
    rf"\b(?:[Rr]ead|[Rr]eading|[Rr]eread|[Rr]e-read|devoured|finished)\s{_MARK}(?P<title>(?:The|A|An|On|How|Why|"
    rf"What)(?:{_NEXT}){{2,9}})"
)
# What tells, in the sentence, that something is read or argued with.
_READING = re.compile(
    r"\b(?:books?|[Rr]ead|reread|[Rr]eading|readings|pages?|chapters?|margins?|authors?|copy|copies|ethnograph\w+|"
    r"novels?|"
    r"volumes?|essays?|argu\w+|literature|influence[ds]?|influences|paperback|textbook|memoir|monograph|translation|"
    r"shelf|desk|library|cite[sd]?|inspired|owes?|debts?|scholarship|theor(?:y|ists?|ies)|writ(?:es|ing|ings|ten)|"
    r"wrote|"
    r"shaped|taught me|convinced|persuaded|encounter\w*|discovered|came across|found|critique|classic|thinking|"
    r"understand\w*|standard reference|speaks? (?:directly )?to|told me|opened my)\b"
)
_TEACHER = re.compile(r"\b(?:Prof\w*|Dr)\.?\s(?:[A-Z][\w.]*\s)?$")
_READ_IT = re.compile(
    r"\b(?:[Rr]ead|[Rr]eading|[Rr]eread|[Ii]nspired by|[Ii]nfluenced by|[Bb]ooks?|[Tt]extbook|[Mm]onograph|[Nn]ovel|"
    r"[Mm]emoir)\b[^.;]{0,70}$"
)
# A title opens so, or joins its words so.
_OPENS = re.compile(r"(?:The|An?|On|In|How|Why|What|Who|When|Where|Against|Beyond|Toward|Towards|[A-Z][a-z]{2,}ing)\s")
_JOINED = re.compile(rf"\s(?:{_SMALL})\s|:\s")
# What such words name that is no book.
_NO_BOOK = re.compile(
    r"\b(?:University|College|School|Institut\w*|Department|Faculty|Academy|Cent(?:er|re)|Lab\w*|Group|Team|Office|"
    r"Bureau|"
    r"Ministry|Council|Board|Agency|Commission|Committee|Society|Association|Foundation|Museum|Library|Hospital|Clinic|"
    r"Program\w*|Course|Certificate|Diploma|Degree|Master\w*|Bachelor\w*|Doctor\w*|PhD|MSc|MA|BSc|MBA|Honou?rs|Thesis|"
    r"Award\w*|Prize|Medal|Scholarship|Fellowship|Grant|Fund|Summer|Conference|Workshop|Symposium|Congress|"
    r"Competition|Olympiad|"
    r"Challenge|Hackathon|Project|Initiative|Act|Law|Laws|Theorem|Lemma|Principles?|Equations?|Rule|Model|Method|"
    r"Algorithm|Disease|Syndrome|Division|Unit|Service|Services|Bank|Company|Inc|Ltd|Street|River|Lake|Valley|"
    r"Journal|Transactions|Proceedings|Letters|Review|Track|Campus|District|Party|Union|Day|Week|Festival|Church|"
    r"Google|Microsoft|Python|Linux|API|AI|Machine|Deep|Computer|Data|Software|Engineering|Technology|Technologies)\b"
)
_NO_OWNER = frozenset(
    "Master Bachelor Dean President Women Men Children People World Today Company University College School Department "
    "Institute Country City State Government Programme Program Let It That There What Here He She Who Father Mother "
    "God Students Teachers Parents Professor Doctor Ministry Group Lab Team Centre Center".split()
)
_ALONE = re.compile(r"(?:The|An?|How|Why|What)\s")
_COURSE = re.compile(r"\b(?:course|class|lectures?|module|seminar|taught by|MOOC|TA|teaching assistant|grade)\b")
_PAIR = re.compile(rf"{_WORD}(?:\s{_WORD})?,?\sand\s{_WORD}(?:\s{_WORD})?$")  # two authors
_MOST = 4  # in one sentence
_YEAR_ENDS = re.compile(r"\d\d\)")
CUES = (_AFTER_AUTHOR, _READ_TITLE)


def author_signs(text: str) -> list[int]:
    """Return where in ``text`` capitals stand behind "Lund's" or before "by Lund", as a title may."""
    found = []
    for sign in ("’s ", "'s ", "whose ", " by "):
        at = text.find(sign)
        while at >= 0:
            after = text[at + len(sign) : at + len(sign) + 1]
            if after.isupper() or after in {"*", "_"}:
                found.append(at)
            at = text.find(sign, at + 1)
    return found


def find_books(sentence: Sentence, with_author: bool) -> list[Mention]:
    """Return the works of others in ``sentence`` whose titles capitals alone tell.

    ``with_author``: one of `author_signs` stands in it.
    """
    text, start, cues = sentence.text, sentence.start, sentence.cues
    spans: list[tuple[int, int]] = []
    if with_author:
        spans += _titles(_OWNED, _is_owned_title, text)
        if " by " in text and _READING.search(text):
            spans += _titles(_BY, _is_by_somebody, text)
    if cues & _AFTER_AUTHOR.bit and _YEAR_ENDS.search(text):
        spans += _titles(_AFTER_AUTHOR.pattern, _is_after_author, text)
    if cues & _READ_TITLE.bit:
        spans += _titles(_READ_TITLE.pattern, _is_read, text)
    return [Mention((start + a, start + b), "cited", sentence, "paper.capitals") for a, b in sorted(set(spans))]


def _titles(
    pattern: re.Pattern[str], is_title: Callable[[str, re.Match[str]], bool], text: str
) -> list[tuple[int, int]]:
    return [match.span("title") for match in islice(pattern.finditer(text), _MOST) if is_title(text, match)]


def _is_telling(title: str) -> bool:
    """Whether the capitals are a title's and no name's: it opens like one, or small words join it."""
    return title.count(" ") > 0 and bool(_OPENS.match(title) or _JOINED.search(title) or title.count(" ") > 2)


def _is_owned_title(text: str, match: re.Match[str]) -> bool:
    title, owner = match["title"], match["owner"]
    if title.count(" ") == 0 or _NO_BOOK.search(title):
        return False
    if owner is None:
        return bool(_OPENS.match(title) or title.count(" ") > 2)
    if (
        not (_ALONE.match(title) or _READING.search(text))
        or owner in _NO_OWNER
        or owner.isupper()
        or title.endswith(("’s", "'s"))
    ):
        return False
    if title.startswith("Introduction") and (_COURSE.search(text) or _TEACHER.search(text, 0, match.start())):
        return False
    return _is_telling(title) or bool(_READ_IT.search(text, 0, match.start()))


def _is_after_author(text: str, match: re.Match[str]) -> bool:
    title = match["title"]
    return _is_telling(title) and not _PAIR.match(title) and not _NO_BOOK.search(title)


def _is_by_somebody(text: str, match: re.Match[str]) -> bool:
    title = match["title"]
    return _is_telling(title) and title.count(" ") > 1 and not _NO_BOOK.search(title)


def _is_read(text: str, match: re.Match[str]) -> bool:
    return not _NO_BOOK.search(match["title"])
