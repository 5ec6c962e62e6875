"""Papers and books without quotes: listed as read, told by what they are on, or by the capitals of a title."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.paper_mention import Mention
from catalogue.extraction.paper_owners import is_own
from catalogue.extraction.paper_words import PAPER, STATUS
from catalogue.extraction.project_titles import content_words, topic
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import ACRONYMS, find_venue

READ_LIST = Cue(
    rf"\b(?:[Rr]ead|[Rr]eading|implement\w*|reproduc\w*|replicat\w*|re-?implement\w*|review\w*|studied|"
    rf"studying|[Ii]nspired by|[Ii]nfluenced by)\b[^.;]{{0,60}}?\b(?:{PAPER}|works|books|"
    rf"novels)\b[^.;]{{0,25}}?(?:,?\s*(?:such as|like|including|"
    rf"e\.g\.?,?|namely)\s|:\s)(?P<list>[^.;]+)"
)
# Another's paper by what it is on: "whose paper on …", "her book about …".
THEIRS = Cue(
    r"\b(?:whose|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|(?!(?:Bachelor|Master|Doctor|"
    r"Honou?r)[’']?s)[A-Z][\w-]+[’']s?)\s(?:[\w-]+\s){0,3}?"
    r"(?:paper|article|book|preprint|monograph|survey|essay|thesis|dissertation|(?:19|20)\d\d study(?=\sof)|review)\s"
    r"(?:(?:of your group|of (?:19|20)\d\d|from (?:19|20)\d\d|(?:in|with|by)\s[A-Z][^,;]{2,40}?)\s)?(?:on|"
    r"of(?=\s[a-z]+\s[a-z])|"
    r"about)\s(?=[\w“\"])|"
    r"\b(?:paper|article|book|preprint|monograph|essay)\s(?:by|of|from)\s(?:(?:Prof\w*|"
    r"Dr)\.?\s)?[A-Z][\w.’-]+(?:\s(?:and\s)?"
    r"[A-Z][\w.’-]+){0,4}(?:\set\sal\.?)?(?:\s\((?:19|20)\d\d\))?\s(?:on|about)\s(?=[a-z])"
)
# A title by its capitals alone: two words of weight, joined by small ones.
_SMALL = r"(?:of|the|and|in|for|to|a|an|on|with|from|as|at|by|without|or)"
_CAPITALS = (
    rf"(?P<title>[A-Z][\w’'-]+(?:,(?=\s[A-Z]))?:?(?:\s{_SMALL}){{0,2}}(?:\s[A-Z][\w’'-]+(?:,(?=\s[A-Z]\w+\sand\s))?:?"
    rf"(?:\s{_SMALL}(?=\s(?:[A-Z]|{_SMALL}\s[A-Z])))*)+)"
)
# A book read, by its capitals: "I read Berg's The Cold Coast", "her book The Cold Coast is …".
BOOKS = (
    Cue(
        r"\b(?:[Rr]ead|[Rr]eading|reread|re-read|rereading|devoured)\s"
        r"(?:[A-Z][\w’'.-]*\s){0,3}?[A-Z]\w+[’']s?\s" + _CAPITALS
    ),
    Cue(rf"\b(?:books?|novel|monograph|memoir|textbook)(?:,? (?:called|titled|entitled),?|,|:)?\s(?!by\b){_CAPITALS}"),
    Cue(rf"\b(?:[Rr]ead|[Rr]eading|reread|re-read|devoured)\s{_CAPITALS}(?=,?\sby\s[A-Z])"),
    Cue(
        rf"\b(?:{PAPER}|report)(?:,? (?:called|titled|entitled|named),?|,|:|\s\()?\s?(?<=[\s(]){_CAPITALS}"
        r"(?=,|\s\(|[.)]|\s(?:was|is|has|by|which|that|appeared|came|won|received|shows?|argues?)\b)"
    ),
    Cue(
        rf"\b(?:[Pp]ublished|(?:co-?)?authored|(?:co-?)?wrote|author of)\s{_CAPITALS}(?=,?\s\(|,\s(?:in|published|"
        rf"which|an?)\s)"
    ),
)
# A paper known by its short name: "the SnowNet paper".
SHORT = Cue(
    r"\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er)\s(?:original\s|famous\s|seminal\s|first\s|recent\s)?"
    r"(?P<name>(?:[\w-]*[a-z][A-Z][\w-]*|[A-Z]{2,}[a-z]\w*|[A-Z]\w*-\d+)\+*)\s(?:paper|article)\b"
)
_SURE_WORDS = (2, 3, 3, 4, 4)  # how many a title needs after each of these
_BY_WRITER = 3  # from here on the title may be the writer's own
_OUT = re.compile(rf",?\s(?:was|is|has been)\s(?:\w+\s)?{STATUS}|,?\s(?:has\s)?(?:appeared|came out)\b|,\spublished\b")
_VENUES = frozenset(ACRONYMS)
_NO_BOOK = re.compile(
    r"(?:Award|Prize|Club|Fair|Press|Week|Festival|University|Institute|Conference|Department|Library|Store|Shop)$|"
    r"^(?:(?:The )?(?:Ministry|University|Department|Institute|School|Council|Board|Office|United)|Professor|Doctor)\b"
)
_NOT_ALONE = re.compile(r"^(?:I|In|At|On|By|The|It|My|We|This|That|Prof\w*|Dr|Mr|Mrs|Ms|Sir)\b(?=[.]?\s[A-Z]\w+$)")
_QUOTES = frozenset("\"“”„‘’'`«")

# What a paper does to its reader: there its topic ends.
_DID = re.compile(
    r"\s(?:opened|changed|made|gave|taught|showed|shows|convinced|inspired|shaped|introduced|led|has|have|is|was|"
    r"were|struck|"
    r"helped|persuaded|sparked|drew|draws|remains?|resonat\w+|fascinat\w+|impress\w+|argues?|caught|set|told|seems?|"
    r"motivated|influenced|and (?:I|we|my|his|her|their|your))\b"
)


def unquoted_papers(context: Context, sentence: Sentence) -> list[Mention]:
    """Return the papers and books that ``sentence`` names without quotes or emphasis, most of them others'."""
    found = _listed(sentence) if sentence.cues & READ_LIST.bit else []
    if sentence.cues & THEIRS.bit:
        found += _by_topic(context, sentence)
    short = SHORT.search(sentence.text) if sentence.cues & SHORT.bit else None
    if short and short["name"] not in _VENUES:
        at = sentence.start + short.start("name")
        own = is_own(sentence.text, sentence.text[: short.start("name")], sentence.text[short.end() :], False)
        role = "authored" if own else "cited"
        found.append(Mention((at, at + len(short["name"])), role, sentence, "paper.short"))
    for number, cue in enumerate(BOOKS):
        book = cue.search(sentence.text) if sentence.cues & cue.bit else None
        if book and _is_title(book["title"], number):
            at = sentence.start + book.start("title")
            before, after = sentence.text[: book.start("title")], sentence.text[book.end("title") :]
            own = number >= _BY_WRITER and is_own(sentence.text, before, after, bool(_OUT.match(after)))
            span, role = (at, at + len(book["title"])), "authored" if own else "cited"
            venue = (find_venue(sentence.text, book.end("title"), len(sentence.text)) if own else None) or (None, None)
            found.append(Mention(span, role, sentence, "paper.capitals", venue[0], venue[1]))
            break
    return found


