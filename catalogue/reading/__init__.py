"""Reading: bytes to a frozen Document, one reader a format. No Django, no database, no network."""
