"""Making the weights by which two sentences are weighed against each other."""
