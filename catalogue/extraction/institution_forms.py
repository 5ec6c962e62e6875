"""Names of institutions by their form, as data: the nouns that end or begin them."""

from __future__ import annotations

import re

# A capitalised word: "Lab", "EdgeOne.ai", "CIF-CON", "A&B"; a possessive ending stays outside.
WORD = (
    r"(?:[A-ZÀ-ÖØ-Þ](?:[^\W_]|[&+/_-](?=\w)|\.(?=\w)|['’](?=\w{2})|['’]s?(?= (?:College|School|Hospital|University|"
    r"Hall)\b))*"
    r"|[a-z][A-Z]\w+)"
)
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
FORMS: tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "hospital",
        "form: hospital",
        ("Hospital", "Medical Cent", "Clinic"),
        re.compile(rf"\b(?:St\. )?(?:{WORD} ){{1,4}}(?:Hospital|Medical Cent(?:er|re)|Clinic)\b"),
    ),
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
        re.compile(
            rf"\b(?:St\. )?(?:{WORD}[ -](?:and |& |of )?){{1,4}}(?:{_UNIVERSITY}(?: of (?:{_AND}|{WORD} )*{WORD})?\b|"
            rf"College {WORD}(?=[,.;:)]|$| (?:in|from|for|and|where|as|to|at|with)\b))"
        ),
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
        "laboratory",
        "form: named unit",
        ("Unit",),
        re.compile(
            rf"\b(?:{_RUN}){{1,6}}(?<!Processing )(?<!Measurement )(?<!Recurrent )(?<!Linear )(?<!Care )(?<!Control )"
            r"(?<!Display )(?<!Power )(?<!Logic )Unit\b"
        ),
    ),
    (
        "nonprofit",
        "form: body with its acronym",
        (
            "Team (",
            "Network (",
            "Union (",
            "Authority (",
            "Agency (",
            "Service (",
            "ation (",
            "Committee (",
            "Commission (",
            "Collective (",
            "Project (",
            "Corps (",
            "Partnership (",
        ),
        re.compile(
            rf"\b(?:{_RUN}){{1,6}}(?:Team|Network|Union|Authority|Agency|Service|Organi[sz]ation|Committee|Commission|"
            r"Collective|Project|Corps|Partnership|Collaboration)(?= \([A-Z]{2,7}\))"
        ),
    ),
    (
        "nonprofit",
        "form: museum or library",
        ("Museum", "Library", "Archive", "Gallery", "Theatre", "Botanic"),
        re.compile(
            rf"\b(?:{WORD} (?:and |of )?){{1,5}}(?:Museum|Library|Archives?|Gallery|Theatre|Botanic(?:al)? Gardens?)\b"
            rf"(?: of (?:the )?{_TAIL_WORD})?"
        ),
    ),
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
    ("company", "form: name with .ai or .io", (".ai", ".io"), re.compile(r"\b[A-Z]\w+\.(?:ai|io)\b")),
)
