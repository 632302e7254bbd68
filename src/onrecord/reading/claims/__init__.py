"""Statements of fact of one article, from the parse: what is said of whom, with figures, denials and hedges.

No facts of several articles: linking has those.
"""
