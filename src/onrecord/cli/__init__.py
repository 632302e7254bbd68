"""The command line: a command parses and prints; what it prints comes from flow and views.

Belongs here: options, exit codes, progress. Does not: any decision about the record.
"""
