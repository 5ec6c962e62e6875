"""Importing: files and parses become rows, and what people decided stays as they decided it."""
