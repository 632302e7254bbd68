"""From a path to bytes: Snapshots, and Dropped where there are none to be had.

Belongs here: walking folders, opening files, limits on size. Does not: what the bytes say (that is articles).
"""
