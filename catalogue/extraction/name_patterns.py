"""What a person's name looks like in running text, and which capitalised words are none."""

from __future__ import annotations

import re

from catalogue.extraction.cues import Cue
from catalogue.extraction.names import PARTICLES

# Latin, Greek and Cyrillic capitals, for which `re` has no class of its own.
_UPPER = "".join(
    chr(code) for low, high in ((0x41, 0x250), (0x370, 0x530), (0x1E00, 0x2000)) for code in range(low, high)
    if chr(code).isupper()
)  # fmt: skip
# With the marks that combine with them, for "Adébáyọ̀" has a letter that Unicode writes as two.
_LETTER = "[A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0300-\u036f\u0370-\u0481\u048a-\u052f\u1e00-\u1fff]"
# A possessive 's ends the word; an apostrophe within (O'Brien, D’Arco) does not, nor one behind "ng" (Achieng').
_PART = rf"{_LETTER}*+(?:['’ʻʼ‘](?!s\b|\s){_LETTER}++|(?<=ng)['’](?=[ ][{_UPPER}]))?"
WORD = rf"[{_UPPER}]{_PART}(?:[-‐‑]{_LETTER}{_PART})*+"
# Three at most in one go: without a bound a row of initials could be read in ever more ways. Some given names
# are shortened to two letters or more: Md. (Muhammad), Ma. (María), Zs. (Zsófia), Yu. (Yuri).
_SHORTENED = r"(?:Md|Mohd|Ma|Mo|Zs|Sz|Gy|Yu|Ya|Th|Ch|Chr|Wm|Fr|Ph|Kh|Sk)"
INITIAL = rf"(?:[{_UPPER}]\.(?:[ ]?-?[{_UPPER}]\.){{0,2}}|{_SHORTENED}\.(?=[ ][{_UPPER}]))"
_PARTICLE = "|".join(sorted(PARTICLES - {"o", "st", "an"}, key=len, reverse=True))
_LEAD = rf"(?:(?:(?:{_PARTICLE}|Van|Von|De|Al|El)[ ]){{1,3}}|(?:al|el|ibn)-)?"
NAME = (
    rf"{_LEAD}(?:{INITIAL}|{WORD})"
    rf"(?:[ ](?:(?:{_PARTICLE})[ ]|(?<=[MN][ai]c[ ])an[ ]|(?:al|el)-){{0,3}}(?:{INITIAL}"
    rf"|{WORD}(?!\.[{_UPPER}]))){{0,4}}(?:(?:(?<=[ ]Jr)|(?<=[ ]Sr))\.|,?[ ](?:Jr|Sr)\b\.?)?"
)
# Longer forms stand before the shorter ones that begin like them.
RANKS = (
    r"(?:[Ss]pecially [Aa]ppointed|[Aa]ssociate|[Aa]ssistant|[Aa]djunct|[Vv]isiting|[Ff]ull|[Dd]istinguished"
    r"|[Ee]merit(?:us|a)|[Rr]esearch|[Cc]hair|[Hh]onorary|[Aa]ss(?:oc|t|is?t)\.?|[Aa]/|[Uu]niv\.-)"
)
TITLES = (
    r"(?:(?:[Pp]rof(?:essor(?:in|a)?|ess?ora?|esseure?|\.ssa|\.ª|a)?s?|PROF|Drs?|DR|[Dd]octor(?:a|e?s)?|[Dd]octeure?"
    r"|[Dd]oc(?=\. )|Docent|Mr|Mrs|Ms|Mx|Miss|Mme|Mlle|Mdm|Sir|Dame|Shri|Smt|Herr|Frau|Dott|Dra|A/P|PD|Pak|Bapak|Ibu"
    r"|Ustad[hz]?|Datuk|Datin|RNDr|MUDr|PhDr|Mgr|Ing(?=\. )|[ŞȘ]\. ?l|Conf(?=\. (?:univ\.? )?dr)|Atty|Lic(?=\. )"
    r"|Priv\.-Doz|Dipl\.-Ing|Engr|(?<=[,;:(] )Engineer|[Dd]r(?=\.? (?:ir|hab|ing|med|rer)\b)|(?<=\. )dr)(?!\w)\.?"
    r"(?:-Ing\.|(?: (?:nat|med|habil|rer|ir|ing|techn|sc|phil|hab|univ|h\.c)\b\.?){1,5})?[ ]?(?:[Ee]merit(?:us|a) )?)"
    r"{1,5}"
)
HONORIFIC = rf"(?:{RANKS} ?(?=[Pp]rof))*{TITLES}"
HONOURED = re.compile(rf"\b(?P<title>{HONORIFIC}(?<=[ .]))(?P<name>{NAME})")
# Where a title may begin, its rank left out: quick, for it begins with letters that `re` can skip to.
TITLE_SIGN = re.compile(
    r"P(?<!\w.)(?:rof|ROF|D\b|riv|ak\b|hDr)|p(?<!\w.)rof|D(?<!\w.)(?:r|R|oc|ame|ott|ipl|at)|d(?<!\w.)(?:r|oct?\w*)\b"
    r"|M(?<!\w.)(?:rs?|s|x|iss|me|lle|dm|UDr|gr)\b|S(?<!\w.)(?:ir|hri|mt)\b|H(?<!\w.)err|F(?<!\w.)rau"
    r"|A(?<!\w.)(?:/P|tty)|E(?<!\w.)ng(?:r|ineer)\b|B(?<!\w.)apak|I(?<!\w.)(?:bu|ng)\b|U(?<!\w.)stad|R(?<!\w.)NDr"
    r"|[ŞȘ](?<!\w.)\. ?l|C(?<!\w.)onf\.|L(?<!\w.)ic\."
)
# Whether a sentence has any of them.
TITLE_CUE = Cue(
    r"\b(?:prof(?:essor(?:in|a)?|ess?ora?|esseure?|a)?s?|drs?|doctor(?:a|e?s)?|docteure?|doc|docent|mr|mrs|ms|mx"
    r"|miss|mme"
    r"|mlle|mdm|sir|dame|shri|smt|herr|frau|dott|dra|A/P|PD|priv|dipl|engr|engineer|pak|bapak|ibu|ustad[hz]?"
    r"|datuk|datin"
    r"|rndr|mudr|phdr|mgr|ing|[ŞȘ]\. ?l|conf|atty|lic)\b",
    re.IGNORECASE,
)
TITLED = re.compile(rf"(?P<title>{TITLES}(?<=[ .]))(?P<name>{NAME})")

