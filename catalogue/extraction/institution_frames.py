"""Institutions that are named bare, told by what the words around a capitalised name say, as data.

A frame is a preposition or verb directly before the name with what must stand before that, and what may
follow: "an intern … at NAME", "three years with NAME", "joined NAME as". `BESIDE` are the frames that
stand on the right of a name or directly before it without a preposition: "NAME, a startup", "the NGO NAME".
"""

from __future__ import annotations

import re

from catalogue.extraction.cues import Cue
from catalogue.extraction.institution_forms import CAPITAL
from catalogue.extraction.institution_frame import ORGANISATION, POST, Frame
from catalogue.extraction.institution_role import Role

_GAP = r"(?:[^.;:()]|\([^()]{1,40}\)){0,60}$"
_I = r"\b(?:I|we)(?:['’](?:m|ve|d))?\b"
_NAMED_BEFORE = (
    "startup start-up company firm studio ngo nonprofit non-profit consultancy charity foundation bank agency "
    "publisher newspaper magazine cooperative co-operative collective employer spinoff spin-off organisation "
    "organization manufacturer fintech unicorn multinational".split()
)


def _left(written: str) -> Cue:
    return Cue(written, re.I)


_WORKED_THERE = Cue(
    r"^(?: in [A-Z][\w-]+)?,? where (?:I|we) (?:(?:have been|was|am|have) (?:an?|the|working|also|then|responsible|"
    r"in)\b|"
    r"(?:have )?(?:now |also |mainly |mostly )?(?:work|intern|led\b|head|manag|buil|develop|wrote|design|spent|serv))"
)
_AS_POST = Cue(rf"^(?: in [A-Z][\w-]+)?,? as (?:an?|the|its|their) [^.;:]{{0,40}}\b{POST}\b")
_OWN_CLAUSE = Cue(r"^(?: in [A-Z][\w-]+| \([^()]{1,40}\))*,? (?:I|we|my)\b(?! (?:hope|would|want|will|plan))")
_APPOSED = Cue(
    rf"^(?:,| -| –| —| \(|, which is| is|, which was) (?:an?|one of the|the|another) (?:(?!of\b|at\b|for\b|from\b|in\b|"
    rf"by\b|with\b|to\b|and\b|open)[\w’'-]+ ){{0,6}}?{ORGANISATION}\b(?![-’'])"
)
_RELATIVE = Cue(r"^,? (?:who|which|where|whose)\b|^,? (?:an?|the) ")

