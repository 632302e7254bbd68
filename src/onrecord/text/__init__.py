"""Looking at a string: folding, sentences, quotation marks, what is safe to print.

Belongs here: pure functions from str to str or offsets. Does not: anything that knows an Article.
"""
