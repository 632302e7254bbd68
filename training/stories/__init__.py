"""Training how likely two articles are of one event, and counting how rare words are."""
