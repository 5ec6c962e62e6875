"""From a bare folder to an answering address, for `manage.py demo` and `manage.py serve`. The commands only print."""
