"""Quotes of one act of speaking."""
