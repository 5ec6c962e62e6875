"""The zip of XML parts that a word processor saves, opened with care: see `archives` for what is refused."""

from __future__ import annotations

import io
from typing import TypeAlias

from lxml import etree

from catalogue.reading.archives import list_members, unpack
from catalogue.reading.errors import UnreadableDocument

# One part unpacked. The words of five hundred pages take less.
LARGEST_PART = 16 * 1024 * 1024
Element: TypeAlias = etree._Element


class Package:
    """The parts of one document; ``name`` is the file's name for reports."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._file = io.BytesIO(data)
        self._members = {member.filename.lstrip("/"): member for member in list_members(self._file, name)}

    def part(self, path: str) -> Element | None:
        """Return the root of the part at ``path``, None where there is none.

        Raises UnreadableDocument where the part is damaged. Entities are left out and nothing is fetched.
        """
        member = self._members.get(path)
        if member is None:
            return None
        data = unpack(self._file, member, self.name, LARGEST_PART)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged() from error

    def damaged(self) -> UnreadableDocument:
        """Return what to raise where the document cannot be understood."""
        return UnreadableDocument(
            self.name, "it is a damaged office document", "Open it in a word processor and save it again"
        )
