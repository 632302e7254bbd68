"""Events that one article tells of: predicates from the parse, types from tables and a small model, and their status.

No identity of actors and no event of several articles: linking has those.
"""
