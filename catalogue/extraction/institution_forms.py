"""Names of institutions by their form, as data: the nouns that end or begin them, in several languages."""

from __future__ import annotations

from catalogue.extraction.cues import Cue

# Latin capitals of all languages, for which `re` has no class of its own.
CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(code) for low, high in ((0x100, 0x250), (0x1E00, 0x1F00)) for code in range(low, high) if chr(code).isupper()
)
# A capitalised word: "Lab", "EdgeOne.ai", "CIF-CON", "A&B"; a possessive ending stays outside.
WORD = (
    rf"(?:[{CAPITAL}](?:[^\W_]++|[&+/_–-](?=\w)|\.(?=\w)|['’](?=\w{{2}})|['’]s?(?= (?:College|School|Hospital|"
    rf"University|"
    r"Hall|Institute)\b))*"
    r"|[a-z][A-Z]\w+)"
)
# "and" joins two topics inside one name ("Learning and Vision Lab"), not two names ("Acme and Vision Lab").
_TOPIC = (
    r"(?:\w+(?:ing|ion|ions|ics|ence|ences|ity|ment|logy|logies|graphy|istry|ture|ance|ies|ign|[cdgtrs]ial|[cnt]al|"
    r"[aeo]nal|ural|eral|tive|sive|ary)|Data|Language|Vision|Speech|Media|Software|Health|Arts?|Law|Systems?|Robots?|"
    r"Image|Video|Audio|Signals?|Brain|Energy|Space|Food|Water|Climate|Computer|Human|Social|Trade|Peace|Sciences?|"
    r"Technology|Work|Studies|Mind|Plasma|Ocean|Earth|Plant|Animal|Cell|Gender|Family|Labou?r|Research|Care|Policy|"
    r"Justice|Rights|Child|Youth|Women|Business)"
)
_AND = rf"(?:{_TOPIC}(?:, {_TOPIC}){{0,3}},? (?:and|&) )"
# Within the words before its noun a name goes on with "of" after a noun for a house alone ("House of Tides Library"):
# else the words before "of" are a person's or a title ("Ada Brok of the Tidal Laboratory").
_HOUSE = (
    r"(?:University|Universidade?|Università|Université|Institute|Academy|Bank|House|College|School|Museum|Council|"
    r"Board|State|Kingdom|Republic|Bay|City|Hall|Isle|Gulf|Centre|Center|Society)"
)
_RUN = (
    rf"(?:{_AND}|{_TOPIC} for (?:the )?|{_HOUSE} (?:of|for) (?:the )?|{WORD}(?: |-)(?:(?:de|di|da|do|du|del|la|le|"
    rf"der|für|des) )?)"
)
# Most words begin no name: a look at the first letters comes before all else.
_BEGIN = rf"(?=[a-z]?[{CAPITAL}])"
_TAIL = rf"(?:{_AND}|{WORD} )*{WORD}"
# A second "on" or "in" belongs to a name after words that ask for one: "Institute for Research on Tides".
_MORE = (
    rf"(?: of (?:the )?{_TAIL}|(?:(?<=Research)|(?<=Studies)|(?<=Study)|(?<=Excellence)|(?<=Training)|"
    rf"(?<=Education)) (?:on|in|into|for) (?:the )?{_TAIL})?"
)

_UNIVERSITY = r"(?:University|Universit(?:ät|é|eit|at|ate|à|e|et|etet|as|atea)|Universidade?|College|Polytechnic|"
_UNIVERSITY += r"Politecnico|Hochschule|Üniversitesi|Egyetem|Yliopisto|Uniwersytet|Univerzit[ae]t?)"
_INSTITUTE = r"(?:Institute|Institut|Instituto|Istituto|Centre|Center|Observatory|Academy|Laborator(?:y|ies))"
_BODY = r"(?:Society|Association|Council|Foundation|Federation|Consortium|Alliance|Trust|Initiative)"

