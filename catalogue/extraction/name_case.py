"""Names that shout, in ordinary case: "IŞIL YILDIRIM" is "Işıl Yıldırım", "PIETER VAN DEN BROEK" has its particles."""

from __future__ import annotations

import re

# What stands small inside a name. Not "al" and "el" apart from their word, which the Gulf states write large.
_PARTICLES = frozenset(
    "van von der den de del della degli dei dos da das do di du la le bin binti bint ibn ben ter ten zu zum zur af"
    " av und og van't".split()
)
_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ash)-", re.IGNORECASE)
# Vietnamese surnames stand first, and "Van" and "Thi La" behind them are no particles.
_VIETNAMESE = frozenset("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan".split())
# A family name of two letters, written in capitals to tell it from the given name; "RA Fisher" has initials.
_SHORT_SURNAMES = frozenset("LI WU XU HU LU GU DU FU YE YU".split())
_ROMAN = re.compile(r"I{2,3}|IV")
# "Mac" before these is the Gaelic son; Machado, Maciel and Mack are other names.
_GAELIC = re.compile(
    r"(?:Mc(?=\w{3})|Mac(?=(?:alister|arthur|aulay|callum|donald|donnell|dougall|farlane|gregor|innes|intosh|intyre"
    r"|kay|kenna|kenzie|kinnon|lachlan|laren|leod|millan|nab|namara|neill?|pherson|quarrie|rae|swee?ney|tavish)$))"
)
# The mark of a stop in Polynesian names is a letter, and the name begins with the one behind it.
_WORD = re.compile(r"[ʻʼ]?[^\W\d_ʻʼ][^\W\d_]*")
_TURKISH = {ord("I"): "ı", ord("İ"): "i"}
_DOTTED = {ord("İ"): "i"}


def in_ordinary_case(name: str) -> str:
    """Return ``name`` with the words that shout in ordinary case; initials and words as written keep theirs."""
    words = name.split()
    if not any(map(_shouts, words)):
        return " ".join(words)
    small = _TURKISH if _is_turkish(name) else _DOTTED
    alone = _shouts(name)
    vietnamese = words[0].casefold() in _VIETNAMESE
    calm = [_calm(word, small, alone or word in _SHORT_SURNAMES) for word in words]
    for at in range(1, len(words)):
        if not _shouts(words[at]):
            continue
        if article := _ARTICLE.match(calm[at]):
            calm[at] = article.group().lower() + calm[at][article.end() :]
        elif not vietnamese and words[at].casefold() in _PARTICLES and _shouts("".join(words[at + 1 : at + 2])):
            calm[at] = words[at].lower()
    return " ".join(calm)


def _shouts(word: str) -> bool:
    return word.replace("ß", "").isupper()


def _is_turkish(name: str) -> bool:
    """Tell whether I is the capital of ı: İ and Ğ are no other language's, and Romanian has Ş without these."""
    return bool(re.search(r"[İĞ]|Ş.*[ÖÜÇ]|[ÖÜÇ].*Ş", name))


def _calm(word: str, small: dict[int, str], short: bool) -> str:
    """Return a word that shouts in ordinary case; one of two letters is taken for initials unless ``short``."""
    letters = sum(sign.isalpha() for sign in word)
    if letters < 2 or not _shouts(word) or "." in word.rstrip(".") or (letters < 3 and not short):
        return word
    if _ROMAN.fullmatch(word):
        return word
    calm = _WORD.sub(lambda part: _cased(part.group(), small), word)
    gaelic = _GAELIC.match(calm)
    return gaelic.group() + calm[gaelic.end() :].capitalize() if gaelic else calm


def _cased(word: str, small: dict[int, str]) -> str:
    first = 2 if word[0] in "ʻʼ" else 1
    return word[:first] + word[first:].translate(small).lower()
