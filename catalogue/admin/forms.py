"""Forms of the admin: plain values in and out, and a second editor is told instead of overwritten."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalogue.importing.decisions import DecisionError, find_quote, plain_value
from catalogue.models import MENTION_MODELS
from catalogue.models.partial_dates import parse_partial


class PartialDateField(forms.CharField):
    """A date as people write them: YYYY, YYYY-MM or YYYY-MM-DD; cleaned to that text, or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "help_text": "YYYY, YYYY-MM or YYYY-MM-DD", **kwargs})

    def clean(self, value: Any) -> str | None:
        """Refuse what is no date, with the forms that are."""
        written = super().clean(value) or None
        try:
            parse_partial(written)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return written


class LinesField(forms.CharField):
    """A list of texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 5, "cols": 60})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "help_text": "One a line.", **kwargs})

    def prepare_value(self, value: Any) -> str:
        """Show a list as lines."""
        return "\n".join(map(str, value)) if isinstance(value, list) else value or ""

    def clean(self, value: Any) -> list[str]:
        """Return the lines that are not empty."""
        return _lines(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lines with lines: the browser sends other line ends than were stored."""
        return _lines(self.prepare_value(initial)) != _lines(data)


class WatchedForm(forms.ModelForm):
    """A form that knows which values it showed, and refuses to overwrite what somebody else saved since.

    ``partial_dates`` names the fields that are dates with a precision, ``lines`` those that are lists.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    partial_dates: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.partial_dates:
            self.initial[name] = plain_value(self.instance, name) if self.instance.pk else None
        if self.instance.pk:
            self.fields["seen"].initial = self.fingerprint()

    @property
    def watched(self) -> list[str]:
        """The fields of the model that this form shows."""
        own = {field.name for field in self.instance._meta.fields}
        return [name for name in self.fields if name in own]

    def fingerprint(self) -> str:
        """Return a digest of the stored values of the watched fields."""
        stored = type(self.instance).objects.get(pk=self.instance.pk)
        values = {name: plain_value(stored, name) for name in self.watched}
        return hashlib.sha256(json.dumps(values, sort_keys=True, default=str).encode()).hexdigest()[:16]

    def clean(self) -> dict[str, Any]:
        """Tell a second editor what the first one saved."""
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk and cleaned.get("seen") and cleaned["seen"] != self.fingerprint():
            stored = type(self.instance).objects.get(pk=self.instance.pk)
            now = ", ".join(f"{name}: {plain_value(stored, name) or '—'}" for name in self.watched)
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = self.fingerprint()
            raise ValidationError(
                "Somebody else changed this record while you were editing it. What is stored now: %(now)s. "
                "Your own values still stand below: save again to overwrite, or reload the page to start from "
                "what is stored.",
                params={"now": now},
            )
        return cleaned

    def _post_clean(self) -> None:
        """Check the values without writing dates into the instance: they are two columns there."""
        dates = {name: self.cleaned_data.pop(name) for name in self.partial_dates if name in self.cleaned_data}
        super()._post_clean()
        self.cleaned_data |= dates

    def plain_changes(self) -> dict[str, Any]:
        """Return what was changed in the form, as a decision stores it."""
        changed = [name for name in self.changed_data if name != "seen"]
        return {name: _plain(self.cleaned_data[name]) for name in changed}


class MentionForm(WatchedForm):
    """A mention: what it says, and for an added one the words it rests on.

    ``detail_fields`` names the values that stand in the mention's details.
    """

    quote = forms.CharField(
        label="Words it rests on",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 80}),
        help_text="Copied from the document: a value without words that prove it is not stored.",
    )
    detail_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.detail_fields:
            self.initial[name] = (self.instance.details or {}).get(name)
        if self.instance.pk:
            del self.fields["quote"]

    def clean(self) -> dict[str, Any]:
        """Ask an added mention for its words, and check that they stand in the document once."""
        cleaned = super().clean()
        if not self.instance.pk and cleaned.get("statement"):
            try:
                find_quote(cleaned["statement"], cleaned.get("quote") or "")
            except DecisionError as error:
                self.add_error("quote", str(error))
        return cleaned

    @property
    def kind(self) -> str:
        """The kind of mention, as the parse calls it."""
        return next(kind for kind, model in MENTION_MODELS.items() if model is self._meta.model)


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _plain(value: Any) -> Any:
    """Return a cleaned value as JSON: a record by its key, anything else as it is."""
    return value.key if hasattr(value, "key") else value
