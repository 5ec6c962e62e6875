"""The title and the author that a file's properties name, without what programs write there by themselves."""

from __future__ import annotations

import re

from catalogue.reading.characters import clean

_LONGEST = 300
_JUNK_TITLE = re.compile(
    r"(?:untitled|unbenannt|sans titre|new|blank)?[\s_-]*(?:document|doc|presentation|page|file)?[\s_-]*\d*"
    r"|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|odt|rtf|pdf|tex|dvi|pages|indd|txt|md|html?|xml)"
    r"|.*\btemplate\b.*|powerpoint presentation|print|output|main|about:blank"
    r"|https?:.*|\(?anonymous\)?|title|t[ií]tulo",
    re.IGNORECASE,
)
_JUNK_AUTHOR = re.compile(
    r"(?:microsoft|ms|windows|office|local|guest|default|test|my)?[\s_-]*(?:office)?[\s_-]*"
    r"(?:user|users|administrator|admin|owner|author|account|pc|computer|laptop|client|student)?[\s_-]*\d*"
    r"|python-docx|un-?named|unknown|anonymous|(?:hp|dell|acer|asus|lenovo|toshiba|apple|samsung|macbook)\b.*"
    r"|libreoffice|openoffice.*|latex.*|tex|pandoc|google docs?|root|user[\s_-]?name|apache poi|creator|n/?a",
    re.IGNORECASE,
)


def file_properties(title: str | None, author: str | None) -> dict[str, str]:
    """Return ``{"title": …, "author": …}`` of what a person chose; "Microsoft Word - a.docx" was chosen by nobody."""
    found = {}
    for key, value, junk in (("title", title, _JUNK_TITLE), ("author", author, _JUNK_AUTHOR)):
        words = " ".join(clean(value or "").split())[:_LONGEST]
        if words and not junk.fullmatch(words):
            found[key] = words
    return found
