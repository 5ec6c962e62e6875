"""Read .html: what the page shows, without its menus and footers, which are kept beside the text."""

from __future__ import annotations

import codecs
import html
import re
from pathlib import PurePath

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from catalogue.reading.characters import clean, decode, refuse_binary
from catalogue.reading.density import part_dense, plain_lines
from catalogue.reading.document import Document
from catalogue.reading.drafts import Draft, Run, joined
from catalogue.reading.errors import UnreadableDocument
from catalogue.reading.file_properties import file_properties
from catalogue.reading.html_blocks import HtmlBlocks
from catalogue.reading.html_styles import StyleSheet
from catalogue.reading.html_survey import survey
from catalogue.reading.layout import lay_out
from catalogue.reading.typesetting import set_document

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
# The meta elements in which pages name their writer and themselves, the most trusted first.
_AUTHOR_NAMES = ("author", "dc.creator", "dcterms.creator", "citation_author", "article:author", "og:site_name")
_TITLE_NAMES = ("og:title", "citation_title", "dc.title")
_OWNER = re.compile(r"(?:©|\(c\)|copyright)[\s\d,–—-]*(?:by\s+)?([^\W\d_][^|·•,.:;\n©]{2,40})", re.IGNORECASE)
_PAGE_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
# A tag as long as this holds a picture or a drawing; the parser takes its time with thousands of attributes.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]*)\s[^<>]{4000,}>?")
# The definitions that a document type may bring along are no words, and nothing is to come of them.
_DEFINITIONS = re.compile(r"(<!DOCTYPE[^<>\[]{0,400})\[[^\]]*\]\s*>", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[\w~./-]*)?", re.IGNORECASE)
_LONGEST_FURNITURE, _MOST_ADDRESSES = 2000, 10
_SIGN, _ALWAYS, _EACH = re.compile("<"), 10_000, 80
_UNSEEN = re.compile(r"<(script|style|template|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>?")


def read_html(data: bytes, name: str) -> Document:
    """Return the document in ``data``, the bytes of a web page called ``name``. Nothing is fetched.

    Menus and footers are no part of the statement: they stand in the metadata as ``furniture``. What they alone
    say of how the writer is reached comes into the text as well, in a block of its own.
    """
    text, warnings = _decoded(data, name)
    text, rest = part_dense(text, _SIGN, _ALWAYS, _EACH)
    root = _parsed(text, name)
    if root is None:
        return set_document([], name, "text/html", {}, warnings)
    sheet = StyleSheet(element.text or "" for element in root.iter("style"))
    blocks = HtmlBlocks(sheet, survey(root))
    blocks.read(root)
    metadata = _metadata(root, blocks.furniture)
    if metadata.get("title", "").casefold() in {name.casefold(), PurePath(name).stem.casefold()}:
        # Converters write the file's name where a page has no title of its own.
        del metadata["title"]
    words = clean(html.unescape(_TAG.sub("\n", _UNSEEN.sub("", rest))))
    drafts = lay_out([*blocks.drafts, *plain_lines(words), *_contact(blocks)])
    return set_document(drafts, name, "text/html", metadata, warnings)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the characters: UTF-8 where the bytes are that, else as the page declares, else as in other texts."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        encoding = declared.group(1).decode("ascii") if declared else ""
        if _is_known(encoding) and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            refuse_binary(data, name)
            # What browsers take for Latin-1 is Windows-1252.
            latin = encoding.casefold() in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
            return clean(data.decode("cp1252" if latin else encoding, errors="replace")), ()
    return decode(data, name)


def _is_known(encoding: str) -> bool:
    try:
        return bool(encoding) and codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False


def _parsed(text: str, name: str) -> HtmlElement | None:
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    if not text.strip():
        return None
    try:
        # What follows the end of the page is shown by every browser; the parser would leave it out.
        text = _DEFINITIONS.sub(r"\1>", text, count=1)
        text = _LONG_TAG.sub(r"<\1>", _PAGE_END.sub("", text))
        return document_fromstring(text.encode(), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    except (ValueError, AssertionError, RecursionError) as error:
        remedy = "Open it in a browser and save it as a complete page, or its text as .txt"
        raise UnreadableDocument(name, "it is no web page that can be read", remedy) from error


def _metadata(root: HtmlElement, furniture: list[Draft]) -> dict[str, str]:
    """Return the page's title, its author, and the furniture; a copyright line may name the writer too."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        key = (element.get("name") or element.get("property") or "").strip().casefold()
        content = " ".join(clean(element.get("content") or "").split())
        if key and content:
            meta.setdefault(key, content)
    title = next((" ".join(clean(element.text or "").split()) for element in root.iter("title")), "")
    lines = [line for draft in furniture for line in (" ".join(draft.plain.split()),) if line]
    words = " | ".join(dict.fromkeys(lines))
    said = file_properties(title, None)
    found = {
        "title": said.get("title") or next((meta[key] for key in _TITLE_NAMES if key in meta), ""),
        "author": next((meta[key] for key in _AUTHOR_NAMES if key in meta and "://" not in meta[key]), ""),
        "date": meta.get("article:published_time") or meta.get("date") or meta.get("dcterms.date") or "",
        "furniture": words[:_LONGEST_FURNITURE],
    }
    if not found["author"] and (owner := _OWNER.search(words)):
        found["author"] = re.sub(r"\s*all rights reserved.*", "", owner.group(1), flags=re.IGNORECASE).strip()
    return {key: value for key, value in found.items() if value}


def _contact(blocks: HtmlBlocks) -> list[Draft]:
    """Return the addresses that stand in the furniture alone, as a block after the text: mail, and sites by name."""
    said = "\n".join(draft.plain for draft in blocks.drafts)
    addresses: list[str] = []
    sites: dict[str, Run] = {}
    for draft in blocks.furniture:
        for run in draft.runs:
            target = (run.href or "").removeprefix("mailto:").partition("?")[0]
            addresses += _EMAIL.findall(target) if (run.href or "").startswith("mailto:") else []
            addresses += _EMAIL.findall(run.text)
            if (run.href or "").startswith("http") and _SITE.fullmatch(run.text.strip()):
                sites.setdefault(run.text.strip(), Run(run.text.strip(), href=run.href))
    unsaid = [address for address in dict.fromkeys(addresses) if address not in said]
    runs = [Run(address) for address in unsaid] + [run for shown, run in sites.items() if shown not in said]
    return [joined([Draft("letterhead", (run,)) for run in runs[:_MOST_ADDRESSES]])] if runs else []
