"""Whether the wanted address may be served and is free, before any work is done for it."""

from __future__ import annotations

import errno
import ipaddress
import socket

from django.core.management import CommandError


def check(bind: str, port: int, production: bool) -> None:
    """Raise CommandError where ``bind`` and ``port`` cannot or must not be served."""
    if not 1 <= port <= 65535:
        raise CommandError(f"{port} is no port: give --port a number from 1 to 65535.")
    if not production and not is_loopback(bind):
        raise CommandError(
            f"Local mode answers on this machine alone, not at {bind}. To serve others set SECRET_KEY, ALLOWED_HOSTS "
            "and DATABASE_URL; the README says how."
        )
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((bind, port))
        except (OSError, UnicodeError) as error:
            raise CommandError(_cannot_bind(bind, port, error)) from error


def is_loopback(bind: str) -> bool:
    """Tell whether ``bind`` is reached from this machine alone."""
    if bind == "localhost":
        return True
    try:
        return ipaddress.ip_address(bind).is_loopback
    except ValueError:
        return False


def url(bind: str, port: int) -> str:
    """Return the address to type into a browser on this machine."""
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}
    host = everywhere.get(bind, bind)
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _cannot_bind(bind: str, port: int, error: Exception) -> str:
    if isinstance(error, PermissionError):
        return f"Port {port} needs an administrator's rights: give another with --port, e.g. --port 8080."
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use by another program: stop that, or give another with --port, e.g. --port {port + 1}."
        )
    return f"The address {bind}:{port} cannot be served: {getattr(error, 'strerror', None) or error}."
