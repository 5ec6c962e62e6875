"""Institutions: the vocabulary's by key, found ones by name, names such as "Robotics Lab" only for one writer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from catalogue.importing.normal import place, words
from catalogue.importing.projection import ProjectedMention
from catalogue.importing.work import Work
from catalogue.models import Institution, InstitutionMention, ResearchArea
from catalogue.models.mergeable import distinct_canonical

# Words that many laboratories share; a name of nothing else says nothing about whose it is.
GENERIC_WORDS = frozenset(
    "lab labs laboratory laboratories group groups centre center institute research unit team department "
    "school faculty division section college academy university intelligent advanced applied computational "
    "computer computing science sciences engineering technology technologies data digital systems system "
    "information the of and for in image images autonomous integrated national international central "
    "general innovation".split()
)


def match_institutions(works: Sequence[Work], settled: set[str]) -> None:
    """Tie each institution to its record, new ones included."""
    mentions = [(work, mention) for work in works for mention in work.shown_mentions("institutions")]
    keys = {mention.details.get("key") for _, mention in mentions} - {None}
    by_key = {i.key: i for i in Institution.objects.filter(key__in=keys)}
    by_name = _Names(works, mentions)
    for work, mention in mentions:
        about = ("institutions", mention.normal)
        if f"{id(work)} {mention.normal}" in settled:
            by_name.add(work, mention, work.records[about])
            continue
        record = by_key.get(mention.details.get("key") or "") or by_name.find(work, mention)
        if record is None:
            record = Institution(name=mention.written[:300], kind=_kind(mention), lookup=mention.normal)
            by_name.add(work, mention, record)
        work.records[about] = record


def find_institution(work: Work, name: str | None) -> Institution | None:
    """Return the record of an institution that the same statement mentions under ``name``, or None."""
    wanted = place(name or "")
    for mention in work.shown_mentions("institutions"):
        if wanted and wanted in mention.normals:
            found: Institution | None = work.record_of(mention)
            return found
    return None


def _kind(mention: ProjectedMention) -> str:
    kind = mention.details.get("kind") or ""
    return kind if kind in Institution.Kind.values else ""


class _Names:
    """Found institutions by name; generic names count for one writer only."""

    def __init__(self, works: Sequence[Work], mentions: Sequence[tuple[Work, ProjectedMention]]) -> None:
        self.generic = GENERIC_WORDS | _area_words()
        self.known: dict[tuple[str, object], list[Institution]] = defaultdict(list)
        names = {normal for _, mention in mentions for normal in mention.normals}
        for institution in Institution.objects.filter(lookup__in=names).select_related("merged_into"):
            if not self._is_generic(institution.lookup):
                self._put(institution.lookup, None, institution)
        applicants = {work.statement.applicant.pk for work in works} - {None}
        rows = InstitutionMention.objects.filter(
            normal__in=names, statement__applicant__in=applicants, record__isnull=False
        )
        for row in rows.select_related("statement", "record"):
            if self._is_generic(row.normal):
                self._put(row.normal, row.statement.applicant_id, row.record)

    def find(self, work: Work, mention: ProjectedMention) -> Institution | None:
        """Return the one candidate under any spelling of the mention, or None."""
        normals = sorted(mention.normals)
        found = [i for normal in normals for i in self.known.get((normal, self._scope(work, normal)), ())]
        return found[0] if len(distinct_canonical(found)) == 1 else None

    def add(self, work: Work, mention: ProjectedMention, institution: Institution) -> None:
        """Let later mentions of the batch find ``institution`` too."""
        self._put(mention.normal, self._scope(work, mention.normal), institution)

    def _put(self, normal: str, scope: object, institution: Institution) -> None:
        if institution not in self.known[normal, scope]:
            self.known[normal, scope].append(institution)

    def _scope(self, work: Work, normal: str) -> object:
        applicant = work.statement.applicant
        return (applicant.pk or id(applicant)) if self._is_generic(normal) else None

    def _is_generic(self, normal: str) -> bool:
        return all(word in self.generic for word in normal.split())


def _area_words() -> frozenset[str]:
    """Return the words of the areas' names: "Robotics Lab" is as generic as "Research Lab"."""
    return frozenset(w for name in ResearchArea.objects.values_list("name", flat=True) for w in words(name).split())
