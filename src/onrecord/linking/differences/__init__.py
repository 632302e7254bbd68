"""Where articles differ: on facts, on names, on what was said and by whom, and inside one article."""
