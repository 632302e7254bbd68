"""Claims of several articles that say the same, made one fact, with who tells it and who is silent."""
