"""What a reader says when it cannot read."""

from __future__ import annotations


class UnreadableDocument(Exception):  # noqa: N818 - named for what happened, as DoesNotExist is
    """A file gave no text. The message says what happened, to which file, and what to do.

    ``name`` is the file's name, ``reason`` what happened, ``remedy`` what a person can do about it.
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}. {remedy}.")
        self.name = name
        self.reason = reason
        self.remedy = remedy
