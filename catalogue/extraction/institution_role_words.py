"""The words before and after a name that tell what its institution is to the writer, as data."""

from __future__ import annotations

import re

from catalogue.extraction.institution_role import Role

LEFT: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    (
        "studied_at",
        "words of studying",
        re.compile(
            r"\b(?:student(?!s)|undergrad(?:uate)?s?|freshman|sophomore|(?:junior|senior)(?= (?:year|at|in|thesis))|"
            r"degrees?|bachelor['’]?s?|"
            r"master['’]?s?|[bm]\.? ?tech\w*|[bm]\.?sc\b|[bm]\.s\.?|[bm]s\b|b\.?e\b|m\.?eng|b\.?eng|[bm]\.?a\b|"
            r"(?-i:\b[BM]\.?(?:Sci|Com|Comm|Ed|Res|Phys|Chem|Math|Mus|FA|Arch|PA|PH|PP|Des|Pharm|Stat|Eng|Fin|SW)\b|"
            r"LL\.?[BM]|"
            r"\bJ\.?D\b|\bMBBS)|training|trained|"
            r"read (?:for an? \w+|[a-z]+(?: (?:and|with) [a-z]+)?) (?=(?:at|in) )|"
            r"(?:doctoral|graduate|undergraduate|ph\.? ?d|master[’']?s?|thesis|degree) (?:work|research|studies|"
            r"years|career)|"
            r"m\.?phil|ph\.? ?d(?! students)|doctora(?:te|l)(?! students)|mba|diploma|stud(?:y|ied|ying|ies)|"
            r"enrol\w+|graduat\w+|pursu(?:ing|"
            r"ed)|alma mater|major(?:ed|ing)?|minor(?:ed)?|coursework|semester|exchange|schooling|thesis|"
            r"transferred|attend(?:ed|ing)|academic year|licentiate|licenciat\w+|dissertation|"
            r"completed my|admitted|(?:my|first|second|third|fourth|final|last) years? (?:at|in|of)|"
            r"classes|education|accepted (?:in)?to|scholarship to|dropped out|high school|diplom|licen[cs]e|laurea|"
            r"staatsexamen|magister|qualified|(?:hold|obtained|earned|"
            r"received)\b[^.;]{0,40} from)\b",
            re.I,
        ),
    ),
    (
        "worked_at",
        "words of employment",
        re.compile(
            r"\b(?:intern(?:s|ed|ing|ship|ships)?|work(?:ed|ing)?|engineer|developer|programmer|consult\w+|analyst|"
            r"scientist|manager|architect|designer|employ\w*|job|role|positions?|joined|joining|lecturer|instructor|"
            r"teacher|taught|tutor(?:ed|ing)?|staff(?= (?:member|engineer|scientist|writer))|(?:as|"
            r"on) (?:the )?staff|hired|"
            r"co-?op|trainee\w*|apprentice\w*|freelanc\w+|co-?found\w+|founded|"
            r"start-?up|career|full-time|part-time|tenure|stint|serv(?:ed|ing) (?:as|in|on|at|with)|post-?doc\w*|"
            r"pre-?doc\w*|assistant(?! prof)|TA|GSI|grader|director|officer|specialist|coordinator|leaving|left|"
            r"teaching fellow|\w{2,}(?:ologist|chemist|physicist|economist|technician|accountant|therapist|"
            r"journalist|pharmacist)|"
            r"chemist|physicist|economist|nurse|editor|curator|translator|clerk|head ?teacher|headmaster|barista|"
            r"secondment|contract|"
            r"lab manager|research manager|"
            r"before|employer|been with|experience|placement|industry|since joining|currently)\b",
            re.I,
        ),
    ),
    (
        "researched_at",
        "words of research",
        re.compile(
            r"\b(?:visiting (?:\w+ )?(?:student|undergraduate)|research (?:assistant\w*|associate|fellow|"
            r"student|team|group|project|experience|scholar|visit)|"
            r"research(?:ed|ing)?|undergraduate research\w*|researcher|visit(?:ing|ed|or)?|member of|part of the|"
            r"investigat\w+|lab|"
            r"REU|beamtime|field ?work|summer (?:program(?:me)?|school)|fellow(?:ship)?|scholar|team|spent|"
            r"visiting (?:\w+ )?(?:student|"
            r"undergraduate))\b",
            re.I,
        ),
    ),
    (
        "contributed_to",
        "words of contributing",
        re.compile(
            r"\b(?:contribut\w+|maintain(?:er|ed|ing)|commit(?:ter|ted)|(?:I|we) (?:also )?mentor|mentor(?:ed|ing)|"
            r"volunteer\w*|"
            r"organi[sz](?:er|ed|ing)|ambassador|"
            r"selected|participat\w+|mentee|organi[sz]ation|pull requests?|patch(?:es)?|chapter|board "
            r"(?:member|president)|on the board|community(?! college)|engaged)\b",
            re.I,
        ),
    ),
    (
        "mentioned",
        "words of a tie",
        re.compile(
            r"\b(?:collaborat\w+ (?:with|between)|(?:joint(?:ly)?|together|applied)(?: \w+){0,2} with|"
            r"cooperation (?:with|of)|"
            r"in (?:touch|contact) with|interview(?:ed|s|ing)|clients?|customers?|such as|like|including|alumn\w+|"
            r"conversations?|"
            r"partner\w*|inspired by)\b",
            re.I,
        ),
    ),
    (
        "mentioned",
        "words of a passing mention",
        re.compile(
            r"\b(?:funded|funding|fund|grants?|supported by|sponsored|courses? (?:from|by|on|offered)|"
            r"award\w*|developed by|"
            r"built by|created by|released by|papers? (?:from|by)|researchers from|talk|lecture|conference|"
            r"workshop|presented|"
            r"hosted|book|dataset|data from|data of|read|exam|certificat\w+)\b",
            re.I,
        ),
    ),
)
RIGHT: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    (
        "studied_at",
        "words of studying after it",
        re.compile(
            r"^[^.;]{0,25}\b(?:student|(?:where|which) I (?:\w+ly )?(?:am |was )?(?:stud|major|complet|pursu|learn|"
            r"earn|obtain|"
            r"receiv|took|gain|award|read\b|graduat|enrol|attend|wrote my)|graduate\b(?! (?:engineer|trainee|analyst|"
            r"consultant))|alumn)"
            r"|^ \((?:class of|[BMD]\.?[A-Z]|PhD|LL|Honou?rs)|^[^.;]{0,30}? (?:for|to (?:do|read|pursue|take|study|"
            r"begin|start))"
            r"(?: for)? (?:an?|my|the|his|her) (?:\w+ ){0,2}?(?:degree|bachelor|master|doctora|ph\.?d|diploma|"
            r"(?-i:[BM]\.?(?:A|S|Sc|Sci|Phil|Eng|Res|Ed|BA|Com)\b))",
            re.I,
        ),
    ),
    (
        "worked_at",
        "words of employment after it",
        re.compile(
            r"^[^.;]{0,30}\b(?:intern(?:ship)?\b|where I (?:\w+ly )?(?:work|intern|spent|held|joined|was respons|"
            r"was (?:an?|the) \w+|"
            r"was in charge|develop|built|"
            r"design|led\b|head|taught|manag|serv|ran\b|overs|supervis|own|made|wrote|created|am (?:work|current)))"
            r"|^ (?:then |later |also )?(?:engaged|hired|employed|commissioned|recruited|appointed) me\b",
            re.I,
        ),
    ),
    (
        "contributed_to",
        "words of contributing after it",
        re.compile(r"^[^.;]{0,30}\b(?:contributor|maintainer|where I contribut|volunteer)", re.I),
    ),
)
