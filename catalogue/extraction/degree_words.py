"""The words for degrees and posts, as data for `degree` and `programme`."""

from __future__ import annotations

import re

# Longest first within a kind. A full stop or apostrophe more or less makes no difference.
PHD = r"(?:Ph\.? ?D\.?|D\.? ?Phil\.?|Doctor(?:ate| of Philosophy| of Science)?|[Dd]octoral|[Dd]octorate)"
MASTERS = (
    r"(?:Master(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Research|Philosophy|Information|Public|Business))?"
    r"|M\. ?(?:Sc|S|A|Eng|Tech|Phil|Res)\.?"
    r"|M(?:Sc|Eng|Tech|Phil|Res|IMS|CS|BA|PH|S|A)(?:c)?)"
)
BACHELORS = (
    r"(?:Bachelor(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Technology))?|B\. ?(?:Sc|S|A|Eng|Tech)\.?"
    r"|B(?:Sc|Eng|Tech|S|A)|[Uu]ndergraduate)"
)
OPEN_SOURCE = (
    r"(?:Google Summer of Code|GSoC|GSOC|gsoc|Outreachy|LFX Mentorship|Season of Docs|Summer of Bitcoin"
    r"|Julia Season of Contributions|Season of KDE|Linux Foundation Mentorship|Open[- ]Source Promotion Plan|OSPP)"
)
INTERNSHIP = r"(?:[Ii]nternship|[Ii]ntern|[Ss]ummer (?:research|student) (?:program(?:me)?|school)|REU|traineeship)"
FELLOWSHIP = r"(?:[Ff]ellowship|[Ff]ellow)"
JOB = (
    r"(?:[Pp]ost-?[Dd]oc(?:toral)?(?: \w+)?(?: (?:position|researcher|associate|role))?|(?:[Ff]aculty"
    r"|[Rr]esearch|[Tt]eaching|[Tt]enure-track) (?:position|role|post)"
    r"|[Ll]ectureship|(?:assistant|associate) professor(?:ship)?|job|vacancy)"
)
DEGREES = (
    ("fellowship", FELLOWSHIP),
    ("open_source_programme", OPEN_SOURCE),
    ("internship", INTERNSHIP),
    ("phd", PHD),
    ("masters", MASTERS),
    ("bachelors", BACHELORS),
    ("job", JOB),
)
DEGREE = tuple((name, re.compile(rf"(?<![\w.-]){pattern}(?!\w)")) for name, pattern in DEGREES)
# What one applies for, as a word of the sentence; a wish for it, and what makes it someone's past or a later plan.
APPLYING = re.compile(
    r"\b(?:appl(?:y|ying|ication|ied|icant)|admission|admitted|express(?:ing)? my (?:\w+ )?(?:interest|desire"
    r"|motivation)|candidacy|consider(?:ing|ed)? me"
    r"|enrol\w*|seeking|submit\w*|proposal|position)\b",
    re.IGNORECASE,
)
WISHING = re.compile(
    r"\b(?:want|wish|hope|would like|intend|plan|aim|aspire|desire|look(?:ing)? forward|eager|keen|excited"
    r"|decision|decided|interest(?:ed)? in|goal|ideal"
    r"|motivat\w+|convinced|purpose|opportunity|will|my|through a|ready|in order|to get|pursu\w+)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:eventual\w*|(?:after|beyond|following|completing|finishing|upon) (?:\w+ ){0,3}(?=PhD|Ph\.|doctor"
    r"|master|degree|M\.?S)|future|later|further doctoral"
    r"|long[- ]term|lead(?:ing)? to|followed by|ultimately|possibly|career goal)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:acquired|received|earned|completed|obtained|finished|graduated|did|got|was|were|had|worked|studied"
    r"|joined|during my|in my|throughout my|currently"
    r"|pursuing my|enrolled|I am an?|I['’]m an?|I have|awarded|led|after my|since|as an? (?:\w+ )?(?:student"
    r"|undergraduate)|worked as|(?:am|['’]m) (?:currently )?pursuing|internship at|before|prior)\b",
    re.IGNORECASE,
)
