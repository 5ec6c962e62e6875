"""Counts by plain SQL with EXISTS, written apart from `catalogue.search` so that the two can disagree."""

from __future__ import annotations

from typing import Any

from django.db import connection

COUNTED = {
    "area": "'interest', 'worked_on'",
    "advisor": "'prospective', 'past'",
    "institution": "'applied_to', 'studied_at', 'worked_at', 'researched_at', 'contributed_to', 'mentioned'",
}
TABLES = {"area": "researcharea", "advisor": "advisor", "institution": "institution"}
LINKS = {
    "projects": ("projectmention", "project", ""),
    "papers": ("papermention", "paper", ""),
    "advisors": ("advisormention", "advisor", COUNTED["advisor"]),
    "institutions": ("institutionmention", "institution", ""),
    "areas": ("areamention", "researcharea", COUNTED["area"]),
}
# The parameters that speak of the listed record itself.
OWN = {
    "projects": {"institution"},
    "papers": {"year"},
    "advisors": {"institution"},
    "institutions": {"country", "kind"},
    "areas": {"field"},
}


def count(subject: str, asked: dict[str, list[str]]) -> int:
    """Return how many rows the list ``subject`` holds for the parameters ``asked``."""
    values: list[Any] = []
    own = OWN.get(subject, set())
    of_statement = [
        _any(_statement_condition, name, asked[name], values) for name in asked if name not in own | {"role"}
    ]
    where = " AND ".join(["s.status = 'published'", *of_statement])
    if subject == "statements":
        return _one(f"SELECT count(*) FROM catalogue_statement s WHERE {where}", values)
    if subject == "applicants":
        sql = f"""SELECT count(*) FROM catalogue_applicant t WHERE merged_into_id IS NULL AND EXISTS (
            SELECT 1 FROM catalogue_statement s JOIN catalogue_applicant a ON a.id = s.applicant_id
            WHERE coalesce(a.merged_into_id, a.id) = t.id AND {where})"""
        return _one(sql, values)
    mention, record, roles = LINKS[subject]
    role = f"AND l.role IN ({roles})" if roles else ""
    if "role" in asked:
        values += asked["role"]
        role += f" AND l.role IN ({', '.join(['%s'] * len(asked['role']))})"
    of_record = [_any(_record_condition, name, asked[name], values) for name in asked if name in own]
    sql = f"""SELECT count(*) FROM catalogue_{record} t WHERE t.merged_into_id IS NULL AND EXISTS (
        SELECT 1 FROM catalogue_statement s JOIN catalogue_{mention} l ON l.statement_id = s.id
        JOIN catalogue_{record} r ON r.id = l.record_id
        WHERE coalesce(r.merged_into_id, r.id) = t.id AND {where} AND l.state = 'shown' {role})
        {"".join(f" AND {one}" for one in of_record)}"""
    return _one(sql, values)


def _any(condition: Any, name: str, alternatives: list[str], values: list[Any]) -> str:
    return "(" + " OR ".join(condition(name, one, values) for one in alternatives) + ")"


def _statement_condition(name: str, value: str, values: list[Any]) -> str:
    if name in ("kind", "degree"):
        values.append("" if value == "none" else value)
        return f"s.{name} = %s"
    if name == "year":
        return _year("s", value, values)
    if name == "field":
        return _field(value, values)
    key, _, role = value.partition(":")
    table, roles = TABLES[name], COUNTED[name]
    mentioned = f"""EXISTS (SELECT 1 FROM catalogue_{name}mention m JOIN catalogue_{table} r ON r.id = m.record_id
        LEFT JOIN catalogue_{table} w ON w.id = r.merged_into_id
        WHERE m.statement_id = s.id AND m.state = 'shown' AND m.role IN ({roles})"""
    if key == "none":
        return f"NOT {mentioned})"
    values.append(key)
    if role:
        values.append(role)
    return f"{mentioned} AND coalesce(w.key, r.key) = %s{' AND m.role = %s' if role else ''})"


def _field(value: str, values: list[Any]) -> str:
    some = f"""EXISTS (SELECT 1 FROM catalogue_areamention m JOIN catalogue_researcharea r ON r.id = m.record_id
        LEFT JOIN catalogue_researcharea w ON w.id = r.merged_into_id
        JOIN catalogue_researchfield f ON f.id = coalesce(w.field_id, r.field_id)
        WHERE m.statement_id = s.id AND m.state = 'shown' AND m.role IN ({COUNTED["area"]})"""
    if value == "none":
        return f"NOT {some})"
    values.append(value)
    return f"{some} AND f.key = %s)"


def _record_condition(name: str, value: str, values: list[Any]) -> str:
    if name == "year":
        return _year("t", value, values)
    if name in ("country", "kind"):
        values.append("" if value == "none" else value)
        return f"t.{name} = %s"
    if value == "none":
        return f"t.{name}_id IS NULL"
    values.append(value)
    if name == "field":
        return "t.field_id IN (SELECT id FROM catalogue_researchfield WHERE key = %s)"
    return """t.institution_id IN (SELECT i.id FROM catalogue_institution i
        LEFT JOIN catalogue_institution w ON w.id = i.merged_into_id WHERE coalesce(w.key, i.key) = %s)"""


def _year(table: str, value: str, values: list[Any]) -> str:
    if value == "none":
        return f"{table}.year IS NULL"
    first, dots, last = value.partition("..")
    values += [int(first or 0), int((last or 9999) if dots else first)]
    return f"{table}.year BETWEEN %s AND %s"


def _one(sql: str, values: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()[0]
