"""Take the samples out again."""

from __future__ import annotations

from catalogue.importing.apply import locked
from catalogue.importing.records import refresh_applicants, refresh_records
from catalogue.importing.work import RECORD_KINDS
from catalogue.models import MENTION_MODELS, Statement


def remove_samples() -> int:
    """Delete all sample statements, with the records that only they mentioned; return how many there were."""
    with locked():
        samples = Statement.objects.filter(is_sample=True)
        applicants = set(samples.values_list("applicant_id", flat=True))
        touched = {
            kind: set(
                MENTION_MODELS[kind]
                .objects.filter(statement__in=samples, record__isnull=False)
                .values_list("record_id", flat=True)
            )
            for kind in RECORD_KINDS
        }
        count = samples.count()
        samples.delete()
        # People and projects first: a place is an orphan only when nothing points at it any more.
        for kinds in (("advisors", "papers", "projects"), ("institutions",)):
            refresh_records({kind: touched[kind] if kind in kinds else set() for kind in RECORD_KINDS})
        refresh_applicants(applicants)
    return count
