"""One event told many times: mentions of events, over all articles of a story, joined into Events."""
