"""The first curator's account, without which nobody could enter the admin."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.utils.crypto import get_random_string

NAME = "curator"
# Without the letters and digits that are easily mistaken for one another.
ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def make_first() -> str | None:
    """Make the account where nobody can enter the admin yet, and return its password; None where somebody can."""
    users = get_user_model().objects
    if users.filter(is_staff=True, is_active=True).exists() or users.filter(username=NAME).exists():
        return None
    password = get_random_string(16, ALPHABET)
    users.create_superuser(NAME, password=password)
    return password
