"""Words beside which a capitalised full name is a person's, as data: before it, after it, around it."""

from __future__ import annotations

import re

from catalogue.extraction.name_patterns import NAME

_ROLE = (
    r"(?:(?:co-?)?(?:advisor|adviser|supervisor|mentor|principal investigator|PI|promot[oe]r)|professor|lecturer"
    r"|teacher|tutor"
    r"|instructor|colleague|collaborator|co-?author|labmate|boss|manager|postdoc|researcher|scientist|scholar"
    r"|alumn(?:us|a|i|ae)|student|graduate|founder|author|director|head|chair|engineer)"
)
# Each ends right before the name.
_BEFORE = (
    r"(?:co-?)?(?:advised|supervised|mentored|guided|taught|led|directed|headed|hosted|instructed|offered|run|coached)"
    r"(?: and \w+ed)?(?: jointly| primarily| closely)? by ",
    r"(?:supervision|guidance|mentorship|mentoring|direction|advice|tutelage|advisement|leadership|instruction"
    r"|group|lab"
    r"|laboratory|team|research|work|works|papers?|books?|ideas|lectures?|talks?|studies|help|support"
    r"|expertise) (?:of|by|from) ",
    r"(?:recent|early|earlier|previous|seminal|pioneering|joint|prior) (?:research|works?|papers?) (?:by|of|with) ",
    r"\b[Ww]ork(?:s|ed|ing)?(?: (?:closely|directly|mainly|together|primarily|extensively))?(?: alongside| with"
    r"| under| for) ",
    r"\b[Cc]ollaborat\w+(?: closely| directly| projects?| work)? with ",
    r"\b(?:[Jj]ointly|[Jj]oint \w+|[Tt]ogether|[Aa]long|[Cc]onjunction|[Cc]ollaboration|[Pp]artner(?:ed|ing"
    r"|ship)|[Cc]o-?author(?:ed|ing)"
    r"|[Ss]tud(?:y|ied|ying)|connections?|[Rr]esearch|project|internship|thesis|discuss\w*|conversations?"
    r"|talk(?:ed|ing|s)?|spoke|met"
    r"|meeting|correspond\w*|interact\w*|publish\w*|paper) with ",
    r"\b(?:[Ss]tudent|[Cc]andidate|[Rr]esearch(?:er)?|[Aa]ssistant|[Ii]ntern|thesis|dissertation|[Ss]tud(?:y|ied"
    r"|ying)|research(?:ed|ing)?)"
    r" under ",
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Aa]n?) (?:[\w-]+ ){{0,3}}{_ROLE}s?(?: (?:at|from|in|on"
    rf"|for) [\w .&'’-]{{2,40}})?,? (?:(?:was|were|is|are) )?",
    rf"\b(?:[\w-]+ )?{_ROLE}s?(?: of mine| there| at [\w .-]{{2,40}})?,? (?:such as|like|including|namely) ",
    r"\b(?:at|from|in) [\w .-]{2,40}, (?:including|such as|like|namely) ",
    r"\b(?:[Ff]aculty|professors|researchers|people|members|scientists|advisors|supervisors"
    r"|mentors)(?: members?)?,? (?:such as |like |including |namely )?",
    r"\b(?:inspired|influenced|encouraged|introduced|recommended|motivated|fascinated) by ",
    r"\b(?:learn(?:ed|t|ing)?|advice|feedback|lectures?|courses?|class(?:es)?) (?:a lot |much |so much )?(?:from"
    r"|by|with) ",
    r"\b(?:thank|joined?|joining|contact(?:ed)?|assist(?:ed|ing)?|helped|approached|emailed) ",
    r"[”\"’'*] by ",
    r"\b(?:[Rr]ead|[Rr]eading|book|textbook|paper|article|talk|lecture)\b[^.;]{0,80} by ",
    r"\b(?:took|taken|taking|attended)\b[^.;]{0,60} with ",
    r"\b(?:[Ww]ork\w*|[Ii]nterned|[Ss]tudied|[Rr]esearch\w*)\b[^.;,]{0,40} under ",
    r"\b(?:[Ss]upervisors?|[Aa]dvis[oe]rs?|[Mm]entors?|[Ii]nstructors?)(?: ?\(s\))?: ",
)
BEFORE = tuple(re.compile(pattern) for pattern in _BEFORE)

_NAMED = rf"(?P<name>{NAME})"
_POSSESSED = (
    r"(?:research|works?|expertise|lab|laboratory|group|team|papers?|books?|course|lectures?|class|projects?|interests?"
    r"|guidance|supervision|mentorship|contributions?|approach|talks?|advice|study|studies|findings|publications?)"
)
# Each holds the name and what follows it.
AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAMED}['’]s? (?:[\w-]+ ){{0,4}}{_POSSESSED}\b",
        rf"{_NAMED}['’]s? [“\"‘*]",
        rf"{_NAMED}(?:(?:,| and|, and| &) {NAME})*,? and I\b",
        rf"{_NAMED}['’]s?(?:,? and|,) {NAME}['’]s? (?:[\w-]+ ){{0,4}}{_POSSESSED}\b",
        rf"{_NAMED}, (?:my|our|the|an?|who|whose|also|currently) (?:[\w-]+ ){{0,5}}?(?:{_ROLE}|expert|advis\w+"
        rf"|supervis\w+|leading)\b",
        rf"{_NAMED},? (?:my|our) (?:[\w-]+ ){{0,3}}{_ROLE}\b",
        rf"{_NAMED} (?:supervised|advised|mentored|guided|taught|introduced|encouraged|helped|invited"
        rf"|hired) (?:me|us|my|our)\b",
        rf"{_NAMED},? (?:PhD|Ph\.D\.?)\b",
    )
)
# A course and who gives it: "Statistical Mechanics (Vera Lindqvist)".
BESIDE = (re.compile(rf"[A-Za-z”\"’*] \((?:by |with |taught by )?{_NAMED}(?:, {NAME})*\)"),)
