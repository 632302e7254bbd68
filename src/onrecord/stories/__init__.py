"""From articles to Stories: which reports are of one event.

Belongs here: grouping and the ids of groups. Does not: what the reports have in common (that is linking).
"""
