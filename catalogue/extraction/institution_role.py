"""The roles that an institution can have for the writer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["applied_to", "studied_at", "worked_at", "researched_at", "contributed_to", "mentioned"]
# The rule of a mention around which nothing tells a role.
NO_WORDS = "no words of a role"
# Where several roles fit one institution, the first of this order is taken.
ORDER: tuple[Role, ...] = ("applied_to", "studied_at", "worked_at", "researched_at", "contributed_to", "mentioned")
# Kinds at which one can enrol, so that a wish to be there is an application.
ENROLLING = frozenset({"university", "school", "research_institute", "programme"})
RESEARCH_KINDS = frozenset({"university", "research_institute", "laboratory", "hospital"})


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role and whether words of the clause say so (``strong``) or only suggest it."""

    role: Role
    strong: bool
    rule: str
