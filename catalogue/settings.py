"""Settings, in two modes.

Local (the default): a private PostgreSQL and a generated key, both in ``var/``; answers on loopback only, plain
cookies. ``DATABASE_URL`` alone changes the database and nothing else, so it is still local.
Production: as soon as ``SECRET_KEY``, ``ALLOWED_HOSTS`` or ``PRODUCTION=1`` is given. Then SECRET_KEY, ALLOWED_HOSTS
and DATABASE_URL must all be given, and the program does not start without them.

Variables: SECRET_KEY, ALLOWED_HOSTS (comma-separated), DATABASE_URL, CSRF_TRUSTED_ORIGINS (default: https:// and each
allowed host), TRUST_PROXY=1 (a reverse proxy sets X-Forwarded-Proto), CATALOGUE_VAR (the folder for
the program's own files), DEBUG=1 (local mode only). Importing this module has no side effect.
"""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import lazy

from catalogue.local_key import read_or_make

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("CATALOGUE_VAR") or BASE_DIR / "var").resolve()
FIXTURES = BASE_DIR / "fixtures"


def _names(variable: str) -> list[str]:
    return [name.strip() for name in os.environ.get(variable, "").split(",") if name.strip()]


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "").lower() in ("1", "true", "yes", "on")


PRODUCTION = bool(os.environ.get("SECRET_KEY") or os.environ.get("ALLOWED_HOSTS")) or _is_on("PRODUCTION")

if PRODUCTION:
    for _variable in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"):
        if not os.environ.get(_variable):
            raise ImproperlyConfigured(
                f"Production mode needs {_variable}. Set it, or unset SECRET_KEY, ALLOWED_HOSTS and PRODUCTION "
                "to run in local mode."
            )
    SECRET_KEY = os.environ["SECRET_KEY"]
    ALLOWED_HOSTS = _names("ALLOWED_HOSTS")
    CSRF_TRUSTED_ORIGINS = _names("CSRF_TRUSTED_ORIGINS") or [
        f"https://{host.replace('.', '*.', 1) if host.startswith('.') else host}"
        for host in ALLOWED_HOSTS
        if host != "*"
    ]
    DEBUG = False
else:
    SECRET_KEY = lazy(read_or_make, str)(VAR / "secret_key")
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
    CSRF_TRUSTED_ORIGINS = []
    DEBUG = _is_on("DEBUG")

INSTALLED_APPS = [
    "catalogue",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # thousands in counts
    "django.contrib.postgres",
    "django_filters",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "catalogue.urls"
WSGI_APPLICATION = "catalogue.wsgi.application"
LOGIN_URL = "admin:login"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "catalogue.embedded_postgres",
            "FOLDER": VAR / "pg",
            "NAME": "postgres",  # the one database that every new cluster has
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Errors go to the standard error stream in both modes: Django's own default would only mail them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO" if DEBUG else "ERROR"},
        "gunicorn.http.wsgi": {"level": "ERROR"},  # it warns of every HEAD request that Django answers
    },
}

# Everything from here alone, no inline script or style, in no frame. The admin keeps to it as well.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    if _is_on("TRUST_PROXY"):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # One site must not decide for its neighbours under the same domain (W005) nor for a browser's built-in list (W021).
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
