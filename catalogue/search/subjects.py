"""What is listed: for each list its records, what ties them to statements, and what it can be narrowed by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, FilteredRelation, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from catalogue.models import (
    Advisor,
    AdvisorMention,
    Applicant,
    AreaMention,
    Institution,
    InstitutionMention,
    Mention,
    Paper,
    PaperMention,
    Project,
    ResearchArea,
    ResearchField,
    Statement,
)
from catalogue.search.countries import COUNTRIES
from catalogue.search.dimensions import (
    ChoiceDimension,
    Dimension,
    FieldDimension,
    MentionDimension,
    PersonDimension,
    YearDimension,
)
from catalogue.search.record_dimensions import (
    LinkRoleDimension,
    RecordChoiceDimension,
    RecordYearDimension,
    RelatedDimension,
)

# People who are merely mentioned, and areas merely touched on, count nowhere (design: invariant 6 and facets).
AREA_ROLES = {role.value: role.label for role in (AreaMention.Role.INTEREST, AreaMention.Role.WORKED_ON)}
ADVISOR_ROLES = {role.value: role.label for role in (AdvisorMention.Role.PROSPECTIVE, AdvisorMention.Role.PAST)}
INSTITUTION_ROLES: dict[str, str] = dict(InstitutionMention.Role.choices)
# The same roles seen from the record: what a statement names it as.
NAMED_AS: dict[str, dict[str, str]] = {
    "advisor": {AdvisorMention.Role.PROSPECTIVE: "prospective advisor", AdvisorMention.Role.PAST: "past advisor"},
    "area": {AreaMention.Role.INTEREST: "of interest", AreaMention.Role.WORKED_ON: "worked on"},
    "institution": {**INSTITUTION_ROLES, InstitutionMention.Role.MENTIONED: "mentioned"},
    "paper": {PaperMention.Role.AUTHORED: "by the applicant", PaperMention.Role.CITED: "cited"},
}

AREA = MentionDimension("area", "Research area", "area", "list", AreaMention, "area_mentions", AREA_ROLES)
FIELD = FieldDimension("field", "Field", "area", "list", AreaMention, "area_mentions", AREA_ROLES)
INSTITUTION = MentionDimension(
    "institution",
    "Institution",
    "institution",
    "list",
    InstitutionMention,
    "institution_mentions",
    INSTITUTION_ROLES,
)
ADVISOR = PersonDimension(
    "advisor", "Advisor named", "advisor", "list", AdvisorMention, "advisor_mentions", ADVISOR_ROLES
)
KIND = ChoiceDimension("kind", "Kind", choices=dict(Statement.Kind.choices))
DEGREE = ChoiceDimension("degree", "Written for", choices=dict(Statement.Degree.choices))
YEAR = YearDimension("year", "Year", shape="years")


@dataclass(frozen=True, eq=False)
class Subject:
    """One list. ``url_name`` is its address; ``sorts`` are the orders it offers, the first being the default.

    ``relation`` is the way from a statement to the mentions that put a record into the list, ``roles``
    the ones among them that do ("" where any does).
    """

    url_name: str
    noun: str
    nouns: str
    model: type[Model]
    dimensions: tuple[Dimension, ...]
    sorts: Mapping[str, str]
    relation: str = ""
    roles: tuple[str, ...] = ()
    sort_column: str = "sort_name"
    # What the order by name is divided by first, e.g. areas by their fields.
    grouped_by: tuple[str, ...] = ()
    # Whether the records have other spellings, by which they are found as well.
    has_aliases: bool = False

    @property
    def slug(self) -> str:
        """The list's name in addresses and in `SUBJECTS`."""
        return self.nouns.split()[-1]

    @property
    def searched(self) -> str:
        """What words are looked for in: the whole text of statements, else names or titles."""
        return "text" if self.model is Statement else self.sort_column.removeprefix("sort_")

    def dimension(self, name: str) -> Dimension | None:
        """Return the dimension of that name."""
        return next((one for one in self.dimensions if one.name == name), None)

    @property
    def record_id(self) -> Any:
        """The expression that yields, for a statement joined to its links, the id of the listed record."""
        if self.model is Statement:
            return F("pk")
        if self.model is Applicant:
            return Coalesce("applicant__merged_into_id", "applicant_id")
        return Coalesce("link__record__merged_into_id", "link__record_id")

    def linked(self, statements: QuerySet[Statement], roles: Sequence[str] = ()) -> QuerySet[Statement]:
        """Join to statements the mentions that count as ``link``, and call what is listed ``listed_id``.

        ``roles`` narrows the links. It has to be said here: a later `filter` would join another mention.
        """
        if self.relation:
            condition = Q(**{f"{self.relation}__state": Mention.State.SHOWN})
            if roles or self.roles:
                condition &= Q(**{f"{self.relation}__role__in": tuple(roles) or self.roles})
            statements = statements.alias(link=FilteredRelation(self.relation, condition=condition))
            statements = statements.filter(link__record__isnull=False)
        return statements.alias(listed_id=self.record_id)


