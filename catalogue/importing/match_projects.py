"""Projects: within one applicant, by title; the same work told twice is one project with two mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from catalogue.importing.match_institutions import find_institution
from catalogue.importing.normal import alike
from catalogue.importing.projection import ProjectedMention
from catalogue.importing.work import Work
from catalogue.models import Institution, Project
from catalogue.models.mergeable import distinct_canonical


def match_projects(works: Sequence[Work], settled: set[str]) -> None:
    """Tie each piece of work to a project of its writer, new ones included."""
    applicants = {work.statement.applicant.pk for work in works} - {None}
    known: dict[object, list[Project]] = defaultdict(list)
    for project in Project.objects.filter(applicant__in=applicants).select_related("merged_into").order_by("pk"):
        known[project.applicant_id].append(project)
    for work in works:
        applicant = work.statement.applicant
        mine = known[applicant.pk or id(applicant)]
        # Within one statement two titles that look alike are still two pieces of work.
        taken = [record for (kind, _), record in work.records.items() if kind == "projects"]
        for mention in work.shown_mentions("projects"):
            place = find_institution(work, mention.details.get("institution"))
            if place is not None:
                work.places["projects", mention.normal] = place
            if f"{id(work)} {mention.normal}" in settled:
                continue
            record = _find(mention, place, [p for p in mine if p not in taken])
            if record is None:
                record = Project(
                    applicant=applicant, title=mention.written[:300], lookup=mention.normal, institution=place
                )
                mine.append(record)
            taken.append(record)
            work.records["projects", mention.normal] = record


def _find(mention: ProjectedMention, place: Institution | None, known: Sequence[Project]) -> Project | None:
    equal = [project for project in known if project.lookup == mention.normal]
    close = equal or [p for p in known if alike(p.title, mention.written) and _may_share_place(p, place)]
    return close[0] if len(distinct_canonical(close)) == 1 else None


def _may_share_place(project: Project, place: Institution | None) -> bool:
    other = project.institution
    return other is None or place is None or other.canonical == place.canonical
