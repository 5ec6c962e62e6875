"""Whose paper a sentence speaks of: the writer's own, or another's that was read."""

from __future__ import annotations

import re

from catalogue.extraction.paper_words import LIKE_PAPER, PAPER, STATUS, WORK

# Another's: "her paper on …", "Berg's classic work, …", "my advisor's book …".
_OTHERS = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Ww]hose|[A-Z][\w-]+[’']s?|(?:advis[eo]r|supervisor|professor|mentor|"
    r"teacher|"
    r"colleague|author|scholar|friend)[’']s?)\s(?:[\w-]+\s){0,4}(?:[\w-]+)?(?:\s?(?:on|titled|entitled|in)\s)?"
    r"(?:[(,][^()]{0,40})?[^\w]*)$"
)
_BY_OTHERS = re.compile(
    r"^[”\"’',.)]*\s*(?:\([^)]{0,40}\)\s*)?(?:,\s)?by\s(?!(?:the\s)?(?:journal|magazine|publisher)\b)(?:[A-Z]|the\s)"
)
# "I have since read …": what one reads is another's.
READ_BY_WRITER = re.compile(
    r"\b(?:I|[Ww]e)(?:\s?[’']ve|\shave|\shad)?\s(?:\w+\s){0,2}?(?:read|re-?read|studied|came across|discovered|"
    r"reproduced|(?:re-?)?implemented|encountered|cite[ds]?|admired?|picked up)\b(?:(?!\b(?:my|our|own)\b)[^.;]){0,90}$"
)
# "(with N. Aydin, forthcoming)": what is not out yet is known to its writer.
_COMING = re.compile(
    r"^[”\"’',.]*\s*[(\[][^()]{0,60}\b(?:forthcoming|under (?:review|revision)|in (?:press|preparation)|"
    r"(?:re)?submitted|"
    r"to appear|accepted)\b"
)
_OWN = re.compile(
    rf"\b(?:my|our)\s+(?:[\w’'-]+\s+){{0,5}}?(?:{PAPER}|{LIKE_PAPER})\b|\b(?:I|[Ww]e)\b[^.;]{{0,40}}\b(?:published|"
    rf"authored|"
    rf"co-?authored|wrote|submitted|presented|described|reported|writing)\b|\bfirst[- ]author|"
    rf"\bme as\b[^.]{{0,20}}author|\bco-?author(?:ed|ing)\b|\b(?:the|these|this|that|an?|"
    rf"one)\s(?:[\w-]+\s){{0,3}}?(?:outcome|version|{WORK}|{PAPER}|{LIKE_PAPER})\b[^.;]{{0,40}}\b(?:(?:are|is|was|"
    rf"were|been|"
    rf"be)\s(?:\w+\s)?(?:{STATUS}|(?:described|reported|documented|detailed) in)|"
    rf"appeared|came out|published|presented)|\b(?:results|findings) are in\b|"
    rf"\b(?:the|our|my|its|one) (?:\w+ )?(?:outcome|result|product|fruit)s? (?:was|were|is|became)\b|"
    rf"\b(?:became|turned into|grew into|led to|resulted in) (?:the|an?|my|our) (?:\w+ ){{0,2}}{PAPER}\b|"
    rf"\bit (?:was|has been|is) (?:\w+ )?{STATUS}|\bI am the (?:\w+ )?author\b|"
    rf"\b(?:second|third|fourth|fifth|last|middle|senior|lead|joint)[- ](?:of \w+ )?authors?\b|\bI[’' ]a?m (?:the )?"
    rf"(?:\w+ ){{1,2}}of \w+ authors\b|\b(?:an?|the|one) (?:first|second|third|further|resulting|companion|shorten\w+|"
    rf"abridged|revised|extended|simplified|condensed|expanded) (?:\w+ )?(?:{PAPER}|version)\b|"
    rf"\bI(?: am|[’']m) (?:an? |the )?(?:\w+ )?(?:co-?)?authors? of\b|"
    rf"\bhave (?:\w+ )?(?:submitted|published|co-?authored)\b|\bturn(?:ed|ing) (?:it|this|that|them) into\b|"
    rf"\b(?:I|we)\b[^.;]{{0,60}}\bunder the (?:title|name|heading)\b|"
    rf"\b(?:this|that|one|first|second|other) part (?:appeared|came out)|\b(?:with me|my name|I) as (?:an? |"
    rf"the )?(?:\w+ )?(?:co-?)?author\b",
    re.I,
)


