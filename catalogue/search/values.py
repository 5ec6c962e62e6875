"""One chosen value of a facet, as an address spells it: ``eth-zurich`` or ``eth-zurich:applied_to``."""

from __future__ import annotations

from dataclasses import dataclass, field

# The value that stands for "nothing of this kind is recorded". No key is spelled so: they have more letters
# or stand in the vocabulary.
NONE = "none"
NONE_LABEL = "none recorded"


@dataclass(frozen=True, slots=True)
class Value:
    """A key with the role it is meant in ("" for any). ``label`` is what people read; it makes no difference."""

    key: str
    role: str = ""
    label: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return the spelling in an address."""
        return f"{self.key}:{self.role}" if self.role else self.key
