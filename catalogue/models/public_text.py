"""The one text that the public may see: the current document less what is withheld."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models

from catalogue.models.statements import Statement

# PostgreSQL refuses a tsvector of more than 1 MB; at about 12 bytes a lexeme this many characters are safe.
INDEXED_CHARACTERS = 400_000


class PublicTextQuerySet(models.QuerySet):
    """Queries over public texts."""

    def refresh_vectors(self) -> None:
        """Compute the search vectors anew from public text and public rows: names weigh most, titles next."""
        ids = list(self.values_list("pk", flat=True))
        if ids:
            with connection.cursor() as cursor:
                cursor.execute(_REFRESH, {"ids": ids, "most": INDEXED_CHARACTERS})


class PublicText(models.Model):
    """A statement's text as shown. Built by publication alone, never edited.

    ``blocks``, ``marks`` and ``sections`` are as a reader makes them, in offsets of this text. ``redactions``
    are ``{"start", "end", "kind"}`` of the words put in place of what is withheld. ``offsets`` maps the
    document to this text: ``[document start, document end, public start, public end]`` a withheld passage.
    ``field_spans`` gives for a field's name the spans that prove it.
    """

    statement = models.OneToOneField(Statement, models.CASCADE, primary_key=True, related_name="public_text")
    text = models.TextField()
    blocks = models.JSONField(default=list)
    marks = models.JSONField(default=list)
    sections = models.JSONField(default=list)
    redactions = models.JSONField(default=list)
    offsets = models.JSONField(default=list)
    field_spans = models.JSONField(default=dict)
    vector = SearchVectorField(null=True)
    updated = models.DateTimeField(auto_now=True)

    objects = PublicTextQuerySet.as_manager()

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="publictext_vector")]

    def __str__(self) -> str:
        return f"Public text of {self.statement}"


# Weights: A the writer's name, the place applied to and the programme; B titles and named people, places
# and areas; D the text. left() keeps one statement of pathological length from failing the whole batch.
_REFRESH = """
UPDATE catalogue_publictext AS p
SET vector =
  setweight(to_tsvector('english_unaccent', concat_ws(' ', a.name, coalesce(im.name, i.name), s.programme)), 'A')
  || setweight(to_tsvector('english_unaccent', left(concat_ws(' ',
       (SELECT string_agg(m.written || ' ' || coalesce(r.title, ''), ' ') FROM catalogue_papermention m
          LEFT JOIN catalogue_paper r ON r.id = m.record_id WHERE m.statement_id = s.id AND m.state = 'shown'),
       (SELECT string_agg(m.written || ' ' || coalesce(r.title, ''), ' ') FROM catalogue_projectmention m
          LEFT JOIN catalogue_project r ON r.id = m.record_id WHERE m.statement_id = s.id AND m.state = 'shown'),
       (SELECT string_agg(m.written || ' ' || coalesce(r.name, ''), ' ') FROM catalogue_advisormention m
          LEFT JOIN catalogue_advisor r ON r.id = m.record_id WHERE m.statement_id = s.id AND m.state = 'shown'),
       (SELECT string_agg(m.written || ' ' || coalesce(r.name, ''), ' ') FROM catalogue_institutionmention m
          LEFT JOIN catalogue_institution r ON r.id = m.record_id WHERE m.statement_id = s.id AND m.state = 'shown'),
       (SELECT string_agg(r.name, ' ') FROM catalogue_areamention m
          JOIN catalogue_researcharea r ON r.id = m.record_id WHERE m.statement_id = s.id AND m.state = 'shown')
     ), %(most)s)), 'B')
  || to_tsvector('english_unaccent', left(p.text, %(most)s))
FROM catalogue_statement s
  JOIN catalogue_applicant a ON a.id = s.applicant_id
  LEFT JOIN catalogue_institution i ON i.id = s.institution_id
  LEFT JOIN catalogue_institution im ON im.id = i.merged_into_id
WHERE s.id = p.statement_id AND p.statement_id = ANY(%(ids)s)
"""
