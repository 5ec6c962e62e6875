"""A clause that tells what a person is to the writer: a pattern, and how it is looked for.

Clauses are looked for in text in lower case, which is much quicker than to ignore case. Many begin or end
with a wish of the writer ("I would like to"), for which there are so many words that to try them at each
place would cost more than all else. So where the wishes begin is found out once for a text; clauses are
tried there alone.
"""

from __future__ import annotations

import re
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from catalogue.extraction.needles import openings

# Stands in a written clause for what a writer wishes.
WISH: Final = "WISH"
_WISH = (
    r"(?:(?:would|should) (?:\w+ ){0,2}(?:like|love|wish|be (?:\w+ )?(?:eager|excited|thrilled|happy"
    r"|delighted|glad|keen"
    r"|honou?red|privileged|grateful|interested|valuable|an?\b))"
    r"|(?:want|hope|wish|aim|plan|aspire|intend|desire|seek|propose|eager|excited|keen|thrilled|motivated|prepared"
    r"|enthusiastic|ready)\w* to\b"
    r"|hoping to|(?:aim|goal|plan|hope|wish|dream|intention|ambition) (?:is|would be) to"
    r"|(?:excited|enthusiastic|thrilled|curious) (?:about|by|at)|look(?:ing)? forward to|interest(?:ed)? in|eager for"
    r"|i will\b|i['’]d (?:like|love|be)\b|potential|prospective|dream|draws? (?:me|my)|(?:particular|special|great"
    r"|much) interest|see myself|interests me|excites? me|brings? me to"
    r"|apply(?:ing)?(?: (?:first|mainly|above all|primarily)[\w ]{0,20})? (?:for|to)|application (?:for|to)"
    r"|attract\w* (?:me|to)|drawn to"
    r"|fascinat|resonat|align|captivat|intrigu|admire|appeal|inspiring|best (?:choice|fit)"
    r"|(?:great|good) fit|ideal|perfect)"
)
_A_WISH = re.compile(_WISH)
_OPENINGS = AhoCorasick(sorted(openings(_A_WISH)), MatchKind.Standard)
# No sentence wishes for as much: what does is no prose, and each clause would be tried at each wish.
_MOST_WISHES = 12


def wishes_in(text: str) -> list[int]:
    """Return where in ``text`` (in lower case) the writer's first wishes begin, in order."""
    starts = {start for _, start, _ in _OPENINGS.find_matches_as_indexes(text, overlapping=True)}
    return [start for start in sorted(starts) if _A_WISH.match(text, start)][:_MOST_WISHES]


class Clause:
    """One written pattern; `stands_in` tells whether it matches in a text whose wishes are known.

    ``needed`` is a pattern without the wish, for whoever asks which letters a match cannot do without.
    """

    __slots__ = ("_anchored", "_closes", "_opens", "_pattern", "needed")

    def __init__(self, written: str) -> None:
        """Compile ``written``, in which ``WISH`` may stand at either end or in a negative look-ahead."""
        self._opens, self._closes = written.startswith(WISH), written.endswith(WISH)
        core = written.removeprefix(WISH).removesuffix(WISH)
        # Where nobody wishes, nothing need be done to step over wishes.
        unwished = core.replace(f"(?!{WISH})", "").replace(f"(?!{WISH}|", "(?!")
        self._anchored = core.startswith("^")
        self.needed = re.compile(unwished.lower())
        full = core.replace(WISH, _WISH).lower()
        self._pattern = re.compile(f"{_WISH if self._opens else ''}{full}{'$' if self._closes else ''}")

    @property
    def wishes(self) -> bool:
        """Tell whether the clause needs a wish of the writer."""
        return self._opens or self._closes

    def stands_in(self, text: str, wishes: list[int]) -> bool:
        """Tell whether the clause is in ``text`` (in lower case); ``wishes`` is what `wishes_in` gives for it."""
        if self._opens:
            return any(self._pattern.match(text, start) for start in wishes)
        if self._closes:
            return any(self._pattern.search(text, 0, start) for start in wishes)
        pattern = self._pattern if wishes else self.needed
        return bool(pattern.match(text) if self._anchored else pattern.search(text))
