"""The grammar of an article's sentences: words that hang on words, predicates with their arguments, clauses.

What of it is an event or a claim is for their readers to say.
"""
