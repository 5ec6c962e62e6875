"""The limits of the tests' pools, which their readers are to break."""

MEMORY = 100 * 1024 * 1024
DEADLINE = 1.0
