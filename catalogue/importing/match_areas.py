"""Research areas: the vocabulary's own, by name."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.extraction.vocabulary import slug
from catalogue.importing.work import Work
from catalogue.models import ResearchArea


def match_areas(works: Sequence[Work], settled: set[str]) -> None:
    """Tie each area to its record; a name that the vocabulary does not hold has none."""
    keys = {slug(mention.written) for work in works for mention in work.shown_mentions("research_areas")}
    known = {area.key: area for area in ResearchArea.objects.filter(key__in=keys)}
    for work in works:
        for mention in work.shown_mentions("research_areas"):
            if f"{id(work)} {mention.normal}" not in settled and slug(mention.written) in known:
                work.records["research_areas", mention.normal] = known[slug(mention.written)]
