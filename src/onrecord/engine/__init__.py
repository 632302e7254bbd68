"""Running one step over many items: in this process, or in several.

Belongs here: order, isolation of failures, processes. Does not: what the step does.
"""
