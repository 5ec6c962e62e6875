"""Opaque addresses and stored sort keys."""

from __future__ import annotations

import secrets
import unicodedata

# Crockford's alphabet: no i, l, o, u, so that a key read aloud or typed from paper is not mistaken.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
KEY_LENGTH = 9
_ARTICLES = ("the ", "a ", "an ")


def new_key() -> str:
    """Return a random address of nine characters (45 bits) that says nothing about whose it is."""
    return "".join(secrets.choice(ALPHABET) for _ in range(KEY_LENGTH))


def fold(text: str) -> str:
    """Return ``text`` without accents and case: what sorting and looking names up compare."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.replace("ø", "o").replace("ł", "l").replace("đ", "d").split())


def title_sort_key(title: str) -> str:
    """Return what a title sorts by: folded, without quotes or a leading article."""
    folded = fold(title).lstrip("\"'“”‘’«(").strip()
    for article in _ARTICLES:
        if folded.startswith(article):
            return folded[len(article) :]
    return folded
