"""Tell what is no statement: a CV, a README, a letter about someone else, an advertisement, a scrap."""

from __future__ import annotations

import re

from catalogue.extraction.context import Context
from catalogue.extraction.cues import Cue
from catalogue.extraction.english import english_share, in_other_script, is_foreign
from catalogue.extraction.genres import ADVERTISEMENT, find_genre
from catalogue.extraction.kind import names_its_kind

# Below this many words nothing is said that a record could rest on.
FEWEST_WORDS = 40
_OWN = frozenset("I I'm I’m I've I’ve I'd I’d I'll I’ll me my My mine myself me, me. myself, myself. mine. MY".split())
# How often a writer speaks of themselves, as a share of the words: a letter does more often than the second,
# a report for others less often than the last, a list between; whoever offers a post speaks of a group too.
_IN_AN_OFFER, _IN_A_LETTER, _IN_A_REPORT = 0.045, 0.03, 0.005
_CV_TITLE = re.compile(r"curriculum vitae|r[ée]sum[ée]\b|.{0,40}\bCV$", re.IGNORECASE)
_CV = re.compile(
    r"(?:curriculum vitae|r[ée]sum[ée]|(?:work|professional|teaching|research|industry)? ?experience|profile"
    r"|(?:employment|work)(?: history)?|appointments|positions|internships?|education|training|courses"
    r"|(?:\w+ )?(?:skills|qualifications)|(?:selected )?publications|(?:invited )?talks|presentations|grants|service"
    r"|(?:honou?rs|awards|grants|achievements|fellowships)(?: (?:and|&) \w+)?|languages|references|certifications?"
    r"|(?:personal )?projects|(?:personal )?interests|hobbies|activities|declaration|driving licen[cs]e"
    r"|extracurricular activities|summary|(?:career )?objective|contact|personal (?:details|information)"
    r"|volunteering)\s*:?",
    re.IGNORECASE,
)
# The share of whole sentences among the words of a CV is less than this, and of any letter more.
_MOST_PROSE = 0.4
# The share of function words that makes a sentence of words.
_SENTENCE = 0.25
_MOST_REFERENCES = 0.8
# An applicant may say these too: of others whom they helped, or of letters written for them.
_RECOMMENDING = Cue(
    r"\b(?:letter of recommendation|recommendation letter|reference letter|pleased to recommend"
    r"|pleasure to (?:recommend|write)|writ\w+ (?:in support of|to (?:recommend|support))"
    r"|support(?:ing)? (?:of )?(?:his|her|their|[A-Z]\w+['’]s) (?:application|candidacy)"
    r"|I have known [A-Z]\w+|I supervised (?:him|her|his|[A-Z])|I (?:can|will) attest"
    r"|(?:highest|strongest|warmest) recommendation|without (?:any )?(?:reservation|hesitation))\b"
)
# These hardly: the writer recommends, and says whom.
_RECOMMENDED = Cue(
    r"\b(?:(?:I|[Ww]e|to)(?: \w+){0,3} recommend(?: that (?:you|the \w+) (?:admit|accept|hire))?"
    r" (?:him|her|them|(?:Mr|Ms|Mrs|Miss|Dr)\b\.?(?: [A-Z][\w'-]+)+|(?P<name>[A-Z]\w+)(?: [A-Z][\w'-]+)*)"
    r"(?= (?:for|to|as|with|without|in|highly|most|and|very|un\w+ly|whole\w+)\b|[.,;])"
    r"|(?:writ\w+|letter|speak\w*) on behalf of (?:Mr|Ms|Mrs|Miss|Dr|(?P<behalf>[A-Z]\w+))"
    r"|(?:writ\w+|letter)(?: \w+){0,3} support (?:of )?the (?:application|candidacy) of"
    r"|I give th(?:is|e) recommendation|my (?:highest|strongest|warmest|full) recommendation)\b"
)
# Warm letters tell what the other person was to the writer, and say "I" more than "she".
_FEW_WORDS_OF_ANOTHER = 5
_THIRD_PERSON = frozenset("he she his her him hers He She His Her Mr. Ms. him. her. him, her,".split())
_TITLED_RECOMMENDATION = re.compile(r"\W*(?:letter of )?(?:recommendation|reference)(?: letter)? for\b", re.IGNORECASE)
_HIRING = Cue(
    r"\b(?:I am|I['’]m|[Ww]e are) (?:\w+ )?(?:looking for|seeking|recruiting|hiring|searching for)(?: \w+){0,3}"
    r" (?:students?|candidates?|post-?docs?|researchers?|fellows?|engineers?|assistants?)\b(?! (?:position|role|job))"
)
# What an applicant says and whoever recommends one does not.
_APPLYING = Cue(
    r"\b(?:I(?:['’]m)?(?: \w+){0,4} (?:apply|applying|applied) (?:to|for)"
    r"|my (?:application|candidacy|admission|candidature)"
    r"|(?:admit|accept|hire|invite|consider)(?:ing)? me|considering my)\b"
)
# What impersonal plans say of themselves, as funders ask for them in the third person.
_PLANNING = Cue(
    r"\b(?:applicants?|propos(?:al|ed)|outline|objectives?|milestones?|supervis\w+|thesis|dissertation|candidate"
    r"|appl(?:y|ies|ying|ication))\b",
    re.IGNORECASE,
)
_READER = frozenset("you You your Your you. you, yourself".split())
_TO_READERS = 0.025
_CALLED_STATEMENT = re.compile(r"statement|motivation|proposal|personal essay", re.IGNORECASE)
_TITLE_AREA = 200


