"""Who said what: quotes with their cue and their speaker, found by a small model and a table of rules.

Belongs here: tokens, windows, decoding, pointers, rules for quotes. Does not: who the speaker is (that is linking).
"""
