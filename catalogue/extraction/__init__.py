"""Extraction: what a document says, with a reason for every value. No Django, no database, no network."""

from __future__ import annotations

from catalogue.extraction.advisors import find_advisors
from catalogue.extraction.applicant import find_applicant
from catalogue.extraction.applied_to import find_applied_to
from catalogue.extraction.areas import find_areas
from catalogue.extraction.awards import find_awards
from catalogue.extraction.contact import find_contact
from catalogue.extraction.context import Context
from catalogue.extraction.dates import find_dates
from catalogue.extraction.degree import find_degree
from catalogue.extraction.institutions import find_institutions
from catalogue.extraction.kind import find_kind
from catalogue.extraction.not_a_statement import find_reason_against
from catalogue.extraction.papers import find_papers
from catalogue.extraction.parse import Evidence, Finding, Parse
from catalogue.extraction.programme import find_programme
from catalogue.extraction.projects import find_projects
from catalogue.extraction.sections import find_sections
from catalogue.extraction.teaching import find_teaching
from catalogue.extraction.timeline import find_timeline
from catalogue.extraction.vocabulary import Vocabulary
from catalogue.extraction.work_cues import find_work
from catalogue.reading.document import Document

# Raise it with every change of what is found: stored parses of another version are made anew.
VERSION = "3"

__all__ = ["VERSION", "Document", "Evidence", "Finding", "Parse", "Vocabulary", "extract"]


def extract(document: Document, vocabulary: Vocabulary) -> Parse:
    """Return everything that ``document`` says about its writer, its purpose and their work.

    A pure function: the same document and vocabulary give the same Parse, on any machine. Where the
    document is no statement, `Parse.not_a_statement` says why and nothing else is filled in.
    """
    context = Context.of(document, vocabulary)
    reason = find_reason_against(context)
    if reason:
        return Parse(not_a_statement=reason)

    institutions = find_institutions(context)
    applicant = find_applicant(context, institutions)
    name = applicant["applicant.name"].data["value"] if "applicant.name" in applicant else None
    fields = {
        **applicant,
        **find_contact(context),
        **find_kind(context),
        **find_degree(context),
        **find_programme(context, institutions, name),
        **find_applied_to(context, institutions),
        **find_dates(context),
    }
    works = find_work(context)
    papers = find_papers(context, name, works)
    projects = find_projects(context, institutions, papers, works)
    records = {
        "advisors": find_advisors(context, institutions, name, (*papers, *projects)),
        "institutions": institutions,
        "research_areas": find_areas(context, fields.get("statement.programme")),
        "papers": papers,
        "projects": projects,
        "timeline": find_timeline(context),
        "awards": find_awards(context, institutions),
        "teaching": find_teaching(context, institutions),
        "sections": find_sections(context),
    }
    return vocabulary.levels.applied(Parse(fields, records))
