"""From a story's edition to what its pages show: bounded lists, a table, a graph, a row of bars.

Belongs here: what of an edition is shown, in which order and how much of it, where lines are drawn. Does not: requests,
addresses of pages, templates.
"""
