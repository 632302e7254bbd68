"""Mentions by name: a small model's, mended by what is generally known of names and of news writing.

Belongs here: where a name begins and ends, what is none, which were missed, what kind of thing each names. Does not:
which names are one actor (that is linking).
"""
