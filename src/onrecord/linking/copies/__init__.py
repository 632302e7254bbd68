"""Passages that two articles share, and which came first."""
