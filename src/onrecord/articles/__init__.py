"""From a Snapshot to an Article: decoding, front matter, blocks that tile the text, stated metadata.

Belongs here: what kind of line this is and where the title stands. Does not: what a sentence means (that is reading).
"""