_NAME = re.compile(NAME)
_INITIALS = re.compile(INITIAL)
# Two words in capitals, with what may stand between: every full name begins so, but for its particles.
_PAIR = re.compile(rf"[{_UPPER}](?<!\w.)\S*+[ ](?:(?:{_PARTICLE}|an)[ ]|(?:al|el)-)*(?!I )[{_UPPER}]")
_LEADING = re.compile(rf"(?<!\w)(?:(?:(?:{_PARTICLE}|Van|Von|De|Al|El)[ ]){{1,3}}|(?:al|el|ibn)-)$")
# The most that `_LEADING` can match.
_LEADING_LENGTH = 24

# Words that make a capitalised phrase something other than a person.
NOT_IN_NAMES = frozenset(
    """
    university universities college school institute institut institution laboratory laboratories lab labs group
    department departments center centre program programme faculty academy foundation council committee association
    society company inc ltd gmbh corporation corp llc team research science sciences engineering technology
    technologies systems system studies computer computing machine learning deep artificial intelligence data vision
    natural language processing robotics physics mathematics maths biology chemistry economics statistics network
    networks neural award prize conference workshop journal transactions proceedings bachelor bachelors master
    masters doctor doctoral thesis project projects summer code fall spring winter autumn january february march
    april june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday united states kingdom america european europe asia africa india china japan germany france italy canada
    australia international national american british german french chinese indian japanese korean global world
    statement purpose personal cover letter motivation proposal application applicant graduate undergraduate phd ph.d
    dphil msc bsc mba introduction background education experience conclusion references abstract motivation address
    email phone website webpage homepage github linkedin scholar google microsoft amazon facebook apple openai
    deepmind nvidia intel ibm meta python java linux windows internet web open source software hardware development
    developer engineer manager director president scholarship fellowship grant theory analysis design models model
    method methods algorithm algorithms optimization security privacy cloud mobile digital human interaction
    medicine medical health hospital clinical public policy business management marketing finance law arts history
    apache consultancy consulting services solutions partners capital bank holdings industries motors airlines ventures
    studio studios press framework library toolkit platform suite office sister brother saint equation equations
    street avenue road city state province country dear yours sincerely regards thank thanks professor prof
    first second third year semester course courses class introduction advanced applied practical general special
    the a an i my we our you your he she they it its this that these those his her their who which what when where
    while although because during after before since under with from by and but also both working following building
    given additionally moreover furthermore similarly finally recently currently here there however thus therefore
    hence if as at in on for of to is was were are be been have has had will would could should do does did not no
    yes all some many most more such other another each every any through throughout between within without about
    into over along alongside together later then now today next last again once inspired motivated having being
    besides like unlike despite among amongst equally perhaps only even still yet whether until unless except regarding
    concerning beyond above below near outside inside behind toward towards upon via per plus thanks whereas
    assistant associate officer lead scientist researcher researchers intern interns scholar student students president
    vice chief head senior junior consultant analyst trainee fellow member members captain coordinator editor
    secretary treasurer chair tutor lecturer instructor mentor mentors supervisor supervisors advisor advisors adviser
    advisers ambassador volunteer founder designer architect specialist technician administrator representative
    reader readers referee referees professors hello hi contact mr mrs ms dr
    museum library club union agency board bureau ministry embassy consulate authority
    magazine review reviews letters news newspaper times daily encyclopedia journal
    valley area county republic islands stadium airport station observatory telescope collider
    olympiad hackathon challenge competition contest championship games festival olympics symposium seminar bootcamp
    app bot api sdk ide gpu cpu overflow raspberry maps docs drive chrome android ubuntu toolbox compiler kernel
    polytechnic politecnico instruments universität université universidad universidade hochschule école lycée gymnasium
    academy elementary primary secondary kindergarten
    lanka dhabi aviv janeiro monte markov bayesian gaussian fourier
    computing modeling modelling programming planning testing mining rendering scheduling imaging sensing manufacturing
    networking tracking reasoning understanding writing reading thinking teaching training trading banking accounting
    gaming sequencing forecasting printing sampling tuning caching streaming recycling nursing parsing meeting watching
    adobe pro plus photoshop docker jupyter tensorflow pytorch keras matlab simulink autocad solidworks arcgis qgis spss
    tableau excel overleaf latex zotero notion slack trello jira kaggle coursera udemy edx youtube twitter whatsapp
    boxing football basketball cricket chess karate typhoon hurricane editora verlag
    elsevier springer wiley heliyon rotary rotaract amnesty youth turbo visual basic
    hearing seeing joining talking speaking using combining attending supervised advised guided mentored led taught
    """.split()
)
# The ends of words for subjects, things and qualities, hardly ever of names; and the first words of places.
_SUBJECTS = tuple(
    """
    tion sion tions sions ics ology ologies ography ometry onomy ism isms ness ware ship ships ments ical ional ative
    ities bity dity lity rity tity vity -based -born -style -level -funded -wide -like -driven -led -type -free -scale
    -class -aware -oriented -backed -owned -run -native
    """.split()
)
_INNER_CAPITALS = re.compile(r"[a-z][A-Z]{2}|[a-z][A-Z]+$")
_PLACE = re.compile(
    r"(?:New|San|Santa|Los|Las|North|South|Northern|Southern|Eastern|Western|Central|Mount|Fort|Port|Cape|Sierra|Hong"
    r"|Costa|Puerto|Upper|Lower|Great|Greater|Saudi|Addis|Kuala|Buenos|Ann Arbor|Palo|Red|Silicon|Black"
    r"|Deutsche[rs]?|Royal|Saint|St) "
)


