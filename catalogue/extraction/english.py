"""Tell English from other languages by the words that every sentence needs, part by part."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.extraction.context import Context

# Words that make up a third of any English text and hardly any of another language's.
_LOWER = frozenset(
    "the of and to in a is that for it as was with be by on not he this are or his from at which but have an"
    " had they you were their one all we can her has there been if more when will would who so no my our its also"
    " into than them these about".split()
)
FUNCTION_WORDS = _LOWER | {word.capitalize() for word in _LOWER} | {"I"}
# The same of other languages in Latin script, without those that English has too.
_OTHERS = frozenset(
    "der die das und ist nicht den dem ein eine einen einer ich mich habe für auf sich auch bei über nach wurde"
    " le la les des et une dans que qui pour est sur du au aux je avec mon mes ce cette par vous"
    " el los las una con por del mi mis se su sus como lo fue durante cuando sobre"
    " um uma os da dos na não em ao pela pelo meu minha são foi"
    " il di che per della nel sono ho mi gli dei delle più una con anche"
    " ve bir bu için ile olarak çok olan daha"
    " w na z się nie jest że oraz przez są od którą które jak"
    " het een van zijn ik naar voor dat ook heb mijn wordt aan"
    " och att det som för jag är med av og jeg til å har ikke"
    " și în să cu pe nu este am din az és hogy egy nem volt ja ei oli että"
    " yang dan untuk saya dengan ini dari và của là tôi các trong"
    " и в не на что с по как в я это је да се у су".split()
)
# Shares of all words: a text with so many is English whatever else it holds, one with so few is none at all.
_SURELY, _HARDLY = 0.3, 0.07
# Of a part: below the first it is not English, above the second another language.
_LEAST_ENGLISH, _LEAST_OTHER = 0.14, 0.1
# A part with fewer words is a line, which may hold names alone.
_FEWEST_WORDS = 12


def is_foreign(context: Context, words: Sequence[str]) -> bool:
    """Tell whether a text, cut into ``words``, is for the most part in another language.

    Quotations, headings and addresses may be foreign in an English text, and code is in no language: only
    running text counts, and one half of it must be of another language.
    """
    share = english_share(words)
    if share >= _SURELY:
        return False
    if share < _HARDLY and not _is_list(words):
        return True
    english = foreign = 0
    for block in context.document.blocks:
        part = context.text[block.start : block.end].split()
        if len(part) < _FEWEST_WORDS:
            continue
        if english_share(part) >= _LEAST_ENGLISH:
            english += len(part)
        elif sum(map(_OTHERS.__contains__, part)) > _LEAST_OTHER * len(part):
            foreign += len(part)
    return foreign > english


def in_other_script(text: str) -> bool:
    """Tell whether most letters are of another script than the Latin one, which may divide no words by spaces."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign > "\u024f" and not "\u1e00" <= sign <= "\u1eff" for sign in letters) > len(letters) / 2


def english_share(words: Sequence[str]) -> float:
    """Return how many of the words are function words of English, as a share (0 where there are none)."""
    return sum(map(FUNCTION_WORDS.__contains__, words)) / max(len(words), 1)


def _is_list(words: Sequence[str]) -> bool:
    """Tell whether the words make no sentences in any language: names, numbers, commands."""
    return sum(word.islower() and word.isalpha() for word in words) < len(words) / 3