def _is_title(words: str, number: int) -> bool:
    """Two capitals are a book's after "read Berg's", but after "the book" an author's, after "paper" a venue's."""
    if words.endswith(("’s", "'s")) or _NO_BOOK.search(words) or _NOT_ALONE.match(words):
        return False
    if number >= _BY_WRITER and find_venue(words, 0, len(words)):
        return False
    return len(words.split()) >= _SURE_WORDS[number]


def _listed(sentence: Sentence) -> list[Mention]:
    match = READ_LIST.search(sentence.text)
    if not match or not re.search(r"\b(?:I|we|We)\b", sentence.text):
        return []
    start, end = match.span("list")
    found = []
    for piece in re.finditer(r"[^,]+?(?=,|\sand\s|\sor\s|$)", sentence.text[start:end]):
        words = re.sub(
            r"^(?:and|or|&)\s+|\s+(?:etc|among others|amongst others|to|for|by|which|in|with)\b.*$",
            "",
            piece.group().strip(),
        )
        if not words or not words[0].isupper() or words.startswith("I ") or len(words.split()) > 12:
            continue
        at = sentence.start + sentence.text.index(words, start)
        found.append(Mention((at, at + len(words)), "cited", sentence, "paper.read"))
    return found


def _by_topic(context: Context, sentence: Sentence) -> list[Mention]:
    theirs = THEIRS.search(sentence.text)
    if not theirs or not _QUOTES.isdisjoint(sentence.text[theirs.end() : theirs.end() + 3]):
        return []
    over = _DID.search(sentence.text, theirs.end() + 4)
    stop = sentence.start + over.start() if over else sentence.end
    span = topic(context.document, sentence.start + theirs.end(), stop)
    if span and len(content_words(context.text[span[0] : span[1]])) >= 2:
        return [Mention(span, "cited", sentence, "paper.theirs")]
    return []
