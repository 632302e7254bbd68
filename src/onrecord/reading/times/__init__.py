"""Expressions of time and their values, by a table of named patterns over one block of text.

Belongs here: what an expression says, and the day it is counted from. Does not: which event it dates (that is linking).
"""
