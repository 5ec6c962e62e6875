"""The public pages: class attributes here, queries in `catalogue.search` and the models, words in templates."""
