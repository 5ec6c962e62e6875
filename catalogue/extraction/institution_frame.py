"""What a frame around a bare name is, and the classes of words that frames are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalogue.extraction.cues import Cue
from catalogue.extraction.institution_role import Role


@dataclass(frozen=True, slots=True)
class Frame:
    """``left`` must be found before the preposition, ``right`` directly after the name; None asks nothing.

    ``persons`` says whether a person may stand in the same place, so that a name like one is passed over.
    ``role`` is the role that the frame itself tells, where no other words do.
    """

    rule: str
    kind: str
    role: Role
    left: Cue | None
    right: Cue | None = None
    persons: bool = False
    acronym: bool = False
    firm: bool = False
    guess: bool = False

    def fits(self, cues: int, before: str, right: str) -> bool:
        """Say whether the frame's words stand ``before`` and right of a name in a sentence with these ``cues``."""
        if self.left is not None and not (cues & self.left.bit and self.left.search(before)):
            return False
        return self.right is None or bool(cues & self.right.bit and self.right.match(right))


POST = (
    r"(?:intern(?:s|ed|ing|ship|ships)?|engineer|developer|programmer|consultant|analyst|scientist|manager|"
    r"architect|designer|researcher|associate|trainee|apprentice|fellow|director|founder|employee|technician|"
    r"lecturer|instructor|tutor|teacher|teach|taught|teaching|coordinator|specialist|officer|assistant|lead|role|job|"
    r"experience|career|"
    r"time|summers?|position|post|stint|tenure|placement|traineeship|apprenticeship|co-?op|worked|working|work|"
    r"employed|employment|months|years?|weeks|semesters?|REU|secondment|curator|editor|writer|linguist|annotator|"
    r"accountant|consultancy|contract|freelanc\w+|nurse|clerk|operator|supervisor|advisor|adviser|head|member|"
    r"\w{3,}(?:ologist|chemist|physicist|statistician|technician|economist|strategist|"
    r"practitioner|administrator|planner|surveyor|journalist|nurse|therapist|logist))"
)
# Works and events have a venue; what follows "at" there is none of a writer's posts.
VENUE_WORDS = re.compile(
    r"\b(?:presented|presenting|presentation|published|accepted|submitted|appeared|appear|posters?|talks?|papers?|"
    r"workshops?|conference|symposium|proceedings|track|session|keynote|demo|oral|won|award|prize|finals|regional|"
    r"hackathon|competition|contest|olympiad|review|under submission|tutorial|panel|ranked|placed|medal)\b",
    re.I,
)
ORGANISATION = (
    r"(?:start[- ]?up|company|firm|studio|agency|NGO|non-?profit|non-governmental organi[sz]ation|consultancy|"
    r"manufacturer|provider|organi[sz]ation|corporation|charity|bank|hospital|publisher|lab|laboratory|multinational|"
    r"unicorn|spin-?(?:out|off)|subsidiary|social enterprise|co-?operative|think ?tank|foundry|newspaper|magazine|"
    r"retailer|contractor|utility|venture|supplier|business|enterprise|foundation|institute|institution|research "
    r"cent(?:re|er)|operator|producer|maker|insurer|brewery|clinic|collective|initiative|scale-?up|"
    r"software house|network|incubator|accelerator|conglomerate|carrier|community)"
)
