"""What is written: signs that a terminal shows as they are, their width, and colour where there is any."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# A level's colour; the words that a note rests on are underlined in it.
_COLOURS = {"sure": "32", "likely": "36", "guess": "33", "ambiguous": "35"}
SIGNS = {"sure": "●", "likely": "◐", "guess": "○", "ambiguous": "?"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Style:
    """How signs look: in the colour of a level, underlined, bold or faint."""

    level: str = ""
    underlined: bool = False
    bold: bool = False
    faint: bool = False

    def paint(self, text: str) -> str:
        """Return ``text`` with the codes of a terminal around it."""
        codes = ["1"] * self.bold + ["2"] * self.faint + ["4"] * self.underlined
        codes += [_COLOURS[self.level]] if self.level else []
        return f"\033[{';'.join(codes)}m{text}\033[0m" if codes and text else text


PLAIN = Style()
FAINT = Style(faint=True)
BOLD = Style(bold=True)


def harmless(text: str) -> str:
    """Return ``text`` without signs that would steer the terminal; line breaks and tabs become spaces.

    A document could otherwise clear the screen, or turn the direction of what follows.
    """
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "�" for sign in text)


def width(text: str) -> int:
    """Return how many columns ``text`` takes: two for a wide sign, none for an accent that joins the one before."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def superscript(number: int) -> str:
    """Return the number as it stands behind the words of a note."""
    return str(number).translate(_SUPERSCRIPT)
