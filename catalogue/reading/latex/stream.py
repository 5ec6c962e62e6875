"""The tokens that are still to be set, and the arguments that a command takes off their front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalogue.reading.latex.tokens import PARAGRAPH

Tokens = list[str]
# Optional arguments are options and short words; a bracket that closes later belongs to the text.
_LONGEST_OPTION = 400
# So many brackets without an end are no options at all: from then on few tokens are looked at.
_MOST_OPEN_BRACKETS = 500


class Stream:
    """A source of tokens on whose front tokens can be laid back."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._ahead: Tokens = []
        self._open_brackets = 0
        self._ran_out = False

    def next(self) -> str | None:
        """Return the next token, None at the end."""
        return self._ahead.pop() if self._ahead else next(self._source, None)

    def push(self, tokens: Iterable[str]) -> None:
        """Lay ``tokens`` in front of all others."""
        self._ahead += reversed([token for token in tokens if token])

    def swap(self, source: Iterator[str], ahead: Tokens) -> tuple[Iterator[str], Tokens]:
        """Take tokens from another source; return what is needed to come back."""
        before = self._source, self._ahead
        self._source, self._ahead = source, ahead
        return before

    def peek(self) -> str | None:
        """Return the next token and leave it there."""
        token = self.next()
        if token is not None:
            self._ahead.append(token)
        return token

    def skip_space(self) -> None:
        """Drop spaces and a line end (not the end of a paragraph)."""
        while (token := self.next()) is not None:
            rest = token.lstrip(" \t\n")
            if rest:
                self._ahead.append(rest)
                return

    def star(self) -> bool:
        """Drop the star of a command's other form; tell whether there was one."""
        if self.peek() == "*":
            self.next()
            return True
        return False

    def argument(self, long: bool = False) -> Tokens:
        """Return the tokens of a group without its braces, else the next sign.

        An argument ends with its paragraph where its brace is never closed, unless it is ``long``.
        """
        self.skip_space()
        token = self.next()
        if token is None or token == "}" or (token == PARAGRAPH and not long):
            self.push([token] if token else [])
            return []
        if token == "{":
            return self._group(long and not self._ran_out)
        if token[0] in "\\\0" or len(token) == 1:
            return [token]
        self._ahead.append(token[1:])
        return [token[0]]

    def _group(self, long: bool) -> Tokens:
        found: Tokens = []
        depth = 1
        while (token := self.next()) is not None:
            if token == "{":
                depth += 1
            elif token == "}":
                depth -= 1
                if not depth:
                    return found
            elif token == PARAGRAPH and not long:
                self._ahead.append(token)
                return found
            found.append(token)
        # The source ends within a brace: what follows it is text, once; a second such brace is cut short.
        if long:
            self._ran_out = True
            self.push(found)
            return []
        return found

    def until(self, sign: str) -> Tokens | None:
        """Return the tokens up to the words ``sign`` in this paragraph, None where it is not there."""
        found: Tokens = []
        depth = 0
        while len(found) < _LONGEST_OPTION and (token := self.next()) not in {None, PARAGRAPH}:
            assert token is not None
            at = -1 if depth or token[0] in "\\\0" else token.find(sign)
            if at >= 0:
                self.push([token[at + len(sign) :]])
                return [*found, token[:at]] if at else found
            depth += (token == "{") - (token == "}")
            found.append(token)
        self.push([*found, token] if token else found)
        return None

    def option(self) -> Tokens | None:
        """Return the tokens of an argument in square brackets, None where there is none."""
        self.skip_space()
        if self.peek() != "[":
            return None
        self.next()
        found: Tokens = []
        depth = 0
        longest = _LONGEST_OPTION if self._open_brackets < _MOST_OPEN_BRACKETS else 3
        while len(found) < longest and (token := self.next()) not in {None, PARAGRAPH}:
            assert token is not None
            if token == "]" and depth <= 0:
                return found
            depth += (token == "{") - (token == "}")
            found.append(token)
        self._open_brackets += 1
        self.push(["[", *found])
        return None


def words_of(tokens: Iterable[str]) -> str:
    """Return the characters of ``tokens`` as they stand in the source, for names and keys."""
    return "".join(token.lstrip("\0") for token in tokens)
