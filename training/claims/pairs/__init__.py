"""Two sentences laid side by side: whether they bear on one matter, and whether one weakens what the other claims.

A table of named features with a linear model over it, on bare text; it never says that two claims are one fact, nor
that they contradict one another: ``linking.facts`` and ``linking.contrasts`` find that, by other means.
"""
