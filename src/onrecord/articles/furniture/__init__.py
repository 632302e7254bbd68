"""Lines of crawled text that no precise rule names: how likely each is furniture of the page rather than the article.

Belongs here: named signs of one line and of where it stands, their weights. Does not: pages, whose markup tells more.
"""
