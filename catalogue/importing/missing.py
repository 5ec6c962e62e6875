"""Documents that were seen in a folder before and are gone from it: reported, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.db.models import Q

from catalogue.importing.report import Outcome
from catalogue.models import DocumentName
from catalogue.reading.files import SourceFile


def find_missing(roots: Sequence[Path], files: Sequence[SourceFile]) -> list[Outcome]:
    """Return an outcome for every known name below the folders of ``roots`` that leads to no file any more.

    A document that was merely renamed is not missing: one of its other names was seen.
    """
    below = Q()
    for root in roots:
        if root.is_dir():
            below |= Q(path__startswith=f"{root}/")
    if not below:
        return []
    here = {file.address for file in files}
    names = DocumentName.objects.filter(below, document__is_current=True).select_related("document__statement")
    seen = set(DocumentName.objects.filter(path__in=here).values_list("document_id", flat=True))
    return [
        Outcome(
            "missing",
            _place(name.path, roots),
            "it was imported before and is no longer there.",
            "Nothing was removed.",
            name.document.statement.key,
        )
        for name in names.order_by("path")
        if name.path not in here and name.document_id not in seen
    ]


def _place(path: str, roots: Sequence[Path]) -> str:
    root = next(root for root in roots if path.startswith(f"{root}/"))
    return Path(path).relative_to(root).as_posix()