def find_reason_against(context: Context) -> str | None:
    """Return why the document is no statement, as a sentence for the person who imported it, or None."""
    words = context.text.split()
    own = sum(map(_OWN.__contains__, words))
    if (not own or len(words) < 2 * FEWEST_WORDS) and (scrap := _scrap(context.text)):
        return scrap
    share = own / len(words)
    reason = _recommendation(context, words, own)
    if not reason and share < _IN_AN_OFFER:
        reason = _offer(context)
    if not reason and share < _IN_A_LETTER:
        reason = _other_genre(context, share)
    if not reason and is_foreign(context, words):
        reason = "It is not written in English; only English statements are understood."
    if not reason and not own:
        reason = _impersonal(context, words)
    return reason


def _scrap(text: str) -> str | None:
    """Few words, or a script that does not divide them."""
    if in_other_script(text):
        return "It is not written in English; only English statements are understood."
    count = len(re.findall(r"[^\W_]+(?:['’.-]\w+)*", text))
    return f"It has {count} words; a statement has at least {FEWEST_WORDS}." if count < FEWEST_WORDS else None


def _recommendation(context: Context, words: list[str], own: int) -> str | None:
    """A letter that recommends, by somebody who does not apply, and speaks much of another person."""
    of_whom = [m for s in context.where(_RECOMMENDED) for m in _RECOMMENDED.finditer(s.text)]
    titled = _TITLED_RECOMMENDATION.match(context.text)
    if not titled and not of_whom and not any(_RECOMMENDING.search(s.text) for s in context.where(_RECOMMENDING)):
        return None
    names = {name for match in of_whom for name in match.groups() if name}
    others = sum(map(_THIRD_PERSON.__contains__, words)) + sum(map(names.__contains__, words))
    if (_FEW_WORDS_OF_ANOTHER * others if of_whom or titled else others) <= own or _applies(context):
        return None
    if _CALLED_STATEMENT.search(context.text, 0, _TITLE_AREA):
        return None
    return "It is a letter of recommendation: it speaks of someone else than its writer."


def _offer(context: Context) -> str | None:
    """An advertisement by somebody who says "I" and "my group"."""
    hires = any(_HIRING.search(sentence.text) for sentence in context.where(_HIRING))
    return ADVERTISEMENT.reason if hires and not _applies(context) and ADVERTISEMENT.is_found_in(context) else None


def _applies(context: Context) -> bool:
    return any(_APPLYING.search(sentence.text) for sentence in context.where(_APPLYING))


def _other_genre(context: Context, share: float) -> str | None:
    called_statement = names_its_kind(context)
    if _is_reference_list(context):
        return "It is a list of references: it names what others wrote."
    reason = _curriculum_vitae(context, called_statement)
    if not reason and share < _IN_A_REPORT and (genre := find_genre(context, called_statement)):
        reason = genre.reason
    return reason


def _curriculum_vitae(context: Context, called_statement: bool) -> str | None:
    """A CV has the headings of one above lists; with a summary in the first person it still applies for nothing."""
    headings = [line for s in context.sentences for line in _short_lines(s.text)]
    signs = {heading.casefold().rstrip(" :") for heading in headings if _CV.fullmatch(heading)}
    titled = any(_CV_TITLE.match(heading) for heading in headings[:3])
    if len(signs) < (1 if titled else 3) or (called_statement and not titled):
        return None
    if _applies(context) or _prose(context) > _MOST_PROSE:
        return None
    return "It is a curriculum vitae: it lists education and experience and states no purpose."


def _short_lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if len(line) < 40] if len(text) < 40 or "\n" in text else []


def _prose(context: Context) -> float:
    """Return the share of characters that stand in whole sentences, which lists of things done are not."""
    whole = (s.text for s in context.sentences if s.kind == "paragraph" and s.text.endswith((".", "!", "?")))
    prose = (text for text in whole if text.count(" ") >= 10 and english_share(text.split()) > _SENTENCE)
    return sum(map(len, prose)) / len(context.text)


def _is_reference_list(context: Context) -> bool:
    entries = [block.end - block.start for block in context.document.blocks if block.kind == "reference"]
    return sum(entries) > _MOST_REFERENCES * len(context.text)


def _impersonal(context: Context, words: list[str]) -> str | None:
    """A text in which nobody says "I", and which is no plan or proposal either, as funders ask for them."""
    if sum(map(_READER.__contains__, words)) > _TO_READERS * len(words):
        return "It gives advice or instructions to its readers: nobody applies in it."
    planning = any(_PLANNING.search(sentence.text) for sentence in context.where(_PLANNING))
    if planning or names_its_kind(context) or re.search(r"\b(?:[Ww]e|[Oo]ur)\b", context.text):
        return None
    return "It says nothing about its writer: nobody speaks of themselves or applies for anything in it."
