"""The tables of the catalogue, one file a subject."""

from catalogue.models.advisors import Advisor
from catalogue.models.applicants import Applicant
from catalogue.models.areas import ResearchArea, ResearchField
from catalogue.models.decisions import Decision
from catalogue.models.documents import Document, DocumentName, Parse
from catalogue.models.institutions import Institution
from catalogue.models.mentions import (
    MENTION_MODELS,
    AdvisorMention,
    AreaMention,
    Award,
    InstitutionMention,
    Mention,
    PaperMention,
    ProjectMention,
    Teaching,
    TimelineEntry,
)
from catalogue.models.papers import Paper
from catalogue.models.projects import Project
from catalogue.models.public_text import PublicText
from catalogue.models.questions import Question
from catalogue.models.statements import Statement

__all__ = [
    "MENTION_MODELS",
    "Advisor",
    "AdvisorMention",
    "Applicant",
    "AreaMention",
    "Award",
    "Decision",
    "Document",
    "DocumentName",
    "Institution",
    "InstitutionMention",
    "Mention",
    "Paper",
    "PaperMention",
    "Parse",
    "Project",
    "ProjectMention",
    "PublicText",
    "Question",
    "ResearchArea",
    "ResearchField",
    "Statement",
    "Teaching",
    "TimelineEntry",
]
