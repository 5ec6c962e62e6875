"""A private PostgreSQL in a folder of the project, as a Django database backend.

``ENGINE = "catalogue.embedded_postgres"`` and ``FOLDER`` are all that the settings say. The first connection of
a process makes the cluster where there is none and starts it where it does not run; the last process that
used it stops it. From the files: `base` is the backend, `cluster` the life of the server, `binaries` where
the programs come from, `identity` how they run for root, `lease` who still uses it, `errors` what can go wrong.
"""
