"""The admin: where curators correct what was parsed. Every correction is a decision."""

from catalogue.admin import decisions, mentions, records, statements

__all__ = ["decisions", "mentions", "records", "statements"]
