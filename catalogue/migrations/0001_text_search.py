"""Extensions, and a text search configuration that ignores accents.

``unaccent()`` is not immutable, so it cannot stand in a generated column; as a dictionary of a
configuration it can do the same work inside ``to_tsvector`` and ``websearch_to_tsquery``.
"""

from django.contrib.postgres.operations import BtreeGinExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

CREATE = """
CREATE TEXT SEARCH CONFIGURATION english_unaccent (COPY = english);
ALTER TEXT SEARCH CONFIGURATION english_unaccent
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH unaccent, english_stem;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGinExtension(),
        migrations.RunSQL(CREATE, "DROP TEXT SEARCH CONFIGURATION english_unaccent;"),
    ]
