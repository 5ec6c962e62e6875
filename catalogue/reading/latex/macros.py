"""The document's own commands: what they stand for takes their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.reading.latex.stream import Stream, Tokens, words_of
from catalogue.reading.latex.tokens import tokens

_DEFINING = set(
    "newcommand renewcommand providecommand DeclareRobustCommand DeclareMathOperator newrobustcmd def gdef edef xdef "
    "let NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand DeclareDocumentCommand "
    "newenvironment renewenvironment NewDocumentEnvironment".split()
)
# These keep their meaning, however a document changes their looks.
_KEPT = set(
    "part chapter section subsection subsubsection paragraph subparagraph item footnote textbf textit emph href url "
    "cite citep citet today bibitem itemize enumerate description thebibliography tabular".split()
)
# A command of our own: all that an environment's definition ends with has been set.
ENDED = "\0ended"
# What the expansion of all macros together may add, beside a part of the source itself: templates take some thousand.
_MOST_TOKENS = 50_000
# What xparse passes on for a star and for an option that is not there.
_STAR: Tokens = ["\\BooleanFalse"]
_SIGN = re.compile(r"[^\\{}\[\]$&~*^_#%\s]*")


@dataclass(frozen=True, slots=True)
class Macro:
    """What a command stands for; ``parameters`` holds None for an argument in braces, else an option's default."""

    parameters: tuple[Tokens | None, ...]
    body: Tokens
    end: Tokens = field(default_factory=list)
    # Of a macro of plain TeX: what stands before its first argument, and what ends each of them.
    signs: tuple[str, ...] = ()