_STUDIES = (
    r"\b(?:stud(?:y|ied|ying|ies)|degree|masters?|master['’]s|bachelors?|bachelor['’]s|[BM]\.?(?:Sc|Tech|Eng|A|"
    r"S)\b\.?|ph\.? ?d|"
    r"doctora\w+|undergrad\w*|graduated?|student|exchange|majored|enrolled)"
)
_NO_WORK = r"(?:(?!intern|engineer|work|job|analyst|develop|consult|thesis|project|talk)[^.;:,]){0,45}"
_STUDIED_AT = Frame(
    "cue: studied at a name", "university", "studied_at", _left(rf"{_STUDIES}\b{_NO_WORK}$"), persons=True
)
_STUDIED_FROM = Frame(
    "cue: a degree from a name",
    "university",
    "studied_at",
    _left(
        rf"\b(?:degree|graduat(?:ed|ing)|diploma|bachelor['’]?s?|master['’]?s?|ph\.? ?d|doctorate|[BM]\.?(?:Sc|Tech|"
        rf"Eng)\.?)\b{_NO_WORK}$"
    ),
    Cue(r"^(?:[,.;)]|$| (?:in|and|with|where|as|before|after|by)\b)"),
    persons=True,
)
_CODED_FOR = Frame(
    "cue: a programme of open source at a name",
    "open_source",
    "contributed_to",
    _left(r"\b(?:Summer of Code|GSoC|Outreachy|Season of Docs)\b[^.;:,]{0,30}$"),
)
_AT = (
    _CODED_FOR,
    _STUDIED_AT,
    Frame("cue: volunteered with a name", "nonprofit", "contributed_to", _left(r"\bvolunteer\w*(?: \w+){0,3} $")),
    Frame("cue: post at a name", "company", "worked_at", _left(rf"\b{POST}\b{_GAP}")),
    Frame("cue: at a name, where the writer worked", "company", "worked_at", None, _WORKED_THERE),
    Frame("cue: at a name as something", "company", "worked_at", None, _AS_POST),
    Frame(
        "cue: the writer was at a name",
        "company",
        "worked_at",
        _left(
            rf"{_I} (?:\w+ )?(?:was|were|am|been|spent|stayed|started|began|ended up|found myself|"
            rf"landed)\b[^.;:]{{0,30}}$|"
            r"\b(?:I|we)['’](?:m|ve been)\b[^.;:]{0,15}$"
        ),
    ),
    Frame(
        "cue: people at a name",
        "company",
        "mentioned",
        _left(
            r"\b(?:people|colleagues?|staff|friends?|teams?|groups?|researchers|scientists|engineers|developers|"
            r"offices?|headquarters|scholars|managers?|contacts?|everyone|someone|facility|plant|division|users|"
            r"collaborators?)\b[^.;:,]{0,25}$"
        ),
    ),
    Frame("cue: what the writer did at a name", "company", "worked_at", _left(r"^$|[,;] $"), _OWN_CLAUSE, guess=True),
    Frame("cue: at an acronym", "laboratory", "mentioned", None, None, acronym=True, guess=True),
)
_WITH = (
    _CODED_FOR,
    Frame(
        "cue: worked for a name",
        "company",
        "worked_at",
        _left(
            r"\b(?:intern(?:ed|ing|ship|s)?|placement|traineeship|apprenticeship|secondment|employed|"
            r"employment)\b[^.;:]{0,25}$"
        ),
        # "an internship with Ada Brok at Aden": a person.
        Cue(r"(?! (?:at|of|from) (?:the )?\w)"),
    ),
    Frame("cue: volunteered with a name", "nonprofit", "contributed_to", _left(r"\bvolunteer\w*(?: \w+){0,2} $")),
    Frame("cue: at a name, where the writer worked", "company", "worked_at", None, _WORKED_THERE),
    Frame("cue: at a name as something", "company", "worked_at", _left(r"\b(?:been|am|was|['’]m) $"), _AS_POST),
    Frame("cue: at a name as something", "company", "worked_at", None, _AS_POST, persons=True),
    Frame(
        "cue: time with a name",
        "company",
        "worked_at",
        _left(
            rf"\b(?:years?|months|weeks|summers?|contract|position|job|role|post|stint|tenure|manager|officer|trainee|"
            rf"coordinator|analyst|engineer|consultant|developer|teacher|nurse|accountant|"
            rf"economist)\b,?[^.;:,]{{0,15}}$|"
            rf"{_I} (?:\w+ )?(?:am|was|been)(?: now| currently)? $|\bbeen $|\bwork(?:ed|"
            rf"ing)? as (?:an? )?[\w -]{{3,45}} $"
        ),
        persons=True,
    ),
    Frame(
        "cue: with a name the writer was",
        "company",
        "worked_at",
        _left(r"^$|[;,] $"),
        Cue(r"^(?: in [A-Z][\w-]+| \((?:[^()]{0,20}\d{4}[^()]{0,20})\))*,? I was (?:an?|the|responsible)\b"),
    ),
    Frame(
        "cue: jointly with a name",
        "company",
        "mentioned",
        _left(r"\b(?:together|jointly|joint|collaborat\w+|cooperat\w+|partner\w*|agreement|contract)\b[^.;:,]{0,25}$"),
        _RELATIVE,
        persons=True,
        guess=True,
    ),
    Frame(
        "cue: jointly with an acronym",
        "company",
        "mentioned",
        _left(
            r"\b(?:together|jointly|joint|collaborat\w+|cooperat\w+|partner\w*|agreement|contract|appl(?:y|"
            r"ied))\b[^.;:,]{0,25}$"
        ),
        acronym=True,
        guess=True,
    ),
)
_FOR = (
    Frame(
        "cue: worked for a name",
        "company",
        "worked_at",
        _left(
            r"\b(?:interned|interning|internship|work(?:ed|ing)?(?: as an? [\w -]{3,40}?)?|employed|consult(?:ed|"
            r"ing)|freelanced) $"
        ),
    ),
    Frame(
        "cue: worked for a name",
        "company",
        "worked_at",
        _left(
            r"\b(?:interned|interning|internship|work(?:ed|ing)|consult(?:ed|ing)|freelanc(?:ed|"
            r"ing))(?: (?:\w+ (?:days?|hours|years?|months|weeks|summers?)|a (?:day|week|year|while|summer)|(?:part|"
            r"full)[- ]time|"
            r"remotely|briefly|also|then|first|mainly|again|before|previously|freelance)){1,4} $"
        ),
        Cue(r"^(?:[,.;)]|$| (?:in|on|as|where|until|from|and|since|after|before)\b)"),
        persons=True,
    ),
    Frame("cue: volunteered with a name", "nonprofit", "contributed_to", _left(r"\bvolunteer\w*(?: \w+){0,2} $")),
    Frame(
        "cue: somebody of a trade for a name",
        "company",
        "worked_at",
        _left(
            r"\b(?:am|was|been|became|being|years?|months?|job|position|role|work(?:ed|ing)?)\b(?: as)? (?:an?|the) "
            r"(?:[\w-]+ ){0,4}?(?!assistant|tutor|instructor|lecturer|teacher|mentor|grader|student|marker|helper)"
            r"[\w-]+(?:ist|er|or|ian|ant|nt) $"
        ),
    ),
)
_CHANGES = r"\b(?:pull requests?|patch(?:es)?|commits|bug ?fix(?:es)?|PRs|merge requests?)\b[^.;]{0,80}$"
_CODE = Cue(
    r"^(?=[,.;)]|$| (?:and|core|repository|repositories|codebase|project|kernel|library|runtime|engine|browser|"
    r"database|"
    r"toolchain|distribution|organi[sz]ation|community|package|framework|compiler|ecosystem|by|since|where|itself)\b)"
)
_CHANGED = Frame(
    "cue: changes to a name", "open_source", "contributed_to", _left(_CHANGES), _CODE, persons=True, guess=True
)
_CONTRIBUTED = Frame(
    "cue: contributed to a name",
    "open_source",
    "contributed_to",
    _left(r"\bcontribut(?:ed|ing|ors?|ions)(?: (?:code|patches|features|fixes|upstream|actively|regularly|back))? $"),
    _CODE,
    guess=True,
)
_TO = (
    _CONTRIBUTED,
    _CHANGED,
    Frame(
        "cue: came to a name as something", "company", "worked_at", _left(r"\bas an? (?:[\w-]+ ){1,4}$"), acronym=True
    ),
    Frame(
        "cue: came to a name as something",
        "company",
        "worked_at",
        _left(r"\b(?:moved|returned|transferred|switched|went(?: back)?|came|on)(?: over)? $"),
        Cue(rf"^ as (?:an?|the) [^.;:]{{0,40}}\b{POST}\b"),
    ),
    Frame("cue: at a name, where the writer worked", "company", "worked_at", None, _WORKED_THERE, acronym=True),
)
_IN = (
    _CHANGED,
    Frame(
        "cue: worked in an acronym",
        "company",
        "worked_at",
        _left(r"\b(?:work(?:ed|ing)|years?|months|job|position|intern\w*|employed)\b(?: \w+){0,3} $"),
        Cue(r"^ (?:as|where|under|during|with (?:Prof|Dr)|from (?:19|20))\b"),
        acronym=True,
    ),
)
_BY = (
    Frame(
        "cue: employed by a name",
        "company",
        "worked_at",
        _left(r"\b(?:employed|hired|recruited|engaged|contracted|commissioned|seconded)\b[^.;:]{0,30}$"),
        persons=True,
    ),
)
_OF = (
    Frame(
        "cue: contributed to a name",
        "open_source",
        "contributed_to",
        _left(r"\b(?:core (?:developer|team)|maintainer|contributor|committer)s? $"),
        persons=True,
    ),
    Frame(
        "cue: head of a name",
        "company",
        "worked_at",
        _left(r"\b(?:C[ETFO]O|(?:co-?)?founder|managing director)(?: and \w+)? $"),
    ),
    Frame(
        "cue: one of a name",
        "nonprofit",
        "contributed_to",
        _left(r"\b(?:volunteers?|interns?|employees?|ambassador|chapter|mapathon)(?: and \w+)? $"),
        persons=True,
        guess=True,
    ),
)
_PERSON_FROM = (
    Frame(
        "cue: a person of an acronym",
        "laboratory",
        "mentioned",
        Cue(rf"\b[{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+ $"),
        Cue(r"^(?:[,.;)]|$| (?:in|and|who|on|to|with|our|for)\b)"),
        acronym=True,
        guess=True,
    ),
)
_PEOPLE_FROM = Frame(
    "cue: people from a firm",
    "company",
    "mentioned",
    _left(
        r"\b(?:researchers|engineers|scientists|people|colleagues|team|mentors?|developers|experts|partners|friends) $"
    ),
    firm=True,
)
_JOIN = (
    Frame(
        "cue: joined a name",
        "company",
        "worked_at",
        None,
        Cue(
            r"^(?:,|[.)]|$| (?:as|in|for|where|to|full|after|right|and|when|because|which|that|at first)\b)(?!['’]s)|"
            r"^['’]s (?:[a-z-]+ ){0,3}(?:team|office|division|department|engineering|research arm)\b"
        ),
    ),
)
_NAMED = (
    Frame("cue: startup with its name", "company", "worked_at", _left(rf"\b{ORGANISATION}\b(?:\W+[\w-]+){{0,4}},? $")),
)
BY_WORD: dict[str, tuple[Frame, ...]] = {
    "at": _AT,
    "@": _AT,
    "with": _WITH,
    "for": _FOR,
    "to": _TO,
    "into": (_CHANGED,),
    "in": _IN,
    "by": _BY,
    "of": _OF + _PERSON_FROM,
    "from": (_STUDIED_FROM, *_PERSON_FROM, _PEOPLE_FROM),
    **dict.fromkeys(("joined", "joining", "join", "founded", "cofounded", "co-founded"), _JOIN),
    **dict.fromkeys(("called", "named"), _NAMED),
    **dict.fromkeys(_NAMED_BEFORE, (Frame("cue: startup with its name", "company", "worked_at", None),)),
}

