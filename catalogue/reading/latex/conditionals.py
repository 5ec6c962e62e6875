"""What a condition of the source leaves out: ``\\iffalse``, switches of the document's own, ``\\ifthenelse``."""

from __future__ import annotations

import re
from collections.abc import Callable

from catalogue.reading.latex.macros import Macros
from catalogue.reading.latex.stream import Tokens, words_of

# Commands with "if" in front that stand in no pair with \\fi: a condition in braces, or none at all.
_BRACED = {
    "ifthenelse": 1, "iftoggle": 1, "ifbool": 1, "ifstrempty": 1, "ifblank": 1, "ifdefempty": 1, "ifdef": 1,
    "ifundef": 1, "ifstrequal": 2, "IfFileExists": 1, "IfNoValueTF": 1, "IfValueTF": 1, "IfBooleanTF": 1,
    "IfNoValueT": 1, "IfNoValueF": 1, "IfValueT": 1, "IfValueF": 1, "IfBooleanT": 1, "IfBooleanF": 1,
    "notblank": 1, "@ifundefined": 1,
}  # fmt: skip
_SETTING = {"toggletrue": True, "booltrue": True, "togglefalse": False, "boolfalse": False}
_UNPAIRED = {"\\iff", "\\ifoot", "\\ifstar", *("\\" + name for name in _BRACED)}


class Conditionals:
    """Switches and their values, and what is skipped because of them."""

    def __init__(self, macros: Macros) -> None:
        self._macros = macros
        self._stream = macros.stream
        self._switches: dict[str, bool] = {"false": False, "true": True}
        self._tests: dict[str, Callable[[list[Tokens]], bool]] = {
            "ifthenelse": lambda found: self._holds(words_of(found[0])),
            "iftoggle": self._is_on,
            "ifbool": self._is_on,
            "ifstrempty": _is_blank,
            "ifblank": _is_blank,
            "IfNoValue": _is_missing,
            "IfValue": lambda found: not _is_missing(found),
            "IfBoolean": lambda found: words_of(found[0]).strip() == "\\BooleanTrue",
            "notblank": lambda found: not _is_blank(found),
            "ifdefempty": lambda found: self._is_empty(words_of(found[0])),
            "ifdef": lambda found: self._is_defined(words_of(found[0])),
            "ifundef": lambda found: not self._is_defined(words_of(found[0])),
            "@ifundefined": lambda found: not self._is_defined(words_of(found[0])),
            "ifstrequal": lambda found: found[0] == found[1],
        }

    def take(self, name: str) -> bool:
        """Follow command ``name`` where it is a condition or sets one; False for any other command."""
        if name in _BRACED:
            self._choose(name)
        elif name in {"newif", "newtoggle", "newbool", "providebool", "providetoggle"}:
            self._switches[_switch(words_of(self._stream.argument()))] = False
        elif name in _SETTING:
            self._switches[words_of(self._stream.argument())] = _SETTING[name]
        elif name in {"setbool", "settoggle", "setboolean"}:
            switch = words_of(self._stream.argument())
            self._switches[switch] = words_of(self._stream.argument()).strip() == "true"
        elif name.startswith("if") and "\\" + name not in _UNPAIRED:
            if not self._paired(name):
                self._skip({"\\else", "\\fi"})
        elif name in {"else", "or"}:
            self._skip({"\\fi"})
        elif name.endswith(("true", "false")) and (switch := name.removesuffix("true").removesuffix("false")):
            if switch not in self._switches:
                return False
            self._switches[switch] = name.endswith("true")
        else:
            return name == "fi"
        return True

    def _paired(self, name: str) -> bool:
        """Tell whether the first branch of a condition is set; one about the machine counts as not met."""
        if name in {"ifdefined", "ifx"}:
            first = words_of(self._stream.argument())
            if name == "ifdefined":
                return self._is_defined(first)
            if first.strip() == "\\undefined":
                return not self._is_defined(words_of(self._stream.argument()))
            return self._meaning(first) == self._meaning(words_of(self._stream.argument()))
        return self._switches.get(name[2:], False)

    def _choose(self, name: str) -> None:
        found = [self._stream.argument() for _ in range(_BRACED[name])]
        met = self._stream.argument(long=True)
        unmet: Tokens = []
        condition = re.sub(r"^(If[A-Za-z]*?)[TF]{1,2}$", r"\1", name)
        if name.startswith("If") and name.endswith("F") and not name.endswith("TF"):
            met, unmet = unmet, met
        elif name != condition + "T" and (name != "notblank" or self._stream.peek() == "{"):
            unmet = self._stream.argument(long=True)
        test = self._tests.get(condition)
        self._macros.push_once(met if test is not None and test(found) else unmet)

    def _skip(self, ends: set[str]) -> None:
        depth = 0
        while (token := self._stream.next()) is not None:
            if not depth and token in ends:
                return
            if token == "\\fi":
                depth -= 1
            elif token.startswith("\\if") and token not in _UNPAIRED:
                depth += 1

    def _is_on(self, found: list[Tokens]) -> bool:
        return self._switches.get(words_of(found[0]), False)

    def _is_defined(self, name: str) -> bool:
        return name.strip().lstrip("\\") in self._macros.commands

    def _is_empty(self, name: str) -> bool:
        macro = self._macros.commands.get(name.strip().lstrip("\\"))
        return macro is None or _is_blank([macro.body])

    def _meaning(self, name: str) -> object:
        return self._macros.commands.get(name.strip().lstrip("\\"), name)

    def _holds(self, condition: str) -> bool:
        """Tell whether a condition of the package ifthen is met: equal words, or a switch."""
        if match := re.fullmatch(r"\s*\\equal\s*\{([^{}]*)\}\s*\{([^{}]*)\}\s*", condition):
            first, second = (self._spelt(words) for words in match.groups())
            return first == second
        if match := re.fullmatch(r"\s*\\boolean\s*\{([^{}]*)\}\s*", condition):
            return self._switches.get(match.group(1), False)
        return False

    def _spelt(self, words: str) -> str:
        macro = self._macros.commands.get(words.strip().lstrip("\\"))
        return words_of(macro.body).strip() if macro is not None and words.strip().startswith("\\") else words.strip()


def _is_missing(found: list[Tokens]) -> bool:
    return words_of(found[0]).strip() in {"", "\\NoValue"}


def _is_blank(found: list[Tokens]) -> bool:
    return not words_of(found[0]).strip()


def _switch(name: str) -> str:
    """Return the switch that ``\\ifdraft`` (or, for the package's own, ``draft``) tests."""
    name = name.strip()
    return name.removeprefix("\\if").removeprefix("\\")
