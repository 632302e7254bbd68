"""Pages: from HTML to the text that a reader sees, in blocks that are kept or not, each character with its bytes.

Belongs here: tokens, what is visible, which of it is the article, what the page states about itself. Not: fetching.
"""
