"""Who is the same writer: tied by email or website, or by name and two shared facts of which one is rare."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Count

from catalogue.importing.normal import alike, content_stems, words
from catalogue.importing.questions import ask
from catalogue.importing.work import Work
from catalogue.models import (
    Applicant,
    InstitutionMention,
    PaperMention,
    ProjectMention,
    Question,
    Statement,
)
from catalogue.models.mergeable import distinct_canonical

# An institution that fewer statements name than this tells two people of one name apart.
RARE_BELOW = 5
DISTINCTIVE_WORDS = 3


@dataclass(slots=True)
class Facts:
    """What is known of a writer beside the name: authored papers, project titles, institutions."""

    papers: set[str] = field(default_factory=set)
    projects: set[str] = field(default_factory=set)
    institutions: set[str] = field(default_factory=set)

    def add(self, other: Facts) -> None:
        """Take in what another statement of the same writer says."""
        self.papers |= other.papers
        self.projects |= other.projects
        self.institutions |= other.institutions


def tie_applicants(works: Sequence[Work]) -> None:
    """Give every new statement its applicant: a known one, or a new (unsaved) one with nothing filled in.

    Statements that have an applicant keep it. Two people who cannot be told apart become a question.
    """
    new = [work for work in works if work.is_new]
    if not new:
        return
    index = _Index(new)
    for work in new:
        index.tie(work)


class _Index:
    """Known applicants by email, website and name, with the facts that tell namesakes apart."""

    def __init__(self, works: Sequence[Work]) -> None:
        self.facts: dict[object, Facts] = defaultdict(Facts)
        self.by_email: dict[str, list[Applicant]] = defaultdict(list)
        self.by_website: dict[str, list[Applicant]] = defaultdict(list)
        self.by_name: dict[str, list[Applicant]] = defaultdict(list)
        known = _candidates(works)
        for applicant in known:
            self._register(applicant)
        for applicant, facts in _stored_facts(known):
            self.facts[_handle(applicant.canonical)].add(facts)
        self.statements = _institution_counts(works, self.facts.values())

    def tie(self, work: Work) -> None:
        """Set the applicant of one new statement."""
        facts = facts_of(work)
        found, namesakes = self._find(work, facts)
        applicant = found or Applicant()
        work.statement.applicant = applicant
        if found is None:
            applicant.name = work.fact("applicant.name") or ""
            applicant.lookup = words(applicant.name)
            applicant.email = (work.fact("applicant.email") or "").casefold()
            applicant.website = work.fact("applicant.website") or ""
            self._register(applicant)
            self._ask(work, namesakes)
        self.facts[_handle(applicant.canonical)].add(facts)

    def _register(self, applicant: Applicant) -> None:
        for table, value in (
            (self.by_email, applicant.email.casefold()),
            (self.by_website, website_key(applicant.website)),
            (self.by_name, applicant.lookup),
        ):
            if value and applicant not in table[value]:
                table[value].append(applicant)

    def _find(self, work: Work, facts: Facts) -> tuple[Applicant | None, list[Applicant]]:
        """Return the one candidate, or None, and the namesakes that were not close enough."""
        email = (work.fact("applicant.email") or "").casefold()
        website = website_key(work.fact("applicant.website") or "")
        sure = distinct_canonical([*self.by_email.get(email, ()), *self.by_website.get(website, ())])
        if sure:
            return (sure[0] if len(sure) == 1 else None), sure
        name = words(work.fact("applicant.name") or "")
        namesakes = distinct_canonical(self.by_name.get(name, ())) if len(name.split()) > 1 else []
        close = [a for a in namesakes if self._are_one(facts, self.facts[_handle(a)])]
        return (close[0] if len(close) == 1 else None), namesakes

    def _are_one(self, one: Facts, other: Facts) -> bool:
        shared = one.institutions & other.institutions
        rare = sum(self.statements[name] < RARE_BELOW for name in shared)
        rare += len(one.papers & other.papers)
        rare += sum(any(alike(a, b) for b in other.projects) for a in one.projects)
        common = sum(self.statements[name] >= RARE_BELOW for name in shared)
        return rare >= 1 and rare + common >= 2

    def _ask(self, work: Work, namesakes: Sequence[Applicant]) -> None:
        if namesakes:
            work.questions.append(
                ask(
                    Question.Kind.SAME_PERSON,
                    work.statement,
                    f"Is this writer the same as another {namesakes[0]}?",
                    ["The names agree, but no two facts do of which one is rare."],
                    namesakes,
                )
            )


def facts_of(work: Work) -> Facts:
    """Return the facts of one statement as they should be."""
    return Facts(
        papers={m.normal for m in work.mentions("papers") if m.role == PaperMention.Role.AUTHORED},
        projects={m.written for m in work.mentions("projects") if _is_distinctive(m.written)},
        institutions={m.normal for m in work.mentions("institutions")},
    )


def website_key(website: str) -> str:
    """Return what two spellings of one address share: no scheme, no www, no slash at the end."""
    return website.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _spellings(website: str) -> set[str]:
    """Return the ways in which the address with this `website_key` may be stored."""
    starts = ("", "www.", "http://", "https://", "http://www.", "https://www.")
    return {f"{start}{website}{end}" for start in starts for end in ("", "/")}


def _handle(applicant: Applicant) -> object:
    """Return what an applicant is known by in memory, saved or not."""
    return applicant.pk or f"new {id(applicant)}"


def _is_distinctive(title: str) -> bool:
    return len(content_stems(title)) >= DISTINCTIVE_WORDS


def _candidates(works: Sequence[Work]) -> list[Applicant]:
    names = {words(work.fact("applicant.name") or "") for work in works} - {""}
    emails = {(work.fact("applicant.email") or "").casefold() for work in works} - {""}
    websites = {website_key(work.fact("applicant.website") or "") for work in works} - {""}
    applicants = Applicant.objects.select_related("merged_into").order_by("pk")
    found = applicants.filter(lookup__in=names) | applicants.filter(email__in=emails)
    spellings = set().union(*map(_spellings, websites))
    return list((found | applicants.filter(website__in=spellings)).distinct())


def _stored_facts(applicants: Sequence[Applicant]) -> Iterable[tuple[Applicant, Facts]]:
    ids = [applicant.pk for applicant in applicants]
    of_statement = dict(Statement.objects.filter(applicant__in=ids).values_list("pk", "applicant_id"))
    facts: dict[int, Facts] = defaultdict(Facts)
    papers = PaperMention.objects.filter(statement__in=of_statement, role=PaperMention.Role.AUTHORED)
    for statement, normal in papers.values_list("statement_id", "normal"):
        facts[of_statement[statement]].papers.add(normal)
    for statement, title in ProjectMention.objects.filter(statement__in=of_statement).values_list(
        "statement_id", "written"
    ):
        if _is_distinctive(title):
            facts[of_statement[statement]].projects.add(title)
    for statement, normal in InstitutionMention.objects.filter(statement__in=of_statement).values_list(
        "statement_id", "normal"
    ):
        facts[of_statement[statement]].institutions.add(normal)
    return [(applicant, facts[applicant.pk]) for applicant in applicants]


def _institution_counts(works: Sequence[Work], known: Iterable[Facts]) -> Counter[str]:
    """Count, stored and arriving, the statements that name each institution in question."""
    arriving = Counter(m.normal for work in works for m in work.mentions("institutions"))
    names = set(arriving).union(*(facts.institutions for facts in known))
    rows = InstitutionMention.objects.filter(normal__in=names).order_by().values_list("normal")
    return arriving + Counter(dict(rows.annotate(statements=Count("statement"))))
