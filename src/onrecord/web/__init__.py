"""The record in a browser: pages made on the server, each with its JSON twin.

Belongs here: addresses, templates, what a request may do. Does not: anything that a page says of a story (that is the
dossier's), reading or linking (a page only looks; what a judgement changes is linked in the background).
"""