class Macros:
    """Definitions as they are met, and tokens with the macros among them expanded."""

    def __init__(self, source: str) -> None:
        self.stream = Stream(tokens(source))
        self.commands: dict[str, Macro] = {}
        self.environments: dict[str, Macro] = {}
        self.aliases: dict[str, str] = {}
        self._source = source
        self._left = _MOST_TOKENS + len(source) // 20
        self._looked_ahead = False

    def expand(self, name: str) -> bool:
        """Lay what command ``name`` stands for in front of the stream; False where it is no macro."""
        macro = self.commands.get(name)
        if macro is None or self._left <= 0:
            return False
        arguments = self._delimited(macro.signs) if any(macro.signs) else self._arguments(macro)
        if arguments is None:
            return False
        self._lay(macro.body, arguments)
        return True

    def begin(self, name: str) -> bool:
        """The same for the beginning of the document's own environment ``name``."""
        macro = self.environments.get(name)
        if macro is None or self._left <= 0:
            return False
        arguments = self._arguments(macro)
        self._lay(macro.body, arguments)
        return True

    def end(self, name: str) -> bool:
        """The same for the end of environment ``name``."""
        macro = self.environments.get(name)
        if macro is None or self._left <= 0:
            return False
        self._left -= len(macro.end) + 1
        self.stream.push([*macro.end, "\\" + ENDED])
        return True

    def define(self, name: str) -> bool:
        """Take in a definition where command ``name`` makes one."""
        if name not in _DEFINING:
            return False
        self.stream.star()
        if name == "let":
            self._let()
        elif name.endswith("def"):
            self._def()
        elif name.endswith(("environment", "Environment")):
            self._define_environment(name.startswith("New"))
        else:
            self._define_command(name)
        return True

    def knows_later(self, name: str) -> bool:
        """Tell whether command ``name`` is defined further down; the source is gone through once for this."""
        if not self._looked_ahead:
            self._looked_ahead = True
            first = Macros("")
            first.stream = Stream(tokens(self._source))
            while (token := first.stream.next()) is not None:
                if token[0] == "\\":
                    first.define(token[1:])
            self.commands = first.commands | self.commands
            self.environments = first.environments | self.environments
        return name in self.commands

    def push_once(self, found: Tokens) -> None:
        """Lay back ``found``, a branch or an argument that was taken as a whole; it counts as an expansion."""
        self._left -= len(found) + 1
        if self._left > 0:
            self.stream.push(found)

    def _arguments(self, macro: Macro) -> list[Tokens]:
        found: list[Tokens] = []
        for default in macro.parameters:
            if default is None:
                found.append(self.stream.argument(long=True))
            elif default is _STAR:
                found.append(["\\BooleanTrue"] if self.stream.star() else default)
            else:
                option = self.stream.option()
                found.append(default if option is None else option)
        return found

    def _delimited(self, signs: tuple[str, ...]) -> list[Tokens] | None:
        """Return the arguments that end at signs of the macro's own, None where such a sign does not come."""
        first = self.stream.peek() or ""
        if not first.startswith(signs[0]):
            return None
        if signs[0]:
            self.stream.next()
            self.stream.push([first[len(signs[0]) :]])
        found: list[Tokens] = []
        for sign in signs[1:]:
            argument = self.stream.until(sign) if sign else self.stream.argument(long=True)
            if argument is None:
                return None
            found.append(argument)
        return found

    def _lay(self, body: Tokens, arguments: list[Tokens]) -> None:
        longest = max(map(len, arguments), default=0)
        if len(body) + body.count("#") * longest > self._left:
            self._left = 0
            return
        self.push_once(list(_substituted(body, arguments)) if arguments else body)

    def _name(self) -> str:
        return words_of(self.stream.argument()).strip().lstrip("\\")

    def _define_command(self, kind: str) -> None:
        name = self._name()
        if kind.endswith("DocumentCommand"):
            parameters = _specified(self.stream.argument())
        elif kind == "DeclareMathOperator":
            parameters = ()
        else:
            parameters = self._counted()
        body = self.stream.argument(long=True)
        if name not in _KEPT and (kind != "providecommand" or name not in self.commands):
            self.commands[name] = Macro(parameters, body)

    def _define_environment(self, specified: bool) -> None:
        name = self._name()
        parameters = _specified(self.stream.argument()) if specified else self._counted()
        body, end = self.stream.argument(long=True), self.stream.argument(long=True)
        if name not in _KEPT:
            self.environments[name] = Macro(parameters, body, end)

    def _counted(self) -> tuple[Tokens | None, ...]:
        """Return the parameters that ``[2][default]`` declares."""
        count = words_of(self.stream.option() or []).strip()
        number = int(count) if count.isdecimal() and len(count) == 1 else 0
        default = self.stream.option()
        parameters: list[Tokens | None] = [None] * number
        if default is not None and number:
            parameters[0] = default
        return tuple(parameters)

    def _let(self) -> None:
        name = self._name()
        self.stream.skip_space()
        if (sign := self.stream.next()) is not None and sign.startswith("="):
            self.stream.push([sign[1:]])
        else:
            self.stream.push([sign] if sign else [])
        target = self._name()
        if target in self.commands:
            self.commands[name] = self.commands[target]
        elif name != target and name not in _KEPT:
            self.aliases[name] = self.aliases.get(target, target)

    def _def(self) -> None:
        name = self._name()
        head: Tokens = []
        while (token := self.stream.peek()) not in {None, "{", "\\par"} and len(head) < 40:
            head.append(self.stream.next() or "")
        body = self.stream.argument(long=True)
        signs = tuple(sign.strip() for sign in re.split(r"#\d", words_of(head)))
        # A macro whose arguments end at other things than plain signs is left unknown: its words are then shown.
        if all(map(_SIGN.fullmatch, signs)) and name not in _KEPT and token == "{":
            self.commands[name] = Macro((None,) * (len(signs) - 1), body, signs=signs)


def _substituted(body: Tokens, arguments: list[Tokens]) -> Iterator[str]:
    """Yield ``body`` with each ``#1`` replaced; ``##1`` belongs to a definition within it."""
    marked = False
    for token in body:
        if not marked:
            marked = token == "#"
            if not marked:
                yield token
            continue
        marked = False
        number = int(token[0]) if "1" <= token[0] <= "9" else 0
        if token == "#":
            yield "#"
        elif 0 < number <= len(arguments):
            yield from arguments[number - 1]
            yield token[1:]
        else:
            yield from ("#", token)


def _specified(letters: Tokens) -> tuple[Tokens | None, ...]:
    """Return the parameters of a specification such as ``O{blue} m m``."""
    found: list[Tokens | None] = []
    specification = Stream(iter(letters))
    while (token := specification.next()) is not None:
        for sign in token:
            if sign in "mr":
                found.append(None)
            elif sign == "o":
                found.append(["\\NoValue"])
            elif sign == "s":
                found.append(_STAR)
            elif sign == "O":
                found.append(specification.argument())
    return tuple(found)
