"""Files that hold documents: one module a format, each blind to the others.

Belongs here: taking a container apart, piece by piece, as a stream. Does not: deciding what a piece is (the table in
sources.formats), and what the bytes of a document say (that is articles).
"""
