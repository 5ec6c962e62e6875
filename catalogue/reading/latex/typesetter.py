"""Set tokens as drafts: groups, styles, paragraphs. What single commands do is in the tables of `commands` and in
the handlers that `latex` brings together. Nothing here recurses with the depth of the source."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from catalogue.reading.drafts import BREAK, Draft, Run
from catalogue.reading.latex import commands
from catalogue.reading.latex.conditionals import Conditionals
from catalogue.reading.latex.formulas import set_formula
from catalogue.reading.latex.macros import ENDED, Macros
from catalogue.reading.latex.sheets import Group, Sheet, Style, merged
from catalogue.reading.latex.stream import Tokens
from catalogue.reading.latex.tokens import VERBATIM

_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡"), ("`", "‘"), ("'", "’"))
_SIZE = re.compile(
    r"\s*=?\s*-?[\d.,]*\s*(?:true)?\s*(?:pt|pc|in|bp|cm|mm|dd|cc|sp|ex|em|fill?l?)?"
    r"(?:\s*(?:plus|minus|height|width|depth|by|to)\s*-?[\d.]*\s*(?:pt|cm|mm|in|ex|em|fill?l?)?)*[ ]?"
)


Handler = Callable[["Typesetter"], None]


class Typesetter:
    """Takes tokens one by one and sets them; ``handlers`` say what commands and environments do beyond the tables."""

    def __init__(self, source: str, handlers: dict[str, Handler], environments: dict[str, Handler]) -> None:
        self.macros = Macros(source)
        self.stream = self.macros.stream
        self.conditionals = Conditionals(self.macros)
        self.handlers, self.environments = handlers, environments
        self.sheet = Sheet()
        self.style = Style()
        self.groups: list[Group] = []
        self.open: Counter[str] = Counter()
        self.lists: list[list[str | int]] = []
        # What the document says about itself before anything is typeset: \title, \address, running heads.
        self.facts: dict[str, list[Tokens]] = {}
        self.citations: dict[str, str] = {}
        # The lines of a reference list that is still to be printed, as LaTeX.
        self.entries: list[str] = []
        self.in_preamble = self.prints_letterhead = self.letterhead_printed = self.keeps_opening = False
        self.finished = False
        self._ending: list[str] = []
        # 1 after an unknown command, 2 after an argument of it.
        self._unknown = 0
        self._rendering = 0

    def run(self) -> None:
        """Set all tokens of the stream."""
        while not self.finished and (token := self.stream.next()) is not None:
            self._set(token)
        # What was never closed ends here: the rows of a table, a footnote, a heading are set when they end.
        while self.groups:
            self._pop()
        self.end_paragraph()

    def _set(self, token: str) -> None:
        first = token[0]
        if first == "\\":
            self._command(token[1:])
            return
        unknown, self._unknown = self._unknown, 0
        if len(token) > 1 and first != VERBATIM:
            self.write(token)
        elif first == "{":
            if unknown == 2:
                self.write(" ")
            self.begin_group("{", self._after_unknown if unknown else None)
        elif first == "}":
            self.end_group()
        elif first == "$":
            set_formula(self, "$")
        elif first == "&" and self.style.table is not None:
            self.style.table.end_cell()
        elif first == VERBATIM:
            self.write_as_typed(token[1:].replace("\n", BREAK))
        else:
            self.write(" " if token == "~" else token)

    def start_page(self) -> None:
        """Begin the page itself: nothing of what stood before it is printed."""
        self.in_preamble = False
        self.sheet, self.style, self.lists = Sheet(), Style(), []
        self.groups.clear()
        self.open.clear()

    # Words

    def write(self, words: str) -> None:
        """Set words, with the signs that TeX makes of neighbouring ones."""
        if "'" in words or "`" in words or "--" in words:
            for typed, sign in _LIGATURES:
                words = words.replace(typed, sign)
        self.write_as_typed(words)

    def write_as_typed(self, words: str) -> None:
        """Set words as they stand."""
        style = self.style
        self.sheet.runs.append(Run(words, style.bold, style.italic, style.href))

    def end_paragraph(self) -> None:
        """Make what was set since the last paragraph a draft, and its footnotes drafts of their own after it."""
        sheet = self.sheet
        if any(run.text.strip(" \t\n" + BREAK) for run in sheet.runs):
            sheet.drafts.append(Draft(sheet.kind, merged(sheet.runs), sheet.level))
        sheet.runs = []
        if sheet.notes:
            sheet.drafts += sheet.notes
            sheet.notes = []

    # Groups

    def begin_group(self, name: str, close: Callable[[], None] | None = None, short: bool = False) -> None:
        """Open a group; styles that are set within it end with it."""
        self.groups.append(Group(name, self.style, close, short))
        self.open[name] += 1

    def restyle(self, **changes: Any) -> None:
        """Change the style of what follows in this group."""
        if any(getattr(self.style, key) != value for key, value in changes.items()):
            self.style = replace(self.style, **changes)

    def end_group(self) -> None:
        """Close the innermost brace; one that closes nothing is passed over."""
        if self.groups and self.groups[-1].name == "{":
            self._pop()

    def end_environment(self, name: str) -> None:
        """Close environment ``name`` with all that was left open within it."""
        if self.open[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        group = self.groups.pop()
        self.open[group.name] -= 1
        if group.close is not None:
            group.close()
        self.style = group.style
        return group.name

    def _after_unknown(self) -> None:
        """Keep the words of an unknown command's next argument apart from this one's."""
        self._unknown = 2

    def next_group(self, close: Callable[[], None] | None = None, short: bool = False) -> None:
        """Open the group that is the coming argument, be it in braces or a single sign."""
        self.stream.skip_space()
        if self.stream.peek() == "{":
            self.stream.next()
        else:
            self.stream.push([*self.stream.argument(), "}"])
        self.begin_group("{", close, short)

    def on_own_sheet(self, close: Callable[[Sheet], None], short: bool = False) -> None:
        """Set the coming argument apart and hand it to ``close``."""
        back = self.new_sheet()
        self.next_group(lambda: close(back()), short)
        self.restyle(table=None)

    def new_sheet(self) -> Callable[[], Sheet]:
        """Begin a sheet; the function returned ends it, goes back to the one before and returns it."""
        before, lists = self.sheet, self.lists
        self.sheet, self.lists = Sheet(), []

        def back() -> Sheet:
            self.end_paragraph()
            made, self.sheet, self.lists = self.sheet, before, lists
            return made

        return back

    def render(self, tokens: Tokens) -> list[Draft]:
        """Return the drafts of ``tokens`` alone, such as a stored title."""
        if self._rendering > 2:
            return []
        self._rendering += 1
        stream = self.stream.swap(iter(()), list(reversed(tokens)))
        groups, style, finished = self.groups, self.style, self.finished
        self.groups, self.style, self.finished = [], Style(), False
        back = self.new_sheet()
        self.run()
        sheet = back()
        self.groups, self.style, self.finished = groups, style, finished
        self.stream.swap(*stream)
        self._rendering -= 1
        return sheet.drafts

    def plain(self, tokens: Tokens) -> str:
        """Return the words of ``tokens`` in one line."""
        return " ".join(" ".join(draft.plain for draft in self.render(tokens)).split())

    # Commands

    def _command(self, name: str) -> None:
        macros = self.macros
        name = macros.aliases.get(name, name)
        if macros.expand(name) or macros.define(name) or self.conditionals.take(name):
            return
        self._unknown = 0
        if name in commands.SIGNS:
            self.write_as_typed(commands.SIGNS[name])
        elif name in commands.ACCENTS:
            self._accent(commands.ACCENTS[name])
        elif name in commands.STYLES:
            self.next_group()
            self._switch(commands.STYLES[name])
        elif name in commands.SWITCHES:
            self._switch(commands.SWITCHES[name])
        elif name in {"(", "["}:
            set_formula(self, "\\)" if name == "(" else "\\]")
        elif name == "begin":
            self._begin()
        elif name == "end":
            self._end()
        elif name == ENDED:
            self.end_environment(self._ending.pop() if self._ending else "")
        elif name in self.handlers:
            self.handlers[name](self)
        else:
            self._by_table(name)

    def _by_table(self, name: str) -> None:
        if name in commands.LINE_ENDS:
            self._end_line(name)
        elif name in commands.PARAGRAPH_ENDS:
            self._end_short_groups()
            self.end_paragraph()
        if name in commands.LENGTHS:
            self._drop_size()
        elif name in commands.SILENT:
            self.drop_arguments(commands.SILENT[name])
        elif name not in commands.LINE_ENDS | commands.PARAGRAPH_ENDS:
            if self.macros.knows_later(name):
                self.macros.expand(name)
                return
            self.separate_arguments()

    def separate_arguments(self) -> None:
        """Drop a command's star and options, and set a space between its arguments, whatever they mean."""
        self.stream.star()
        while self.stream.peek() == "[" and self.stream.option() is not None:
            pass
        self._unknown = int(self.stream.peek() == "{")

    def _end_line(self, name: str) -> None:
        if name == "\\":
            self.stream.star()
            if self.stream.peek() == "[":
                self.stream.option()
            if self.style.table is not None:
                self.style.table.end_row()
                return
        elif self.stream.peek() == "[":
            self.stream.option()
        filler = name.startswith(("h", "dot"))
        self.write_as_typed(" " if filler and not self.in_head() else BREAK)

    def in_head(self) -> bool:
        """Tell whether no paragraph of prose has been set yet."""
        return len(self.sheet.drafts) < 12 and all(len(draft.plain) < 200 for draft in self.sheet.drafts)

    def _end_short_groups(self) -> None:
        if self.groups and self.groups[-1].short:
            self._pop()

    def _switch(self, style: str) -> None:
        if style == "bold":
            self.restyle(bold=True)
        elif style == "italic":
            self.restyle(italic=True)
        else:
            light, upright = style in {"", "light"}, style in {"", "upright"}
            self.restyle(bold=self.style.bold and not light, italic=self.style.italic and not upright)

    def _accent(self, sign: str) -> None:
        found = self.stream.argument()[:20]
        if any(token[0] == "\\" and token[1:] in commands.ACCENTS for token in found):
            letters = self.plain(found)
        else:
            letters = "".join(
                {"\\i": "i", "\\j": "j"}.get(token, commands.SIGNS.get(token[1:], "") if token[0] == "\\" else token)
                for token in found
            )
        self.write_as_typed(unicodedata.normalize("NFC", letters[:1] + sign + letters[1:]) if letters.strip() else "")

    def drop_arguments(self, count: int) -> None:
        """Pass over a command's star, options and ``count`` arguments."""
        self.stream.star()
        for number in range(count + 1):
            while self.stream.peek() == "[" and self.stream.option() is not None:
                pass
            if number < count:
                self.stream.argument()

    def _drop_size(self) -> None:
        """Pass over the size that an assignment gives: ``=3pt plus 1pt``, or another length's name."""
        token = self.stream.next()
        size = _SIZE.match(token) if token is not None and token[0] not in "\\{}[]$&\0\n" else None
        if token is not None:
            self.stream.push([token[size.end() :] if size else token])
        given = size is not None and re.search(r"\d", size.group()) is not None
        following = self.stream.peek()
        if not given and following is not None and following[0] == "\\" and following[1:] in commands.LENGTHS:
            self.stream.next()

    # Environments

    def _begin(self) -> None:
        name = "".join(self.stream.argument()).strip()
        if self.macros.begin(name):
            self.begin_group(name)
            return
        if name in commands.MATHEMATICS:
            self.end_paragraph()
            set_formula(self, "\\end{" + name + "}")
            return
        if name in self.environments:
            self.environments[name](self)
            return
        self.end_paragraph()
        self.drop_arguments(commands.ENVIRONMENT_ARGUMENTS.get(name, 0))
        self.begin_group(name, self.end_paragraph)
        self.restyle(table=None)

    def _end(self) -> None:
        name = "".join(self.stream.argument()).strip()
        if name == "document":
            self.finished = not self._rendering
        elif self.open[name] and self.macros.end(name):
            # What the document's own environment ends with is set before its group closes.
            self._ending.append(name)
        else:
            self.end_environment(name)
