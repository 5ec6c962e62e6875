"""What every public page has in common: who may index it, how long it may be kept, and its place in the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

NOINDEX = "noindex, nofollow"


class PublicPage:
    """Mixin of every public page; the most private answer is the default.

    ``section`` is the address name of the list that the menu marks, e.g. "paper_list". Override
    `is_indexable` where search engines may list a page: everything else says noindex, both in the
    page (``robots``) and in a header, which also reaches what is no HTML.
    """

    section = ""

    def is_indexable(self) -> bool:
        """Say whether search engines may list this page."""
        return False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add ``section`` and ``robots``."""
        robots = "" if self.is_indexable() else NOINDEX
        return super().get_context_data(section=self.section, robots=robots, **kwargs)  # type: ignore[misc]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say in headers what the page says in its head.

        Nobody keeps a page without asking again: what is withdrawn or redacted is gone on the next request.
        """
        response = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        if (getattr(response, "context_data", None) or {}).get("robots", NOINDEX):
            response.headers["X-Robots-Tag"] = NOINDEX
        patch_cache_control(response, private=True, no_cache=True)
        return response
