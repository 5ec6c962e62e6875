"""The front page."""

from __future__ import annotations

from django.views.generic import TemplateView

from catalogue.views.page import PublicPage


class Overview(PublicPage, TemplateView):
    """What the catalogue holds."""

    template_name = "base.html"

    def is_indexable(self) -> bool:
        """Search engines may list the front page."""
        return True
