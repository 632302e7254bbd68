"""Keeping the nouns on disk: idempotent, crash-safe, searchable.

Belongs here: tables, transactions, migrations, full text. Does not: what a row means to a reader.
"""
