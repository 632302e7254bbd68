"""From a story's Coverage to its Links: actors, utterances, copies, differences, timeline.

Belongs here: what needs two findings side by side. Does not: the order in which a person reads it (that is dossier).
"""
