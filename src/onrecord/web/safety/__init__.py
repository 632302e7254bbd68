"""Who may ask for what, and what every answer carries: pages that may stand on a network.

Belongs here: checks before a page is made, headers and tags on the way out, errors in one sentence. Does not: what a
page shows. Escaping is the templates' affair, which do it by themselves.
"""
