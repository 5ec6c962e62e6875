"""Tell from the words around a degree how strongly a sentence says that it is the one applied for."""

from __future__ import annotations

import re

from catalogue.extraction.degree_words import APPLYING, LATER, PAST, WISHING

# How far before a degree the word stands that says what the writer wants with it.
_NEAR = 70
_THE_PHD = re.compile(r"\b(?:in|during|for|of) (?:my|the|a) (?:future )?(?:Ph\.? ?D|DPhil|doctora\w+)", re.IGNORECASE)
_TENSE_AHEAD = re.compile(
    r"\b(?:I (?:hope|plan|want|aim|wish|would|will|intend|am eager)|to build|would like|hope to|plan to|want to)\b",
    re.I,
)
# "After my PhD I want to teach": the PhD itself is then what is applied for, if nothing else is.
_AFTER_PHD = re.compile(
    r"\b[Aa]fter (?:getting |completing |finishing |receiving |obtaining )?(?:a|my|the) ?$"
    r"|\b[Aa]fter (?:\w+ )?(?:a|my|the) (?=Ph|DPhil|doct)"
)
AHEAD = re.compile(
    r"\b(?:will|would|want|hope|plan|aim|wish|intend|aspire|apply(?:ing)?|eager|keen|look(?:ing)? forward|see myself"
    r"|goal|can|could|may|might|should)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_STRONG_WISH = re.compile(r"\bI (?:\w+ )?(?:want|hope|wish|would like|intend|plan|aim|aspire)\b|\bI['’]d like\b")
_CONTRIBUTING = re.compile(
    r"\b(?:contribut\w+|participat\w+|desire|would like|selected|proposal|join|motivat\w+)\b", re.IGNORECASE
)
_WORKING_AS = re.compile(
    r"\b(?:work(?:ing)? as|join(?:ing)? as|role of|position (?:of|as|in|at)|applying (?:for|to)|apply (?:for|to))\b",
    re.I,
)
_CLAUSE_END = re.compile(r"[;:,]\s")
_ITS_POST = re.compile(r"['’]?s? (?:\w+ )?(?:position|studentship|opening|vacancy)\b")
_HOLDER = re.compile(r"['’]?s? ?(?:student|candidate|thesis)")
_ADMISSION = re.compile(r"\bapply|\bapplying|admission|\badmitted", re.IGNORECASE)


# "your M.Sc. in …", "a PhD at … would let me", "I have selected the MEng", "with the internship I would".
_YOUR = re.compile(r"\b[Yy]our (?:own |new )?$")
_WOULD_GIVE = re.compile(
    r"[^.;]{0,80}?\b(?:would|will|could) (?:\w+ )?(?:let|give|bring|allow|enable|mean|take|help|be the|equip|teach)\b"
    r"|[^.;]{0,80}?\bis (?:the|an?) (?:right|best|ideal|only|natural|next)\b"
)
_CHOSEN = re.compile(r"\b(?:selected|chosen|choose|opted for|set my sights on|set on)(?: the| this| an?)? $")
_THERE_I = re.compile(r",? (?:I (?:would|will|hope|want|wish)|I['’](?:d|ll))\b")
# What is about to be had already.
_FINISHING = re.compile(
    r"\b(?:will|shall|to|about to|soon) (?:soon )?(?:complete|finish|receive|graduate|defend|hold)\b"
    r"|\b(?:completing|finishing)\b|\b(?:halfway|midway) through\b",
    re.IGNORECASE,
)
_OPEN_WISH = re.compile(rf"{APPLYING.pattern.pattern}|{_CONTRIBUTING.pattern}|{AHEAD.pattern}", re.IGNORECASE)


def weight_of(degree: str, sentence: str, start: int, end: int) -> int:
    """Return how strongly the words before a degree say that it is the one applied for."""
    before = sentence[max(start - _NEAR, 0) : start]
    clause = _CLAUSE_END.split(before)[-1]
    after = sentence[end : end + 40]
    if (_ITS_POST.match(after) and APPLYING.search(before)) or _YOUR.search(clause):
        return 7
    if _FINISHING.search(clause):
        return 0
    if _WOULD_GIVE.match(sentence, end) or (_CHOSEN.search(clause) and degree != "open_source_programme"):
        return 5
    if degree == "phd" and _AFTER_PHD.search(sentence[max(start - 25, 0) : end]):
        return 2 if AHEAD.search(sentence) else 0
    if LATER.search(sentence[max(start - 100, 0) : end + 5]) or _HOLDER.match(after):
        return 1 if APPLYING.search(clause) and not LATER.search(clause) else 0
    if degree == "open_source_programme":
        return 6 if not PAST.search(clause) and _OPEN_WISH.search(sentence) else 0
    if degree in {"internship", "fellowship", "job"}:
        if PAST.search(clause) and not APPLYING.search(clause):
            return 0
        if APPLYING.search(before) or (_WORKING_AS.search(clause) and WISHING.search(before)):
            return 6
        return 4 if _THERE_I.match(sentence, end) else 0
    if _ADMISSION.search(clause):
        return 7
    if degree == "phd" and _THE_PHD.search(sentence[max(start - 12, 0) : end]) and _TENSE_AHEAD.search(sentence):
        return 5
    # "I hold a Master's and now want a PhD": the later word counts.
    past = max((match.end() for match in PAST.finditer(clause)), default=-1)
    wish = max((match.start() for match in WISHING.finditer(clause)), default=-1)
    if past < 0 and not PAST.search(before) and APPLYING.search(before):
        return 5
    if wish < 0 and past < 0 and degree in {"phd", "masters"} and _STRONG_WISH.search(sentence[:start]):
        # "I want to spend a doctorate on X, and the Ph.D. in Y at Z is where I can": the wish governs both.
        return 3
    if wish < 0 or wish < past:
        return 0
    # "my" is a wish where the sentence looks ahead ("the topic of my PhD will be …"), else somebody's past.
    own = clause[wish : wish + 3].lower().rstrip() == "my"
    return 4 if not own or AHEAD.search(sentence) else 0
