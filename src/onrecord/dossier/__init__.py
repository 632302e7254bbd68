"""From Coverage and Links to a Dossier: lines with evidence, in sections made for reading.

Belongs here: selection, order, sentences for people. Does not: markup (that is views).
"""