def full_names(text: str) -> list[tuple[int, int]]:
    """Return the spans of two words or more that are written as a full name is, cut at words that no person bears.

    "While Ada Brok" gives "Ada Brok", "Lund University Ada Brok Eve Lin" gives "Ada Brok Eve Lin".
    """
    spans: list[tuple[int, int]] = []
    position = 0
    while pair := _PAIR.search(text, position):
        start = pair.start()
        if start > position and text[start - 1] in " -":
            leading = _LEADING.search(text, max(position, start - _LEADING_LENGTH), start)
            start = leading.start() if leading else start
        name = _NAME.match(text, start)
        if not name:
            position = start + 1
            continue
        position = name.end()
        spans += _segments(name.group(), start)
    return spans


def _segments(words: str, start: int) -> list[tuple[int, int]]:
    """Return the spans of two words or more between words that no person bears; ``words`` begin at ``start``."""
    spans: list[tuple[int, int]] = []
    at = opened = start
    several = False
    for word in words.split(" "):
        if _is_stop_word(word) and not _is_initial(word):
            if several:
                spans.append((opened, at - 1))
            opened, several = at + len(word) + 1, False
        else:
            several = at > opened
        at += len(word) + 1
    if several:
        spans.append((opened, at - 1))
    return spans


def is_plausible(name: str) -> bool:
    """Tell whether a capitalised phrase of two words or more can be a person's full name."""
    words = [word for word in name.split() if word not in PARTICLES]
    if not 2 <= len(words) <= 5 or _is_initial(words[-1]):
        return False
    whole = [word for word in words if not _is_initial(word)]
    if any(_is_stop_word(word) or word.endswith(_SUBJECTS) for word in whole) or _PLACE.match(name):
        return False
    if all(word.istitle() for word in whole):
        return bool(whole)
    # GAN, NLP, YOLO: a short word in capitals beside ordinary ones is an abbreviation.
    acronyms = [word for word in whole if word.isupper() and len(word) > 1]
    inner = any(_INNER_CAPITALS.search(word) for word in whole)
    return bool(whole) and not inner and (not acronyms or len(acronyms) == len(whole) or len(acronyms[-1]) > 4)


def _is_initial(word: str) -> bool:
    return word[-1:] == "." and _INITIALS.fullmatch(word) is not None


def _is_stop_word(word: str) -> bool:
    """Tell whether nobody bears ``word``; "do" in "Regina do Vale" is a particle."""
    plain = word.casefold() if word.isalnum() else word.casefold().strip(".'’")
    return plain in NOT_IN_NAMES and word not in PARTICLES


def trim(name: str) -> str:
    """Return ``name`` up to the first word that no person bears: "Marta Vrana Lab" becomes "Marta Vrana"."""
    kept: list[str] = []
    for word in name.split(" "):
        if not _is_initial(word) and _is_stop_word(word) and kept[-1:] not in (["Mac"], ["Nic"]):
            break
        kept.append(word)
    while kept and (kept[-1] in PARTICLES or _is_initial(kept[-1])):
        kept.pop()
    return " ".join(kept)
