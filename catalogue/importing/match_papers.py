"""Papers: by DOI or arXiv, or by title and a year or an author; one writer's own title is enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from catalogue.importing.normal import surname
from catalogue.importing.projection import ProjectedMention
from catalogue.importing.questions import ask
from catalogue.importing.work import Work
from catalogue.models import Paper, PaperMention, Question
from catalogue.models.mergeable import distinct_canonical


def match_papers(works: Sequence[Work], settled: set[str]) -> None:
    """Tie each work to its record, new ones included; equal titles that nothing ties become a question."""
    mentions = [(work, mention) for work in works for mention in work.shown_mentions("papers")]
    by_title, by_identifier = _known(mentions)
    writers = _writers(works)
    for work, mention in mentions:
        if f"{id(work)} {mention.normal}" in settled:
            continue
        record = _by_identifier(mention, by_identifier)
        titled = by_title[mention.normal]
        close = [paper for paper in titled if _agree(paper, mention) or _own(work, paper, writers)]
        if record is None and len(distinct_canonical(close)) == 1:
            record = close[0]
        if record is None:
            record = _new_paper(mention)
            if titled:
                work.questions.append(_question(work, mention, titled))
            titled.append(record)
            for identifier in _identifiers(mention):
                by_identifier[identifier] = record
        writers[id(record) if record.pk is None else record.pk].add(_writer(work))
        work.records["papers", mention.normal] = record


def _known(
    mentions: Sequence[tuple[Work, ProjectedMention]],
) -> tuple[dict[str, list[Paper]], dict[str, Paper]]:
    by_title: dict[str, list[Paper]] = defaultdict(list)
    by_identifier: dict[str, Paper] = {}
    normals = {mention.normal for _, mention in mentions}
    identifiers = {i for _, mention in mentions for i in _identifiers(mention)}
    papers = Paper.objects.select_related("merged_into").order_by("pk")
    found = (
        papers.filter(lookup__in=normals) | papers.filter(doi__in=identifiers) | papers.filter(arxiv__in=identifiers)
    )
    for paper in found.distinct():
        by_title[paper.lookup].append(paper)
        for identifier in (paper.doi, paper.arxiv):
            if identifier:
                by_identifier.setdefault(identifier, paper)
    return by_title, by_identifier


def _writers(works: Sequence[Work]) -> dict[object, set[object]]:
    """Return by paper the applicants of this batch whose stored statements mention it."""
    found: dict[object, set[object]] = defaultdict(set)
    applicants = {work.statement.applicant.pk for work in works} - {None}
    rows = PaperMention.objects.filter(statement__applicant__in=applicants, record__isnull=False)
    for paper, applicant in rows.values_list("record_id", "statement__applicant_id"):
        found[paper].add(applicant)
    return found


def _writer(work: Work) -> object:
    return work.statement.applicant.pk or id(work.statement.applicant)


def _own(work: Work, paper: Paper, writers: dict[object, set[object]]) -> bool:
    return _writer(work) in writers[id(paper) if paper.pk is None else paper.pk]


def _by_identifier(mention: ProjectedMention, known: dict[str, Paper]) -> Paper | None:
    return next((known[i] for i in _identifiers(mention) if i in known), None)


def _identifiers(mention: ProjectedMention) -> list[str]:
    return [i for i in (mention.details.get("doi"), mention.details.get("arxiv")) if i]


def _agree(paper: Paper, mention: ProjectedMention) -> bool:
    """Say whether, titles being equal, the year or an author agrees too."""
    year, authors = mention.details.get("year"), mention.details.get("authors") or ()
    shared = {surname(a) for a in paper.authors} & {surname(a) for a in authors}
    return bool(shared) or (year is not None and year == paper.year)


def _new_paper(mention: ProjectedMention) -> Paper:
    details = mention.details
    return Paper(
        title=mention.written,
        lookup=mention.normal,
        authors=list(details.get("authors") or ()),
        venue=(details.get("venue") or "")[:300],
        year=details.get("year"),
        doi=details.get("doi") or "",
        arxiv=details.get("arxiv") or "",
    )


def _question(work: Work, mention: ProjectedMention, titled: Sequence[Paper]) -> Question:
    return ask(
        Question.Kind.SAME_RECORD,
        work.statement,
        f"Is “{mention.written}” the same paper as another of this title?",
        ["The titles agree, but neither a year nor an author does."],
        titled,
    )