# Names in Romance and German order: a noun, then adjectives in small letters, links and capitalised words.
_LINK = (
    r"(?:de la|de las|de los|de|del|dell['’]|do|da|dos|das|di|du|des|d['’]|der|für|zu|et|y|e|und|la|le|los|pour|para|"
    r"per)"
)
_SMALL = (
    r"[a-zà-ÿ]+(?:[ntcir]ale?s?|naux|ciaux|taux|elle|iques?|[itl]ic[ao]s?|ieure?s?|ior|aire|sciences?|recherches?|"
    r"études|"
    r"estudos|estudios|pesquisas?|investigaci[oó]n\w*|tecnolog\w+|ci[eê]ncias|matem[aá]tic\w+|informati\w+|medicina)"
)
_FOREIGN = rf"(?: (?:{_LINK}[ ]?){{0,2}}(?:{WORD}|{_SMALL}))"
_FOREIGN_UNIVERSITY = (
    r"(?:Universi(?:dade?|tà|tat|té|teit|tät|tet|tetet|tas|tatea)|Uniwersytet|Univerzit[ae]t?|Sveučilište|"
    r"Politécnic[ao]|"
    r"Politecnico|Politehnica|Politechnika|[EÉ]cole|Escola|Escuela|Technische|(?:Fach)?[Hh]ochschule|Pontif[ií]cia)"
)
_FOREIGN_INSTITUTE = (
    r"(?:Institut|Instituto|Istituto|Instytut|Laboratoire|Laborat[oó]rio|Centro|Centre|Fundação|Fundación|Fondation|"
    r"Fondazione|Stiftung|Observat[oó]rio|Observatoire|Consejo|Conselho|Academia|Agence|Lehrstuhl)"
)
_SUFFIX = (
    r"(?:Technologies|Inc\b\.?|L\.?L\.?C\b\.?|Pvt\b\.?|Private Limited|Ltd\b\.?|Limited|GmbH|AG|Corp\b\.?|"
    r"Corporation|Solutions|Consulting|Pharmaceuticals|Therapeutics|Ventures|Motors|Studios|"
    r"Semiconductors?|S\.A\.|B\.V\.|S\.p\.A\.|S\.r\.l\.|Oy|ApS|A/S|Pty|Labs)(?!\w)"
)

