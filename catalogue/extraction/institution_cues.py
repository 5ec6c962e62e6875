"""Names of institutions by the words before and after them, as data."""

from __future__ import annotations

import re

from catalogue.extraction.institution_forms import WORD

_POST = (
    r"(?:intern(?:s|ed|ing|ship|ships)?|engineer|developer|programmer|consultant|analyst|scientist|manager|"
    r"architect|designer|researcher|associate|trainee|apprentice|fellow|director|founder|employee|technician|"
    r"lecturer|instructor|tutor|teacher|coordinator|specialist|officer|assistant|lead|role|job|experience|career|"
    r"time|summer|position|post|stint|tenure|placement|traineeship|apprenticeship|co-?op|worked|working|work|"
    r"employed|employment|(?:months|years|weeks|summers|semesters)|traineeship|REU|secondment|apprentice|curator|"
    r"editor|"
    r"accountant|consultancy|contract|day job|\w{3,}(?:ologist|chemist|physicist|statistician|technician|economist|"
    r"strategist|"
    r"practitioner|administrator|planner|surveyor|journalist|nurse))"
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
    r"(?:start[- ]?up|company|firm|studio|agency|NGO|non-?profit|consultancy|manufacturer|provider|organi[sz]ation|"
    r"corporation|charity|bank|hospital|publisher|lab|laboratory|multinational|unicorn|spin-?(?:out|off)|subsidiary|"
    r"social enterprise|co-?operative|think ?tank|foundry|newspaper|magazine|retailer|contractor|utility|venture|"
    r"supplier|"
    r"business|enterprise)"
)
CUES: tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "company",
        "cue: post at a name",
        (" at ", "@"),
        re.compile(rf"\b(?i:{_POST})\b{_GAP}\b(?:at|@) (?:the )?(?:{_PLACE},? (?:called |named )?)?{_NAME}"),
    ),
    (
        "company",
        "cue: at a name, where the writer worked",
        (", where i ",),
        re.compile(
            rf"\bat {_NAME}, where I (?:(?:have been|was|am|have) (?:an?|the) |(?:have )?(?:now )?(?:work|intern|"
            rf"led\b|head|manag))"
        ),
    ),
    (
        "company",
        "cue: worked for a name",
        ("interned", "interning", "internship", "employed", "been with", "ed for", "ing for"),
        re.compile(
            rf"\b(?i:interned (?:with|for)|internship (?:with|for)|interning (?:with|for)|"
            rf"employed (?:as [\w ]{{2,40}} )?by|been with|work(?:ed|"
            rf"ing) for) {_NAME}"
        ),
    ),
    (
        "company",
        "cue: somebody of a trade for a name",
        (
            "chemist",
            "engineer",
            "analyst",
            "consult",
            "developer",
            "scientist",
            "design",
            "research",
            "manage",
            "officer",
            "specialist",
            "technician",
            "writer",
            "editor",
            "programmer",
            "economist",
            "planner",
            "coordinator",
        ),
        re.compile(
            r"\b(?i:(?:am|was|been|became|being|years?|months?|job|position|role|work(?:ed|ing)?)\b(?: as)? (?:an?|"
            r"the) "
            r"(?:[\w-]+ ){0,4}?(?!assistant|tutor|instructor|"
            r"lecturer|teacher|mentor|grader|student|marker|helper)[\w-]+(?:ist|er|or|ian|ant|nt)) for (?!I\b)" + _NAME
        ),
    ),
    (
        "company",
        "cue: a name engaged the writer",
        (" me ",),
        re.compile(
            rf"(?:^|(?<=[a-z,] )){_NAME} (?:then |later |also |first )?(?:engaged|hired|employed|commissioned|"
            rf"recruited|"
            rf"appointed) me\b"
        ),
    ),
    (
        "laboratory",
        "cue: people at an acronym",
        (
            "group at",
            "team at",
            "people at",
            "researchers at",
            "colleagues at",
            "scholars at",
            "scientists at",
            "everyone at",
        ),
        re.compile(
            r"\b(?:group|team|people|researchers|colleagues|scholars|scientists|"
            r"everyone) at (?:the )?(?P<name>[A-Z]{3,}[\w-]*)\b"
        ),
    ),
    (
        "laboratory",
        "cue: a person of an acronym",
        (" from ", " of ", " at "),
        re.compile(
            r"\b[A-Z][a-zà-ÿ]+ [A-Z][\w’'-]+ (?:from|of|at) (?:the )?(?P<name>(?!USA\b|UAE\b|UK\b|EU\b|"
            r"NYC\b)[A-Z]{3,}[\w-]*"
            r"(?: [A-Z][a-zà-ÿ]+)?)(?=[,.;)]|$| (?:in|and|who|on|to|with|our|for)\b)"
        ),
    ),
    (
        "open_source",
        "cue: changes to a name",
        ("pull request", "patches", "commits", "bug fixes"),
        re.compile(
            r"\b(?i:pull requests?|patches|commits|bug ?fixes)\b[^.;]{0,30}?\b(?i:in|to|into|for) (?:the )?"
            rf"(?P<name>{WORD})(?=[,.;)]|$| (?:and|core|repository|codebase|project|kernel|library)\b)"
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
            "start up",
            "spin",
            "subsidiary",
            "enterprise",
            "operative",
            "think",
            "newspaper",
            "magazine",
            "retailer",
            "contractor",
            "utility",
            "venture",
            "supplier",
            "business",
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
            r"(?= (?:codebase|runtime|engine|browser|database|toolchain|distribution|\w*kernel|repository|"
            r"repositories|library|organi[sz]ation|community|package|framework|"
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
