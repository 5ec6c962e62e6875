"""LaTeX source to tokens, one at a time: commands, signs with a meaning, and stretches of words.

A token is a string. Its first character tells its kind: ``\\`` a command with its name, `VERBATIM` words that
are taken as they stand, one of ``{}[]$&~*^_#`` or a line end itself, anything else words. Comments and what
stands in environments that are never typeset are no tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# `characters.clean` leaves no NUL in any text, so it can't be the writer's.
VERBATIM = "\0"
PARAGRAPH = "\\par"

_SHOWN_AS_TYPED = r"(?:verbatim|Verbatim|lstlisting|minted|alltt)"
_NEVER_TYPESET = r"(?:comment|filecontents|tikzpicture|pgfpicture|picture|asy|luacode)"
_TOKEN = r"""
    (?P<words> [^\\{{}}\[\]$&~*^_\#%\n]+ )
  | (?P<paragraph> (?:%[^\n]*)? \n[ \t]*\n\s* )
  | (?P<comment> %[^\n]*\n?[ \t]* )
  | (?P<line_end> \n[ \t]* )
  | \\verb\*?(?P<fence>[^\sA-Za-z*])(?P<verb>[^\n]{{0,500}}?)(?P=fence)
  | \\begin[ ]?\{{(?P<hidden>{hidden})(?P<star>\*?)\}}
  | \\begin[ ]?\{{(?P<typed>{typed})(?P<typed_star>\*?)\}}(?:\[[^\]\n]{{0,200}}\])?
  | (?P<address> \\(?:url|path|nolinkurl|href)[ ]?) \{{
    (?P<target>[^{{}}\\\n\#%]*+(?:(?:\\[\#%&_~$]|%|\#(?!\d))[^{{}}\\\n\#%]*+)*+) \}}
  | \\(?P<name> [A-Za-z{letters}]+ ) [ \t]*(?:\n(?![ \t]*\n)[ \t]*)?
  | \\(?P<sign> [^A-Za-z] )
  | (?P<special> . )
"""


def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(_TOKEN.format(letters=letters, hidden=_NEVER_TYPESET, typed=_SHOWN_AS_TYPED), re.X | re.S)


# Between \makeatletter and \makeatother an at sign is a letter.
_ORDINARY, _INTERNAL = _pattern(""), _pattern("@")


def tokens(source: str, start: int = 0) -> Iterator[str]:
    """Yield the tokens of ``source`` from ``start`` on; takes time in proportion to its length."""
    pattern, position = _ORDINARY, start
    ends: dict[str, int] = {}
    while position < len(source):
        match = pattern.match(source, position)
        if match is None:  # a lone backslash at the very end
            return
        position = match.end()
        kind = match.lastgroup
        if kind == "words":
            yield match.group()
        elif kind == "name":
            name = match.group("name")
            if name in {"makeatletter", "makeatother"}:
                pattern = _INTERNAL if name == "makeatletter" else _ORDINARY
            else:
                yield "\\" + name
        elif kind == "special":
            yield match.group()
        elif kind == "line_end":
            yield "\n"
        elif kind == "paragraph":
            yield PARAGRAPH
        elif kind == "sign":
            yield match.group()
        elif kind == "verb":
            yield VERBATIM + match.group("verb")
        elif kind == "target":
            yield from (match.group("address").rstrip(), "{", VERBATIM + unescaped(match.group("target")), "}")
        elif kind in {"star", "typed_star"}:
            name = match.group("hidden") or match.group("typed")
            close = f"\\end{{{name}{match.group(kind)}}}"
            end = _find(source, close, position, ends)
            if kind == "typed_star":
                yield from (PARAGRAPH, VERBATIM + source[position:end].strip("\n"), PARAGRAPH)
            position = min(end + len(close), len(source))


def _find(source: str, words: str, start: int, ends: dict[str, int]) -> int:
    """Return where ``words`` stand, or the end; a search that found nothing is not made again."""
    if ends.get(words) != len(source):
        found = source.find(words, start)
        ends[words] = len(source) if found < 0 else found
    return ends[words]


def unescaped(address: str) -> str:
    """Return a link's target as a browser would open it."""
    return re.sub(r"\\([#%&_~$])", r"\1", address).strip()
