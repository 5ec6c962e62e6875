"""What the program relies on in the database, the same on the private server and on the system's: see `.ci/run`."""

from __future__ import annotations

import pytest
from django.db import connection

pytestmark = [pytest.mark.system_postgres, pytest.mark.django_db]


@pytest.mark.parametrize(
    ("expression", "expected", "reason"),
    [
        ("lower('ÉLÈVE ØRSTED')", "élève ørsted", "case beyond ASCII"),
        ("upper('łódź')", "ŁÓDŹ", "and back"),
        ("'Ångström' ILIKE 'ångSTRÖM'", True, "comparison without case"),
        ("'é' ~* 'É'", True, "regular expressions without case"),
        ("'Straße' ~ '^\\w+$'", True, "letters are letters in regular expressions"),
        ("unaccent('Dvořák, Đặng, Señor')", "Dvorak, Dang, Senor", "accents taken off"),
        ("similarity('Ferrante', 'Ferrantes') > 0.7", True, "trigrams"),
        (
            "string_agg(x, ' ' ORDER BY x) FROM unnest(ARRAY['apple','Zoe','Élan','Bob']) x",
            "Bob Zoe apple Élan",
            "order",
        ),
        (
            "to_tsvector('english_unaccent', 'Élèves learning') @@ to_tsquery('english_unaccent', 'eleve & learn')",
            True,
            "",
        ),
        ("current_setting('server_encoding')", "UTF8", "encoding"),
    ],
)
def test_the_database_answers(expression: str, expected: object, reason: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {expression}")
        assert cursor.fetchone()[0] == expected, reason
