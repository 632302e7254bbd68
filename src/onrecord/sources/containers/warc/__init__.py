"""Web archives (ISO 28500): from a file of records, compressed or not, to the pages in it.

Our own reader and not FastWARC's, which ends in silence where a file is damaged: docs/decisions/0019.
"""