# Before a title: work of the writer that it reports, or work told before that it came from.
_OWN_BEFORE = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur)\s(?:[\w’'-]+\s){{0,4}}{WORK}\b[^.;“”]{{0,60}}(?:[(,:]|titled|entitled|called|named)\W*$|"
    r"\b(?:came|grew|arose|emerged|resulted|stems?|developed) (?:out )?(?:of|from) (?:this|that|it|these|my|our|the)\b|"
    r"\b(?:[Tt]his|[Tt]hat|[Ii]t|which) (?:\w+ )?(?:became|resulted in|turned into|grew into|led to|resulted in|"
    r"gave)\b|"
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:\w+ )?(?:{PAPER}|{LIKE_PAPER}) (?:of|on|about|from) (?:this|that|these|my|our|"
    rf"it)\b|"
    r"^\W*(?:[Mm]y |[Ss]elected )?[Pp]ublications?\W|"
    r"\b(?:I|[Ww]e)\b[^.;]{0,50}\b(?:contributed to|helped (?:to )?(?:write|prepare)|ha(?:ve|"
    r"d) (?:\w+ )?(?:publications?|"
    r"papers|articles)|listed as (?:an? )?(?:co-?)?author|turned (?:it|this|that|the \w+) into|summari[sz]ed (?:it|"
    r"this|our))\b"
)
_IN_IT = re.compile(r"^\W*(?:[\w, ]{0,30}\b)?[Ii]n\W*$")
# "In “…” (2020), we show …", "In “…”, Marek and Doyle argue …".
_SHOW = (
    r"(?:show|argu|pro[vp]|demonstrat|describ|stud|f[oi]u?nd|investigat|examin|develop|introduc|present|trac|compar|"
    r"ask|"
    r"report|analy|explor|document|estimat|measur|test|us)"
)
WE_SHOW = re.compile(rf"^[”\"’',.]*\s*(?:\([^()]*\)|\[\d+\])?,?\s(?:we|I)\s(?:\w+ly\s)?{_SHOW}")
THEY_SHOW = re.compile(
    rf"^[”\"’',.]*\s*(?:\([^()]*\)|\[\d+\])?,?\s(?:she|he|they|the authors?|(?:[A-Z][\w.’-]*\s|and\s|"
    rf"et al\.?\s){{1,6}})"
    rf"(?:\w+ly\s|has\s|have\s)?{_SHOW}"
)


# What says that the titles of a sentence are others'.
_NEAR_OTHERS = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Hh]er|[Hh]is|[Tt]heir|[Ss]he|[Hh]e|[Pp]rof\w*|Dr|et al|[A-Z]\w+[’']s?\s|"
    r"authors?\b(?! of)|read|reading|"
    r"re-?read|inspir\w+|fascinat\w+|influenc\w+|admir\w+|intrigu\w+|struck|such as|recent work)\b"
)

# "K. Berg & L. Wei, “…”": whoever signs so is told by the surname, not by the words.
_AUTHORS_BEFORE = re.compile(r"(?:\b[A-Z]\.\s?[A-Z]\w+|\b[A-Z]\w+,?\s[A-Z]\.)[^“”\";:]{0,40}$")


def is_own(sentence: str, before: str, after: str, published: bool, placed: bool = False) -> bool:
    """Whether the writer wrote what stands between ``before`` and ``after``, unless somebody else's name owns it.

    ``published``: the words after say that it came out, which one says of one's own. ``placed``: its journal
    stands after it where of another's work one would name the author.
    """
    if _OTHERS.search(before) or _BY_OTHERS.match(after) or READ_BY_WRITER.search(before):
        return False
    if published or _COMING.match(after) or _OWN_BEFORE.search(before):
        return True
    if placed and not _AUTHORS_BEFORE.search(before) and not _NEAR_OTHERS.search(sentence):
        return True
    return bool((_IN_IT.search(before) and WE_SHOW.match(after)) or _OWN.search(sentence))