# (kind, rule, words of which one must stand in the text, pattern) in the order in which they are tried;
# the first that takes a place keeps it.
FORMS: tuple[tuple[str, str, tuple[str, ...], Cue], ...] = (
    (
        "hospital",
        "form: hospital",
        ("Hospital", "Cent", "Clinic"),
        Cue(rf"\b(?:St\. )?(?:{WORD} ){{1,4}}(?:Hospital|Medical Cent(?:er|re)|Cancer Cent(?:er|re)|Clinic)\b"),
    ),
    (
        "hospital",
        "form: hospital in another language",
        ("Hospital", "Hôpital", "Klinikum", "Clínica", "Krankenhaus", "Casa"),
        Cue(rf"\b(?:Hospital|Hôpital|Klinikum|Clínica|Krankenhaus|Santa Casa){_FOREIGN}{{1,5}}"),
    ),
    (
        "nonprofit",
        "form: body in another language",
        ("Muse", "Musée", "Biblio", "Asso", "Aso", "Empresa", "Comp", "Comi", "Col", "Casa"),
        Cue(
            rf"\b(?:Museo|Museu|Musée|Biblioteca|Bibliothèque|Associação|Asociación|Association|Empresa|Companhia|"
            rf"Compañía|"
            rf"Comisión|Comissão|Colectivo|Coletivo|Casa)(?= (?:{_LINK}|{_SMALL}|Nacional)\b){_FOREIGN}{{1,6}}"
        ),
    ),
    (
        "university",
        "form: university of a place",
        ("University ",),
        Cue(
            rf"\b(?:{WORD} ){{0,2}}University (?:of|at) (?:the )?(?:{_AND}|{WORD} )*{WORD}"
            rf"(?: (?:and|&) (?:Technology|Science|Sciences|Engineering|Arts|Design|Economics)\b)?"
        ),
    ),
    (
        "university",
        "form: university in another language",
        ("Univer", "Uniwer", "Sveu", "Polit", "col", "sc", "Techn", "ochschule", "Pont", "École", "Ecole", "Esc"),
        Cue(rf"\b(?:{WORD} ){{0,2}}{_FOREIGN_UNIVERSITY}{_FOREIGN}{{1,7}}"),
    ),
    (
        "university",
        "form: national institute in a place",
        ("Institute of",),
        Cue(
            rf"\b(?:Indian|National|Regional|Birla|International) Institute of (?:{_AND}|"
            rf"{WORD} )?{WORD},? (?:{WORD} )?{WORD}(?=[,.;:)]|$| [a-z(])"
        ),
    ),
    (
        "university",
        "form: institute of technology",
        ("Institute of",),
        Cue(
            rf"\b(?:{WORD} ){{0,3}}Institute of (?:Technology|Science|Management|Engineering|Information)"
            rf"(?:,? (?:and|&) (?:{WORD} ){{0,2}}{WORD}| (?!at\b){WORD}| of {WORD}){{0,2}}"
        ),
    ),
    (
        "university",
        "form: short name of a university",
        ("Tech", "State", "A&M"),
        Cue(
            rf"(?<=(?:at|to) )(?!Big|Deep|High|Bio|Ed|Fin|Clean|Green|Solid|Steady|Islamic|"
            rf"United)(?:{WORD} )?{WORD} (?:Tech|State|A&M)\b"
            r"(?! of|[ -][A-Z])"
        ),
    ),
    (
        "university",
        "form: named university",
        ("Univer", "Uniwer", "niversitesi", "College", "Polyt", "Polit", "ochschule", "Egyetem", "Yliopisto"),
        Cue(
            rf"\b(?:St\. )?(?:{WORD}[ -](?:& )?){{1,4}}(?:{_UNIVERSITY}(?: of (?:{_AND}|{WORD} )*{WORD})?\b|"
            rf"College {WORD}(?=[,.;:)]|$| (?:in|from|for|and|where|as|to|at|with)\b))"
        ),
    ),
    (
        "university",
        "form: college of a subject in a place",
        (" of ",),
        Cue(
            rf"\b(?:College|School|Institute) of (?:{_AND}|{WORD} )?{WORD}, (?!University|Univ|Department|School|"
            rf"College|"
            rf"Faculty|Institute){WORD}(?=[,.;)]|$| (?:in|and|where|who|as|I)\b)(?!,? (?:University|Institute|College))"
        ),
    ),
    (
        "university",
        "form: abbreviation and place",
        ("",),
        Cue(
            r"\b(?:IIT|NIT|IIIT|IISER|IIM|BITS|ENS|INSA|TU|UC|SUNY|CUNY|FH|HTW|CSU|UP|UiT|VIT|SRM)"
            rf"[ –-](?:\([A-Z]+\) )?(?:(?:San|Santa|New|Los|Bad|St\.?|Saint) )?{WORD}"
        ),
    ),
    (
        "school",
        "form: named school",
        ("School", "Lyc", "Gymn", "Liceo"),
        Cue(
            rf"\b(?:St\. )?(?:{WORD} ){{1,4}}(?:(?:High|Secondary|Business|Grammar|Public|Graduate|Medical|Law) School"
            rf"(?: for (?:the )?{_TAIL})?|Lyceum|Gymnasium|Liceo|Lycée)\b"
        ),
    ),
    (
        "school",
        "form: school of its own",
        ("School",),
        Cue(
            rf"\b(?<=(?:at|in) )(?:the )?(?!Summer|Winter|Spring|Autumn|Fall|Old|New|Graduate|Primary|Middle|"
            rf"Elementary|"
            rf"Sunday|Doctoral)(?:{WORD} ){{1,3}}School\b(?! of| for|,? at|, [A-Z]\w+ (?:[Uu]niv|Coll|Inst)| \()"
        ),
    ),
    ("agency", "form: school district", ("School",), Cue(rf"\b(?:{WORD} ){{1,4}}(?:School District|Public Schools)\b")),
    (
        "company",
        "form: company suffix",
        ("",),
        Cue(
            rf"\b(?:{WORD} (?:(?:and|&) )?){{0,4}}{WORD},? {_SUFFIX}"
            r"(?:,? (?:Pvt\b\.?|Private|Ltd\b\.?|Limited|Inc\b\.?|GmbH|L\.?L\.?C\b\.?))*"
        ),
    ),
    (
        "laboratory",
        "form: named laboratory",
        ("Lab", " lab"),
        Cue(rf"\b{_BEGIN}(?:{_RUN}){{1,6}}(?:Lab|[Ll]aborator(?:y|ies)|lab)\b(?: (?:of|for|on) (?:the )?{_TAIL})?"),
    ),
    (
        "research_institute",
        "form: institute in another language",
        ("",),
        Cue(rf"\b(?:{WORD} ){{0,2}}{_FOREIGN_INSTITUTE}(?={_FOREIGN}*(?: (?:{_LINK})\b| {_SMALL})){_FOREIGN}{{1,8}}"),
    ),
    (
        "research_institute",
        "form: named institute",
        ("Instit", "Istit", "Cent", "Observ", "Acad", "Lab", "lab"),
        Cue(rf"\b{_BEGIN}(?:{_RUN}){{1,6}}{_INSTITUTE}\b(?: (?:of|for|on) (?:the )?{_TAIL}{_MORE})?"),
    ),
    (
        "research_institute",
        "form: institute for a subject",
        ("Instit", "Istit", "Cent", "Observ", "Acad", "Lab", "lab"),
        Cue(rf"\b{_INSTITUTE} (?:of|for|on) (?:the )?{_TAIL}{_MORE}"),
    ),
    (
        "research_institute",
        "form: institute in small letters",
        ("he ",),
        Cue(
            rf"(?<!, )\b[Tt]he (?P<name>(?:{WORD} ){{1,3}}(?:research )?(?:centre|center|institute|observatory|"
            rf"foundation))\b"
        ),
    ),
    ("laboratory", "form: named group", ("Group",), Cue(rf"\b{_BEGIN}(?:{_RUN}){{1,6}}(?:Research )?Group\b")),
    (
        "laboratory",
        "form: group in small letters",
        ("group",),
        Cue(
            rf"(?:\b[Tt]he |^\W*|, )(?P<name>{WORD}(?: (?:and |& )?\w+)?(?: (?:and |"
            rf"& )?{WORD}){{1,4}} (?:research )?group)\b"
            r"(?=,| (?:at|of|in|led|headed) | with (?:[A-Z]|the)|$)"
        ),
    ),
    (
        "laboratory",
        "form: named unit",
        ("Unit",),
        Cue(
            rf"\b{_BEGIN}(?:{_RUN}){{1,6}}(?<!Processing )(?<!Measurement )(?<!Recurrent )(?<!Linear )(?<!Care )"
            rf"(?<!Control )"
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
            "ity (",
            "ency (",
            "Service (",
            "ation (",
            "ttee (",
            "sion (",
            "tive (",
            "ject (",
            "Corps (",
            "ship (",
        ),
        Cue(
            rf"\b{_BEGIN}(?:{_RUN}){{1,6}}(?:Team|Network|Union|Authority|Agency|Service|Organi[sz]ation|Committee|"
            rf"Commission|"
            r"Collective|Project|Corps|Partnership|Collaboration)(?= \([A-Z]{2,7}\))"
        ),
    ),
    (
        "nonprofit",
        "form: museum or library",
        ("Museum", "Library", "Gallery", "Theatre", "Botanic"),
        Cue(
            rf"\b(?:{WORD} (?:and |of )?){{1,5}}(?:Museum|Library|Gallery|Theatre|Botanic(?:al)? Gardens?)\b"
            rf"(?: of (?:the )?{_TAIL})?"
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
        Cue(rf"\b{_BEGIN}(?:{_RUN}){{0,5}}{_BODY}\b(?: (?:of|for|on) (?:the )?{_TAIL}(?: of {_TAIL})?)?"),
    ),
    ("company", "form: name with .ai or .io", (".ai", ".io"), Cue(r"\b[A-Z]\w+\.(?:ai|io)\b")),
)
