"""Recognise names of institutions that no list holds, by the form of the name or the words before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.extraction.parse import Confidence
from catalogue.extraction.terms import Triggers


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name at ``start:end`` of the text that was searched, with the kind that its form tells."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: Confidence = "likely"


# A capitalised word: "Lab", "EdgeOne.ai", "CIF-CON", "A&B"; a possessive ending stays outside.
WORD = r"(?:[A-ZÀ-ÖØ-Þ](?:[^\W_]|[&+/_-](?=\w)|\.(?=\w)|['’](?=\w{2}))*|[a-z][A-Z]\w+)"
# "and" joins two topics inside one name ("Learning and Vision Lab"), not two names ("Acme and Vision Lab").
_TOPIC = (
    r"(?:\w+(?:ing|ion|ions|ics|ence|ences|ity|ment|logy|logies|graphy|istry|ture|ance|ies|ign|ial)|Data|Language|"
    r"Vision|Speech|Media|Software|Health|Arts?|Law|Systems?|Robots?|Image|Video|Audio|Signals?|Brain|Energy|Space|"
    r"Food|Water|Climate|Computer|Human|Social|Trade|Peace|Sciences?|Technology)"
)
_AND = rf"(?:(?<=\b){_TOPIC},? (?:and|&) )"
_RUN = rf"(?:{_AND}|(?:{WORD})(?: |-)(?:(?:of the|of|for|de|di|da|du|del|la|der|für) )?)"
_TAIL_WORD = rf"(?:{_AND}|{WORD} )*{WORD}"

_UNIVERSITY = (
    r"(?:University|Universit(?:y|ät|é|eit|at|ate|à|e)|Universidade?|College|Polytechnic|Politecnico|Hochschule)"
)
_INSTITUTE = r"(?:Institute|Institut|Instituto|Centre|Center|Observatory|Academy|Laborator(?:y|ies))"
_BODY = r"(?:Society|Association|Council|Foundation|Federation|Consortium|Alliance|Trust|Initiative)"

# (kind, rule, words of which one must stand in the sentence, pattern) in the order in which they are tried;
# the first that takes a place keeps it.
_FORMS: tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "university",
        "form: university of a place",
        ("Universit",),
        re.compile(
            rf"\b(?:{WORD} ){{0,2}}Universit(?:y|ät|é|à|at|eit) (?:of|de|di|du|des|der|zu|degli) (?:the )?{_TAIL_WORD}"
        ),
    ),
    (
        "university",
        "form: institute of technology",
        ("Institute of",),
        re.compile(
            rf"\b(?:{WORD} ){{0,3}}Institute of (?:Technology|Science|Management|Engineering|Information)"
            rf"(?:,? (?:and|&) (?:{WORD} ){{0,2}}{WORD}| (?!at\b){WORD}| of {WORD}){{0,2}}"
        ),
    ),
    (
        "university",
        "form: named university",
        ("Universit", "Universidad", "College", "Polit", "Polyt", "Hochschule"),
        re.compile(rf"\b(?:{WORD}[ -](?:and |& |of )?){{1,4}}{_UNIVERSITY}(?: of (?:{_AND}|{WORD} )*{WORD})?\b"),
    ),
    (
        "school",
        "form: named school",
        (" School",),
        re.compile(rf"\b(?:St\. )?(?:{WORD} ){{1,4}}(?:High|Secondary|Business|Grammar|Public|Graduate) School\b"),
    ),
    (
        "company",
        "form: company suffix",
        (
            "Technologies",
            " Inc",
            "LLC",
            "L.L.C",
            "Pvt",
            "Private",
            "Ltd",
            "Limited",
            "GmbH",
            " AG",
            "Corp",
            "Solutions",
            "Consulting",
            "Pharma",
            "Therapeutics",
            "Ventures",
            "Motors",
            "Studios",
            "Semiconductor",
            "S.A.",
            "B.V.",
            "Labs",
        ),
        re.compile(
            rf"\b(?:{WORD} (?:(?:and|&) )?){{0,4}}{WORD},? "
            r"(?:Technologies|Inc\b\.?|L\.?L\.?C\b\.?|Pvt\b\.?|Private Limited|Ltd\b\.?|Limited|GmbH|AG|Corp\b\.?|"
            r"Corporation|Solutions|Consulting|Pharmaceuticals|Therapeutics|Ventures|Motors|Studios|Semiconductors?|"
            r"S\.A\.|B\.V\.|Labs)"
            r"(?:,? (?:Pvt\b\.?|Private|Ltd\b\.?|Limited|Inc\b\.?|GmbH|L\.?L\.?C\b\.?))*"
        ),
    ),
    (
        "laboratory",
        "form: named laboratory",
        ("Lab", " lab"),
        re.compile(rf"\b(?:{_RUN}){{1,6}}(?:Lab|[Ll]aborator(?:y|ies)|lab)\b(?: (?:of|for|on) {_TAIL_WORD})?"),
    ),
    (
        "research_institute",
        "form: named institute",
        ("Institut", "Cent", "Observatory", "Academy", "Laborator"),
        re.compile(rf"\b(?:{_RUN}){{1,6}}{_INSTITUTE}\b(?: (?:of|for|on|in) (?:the )?{_TAIL_WORD})?"),
    ),
    (
        "research_institute",
        "form: institute for a subject",
        ("Institut", "Cent", "Observatory", "Academy", "Laborator"),
        re.compile(rf"\b{_INSTITUTE} (?:of|for|on) (?:the )?{_TAIL_WORD}(?: of {_TAIL_WORD})?"),
    ),
    ("laboratory", "form: named group", ("Group",), re.compile(rf"\b(?:{_RUN}){{1,6}}(?:Research )?Group\b")),
    (
        "nonprofit",
        "form: society or foundation",
        (
            "Society",
            "Association",
            "Council",
            "Foundation",
            "Federation",
            "Consortium",
            "Alliance",
            "Trust",
            "Initiative",
        ),
        re.compile(rf"\b(?:{_RUN}){{0,5}}{_BODY}\b(?: (?:of|for|on) (?:the )?{_TAIL_WORD}(?: of {_TAIL_WORD})?)?"),
    ),
    (
        "hospital",
        "form: hospital",
        ("Hospital", "Medical Cent", "Clinic"),
        re.compile(rf"\b(?:St\. )?(?:{WORD} ){{1,4}}(?:Hospital|Medical Cent(?:er|re)|Clinic)\b"),
    ),
    ("company", "form: name with .ai or .io", (".ai", ".io"), re.compile(r"\b[A-Z]\w+\.(?:ai|io)\b")),
)

_POST = (
    r"(?:intern(?:s|ed|ing|ship|ships)?|engineer|developer|programmer|consultant|analyst|scientist|manager|"
    r"architect|designer|researcher|associate|trainee|apprentice|fellow|director|founder|employee|technician|"
    r"lecturer|instructor|tutor|teacher|coordinator|specialist|officer|assistant|lead|role|job|experience|career|"
    r"time|summer|position|post|stint|tenure|placement|traineeship|apprenticeship|co-?op|worked|working|work|"
    r"employed|employment)"
)
# What may stand between the post and "at": "Machine Learning Intern with the vision team at".
_GAP = (
    r"(?:(?!\b(?:presented|published|accepted|submitted|appeared|poster|talk|paper|workshop|conference|"
    r"won)\b)[^.;:()]){0,60}?"
)
_PLACE = (
    r"(?:(?:an?|the|our|its|their) )?(?:[\w-]+ ){0,4}?(?:start-?up|company|firm|studio|agency|NGO|non-?profit|"
    r"fintech|consultancy|organi[sz]ation|corporation)"
)
_NAME = rf"(?P<name>(?:{WORD} (?:(?:&|of) )?){{0,3}}{WORD})"
_COMPANY_NOUN = (
    r"(?:start-?up|company|firm|studio|agency|NGO|non-?profit|consultancy|manufacturer|provider|organi[sz]ation|"
    r"corporation|charity|bank|hospital|publisher|lab|laboratory|multinational|unicorn)"
)
_CUES: tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "company",
        "cue: post at a name",
        (" at ", "@"),
        re.compile(rf"\b(?i:{_POST})\b{_GAP}\b(?:at|@) (?:the )?(?:{_PLACE},? (?:called |named )?)?{_NAME}"),
    ),
    (
        "company",
        "cue: worked for a name",
        ("interned", "interning", "internship", "employed by", "ed for", "ing for"),
        re.compile(
            rf"\b(?i:interned (?:with|for)|internship (?:with|for)|interning (?:with|for)|employed by|work(?:ed|"
            rf"ing) for) {_NAME}"
        ),
    ),
    (
        "company",
        "cue: worked as something with a name",
        ("work",),
        re.compile(rf"\b(?i:work(?:ed|ing)? as (?:an? )?[\w -]{{3,45}} (?:with|for)) {_NAME}"),
    ),
    (
        "nonprofit",
        "cue: volunteered with a name",
        ("volunteer",),
        re.compile(rf"\b(?i:volunteer(?:ed|ing)? (?:with|for|at)) (?:the )?{_NAME}"),
    ),
    (
        "company",
        "cue: startup with its name",
        ("startup", "start-up", "company", "firm", "studio", "ngo", "nonprofit"),
        re.compile(rf"\b(?i:start-?up|company|firm|studio|NGO|nonprofit)(?:,| called| named| -| –| —)? {_NAME}"),
    ),
    (
        "company",
        "cue: name, a company",
        (
            "startup",
            "start-up",
            "company",
            "firm",
            "studio",
            "agency",
            "ngo",
            "profit",
            "consultancy",
            "manufacturer",
            "provider",
            "organi",
            "corporation",
            "charity",
            "bank",
            "hospital",
            "publisher",
            "lab",
            "multinational",
            "unicorn",
        ),
        re.compile(
            rf"\b(?<![.] ){_NAME}(?:,| -| –| —| \(|, which is| is) (?:an?|one of|the) (?:[\w’'-]+ "
            rf"){{0,6}}?{_COMPANY_NOUN}\b"
        ),
    ),
    (
        "company",
        "cue: joined a name",
        ("join", "found"),
        re.compile(
            rf"\b(?i:joined|joining|co-?founded|founded) {_NAME}(?=,| as\b| in\b| for\b| where\b| to\b| full| "
            rf"after\b|\.|$)"
        ),
    ),
    (
        "open_source",
        "cue: open-source project with its name",
        ("open source", "open-source"),
        re.compile(
            rf"\b(?i:open[- ]source) (?:\w+ )?(?i:organi[sz]ation|project|community|library|package|framework|tool|"
            rf"software)"
            rf"s?(?:,| called| named| such as| like)? (?P<name>{WORD})\b"
        ),
    ),
    (
        "open_source",
        "cue: name, an open-source project",
        ("open source", "open-source"),
        re.compile(
            rf"\b(?P<name>{WORD})(?:, (?:which is )?| is | \()(?i:an?|the) (?:[\w-]+ ){{0,3}}?(?i:open[- ]source)\b"
        ),
    ),
    (
        "open_source",
        "cue: contributed to a name",
        ("contribut",),
        re.compile(
            rf"\b(?i:contribut(?:ed|ing|or|ions?|e)) (?:code |patches |features )?(?:to|for) (?:the "
            rf")?(?P<name>(?:{WORD} )?{WORD})"
            r"(?= (?:unikernel|codebase|repository|repositories|library|organi[sz]ation|community|package|framework|"
            r"kernel|compiler|ecosystem)|[.,;)]|$| and\b| by\b| since\b| where\b)"
        ),
    ),
    (
        "open_source",
        "cue: name with its community",
        ("ecosystem", "codebase", "maintainers", "core team"),
        re.compile(rf"\b(?P<name>{WORD}) (?i:ecosystem|codebase|maintainers|core team)\b"),
    ),
    (
        "nonprofit",
        "cue: organisation with its name",
        ("organi",),
        re.compile(
            rf"\b(?i:organi[sz]ation)(?:,| called| named)? (?P<name>(?:{WORD} (?:(?:for|of|and|&|the) )*){{0,5}}{WORD})"
        ),
    ),
)
_LABEL = re.compile(
    rf"^\W*(?P<label>(?i:mentoring organi[sz]ation|organi[sz]ation|institution|institute|university|college|company|"
    rf"employer|affiliation|current affiliation|host institution))\W*:\W*(?P<name>(?:{WORD} (?:(?:for|of|and|&|the|"
    rf"de) )*){{0,6}}{WORD})"
)
_LABEL_KINDS = {
    "company": "company",
    "employer": "company",
    "university": "university",
    "college": "university",
    "institution": "university",
    "institute": "university",
}

_LIST = re.compile(
    rf"\b(?i:clients?|companies|customers|organi[sz]ations|firms|universities|startups|start-ups|employers|partners|"
    rf"labs)"
    rf"\W{{1,3}}(?i:such as|like|including|namely|e\.g\.,?) (?P<names>{WORD}(?: {WORD}){{0,3}}"
    rf"(?:(?:, and |, or |, | and | or )(?:{WORD})(?: {WORD}){{0,3}}){{0,8}})"
)
_LIST_NEEDS = re.compile(r"such as|like|including|namely|e\.g\.")
_LIST_CUT = re.compile(r", and |, or |, | and | or ")


# No prose sentence is longer; what is (a table, a dump) is looked at in pieces, as some patterns take quadratic time.
LONGEST = 1500


def find_names(sentence: str) -> list[NameFound]:
    """Return the names of institutions in one sentence, in order of their rules; they may overlap."""
    if len(sentence) <= LONGEST:
        return _names(sentence)
    found, start = [], 0
    while start < len(sentence):
        end = start + LONGEST
        end = (sentence.rfind(" ", start + 1, end) + 1 or end) if end < len(sentence) else len(sentence)
        found += [replace(n, start=n.start + start, end=n.end + start) for n in _names(sentence[start:end])]
        start = end
    return found


def _names(sentence: str) -> list[NameFound]:
    found = [*_by_form(sentence), *_by_label(sentence), *_by_list(sentence), *_by_cue(sentence)]
    return [name for name in found if name.start < name.end]


def _by_form(sentence: str) -> Iterator[NameFound]:
    for number in _FORM_TRIGGERS.lists_in(sentence):
        kind, rule, _, pattern = _FORMS[number]
        for match in pattern.finditer(sentence):
            yield NameFound(match.start(), match.end(), kind, rule)


def _by_cue(sentence: str) -> Iterator[NameFound]:
    for number in _CUE_TRIGGERS.lists_in(sentence.lower()):
        kind, rule, _, pattern = _CUES[number]
        for match in pattern.finditer(sentence):
            yield NameFound(*match.span("name"), kind, rule, "guess" if rule in _GUESSES else "likely")


_FORM_TRIGGERS = Triggers([row[2] for row in _FORMS])
_CUE_TRIGGERS = Triggers([row[2] for row in _CUES])
_GUESSES = frozenset({"cue: contributed to a name", "cue: name with its community"})


def _by_label(sentence: str) -> Iterator[NameFound]:
    match = _LABEL.match(sentence)
    if match:
        kind = _LABEL_KINDS.get(match["label"].lower(), "nonprofit")
        yield NameFound(*match.span("name"), kind, "label: " + match["label"].lower().split()[-1])


def _by_list(sentence: str) -> Iterator[NameFound]:
    for match in _LIST.finditer(sentence) if _LIST_NEEDS.search(sentence) else ():
        at = match.start("names")
        for piece in _LIST_CUT.split(match["names"]):
            start = sentence.index(piece, at)
            at = start + len(piece)
            yield NameFound(start, at, "company", "cue: list of companies")
