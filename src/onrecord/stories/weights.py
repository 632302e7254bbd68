"""What two articles' terms and days say about whether they are of one event, in log odds.

Written by ``python -m training.stories``: the weights of a logistic regression.
"""

BIAS = 4.99
COSINE = 2.14
"""Of the logarithm of the cosine of their terms."""
DAYS = -3.03
"""Of the logarithm of 1 + the days between."""
UNDATED = -2.41
"""Where one of them has no day."""
