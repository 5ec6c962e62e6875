"""A private PostgreSQL in a folder of the project, as a Django database backend.

``ENGINE = "catalogue.embedded_postgres"`` and ``FOLDER`` are all that the settings say. The first connection of
a process makes the cluster where there is none and starts it where it does not run; the last process that
used it stops it. The files: `base` and `client` are the backend, `cluster` says who uses the server, `lease` holds
their lock, `server` starts and stops it, `socket_folder` is where it is reached, `binaries` where the programs come
from, `identity` how they run for root, `backup` what is kept before a migration, `errors` what can go wrong.
"""
