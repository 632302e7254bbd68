"""From an Article to a Reading: names, quotes, times, each by a reader with its own stamp.

Belongs here: what one article says. Does not: anything that needs a second article (that is stories and linking).
"""