# What follows a name directly and makes it an institution wherever it stands.
AFTER: tuple[Frame, ...] = (
    Frame("cue: name, a company", "company", "mentioned", None, _APPOSED),
    Frame(
        "cue: a name engaged the writer",
        "company",
        "worked_at",
        None,
        Cue(
            r"^(?:,[^,]{5,80},)? (?:then |later |also |first )?(?:(?:engaged|hired|employed|commissioned|recruited|"
            r"appointed) me\b|"
            r"took me on\b|offered me an? (?:\w+ )?(?:job|position|post|internship|contract)\b)"
        ),
        persons=True,
    ),
    Frame(
        "cue: name, an open-source project",
        "open_source",
        "contributed_to",
        None,
        Cue(r"^(?:, (?:which is )?| is | \()(?:an?|the) (?:[\w-]+ ){0,3}?open[- ]source\b", re.I),
        guess=False,
    ),
    Frame(
        "cue: name with its community",
        "open_source",
        "contributed_to",
        None,
        Cue(r"^ (?:ecosystem|codebase|maintainers|core team)\b"),
        guess=True,
    ),
    Frame(
        "cue: a programme of a name",
        "nonprofit",
        "contributed_to",
        None,
        Cue(r"^['’]s (?:volunteer|mentorship|mentoring|outreach|internship|youth)\b"),
        persons=True,
        guess=True,
    ),
    Frame(
        "cue: a volunteer of a name",
        "nonprofit",
        "contributed_to",
        _left(r"\b(?:an?|as|former) $"),
        Cue(r"^ volunteer\b"),
    ),
    Frame(
        "cue: people of a name",
        "nonprofit",
        "mentioned",
        _left(r"\b(?:to|with|from|by|for|the|of|and|some|many|several|two|three|other) $"),
        Cue(r"^ (?:volunteers|employees|engineers|people)\b"),
        persons=True,
        guess=True,
    ),
)
DEFAULT_ROLES: dict[str, Role] = {
    frame.rule: frame.role for frame in (*AFTER, *(frame for frames in BY_WORD.values() for frame in frames))
}
