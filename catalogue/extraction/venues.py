"""Where papers appear: names of conferences and journals, and how a venue is recognised in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

# Acronyms that stand for a venue in the sciences; each is matched in exact case.
ACRONYMS = (
    "AAAI AACL AAMAS ACCV ACL ACSAC AIED AISTATS ASE ASPLOS ASRU BMVC CACM CAV CAiSE CCGrid CCS CDC CHES CHI "
    "CICLing CIDR CIKM CLEF COLING COLM COLT CONCUR CoNLL CoRL COSYNE CRYPTO CSCW CVPR DAC DATE DIS DSN EACL ECAI "
    "ECCV ECML ECOOP EDBT EDM EMBC EMNLP EMSOFT ESA ESEC ESOP ESORICS ETRA EUROCRYPT EuroS&P EuroSys FAccT FAST "
    "FCCM FOCS FPGA FSE GECCO HPCA HPDC HRI ICALP ICAPS ICASSP ICCAD ICCV ICDCS ICDE ICDM ICFP ICIP ICLR ICME ICML "
    "ICPR ICRA ICRC ICSE ICSME ICWSM IJCAI IJCNN IJCV INFOCOM Informatik INTERSPEECH Interspeech IPDPS IPSN IROS ISBI "
    "ISCA ISIT ISMAR ISMIR ISRR ISSTA IUI JAIR JASA JMLR JRSS KDD LICS LREC MICCAI MICRO MIDL MLSys MobiCom MobiSys "
    "MSR NAACL NDSS NeurIPS NIPS NSDI OOPSLA OSDI PACT PAKDD PLDI PLOS PODC PODS POPL PPoPP PVLDB RECOMB "
    "RecSys RLDM RSS RTAS "
    "RTSS SANER SDM SenSys SIGCOMM SIGCSE SIGDIAL SIGGRAPH SIGIR SIGMETRICS SIGMOD SLT SOCG SODA SOSP SOUPS STOC TACL "
    "TACAS TCAD TCC TEI TIFS TKDE TMLR TNNLS TOCHI TPAMI TVCG UAI UbiComp UIST UMAP USENIX VLDB "
    "VMCAI VR WACV WINE WMT WSDM WWW"
).split()

ANY_ACRONYM = "(?:" + "|".join(map(re.escape, ACRONYMS)) + ")"
FULL_NAMES = {
    "Neural Information Processing Systems": "NeurIPS",
    "International Conference on Machine Learning": "ICML",
    "International Conference on Learning Representations": "ICLR",
    "Computer Vision and Pattern Recognition": "CVPR",
}

_YEAR = r"(?:\s*[’']?\s?(?P<{0}>(?:19|20)\d\d|(?<=[’'])\d\d)\b)?"
_ACRONYM = (
    r"(?P<acronym>(?:(?:ACM|IEEE|USENIX|AAAI)(?:/[A-Z]+)?\s)?(?:"
    + "|".join(map(re.escape, ACRONYMS))
    + r"|S&P|Oakland)"
    r"(?:[- ](?:Workshops?|Security|Findings|Demo|Main|Findings))?\b)" + _YEAR.format("after")
)
KIND_OF_VENUE = (
    r"(?:Conference|Symposium|Workshop|Journal|Transactions|Proceedings|Letters|Annals|Congress|"
    r"Colloquium|Review|Reviews|Bulletin|Quarterly|Meeting|General Assembly|Convention|conference|workshop|symposium)"
)
_NAMED = (
    r"(?P<before>(?:19|20)\d\d\s)?"
    r"(?P<named>(?:(?:[A-Z][\w&'’-]*|(?:19|20)\d\d|of|on|the|for|and|in)\s){0,7}?"
    rf"{KIND_OF_VENUE}\b"
    r"(?:\s(?:of|on|for|in|and|the|&|[A-Z][\w&-]*)(?=[\s,.;:)’'*]|$)){0,10})"
    r"(?:\s?\((?P<short>[A-Z][\w&-]+)(?:\s(?:19|20)\d\d)?\))?" + _YEAR.format("late")
)
_BY_ACRONYM, _BY_NAME = re.compile(_ACRONYM), re.compile(_NAMED)
# Where one of these can begin: at a word that is an acronym, or up to seven words before the kind of venue.
_CAPITALISED = re.compile(r"[A-Z][\w&]*")
_FIRST_WORDS = frozenset(ACRONYMS) | {"S&P", "Oakland", "ACM", "IEEE", "USENIX", "AAAI"}
_KIND_WORD = re.compile(rf"\b{KIND_OF_VENUE}\b")
_LEADING = re.compile(
    r"(?<![\w’'-])(?:(?:19|20)\d\d\s)?(?:(?:[A-Z][\w&'’-]*|(?:19|20)\d\d|of|on|the|for|and|in)\s){0,7}$"
)
_LONGEST_LEAD = 140  # characters before the kind of venue in which its name can begin
# Any other acronym with its year, after a preposition: "a paper at BioCAS 2020".
_DATED = re.compile(
    r"\b(?:at|in|to|for|by)\s(?:the\s)?(?P<name>(?!GSoC|"
    r"SWoC)[A-Z]\w*[A-Z]\w*)\s?(?:[’']\s?)?(?P<year>(?:19|20)\d\d|(?<=[’'])\d\d)\b"
)
# A journal by its name alone: "which appeared in Advanced Cold Materials".
_APPEARED = re.compile(
    r"\b(?:published|appeared|appear|came out|accepted|submitted|forthcoming|described|"
    r"reported|documented|in press|written up|introduced|taken|being revised|found a home|carried|review|revision|"
    r"(?:submit|send|sent|sitting)(?:\s(?:it|this|them|"
    r"the \w+))?)"
    r"\s(?:for publication\s|as (?:an?|my|our) [\w -]{2,30}\s)?(?:in|to|by|at|for|with)\s(?:the\s)?"
    r"(?P<name>(?:Nature|Science|Cell|[A-Z][\w&-]+\s(?:(?:of|and|in|the|for|"
    r"&)\s)?[A-Z][\w&-]*)(?:\s(?:(?:of|and|in|the|for|&)\s)?[A-Z][\w&-]*){0,5})"
    r"(?:\sin\s(?P<year>(?:19|20)\d\d))?"
)
# "at the annual meeting of the Society for Slow Rivers".
_MEETING = re.compile(
    r"\b(?:annual|general|biennial|fall|spring) (?:meeting|assembly|conference|congress|convention) of (?:the )?"
    r"(?P<name>[A-Z][\w&-]+(?:\s(?:(?:of|for|and|the|in)\s){0,2}[A-Z][\w&-]*){0,6})(?:\s(?:in\s)?(?P<year>(?:19|"
    r"20)\d\d))?"
)
# A journal of one word, where one says of nothing else that it appeared there.
_ONE_WORD = re.compile(
    r"\b(?:published|appeared|appear|came out|printed|(?:submit|submitted|send|sent)(?:\s(?:it|this|them|the \w+))?|"
    r"written up|forthcoming|in press|(?:review|revision|submission))\s(?:in|to|by|at|for|with)\s(?:the\s)?"
    r"(?P<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|"
    r"Summer|Fall|Autumn|Winter|English|French|German|Spanish|Portuguese|Chinese|Japanese|Korean|Russian|Arabic|"
    r"Turkish|Italian|Dutch|Hindi|Persian|Prof|Dr|Professor|Mr|Ms|I|GitHub|Google|CRAN|PyPI|Zenodo|OSF|SSRN|HAL|"
    r"YouTube|"
    r"Medium|Kaggle|Apple|App|Play)\b)[A-Z][a-z]{3,}\w*)(?=[,.;:)]|\sin\s|\slast\s|\sthis\s|\swith\s|\s\(|$)"
    r"(?:\sin\s(?P<year>(?:19|20)\d\d))?"
)
# What stands in the name of a journal and of little else that a title could be followed by.
_JOURNAL_WORD = re.compile(
    r"\b(?:Journal|Reviews?|Letters|Annals|Annales|Proceedings|Transactions|Quarterly|Bulletin|Studies|Sciences?|"
    r"Reports|Archives?|Advances|Frontiers|Research|Nature|Cell|eLife|P[Ll][Oo]S|BM[CJ]|Lancet|Acta|Revista|Revue|"
    r"Rivista|"
    r"Zeitschrift|History|Ecology|Education|Medicine|Engineering|Energy|Materials|Development|Policy|Philosophy|"
    r"Society|"
    r"[A-Z]\w+(?:[a-z]ics|ology|ography|istry|onomy|iology|metrika))\b|\w\s&\s[A-Z]"
)
JOURNAL = r"\b[A-Z][\w&:’-]*\.?(?:\s(?:(?:of|and|in|on|for|the|&|de|da|do|la|der|für)\s){0,3}[A-Z][\w&:’-]*\.?){0,8}"
_NAME_OF_JOURNAL = rf"[*_]?(?P<journal>{JOURNAL})"
_NUMBERED = r"(?:[*_]?,?\s(?:vol(?:ume|\.)?\s)?\(?\d)"
# Right after a title: "(Water & Soil, 2020)", " in Water Letters", ", Water 12(3)".
_PLACED = re.compile(
    r"[”\"’'»*_.,]*\s?(?:(?P<bracket>[(\[](?:in\s)?)|(?P<into>(?:was\spublished\s)?(?:in|"
    r"by)\s(?:the\s(?:journal\s)?)?))?" + _NAME_OF_JOURNAL + rf"(?P<numbered>{_NUMBERED})?"
)
_FULL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_YEAR = re.compile(r"\d\d\b")
_TRAILING = re.compile(r"(?:\s(?:of|on|for|in|and|the|&))+$")
# "the Cryosphere 2022 workshop in Oslo": a place, unless the venue's own name is in capitals.
_SMALL = re.compile(r"\b(?:workshop|conference|symposium)\b")
_PLACE = re.compile(r"\sin\s[A-Z]\w+$")
_ARTICLE = re.compile(r"^(?:(?:the|in|of|on|for|and|at|(?:19|20)\d\d)\s)+", re.I)


def find_venue(text: str, start: int, end: int) -> tuple[str, int | None, int, int] | None:
    """Return the first venue in ``text[start:end]`` as (name, year or None, start, end)."""
    for match in _matches(text, start, end):
        if match.re is _BY_ACRONYM:
            name, year = match["acronym"], match["after"]
        else:
            name = _TRAILING.sub("", _ARTICLE.sub("", match["named"]))
            year = match["before"] or match["late"]
            if len(name.split()) < 2 or not _CAPITALISED.search(name):
                continue
            name = _PLACE.sub("", name) if _SMALL.search(name) else name
            if match["short"]:
                name = match["short"]
            inner = _FULL_YEAR.search(match["named"])
            year = year or (inner.group() if inner else None)
        return known(name), full_year(year), match.start(), match.end()
    dated = _DATED.search(text, start, end) if _ANY_YEAR.search(text, start, end) else None
    found = (
        dated
        or _APPEARED.search(text, start, end)
        or _ONE_WORD.search(text, start, end)
        or _MEETING.search(text, start, end)
    )
    return (known(found["name"]), full_year(found["year"]), found.start("name"), found.end()) if found else None


def journal_after(after: str) -> str | None:
    """Return the journal or conference that stands right after a title, by its words or its volume, or None.

    >>> journal_after("” (Studies in Slow Water, 2020)"), journal_after("” in Lisbon")
    ('Studies in Slow Water', None)
    """
    placed = _PLACED.match(after)
    if not placed:
        return None
    name = placed["journal"].rstrip(".:")
    if _JOURNAL_WORD.search(name) or _BY_ACRONYM.match(name):
        return known(name)
    # "Lund, 2019" in brackets is an author and a year, and one word in a row of others any word.
    by_volume = placed["numbered"] and not (placed["bracket"] or placed["into"]) and " " in name
    return known(name) if by_volume else None


def names_journal(name: str) -> bool:
    """Whether capitals such as "Physical Letters B" are those of a journal or conference, by a word in them."""
    return bool(_JOURNAL_WORD.search(name) or _BY_ACRONYM.match(name))


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the acronyms and the full names of venues from the left, without overlap.

    The patterns are tried only where a match can begin: searched through every sentence they are dear.
    """
    begins = [
        (word.start(), _BY_ACRONYM) for word in _CAPITALISED.finditer(text, start, end) if word.group() in _FIRST_WORDS
    ]
    for kind in _KIND_WORD.finditer(text, start, end):
        lead = _LEADING.search(text, max(start, kind.start() - _LONGEST_LEAD), kind.start())
        begins.append((lead.start() if lead else kind.start(), _BY_NAME))
    begins.sort(key=itemgetter(0))
    done = start
    for at, pattern in begins:
        match = pattern.match(text, at, end) if at >= done else None
        if match:
            done = match.end()
            yield match


def known(name: str) -> str:
    """Return the usual short name where ``name`` spells a well-known one out."""
    for full, short in FULL_NAMES.items():
        if full in name:
            return short
    return name


def full_year(written: str | None) -> int | None:
    """Read "2020", "2020 " or "20" (of '20)."""
    if not written:
        return None
    year = int(written)
    return year if year > 99 else 2000 + year if year < 60 else 1900 + year
