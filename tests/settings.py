"""The program's settings, with a PostgreSQL cluster of this test run's own in the temporary folder.

The first test that needs the database makes the cluster (a run of pure tests starts none), `conftest` removes
it. The variable is inherited by xdist's workers, so one run has one cluster.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("CATALOGUE_VAR", str(Path(tempfile.gettempdir()) / f"catalogue-tests-{os.getpid()}"))

from catalogue.settings import *  # noqa: F403
from catalogue.settings import DATABASES, STORAGES

if DATABASES["default"]["ENGINE"] == "catalogue.embedded_postgres":
    DATABASES["default"]["DURABLE"] = False

# Pages name the static files as they are written: hashed names would need collectstatic first.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Slow hashes protect real passwords; these are none.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
