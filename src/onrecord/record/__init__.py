"""The nouns, and the laws that hold between them: frozen dataclasses, standard library only.

Belongs here: what a thing is, its id, what must be true of it. Does not: how it is found, stored, shown.
"""