STATEMENTS = Subject(
    "statement_list",
    "statement",
    "statements",
    Statement,
    (AREA, FIELD, INSTITUTION, ADVISOR, KIND, DEGREE, YEAR),
    {"relevance": "best match", "newest": "newest", "name": "A–Z"},
)
APPLICANTS = Subject(
    "applicant_list",
    "applicant",
    "applicants",
    Applicant,
    (AREA, FIELD, INSTITUTION, ADVISOR, KIND, DEGREE, YEAR),
    {"name": "A–Z"},
)
PROJECTS = Subject(
    "project_list",
    "project",
    "projects",
    Project,
    (AREA, FIELD, RelatedDimension("institution", "Institution", "institution", model=Institution), DEGREE, YEAR),
    {"name": "A–Z"},
    "project_mentions",
    sort_column="sort_title",
)
PAPERS = Subject(
    "paper_list",
    "paper",
    "papers",
    Paper,
    (
        LinkRoleDimension("role", "Named as", "paper", choices=NAMED_AS["paper"]),
        AREA,
        FIELD,
        RecordYearDimension("year", "Year of the paper", shape="years"),
    ),
    {"name": "A–Z", "newest": "newest", "mentions": "most often named"},
    "paper_mentions",
    sort_column="sort_title",
)
ADVISORS = Subject(
    "advisor_list",
    "advisor",
    "advisors",
    Advisor,
    (
        LinkRoleDimension("role", "Named as", "advisor", choices=NAMED_AS["advisor"]),
        AREA,
        FIELD,
        RelatedDimension("institution", "Institution", "institution", model=Institution),
    ),
    {"name": "A–Z"},
    "advisor_mentions",
    tuple(ADVISOR_ROLES),
)
INSTITUTIONS = Subject(
    "institution_list",
    "institution",
    "institutions",
    Institution,
    (
        LinkRoleDimension("role", "Named as", "institution", choices=NAMED_AS["institution"]),
        RecordChoiceDimension("country", "Country", choices=COUNTRIES),
        RecordChoiceDimension("kind", "Kind", choices=dict(Institution.Kind.choices)),
        AREA,
        FIELD,
    ),
    {"name": "A–Z", "mentions": "most often named"},
    "institution_mentions",
    has_aliases=True,
)
AREAS = Subject(
    "area_list",
    "research area",
    "research areas",
    ResearchArea,
    (
        RelatedDimension("field", "Field", "area", model=ResearchField, merges=False),
        LinkRoleDimension("role", "Named as", "area", choices=NAMED_AS["area"]),
        INSTITUTION,
        DEGREE,
        YEAR,
    ),
    {"name": "by field", "mentions": "most often named"},
    "area_mentions",
    tuple(AREA_ROLES),
    grouped_by=("field__name",),
    has_aliases=True,
)
SUBJECTS: dict[str, Subject] = {
    subject.slug: subject for subject in (STATEMENTS, APPLICANTS, PROJECTS, PAPERS, ADVISORS, INSTITUTIONS, AREAS)
}
