"""How two claims of one fact differ: in a number, a date, what is denied, how far they go; each with its reason.

Whether two claims are of one fact is not asked here: ``linking.facts`` finds that out, ``linking.differences`` tells.
"""
