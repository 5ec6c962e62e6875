"""The authors at the head of a reference: where they end, and who they are."""

from __future__ import annotations

import re

_PARTICLES = r"(?:(?:van|von|der|den|de|del|della|dos|da|di|du|la|le|el|ter|ten|bin|ibn|al|zu|af)\s)*"
_PART = r"[^\W\d_a-zà-öø-ÿ][\w’'-]*[a-zà-öø-ÿß-ÿāēīōūăđłńśşžčćęąė][\w’'-]*"
_SURNAME = rf"{_PARTICLES}{_PART}(?:\s(?:{_PARTICLES}){_PART}(?=,))?"
_DOTTED = r"(?:[^\W\d_a-z](?:[hszy]|-[^\W\d_a-z])?\.(?:[\s-](?=[^\W\d_a-z]\.))?){1,4}"
_AUTHOR = (
    rf"(?:{_SURNAME},\s{_DOTTED}"  # Berg, A. M.
    rf"|{_DOTTED}\s?{_PARTICLES}{_PART}(?:\s{_PART})?"  # A. M. Berg
    rf"|{_SURNAME}\s[A-Z]{{1,3}}(?=[,.;:\s(]|$)"  # Berg AM
    rf"|{_PART}\s(?:[A-Z]\.\s){{0,2}}(?:{_PART}\s){{0,2}}?{_PARTICLES}{_PART})"  # Ada M. Berg
)
_BETWEEN = r"(?:\s*[,;]\s*(?:and\s|&\s?)?|\s(?:and|&)\s)"
_ENDS = r"(?:(?<=\.)(?=\s)|(?=\s?[.,:;(]|\s[“\"‘]|\s\d{4}|\s[–—-]\s))"
_HEAD = re.compile(rf"{_AUTHOR}(?:{_BETWEEN}{_AUTHOR})*(?:,?\s(?:et al\.?|and others))?" + _ENDS)
# An entry that begins with the surname alone: "Knuth, Literate Locks, 1984".
_LONE = re.compile(rf"{_PARTICLES}{_PART}(?:(?:\sand\s|\s&\s){_PARTICLES}{_PART})?(?=,\s)")

# The last of some authors who are written with initials, without one.
_PLAIN = re.compile(rf",\s(?P<title>{_PART}(?:\s{_PART})+)$")
_INITIALS = re.compile(_DOTTED)


def authors_end(text: str, start: int, end: int) -> int | None:
    """Return where the authors that open ``text[start:end]`` end, or None where it opens with no author.

    >>> "J. Osei, L. Wei, and A. Berg, A queue for disks"[:authors_end("J. Osei, L. Wei, and A. Berg, A queue", 0, 37)]
    'J. Osei, L. Wei, and A. Berg'
    """
    head = _HEAD.match(text, start, end)
    return head.end() if head else None


def lone_title(text: str, start: int, end: int) -> int | None:
    """Return where a title begins that was taken for an author, as it is two capitals: "R. Berg, Slow Spring"."""
    plain = _PLAIN.search(text, start, end)
    return plain.start("title") if plain and _INITIALS.match(text, start, plain.start()) else None


def lone_author_end(text: str, start: int, end: int) -> int | None:
    """Return where a surname without initials ends that opens ``text[start:end]`` and stands before a comma."""
    lone = _LONE.match(text, start, end)
    return lone.end() if lone else None


def split_authors(written: str) -> tuple[str, ...]:
    """Return the authors one by one, "First Last" or "Last, F." as written.

    >>> split_authors("Berg, A., Wei, L., & Roth, C.")
    ('Berg, A.', 'Wei, L.', 'Roth, C.')
    """
    written = re.sub(r"\(?\b(?:19|20)\d\d[a-z]?\)?\.?", "", written)
    written = re.sub(r"[,;]?\s+(?:and|&)\s+|\s*;\s*|,\s*&\s*", " ; ", written.strip(" .,:("))
    names: list[str] = []
    for group in written.split(" ; "):
        pieces = [
            piece.strip()
            for piece in group.split(",")
            if piece.strip() and not re.fullmatch(r"(?:et al|others|with)\.?", piece.strip())
        ]
        for piece in pieces:
            initials = re.fullmatch(r"(?:[A-Z][.\-]*\s*){1,4}", piece)
            given = not names[1:] and names and " " not in names[0] and "," not in names[0] and " " not in piece
            if names and (initials or given) and "," not in names[-1]:
                names[-1] = f"{names[-1]}, {piece + '.' if initials and piece[-1] != '.' else piece}"
            else:
                names.append(piece)
    return tuple(name for name in names if re.search(r"[^\W\d]", name))
